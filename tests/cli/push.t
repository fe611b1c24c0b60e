# A shared repository guarded by verify --pre-receive: real pushes, of which it takes the honest ones only.
$ . "$TESTS_DIR/cli/setup.sh"; register north; take 1; take 2; bring KNYC assigned; cd ..
260302-KNYCQNC
260302-9H72V19
$ export GIT_AUTHOR_NAME=Y GIT_AUTHOR_EMAIL=y@example.org GIT_COMMITTER_NAME=Y GIT_COMMITTER_EMAIL=y@example.org
$ git init -q --bare -b main shared.git; printf '#!/bin/sh\nexec otklik verify --pre-receive\n' > shared.git/hooks/pre-receive; chmod +x shared.git/hooks/pre-receive

# told GIT...: what the pusher is told, without git's own words and the ids.
$ told() { git "$@" 2>&1 | sed -n -E 's/ +$//; s/commit [0-9a-f]{12}/commit ID/; s/^remote: //p; /^ ! /p; s/^   [0-9a-f]+\.\.[0-9a-f]+/taken/p; s/^ \* \[new/taken [new/p'; }
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
