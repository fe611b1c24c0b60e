# The regulation told clause by clause: 12 to 24. Each story has its times, who acted, what was due and why. docs/regulation.md names them.
$ . "$TESTS_DIR/cli/stories.sh"; register
$ drafted() { sent "$1"; then_ "$1" roads-officer draft -m "${2:-Засыплем.}" "${@:3}"; }

# Clause 12. One working hour to agree the draft with the deputy head in charge; nobody else may give that word; then it is published.
$ found 2026-03-06T09:40 1; drafted 2026-03-06T12:30; owed 2026-03-06T12:30 approval; then_ 2026-03-06T12:40 deputy-head-social approve 2>&1 | head -n 1; then_ 2026-03-06T14:30 deputy-head approve; owed 2026-03-06T14:30 approval
approval (12): department, by 2026-03-06 14:30: running
otklik: 260306-KNYCQNP: `deputy-head-social` may not record this (approved); who may: deputy head in charge (deputy_head); with --for and --basis: organisational department (department) (clause 12)
approval (12): department, by 2026-03-06 14:30: met, done 2026-03-06 14:30:00
$ owed 2026-03-06T14:30 publication; then_ 2026-03-06T15:30 operator publish --url 'https://vk.com/wall-1234567_1?reply=99'; owed 2026-03-06T15:30 publication; stage 2026-03-06T15:30
publication (12): department, by 2026-03-06 15:30: running
publication (12): department, by 2026-03-06 15:30: met, done 2026-03-06 15:30:00
closed

# Clause 12. A message from the Governor's networks needs the word of the regional office too, recorded with its basis; no term is set for it.
$ found 2026-03-06T09:40 2 --governor; drafted 2026-03-06T10:00; then_ 2026-03-06T10:30 deputy-head approve; stage 2026-03-06T10:30
in_approval
$ then_ 2026-03-06T10:31 operator publish --url 'https://vk.com/wall-1234567_2?reply=99' 2>&1 | head -n 1; then_ 2026-03-06T10:35 operator forward --to governor_office --basis 'Исх. № 41'
otklik: 260306-9H72V1K: `publish` is not possible while the stage is in_approval (in approval) (clause 10)
$ otklik report approvals --as-of 2026-03-06T11:00 --format json | jq -c '.rows[] | [.role, .since, .forwarded_at, .due]'; then_ 2026-03-06T16:00 operator approve --for governor_office --basis 'Письмо № 17-ОГ'; stage 2026-03-06T16:00
["governor_office","2026-03-06T10:30:00+03:00","2026-03-06T10:35:00+03:00",null]
approved
$ owed 2026-03-06T16:00 publication
publication (12): department, by 2026-03-06 17:00: running

# Clause 12. A person who stands in for the deputy head does so by an order and within its dates; the managing director's substitute of 2025 likewise.
$ found 2025-07-14T09:40 3; then_ 2025-07-14T09:50 operator-2 classify --topic roads.potholes --location neftekumsk; otklik log $ID --format json | jq -c '.[-1] | [.by, .event]'
["operator-2","classified"]

# Clause 13. Remarks go back within the same hour; the hour for remarks and for approval is one.
$ found 2026-03-06T09:40 4; drafted 2026-03-06T10:00; then_ 2026-03-06T11:00 operator approve --remarks 'Не названа дата.'; owed 2026-03-06T11:00 approval; stage 2026-03-06T11:00
approval (12): department, by 2026-03-06 11:00: met, done 2026-03-06 11:00:00
rework
$ found 2026-03-06T09:40 5; drafted 2026-03-06T10:00; then_ 2026-03-06T11:01 deputy-head approve --remarks 'Не названа дата.'; owed 2026-03-06T11:01 approval
approval (12): department, by 2026-03-06 11:00: late, done 2026-03-06 11:01:00, 1 working minutes over

