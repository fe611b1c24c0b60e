# More ways to falsify a history, past what verify.t has: each is found, and named.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; take 2; bring KNYC assigned; echo 'Акт осмотра' > ../act.txt; at 10:40 operator -q note KNYC -m 'Осмотр.' --attach ../act.txt; at 10:45 operator -q shortcoming journal --executor roads -m 'Мало сведений.'; at 10:50 operator -q note journal -m 'Передано.'; bring 9H72 closed; otklik verify; cd ..
260302-KNYCQNC
260302-9H72V19
commits checked: 13, cases: 2, findings: 0
$ export FILE=cases/2026/03/02/260302-KNYCQNC.yaml CLOSED=cases/2026/03/02/260302-9H72V19.yaml OTKLIK_REGISTER= GIT_COMMITTER_DATE=2026-03-02T12:30+03:00 GIT_COMMITTER_NAME=Y GIT_COMMITTER_EMAIL=y@example.org

# told CHANGE...: does it in a copy of the register and tells what verify finds there, the honest past verified before.
$ told() { rm -rf copy; cp -r register copy; (cd copy && "$@") >log 2>&1 || cat log; otklik -C copy verify --format json | jq -r '.findings[] | [.severity, .code, .case, .file, .line, .message] | map(. // "-" | tostring) | join(" | ")'; }
$ by_hand() { git -c user.name=Y -c user.email="${1:-operator@neftekumsk.example}" commit -qam "${2:-x}" --date=2026-03-02T12:30+03:00; }
$ amended() { git commit -q --amend -a --no-edit --date=2026-03-02T12:30+03:00 "$@"; }
$ noted() { at 12:10 operator -q note KNYC -m 'Звонок.' "$@"; }

