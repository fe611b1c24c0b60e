# verify and anchor: an honest history has no findings; each way to falsify it is found and named.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; bring KNYC approved; cd ..
260302-KNYCQNC
$ export FILE=cases/2026/03/02/260302-KNYCQNC.yaml OTKLIK_REGISTER= GIT_COMMITTER_DATE=2026-03-02T12:30+03:00; otklik -C register verify
commits checked: 6, cases: 1, findings: 0
$ otklik -C register verify --all --format json | jq -c .
{"findings":[],"checked":{"commits":6,"cases":1,"clock_given":5}}
$ otklik -C register anchor > anchors.txt; sed -E 's/[0-9a-f]{40}/ID/' anchors.txt
otklik anchor 2026-03-02 ID commits=6 cases=1

# told CHANGE...: does it in a copy of the register and tells what verify finds there.
$ told() { rm -rf copy; cp -r register copy; (cd copy && "$@") >log 2>&1 || cat log; otklik -C copy verify --all --format json | jq -r '.findings[] | [.severity, .code, .case, .line, .clause, .message] | map(. // "-" | tostring) | join(" | ")'; }
$ by_hand() { git -c user.name=Y -c user.email="${1:-operator@neftekumsk.example}" commit -qam "${2:-x}" --date=2026-03-02T12:30+03:00; }
$ edited() { sed -i "$1" $FILE && by_hand; }

$ printf '  - at: 2026-03-02T10:27:00+03:00\n    by: operator\n    event: noted\n    text: |\n      Слово.\n' > insert; sed -n 17,28p register/$FILE
    event: classified
    topic: roads.potholes
    location: neftekumsk
    importance: normal
  - at: 2026-03-02T10:30:00+03:00
    by: operator
    event: assigned
    executor: roads
  - at: 2026-03-02T11:00:00+03:00
    by: roads-officer
    event: drafted
    body: roads

# An event edited, re-dated, given to another, removed, inserted; the head edited.
$ told edited 's/Яму засыпали/Ямы не было/'
error | verify.event-changed | 260302-KNYCQNC | 25 | - | entry 4 was changed: its content
$ told edited 's/at: 2026-03-02T11:00/at: 2026-03-02T10:50/'
error | verify.event-changed | 260302-KNYCQNC | 25 | - | entry 4 was changed: its time was 2026-03-02T11:00:00+03:00, now 2026-03-02T10:50:00+03:00
$ told edited 's/by: roads-officer/by: operator/'
error | verify.event-changed | 260302-KNYCQNC | 25 | - | entry 4 was changed: recorded by roads-officer, now by operator
$ told edited 21,24d
error | verify.event-removed | 260302-KNYCQNC | 21 | - | entry 3 was removed
$ told edited '20r ../insert'
error | verify.event-inserted | 260302-KNYCQNC | 21 | - | entry 3 was inserted in the middle
$ told edited 's/Яма у дома 5/Всё хорошо/'
error | verify.head-changed | 260302-KNYCQNC | 1 | - | the head of the case was edited

# A file removed, renamed; a stray file.
$ gone() { git rm -q $FILE; by_hand; }; told gone
error | verify.case-removed | 260302-KNYCQNC | - | - | the case was removed
$ moved() { mkdir -p cases/2026/03/03; git mv $FILE cases/2026/03/03/260303-KNYCQNC.yaml; by_hand; }; told moved
error | verify.case-removed | 260302-KNYCQNC | - | - | the case was removed
error | verify.misplaced-file | - | - | - | a file in cases/ that is no case
$ stray() { echo x > cases/notes.txt; git add cases; by_hand; }; told stray
error | verify.misplaced-file | - | - | - | a file in cases/ that is no case

