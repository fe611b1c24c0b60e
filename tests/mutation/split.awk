# Lays each entry of the list into a folder of its own below `work`: title (the comment), file, old, new, tests. Entries without `word` are left out.
function put(name, text) { printf "%s", text > (work "/" number "/" name); close(work "/" number "/" name) }
function finish() {
  if (file != "" && index(title file old new tests, word)) {
    number = sprintf("%03d", ++count)
    system("mkdir '" work "/" number "'")
    put("title", title); put("file", file); put("old", old); put("new", new); put("tests", tests)
  }
  title = file = old = new = tests = ""
}
/^$/ { finish(); next }
/^# / { title = title (title == "" ? "" : " ") substr($0, 3); next }
/^- / { old = old (old == "" ? "" : "\n") substr($0, 3); next }
/^\+/ { new = new (new == "" ? "" : "\n") substr($0, 3); next }
/^(unit|property|transcript) / { tests = tests $0 "\n"; next }
{ file = $0 }
END { finish() }
