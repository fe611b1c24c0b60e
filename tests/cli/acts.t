# The act is data. With other clauses in its file nothing that people are told cites the template's; and of two acts each case is told by its own.
$ . "$TESTS_DIR/cli/stories.sh"; register; act=regulations/neftekumsk-1885.yaml; kept() { git -c user.name=A -c user.email=administrator@neftekumsk.example commit -qam 'The act'; otklik -q check; }

# Every clause gets a 7 before it: 22 becomes 722. What is cited below is gathered from whatever is printed, a 22 would be among it.
$ sed -i -E 's/clause: "([0-9])/clause: "7\1/g; /^clauses:/ s/"([0-9])/"7\1/g' $act; kept; grep -c 'clause: "7' $act; grep ^clauses $act
100
clauses: {accounts: "76", answer_format: "718", reconcile: "75", responsible: "719", significant: "723"}
$ cited() { grep -oE '(clause|"clause": *"|п\.|пункт(а|у|ом|е)?)( | )*[0-9][0-9.]*' | sed -E 's/.*[^0-9.]([0-9])/\1/; s/\.$//' | sort -un | paste -sd' '; }

# Everything of which a report tells: a message answered too late, one out of work, a shortcoming, a memo, a sign of a breach.
$ for n in 1 2 3 4; do take $n >/dev/null; done; bring KNYC assigned; bring 9H72 closed; at 10:40 operator -q decline JVKC --reason insult -m 'брань'; at 10:45 operator -q classify 9H72 --significant; at 10:50 operator -q escalate 9H72
$ at 16:50 roads-officer -q draft KNYC -m 'Яму заделаем.'; at 17:00 deputy-head -q approve KNYC --remarks 'Когда?'; at 17:10 operator -q shortcoming KNYC -m 'Опоздали.'

# All reports there are, in both languages and in the forms in which they go out. A new one is among them by itself.
$ export OTKLIK_NOW=2026-04-20T10:00; reports=$(otklik report nothing 2>&1 | sed -n 's/^  known: //p' | tr -d ,)
$ printed() { for lang in ru en; do for form in text json html fodt md; do otklik --lang $lang report "$@" --format $form; done; done 2>&1; }
$ for name in $reports; do case $name in reconcile|dashboard|card|memo|request|sheet) ;; *) echo "$name: $(printed $name | cited)" ;; esac; done
overdue: 78.2 710 711 714 722
due: 
calendar: 78.2 710 711 714 722
approvals: 
quarterly: 722
discipline: 711 714 724
shortcomings: 721
significant: 723
accounts: 76
workload: 
topics: 
journal: 
declined: 720
marked: 
$ printf '%s\n' '{"network":"vk","native_id":"-1234567_99_7","url":"https://vk.com/wall-1234567_99?reply=7","posted_at":"2026-03-02T10:15:00+03:00","author":{"name":"И"},"text":"т","incident_id":"502"}' > ../none.jsonl
$ echo "reconcile: $(printed reconcile ../none.jsonl | cited)"; for name in card memo sheet; do echo "$name: $(printed $name 9H72 | cited)"; done; echo "request: $(printed request KNYC | cited)"
reconcile: 75
card: 
memo: 723
sheet: 
request: 724
$ otklik -q report dashboard -o ../site; cat ../site/*.html ../site/*/*.html | cited
78.2 79 710 711 712 714 722 724

# What commands tell: proposals for a message, a deadline explained, the case, its commits; refusals.
$ take_text() { at 10:25 operator --lang $1 ingest --network vk --url "https://vk.com/wall-1234567_$2?reply=7" --author 'Иван Петров' --posted 2026-03-02T10:15 -m "$3" --suggest; }
$ { take_text ru 8 'Яма у дома 5, дураки, ямы'; take_text en 9 'Яма у дома 5, дураки, ямы'; } | tee ../told | grep -cE 'оскорбления|abuse|повтор|may repeat'; cited < ../told
4
717 720
$ { otklik explain KNYC; otklik show KNYC; otklik show 9H72; git log; } | cited
78.1 78.2 79 710 711 712 713 714 720 721 723
$ at 17:30 operator draft KNYC --for roads --basis 'звонок' -m "$(printf 'я%.0s' $(seq 20000))" 2>&1 | cited
718
$ sed -i 's/{person: roads-head, valid_from: 2013-01-01}/{person: roads-head, valid_from: 2013-01-01, valid_until: 2014-01-01}/' registry/executors.yaml; kept; at 17:30 operator draft KNYC --for roads --basis 'звонок' -m 'Яму заделаем.'
otklik: who answers for truth? --responsible PERSON (clause 719)
[2]

