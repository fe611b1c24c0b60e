# Feeds as sites give them: the inputs lie in tests/fuzz/corpus/sources.
$ . "$TESTS_DIR/cli/setup.sh"; register; inputs="$TESTS_DIR/fuzz/corpus/sources"; export OTKLIK_NOW=2026-12-01T12:00
$ take_in() { otklik --as operator --format json ingest --skip-bad "$@" 2>/dev/null | jq -c '[(.added, .known, .changed | length), [.refused[].reason | sub(" [(]read as .*"; "")]]'; }
$ told() { otklik --format json show "$(otklik --format json list --text "$1" | jq -r '.[0].id')" | jq -c ".message | $2"; }

# Blank lines before the declaration, encodings that nobody declared, prefixes, a control character, relative links.
$ for each in blank-line-first 1251-undeclared utf16 prefixed-inner control-char relative-links date-forms; do (register "../$each"; take_in $inputs/rss-$each.xml; otklik --format json list | jq -r '.[].id' | while read id; do otklik --format json show $id | jq -c '.message | [.native_id, .url, .posted_at]'; done); done
[1,0,0,[]]
[null,"https://town.example/n/1","2026-03-02T10:00:00+03:00"]
[1,0,0,[]]
[null,"https://town.example/n/1","2026-03-02T10:00:00+03:00"]
[1,0,0,[]]
[null,"https://town.example/n/1","2026-03-02T10:00:00+03:00"]
[1,0,0,[]]
["https://town.example/n/1","https://town.example/n/1","2026-03-02T10:00:00+03:00"]
[2,0,0,["a sign in the entry that XML cannot hold (a control character, or half of a letter)"]]
[null,"https://town.example/n/1","2026-03-02T10:00:00+03:00"]
[null,"https://town.example/n/3","2026-03-02T12:00:00+03:00"]
[1,0,0,[]]
["tag:town.example,2026:1","https://town.example/n/1","2026-03-02T10:00:00+03:00"]
[5,0,0,[]]
[null,"https://town.example/d/2","2026-03-02T10:15:00+03:00"]
[null,"https://town.example/d/1","2026-03-02T18:15:00+03:00"]
[null,"https://town.example/d/3","2026-03-02T10:15:00+03:00"]
[null,"https://town.example/d/0","2026-03-02T10:15:00+03:00"]
[null,"https://town.example/d/4","2026-03-02T10:15:00+03:00"]

# A guest book links every entry to one page: three citizens are three cases. A token in the link makes no new one.
$ take_in $inputs/rss-one-link-for-all.xml; take_in $inputs/rss-one-link-for-all.xml; told шко 'keys, .native_id, .author.name'
[3,0,0,[]]
[0,3,0,[]]
["author","incident_id","media","native_id","network","posted_at","text","url"]
"town.example/guestbook#msg-102"
"Борис"
$ (register ../token; take_in $inputs/rss-link-token-1.xml; take_in $inputs/rss-link-token-2.xml)
[1,0,0,[]]
[0,1,0,[]]

# The link typed by hand: with the words it is the message that has them, with others it is asked which.
$ hand() { otklik --as operator ingest --network other --url https://town.example/guestbook "$@"; }
$ hand --posted 2026-03-02T12:00 -m 'Не вывезен мусор.' --author Вера
added: 0, known: 1, changed: 0, rejected: 0
$ hand --posted 2026-03-02T13:00 -m 'Собаки' --author Глеб 2>&1 | sed 's/260302-[0-9A-Z]*/ID/g'
otklik: this link already has ID, ID, ID, with another text and time; if this is another message, give its id in the network (--native-id, native_id)
$ hand --posted 2026-03-02T13:00 -m 'Собаки' --author Глеб --native-id phone-1 | tail -n 1
added: 1, known: 0, changed: 0, rejected: 0

# What was taken in by its link, before feeds gave ids, is known when it comes with one.
$ (register ../before; hand --posted 2026-03-02T10:15 -m "$(printf 'Свет\n\nНа Садовой нет света.')" --author Анна | tail -n 1; take_in $inputs/rss-one-link-for-all.xml; take_in $inputs/rss-one-link-for-all.xml)
added: 1, known: 0, changed: 0, rejected: 0
[2,1,0,[]]
[0,3,0,[]]

# Rows of a table that have one link: the second citizen is refused, never taken for an edit of the first.
$ printf 'Дата;Автор;Ссылка;Текст\n02.03.2026 10:15;Анна;https://vk.com/wall-1_5;Яма\n02.03.2026 11:20;Борис;https://vk.com/wall-1_5;Темно\n02.03.2026 10:15;Анна;https://vk.com/wall-1_5;Яма, спасибо, засыпали\n' >../rows.csv; (register ../rows; take_in ../rows.csv | sed 's/260302-[0-9A-Z]*/ID/g')
[1,0,1,["this link already has ID, with another text and time; if this is another message, give its id in the network (--native-id, native_id)"]]

# The words of markup that is not escaped.
$ (register ../words; take_in $inputs/atom-xhtml.xml; take_in $inputs/rss-raw-markup.xml; told горячей .text; told света .text)
[1,0,0,[]]
[1,0,0,[]]
"Вода\n\nНа Садовой нет горячей воды, из крана < 40 градусов."
"Свет\n\nНа Садовой нет света."
$ otklik check
cases checked: 4, findings: 0
