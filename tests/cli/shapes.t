# Messages in the shapes in which networks really give them (tests/cli/shapes), each in a register of its own: added, changed, passed over, rejected.
$ . "$TESTS_DIR/cli/setup.sh"; shapes="$TESTS_DIR/cli/shapes"; top=$PWD; n=0
$ of() { n=$((n + 1)); cd "$top" && register "r$n" && again "$@"; }
$ again() { at 2026-10-15T12:00 operator --format json ingest --skip-bad "$@" 2>notes | jq -c '[(.added, .changed | length), .passed_over, (.refused | length)]'; }
$ told() { sed "s#$shapes/##" notes; }
$ held() { cat $(git ls-files cases) | grep -oE "$1" | sort -u; }

# VK: a poll does not make it another network's answer, its question is the citizen's word; events in Long Poll's envelope.
$ of $shapes/vk-wall-with-poll.json; held 'wall-1000001_7[0-9]|новое расписание'
[2,0,0,0]
wall-1000001_71
wall-1000001_72
новое расписание
$ of $shapes/vk-callback-longpoll.json; of $shapes/vk-deleted-with-thread.json; of $shapes/vk-new-and-delete.jsonl; held 'kind: noted|noted:'
[1,0,0,0]
[1,0,1,0]
[1,0,0,0]
$ of $shapes/vk-new-and-edit.jsonl; held 'text_changed|провалился ребёнок'
[1,1,0,0]
text_changed
провалился ребёнок

# An answer that does not say its topic is refused until somebody says it; the comment is one, by answer and by event.
$ of $shapes/vk-board-getComments.json; told
[0,0,0,2]
otklik: messages rejected: 2
  vk-board-getComments.json:1: `native_id`: the answer does not say what it stands under: add --under LINK (of the post, topic, photo or video) (read as vk)
  vk-board-getComments.json:1: `native_id`: the answer does not say what it stands under: add --under LINK (of the post, topic, photo or video) (read as vk)
$ topic='--under https://vk.com/topic-1000001_38'; again $topic $shapes/vk-board-getComments.json; again $topic $shapes/vk-board-event.jsonl; held 'topic-1000001_38_[0-9]'
[2,0,0,0]
[0,0,0,0]
topic-1000001_38_2
topic-1000001_38_3
$ again --under https://vk.com/club1 $shapes/vk-board-getComments.json; told
otklik: --under: the link https://vk.com/club1 leads to no post, topic, photo or video of vk
$ again --from telegram --under https://t.me/town/5 $shapes/tg-new-and-edit.json; told
otklik: the source telegram says itself where messages stand: --under is not for it

# What `execute` gives: several answers, one of them an error.
$ of $shapes/vk-execute.json; told; held 'wall-1000001_8\?reply=9'
[2,0,0,1]
otklik: messages rejected: 1
  vk-execute.json:1: this answer is an error: `wall.getComments: Access denied: post was not found`; ask again (read as vk)
wall-1000001_8?reply=9

# Telegram: numbers of people, basic groups and channels are three spaces; a basic group has no links.
$ of $shapes/tg-id-collision.json; held 'native_id: .*|https://t.me/[^ ]*'
[3,0,0,0]
https://t.me/c/1000000002/28
native_id: "c/1000000002/28"
native_id: "g/1000000002/28"
native_id: "u/1000000002/28"
$ of $shapes/tg-basic-group-100.json; held 'native_id: .*|https://t.me/[^ ]*'
[1,0,0,0]
native_id: "g/100234567/28"

# A message taken before these spaces were told apart stays known, another one with that number is a case of its own.
$ n=90; cd "$top"; register old; printf '{"network":"telegram","native_id":"c/1000000002/28","posted_at":"2026-09-21T14:15:00Z","author":{"name":"Анна"},"text":"На Садовой нет воды"}' | at 2026-10-15T11:00 operator ingest -q -
$ again $shapes/tg-id-collision.json
[1,1,0,0]

