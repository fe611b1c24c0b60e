# regulation: the regulation as data, and whether its file is sound. Needs no git.
$ . "$TESTS_DIR/cli/setup.sh"; register
$ otklik regulation show | head -n 20
Regulation on messages from open sources, Neftekumsk municipal okrug

deadlines
  deadline        title                                      clause  owner        term                starts with
  routing         routing                                    8.2     department   1 working hour      detected, returned, reopened_unassigned
  return          return                                     9       executor     30 working minutes  assigned
  answer          answer                                     10      department   1 working day       detected, reopened
  draft           draft                                      11      executor     3 working hours     detected, reopened
  co_information  co-executor's information                  16      co_executor  2 working hours     co_assigned
  co_acceptance   acceptance of a co-executor's information  16      department   30 working minutes  contributed
  co_rework       rework of a co-executor's information      14      co_executor  30 working minutes  contribution_remarked
  approval        approval                                   12      department   1 working hour      drafted, approval_lost:deputy_head
  rework          rework                                     14      executor     30 working minutes  remarked
  publication     publication after approval                 12      department   1 working hour      fully_approved
  final_draft     final draft                                15      executor     1 working day       published_interim
  promise         promised date                              15      department                       promised
  final_answer    final answer                               15      department   2 working days      published_interim
  correction      correction of the answer                   12      department   1 working day       drafted_correction
  confirmation    confirmation of an oral approval           12      deputy_head  1 working day       oral_approval
  resolve         a way out of clashing entries                      department   1 working hour      contested

$ otklik regulation show --lang ru | sed -n '/10 /p' | head -n 5
  answer          размещение ответа                      10     department   1 working day       detected, reopened
  published              10     department, coordinator
  publication_seen       10     department, coordinator
  10     Получение означает выявление отделом, в том числе под собственными учётными записями. Рабочий день «с момента» кончается в тот же час следующего рабочего дня. Промежуточный ответ этот срок исполняет.
  10     Ответ, размещённый без нужных согласований, записывается с основанием как размещённый с нарушением. Срок ответа он исполняет, отметка о нарушении остаётся.

$ otklik regulation show --format json | jq -c '.id, .act, (.deadlines[] | [.rule, .clause, .owner, .term])' | head -n 16
"neftekumsk-1885"
{"number":"1885","date":"2023-12-06","issuer":{"ru":"Администрация Нефтекумского муниципального округа Ставропольского края","en":"Администрация Нефтекумского муниципального округа Ставропольского края"}}
["routing","8.2","department","1 working hour"]
["return","9","executor","30 working minutes"]
["answer","10","department","1 working day"]
["draft","11","executor","3 working hours"]
["co_information","16","co_executor","2 working hours"]
["co_acceptance","16","department","30 working minutes"]
["co_rework","14","co_executor","30 working minutes"]
["approval","12","department","1 working hour"]
["rework","14","executor","30 working minutes"]
["publication","12","department","1 working hour"]
["final_draft","15","executor","1 working day"]
["promise","15","department",null]
["final_answer","15","department","2 working days"]
["correction","12","department","1 working day"]

$ otklik regulation show --format tsv | head -n 3
rule	title.ru	title.en	clause	owner	term	starts	answered_by
routing	направление исполнителю	routing	8.2	department	1 working hour	detected,returned,reopened_unassigned	assigned,declined
return	возврат	return	9	executor	30 working minutes	assigned	returned

$ otklik regulation check
regulations/neftekumsk-1885.yaml: no errors
regulations/neftekumsk-1885.yaml:164:5: warning: rounds of remarks that fit when the draft comes at its last moment: 1 (till the answer 180 min, approval 60, rework 30) [regulation.rounds]
  164 |   - rule: draft
      |     ^
  so the terms themselves have it; executors had better not wait for the last hour

# A file that cannot be used: every problem with its place.
$ sed -i -e 's/term: 1 working hour$/term: 1 wrking hour/' -e 's/owner: department$/owner: departmnt/' regulations/neftekumsk-1885.yaml
$ otklik regulation check 2>&1 | grep -c error:; otklik regulation check 2>&1 | head -n 4
18
regulations/neftekumsk-1885.yaml:143:12: error: no role `departmnt` in this file [regulation.unknown-role]
  143 |     owner: departmnt
      |            ^
  the nearest is `department`

$ otklik regulation check --format json | jq -c '.findings[0]'
{"severity":"error","code":"regulation.unknown-role","case":null,"file":"regulations/neftekumsk-1885.yaml","line":143,"commit":null,"clause":null,"message":"no role `departmnt` in this file"}

$ otklik regulation check >/dev/null 2>&1
[1]

$ otklik regulation show absent
otklik: no file regulations/absent.yaml
[4]

$ otklik regulation
otklik: there is no command
  known: show, transitions, check
  help: otklik regulation --help
[2]
