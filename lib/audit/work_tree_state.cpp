#include "audit/work_tree_state.hpp"

#include "base/text.hpp"

namespace otklik::audit {

using namespace store;

namespace {

// The two letters of `git status --porcelain`: index against HEAD, work tree against index.
Text words_for(std::string_view letters) {
  if (letters == "??") return {"файл не под учётом git", "the file is not tracked"};
  if (letters[0] != ' ' && letters[1] != ' ')
    return {"подготовлено к коммиту и изменено снова", "staged and edited again, not committed"};
  if (letters[0] != ' ') return {"подготовлено к коммиту", "staged, not committed"};
  if (letters[1] == 'D') return {"файл удалён, это не закоммичено", "deleted, not committed"};
  return {"файл изменён, это не закоммичено", "edited, not committed"};
}

}  // namespace

std::vector<UncommittedFile> uncommitted_files(const Git& git) {
  std::vector<UncommittedFile> files;
  const std::string out = git.output({"status", "--porcelain", "-z", "--untracked-files=all",
                                      "--no-renames", "--ignore-submodules"},
                                     {}, git.without_filters());
  for (const std::string_view record : split(out, '\0')) {
    constexpr std::size_t letters = 3;  // two and a blank
    if (record.size() > letters)
      files.push_back({std::string(record.substr(letters)), words_for(record.substr(0, 2))});
  }
  return files;
}

}  // namespace otklik::audit
