# signatures: required: each commit is signed by a key of its author, as the registry of then names it; ssh and gpg.
$ . "$TESTS_DIR/cli/setup.sh"; register; cd ..; for name in operator stranger; do ssh-keygen -q -t ed25519 -N '' -C '' -f $name; done
$ export GNUPGHOME=$PWD/gpg; mkdir -m 700 gpg; gpg -q --batch --passphrase '' --quick-gen-key 'Roads <roads-officer@neftekumsk.example>' ed25519 sign never 2>log || cat log; gpg --armor --export > roads.asc
$ signed_by() { git config gpg.format ${2:-ssh}; git config user.signingkey $1; git config commit.gpgsign true; }
$ found() { otklik verify --all --format json | jq -r '.findings[] | [.severity, .code, .case, .message] | map(. // "-") | join(" | ")'; }
$ commit() { git -c user.name=Y -c user.email="${1:-administrator@neftekumsk.example}" commit -qam x; }

# A key is a line of OpenSSH or a block of OpenPGP, and one person's.
$ cd register; sed -i "/^  - id: operator$/a\    keys: [\"$(cut -d' ' -f1,2 ../operator.pub)\"]" registry/staff.yaml; { sed '/^  - id: roads-officer$/q' registry/staff.yaml; echo '    keys:'; echo '      - |'; sed 's/^/        /' ../roads.asc; sed '1,/^  - id: roads-officer$/d' registry/staff.yaml; } > new; mv new registry/staff.yaml; otklik check -q | head -n 1
registry/staff.yaml: warning: edited, not committed [register.uncommitted]
$ cp registry/staff.yaml ../staff.yaml; sed -i 's/keys: \["ssh-ed25519 /keys: ["ssh-ed25519\\n/' registry/staff.yaml; otklik check -q | grep bad-key; otklik check -q | tail -n 1
registry/staff.yaml:5:12: error: this is no public key [staff.bad-key]
  2. registry/staff.yaml: lists and reports do not see it: commit it (git commit -- registry/staff.yaml), or restore it (git checkout HEAD -- registry/staff.yaml)
$ cp ../staff.yaml registry/staff.yaml; sed -i "/^  - id: deputy-head$/a\\$(grep -m 1 'keys: ' ../staff.yaml)" registry/staff.yaml; otklik check -q | grep duplicate; cp ../staff.yaml registry/staff.yaml
registry/staff.yaml:25:12: error: this key is already in this file [staff.duplicate-key]

# It holds for what comes after the commit that demands it.
$ take 1; echo 'signatures: required' >> otklik.yaml; commit; found
260302-KNYCQNC
$ take 2; found
260302-9H72V19
error | verify.unsigned | - | the commit is not signed
$ git reset -q --hard HEAD~1; signed_by $PWD/../operator; take 2; found
260302-9H72V19
$ signed_by $PWD/../stranger; take 3; found
260302-JVKC594
error | verify.bad-signature | - | no key of registry/staff.yaml bears the signature out (U)
$ git reset -q --hard HEAD~1; signed_by $PWD/../operator; bring KNYC assigned; signed_by roads-officer@neftekumsk.example openpgp; at 11:00 roads-officer -q draft KNYC -m 'Засыплем.'; found

# In the name of another, with one's own key; a commit changed after it was signed.
$ at 11:01 operator -q note KNYC -m 'Звонок.'; found
error | verify.wrong-signer | - | signed by `roads-officer`, but the commit's author is `operator`
$ git reset -q --hard HEAD~1; forged=$(git cat-file commit HEAD | sed 's/^Actor: .*/Actor: operator/' | git hash-object -t commit -w --stdin); git branch forged $forged; git switch -q forged; found; git switch -q main
error | verify.rewritten | - | the history was rewritten: it does not hold the state that was verified before
error | verify.trailer-missing | 260302-KNYCQNC | the commit lacks the line: Actor: roads-officer
error | verify.trailer-forged | 260302-KNYCQNC | the entries do not bear this out: Actor: operator
error | verify.bad-signature | - | no key of registry/staff.yaml bears the signature out (B)

# A key that was revoked signs no more: its block in the registry says so.
$ mkdir -m 700 ../other; GNUPGHOME=$PWD/../other gpg -q --batch --import ../roads.asc 2>log || cat log
$ sed 's/^:-----/-----/' ../gpg/openpgp-revocs.d/*.rev | GNUPGHOME=$PWD/../other gpg -q --batch --import 2>log || cat log
$ GNUPGHOME=$PWD/../other gpg --armor --export > ../revoked.asc; signed_by $PWD/../operator
$ { sed '/^      - |$/q' registry/staff.yaml; sed 's/^/        /' ../revoked.asc; sed '1,/-----END PGP/d' registry/staff.yaml; } > new; mv new registry/staff.yaml
$ commit operator@neftekumsk.example; signed_by roads-officer@neftekumsk.example openpgp; at 11:02 roads-officer -q note KNYC -m 'Ещё.'; found
error | verify.bad-signature | - | no key of registry/staff.yaml bears the signature out (R)
$ git reset -q --hard HEAD~2; GNUPGHOME=$PWD/../other gpgconf --kill gpg-agent

# Whose keys were in force then counts: a key that was taken out later leaves what it signed before.
$ signed_by $PWD/../operator; sed -i '/^    keys: \["/d' registry/staff.yaml; commit operator@neftekumsk.example; found
$ at 11:05 operator -q note KNYC -m 'Ещё звонок.'; found
error | verify.bad-signature | - | no key of registry/staff.yaml bears the signature out (U)

# What the repository's configuration says about programs and keys does not matter.
$ git config gpg.ssh.program /bin/true; git config gpg.ssh.allowedSignersFile /dev/null; git config gpg.program /bin/true; found | wc -l
1

# Who takes the demand out has to sign that.
$ git reset -q --hard HEAD~1; git config commit.gpgsign false; sed -i '/^signatures:/d' otklik.yaml; commit; found
error | verify.unsigned | - | the commit is not signed
$ gpgconf --kill gpg-agent
