# A body that was renamed on 1 April: a paper as of March uses March's title, one as of today today's.
$ . "$TESTS_DIR/cli/stories.sh"; register; found 2026-03-02T10:00; sent 2026-03-02T10:30; then_ 2026-03-03T10:00 roads-officer draft -m 'Яму засыпали.'; then_ 2026-03-03T10:30 deputy-head approve; then_ 2026-03-03T11:00 operator publish --url 'https://vk.com/wall-1234567_1?reply=99'
$ sed -i 's|^    title: {ru: Отдел дорожного хозяйства и транспорта, en: Roads and transport department}|    title:\n      - {valid_from: 2013-01-01, title: {ru: Отдел дорог, en: Roads department}}\n      - {valid_from: 2026-04-01, title: {ru: Управление дорог, en: Roads office}}|; /addressed: .*roads and transport/d' registry/executors.yaml
$ otklik check | head -2; git -c user.name=Y -c user.email=a@b commit -qam 'renamed'; otklik check; otklik verify -q
cases checked: 1, findings: 1
registry/executors.yaml: warning: edited, not committed [register.uncommitted]
  lists and reports do not see it: commit it (git commit -- registry/executors.yaml), or restore it (git checkout HEAD -- registry/executors.yaml)
cases checked: 1, findings: 0
$ named() { grep -o 'Roads [a-z]*' | sort | uniq -c | sed 's/^ *//'; }; export OTKLIK_NOW=2026-04-06T10:00

# The card: as it is called now; as it was called then. What was recorded is told with the title of its own day.
$ otklik show $ID | named
2 Roads department
3 Roads office
$ otklik show $ID --as-of 2026-03-10 | named
5 Roads department

# Letters and the sheet: the day that they are of.
$ otklik report request $ID | named; otklik report request $ID --as-of 2026-03-10 | named; otklik report sheet $ID | named; otklik report sheet $ID --as-of 2026-03-10 | named
1 Roads office
1 Roads department
1 Roads office
1 Roads department

# Reports: the moment; of a period that is over its last day, whenever they are made.
$ otklik report discipline --quarter 2026Q1 | named; otklik report discipline --since 2026-03-01 | named; otklik report quarterly --quarter 2026Q1 | named; otklik report workload --quarter 2026Q1 | named
1 Roads department
1 Roads office
1 Roads and
1 Roads department
2 Roads department
$ otklik report dashboard -o ../site --as-of 2026-03-10 >/dev/null; cat ../site/executors/roads.html ../site/executors/index.html 2>/dev/null | named
../site: 19 pages
3 Roads department

# What programs read is the id, and stays.
$ otklik report discipline --quarter 2026Q1 --format json | jq -r '.rows[].executor'
roads

# A list is in order of its days, and each title has its first.
$ sed -i 's/valid_from: 2026-04-01, title/valid_from: 2012-04-01, title/' registry/executors.yaml; otklik check
cases checked: 1, findings: 2
registry/executors.yaml: warning: edited, not committed [register.uncommitted]
  lists and reports do not see it: commit it (git commit -- registry/executors.yaml), or restore it (git checkout HEAD -- registry/executors.yaml)
registry/executors.yaml:15:22: error: the day 2012-04-01 is not after the one before it in the list [executors.not-ascending]
  15 |       - {valid_from: 2012-04-01, title: {ru: Управление дорог, en: Roads office}}
     |                      ^
  put the entries in order of valid_from

what to do, in this order
  1. registry/executors.yaml: put the entries in order of valid_from
  2. registry/executors.yaml: lists and reports do not see it: commit it (git commit -- registry/executors.yaml), or restore it (git checkout HEAD -- registry/executors.yaml)
[1]
$ sed -i 's/valid_from: 2012-04-01, title/title/' registry/executors.yaml; otklik check
cases checked: 1, findings: 2
registry/executors.yaml: warning: edited, not committed [register.uncommitted]
  lists and reports do not see it: commit it (git commit -- registry/executors.yaml), or restore it (git checkout HEAD -- registry/executors.yaml)
registry/executors.yaml:15:9: error: the key `valid_from` is missing [executors.missing-key]
  15 |       - {title: {ru: Управление дорог, en: Roads office}}
     |         ^
  add `valid_from: …`

what to do, in this order
  1. registry/executors.yaml: add `valid_from: …`
  2. registry/executors.yaml: lists and reports do not see it: commit it (git commit -- registry/executors.yaml), or restore it (git checkout HEAD -- registry/executors.yaml)
[1]
