# The regulation told clause by clause: 1 to 11. Each story has its times, who acted, what was due and why. docs/regulation.md names them.
$ . "$TESTS_DIR/cli/stories.sh"; register

# Clause 1 and 7. A message is found and goes to the body whose competence it is: topic and place propose it, a person sends it.
$ found 2026-03-06T09:40 1; then_ 2026-03-06T09:50 operator classify --topic roads.potholes --location neftekumsk; OTKLIK_NOW=2026-03-06T09:55 otklik --as operator assign $ID --dry-run | head -n 1; then_ 2026-03-06T09:55 operator assign; otklik show $ID --format json --as-of 2026-03-06T10:00 | jq -r .executor
rehearsal: nothing was recorded
260306-KNYCQNP: with the executor
roads

# Clause 2. A comment that asks for treatment under the law on formal appeals stays a message: it is answered with how to file one.
$ found 2026-03-06T09:40 2; then_ 2026-03-06T10:00 operator decline --reason formal_appeal -m 'Обращение подаётся через приёмную: https://example.org'; stage 2026-03-06T10:00
declined

# Clause 3 and 4. The department runs the work, the managing director may step in; an executor may do neither.
$ found 2026-03-06T09:40 3; then_ 2026-03-06T09:50 coordinator classify --topic roads.potholes --location neftekumsk; then_ 2026-03-06T09:51 roads-officer assign roads 2>&1 | head -n 1; then_ 2026-03-06T09:52 coordinator assign roads; stage 2026-03-06T10:00
otklik: 260306-JVKC59Y: `roads-officer` may not record this (assigned); who may: organisational department (department), managing director (coordinator) (clause 8.2)
assigned

# Clause 5. The mandated system's number and closing time are kept; the closing time, when earlier, pulls the draft forward.
$ found 2026-03-06T09:40 4 --incident-id 77-1234; otklik show $ID --format json --as-of 2026-03-06T09:40 | jq -r .message.incident_id; owed 2026-03-06T09:40 draft; then_ 2026-03-06T09:45 operator classify --topic roads.potholes --location neftekumsk --closes-at 2026-03-06T17:00; owed 2026-03-06T09:45 draft
77-1234
draft (11): nobody yet, by 2026-03-06 15:40: running
draft (11): nobody yet, by 2026-03-06 14:00: running

# Clause 6. Official accounts are listed with the page that publishes them; an answer under another account is refused.
$ otklik check -q && grep -c 'listed_at' registry/accounts.yaml; found 2026-03-06T09:40 5; sent 2026-03-06T09:50; then_ 2026-03-06T10:00 roads-officer draft -m 'Заделаем в марте.'; then_ 2026-03-06T10:10 deputy-head approve; then_ 2026-03-06T10:20 operator publish --url 'https://vk.com/wall-1234567_5?reply=99' --account vk-governor
4
otklik: 260306-AD2WFTP: `vk-governor` is no official account of the administration (clause 10)
[3]

# Clause 8.1. Topic, place and importance are determined before anything is sent.
$ found 2026-03-06T09:40 6; then_ 2026-03-06T09:45 operator assign roads; then_ 2026-03-06T09:50 operator classify --topic roads.potholes; otklik show $ID --format json --as-of 2026-03-06T10:00 | jq -c '[.topic, .location, .importance]'
otklik: 260306-TSW5VSN: `assign` is not possible while the stage is new (new) (clause 8.2)
  `operator` may now: classify, decline
["roads.potholes","okrug","normal"]

# Clause 8.2. One working hour to send it on: found on Friday at 17:30 before a long week-end, it is due on Tuesday at 9:30.
$ found 2026-03-06T17:30 7; owed 2026-03-06T17:30 routing; otklik --lang en explain $ID routing | head -n 8; sent 2026-03-10T09:30; owed 2026-03-10T09:30 routing
routing (8.2): department, by 2026-03-10 09:30: running
260306-54N2HTS
routing (clause 8.2)
  owner:  organisational department
  start:  2026-03-06 17:30, detected
  term:   1 working hour
  due:    2026-03-10 09:30
  status: running

routing (8.2): department, by 2026-03-10 09:30: met, done 2026-03-10 09:30:00
$ found 2026-03-06T17:30 8; sent 2026-03-10T09:30:01; owed 2026-03-10T10:00 routing
routing (8.2): department, by 2026-03-10 09:30: late, done 2026-03-10 09:30:01

