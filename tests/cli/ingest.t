# ingest takes messages in: files in the neutral form, standard input, or one message by hand.
$ . "$TESTS_DIR/cli/setup.sh"; register
$ cat >one.json <<'END'
> {"network": "vk", "native_id": "-1234567_1_7", "url": "https://vk.com/wall-1234567_1?reply=7", "posted_at": "2026-03-02T10:15:00+03:00", "author": {"name": "Иван Петров", "url": "https://vk.com/resident"}, "text": "Яма у дома 5"}
> END

# By hand; the answer names the id, the stage and the deadlines now running.
$ at 10:20 operator ingest --network ok --url https://ok.ru/group/50000000000001/topic/1?commentId=c1 --author 'Анна С.' --posted 2026-03-02T10:00 -m 'Не горит фонарь'
260302-DP4F00C: new
  deadline  clause  owner                      due
  routing   8.2     organisational department  2026-03-02 11:20  running
  draft     11                                 2026-03-02 16:20  running
  answer    10      organisational department  2026-03-03 10:20  running
added: 1, known: 0, changed: 0, rejected: 0

# A file and what json answers; the same again is known and makes no commit.
$ at 10:20 operator --format json ingest one.json; git log --format=%s -1
{
  "added": [
    "260302-KNYCQNC"
  ],
  "known": [],
  "changed": [],
  "updated": [],
  "deleted": [],
  "answers_seen": [],
  "abuse_removed": [],
  "cut": [],
  "passed_over": 0,
  "incomplete": [],
  "refused": [],
  "possible_repeats": [],
  "crowds": [],
  "suggestions": []
}
260302-KNYCQNC: выявлено

$ refused at 10:21 operator --format json ingest one.json
{
  "added": [],
  "known": [
    "260302-KNYCQNC"
  ],
  "changed": [],
  "updated": [],
  "deleted": [],
  "answers_seen": [],
  "abuse_removed": [],
  "cut": [],
  "passed_over": 0,
  "incomplete": [],
  "refused": [],
  "possible_repeats": [],
  "crowds": [],
  "suggestions": []
}

# Found before now: the file says when. Governor's message with a closing time and the mandated system's number.
$ at 11:00 operator -q ingest - --from json <<'END'
> [{"network": "telegram", "url": "https://t.me/governor_example/5?comment=6", "posted_at": "2026-03-02T09:00:00+03:00",
>   "author": {"name": "Роман"}, "text": "Дорога размыта", "detected_at": "2026-03-02T10:40:00+03:00", "governor": true,
>   "incident_id": "ИМ-77", "closes_at": "2026-03-02T18:00:00+03:00", "media": [{"type": "photo", "url": "https://t.me/p/1"}]}]
> END

$ otklik show --format json $(otklik list --network telegram --format tsv | tail -n 1 | cut -f1) | jq -c '.detected_at, .governor, .closes_at, .message.native_id, .message.incident_id, .message.media, (.deadlines[] | [.rule, .due])'
"2026-03-02T10:40:00+03:00"
true
"2026-03-02T18:00:00+03:00"
"governor_example/5/6"
"ИМ-77"
[{"type":"photo","url":"https://t.me/p/1"}]
["routing","2026-03-02T11:40:00+03:00"]
["draft","2026-03-02T15:00:00+03:00"]
["answer","2026-03-03T10:40:00+03:00"]

# The same message with another text: the old text stays, the new one is added.
$ sed s/Яма/Ямища/ one.json | at 12:00 operator --format json ingest -
{
  "added": [],
  "known": [],
  "changed": [
    "260302-KNYCQNC"
  ],
  "updated": [],
  "deleted": [],
  "answers_seen": [],
  "abuse_removed": [],
  "cut": [],
  "passed_over": 0,
  "incomplete": [],
  "refused": [],
  "possible_repeats": [],
  "crowds": [],
  "suggestions": []
}

$ otklik show --format json --as-of 2026-03-02T11:00 KNYC | jq -r '.message.text, .text'; otklik show --format json KNYC | jq -r '.message.text, .text, .events[-1].event'
Яма у дома 5
Яма у дома 5
Яма у дома 5
Ямища у дома 5
text_changed

# One bad line: nothing is taken; with --skip-bad the rest is. Every bad line is named.
$ { sed s/wall-1234567_1/wall-1234567_2/g one.json | sed s/1234567_1_7/1234567_2_7/; echo '{"network": "vk"}'; echo '{"network": "icq", "url": "https://icq.com/1", "posted_at": "2026-03-02T10:00:00+03:00", "text": "?"}'; } >mixed.json

