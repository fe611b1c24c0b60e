# When: $OTKLIK_NOW is now, --at is when it happened, never in the future; a late entry takes its place in the order of time.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; bring KNYC assigned
260302-KNYCQNC
$ refused at 11:00 operator --at 2026-03-02T11:01 note KNYC -m 'Завтра.'
otklik: 2026-03-02 11:01 is in the future (now is 2026-03-02 11:00)
[3]

$ at 11:00 operator -q note KNYC -m 'Сейчас.' --at 2026-03-02T11:00:00+03:00

# Recorded at 15:20, it came at 14:55: the body's own deadline is met by the one, the department's hour of approval counts from the other, when it could know.
$ at 15:20 roads-officer --format json draft KNYC -m 'Засыпали.' --at 2026-03-02T14:55 | jq -c '.events[-1].at, (.deadlines[] | select(.rule == "approval") | [.starts_at, .due])'
"2026-03-02T14:55:00+03:00"
["2026-03-02T15:20:00+03:00","2026-03-02T16:20:00+03:00"]

$ git log -1 --format='%ad%n%B' --date=iso
2026-03-02 15:20:00 +0300
260302-KNYCQNC: поступил проект ответа: Отдел дорожного хозяйства и транспорта (roads)

Руслан Маратович Аджиев (roads-officer), 2026-03-02 14:55, п. 11
Стадия: на согласовании
Срок: согласование проекта (п. 12) — до 2026-03-02 16:20, отдел по организационным и общим вопросам

Case: 260302-KNYCQNC
Event: drafted
Actor: roads-officer
At: 2026-03-02T14:55:00+03:00
Clause: 11
Due: approval 2026-03-02T16:20:00+03:00 department
Clock: given
\

# An event may be entered after a later one, if the whole stays lawful: remarks of 15:00 before the note of 15:30.
$ at 15:30 operator -q note KNYC -m 'Ждём.'; at 15:40 deputy-head --format json approve KNYC --remarks 'Когда?' --at 2026-03-02T15:00 | jq -c '.stage, (.deadlines[] | select(.rule == "rework") | [.starts_at, .due])'
"rework"
["2026-03-02T15:40:00+03:00","2026-03-02T16:10:00+03:00"]

$ otklik log KNYC --format tsv | cut -f 1,2,4
n	at	event
1	2026-03-02T10:20:00+03:00	detected
2	2026-03-02T10:25:00+03:00	classified
3	2026-03-02T10:30:00+03:00	assigned
4	2026-03-02T11:00:00+03:00	noted
5	2026-03-02T14:55:00+03:00	drafted
6	2026-03-02T15:30:00+03:00	noted
7	2026-03-02T15:00:00+03:00	remarked

# Before the draft there was nothing to remark on.
$ refused at 15:50 deputy-head approve KNYC --remarks 'Раньше.' --at 2026-03-02T14:00
otklik: 260302-KNYCQNC: `approve --remarks` is not possible while the stage is assigned (with the executor) (clause 13)
  all that `deputy-head` may record now is a note
[3]

# Before it was found nothing can have happened; what is entered late is taken (`verify` names what is too late).
$ refused at 15:50 operator note KNYC -m 'Раньше.' --at 2026-03-02T10:00
otklik: 260302-KNYCQNC: by 2026-03-02 10:00 the message had not been found
[3]

$ at 2026-03-05T10:00 operator -q note KNYC -m 'Задним числом.' --at 2026-03-02T16:00; otklik log KNYC --format tsv | tail -n 1 | cut -f 1,2
8	2026-03-02T16:00:00+03:00

# Offsets and seconds.
$ at 2026-03-05T10:00 operator --format json note KNYC -m 'В Самаре.' --at 2026-03-05T10:59:59+04:00 | jq -r '.events[-1].at'
2026-03-05T09:59:59+03:00

$ for time in today 2026-02-30T10:00 10:00 1772000000 ''; do refused at 2026-03-05T10:00 operator note KNYC -m 'Когда?' --at "$time" >/dev/null 2>&1; echo "$time: $?"; done
today: 2
2026-02-30T10:00: 2
10:00: 2
1772000000: 2
: 2

$ OTKLIK_NOW=never otklik list
otklik: cannot read the time in OTKLIK_NOW: `never`
  for example: 2026-03-02T10:15:00+03:00
[2]

# A message posted after now, found after now.
$ refused at 10:00 operator ingest --network vk --url https://vk.com/wall-1_1 --posted 2026-03-02T10:01 -m 'Яма'
otklik: the time of posting 2026-03-02 10:01 is in the future
[3]

$ refused at 10:00 operator ingest - <<'END'
> {"network": "vk", "url": "https://vk.com/wall-1_1", "posted_at": "2026-03-02T09:00", "text": "Яма", "author": {"name": "А"}, "detected_at": "2026-03-02T10:30"}
> END
added: 0, known: 0, changed: 0, rejected: 1
otklik: nothing was recorded; messages that cannot be taken: 1
  -:1: the time of detection 2026-03-02 10:30 is in the future (read as json)
  to take the others: --skip-bad
[5]
