# help and version. The words may change; the names of commands and options may not.
$ otklik --help | grep -cE '^  (init|ingest|classify|decline|assign|return|draft|approve|publish|note|retract|show|list|log|explain|report|calendar|regulation|check|help|version) '
21

$ otklik help | diff - <(otklik --help) && echo same
1,5c1,2
< help on commands
< Usage: otklik help [OPTIONS] [COMMAND]
< 
< Positionals:
<   COMMAND TEXT                    command
---
\> otklik: a register of citizens' messages from social networks, and the deadlines of their answers
\> Usage: otklik [OPTIONS] [SUBCOMMAND]
8a6,40
\>   --version                       Display program version information and exit
\> 
\> 
\> Options of every command:
\>   -C,--register DIR               the register (else $OTKLIK_REGISTER, else the nearest parent)
\>   --as PERSON                     who acts (else $OTKLIK_ACTOR, else by git's user.email)
\>   --at TIME                       when it happened (else now)
\>   --format F                      text, json, tsv, csv
\>   --lang L:{ru,en}                language: ru or en
\>   -n,--dry-run                    say what would be recorded, write nothing
\>   -q,--quiet                      no messages
\>   --color W:{auto,always,never}   auto, always, never
\> 
\> Subcommands:
\>   init                            make a register
\>   ingest                          take messages in
\>   classify                        set topic, place and importance
\>   decline                         take out of work
\>   assign                          send to an executor
\>   return                          give back: not our competence
\>   draft                           submit a draft of the answer
\>   approve                         approve a draft, or send it back with remarks
\>   publish                         record that the answer was published
\>   note                            add a note
\>   retract                         retract an entry made by mistake
\>   show                            show a case
\>   list                            list cases
\>   log                             the history of a case
\>   explain                         explain why a deadline is when it is
\>   report                          reports: overdue, due
\>   calendar                        working time and the production calendar
\>   regulation                      the regulation as data
\>   check                           check the register's files
\>   help                            help on commands
\>   version                         the program's version
[1]

$ for name in init ingest classify decline assign return draft approve publish note retract show list log explain report calendar regulation check version; do
>   otklik help $name | diff -q - <(otklik $name --help) || echo "differs: $name"
> done
otklik: something is missing: DIR is required
  help: otklik init --help
Files - and /dev/fd/63 differ
differs: init
otklik: no otklik.yaml in /tmp/otklik-transcripts-GLXFXk/4-help/work: this is not a register
  name the register with -C or $OTKLIK_REGISTER
  `otklik init DIR` makes a new register
Files - and /dev/fd/63 differ
differs: ingest
otklik: something is missing: ID is required
  help: otklik classify --help
Files - and /dev/fd/63 differ
differs: classify
otklik: something is missing: ID is required
  help: otklik decline --help
Files - and /dev/fd/63 differ
differs: decline
otklik: something is missing: ID is required
  help: otklik assign --help
Files - and /dev/fd/63 differ
differs: assign
otklik: something is missing: ID is required
  help: otklik return --help
Files - and /dev/fd/63 differ
differs: return
otklik: something is missing: ID is required
  help: otklik draft --help
Files - and /dev/fd/63 differ
differs: draft
otklik: something is missing: ID is required
  help: otklik approve --help
Files - and /dev/fd/63 differ
differs: approve
otklik: something is missing: ID is required
  help: otklik publish --help
Files - and /dev/fd/63 differ
differs: publish
otklik: something is missing: ID is required
  help: otklik note --help
Files - and /dev/fd/63 differ
differs: note
otklik: something is missing: ID is required
  help: otklik retract --help
Files - and /dev/fd/63 differ
differs: retract
otklik: something is missing: ID is required
  help: otklik show --help
Files - and /dev/fd/63 differ
differs: show
otklik: no otklik.yaml in /tmp/otklik-transcripts-GLXFXk/4-help/work: this is not a register
  name the register with -C or $OTKLIK_REGISTER
  `otklik init DIR` makes a new register
Files - and /dev/fd/63 differ
differs: list
otklik: something is missing: ID is required
  help: otklik log --help
Files - and /dev/fd/63 differ
differs: log
otklik: something is missing: ID is required
  help: otklik explain --help
Files - and /dev/fd/63 differ
differs: explain
otklik: something is missing: NAME is required
  help: otklik report --help
Files - and /dev/fd/63 differ
differs: report
otklik: something is missing: A subcommand is required
  help: otklik calendar --help
Files - and /dev/fd/63 differ
differs: calendar
otklik: something is missing: A subcommand is required
  help: otklik regulation --help
Files - and /dev/fd/63 differ
differs: regulation
otklik: no otklik.yaml in /tmp/otklik-transcripts-GLXFXk/4-help/work: this is not a register
  name the register with -C or $OTKLIK_REGISTER
  `otklik init DIR` makes a new register
Files - and /dev/fd/63 differ
differs: check
Files - and /dev/fd/63 differ
differs: version

$ otklik help draft | grep -oE '^ +-[-a-zA-Z,]+' | tr -d ' ' | sort
otklik: something is missing: ID is required
  help: otklik draft --help

$ otklik help calendar | grep -E '^  (show|add|sub|between|batch) ' | wc -l
otklik: something is missing: A subcommand is required
  help: otklik calendar --help
0

$ otklik --lang ru help note | head -n 3
otklik: не хватает обязательного: ID is required
  справка: otklik note --help

$ otklik help drft
otklik: no command `drft`
  the nearest is draft
  help: otklik --help
[2]

$ otklik help
> otklik --help | wc -l >/dev/null
help on commands
Usage: otklik help [OPTIONS] [COMMAND]

Positionals:
  COMMAND TEXT                    command

Options:
  -h,--help                       this help
\
