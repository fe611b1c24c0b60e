# Papers: the memo to the head and whose signature it bears (23), whose a shortcoming is (21), and letters that are recorded as sent (21, 24).
$ . "$TESTS_DIR/cli/setup.sh"; register; for n in 1 2 3; do take $n; done; bring KNYC assigned; bring 9H72 assigned
260302-KNYCQNC
260302-9H72V19
260302-JVKC594

# No memo says of a message that it is significant while it is not; and it is said how to mark it.
$ refused otklik report memo KNYC
otklik: message 260302-KNYCQNC is not classified as socially significant (clause 23)
  mark it: otklik classify 260302-KNYCQNC --significant
[3]
$ refused otklik report memo KNYC,9H72 -o memo.txt; test -e memo.txt || echo no file
otklik: message 260302-KNYCQNC is not classified as socially significant (clause 23)
  mark it: otklik classify 260302-KNYCQNC --significant
no file
$ refused at 11:20 operator escalate KNYC -o memo.txt; test -e memo.txt || echo no file
otklik: 260302-KNYCQNC: the message is not classified as socially significant (clause 23)
  `operator` may now: classify, decline, assign --instead, assign --add, return, draft
no file

# Before anybody signed it, the memo has a line to sign on; when it was recorded without a signer, too.
$ at 11:00 operator -q classify KNYC,9H72 --significant; otklik --lang ru report memo KNYC --as-of 2026-03-02T11:05 | head -n 5; otklik --lang ru report memo KNYC --as-of 2026-03-02T11:05 | tail -n 1
Информация об общественно значимом сообщении
  кому: главе округа, Бережному О. С.
  от:   управляющий делами
  дата: 2 марта 2026 г.
Сообщение 260302-KNYCQNC признано общественно значимым. Информация направляется в соответствии с п. 23 положения № 1885 от 6 декабря 2023 г.
управляющий делами ____________________
$ at 11:10 operator -q escalate KNYC; otklik report memo KNYC --as-of 2026-03-02T11:12 | tail -n 1; otklik show KNYC --format json | jq -c '.events[-1]'
managing director ____________________
{"at":"2026-03-02T11:10:00+03:00","by":"operator","event":"escalated"}

# It is signed by the managing director, or who acts for him on that day. Nobody else can be named.
$ refused at 11:20 operator escalate KNYC --signed-by operator
otklik: 260302-KNYCQNC: `operator` does not sign this: who signs is the managing director (clause 23)
  on 2026-03-02 that was: coordinator
[3]
$ refused at 11:20 operator --lang ru escalate KNYC --signed-by head
otklik: 260302-KNYCQNC: «head» этого не подписывает: подписывает управляющий делами (п. 23)
  2026-03-02 это: coordinator
[3]

$ sed -i '/id: legal-head/,/role: executor/ s|.*role: executor.*|&\n      - {role: coordinator, substitutes: coordinator, valid_from: 2026-03-02, valid_until: 2026-03-13, order: "№ 31-л"}|' registry/staff.yaml
$ git -c user.name=A -c user.email=administrator@neftekumsk.example commit -qam 'И. о. управляющего делами'; at 11:15 operator -q escalate KNYC --signed-by legal-head -o memo.txt; tail -n 1 memo.txt
managing director, В. С. Панов

# Several messages, one memo: it is written when the record stands, each message under its number.
$ at 11:20 operator -q escalate KNYC,9H72 --signed-by coordinator -o memo.txt; cat memo.txt; otklik report memo KNYC,9H72 --as-of 2026-03-02T11:20 | cmp - memo.txt && echo the same; git log -1 --format=%s
Information about socially significant messages
  to:   head of the okrug, Бережному О. С.
  from: managing director, В. М. Орлова
  date: 2 March 2026
Messages 260302-KNYCQNC, 260302-9H72V19 were found socially significant. You are told of them under clause 23 of the regulation No. 1885 of 6 December 2023.
message 260302-KNYCQNC
  where:    VK
  link:     https://vk.com/wall-1234567_1?reply=7
  author:   Иван Петров
  posted:   2026-03-02 10:15
  found:    2026-03-02 10:20
  topic:    Potholes
  place:    Neftekumsk
  executor: Roads and transport department

the message
    Яма у дома 5

what was done
  n  when              who       what                                              words
  1  2026-03-02 10:20  operator  detected
  2  2026-03-02 10:25  operator  classified: roads.potholes, neftekumsk, normal
  3  2026-03-02 10:30  operator  assigned: Roads and transport department (roads)
  4  2026-03-02 11:00  operator  classified: socially significant
  5  2026-03-02 11:10  operator  the head was informed
  6  2026-03-02 11:15  operator  the head was informed: signed by legal-head
  7  2026-03-02 11:20  operator  the head was informed: signed by coordinator

