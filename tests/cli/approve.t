# approve: the deputy head in charge agrees the draft or sends it back (12, 13); for the Governor's messages an outside office after that.
$ . "$TESTS_DIR/cli/setup.sh"; register; for n in 1 2 3 4; do take $n; done
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
260302-2NY5T3D
$ bring KNYC in_approval; bring 9H72 in_approval

$ at 11:30 deputy-head approve KNYC
260302-KNYCQNC: look at the answer: there is no greeting
260302-KNYCQNC: look at the answer: too short to answer anything
260302-KNYCQNC: approved, to be published
approved: deputy head in charge, draft 4, ee3b74b1
«Яму засыпали.»
  deadline                    clause  owner                      due
  answer                      10      organisational department  2026-03-03 10:20  running
  publication after approval  12      organisational department  2026-03-02 12:30  running

$ git log -1 --format=%B
260302-KNYCQNC: согласовано: курирующий заместитель главы, проект 4, ee3b74b1

Алексей Григорьевич Мирошник (deputy-head), 2026-03-02 11:30, п. 12
Стадия: согласовано, к размещению
Срок: размещение после согласования (п. 12) — до 2026-03-02 12:30, отдел по организационным и общим вопросам

Case: 260302-KNYCQNC
Event: approved
Actor: deputy-head
At: 2026-03-02T11:30:00+03:00
Clause: 12
Draft: ee3b74b1dd233179257fce19bb32fe8d
Due: publication 2026-03-02T12:30:00+03:00 department
Clock: given
\

$ otklik show KNYC --format json | jq -c '.stage, .approvals, (.deadlines[] | select(.rule == "approval" or .rule == "publication") | [.rule, .starts_at, .due, .done_at, .status])'
"approved"
[{"draft":"ee3b74b1dd233179257fce19bb32fe8d","n":5,"digest":"20fb2458698535f21a73c34cf04bc869","role":"deputy_head","by":"deputy-head","approver":"deputy-head","at":"2026-03-02T11:30:00+03:00","basis":null,"counts":true,"oral":false,"confirmed":null}]
["approval","2026-03-02T11:00:00+03:00","2026-03-02T12:00:00+03:00","2026-03-02T11:30:00+03:00","met"]
["publication","2026-03-02T11:30:00+03:00","2026-03-02T12:30:00+03:00",null,"running"]

# Remarks.
$ at 11:30 deputy-head approve 9H72 --remarks 'Назовите срок.'
260302-9H72V19: in rework
sent back with remarks: deputy head in charge, draft 4, ee3b74b1
«Яму засыпали.»
  deadline  clause  owner                           due
  answer    10      organisational department       2026-03-03 10:20  running
  rework    14      Roads and transport department  2026-03-02 12:00  running

# A Governor's message: the deputy head first, then the office, whose word the department records with a reference.
$ at 10:25 operator -q classify JVKC --topic roads.potholes --governor; at 10:30 operator -q assign JVKC roads; at 11:00 roads-officer -q draft JVKC -m 'Засыпали.'
$ refused at 11:05 operator approve JVKC --for governor_office --basis 'письмо № 5'
otklik: 260302-JVKC594: the approval that is waited for is `deputy_head`, not `governor_office` (clause 12)
  `operator` may now: classify, decline, assign --instead, assign --add, forward, approve, approve --remarks
[3]

$ at 11:10 deputy-head --format json approve JVKC | jq -c '.stage, (.deadlines[] | select(.rule == "approval") | .status)'
"in_approval"
"met"

$ refused at 11:20 deputy-head approve JVKC
260302-JVKC594: this is recorded already, nothing was added
260302-JVKC594: in approval
approved: deputy head in charge, draft 4, 42937ee2
«Засыпали.»
  deadline  clause  owner                      due
  answer    10      organisational department  2026-03-03 10:20  running

$ refused at 11:20 operator approve JVKC --for governor_office
otklik: --for needs --basis TEXT
[2]

