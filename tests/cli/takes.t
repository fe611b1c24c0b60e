# Which report takes which option: every option of `report` is given to every report, and what is named here takes it. The others refuse it, and say what they take.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; bring KNYC assigned; at 10:40 operator -q classify KNYC --significant; otklik list --format csv >export.csv
260302-KNYCQNC
$ export OTKLIK_NOW=2026-03-04T12:00+03:00 OTKLIK_ACTOR=coordinator
$ reports() { otklik report nothing 2>&1 | sed -n 's/^  known: //p' | tr -d ,; }
$ options() { otklik report --help | sed -n '/^Options:/,/^$/s/^  [^ ]*\(--[a-z-]*\).*/\1/p' | grep -v -e --help; }
$ as_asked() {
>   case $1 in memo | request | card | sheet) echo "$1 KNYC" ;; reconcile) echo "$1 export.json" ;; dashboard) [ "$option" = --output ] && echo "$1" || echo "$1 -o site" ;; *) echo "$1" ;; esac
> }
$ value_of() {
>   case $1 in
>     --as-of) echo 2026-03-04T11:00 ;; --quarter) echo 2026Q1 ;; --since) echo 2026-03-02 ;; --until) echo 2026-03-03 --since 2026-03-02 ;;
>     --case) echo KNYC ;; --within) echo 60 ;; --owner) echo roads ;; --rule) echo draft ;; --day) echo 2026-03-02 --oral ;; --basis) echo Order --record-sent ;;
>     --output) echo out ;; --from) echo json ;; --map) echo none ;; --under) echo https://vk.com/topic-1_2 ;; --stage) echo assigned ;; --executor) echo roads ;; --topic) echo roads.potholes ;;
>     --location) echo neftekumsk ;; --network) echo vk ;; --importance) echo normal ;; --text) echo word ;;
>     --cases | --anonymize | --oral | --record-sent | --when-working | --exit-code | --mine) ;;
>     *) echo "no value is known for $1" >&2 ;;
>   esac
> }
$ echo '[{"network": "vk", "native_id": "-1_1", "posted_at": "2026-03-02T10:15:00+03:00", "text": "x"}]' >export.json; rm export.csv
$ takers() {
>   local option=$1 report words status
>   printf '%s:' "$option"
>   for report in $(reports); do
>     words=$(otklik -n report $(as_asked $report) "${@:2}" 2>&1 >/dev/null); status=$?; rm -rf out
>     case $words in *' does not take '* | *'one word too many'*) [ $status = 2 ] || printf ' %s:REFUSED-WITH-%s' "$report" "$status"; continue ;; esac
>     [ $status = 0 ] && printf ' %s' "$report" || printf ' %s(%s)' "$report" "$status"
>   done
>   echo
> }
$ for each in $(options); do takers $each $each $(value_of $each); done
--as-of: overdue due calendar approvals quarterly discipline shortcomings significant accounts workload topics journal declined marked reconcile memo request card sheet dashboard
--quarter: overdue due calendar approvals quarterly discipline shortcomings significant workload topics journal declined marked reconcile dashboard
--case: memo request card sheet
--within: due dashboard
--owner: overdue due calendar approvals quarterly discipline shortcomings significant workload journal request
--rule: overdue due calendar
--cases: quarterly topics dashboard
--anonymize: overdue due calendar approvals quarterly discipline shortcomings significant accounts workload topics journal declined marked reconcile memo request card sheet dashboard
--oral: approvals
--day: approvals
--basis: quarterly discipline shortcomings significant(2) workload(2) topics(2) journal(2) declined(2) marked(2) reconcile(2) request
--record-sent: quarterly discipline shortcomings significant(2) workload(2) topics(2) journal(2) declined(2) marked(2) reconcile(2) request
--when-working: overdue due calendar approvals quarterly discipline shortcomings significant accounts workload topics journal declined marked reconcile dashboard
--exit-code: overdue(1) due calendar(1) approvals quarterly(1) discipline shortcomings significant accounts(1) workload(1) topics journal declined marked reconcile(1)
--output: overdue due calendar approvals quarterly discipline shortcomings significant accounts workload topics journal declined marked reconcile memo request card sheet dashboard
--from: reconcile
--map: reconcile(4)
--under: reconcile(2)
--stage: overdue due calendar approvals quarterly discipline shortcomings significant workload topics journal declined marked reconcile dashboard
--executor: overdue due calendar approvals quarterly discipline shortcomings significant workload topics journal declined marked reconcile dashboard
--topic: overdue due calendar approvals quarterly discipline shortcomings significant workload topics journal declined marked reconcile dashboard
--location: overdue due calendar approvals quarterly discipline shortcomings significant workload topics journal declined marked reconcile dashboard
--network: overdue due calendar approvals quarterly discipline shortcomings significant accounts workload topics journal declined marked reconcile dashboard
--importance: overdue due calendar approvals quarterly discipline shortcomings significant workload topics journal declined marked reconcile dashboard
--since: overdue due calendar approvals quarterly discipline shortcomings significant workload topics journal declined marked reconcile dashboard
--until: overdue due calendar approvals quarterly discipline shortcomings significant workload topics journal declined marked reconcile dashboard
--text: overdue due calendar approvals quarterly discipline shortcomings significant workload topics journal declined marked reconcile dashboard
--mine: overdue due calendar approvals quarterly discipline shortcomings significant workload topics journal declined marked reconcile dashboard

# A word behind the name.
$ takers word word
word:

# How it is refused.
$ otklik report topics --owner roads
otklik: the report topics does not take --owner
  it takes: --as-of, --output, --anonymize, --when-working, --exit-code, --stage, --executor, --topic, --location, --network, --importance, --text, --mine, --since, --until, --quarter, --record-sent, --basis, --cases
[2]
$ otklik report accounts --since 2026-03-01
otklik: the report accounts does not take --since
  it takes: --as-of, --output, --anonymize, --when-working, --exit-code, --network
[2]
$ otklik report approvals --day 2026-03-02
otklik: the report approvals does not take --day
  it takes: --as-of, --output, --anonymize, --when-working, --exit-code, --stage, --executor, --topic, --location, --network, --importance, --text, --mine, --since, --until, --quarter, --owner, --oral
[2]
$ otklik report quarterly --basis 'Order 5'
otklik: --basis goes with --record-sent
[2]
$ otklik report memo KNYC --exit-code
otklik: the report memo does not take --exit-code
  it takes: ARGUMENT, --case, --as-of, --output, --anonymize
[2]
$ otklik report dashboard -o site --format json; ls site
otklik: dashboard comes as html
approvers
approvers.html
executors
executors.html
index.html
open.html
period.html

# A period that ends before it begins is refused wherever one is taken.
$ for each in $(reports); do otklik report $(as_asked $each) --since 2026-03-05 --until 2026-03-02 >/dev/null 2>said; echo "$? $(head -n 1 said | cut -c 1-50)"; done | sort | uniq -c | sed 's/^ *//'
15 2 otklik: the period ends before it begins
1 2 otklik: the report accounts does not take --since
1 2 otklik: the report card does not take --since
1 2 otklik: the report memo does not take --since
1 2 otklik: the report request does not take --since
1 2 otklik: the report sheet does not take --since
$ otklik list --since 2026-03-05 --until 2026-03-02
otklik: the period ends before it begins
[2]
$ otklik report overdue --since 2026-03-05 --until 2026-03-02
otklik: the period ends before it begins
[2]
