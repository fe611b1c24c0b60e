# What stands in the network is recorded, also where it should not stand there: nobody has to lie.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; take 2; take 3; take 4; bring KNYC in_approval
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
260302-2NY5T3D
$ refused at 11:10 operator publish KNYC --url 'https://vk.com/wall-1234567_1?reply=99'
otklik: 260302-KNYCQNC: `publish` is not possible while the stage is in_approval (in approval) (clause 10)
  `operator` may now: classify, decline, assign --instead, assign --add, forward, approve, approve --remarks
[3]
$ refused at 11:10 operator publish KNYC --irregular --url 'https://vk.com/wall-1234567_1?reply=99'
otklik: it needs its basis: --basis TEXT
[2]
$ refused at 11:10 roads-officer publish KNYC --irregular --basis 'разместили сами' --url 'https://vk.com/wall-1234567_1?reply=99'
otklik: 260302-KNYCQNC: `roads-officer` may not record this (published); who may: organisational department (department), managing director (coordinator) (clause 10)
  all that `roads-officer` may record now is a note
[3]
$ at 11:10 operator publish KNYC --irregular --basis 'разместили без согласования' --url 'https://vk.com/wall-1234567_1?reply=99'
260302-KNYCQNC: answered
the answer was published: irregular, draft 4, ee3b74b1
«Яму засыпали.»
$ otklik show KNYC --format json | jq -c '.publications[0], (.marks[] | [.n, .mark, .detail]), (.deadlines[] | [.rule, .status])'
{"n":5,"digest":"a3520313ede27e5b013b0e48b244520c","draft":"ee3b74b1dd233179257fce19bb32fe8d","kind":"final","at":"2026-03-02T11:10:00+03:00","by":"operator","url":"https://vk.com/wall-1234567_1?reply=99","irregular":true,"again":false,"elsewhere":false,"replaces":null}
[5,"irregular","разместили без согласования"]
["routing","met"]
["draft","met"]
["answer","met"]
["return","lapsed"]
["approval","void"]

# Interim, without a draft, in a case that nobody classified: the stage stays, the answer is given, and somebody owes the final one.
$ refused at 10:40 operator publish 9H72 --irregular --basis 'ответил дежурный' --url 'https://vk.com/wall-1234567_2?reply=99' --interim
otklik: 260302-9H72V19: what stands there? --draft N or -m TEXT
[2]
$ at 10:40 operator publish 9H72 --irregular --basis 'ответил дежурный' --url 'https://vk.com/wall-1234567_2?reply=99' --interim -m 'Спасибо, передали дорожникам.'
260302-9H72V19: new
an interim answer was published: irregular
  deadline      clause  owner                      due
  routing       8.2     organisational department  2026-03-02 11:20  running
  draft         11                                 2026-03-02 16:20  running
  final draft   15                                 2026-03-03 18:00  running
  final answer  15      organisational department  2026-03-04 18:00  running

# The same text put up again, a wrong link corrected, a network without links.
$ bring JVKC approved; at 11:15 operator -q publish JVKC --url 'https://vk.com/wall-1234567_3?reply=98'; at 11:20 operator publish JVKC --replaces last --url 'https://vk.com/wall-1234567_3?reply=99'
260302-JVKC594: answered
the link to the answer was corrected
$ at 11:30 operator -q publish JVKC --again --basis 'сеть удалила ответ' --url 'https://vk.com/wall-1234567_3?reply=100'; otklik show JVKC --format json | jq -c '.stage, (.publications[] | [.n, .url, .again, .replaces]), (.marks[] | [.n, .mark, .detail])'
"closed"
[6,"https://vk.com/wall-1234567_3?reply=99",false,["https://vk.com/wall-1234567_3?reply=98"]]
[8,"https://vk.com/wall-1234567_3?reply=100",true,null]
[6,"replaced","https://vk.com/wall-1234567_3?reply=98"]
$ bring 2NY5 approved; echo 'снимок' > shot.png; refused at 11:15 operator publish 2NY5 --no-link; at 11:15 operator -q publish 2NY5 --no-link --attach shot.png; otklik show 2NY5 --format json | jq -c '.stage, .publications[0].url, .events[-1].no_link'
otklik: without a link: --attach FILE
"closed"
null
true

