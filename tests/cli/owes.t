# No case is lost: of an open one somebody owes something at every moment.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; take 2
260302-KNYCQNC
260302-9H72V19
$ owed() { otklik show $1 --format json --as-of 2026-03-$2 | jq -c '.stage, (.deadlines[] | select(.status | IN("running", "overdue")) | [.rule, .owner, .due[5:16], .status])'; }

# A final draft, remarks, an interim answer as the rework, published: the final draft is owed again, due as before.
$ bring KNYC assigned; at 11:00 roads-officer -q draft KNYC --interim -m 'Выехали.'; at 11:10 deputy-head -q approve KNYC; at 11:20 operator -q publish KNYC --url 'https://vk.com/wall-1234567_1?reply=99'; owed KNYC 02T11:20
"awaiting_final"
["final_draft","roads","03-03T18:00","running"]
["final_answer","department","03-04T18:00","running"]
$ at 12:00 roads-officer -q draft KNYC -m 'Засыпали.'; owed KNYC 02T12:00; at 12:10 deputy-head -q approve KNYC --remarks 'Чем?'; at 12:20 roads-officer -q draft KNYC --interim -m 'Уточняем.'; at 12:30 deputy-head -q approve KNYC; at 12:40 operator -q publish KNYC --url 'https://vk.com/wall-1234567_1?reply=100'; owed KNYC 02T12:40
"in_approval"
["final_answer","department","03-04T18:00","running"]
["approval","department","03-02T13:00","running"]
"awaiting_final"
["final_draft","roads","03-03T18:00","running"]
["final_answer","department","03-04T18:00","running"]

# The Governor's, an interim answer published, the final draft approved by the deputy: the regional office is silent.
$ bring 9H72 assigned; at 10:40 operator -q classify 9H72 --governor; at 11:00 roads-officer -q draft 9H72 --interim -m 'Выехали.'; at 11:10 deputy-head -q approve 9H72; at 11:12 operator -q approve 9H72 --for governor_office --basis 'письмо № 1'; at 11:20 operator -q publish 9H72 --url 'https://vk.com/wall-1234567_2?reply=99'
$ at 12:00 roads-officer -q draft 9H72 -m 'Засыпали.'; at 12:10 deputy-head -q approve 9H72; owed 9H72 05T12:10
"in_approval"
["final_answer","department","03-04T18:00","overdue"]

# A correction is owed too, until it is published.
$ at 13:00 operator -q approve 9H72 --for governor_office --basis 'письмо № 2'; at 14:00 operator -q publish 9H72 --url 'https://vk.com/wall-1234567_2?reply=100'; at 15:00 roads-officer -q draft 9H72 --correction -m 'Засыпали 2 марта.'; owed 9H72 02T15:00
"in_approval"
["approval","department","03-02T16:00","running"]
["correction","department","03-03T15:00","running"]
$ otklik check -q
