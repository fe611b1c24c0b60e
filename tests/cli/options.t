# Global options before or after the subcommand; the register by -C, by $OTKLIK_REGISTER, or the nearest parent.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; cd ..
260302-KNYCQNC
$ otklik list
otklik: no otklik.yaml in .*/work: this is not a register (re)
  name the register with -C or $OTKLIK_REGISTER
  `otklik init DIR` makes a new register
[4]

$ otklik -C register list --format tsv | wc -l; otklik list -C register --format tsv | wc -l; OTKLIK_REGISTER=register otklik --format=tsv list | wc -l
2
2
2

$ mkdir -p register/deep/er; (cd register/deep/er; otklik list --format tsv | wc -l)
2

$ otklik -C absent list
otklik: no otklik.yaml in absent: this is not a register
  name the register with -C or $OTKLIK_REGISTER
  `otklik init DIR` makes a new register
[4]

# The language: --lang, else $OTKLIK_LANG, else the register's.
$ cd register; otklik show KNYC | sed -n 2p; otklik --lang ru show KNYC | sed -n 2p; OTKLIK_LANG=ru otklik show --lang=en KNYC | sed -n 2p; OTKLIK_LANG= otklik show KNYC | sed -n 2p
  stage:    new
  стадия:    новое
  stage:    new
  стадия:    новое

$ otklik list --lang fr
otklik: cannot read the options: --lang: fr not in {ru,en}
  help: otklik list --help
[2]

# Quiet, and formats.
$ at 10:30 operator -q note KNYC -m 'Тихо.'; at 10:31 operator note KNYC -m 'Тихо.' -q; at 10:32 operator --format json note KNYC -m 'Громко.' | jq -r .stage
new

$ refused at 10:33 operator note KNYC -m 'Что?' --format yaml
otklik: no format `yaml`
  known: text, json, tsv, csv; reports also html, md, fodt, ics, xlsx; documents text, html, md, fodt
[2]

# A mistyped command, option, nothing, one word too many, an option without its value or twice.
$ otklik lst
otklik: no command `lst`
  the nearest is list
  help: otklik --help
[2]

$ otklik list --executer roads
otklik: no option --executer
  the nearest is --executor
  help: otklik list --help
[2]

$ otklik -x
otklik: no option -x
  help: otklik --help
[2]

$ otklik
otklik: there is no command
  known: init, ingest, classify, decline, assign, return, contribute, accept, draft, forward, approve, publish, reopen, escalate, link, note, shortcoming, breach, retract, substitute, show, list, log, explain, report, calendar, regulation, check, verify, anchor, maintain, merge-driver, help, version
  help: otklik --help
[2]

$ otklik list everything
otklik: one word too many: `everything`
  help: otklik list --help
[2]

$ otklik list --stage
otklik: --stage needs a value
  help: otklik list --help
[2]

$ otklik list --stage new --stage closed
otklik: --stage was given more than once
  help: otklik list --help
[2]

$ otklik list --stage ''
otklik: --stage is empty
  help: otklik list --help
[2]

$ otklik -C '' list
otklik: --register is empty
  help: otklik list --help
[2]

$ otklik --colour never list
otklik: no option --colour
  the nearest is --color
  help: otklik list --help
[2]

$ otklik --color sometimes list
otklik: cannot read the options: --color: sometimes not in {auto,always,never}
  help: otklik list --help
[2]

# Dry run: everything is said, nothing is written.
$ refused at 10:40 operator -n classify KNYC --topic roads.potholes
rehearsal: nothing was recorded
260302-KNYCQNC: to be assigned
  deadline  clause  owner                      due
  routing   8.2     organisational department  2026-03-02 11:20  running
  draft     11                                 2026-03-02 16:20  running
  answer    10      organisational department  2026-03-03 10:20  running

$ refused at 10:40 operator note KNYC -m 'Нет.' --attach otklik.yaml --dry-run --format json | jq -c '.events[-1].text'
rehearsal: nothing was recorded
"Нет."

$ refused at 10:40 operator --dry-run classify KNYC --topic roads.potholse 2>&1 | head -n 2
otklik: 260302-KNYCQNC: no such topic in registry/topics.yaml: `roads.potholse`
  the nearest is roads.potholes

# A closed pipe is no error.
$ { sleep 0.3; otklik calendar show 2026; echo $? >&2; } | true
0
