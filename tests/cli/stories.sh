# Read in by the transcripts that tell the regulation clause by clause, on top of setup.sh: what a lawyer would ask.
. "$TESTS_DIR/cli/setup.sh"

# found TIME [LINK-NUMBER] [OPTION...]: a message is found at that time; its id becomes $ID.
found() {
  number=${2:-1}
  ID=$(OTKLIK_NOW=$1 OTKLIK_ACTOR=operator otklik --format tsv ingest --network vk \
    --url "https://vk.com/wall-1234567_$number?reply=7" --author 'Иван Петров' --posted "$1" \
    -m 'Яма у дома 5' "${@:3}" | cut -f2 | tail -n +2)
}

# then_ TIME PERSON COMMAND... : at that time that person did this to the message; says nothing unless it is refused.
then_() {
  OTKLIK_NOW=$1 OTKLIK_ACTOR=$2 otklik -q "$3" "$ID" "${@:4}"
}

# sent TIME [BODY] [OPTION...]: described and sent to the body at that time.
sent() {
  then_ "$1" operator classify --topic roads.potholes --location neftekumsk
  then_ "$1" operator assign "${2:-roads}" "${@:3}"
}

# owed TIME [RULE]: who owes what by when, as judged at that time.
owed() {
  otklik show "$ID" --as-of "$1" --format json | jq -r --arg rule "${2:-}" '.deadlines[] | select($rule == "" or .rule == $rule) |
    "\(.rule) (\(.clause)): \(.owner // "nobody yet"), by \(.due[0:16] | sub("T"; " ")): \(.status)" +
    (if .done_at then ", done \(.done_at[0:19] | sub("T"; " "))" else "" end) +
    (if .overdue_working_minutes > 0 then ", \(.overdue_working_minutes) working minutes over" else "" end)'
}

# stage TIME: where it stands then.
stage() {
  otklik show "$ID" --as-of "$1" --format json | jq -r .stage
}
