# The committed state is the register: edits that are not committed are neither mixed in nor overwritten.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; take 2; bring KNYC assigned; file=cases/2026/03/02/260302-KNYCQNC.yaml
260302-KNYCQNC
260302-9H72V19

# Edited by hand: read as committed; recording is refused (5), in that case only.
$ sed -i 's/Яма/Ямка/' $file
$ otklik show KNYC --format json | jq -r .message.text; refused at 10:40 operator note KNYC -m 'Можно?'
Яма у дома 5
otklik: there are changes that are not committed, so nothing was recorded
cases/2026/03/02/260302-KNYCQNC.yaml: error: the file is edited in the work tree and not committed [register.uncommitted]
  see the difference: git diff HEAD -- cases/2026/03/02/260302-KNYCQNC.yaml; bring back what is recorded: git restore --staged --worktree -- cases/2026/03/02/260302-KNYCQNC.yaml
[5]

$ at 10:40 operator -q note 9H72 -m 'Здесь можно.'; refused at 10:41 operator note KNYC,9H72 -m 'А здесь?'
otklik: there are changes that are not committed, so nothing was recorded
cases/2026/03/02/260302-KNYCQNC.yaml: error: the file is edited in the work tree and not committed [register.uncommitted]
  see the difference: git diff HEAD -- cases/2026/03/02/260302-KNYCQNC.yaml; bring back what is recorded: git restore --staged --worktree -- cases/2026/03/02/260302-KNYCQNC.yaml
[5]

# Staged, removed, replaced by a directory.
$ git add $file; refused at 10:42 operator note KNYC -m 'Можно?' >/dev/null 2>&1
[5]

$ git reset -q --hard; rm $file; otklik list --format tsv | wc -l; refused at 10:42 operator note KNYC -m 'Можно?' >/dev/null 2>&1
3
[5]

$ mkdir $file; refused at 10:42 operator note KNYC -m 'Можно?' >/dev/null 2>&1
[5]

$ rmdir $file; git checkout -q $file; at 10:43 operator -q note KNYC -m 'Теперь можно.'

# What else is dirty, staged or new stays exactly as it is, and out of the commit.
$ echo '# правка' >>otklik.yaml; echo x >staged; git add staged; echo y >new; git status --short >../before
$ at 10:44 operator -q note KNYC -m 'Мимо.'; git status --short | diff ../before - && git show --format= --name-only
cases/2026/03/02/260302-KNYCQNC.yaml

# Settings are those of HEAD, too: an edit of the staff does not make anybody.
$ git reset -q --hard; rm new; sed -i 's/id: auditor/id: spy/' registry/staff.yaml; refused at 10:45 spy note KNYC -m 'Кто я?' 2>&1 | head -n 2
otklik: no such person in registry/staff.yaml: `spy`
  known: operator, operator-2, .* (re)

$ git checkout -q registry

# On a branch, in a worktree of it, from a sub-directory, with a detached HEAD.
$ git switch -qc work; at 10:46 operator -q note KNYC -m 'На ветке.'; git rev-list --count main..work
1

$ git worktree add -q ../other main 2>/dev/null; cd ../other/cases/2026; at 10:47 operator -q note KNYC -m 'В рабочем дереве.'; git status --short; git log -1 --format=%s main
260302-KNYCQNC: примечание

$ cd ../../../register; git log -1 --format=%s; git status --short
260302-KNYCQNC: примечание

$ git checkout -q --detach; at 10:48 operator -q note KNYC -m 'Без ветки.'; git log -1 --format=%s; git branch --show-current
260302-KNYCQNC: примечание

$ git switch -q work; git worktree list | wc -l
2

# Nothing that the register tracks is run, and no pager, editor or alias of git matters.
$ printf '#!/bin/sh\necho HOOK >&2\nexit 1\n' >.git/hooks/pre-commit; chmod +x .git/hooks/pre-commit; git config core.pager false; git config core.editor false
$ GIT_DIR=/nowhere GIT_INDEX_FILE=/nowhere at 10:49 operator -q note KNYC -m 'Окружение.'; git log -1 --format=%s
260302-KNYCQNC: примечание
