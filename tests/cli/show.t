# show: a case in full.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; take 2; bring KNYC closed
260302-KNYCQNC
260302-9H72V19
$ otklik show KNYC
260302-KNYCQNC
  stage:      answered
  network:    VK (vk)
  link:       https://vk.com/wall-1234567_1?reply=7
  author:     Иван Петров
  posted:     2026-03-02 10:15
  detected:   2026-03-02 10:20
  topic:      Potholes (roads.potholes)
  location:   Neftekumsk (neftekumsk)
  importance: normal (normal)
  executor:   Roads and transport department (roads)

message
    Яма у дома 5

last draft: final answer
    Яму засыпали.
published 2026-03-02 11:20: https://vk.com/wall-1234567_1?reply=99

deadlines
  deadline                    clause  owner                           due               done
  routing                     8.2     organisational department       2026-03-02 11:20  2026-03-02 10:30  in time
  draft                       11      Roads and transport department  2026-03-02 16:20  2026-03-02 11:00  in time
  answer                      10      organisational department       2026-03-03 10:20  2026-03-02 11:20  in time
  return                      9       Roads and transport department  2026-03-02 11:00                    lapsed unused
  approval                    12      organisational department       2026-03-02 12:00  2026-03-02 11:10  in time
  publication after approval  12      organisational department       2026-03-02 12:10  2026-03-02 11:20  in time

history
  n  when              who            what                                                                words
  1  2026-03-02 10:20  operator       detected
  2  2026-03-02 10:25  operator       classified: roads.potholes, neftekumsk, normal
  3  2026-03-02 10:30  operator       assigned: Roads and transport department (roads)
  4  2026-03-02 11:00  roads-officer  a draft of the answer came: Roads and transport department (roads)  Яму засыпали.
  5  2026-03-02 11:10  deputy-head    approved: deputy head in charge, draft 4, ee3b74b1
  6  2026-03-02 11:20  operator       the answer was published: draft 4, ee3b74b1                         https://vk.com/wall-1234567_1?reply=99

$ otklik show KNYC --lang ru
260302-KNYCQNC
  стадия:      ответ размещён
  сеть:        ВКонтакте (vk)
  ссылка:      https://vk.com/wall-1234567_1?reply=7
  автор:       Иван Петров
  размещено:   2026-03-02 10:15
  выявлено:    2026-03-02 10:20
  тема:        Ямы на дорогах (roads.potholes)
  локация:     г. Нефтекумск (neftekumsk)
  важность:    обычная (normal)
  исполнитель: Отдел дорожного хозяйства и транспорта (roads)

сообщение
    Яма у дома 5

последний проект: ответ
    Яму засыпали.
размещено 2026-03-02 11:20: https://vk.com/wall-1234567_1?reply=99

сроки
  срок                           пункт  за кем                                     до                исполнено
  направление исполнителю        8.2    отдел по организационным и общим вопросам  2026-03-02 11:20  2026-03-02 10:30  в срок
  проект ответа                  11     Отдел дорожного хозяйства и транспорта     2026-03-02 16:20  2026-03-02 11:00  в срок
  размещение ответа              10     отдел по организационным и общим вопросам  2026-03-03 10:20  2026-03-02 11:20  в срок
  возврат                        9      Отдел дорожного хозяйства и транспорта     2026-03-02 11:00                    возврат не использован
  согласование проекта           12     отдел по организационным и общим вопросам  2026-03-02 12:00  2026-03-02 11:10  в срок
  размещение после согласования  12     отдел по организационным и общим вопросам  2026-03-02 12:10  2026-03-02 11:20  в срок

история
  n  когда             кто            что                                                                         слова
  1  2026-03-02 10:20  operator       выявлено
  2  2026-03-02 10:25  operator       определены тематика, локация, важность: roads.potholes, neftekumsk, normal
  3  2026-03-02 10:30  operator       направлено исполнителю: Отдел дорожного хозяйства и транспорта (roads)
  4  2026-03-02 11:00  roads-officer  поступил проект ответа: Отдел дорожного хозяйства и транспорта (roads)      Яму засыпали.
  5  2026-03-02 11:10  deputy-head    согласовано: курирующий заместитель главы, проект 4, ee3b74b1
  6  2026-03-02 11:20  operator       размещён ответ: проект 4, ee3b74b1                                          https://vk.com/wall-1234567_1?reply=99

# Everything that scripts rest on.
$ otklik show 9H72 --format json
{
  "id": "260302-9H72V19",
  "stage": "new",
  "network": "vk",
  "url": "https://vk.com/wall-1234567_2?reply=7",
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
  },
  "message": {
    "network": "vk",
    "native_id": "-1234567_2_7",
    "url": "https://vk.com/wall-1234567_2?reply=7",
    "posted_at": "2026-03-02T10:15:00+03:00",
    "author": {
      "name": "Иван Петров"
    },
    "text": "Яма у дома 5",
    "media": [],
    "incident_id": null
  },
  "text": "Яма у дома 5",
  "events": [
    {
      "at": "2026-03-02T10:20:00+03:00",
      "by": "operator",
      "event": "detected"
    }
  ],
  "drafts": [],
  "approvals": [],
  "publications": [],
  "repeat_of": null,
  "answers": null,
  "declined": null,
  "significant": false,
  "governor": false,
  "round": 1,
  "closes_at": null,
  "contested": null,
  "cautions": [],
  "marks": [],
  "deadlines": [
    {
      "rule": "routing",
      "title": {
        "ru": "направление исполнителю",
        "en": "routing"
      },
      "clause": "8.2",
      "owner_role": "department",
      "owner": "department",
      "starts_at": "2026-03-02T10:20:00+03:00",
      "due": "2026-03-02T11:20:00+03:00",
      "done_at": null,
      "status": "overdue",
      "overdue_working_minutes": 40,
      "minutes_had": 60
    },
    {
      "rule": "draft",
      "title": {
        "ru": "проект ответа",
        "en": "draft"
      },
      "clause": "11",
      "owner_role": "executor",
      "owner": null,
      "starts_at": "2026-03-02T10:20:00+03:00",
      "due": "2026-03-02T16:20:00+03:00",
      "done_at": null,
      "status": "running",
      "overdue_working_minutes": 0,
      "minutes_had": 300
    },
    {
      "rule": "answer",
      "title": {
        "ru": "размещение ответа",
        "en": "answer"
      },
      "clause": "10",
      "owner_role": "department",
      "owner": "department",
      "starts_at": "2026-03-02T10:20:00+03:00",
      "due": "2026-03-03T10:20:00+03:00",
      "done_at": null,
      "status": "running",
      "overdue_working_minutes": 0,
      "minutes_had": 480
    }
  ]
}