# An event by hand: by somebody who may not, by somebody else than the author, in the future, without trailers.
$ adds() { printf '  - at: %s\n    by: %s\n    event: %s\n%s' "$1" "$2" "$3" "$4" >> $FILE; by_hand "$5"; }
$ told adds 2026-03-02T12:00:00+03:00 roads-officer published $'    url: https://vk.com/wall-1234567_1?reply=99\n' roads-officer@neftekumsk.example
error | verify.not-allowed | 260302-KNYCQNC | 38 | 10 | this draft does not wait to be published
error | verify.not-permitted | 260302-KNYCQNC | 38 | 10 | `roads-officer` may not record this (published); who may: organisational department (department), managing director (coordinator)
error | verify.recorded-at | 260302-KNYCQNC | 38 | - | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.no-trailers | 260302-KNYCQNC | - | - | the commit changes records and does not say how: it was not made by the program
$ told adds 2026-03-02T12:00:00+03:00 operator noted $'    text: |\n      Слово.\n' somebody@example.org
error | verify.wrong-author | 260302-KNYCQNC | 38 | - | recorded by `operator`, but the commit's author is somebody@example.org
error | verify.recorded-at | 260302-KNYCQNC | 38 | - | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.no-trailers | 260302-KNYCQNC | - | - | the commit changes records and does not say how: it was not made by the program
$ told adds 2026-03-03T12:00:00+03:00 operator noted $'    text: |\n      Слово.\n'
error | verify.future | 260302-KNYCQNC | 38 | - | the entry's time 2026-03-03 12:00 is after the commit (2026-03-02 12:30)
error | verify.no-trailers | 260302-KNYCQNC | - | - | the commit changes records and does not say how: it was not made by the program

# A forged trailer; a commit rewritten after it was verified, dropped, and against an anchor.
$ forged() { git -c user.name=Y -c user.email=y@example.org commit -q --amend -m "$(git log -1 --format=%B | sed 's/Actor: deputy-head/Actor: operator/')"; }; told forged
error | verify.rewritten | - | - | - | the history was rewritten: it does not hold the state that was verified before
error | verify.trailer-missing | 260302-KNYCQNC | - | - | the commit lacks the line: Actor: deputy-head
error | verify.trailer-forged | 260302-KNYCQNC | - | - | the entries do not bear this out: Actor: operator
$ rewritten() { otklik verify -q && git -c user.name=Y -c user.email=y@example.org commit -q --amend -m x; }; told rewritten
error | verify.rewritten | - | - | - | the history was rewritten: it does not hold the state that was verified before
error | verify.no-trailers | 260302-KNYCQNC | - | - | the commit changes records and does not say how: it was not made by the program
$ dropped() { otklik verify -q && git reset -q --hard HEAD~1; }; told dropped
error | verify.rewritten | - | - | - | the history was rewritten: it does not hold the state that was verified before
$ git -C copy update-ref -d refs/otklik 2>/dev/null; rm copy/.git/otklik/verified; otklik -C copy verify --anchor anchors.txt --format json | jq -r '.findings[].code'
verify.anchor
$ otklik -C register verify --anchor anchors.txt
commits checked: 0, cases: 0, findings: 0
$ echo nonsense > bad.txt; otklik -C register verify --anchor bad.txt
otklik: not a line of anchor: `nonsense`
[2]

# What would hide a change from git's own eyes.
$ hidden() { git replace HEAD~1 HEAD~2; }; told hidden
error | verify.replaced | - | - | - | the repository replaces objects: refs/replace
$ grafted() { git rev-parse HEAD > .git/info/grafts; }; told grafted
error | verify.grafts | - | - | - | the history is replaced: .git/info/grafts

# Settings are changed by hand freely, but not together with cases.
$ settings() { sed -i 's/^name: .*/name: Другое имя/' otklik.yaml; by_hand administrator@neftekumsk.example; }; told settings
$ mixed() { sed -i 's/^name: .*/name: Другое имя/' otklik.yaml; adds 2026-03-02T12:00:00+03:00 operator noted $'    text: |\n      Слово.\n'; }; told mixed
error | verify.mixed | - | - | - | one commit changes both records and settings
error | verify.recorded-at | 260302-KNYCQNC | 38 | - | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.no-trailers | 260302-KNYCQNC | - | - | the commit changes records and does not say how: it was not made by the program

# Entered late: a warning, by the register's own limit; the status stays 0.
$ cd register; OTKLIK_NOW=2026-03-05T12:00+03:00 otklik -q --as operator --at 2026-03-02T11:30 note KNYC -m 'Звонок.'; otklik verify --format json | jq -c '.findings[] | [.severity, .code, .message]'; otklik verify -q --since HEAD~1 | sed -E 's/^commit .*/commit ID/'; otklik verify --since nothing
["warning","verify.back-dated","an entry of 2026-03-02 11:30 was made at 2026-03-05 12:00"]
commit ID
cases/2026/03/02/260302-KNYCQNC.yaml:38: warning: an entry of 2026-03-02 11:30 was made at 2026-03-05 12:00 [verify.back-dated]
otklik: no such commit: `nothing`
[4]
