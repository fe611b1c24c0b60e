# What a register, its configuration, its environment and the command line cannot make the program do.
$ . "$TESTS_DIR/cli/setup.sh"; umask 022; register; take 1; bring KNYC assigned; export OTKLIK_ACTOR=operator HERE=$(cd .. && pwd); cd ..
260302-KNYCQNC
$ copy() { cd "$HERE" && rm -rf copy ran && cp -a register copy && cd copy || exit; }; printf '#!/bin/sh\necho "$0 $*" >> %s/ran\ncat\n' $HERE > evil; chmod +x evil
$ everything() { for command in 'note KNYC -m x' 'note KNYC -m y --attach /etc/hostname' list 'show KNYC' 'log KNYC' check 'verify --all' maintain 'report overdue'; do touch -d '1 hour ago' otklik.yaml cases/2026/03/02/*; otklik -q $command >/dev/null 2>&1; done; cat $HERE/ran 2>/dev/null | sort | uniq -c; }

# Hooks: the one that git's plumbing runs, which is documented; configuration; attributes that name filters and drivers.
$ copy; for hook in pre-commit commit-msg post-commit post-checkout post-merge post-index-change pre-auto-gc pre-push fsmonitor-watchman; do cp ../evil .git/hooks/$hook; done; everything
$ copy
$ for key in core.fsmonitor core.pager core.editor core.sshCommand core.askpass diff.external filter.x.clean filter.x.smudge filter.x.process 'filter.a=b.clean' merge.x.driver diff.x.command diff.x.textconv credential.helper gpg.program gpg.ssh.program alias.log interactive.diffFilter; do git config "$key" $HERE/evil; done
$ git config filter.x.required true; printf '* filter=x diff=x merge=x\n*.yaml filter=a=b\n' > .gitattributes; git -c filter.x.required=false -c filter.x.clean= -c filter.x.process= -c core.fsmonitor=false commit -qam x 2>/dev/null; rm -f ../ran
$ everything

# The environment of git.
$ copy
$ export GIT_DIR=/nowhere GIT_WORK_TREE=/ GIT_INDEX_FILE=/nowhere/index GIT_OBJECT_DIRECTORY=/nowhere GIT_AUTHOR_NAME=evil GIT_COMMITTER_NAME=evil GIT_EXTERNAL_DIFF=$HERE/evil GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.fsmonitor GIT_CONFIG_VALUE_0=$HERE/evil GIT_REPLACE_REF_BASE=refs/heads GIT_TRACE=$HERE/trace
$ otklik -q note KNYC -m x; echo $?; unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_AUTHOR_NAME GIT_COMMITTER_NAME GIT_EXTERNAL_DIFF GIT_CONFIG_COUNT GIT_REPLACE_REF_BASE GIT_TRACE; git log -1 --format=%an; ls ..
0
Анна Сергеевна Ковалёва
copy
evil
register

# Symbolic links in place of what is written: refused, and nothing is written through them.
$ copy; mkdir ../out; mv cases ../out/; ln -s ../out/cases cases; otklik note KNYC -m x 2>&1 | sed "s|$HERE|HERE|"; find ../out -newer ../evil -name '*.yaml' | wc -l; otklik list --format tsv | wc -l
otklik: there are changes that are not committed, so nothing was recorded
cases/2026/03/02/260302-KNYCQNC.yaml: error: HERE/copy/cases: a symbolic link or a file where a folder belongs [register.uncommitted]
  remove it: the register does not write through links
0
2
$ copy; ln -sf /etc/hostname cases/2026/03/02/260302-KNYCQNC.yaml; otklik note KNYC -m x
otklik: there are changes that are not committed, so nothing was recorded
cases/2026/03/02/260302-KNYCQNC.yaml: error: cases/2026/03/02/260302-KNYCQNC.yaml: a link or something that is no file lies there [register.uncommitted]
  bring the file back: git restore -- cases/2026/03/02/260302-KNYCQNC.yaml
[5]
$ copy; ln -s ../out attachments; otklik -q note KNYC -m x --attach /etc/hostname 2>&1 | sed 's/[0-9a-f]\{64\}/SUM/g; s|/[^ ]*/copy|COPY|'; ls ../out
otklik: there are changes that are not committed, so nothing was recorded
attachments/42/SUM: error: COPY/attachments: a symbolic link or a file where a folder belongs [register.uncommitted]
  remove it: the register does not write through links
cases
$ copy; rm -r registry; mkdir ../outside; ln -s ../outside registry; otklik list --format tsv | wc -l; otklik check --format json | jq -r '.findings[0] | [.severity, .file, .message] | join(" | ")'
2
warning | registry | the file is not tracked
$ copy; git rm -q registry/topics.yaml; ln -s /etc/hostname registry/topics.yaml; git add registry; git -c user.name=Y -c user.email=y@example.org commit -qm x; otklik list | head -n 2
otklik: the register cannot be used: errors in its files
registry/topics.yaml:1:1: error: the file does not begin with its format [topics.no-schema]
  1 | /etc/hostname
    | ^
  the first line must be `schema: otklik/topics/1`

# Words of the command line: what begins with a dash, leads elsewhere, holds line breaks, has no end.
$ cd "$HERE/register"; otklik show -- -KNYCQNC | head -n 1; otklik show -- --help; otklik show ../../etc/passwd; otklik show $'a\nb\e[31m'; otklik show ''
260302-KNYCQNC
otklik: no case `--help`
otklik: no case `../../etc/passwd`
  give the id or a part of at least four symbols
otklik: no case `a\nb\x1b[31m`
  give the id or a part of at least four symbols
otklik: ID is empty
  help: otklik show --help
[2]
$ long=$(head -c 100000 /dev/zero | tr '\0' a); for words in "show $long" "note $long -m x" "report $long" "--at $long note KNYC -m x" "--as $long note KNYC -m x" "classify KNYC --topic $long"; do otklik $words 2>&1 | wc -c | awk '{print ($1 < 6000)}'; done | sort | uniq -c
      6 1
$ otklik note KNYC -F /dev/zero; otklik note KNYC -m x --attach /dev/zero; otklik note KNYC -m x --attach /etc; cp /etc/hostname ../-rf; cp /etc/hostname $'../a\nb\e[31m.txt'; otklik -q note KNYC -m x --attach ../-rf
otklik: /dev/zero: more than 256 MiB
otklik: /dev/zero: more than 256 MiB
otklik: cannot read the file /etc
$ otklik -q note KNYC -m y --attach $'../a\nb\e[31m.txt'; git ls-files attachments | sed 's/[0-9a-f]\{64\}/SUM/; s|/../|/|'; otklik show KNYC --format json | jq -c '.events[-1].attachments[].name'
attachments/SUM
attachments/SUM.txt
"a\\nb\\x1b[31m.txt"
$ otklik report overdue -o /; otklik report overdue -o /nowhere/x; otklik init -- '-x' && ls -d -- -x; otklik init $'../new\nline' 2>&1 | sed "s|$HERE|HERE|"; ls -d ../new* 2>/dev/null
otklik: cannot write /
otklik: cannot write /nowhere/x
made the register `Реестр сообщений администрации Нефтекумского муниципального округа` in -x
-x
otklik: HERE/register/../new\nline is not the root of a git repository
  a line break in the directory's name
[2]

# Output that does not get out: 7; not for what was recorded; a reader that has gone is no error.
$ otklik list > /dev/full; echo $?; otklik note KNYC -m z > /dev/full; echo $?; git log --oneline | wc -l; otklik list | true; echo ${PIPESTATUS[0]}
otklik: the output could not be written whole
  is there room where it goes?
7
otklik: the output could not be written whole
  is there room where it goes?
0
7
0

# Modes: nothing for strangers, whatever the umask.
$ cd "$HERE"; umask 0; register open >/dev/null; at 10:20 operator -q ingest --network vk --url 'https://vk.com/wall-1234567_1?reply=7' --posted 2026-03-02T10:15 -m 'Яма' --author 'И'; otklik -q note KNYC -m x --attach /etc/hostname; cd ..; stat -c '%a %n' open open/.git; find open -path open/.git -prune -o -type f -printf '%m\n' -o -type d -printf '%m\n' | sort | uniq -c | awk '{print $2}'
750 open
750 open/.git
640
750