# Clause 9. Half an hour of working time to return what is not one's own, with reasons; then the routing starts anew.
$ found 2026-03-06T12:00 9; sent 2026-03-06T12:45; owed 2026-03-06T12:50 return; then_ 2026-03-06T14:10 roads-officer return --reason 'Двор управляющей компании.'; owed 2026-03-06T14:10; stage 2026-03-06T14:10
return (9): roads, by 2026-03-06 14:15: running
routing (8.2): department, by 2026-03-06 13:00: met, done 2026-03-06 12:45:00
draft (11): roads, by 2026-03-10 09:00: void
answer (10): department, by 2026-03-10 12:00: running
return (9): roads, by 2026-03-06 14:15: met, done 2026-03-06 14:10:00
routing (8.2): department, by 2026-03-06 15:10: running
draft (11): nobody yet, by 2026-03-10 09:00: running
classified
$ found 2026-03-06T12:00 10; sent 2026-03-06T12:45; then_ 2026-03-06T14:30 roads-officer return --reason 'Не наша улица.'; owed 2026-03-06T14:30 return
return (9): roads, by 2026-03-06 14:15: late, done 2026-03-06 14:30:00, 15 working minutes over
$ found 2026-03-06T12:00 11; sent 2026-03-06T12:45; then_ 2026-03-06T14:10 roads-officer return; then_ 2026-03-06T14:12 roads-officer draft -m 'Засыплем.'; then_ 2026-03-06T14:13 roads-officer return --reason 'Передумали.' 2>&1 | head -n 1; owed 2026-03-06T14:20 return
otklik: --reason is missing
  help: otklik return --help
otklik: 260306-9D8PJQ2: `return` is not possible while the stage is in_approval (in approval) (clause 9)
return (9): roads, by 2026-03-06 14:15: lapsed

# Clause 10. The answer stands in the same network within one working day of the finding: the same time of the next working day.
$ found 2026-04-20T16:00 12; owed 2026-04-20T16:00 answer; otklik --lang en explain $ID answer | grep -i "04-21"
answer (10): department, by 2026-04-22 16:00: running
  2026-04-21  00:00  24:00               day off: Радоница, 60-кз; дата: справка КонсультантПлюс LAW_311098
$ found 2026-12-30T17:30 13; owed 2026-12-30T17:30 answer
answer (10): department, by 2027-01-11 17:30: running
$ found 2024-11-01T15:30 14; owed 2024-11-01T15:30 answer; sent 2024-11-01T15:40; then_ 2024-11-01T16:00 roads-officer draft -m 'Сделаем.'; then_ 2024-11-01T16:30 deputy-head approve; then_ 2024-11-02T15:30 operator publish --url 'https://ok.ru/group/1/topic/2' 2>&1 | head -n 1; then_ 2024-11-02T15:30 operator publish --url 'https://vk.com/wall-1234567_14?reply=99'; owed 2024-11-02T15:30 answer
answer (10): department, by 2024-11-02 15:30: running
otklik: 241101-045PXRY: the link to ok.ru is not of the network in which the message stands (vk) (clause 10)
answer (10): department, by 2024-11-02 15:30: met, done 2024-11-02 15:30:00

# Clause 11. The draft comes three working hours before the question closes, counted back over the night; an interim draft will do.
$ found 2026-03-06T09:40 15; sent 2026-03-06T10:00; owed 2026-03-06T10:00 draft; otklik --lang en explain $ID draft | tail -n 6; then_ 2026-03-06T15:40 roads-officer draft --interim -m 'Обследуем.'; owed 2026-03-06T15:40 draft
draft (11): roads, by 2026-03-06 15:40: running
  2026-03-06  18:00  24:00               outside working hours
  2026-03-07  00:00  24:00               weekend
  2026-03-08  00:00  24:00               holiday: Международный женский день
  2026-03-09  00:00  24:00               day off: перенос с 2026-03-08, ТК РФ ст. 112 ч. 2
  2026-03-10  00:00  09:00               outside working hours
  2026-03-10  09:00  09:40           40  counted
draft (11): roads, by 2026-03-06 15:40: met, done 2026-03-06 15:40:00
$ found 2026-03-06T09:40 16; sent 2026-03-06T10:00; then_ 2026-03-06T15:40:01 roads-officer draft -m 'Засыплем.'; owed 2026-03-06T16:00 draft
draft (11): roads, by 2026-03-06 15:40: late, done 2026-03-06 15:40:01
