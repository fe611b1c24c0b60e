# substitute: who is away, who stands in, by which order and from when to when. One commit of registry/staff.yaml.
$ . "$TESTS_DIR/cli/setup.sh"; register; for n in 1 2 3; do take $n; done; for id in KNYC 9H72 JVKC; do bring $id in_approval; done
260302-KNYCQNC
260302-9H72V19
260302-JVKC594

# The deputy head in charge goes on leave. His colleague is a deputy head too, but of another direction: she may not yet.
$ refused at 11:05 deputy-head-social approve KNYC
otklik: 260302-KNYCQNC: `deputy-head-social` may not record this (approved); who may: deputy head in charge (deputy_head); with --for and --basis: organisational department (department) (clause 12)
  all that `deputy-head-social` may record now is a note
[3]
$ refused at 11:06 coordinator --dry-run substitute deputy-head --by deputy-head-social --from 2026-03-02 --until 2026-03-13 --order '№ 31-л от 27.02.2026'
rehearsal: nothing was recorded
Substitute: for Алексей Григорьевич Мирошник, Елена Константиновна Рябова
substitutes: deputy-head
person: deputy-head-social
order: № 31-л от 27.02.2026

role                   body  from        until
deputy head in charge        2026-03-02  2026-03-13

total: 1 role
$ at 11:06 coordinator substitute deputy-head --by deputy-head-social --from 2026-03-02 --until 2026-03-13 --order '№ 31-л от 27.02.2026'
Substitute: for Алексей Григорьевич Мирошник, Елена Константиновна Рябова
substitutes: deputy-head
person: deputy-head-social
order: № 31-л от 27.02.2026

role                   body  from        until
deputy head in charge        2026-03-02  2026-03-13

total: 1 role

# What was written: one line of the file and nothing else, by who recorded it, with the order.
$ git show -U0 --format= | tail -n +5; git log -1 --format='%an, %cn%n%B'
@@ -32,0 +33 @@ people:
+      - {role: deputy_head, substitutes: deputy-head, valid_from: 2026-03-02, valid_until: 2026-03-13, order: "№ 31-л от 27.02.2026"}
Валентина Михайловна Орлова, Валентина Михайловна Орлова
замещение: Алексей Григорьевич Мирошник (deputy-head), замещает Елена Константиновна Рябова (deputy-head-social)

Валентина Михайловна Орлова (coordinator), 2026-03-02 11:06, № 31-л от 27.02.2026
курирующий заместитель главы, с 2026-03-02 по 2026-03-13

Settings: substitute
Actor: coordinator
At: 2026-03-02T11:06:00+03:00
Clock: given
\
$ otklik check; otklik verify
cases checked: 3, findings: 0
commits checked: 14, cases: 3, findings: 0

# Now she approves, and what waits for him waits for her too.
$ at 11:10 deputy-head-social approve KNYC
260302-KNYCQNC: look at the answer: there is no greeting
260302-KNYCQNC: look at the answer: too short to answer anything
260302-KNYCQNC: approved, to be published
approved: deputy head in charge, draft 4, ee3b74b1
«Яму засыпали.»
  deadline                    clause  owner                      due
  answer                      10      organisational department  2026-03-03 10:20  running
  publication after approval  12      organisational department  2026-03-02 12:10  running
$ otklik --as deputy-head-social list --mine --format tsv | cut -f1,2
id	stage
260302-9H72V19	in_approval
260302-JVKC594	in_approval

$ otklik report sheet KNYC | grep acting
  approved:    Елена Константиновна Рябова, deputy head in charge, acting, order № 31-л от 27.02.2026, 2 March 2026, 11:10

# The same once more is recorded already.
$ refused at 11:20 administrator substitute deputy-head --by deputy-head-social --from 2026-03-02 --until 2026-03-13 --order '№ 31-л от 27.02.2026'
this is recorded already, nothing was added
Substitute: for Алексей Григорьевич Мирошник, Елена Константиновна Рябова
substitutes: deputy-head
person: deputy-head-social
order: № 31-л от 27.02.2026