# A link corrected, the text put up again, a copy: also while the final answer is owed, and after it. Where the network gives no links, nothing tells two answers apart but the copies.
$ take 6; bring TSW5 assigned; at 11:00 roads-officer -q draft TSW5 --interim -m 'Выехали.'; at 11:05 deputy-head -q approve TSW5; echo 'снимок 2' > ../shot2.png
260302-TSW5VSF
$ at 11:10 operator -q publish TSW5 --url 'https://vk.com/wall-1234567_6?reply=97' --attach shot.png
$ at 11:15 operator publish TSW5 --replaces last --url 'https://vk.com/wall-1234567_6?reply=98'; at 11:16 operator -q publish TSW5 --replaces last --url 'https://vk.com/wall-1234567_6?reply=98'
260302-TSW5VSF: an interim answer was given
the link to the answer was corrected
  deadline      clause  owner                           due
  final draft   15      Roads and transport department  2026-03-03 18:00  running
  final answer  15      organisational department       2026-03-04 18:00  running
$ at 11:20 operator publish TSW5 --replaces last --url 'https://vk.com/wall-1234567_6?reply=98' --attach ../shot2.png
260302-TSW5VSF: an interim answer was given
the publication was supplemented
  deadline      clause  owner                           due
  final draft   15      Roads and transport department  2026-03-03 18:00  running
  final answer  15      organisational department       2026-03-04 18:00  running
$ at 11:25 operator -q publish TSW5 --again --no-link --basis 'сеть удалила ответ, ссылки не дала' --attach shot.png
$ otklik show TSW5 --format json | jq -c '.stage, (.publications[] | [.n, .kind, .url, .again, .replaces]), [.events[] | .attachments // [] | length], (.marks[] | [.n, .mark])'
"awaiting_final"
[6,"interim","https://vk.com/wall-1234567_6?reply=98",false,["https://vk.com/wall-1234567_6?reply=97"]]
[9,"interim",null,true,null]
[0,0,0,0,0,1,0,1,1]
[6,"replaced"]
$ at 11:30 roads-officer -q draft TSW5 -m 'Засыпали.'; at 11:35 deputy-head -q approve TSW5; at 11:40 operator -q publish TSW5 --no-link --attach ../shot2.png
$ at 11:45 operator -q publish TSW5 --again --no-link --basis 'удалили и этот' --attach shot.png; at 11:50 operator -q publish TSW5 --replaces last --no-link --attach ../shot2.png; at 11:55 operator -q publish TSW5 --replaces last --url 'https://vk.com/wall-1234567_6?reply=99'
$ otklik show TSW5 --format json | jq -c '.stage, (.publications[] | [.n, .kind, .url, .again, .replaces]), (.deadlines[] | select(.rule == "answer" or .rule == "final_answer") | [.rule, .done_at, .status])'
"closed"
[6,"interim","https://vk.com/wall-1234567_6?reply=98",false,["https://vk.com/wall-1234567_6?reply=97"]]
[9,"interim",null,true,null]
[12,"final",null,false,null]
[13,"final","https://vk.com/wall-1234567_6?reply=99",true,null]
["answer","2026-03-02T11:10:00+03:00","met"]
["final_answer","2026-03-02T11:40:00+03:00","met"]

# An irregular answer that was not there: its mark ends, and `marked` tells it for good.
$ take 5; bring AD2W assigned; at 11:00 operator -q publish AD2W --irregular --basis 'ответил дежурный' --url 'https://vk.com/wall-1234567_5?reply=99' -m 'Спасибо.'; at 11:30 coordinator -q retract AD2W 4 --reason 'чужая ссылка' --basis 'записка'; otklik report marked --quarter 2026Q1 --as-of 2026-03-02T12:00 --format tsv | grep AD2W
260302-AD2WFTC
260302-AD2WFTC	4		retracted	published	2026-03-02T11:00:00+03:00	2026-03-02T11:00:00+03:00	operator		coordinator: чужая ссылка
260302-AD2WFTC	4		irregular	published	2026-03-02T11:00:00+03:00	2026-03-02T11:00:00+03:00	operator	2026-03-02T11:30:00+03:00	ответил дежурный
$ otklik verify; otklik check -q
commits checked: 42, cases: 6, findings: 0
shot.png: warning: the file is not tracked [register.uncommitted]
  commit it (git add shot.png && git commit -- shot.png), or move it away
