# check: whether the register's files are sound, and what in the work tree is not committed. Changes nothing.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; bring KNYC assigned; take 2
260302-KNYCQNC
260302-9H72V19
$ otklik check
cases checked: 2, findings: 0

$ otklik check --format json
{
  "findings": [],
  "checked": {
    "commits": 0,
    "cases": 2
  },
  "plan": []
}

# Work that is not committed is named: a warning, status 0.
$ file=cases/2026/03/02/260302-KNYCQNC.yaml
$ sed -i 's/Яма/Ямка/' $file; otklik check; git checkout -q $file
cases checked: 2, findings: 1
cases/2026/03/02/260302-KNYCQNC.yaml:1: warning: edited, not committed: the head of the case was edited [register.uncommitted]
  lists and reports do not see it: restore it (git checkout HEAD -- cases/2026/03/02/260302-KNYCQNC.yaml), recording is done by commands

# A committed file that cannot be read: an error with its place, the user's line and the remedy.
$ sed -i 's/topic: roads.potholes/topic: roads.potholse/' $file; git -c user.name=Имя -c user.email=a@b commit -qam 'by hand'
$ otklik check
cases checked: 2, findings: 1
cases/2026/03/02/260302-KNYCQNC.yaml:18:12: error: no topic `roads.potholse` in registry/topics.yaml [case.unknown-topic]
  18 |     topic: roads.potholse
     |            ^
  the nearest is `roads.potholes`; put the entry back into registry/topics.yaml
[1]

$ otklik check --format json | jq -c '.findings[] | [.severity, .code, .case, .file, .line, .commit, .clause, .message]'
["error","case.unknown-topic","260302-KNYCQNC","cases/2026/03/02/260302-KNYCQNC.yaml",18,null,null,"no topic `roads.potholse` in registry/topics.yaml"]

$ otklik check --format tsv
severity	code	case	file	line	commit	clause	message
error	case.unknown-topic	260302-KNYCQNC	cases/2026/03/02/260302-KNYCQNC.yaml	18			no topic `roads.potholse` in registry/topics.yaml
[1]

$ git -c user.name=Имя -c user.email=a@b revert --no-edit HEAD >/dev/null; otklik check
cases checked: 2, findings: 0

# Whatever an entry names is looked up, the other case and the person who signed too.
$ at 10:42 operator -q classify KNYC --significant; at 10:43 operator -q escalate KNYC --signed-by coordinator; at 10:44 operator -q link KNYC --repeat-of 9H72; sed -i 's/signed_by: coordinator/signed_by: coordinatr/; s/9H72V19/JVKC594/' $file
$ git -c user.name=Имя -c user.email=a@b commit -qam 'by hand'; otklik check
cases checked: 2, findings: 2
cases/2026/03/02/260302-KNYCQNC.yaml:32:16: error: no person `coordinatr` in registry/staff.yaml [case.unknown-person]
  32 |     signed_by: coordinatr
     |                ^
  the nearest is `coordinator`; put the entry back into registry/staff.yaml
cases/2026/03/02/260302-KNYCQNC.yaml:36:16: error: no case `260302-JVKC594` in cases/ [case.unknown-case]
  36 |     repeat_of: "260302-JVKC594"
     |                ^
  put the entry back into cases/

what to do, in this order
  1. cases/2026/03/02/260302-KNYCQNC.yaml: the nearest is `coordinator`; put the entry back into registry/staff.yaml
  2. cases/2026/03/02/260302-KNYCQNC.yaml: put the entry back into cases/
[1]
$ git reset -q --hard HEAD~4; otklik check -q

# Registries that contradict each other, each place with the nearest name.
$ sed -i 's/network: ok$/network: okk/' registry/accounts.yaml; git -c user.name=Имя -c user.email=a@b commit -qam 'by hand'; otklik check
cases checked: 2, findings: 2
registry/accounts.yaml:14:14: error: no network `okk` in registry/networks.yaml [registry.unknown-name]
  14 |     network: okk
     |              ^
  the nearest is `ok`
registry/accounts.yaml:47:14: error: no network `okk` in registry/networks.yaml [registry.unknown-name]
  47 |     network: okk
     |              ^
  the nearest is `ok`
[1]

