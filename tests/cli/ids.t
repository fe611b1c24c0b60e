# Ids: as people say them; several in one command; abbreviated, ambiguous, mistyped.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; take 2; take 3
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
$ id() { otklik show "$1" --format json | jq -r .id; }
$ id 260302-KNYCQNC; id knycqnc; id KNYC; id ycqn; id ' 260302-knycqnc'
260302-KNYCQNC
260302-KNYCQNC
260302-KNYCQNC
260302-KNYCQNC
260302-KNYCQNC

# Too short, of no case, of several, with a wrong check symbol (one symbol wrong, two swapped).
$ otklik show KNY
otklik: no case `KNY`
  give the id or a part of at least four symbols
[4]

$ otklik show KNYX
otklik: no case `KNYX`
[4]

$ otklik show 260302
otklik: `260302` fits several cases
  candidates: 260302-9H72V19, 260302-JVKC594, 260302-KNYCQNC
[4]

$ otklik show 260302-KNYCQNA
otklik: no case `260302-KNYCQNA`
  the check symbol does not fit: the id is mistyped
[4]

$ otklik show 260302-NKYCQNC
otklik: no case `260302-NKYCQNC`
  the check symbol does not fit: the id is mistyped
[4]

$ otklik show 'KNYC; rm -rf'
otklik: no case `KNYC; rm -rf`
  give the id or a part of at least four symbols
[4]

$ otklik show ''
otklik: ID is empty
  help: otklik show --help
[2]

# O for 0, I and L for 1.
$ otklik list --format tsv | cut -f1 | tail -n +2; id JVKC594; id 26O3O2-JVKC594; id 260302-9H72VI9; id 9h72vl9
260302-9H72V19
260302-JVKC594
260302-KNYCQNC
260302-JVKC594
260302-JVKC594
260302-9H72V19
260302-9H72V19

# One answer to several messages: one commit, all or nothing, json an array.
$ at 10:30 operator --format json classify KNYC,9H72 --topic roads.potholes | jq -c 'map([.id, .stage])'; git show --format=%s --name-only
[["260302-KNYCQNC","classified"],["260302-9H72V19","classified"]]
сообщений: 2: определены тематика, локация, важность: roads.potholes

cases/2026/03/02/260302-9H72V19.yaml
cases/2026/03/02/260302-KNYCQNC.yaml

$ git log -1 --format=%B
сообщений: 2: определены тематика, локация, важность: roads.potholes

Анна Сергеевна Ковалёва (operator), 2026-03-02 10:30, п. 8.1

Case: 260302-KNYCQNC
Case: 260302-9H72V19
Event: classified
Actor: operator
At: 2026-03-02T10:30:00+03:00
Clause: 8.1
Clock: given
\

$ at 10:31 operator assign KNYC,9H72 roads
260302-KNYCQNC: with the executor
  deadline  clause  owner                           due
  draft     11      Roads and transport department  2026-03-02 16:20  running
  answer    10      organisational department       2026-03-03 10:20  running
  return    9       Roads and transport department  2026-03-02 11:01  running
260302-9H72V19: with the executor
  deadline  clause  owner                           due
  draft     11      Roads and transport department  2026-03-02 16:20  running
  answer    10      organisational department       2026-03-03 10:20  running
  return    9       Roads and transport department  2026-03-02 11:01  running

$ refused at 10:32 operator classify JVKC,KNYC,ZZZZ --topic roads
otklik: no case `ZZZZ`
[4]

$ refused at 10:32 operator assign KNYC,JVKC housing
otklik: 260302-KNYCQNC: `assign` is not possible while the stage is assigned (with the executor) (clause 8.2)
  `operator` may now: classify, decline, assign --instead, assign --add, return, draft
[3]

# The same one twice is one.
$ at 10:33 operator --format json note JVKC,jvkc594 -m 'Дважды.' | jq -c 'map(.events | length)'
\[2]

$ otklik show , 
otklik: no case ``
  give the id or a part of at least four symbols
[4]

$ otklik show 260302 --format json
otklik: `260302` fits several cases
  candidates: 260302-9H72V19, 260302-JVKC594, 260302-KNYCQNC
[4]
