# draft: the executor's answer for approval (11), reworked (14), interim with a promise (15), a correction afterwards.
$ . "$TESTS_DIR/cli/setup.sh"; register; for n in 1 2 3 4 5; do take $n; done; for id in KNYC 9H72 JVKC 2NY5; do bring $id assigned; done
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
260302-2NY5T3D
260302-AD2WFTC

$ at 11:00 roads-officer draft KNYC -m 'Яму засыпали.' --responsible roads-head
260302-KNYCQNC: look at the answer: there is no greeting
260302-KNYCQNC: look at the answer: too short to answer anything
260302-KNYCQNC: in approval
  deadline  clause  owner                      due
  answer    10      organisational department  2026-03-03 10:20  running
  approval  12      organisational department  2026-03-02 12:00  running

$ git log -1 --format=%B
260302-KNYCQNC: поступил проект ответа: Отдел дорожного хозяйства и транспорта (roads)

Руслан Маратович Аджиев (roads-officer), 2026-03-02 11:00, п. 11
Стадия: на согласовании
Срок: согласование проекта (п. 12) — до 2026-03-02 12:00, отдел по организационным и общим вопросам

Case: 260302-KNYCQNC
Event: drafted
Actor: roads-officer
At: 2026-03-02T11:00:00+03:00
Clause: 11
Due: approval 2026-03-02T12:00:00+03:00 department
Clock: given
\

$ otklik show KNYC --format json | jq -c '.stage, .drafts'
"in_approval"
[{"n":4,"digest":"119880844ff88fcae6b31c4bd2097903","version":1,"current":true,"kind":"final","question":false,"instead":false,"executor":"roads","by":"roads-officer","responsible":"roads-head","at":"2026-03-02T11:00:00+03:00","text":"Яму засыпали.","promise":null,"approvals":[],"remarks":[]}]

# A text from a file or from standard input; an attachment is kept by its content, a link as it is.
$ echo 'Засыпали вчера.' >answer.txt; printf 'снимок' >'фото 1.JPG'
$ at 11:00 roads-officer -q draft 9H72 -F answer.txt --attach 'фото 1.JPG' --attach https://vk.com/photo-1_2; git show --format= --name-only
attachments/7f/7f193c422f9caddade580ef985ad996cdf92be5207b6ffa92722c1e5e6bdcc5f.jpg
cases/2026/03/02/260302-9H72V19.yaml
$ otklik show 9H72 --format json | jq -c '.events[-1]'
{"at":"2026-03-02T11:00:00+03:00","by":"roads-officer","event":"drafted","body":"roads","kind":"final","text":"Засыпали вчера.","responsible":"roads-officer","attachments":[{"path":"attachments/7f/7f193c422f9caddade580ef985ad996cdf92be5207b6ffa92722c1e5e6bdcc5f.jpg","name":"фото 1.JPG"},{"url":"https://vk.com/photo-1_2"}]}

$ at 11:00 roads-officer -q draft JVKC -F - --interim --promise 2026-03-05 <answer.txt; otklik show JVKC --format json | jq -c '.events[-1]'
{"at":"2026-03-02T11:00:00+03:00","by":"roads-officer","event":"drafted","body":"roads","kind":"interim","text":"Засыпали вчера.","promise":"2026-03-05","responsible":"roads-officer"}

$ rm answer.txt фото*; git status --short

# By the department, for a body that phoned.
$ at 11:00 operator --format json draft 2NY5 -m 'Засыпали.' --for roads --basis 'звонок Терещенко' | jq -c '.events[-1]'
{"at":"2026-03-02T11:00:00+03:00","by":"operator","event":"drafted","for":"roads","basis":"звонок Терещенко","body":"roads","kind":"final","text":"Засыпали.","responsible":"roads-head"}

# Remarks give 30 working minutes; the next draft answers them.
$ at 11:30 deputy-head -q approve KNYC --remarks 'Когда?'; at 11:50 roads-officer --format json draft KNYC -m 'Засыпали 2 марта.' | jq -c '.stage, (.deadlines[] | select(.rule == "rework") | [.starts_at, .due, .done_at, .status])'
"in_approval"
["2026-03-02T11:30:00+03:00","2026-03-02T12:00:00+03:00","2026-03-02T11:50:00+03:00","met"]