# An honest commit made into another: what the program itself would have refused, or what the commit does not say.
$ no_topic() { at 12:10 operator -q classify KNYC --topic roads.signs --location neftekumsk; sed -i 's/topic: roads.signs/topic: roads.moon/' $FILE; amended; }; told no_topic | sed 's/roads.potholes.*/…/'
error | verify.not-allowed | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | no such topic in registry/topics.yaml: `roads.moon`; the nearest is roads.snow; known: roads, …
error | verify.recorded-at | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | when it was recorded is not as the commit says (2026-03-02 12:30)
$ other_time() { noted; sed -i 's/at: 2026-03-02T12:10/at: 2026-03-02T12:09/' $FILE; amended; }; told other_time
error | verify.recorded-at | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.trailer-missing | 260302-KNYCQNC | - | - | the commit lacks the line: At: 2026-03-02T12:09:00+03:00
error | verify.trailer-forged | 260302-KNYCQNC | - | - | the entries do not bear this out: At: 2026-03-02T12:10:00+03:00
$ other_person() { noted; amended --author 'Y <roads-officer@neftekumsk.example>'; }; told other_person
error | verify.wrong-author | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | recorded by `operator`, but the commit's author is roads-officer@neftekumsk.example
error | verify.recorded-at | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | when it was recorded is not as the commit says (2026-03-02 12:30)
$ other_date() { git reset -q --hard HEAD; OTKLIK_NOW=2026-03-12T12:00+03:00 otklik --as operator --at 2026-03-02T12:10 -q note KNYC -m 'Задним числом.'; GIT_COMMITTER_DATE=2026-03-12T12:00+03:00 git commit -q --amend --no-edit --date=2026-03-02T12:10+03:00; }; told other_date
warning | verify.back-dated | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | an entry of 2026-03-02 12:10 was made at 2026-03-12 12:00
error | verify.recorded-at | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | when it was recorded is not as the commit says (2026-03-02 12:10)
$ other_actor() { noted; git commit -q --amend -m "$(git log -1 --format=%B | sed 's/^Actor: .*/Actor: roads-officer/')"; }; told other_actor
error | verify.trailer-missing | 260302-KNYCQNC | - | - | the commit lacks the line: Actor: operator
error | verify.trailer-forged | 260302-KNYCQNC | - | - | the entries do not bear this out: Actor: roads-officer
$ other_due() { at 12:10 operator -q classify KNYC --topic roads.signs --location neftekumsk --significant; git commit -q --amend -m "$(git log -1 --format=%B | sed 's/^Due: escalation .*/Due: escalation 2026-03-02T18:00:00+03:00 department/')"; }; told other_due
warning | verify.due-differs | 260302-KNYCQNC | - | - | the commit lacks the line: Due: escalation 2026-03-02T12:40:00+03:00 department
warning | verify.due-differs | 260302-KNYCQNC | - | - | the entries do not bear this out: Due: escalation 2026-03-02T18:00:00+03:00 department
$ other_case() { noted; git commit -q --amend -m "$(git log -1 --format=%B | sed 's/^Case: .*/Case: 260302-9H72V19/')"; }; told other_case
error | verify.trailer-missing | 260302-KNYCQNC | - | - | the commit lacks the line: Case: 260302-KNYCQNC
error | verify.trailer-forged | 260302-KNYCQNC | - | - | the entries do not bear this out: Case: 260302-9H72V19
$ two_in_one() { noted; at 12:11 operator -q note KNYC -m 'Ещё.'; git reset -q --soft HEAD~1; amended; }; told two_in_one
error | verify.recorded-at | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.recorded-at | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 37 | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.many-events | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 37 | one commit records different events
error | verify.trailer-missing | 260302-KNYCQNC | - | - | the commit lacks the line: At: 2026-03-02T12:11:00+03:00
error | verify.trailer-forged | 260302-KNYCQNC | - | - | the entries do not bear this out: At: 2026-03-02T12:10:00+03:00
$ silent() { noted; git commit -q --amend -m 'правка'; }; told silent
error | verify.no-trailers | 260302-KNYCQNC | - | - | the commit changes records and does not say how: it was not made by the program
$ twice() { noted; tail -n 5 $FILE >> $FILE; git commit -qa --author 'Y <operator@neftekumsk.example>' -m "$(git log -1 --format=%B)" --date=2026-03-02T12:30+03:00; }; told twice
error | verify.not-allowed | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 37 | this very entry is there already
error | verify.recorded-at | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 37 | when it was recorded is not as the commit says (2026-03-02 12:30)
$ of_nothing() { at 12:10 operator -q link KNYC --repeat-of 9H72; sed -i '/12:10/,$s/9H72V19/JVKC594/' $FILE; amended; }; told of_nothing
error | verify.not-allowed | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | no case `260302-JVKC594`
error | verify.recorded-at | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | when it was recorded is not as the commit says (2026-03-02 12:30)
$ in_a_ring() { at 12:10 operator -q link KNYC --repeat-of 9H72; git branch other; git reset -q --hard HEAD~1; at 12:11 operator -q link 9H72 --repeat-of KNYC; git cherry-pick other >/dev/null 2>&1; }; told in_a_ring
error | verify.not-allowed | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | 260302-9H72V19 leads back to 260302-KNYCQNC already
$ no_room() { noted; sed -i '/12:10/,$ {s/event: noted/event: declined/; s/    text: |/    reason: obscene\n&/; s/12:10/10:27/}' $FILE; git commit -q --amend -a --date=2026-03-02T12:30+03:00 -m "$(git log -1 --format=%B | sed 's/^At: .*/At: 2026-03-02T10:27:00+03:00/; s/^Event: .*/Event: declined\nClause: 20/')"; }; told no_room
error | verify.contested | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | entry 3 would no longer be allowed: assigned: Roads and transport department (roads); `assign` is not possible while the stage is declined (declined)
error | verify.recorded-at | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | when it was recorded is not as the commit says (2026-03-02 12:30)
$ swapped() { python3 - $FILE <<'P'
> import sys
> p=sys.argv[1]; s=open(p).read(); i=s.index("  - at: 2026-03-02T10:25"); j=s.index("  - at: 2026-03-02T10:30"); k=s.index("  - at: 2026-03-02T10:40")
> open(p,"w").write(s[:i]+s[j:k]+s[i:j]+s[k:])
> P
> by_hand; }; told swapped
error | verify.event-inserted | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 15 | entry 2 was inserted in the middle

