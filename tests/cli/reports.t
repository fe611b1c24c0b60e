# The reports that people sign (5, 6, 17, 20-24), and what is recorded for them.
$ . "$TESTS_DIR/cli/setup.sh"; register; for n in 1 2 3 4; do take $n; done; bring KNYC assigned; bring 9H72 closed
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
260302-2NY5T3D
$ at 10:40 operator -q decline JVKC --reason insult -m 'брань'; at 10:50 operator -q decline 2NY5 --reason mistake
$ at 16:50 roads-officer -q draft KNYC -m 'Яму заделаем.'; at 17:00 deputy-head -q approve KNYC --remarks 'Когда?'

# A quarter: what was entered by mistake counts nowhere.
$ otklik report quarterly --quarter 2026Q1 --as-of 2026-03-04T12:00 --format json | jq -c '.found, .repeats, .out_of_statistics, .by_topic, .by_theme, .declined, .answers, .executors, .department, .small_sample'
4
0
1
[{"topic":"roads.potholes","count":2,"percent":67},{"topic":null,"count":1,"percent":33}]
[{"topic":"roads","count":2,"percent":67},{"topic":null,"count":1,"percent":33}]
[{"reason":"insult","count":1,"percent":33}]
{"in_time":1,"late":0,"pending":1,"overdue":1,"out_of_work":1,"interim":0,"questions":0,"final":1}
[{"executor":"roads","cases":2,"drafts_in_time":1,"drafts_late":2,"rework_rounds":1,"late_returns":0,"late_information":0,"shortcomings":0,"discipline":2}]
[{"rule":"routing","in_time":3,"late":0,"running":0},{"rule":"approval","in_time":2,"late":0,"running":0},{"rule":"answer","in_time":1,"late":1,"running":0},{"rule":"publication","in_time":1,"late":0,"running":0}]
true
$ otklik report quarterly --quarter 2026Q1 --as-of 2026-03-04T12:00 --format json | jq -c '[.period, .since, .until, .before.period, .before.found]'
["2026Q1","2026-01-01","2026-03-31","2025Q4",0]
$ otklik report quarterly --quarter 2026Q1 --as-of 2026-03-04T12:00 --format tsv --cases | grep -v '	0	0	'
figure	of	count	before	cases
found		4	0	260302-2NY5T3D,260302-9H72V19,260302-JVKC594,260302-KNYCQNC
answers.in_time		1	0	260302-9H72V19
answers.pending		1	0	260302-KNYCQNC
answers.overdue		1	0	260302-KNYCQNC
answers.out_of_work		1	0	260302-JVKC594
answers.final		1	0	260302-9H72V19
out_of_statistics		1	0	260302-2NY5T3D
by_theme	roads	2	0	260302-9H72V19,260302-KNYCQNC
by_theme		1	0	260302-JVKC594
by_topic	roads.potholes	2	0	260302-9H72V19,260302-KNYCQNC
by_topic		1	0	260302-JVKC594
by_location	neftekumsk	2	0	260302-9H72V19,260302-KNYCQNC
by_location		1	0	260302-JVKC594
by_network	vk	3	0	260302-9H72V19,260302-JVKC594,260302-KNYCQNC
by_importance	normal	2	0	260302-9H72V19,260302-KNYCQNC
by_importance		1	0	260302-JVKC594
declined	insult	1	0	260302-JVKC594
executors.cases	roads	2	0	260302-9H72V19,260302-KNYCQNC
executors.drafts_in_time	roads	1	0	260302-9H72V19
executors.drafts_late	roads	2	0	260302-KNYCQNC,260302-KNYCQNC
executors.rework_rounds	roads	1	0	260302-KNYCQNC
executors.discipline	roads	2	0	260302-KNYCQNC,260302-KNYCQNC
department.in_time	routing	3	0	260302-9H72V19,260302-JVKC594,260302-KNYCQNC
department.in_time	approval	2	0	260302-9H72V19,260302-KNYCQNC
department.in_time	answer	1	0	260302-9H72V19
department.late	answer	1	0	260302-KNYCQNC
department.in_time	publication	1	0	260302-9H72V19
$ otklik report quarterly --quarter 2026Q1 --as-of 2026-03-04T12:00 --format tsv --owner housing | grep -c executors
0
[1]
$ otklik --lang ru report quarterly --since 2026-03-02 --until 2026-03-08 --as-of 2026-03-04T12:00 | tail -n +11
Мало данных (меньше 20): доли, отмеченные *, и сравнение ненадёжны. За период 4 сообщения

