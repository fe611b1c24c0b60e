# An answer stands where its message does: on the same wall, in the same group or chat (10). What stands elsewhere says so, and is marked.
$ . "$TESTS_DIR/cli/setup.sh"; register

# approved_in NETWORK LINK: takes a message in, brings it as far as its approval, and prints its id.
$ approved_in() {
>   local id
>   id=$(at 10:20 operator --format tsv ingest --network "$1" --url "$2" --author 'Иван Петров' \
>     --posted 2026-03-02T10:15 -m 'Яма у дома 5' | cut -f2 | tail -n +2)
>   bring "$id" approved && echo "$id"
> }

# VK. A comment on our wall is answered on our wall: neither on another's, nor where only the author sees it.
$ vk=$(approved_in vk 'https://vk.com/wall-1234567_1?reply=7')
$ refused at 11:20 operator publish $vk --url 'https://vk.com/wall-7654321_1?reply=99'
otklik: 260302-KNYCQNC: the answer stands in another place than the message: https://vk.com/wall-7654321_1?reply=99 (clause 10)
  if it is one and the same place, name it: same_place in registry/accounts.yaml
  if the answer does stand there: --elsewhere --basis TEXT
[3]
$ refused at 11:20 operator publish $vk --url 'https://vk.com/im?sel=590000007'
otklik: 260302-KNYCQNC: only members can open this link: https://vk.com/im?sel=590000007 (clause 10)
  give a link that everybody can open
  if the answer does stand there: --elsewhere --basis TEXT
[3]
$ at 11:20 operator publish $vk --url 'https://vk.com/neftekumsk_example?w=wall-1234567_1_r99'
260302-KNYCQNC: answered
the answer was published: draft 4, ee3b74b1
«Яму засыпали.»

# Odnoklassniki. A group has a number and a name; registry/accounts.yaml knows both of ours.
$ ok=$(approved_in ok 'https://ok.ru/group/50000000000001/topic/155?commentId=c7')
$ refused at 11:20 operator publish $ok --url 'https://ok.ru/group/50000000000002/topic/155?commentId=c8'
otklik: 260302-MQBPHW6: the answer stands in another place than the message: https://ok.ru/group/50000000000002/topic/155?commentId=c8 (clause 10)
  if it is one and the same place, name it: same_place in registry/accounts.yaml
  if the answer does stand there: --elsewhere --basis TEXT
[3]
$ refused at 11:20 operator publish $ok --url 'https://ok.ru/messages/590000000007'
otklik: 260302-MQBPHW6: only members can open this link: https://ok.ru/messages/590000000007 (clause 10)
  give a link that everybody can open
  if the answer does stand there: --elsewhere --basis TEXT
[3]
$ at 11:20 operator publish $ok --url 'https://ok.ru/neftekumsk_example/topic/155?commentId=c8'
260302-MQBPHW6: answered
the answer was published: draft 4, ee3b74b1
«Яму засыпали.»

# Telegram. A comment under our channel's post is a message of its discussion group; but the group's link for members does not open to others.
$ tg=$(approved_in telegram 'https://t.me/neftekumsk_example/840?comment=3501')
$ refused at 11:20 operator publish $tg --url 'https://t.me/dvory_example/12'
otklik: 260302-HWWNCH8: the answer stands in another place than the message: https://t.me/dvory_example/12 (clause 10)
  if it is one and the same place, name it: same_place in registry/accounts.yaml
  if the answer does stand there: --elsewhere --basis TEXT
[3]
$ refused at 11:20 operator publish $tg --url 'https://t.me/c/1234567890/3502'
otklik: 260302-HWWNCH8: only members can open this link: https://t.me/c/1234567890/3502 (clause 10)
  give a link that everybody can open
  if the answer does stand there: --elsewhere --basis TEXT
