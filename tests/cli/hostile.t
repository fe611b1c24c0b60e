# Texts of strangers: nothing in them moves the cursor, turns the writing round, or breaks a row; json gives back every byte.
$ . "$TESTS_DIR/cli/setup.sh"; register
$ cat >hostile.json <<'END'
> {"network": "vk", "native_id": "-1_1", "url": "https://vk.com/wall-1_1", "posted_at": "2026-03-02T10:15:00+03:00", "author": {"name": "A\u001b]0;title\u0007\u202eB"}, "text": "red \u001b[31m\r\n\ttab, nul \u0000, bell \u0007, csi \u009b2J, bidi \u202edcba\u2066, del \u007f\u2028"}
> {"network": "vk", "native_id": "-1_2", "url": "https://vk.com/wall-1_2", "posted_at": "2026-03-02T10:15:00+03:00", "author": {"name": "=cmd|' /C calc'!A0"}, "text": "  leading\n# $(reboot) `id` 'q' \"q\" | - {} [] &a *a !t %d\n---\nlast  "}
> END
$ at 10:20 operator -q ingest hostile.json; ids=$(otklik list --format tsv | tail -n +2 | cut -f 1 | paste -sd,)
$ otklik show $ids --format json | grep -E '^ {6,}"(text|name)":'
        "name": "=cmd|' /C calc'!A0"
      "text": "  leading\n# $(reboot) `id` 'q' \"q\" | - {} [] &a *a !t %d\n---\nlast  ",
        "name": "A\u001b]0;title\u0007\u202eB"
      "text": "red \u001b[31m\r\n\ttab, nul \u0000, bell \u0007, csi \u009b2J, bidi \u202edcba\u2066, del \u007f\u2028",

$ otklik show $ids | sed -n '/author/p; /^message/,/^$/p'
  author:   =cmd|' /C calc'!A0
message
      leading
    # $(reboot) `id` 'q' "q" | - {} [] &a *a !t %d
    ---
    last  

  author:   A\x1b]0;title\x07\u202eB
message
    red \x1b[31m\r
    \ttab, nul \x00, bell \x07, csi \x9b2J, bidi \u202edcba\u2066, del \x7f\u2028
\

$ for format in text tsv csv json; do { otklik show $ids --format $format; otklik list --format $format; otklik log ${ids%,*} --format $format; } | LC_ALL=C tr -d '\t\n -\176\200-\377' | wc -c; done
0
0
0
0

$ for format in text tsv csv json; do otklik show $ids --format $format | grep -cP '\x{9b}|[\x{202a}-\x{202e}\x{2066}-\x{2069}]'; done
0
0
0
0
[1]

# As it lies in the file: one line of escapes, no raw control byte.
$ grep -h 'text:' -A 4 cases/2026/03/02/*.yaml
  text: "  leading\n# $(reboot) `id` 'q' \"q\" | - {} [] &a *a !t %d\n---\nlast  "
events:
  - at: 2026-03-02T10:20:00+03:00
    by: operator
    event: detected
--
  text: "red \x1B[31m\r\n\ttab, nul \0, bell \x07, csi \x9B2J, bidi \u202Edcba\u2066, del \x7F\u2028"
events:
  - at: 2026-03-02T10:20:00+03:00
    by: operator
    event: detected

$ LC_ALL=C grep -lP '[\x00-\x08\x0b-\x1f\x7f]' cases/2026/03/02/*.yaml
[1]

# It comes back byte for byte.
$ diff <(jq -r '[.text, .author.name] | @json' hostile.json | sort) <(otklik show $ids --format json | jq -r '.[].message | [.text, .author.name] | @json' | sort) && echo same
same

# Nothing of it is in a commit message.
$ git log --format=%B | grep -c -E 'red|leading|reboot|cmd'
0
[1]

# Bytes that are no text are refused with a reason; a repeated key, a lone surrogate, a depth without end.
$ { sed -n 1p hostile.json | sed 's/red/\xff/; s/-1_1/-1_3/g; s/wall-1_1/wall-1_3/'; } | refused at 10:21 operator ingest - --from json
added: 0, known: 0, changed: 0, rejected: 1
otklik: nothing was recorded; messages that cannot be taken: 1
  -:1: byte 177 is not UTF-8; save the file as UTF-8
  to take the others: --skip-bad
[5]

$ echo '{"network": "vk", "native_id": "-1_4", "posted_at": "2026-03-02T10:15:00+03:00", "text": "\ud800", "author": {"name": "x"}}' | refused at 10:21 operator ingest -
added: 0, known: 0, changed: 0, rejected: 1
otklik: nothing was recorded; messages that cannot be taken: 1
  -:1: a text holds half a surrogate pair \uD800-\uDFFF, which is no symbol (read as json)
  to take the others: --skip-bad
[5]

$ head -c 100000 /dev/zero | tr '\0' '[' | refused at 10:21 operator ingest - --from json
added: 0, known: 0, changed: 0, rejected: 1
otklik: nothing was recorded; messages that cannot be taken: 1
  -:1: the file ends inside a message
  to take the others: --skip-bad
[5]

# Our own texts are no exception: a note with an escape sequence.
$ rm hostile.json; at 10:30 operator -q note ${ids%,*} -m $'red \e[31m'; otklik show ${ids%,*} | tail -n 1
  2  2026-03-02 10:30  operator  note      red \x1b[31m

# In a mistyped name on the command line.
$ otklik show $'\e[31mKNYC'
otklik: no case `\x1b[31mKNYC`
  give the id or a part of at least four symbols
[4]

$ otklik list --stage $'new\e[31m'
otklik: no stage `new\x1b[31m`
  known: new, classified, assigned, in_approval, rework, approved, awaiting_final, closed, declined, contested
[2]

$ otklik $'li\e[31mst'
otklik: no command `li\x1b[31mst`
  help: otklik --help
[2]