message 260302-9H72V19
  where:    VK
  link:     https://vk.com/wall-1234567_2?reply=7
  author:   Иван Петров
  posted:   2026-03-02 10:15
  found:    2026-03-02 10:20
  topic:    Potholes
  place:    Neftekumsk
  executor: Roads and transport department

the message
    Яма у дома 5

what was done
  n  when              who       what                                              words
  1  2026-03-02 10:20  operator  detected
  2  2026-03-02 10:25  operator  classified: roads.potholes, neftekumsk, normal
  3  2026-03-02 10:30  operator  assigned: Roads and transport department (roads)
  4  2026-03-02 11:00  operator  classified: socially significant
  5  2026-03-02 11:20  operator  the head was informed: signed by coordinator
managing director, В. М. Орлова
the same
сообщений: 2: направлена информация главе: подписал(а) coordinator
$ otklik report memo KNYC,9H72 --as-of 2026-03-02T11:20 --format fodt -o memo.fodt; grep -c 'В. М. Орлова' memo.fodt; otklik report card KNYC,9H72 --format fodt -o card.fodt
1
otklik: one fodt file is of one case, and several are named
[2]

# A rehearsal writes nothing. What the disk does not take stands recorded all the same, and it is said how to write it.
$ refused at 11:25 operator -q escalate KNYC --dry-run -o rehearsal.txt; test -e rehearsal.txt || echo no file
no file
$ at 11:25 operator -q escalate KNYC,9H72 --signed-by coordinator -o nowhere/memo.txt; otklik log KNYC --format tsv | cut -f2-4 | tail -n 1
otklik: cannot write nowhere/memo.txt
  it is recorded, the memo is not written: report memo 260302-KNYCQNC,260302-9H72V19 -o FILE
2026-03-02T11:25:00+03:00	operator	escalated

# --format is the memo's, the answer is text; what a memo cannot be is said before anything is recorded.
$ at 11:26 operator escalate KNYC --signed-by coordinator -o memo.html --format html; head -c 15 memo.html; rm memo.*
260302-KNYCQNC: with the executor
  deadline  clause  owner                           due
  draft     11      Roads and transport department  2026-03-02 16:20  running
  answer    10      organisational department       2026-03-03 10:20  running
<!doctype html> (no-eol)
$ refused at 11:27 operator escalate KNYC -o memo.json --format json
otklik: memo comes as text, html, md, fodt
[2]

# The mark is taken back while somebody tells the head: that he was told stands, but no memo says any more that the message is significant.
$ at 11:28 coordinator -q classify 9H72 --no-significant --basis 'служебная записка'; at 11:29 operator -q escalate 9H72 --signed-by coordinator; otklik show 9H72 --format json | jq -c '.stage, .events[-1]'
"assigned"
{"at":"2026-03-02T11:29:00+03:00","by":"operator","event":"escalated","signed_by":"coordinator"}
$ refused at 11:30 operator escalate 9H72 -o memo.txt; otklik report memo 9H72 --as-of 2026-03-02T11:27 | grep -c 'was found socially significant'
otklik: message 260302-9H72V19 is not classified as socially significant (clause 23)
  mark it: otklik classify 260302-9H72V19 --significant
  the mark was taken back; the memo as it was then: --as-of TIME
1

# A shortcoming is recorded against the body whose deadline was broken; before one was, somebody says whose it is.
$ refused at 12:00 operator shortcoming KNYC -m 'Проект без даты.'
otklik: 260302-KNYCQNC: no body broke a deadline of its own: say whose shortcoming it is, --executor BODY
  who has or had the case: roads
[2]
$ refused at 12:00 operator shortcoming JVKC -m 'Проект без даты.'
otklik: 260302-JVKC594: no body ever had the case: there is nobody to record it against
  without a case it goes into the journal: shortcoming journal --executor BODY
[2]
$ refused at 12:00 operator shortcoming KNYC --executor housing -m 'Проект без даты.'
otklik: 260302-KNYCQNC: `housing` never had this case (clause 21)
  who has or had the case: roads
[3]
$ at 12:00 operator -q assign KNYC --add legal; at 17:00 operator -q assign KNYC housing --instead --reason 'по звонку'
$ at 17:05 operator --lang ru shortcoming KNYC -m 'Проекта нет, сроков не назвали.' | head -n 1
260302-KNYCQNC: недостаток записан за исполнителем: Отдел дорожного хозяйства и транспорта
260302-KNYCQNC: у исполнителя
$ at 17:06 operator -q --format json shortcoming KNYC --executor legal -m 'Справка без подписи.' | jq -c '.executor, .events[-1].body'
"housing"
"legal"
$ otklik report shortcomings --since 2026-03-02 --until 2026-03-02 --as-of 2026-03-02T18:00 --format tsv | cut -f2,5,11
case	executor	text
260302-KNYCQNC	roads	Проекта нет, сроков не назвали.
260302-KNYCQNC	legal	Справка без подписи.

