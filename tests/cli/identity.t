# Who acts: --as, else $OTKLIK_ACTOR, else the person with git's user.email; nobody is a wrong usage (2).
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1
260302-KNYCQNC
$ unset OTKLIK_ACTOR; export OTKLIK_NOW=2026-03-02T10:30
$ refused otklik note KNYC -m 'Кто я?'
otklik: it is not said who acts
  name a person: --as ID or OTKLIK_ACTOR; or set git's user.email to an address in registry/staff.yaml
[2]

$ refused otklik --as operater note KNYC -m 'Кто я?'
otklik: no such person in registry/staff.yaml: `operater`
  the nearest is operator
  known: operator, operator-2, .* (re)
[4]

$ refused env OTKLIK_ACTOR=nobody otklik note KNYC -m 'Кто я?'
otklik: no such person in registry/staff.yaml: `nobody`
  known: operator, operator-2, .* (re)
[4]

$ otklik --as operator -q note KNYC -m 'Я оператор.'; OTKLIK_ACTOR=operator-2 otklik -q note KNYC -m 'Я второй.'; OTKLIK_ACTOR=operator-2 otklik -q --as head note KNYC -m 'Я глава.'
$ git config user.email coordinator@neftekumsk.example; git config user.name 'Имя из git'; otklik -q note KNYC -m 'Я по почте.'
$ otklik log KNYC --format tsv | cut -f 3; git log -4 --format='%an | %cn'
by
operator
operator
operator-2
head
coordinator
Валентина Михайловна Орлова | Имя из git
Олег Степанович Бережной | Олег Степанович Бережной
Дмитрий Олегович Зимин | Дмитрий Олегович Зимин
Анна Сергеевна Ковалёва | Анна Сергеевна Ковалёва

$ git config user.email stranger@example.org; refused otklik note KNYC -m 'Чужой.'
otklik: it is not said who acts
  name a person: --as ID or OTKLIK_ACTOR; or set git's user.email to an address in registry/staff.yaml
[2]

# Without any git identity the person is the committer too.
$ git config --unset user.email; git config --unset user.name; otklik -q --as operator note KNYC -m 'Без настройки git.'; git log -1 --format='%cn <%ce>'
Анна Сергеевна Ковалёва <operator@neftekumsk.example>

# Reading needs nobody. No HOME is set here, as under cron.
$ echo "${HOME-no home}"; otklik list --format tsv | wc -l
no home
2

# A role has dates: property-officer stood in at `legal` from 1 to 19 September 2025, and not after.
$ at 2025-09-19T16:30 operator -q ingest --network vk --url https://vk.com/wall-1_1 --author 'Иван Петров' --posted 2025-09-18T09:00 -m 'Шумят'
$ at 2025-09-19T16:40 operator -q classify 2509 --topic legal.noise; at 2025-09-19T16:50 operator -q assign 2509 legal
$ refused at 2025-09-22T10:00 property-officer draft 2509 -m 'Выезжали.'
otklik: 250918-VBEQBZR: the case is not with `property` (clause 11)
  all that `property-officer` may record now is a note
[3]

$ at 2025-09-22T10:00 property-officer --format json draft 2509 -m 'Выезжали.' --at 2025-09-19T17:10 | jq -r .stage
in_approval

# Nor may everybody record everything: who may is the regulation's data.
$ refused at 2025-09-22T10:00 auditor classify 2509 --topic roads
otklik: 250918-VBEQBZR: `auditor` may not record this (classified); who may: organisational department (department), managing director (coordinator) (clause 8.1)
  all that `auditor` may record now is a note
[3]

$ refused at 2025-09-22T10:00 head publish 2509 --url https://vk.com/wall-1_1?reply=2
otklik: 250918-VBEQBZR: `publish` is not possible while the stage is in_approval (in approval) (clause 10)
  all that `head` may record now is a note
[3]

$ refused at 2025-09-22T10:00 administrator decline 2509 --reason insult
otklik: 250918-VBEQBZR: `administrator` may not record this (declined); who may: organisational department (department), managing director (coordinator) (clause 20)
  all that `administrator` may record now is a note
[3]