# What hands break: each is named, with what to do; several things come with a plan.
$ at 10:45 operator -q note journal -m 'Передано.'; echo a > ../a.txt; at 10:50 operator -q note KNYC -m 'Акт.' --attach ../a.txt; sed -i 's/network: okk$/network: ok/' registry/accounts.yaml; git -c user.name=Y -c user.email=a@b commit -qam 'as it was'; otklik check -q; cd ..; mv register whole
$ broken() { rm -rf copy; cp -a whole copy; (cd copy; "$@" >/dev/null 2>&1); otklik -C copy check --format json | jq -r '.findings[] | [.severity, .code, .file, .line, .message] | map(. // "-" | tostring) | join(" | ")'; }; committed() { "$@"; git -c user.name=Y -c user.email=a@b commit -qam x; }
$ broken committed sed -i 's/$/\r/' $file; broken committed sh -c "printf '\xff' >> $file"; broken committed git mv $file cases/2026/03/260302-KNYCQNC.yaml; broken committed ln -sf /etc/passwd $file
error | case.not-canonical | cases/2026/03/02/260302-KNYCQNC.yaml | 1 | this line is not written as the program writes it
error | case.unknown-key | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | there is no key `\xff` here
error | register.misplaced-file | cases/2026/03/260302-KNYCQNC.yaml | - | a file in cases/ that is no case
error | register.file-mode | cases/2026/03/02/260302-KNYCQNC.yaml | - | that is no plain file (mode 120000)
$ broken committed sh -c 'git rm -q $(git ls-files attachments)' | sed 's/[0-9a-f]\{64\}/SUM/'; broken committed sh -c 'echo b > $(git ls-files attachments)' | sed 's/[0-9a-f]\{64\}/SUM/'; broken committed sed -i 's/2026/2025/' journal/2026.yaml; broken committed sed -i '/10:45/d' journal/2026.yaml
error | case.attachment-missing | cases/2026/03/02/260302-KNYCQNC.yaml | 25 | entry 4 names an attachment that is not there: attachments/87/SUM.txt
error | register.attachment-sum | attachments/87/SUM.txt | - | the attachment's name is not that of its sum: the file was changed
error | journal.wrong-year | journal/2026.yaml | - | the file holds the journal of 2025
error | journal.wrong-type | journal/2026.yaml | 4 | a list is expected, this is lines of `key: value`
$ broken committed rm registry/topics.yaml; broken committed sh -c ': > otklik.yaml'; broken committed rm .gitattributes
error | register.missing-file | registry/topics.yaml | - | the file is missing
error | register.no-schema | otklik.yaml | 1 | the file does not begin with its format
warning | register.no-attributes | .gitattributes | - | git is not told that otklik merges the records in cases/, nor to leave their line ends alone
warning | register.no-attributes | .gitattributes | - | git is not told that otklik merges the records in journal/, nor to leave their line ends alone
$ broken rm .git/index; broken sh -c ': > .git/index'; broken git checkout -q --detach; broken touch -d '1 hour ago' .git/index.lock; broken rm $file; broken cp $file cases/2026/03/02/copy.yaml; broken mkdir .git/rebase-merge
warning | git.no-index | .git/index | - | git has no index
error | git.index-unreadable | .git/index | - | git's index cannot be read: fatal: .git/index: index file smaller than expected
warning | git.no-branch | .git/HEAD | - | HEAD is on no branch: what is recorded will be on none
warning | git.lock-left | .git/index.lock | - | a lock of git: another command holds it, or a killed one left it
warning | register.uncommitted | cases/2026/03/02/260302-KNYCQNC.yaml | - | deleted, not committed
warning | register.uncommitted | cases/2026/03/02/copy.yaml | - | the file is not tracked
warning | git.under-way | .git/rebase-merge | - | git rebase was begun and not ended
$ broken sh -c 'echo "  - {id: x}" >> registry/topics.yaml'; broken sh -c "sed '/10:30/,\$d' $file > x; mv x $file"; broken sh -c "printf '  - at: 2026-03-02T11:00:00+03:00\n    by: operator\n    event: noted\n    text: |\n      Слово.\n' >> $file"
warning | register.uncommitted | registry/topics.yaml | - | edited, not committed
error | topics.missing-key | registry/topics.yaml | 97 | the key `title` is missing
warning | register.uncommitted | cases/2026/03/02/260302-KNYCQNC.yaml | - | edited, not committed: entry 3 was removed
warning | register.uncommitted | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | edited, not committed: entries added by hand: 1
$ rm -rf copy; cp -a whole copy; cd copy; rm $file; : > registry/topics.yaml; touch -d '1 hour ago' .git/HEAD.lock; otklik check | sed '1,/^what/!d;/^what/!d'; otklik check | sed '1,/^what/d'; git status --short; cd ..
cases checked: 2, findings: 4
what to do, in this order
cases checked: 2, findings: 4
  1. .git/HEAD.lock: if no git is at work here, delete that file
  2. registry/topics.yaml: the first line must be `schema: otklik/topics/1`
  3. registry/topics.yaml: lists and reports do not see it: commit it (git commit -- registry/topics.yaml), or restore it (git checkout HEAD -- registry/topics.yaml)
  4. cases/2026/03/02/260302-KNYCQNC.yaml: lists and reports do not see it: restore it (git checkout HEAD -- cases/2026/03/02/260302-KNYCQNC.yaml), recording is done by commands
 D cases/2026/03/02/260302-KNYCQNC.yaml
 M registry/topics.yaml
$ rm copy/otklik.yaml; otklik -C copy check 2>&1 | sed "s|$PWD|HERE|"; cp -a whole/otklik.yaml copy/; echo 'ref: refs/heads/nope' > copy/.git/HEAD; otklik -C copy check
otklik: no otklik.yaml in copy, but a git repository
  if it is a register, bring the file back: git checkout HEAD -- otklik.yaml
otklik: HEAD names a branch without commits: refs/heads/nope
  go back to the register's branch: git switch main
[5]
