# publish records that the approved answer stands in the network of the message (10, 12).
$ . "$TESTS_DIR/cli/setup.sh"; register; for n in 1 2 3 4; do take $n; done
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
260302-2NY5T3D
$ bring KNYC approved; bring 9H72 in_approval; bring 2NY5 approved

$ at 11:20 operator publish KNYC --url https://vk.com/wall-1234567_1?reply=9 --account vk-administration
260302-KNYCQNC: answered
the answer was published: draft 4, ee3b74b1
«Яму засыпали.»

$ git log -1 --format=%B
260302-KNYCQNC: размещён ответ: проект 4, ee3b74b1

Анна Сергеевна Ковалёва (operator), 2026-03-02 11:20, п. 10
Стадия: ответ размещён

Case: 260302-KNYCQNC
Event: published
Actor: operator
At: 2026-03-02T11:20:00+03:00
Clause: 10
Draft: ee3b74b1dd233179257fce19bb32fe8d
Clock: given
\

$ otklik show KNYC --format json | jq -c '.stage, .publications, (.deadlines[] | [.rule, .status, .done_at])'
"closed"
[{"n":6,"digest":"826294b41ecbd956d6c8bd300d00690e","draft":"ee3b74b1dd233179257fce19bb32fe8d","kind":"final","at":"2026-03-02T11:20:00+03:00","by":"operator","url":"https://vk.com/wall-1234567_1?reply=9","irregular":false,"again":false,"elsewhere":false,"replaces":null}]
["routing","met","2026-03-02T10:30:00+03:00"]
["draft","met","2026-03-02T11:00:00+03:00"]
["answer","met","2026-03-02T11:20:00+03:00"]
["return","lapsed",null]
["approval","met","2026-03-02T11:10:00+03:00"]
["publication","met","2026-03-02T11:20:00+03:00"]

# Nothing is published that was not approved.
$ refused at 11:20 operator publish 9H72 --url https://vk.com/wall-1234567_2?reply=9
otklik: 260302-9H72V19: `publish` is not possible while the stage is in_approval (in approval) (clause 10)
  `operator` may now: classify, decline, assign --instead, assign --add, forward, approve, approve --remarks
[3]

$ refused at 11:20 operator publish JVKC --url https://vk.com/wall-1234567_3?reply=9
otklik: 260302-JVKC594: `publish` is not possible while the stage is new (new) (clause 10)
  `operator` may now: classify, decline
[3]

$ refused at 11:25 operator publish KNYC --url https://vk.com/wall-1234567_1?reply=10
otklik: 260302-KNYCQNC: `publish` is not possible while the stage is closed (answered) (clause 10)
  `operator` may now: classify, draft --correction, reopen
[3]

# The link is of the message's network, and so is the account.
$ refused at 11:25 operator publish 2NY5 --url https://ok.ru/group/50000000000001/topic/1
otklik: 260302-2NY5T3D: the link to ok.ru is not of the network in which the message stands (vk) (clause 10)
  this network's hosts: vk.com, m.vk.com, vk.ru, m.vk.ru
[3]

$ refused at 11:25 operator publish 2NY5 --url https://vk.com.example/wall-1234567_4?reply=9
otklik: 260302-2NY5T3D: the link to vk.com.example is not of the network in which the message stands (vk) (clause 10)
  this network's hosts: vk.com, m.vk.com, vk.ru, m.vk.ru
[3]

$ refused at 11:25 operator publish 2NY5 --url wall-1234567_4
otklik: 260302-2NY5T3D: not an http(s) link: `wall-1234567_4` (clause 10)
[3]

$ refused at 11:25 operator publish 2NY5 --url ''
otklik: --url is empty
  help: otklik publish --help
[2]

$ refused at 11:25 operator publish 2NY5 --url https://vk.com/wall-1234567_4?reply=9 --account ok-administration
otklik: 260302-2NY5T3D: the account `ok-administration` is not in this network (clause 10)
[3]

