# Two machines, two honest people: the same act twice is no clash, and what each added stays.
$ . "$TESTS_DIR/cli/setup.sh"; register north; take 1; take 2; take 3; take 4; bring KNYC in_approval; bring 9H72 assigned; bring 2NY5 in_approval; cd ..
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
260302-2NY5T3D
$ export GIT_AUTHOR_NAME=Y GIT_AUTHOR_EMAIL=y@example.org GIT_COMMITTER_NAME=Y GIT_COMMITTER_EMAIL=y@example.org; git clone -q north south; cd south; otklik list -q >/dev/null; cd ..
$ both() { (cd north; git pull -q --no-rebase --no-edit ../south main >/dev/null); (cd south; git pull -q --no-rebase --no-edit ../north main > /dev/null); cmp north/cases/2026/03/02/260302-$1*.yaml south/cases/2026/03/02/260302-$1*.yaml && otklik -C north show $1 --format json | jq -c '[.stage, .contested]'; }
$ on() { local where=$1; shift; (cd $where; at "$@"); }

# Both approve one draft; both take back the first of the two approvals, the other stands; both return.
$ on north 11:10 deputy-head -q approve KNYC; on south 11:12 deputy-head -q approve KNYC; both KNYC
["approved",null]
$ on north 11:20 deputy-head -q retract KNYC 5 --reason 'рано'; on south 11:21 deputy-head -q retract KNYC 5 --reason 'рано'; both KNYC
["approved",null]
$ on north 11:00 roads-officer -q return 9H72 --reason 'Не наша.'; on south 11:01 roads-officer -q return 9H72 --reason 'Краевая дорога.'; both 9H72
["classified",null]

# North classifies, south knows the closing time alone: both stay.
$ on north 10:30 operator -q classify JVKC --topic roads.potholes; on south 10:31 operator -q classify JVKC --topic roads.potholes --closes-at 2026-03-03T12:00; on south 10:32 operator -q classify JVKC --incident-id 4711; on north 10:40 operator -q classify JVKC --topic roads.signs --importance high; both JVKC
["classified",null]
$ otklik -C south show JVKC --format json | jq -c '.topic, .importance, .closes_at, .message.incident_id'
"roads.signs"
"high"
"2026-03-03T12:00:00+03:00"
"4711"

# The publication of a draft that the other machine sent back stands, as irregular; the case is contested until one of the two is retracted, or the answer is entered as what it was.
$ on north 11:10 deputy-head -q approve 2NY5; on north 11:20 operator -q publish 2NY5 --url 'https://vk.com/wall-1234567_4?reply=99'; on south 11:15 deputy-head -q approve 2NY5 --remarks 'Нет.'; both 2NY5
["contested",[{"n":7,"event":"published","at":"2026-03-02T11:20:00+03:00","by":"operator","clause":"10","why":"`publish` is not possible while the stage is rework (in rework)"}]]
$ cd north; otklik show 2NY5 --format json | jq -c '.publications[0].irregular, (.deadlines[] | select(.rule == "resolve") | [.owner, .starts_at[11:16], .status])'
true
["department","11:20","running"]
$ refused at 11:40 operator publish 2NY5 --url 'https://vk.com/wall-1234567_4?reply=100'
otklik: 260302-2NY5T3D: entries clash: retract one of them first (clause 10)
  `operator` may now: classify, draft --correction, reopen
[3]
$ at 11:41 deputy-head -q retract 2NY5 6 --reason 'не видел, что размещено'; otklik show 2NY5 --format json | jq -c '[.stage, .contested, .publications[0].irregular]'
["closed",null,false]

# A clock that is two minutes fast does not stop the next one.
$ at 11:33 deputy-head -q note KNYC -m 'Часы спешат.'; OTKLIK_NOW=2026-03-02T11:31+03:00 otklik --as operator publish KNYC --url 'https://vk.com/wall-1234567_1?reply=99'
260302-KNYCQNC: answered
the answer was published: draft 4, ee3b74b1
«Яму засыпали.»
$ git log -1 --format='%ad %cd' --date=iso; otklik show KNYC --format json | jq -c '.events[-1].at'
2026-03-02 11:33:00 +0300 2026-03-02 11:33:00 +0300
"2026-03-02T11:33:00+03:00"
$ otklik verify --all; otklik check -q
commits checked: 34, cases: 4, findings: 0

# Each machine took a message out of work for the sake of the other one: neither would be answered. The merge brings it about, check names it, one of the two is retracted.
$ take 5; take 6; cd ..; both 2NY5; on north 11:50 operator -q decline AD2W --reason duplicate --of TSW5; on south 11:51 operator -q decline TSW5 --reason duplicate --of AD2W; on north 11:50 operator -q link KNYC --repeat-of 9H72; on south 11:52 operator -q link 9H72 --repeat-of KNYC; both AD2W; otklik -C north check | grep circle
260302-AD2WFTC
260302-TSW5VSF
["closed",null]
["declined",null]
cases checked: 6, findings: 4
cases/2026/03/02/260302-9H72V19.yaml: error: a repeat of what repeats it: 260302-KNYCQNC [check.repeat-circle]
cases/2026/03/02/260302-AD2WFTC.yaml: error: out of work for the sake of a message that is out of work for its sake: 260302-TSW5VSF [check.duplicate-circle]
cases/2026/03/02/260302-KNYCQNC.yaml: error: a repeat of what repeats it: 260302-9H72V19 [check.repeat-circle]
cases/2026/03/02/260302-TSW5VSF.yaml: error: out of work for the sake of a message that is out of work for its sake: 260302-AD2WFTC [check.duplicate-circle]
$ on north 11:55 operator -q retract AD2W 2 --reason 'в работе это'; otklik -C north check | grep circle
cases checked: 6, findings: 2
cases/2026/03/02/260302-9H72V19.yaml: error: a repeat of what repeats it: 260302-KNYCQNC [check.repeat-circle]
cases/2026/03/02/260302-KNYCQNC.yaml: error: a repeat of what repeats it: 260302-9H72V19 [check.repeat-circle]