[3]
$ refused at 11:20 operator publish $tg --url 'https://t.me/+AbCdEf123'
otklik: 260302-HWWNCH8: only members can open this link: https://t.me/+AbCdEf123 (clause 10)
  give a link that everybody can open
  if the answer does stand there: --elsewhere --basis TEXT
[3]
$ at 11:20 operator publish $tg --url 'https://t.me/neftekumsk_chat_example/3502'
260302-HWWNCH8: answered
the answer was published: draft 4, ee3b74b1
«Яму засыпали.»

# A message of a closed chat is answered there: who reads it reads the answer.
$ closed=$(approved_in telegram 'https://t.me/c/1900/5'); refused at 11:20 operator publish $closed --url 'https://t.me/c/1901/6'
otklik: 260302-127FSQ0: only members can open this link: https://t.me/c/1901/6 (clause 10)
  give a link that everybody can open
  if the answer does stand there: --elsewhere --basis TEXT
[3]
$ at 11:20 operator publish $closed --url 'https://t.me/c/1900/6'
260302-127FSQ0: answered
the answer was published: draft 4, ee3b74b1
«Яму засыпали.»

# MAX. The channel has a name and a number; its page for the logged-in opens to nobody else.
$ max=$(approved_in max 'https://max.ru/neftekumsk_example/AZabc?comment=k1')
$ refused at 11:20 operator publish $max --url 'https://max.ru/dvory_example/AZabd'
otklik: 260302-HWH2PKC: the answer stands in another place than the message: https://max.ru/dvory_example/AZabd (clause 10)
  if it is one and the same place, name it: same_place in registry/accounts.yaml
  if the answer does stand there: --elsewhere --basis TEXT
[3]
$ refused at 11:20 operator publish $max --url 'https://web.max.ru/neftekumsk_example/AZabc'
otklik: 260302-HWH2PKC: only members can open this link: https://web.max.ru/neftekumsk_example/AZabc (clause 10)
  give a link that everybody can open
  if the answer does stand there: --elsewhere --basis TEXT
[3]
$ at 11:20 operator publish $max --url 'https://max.ru/neftekumsk_example/AZabc?comment=k2'
260302-HWH2PKC: answered
the answer was published: draft 4, ee3b74b1
«Яму засыпали.»

# Where the links do not tell, it is recorded, and somebody is to look: a name and a number, a link without a place. A site without places is not asked.
$ named=$(approved_in ok 'https://ok.ru/dvory_example/topic/156'); at 11:20 operator publish $named --url 'https://ok.ru/group/50000000000009/topic/157'
260302-Y02M3BM: the links do not tell whether the answer stands where the message does: look
260302-Y02M3BM: answered
the answer was published: draft 4, ee3b74b1
«Яму засыпали.»
$ album=$(approved_in vk 'https://vk.com/wall-1234567_2?reply=7'); at 11:20 operator --format json publish $album --url 'https://vk.com/neftekumsk_example?z=album-1' | jq -c .stage
260302-9H72V19: the links do not tell whether the answer stands where the message does: look
"closed"
$ forum=$(approved_in other 'https://forum.example/topic/5'); at 11:20 operator -q publish $forum --url 'https://forum.example/topic/6'