$ refused at 11:25 operator publish 2NY5 --url https://vk.com/wall-1234567_4?reply=9 --account vk-administraton
otklik: 260302-2NY5T3D: no such account in registry/accounts.yaml: `vk-administraton`
  the nearest is vk-administration
  known: vk-administration, ok-administration, telegram-administration, max-administration, vk-governor, ok-governor, telegram-governor, max-governor
[4]

$ refused at 11:25 operator publish 2NY5
otklik: a link is needed: --url LINK; where the network gives none: --no-link --attach FILE
[2]

# Executors and deputy heads do not publish.
$ refused at 11:25 roads-officer publish 2NY5 --url https://vk.com/wall-1234567_4?reply=9
otklik: 260302-2NY5T3D: `roads-officer` may not record this (published); who may: organisational department (department), managing director (coordinator) (clause 10)
  all that `roads-officer` may record now is a note
[3]

$ refused at 11:25 deputy-head publish 2NY5 --url https://vk.com/wall-1234567_4?reply=9
otklik: 260302-2NY5T3D: `deputy-head` may not record this (published); who may: organisational department (department), managing director (coordinator) (clause 10)
  `deputy-head` may now: approve --remarks
[3]

# A late answer is taken, and is late: `answer` was due on the 3rd at 10:20, an hour and ten working minutes before.
$ at 2026-03-03T11:30 operator --format json publish 2NY5 --url https://m.vk.com/wall-1234567_4?reply=9 | jq -c '.stage, (.deadlines[] | select(.rule == "answer") | [.due, .done_at, .status, .overdue_working_minutes])'
"closed"
["2026-03-03T10:20:00+03:00","2026-03-03T11:30:00+03:00","late",70]

# Interim, then final: `answer` is met by the first; the final draft is due at the close of the next working day (15).
$ bring JVKC assigned; at 11:00 roads-officer -q draft JVKC --interim --promise 2026-03-05 -m 'Выехали.'; at 11:10 deputy-head -q approve JVKC
$ at 11:20 operator --format json publish JVKC --url https://vk.com/wall-1234567_3?reply=9 | jq -c '.stage, (.deadlines[] | select(.rule == "answer" or .rule == "final_draft" or .rule == "promise") | [.rule, .due, .status])'
"awaiting_final"
["answer","2026-03-03T10:20:00+03:00","met"]
["final_draft","2026-03-03T18:00:00+03:00","running"]
["promise","2026-03-05T23:59:59+03:00","running"]

$ at 12:00 roads-officer -q draft JVKC -m 'Засыпали.'; at 12:10 deputy-head -q approve JVKC
$ at 12:20 operator --format json publish JVKC --url https://vk.com/wall-1234567_3?reply=10 | jq -c '.stage, (.publications[] | [.kind, .at]), (.deadlines[] | select(.rule == "answer" or .rule == "final_draft" or .rule == "promise") | [.rule, .done_at, .status])'
"closed"
["interim","2026-03-02T11:20:00+03:00"]
["final","2026-03-02T12:20:00+03:00"]
["answer","2026-03-02T11:20:00+03:00","met"]
["final_draft","2026-03-02T12:00:00+03:00","met"]
["promise","2026-03-02T12:20:00+03:00","met"]

# A correction of what stands goes the whole way again; `answer` stays as it was.
$ refused at 12:30 roads-officer draft JVKC -m 'Засыпали дважды.'
otklik: 260302-JVKC594: `draft` is not possible while the stage is closed (answered) (clause 11)
  `roads-officer` may now: draft --correction
[3]

$ at 12:30 roads-officer -q draft JVKC --correction -m 'Засыпали 2 марта.'; refused at 12:31 operator publish JVKC --url https://vk.com/wall-1234567_3?reply=11
otklik: 260302-JVKC594: `publish` is not possible while the stage is in_approval (in approval) (clause 10)
  `operator` may now: classify, forward, approve, approve --remarks, reopen
[3]

$ at 12:40 deputy-head -q approve JVKC; at 12:50 operator --format json publish JVKC --url https://vk.com/wall-1234567_3?reply=11 | jq -c '.stage, (.publications | length), (.deadlines[] | select(.rule == "answer") | [.done_at, .status])'
"closed"
3
["2026-03-02T11:20:00+03:00","met"]
