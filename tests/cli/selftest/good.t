# Every feature of the transcript runner, all as expected.
$ name=Нефтекумск
$ echo "$name"
Нефтекумск

# Both streams, a status, and a command of several lines.
$ for word in one two; do
>   echo "$word"
>   echo "to stderr" >&2
> done
> 
> (exit 3)
one
to stderr
two
to stderr
[3]

# Patterns; the shell lives on.
$ cd "$TMPDIR"; date +%Y; echo "a b c"
[0-9]+ (re)
a*? (glob)
$ echo '\1'; echo 2026
\\1
\d+ (re)

# Lines that look like something else, blank lines, control bytes, no end of line.
$ printf '# no comment\n$ no command\n[7]\n\n\\x\n'
\# no comment
\$ no command
\[7]

\\x
$ printf 'x\n\n'
x
\
$ printf 'red \033[31m'
red \x1b[31m (esc) (no-eol)

# The environment is fixed.
$ echo "${HOME-no home} $TZ $LC_ALL $COLUMNS $OTKLIK_LANG"; pwd | sed 's,.*/,,'; git config --list
no home UTC C.UTF-8 100 en
tmp
