# return gives back what is not the body's competence, with reasons, within 30 working minutes (9).
$ . "$TESTS_DIR/cli/setup.sh"; register; for n in 1 2 3 4; do take $n; done
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
260302-2NY5T3D
$ bring KNYC assigned; bring 9H72 assigned; bring JVKC in_approval; bring 2NY5 assigned

$ at 10:50 roads-officer return KNYC --reason 'Дорога краевая, не наша.'
260302-KNYCQNC: to be assigned
  deadline  clause  owner                      due
  answer    10      organisational department  2026-03-03 10:20  running
  routing   8.2     organisational department  2026-03-02 11:50  running
  draft     11                                 2026-03-02 16:20  running

$ git log -1 --format=%B
260302-KNYCQNC: возвращено: не его компетенция: Отдел дорожного хозяйства и транспорта (roads)

Руслан Маратович Аджиев (roads-officer), 2026-03-02 10:50, п. 9
Стадия: к направлению
Срок: направление исполнителю (п. 8.2) — до 2026-03-02 11:50, отдел по организационным и общим вопросам

Case: 260302-KNYCQNC
Event: returned
Actor: roads-officer
At: 2026-03-02T10:50:00+03:00
Clause: 9
Due: routing 2026-03-02T11:50:00+03:00 department
Clock: given
\

# `routing` starts again; `draft` has no owner.
$ otklik show KNYC --format json | jq -c '.stage, .executor, (.deadlines[] | [.rule, .owner, .starts_at, .due, .status])'
"classified"
null
["routing","department","2026-03-02T10:20:00+03:00","2026-03-02T11:20:00+03:00","met"]
["draft","roads","2026-03-02T10:20:00+03:00","2026-03-02T16:20:00+03:00","void"]
["answer","department","2026-03-02T10:20:00+03:00","2026-03-03T10:20:00+03:00","running"]
["return","roads","2026-03-02T10:30:00+03:00","2026-03-02T11:00:00+03:00","met"]
["routing","department","2026-03-02T10:50:00+03:00","2026-03-02T11:50:00+03:00","overdue"]
["draft",null,"2026-03-02T10:50:00+03:00","2026-03-02T16:20:00+03:00","running"]

# Exactly at the end of the window is in time, later is late, and yet it is taken.
$ at 11:00 roads-officer --format json return 9H72 --reason 'Не наша.' | jq -c '.deadlines[] | select(.rule == "return") | [.due, .done_at, .status]'
["2026-03-02T11:00:00+03:00","2026-03-02T11:00:00+03:00","met"]

$ at 11:01 roads-officer --format json return 2NY5 --reason 'Не наша.' | jq -c '.deadlines[] | select(.rule == "return") | [.due, .done_at, .status, .overdue_working_minutes]'
["2026-03-02T11:00:00+03:00","2026-03-02T11:01:00+03:00","late",1]

# The department records what a body said by phone.
$ at 11:05 operator -q assign KNYC housing; at 11:10 operator --format json return KNYC --reason 'Не жильё.' --for housing --basis 'звонок Лобанова' | jq -c '.events[-1]'
{"at":"2026-03-02T11:10:00+03:00","by":"operator","event":"returned","for":"housing","basis":"звонок Лобанова","body":"housing","reason":"Не жильё."}

# Not by another body, not by the department in its own name, not after the draft, not twice.
$ at 11:12 operator -q assign KNYC roads
$ refused at 11:15 housing-officer return KNYC --reason 'Не наше.'
otklik: 260302-KNYCQNC: the case is not with `housing` (clause 9)
  all that `housing-officer` may record now is a note
[3]

$ refused at 11:15 operator return KNYC --reason 'Не их.'
otklik: `operator` acts for no body
  what a body said is recorded with --for BODY --basis TEXT
[3]

$ refused at 11:15 operator return KNYC --reason 'Не их.' --for housing --basis 'звонок'
otklik: 260302-KNYCQNC: the case is not with `housing` (clause 9)
  `operator` may now: classify, decline, assign --instead, assign --add, return, draft
[3]

$ refused at 11:15 roads-officer return JVKC --reason 'Передумали.'
otklik: 260302-JVKC594: `return` is not possible while the stage is in_approval (in approval) (clause 9)
  all that `roads-officer` may record now is a note
[3]

$ refused at 11:15 roads-officer return 9H72 --reason 'Ещё раз.'
260302-9H72V19: this is recorded already, nothing was added
260302-9H72V19: to be assigned
  deadline  clause  owner                      due
  answer    10      organisational department  2026-03-03 10:20  running
  routing   8.2     organisational department  2026-03-02 12:00  running
  draft     11                                 2026-03-02 16:20  running

# A reason is needed; a basis goes with a body.
$ refused at 11:15 roads-officer return KNYC
otklik: --reason is missing
  help: otklik return --help
[2]

$ refused at 11:15 roads-officer return KNYC --reason ''
otklik: --reason is empty
  help: otklik return --help
[2]

$ refused at 11:15 operator return KNYC --reason 'Не их.' --for roads
otklik: --for needs --basis TEXT
[2]

$ refused at 11:15 operator return KNYC --reason 'Не их.' --for rods --basis 'звонок'
otklik: no such executor in registry/executors.yaml: `rods`
  the nearest is roads
  known: housing, roads, education, social, culture, legal, property, agriculture, territory-achikulak, territory-zaterechny, territory-kayasula
[4]
