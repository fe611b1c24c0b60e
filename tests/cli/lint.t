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

# Who approves reads the same; the draft is sent back for it.
$ at 11:05 deputy-head --lang ru --format json approve KNYC | jq -c '.stage, .lint'
"approved"
[{"code":"no_greeting","message":"нет приветствия","at":null},{"code":"promise_without_date","message":"обещание без срока: «Скоро отремонтируем»","at":1},{"code":"flat","message":"номер квартиры вместе с именем","at":37},{"code":"telephone","message":"номер телефона, который не назван служебным","at":81}]
$ at 11:05 operator approve 9H72; at 11:06 roads-officer -q draft 9H72 -m 'Здравствуйте! Засыплем.'; at 11:10 deputy-head approve 9H72 --remarks 'Когда?'
otklik: 260302-9H72V19: `approve` is not possible while the stage is assigned (with the executor) (clause 12)
  `operator` may now: classify, decline, assign --instead, assign --add, return, draft
260302-9H72V19: in rework
sent back with remarks: deputy head in charge, draft 4, b5c2fc62
«Здравствуйте! Засыплем.»
  deadline  clause  owner                           due
  answer    10      organisational department       2026-03-03 10:20  running
  rework    14      Roads and transport department  2026-03-02 11:40  running

# The better text: a date, an office's number. There is nothing to say.
$ at 11:20 roads-officer --format json draft 9H72 -m 'Здравствуйте! Яму у дома 5 засыплют 4 марта. Справки у диспетчера: 8-928-555-01-23.' | jq -c '.lint'
[]
$ at 11:25 deputy-head approve 9H72
260302-9H72V19: approved, to be published
approved: deputy head in charge, draft 6, 53f4448f
«Здравствуйте! Яму у дома 5 засыплют 4 марта. Справки у дисп…»
  deadline                    clause  owner                      due
  answer                      10      organisational department  2026-03-03 10:20  running
  publication after approval  12      organisational department  2026-03-02 12:25  running

# An interim answer with a date beside it promises nothing without one.
$ at 11:00 roads-officer --format json draft JVKC --interim -m 'Здравствуйте! Яму осмотрели, её скоро отремонтируем.' | jq -c '.lint[]'
{"code":"promise_without_date","message":"a promise without a date: `скоро отремонтируем`","at":33}
$ at 11:02 deputy-head -q approve JVKC --remarks 'Дата?'; at 11:05 roads-officer --format json draft JVKC --interim --promise 2026-03-05 -m 'Здравствуйте! Яму осмотрели, её скоро отремонтируем.' | jq -c '.lint'
[]

# Other words have no lint, and neither has a case that is shown.
$ at 11:30 operator --format json publish 9H72 --url 'https://vk.com/wall-1234567_1?reply=99' | jq 'has("lint")'; otklik show KNYC --format json | jq 'has("lint")'
false
false

# The house's own words: the author is to be addressed, and no telephones are looked for.
$ sed -i 's/author: false/author: true/; /^telephones:/,/^$/d' registry/answers.yaml; git commit -qam 'Address authors'
Author identity unknown

*** Please tell me who you are.

Run

  git config --global user.email "you@example.com"
  git config --global user.name "Your Name"

to set your account's default identity.
Omit --global to set the identity only in this repository.

fatal: unable to auto-detect email address (got 'root@vm.(none)')
[128]
$ at 11:40 operator -q reopen 9H72 --basis 'слово автора'; at 11:50 roads-officer draft 9H72 -m 'Здравствуйте! Яму у дома 5 засыпали 2 марта, мастер 8-928-555-01-23.' 2>&1 >/dev/null
260302-9H72V19: look at the answer: a telephone number that is not called an office's (symbol 53)

# Without the file: abuse and what the network recommends.
$ git rm -q registry/answers.yaml; git commit -qm 'Look for nothing'
error: the following file has local modifications:
    registry/answers.yaml
(use --cached to keep the file, or -f to force removal)
Author identity unknown

*** Please tell me who you are.

Run

  git config --global user.email "you@example.com"
  git config --global user.name "Your Name"

to set your account's default identity.
Omit --global to set the identity only in this repository.

fatal: unable to auto-detect email address (got 'root@vm.(none)')
[128]
$ at 11:55 deputy-head -q approve 9H72 --remarks 'Короче.'; at 11:56 roads-officer draft 9H72 -m "дурак $(printf 'я%.0s' {1..1000})" 2>&1 >/dev/null
260302-9H72V19: look at the answer: there is no greeting
260302-9H72V19: look at the answer: too short to answer anything
260302-9H72V19: look at the answer: longer than people read to the end: 1006 symbols, 1000 at most are recommended
260302-9H72V19: look at the answer: words that may be abuse: `дурак` (symbol 1)

# What is wrong with the file is told with its line.
$ printf 'schema: otklik/answers/1\npromises: {words: [скоро*будет]}\ntelephones: {own: [доб. 5]}\n' >registry/answers.yaml; otklik --lang en check registry/answers.yaml 2>&1 | head; otklik --lang en check | head -n 6; rm registry/answers.yaml
otklik: one word too many: `registry/answers.yaml`
  help: otklik check --help
cases checked: 3, findings: 3
registry/answers.yaml: warning: edited, not committed [register.uncommitted]
  lists and reports do not see it: commit it (git commit -- registry/answers.yaml), or restore it (git checkout HEAD -- registry/answers.yaml)
registry/answers.yaml:2:20: error: `скоро*будет` will be found in no answer [answers.bad-words]
  2 | promises: {words: [скоро*будет]}
    |                    ^
  it takes words with one blank between them; an asterisk stands behind a word: недел*