$ at 11:20 operator --format json approve JVKC --for governor_office --basis 'письмо № 5' | jq -c '.stage, .approvals[], .events[-1]'
"approved"
{"draft":"42937ee22e03d995fcfe52a812aee11e","n":5,"digest":"082ddeb2a87e929589f3888d39167ec5","role":"deputy_head","by":"deputy-head","approver":"deputy-head","at":"2026-03-02T11:10:00+03:00","basis":null,"counts":true,"oral":false,"confirmed":null}
{"draft":"42937ee22e03d995fcfe52a812aee11e","n":6,"digest":"aa42078926340a4df11d94e7683fb9eb","role":"governor_office","by":"operator","approver":null,"at":"2026-03-02T11:20:00+03:00","basis":"письмо № 5","counts":true,"oral":false,"confirmed":null}
{"at":"2026-03-02T11:20:00+03:00","by":"operator","event":"approved","for":"governor_office","basis":"письмо № 5","role":"governor_office","draft":"42937ee22e03d995fcfe52a812aee11e"}

# The department approves nothing itself, nor does the executor, the managing director, or a deputy head who is in charge of something else.
$ bring 2NY5 in_approval
$ refused at 11:30 operator approve 2NY5
otklik: 260302-2NY5T3D: `operator` may not record this (approved); who may: deputy head in charge (deputy_head); with --for and --basis: organisational department (department) (clause 12)
  `operator` may now: classify, decline, assign --instead, assign --add, forward, approve, approve --remarks
[3]

$ refused at 11:30 roads-officer approve 2NY5
otklik: 260302-2NY5T3D: `roads-officer` may not record this (approved); who may: deputy head in charge (deputy_head); with --for and --basis: organisational department (department) (clause 12)
  all that `roads-officer` may record now is a note
[3]

$ refused at 11:30 coordinator approve 2NY5
otklik: 260302-2NY5T3D: `coordinator` may not record this (approved); who may: deputy head in charge (deputy_head); with --for and --basis: organisational department (department) (clause 12)
  `coordinator` may now: classify, decline, assign --instead, assign --add, forward, approve --remarks, assign --approver
[3]

$ refused at 11:30 deputy-head-social approve 2NY5
otklik: 260302-2NY5T3D: `deputy-head-social` may not record this (approved); who may: deputy head in charge (deputy_head); with --for and --basis: organisational department (department) (clause 12)
  all that `deputy-head-social` may record now is a note
[3]

$ at 11:30 operator approve 2NY5 --for deputy_head --basis 'звонок'
260302-2NY5T3D: look at the answer: there is no greeting
260302-2NY5T3D: look at the answer: too short to answer anything
260302-2NY5T3D: approved, to be published
approved: deputy head in charge, Алексей Григорьевич Мирошник, draft 4, ee3b74b1
«Яму засыпали.»
  deadline                          clause  owner                         due
  answer                            10      organisational department     2026-03-03 10:20  running
  publication after approval        12      organisational department     2026-03-02 12:30  running
  confirmation of an oral approval  12      Алексей Григорьевич Мирошник  2026-03-03 11:30  running

$ refused at 11:30 operator approve 2NY5 --for governor --basis 'звонок'
otklik: no approver: `governor`
  known: deputy_head, deputy-head, deputy-head-social, governor_office
[4]

# Nobody's approval twice, none without a draft, no empty remarks.
$ refused at 11:35 deputy-head approve KNYC
260302-KNYCQNC: this is recorded already, nothing was added
260302-KNYCQNC: approved, to be published
approved: deputy head in charge, draft 4, ee3b74b1
«Яму засыпали.»
  deadline                    clause  owner                      due
  answer                      10      organisational department  2026-03-03 10:20  running
  publication after approval  12      organisational department  2026-03-02 12:30  running

$ refused at 11:35 deputy-head approve 9H72
otklik: 260302-9H72V19: `approve` is not possible while the stage is rework (in rework) (clause 12)
  all that `deputy-head` may record now is a note
[3]

$ refused at 11:35 deputy-head approve 2NY5 --remarks ''
otklik: --remarks is empty
  help: otklik approve --help
[2]