# There is a way to say that it does stand elsewhere; it rests on something, and is no way to say what is not so.
$ moved=$(approved_in vk 'https://vk.com/wall-1234567_3?reply=7')
$ refused at 11:20 operator publish $moved --url 'https://vk.com/wall-7654321_3?reply=99' --elsewhere
otklik: it needs its basis: --basis TEXT
[2]
$ refused at 11:20 operator publish $moved --url 'https://vk.com/wall-1234567_3?reply=99' --elsewhere --basis 'комментарии закрыты'
otklik: 260302-JVKC594: the answer stands where the message does: leave out --elsewhere
[2]
$ at 11:20 operator publish $moved --url 'https://vk.com/wall-7654321_3?reply=99' --elsewhere --basis 'комментарии закрыты'
260302-JVKC594: answered
the answer was published: elsewhere, draft 4, ee3b74b1
«Яму засыпали.»
$ otklik show $moved --format json | jq -c '.stage, (.publications[] | [.n, .url, .elsewhere]), (.marks[] | [.n, .mark, .detail]), (.deadlines[] | select(.rule == "answer") | .status)'
"closed"
[6,"https://vk.com/wall-7654321_3?reply=99",true]
[6,"elsewhere","комментарии закрыты"]
"met"
$ otklik log $moved | grep published | sed -E "s, [0-9a-f]{10}$, (commit),"
6  2026-03-02 11:20  operator       the answer was published: elsewhere, dr…  https…  2026-03-02 11:20  (commit)
$ otklik report sheet $moved | grep -A 2 marks; otklik show $moved | grep -A 2 marks
marks
  entry  deadline  mark                                  details
      6            published elsewhere than the message  комментарии закрыты
marks
  entry  deadline  mark                                  details
      6            published elsewhere than the message  комментарии закрыты
$ otklik report marked --quarter 2026Q1 --as-of 2026-03-02T12:00 --format tsv | grep elsewhere; otklik report quarterly --quarter 2026Q1 --as-of 2026-03-02T12:00 --format json | jq -c '.marks | [.elsewhere, .irregular]'
260302-JVKC594	6		elsewhere	published	2026-03-02T11:20:00+03:00	2026-03-02T11:20:00+03:00	operator		комментарии закрыты
[1,0]

# A correction of the link to where the message stands ends the mark; `marked` keeps it. Put up again elsewhere: the same questions.
$ at 11:30 operator -q publish $moved --replaces last --url 'https://vk.com/wall-1234567_3?reply=98'
$ refused at 11:35 operator publish $moved --again --basis 'удалено' --url 'https://vk.com/wall-7654321_3?reply=97'
otklik: 260302-JVKC594: the answer stands in another place than the message: https://vk.com/wall-7654321_3?reply=97 (clause 10)
  if it is one and the same place, name it: same_place in registry/accounts.yaml
  if the answer does stand there: --elsewhere --basis TEXT
[3]
$ at 11:35 operator -q publish $moved --again --elsewhere --basis 'удалено, комментарии закрыты' --url 'https://vk.com/wall-7654321_3?reply=97'
$ otklik show $moved --format json | jq -c '(.publications[] | [.n, .url, .elsewhere]), (.marks[] | [.n, .mark, .detail])'; otklik report marked --quarter 2026Q1 --as-of 2026-03-02T12:00 --format tsv | grep elsewhere
[6,"https://vk.com/wall-1234567_3?reply=98",false]
[8,"https://vk.com/wall-7654321_3?reply=97",true]
[6,"replaced","https://vk.com/wall-7654321_3?reply=99"]
[8,"elsewhere","удалено, комментарии закрыты"]
260302-JVKC594	6		elsewhere	published	2026-03-02T11:20:00+03:00	2026-03-02T11:20:00+03:00	operator	2026-03-02T11:30:00+03:00	комментарии закрыты
260302-JVKC594	8		elsewhere	published	2026-03-02T11:35:00+03:00	2026-03-02T11:35:00+03:00	operator		удалено, комментарии закрыты

# What went out without its approvals is recorded wherever it stands: the register itself says where.
$ take 4; bring 2NY5 assigned; at 11:00 operator publish 2NY5 --irregular --basis 'ответил дежурный' -m 'Спасибо.' --url 'https://vk.com/im?sel=590000007'
260302-2NY5T3D
260302-2NY5T3D: answered
the answer was published: irregular, elsewhere
$ otklik show 2NY5 --format json | jq -c '.marks[] | [.n, .mark, .detail]'
[4,"irregular","ответил дежурный"]
[4,"elsewhere","ответил дежурный"]
$ otklik verify; otklik check -q
commits checked: 61, cases: 10, findings: 0