# One message by two roads is one case; where the accounts name a group by name and number, in either order.
$ of $shapes/tg-same-message-export.json; again $shapes/tg-same-message-bot.json
[1,0,0,0]
[0,0,0,0]
$ of $shapes/tg-same-message-bot.json; at 2026-10-15T12:00 operator ingest $shapes/tg-same-message-export.json | grep -o 'may repeat (clause 17)'
[1,0,0,0]
may repeat (clause 17)
$ cd "$top"; register named; sed -i 's/neftekumsk_chat_example, "1234567890"/town_chat_example, "1000000002"/' registry/accounts.yaml; git -c user.name=a -c user.email=a@example.com commit -qam accounts; again $shapes/tg-same-message-bot.json; again $shapes/tg-same-message-export.json
[1,0,0,0]
[0,0,0,0]

# Words that a poorer reading took stay known when they are read better, and so does what was taken without its place.
$ cd "$top"; register poorer; printf '%s\n' '{"network":"vk","native_id":"-1_5_6","posted_at":"2026-03-02T07:15:00Z","text":"&#10071;Яма"}' '{"network":"vk","posted_at":"2026-09-21T17:13:20+03:00","author":{"name":"Анна Примерова"},"text":"Когда починят дорогу?"}' | at 2026-10-15T11:00 operator ingest -q -
$ printf '{"id":6,"owner_id":-1,"post_id":5,"from_id":5,"date":1772435700,"text":"&#10071;Яма","attachments":[{"type":"poll","poll":{"question":"У кого ещё?"}}]}' >better; again better; again $topic $shapes/vk-board-getComments.json; held 'text_changed'
[0,0,0,0]
[0,0,0,0]

# Polls and places, giveaways, control characters, edits, talks with a business account.
$ of $shapes/tg-poll-and-location.json; held 'тоже нет воды|geo:.*[0-9]'
[2,0,0,0]
geo:44.75,44.98
тоже нет воды
$ of $shapes/tg-updates-giveaway.json; of $shapes/tg-x0c-null-from.json; of $shapes/tg-new-and-edit.json; held 'провалился'
[1,0,1,0]
[3,0,0,1]
[1,1,0,0]
провалился
$ of $shapes/tg-business.json; held 'третий день|native_id: .*'
[2,1,1,0]
native_id: "b/abc/1000002/28"
native_id: "u/1000003/29"
третий день

# MAX and Odnoklassniki.
$ of $shapes/max-forward.json; held 'яма во всю дорогу|https://i.example/1.jpg|name: .*'
[1,0,0,0]
https://i.example/1.jpg
name: "Анна"}
яма во всю дорогу
$ of $shapes/max-new-and-edit.json; held 'провалился'
[1,1,0,0]
провалился
$ of $shapes/ok-webhook.jsonl; held 'На Садовой нет воды|https://ok.ru/[^ ]*'
[1,0,1,0]
https://ok.ru/profile/570000000001}
На Садовой нет воды
$ of $shapes/jsonl-bom-in-the-middle.jsonl
[2,0,0,0]

# Answers put one behind another without a line break: nothing is lost, whatever the network.
$ renumbered() { sed -E 's/"(message_id|event_id|mid)": ?"?(mid[:.])?/&1/g; s/"id": ?([0-9])/"id":1\1/g' "$@"; }
$ for each in vk-callback-longpoll.json ok-webhook.jsonl max-new-and-edit.json tg-new-and-edit.json tg-same-message-export.json; do for from in auto ${each%%-*}; do from=${from/tg/telegram}; n=$((n + 1)); cd "$top"; register r$n; tr -d '\n' <$shapes/$each >one; renumbered one | cat one - >two; printf '%s ' $from; again --from $from two; done; done
auto [2,0,0,0]
vk [2,0,0,0]
auto [2,0,2,0]
ok [2,0,2,0]
auto [2,2,0,0]
max [2,2,0,0]
auto [2,2,0,0]
telegram [2,2,0,0]
auto [2,0,0,0]
telegram [2,0,0,0]

