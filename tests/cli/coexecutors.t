# contribute, accept: co-executors give their information in two working hours, the department takes it or sends it back in 30 minutes (16, 14).
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; bring KNYC classified; at 10:30 operator -q assign KNYC roads --with housing,culture
260302-KNYCQNC
$ deadlines() { otklik show KNYC --format json | jq -c '.deadlines[] | select(.owner_role == "co_executor" or .rule == "co_acceptance") | [.rule, .owner, .starts_at[11:16], .due[11:16], .done_at[11:16]?, .status]'; }
$ at 11:00 housing-officer contribute KNYC -m 'Труба наша.'
260302-KNYCQNC: with the executor
  deadline                                   clause  owner                                due
  draft                                      11      Roads and transport department       2026-03-02 16:20  running
  answer                                     10      organisational department            2026-03-03 10:20  running
  return                                     9       Roads and transport department       2026-03-02 11:00  running
  co-executor's information                  16      Culture, sport and youth department  2026-03-02 12:30  running
  acceptance of a co-executor's information  16      organisational department            2026-03-02 11:30  running

$ at 11:20 operator accept KNYC housing --remarks 'Чья труба?'
260302-KNYCQNC: with the executor
  deadline                               clause  owner                                due
  draft                                  11      Roads and transport department       2026-03-02 16:20  running
  answer                                 10      organisational department            2026-03-03 10:20  running
  co-executor's information              16      Culture, sport and youth department  2026-03-02 12:30  running
  rework of a co-executor's information  14      Housing and utilities department     2026-03-02 11:50  running

$ git log -1 --format=%B
260302-KNYCQNC: информация возвращена с замечаниями: Отдел жилищно-коммунального хозяйства (housing)

Анна Сергеевна Ковалёва (operator), 2026-03-02 11:20, п. 16
Стадия: у исполнителя
Срок: доработка информации соисполнителя (п. 14) — до 2026-03-02 11:50, Отдел жилищно-коммунального хозяйства

Case: 260302-KNYCQNC
Event: contribution_remarked
Actor: operator
At: 2026-03-02T11:20:00+03:00
Clause: 16
Due: co_rework 2026-03-02T11:50:00+03:00 housing
Clock: given
\

$ at 11:40 housing-officer -q contribute KNYC -m 'Труба водоканала.'; at 11:50 operator -q accept KNYC housing; deadlines
["co_information","housing","10:30","12:30","11:00","met"]
["co_information","culture","10:30","12:30",null,"running"]
["co_acceptance","department","11:00","11:30","11:20","met"]
["co_rework","housing","11:20","11:50","11:40","met"]
["co_acceptance","department","11:40","12:10","11:50","met"]

# By phone; and late.
$ at 12:40 operator -q contribute KNYC -m 'Клуб ни при чём.' --for culture --basis 'звонок'; OTKLIK_NOW=2026-03-02T12:45 deadlines | tail -n 5
["co_information","culture","10:30","12:30","12:40","late"]
["co_acceptance","department","11:00","11:30","11:20","met"]
["co_rework","housing","11:20","11:50","11:40","met"]
["co_acceptance","department","11:40","12:10","11:50","met"]
["co_acceptance","department","12:40","14:10",null,"running"]

# The main executor's draft does not wait for it.
$ at 12:50 roads-officer --format json draft KNYC -m 'Засыпали.' | jq -r .stage
in_approval

# Not twice, not by others, not for others, not nothing.
$ refused at 12:55 housing-officer contribute KNYC -m 'Ещё.'
otklik: 260302-KNYCQNC: the information of `housing` has come already (clause 16)
  all that `housing-officer` may record now is a note
[3]

$ refused at 12:55 roads-officer contribute KNYC -m 'Мы.'
otklik: 260302-KNYCQNC: `roads` is not a co-executor (clause 16)
  all that `roads-officer` may record now is a note
[3]

$ refused at 12:55 education-officer contribute KNYC -m 'Мы.'
otklik: 260302-KNYCQNC: `education` is not a co-executor (clause 16)
  all that `education-officer` may record now is a note
[3]

$ refused at 12:55 operator contribute KNYC -m 'Они.'
otklik: `operator` acts for no body
  what a body said is recorded with --for BODY --basis TEXT
[3]

$ refused at 12:55 operator accept KNYC housing
260302-KNYCQNC: this is recorded already, nothing was added
260302-KNYCQNC: in approval
  deadline                                   clause  owner                      due
  answer                                     10      organisational department  2026-03-03 10:20  running
  acceptance of a co-executor's information  16      organisational department  2026-03-02 14:10  running
  approval                                   12      organisational department  2026-03-02 14:50  running

$ refused at 12:55 operator accept KNYC social
otklik: 260302-KNYCQNC: `social` is not a co-executor (clause 16)
  `operator` may now: classify, decline, assign --instead, assign --add, accept, accept --remarks, forward, approve, approve --remarks
[3]

$ refused at 12:55 operator accept KNYC hosing
otklik: 260302-KNYCQNC: no such executor in registry/executors.yaml: `hosing`
  the nearest is housing
  known: housing, roads, education, social, culture, legal, property, agriculture, territory-achikulak, territory-zaterechny, territory-kayasula
[4]

$ refused at 12:55 roads-officer accept KNYC culture
otklik: 260302-KNYCQNC: `roads-officer` may not record this (the information was agreed and passed on); who may: organisational department (department), managing director (coordinator) (clause 16)
  all that `roads-officer` may record now is a note
[3]

$ refused at 12:55 culture-officer contribute KNYC
otklik: there is no text
  give it: -m TEXT or -F FILE
[2]

$ refused at 12:55 operator accept KNYC
otklik: CO is missing
  help: otklik accept --help
[2]
