#include "register/git/tree_diff.hpp"

#include <map>
#include <utility>
#include <vector>

namespace otklik::store {

namespace {

using Entries = std::map<std::string, TreeEntry>;

using Sides = std::pair<std::optional<TreeEntry>, std::optional<TreeEntry>>;

bool is_tree(const std::optional<TreeEntry>& entry) {
  return entry && entry->mode == mode_tree;
}

bool is_other(const std::optional<TreeEntry>& entry) {
  return entry && entry->mode != mode_tree;
}

class Diff {
 public:
  Diff(const Git& git, const std::function<void(const TreeChange&)>& take)
      : git_(git), take_(take) {}

  // What one side lacks, or has otherwise.
  void compare(Entries before, Entries after, const std::string& prefix) {
    std::vector<Sides> sides;
    for (auto& [name, entry] : before)
      if (!after.contains(name)) sides.emplace_back(std::move(entry), std::nullopt);
    for (auto& [name, entry] : after) {
      const auto old = before.find(name);
      if (old == before.end())
        sides.emplace_back(std::nullopt, std::move(entry));
      else if (old->second.id != entry.id || old->second.mode != entry.mode)
        sides.emplace_back(std::move(old->second), std::move(entry));
    }
    follow(sides, prefix);
  }

  // The folders of both sides, asked for together.
  std::vector<Entries> load(const std::vector<ObjectId>& trees) const {
    std::vector<Entries> all;
    for (const Object& tree : git_.load_all(trees)) {
      Entries& entries = all.emplace_back();
      for (TreeEntry& entry : parse_tree(tree)) {
        std::string name = entry.name;
        entries.insert_or_assign(entries.end(), std::move(name), std::move(entry));
      }
    }
    return all;
  }

 private:
  void follow(const std::vector<Sides>& sides, const std::string& prefix) {
    std::vector<ObjectId> trees;
    for (const auto& [before, after] : sides)
      for (const auto& side : {&before, &after})
        if (is_tree(*side)) trees.push_back((*side)->id);
    std::vector<Entries> folders = load(trees);
    auto folder = folders.begin();
    for (const auto& [before, after] : sides) {
      const std::string path = prefix + (before ? before : after)->name;
      // A folder that became a file, or the other way round, is both: the one went, the other came.
      if (is_tree(before) || is_tree(after)) {
        Entries old_folder = is_tree(before) ? std::move(*folder++) : Entries();
        Entries new_folder = is_tree(after) ? std::move(*folder++) : Entries();
        compare(std::move(old_folder), std::move(new_folder), path + '/');
      }
      if (is_other(before) || is_other(after))
        take_({path, is_other(before) ? before : std::nullopt,
               is_other(after) ? after : std::nullopt});
    }
  }

  const Git& git_;
  const std::function<void(const TreeChange&)>& take_;
};

}  // namespace

void for_each_change(const Git& git, const std::optional<ObjectId>& before, const ObjectId& after,
                     const std::function<void(const TreeChange&)>& take) {
  if (before == after) return;
  Diff diff(git, take);
  std::vector<ObjectId> trees{after};
  if (before) trees.push_back(*before);
  auto folders = diff.load(trees);
  diff.compare(before ? std::move(folders.back()) : Entries(), std::move(folders.front()), "");
}

}  // namespace otklik::store