# Longer than the network takes; exactly as long.
$ refused at 11:55 roads-officer draft KNYC -m 'Ещё.'
otklik: 260302-KNYCQNC: `draft` is not possible while the stage is in_approval (in approval) (clause 11)
  all that `roads-officer` may record now is a note
[3]

$ at 11:55 deputy-head -q approve KNYC --remarks 'Длиннее.'; refused at 12:00 roads-officer draft KNYC -m "$(printf 'я%.0s' {1..4097})"
otklik: 260302-KNYCQNC: the answer is longer than vk takes: 4097 symbols, the limit is 4096 (clause 18)
  shorten the answer
[3]

$ at 12:00 roads-officer -q draft KNYC -m "$(printf 'я%.0s' {1..4096})"; stages | head -n 1
260302-2NY5T3D	in_approval

# An empty answer in every form, and no answer at all.
$ at 12:05 deputy-head -q approve KNYC --remarks 'Короче.'
$ refused at 12:10 roads-officer draft KNYC -m ''
otklik: --message is empty
  help: otklik draft --help
[2]

$ refused at 12:10 roads-officer draft KNYC -m '   '
otklik: 260302-KNYCQNC: empty: the answer
[2]

$ refused at 12:10 roads-officer draft KNYC -F - </dev/null
otklik: 260302-KNYCQNC: empty: the answer
[2]

$ refused at 12:10 roads-officer draft KNYC
otklik: there is no text
  give it: -m TEXT or -F FILE
[2]

# Texts that cannot be kept, and files that are not there.
$ printf 'not \xff UTF-8' | refused at 12:10 roads-officer draft KNYC -F -
otklik: 260302-KNYCQNC: the answer is not UTF-8 (byte 5)
[2]

$ refused at 12:10 roads-officer draft KNYC -F absent.txt
otklik: there is no file absent.txt
[5]

$ refused at 12:10 roads-officer draft KNYC -m 'Да.' --attach absent.jpg
otklik: there is no file absent.jpg
[5]

$ refused at 12:10 roads-officer draft KNYC --template absent
otklik: there is no answer template templates/answers/absent.txt
[4]

# Not by others: another body, the department without a basis, the deputy head.
$ refused at 12:10 housing-officer draft KNYC -m 'Да.'
otklik: 260302-KNYCQNC: the case is not with `housing` (clause 11)
  all that `housing-officer` may record now is a note
[3]

$ refused at 12:10 operator draft KNYC -m 'Да.'
otklik: `operator` acts for no body
  what a body said is recorded with --for BODY --basis TEXT
[3]

$ refused at 12:10 deputy-head draft KNYC -m 'Да.'
otklik: `deputy-head` acts for no body
  what a body said is recorded with --for BODY --basis TEXT
[3]

# Not before the assignment; a correction only of what was published.
$ refused at 12:10 roads-officer draft AD2W -m 'Да.'
otklik: 260302-AD2WFTC: `draft` is not possible while the stage is new (new) (clause 11)
  all that `roads-officer` may record now is a note
[3]

$ refused at 12:10 roads-officer draft KNYC -m 'Да.' --correction
otklik: 260302-KNYCQNC: there is nothing to correct: no answer was published yet (clause 11)
  `roads-officer` may now: draft
[3]

# Words that do not go together, unknown people, no date.
$ refused at 12:10 roads-officer draft KNYC -m 'Да.' -F answer.txt
otklik: give either -m or -F
[2]

$ refused at 12:10 roads-officer draft KNYC -m 'Да.' --promise 2026-03-05
otklik: --promise goes with --interim
[2]

$ refused at 12:10 roads-officer draft KNYC -m 'Да.' --interim --promise tomorrow
otklik: cannot read the date `tomorrow`
  for example: 2026-03-02
[2]

$ refused at 12:10 roads-officer draft KNYC -m 'Да.' --interim --promise 2026-03-01
otklik: 260302-KNYCQNC: the day promised is over: 2026-03-01 (clause 15)
[3]

$ refused at 12:10 roads-officer draft KNYC -m 'Да.' --interim --correction
otklik: give either --interim or --correction
[2]

$ refused at 12:10 roads-officer draft KNYC -m 'Да.' --responsible roads-haed
otklik: 260302-KNYCQNC: no such person in registry/staff.yaml: `roads-haed`
  the nearest is roads-head
  known: operator, operator-2, .* (re)
[4]
