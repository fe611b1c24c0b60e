# decline takes a message out of work: by the regulation's grounds (20), or by those of the house.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; take 2; take 3; take 4; take 5; take 6
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
260302-2NY5T3D
260302-AD2WFTC
260302-TSW5VSF
$ at 10:31 operator decline KNYC --reason insult
260302-KNYCQNC: declined

$ git log -1 --format=%B
260302-KNYCQNC: снято с работы: оскорбительные выражения

Анна Сергеевна Ковалёва (operator), 2026-03-02 10:31, п. 20
Стадия: снято с работы

Case: 260302-KNYCQNC
Event: declined
Actor: operator
At: 2026-03-02T10:31:00+03:00
Clause: 20
Clock: given
\

# Declined answers `routing`; what is not yet due becomes void.
$ otklik show KNYC --format json | jq -c '.deadlines[] | [.rule, .status, .done_at]'
["routing","met","2026-03-02T10:31:00+03:00"]
["draft","void",null]
["answer","void",null]

# What is overdue by then stays missed (10:20 + a working hour; the draft was due at 16:20).
$ at 2026-03-02T17:00 operator --format json decline 9H72 --reason no_reaction | jq -c '.deadlines[] | [.rule, .status, .overdue_working_minutes]'
["routing","late",280]
["draft","missed",40]
["answer","void",0]

# A ground that needs an answer, one that needs the other case.
$ at 10:32 operator -q decline JVKC --reason formal_appeal -m 'Подать обращение можно через портал.'; otklik show JVKC --format json | jq -c .events[-1]
{"at":"2026-03-02T10:32:00+03:00","by":"operator","event":"declined","reason":"formal_appeal","text":"Подать обращение можно через портал."}

$ at 10:33 operator -q --format json decline 2NY5 --reason duplicate --of AD2W | jq -c '.events[-1]'
{"at":"2026-03-02T10:33:00+03:00","by":"operator","event":"declined","reason":"duplicate","of":"260302-AD2WFTC"}

$ refused at 10:34 operator decline AD2W --reason duplicate
otklik: 260302-AD2WFTC: the ground `duplicate` needs the other case: --of ID
[2]

$ refused at 10:34 operator decline AD2W --reason duplicate --of AD2W
otklik: 260302-AD2WFTC: a case cannot duplicate itself
[3]

# Grounds that do not exist, no ground, an empty text.
$ refused at 10:34 operator decline AD2W --reason insolt
otklik: 260302-AD2WFTC: no such ground in regulations/neftekumsk-1885.yaml: `insolt`
  the nearest is insult
  known: obscene, insult, threat, formal_appeal, not_ours, no_reaction, duplicate, mistake, reply_to_question, transferred, deleted, comments_closed, blocked
[4]

$ refused at 10:34 operator decline AD2W
otklik: --reason is missing
  help: otklik decline --help
[2]

$ refused at 10:34 operator decline AD2W --reason not_ours -m ' '
otklik: 260302-AD2WFTC: empty: the text
[2]

# Wrong role, wrong stage.
$ refused at 10:34 roads-officer decline AD2W --reason insult
otklik: 260302-AD2WFTC: `roads-officer` may not record this (declined); who may: organisational department (department), managing director (coordinator) (clause 20)
  all that `roads-officer` may record now is a note
[3]

$ refused at 10:34 operator decline KNYC --reason insult
260302-KNYCQNC: this is recorded already, nothing was added
260302-KNYCQNC: declined

# After the answer only the grounds that say so: the author deleted the message of an interim answer.
$ bring TSW5 assigned; at 11:00 roads-officer -q draft TSW5 --interim -m 'Выехали на место.'; at 11:10 deputy-head -q approve TSW5
$ at 11:20 operator -q publish TSW5 --url https://vk.com/wall-1234567_6?reply=9
$ refused at 11:30 operator decline TSW5 --reason not_ours
otklik: 260302-TSW5VSF: an answer was published: the ground `not_ours` does not serve after that (clause 20)
  `operator` may now: classify, decline, assign --instead, assign --add, draft, draft --correction
[3]

$ at 11:30 operator --format json decline TSW5 --reason deleted | jq -c '.stage, (.deadlines[] | [.rule, .status])'
"declined"
["routing","met"]
["draft","met"]
["answer","met"]
["return","lapsed"]
["approval","met"]
["publication","met"]
["final_draft","void"]
["final_answer","void"]
