# Read in by the transcripts: a register of its own, and words for "at this time this person typed".
# The days are Monday 2 March 2026 and after; the office works 09:00-13:00 and 14:00-18:00 Moscow time.

# What reads without being told a time reads at noon of the Monday.
export OTKLIK_NOW=2026-03-02T12:00+03:00

# register [DIR]: makes a register from the template and steps into it.
register() {
  OTKLIK_NOW=2026-03-01T12:00+03:00 otklik -q --as administrator init "${1:-register}" && cd "${1:-register}" || return
}

# at TIME PERSON COMMAND...: TIME is HH:MM of the Monday, or a whole time.
at() {
  local time=$1 person=$2
  case $time in *T*) ;; *) time=2026-03-02T$time ;; esac
  OTKLIK_NOW=$time OTKLIK_ACTOR=$person otklik "${@:3}"
}

# take N: takes in a comment to post N of our VK page, found at 10:20, and prints the id that it got.
take() {
  at 10:20 operator --format tsv ingest --network vk --url "https://vk.com/wall-1234567_$1?reply=7" \
    --author 'Иван Петров' --posted 2026-03-02T10:15 -m 'Яма у дома 5' | cut -f2 | tail -n +2
}

# bring ID STAGE: the usual way of a message to `roads`, as far as that stage.
bring() {
  local step
  for step in classified:classify assigned:assign in_approval:draft approved:approve closed:publish; do
    case ${step#*:} in
      classify) at 10:25 operator -q classify "$1" --topic roads.potholes --location neftekumsk --importance normal ;;
      assign) at 10:30 operator -q assign "$1" roads ;;
      draft) at 11:00 roads-officer -q draft "$1" -m 'Яму засыпали.' ;;
      approve) at 11:10 deputy-head -q approve "$1" ;;
      publish) at 11:20 operator -q publish "$1" --url 'https://vk.com/wall-1234567_1?reply=99' ;;
    esac || return
    [ "${step%:*}" = "$2" ] && return
  done
}

# refused COMMAND...: runs it and says so if anything was written, committed or not; the status is 99 then.
refused() {
  local before after status
  before=$(git rev-parse HEAD; git status --porcelain)
  "$@"
  status=$?
  after=$(git rev-parse HEAD; git status --porcelain)
  [ "$before" = "$after" ] && return $status
  echo "SOMETHING WAS WRITTEN"
  return 99
}

# stages: where each case stands now.
stages() {
  otklik list --format tsv | cut -f1,2 | tail -n +2
}