# Two acts. The later one calls deadlines, grounds and roles otherwise; that its file comes first among the files decides nothing.
$ cd .. && register two; sed -E 's/^id: .*/id: a-next/; s/clause: "([0-9])/clause: "7\1/g; s/title: \{ru: "?([^,"]*)"?, en: ([^}]*)\}/title: {ru: "новое \1", en: new \2}/' $act > regulations/a-next.yaml; sed -i 's/use: neftekumsk-1885}/&, {valid_from: 2026-03-10, use: a-next}/' otklik.yaml; git add -A; kept
$ found 2026-03-02T10:00 1; sent 2026-03-02T10:30; old=$ID; found 2026-03-10T10:00 2; sent 2026-03-10T10:30; new=$ID; found 2026-03-02T10:00 3; then_ 2026-03-11T10:00 operator decline --reason obscene; old_out=$ID; found 2026-03-10T10:00 4; then_ 2026-03-11T10:00 operator decline --reason obscene; new_out=$ID
$ export OTKLIK_NOW=2026-03-12T12:00; otklik report overdue | grep -E "deadline|$old|$new"; otklik report declined --since 2026-03-01 | grep -E "ground|$old_out|$new_out"
case            deadline    clause  owner              topic           due               working min
260302-KNYCQNC  draft       11      Roads and transp…  roads.potholes  2026-03-02 16:00         3180
260302-KNYCQNC  answer      10      new organisation…  roads.potholes  2026-03-03 10:00         3000
260310-9H72V19  new draft   711     Roads and transp…  roads.potholes  2026-03-10 16:00          780
260310-9H72V19  new answer  710     new organisation…  roads.potholes  2026-03-11 10:00          600
total: 4 deadlines
case            declined          by        ground             clause
260302-JVKC594  2026-03-11 10:00  operator  obscene words      20
260310-2NY5T3D  2026-03-11 10:00  operator  new obscene words  720
1. 260302-JVKC594
2. 260310-2NY5T3D
$ for ID in $old $new; do otklik explain $ID draft | head -n 3; otklik show $ID --brief | tail -n 2; done
260302-KNYCQNC
draft (clause 11)
  owner:  Roads and transport department
draft (clause 11): Roads and transport department, by 2026-03-02 16:00, overdue
answer (clause 10): new organisational department, by 2026-03-03 10:00, overdue
260310-9H72V19
new draft (clause 711)
  owner:  Roads and transport department
new draft (clause 711): Roads and transport department, by 2026-03-10 16:00, overdue
new answer (clause 710): new organisational department, by 2026-03-11 10:00, overdue
$ otklik report discipline --since 2026-03-01 | grep -E "^case|^2603"; otklik list | grep -E "$old|$new"
case            owner                         deadline   clause  due               done  working min
260302-JVKC594  new organisational departme…  draft      11      2026-03-02 16:00               2580
260310-2NY5T3D  new organisational departme…  new draft  711     2026-03-10 16:00                180
case            owner                         deadline   clause  due               done  working min
260302-KNYCQNC  Roads and transport departm…  draft      11      2026-03-02 16:00               3180
260310-9H72V19  Roads and transport departm…  new draft  711     2026-03-10 16:00                780
260302-KNYCQNC  with the execut…  roads.potholes  roads     draft          2026-03-02 16:00  overdue
260310-9H72V19  with the execut…  roads.potholes  roads     new draft      2026-03-10 16:00  overdue
$ for ID in $old $new; do then_ 2026-03-12T11:00 roads-officer breach draft --explain 'болели'; done; git log -5 --format='%s%n%b' | grep -E '^(26|Clause)'
260310-9H72V19: получено объяснение исполнителя: новое проект ответа (п. 711), Отдел дорожного хозяйства и транспорта (roads)
Clause: 724
260302-KNYCQNC: получено объяснение исполнителя: проект ответа (п. 11), Отдел дорожного хозяйства и транспорта (roads)
Clause: 24
260310-2NY5T3D: снято с работы: новое нецензурные выражения
Clause: 720
260310-2NY5T3D: выявлено
Clause: 78.1
260302-JVKC594: снято с работы: нецензурные выражения
Clause: 20

# A role that people hold is looked for in the act that came into force last, wherever its file lies.
$ sed -i '/id: auditor/d' regulations/a-next.yaml; otklik check | grep -A 2 error:
cases checked: 4, findings: 2
registry/staff.yaml:164:16: error: no role `auditor` in regulations/a-next.yaml [registry.unknown-name]
  164 |       - {role: auditor, valid_from: 2013-01-01}
      |                ^
$ git checkout -q regulations; sed -i '/id: auditor/d' regulations/neftekumsk-1885.yaml; otklik check | grep -c error:
cases checked: 4, findings: 1
0
[1]
