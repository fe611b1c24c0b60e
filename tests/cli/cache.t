# The cache of summaries: whatever git did and whatever became of its file, every list is what it is without one.
$ . "$TESTS_DIR/cli/setup.sh"; register north >/dev/null; for n in 1 2 3 4 5; do take $n; done >/dev/null; otklik list --format tsv | cut -f 1
id
260302-2NY5T3D
260302-9H72V19
260302-AD2WFTC
260302-JVKC594
260302-KNYCQNC
$ bring KNYC closed; bring 9H72 in_approval; bring JVKC classified; at 10:30 operator -q decline AD2W --reason obscene; export OTKLIK_NOW=2026-03-03T10:00; c=.git/otklik/cache.sqlite

# queries: each list that uses it, in full, and an id found by a part of it. lists: the whole list and each fifth of the others, the next fifth at the next turn; all of them with OTKLIK_CACHE=all.
# same: with the file as it is and without one; prints how many stand where.
$ queries() { for when in '' '--as-of 2026-03-02T10:22' '--as-of 2026-03-02T11:15'; do for what in '' '--stage closed' '--stage new' '--executor roads' '--topic roads' '--text яма' '--mine' '--network vk' '--since 2026-03-02' '--until 2026-03-01'; do echo list $what $when; done; for name in overdue due calendar approvals; do echo report $name $when; done; done; echo show KNYC; }
$ turn=0; every=5; [ "${OTKLIK_CACHE:-}" = all ] && every=1; lists() { n=0; { echo list; queries; } | while read -r query; do [ $n = 0 ] || [ $(((n + turn) % every)) = 0 ] && otklik --as deputy-head --format json $query </dev/null; n=$((n + 1)); done; }
$ same() { lists >../warm 2>&1; mv $c ../kept 2>/dev/null; mkdir -p $c; lists >../none 2>&1; rmdir $c; mv ../kept $c 2>/dev/null; turn=$((turn + 1)); cmp ../warm ../none && jq -rs '.[0] | group_by(.stage) | map("\(length) \(.[0].stage)") | join(", ")' ../none; }
$ same
1 classified, 1 closed, 1 declined, 1 in_approval, 1 new

# Pulled, merged, taken back, looked at from an older commit, rewritten.
$ cd ..; git clone -q north south; cd south; export GIT_AUTHOR_NAME=Y GIT_AUTHOR_EMAIL=y@example.org GIT_COMMITTER_NAME=Y GIT_COMMITTER_EMAIL=y@example.org; same; at 11:30 operator -q publish 9H72 --url 'https://vk.com/wall-1234567_2?reply=99' 2>/dev/null; at 11:20 deputy-head -q approve 9H72; at 11:30 operator -q publish 9H72 --url 'https://vk.com/wall-1234567_2?reply=99'; same
1 classified, 1 closed, 1 declined, 1 in_approval, 1 new
1 classified, 2 closed, 1 declined, 1 new
$ cd ../north; at 11:40 operator -q note 2NY5 -m 'Звонили.'; git pull -q --no-rebase --no-edit ../south main; same
1 classified, 2 closed, 1 declined, 1 new
$ git checkout -q HEAD~2; same; git checkout -q main; same; git reset -q --hard HEAD~1; same
1 classified, 1 closed, 1 declined, 1 in_approval, 1 new
1 classified, 2 closed, 1 declined, 1 new
1 classified, 1 closed, 1 declined, 1 in_approval, 1 new
$ otklik list -q --format tsv >../before; git reset -q --hard HEAD~3; git reflog expire --expire=now --all; git gc -q --prune=now; same; git commit -q --amend -m other; same
1 closed, 1 in_approval, 3 new
1 closed, 1 in_approval, 3 new

# Of the commit that the cache is of a part is gone: the folder of the day, not the whole tree.
$ at 11:50 operator -q note 2NY5 -m 'Ещё раз.'; otklik list -q --format tsv >../before; day=$(git rev-parse HEAD:cases/2026/03/02); git reset -q --hard HEAD~1; rm -f .git/objects/$(echo $day | cut -c 1-2)/$(echo $day | cut -c 3-); git cat-file -e $day 2>/dev/null || same; rm -f .git/ORIG_HEAD; git reflog expire --expire=now --all; git prune --expire=now
1 closed, 1 in_approval, 3 new

# A change of the staff leaves the summaries alone; one of the regulation does not.
$ basis() { otklik list >/dev/null; sqlite3 $c 'SELECT settings FROM basis' | sha256sum; }; basis >../a; echo '# x' >>registry/staff.yaml; git commit -qam staff; same; basis | cmp - ../a; sed -i 's/term: 30 working minutes/term: 20 working minutes/' regulations/*.yaml; git commit -qam regulation; same; basis | cmp -s - ../a || echo other
1 closed, 1 in_approval, 3 new
1 closed, 1 in_approval, 3 new
other

# Cut short, overwritten, of another version, a folder, not to be read, nothing at all.
$ head -c 5000 $c >../cut; cp ../cut $c; same; head -c 70000 /dev/urandom >$c; same; echo hello >$c; same; : >$c; same; rm $c; same
1 closed, 1 in_approval, 3 new
1 closed, 1 in_approval, 3 new
1 closed, 1 in_approval, 3 new
1 closed, 1 in_approval, 3 new
1 closed, 1 in_approval, 3 new
$ sqlite3 $c 'PRAGMA user_version = 99'; same
1 closed, 1 in_approval, 3 new

# What is wrong in it without being damaged is found by `maintain`, which says so and makes it anew.
$ otklik maintain
git's objects are packed, the graph of commits is written
the cache agrees with the cases
$ sqlite3 $c "UPDATE cases SET rests_since = 0, stage = 'closed', network = 'vk', posted = 0, co_executors = '' WHERE rests_since IS NULL"; otklik report overdue -q | wc -l; otklik maintain
0
git's objects are packed, the graph of commits is written
the cache did not agree with the cases and was removed: the next command makes it anew
otklik: the cache was wrong
[1]
$ same; git fsck --no-dangling; git status --short
1 closed, 1 in_approval, 3 new

# Twenty at once, half of them with the file taken away under them.
$ for n in 1 2 3 4 5 6 7 8 9 10; do otklik --format json list >../out.$n & (rm -f $c; otklik --format json list >../out.x$n) & done; wait; for each in ../out.*; do cmp $each ../out.1; done; otklik maintain -q && echo sound
sound