показатели
                                   за период  ранее
выявлено сообщений                         4      0
из них повторных                           0      0
из них ответов на наши вопросы             0      0
ответ размещён в срок                      1      0
ответ размещён с опозданием                0      0
ответа ещё нет                             1      0
из них срок истёк                          1      0
снято с работы до ответа                   1      0
возобновлено                               0      0
размещено промежуточных ответов            0      0
из них вопросов автору                     0      0
размещено окончательных ответов            1      0
вне статистики (внесено ошибочно)          1      0

темы
                   число  доля   ранее
Дороги и тротуары      2  67 %*      0
не указано             1  33 %*      0

темы и подтемы
                число  доля   ранее
Ямы на дорогах      2  67 %*      0
не указано          1  33 %*      0

населённые пункты
               число  доля   ранее
г. Нефтекумск      2  67 %*      0
не указано         1  33 %*      0

социальные сети
           число  доля    ранее
ВКонтакте      3  100 %*      0

важность
            число  доля   ранее
обычная         2  67 %*      0
не указано      1  33 %*      0

снято с работы
                          число  доля   ранее
оскорбительные выражения      1  33 %*      0

исполнители: сообщений всего, проекты ответов в срок и поздно, доработки, поздние возвраты и
информация, недостатки, признаки нарушений
исполнитель                             всего  срок  позд.  дор.  возв.  инф.  нед.  приз.  доля
Отдел дорожного хозяйства и транспорта      2     1      2     1      0     0     0      2  33 %*

сроки самого отдела
срок                           в срок  с опозданием  срок идёт
направление исполнителю             3             0          0
согласование проекта                2             0          0
размещение ответа                   1             1          0
размещение после согласования       1             0          0

# Every number is the number of its cases.
$ otklik report quarterly --quarter 2026Q1 --as-of 2026-03-04T12:00 --cases --format json | jq '[.rows[] | select(.count != (.cases | length))] | length'
0

# A breach: explained by the body, decided by the managing director alone.
$ at 17:40 roads-officer -q breach KNYC draft --explain 'Сломалась машина'
$ at 17:41 operator breach KNYC draft --established --basis 'записка 5'
otklik: 260302-KNYCQNC: `operator` may not record this (a sign of a breach was decided on); who may: managing director (coordinator) (clause 24)
  `operator` may now: classify, decline, assign --instead, assign --add, draft
[3]
$ at 17:41 coordinator -q breach KNYC draft --established --basis 'записка 5'
$ at 17:42 operator -q breach KNYC rework --explain 'Не успели' --for roads --basis 'звонок 17:41'
$ at 17:43 housing-officer breach KNYC rework --explain 'Не мы'
otklik: 260302-KNYCQNC: `housing-officer` may not record this (the body explained a sign of a breach); who may: executor; with --for and --basis: organisational department (department), managing director (coordinator) (clause 24)
  all that `housing-officer` may record now is a note
[3]
$ at 17:43 coordinator breach KNYC answer --established --basis 'записка 5'
otklik: case 260302-KNYCQNC shows no sign of a breach of `answer`
  draft roads --started 2026-03-02T10:20:00+03:00
  rework roads --started 2026-03-02T17:00:00+03:00
[4]
$ at 17:43 coordinator breach KNYC draft --established
otklik: a decision needs its basis: --basis TEXT
[2]
$ at 17:43 coordinator breach KNYC draft
otklik: give one of --explain TEXT, --established, --not-established
[2]
$ otklik --lang ru report discipline --quarter 2026Q1 --as-of 2026-03-04T12:00 | tail -n +10

сообщение       за кем          срок             пункт  до                исполнено         раб. мин
260302-KNYCQNC  Отдел дорожно…  проект ответа    11     2026-03-02 16:20  2026-03-02 16:50        30
260302-KNYCQNC  Отдел дорожно…  доработка прое…  14     2026-03-02 17:30                         690

