# retract: an entry made by mistake no longer counts; it stays in the file. Nothing is ever edited.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; take 2; bring KNYC assigned
260302-KNYCQNC
260302-9H72V19
$ at 10:40 operator -q assign KNYC housing --instead --reason 'ошиблись'
$ otklik log KNYC --format tsv | cut -f1-4
n	at	by	event
1	2026-03-02T10:20:00+03:00	operator	detected
2	2026-03-02T10:25:00+03:00	operator	classified
3	2026-03-02T10:30:00+03:00	operator	assigned
4	2026-03-02T10:40:00+03:00	operator	assigned

$ at 10:45 operator retract KNYC 4 --reason 'не ошиблись'
260302-KNYCQNC: with the executor
  deadline  clause  owner                           due
  draft     11      Roads and transport department  2026-03-02 16:20  running
  answer    10      organisational department       2026-03-03 10:20  running
  return    9       Roads and transport department  2026-03-02 11:00  running

$ git log -1 --format=%B; git show --format= --numstat
260302-KNYCQNC: запись отменена: 4, направлено исполнителю (2026-03-02 10:40, 36ecf59e)

Анна Сергеевна Ковалёва (operator), 2026-03-02 10:45
Стадия: у исполнителя

Case: 260302-KNYCQNC
Event: retracted
Actor: operator
At: 2026-03-02T10:45:00+03:00
Clock: given

5	0	cases/2026/03/02/260302-KNYCQNC.yaml

$ otklik show KNYC --format json | jq -c '.executor, .events[-1].reason'
"roads"
"не ошиблись"

# What was built upon cannot be taken away: the rest would be unlawful.
$ refused at 10:50 operator retract KNYC 2 --reason 'нет'
otklik: 260302-KNYCQNC: entry 3 would no longer be allowed: assigned: Roads and transport department (roads) (clause 8.2)
  `assign` is not possible while the stage is new (new)
[3]

$ refused at 10:50 operator retract KNYC 1 --reason 'нет'
otklik: 260302-KNYCQNC: entry 2 would no longer be allowed: classified: roads.potholes, neftekumsk, normal (clause 8.1)
  nothing can be recorded from before the message was found
[3]

# One's own entry, or the department.
$ at 11:00 roads-officer -q draft KNYC -m 'Засыпали.'
$ refused at 11:01 housing-officer retract KNYC 6 --reason 'не то'
otklik: 260302-KNYCQNC: this is an entry of others; only coordinator may, with --basis
[3]

$ at 11:01 roads-officer --format json retract KNYC 6 --reason 'не тот текст' | jq -c '.stage, .drafts'
"assigned"
[]

# Twice, or of nothing.
$ refused at 11:02 operator retract KNYC 6 --reason 'ещё раз'
260302-KNYCQNC: this is recorded already, nothing was added
260302-KNYCQNC: with the executor
  deadline  clause  owner                           due
  draft     11      Roads and transport department  2026-03-02 16:20  running
  answer    10      organisational department       2026-03-03 10:20  running

$ refused at 11:02 operator retract KNYC 99 --reason 'нет'
otklik: there is no entry 99: 260302-KNYCQNC has 7
[4]

$ refused at 11:02 operator retract KNYC 99 --reason 'нет'
otklik: there is no entry 99: 260302-KNYCQNC has 7
[4]

$ refused at 11:02 operator retract KNYC 0 --reason 'нет'
otklik: there is no entry 0: 260302-KNYCQNC has 7
[4]

$ refused at 11:02 operator retract KNYC last --reason 'нет'
otklik: not the number of an entry: `last`
  `otklik log ID` shows the numbers
[2]

$ refused at 11:02 operator retract KNYC 3
otklik: --reason is missing
  help: otklik retract --help
[2]

$ refused at 11:02 operator retract KNYC 3 --reason ''
otklik: --reason is empty
  help: otklik retract --help
[2]

# In the journal as in a case: what a retraction takes away comes back when it is itself retracted, and a moment before it nothing of it is seen. The same retraction again does nothing.
$ at 12:00 operator -q shortcoming journal --executor housing -m 'Мало сведений.'; at 12:10 operator -q retract journal/2026 1 --reason 'не туда'
$ known() { otklik report shortcomings --quarter 2026Q1 --as-of 2026-03-02T$1 --format json | jq -c '[.rows[] | [.record, .entry, .text]]'; }
$ known 12:05; known 12:15
[["journal/2026",1,"Мало сведений."]]
[]
$ refused at 12:20 operator retract journal/2026 1 --reason 'ещё раз'
this is recorded already, nothing was added
$ at 12:30 operator -q retract journal/2026 2 --reason 'всё-таки туда'; known 12:25; known 12:30; otklik verify
[]
[["journal/2026",1,"Мало сведений."]]
commits checked: 12, cases: 2, findings: 0
$ at 12:40 operator -q retract journal/2026 3 --reason 'нет, не туда'; known 12:35; known 12:40; otklik verify
[["journal/2026",1,"Мало сведений."]]
[]
commits checked: 1, cases: 0, findings: 0
