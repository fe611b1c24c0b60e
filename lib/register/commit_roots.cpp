#include "register/commit_roots.hpp"

#include "register/paths.hpp"
#include "register/tree_view.hpp"

namespace otklik::store {

namespace {

// The object at a path; `-` for none.
std::string id_at(TreeView& view, std::string_view path) {
  const auto slash = path.rfind('/');
  const std::string folder(slash == path.npos ? "" : path.substr(0, slash));
  const TreeEntries& entries = view.folder(folder);
  const auto entry = entries.find(std::string(path.substr(slash == path.npos ? 0 : slash + 1)));
  return entry == entries.end() ? "-" : entry->second.id.hex;
}

}  // namespace

CommitRoots roots_of(const Git& git, const ObjectId& commit) {
  TreeView view(git, commit);
  CommitRoots roots;
  for (const std::string_view path : {settings_path, regulations_folder, calendars_folder})
    roots.judging += id_at(view, path);
  roots.settings = roots.judging + id_at(view, registry_folder);
  for (const std::string_view path : {topics_path, executors_path})
    roots.judging += id_at(view, path);
  const TreeEntries& root = view.folder("");
  if (const auto cases = root.find(std::string(cases_folder));
      cases != root.end() && cases->second.mode == mode_tree)
    roots.cases = cases->second.id;
  return roots;
}

}  // namespace otklik::store
