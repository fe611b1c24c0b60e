# ingest reads what networks, feeds and monitoring systems give; the samples lie in examples/sources.
$ . "$TESTS_DIR/cli/setup.sh"; register; samples="$TESTS_DIR/../examples/sources"

# VK: the administration's own answer is no message of a citizen, a deleted comment was never taken in.
$ at 17:00 operator --format json ingest $samples/vk-comments.json | jq -c '[(.added, .changed, .cut, .answers_seen | length), .passed_over]'
[3,0,1,1,1]

# Telegram's export and updates, MAX, Odnoklassniki; an edit that comes behind is recorded.
$ at 17:01 operator ingest -q $samples/telegram-export.json $samples/ok-comments.json
$ at 17:01 operator --format json ingest $samples/telegram-updates.json $samples/max-updates.json | jq -c '{added: .added | length, changed: .changed | length, deleted: .deleted | length, passed_over}'
{"added":4,"changed":1,"deleted":1,"passed_over":3}

# Events of VK: one that came twice counts once, under the Governor's account it is the Governor's, a deletion becomes a note.
$ at 17:02 operator --format json ingest $samples/vk-callback.jsonl | jq -c '{added: .added | length, changed: .changed | length, deleted: .deleted | length, passed_over}'
{"added":2,"changed":1,"deleted":1,"passed_over":2}
$ otklik --format json list --text Затеречном | jq -r '.[].id' | while read id; do otklik --format json show $id | jq -c '[.governor, .message.url]'; done
[true,"https://vk.com/wall-7654321_6001?reply=6101"]

# Feeds in two encodings, tables of three systems.
$ at 17:03 operator ingest -q $samples/feed-rss.xml $samples/feed-atom.xml $samples/neutral.jsonl
$ at 17:03 operator --format json ingest $samples/table.csv $samples/mandated.xlsx | jq -c '{added: .added | length, passed_over}'
{"added":4,"passed_over":2}
$ otklik --format json list --text гвозди | jq -r '.[].id' | while read id; do otklik --format json show $id | jq -c '.message | [.url, .posted_at, .incident_id, .author.name]'; done
["https://vk.com/wall-2000001_20?reply=21","2026-03-02T08:30:00+03:00","INC-2026-000031","Гульнара Т."]

# All of it a second time makes nothing.
$ at 17:04 operator --format json ingest $samples/feed-rss.xml $samples/feed-atom.xml $samples/table.csv $samples/mandated.xlsx $samples/ok-comments.json | jq -c '[.added, .changed]'
[[],[]]
$ otklik verify --all; otklik check
commits checked: 7, cases: 22, findings: 0
cases checked: 22, findings: 0

# A table whose columns nobody knows, and a map of one's own.
$ printf 'when;what\n02.03.2026 10:00;Яма\n' >odd.csv; refused at 17:05 operator ingest odd.csv
added: 0, known: 0, changed: 0, rejected: 1
otklik: nothing was recorded; messages that cannot be taken: 1
  odd.csv:1: no map of columns knows this table; its columns: when, what; maps: incident-management, table; name yours: --map FILE (read as csv)
  to take the others: --skip-bad
[5]
$ printf 'schema: otklik/columns/1\ntitle: odd\ncolumns: {posted_at: [when], text: [what]}\nconstants: {network: other, author: Телефон}\n' >odd.yaml; at 17:05 operator --format json ingest --map odd.yaml odd.csv | jq -c '.added | length'
1
$ refused at 17:05 operator ingest --map nowhere odd.csv
otklik: no such map of columns: `nowhere`
  known: incident-management, table
[4]

# Many people about one thing are pointed out, repeats are proposed, nothing is linked.
$ for i in 1 2 3 4 5; do printf '{"network": "vk", "native_id": "-1_2_%s", "posted_at": "2026-03-02T1%s:00:00+03:00", "author": {"name": "Житель %s"}, "text": "В Ачикулаке %s день нет воды, напор пропал"}\n' $i $i $i $i; done >crowd.jsonl
$ at 17:06 operator --format json ingest --suggest crowd.jsonl | jq -c '(.crowds[] | [.topic, .location, .authors, (.cases | length)]), (.possible_repeats | length), (.suggestions[0] | [.topic, .topic_words, .location, .location_words])'
["housing.water","achikulak",5,5]
4
["housing.water",["вода","напор"],"achikulak",["ачикулак"]]

# An edit that removes an insult is shown to a person.
$ sed -n 1p crowd.jsonl | sed 's/напор пропал/дураки/; s/_1"/_9"/' >rude.jsonl; at 17:07 operator ingest -q rude.jsonl; sed -i 's/, дураки//' rude.jsonl; at 17:08 operator ingest rude.jsonl
the author removed what looked like abuse, read again: 260302-FMHYJD1
added: 0, known: 0, changed: 1, rejected: 0

# A screenshot with a message entered by hand.
$ printf 'png' >shot.png; at 17:09 operator ingest --network other --posted 2026-03-02T09:00 --author Телефон -m 'Течёт крыша' --attach shot.png >/dev/null; git log -1 --format=%B | head -n 3; otklik verify; git status --short | grep -v '^??'
выявлено сообщений: 1

Анна Сергеевна Ковалёва (operator), 2026-03-02 17:09
commits checked: 5, cases: 8, findings: 0
[1]
