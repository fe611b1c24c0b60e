# log: the entries of a case, each with the commit that recorded it.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; bring KNYC assigned; at 10:40 operator -q --at 10:35 note KNYC -m 'Звонили.'
260302-KNYCQNC
otklik: cannot read the time `10:35`
  for example: 2026-03-02T10:15 or 2026-03-02T10:15:00+03:00
[2]
$ otklik log KNYC
260302-KNYCQNC

n  when              who       what                              words  recorded          commit
1  2026-03-02 10:20  operator  detected                                 2026-03-02 10:20  38d78fde2e
2  2026-03-02 10:25  operator  classified: roads.potholes, nef…         2026-03-02 10:25  d2eaba6d20
3  2026-03-02 10:30  operator  assigned: Roads and transport d…         2026-03-02 10:30  635c898758

total: 3

$ otklik log KNYC --format json | jq -c '.[] | [.n, .at, .by, .event, (.commit | length), .recorded_at]'
[1,"2026-03-02T10:20:00+03:00","operator","detected",40,"2026-03-02T10:20:00+03:00"]
[2,"2026-03-02T10:25:00+03:00","operator","classified",40,"2026-03-02T10:25:00+03:00"]
[3,"2026-03-02T10:30:00+03:00","operator","assigned",40,"2026-03-02T10:30:00+03:00"]

# The commit is the one that added the entry.
$ [ "$(otklik log KNYC --format json | jq -r '.[-1].commit')" = "$(git rev-parse HEAD)" ] && echo same
same

$ otklik log KNYC --format tsv | head -n 1
n	at	by	event	n	words	recorded_at	commit

# Git alone tells the story.
$ git log --reverse --format='%ad %an: %s' --date=format:%H:%M -- cases
10:20 Анна Сергеевна Ковалёва: 260302-KNYCQNC: выявлено
10:25 Анна Сергеевна Ковалёва: 260302-KNYCQNC: определены тематика, локация, важность: roads.potholes, neftekumsk, normal
10:30 Анна Сергеевна Ковалёва: 260302-KNYCQNC: направлено исполнителю: Отдел дорожного хозяйства и транспорта (roads)

$ otklik log ZZZZ
otklik: no case `ZZZZ`
[4]

$ otklik log
otklik: something is missing: ID is required
  help: otklik log --help
[2]
