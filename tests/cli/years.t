# A year that the calendar lacks is never guessed: recording goes on and says what is not known, judging stops with 5.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1
260302-KNYCQNC
$ at 2027-12-31T12:00 operator ingest --network vk --url https://vk.com/wall-1_1 --author 'Иван Петров' --posted 2027-12-31T11:00 -m 'Яма'
271231-VBEQBZX: new
  deadline  clause  owner                      due
  routing   8.2     organisational department       running
  answer    10      organisational department       running
  draft     11                                      running
routing (clause 8.2): not known: the production calendar lacks the year 2028: calendars/ru.yaml; add that year to the file
answer (clause 10): not known: the production calendar lacks the year 2028: calendars/ru.yaml; add that year to the file
draft (clause 11): not known: the production calendar lacks the year 2028: calendars/ru.yaml; add that year to the file
added: 1, known: 0, changed: 0, rejected: 0

$ git log -1 --format=%B
271231-VBEQBZX: выявлено

Анна Сергеевна Ковалёва (operator), 2027-12-31 12:00, п. 8.1
Стадия: новое
Срок: направление исполнителю (п. 8.2) — неизвестен
Срок: размещение ответа (п. 10) — неизвестен
Срок: проект ответа (п. 11) — неизвестен

Case: 271231-VBEQBZX
Event: detected
Actor: operator
At: 2027-12-31T12:00:00+03:00
Clause: 8.1
Clock: given
\

$ export OTKLIK_NOW=2027-12-31T12:30; otklik show VBEQ
otklik: the production calendar lacks the year 2028: calendars/ru.yaml; add that year to the file
[5]

$ otklik list
Cases

case            stage  topic  executor  next deadline  due
260302-KNYCQNC  new                     routing        2026-03-02 11:20  overdue

total: 1
otklik: 271231-VBEQBZX: the production calendar lacks the year 2028: calendars/ru.yaml; add that year to the file
otklik: cases left out: 1
[5]

$ otklik report overdue --format tsv | cut -f 1,2
otklik: 271231-VBEQBZX: the production calendar lacks the year 2028: calendars/ru.yaml; add that year to the file
otklik: cases left out: 1
case	rule
260302-KNYCQNC	routing
260302-KNYCQNC	draft
260302-KNYCQNC	answer
	quarterly_report
	quarterly_report
	quarterly_report
	quarterly_report
	quarterly_report
	quarterly_report
	quarterly_report

$ otklik report overdue --format json | jq .left_out
otklik: 271231-VBEQBZX: the production calendar lacks the year 2028: calendars/ru.yaml; add that year to the file
otklik: cases left out: 1
[
  "271231-VBEQBZX: the production calendar lacks the year 2028: calendars/ru.yaml; add that year to the file"
]

$ otklik explain VBEQ routing
otklik: the production calendar lacks the year 2028: calendars/ru.yaml; add that year to the file
[5]

$ at 2027-12-31T12:31 operator --format json ingest --network vk --url https://vk.com/wall-1_2 --author 'Иван Петров' --posted 2027-12-31T11:00 -m 'Лёд' | jq -c .added
271231-ACTZG9T: deadlines not known (routing, answer, draft): the production calendar lacks the year 2028: calendars/ru.yaml; add that year to the file
["271231-ACTZG9T"]

# Work on it is recorded all the same.
$ at 2027-12-31T12:40 operator -q classify VBEQ --topic roads.snow; at 2027-12-31T12:41 operator assign VBEQ roads
271231-VBEQBZX: with the executor
  deadline  clause  owner                           due
  routing   8.2     organisational department            running
  answer    10      organisational department            running
  draft     11      Roads and transport department       running
  return    9       Roads and transport department       running
routing (clause 8.2): not known: the production calendar lacks the year 2028: calendars/ru.yaml; add that year to the file
answer (clause 10): not known: the production calendar lacks the year 2028: calendars/ru.yaml; add that year to the file
draft (clause 11): not known: the production calendar lacks the year 2028: calendars/ru.yaml; add that year to the file
return (clause 9): not known: the production calendar lacks the year 2028: calendars/ru.yaml; add that year to the file

# With the year in the file everything is known.
$ sed -n '/^  2027:/,$p' calendars/ru.yaml | sed 's/2027/2028/' | grep -E '^  2028|act:' >year; cat year >>calendars/ru.yaml; rm year; git -c user.name=Имя -c user.email=a@b commit -qam '2028'
$ otklik list --format tsv --since 2027-12-31 | cut -f 2,12-15
stage	next_deadline.rule	next_deadline.due	next_deadline.owner	next_deadline.status
new	routing	2028-01-03T10:00:00+03:00	department	running
assigned	draft	2028-01-03T15:00:00+03:00	roads	running
