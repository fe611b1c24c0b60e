# Each expectation is wrong; the runner has to see all of them, and --update has to mend them.
$ printf 'same\nnew\n'
same
old
$ printf '2026\nleft\n'
[0-9]+ (re)
gone
left
$ true
[4]
$ false
$ printf '\n'

# Text between the commands stays.
