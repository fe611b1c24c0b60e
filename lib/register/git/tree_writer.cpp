#include "register/git/tree_writer.hpp"

#include "base/text.hpp"
#include "register/disk/disk.hpp"

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

// Git orders folders as if their names ended with a slash.
std::string sort_key(const TreeEntry& entry) {
  return entry.mode == mode_tree ? entry.name + '/' : entry.name;
}

unsigned value_of(char digit) {
  return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

std::string raw(const ObjectId& id) {
  constexpr unsigned bits = 4;
  std::string bytes;
  for (std::size_t i = 0; i + 1 < id.hex.size(); i += 2)
    bytes += static_cast<char>(value_of(id.hex[i]) << bits | value_of(id.hex[i + 1]));
  return bytes;
}

// The object as git stores it: `MODE NAME`, a zero byte, the raw id.
std::string tree_of(const TreeEntries& entries) {
  std::map<std::string, const TreeEntry*> in_order;
  for (const auto& [name, entry] : entries) in_order.emplace(sort_key(entry), &entry);
  std::string bytes;
  for (const auto& [key, entry] : in_order) {
    bytes += fmt::format("{} {}", entry->mode, entry->name);
    bytes += '\0';
    bytes += raw(entry->id);
  }
  return bytes;
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

// Not mktree: that does not read core.fsync, and a power cut would leave trees empty.
TreeWriter::TreeWriter(const Git& git)
    : file_(git.private_dir() / "tmp" / "tree"),
      hashes_(git.start({"hash-object", "-t", "tree", "-w", "--no-filters", "--stdin-paths"})) {}

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
  write_file(file_, tree_of(entries));
  hashes_->write(file_.string() + '\n');
  return {hashes_->read_line()};
}

}  // namespace otklik::store
