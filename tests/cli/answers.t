# What the network itself shows of our answers: recorded beside the entry of who put them up, and answers that nobody recorded are offered.
$ . "$TESTS_DIR/cli/setup.sh"; register

# 11:20 of the Monday is 1772439600 by the networks' clock.
$ vk() { printf '{"id":%s,"from_id":-1234567,"owner_id":-1234567,"post_id":1,"date":%s,"text":"%s","reply_to_comment":7,"parents_stack":[7]}\n' "$@"; }
$ seen() { at $1 operator --format json ingest - | jq -c '(.answers_seen[] | [.case[7:], .at[11:16], .recorded, .matches, .differs]), [(.added, .known | length), .passed_over]'; }
$ marks() { otklik report marked --since 2026-03-02 --until 2026-03-02 --as-of 2026-03-02T18:00 --format json | jq -c '.rows[] | [.mark, .until[11:16]?, .detail]'; }

# An answer that nobody recorded yet: with the command that does, and with whether its words are those of the draft.
$ case=$(take 1); bring $case approved
$ vk 99 1772439600 'Яму засыпали.' | at 11:30 operator ingest -
260302-KNYCQNC: the answer was published and is not recorded; to record it: otklik publish 260302-KNYCQNC --url 'https://vk.com/wall-1234567_1?reply=99' --at 2026-03-02T11:20
added: 0, known: 0, changed: 0, rejected: 0, our answers: 1
$ vk 99 1772439600 'Яму не засыпали.' | seen 11:31
["KNYCQNC","11:20",false,false,[]]
[0,0,0]
$ vk 98 1772439600 'Это под другим комментарием' | sed 's/:7,/:6,/; s/\[7\]/[6]/' | seen 11:32
[0,0,1]
$ git log --format=%s -1
260302-KNYCQNC: согласовано: курирующий заместитель главы, проект 4, ee3b74b1

# Recorded: the network says the same, and it is said once.
$ bring $case closed; vk 99 1772439630 '[id17|Иван], Яму засыпали.' | at 11:40 operator ingest -; git log --format=%B -1
added: 0, known: 0, changed: 0, rejected: 0, our answers: 1
выявлено сообщений: 0, сведений сети об ответах: 1

Анна Сергеевна Ковалёва (operator), 2026-03-02 11:40

Event: publication_seen
Count: 1
Actor: operator
At: 2026-03-02T11:40:00+03:00
Clause: 8.1
Clock: given
\
$ vk 99 1772439630 '[id17|Иван], Яму засыпали.' | seen 11:41; otklik show $case --format json | jq -c '.events[-1] | del(.by, .digest, .commit, .title)'
[0,0,0]
{"at":"2026-03-02T11:40:00+03:00","event":"publication_seen","publication":"ffad8f9725a7b4f4f851444e32e637a1","network_time":"2026-03-02T11:20:30+03:00","text_digest":"794731aecc568cfc313885c8e144a776"}
$ marks
["entered_after",null,null]

# Other words, and another time; then it is gone; then all is well again, and what was keeps its end.
$ vk 99 1772440200 'Яму засыплют.' | at 12:00 operator ingest -
260302-KNYCQNC: the network differs from the record: other words, another time: https://vk.com/wall-1234567_1?reply=99
added: 0, known: 0, changed: 0, rejected: 0, our answers: 1
$ printf '{"type":"wall_reply_delete","object":{"owner_id":-1234567,"id":99,"deleter_id":1,"post_id":1},"group_id":1234567}' | seen 12:10
["KNYCQNC","11:20",true,false,["missing"]]
[0,0,0]
$ marks
["entered_after",null,null]
["text_differs","12:10","https://vk.com/wall-1234567_1?reply=99, 2026-03-02 11:30"]
["time_differs","12:10","https://vk.com/wall-1234567_1?reply=99, 2026-03-02 11:30"]
["not_shown",null,"https://vk.com/wall-1234567_1?reply=99"]
$ vk 99 1772439630 'Яму засыпали.' | seen 12:20; marks
["KNYCQNC","11:20",true,true,[]]
[0,0,0]
["entered_after",null,null]
["text_differs","12:10","https://vk.com/wall-1234567_1?reply=99, 2026-03-02 11:30"]
["time_differs","12:10","https://vk.com/wall-1234567_1?reply=99, 2026-03-02 11:30"]
["not_shown","12:20","https://vk.com/wall-1234567_1?reply=99"]
$ otklik --lang ru report sheet $case | grep 'сеть\|сети'; otklik check; otklik verify
       9        в сети не тот текст, что согласован      https://vk.com/wall-1234567_1?reply=99, 2026-03-02 11:30
       9        по данным сети размещено в другое время  https://vk.com/wall-1234567_1?reply=99, 2026-03-02 11:30