# Commits of the past dropped, put into another order, or redone.
$ dropped() { git -c user.email=y@example.org rebase -q --onto HEAD~4 HEAD~3 main; }; told dropped | head -n 1
error | verify.rewritten | - | - | - | the history was rewritten: it does not hold the state that was verified before
$ reordered() { git -c user.email=y@example.org cherry-pick HEAD >/dev/null 2>&1; git reset -q --hard HEAD~2 && git -c user.name=Y -c user.email=y@example.org cherry-pick ORIG_HEAD ORIG_HEAD~1 >/dev/null 2>&1; }; told reordered | head -n 1
error | verify.rewritten | - | - | - | the history was rewritten: it does not hold the state that was verified before
$ redone() { git -c user.name=Y -c user.email=y@example.org commit -q --amend --no-edit; }; told redone | head -n 1
error | verify.rewritten | - | - | - | the history was rewritten: it does not hold the state that was verified before

# Attachments: changed, gone, without an entry, named and not there.
$ other_file() { echo 'Другой акт' > $(git ls-files attachments); by_hand; }; told other_file | sed 's/[0-9a-f]\{64\}/SUM/'
error | verify.attachment-changed | - | attachments/cd/SUM.txt | - | the attachment was changed
$ no_file() { git rm -q $(git ls-files attachments); by_hand; }; told no_file | sed 's/[0-9a-f]\{64\}/SUM/'
error | verify.attachment-removed | - | attachments/cd/SUM.txt | - | the attachment was removed
$ stray_file() { noted; mkdir -p attachments/x; echo x > attachments/x/y.txt; git add attachments; amended; }; told stray_file
error | verify.attachment-sum | - | attachments/x/y.txt | - | the attachment's name is not that of its sum
error | verify.attachment-unnamed | - | attachments/x/y.txt | - | no entry of the commit names this attachment
error | verify.recorded-at | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | when it was recorded is not as the commit says (2026-03-02 12:30)
$ without() { echo 'Второй акт' > ../act2.txt; noted --attach ../act2.txt; git rm -q --cached $(git diff --name-only HEAD~1 -- attachments); amended; }; told without | sed 's/[0-9a-f]\{64\}/SUM/g; s|attachments/../|attachments/|g'
error | verify.attachment-missing | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | the entry names an attachment that is not there: attachments/SUM.txt
error | verify.recorded-at | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | when it was recorded is not as the commit says (2026-03-02 12:30)

