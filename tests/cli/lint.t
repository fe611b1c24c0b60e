# lint: what to look at in an answer is said to who writes it and to who approves it; it refuses nothing.
$ . "$TESTS_DIR/cli/setup.sh"; register; for n in 1 2 3; do take $n; done; for id in KNYC 9H72 JVKC; do bring $id assigned; done
260302-KNYCQNC
260302-9H72V19
260302-JVKC594

# A careless draft is recorded, and what is wrong with it is said on standard error.
$ at 11:00 roads-officer draft KNYC -m 'Скоро отремонтируем. Мастер живёт в кв. 14, это Сергей Петрович, звоните ему на 8-928-555-01-23.'
260302-KNYCQNC: look at the answer: there is no greeting
260302-KNYCQNC: look at the answer: a promise without a date: `Скоро отремонтируем` (symbol 1)
260302-KNYCQNC: look at the answer: the number of a flat with a name (symbol 37)
260302-KNYCQNC: look at the answer: a telephone number that is not called an office's (symbol 81)
260302-KNYCQNC: in approval
  deadline  clause  owner                      due
  answer    10      organisational department  2026-03-03 10:20  running
  approval  12      organisational department  2026-03-02 12:00  running

# Who approves is told the same, in the language asked for, and may approve all the same.
$ at 11:05 deputy-head --lang ru --format json approve KNYC | jq -c '.stage, .lint[]'
"approved"
{"code":"no_greeting","message":"нет приветствия","at":null}
{"code":"promise_without_date","message":"обещание без срока: «Скоро отремонтируем»","at":1}
{"code":"flat","message":"номер квартиры вместе с именем","at":37}
{"code":"telephone","message":"номер телефона, который не назван служебным","at":81}

# Another draft says too little, and goes back. Quiet commands, and remarks, do not tell it.
$ at 11:06 roads-officer -q draft 9H72 -m 'Здравствуйте! Засыплем.'; at 11:10 deputy-head approve 9H72 --remarks 'Когда?'
260302-9H72V19: in rework
sent back with remarks: deputy head in charge, draft 4, b5c2fc62
«Здравствуйте! Засыплем.»
  deadline  clause  owner                           due
  answer    10      organisational department       2026-03-03 10:20  running
  rework    14      Roads and transport department  2026-03-02 11:40  running

# The better text has a day, and an office's number. There is nothing to say.
$ at 11:20 roads-officer --format json draft 9H72 -m 'Здравствуйте! Яму у дома 5 засыплют 4 марта. Справки у диспетчера: 8-928-555-01-23.' | jq -c '.lint'
[]
$ at 11:25 deputy-head approve 9H72
260302-9H72V19: approved, to be published
approved: deputy head in charge, draft 6, 53f4448f
«Здравствуйте! Яму у дома 5 засыплют 4 марта. Справки у дисп…»
  deadline                    clause  owner                      due
  answer                      10      organisational department  2026-03-03 10:20  running
  publication after approval  12      organisational department  2026-03-02 12:25  running

# An interim answer whose promised day is recorded beside it lacks none.
$ at 11:00 roads-officer --format json draft JVKC --interim -m 'Здравствуйте! Яму осмотрели, её скоро отремонтируем.' | jq -c '.lint[]'
{"code":"promise_without_date","message":"a promise without a date: `скоро отремонтируем`","at":33}
$ at 11:02 deputy-head -q approve JVKC --remarks 'Дата?'; at 11:05 roads-officer --format json draft JVKC --interim --promise 2026-03-05 -m 'Здравствуйте! Яму осмотрели, её скоро отремонтируем.' | jq -c '.lint'
[]

# Other commands have no lint, and neither has a case that is shown.
$ at 11:30 operator --format json publish 9H72 --url 'https://vk.com/wall-1234567_1?reply=99' | jq 'has("lint")'; otklik show KNYC --format json | jq 'has("lint")'
false
false

# The words are the house's own: here the author is to be addressed, and no telephones are looked for.
$ commit() { git -c user.name=Имя -c user.email=a@b commit -qam "$1"; }
$ sed -i 's/author: false/author: true/; /^telephones:/,/^$/d' registry/answers.yaml; commit 'Address authors'
$ at 11:40 operator -q reopen 9H72 --basis 'слово автора'; at 11:50 roads-officer draft 9H72 -m 'Здравствуйте! Яму у дома 5 засыпали 2 марта, мастер 8-928-555-01-23.' 2>&1 >/dev/null
260302-9H72V19: look at the answer: the author is not addressed

# Without the file there remain abuse and the length that the network recommends.
$ git rm -q registry/answers.yaml; commit 'Ask for nothing'
$ at 11:55 deputy-head -q approve 9H72 --remarks 'Короче.'; at 11:56 roads-officer draft 9H72 -m "дурак $(printf 'я%.0s' {1..1000})" 2>&1 >/dev/null
260302-9H72V19: look at the answer: longer than people read to the end: 1006 symbols, 1000 at most are recommended
260302-9H72V19: look at the answer: words that may be abuse: `дурак` (symbol 1)

# What is wrong with the file is told with its line.
$ printf 'schema: otklik/answers/1\npromises: {words: [скоро*будет]}\ntelephones: {own: [доб. 5]}\n' >registry/answers.yaml; git add .; commit 'Wrong words'; otklik check
cases checked: 3, findings: 2
registry/answers.yaml:2:20: error: `скоро*будет` will be found in no answer [answers.bad-words]
  2 | promises: {words: [скоро*будет]}
    |                    ^
  it takes words with one blank between them; an asterisk stands behind a word: недел*
registry/answers.yaml:3:20: error: `доб. 5` is no telephone number and no beginning of one [answers.bad-telephone]
  3 | telephones: {own: [доб. 5]}
    |                    ^
  for example: 8 (86558) 4-00-00, and 8 (86558)* for all numbers with that code

what to do, in this order
  1. registry/answers.yaml: it takes words with one blank between them; an asterisk stands behind a word: недел*
  2. registry/answers.yaml: for example: 8 (86558) 4-00-00, and 8 (86558)* for all numbers with that code
[1]
