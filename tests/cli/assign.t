# assign sends a message to the executor whose competence it is (8.2), with co-executors (16), or recalls it.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; take 2; take 3; take 4
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
260302-2NY5T3D
$ for id in KNYC 9H72 JVKC; do bring $id classified; done

$ at 10:30 operator assign KNYC roads
260302-KNYCQNC: with the executor
  deadline  clause  owner                           due
  draft     11      Roads and transport department  2026-03-02 16:20  running
  answer    10      organisational department       2026-03-03 10:20  running
  return    9       Roads and transport department  2026-03-02 11:00  running

$ otklik show KNYC --format json | jq -c '.executor, (.deadlines[] | [.rule, .owner, .starts_at, .due, .status])'
"roads"
["routing","department","2026-03-02T10:20:00+03:00","2026-03-02T11:20:00+03:00","met"]
["draft","roads","2026-03-02T10:20:00+03:00","2026-03-02T16:20:00+03:00","running"]
["answer","department","2026-03-02T10:20:00+03:00","2026-03-03T10:20:00+03:00","running"]
["return","roads","2026-03-02T10:30:00+03:00","2026-03-02T11:00:00+03:00","lapsed"]

$ git log -1 --format=%B
260302-KNYCQNC: направлено исполнителю: Отдел дорожного хозяйства и транспорта (roads)

Анна Сергеевна Ковалёва (operator), 2026-03-02 10:30, п. 8.2
Стадия: у исполнителя
Срок: возврат (п. 9) — до 2026-03-02 11:00, Отдел дорожного хозяйства и транспорта

Case: 260302-KNYCQNC
Event: assigned
Actor: operator
At: 2026-03-02T10:30:00+03:00
Clause: 8.2
Due: return 2026-03-02T11:00:00+03:00 roads
Clock: given
\

# Without an executor topic and place propose one.
$ at 10:30 operator --format json assign 9H72 | jq -c '[.stage, .executor]'
["assigned","roads"]

# With co-executors, and more of them later: each owes its information in two working hours.
$ at 10:30 operator -q assign JVKC roads --with housing,culture; at 12:30 operator -q assign JVKC --add social
$ otklik show JVKC --format json | jq -c '.co_executors, (.deadlines[] | select(.rule == "co_information") | [.owner, .due])'
["housing","culture","social"]
["housing","2026-03-02T12:30:00+03:00"]
["culture","2026-03-02T12:30:00+03:00"]
["social","2026-03-02T15:30:00+03:00"]

# A recall: like a return, but nobody's fault.
$ at 11:10 operator --format json assign KNYC housing --instead --reason 'ошиблись отделом' | jq -c '.executor, (.deadlines[] | [.rule, .owner, .starts_at, .status])'
"housing"
["routing","department","2026-03-02T10:20:00+03:00","met"]
["draft","roads","2026-03-02T10:20:00+03:00","void"]
["answer","department","2026-03-02T10:20:00+03:00","running"]
["return","roads","2026-03-02T10:30:00+03:00","lapsed"]
["return","housing","2026-03-02T11:10:00+03:00","running"]
["draft","housing","2026-03-02T11:10:00+03:00","running"]

# Topic, place and importance come first (8.1); a case is assigned once.
$ refused at 10:40 operator assign 2NY5 roads
otklik: 260302-2NY5T3D: `assign` is not possible while the stage is new (new) (clause 8.2)
  `operator` may now: classify, decline
[3]

$ refused at 10:40 operator assign 9H72 housing
otklik: 260302-9H72V19: `assign` is not possible while the stage is assigned (with the executor) (clause 8.2)
  `operator` may now: classify, decline, assign --instead, assign --add, return, draft
[3]

$ refused at 11:20 operator assign KNYC housing --instead --reason 'ещё раз'
260302-KNYCQNC: this is recorded already, nothing was added
260302-KNYCQNC: with the executor
  deadline  clause  owner                             due
  answer    10      organisational department         2026-03-03 10:20  running
  return    9       Housing and utilities department  2026-03-02 11:40  running
  draft     11      Housing and utilities department  2026-03-02 16:20  running

$ refused at 11:20 operator assign KNYC roads --instead
otklik: 260302-KNYCQNC: empty: the reason
[2]

# Unknown bodies, and bodies twice.
$ refused at 11:20 operator assign KNYC rods --instead --reason 'опечатка'
otklik: 260302-KNYCQNC: no such executor in registry/executors.yaml: `rods`
  the nearest is roads
  known: housing, roads, education, social, culture, legal, property, agriculture, territory-achikulak, territory-zaterechny, territory-kayasula
[4]

$ refused at 12:40 operator assign JVKC --add housing
260302-JVKC594: this is recorded already, nothing was added
260302-JVKC594: with the executor
  deadline                   clause  owner                                    due
  draft                      11      Roads and transport department           2026-03-02 16:20  running
  answer                     10      organisational department                2026-03-03 10:20  running
  co-executor's information  16      Housing and utilities department         2026-03-02 12:30  overdue
  co-executor's information  16      Culture, sport and youth department      2026-03-02 12:30  overdue
  co-executor's information  16      Labour and social protection department  2026-03-02 15:30  running

$ refused at 12:40 operator assign JVKC --add roads
otklik: 260302-JVKC594: `roads` is the main executor (clause 16)
  `operator` may now: classify, decline, assign --instead, assign --add, return, contribute, draft
[3]

$ refused at 12:40 operator assign JVKC --add house
otklik: 260302-JVKC594: no such executor in registry/executors.yaml: `house`
  known: housing, roads, education, social, culture, legal, property, agriculture, territory-achikulak, territory-zaterechny, territory-kayasula
[4]

# Words that do not go together.
$ refused at 12:40 operator assign JVKC --add legal --instead
otklik: --add adds co-executors and goes alone
[2]

$ refused at 12:40 operator assign JVKC --instead --reason 'кому?'
otklik: --instead needs the new executor
[2]

# Only the department assigns (8.2).
$ refused at 12:40 roads-officer assign KNYC roads --instead --reason 'это наше'
otklik: 260302-KNYCQNC: `roads-officer` may not record this (assigned); who may: organisational department (department), managing director (coordinator) (clause 8.2)
  all that `roads-officer` may record now is a note
[3]
