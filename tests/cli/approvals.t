# An approval is of one text: the very draft that was read. Two honest machines, and every way in which an approval's force may come and go (12).
$ . "$TESTS_DIR/cli/setup.sh"; register north; take 1; take 2; bring KNYC in_approval; cd ..
260302-KNYCQNC
260302-9H72V19
$ export GIT_AUTHOR_NAME=Y GIT_AUTHOR_EMAIL=y@example.org GIT_COMMITTER_NAME=Y GIT_COMMITTER_EMAIL=y@example.org; git clone -q north south; cd south; otklik list -q; git config merge.otklik.name
Cases

case            stage        topic           executor  next deadline  due
260302-9H72V19  new                                    routing        2026-03-02 11:20  overdue
260302-KNYCQNC  in approval  roads.potholes  roads     approval       2026-03-02 12:00  running

total: 2
otklik: keeps the entries of both sides

# North sends draft one back, draft two comes. South, which knows only draft one, approves it.
$ cd ../north; at 11:05 operator -q approve KNYC --remarks 'Когда?'; at 11:20 roads-officer -q draft KNYC -m 'Засыплем 3 марта.'; cd ../south; at 11:25 deputy-head approve KNYC
260302-KNYCQNC: look at the answer: there is no greeting
260302-KNYCQNC: look at the answer: too short to answer anything
260302-KNYCQNC: approved, to be published
approved: deputy head in charge, draft 4, ee3b74b1
«Яму засыпали.»
  deadline                    clause  owner                      due
  answer                      10      organisational department  2026-03-03 10:20  running
  publication after approval  12      organisational department  2026-03-02 12:25  running
$ git pull -q --no-rebase --no-edit ../north main; otklik show KNYC --format json | jq -c '.stage, .contested, (.approvals | length), (.marks[] | [.n, .mark])'
Auto-merging cases/2026/03/02/260302-KNYCQNC.yaml
"in_approval"
null
0
[7,"stale"]
$ refused at 11:30 operator publish KNYC --url 'https://vk.com/wall-1234567_1?reply=99'
otklik: 260302-KNYCQNC: `publish` is not possible while the stage is in_approval (in approval) (clause 10)
  `operator` may now: classify, decline, assign --instead, assign --add, forward, approve, approve --remarks
[3]
$ otklik verify --all; at 11:31 deputy-head approve KNYC; at 11:35 operator -q publish KNYC --url 'https://vk.com/wall-1234567_1?reply=99'; otklik show KNYC --format json | jq -c '.stage, (.drafts[] | [.n, .version, .current, (.approvals | length)]), (.publications[] | [.n, .draft == .draft, .irregular])'
commits checked: 10, cases: 2, findings: 0
260302-KNYCQNC: look at the answer: there is no greeting
260302-KNYCQNC: look at the answer: too short to answer anything
260302-KNYCQNC: approved, to be published
approved: deputy head in charge, draft 6, 6103012e
«Засыплем 3 марта.»
  deadline                    clause  owner                      due
  answer                      10      organisational department  2026-03-03 10:20  running
  publication after approval  12      organisational department  2026-03-02 12:31  running
"closed"
[4,1,false,0]
[6,2,false,1]
[9,true,false]

# A draft is named by its entry or the first symbols of its digest; with several cases it cannot be.
$ cd ..; register east; take 3; bring JVKC in_approval; D=$(otklik show JVKC --format json | jq -r '.drafts[0].digest[0:8]')
260302-JVKC594
$ refused at 11:01 deputy-head approve JVKC --draft 3
otklik: entry 3 of 260302-JVKC594 is no draft
[4]
$ refused at 11:01 deputy-head approve JVKC --draft abcdef12
otklik: 260302-JVKC594 has no entry `abcdef12`
[4]
$ refused at 11:01 deputy-head approve JVKC,KNYC --draft 4
otklik: --draft names a draft of one case
[2]
$ at 11:02 deputy-head --format json approve JVKC --draft $D | jq -c '.stage, .events[-1].draft[0:8] == .drafts[0].digest[0:8]'
"approved"
true
$ git log -1 --format=%B
260302-JVKC594: согласовано: курирующий заместитель главы, проект 4, ee3b74b1

Алексей Григорьевич Мирошник (deputy-head), 2026-03-02 11:02, п. 12
Стадия: согласовано, к размещению
Срок: размещение после согласования (п. 12) — до 2026-03-02 12:02, отдел по организационным и общим вопросам

Case: 260302-JVKC594
Event: approved
Actor: deputy-head
At: 2026-03-02T11:02:00+03:00
Clause: 12
Draft: ee3b74b1dd233179257fce19bb32fe8d
Due: publication 2026-03-02T12:02:00+03:00 department
Clock: given
\

# Said again, it does nothing.
$ refused at 11:03 deputy-head approve JVKC
260302-JVKC594: this is recorded already, nothing was added
260302-JVKC594: approved, to be published
approved: deputy head in charge, draft 4, ee3b74b1
«Яму засыпали.»
  deadline                    clause  owner                      due
  answer                      10      organisational department  2026-03-03 10:20  running
  publication after approval  12      organisational department  2026-03-02 12:02  running