$ refused at 12:10 operator --format json ingest mixed.json
{
  "added": [],
  "known": [],
  "changed": [],
  "updated": [],
  "deleted": [],
  "answers_seen": [],
  "abuse_removed": [],
  "cut": [],
  "passed_over": 0,
  "incomplete": [],
  "refused": [
    {
      "source": "mixed.json:2",
      "reason": "there is no `posted_at`; there is no `text`; nothing tells the message from others: give native_id, url or author (read as json)"
    },
    {
      "source": "mixed.json:3",
      "reason": "no such network in registry/networks.yaml: `icq`; known: vk, ok, telegram, max, other (read as json)"
    }
  ],
  "possible_repeats": [],
  "crowds": [],
  "suggestions": []
}
otklik: nothing was recorded; messages that cannot be taken: 2
  mixed.json:2: there is no `posted_at`; there is no `text`; nothing tells the message from others: give native_id, url or author (read as json)
  mixed.json:3: no such network in registry/networks.yaml: `icq`; known: vk, ok, telegram, max, other (read as json)
  to take the others: --skip-bad
[5]

$ at 12:10 operator ingest mixed.json --skip-bad
260302-9H72V19: new
  deadline  clause  owner                      due
  routing   8.2     organisational department  2026-03-02 14:10  running
  draft     11                                 2026-03-03 09:10  running
  answer    10      organisational department  2026-03-03 12:10  running
260302-9H72V19: may repeat (clause 17): 260302-KNYCQNC (100); to confirm: otklik link 260302-9H72V19 --repeat-of 260302-KNYCQNC
added: 1, known: 0, changed: 0, rejected: 2
otklik: messages rejected: 2
  mixed.json:2: there is no `posted_at`; there is no `text`; nothing tells the message from others: give native_id, url or author (read as json)
  mixed.json:3: no such network in registry/networks.yaml: `icq`; known: vk, ok, telegram, max, other (read as json)

# What is no message at all.
$ refused at 12:10 operator ingest absent.json
otklik: there is no file absent.json
[5]

$ : >empty.json; refused at 12:10 operator ingest empty.json
otklik: empty.json is empty
[5]

$ echo 'hello' >text.json; refused at 12:10 operator ingest text.json
otklik: cannot tell the form of text.json
  name it: --from csv|json|max|ok|rss|telegram|vk|xlsx
[5]

$ refused at 12:10 operator ingest one.json --from vkk
otklik: no source `vkk`
  known: auto, csv, json, max, ok, rss, telegram, vk, xlsx
[2]

$ refused at 12:10 operator ingest
otklik: there is nothing to take in
  name files (- is standard input), or one message: --network, --posted, -m
[2]

# By hand: a link of another network, an unknown network, a time in the future, no text, no time, a bad time.
$ hand() { refused at 12:10 operator ingest --posted 2026-03-02T12:00 "$@"; }
$ hand --network vk --url https://ok.ru/group/1/topic/2 -m 'Яма'
otklik: the link to ok.ru is not of the network `vk`
  this network's hosts: vk.com, m.vk.com, vk.ru, m.vk.ru
[3]

$ hand --network vkontakte --url https://vk.com/wall-1_1 -m 'Яма'
otklik: no such network in registry/networks.yaml: `vkontakte`
  known: vk, ok, telegram, max, other
[4]

$ refused at 12:10 operator ingest --network vk --url https://vk.com/wall-1_1 --posted 2026-03-02T12:11 -m 'Яма'
otklik: the time of posting 2026-03-02 12:11 is in the future
[3]

$ hand --network vk --url https://vk.com/wall-1_1
otklik: there is no text
  give it: -m TEXT or -F FILE
[2]

$ hand --network vk --url https://vk.com/wall-1_1 -m ''
otklik: --message is empty
  help: otklik ingest --help
[2]

$ refused at 12:10 operator ingest --network vk --url https://vk.com/wall-1_1 -m 'Яма'
otklik: a message entered by hand needs --network and --posted
[2]

$ refused at 12:10 operator ingest --network vk --url https://vk.com/wall-1_1 -m 'Яма' --posted today
otklik: cannot read the time `today`
  for example: 2026-03-02T10:15 or 2026-03-02T10:15:00+03:00
[2]

$ refused at 12:10 operator ingest one.json --network vk --posted 2026-03-02T12:00 -m 'Яма'
otklik: give either files or one message
[2]

# Only the department takes messages in (8.1).
$ refused at 12:10 roads-officer ingest one.json
otklik: `roads-officer` may not record this (detected); who may: organisational department (department), managing director (coordinator) (clause 8.1)
[3]

$ refused at 12:10 roads-officer ingest --network vk --url https://vk.com/wall-1_1 --posted 2026-03-02T12:00 -m 'Яма'
otklik: `roads-officer` may not record this (detected); who may: organisational department (department), managing director (coordinator) (clause 8.1)
[3]

# A rehearsal says what would come of it.
$ refused at 12:10 operator -n ingest --network vk --url https://vk.com/wall-1_1 --posted 2026-03-02T12:00 -m 'Яма'
rehearsal: nothing was recorded
260302-VBEQBZZ: new
  deadline  clause  owner                      due
  routing   8.2     organisational department  2026-03-02 14:10  running
  draft     11                                 2026-03-03 09:10  running
  answer    10      organisational department  2026-03-03 12:10  running
added: 1, known: 0, changed: 0, rejected: 0

$ rm *.json; git status --short; git log --oneline | wc -l
6
