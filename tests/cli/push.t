# A shared repository guarded by verify --pre-receive: real pushes, of which it takes the honest ones only.
$ . "$TESTS_DIR/cli/setup.sh"; register north; take 1; take 2; bring KNYC assigned; cd ..
260302-KNYCQNC
260302-9H72V19
$ export GIT_AUTHOR_NAME=Y GIT_AUTHOR_EMAIL=y@example.org GIT_COMMITTER_NAME=Y GIT_COMMITTER_EMAIL=y@example.org
$ git init -q --bare -b main shared.git; printf '#!/bin/sh\nexec otklik verify --pre-receive\n' > shared.git/hooks/pre-receive; chmod +x shared.git/hooks/pre-receive

# told GIT...: what the pusher is told, without git's own words and the ids.
$ told() { git "$@" 2>&1 | sed -n -E 's/ +$//; s/commit [0-9a-f]{12}/commit ID/; s/[0-9a-f]{40}/ID/g; s/^remote: //p; /^ ! /p; s/^   [0-9a-f]+\.\.[0-9a-f]+/taken/p; s/^ \* \[new/taken [new/p'; }
$ cd north; told push ../shared.git main; cd ..; git clone -q shared.git south; cd south; at 11:00 roads-officer -q draft KNYC -m 'Засыплем.'; told push origin main; cd ../north
commits checked: 5, cases: 2, findings: 0
taken [new branch]      main -> main
commits checked: 1, cases: 1, findings: 0
taken  main -> main

# Who was overtaken pulls first; the merge is judged too.
$ at 11:05 operator -q note KNYC -m 'Звонок.'; told push ../shared.git main; git pull -q --no-rebase --no-edit ../shared.git main; told push ../shared.git main
 ! [rejected]        main -> main (fetch first)
Auto-merging cases/2026/03/02/260302-KNYCQNC.yaml
commits checked: 2, cases: 1, findings: 0
taken  main -> main

# A rewind, a deletion, what is no branch and no tag, a tag that moves, another history: refused, and nothing has moved.
$ tip=$(git -C ../shared.git rev-parse main); told push -f ../shared.git HEAD~2:main; told push ../shared.git :main
commits checked: 0, cases: 0, findings: 1
error: refs/heads/main: the history is rewritten: the new state does not descend from the old one [verify.rewound]
 ! [remote rejected] HEAD~2 -> main (pre-receive hook declined)
commits checked: 0, cases: 0, findings: 1
error: refs/heads/main: deleting is forbidden [verify.deleted]
 ! [remote rejected] main (pre-receive hook declined)
$ git replace HEAD HEAD~1; told push ../shared.git 'refs/replace/*'; git replace -d HEAD >/dev/null; told push ../shared.git HEAD:refs/notes/x
commits checked: 0, cases: 0, findings: 1
error: refs/replace/ID: only branches and tags are taken [verify.foreign-ref]
 ! [remote rejected] refs/replace/ID -> refs/replace/ID (pre-receive hook declined)
commits checked: 0, cases: 0, findings: 1
error: refs/notes/x: only branches and tags are taken [verify.foreign-ref]
 ! [remote rejected] HEAD -> refs/notes/x (pre-receive hook declined)
$ git tag v1; told push ../shared.git v1; git tag -f v1 HEAD~1 >/dev/null; told push -f ../shared.git v1; told push ../shared.git :v1
commits checked: 0, cases: 0, findings: 0
taken [new tag]         v1 -> v1
commits checked: 0, cases: 0, findings: 1
error: refs/tags/v1: the history is rewritten: the new state does not descend from the old one [verify.rewound]
 ! [remote rejected] v1 -> v1 (pre-receive hook declined)
commits checked: 0, cases: 0, findings: 1
error: refs/tags/v1: deleting is forbidden [verify.deleted]
 ! [remote rejected] v1 (pre-receive hook declined)
$ git tag thing HEAD:otklik.yaml; told push ../shared.git thing
commits checked: 0, cases: 0, findings: 1
error: refs/tags/thing: that is no commit [verify.foreign-ref]
 ! [remote rejected] thing -> thing (pre-receive hook declined)
