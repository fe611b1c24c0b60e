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
otklik: 260302-KNYCQNC: a case is not tied to itself (clause 17)
[3]

$ refused at 11:32 operator link KNYC --repeat-of ZZZZ
otklik: no case `ZZZZ`
[4]

$ refused at 11:32 operator link KNYC
otklik: 260302-KNYCQNC: give one of --repeat-of and --answers
[2]

$ at 11:33 operator shortcoming KNYC --executor roads -m 'Проект без срока.'; otklik show KNYC --format json | jq -c '.stage, .events[-1]'
260302-KNYCQNC: the shortcoming is recorded against: Roads and transport department
260302-KNYCQNC: in approval
  deadline  clause  owner                      due
  answer    10      organisational department  2026-03-03 10:20  running
  approval  12      organisational department  2026-03-02 12:00  running
"in_approval"
{"at":"2026-03-02T11:33:00+03:00","by":"operator","event":"shortcoming","body":"roads","text":"Проект без срока."}

$ refused at 11:33 roads-officer shortcoming KNYC --executor roads -m 'Сами знаем.'
otklik: 260302-KNYCQNC: `roads-officer` may not record this (a shortcoming was found); who may: organisational department (department), managing director (coordinator) (clause 21)
  all that `roads-officer` may record now is a note
[3]

$ refused at 11:33 operator shortcoming KNYC
otklik: there is no text
  give it: -m TEXT or -F FILE
[2]

$ at 11:34 operator --format json forward KNYC --to deputy_head | jq -c '.stage, .events[-1]'
"in_approval"
{"at":"2026-03-02T11:34:00+03:00","by":"operator","event":"forwarded","to":"deputy_head","draft":"ee3b74b1dd233179257fce19bb32fe8d"}

$ refused at 11:34 operator forward KNYC --to governor_office
otklik: 260302-KNYCQNC: the approval that is waited for is `deputy_head`, not `governor_office` (clause 12)
  `operator` may now: classify, decline, assign --instead, assign --add, approve, approve --remarks
[3]

$ refused at 11:34 operator forward KNYC --to deputy
otklik: 260302-KNYCQNC: no such role in regulations/neftekumsk-1885.yaml: `deputy`
  known: department, executor, co_executor, deputy_head, coordinator, head, governor_office, auditor, administrator
[4]

$ refused at 11:34 operator forward 9H72 --to deputy_head
otklik: 260302-9H72V19: `forward` is not possible while the stage is classified (to be assigned) (clause 12)
  `operator` may now: classify, decline, assign
[3]

# The memo goes into a file as the case stands with this very record in it; later `report memo` gives it again.
$ at 11:40 operator -q escalate 9H72 --signed-by coordinator -o memo.txt; cat memo.txt; otklik report memo --case 9H72 --as-of 2026-03-02T11:40 | cmp - memo.txt && echo the same
Information about a socially significant message
  to:   head of the okrug, Бережному О. С.
  from: managing director, В. М. Орлова
  date: 2 March 2026
Message 260302-9H72V19 was found socially significant. You are told of it under clause 23 of the regulation No. 1885 of 6 December 2023.
  where:  VK
  link:   https://vk.com/wall-1234567_2?reply=7
  author: Иван Петров
  posted: 2026-03-02 10:15
  found:  2026-03-02 10:20
  topic:  Water supply
  place:  Neftekumsk municipal okrug

the message
    Яма у дома 5

what was done
  n  when              who       what                                                 words
  1  2026-03-02 10:20  operator  detected
  2  2026-03-02 11:00  operator  classified: housing.water, socially significant
  3  2026-03-02 11:30  operator  the head was informed: signed by coordinator
  4  2026-03-02 11:32  operator  tied to another message: a repeat of 260302-KNYCQNC
  5  2026-03-02 11:40  operator  the head was informed: signed by coordinator
managing director, В. М. Орлова
the same

$ refused at 11:41 operator escalate 9H72,KNYC -o both.txt; test -e both.txt || echo no file; otklik report memo; otklik report memo --case 9H72 --format json
otklik: 260302-KNYCQNC: the message is not classified as socially significant (clause 23)
  `operator` may now: classify, decline, assign --instead, assign --add, approve, approve --remarks
no file
otklik: memo: name the case: report memo ID
otklik: memo comes as text, html, md, fodt
[2]

$ otklik report card --case KNYC | head -n 3
Card of case 260302-KNYCQNC
  stage:      in approval
  network:    VK (vk)
