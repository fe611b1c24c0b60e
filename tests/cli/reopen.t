# A case that was ended begins anew: the mandated system reopened it, or its author says that nothing was done.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; take 2; bring KNYC closed
260302-KNYCQNC
260302-9H72V19
$ refused at 15:00 operator reopen KNYC
otklik: it needs its basis: --basis TEXT
[2]
$ refused at 15:00 roads-officer reopen KNYC --basis 'яма на месте'
otklik: 260302-KNYCQNC: `roads-officer` may not record this (reopened); who may: organisational department (department), managing director (coordinator) (clause 8.1)
  `roads-officer` may now: draft --correction
[3]
$ at 15:00 operator reopen KNYC --basis 'автор пишет, что яма на месте' --closes-at 2026-03-03T18:00
260302-KNYCQNC: with the executor
  deadline  clause  owner                           due
  return    9       Roads and transport department  2026-03-02 15:30  running
  draft     11      Roads and transport department  2026-03-03 11:00  running
  answer    10      organisational department       2026-03-03 15:00  running
$ otklik show KNYC --format json | jq -c '.stage, .round, .executor, .closes_at, (.deadlines[] | [.rule, .owner, .starts_at[5:16], .due[5:16], .status])'
"assigned"
2
"roads"
"2026-03-03T18:00:00+03:00"
["routing","department","03-02T10:20","03-02T11:20","met"]
["draft","roads","03-02T10:20","03-02T16:20","met"]
["answer","department","03-02T10:20","03-03T10:20","met"]
["return","roads","03-02T10:30","03-02T11:00","lapsed"]
["approval","department","03-02T11:00","03-02T12:00","met"]
["publication","department","03-02T11:10","03-02T12:10","met"]
["return","roads","03-02T15:00","03-02T15:30","running"]
["draft","roads","03-02T15:00","03-03T11:00","running"]
["answer","department","03-02T15:00","03-03T15:00","running"]
$ at 15:30 roads-officer -q draft KNYC -m 'Засыпали заново.'; at 15:40 deputy-head -q approve KNYC; at 15:50 operator -q publish KNYC --url 'https://vk.com/wall-1234567_1?reply=101'; otklik show KNYC --format json | jq -c '.stage, .round, (.publications | length)'
"closed"
2
2

# An open case is not reopened; a declined one without an executor is routed again.
$ refused at 15:55 operator reopen 9H72 --basis 'звонок'; at 15:56 operator -q classify 9H72 --topic roads.potholes; at 15:57 operator -q decline 9H72 --reason not_ours; at 16:00 operator reopen 9H72 --basis 'всё-таки наше'
260302-9H72V19: this is recorded already, nothing was added
260302-9H72V19: new
  deadline  clause  owner                      due
  routing   8.2     organisational department  2026-03-02 11:20  overdue
  draft     11                                 2026-03-02 16:20  running
  answer    10      organisational department  2026-03-03 10:20  running
260302-9H72V19: to be assigned
  deadline  clause  owner                      due
  routing   8.2     organisational department  2026-03-02 17:00  running
  draft     11                                 2026-03-03 12:00  running
  answer    10      organisational department  2026-03-03 16:00  running
$ otklik report quarterly --since 2026-03-02 --until 2026-03-02 --as-of 2026-03-02T17:00 --format json | jq -c '.found, .reopened, .answers'
2
2
{"in_time":1,"late":0,"pending":0,"overdue":0,"out_of_work":1,"interim":0,"questions":0,"final":2}
$ otklik verify; otklik check -q
commits checked: 15, cases: 2, findings: 0
