#include "register/tree_diff.hpp"

#include <map>

namespace otklik::store {

namespace {

using Entries = std::map<std::string, TreeEntry>;

class Diff {
 public:
  Diff(const Git& git, const std::function<void(const TreeChange&)>& take)
      : git_(git), take_(take) {}

  void compare(const std::optional<ObjectId>& before, const std::optional<ObjectId>& after,
               const std::string& prefix) {
    const Entries old_entries = entries_of(before);
    const Entries new_entries = entries_of(after);
    for (const auto& [name, entry] : old_entries)
      if (!new_entries.contains(name)) differ(entry, std::nullopt, prefix + name);
    for (const auto& [name, entry] : new_entries) {
      const auto old = old_entries.find(name);
      if (old == old_entries.end())
        differ(std::nullopt, entry, prefix + name);
      else if (old->second.id != entry.id || old->second.mode != entry.mode)
        differ(old->second, entry, prefix + name);
    }
  }

 private:
  Entries entries_of(const std::optional<ObjectId>& tree) const {
    Entries entries;
    if (tree)
      for (TreeEntry& entry : parse_tree(git_.load(*tree))) entries[entry.name] = std::move(entry);
    return entries;
  }

  static bool is_tree(const std::optional<TreeEntry>& entry) {
    return entry && entry->mode == mode_tree;
  }

  // A folder that became a file, or the other way round, is both: the one went, the other came.
  void differ(const std::optional<TreeEntry>& before, const std::optional<TreeEntry>& after,
              const std::string& path) {
    if (is_tree(before) || is_tree(after))
      compare(is_tree(before) ? std::optional(before->id) : std::nullopt,
              is_tree(after) ? std::optional(after->id) : std::nullopt, path + '/');
    const bool old_file = before && !is_tree(before);
    const bool new_file = after && !is_tree(after);
    if (old_file || new_file)
      take_({path, old_file ? before : std::nullopt, new_file ? after : std::nullopt});
  }

  const Git& git_;
  const std::function<void(const TreeChange&)>& take_;
};

}  // namespace

void for_each_change(const Git& git, const std::optional<ObjectId>& before, const ObjectId& after,
                     const std::function<void(const TreeChange&)>& take) {
  if (before == after) return;
  Diff(git, take).compare(before, after, "");
}

}  // namespace otklik::store
