#include "register/cache/commit_roots.hpp"

#include "register/disk/paths.hpp"
#include "register/git/tree_view.hpp"

namespace otklik::store {

namespace {

std::string text_of(const std::optional<ObjectId>& id) {
  return id ? id->hex : "-";
}

}  // namespace

CommitRoots roots_of(const Git& git, const ObjectId& commit) {
  TreeView view(git, commit);
  const TreeEntries& root = view.folder("");
  const auto folder = [&](std::string_view name) {
    const auto entry = root.find(std::string(name));
    const bool is_there = entry != root.end() && entry->second.mode == mode_tree;
    return is_there ? std::optional(entry->second.id) : std::nullopt;
  };
  const auto file = [&](std::string_view path) { return view.find_file(std::string(path)); };
  CommitRoots roots;
  roots.judging = text_of(file(settings_path)) + text_of(folder(regulations_folder)) +
                  text_of(folder(calendars_folder));
  roots.settings = roots.judging + text_of(folder(registry_folder));
  roots.judging +=
      text_of(file(topics_path)) + text_of(file(executors_path)) + text_of(file(networks_path));
  roots.cases = folder(cases_folder);
  return roots;
}

}  // namespace otklik::store
