# explain: why a deadline is when it is.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1
260302-KNYCQNC
$ otklik explain KNYC answer
260302-KNYCQNC
answer (clause 10)
  owner:  organisational department
  start:  2026-03-02 10:20, detected
  term:   1 working day, the same time of day
  due:    2026-03-03 10:20
  status: running

how it was counted
  day         from   to     working min  why
  2026-03-02  10:20  13:00          160  counted
  2026-03-02  13:00  14:00               lunch
  2026-03-02  14:00  18:00          240  counted
  2026-03-02  18:00  24:00               outside working hours
  2026-03-03  00:00  09:00               outside working hours
  2026-03-03  09:00  10:20           80  counted

$ otklik explain KNYC draft --lang ru
260302-KNYCQNC
проект ответа (п. 11)
  за кем:       исполнитель ещё не назначен
  начало:       2026-03-02 10:20, выявлено
  срок:         3 рабочих часа до 2026-03-03 10:20
  исполнить до: 2026-03-02 16:20
  состояние:    срок идёт

как посчитано
  день        с      до     раб. мин  почему
  2026-03-02  16:20  18:00       100  учтено
  2026-03-02  18:00  24:00            вне рабочего времени
  2026-03-03  00:00  09:00            вне рабочего времени
  2026-03-03  09:00  10:20        80  учтено

# Over the weekend, the holiday and the shortened day: Friday 6 March 17:20 to Tuesday.
$ at 2026-03-06T17:20 operator -q ingest --network vk --url 'https://vk.com/wall-1234567_6?reply=7' --author 'Иван Петров' --posted 2026-03-06T17:00 -m 'Яма'
$ id=$(otklik list --since 2026-03-06 --format tsv | tail -n 1 | cut -f1); export OTKLIK_NOW=2026-03-06T17:30
$ otklik explain $id routing
260306-TSW5VSN
routing (clause 8.2)
  owner:  organisational department
  start:  2026-03-06 17:20, detected
  term:   1 working hour
  due:    2026-03-10 09:20
  status: running

how it was counted
  day         from   to     working min  why
  2026-03-06  17:20  18:00           40  counted
  2026-03-06  18:00  24:00               outside working hours
  2026-03-07  00:00  24:00               weekend
  2026-03-08  00:00  24:00               holiday: Международный женский день
  2026-03-09  00:00  24:00               day off: перенос с 2026-03-08, ТК РФ ст. 112 ч. 2
  2026-03-10  00:00  09:00               outside working hours
  2026-03-10  09:00  09:20           20  counted

$ otklik explain $id answer
260306-TSW5VSN
answer (clause 10)
  owner:  organisational department
  start:  2026-03-06 17:20, detected
  term:   1 working day, the same time of day
  due:    2026-03-10 17:20
  status: running

how it was counted
  day         from   to     working min  why
  2026-03-06  17:20  18:00           40  counted
  2026-03-06  18:00  24:00               outside working hours
  2026-03-07  00:00  24:00               weekend
  2026-03-08  00:00  24:00               holiday: Международный женский день
  2026-03-09  00:00  24:00               day off: перенос с 2026-03-08, ТК РФ ст. 112 ч. 2
  2026-03-10  00:00  09:00               outside working hours
  2026-03-10  09:00  13:00          240  counted
  2026-03-10  13:00  14:00               lunch
  2026-03-10  14:00  17:20          200  counted

$ otklik explain KNYC routing --format json
{
  "id": "260302-KNYCQNC",
  "deadlines": [
    {
      "rule": "routing",
      "title": {
        "ru": "направление исполнителю",
        "en": "routing"
      },
      "clause": "8.2",
      "owner_role": "department",
      "owner": "department",
      "starts_at": "2026-03-02T10:20:00+03:00",
      "due": "2026-03-02T11:20:00+03:00",
      "done_at": null,
      "status": "overdue",
      "overdue_working_minutes": 2230,
      "minutes_had": 60,
      "started_by": {
        "n": 1,
        "event": "detected",
        "at": "2026-03-02T10:20:00+03:00"
      },
      "term": "1 working hour",
      "count": null,
      "house_norm": false,
      "counted_back_from": null,
      "provisional": false,
      "counted_from": "2026-03-02T10:20:00+03:00",
      "counted_to": "2026-03-02T11:20:00+03:00",
      "counted_working_minutes": 60,
      "pieces": [
        {
          "date": "2026-03-02",
          "from": "2026-03-02T10:20:00+03:00",
          "to": "2026-03-02T11:20:00+03:00",
          "counted": true,
          "seconds": 3600
        }
      ]
    }
  ]
}

$ otklik explain KNYC --format tsv
rule	clause	owner_role	owner	starts_at	due	done_at	status	overdue_working_minutes	minutes_had
routing	8.2	department	department	2026-03-02T10:20:00+03:00	2026-03-02T11:20:00+03:00		overdue	2230	60
draft	11	department	department	2026-03-02T10:20:00+03:00	2026-03-02T16:20:00+03:00		overdue	1990	300
answer	10	department	department	2026-03-02T10:20:00+03:00	2026-03-03T10:20:00+03:00		overdue	1810	480

$ otklik explain KNYC anwser
otklik: no such deadline in this case: `anwser`
  the nearest is answer
  known: routing, draft, answer
[4]

$ otklik explain ZZZZ answer
otklik: no case `ZZZZ`
[4]

$ otklik explain KNYC answer --as-of 2026-03-02T10:00
otklik: case 260302-KNYCQNC had not been detected then
[4]