# Answers that are not the whole, errors in the network's own words, files that hold nothing.
$ cd "$top"; register whole; say() { printf '%s' "$1" | at 2026-10-15T12:00 operator ingest - 2>&1; }
$ say '{"response":{"count":250,"items":[{"id":1,"owner_id":-1,"from_id":5,"date":1772435700,"text":"Яма","post_id":2,"thread":{"count":3,"items":[]}}]}}' | grep 'ask for'
-:1: the answer holds 0 of 3; ask for the rest
-:1: the answer holds 1 of 250; ask for the rest
$ say '{"comments":[{"id":"M1","author_id":"5","text":"Яма","created_ms":1772435700000}],"has_more":true,"anchor":"x"}' | grep 'ask for'
-:1: the answer is not the whole; ask for the rest
$ say '{"comments":[{"recipient":{"chat_id":-7,"chat_type":"channel","post_id":"p"},"sender":{"user_id":1,"first_name":"А"},"timestamp":1772435700000,"body":{"mid":"c1","seq":1,"text":"Яма"}}],"marker":77}' | grep 'ask for'
-:1: the answer is not the whole; ask for the rest
$ for error in '{"error":{"error_code":5,"error_msg":"User authorization failed"}}' '{"failed":2}' '{"error_code":102,"error_msg":"PARAM_SESSION_EXPIRED"}' '{"ok":false,"error_code":401,"description":"Unauthorized"}' '{"code":"verify.token","message":"Invalid access_token"}'; do say "$error" | grep 'is an error'; done
  -:1: this answer is an error: `User authorization failed`; ask again (read as vk)
  -:1: this answer is an error: `{"failed":2}`; ask again (read as vk)
  -:1: this answer is an error: `PARAM_SESSION_EXPIRED`; ask again (read as ok)
  -:1: this answer is an error: `Unauthorized`; ask again (read as telegram)
  -:1: this answer is an error: `Invalid access_token`; ask again (read as max)
$ printf '{"response":{"count":0,"items":[]}}' >nothing.json; at 12:00 operator ingest nothing.json
otklik: no messages found in nothing.json, read as vk
[5]
$ say "$(cat nothing.json)"
-: no messages found in -, read as vk
added: 0, known: 0, changed: 0, rejected: 0

# Of several files each stands or falls alone; at most twenty refusals are printed, json has all.
$ printf '{"network":"vk","native_id":"-1_9","posted_at":"2026-03-02T10:00:00","text":"Яма"}' >good.jsonl; printf '\1' >bad; at 12:00 operator --format json ingest --skip-bad nothing.json bad good.jsonl 2>/dev/null | jq -c '(.added | length), .refused[].source'
1
"nothing.json"
"bad"
$ for i in $(seq 25); do echo '{}'; done | at 12:00 operator ingest --skip-bad - 2>&1 | sed -n '$p'; for i in $(seq 25); do echo '{}'; done | at 12:00 operator --format json ingest --skip-bad - 2>/dev/null | jq '.refused | length'
  … and 5 more (all: --format json)
25

# What waits for a sender holds nobody up; a file that is not there is the typist's mistake.
$ mkfifo pipe; (sleep 2; echo '{}' >pipe) & at 12:00 operator ingest -q pipe 2>/dev/null & sleep 0.5; at 12:00 operator ingest -q good.jsonl && git log -1 --format=%s; wait
260302-80C0HG7: выявлено
$ at 12:00 operator ingest absent.json
otklik: there is no file absent.json
[5]
$ at 12:00 operator assign --with ,,, 0000
otklik: there is no name in `,,,`
[2]
$ otklik -q --as administrator init "$(printf '%0300d' 0)" 2>/dev/null
[7]

# Decomposed letters are found like composed ones, and kept as they came.
$ printf '{"network":"vk","native_id":"-1_10","posted_at":"2026-03-02T10:00:00","text":"На Маи\\u0306скои\\u0306 яма, е\\u0308лка"}' | at 12:00 operator ingest -q -; otklik --format json list --text 'Майской' | jq length; otklik --format json list --text 'ёлка' | jq length; grep -c "$(printf 'Маи\314\206скои\314\206')" $(git ls-files cases) | grep -c ':1'
1
1
1
