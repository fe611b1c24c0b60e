# Facts that had no word: each thing that honestly happens is recorded as what it is.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; bring KNYC in_approval; take 2; take 3; take 4; take 5; take 6; take 7
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
260302-2NY5T3D
260302-AD2WFTC
260302-TSW5VSF
260302-54N2HT3
$ last() { otklik show $1 --format json | jq -c "$2"; }

# A question to the author is an interim answer; no deadline stops for it.
$ bring 9H72 assigned; at 11:00 roads-officer -q draft 9H72 --interim --question -m 'Здравствуйте! На каком километре трассы яма?'; at 11:10 deputy-head -q approve 9H72; at 11:20 operator -q publish 9H72 --url 'https://vk.com/wall-1234567_2?reply=102'

# The answering message of an author whom we asked: tied to the question's case, and out of work for that reason. Nobody owes an answer to an answer.
$ at 11:25 operator -q link AD2W --answers 9H72; at 11:26 operator -q decline AD2W --reason reply_to_question --of 9H72; last AD2W '.stage, .answers, .declined.of, .repeat_of'
"declined"
"260302-9H72V19"
"260302-9H72V19"
null
$ refused at 11:27 operator link TSW5; refused at 11:27 operator link TSW5 --answers 9H72 --repeat-of 9H72; refused at 11:27 operator link TSW5 --answers TSW5; refused at 11:27 operator link 9H72 --answers AD2W
otklik: 260302-TSW5VSF: give one of --repeat-of and --answers
otklik: 260302-TSW5VSF: give one of --repeat-of and --answers
otklik: 260302-TSW5VSF: a case is not tied to itself (clause 17)
otklik: 260302-AD2WFTC leads back to 260302-9H72V19 already
[3]
$ otklik report quarterly --quarter 2026Q1 --as-of 2026-03-02T12:00 --format json | jq -c '[.found, .replies, .answers.questions, (.declined[] | select(.count > 0) | [.reason, .count])]'
[7,1,1,["reply_to_question",1]]

# Handed to a body outside after an interim answer: the act knows no such step, the ground is the house's. To whom is asked for, the letter's number may come with it. The reply that goes with it is not the text that was approved once for all, and is marked.
$ refused at 11:30 operator decline 9H72 --reason transferred
otklik: 260302-9H72V19: the ground `transferred` needs to whom it was handed: --to NAME
[2]
$ at 11:30 operator decline 9H72 --reason transferred --to 'ГКУ «Стававтодор»' --number '14/512' -m 'Передали в дорожную службу края.' --url 'https://vk.com/wall-1234567_2?reply=103'
260302-9H72V19: declined
$ last 9H72 '.stage, .declined, .marks'
"declined"
{"n":7,"reason":"transferred","of":null,"to":"ГКУ «Стававтодор»","number":"14/512","url":"https://vk.com/wall-1234567_2?reply=103","text":"Передали в дорожную службу края."}
[{"n":7,"rule":null,"title":null,"mark":"irregular","detail":"https://vk.com/wall-1234567_2?reply=103"}]
$ otklik log 9H72 | tail -3 | sed -E "s, [0-9a-f]{10}$, (commit),"
7  2026-03-02 11:30  operator       declined: handed to the body that is co…  Перед…  2026-03-02 11:30  (commit)

total: 7

# The formal procedure takes an addressee and a number, or neither.
$ at 11:31 operator -q decline JVKC --reason formal_appeal --to 'общий отдел' --number 'О-118'; last JVKC '.declined | [.to, .number, .url]'
["общий отдел","О-118",null]

# A reply under a ground whose ready text nobody approved stands without its approvals, and is marked.
$ at 11:32 operator -q decline 2NY5 --reason not_ours -m 'Это вопрос к застройщику.' --url 'https://vk.com/wall-1234567_4?reply=104'; last 2NY5 '.marks'
[{"n":2,"rule":null,"title":null,"mark":"irregular","detail":"https://vk.com/wall-1234567_4?reply=104"}]
$ refused at 11:33 operator decline AD2W --reason not_ours --url 'https://ok.ru/group/5/topic/6'
otklik: 260302-AD2WFTC: the link to ok.ru is not of the network in which the message stands (vk) (clause 20)
  this network's hosts: vk.com, m.vk.com, vk.ru, m.vk.ru
[3]

# A duplicate leads to a message that is worked, in its author's network; else it is a repeat.
$ refused at 11:43 operator decline TSW5 --reason duplicate --of AD2W
otklik: 260302-AD2WFTC is out of work itself
  mark the repeat: otklik link 260302-TSW5VSF --repeat-of 260302-AD2WFTC
