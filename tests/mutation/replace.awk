# Writes mutant.cpp into the folder `mine`: the source that is read, with what stands in its file `old` replaced by `new`. Prints how often that stands there.
function whole(name,  text, line) {
  while ((getline line < (mine "/" name)) > 0) text = text (text == "" ? "" : "\n") line
  return text
}
{ source = source $0 "\n" }
END {
  old = whole("old")
  for (rest = source; place = index(rest, old); rest = substr(rest, place + length(old))) ++found
  place = index(source, old)
  printf "%s%s%s", substr(source, 1, place - 1), whole("new"), substr(source, place + length(old)) > (mine "/mutant.cpp")
  print found + 0
}
