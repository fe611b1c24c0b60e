# check: who is named and gone. An approver without the role, a substitute without an order, a case that waits for somebody who is not there.
$ . "$TESTS_DIR/cli/setup.sh"; register; for n in 1 2; do take $n; done; bring KNYC in_approval; bring 9H72 assigned; commit() { git -c user.name=Y -c user.email=a@b commit -qam "${1:-by hand}"; }
260302-KNYCQNC
260302-9H72V19
$ otklik check
cases checked: 2, findings: 0

# A substitute has an order.
$ sed -i 's/, order: "№ 118-л от 10.07.2025"//' registry/staff.yaml; commit; otklik check; git reset -q --hard HEAD~
cases checked: 2, findings: 1
registry/staff.yaml:16:9: error: `operator-2` stands in for `coordinator` by no order [registry.substitute-without-order]
  16 |       - {role: coordinator, substitutes: coordinator, valid_from: 2025-07-14, valid_until: 2025-08-01}
     |         ^
  add `order`: its number and date

# The deputy head left on Friday, and the registries still name him. Cases wait for an approval that nobody may give.
$ sed -i '/id: deputy-head$/,/id: head$/s/deputy_head, valid_from: 2013-01-01/deputy_head, valid_from: 2013-01-01, valid_until: 2026-02-27/' registry/staff.yaml; sed -i '/id: deputy-head-social$/,/id: head$/s/, valid_until: 2026-02-27//' registry/staff.yaml; commit
$ otklik check
cases checked: 2, findings: 3
cases/2026/03/02/260302-KNYCQNC.yaml: warning: the case waits for an approval (deputy head in charge) that nobody may give now: Алексей Григорьевич Мирошник does not hold the role, and nobody stands in [check.waits-for-nobody]
  name somebody else: otklik assign 260302-KNYCQNC --approver PERSON --basis …; or correct `approver` in registry/
registry/executors.yaml:9:25: warning: `deputy-head` is named as an approver and on 2026-03-02 holds no role that approves [registry.approver-without-role]
  9 |     approver: [{person: deputy-head, valid_from: 2013-01-01}]
    |                         ^
  name who holds one, or prolong the role in registry/staff.yaml
registry/topics.yaml:7:25: warning: `deputy-head` is named as an approver and on 2026-03-02 holds no role that approves [registry.approver-without-role]
  7 |     approver: [{person: deputy-head, valid_from: 2013-01-01}]
    |                         ^
  name who holds one, or prolong the role in registry/staff.yaml

what to do, in this order
  1. registry/executors.yaml, registry/topics.yaml: name who holds one, or prolong the role in registry/staff.yaml
  2. cases/2026/03/02/260302-KNYCQNC.yaml: name somebody else: otklik assign 260302-KNYCQNC --approver PERSON --basis …; or correct `approver` in registry/
$ OTKLIK_NOW=2026-02-27T12:00 otklik check
cases checked: 2, findings: 0

# A substitute by an order sees to the case; the registries are told of still.
$ sed -i '/id: deputy-head-social$/,/id: head$/s/- {role: deputy_head, valid_from: 2013-01-01}/&\n      - {role: deputy_head, valid_from: 2026-03-01, order: "№ 31-л от 27.02.2026"}/' registry/staff.yaml; commit; otklik check --format tsv | cut -f1-5,8
severity	code	case	file	line	message
warning	registry.approver-without-role		registry/executors.yaml	9	`deputy-head` is named as an approver and on 2026-03-02 holds no role that approves
warning	registry.approver-without-role		registry/topics.yaml	7	`deputy-head` is named as an approver and on 2026-03-02 holds no role that approves

