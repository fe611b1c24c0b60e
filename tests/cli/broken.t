# Bad data: file, line, column, what, how to mend. Lists and reports give the rest, name what they left out, and end with 5.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; take 2; take 3; cd cases/2026/03/02
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
$ commit() { git -c user.name=Имя -c user.email=a@b commit -qam "${1:-by hand}"; }
# told COMMAND...: what it says, the words that are known cut off.
$ told() { "$@" 2>"$WORK/log"; local status=$?; sed 's/; there are: .*/; there are: …/' "$WORK/log" >&2; return $status; }; WORK=$(mktemp -d)
$ sed -i 's/event: detected/event: detekted/' 260302-9H72V19.yaml; commit
$ told otklik list
Cases

case            stage  topic  executor  next deadline  due
260302-JVKC594  new                     routing        2026-03-02 11:20  overdue
260302-KNYCQNC  new                     routing        2026-03-02 11:20  overdue

total: 2
otklik: cannot read the case file cases/2026/03/02/260302-9H72V19.yaml
cases/2026/03/02/260302-9H72V19.yaml:14:12: error: there is no word `detekted` here [case.unknown-word]
  14 |     event: detekted
     |            ^
  the nearest is `detected`; there are: …
otklik: cases left out: 1
[5]

$ told otklik list --format json | jq -c 'map(.id)'; otklik list --format tsv 2>/dev/null | wc -l
otklik: cannot read the case file cases/2026/03/02/260302-9H72V19.yaml
cases/2026/03/02/260302-9H72V19.yaml:14:12: error: there is no word `detekted` here [case.unknown-word]
  14 |     event: detekted
     |            ^
  the nearest is `detected`; there are: …
otklik: cases left out: 1
["260302-JVKC594","260302-KNYCQNC"]
3

$ told otklik report overdue --format json | jq -c '[.rows[].case], .left_out'
otklik: cannot read the case file cases/2026/03/02/260302-9H72V19.yaml
cases/2026/03/02/260302-9H72V19.yaml:14:12: error: there is no word `detekted` here [case.unknown-word]
  14 |     event: detekted
     |            ^
  the nearest is `detected`; there are: …
otklik: cases left out: 1
["260302-JVKC594","260302-KNYCQNC"]
["cannot read the case file cases/2026/03/02/260302-9H72V19.yaml; cases/2026/03/02/260302-9H72V19.yaml:14: there is no word `detekted` here"]

$ told otklik report overdue --format tsv -q >/dev/null
otklik: cannot read the case file cases/2026/03/02/260302-9H72V19.yaml
cases/2026/03/02/260302-9H72V19.yaml:14:12: error: there is no word `detekted` here [case.unknown-word]
  14 |     event: detekted
     |            ^
  the nearest is `detected`; there are: …
otklik: cases left out: 1
[5]

$ told otklik show 9H72
otklik: cannot read the case file cases/2026/03/02/260302-9H72V19.yaml
cases/2026/03/02/260302-9H72V19.yaml:14:12: error: there is no word `detekted` here [case.unknown-word]
  14 |     event: detekted
     |            ^
  the nearest is `detected`; there are: …
[5]

$ told refused at 12:00 operator note 9H72 -m 'Что с ним?'
otklik: cannot read the case file cases/2026/03/02/260302-9H72V19.yaml
cases/2026/03/02/260302-9H72V19.yaml:14:12: error: there is no word `detekted` here [case.unknown-word]
  14 |     event: detekted
     |            ^
  the nearest is `detected`; there are: …
[5]

# The others go on.
$ at 12:00 operator -q note KNYC -m 'Работаем.'; otklik show KNYC --format json | jq -r .stage
new

# All problems of a file, not only the first.
$ git checkout -q HEAD~2 .; commit; sed -i -e 's/network: vk/netwrok: vk/' -e 's/posted_at: .*/posted_at: today/' 260302-9H72V19.yaml; commit; otklik show 9H72
otklik: cannot read the case file cases/2026/03/02/260302-9H72V19.yaml
cases/2026/03/02/260302-9H72V19.yaml:4:3: error: the key `network` is missing [case.missing-key]
  4 |   netwrok: vk
    |   ^
  add `network: …`
cases/2026/03/02/260302-9H72V19.yaml:4:3: error: there is no key `netwrok` here [case.unknown-key]
  4 |   netwrok: vk
    |   ^
  the nearest is `network`; there are: author, incident_id, media, native_id, network, posted_at, text, url
cases/2026/03/02/260302-9H72V19.yaml:7:14: error: `today` has not the right form [case.bad-form]
  7 |   posted_at: today
    |              ^
  needed is: a time such as 2026-03-02T10:15:00+03:00