1. 260302-KNYCQNC
  было у исполнителя, раб. мин: 290
  руководитель на день срока: Игорь Николаевич Терещенко
  проект: представлено с опозданием
  расчёт: 3 рабочих часа до 2026-03-03 10:20: 2026-03-02 16:20–18:00, 2026-03-03 09:00–10:20
  объяснение: Сломалась машина
  решение: нарушение установлено
  основание решения: записка 5

2. 260302-KNYCQNC
  было у исполнителя, раб. мин: 30
  руководитель на день срока: Игорь Николаевич Терещенко
  проект: не представлено
  расчёт: 30 рабочих минут: 2026-03-02 17:00–17:30
  объяснение: Не успели
  решение: решения нет

всего: 2 признака
$ otklik report discipline --quarter 2026Q1 --as-of 2026-03-04T12:00 --format json | jq -c '.rows[] | [.rule, .head, .submitted, .explanation.text, .explanation.for, .decision.finding, .decision.basis]'
["draft","roads-head",true,"Сломалась машина",null,"established","записка 5"]
["rework","roads-head",false,"Не успели","roads",null,null]
$ git log -1 --format=%B --grep 'Event: breach_decided'
260302-KNYCQNC: принято решение о признаке нарушения: нарушение установлено; проект ответа (п. 11), Отдел дорожного хозяйства и транспорта (roads)

Валентина Михайловна Орлова (coordinator), 2026-03-02 17:41, п. 24
Стадия: на доработке

Case: 260302-KNYCQNC
Event: breach_decided
Actor: coordinator
At: 2026-03-02T17:41:00+03:00
Clause: 24
Clock: given
\

# Shortcomings, with and without a case.
$ at 17:45 operator -q shortcoming KNYC -m 'Проект без даты' --measure 'Беседа' --term 2026-03-03
$ at 17:46 operator shortcoming journal --executor housing -m 'В субботу некому принять'
journal/2026

no.  when              who       what happened
  1  2026-03-02 17:46  operator  a shortcoming was found: Housing and uti…  В субботу некому принять

total: 1
$ at 17:47 housing-officer shortcoming journal -m 'Не моё'
otklik: `housing-officer` may not record this; who may: organisational department (department), managing director (coordinator) (clause 21)
[3]
$ at 17:48 operator -q shortcoming journal/2026 --entry 1 --removed -m 'Назначен дежурный'
$ at 17:49 operator shortcoming KNYC --entry 1 --removed
otklik: entry 1 tells of no shortcoming: detected
[4]
$ at 17:49 operator shortcoming KNYC --removed
otklik: --removed: name the entry of the shortcoming: --entry N
[2]
$ at 17:50 operator note journal -m 'Проверка архива'; at 17:51 operator -q retract journal/2026 3 --reason 'не туда'
journal/2026

no.  when              who       what happened
  3  2026-03-02 17:50  operator  note           Проверка архива

total: 1
$ otklik log journal/2026 --format tsv | cut -f1-4
n	at	by	event
1	2026-03-02T17:46:00+03:00	operator	shortcoming
2	2026-03-02T17:48:00+03:00	operator	shortcoming_handled
3	2026-03-02T17:50:00+03:00	operator	noted
4	2026-03-02T17:51:00+03:00	operator	retracted
$ otklik report shortcomings --quarter 2026Q1 --as-of 2026-03-04T12:00 --format json | jq -c '.rows[] | [.record, .executor, .text, .measure, .term, .overdue, .removed_at]'
["260302-KNYCQNC","roads","Проект без даты","Беседа","2026-03-03",true,null]
["journal/2026","housing","В субботу некому принять",null,null,false,"2026-03-02T17:48:00+03:00"]
$ git log -1 --format=%B -- journal
журнал: запись отменена

Анна Сергеевна Ковалёва (operator), 2026-03-02 17:51

Event: retracted
Actor: operator
At: 2026-03-02T17:51:00+03:00
Clock: given
\

# What is significant, and when the head was told.
$ at 17:52 operator -q classify KNYC --significant; at 17:58 operator -q escalate KNYC --signed-by coordinator
$ otklik report significant --quarter 2026Q1 --as-of 2026-03-04T12:00 --format json | jq -c '.rows[] | [.case, .significant_at, .due, .escalated_at, .status, .signed_by, .text]'
["260302-KNYCQNC","2026-03-02T17:52:00+03:00","2026-03-03T09:22:00+03:00","2026-03-02T17:58:00+03:00","met","coordinator","Яма у дома 5"]

