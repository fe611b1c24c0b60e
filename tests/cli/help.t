# help and version. The words may change; the names of commands and options may not.
$ otklik --help | grep -cE '^  (init|ingest|classify|decline|assign|return|draft|approve|publish|note|retract|show|list|log|explain|report|calendar|regulation|check|help|version) '
21

$ otklik help | diff - <(otklik --help) && echo same
same

$ for name in $(otklik help | sed -n '/^Subcommands/,$s/^  \([a-z]*\) .*/\1/p'); do
>   otklik help $name | diff -q - <(otklik $name --help) || echo "differs: $name"
> done

$ otklik help draft | grep -oE '^ +-[-a-zA-Z,]+' | tr -d ' ' | sort
--attach
--basis
--correction
--for
--instead-of
--interim
--promise
--question
--responsible
--template
-F,--file
-h,--help
-m,--message

$ otklik help calendar | grep -E '^  (show|add|sub|between|batch) ' | wc -l
5

$ otklik --lang ru help note | head -n 3
добавить примечание
Usage: otklik note [OPTIONS] ID
\

$ otklik help drft
otklik: no command `drft`
  the nearest is draft
  help: otklik --help
[2]

$ otklik help nothing
otklik: no command `nothing`
  help: otklik --help
[2]
