# approvals and discipline: what waits for whom, and signs of breaches with what others' steps had cost (12, 24).
$ . "$TESTS_DIR/cli/setup.sh"; register; for n in 1 2 3; do take $n; done; bring KNYC assigned; bring 9H72 assigned
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
$ at 16:50 roads-officer -q draft KNYC -m 'Яму заделаем.'; at 17:10 operator -q forward KNYC --to deputy_head
$ otklik report approvals --as-of 2026-03-02T17:20
Waiting for approval
as of: 2026-03-02 17:20
regulation: neftekumsk-1885
state of the register: [0-9a-f]{40} (re)

case            approver                      executor  since             due               min left
260302-KNYCQNC  deputy head …  Алексей Григ…  roads     2026-03-02 16:50  2026-03-02 17:50        30

total: 1
$ otklik report approvals --as-of 2026-03-03T10:20 --format json | jq -c '.rows[]'
{"case":"260302-KNYCQNC","role":"deputy_head","person":"deputy-head","draft":"final","executor":"roads","topic":"roads.potholes","since":"2026-03-02T16:50:00+03:00","forwarded_at":"2026-03-02T17:10:00+03:00","due":"2026-03-02T17:50:00+03:00","minutes_left":-90,"clause":"12","url":"https://vk.com/wall-1234567_1?reply=7"}
$ otklik report approvals --as-of 2026-03-02T17:20 --format tsv --owner governor_office
case	role	person	draft	executor	topic	since	forwarded_at	due	minutes_left	clause	url

# Two late drafts: one body had its time, the other case was nobody's until the deadline had passed.
$ otklik report discipline --since 2026-03-02 --as-of 2026-03-03T10:00
Signs of breaches of executive discipline (clause 24)
since: 2026-03-02
until: 2026-03-03
as of: 2026-03-03 10:00
regulation: neftekumsk-1885
state of the register: [0-9a-f]{40} (re)

passed before the case was assigned, the department's:
case            owner  deadline  clause  due               done  working min  by others
260302-JVKC594         draft     11      2026-03-02 16:20                160        240

case            owner    deadli…  clause  due               done              working min  by others
260302-9H72V19  Roads …  draft    11      2026-03-02 16:20                            160          0
260302-KNYCQNC  Roads …  draft    11      2026-03-02 16:20  2026-03-02 16:50           30          0

total: 2
$ otklik report discipline --since 2026-03-02 --as-of 2026-03-03T10:00 --format json | jq -c '.period, .since, .until, .department[], .rows[]'
null
"2026-03-02"
"2026-03-03"
{"case":"260302-JVKC594","executor":null,"rule":"draft","clause":"11","starts_at":"2026-03-02T10:20:00+03:00","due":"2026-03-02T16:20:00+03:00","done_at":null,"status":"overdue","overdue_working_minutes":160,"assigned_at":null,"minutes_had":null,"others_minutes":240,"others":[{"rule":"routing","owner":"department","minutes":240}]}
{"case":"260302-9H72V19","executor":"roads","rule":"draft","clause":"11","starts_at":"2026-03-02T10:20:00+03:00","due":"2026-03-02T16:20:00+03:00","done_at":null,"status":"overdue","overdue_working_minutes":160,"assigned_at":"2026-03-02T10:30:00+03:00","minutes_had":290,"others_minutes":0,"others":[]}
{"case":"260302-KNYCQNC","executor":"roads","rule":"draft","clause":"11","starts_at":"2026-03-02T10:20:00+03:00","due":"2026-03-02T16:20:00+03:00","done_at":"2026-03-02T16:50:00+03:00","status":"late","overdue_working_minutes":30,"assigned_at":"2026-03-02T10:30:00+03:00","minutes_had":290,"others_minutes":0,"others":[]}
$ otklik report discipline --since 2026-03-02 --until 2026-03-02 --as-of 2026-03-03T10:00 --owner roads --format tsv
case	executor	rule	clause	starts_at	due	done_at	status	overdue_working_minutes	assigned_at	minutes_had	others_minutes
260302-9H72V19	roads	draft	11	2026-03-02T10:20:00+03:00	2026-03-02T16:20:00+03:00		overdue	160	2026-03-02T10:30:00+03:00	290	0
260302-KNYCQNC	roads	draft	11	2026-03-02T10:20:00+03:00	2026-03-02T16:20:00+03:00	2026-03-02T16:50:00+03:00	late	30	2026-03-02T10:30:00+03:00	290	0
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
$ otklik report overdue --quarter 2026Q1
otklik: the report overdue has no period: leave --quarter
[2]