# Clause 14. Half an hour to mend it, over lunch; the draft that comes again needs every approval again.
$ found 2026-03-06T09:40 6; drafted 2026-03-06T12:00; then_ 2026-03-06T12:45 deputy-head approve --remarks 'Кто исполнит?'; owed 2026-03-06T12:45 rework; then_ 2026-03-06T14:15 roads-officer draft -m 'Засыплет подрядчик.'; owed 2026-03-06T14:15 rework; owed 2026-03-06T14:15 approval
rework (14): roads, by 2026-03-06 14:15: running
rework (14): roads, by 2026-03-06 14:15: met, done 2026-03-06 14:15:00
approval (12): department, by 2026-03-06 13:00: met, done 2026-03-06 12:45:00
approval (12): department, by 2026-03-06 15:15: running

# Clause 15. After an interim answer the final draft is due at closing time of the next working day; a promised date holds till its end.
$ found 2026-04-28T09:40 7; sent 2026-04-28T10:00; then_ 2026-04-28T11:00 roads-officer draft --interim --promise 2026-05-05 -m 'Обследуем.'; then_ 2026-04-28T11:10 deputy-head approve; then_ 2026-04-29T09:30 operator publish --url 'https://vk.com/wall-1234567_7?reply=99'; owed 2026-04-29T09:30 answer; owed 2026-04-29T09:30 final_draft; owed 2026-04-29T09:30 promise; stage 2026-04-29T09:30
answer (10): department, by 2026-04-29 09:40: met, done 2026-04-29 09:30:00
final_draft (15): roads, by 2026-04-30 17:00: running
promise (15): department, by 2026-05-05 23:59: running
awaiting_final
$ then_ 2026-04-30T17:00 roads-officer draft -m 'Засыпали.'; owed 2026-04-30T17:00 final_draft; then_ 2026-05-04T09:30 deputy-head approve; then_ 2026-05-05T23:59:59 operator publish --url 'https://vk.com/wall-1234567_7?reply=100'; owed 2026-05-05T23:59:59 promise; stage 2026-05-05T23:59:59
final_draft (15): roads, by 2026-04-30 17:00: met, done 2026-04-30 17:00:00
promise (15): department, by 2026-05-05 23:59: met, done 2026-05-05 23:59:59
closed

# Clause 16. One main executor, the rest co-executors: two working hours for their information, half an hour to agree it and pass it on.
$ found 2026-03-06T09:40 8; sent 2026-03-06T10:00 roads --with housing,legal; owed 2026-03-06T10:00 co_information; then_ 2026-03-06T11:00 housing-officer contribute -m 'Труба цела.'
co_information (16): housing, by 2026-03-06 12:00: running
co_information (16): legal, by 2026-03-06 12:00: running
$ then_ 2026-03-06T11:20 operator accept housing --remarks 'Чья труба?'; owed 2026-03-06T11:20 co_rework; then_ 2026-03-06T11:50 housing-officer contribute -m 'Труба водоканала.'; then_ 2026-03-06T12:20 operator accept housing
co_rework (14): housing, by 2026-03-06 11:50: running
$ owed 2026-03-06T12:20 co_acceptance; owed 2026-03-06T12:20 co_information
co_acceptance (16): department, by 2026-03-06 11:30: met, done 2026-03-06 11:20:00
co_acceptance (16): department, by 2026-03-06 12:20: met, done 2026-03-06 12:20:00
co_information (16): housing, by 2026-03-06 12:00: met, done 2026-03-06 11:00:00
co_information (16): legal, by 2026-03-06 12:00: overdue, 20 working minutes over
$ then_ 2026-03-06T12:30 legal-officer return --reason 'Не наш вопрос.'; owed 2026-03-06T12:30 co_information; then_ 2026-03-06T12:40 operator assign --add property; owed 2026-03-06T12:40 co_information
co_information (16): housing, by 2026-03-06 12:00: met, done 2026-03-06 11:00:00
co_information (16): legal, by 2026-03-06 12:00: missed, 30 working minutes over
co_information (16): housing, by 2026-03-06 12:00: met, done 2026-03-06 11:00:00
co_information (16): legal, by 2026-03-06 12:00: missed, 30 working minutes over
co_information (16): property, by 2026-03-06 15:40: running
$ then_ 2026-03-06T14:40 operator contribute -m 'Участок общий.' --for property --basis 'по телефону, Юдина'; otklik show $ID --format json --as-of 2026-03-06T14:40 | jq -c '.events[-1] | [.by, .for, .basis]'
["operator","property","по телефону, Юдина"]