# Letters of a week: sent once, when it is over, by who may.
$ week='--since 2026-03-02 --until 2026-03-08'; letter() { at "$1" "$2" report "${@:3}" --record-sent -o letter.txt; }
$ refused letter 2026-03-08T12:00 operator shortcomings $week
otklik: the period 2026-03-02/2026-03-08 is not over yet (clause 21)
[3]
$ refused letter 2026-03-10T10:00 roads-head shortcomings $week
otklik: `roads-head` may not record this; who may: organisational department (department), managing director (coordinator) (clause 21)
[3]
$ refused letter 2026-03-10T10:00 operator shortcomings $week --owner roads
otklik: what is recorded as sent is the whole report: without --owner and filters
[2]
$ refused letter 2026-03-10T10:00 operator topics $week
otklik: the regulation does not say who records the report topics as sent
  a line under letters of its file does: {letter: topics, …, recorded_by: [roles]}
[2]
$ refused letter 2026-03-10T10:00 operator overdue
otklik: the report overdue does not take --record-sent
  it takes: --as-of, --output, --anonymize, --when-working, --exit-code, --stage, --executor, --topic, --location, --network, --importance, --text, --mine, --since, --until, --quarter, --owner, --rule
[2]
$ letter 2026-03-10T10:00 operator shortcomings $week; letter 2026-03-10T10:05 coordinator discipline $week; otklik log journal/2026 --format json | jq -c '.[]'
journal/2026, entry 1: sent: shortcomings of executors, 2026-03-02/2026-03-08
journal/2026, entry 2: sent: signs of breaches of executive discipline, 2026-03-02/2026-03-08
{"n":1,"at":"2026-03-10T10:00:00+03:00","by":"operator","event":"report_sent","report":"shortcomings","period":"2026-03-02/2026-03-08","digest":"f6c67a4e7947fcf3e130fa740dce0e22"}
{"n":2,"at":"2026-03-10T10:05:00+03:00","by":"coordinator","event":"report_sent","report":"discipline","period":"2026-03-02/2026-03-08","digest":"149ea2ea57e71045c6d85a36663db2d5"}
$ refused letter 2026-03-10T10:10 operator shortcomings $week
otklik: the report for 2026-03-02/2026-03-08 is recorded as sent already (clause 21)
[3]

# A quarter is one also where it is asked for by its days. What is recorded later says when it went, and on what that rests.
$ letter 2026-04-02T10:00 operator discipline --since 2026-01-01 --until 2026-03-31; refused letter 2026-04-02T10:10 operator discipline --quarter 2026Q1
journal/2026, entry 3: sent: signs of breaches of executive discipline, 2026Q1
otklik: the report for 2026Q1 is recorded as sent already (clause 24)
[3]
$ at 2026-04-03T10:00 operator report shortcomings --quarter 2026Q1 --record-sent --at 2026-04-02T16:00 --basis 'исх. № 14' -o letter.txt; git log -1 --format=%B; tail -n 7 journal/2026.yaml
journal/2026, entry 4: sent: shortcomings of executors, 2026Q1
журнал: отправлена: информация о недостатках у исполнителей, 2026Q1

Анна Сергеевна Ковалёва (operator), 2026-04-02 16:00

Event: report_sent
Report: shortcomings 2026Q1
Actor: operator
At: 2026-04-02T16:00:00+03:00
Clause: 21
Clock: given

  - at: 2026-04-02T16:00:00+03:00
    recorded_at: 2026-04-03T10:00:00+03:00
    by: operator
    event: report_sent
    basis: "исх. № 14"
    report: shortcomings
    period: 2026Q1
$ rm letter.txt; otklik verify --format json | jq -c '[.findings[].code] | unique'; otklik check
[]
cases checked: 3, findings: 0

# Who writes another signer into the file, or a body that never had the case, is found out.
$ told() { rm -rf ../copy; cp -r . ../copy; (cd ../copy && "$@" && GIT_COMMITTER_DATE=2026-04-04T10:00+03:00 git -c user.name=Y -c user.email=y@example.org commit -q --amend -a --no-edit); otklik -C ../copy verify --format json | jq -r '.findings[] | select(.code == "verify.not-allowed") | .message'; }
$ other_signer() { at 2026-04-04T10:00 operator -q escalate KNYC --signed-by coordinator; sed -i '$s/coordinator/operator/' cases/2026/03/*/*KNYC*; }; told other_signer
`operator` does not sign this: who signs is the managing director (clause 23); on 2026-04-04 that was: coordinator
$ other_body() { at 2026-04-04T10:00 operator -q shortcoming KNYC --executor legal -m 'Мало сведений.'; sed -i '/at: 2026-04-04T10:00/,$ s/body: legal/body: culture/' cases/2026/03/*/*KNYC*; }; told other_body
`culture` never had this case (clause 21); who has or had the case: roads, legal, housing
