# Tables as programs of others write them: the inputs lie in tests/fuzz/corpus/sources.
$ . "$TESTS_DIR/cli/setup.sh"; register; inputs="$TESTS_DIR/fuzz/corpus/sources"; export OTKLIK_NOW=2026-12-01T12:00
$ take_in() { otklik --as operator --format json ingest --skip-bad "$@" 2>/dev/null | jq -c '{added: .added | length, changed: .changed | length, rejected: [.refused[].reason | sub(" [(]read as .*"; "")]}'; }
$ told() { otklik --format json show "$(otklik --format json list --text "$1" | jq -r '.[0].id')" | jq -c ".message.$2"; }

# Files put one behind another, with their marks and headings.
$ take_in $inputs/csv-bom-in-the-middle.csv
{"added":2,"changed":0,"rejected":[]}

# A heading in decomposed letters: the closing time is not lost. Letters are found in whatever way they are written, and kept as they came.
$ take_in $inputs/csv-nfd-heading.csv; otklik --format json show "$(otklik --format json list --text Яма | jq -r '.[0].id')" | jq -c '[.closes_at, .message.incident_id]'
{"added":1,"changed":0,"rejected":[]}
["2026-03-03T10:15:00+03:00","77"]
$ printf 'Дата,Ссылка,Автор,Текст\n2026-03-02 10:15,https://vk.com/wall-1_5?reply=6,Анна,На Маи\xcc\x86скои\xcc\x86 темно\n' >../apart.csv; take_in ../apart.csv; told майской text | grep -c "$(printf 'Маи\xcc\x86скои\xcc\x86 темно')"
{"added":1,"changed":0,"rejected":[]}
1

# Workbooks: names with backslashes, the flag of 1904 that an extension has, cells without references.
$ take_in $inputs/xlsx-backslash.xlsx; take_in $inputs/xlsx-1904-ext.xlsx
{"added":3,"changed":0,"rejected":[]}
{"added":1,"changed":0,"rejected":[]}
$ (register ../another; take_in $inputs/xlsx-no-refs.xlsx)
{"added":3,"changed":0,"rejected":[]}

# A map that joins columns.
$ printf 'schema: otklik/columns/1\ntitle: FixMyStreet\ncolumns:\n  native_id: [Report ID]\n  posted_at: [Created]\n  author: [User Name]\n  text: [[Title, Detail]]\n  url: [Report URL]\nconstants: {network: other}\ntime_zone: Europe/London\n' >../map.yaml
$ take_in --map ../map.yaml $inputs/fixmystreet-title-and-detail.csv; told школы text; told квартал text; told квартал posted_at
{"added":2,"changed":0,"rejected":[]}
"Яма у школы"
"Нет света\n\nТретий день, весь квартал"
"2026-03-02T14:15:00+03:00"

# Dates that could be read in two ways: the template's maps say day, month, year of what dots divide; else the map has to say it.
$ printf 'Дата;Ссылка;Текст\n1.2.26 9:05;https://vk.com/wall-1_61;Первая яма\n01/02/2026 9:05;https://vk.com/wall-1_62;Вторая яма\n1 февраля 2026 г. в 9:05;https://vk.com/wall-1_63;Третья яма\n' >../dates.csv; take_in ../dates.csv; told Первая posted_at; told Третья posted_at
{"added":2,"changed":0,"rejected":["`posted_at`: 01/02/2026 9:05: it cannot be told which is the day and which the month; say in the map of columns how dates stand: `dates: DD/MM/YYYY` or `dates: MM/DD/YYYY`"]}
"2026-02-01T09:05:00+03:00"
"2026-02-01T09:05:00+03:00"
$ sed 's|^dates: .*|dates: MM/DD/YYYY|' columns/table.yaml >../months.yaml; take_in --map ../months.yaml ../dates.csv; told Вторая posted_at
{"added":1,"changed":0,"rejected":["`posted_at`: 1.2.26 9:05: a year of two digits; say in the map of columns how dates stand: `dates: DD.MM.YY`, `dates: MM.DD.YY` or `dates: YY.MM.DD`"]}
"2026-01-02T09:05:00+03:00"
$ sed -i 's|^dates: .*|dates: MM/DD|' ../months.yaml; otklik --as operator ingest --map ../months.yaml ../dates.csv
otklik: the map of columns cannot be read
../months.yaml:26:8: error: there is no word `MM/DD` here [columns.unknown-word]
  26 | dates: MM/DD
     |        ^
  there are: DD.MM.YYYY, DD/MM/YYYY, DD-MM-YYYY, MM.DD.YYYY, MM/DD/YYYY, MM-DD-YYYY, DD.MM.YY, DD/MM/YY, DD-MM-YY, MM.DD.YY, MM/DD/YY, MM-DD-YY, YY.MM.DD, YY/MM/DD, YY-MM-DD
[5]

# UTF-16 is read, other encodings are named.
$ printf 'Дата\tСсылка\tТекст\r\n02.03.2026 10:15\thttps://vk.com/wall-1_71\tЯма шестая\r\n' | iconv -t UTF-16 >../unicode.txt; take_in ../unicode.txt; told шестая text
{"added":1,"changed":0,"rejected":[]}
"Яма шестая"
$ take_in $inputs/csv-866.csv
{"added":0,"changed":0,"rejected":["the file seems to be in CP866, and UTF-8 and windows-1251 are read; convert it: iconv -f CP866 -t UTF-8 FILE"]}

# What is no table of ours is called by its name.
$ for each in table.xls table.ods rss-gzip.xml page-instead-of-feed.html; do refused otklik --as operator ingest $inputs/$each 2>&1 | sed 's|/.*sources/||'; done
otklik: table.xls: this is an old workbook (.xls), or one with a password; open it and save it as .xlsx without one, or as CSV
otklik: table.ods: this is an OpenDocument table (.ods); open it and save it as .xlsx or CSV
otklik: rss-gzip.xml: this is a gzip archive; unpack it: gunzip -c FILE | otklik ingest -
otklik: page-instead-of-feed.html: this is a web page (HTML), neither a feed nor a table: check the address and whether the site wants a login; open a table and save it as .xlsx or CSV
$ refused otklik --as operator ingest --from rss $inputs/page-instead-of-feed.html 2>/dev/null
[5]
$ otklik check
cases checked: 14, findings: 0