# The topic becomes another deputy's: the approval loses its force, and the department has its hour anew. Changed back, it has it again.
$ at 11:10 operator classify JVKC --topic social.benefits
260302-JVKC594: in approval
  deadline  clause  owner                      due
  answer    10      organisational department  2026-03-03 10:20  running
  approval  12      organisational department  2026-03-02 12:10  running
$ otklik show JVKC --format json | jq -c '(.approvals[] | [.n, .counts]), (.deadlines[] | select(.rule == "approval" or .rule == "publication") | [.rule, .starts_at[11:16], .status, .done_at[11:16]])'
[5,false]
["approval","11:00","met","11:02"]
["publication","11:02","void",null]
["approval","11:10","running",null]
$ refused at 11:12 operator publish JVKC --url 'https://vk.com/wall-1234567_3?reply=99'
otklik: 260302-JVKC594: `publish` is not possible while the stage is in_approval (in approval) (clause 10)
  `operator` may now: classify, decline, assign --instead, assign --add, forward, approve, approve --remarks
[3]
$ at 11:15 operator -q classify JVKC --topic roads.potholes; otklik show JVKC --format json | jq -c '.stage, (.approvals[] | [.n, .counts]), (.deadlines[] | select(.rule == "approval" or .rule == "publication") | [.rule, .starts_at[11:16], .status, .done_at[11:16]])'
"approved"
[5,true]
["approval","11:00","met","11:02"]
["publication","11:02","void",null]
["approval","11:10","met","11:15"]
["publication","11:15","running",null]

# Taken back by the deputy himself: the first hour stays met, another begins.
$ at 11:20 deputy-head retract JVKC 5 --reason 'Не дочитал.'
260302-JVKC594: in approval
  deadline  clause  owner                      due
  answer    10      organisational department  2026-03-03 10:20  running
  approval  12      organisational department  2026-03-02 12:20  running
$ at 11:25 deputy-head -q approve JVKC; otklik show JVKC --format json | jq -c '.stage, (.deadlines[] | select(.rule == "approval") | [.starts_at[11:16], .status, .done_at[11:16]])'
"approved"
["11:00","met","11:02"]
["11:10","met","11:15"]
["11:20","met","11:25"]

# Four eyes: who wrote the draft, or answers for it, does not approve it; the managing director names another.
$ take 4; bring 2NY5 assigned; refused at 11:00 deputy-head draft 2NY5 -m 'Сам.'; at 11:00 operator -q draft 2NY5 -m 'Сделаем.' --for roads --basis 'звонок'
260302-2NY5T3D
otklik: `deputy-head` acts for no body
  what a body said is recorded with --for BODY --basis TEXT
$ refused at 11:05 operator assign 2NY5 --approver deputy-head-social --basis 'конфликт интересов'
otklik: 260302-2NY5T3D: `operator` may not record this (another approver was named); who may: managing director (coordinator) (clause 12)
  `operator` may now: classify, decline, assign --instead, assign --add, forward, approve, approve --remarks
[3]
$ refused at 11:05 coordinator assign 2NY5 --approver deputy-head-social
otklik: it needs its basis: --basis TEXT
[2]
$ refused at 11:05 coordinator assign 2NY5 --approver operator --basis 'отпуск'
otklik: 260302-2NY5T3D: `operator` holds no approver's role on that day (clause 12)
[3]
$ at 11:05 coordinator -q assign 2NY5 --approver deputy-head-social --basis 'сообщение о самом заместителе'; refused at 11:06 deputy-head approve 2NY5
otklik: 260302-2NY5T3D: `deputy-head` may not record this (approved); who may: deputy head in charge (deputy_head); with --for and --basis: organisational department (department) (clause 12)
  all that `deputy-head` may record now is a note
[3]
$ at 11:07 deputy-head-social approve 2NY5
260302-2NY5T3D: look at the answer: there is no greeting
260302-2NY5T3D: look at the answer: too short to answer anything
260302-2NY5T3D: look at the answer: a promise without a date: `Сделаем` (symbol 1)
260302-2NY5T3D: approved, to be published
approved: deputy head in charge, draft 4, 1276c883
«Сделаем.»
  deadline                    clause  owner                      due
  answer                      10      organisational department  2026-03-03 10:20  running
  publication after approval  12      organisational department  2026-03-02 12:07  running

# A topic entered at 11:20 for 10:50, before the approval of 11:10: the hour that was met stays met, the next one counts from 11:20. Taken back, it is met then.
$ take 5; bring AD2W approved; at 11:20 operator classify AD2W --topic social.benefits --at 2026-03-02T10:50; owed() { otklik show $1 --format json | jq -c '.stage, (.deadlines[] | select(.rule == "approval" or .rule == "publication") | [.rule, .starts_at[11:16], .status, .done_at[11:16]])'; }; owed AD2W
260302-AD2WFTC
260302-AD2WFTC: in approval
  deadline  clause  owner                      due
  answer    10      organisational department  2026-03-03 10:20  running
  approval  12      organisational department  2026-03-02 12:20  running
"in_approval"
["approval","11:00","met","11:10"]
["publication","11:10","void",null]
["approval","11:20","running",null]
$ at 11:30 operator -q retract AD2W 6 --reason 'не та тема'; owed AD2W
"approved"
["approval","11:00","met","11:10"]
["publication","11:10","void",null]
["approval","11:20","met","11:30"]
["publication","11:30","running",null]
