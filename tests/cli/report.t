# report: what is overdue and what falls due. The cron job's commands.
$ . "$TESTS_DIR/cli/setup.sh"; register; for n in 1 2 3; do take $n; done; bring KNYC assigned; bring 9H72 closed
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
$ otklik report overdue
Overdue
as of: 2 March 2026, 12:00
regulation: neftekumsk-1885
calendars: ru, stavropol
state of the register: [0-9a-f]{40} (re)
version of the program: 0.1.0

case            deadline  clause  owner                      topic  due               working min
260302-JVKC594  routing   8.2     organisational department         2026-03-02 11:20           40

total: 1 deadline

$ otklik report overdue --as-of 2026-03-02T11:20
Overdue
as of: 2 March 2026, 11:20
regulation: neftekumsk-1885
calendars: ru, stavropol
state of the register: [0-9a-f]{40} (re)
version of the program: 0.1.0

total: 0 deadlines

# Judged at another moment: the rows of then, oldest `due` first.
$ otklik report overdue --as-of 2026-03-03T11:00 --format tsv | cut -f 1-6,11-13
case	rule	clause	owner_role	owner	stage	due	overdue_working_minutes	overdue_clock_minutes
260302-JVKC594	routing	8.2	department	department	new	2026-03-02T11:20:00+03:00	460	1420
260302-JVKC594	draft	11	department	department	new	2026-03-02T16:20:00+03:00	220	1120
260302-KNYCQNC	draft	11	executor	roads	assigned	2026-03-02T16:20:00+03:00	220	1120
260302-JVKC594	answer	10	department	department	new	2026-03-03T10:20:00+03:00	40	40
260302-KNYCQNC	answer	10	department	department	assigned	2026-03-03T10:20:00+03:00	40	40

$ otklik report overdue --format json
{
  "report": "overdue",
  "title": "Overdue",
  "as_of": "2026-03-02T12:00:00+03:00",
  "regulation": "neftekumsk-1885",
  "calendars": [
    "ru",
    "stavropol"
  ],
  "commit": "[0-9a-f]{40}", (re)
  "version": "0.1.0",
  "rows": [
    {
      "case": "260302-JVKC594",
      "rule": "routing",
      "title": {
        "ru": "направление исполнителю",
        "en": "routing"
      },
      "clause": "8.2",
      "owner_role": "department",
      "owner": "department",
      "stage": "new",
      "topic": null,
      "network": "vk",
      "url": "https://vk.com/wall-1234567_3?reply=7",
      "starts_at": "2026-03-02T10:20:00+03:00",
      "due": "2026-03-02T11:20:00+03:00",
      "minutes_had": 60,
      "overdue_working_minutes": 40,
      "overdue_clock_minutes": 40
    }
  ]
}

$ [ "$(otklik report overdue --format json | jq -r .commit)" = "$(git rev-parse HEAD)" ] && echo same
same

$ otklik report overdue --format csv | head -n 1
case,rule,clause,owner_role,owner,stage,topic,network,url,starts_at,due,overdue_working_minutes,overdue_clock_minutes

# What falls due: windows are not in it; the end of the term counts.
$ otklik report due --as-of 2026-03-02T10:40 --within '2 working hours' --format tsv | cut -f 1,2,5,11
case	rule	owner	due
260302-JVKC594	routing	department	2026-03-02T11:20:00+03:00

$ otklik report due --as-of 2026-03-02T14:20 --within '2 working hours' --format tsv | cut -f 1,2,5,11
case	rule	owner	due
260302-JVKC594	draft		2026-03-02T16:20:00+03:00
260302-KNYCQNC	draft	roads	2026-03-02T16:20:00+03:00

$ otklik report due --as-of 2026-03-02T14:20 --within 119 --format tsv | cut -f 1,2,5,11
case	rule	owner	due

# Whose.
$ otklik report overdue --as-of 2026-03-03T11:00 --owner roads --format tsv | cut -f 1,2,5
case	rule	owner
260302-KNYCQNC	draft	roads

$ otklik report overdue --as-of 2026-03-03T11:00 --owner department --stage new --format tsv | cut -f 1,2,5
case	rule	owner
260302-JVKC594	routing	department
260302-JVKC594	draft	department
260302-JVKC594	answer	department

# For scripts: rows with --exit-code end with 1; -q and no rows print nothing at all.
$ otklik report overdue --exit-code -q --as-of 2026-03-02T11:21 --format tsv | wc -l; otklik report overdue --exit-code >/dev/null
2
[1]

$ otklik report overdue --exit-code -q --as-of 2026-03-02T11:00

# Into a file: whole or not at all.
$ otklik report overdue --format tsv -o out.tsv; wc -l <out.tsv; rm out.tsv; otklik report overdue -o absent/out.tsv
2
otklik: cannot write absent/out.tsv
[7]

# The register's own duty: the quarterly report by the 10th of the next month (22).
$ otklik report due --as-of 2026-04-09T12:00 --within '2 working days' --format json | jq -c '.rows[] | select(.case == null)'
{"case":null,"rule":"quarterly_report","title":{"ru":"ежеквартальная информация","en":"quarterly report"},"clause":"22","owner_role":"department","owner":"department","stage":null,"topic":null,"network":null,"url":null,"starts_at":"2026-04-01T00:00:00+03:00","due":"2026-04-10T23:59:59+03:00","overdue_working_minutes":0,"overdue_clock_minutes":0,"period":"2026Q1"}

$ otklik report overdue --as-of 2026-04-13T12:00 --format json | jq -c '.rows[] | select(.case == null) | [.rule, .due, .overdue_working_minutes]'
["quarterly_report","2026-04-10T23:59:59+03:00",180]

# Words that are not known.
$ otklik report overdeu
otklik: no report `overdeu`
  the nearest is overdue
  known: overdue, due, calendar, approvals, quarterly, discipline, shortcomings, significant, accounts, workload, topics, journal, declined, marked, reconcile, memo, request, card, sheet, dashboard
[2]

$ otklik report
otklik: NAME is missing
  help: otklik report --help
[2]

$ otklik report overdue --as-of noon
otklik: cannot read the time `noon`
  for example: 2026-03-02T10:15 or 2026-03-02T10:15:00+03:00
[2]

$ otklik report due --within soon
otklik: cannot read the term `soon`
  for example: `2 working hours`, `1 working day`, `90` (working minutes)
[2]

$ otklik report overdue --owner rods 2>log; status=$?; sed 's/roads-head.*property,/…/' log; (exit $status)
otklik: no such executor or role: `rods`
  the nearest is roads
  known: operator, operator-2, coordinator, deputy-head, deputy-head-social, head, housing-head, housing-officer, … agriculture, territory-achikulak, territory-zaterechny, territory-kayasula, department, executor, co_executor, deputy_head, coordinator, head, governor_office, auditor, administrator
[4]