[3]
$ at 11:44 operator -q decline TSW5 --reason duplicate --of KNYC; refused at 11:45 operator decline KNYC --reason duplicate --of TSW5
otklik: 260302-TSW5VSF is out of work itself
  mark the repeat: otklik link 260302-KNYCQNC --repeat-of 260302-TSW5VSF
[3]

# What the mandated system says later comes by taking the message in again: its number, its closing time. What was said once is no news.
$ incident() { jq -n --arg t "$2" --arg n "$1" '{network: "vk", url: "https://vk.com/wall-1234567_1?reply=7", posted_at: "2026-03-02T10:15:00+03:00", text: $t, incident_id: $n, closes_at: "2026-03-02T17:00:00+03:00"}' > in.json; }
$ incident IM-77 'Яма у дома 5'; at 11:50 operator ingest in.json --format json | jq -c '[.added, .known, .changed, .updated]'; last KNYC '.message.incident_id, .closes_at, .events[-1]'
[[],[],[],["260302-KNYCQNC"]]
"IM-77"
"2026-03-02T17:00:00+03:00"
{"at":"2026-03-02T11:50:00+03:00","by":"operator","event":"incident_recorded","incident_id":"IM-77","closes_at":"2026-03-02T17:00:00+03:00"}
$ at 11:51 operator ingest in.json | tail -1; incident IM-78 'Яма у дома 5. Срочно!'; at 11:52 operator ingest in.json | tail -1
added: 0, known: 1, changed: 0, rejected: 0
added: 0, known: 0, changed: 1, rejected: 0, updated by the mandated system: 1

# First of all people hear that the author changed his words after the draft, and whose information is missing.
$ at 11:53 operator -q assign KNYC --add housing; at 11:54 deputy-head approve KNYC
260302-KNYCQNC: look at the answer: there is no greeting
260302-KNYCQNC: look at the answer: too short to answer anything
260302-KNYCQNC: approved, to be published
attention: the author changed the message after the draft, 2 March 2026, 11:52
attention: a co-executor's information has not come: Housing and utilities department, 2 March 2026, 11:53
approved: deputy head in charge, draft 4, ee3b74b1
«Яму засыпали.»
  deadline                    clause  owner                             due
  answer                      10      organisational department         2026-03-03 10:20  running
  co-executor's information   16      Housing and utilities department  2026-03-02 14:53  running
  publication after approval  12      organisational department         2026-03-02 12:54  running
$ last KNYC '.cautions'
[{"caution":"text_changed","at":"2026-03-02T11:52:00+03:00","executor":null},{"caution":"information_missing","at":"2026-03-02T11:53:00+03:00","executor":"housing"}]
$ otklik report sheet KNYC | head -8
Approval sheet 260302-KNYCQNC
  stage: approved, to be published
  as of: 2 March 2026, 12:00
  topic: Potholes
attention: the author changed the message after the draft, 2 March 2026, 11:52
attention: a co-executor's information has not come: Housing and utilities department, 2 March 2026, 11:53

Version 1: final answer

# The topic found wrong after the end is put right: statistics follow. Another approver's direction needs a reason, and is marked.
$ at 12:00 operator -q publish KNYC --url 'https://vk.com/wall-1234567_1?reply=110'; at 12:10 operator -q classify KNYC --topic roads.signs; refused at 12:11 operator classify KNYC --topic social.benefits
otklik: 260302-KNYCQNC: the topic `social.benefits` is another approver's, and the answer was published: it needs --basis (clause 8.1)
[3]
$ at 12:12 operator -q classify KNYC --topic social.benefits --basis 'сверка с отделом'; last KNYC '.stage, .topic, .marks'
"closed"
"social.benefits"
[{"n":12,"rule":null,"title":null,"mark":"approved_by_other","detail":"сверка с отделом"}]

# A threat that was declined is marked as significant the same way, and the head is told.
$ at 12:20 operator -q decline 54N2 --reason threat; at 12:21 operator classify 54N2 --significant; at 12:30 operator -q escalate 54N2; last 54N2 '.stage, .significant, .topic'
260302-54N2HT3: declined
  deadline          clause  owner                      due
  memo to the head  23      organisational department  2026-03-02 12:51  running
"declined"
true
null

# Who has just returned a message is not proposed for it again.
$ take 8; bring 2VTM assigned; at 10:40 roads-officer -q return 2VTM --reason 'это двор'; refused at 10:41 operator assign 2VTM; at 10:42 operator -q assign 2VTM housing
260302-2VTMG11
otklik: `roads` has returned this message
  name one: otklik assign ID EXECUTOR
