# A breach stays with the body under which it happened, whatever follows; nobody is late by an entry that he could not know (24).
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; take 2; take 3; take 4
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
260302-2NY5T3D
$ owed() { otklik show $1 --format json --as-of 2026-03-$2 | jq -c ".deadlines[] | select(.rule | IN($3)) | [.rule, .owner, .starts_at[5:16], .due[5:16], .status, .done_at[11:16], .late_entry]"; }

# Recorded at 12:30 as of 10:25: the department has met its hour only by an entry that came late, and says on what that rests; the others' terms count from when they could know.
$ at 10:22 operator -q classify KNYC --topic roads.potholes
$ refused at 12:30 operator assign KNYC roads --with housing --at 2026-03-02T10:25
otklik: 260302-KNYCQNC: a late entry would keep the deadline `routing`, which has fallen due: it needs --basis (clause 8.2)
[3]
$ at 12:30 operator -q assign KNYC roads --with housing --at 2026-03-02T10:25 --basis 'направлено письмом № 7, записано после обеда'; owed KNYC 02T12:30 '"routing", "return", "co_information"'
["routing","department","03-02T10:20","03-02T11:20","met","10:25",true]
["return","roads","03-02T12:30","03-02T13:00","running",null,null]
["co_information","housing","03-02T12:30","03-02T15:30","running",null,null]
$ otklik show KNYC --format json | jq -c '.events[-1] | [.at, .recorded_at, .basis]'; otklik show KNYC --format json | jq -c '.marks[] | [.n, .rule, .mark]'
["2026-03-02T10:25:00+03:00","2026-03-02T12:30:00+03:00","направлено письмом № 7, записано после обеда"]
[null,"routing","late_entry"]

# Remarks of 11:40, recorded at 15:00: the rework counts from 15:00.
$ bring 9H72 in_approval; refused at 15:00 deputy-head approve 9H72 --remarks 'Когда?' --at 2026-03-02T11:40
otklik: 260302-9H72V19: a late entry would keep the deadline `approval`, which has fallen due: it needs --basis (clause 13)
[3]
$ at 15:00 deputy-head -q approve 9H72 --remarks 'Когда?' --at 2026-03-02T11:40 --basis 'сказал по телефону'; owed 9H72 02T15:00 '"approval", "rework"'
["approval","department","03-02T11:00","03-02T12:00","met","11:40",true]
["rework","roads","03-02T15:00","03-02T15:30","running",null,null]

# The body's own draft of 14:55, recorded when its deadline had passed: the department records it, with a basis.
$ bring JVKC assigned; refused at 17:00 roads-officer draft JVKC -m 'Засыпали.' --at 2026-03-02T14:55
otklik: 260302-JVKC594: the deadline `draft` has fallen due: the department records what was done before it, with --for roads --basis (clause 11)
[3]
$ at 17:00 operator -q draft JVKC -m 'Засыпали.' --at 2026-03-02T14:55 --for roads --basis 'прислано по почте в 14:55'; owed JVKC 02T17:00 '"draft"'
["draft","roads","03-02T10:20","03-02T16:20","met","14:55",true]

# Overdue, then recalled: the breach stays with roads, and housing, which got the case when the time was over, has none.
$ bring 2NY5 assigned; at 17:00 operator -q assign 2NY5 housing --instead --reason 'нет проекта'; owed 2NY5 02T17:30 '"draft"'
["draft","roads","03-02T10:20","03-02T16:20","missed",null,null]
["draft","department","03-02T17:00","03-02T16:20","overdue",null,null]
$ at 17:45 housing-officer -q draft 2NY5 -m 'Сделаем.'; owed 2NY5 02T17:50 '"draft"'; otklik report discipline --since 2026-03-02 --until 2026-03-02 --as-of 2026-03-02T17:50 --format json | jq -c '(.rows[], .department[]) | [.case, .executor, .status, .minutes_had]'
["draft","roads","03-02T10:20","03-02T16:20","missed",null,null]
["draft","department","03-02T17:00","03-02T16:20","late","17:45",null]
["260302-9H72V19","roads","overdue",30]
["260302-2NY5T3D","roads","missed",290]
["260302-KNYCQNC","roads","overdue",170]
["260302-2NY5T3D","department","late",null]

