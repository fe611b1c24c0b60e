# The lines of examples/cron and examples/systemd, run as they stand: silent when there is nothing to tell and outside working hours.
$ . "$TESTS_DIR/cli/setup.sh"; register; for n in 1 2 3; do take $n; done; bring KNYC in_approval; at 10:30 operator -q classify 9H72 --topic roads.potholes; at 10:35 operator -q assign 9H72 roads
260302-KNYCQNC
260302-9H72V19
260302-JVKC594
$ lines() { sed -n 's/^[*0-9].* otklik  *otklik /otklik /p' "$TESTS_DIR/../examples/cron/otklik" | sed "s|/srv/share|$PWD/share|"; }
$ units() { sed -n "s/^ExecStart=//p" "$TESTS_DIR/../examples/systemd/otklik-$1"*.service | sed "s|%i|$2|g; s|/srv/share|$PWD/share|; s/ | ifne mail.*/'/"; }
$ lines | wc -l; all() { lines | while read -r line; do echo "== $line" | sed "s|$PWD/||"; eval "$line" | sed -n '1p; /26030/p; /quarterly/p; $p'; done; }
8
$ export COLUMNS=80; OTKLIK_NOW=2026-03-02T12:00 all
== otklik report overdue -q --when-working
Overdue
260302-JVKC594  routing   8.2     organis…         2026-03-02 11:20           40
total: 1 deadline
== otklik report due --owner roads --within '1 working day' -q --when-working
Due soon
260302-9H72V19  draft     11      Roads and tr…  roads.pothol…  2026-03-02 16:20
total: 1 deadline
== otklik report due --owner housing --within '1 working day' -q --when-working
== otklik report approvals --owner deputy-head -q --when-working
Waiting for approval
260302-KNYCQNC  deput…  Алекс…  roads   2026-03-02 11:00  2026-03-02 12:00         0
1. 260302-KNYCQNC
total: 1 draft
== otklik report due --rule quarterly_report -q
== otklik report due --rule quarterly_report -q --when-working
== otklik report dashboard -o share/otklik -q --when-working
== otklik maintain -q
$ OTKLIK_NOW=2026-03-02T20:00 all; OTKLIK_NOW=2026-03-08T12:00 all | grep -v ^==
== otklik report overdue -q --when-working
== otklik report due --owner roads --within '1 working day' -q --when-working
== otklik report due --owner housing --within '1 working day' -q --when-working
== otklik report approvals --owner deputy-head -q --when-working
== otklik report due --rule quarterly_report -q
== otklik report due --rule quarterly_report -q --when-working
== otklik report dashboard -o share/otklik -q --when-working
== otklik maintain -q
[1]
$ ls share/otklik | head -n 2; OTKLIK_NOW=2026-04-03T09:10 all | grep -A3 'report -q$'; OTKLIK_NOW=2026-12-29T09:10 all | grep -A5 'report -q --when'
approvers
approvers.html
== otklik report due --rule quarterly_report -q
Due soon
      quarterly report  22      organisational depa…         2026-04-10 23:59:59
total: 1 deadline
== otklik report due --rule quarterly_report -q --when-working
Due soon
quarterly report (clause 22), 2026Q4: from the end of the quarter till 10
total: 0 deadlines
== otklik report dashboard -o share/otklik -q --when-working
== otklik maintain -q
$ for each in overdue: due:roads approvals:deputy-head quarterly: dashboard: maintain:; do units ${each%%:*} ${each##*:}; done | sed "s|$PWD/||"
/bin/sh -c 'otklik report overdue -q --when-working'
/bin/sh -c 'otklik report due --owner roads --within "1 working day" -q --when-working'
/bin/sh -c 'otklik report approvals --owner deputy-head -q --when-working'
/bin/sh -c 'otklik report due --rule quarterly_report -q'
otklik report dashboard -o share/otklik -q --when-working
otklik maintain -q
$ for each in overdue: due:roads approvals:deputy-head quarterly: dashboard: maintain:; do eval "$(units ${each%%:*} ${each##*:})" | sed -n '1p'; done
Overdue
Due soon
Waiting for approval