# Named for the case, and gone too.
$ git reset -q --hard HEAD~2; at 11:20 coordinator -q assign KNYC --approver deputy-head-social --basis 'конфликт интересов'; otklik check -q
$ sed -i '/id: deputy-head-social$/,/id: head$/s/deputy_head, valid_from: 2013-01-01/deputy_head, valid_from: 2013-01-01, valid_until: 2026-02-27/' registry/staff.yaml; commit; otklik check
cases checked: 2, findings: 3
cases/2026/03/02/260302-KNYCQNC.yaml: warning: the case waits for an approval (deputy head in charge) that nobody may give now: Елена Константиновна Рябова does not hold the role, and nobody stands in [check.waits-for-nobody]
  name somebody else: otklik assign 260302-KNYCQNC --approver PERSON --basis …; or correct `approver` in registry/
registry/executors.yaml:33:25: warning: `deputy-head-social` is named as an approver and on 2026-03-02 holds no role that approves [registry.approver-without-role]
  33 |     approver: [{person: deputy-head-social, valid_from: 2013-01-01}]
     |                         ^
  name who holds one, or prolong the role in registry/staff.yaml
registry/topics.yaml:58:25: warning: `deputy-head-social` is named as an approver and on 2026-03-02 holds no role that approves [registry.approver-without-role]
  58 |     approver: [{person: deputy-head-social, valid_from: 2013-01-01}]
     |                         ^
  name who holds one, or prolong the role in registry/staff.yaml

what to do, in this order
  1. registry/executors.yaml, registry/topics.yaml: name who holds one, or prolong the role in registry/staff.yaml
  2. cases/2026/03/02/260302-KNYCQNC.yaml: name somebody else: otklik assign 260302-KNYCQNC --approver PERSON --basis …; or correct `approver` in registry/

# A body of which nobody is left.
$ git reset -q --hard HEAD~; sed -i 's/body: roads, valid_from: 2013-01-01/body: roads, valid_from: 2013-01-01, valid_until: 2026-02-27/' registry/staff.yaml; commit; otklik check
cases checked: 2, findings: 2
cases/2026/03/02/260302-9H72V19.yaml: warning: the case waits for `Roads and transport department` (roads), of which nobody holds a role now [check.waits-for-nobody]
  enter one of its people in registry/staff.yaml, or take another body: otklik assign 260302-9H72V19 BODY --instead --basis …
cases/2026/03/02/260302-KNYCQNC.yaml: warning: the case waits for `Roads and transport department` (roads), of which nobody holds a role now [check.waits-for-nobody]
  enter one of its people in registry/staff.yaml, or take another body: otklik assign 260302-KNYCQNC BODY --instead --basis …

what to do, in this order
  1. cases/2026/03/02/260302-9H72V19.yaml: enter one of its people in registry/staff.yaml, or take another body: otklik assign 260302-9H72V19 BODY --instead --basis …
  2. cases/2026/03/02/260302-KNYCQNC.yaml: enter one of its people in registry/staff.yaml, or take another body: otklik assign 260302-KNYCQNC BODY --instead --basis …
$ OTKLIK_LANG=ru otklik check
проверено сообщений: 2, найдено: 2
cases/2026/03/02/260302-9H72V19.yaml: предупреждение: дело ждёт исполнителя «Отдел дорожного хозяйства и транспорта» (roads), но сотрудников с ролью у него сейчас нет [check.waits-for-nobody]
  внесите его сотрудника в registry/staff.yaml или замените исполнителя: otklik assign 260302-9H72V19 ОРГАН --instead --basis …
cases/2026/03/02/260302-KNYCQNC.yaml: предупреждение: дело ждёт исполнителя «Отдел дорожного хозяйства и транспорта» (roads), но сотрудников с ролью у него сейчас нет [check.waits-for-nobody]
  внесите его сотрудника в registry/staff.yaml или замените исполнителя: otklik assign 260302-KNYCQNC ОРГАН --instead --basis …

что делать, по порядку
  1. cases/2026/03/02/260302-9H72V19.yaml: внесите его сотрудника в registry/staff.yaml или замените исполнителя: otklik assign 260302-9H72V19 ОРГАН --instead --basis …
  2. cases/2026/03/02/260302-KNYCQNC.yaml: внесите его сотрудника в registry/staff.yaml или замените исполнителя: otklik assign 260302-KNYCQNC ОРГАН --instead --basis …