# Recalled once more: that late draft is taken back, and the department's row is overdue again.
$ at 17:55 operator -q assign 2NY5 property --instead --reason 'это двор'; owed 2NY5 02T17:58 '"draft"'
["draft","roads","03-02T10:20","03-02T16:20","missed",null,null]
["draft","department","03-02T17:00","03-02T16:20","overdue",null,null]

# Returned after its due time, but within the window: no breach of the body's; the passed time is the department's.
$ take 5; at 10:25 operator -q classify AD2W --topic roads.potholes; at 16:10 operator -q assign AD2W roads; at 16:25 roads-officer -q return AD2W --reason 'Не наша.'; owed AD2W 02T16:30 '"draft", "return"'
260302-AD2WFTC
["draft","roads","03-02T10:20","03-02T16:20","void",null,null]
["return","roads","03-02T16:10","03-02T16:40","met","16:25",null]
["draft","department","03-02T16:25","03-02T16:20","overdue",null,null]

# Entered by mistake, when it was loud already: the managing director alone, with a basis, and it stays to be seen.
$ refused at 17:00 operator decline AD2W --reason mistake; refused at 17:00 coordinator decline AD2W --reason mistake; at 17:00 coordinator -q decline AD2W --reason mistake --basis 'дубль по ошибке сети'; otklik report marked --quarter 2026Q1 --as-of 2026-03-02T18:00 --format tsv | grep out_of
otklik: 260302-AD2WFTC: the case was worked or overdue already: this takes it out of the figures; only coordinator may, with --basis (clause 20)
otklik: 260302-AD2WFTC: the case was worked or overdue already: this takes it out of the figures; only coordinator may, with --basis (clause 20)
260302-AD2WFTC	5		out_of_statistics	declined	2026-03-02T17:00:00+03:00	2026-03-02T17:00:00+03:00	coordinator		дубль по ошибке сети

# What others said is not taken back by the department; what began a deadline that has passed, by nobody but the managing director.
$ refused at 15:10 operator retract 9H72 5 --reason 'лишнее'; refused at 15:10 operator retract 2NY5 3 --reason 'лишнее'
otklik: 260302-9H72V19: this is an entry of others; only coordinator may, with --basis
otklik: 260302-2NY5T3D: entry 4 would no longer be allowed: assigned: Housing and utilities department (housing) (instead of the former) (clause 8.2)
  `assign --instead` is not possible while the stage is classified (to be assigned)
[3]
$ at 17:59 coordinator -q retract JVKC 4 --reason 'не тот текст' --basis 'служебная записка'; owed JVKC 02T17:59 '"draft"'; otklik show JVKC --format json | jq -c '.marks[] | [.n, .mark]'
["draft","roads","03-02T10:20","03-02T16:20","overdue",null,null]
[4,"retracted"]

# Nor by an assignment taken back, a second one entered late, or remarks and a recall of before.
$ take 6; bring TSW5 assigned; refused at 17:00 operator retract TSW5 3 --reason 'не туда'; refused at 17:00 operator assign TSW5 roads --at 2026-03-02T10:27 --basis 'письмо № 8'
260302-TSW5VSF
otklik: 260302-TSW5VSF: the breach of `draft` (roads) would disappear; only coordinator may, with --basis
otklik: 260302-TSW5VSF: entry 3 would then mean nothing: retract it first (clause 8.2)
[3]

# The managing director takes the assignment back: nobody has the case now, and the breach of roads stays with roads.
$ at 17:10 coordinator -q retract TSW5 3 --reason 'не туда' --basis 'служебная записка'; owed TSW5 02T17:10 '"draft"'; otklik show TSW5 --format json | jq -c '.stage, .executor'
["draft","department","03-02T10:20","03-02T16:20","overdue",null,null]
["draft","roads","03-02T10:20","03-02T16:20","missed",null,null]
"classified"
null
$ take 7; bring 54N2 in_approval; at 11:30 deputy-head -q approve 54N2 --remarks 'Когда?'; refused at 14:30 operator approve 54N2 --remarks 'Когда?' --for deputy_head --at 2026-03-02T11:10 --basis 'звонок'; refused at 14:30 operator assign 54N2 housing --instead --reason 'не их' --at 2026-03-02T11:20 --basis 'звонок'
260302-54N2HT3
otklik: 260302-54N2HT3: entry 5 would then mean nothing: retract it first (clause 13)
otklik: 260302-54N2HT3: entry 5 would then mean nothing: retract it first (clause 13)
[3]
$ otklik verify; otklik check -q
commits checked: 34, cases: 7, findings: 0