$ git checkout -q --orphan evil; git rm -q -r --cached cases; git commit -qm e; told push ../shared.git evil; git checkout -q -f main; git merge -q -s ours --allow-unrelated-histories --no-edit evil; told push ../shared.git main; git reset -q --hard HEAD~1
commits checked: 1, cases: 0, findings: 1
commit ID
error: a commit without parents: another history was brought into the register's [verify.second-beginning]
 ! [remote rejected] evil -> evil (pre-receive hook declined)
commits checked: 2, cases: 2, findings: 1
commit ID
error: a commit without parents: another history was brought into the register's [verify.second-beginning]
 ! [remote rejected] main -> main (pre-receive hook declined)
$ [ "$(git -C ../shared.git rev-parse main)" = $tip ] && git -C ../shared.git for-each-ref --format='%(refname)'
refs/heads/main
refs/tags/v1

# A commit by hand on a case, in the middle of honest ones; settings that cannot be used. Settings that can are welcome.
$ sed -i 's/Яма у дома 5/Всё хорошо/' cases/2026/03/02/*KNYC*; git commit -qam x; at 11:20 operator -q note 9H72 -m 'Звонок.'; told push ../shared.git main; git reset -q --hard HEAD~2
commits checked: 2, cases: 2, findings: 1
commit ID
cases/2026/03/02/260302-KNYCQNC.yaml:1: error: the head of the case was edited [verify.head-changed]
  compare with what stood before: git show COMMIT^:FILE
 ! [remote rejected] main -> main (pre-receive hook declined)
$ sed -i 's/^language: ru/language: klingon/' otklik.yaml; git commit -qam x; told push ../shared.git main; git reset -q --hard HEAD~1
commits checked: 1, cases: 0, findings: 2
commit ID
otklik.yaml:4:11: error: there is no word `klingon` here [register.unknown-word]
  4 | language: klingon
    |           ^
  there are: ru, en
commit ID
otklik.yaml: error: the register cannot be used: errors in its files [verify.settings-unusable]
 ! [remote rejected] main -> main (pre-receive hook declined)
$ sed -i 's/^name: .*/name: Другое имя/' otklik.yaml; git commit -qam x; told push ../shared.git main
commits checked: 1, cases: 0, findings: 0
taken  main -> main

# Two branches at once: one bad update refuses the whole push.
$ git branch other; git checkout -q other; at 11:30 operator -q note 9H72 -m 'Ещё звонок.'; sed -i 's/Яма у дома 5/Всё хорошо/' cases/2026/03/02/*KNYC*; git commit -qam x; git checkout -q main;  at 11:31 operator -q note 9H72 -m 'Третий.'; told push ../shared.git main other; git -C ../shared.git for-each-ref --format='%(refname)'
commits checked: 3, cases: 3, findings: 1
commit ID
cases/2026/03/02/260302-KNYCQNC.yaml:1: error: the head of the case was edited [verify.head-changed]
  compare with what stood before: git show COMMIT^:FILE
 ! [remote rejected] main -> main (pre-receive hook declined)
 ! [remote rejected] other -> other (pre-receive hook declined)
refs/heads/main
refs/tags/v1

# By hand, without git: json; what is not what git says; where there is no repository.
$ cd ..; zero=$(printf '0%.0s' $(seq 40)); echo "$zero $(git -C shared.git rev-parse main) refs/heads/copy" | otklik -C shared.git verify --pre-receive --format json | jq -c .; echo "$tip $zero refs/heads/main" | otklik -C shared.git verify --pre-receive --format json | jq -c '.findings[] | [.code, .message]'
{"findings":[],"checked":{"commits":0,"cases":0,"clock_given":0}}
["verify.deleted","refs/heads/main: deleting is forbidden"]
$ echo nonsense | otklik -C shared.git verify --pre-receive; otklik -C shared.git verify --pre-receive --all </dev/null; mkdir empty; otklik -C empty verify --pre-receive </dev/null 2>&1 | sed "s|$PWD|HERE|"
otklik: expected `OLD NEW REF`, not `nonsense`
  git talks so to pre-receive: docs/operations.md
otklik: --pre-receive judges what is pushed: no other options with it
otklik: HERE/empty is not the root of a git repository
  fatal: not a git repository (or any of the parent directories): .git
  `otklik init DIR` makes a register with its repository