# Clause 16 and 9. When the main executor returns the message, what its co-executors still owe ends; what was accepted stays for the next one.
$ found 2026-03-06T09:40 9; sent 2026-03-06T10:00 roads --with housing; then_ 2026-03-06T10:20 roads-officer return --reason 'Двор.'; owed 2026-03-06T10:20 co_information; owed 2026-03-06T10:20 draft; then_ 2026-03-06T10:30 operator assign property; then_ 2026-03-06T10:40 operator assign legal --instead --reason 'Просят юристов.'; owed 2026-03-06T10:40 draft; owed 2026-03-06T10:40 return
co_information (16): housing, by 2026-03-06 12:00: void
draft (11): roads, by 2026-03-06 15:40: void
draft (11): nobody yet, by 2026-03-06 15:40: running
draft (11): roads, by 2026-03-06 15:40: void
draft (11): property, by 2026-03-06 15:40: void
draft (11): legal, by 2026-03-06 15:40: running
return (9): roads, by 2026-03-06 10:30: met, done 2026-03-06 10:20:00
return (9): property, by 2026-03-06 11:00: void
return (9): legal, by 2026-03-06 11:10: running

# Clause 17. A repeated message goes the same way: the same deadlines; people link it, the program never does.
$ FIRST=$ID; found 2026-03-06T09:40 10; then_ 2026-03-06T09:45 operator link --repeat-of $FIRST; owed 2026-03-06T09:45
routing (8.2): department, by 2026-03-06 10:40: running
draft (11): nobody yet, by 2026-03-06 15:40: running
answer (10): department, by 2026-03-10 09:40: running

# Clause 18. An answer that the network would not take is refused with its length; photos go along as attachments.
$ found 2026-03-06T09:40 11; sent 2026-03-06T10:00; then_ 2026-03-06T10:10 roads-officer draft -m "$(printf 'а%.0s' $(seq 4097))" 2>&1 | head -n 2; then_ 2026-03-06T10:10 roads-officer draft -m 'Засыпали, см. снимок.' --attach https://vk.com/photo-1_2; otklik show $ID --format json --as-of 2026-03-06T10:10 | jq -c '.events[-1].attachments'
otklik: 260306-9D8PJQ2: the answer is longer than vk takes: 4097 symbols, the limit is 4096 (clause 18)
  shorten the answer
[{"url":"https://vk.com/photo-1_2"}]

# Clause 19. Each draft names who answers for its truth: the one named, else the one who recorded it.
$ found 2026-03-06T09:40 12; sent 2026-03-06T10:00; then_ 2026-03-06T10:10 roads-officer draft -m 'Засыпали.' --responsible roads-head; otklik show $ID --format json --as-of 2026-03-06T10:10 | jq -r '.drafts[-1].responsible'
roads-head

# Clause 20. Obscene, insulting and threatening messages are not worked: what was not yet due is void; after a publication only grounds that say so serve.
$ found 2026-03-06T09:40 13; then_ 2026-03-06T10:00 operator decline --reason insult -m 'Оскорбления.'; owed 2026-03-06T10:00; stage 2026-03-06T10:00
routing (8.2): department, by 2026-03-06 10:40: met, done 2026-03-06 10:00:00
draft (11): nobody yet, by 2026-03-06 15:40: void
answer (10): department, by 2026-03-10 09:40: void
declined
$ found 2026-03-06T09:40 14; then_ 2026-03-09T10:00 operator decline --reason threat -m 'Угрозы.'; owed 2026-03-10T09:00
routing (8.2): department, by 2026-03-06 10:40: late, done 2026-03-09 10:00:00, 380 working minutes over
draft (11): department, by 2026-03-06 15:40: missed, 140 working minutes over
answer (10): department, by 2026-03-10 09:40: void
$ found 2026-03-06T09:40 15; sent 2026-03-06T10:00; then_ 2026-03-06T10:10 roads-officer draft --interim -m 'Смотрим.'; then_ 2026-03-06T10:20 deputy-head approve
$ then_ 2026-03-06T10:30 operator publish --url 'https://vk.com/wall-1234567_15?reply=99'; then_ 2026-03-06T10:40 operator decline --reason obscene -m 'Брань.' 2>&1 | head -n 1
otklik: 260306-3A8SHRJ: an answer was published: the ground `obscene` does not serve after that (clause 20)
$ then_ 2026-03-06T10:40 operator decline --reason deleted -m 'Удалено автором.'; stage 2026-03-06T10:40
declined