cases checked: 1, findings: 0
commits checked: 12, cases: 1, findings: 0

# A list that says that it is whole, and has later messages, but not the answer; parts, and lists that end before it, accuse nobody.
$ comment() { printf '{"id":%s,"from_id":5,"owner_id":-1234567,"post_id":1,"date":%s,"text":"Слова %s","parents_stack":[]}' $1 $2 $1; }
$ list() { printf '{"response":{"count":%s,"items":[%s]}}' $1 "$(IFS=,; echo "${*:2}")"; }
$ list 3 "$(comment 7 1772435700)" "$(comment 8 1772443000)" | seen 12:21
[1,0,0]
$ list 2 "$(comment 7 1772435700)" "$(comment 8 1772439000)" | seen 12:22
[0,2,0]
$ list 2 "$(comment 7 1772435700 | sed 's/:\[\]/:[5]/')" "$(comment 8 1772443000)" | seen 12:23
[0,2,0]
$ list 3 "$(comment 7 1772435700)" "$(vk 99 1772439630 'Яму засыпали.')" "$(comment 8 1772443000)" | seen 12:24
[0,2,0]
$ list 2 "$(comment 7 1772435700)" "$(comment 8 1772443000)" | seen 12:25; marks | tail -n 1
["KNYCQNC","11:20",true,false,["missing"]]
[0,2,0]
["not_shown",null,"https://vk.com/wall-1234567_1?reply=99"]
$ list 2 "$(comment 7 1772435700)" "$(comment 8 1772443000)" | seen 12:26
[0,2,0]

# The same in the other networks, by what each calls the message that is answered.
$ in_network() { at 10:20 operator -q ingest --network $1 --native-id "$2" --author Анна --posted 2026-03-02T10:15 -m 'Темно'; }
$ in_network telegram neftekumsk_example/7; in_network ok comment-7; in_network max mid.7
$ echo '{"update_id":1,"message":{"message_id":9,"chat":{"id":-1001234567890,"type":"channel","username":"neftekumsk_example"},"sender_chat":{"id":-1001234567890,"type":"channel","username":"neftekumsk_example"},"date":1772439600,"text":"Горит","reply_to_message":{"message_id":7}}}' | seen 12:30
["W1FGNEP","11:20",false,false,[]]
[0,0,0]
$ echo '{"comments":[{"id":"comment-9","author_id":"50000000000001","text":"Горит","date":"2026-03-02 11:20:00","reply_to_comment_id":"comment-7"}]}' | seen 12:31
["17HG7YN","11:20",false,false,[]]
[0,0,0]
$ echo '{"messages":[{"timestamp":1772439600000,"body":{"mid":"mid.9","text":"Горит"},"sender":{"user_id":1,"username":"neftekumsk_example"},"recipient":{"chat_id":1},"link":{"type":"reply","message":{"mid":"mid.7"}}}]}' | seen 12:32
["J2AXXC6","11:20",false,false,[]]
[0,0,0]

# Where the network gives no links, the words tell whether it is recorded.
$ for step in 'operator -q classify MID --topic roads.potholes --location neftekumsk --importance normal' 'operator -q assign MID roads' 'roads-officer -q draft MID -m Горит.' 'deputy-head -q approve MID'; do at 11:10 ${step/MID/$(otklik list --network max --format tsv | cut -f1 | tail -1)}; done
$ echo x > ../copy.png; at 11:20 operator -q publish $(otklik list --network max --format tsv | cut -f1 | tail -1) --no-link --attach ../copy.png
$ echo '{"messages":[{"timestamp":1772439600000,"body":{"mid":"mid.9","text":"Горит."},"sender":{"user_id":1,"username":"neftekumsk_example"},"recipient":{"chat_id":1},"link":{"type":"reply","message":{"mid":"mid.7"}}}]}' | seen 12:33
["J2AXXC6","11:20",true,true,[]]
[0,0,0]

# An act that lets nobody record it: a word, and all else is taken.
$ sed -i '/^  publication_seen:/d; s/ publication_seen,//' regulations/neftekumsk-1885.yaml; git -c user.name=a -c user.email=a@town.example commit -qam 'The act of before'
$ vk 99 1772440800 'Яму засыпали.' | at 12:40 operator ingest -
what the network shows of answers was not recorded: the regulation `neftekumsk-1885` has no event `publication_seen`
added: 0, known: 0, changed: 0, rejected: 0
