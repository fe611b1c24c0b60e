# init makes a register from a template, first commit included. Its messages go to stderr.
$ . "$TESTS_DIR/cli/setup.sh"
$ OTKLIK_NOW=2026-03-01T12:00+03:00 otklik --as administrator init one 2>/dev/null

$ OTKLIK_NOW=2026-03-01T12:00+03:00 otklik --as administrator init two
made the register `Реестр сообщений администрации Нефтекумского муниципального округа` in two

$ cd two; git log --format='%an <%ae>%n%cn%n%ad%n%s' --date=iso; git status --short; ls
Константин Павлович Гринёв <administrator@neftekumsk.example>
Константин Павлович Гринёв
2026-03-01 12:00:00 +0300
создан реестр «Реестр сообщений администрации Нефтекумского муниципального округа»
calendars
columns
otklik.yaml
registry
regulations
templates

# Strangers see nothing of it, whatever the umask lets through.
$ stat -c '%a %n' . .git otklik.yaml registry
750 .
750 .git
640 otklik.yaml
750 registry

# Two registers made at the same instant by the same person are the same, to the byte.
$ [ "$(git rev-parse HEAD^{tree})" = "$(git -C ../one rev-parse HEAD^{tree})" ] && echo same
same

# The register is empty, and sound.
$ otklik list
there are no such cases

$ otklik check
cases checked: 0, findings: 0

# A time without offset is in the zone of the register that is being made.
$ cd ..; OTKLIK_NOW=2026-03-01T12:00 otklik -q --as administrator init three; git -C three log --format=%ad --date=iso
2026-03-01 12:00:00 +0300

# What is already there is never overwritten.
$ OTKLIK_NOW=2026-03-01T12:00+03:00 otklik --as administrator init two
otklik: two exists and is not empty
  name a new or an empty directory
[3]

$ mkdir four; echo mine >four/file; otklik --as administrator init four
otklik: four exists and is not empty
  name a new or an empty directory
[3]

$ ls -A four
file

$ echo mine >file; otklik --as administrator init file
otklik: file exists and is not empty
  name a new or an empty directory
[3]

# An empty directory will do; a rehearsal makes nothing.
$ mkdir five; otklik -q --as administrator init five; ls five | head -n 2
calendars
columns

$ otklik -n --as administrator init six; ls -d six
rehearsal: nothing was recorded
ls: cannot access 'six': No such file or directory
[2]

# Unknown names, and nothing to make.
$ otklik --as administrator init seven --template neftekumks
otklik: no such template: `neftekumks`
  the nearest is neftekumsk
  known: neftekumsk
[4]

$ otklik --as nobody init seven
otklik: the template has no person `nobody`
[4]

$ ls -d seven
ls: cannot access 'seven': No such file or directory
[2]

$ otklik init
otklik: DIR is missing
  help: otklik init --help
[2]

# A directory that cannot be made.
$ otklik --as administrator init file/inside
otklik: cannot make file/inside: Not a directory
[7]