# The others.
$ otklik report accounts --format tsv | cut -f1,2,4,6
account	network	checked	listed_at
vk-administration	vk	2026-01-15	https://neftekumsk.example/official-accounts
ok-administration	ok	2026-01-15	https://neftekumsk.example/official-accounts
telegram-administration	telegram	2026-01-15	https://neftekumsk.example/official-accounts
max-administration	max	2026-01-15	https://neftekumsk.example/official-accounts
$ otklik report workload --quarter 2026Q1 --as-of 2026-03-04T12:00 --format tsv
executor	open	overdue	cases	to_draft_median	to_draft_p90	to_answer_median	to_answer_p90	rework_rounds	returns	ping_pong	promises_kept	promises_broken
roads	1	1	2	30	320	60	60	1	0	0	0	0
$ otklik report topics --since 2026-03-02 --until 2026-03-08 --as-of 2026-03-08T12:00 --format tsv
level	id	count	percent	before
theme	roads	2	67	0
topic	roads.potholes	2	67	0
theme		1	33	0
location	neftekumsk	2	67	0
location		1	33	0
$ otklik --lang ru report topics --since 2026-03-02 --until 2026-03-08 --as-of 2026-03-08T12:00 | tail -n +10
С 2 марта 2026 г. по 8 марта 2026 г. выявлено: 4 сообщения

темы
                   число   %  ранее
Дороги и тротуары      2  67      0
  Ямы на дорогах       2  67      0
не указано             1  33      0

населённые пункты
               число   %  ранее
г. Нефтекумск      2  67      0
не указано         1  33      0
$ otklik report journal --quarter 2026Q1 --as-of 2026-03-04T12:00 --format tsv | cut -f1,2,4,5,8,11,12,13
case	detected_at	network	author	topic	executor	stage	reason
260302-2NY5T3D	2026-03-02T10:20:00+03:00	vk	Иван Петров			declined	mistake
260302-9H72V19	2026-03-02T10:20:00+03:00	vk	Иван Петров	roads.potholes	roads	closed	
260302-JVKC594	2026-03-02T10:20:00+03:00	vk	Иван Петров			declined	insult
260302-KNYCQNC	2026-03-02T10:20:00+03:00	vk	Иван Петров	roads.potholes	roads	rework	
$ otklik report declined --quarter 2026Q1 --as-of 2026-03-04T12:00 --format tsv | cut -f1,3-7,11
case	declined_at	by	reason	clause	comment	text
260302-2NY5T3D	2026-03-02T10:50:00+03:00	operator	mistake			Яма у дома 5
260302-JVKC594	2026-03-02T10:40:00+03:00	operator	insult	20	брань	Яма у дома 5
$ otklik --lang ru report sheet KNYC --as-of 2026-03-04T12:00
Лист согласования 260302-KNYCQNC
  стадия:          на доработке
  по состоянию на: 4 марта 2026 г., 12:00
  тематика:        Ямы на дорогах

Версия 1: ответ
  поступила:                2 марта 2026 г., 16:50
  исполнитель:              Отдел дорожного хозяйства и транспорта
  ответственный:            Руслан Маратович Аджиев
  возвращена с замечаниями: Алексей Григорьевич Мирошник, курирующий заместитель главы, 2 марта 2026 г., 17:00
  замечания:                Когда?

текст
    Яму заделаем.

# What calls for attention.
$ at 2026-03-05T12:00 operator -q --at 2026-03-02T17:59 note KNYC -m 'задним числом'
$ at 2026-03-05T12:05 operator -q retract KNYC 4 --reason 'ошибка'
otklik: 260302-KNYCQNC: this entry started or moved a deadline that has fallen due since; only coordinator may, with --basis
[3]
$ at 2026-03-05T12:05 operator -q retract KNYC 9 --reason 'ошибка'
$ otklik report marked --quarter 2026Q1 --as-of 2026-03-06T12:00 --format tsv
case	n	rule	mark	event	at	recorded_at	by	until	detail
260302-KNYCQNC	8		on_behalf	breach_explained	2026-03-02T17:42:00+03:00	2026-03-02T17:42:00+03:00	operator		roads: звонок 17:41
260302-KNYCQNC	12		back_dated	noted	2026-03-02T17:59:00+03:00	2026-03-05T12:00:00+03:00	operator		