# The journal: an entry edited, removed, by another, without a word, of another year, by somebody who may not.
$ j=journal/2026.yaml; j_edited() { sed -i 's/Мало сведений/Всё хорошо/' $j; by_hand; }; told j_edited
error | verify.journal-changed | - | journal/2026.yaml | - | the journal was changed otherwise than by adding
$ j_shorter() { sed -i '/10:50/,$d' $j; by_hand; }; told j_shorter
error | verify.journal-changed | - | journal/2026.yaml | - | the journal was changed otherwise than by adding
$ j_removed() { git rm -q $j; by_hand; }; told j_removed
error | verify.journal-changed | - | journal/2026.yaml | - | the journal was removed
$ j_added() { printf '  - at: 2026-03-02T12:00:00+03:00\n    by: operator\n    event: noted\n    text: |\n      Слово.\n' >> $j; by_hand "$@"; }; told j_added roads-officer@neftekumsk.example
error | verify.wrong-author | - | journal/2026.yaml | 15 | recorded by `operator`, but the commit's author is roads-officer@neftekumsk.example
error | verify.recorded-at | - | journal/2026.yaml | 15 | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.no-trailers | - | - | - | the commit changes records and does not say how: it was not made by the program
$ j_actor() { at 12:10 operator -q note journal -m 'Ещё.'; git commit -q --amend -m "$(git log -1 --format=%B | sed 's/^Actor: .*/Actor: head/')"; }; told j_actor
error | verify.trailer-missing | - | - | - | the commit lacks the line: Actor: operator
error | verify.trailer-forged | - | - | - | the entries do not bear this out: Actor: head
$ j_year() { at 12:10 operator -q note journal -m 'Ещё.'; git mv $j journal/2025.yaml; sed -i 's/^year: 2026/year: 2025/' journal/2025.yaml; amended; }; told j_year
error | verify.journal-changed | - | journal/2026.yaml | - | the journal was removed
error | verify.not-allowed | - | journal/2025.yaml | 4 | the entry is not of that year
error | verify.not-allowed | - | journal/2025.yaml | 4 | this very entry is there already
error | verify.recorded-at | - | journal/2025.yaml | 4 | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.not-allowed | - | journal/2025.yaml | 10 | the entry is not of that year
error | verify.not-allowed | - | journal/2025.yaml | 10 | this very entry is there already
error | verify.recorded-at | - | journal/2025.yaml | 10 | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.not-allowed | - | journal/2025.yaml | 15 | the entry is not of that year
error | verify.recorded-at | - | journal/2025.yaml | 15 | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.many-events | - | journal/2025.yaml | 15 | one commit records different events
error | verify.trailer-missing | - | - | - | the commit lacks the line: At: 2026-03-02T10:45:00+03:00
error | verify.trailer-missing | - | - | - | the commit lacks the line: Clause: 21
error | verify.trailer-missing | - | - | - | the commit lacks the line: Event: shortcoming
error | verify.trailer-forged | - | - | - | the entries do not bear this out: At: 2026-03-02T12:10:00+03:00
error | verify.trailer-forged | - | - | - | the entries do not bear this out: Event: noted
$ j_other() { at 12:10 operator -q note journal -m 'Ещё.'; sed -i '/12:10/,$s/by: operator/by: roads-officer/' $j; amended; }; told j_other
error | verify.wrong-author | - | journal/2026.yaml | 15 | recorded by `roads-officer`, but the commit's author is operator@neftekumsk.example
error | verify.recorded-at | - | journal/2026.yaml | 15 | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.trailer-missing | - | - | - | the commit lacks the line: Actor: roads-officer
error | verify.trailer-forged | - | - | - | the entries do not bear this out: Actor: operator
$ j_twice() { tail -n 5 $j >> $j; git commit -qa --author 'Y <operator@neftekumsk.example>' -m "$(git log -1 --format=%B -- $j)" --date=2026-03-02T12:30+03:00; }; told j_twice
error | verify.not-allowed | - | journal/2026.yaml | 15 | this very entry is there already
error | verify.recorded-at | - | journal/2026.yaml | 15 | when it was recorded is not as the commit says (2026-03-02 12:30)
$ j_sent() { at 12:10 operator -q note journal -m 'Ещё.'; sed -i '/12:10/,$d' $j; printf '  - at: 2026-03-02T12:10:00+03:00\n    by: operator\n    event: report_sent\n    report: quarterly\n    period: 2026Q1\n' >> $j; amended; }; told j_sent
error | verify.not-allowed | - | journal/2026.yaml | 15 | the period 2026Q1 is not over yet (clause 22)
error | verify.recorded-at | - | journal/2026.yaml | 15 | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.trailer-missing | - | - | - | the commit lacks the line: Clause: 22
error | verify.trailer-missing | - | - | - | the commit lacks the line: Event: report_sent
error | verify.trailer-missing | - | - | - | the commit lacks the line: Report: quarterly 2026Q1
error | verify.trailer-forged | - | - | - | the entries do not bear this out: Event: noted
$ j_nothing() { at 12:10 operator -q retract journal/2026 1 --reason 'нет'; at 12:11 operator -q note journal -m 'Ещё.'; tail -n +$(grep -n 12:10 $j | cut -d: -f1) $j | head -n 5 | sed 's/12:10/12:12/' > ../more; sed -i '/12:11/,$d' $j; cat ../more >> $j; amended; }; told j_nothing
error | verify.recorded-at | - | journal/2026.yaml | 20 | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.trailer-missing | - | - | - | the commit lacks the line: At: 2026-03-02T12:12:00+03:00
error | verify.trailer-missing | - | - | - | the commit lacks the line: Event: retracted
error | verify.trailer-forged | - | - | - | the entries do not bear this out: At: 2026-03-02T12:11:00+03:00
error | verify.trailer-forged | - | - | - | the entries do not bear this out: Event: noted
$ j_case() { noted; printf '  - at: 2026-03-02T12:10:00+03:00\n    by: operator\n    event: noted\n    text: |\n      Слово.\n' >> $j; amended; }; told j_case
error | verify.mixed | - | - | - | one commit changes both cases and the journal
error | verify.recorded-at | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.recorded-at | - | journal/2026.yaml | 15 | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.trailer-forged | - | - | - | the entries do not bear this out: Case: 260302-KNYCQNC

