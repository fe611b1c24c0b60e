# classify sets topic, place and importance (8.1), marks what is significant (23) and the Governor's (12), carries over the closing time (11).
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1
260302-KNYCQNC
$ at 10:31 operator classify KNYC --topic roads.potholes --location neftekumsk --importance high
260302-KNYCQNC: to be assigned
  deadline  clause  owner                      due
  routing   8.2     organisational department  2026-03-02 11:20  running
  draft     11                                 2026-03-02 16:20  running
  answer    10      organisational department  2026-03-03 10:20  running

$ git log -1 --format='%an%n%B'
Анна Сергеевна Ковалёва
260302-KNYCQNC: определены тематика, локация, важность: roads.potholes, neftekumsk, high

Анна Сергеевна Ковалёва (operator), 2026-03-02 10:31, п. 8.1
Стадия: к направлению

Case: 260302-KNYCQNC
Event: classified
Actor: operator
At: 2026-03-02T10:31:00+03:00
Clause: 8.1
Clock: given
\

# What is not given stays; what was never given comes from the settings.
$ take 2; at 10:32 operator -q --format json classify 9H72 --topic roads.lighting | jq -c '[.topic, .location, .importance]'
260302-9H72V19
["roads.lighting","okrug","normal"]

$ at 10:33 operator --format json classify 9H72 --location achikulak | jq -c '[.topic, .location, .importance, (.events | length)]'
["roads.lighting","achikulak","normal",3]

# Significant: the memo to the head is owed, once (23). Taking the mark back ends it.
$ at 10:35 operator --format json classify 9H72 --significant | jq -c '.significant, (.deadlines[] | select(.rule == "escalation") | [.starts_at, .due, .status])'
true
["2026-03-02T10:35:00+03:00","2026-03-02T11:05:00+03:00","running"]

$ at 10:40 operator --format json classify 9H72 --no-significant | jq -c '.significant, (.deadlines[] | select(.rule == "escalation") | .status)'
false
"void"

# A closing time earlier than the answer's moves the draft: three working hours before 16:00 are 12:00.
$ at 10:41 operator --format json classify 9H72 --closes-at 2026-03-02T16:00 | jq -c '.closes_at, (.deadlines[] | select(.rule == "draft") | .due)'
"2026-03-02T16:00:00+03:00"
"2026-03-02T12:00:00+03:00"

# Unknown names end with 4 and name the nearest.
$ refused at 10:42 operator classify 9H72 --topic roads.potholse
otklik: 260302-9H72V19: no such topic in registry/topics.yaml: `roads.potholse`
  the nearest is roads.potholes
  known: roads, roads.potholes, .* (re)
[4]

$ refused at 10:42 operator classify 9H72 --location neftekumks
otklik: 260302-9H72V19: no such location in registry/locations.yaml: `neftekumks`
  the nearest is neftekumsk
  known: okrug, neftekumsk, .* (re)
[4]

$ refused at 10:42 operator classify 9H72 --importance urgent
otklik: 260302-9H72V19: no such importance in regulations/neftekumsk-1885.yaml: `urgent`
  known: low, normal, high, critical
[4]

# Nothing to go by, contradictory words, an unreadable time.
$ take 3; refused at 10:42 operator classify JVKC --location neftekumsk
260302-JVKC594
otklik: there is no topic
  name it: --topic TOPIC
  260302-JVKC594: looks like the topic roads.potholes (words: яма); to take it: otklik classify 260302-JVKC594 --topic roads.potholes
[2]

$ refused at 10:42 operator classify JVKC --topic roads --governor --no-governor
otklik: --governor and --no-governor do not go together
  help: otklik classify --help
[2]

$ refused at 10:42 operator classify JVKC --topic roads --closes-at soon
otklik: cannot read the time `soon`
  for example: 2026-03-02T10:15 or 2026-03-02T10:15:00+03:00
[2]

# Not for executors, and not in a closed case, where only the mark of significance may still come.
$ refused at 10:42 roads-officer classify JVKC --topic roads
otklik: 260302-JVKC594: `roads-officer` may not record this (classified); who may: organisational department (department), managing director (coordinator) (clause 8.1)
  all that `roads-officer` may record now is a note
[3]

# After the answer too a wrong topic can be put right: statistics follow it.
$ bring KNYC closed; at 11:30 operator classify KNYC --topic roads.lighting
260302-KNYCQNC: answered

$ at 11:30 operator classify KNYC --significant
260302-KNYCQNC: answered
  deadline          clause  owner                      due
  memo to the head  23      organisational department  2026-03-02 12:00  running

# The Governor's mark after the deputy's approval takes the case back (12).
$ take 4; bring 2NY5 approved; at 11:40 operator --format json classify 2NY5 --governor | jq -r .stage
260302-2NY5T3D
in_approval

# What is proposed is of the words that stand: not of a change that was retracted.
$ cd ..; register other; take 1
260302-KNYCQNC
$ printf '{"network":"vk","native_id":"-1234567_1_7","url":"https://vk.com/wall-1234567_1?reply=7","posted_at":"2026-03-02T10:15:00+03:00","text":"Не вывозят мусор с площадки","author":{"name":"Иван Петров"}}\n' > ../m.jsonl
$ at 10:30 operator -q ingest ../m.jsonl; at 10:31 operator classify KNYC 2>&1 | tail -n 1; at 10:32 operator -q retract KNYC 2 --reason 'Не то.'; at 10:33 operator classify KNYC 2>&1 | tail -n 1
  260302-KNYCQNC: looks like the topic housing.waste (words: мусор); to take it: otklik classify 260302-KNYCQNC --topic housing.waste
  260302-KNYCQNC: looks like the topic roads.potholes (words: яма); to take it: otklik classify 260302-KNYCQNC --topic roads.potholes