$ otklik verify; otklik check -q
commits checked: 37, cases: 8, findings: 0
in.json: warning: the file is not tracked [register.uncommitted]
  commit it (git add in.json && git commit -- in.json), or move it away

# What may not be made of it: other words than the approved ones pass for them, an answer to what nobody asked, more said about a message that is out of work already, the message's own link in another spelling, a picture of a link as the copy.
$ take 9; otklik -q --as operator decline NXSE --reason formal_appeal --url 'https://vk.com/wall-1234567_9?reply=9'; last NXSE '.marks, .declined.text[0:31]'
260302-NXSE3MF
[]
"Здравствуйте! Комментарий в соц"
$ take 10; take 11; ID=9BGH; refused at 11:00 operator decline $ID --reason reply_to_question --of KNYC
260302-9BGHQ2S
260302-9D8PJQR
otklik: nothing was asked of its author in case 260302-KNYCQNC
  if he writes about the same: otklik link ID --repeat-of OTHER
[3]
$ refused at 12:40 operator decline 9H72 --reason transferred --to 'ГКУ «Стававтодор»' --number '14/513'; refused at 12:40 operator decline 9H72 --reason transferred --to 'ГКУ «Стававтодор»'
otklik: 260302-9H72V19: out of work by entry 7: to say otherwise, retract it first (clause 20)
  `operator` may now: classify, reopen
260302-9H72V19: this is recorded already, nothing was added
260302-9H72V19: declined
$ refused at 12:41 operator decline $ID --reason transferred --to $'ГКУ\n«X»'; refused at 12:41 operator classify $ID --incident-id $'IM\e[1m'
otklik: 260302-9BGHQ2S: to whom it was handed has to be one line without control characters, of at most 500 symbols
otklik: 260302-9BGHQ2S: its number there has to be one line without control characters, of at most 500 symbols
[2]
$ bring $ID approved; for url in 'https://m.vk.com/wall-1234567_10?reply=7' 'https://vk.com/wall-1234567_10?reply=7&x=1' 'https://vk.com/IM?sel=5'; do refused at 12:42 operator publish $ID --url $url; done; refused at 12:42 operator publish $ID --no-link --attach 'https://vk.com/im?sel=5'
otklik: 260302-9BGHQ2S: this is no link to an answer: https://m.vk.com/wall-1234567_10?reply=7 (clause 10)
otklik: 260302-9BGHQ2S: this is no link to an answer: https://vk.com/wall-1234567_10?reply=7&x=1 (clause 10)
otklik: 260302-9BGHQ2S: only members can open this link: https://vk.com/IM?sel=5 (clause 10)
  give a link that everybody can open
  if the answer does stand there: --elsewhere --basis TEXT
otklik: 260302-9BGHQ2S: without a link: --attach FILE
[2]

# A round that begins takes the correction under way with it; what corrects a link is retracted before the publication; nothing begins anew before it ended.
$ at 12:44 operator -q publish $ID --url 'https://vk.com/wall-1234567_10?reply=97'; at 12:45 operator -q publish $ID --replaces last --url 'https://vk.com/wall-1234567_10?reply=98'; refused at 12:46 operator retract $ID 6 --reason 'ошибка'; refused at 12:46 operator reopen $ID --basis 'автор' --at 2026-03-02T11:00
otklik: 260302-9BGHQ2S: entry 7 would then mean nothing: retract it first (clause 10)
otklik: 260302-9BGHQ2S: at that time the case had not ended yet (clause 8.1)
  `operator` may now: classify, decline, assign --instead, assign --add, forward, approve, approve --remarks
[3]
$ at 12:47 roads-officer -q draft $ID --correction -m 'Здравствуйте! Яму засыпали 2 марта.'; at 12:48 operator -q reopen $ID --basis 'автор пишет, что яма на месте'; last $ID '.round, (.deadlines[] | select(.rule == "approval" or .rule == "correction") | [.rule, .starts_at[11:16], .status])'
2
["approval","11:00","met"]
["approval","12:47","void"]
["correction","12:47","void"]

# Yesterday's list says today what it said yesterday, although the case was ended since for a time before it.
$ before=$(OTKLIK_NOW=2026-03-03T15:00+03:00 otklik report overdue | sed 1,7d); at 2026-03-04T10:00 operator -q decline 2VTM --reason not_ours --at 2026-03-03T12:00 --basis 'звонок'; after=$(OTKLIK_NOW=2026-03-04T12:00+03:00 otklik report overdue --as-of 2026-03-03T15:00 | sed 1,7d); [ "$before" = "$after" ] && echo the same; otklik list --as-of 2026-03-03T15:00 | grep -c 2VTM
the same
1
$ otklik verify
commits checked: 13, cases: 4, findings: 0
