# list: cases of the committed state, by what the filters say.
$ . "$TESTS_DIR/cli/setup.sh"; register
$ take 1; take 2; take 3
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
$ at 2026-03-03T10:00 operator -q ingest --network ok --url https://ok.ru/group/50000000000001/topic/1 --author 'Анна С.' --posted 2026-03-03T09:00 -m 'В садике ХОЛОДНО'
$ bring KNYC assigned; bring 9H72 closed; at 10:40 operator -q assign KNYC --add housing
$ id=$(otklik list --network ok --format tsv | tail -n 1 | cut -f1); at 2026-03-03T10:10 operator -q classify $id --topic education.kindergartens --importance high
$ export OTKLIK_NOW=2026-03-03T10:15

$ otklik list
Cases

case            stage           topic           executor  next deadline    due
260302-9H72V19  answered        roads.potholes  roads
260302-JVKC594  new                                       routing          2026-03-02 11:20  overdue
260302-KNYCQNC  with the exec…  roads.potholes  roads     co-executor's …  2026-03-02 12:40  overdue
260303-M48NCXK  to be assigned  education.kin…            routing          2026-03-03 11:00  running

total: 4

$ otklik list --format json --stage new
[
  {
    "id": "260302-JVKC594",
    "stage": "new",
    "network": "vk",
    "url": "https://vk.com/wall-1234567_3?reply=7",
    "posted_at": "2026-03-02T10:15:00+03:00",
    "detected_at": "2026-03-02T10:20:00+03:00",
    "topic": null,
    "location": null,
    "importance": null,
    "executor": null,
    "co_executors": [],
    "next_deadline": {
      "rule": "routing",
      "title": {
        "ru": "направление исполнителю",
        "en": "routing"
      },
      "due": "2026-03-02T11:20:00+03:00",
      "owner": "department",
      "status": "overdue"
    }
  }
]

$ otklik list --format tsv
id	stage	network	url	posted_at	detected_at	topic	location	importance	executor	co_executors	next_deadline.rule	next_deadline.due	next_deadline.owner	next_deadline.status
260302-9H72V19	closed	vk	https://vk.com/wall-1234567_2?reply=7	2026-03-02T10:15:00+03:00	2026-03-02T10:20:00+03:00	roads.potholes	neftekumsk	normal	roads					
260302-JVKC594	new	vk	https://vk.com/wall-1234567_3?reply=7	2026-03-02T10:15:00+03:00	2026-03-02T10:20:00+03:00						routing	2026-03-02T11:20:00+03:00	department	overdue
260302-KNYCQNC	assigned	vk	https://vk.com/wall-1234567_1?reply=7	2026-03-02T10:15:00+03:00	2026-03-02T10:20:00+03:00	roads.potholes	neftekumsk	normal	roads	housing	co_information	2026-03-02T12:40:00+03:00	housing	overdue
260303-M48NCXK	classified	ok	https://ok.ru/group/50000000000001/topic/1	2026-03-03T09:00:00+03:00	2026-03-03T10:00:00+03:00	education.kindergartens	okrug	high			routing	2026-03-03T11:00:00+03:00	department	running

$ otklik list --format csv --network ok
id,stage,network,url,posted_at,detected_at,topic,location,importance,executor,co_executors,next_deadline.rule,next_deadline.due,next_deadline.owner,next_deadline.status
260303-M48NCXK,classified,ok,https://ok.ru/group/50000000000001/topic/1,2026-03-03T09:00:00+03:00,2026-03-03T10:00:00+03:00,education.kindergartens,okrug,high,,,routing,2026-03-03T11:00:00+03:00,department,running

$ ids() { otklik list --format json "$@" | jq -c 'map(.id)'; }

# A topic with its subtopics; executor means main or co-executor.
$ ids --topic roads; ids --topic roads.potholes; ids --topic education; ids --topic housing
["260302-9H72V19","260302-KNYCQNC"]
["260302-9H72V19","260302-KNYCQNC"]
["260303-M48NCXK"]
[]

$ ids --executor roads; ids --executor housing; ids --executor culture
["260302-9H72V19","260302-KNYCQNC"]
["260302-KNYCQNC"]
[]

$ ids --stage closed; ids --stage contested; ids --network vk; ids --location okrug; ids --location neftekumsk; ids --importance high
["260302-9H72V19"]
[]
["260302-9H72V19","260302-JVKC594","260302-KNYCQNC"]
["260302-9H72V19","260302-KNYCQNC","260303-M48NCXK"]
["260302-9H72V19","260302-KNYCQNC"]
["260303-M48NCXK"]

# Days are local and inclusive.
$ ids --since 2026-03-03; ids --until 2026-03-02; ids --since 2026-03-02 --until 2026-03-03 --network ok
["260303-M48NCXK"]
["260302-9H72V19","260302-JVKC594","260302-KNYCQNC"]
["260303-M48NCXK"]

# Words, whatever their case; filters add up.
$ ids --text 'холодно'; ids --text 'дома яма' --stage new; ids --text 'дома луна'
["260303-M48NCXK"]
["260302-JVKC594"]
[]

# What waits for me.
$ ids --mine --as roads-officer; ids --mine --as housing-officer; ids --mine --as operator; ids --mine --as deputy-head
["260302-KNYCQNC"]
["260302-KNYCQNC"]
["260302-JVKC594","260302-KNYCQNC","260303-M48NCXK"]
[]

# As things were.
$ otklik list --as-of 2026-03-02T10:28 --format tsv | cut -f1,2
id	stage
260302-9H72V19	classified
260302-JVKC594	new
260302-KNYCQNC	classified

# Nothing found is no error.
$ otklik list --stage declined
there are no such cases

$ otklik list --stage declined --format tsv | wc -l; otklik list --stage declined --format json
1
[]

# Names that are not there.
$ otklik list --stage open
otklik: no stage `open`
  known: new, classified, assigned, in_approval, rework, approved, awaiting_final, closed, declined, contested
[2]

$ otklik list --executor rods
otklik: no such executor in registry/executors.yaml: `rods`
  the nearest is roads
  known: housing, roads, education, social, culture, legal, property, agriculture, territory-achikulak, territory-zaterechny, territory-kayasula
[4]

$ otklik list --topic road
otklik: no such topic in registry/topics.yaml: `road`
  the nearest is roads
  known: roads, roads.potholes, .* (re)
[4]

$ otklik list --location moscow
otklik: no such location in registry/locations.yaml: `moscow`
  known: okrug, neftekumsk, .* (re)
[4]

$ otklik list --network icq
otklik: no such network in registry/networks.yaml: `icq`
  known: vk, ok, telegram, max, other
[4]

$ otklik list --importance urgent
otklik: no such importance in regulations/neftekumsk-1885.yaml: `urgent`
  known: low, normal, high, critical
[4]

$ otklik list --since yesterday
otklik: cannot read the date `yesterday`
  for example: 2026-03-02
[2]

$ otklik list --format xml
otklik: no format `xml`
  known: text, json, tsv, csv; reports also html, md, fodt, ics, xlsx; documents text, html, md, fodt
[2]

$ otklik list --mine
otklik: --mine: it is not said who you are
  name yourself: --as ID or OTKLIK_ACTOR
[2]
