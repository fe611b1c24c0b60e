# note adds a remark that changes nothing; everybody of the staff may.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; bring KNYC closed
260302-KNYCQNC
$ at 11:30 auditor note KNYC -m 'Проверено.'
260302-KNYCQNC: answered

$ git log -1 --format=%B
260302-KNYCQNC: примечание

Михаил Львович Сафонов (auditor), 2026-03-02 11:30
Стадия: ответ размещён

Case: 260302-KNYCQNC
Event: noted
Actor: auditor
At: 2026-03-02T11:30:00+03:00
Clock: given
\

$ printf 'снимок' >photo.png; at 11:31 operator -q note KNYC -F - --attach photo.png <<<'Снимок от автора'; rm photo.png; git show --format= --name-only
attachments/7f/7f193c422f9caddade580ef985ad996cdf92be5207b6ffa92722c1e5e6bdcc5f.png
cases/2026/03/02/260302-KNYCQNC.yaml
$ otklik show KNYC --format json | jq -c '.stage, .events[-1]'
"closed"
{"at":"2026-03-02T11:31:00+03:00","by":"operator","event":"noted","text":"Снимок от автора","attachments":[{"path":"attachments/7f/7f193c422f9caddade580ef985ad996cdf92be5207b6ffa92722c1e5e6bdcc5f.png","name":"photo.png"}]}

$ refused at 11:32 operator note KNYC
otklik: there is no text
  give it: -m TEXT or -F FILE
[2]

$ refused at 11:32 operator note KNYC -m ''
otklik: --message is empty
  help: otklik note --help
[2]

$ refused at 11:32 operator note KNYC -m ' '
otklik: 260302-KNYCQNC: empty: the note
[2]

$ refused at 11:32 operator note
otklik: ID is missing
  help: otklik note --help
[2]

$ refused at 11:32 operator note ZZZZ -m 'Что?'
otklik: no case `ZZZZ`
[4]
