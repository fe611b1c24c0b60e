# escalate, link, shortcoming, forward: the memo to the head (23), a repeated message (17), a shortcoming (21), the hand-over to an approver (12).
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; take 2; bring KNYC in_approval
260302-KNYCQNC
260302-9H72V19
$ refused at 11:05 operator escalate 9H72
otklik: 260302-9H72V19: the message is not classified as socially significant (clause 23)
  `operator` may now: classify, decline
[3]

$ at 11:00 operator -q classify 9H72 --topic housing.water --significant; at 11:30 operator escalate 9H72 --signed-by coordinator
260302-9H72V19: to be assigned
  deadline  clause  owner                      due
  routing   8.2     organisational department  2026-03-02 11:20  overdue
  draft     11                                 2026-03-02 16:20  running
  answer    10      organisational department  2026-03-03 10:20  running

$ otklik show 9H72 --format json | jq -c '.events[-1], (.deadlines[] | select(.rule == "escalation") | [.due, .done_at, .status])'
{"at":"2026-03-02T11:30:00+03:00","by":"operator","event":"escalated","signed_by":"coordinator"}
["2026-03-02T11:30:00+03:00","2026-03-02T11:30:00+03:00","met"]

$ refused at 11:31 roads-officer escalate 9H72
otklik: 260302-9H72V19: `roads-officer` may not record this (the head was informed); who may: organisational department (department), managing director (coordinator) (clause 23)
  all that `roads-officer` may record now is a note
[3]

$ refused at 11:31 operator escalate 9H72 --signed-by coordinatr 2>&1 | head -n 2
otklik: 260302-9H72V19: no such person in registry/staff.yaml: `coordinatr`
  the nearest is coordinator

$ at 11:32 operator --format json link 9H72 --repeat-of KNYC | jq -c .repeat_of
"260302-KNYCQNC"

$ refused at 11:32 operator link KNYC --repeat-of KNYC
otklik: 260302-KNYCQNC: a case cannot repeat itself (clause 17)
[3]

$ refused at 11:32 operator link KNYC --repeat-of ZZZZ
otklik: no case `ZZZZ`
[4]

$ refused at 11:32 operator link KNYC
otklik: --repeat-of is missing
  help: otklik link --help
[2]

$ at 11:33 operator shortcoming KNYC -m 'Проект без срока.'; otklik show KNYC --format json | jq -c '.stage, .events[-1]'
260302-KNYCQNC: in approval
  deadline  clause  owner                      due
  answer    10      organisational department  2026-03-03 10:20  running
  approval  12      organisational department  2026-03-02 12:00  running
"in_approval"
{"at":"2026-03-02T11:33:00+03:00","by":"operator","event":"shortcoming","body":"roads","text":"Проект без срока."}

$ refused at 11:33 roads-officer shortcoming KNYC -m 'Сами знаем.'
otklik: 260302-KNYCQNC: `roads-officer` may not record this (a shortcoming was found); who may: organisational department (department), managing director (coordinator) (clause 21)
  all that `roads-officer` may record now is a note
[3]

$ refused at 11:33 operator shortcoming KNYC
otklik: there is no text
  give it: -m TEXT or -F FILE
[2]

$ at 11:34 operator --format json forward KNYC --to deputy_head | jq -c '.stage, .events[-1]'
"in_approval"
{"at":"2026-03-02T11:34:00+03:00","by":"operator","event":"forwarded","to":"deputy_head"}

$ refused at 11:34 operator forward KNYC --to governor_office
otklik: 260302-KNYCQNC: the approval that is waited for is `deputy_head`, not `governor_office` (clause 12)
  `operator` may now: classify, decline, assign --instead, assign --add, forward, approve, approve --remarks
[3]

$ refused at 11:34 operator forward KNYC --to deputy
otklik: 260302-KNYCQNC: no such role in regulations/neftekumsk-1885.yaml: `deputy`
  known: department, executor, co_executor, deputy_head, coordinator, head, governor_office, auditor, administrator
[4]

$ refused at 11:34 operator forward 9H72 --to deputy_head
otklik: 260302-9H72V19: `forward` is not possible while the stage is classified (to be assigned) (clause 12)
  `operator` may now: classify, decline, assign
[3]
