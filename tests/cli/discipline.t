# approvals and discipline: what waits for whom, and signs of breaches with what others' steps had cost (12, 24).
$ . "$TESTS_DIR/cli/setup.sh"; register; for n in 1 2 3; do take $n; done; bring KNYC assigned; bring 9H72 assigned
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
$ at 16:50 roads-officer -q draft KNYC -m 'Яму заделаем.'; at 17:10 operator -q forward KNYC --to deputy_head
$ otklik report approvals --as-of 2026-03-02T17:20
Waiting for approval
as of: 2 March 2026, 17:20
regulation: neftekumsk-1885
calendars: ru, stavropol
state of the register: [0-9a-f]{40} (re)
version of the program: 0.1.0

case            approver                      executor  since             due               min left
260302-KNYCQNC  deputy head …  Алексей Григ…  roads     2026-03-02 16:50  2026-03-02 17:50        30

1. 260302-KNYCQNC
  message: Яма у дома 5
  draft: Яму заделаем.

total: 1 draft
$ otklik report approvals --as-of 2026-03-03T10:20 --format json | jq -c '.rows[] | (.draft, .message, del(.draft, .message))'
{"n":4,"digest":"4bd87547143b9b20f9b215d1728664e0","kind":"final","text":"Яму заделаем."}
{"network":"vk","native_id":"-1234567_1_7","url":"https://vk.com/wall-1234567_1?reply=7","posted_at":"2026-03-02T10:15:00+03:00","author":{"name":"Иван Петров"},"text":"Яма у дома 5","media":[],"incident_id":null}
{"case":"260302-KNYCQNC","role":"deputy_head","person":"deputy-head","executor":"roads","topic":"roads.potholes","since":"2026-03-02T16:50:00+03:00","forwarded_at":"2026-03-02T17:10:00+03:00","due":"2026-03-02T17:50:00+03:00","minutes_left":-90,"clause":"12","url":"https://vk.com/wall-1234567_1?reply=7"}
$ otklik report approvals --as-of 2026-03-02T17:20 --format tsv --owner governor_office
case	role	person	draft.kind	draft.n	draft.digest	message.text	draft.text	executor	topic	since	forwarded_at	due	minutes_left	clause	url

# Two late drafts: one body had its time, the other case was nobody's until the deadline had passed.
$ otklik report discipline --since 2026-03-02 --as-of 2026-03-03T10:00
Signs of breaches of executive discipline (clause 24)
since: 2 March 2026
until: 3 March 2026
as of: 3 March 2026, 10:00
regulation: neftekumsk-1885
calendars: ru, stavropol
state of the register: [0-9a-f]{40} (re)
version of the program: 0.1.0

passed before a body had the case, the department's
case            owner                      deadline  clause  due               done  working min
260302-JVKC594  organisational department  draft     11      2026-03-02 16:20                160

case            owner              deadline  clause  due               done              working min
260302-9H72V19  Roads and transp…  draft     11      2026-03-02 16:20                            160
260302-KNYCQNC  Roads and transp…  draft     11      2026-03-02 16:20  2026-03-02 16:50           30

1. 260302-9H72V19
  the body had, working min: 290
  head on the due day: Игорь Николаевич Терещенко
  draft: not submitted
  calculation: 3 working hours before 2026-03-03 10:20: 2026-03-02 16:20–18:00, 2026-03-03
    09:00–10:20
  decision: not decided

2. 260302-KNYCQNC
  the body had, working min: 290
  head on the due day: Игорь Николаевич Терещенко
  draft: submitted late
  calculation: 3 working hours before 2026-03-03 10:20: 2026-03-02 16:20–18:00, 2026-03-03
    09:00–10:20
  decision: not decided

