# Two clones by plain git: what both recorded is kept, what clashes is named and blocks publishing until somebody retracts one of them.
$ . "$TESTS_DIR/cli/setup.sh"; register north; take 1; take 2; bring KNYC assigned; cd ..
260302-KNYCQNC
260302-9H72V19
$ export GIT_AUTHOR_NAME=Y GIT_AUTHOR_EMAIL=y@example.org GIT_COMMITTER_NAME=Y GIT_COMMITTER_EMAIL=y@example.org; git clone -q north south
$ cd south; git config merge.otklik.name; otklik check; otklik list --stage new --format tsv | cut -f 1; git config merge.otklik.name; otklik check -q
cases checked: 2, findings: 1
.gitattributes: warning: git does not know how to merge this register's records [register.no-merge-driver]
  git config merge.otklik.driver 'otklik merge-driver %O %A %B %P'
id
260302-9H72V19
otklik: keeps the entries of both sides
$ git config merge.otklik.driver | sed "s|'.*otklik'|OTKLIK|"
OTKLIK merge-driver %O %A %B %P

# Both add to the same case; neither loses anything, and both end with the same bytes.
$ at 11:00 roads-officer -q draft KNYC -m 'Засыплем.'; at 11:05 operator -q note 9H72 -m 'Звонили с юга.'
$ cd ../north; at 11:02 operator -q note KNYC -m 'Звонил автор.'; at 10:50 operator -q note 9H72 -m 'Звонили с севера.'; git -c user.name=Y pull -q --no-rebase --no-edit ../south main && echo merged
Auto-merging cases/2026/03/02/260302-9H72V19.yaml
Auto-merging cases/2026/03/02/260302-KNYCQNC.yaml
merged
$ cd ../south; git pull -q --no-rebase --no-edit ../north main && echo merged; cmp ../north/cases/2026/03/02/260302-KNYCQNC.yaml cases/2026/03/02/260302-KNYCQNC.yaml && echo alike
merged
alike
$ otklik log KNYC --format json | jq -c '.[-2:][] | [.at, .by, .event]'; otklik log 9H72 --format json | jq -c '.[] | [.at, .event]'; otklik verify --all && otklik check -q; git status --short
["2026-03-02T11:00:00+03:00","roads-officer","drafted"]
["2026-03-02T11:02:00+03:00","operator","noted"]
["2026-03-02T10:20:00+03:00","detected"]
["2026-03-02T10:50:00+03:00","noted"]
["2026-03-02T11:05:00+03:00","noted"]
commits checked: 10, cases: 2, findings: 0

# In the order in which they are merged, or the other way round: the same file.
$ cd ..; git clone -q north east; cd east; at 11:10 deputy-head -q approve KNYC; cd ../south; at 11:12 deputy-head -q approve KNYC --remarks 'Когда?'
$ cd ../east; git pull -q --no-rebase --no-edit ../south main; cd ../south; git pull -q --no-rebase --no-edit ../east main; cmp ../east/cases/2026/03/02/260302-KNYCQNC.yaml cases/2026/03/02/260302-KNYCQNC.yaml && echo alike
Auto-merging cases/2026/03/02/260302-KNYCQNC.yaml
alike

# Approved on one machine at 11:10, sent back on the other at 11:12: that is lawful, the later word stands.
$ otklik show KNYC --format json | jq -c '[.stage, .contested]'
["rework",null]

# Sent back to the department on one machine, drafted on the other: they cannot both be.
$ cd ../east; at 11:20 operator -q classify 9H72 --topic roads.potholes; at 11:21 operator -q assign 9H72 roads; cd ../south; git pull -q --no-rebase --no-edit ../east main; at 11:30 roads-officer -q draft 9H72 -m 'Сделаем.'; cd ../east; at 11:29 roads-officer -q return 9H72 --reason 'Не наша.'; git pull -q --no-rebase --no-edit ../south main
Auto-merging cases/2026/03/02/260302-9H72V19.yaml
$ otklik show 9H72 --format json | jq -c '[.stage, .contested]'; otklik check --format json | jq -c '.findings[] | [.severity, .code, .case, .line, .message]'
["contested",[{"n":7,"event":"drafted","at":"2026-03-02T11:30:00+03:00","by":"roads-officer","clause":"11","why":"`draft` is not possible while the stage is classified (to be assigned)"}]]
["error","case.contested","260302-9H72V19",38,"entry 7 clashes with those before it: `draft` is not possible while the stage is classified (to be assigned)"]
$ otklik list --stage contested --format tsv | cut -f 1,2; at 11:40 deputy-head approve 9H72; refused at 11:41 operator publish 9H72 --url 'https://vk.com/wall-1234567_2?reply=99'
id	stage
260302-9H72V19	contested
otklik: 260302-9H72V19: `approve` is not possible while the stage is classified (to be assigned) (clause 12)
  all that `deputy-head` may record now is a note
otklik: 260302-9H72V19: entries clash: retract one of them first (clause 10)
  `operator` may now: classify, decline, assign
[3]
$ at 11:45 coordinator -q retract 9H72 6 --reason 'Вернули по ошибке.' --basis 'звонок отдела дорог'; otklik show 9H72 --format json | jq -c '[.stage, .contested]'; otklik check -q
["in_approval",null]

# A copy of one side put into a case by hand is no merge; a driver that is given other files refuses.
$ cd ..; echo a > a; echo b > b; echo c > c; otklik merge-driver a b c cases/x; cat b
otklik: cases/x: not two versions of one record; merge them by hand
b
