#include "register/write/dirt.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "register/git/tree_view.hpp"
#include "register/write/index.hpp"
#include "register/write/placement.hpp"

namespace otklik::store {

namespace {

Diagnostic finding(const std::string& path, Text what, Text remedy) {
  Diagnostic diagnostic;
  diagnostic.code = "register.uncommitted";
  diagnostic.file = path;
  diagnostic.what = std::move(what);
  diagnostic.remedy = std::move(remedy);
  return diagnostic;
}

Text restore(const std::string& path) {
  return text(
      "посмотрите разницу: git diff HEAD -- {0}; вернуть записанное: git restore --staged "
      "--worktree -- {0}",
      "see the difference: git diff HEAD -- {0}; bring back what is recorded: git restore --staged "
      "--worktree -- {0}",
      disarmed(path));
}

Text move_away(const std::string& path) {
  return text(
      "уберите файл из реестра: git rm --cached {0}, если он подготовлен к коммиту, и переместите "
      "его",
      "take the file out of the register: git rm --cached {0} if it is staged, and move it away",
      disarmed(path));
}

/// One path, with all that is known of it.
struct Candidate {
  const Git& git;
  Folders& folders;
  const std::string& path;
  std::optional<Object> recorded;
  std::optional<IndexEntry> staged;
  const ObjectId* fresh = nullptr;
  std::vector<std::optional<ObjectId>> stale;

  bool is_fresh(const std::string& bytes) const {
    return fresh != nullptr && git.read(*fresh) == bytes;
  }

  bool is_stale(const std::optional<ObjectId>& blob) const {
    return std::find(stale.begin(), stale.end(), blob) != stale.end();
  }

  bool is_stale_content(const std::optional<std::string>& bytes) const {
    return std::any_of(stale.begin(), stale.end(), [&](const auto& blob) {
      return blob ? bytes && git.read(*blob) == *bytes : !bytes;
    });
  }

  std::optional<Diagnostic> find_in_work_tree() const {
    const auto bytes = load_beneath(folders, path);
    if (!recorded && (!bytes || is_fresh(*bytes) || is_stale_content(bytes))) return std::nullopt;
    if (!recorded)
      return finding(path,
                     text("такой файл уже лежит в рабочей папке, но не записан",
                          "such a file lies in the work tree and is not committed"),
                     move_away(path));
    if (bytes == recorded->bytes || is_stale_content(bytes)) return std::nullopt;
    return finding(path,
                   bytes ? text("файл изменён в рабочей папке, изменение не записано",
                                "the file is edited in the work tree and not committed")
                         : text("файл удалён из рабочей папки, удаление не записано",
                                "the file is deleted in the work tree and that is not committed"),
                   restore(path));
  }

  std::optional<Diagnostic> find_in_index() const {
    const auto entry = staged ? std::optional(staged->blob) : std::nullopt;
    const auto wanted = recorded ? std::optional(recorded->id) : std::nullopt;
    if (entry == wanted || is_stale(entry)) return std::nullopt;
    return finding(path,
                   text("в индексе git подготовлено другое содержание файла",
                        "other content of the file is staged in git's index"),
                   recorded ? restore(path) : move_away(path));
  }

  std::optional<Diagnostic> find() const try {
    auto found = find_in_work_tree();
    return found ? found : find_in_index();
  } catch (const Error& error) {
    if (error.category() != Category::bad_data) throw;
    return finding(path, error.message(), error.notes().empty() ? Text{} : error.notes().front());
  }
};

}  // namespace

std::vector<std::optional<ObjectId>> stale_blobs(const Note& writes, std::string_view path) {
  std::vector<std::optional<ObjectId>> blobs;
  for (const auto& write : writes)
    for (const auto& file : write.files)
      if (file.path == path) blobs.push_back(file.before);
  return blobs;
}

std::vector<Diagnostic> find_dirt(const Git& git, const std::optional<ObjectId>& head,
                                  const std::vector<std::string>& paths, const FreshContents& fresh,
                                  const Note& pending,
                                  const std::map<std::string, IndexEntry>& index) {
  TreeView recorded(git, head);
  Folders folders(git.root());
  std::vector<Diagnostic> found;
  for (const auto& path : paths) {
    Candidate candidate{git, folders, path, {}, {}, nullptr, stale_blobs(pending, path)};
    if (const auto blob = recorded.find_file(path)) candidate.recorded = git.load(*blob);
    if (const auto entry = index.find(path); entry != index.end()) candidate.staged = entry->second;
    if (const auto content = fresh.find(path); content != fresh.end())
      candidate.fresh = &content->second;
    if (auto diagnostic = candidate.find()) found.push_back(std::move(*diagnostic));
  }
  return found;
}

}  // namespace otklik::store