# What a sign of a breach is, is not made up: nothing was late here.
$ sign() { printf '  - at: 2026-03-02T12:20:00+03:00\n    by: coordinator\n    event: breach_decided\n    body: roads\n    rule: draft\n    starts_at: 2026-03-02T10:20:00+03:00\n    finding: established\n    reason: |\n      Так.\n' >> $FILE; by_hand coordinator@neftekumsk.example; }; told sign
error | verify.no-sign | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | there is no such sign of a breach
error | verify.recorded-at | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 32 | when it was recorded is not as the commit says (2026-03-02 12:30)
error | verify.no-trailers | 260302-KNYCQNC | - | - | the commit changes records and does not say how: it was not made by the program

# Files of another kind: a link, a program, a case under a second name.
$ linked() { ln -sf /etc/passwd $FILE; by_hand; }; told linked
error | verify.file-mode | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | - | the record's file is of mode 120000
$ program() { chmod +x $FILE; by_hand; }; told program
error | verify.file-mode | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | - | the record's file is of mode 100755
$ second() { mkdir -p cases/2026/03/03; sed 's/^id: .*/id: 260303-KNYCQNC/' $FILE > cases/2026/03/03/260303-KNYCQNC.yaml; git add cases; by_hand; }; told second
error | verify.misplaced-file | - | cases/2026/03/03/260303-KNYCQNC.yaml | - | a file in cases/ that is no case
$ empty() { sed -n '1,/^events:/p' $FILE | sed 's/^events:/events: []/' > x; sed 's/260302-KNYCQNC/260302-JVKC594/' x > cases/2026/03/02/260302-JVKC594.yaml; rm x; git add cases; by_hand; }; told empty
error | case.too-few | 260302-JVKC594 | cases/2026/03/02/260302-JVKC594.yaml | 11 | the list is empty or too short

# Merges: an entry dropped, added, moved; a file lost, brought or changed; another history.
$ fork() { git branch side; noted; git checkout -q side; at 12:12 operator -q note KNYC -m 'С другой машины.'; at 12:13 operator -q note journal -m 'Оттуда.'; git checkout -q main; }
$ merged() { git -c user.name=Y -c user.email=y@example.org merge -q --no-ff --no-commit side; "$@"; git add -A; git -c user.name=Y -c user.email=y@example.org commit -qm merge --no-verify; }
$ honest() { fork; merged true; }; told honest
$ keeps_ours() { fork; git -c user.name=Y -c user.email=y@example.org merge -q -s ours --no-edit side; }; told keeps_ours
error | verify.event-dropped | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | - | the merge lost the entry 5aeaea172dbe52e675f12376e2e53e39
error | verify.merge-differs | - | journal/2026.yaml | - | the merge is not what the program makes of both sides: an entry was lost, added or moved
$ lost() { fork; merged sed -i '/12:12/,$d' $FILE; }; told lost | sed 's/[0-9a-f]\{16,\}/DIGEST/'
error | verify.event-dropped | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | - | the merge lost the entry DIGEST
$ brought() { fork; printf '  - at: 2026-03-02T12:20:00+03:00\n    by: operator\n    event: text_changed\n    text: |\n      Слово.\n' > ../more; merged sh -c "cat ../more >> $FILE"; }; told brought
error | verify.event-added | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | 42 | entry 7 came with the merge
$ head_edited() { fork; merged sed -i 's/Яма у дома 5/Всё хорошо/' $FILE; }; told head_edited
error | verify.merge-differs | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | - | the merge is not what the program makes of both sides: an entry was lost, added or moved
$ file_lost() { fork; merged rm $CLOSED; }; told file_lost
error | verify.case-removed | 260302-9H72V19 | cases/2026/03/02/260302-9H72V19.yaml | - | the merge lost the file
$ file_brought() { fork; mkdir -p attachments/x; merged sh -c 'echo x > attachments/x/y.txt; echo x > cases/notes.txt'; }; told file_brought
error | verify.merge-differs | - | attachments/x/y.txt | - | the file came or was changed with the merge itself
error | verify.merge-differs | - | cases/notes.txt | - | the file came or was changed with the merge itself
$ journal_lost() { fork; merged sed -i '/12:13/,$d' $j; }; told journal_lost
error | verify.merge-differs | - | journal/2026.yaml | - | the merge is not what the program makes of both sides: an entry was lost, added or moved
$ three() { git branch a; git branch b; noted; git checkout -q a; at 12:12 operator -q note KNYC -m 'А.'; git checkout -q b; at 12:13 operator -q note 9H72 -m 'Б.'; git checkout -q main; git checkout -q --detach
> tree=$(git rev-parse main^{tree}); git branch -f main $(git -c user.name=Y -c user.email=y@example.org commit-tree $tree -p main -p a -p b -m octopus); git checkout -q main; }; told three | sed 's/[0-9a-f]\{16,\}/DIGEST/'
error | verify.event-dropped | 260302-9H72V19 | cases/2026/03/02/260302-9H72V19.yaml | - | the merge lost the entry DIGEST
error | verify.event-dropped | 260302-KNYCQNC | cases/2026/03/02/260302-KNYCQNC.yaml | - | the merge lost the entry DIGEST
$ alien() { git checkout -q --orphan evil; git rm -rq --cached cases journal attachments; by_hand; git checkout -q -f main; git -c user.name=Y -c user.email=y@example.org merge -q -s ours --allow-unrelated-histories --no-edit evil; }; told alien
error | verify.second-beginning | - | - | - | a commit without parents: another history was brought into the register's