# Clause 21. A shortcoming of a body is recorded in its case, by the department, for the managing director.
$ found 2026-03-06T09:40 16; sent 2026-03-06T10:00; then_ 2026-03-06T16:00 operator shortcoming -m 'Проект не представлен.'; otklik show $ID --format json --as-of 2026-03-06T16:00 | jq -c '.events[-1] | [.event, .body, .text]'
["shortcoming","roads","Проект не представлен."]

# Clause 22. The quarter's information is owed by the end of the 10th of the next month, a Friday or not, and stays on the list until it is sent.
$ otklik report due --as-of 2026-04-01T09:00 --owner department --format json | jq -c '.rows[] | select(.case == null) | [.rule, .clause, .starts_at, .due]'; otklik report overdue --as-of 2026-04-11T00:00 --format json | jq -c '.rows[] | select(.case == null) | [.rule, .due]'
["quarterly_report","22","2026-04-01T00:00:00+03:00","2026-04-10T23:59:59+03:00"]
["quarterly_report","2025-10-10T23:59:59+03:00"]
["quarterly_report","2026-01-10T23:59:59+03:00"]
["quarterly_report","2026-04-10T23:59:59+03:00"]

# Clause 23. A socially significant message: at once a memo to the head, signed by the managing director; half an hour is the house norm, and it outlives the case.
$ found 2026-03-06T17:50 17; then_ 2026-03-06T17:55 operator classify --topic housing.water --significant; owed 2026-03-06T17:55 escalation
escalation (23): department, by 2026-03-10 09:25: running
$ then_ 2026-03-06T17:58 operator decline --reason transferred --to 'Водоканал' -m 'Передано в водоканал.'; owed 2026-03-06T17:58 escalation; then_ 2026-03-10T09:25 operator escalate --signed-by coordinator -o memo.txt
escalation (23): department, by 2026-03-10 09:25: running
$ owed 2026-03-10T09:25 escalation; sed -n '1,4p' memo.txt
escalation (23): department, by 2026-03-10 09:25: met, done 2026-03-10 09:25:00
Information about a socially significant message
  to:   head of the okrug, Бережному О. С.
  from: managing director, В. М. Орлова
  date: 10 March 2026

# Clause 24. A draft not submitted, or late, is a sign of a breach, shown with what others' steps had cost; what passed before anybody had it is the department's.
$ otklik report discipline --since 2026-03-06 --until 2026-03-06 --as-of 2026-03-10T09:00 --format json | jq -c '(.department, .rows)[] | [.executor, .rule, .clause, .due, .done_at, .overdue_working_minutes, .minutes_had, .others_minutes]'
["department","draft","11","2026-03-06T15:40:00+03:00",null,140,null,0]
["department","draft","11","2026-03-06T15:40:00+03:00",null,140,null,0]
["roads","rework","14","2026-03-06T11:30:00+03:00",null,330,30,0]
["roads","rework","14","2026-03-06T11:31:00+03:00",null,329,30,1]
["roads","draft","11","2026-03-06T15:40:00+03:00",null,140,280,60]
["roads","draft","11","2026-03-06T15:40:00+03:00",null,140,280,0]
["legal","draft","11","2026-03-06T15:40:00+03:00",null,140,240,0]
