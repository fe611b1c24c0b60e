#include "register/tree_writer.hpp"

#include "base/text.hpp"

namespace otklik::store {

namespace {

Error in_the_way(const std::string& path) {
  return Error(
      Category::bad_data,
      text("{}: в коммите здесь не то, что должно быть (файл, папка или ссылка)",
           "{}: the commit holds something else here (a file, a folder or a link)", disarmed(path)),
      {text("переименуйте или удалите его и запишите это коммитом",
            "rename or delete it and commit that")});
}

std::string_view type_of(const TreeEntry& entry) {
  constexpr std::string_view mode_submodule = "160000";
  if (entry.mode == mode_tree) return "tree";
  return entry.mode == mode_submodule ? "commit" : "blob";
}

void set_file(TreeEntries& entries, const std::string& name, const ObjectId& blob,
              const std::string& path) {
  const auto old = entries.find(name);
  if (old != entries.end() && !is_file(old->second)) throw in_the_way(path);
  entries.insert_or_assign(name, TreeEntry{std::string(mode_file), name, blob});
}

void set_folder(TreeEntries& entries, const std::string& name, const ObjectId& tree,
                const std::string& path) {
  const auto old = entries.find(name);
  if (old != entries.end() && old->second.mode != mode_tree) throw in_the_way(path);
  entries.insert_or_assign(name, TreeEntry{std::string(mode_tree), name, tree});
}

}  // namespace

/// A folder with what is to change in it and beneath.
struct TreeWriter::Folder {
  std::map<std::string, std::unique_ptr<Folder>> folders;
  std::map<std::string, ObjectId> files;
};

TreeWriter::TreeWriter(const Git& git) : mktree_(git.start({"mktree", "-z", "--batch"})) {}

TreeWriter::Folder TreeWriter::arranged(const std::map<std::string, ObjectId>& files) {
  Folder root;
  for (const auto& [path, blob] : files) {
    Folder* folder = &root;
    const auto steps = split(path, '/');
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
      auto& next = folder->folders[std::string(steps[i])];
      if (!next) next = std::make_unique<Folder>();
      folder = next.get();
    }
    folder->files.insert_or_assign(std::string(steps.back()), blob);
  }
  return root;
}

ObjectId TreeWriter::write(TreeView& old, const std::map<std::string, ObjectId>& files) {
  return write(old, arranged(files), "");
}

// From the deepest folder up, because a tree names its subtrees.
ObjectId TreeWriter::write(TreeView& old, const Folder& folder, const std::string& path) {
  TreeEntries entries = old.folder(path);
  const std::string prefix = path.empty() ? "" : path + '/';
  for (const auto& [name, inner] : folder.folders)
    set_folder(entries, name, write(old, *inner, prefix + name), prefix + name);
  for (const auto& [name, blob] : folder.files) set_file(entries, name, blob, prefix + name);
  return write(entries);
}

ObjectId TreeWriter::write(const TreeEntries& entries) {
  std::string lines;
  for (const auto& [name, entry] : entries) {
    lines += fmt::format("{} {} {}\t{}", entry.mode, type_of(entry), entry.id.hex, name);
    lines += '\0';
  }
  lines += '\0';
  mktree_->write(lines);
  return {mktree_->read_line()};
}

}  // namespace otklik::store
