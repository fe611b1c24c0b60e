# check: whether the register's files are sound, and what in the work tree is not committed. Changes nothing.
$ . "$TESTS_DIR/cli/setup.sh"; register; take 1; bring KNYC assigned; take 2
260302-KNYCQNC
260302-9H72V19
$ otklik check
cases checked: 2, findings: 0

$ otklik check --format json
{
  "findings": [],
  "checked": {
    "commits": 0,
    "cases": 2
  },
  "plan": []
}

# Work that is not committed is named: a warning, status 0.
$ file=cases/2026/03/02/260302-KNYCQNC.yaml
$ sed -i 's/Яма/Ямка/' $file; otklik check; git checkout -q $file
cases checked: 2, findings: 1
cases/2026/03/02/260302-KNYCQNC.yaml:1: warning: edited, not committed: the head of the case was edited [register.uncommitted]
  lists and reports do not see it: restore it (git checkout HEAD -- cases/2026/03/02/260302-KNYCQNC.yaml), recording is done by commands

# A committed file that cannot be read: an error with its place, the user's line and the remedy.
$ sed -i 's/topic: roads.potholes/topic: roads.potholse/' $file; git -c user.name=Имя -c user.email=a@b commit -qam 'by hand'
$ otklik check
cases checked: 2, findings: 1
cases/2026/03/02/260302-KNYCQNC.yaml:18:12: error: no topic `roads.potholse` in registry/topics.yaml [case.unknown-topic]
  18 |     topic: roads.potholse
     |            ^
  the nearest is `roads.potholes`; put the entry back into registry/topics.yaml
[1]

$ otklik check --format json | jq -c '.findings[] | [.severity, .code, .case, .file, .line, .commit, .clause, .message]'
["error","case.unknown-topic","260302-KNYCQNC","cases/2026/03/02/260302-KNYCQNC.yaml",18,null,null,"no topic `roads.potholse` in registry/topics.yaml"]

$ otklik check --format tsv
severity	code	case	file	line	commit	clause	message
error	case.unknown-topic	260302-KNYCQNC	cases/2026/03/02/260302-KNYCQNC.yaml	18			no topic `roads.potholse` in registry/topics.yaml
[1]

$ git -c user.name=Имя -c user.email=a@b revert --no-edit HEAD >/dev/null; otklik check
cases checked: 2, findings: 0

# Registries that contradict each other, each place with the nearest name.
$ sed -i 's/network: ok$/network: okk/' registry/accounts.yaml; git -c user.name=Имя -c user.email=a@b commit -qam 'by hand'; otklik check
cases checked: 2, findings: 2
registry/accounts.yaml:13:14: error: no network `okk` in registry/networks.yaml [registry.unknown-name]
  13 |     network: okk
     |              ^
  the nearest is `ok`
registry/accounts.yaml:43:14: error: no network `okk` in registry/networks.yaml [registry.unknown-name]
  43 |     network: okk
     |              ^
  the nearest is `ok`
[1]
