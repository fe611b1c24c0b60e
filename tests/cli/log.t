# log: the entries of a case, each with the commit that recorded it.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; bring KNYC assigned; at 10:40 operator -q --at 2026-03-02T10:35 note KNYC -m 'Звонили.'
260302-KNYCQNC
$ otklik log KNYC | sed 's/[0-9a-f]\{10\}$/COMMIT/'
260302-KNYCQNC

n  when              who       what                                      words   recorded          commit
1  2026-03-02 10:20  operator  detected                                          2026-03-02 10:20  COMMIT
2  2026-03-02 10:25  operator  classified: roads.potholes, neftekumsk,…          2026-03-02 10:25  COMMIT
3  2026-03-02 10:30  operator  assigned: Roads and transport departmen…          2026-03-02 10:30  COMMIT
4  2026-03-02 10:35  operator  note                                      Звони…  2026-03-02 10:40  COMMIT

total: 4

$ otklik log KNYC --format json | jq -c '.[] | [.n, .at, .by, .event, (.commit | length), .recorded_at]'
[1,"2026-03-02T10:20:00+03:00","operator","detected",40,"2026-03-02T10:20:00+03:00"]
[2,"2026-03-02T10:25:00+03:00","operator","classified",40,"2026-03-02T10:25:00+03:00"]
[3,"2026-03-02T10:30:00+03:00","operator","assigned",40,"2026-03-02T10:30:00+03:00"]
[4,"2026-03-02T10:35:00+03:00","operator","noted",40,"2026-03-02T10:40:00+03:00"]

# The commit is the one that added the entry.
$ [ "$(otklik log KNYC --format json | jq -r '.[-1].commit')" = "$(git rev-parse HEAD)" ] && echo same
same

$ otklik log KNYC --format tsv | head -n 1
n	at	by	event	words	recorded_at	commit

# Git alone tells the story.
$ git log --reverse --format='%ad %an: %s' --date=format:%H:%M -- cases
10:20 Анна Сергеевна Ковалёва: 260302-KNYCQNC: выявлено
10:25 Анна Сергеевна Ковалёва: 260302-KNYCQNC: определены тематика, локация, важность: roads.potholes, neftekumsk, normal
10:30 Анна Сергеевна Ковалёва: 260302-KNYCQNC: направлено исполнителю: Отдел дорожного хозяйства и транспорта (roads)
10:40 Анна Сергеевна Ковалёва: 260302-KNYCQNC: примечание

$ otklik log ZZZZ
otklik: no case `ZZZZ`
[4]

$ otklik log
otklik: ID is missing
  help: otklik log --help
[2]