total: 2 signs
$ otklik report discipline --since 2026-03-02 --as-of 2026-03-03T10:00 --format json | jq -c '.period, .since, .until, (.department[], .rows[] | del(.title, .calculation, .others, .explanations), [.others, .explanations], (.calculation | del(.pieces, .words)), .calculation.words.en)'
null
"2026-03-02"
"2026-03-03"
{"case":"260302-JVKC594","executor":"department","rule":"draft","clause":"11","starts_at":"2026-03-02T10:20:00+03:00","due":"2026-03-02T16:20:00+03:00","done_at":null,"status":"overdue","overdue_working_minutes":160,"assigned_at":null,"minutes_had":null,"others_minutes":0,"head":null,"submitted":false,"explanation":null,"decision":null}
[[],[]]
{"term":"3 working hours","count":null,"house_norm":false,"counted_back_from":"2026-03-03T10:20:00+03:00","provisional":false,"counted_from":"2026-03-02T16:20:00+03:00","counted_to":"2026-03-03T10:20:00+03:00","counted_working_minutes":180}
"3 working hours before 2026-03-03 10:20: 2026-03-02 16:20–18:00, 2026-03-03 09:00–10:20"
{"case":"260302-9H72V19","executor":"roads","rule":"draft","clause":"11","starts_at":"2026-03-02T10:20:00+03:00","due":"2026-03-02T16:20:00+03:00","done_at":null,"status":"overdue","overdue_working_minutes":160,"assigned_at":"2026-03-02T10:30:00+03:00","minutes_had":290,"others_minutes":0,"head":"roads-head","submitted":false,"explanation":null,"decision":null}
[[],[]]
{"term":"3 working hours","count":null,"house_norm":false,"counted_back_from":"2026-03-03T10:20:00+03:00","provisional":false,"counted_from":"2026-03-02T16:20:00+03:00","counted_to":"2026-03-03T10:20:00+03:00","counted_working_minutes":180}
"3 working hours before 2026-03-03 10:20: 2026-03-02 16:20–18:00, 2026-03-03 09:00–10:20"
{"case":"260302-KNYCQNC","executor":"roads","rule":"draft","clause":"11","starts_at":"2026-03-02T10:20:00+03:00","due":"2026-03-02T16:20:00+03:00","done_at":"2026-03-02T16:50:00+03:00","status":"late","overdue_working_minutes":30,"assigned_at":"2026-03-02T10:30:00+03:00","minutes_had":290,"others_minutes":0,"head":"roads-head","submitted":true,"explanation":null,"decision":null}
[[],[]]
{"term":"3 working hours","count":null,"house_norm":false,"counted_back_from":"2026-03-03T10:20:00+03:00","provisional":false,"counted_from":"2026-03-02T16:20:00+03:00","counted_to":"2026-03-03T10:20:00+03:00","counted_working_minutes":180}
"3 working hours before 2026-03-03 10:20: 2026-03-02 16:20–18:00, 2026-03-03 09:00–10:20"
$ otklik report discipline --since 2026-03-02 --until 2026-03-02 --as-of 2026-03-03T10:00 --owner roads --format tsv
case	executor	rule	clause	starts_at	due	done_at	status	overdue_working_minutes	assigned_at	minutes_had	others_minutes	head	submitted	explanation.text	decision.finding	decision.basis
260302-9H72V19	roads	draft	11	2026-03-02T10:20:00+03:00	2026-03-02T16:20:00+03:00		overdue	160	2026-03-02T10:30:00+03:00	290	0	roads-head	false			
260302-KNYCQNC	roads	draft	11	2026-03-02T10:20:00+03:00	2026-03-02T16:20:00+03:00	2026-03-02T16:50:00+03:00	late	30	2026-03-02T10:30:00+03:00	290	0	roads-head	true			
$ otklik report discipline --as-of 2026-03-03T10:00 --format json | jq -c '[.period, .since, .until, (.rows | length)]'
["2025Q4","2025-10-01","2025-12-31",0]

# Periods.
$ otklik report discipline --quarter 2026Q5
otklik: cannot read the quarter `2026Q5`
  for example: 2026Q1
[2]
$ otklik report discipline --quarter 2026Q1 --since 2026-01-01
otklik: give either --quarter, or --since and --until
[2]
$ otklik report discipline --until 2026-03-02
otklik: --until needs --since
[2]
$ otklik report discipline --since 2026-03-03 --until 2026-03-02
otklik: the period ends before it begins
[2]
$ otklik report overdue --quarter 2026Q1 | sed -E "s/[0-9a-f]{40}/(a commit)/"
Overdue
as of: 2 March 2026, 12:00
regulation: neftekumsk-1885
calendars: ru, stavropol
state of the register: (a commit)
version of the program: 0.1.0

case            deadline  clause  owner                      topic  due               working min
260302-JVKC594  routing   8.2     organisational department         2026-03-02 11:20           40

total: 1 deadline