[5]

# Files that a reader of YAML would take and this one does not; a newer format; no text; a file of another case.
$ for text in '' '[' '\xff' 'a: 1' 'schema: otklik/case/2' 'schema: otklik/case/1\nid: &x 1' 'schema: otklik/case/1\nid: !!str 1' 'schema: otklik/case/1\nid: 1\nid: 2'; do
>   printf '%b\n' "$text" >260302-9H72V19.yaml; commit; echo "== $text"; otklik show 9H72 2>&1 | sed -n 2p; done
== 
cases/2026/03/02/260302-9H72V19.yaml:2:1: error: the file does not begin with its format [case.no-schema]
== [
cases/2026/03/02/260302-9H72V19.yaml:1:1: error: the file does not begin with its format [case.no-schema]
== \xff
cases/2026/03/02/260302-9H72V19.yaml:1:1: error: byte 1 is not UTF-8 text [case.not-utf8]
== a: 1
cases/2026/03/02/260302-9H72V19.yaml:1:1: error: the file does not begin with its format [case.no-schema]
== schema: otklik/case/2
cases/2026/03/02/260302-9H72V19.yaml:1:1: error: version 2 of the format is newer than this program knows (1) [case.newer-version]
== schema: otklik/case/1\nid: &x 1
cases/2026/03/02/260302-9H72V19.yaml:2:1: error: this line is not written as the program writes it [case.not-canonical]
== schema: otklik/case/1\nid: !!str 1
cases/2026/03/02/260302-9H72V19.yaml:2:1: error: this line is not written as the program writes it [case.not-canonical]
== schema: otklik/case/1\nid: 1\nid: 2
cases/2026/03/02/260302-9H72V19.yaml:2:1: error: this line is not written as the program writes it [case.not-canonical]

$ cp 260302-KNYCQNC.yaml 260302-9H72V19.yaml; commit; otklik show 9H72; otklik list --format tsv | cut -f 1
otklik: cannot read the case file cases/2026/03/02/260302-9H72V19.yaml
cases/2026/03/02/260302-9H72V19.yaml:2:5: error: the file holds case 260302-KNYCQNC, whose place is cases/2026/03/02/260302-KNYCQNC.yaml [case.wrong-id]
  restore the file: git checkout <commit> -- <file>
otklik: cannot read the case file cases/2026/03/02/260302-9H72V19.yaml
cases/2026/03/02/260302-9H72V19.yaml:2:5: error: the file holds case 260302-KNYCQNC, whose place is cases/2026/03/02/260302-KNYCQNC.yaml [case.wrong-id]
  restore the file: git checkout <commit> -- <file>
otklik: cases left out: 1
id
260302-JVKC594
260302-KNYCQNC

# Settings and registries: nothing works without them, and the place is named.
$ cd ../../../..; sed -i 's/^language: ru/langauge: ru/' otklik.yaml; commit; otklik list
otklik: the register cannot be used: errors in its files
otklik.yaml:1:1: error: the key `language` is missing [register.missing-key]
  1 | schema: otklik/register/1
    | ^
  add `language: …`
otklik.yaml:4:1: error: there is no key `langauge` here [register.unknown-key]
  4 | langauge: ru
    | ^
  the nearest is `language`; there are: calendars, defaults, language, limits, name, regulations, schema, signatures, time_zone, working_hours
[5]

$ git checkout -q HEAD~1 otklik.yaml; commit; sed -i 's/time_zone: .*/time_zone: Mars\/Olympus/' otklik.yaml; commit; otklik list
otklik: the register cannot be used: errors in its files
otklik.yaml:3:12: error: no time zone `Mars/Olympus` [register.unknown-zone]
  3 | time_zone: Mars/Olympus
    |            ^
  give a name of the IANA database, such as Europe/Moscow
[5]

$ git checkout -q HEAD~1 otklik.yaml; commit; sed -i '0,/emails:/s/emails:/e-mails:/' registry/staff.yaml; commit; refused at 12:00 operator note KNYC -m 'Кто?'
otklik: the register cannot be used: errors in its files
registry/staff.yaml:4:5: error: the key `emails` is missing [staff.missing-key]
  4 |   - id: operator
    |     ^
  add `emails: …`
registry/staff.yaml:6:5: error: there is no key `e-mails` here [staff.unknown-key]
  6 |     e-mails: [operator@neftekumsk.example]
    |     ^
  the nearest is `emails`; there are: addressed, emails, id, keys, name, phone, roles
[5]
