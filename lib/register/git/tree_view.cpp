#include "register/git/tree_view.hpp"

#include <utility>

namespace otklik::store {

namespace {

// `a/b/c` into `a/b` and `c`; the first is empty for what lies in the root.
std::pair<std::string, std::string> parted(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return {"", path};
  return {path.substr(0, slash), path.substr(slash + 1)};
}

const TreeEntry* find_entry(const TreeEntries& entries, const std::string& name) {
  const auto found = entries.find(name);
  return found == entries.end() ? nullptr : &found->second;
}

}  // namespace

TreeView::TreeView(const Git& git, const std::optional<ObjectId>& commit) : git_(git) {
  if (commit) root_ = parse_commit(git.load(*commit)).tree;
}

std::optional<ObjectId> TreeView::find_tree(const std::string& path) {
  if (path.empty()) return root_;
  const auto [parent, name] = parted(path);
  const TreeEntry* entry = find_entry(folder(parent), name);
  return entry != nullptr && entry->mode == mode_tree ? std::optional(entry->id) : std::nullopt;
}

const TreeEntries& TreeView::folder(const std::string& path) {
  if (const auto known = folders_.find(path); known != folders_.end()) return known->second;
  TreeEntries entries;
  if (const auto tree = find_tree(path))
    for (auto& entry : parse_tree(git_.load(*tree))) entries.emplace(entry.name, entry);
  return folders_.emplace(path, std::move(entries)).first->second;
}

std::optional<ObjectId> TreeView::find_file(const std::string& path) {
  const auto [parent, name] = parted(path);
  const TreeEntry* entry = find_entry(folder(parent), name);
  return entry != nullptr && is_file(*entry) ? std::optional(entry->id) : std::nullopt;
}

bool is_file(const TreeEntry& entry) {
  return entry.mode == mode_file || entry.mode == mode_program;
}

}  // namespace otklik::store
