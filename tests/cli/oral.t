# By telephone, messenger or on paper: the department records who approved, and that person says whether it was so.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; take 2; bring KNYC in_approval; bring 9H72 in_approval
260302-KNYCQNC
260302-9H72V19
$ refused at 11:10 operator approve KNYC --for deputy-head
otklik: --for needs --basis TEXT
[2]
$ refused at 11:10 operator approve KNYC --for deputy-head-social --basis 'звонок 11:09'
otklik: 260302-KNYCQNC: `operator` may not record this (approved); who may: organisational department (department) (clause 12)
  `operator` may now: classify, decline, assign --instead, assign --add, forward, approve, approve --remarks
[3]
$ at 11:10 operator approve KNYC --for deputy-head --basis 'звонок 11:09'
260302-KNYCQNC: look at the answer: there is no greeting
260302-KNYCQNC: look at the answer: too short to answer anything
260302-KNYCQNC: approved, to be published
approved: deputy head in charge, Алексей Григорьевич Мирошник, draft 4, ee3b74b1
«Яму засыпали.»
  deadline                          clause  owner                         due
  answer                            10      organisational department     2026-03-03 10:20  running
  publication after approval        12      organisational department     2026-03-02 12:10  running
  confirmation of an oral approval  12      Алексей Григорьевич Мирошник  2026-03-03 11:10  running
$ git log -1 --format=%B
260302-KNYCQNC: согласовано: курирующий заместитель главы, Алексей Григорьевич Мирошник, проект 4, ee3b74b1

Анна Сергеевна Ковалёва (operator), 2026-03-02 11:10, за «курирующий заместитель главы», п. 12
Стадия: согласовано, к размещению
Срок: размещение после согласования (п. 12) — до 2026-03-02 12:10, отдел по организационным и общим вопросам
Срок: подтверждение устного согласования (п. 12) — до 2026-03-03 11:10, Алексей Григорьевич Мирошник

Case: 260302-KNYCQNC
Event: approved
Actor: operator
At: 2026-03-02T11:10:00+03:00
Clause: 12
Draft: ee3b74b1dd233179257fce19bb32fe8d
Due: publication 2026-03-02T12:10:00+03:00 department
Due: confirmation 2026-03-03T11:10:00+03:00 deputy-head
Clock: given
\
$ otklik show KNYC --format json | jq -c '.events[-1], .approvals[0], (.marks[] | [.n, .mark, .detail])'
{"at":"2026-03-02T11:10:00+03:00","by":"operator","event":"approved","for":"deputy_head","basis":"звонок 11:09","role":"deputy_head","draft":"ee3b74b1dd233179257fce19bb32fe8d","approver":"deputy-head"}
{"draft":"ee3b74b1dd233179257fce19bb32fe8d","n":5,"digest":"b92c63c8753376f8c774995527ca427d","role":"deputy_head","by":"operator","approver":"deputy-head","at":"2026-03-02T11:10:00+03:00","basis":"звонок 11:09","counts":true,"oral":true,"confirmed":null}
[5,"oral","deputy-head: звонок 11:09"]
[5,"unconfirmed","deputy-head"]
$ at 11:15 operator -q publish KNYC --url 'https://vk.com/wall-1234567_1?reply=99'; otklik list --stage closed --format tsv | cut -f 1,2; otklik report due --owner deputy-head --as-of 2026-03-02T12:00 --format tsv | cut -f 1-5
id	stage
260302-KNYCQNC	closed
case	rule	clause	owner_role	owner
260302-KNYCQNC	confirmation	12	deputy_head	deputy-head

# Confirmed by the person; said twice it does nothing. Denied after that: they cannot both be.
$ refused at 11:20 operator approve KNYC --confirm
otklik: 260302-KNYCQNC holds no approval by `operator`
  another person's is confirmed by the paper: --confirm --attach FILE
[4]
$ at 11:30 deputy-head -q approve KNYC --confirm; refused at 11:31 deputy-head approve KNYC --confirm; refused at 11:32 deputy-head approve KNYC --deny -m 'Нет.'
260302-KNYCQNC: this is recorded already, nothing was added
260302-KNYCQNC: answered
otklik: 260302-KNYCQNC: the approver has confirmed this approval (clause 12)
  all that `deputy-head` may record now is a note
[3]
$ otklik show KNYC --format json | jq -c '.approvals[0].confirmed, (.marks[] | [.n, .mark]), (.deadlines[] | select(.rule == "confirmation") | [.owner_role, .owner, .status])'
true
[5,"oral"]
["deputy_head","deputy-head","met"]

# A role is taken for the person in charge; who recorded the draft may record this too, and it is marked.
$ take 3; bring JVKC assigned; at 11:00 operator -q draft JVKC -m 'Засыплем.' --for roads --basis 'звонок'; at 11:10 operator -q approve JVKC --for deputy_head --basis 'СМС 11:05'; otklik show JVKC --format json | jq -c '.approvals[0].approver, (.marks[] | [.n, .mark])'
260302-JVKC594
"deputy-head"
[5,"oral"]
[5,"unconfirmed"]
[5,"same_hand"]

# The paper that the deputy signed, brought by somebody else than who recorded it.
$ echo 'скан' > scan.pdf; refused at 11:40 operator approve JVKC --confirm --attach scan.pdf
otklik: 260302-JVKC594: `operator` may not record this (an approval was confirmed); who may: deputy head in charge (deputy_head); with --for and --basis: organisational department (department), managing director (coordinator) (clause 12)
  `operator` may now: classify, decline, assign --instead, assign --add, approve --remarks, publish
[3]
$ at 11:40 operator-2 -q approve JVKC --confirm --attach scan.pdf; otklik show JVKC --format json | jq -c '.approvals[0].confirmed, (.marks[] | [.n, .mark])'
true
[5,"oral"]

# Denied before the publication: the draft waits again. After it: what stands in the network stands there without an approval.
$ at 11:10 operator -q approve 9H72 --for deputy-head --basis 'звонок'; at 11:12 deputy-head approve 9H72 --deny -m 'Я говорил о другом.'
260302-9H72V19: in approval
  deadline  clause  owner                      due
  answer    10      organisational department  2026-03-03 10:20  running
  approval  12      organisational department  2026-03-02 12:12  running
$ at 11:15 operator -q approve 9H72 --for deputy-head --basis 'звонок 11:14'; at 11:20 operator -q publish 9H72 --url 'https://vk.com/wall-1234567_2?reply=99'; at 12:00 deputy-head -q approve 9H72 --deny -m 'Не согласовывал.'
$ otklik show 9H72 --format json | jq -c '.stage, .publications[0].irregular, (.marks[] | [.n, .mark, .detail])'
"closed"
true
[5,"oral","deputy-head: звонок"]
[5,"denied","deputy-head: Я говорил о другом."]
[7,"oral","deputy-head: звонок 11:14"]
[7,"denied","deputy-head: Не согласовывал."]
[8,"irregular",null]
$ otklik verify
commits checked: 23, cases: 3, findings: 0
