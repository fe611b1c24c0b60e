# awk -f check.awk TABLE FILE…: prints a line for every breach of the table in the files, whose names are relative to the
# root of the tree (lib/<folder>/…, cli/…). The status tells nothing; the caller counts lines.

function breach(what) { printf "%s:%d: %s\n", FILENAME, FNR, what }

# Whether the word stands in a list of words.
function listed(word, list) { return index(" " list " ", " " word " ") > 0 }

# The line without its comments; remembers a comment that goes on in the next line.
function code_of(line,    start, rest) {
  if (in_comment) {
    if (!match(line, /\*\//)) return ""
    line = substr(line, RSTART + 2)
    in_comment = 0
  }
  while ((start = index(line, "/*")) > 0 && !(index(line, "//") > 0 && index(line, "//") < start)) {
    rest = substr(line, start + 2)
    if (!match(rest, /\*\//)) { in_comment = 1; return substr(line, 1, start - 1) }
    line = substr(line, 1, start - 1) " " substr(rest, RSTART + 2)
  }
  if (match(line, /\/\//)) line = substr(line, 1, RSTART - 1)
  return line
}

# Whether the code says the word as a whole, not as a part of a longer name.
function says(code, word,    from, at, before, after) {
  from = 1
  while ((at = index(substr(code, from), word)) > 0) {
    before = from + at - 2 > 0 ? substr(code, from + at - 2, 1) : " "
    after = substr(code, from + at - 1 + length(word), 1)
    if (before !~ /[A-Za-z0-9_]/ && after !~ /[A-Za-z0-9_]/) return 1
    from = from + at - 1 + length(word)
  }
  return 0
}

function read_table(    kind, key) {
  if ($0 ~ /^#/ || NF == 0) return
  kind = $1
  key = substr($0, length(kind) + 2)
  sub(/: .*$/, "", key); sub(/:$/, "", key)
  sub(/^[a-z]+ [^ ]+ */, "")
  gsub(/ +/, " ")
  if (kind == "folder") may_include[key] = $0
  else if (kind == "header") header_for[key] = $0
  else if (kind == "token") token_for[key] = $0
  else { breach("unknown word of the table: " kind); exit }
}

# Entering a file: to which folder it belongs.
function enter(    parts) {
  in_comment = 0
  split(FILENAME, parts, "/")
  folder = parts[1] == "lib" ? parts[2] : parts[1]
  inner = FILENAME
  sub(/^lib\//, "", inner)
  if (!(folder in may_include)) breach("no folder " folder " in the table")
}

function check_own_include(path,    parts, pieces) {
  pieces = split(path, parts, "/")
  if (pieces == 1 && folder == "cli") return
  if (!(parts[1] in may_include)) breach("\"" path "\" is not written from lib/")
  else if (parts[1] != folder && !listed(parts[1], may_include[folder]))
    breach(folder " may not include " parts[1] " (\"" path "\")")
}

function check_foreign_include(path,    prefix) {
  for (prefix in header_for)
    if ((path == prefix || (prefix ~ /\/$/ && index(path, prefix) == 1)) && !listed(folder, header_for[prefix]))
      breach(folder " may not include <" path ">")
}

FILENAME == ARGV[1] { read_table(); next }
FNR == 1 { enter() }
{
  code = code_of($0)
  if (code ~ /^[ \t]*#[ \t]*include[ \t]*["<]/) {
    path = code
    sub(/^[^"<]*["<]/, "", path)
    sub(/[">].*$/, "", path)
    if (code ~ /^[^"<]*"/) check_own_include(path); else check_foreign_include(path)
    next
  }
  for (word in token_for)
    if (says(code, word) && !listed(folder, token_for[word]) && !listed(inner, token_for[word]))
      breach(folder " may not say " word)
}