# The mandated system's export against the register.
$ printf '%s\n' '{"network":"vk","native_id":"-1234567_2_7","url":"https://vk.com/wall-1234567_2?reply=7","posted_at":"2026-03-02T10:15:00+03:00","author":{"name":"И"},"text":"т","incident_id":"501"}' \
>   '{"network":"vk","native_id":"-1234567_99_7","url":"https://vk.com/wall-1234567_99?reply=7","posted_at":"2026-03-02T10:15:00+03:00","author":{"name":"И"},"text":"т","incident_id":"502"}' >export.jsonl
$ otklik report reconcile export.jsonl --quarter 2026Q1 --as-of 2026-03-04T12:00 --format tsv | cut -f1-3
finding	incident_id	case
number_not_in_register	501	260302-9H72V19
not_in_register	502	
not_in_system		260302-2NY5T3D
not_in_system		260302-JVKC594
not_in_system		260302-KNYCQNC
$ otklik report quarterly 2026Q1
otklik: one word too many: `2026Q1`
[2]
$ otklik report reconcile
otklik: name the system's export: report reconcile FILE
[2]

# What could not be written is not recorded as sent.
$ at 2026-04-01T09:29 operator report quarterly --record-sent -o nowhere/report.txt; otklik log journal/2026 --format tsv | grep -c report_sent
otklik: cannot write nowhere/report.txt
0
[1]

# Sent: the obligation ends; it was announced while there was time.
$ otklik report due --as-of 2026-12-18T12:00 --owner department --format json | jq -c .warnings
[{"rule":"quarterly_report","clause":"22","period":"2026Q4","due":"2027-01-10T23:59:59+03:00","last_working_day":"2026-12-30"}]
$ otklik --lang ru report due --as-of 2026-12-20T12:00 --stage closed | tail -n +6; otklik --lang ru report due --as-of 2026-12-20T12:00 --owner department | grep -A1 2026Q4
версия программы: 0.1.0

всего: 0 сроков
ежеквартальная информация (п. 22), 2026Q4 — от конца квартала до 10 января 2027 г. рабочих дней нет;
последний рабочий день — 30 декабря 2026 г.
$ otklik report due --as-of 2026-12-16T12:00 --owner department --format json | jq -c .warnings
[]
$ otklik report due --as-of 2026-03-30T12:00 --owner department --format json | jq -c .warnings
[]
$ at 2026-03-31T12:00 operator report quarterly --quarter 2026Q1 --record-sent -q
otklik: the period 2026Q1 is not over yet (clause 22)
[3]
$ at 2026-04-01T09:30 roads-officer report quarterly --record-sent -q
otklik: `roads-officer` may not record this; who may: organisational department (department), managing director (coordinator) (clause 22)
[3]
$ at 2026-04-01T09:30 operator report quarterly --since 2026-03-01 --record-sent -q
otklik: what is recorded as sent is of a quarter: --quarter 2026Q1
[2]
$ at 2026-04-01T09:30 operator report topics --record-sent -q
otklik: the regulation does not say who records the report topics as sent
  a line under letters of its file does: {letter: topics, …, recorded_by: [roles]}
[2]
$ otklik report due --as-of 2026-04-01T09:20 --owner department --format tsv | cut -f2,11
rule	due
quarterly_report	2026-04-10T23:59:59+03:00
$ at 2026-04-01T09:30 operator report quarterly --record-sent --format json | jq -c .period
journal/2026, entry 5: sent: quarterly report, 2026Q1
"2026Q1"
$ at 2026-04-01T09:31 operator report quarterly --record-sent -q
otklik: the report for 2026Q1 is recorded as sent already (clause 22)
[3]
$ otklik report due --as-of 2026-04-01T09:30 --owner department --format tsv | cut -f2,11
rule	due
$ git log -1 --format=%B
журнал: отправлена: ежеквартальная информация, 2026Q1

Анна Сергеевна Ковалёва (operator), 2026-04-01 09:30