role                   body  from        until
deputy head in charge        2026-03-02  2026-03-13

total: 1 role
$ refused at 11:20 administrator -q substitute deputy-head --by deputy-head-social --from 2026-03-02 --until 2026-03-13 --order '№ 31-л от 27.02.2026'

# Back from leave on the 14th: from then on it is his again, and what she approved stays.
$ refused at 2026-03-16T09:30 deputy-head-social approve 9H72
otklik: 260302-9H72V19: `deputy-head-social` may not record this (approved); who may: deputy head in charge (deputy_head); with --for and --basis: organisational department (department) (clause 12)
  all that `deputy-head-social` may record now is a note
[3]
$ at 2026-03-16T09:30 deputy-head -q approve 9H72; stages
260302-9H72V19	approved
260302-JVKC594	in_approval
260302-KNYCQNC	approved
$ otklik check
cases checked: 3, findings: 0

# Several roles, those of a body too, each cut to its own days; what somebody holds as a substitute does not go on.
$ sed -i '/id: property-officer/,/agriculture-head/s/body: property, valid_from: 2013-01-01/body: property, valid_from: 2013-01-01, valid_until: 2026-04-10/' registry/staff.yaml
$ sed -i 's/151-л от 29.08.2025"}/151-л от 29.08.2025"}\n      - {role: executor, body: legal, substitutes: legal-officer, valid_from: 2026-03-01, order: "№ 30-л"}\n      - {role: auditor, valid_from: 2026-04-05}/' registry/staff.yaml
$ refused at 2026-03-16T10:00 administrator substitute property-officer --by property-head --from 2026-04-01 --until 2026-04-30 --order '№ 40-л'
otklik: there are changes that are not committed, so nothing was recorded
registry/staff.yaml: error: the file is edited in the work tree and not committed [register.uncommitted]
  see the difference: git diff HEAD -- registry/staff.yaml; bring back what is recorded: git restore --staged --worktree -- registry/staff.yaml
[5]
$ git -c user.name=Y -c user.email=a@b commit -qam 'by hand'; at 2026-03-16T10:00 administrator --format json substitute property-officer --by property-head --from 2026-04-01 --until 2026-04-30 --order '№ 40-л'
{
  "report": "substitute",
  "title": "Substitute: for Тимур Рашидович Эсенов, Галина Фёдоровна Дорохова",
  "substitutes": "property-officer",
  "person": "property-head",
  "order": "№ 40-л",
  "rows": [
    {
      "role": "executor",
      "body": "property",
      "heads": null,
      "valid_from": "2026-04-01",
      "valid_until": "2026-04-10"
    },
    {
      "role": "auditor",
      "body": null,
      "heads": null,
      "valid_from": "2026-04-05",
      "valid_until": "2026-04-30"
    }
  ]
}
$ git diff HEAD~ --stat | cat; git diff HEAD~ | grep '^[-+] '
 registry/staff.yaml | 2 ++
 1 file changed, 2 insertions(+)
+      - {role: executor, body: property, substitutes: property-officer, valid_from: 2026-04-01, valid_until: 2026-04-10, order: "№ 40-л"}
+      - {role: auditor, substitutes: property-officer, valid_from: 2026-04-05, valid_until: 2026-04-30, order: "№ 40-л"}

