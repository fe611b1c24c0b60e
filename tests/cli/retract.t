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
  deadline  clause  owner                      due
  draft     11      roads                      2026-03-02 16:20  running
  answer    10      organisational department  2026-03-03 10:20  running
  return    9       roads                      2026-03-02 11:00  running

$ git log -1 --format=%B; git show --format= --numstat
260302-KNYCQNC: запись отменена: 36ecf59ee7ecdb40

Анна Сергеевна Ковалёва (operator), 2026-03-02 10:45
Стадия: у исполнителя

Case: 260302-KNYCQNC
Event: retracted
Actor: operator
At: 2026-03-02T10:45:00+03:00

5	0	cases/2026/03/02/260302-KNYCQNC.yaml

$ otklik show KNYC --format json | jq -c '.executor, .events[-1].reason'
"roads"
"не ошиблись"

# What was built upon cannot be taken away: the rest would be unlawful.
$ refused at 10:50 operator retract KNYC 2 --reason 'нет'
otklik: 260302-KNYCQNC: `assigned` cannot be recorded while the stage is `new` (clause 8.2)
  entry 3 would no longer be allowed: направлено исполнителю: Отдел дорожного хозяйства и транспорта (roads)
[3]

$ refused at 10:50 operator retract KNYC 1 --reason 'нет'
otklik: 260302-KNYCQNC: nothing can be recorded from before the message was found (clause 8.1)
  entry 2 would no longer be allowed: определены тематика, локация, важность: roads.potholes, neftekumsk, normal
[3]

# One's own entry, or the department.
$ at 11:00 roads-officer -q draft KNYC -m 'Засыпали.'
$ refused at 11:01 housing-officer retract KNYC 6 --reason 'не то'
otklik: 260302-KNYCQNC: `housing-officer` may not record `an entry was retracted`: that is for department (organisational department), coordinator (managing director)
  allowed now: classify, classify --significant, decline, assign --instead, assign --add, return, contribute, accept, accept --remarks, forward, approve, approve --remarks
[3]

$ at 11:01 roads-officer --format json retract KNYC 6 --reason 'не тот текст' | jq -c '.stage, .drafts'
"assigned"
[]

# Twice, of a retraction, of nothing.
$ refused at 11:02 operator retract KNYC 6 --reason 'ещё раз'
otklik: 260302-KNYCQNC: before this retraction there is no such entry
  entry 7 would no longer be allowed: запись отменена: e6d0aec1b92fbb43
[3]

$ refused at 11:02 operator retract KNYC 7 --reason 'всё же то'
260302-KNYCQNC: in approval
  deadline  clause  owner                      due
  answer    10      organisational department  2026-03-03 10:20  running
  approval  12      organisational department  2026-03-02 12:00  running
SOMETHING WAS WRITTEN

$ refused at 11:02 operator retract KNYC 99 --reason 'нет'
otklik: there is no entry 99: case 260302-KNYCQNC has 8
[4]

$ refused at 11:02 operator retract KNYC 0 --reason 'нет'
otklik: there is no entry 0: case 260302-KNYCQNC has 8
[4]

$ refused at 11:02 operator retract KNYC last --reason 'нет'
otklik: not the number of an entry: `last`
  `otklik log ID` shows the numbers
[2]

$ refused at 11:02 operator retract KNYC 3
otklik: something is missing: --reason is required
  help: otklik retract --help
[2]

$ refused at 11:02 operator retract KNYC 3 --reason ''
otklik: the reason is empty
[2]