$ otklik show KNYC --format json | jq -c '(.drafts[] | del(.approvals), .approvals), .approvals, .publications, .events[]'
{"n":4,"digest":"ee3b74b1dd233179257fce19bb32fe8d","version":1,"current":false,"kind":"final","question":false,"instead":false,"executor":"roads","by":"roads-officer","responsible":"roads-officer","at":"2026-03-02T11:00:00+03:00","text":"Яму засыпали.","promise":null,"remarks":[]}
[{"n":5,"digest":"a6cf3a186d8f6c79901fbb5f41d463e0","role":"deputy_head","by":"deputy-head","approver":"deputy-head","at":"2026-03-02T11:10:00+03:00","basis":null,"counts":true,"oral":false,"confirmed":null}]
[{"draft":"ee3b74b1dd233179257fce19bb32fe8d","n":5,"digest":"a6cf3a186d8f6c79901fbb5f41d463e0","role":"deputy_head","by":"deputy-head","approver":"deputy-head","at":"2026-03-02T11:10:00+03:00","basis":null,"counts":true,"oral":false,"confirmed":null}]
[{"n":6,"digest":"ffad8f9725a7b4f4f851444e32e637a1","draft":"ee3b74b1dd233179257fce19bb32fe8d","kind":"final","at":"2026-03-02T11:20:00+03:00","by":"operator","url":"https://vk.com/wall-1234567_1?reply=99","irregular":false,"again":false,"elsewhere":false,"replaces":null}]
{"at":"2026-03-02T10:20:00+03:00","by":"operator","event":"detected"}
{"at":"2026-03-02T10:25:00+03:00","by":"operator","event":"classified","topic":"roads.potholes","location":"neftekumsk","importance":"normal"}
{"at":"2026-03-02T10:30:00+03:00","by":"operator","event":"assigned","executor":"roads"}
{"at":"2026-03-02T11:00:00+03:00","by":"roads-officer","event":"drafted","body":"roads","kind":"final","text":"Яму засыпали.","responsible":"roads-officer"}
{"at":"2026-03-02T11:10:00+03:00","by":"deputy-head","event":"approved","role":"deputy_head","draft":"ee3b74b1dd233179257fce19bb32fe8d"}
{"at":"2026-03-02T11:20:00+03:00","by":"operator","event":"published","url":"https://vk.com/wall-1234567_1?reply=99","draft":"ee3b74b1dd233179257fce19bb32fe8d"}

# As it was: later events are not seen, and it is judged at that moment.
$ otklik show KNYC --as-of 2026-03-02T10:50 --format json | jq -c '.stage, (.events | length), (.deadlines[] | [.rule, .status])'
"assigned"
3
["routing","met"]
["draft","running"]
["answer","running"]
["return","running"]

$ otklik show KNYC --as-of 2026-03-02T10:00
otklik: by 2026-03-02 10:00 case 260302-KNYCQNC had not been detected
[4]

# Without a moment it is judged now, or at the last event when that is later.
$ OTKLIK_NOW=2026-03-01T09:00 otklik show KNYC --format json | jq -c .stage
"closed"

# Rows, several cases, the messenger's text.
$ otklik show KNYC,9H72 --format tsv
id	stage	network	url	posted_at	detected_at	topic	location	importance	executor	co_executors	next_deadline.rule	next_deadline.due	next_deadline.owner	next_deadline.status
260302-KNYCQNC	closed	vk	https://vk.com/wall-1234567_1?reply=7	2026-03-02T10:15:00+03:00	2026-03-02T10:20:00+03:00	roads.potholes	neftekumsk	normal	roads					
260302-9H72V19	new	vk	https://vk.com/wall-1234567_2?reply=7	2026-03-02T10:15:00+03:00	2026-03-02T10:20:00+03:00						routing	2026-03-02T11:20:00+03:00	department	overdue

$ otklik show KNYC,9H72 --format json | jq -c 'map(.id)'
["260302-KNYCQNC","260302-9H72V19"]

$ otklik show KNYC --brief
260302-KNYCQNC: answered
VK, Иван Петров, 2026-03-02 10:15
https://vk.com/wall-1234567_1?reply=7
    Яма у дома 5

# In short, to paste into a messenger.
$ otklik show --brief KNYC; otklik show --brief KNYC --format json
260302-KNYCQNC: answered
VK, Иван Петров, 2026-03-02 10:15
https://vk.com/wall-1234567_1?reply=7
    Яма у дома 5
otklik: --brief comes as text only
[2]