# The head of the department, who signs for it, and the head of a body: who stands in answers for what they answer for.
$ at 2026-03-16T10:10 coordinator --format tsv substitute operator --by operator-2 --from 2026-03-16 --until 2026-03-20 --order '№ 41-л'
role	body	heads	valid_from	valid_until
department		department	2026-03-16	2026-03-20
$ at 2026-03-16T10:10 coordinator -q substitute roads-head --by roads-officer --from 2026-03-16 --until 2026-03-20 --order '№ 42-л'
$ at 2026-03-16T10:20 operator -q return JVKC --reason 'Не наше' --for roads --basis 'телефон' 2>/dev/null; at 2026-03-16T10:20 deputy-head -q approve JVKC --remarks 'Короче.'; at 2026-03-16T10:30 operator --format json draft JVKC -m 'Засыпали яму.' --for roads --basis 'письмо' | jq -r '.drafts[-1].responsible'
roads-officer
$ otklik verify
commits checked: 8, cases: 3, findings: 0

# Who may, and what is no substitute at all.
$ refused at 10:00 operator substitute deputy-head --by head --from 2026-03-16 --order '№ 1'
otklik: `operator` may not record this; who may: managing director (coordinator), administrator of the register (administrator)
[3]
$ refused at 10:00 coordinator substitute deputy-hed --by head --from 2026-03-16 --order '№ 1'
otklik: no such person in registry/staff.yaml: `deputy-hed`
  the nearest is deputy-head
  known: operator, operator-2, .* (re)
[4]
$ refused at 10:00 coordinator substitute deputy-head --by nobody --from 2026-03-16 --order '№ 1'
otklik: no such person in registry/staff.yaml: `nobody`
  known: operator, operator-2, .* (re)
[4]
$ refused at 10:00 coordinator substitute deputy-head --by deputy-head --from 2026-03-16 --order '№ 1'
otklik: `deputy-head` cannot stand in for themselves
  name somebody else with --by
[2]
$ refused at 10:00 coordinator substitute deputy-head --by head --from 2026-03-16 --until 2026-03-15 --order '№ 1'
otklik: the period ends before it begins
  --until is the last day, included
[2]
$ refused at 10:00 coordinator substitute deputy-head --by head --from 2026-03-16 --order ' '
otklik: --order: number and date of the order, one line of at most 500 symbols
  for example: --order 'No. 12-l of 27 February 2026'
[2]
$ refused at 10:00 coordinator substitute deputy-head --by head --from 2026-03-16 --order "$(printf '№ 1\n№ 2')"
otklik: --order: number and date of the order, one line of at most 500 symbols
  for example: --order 'No. 12-l of 27 February 2026'
[2]
$ refused at 10:00 coordinator substitute deputy-head --by head --from вчера --order '№ 1'
otklik: cannot read the date `вчера`
  for example: 2026-03-02
[2]
$ refused at 10:00 coordinator substitute deputy-head --by head --order '№ 1'
otklik: --from is missing
  help: otklik substitute --help
[2]
$ refused at 10:00 coordinator substitute deputy-head --by head --from 2026-03-16 --order '№ 1' --at 2026-03-02T09:00
otklik: --at does not go with it: --from and --until name the days
[2]
$ refused at 10:00 coordinator substitute deputy-head --by head --from 2012-01-01 --until 2012-12-31 --order '№ 1'
otklik: `deputy-head` holds no role of their own from 2012-01-01 to 2012-12-31: there is nothing to stand in for
  roles and their days are in registry/staff.yaml; a substitute hands nothing on
[4]
$ refused at 2026-03-16T11:00 coordinator substitute deputy-head --by deputy-head-social --from 2026-03-10 --until 2026-03-20 --order '№ 43-л'
otklik: `deputy-head-social` already stands in for `deputy-head` as `deputy_head` from 2026-03-02 to 2026-03-13, № 31-л от 27.02.2026
  take days after that time, or correct the earlier line in registry/staff.yaml
[3]

# A regulation that gives the right to nobody.
$ sed -i '/^substitution:/d' regulations/neftekumsk-1885.yaml; git -c user.name=Y -c user.email=a@b commit -qam 'by hand'
$ refused at 2026-03-16T11:00 coordinator substitute head --by coordinator --from 2026-03-17 --order '№ 44-л'
otklik: the regulation `neftekumsk-1885` lets nobody record substitutes: it has no `substitution`
[3]