Event: report_sent
Report: quarterly 2026Q1
Actor: operator
At: 2026-04-01T09:30:00+03:00
Clause: 22
Clock: given
\
$ otklik verify --format json | jq -c '[.findings[].code]'
["verify.back-dated"]
$ otklik check
cases checked: 4, findings: 1
export.jsonl: warning: the file is not tracked [register.uncommitted]
  commit it (git add export.jsonl && git commit -- export.jsonl), or move it away

# Nothing that a citizen wrote leaves an anonymous report; the figures stay.
$ for r in overdue due approvals quarterly discipline shortcomings significant workload topics journal declined marked; do otklik report $r --quarter 2026Q1 --as-of 2026-03-04T12:00 --anonymize --format json; done | grep -cE 'Петров|Яма|wall-1234567|брань|Сломалась|Беседа'
0
[1]
$ otklik report journal --quarter 2026Q1 --as-of 2026-03-04T12:00 --anonymize --format tsv | cut -f1,5-8
case	author	url	text	topic
260302-2NY5T3D			***	
260302-9H72V19			***	roads.potholes
260302-JVKC594			***	
260302-KNYCQNC			***	roads.potholes
$ otklik report sheet KNYC --anonymize --as-of 2026-03-04T12:00 | grep -cE 'Яму|Когда'
0
[1]

# The same commit, moment and period: the same bytes, whatever the day, the width and the locale.
$ OTKLIK_NOW=2026-04-02T12:00+03:00 otklik report quarterly --quarter 2026Q1 --as-of 2026-03-04T12:00 -o ../first; OTKLIK_NOW=2027-04-02T12:00+03:00 COLUMNS=40 TZ=Asia/Tokyo LC_ALL=C otklik report quarterly --quarter 2026Q1 --as-of 2026-03-04T12:00 -o ../second; cmp ../first ../second && wc -l <../first | tr -d ' '
70
# What is no file is written into, a link stays one.
$ otklik report accounts --format tsv -o /dev/stdout | head -n 1 | cut -f1,2; touch ../real; ln -s real ../link; otklik report accounts --format tsv -o ../link; test -L ../link && wc -l <../real | tr -d ' '
account	network
5

# For spreadsheets of another habit.
$ otklik report declined --quarter 2026Q1 --as-of 2026-03-04T12:00 --format csv --csv-separator ';' --csv-bom | head -n 1 | od -An -c | head -n 1
 357 273 277   c   a   s   e   ;   d   e   t   e   c   t   e   d
$ otklik report declined --quarter 2026Q1 --as-of 2026-03-04T12:00 --format csv --csv-separator ';' | cut -d';' -f1,5
case;reason
260302-2NY5T3D;mistake
260302-JVKC594;insult
$ otklik report declined --csv-separator x
otklik: cannot read the options: --csv-separator: x not in {,,;}
  help: otklik report --help
[2]

# The forms in which a report goes out.
$ otklik report topics --since 2026-03-02 --until 2026-03-08 --as-of 2026-03-08T12:00 --format md | head -n 3
\# Topics of the messages

- since: 2 March 2026
$ otklik report calendar --as-of 2026-03-02T17:20 --owner roads --format ics | tr -d '\r' | grep -v UID
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//otklik//calendar//EN
X-WR-CALNAME:Deadlines
BEGIN:VEVENT
DTSTAMP:20260302T142000Z
DTSTART:20260302T143000Z
SUMMARY:260302-KNYCQNC\, rework\, 14\, Roads and transport department\, roa
 ds.potholes
END:VEVENT
END:VCALENDAR
$ otklik report journal --quarter 2026Q1 --format ics
otklik: the rows of journal do not fall due: there is no ics
[2]
$ otklik report journal --quarter 2026Q1 --as-of 2026-03-04T12:00 --format xlsx -o ../journal.xlsx; head -c 2 ../journal.xlsx; echo
PK
$ otklik list --format md
otklik: md is a format of reports
  known: text, json, tsv, csv; reports also html, md, fodt, ics, xlsx; documents text, html, md, fodt
[2]

# What cron runs keeps silent outside working hours, at lunch, on the Saturday.
$ for t in 2026-03-02T12:00 2026-03-02T13:30 2026-03-02T18:00 2026-03-02T18:01 2026-03-07T12:00; do OTKLIK_NOW=$t otklik report accounts --when-working --format tsv | wc -l | tr -d ' '; done
5
0
5
0
0