# Beneath git: an object of the store swapped for another, which git reads without a word.
$ object() { noted; o=$(git rev-parse HEAD:$FILE); p=$(sed 's/Звонок/Ничего/' $FILE | git hash-object -w --no-filters --stdin); chmod u+w .git/objects/${o:0:2}/${o:2}; cp .git/objects/${p:0:2}/${p:2} .git/objects/${o:0:2}/${o:2}; git show HEAD:$FILE | tail -n 1; }; told object; tail -n 1 log
error | verify.object-forged | - | - | - | the object 88ecac28ed27d34c49c8323b57f1f553cf320c74 is not what its name says: the repository is damaged or forged
      Ничего.

# A calendar changed for the past, a term, a regulation: which closed cases would now be judged otherwise. One of the future says nothing.
$ day() { sed -i "s/^      2026-01-01:.*/&\n      $1: {kind: day_off, note: x}/" calendars/ru.yaml; by_hand administrator@neftekumsk.example; }; told day 2026-03-02 | sed 's/; /\n  /g'; otklik -C copy verify -q >/dev/null; echo $?
warning | verify.judged-otherwise | 260302-9H72V19 | cases/2026/03/02/260302-9H72V19.yaml | - | the new settings judge the closed case otherwise: routing: 2026-03-02 11:20 in time → 2026-03-03 10:00 in time
  draft: 2026-03-02 16:20 in time → 2026-03-03 15:00 in time
  answer: 2026-03-03 10:20 in time → 2026-03-04 09:00 in time
  return: 2026-03-02 11:00 lapsed unused → 2026-03-03 09:30 lapsed unused
  approval: 2026-03-02 12:00 in time → 2026-03-03 10:00 in time
  publication: 2026-03-02 12:10 in time → 2026-03-03 10:00 in time
0
$ told day 2026-03-10
$ term() { sed -i 's/30 working minutes/31 working minutes/' regulations/*.yaml; by_hand administrator@neftekumsk.example; }; told term
warning | verify.judged-otherwise | 260302-9H72V19 | cases/2026/03/02/260302-9H72V19.yaml | - | the new settings judge the closed case otherwise: return: 2026-03-02 11:00 lapsed unused → 2026-03-02 11:01 lapsed unused
$ broken() { sed -i 's/^language: ru/language: klingon/' otklik.yaml; by_hand administrator@neftekumsk.example; }; told broken
warning | register.unknown-word | - | otklik.yaml | 4 | there is no word `klingon` here
warning | verify.settings-unusable | - | otklik.yaml | - | the register cannot be used: errors in its files
$ gone() { git rm -q calendars/ru.yaml; by_hand administrator@neftekumsk.example; }; told gone
warning | register.missing-file | - | calendars/ru.yaml | - | the file is missing
warning | verify.settings-unusable | - | otklik.yaml | - | the register cannot be used: errors in its files

# check says the same before it is committed.
$ rm -rf copy; cp -r register copy; cd copy; sed -i "s/^      2026-01-01:.*/&\n      2026-03-03: {kind: day_off, note: x}/" calendars/ru.yaml; otklik check --format json | jq -c '.findings[] | [.severity, .code, .case]'
["warning","register.uncommitted",null]
["warning","verify.judged-otherwise","260302-9H72V19"]
