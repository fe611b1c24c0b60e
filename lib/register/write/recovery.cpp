#include "register/write/recovery.hpp"

#include <unistd.h>

#include <algorithm>
#include <deque>
#include <map>
#include <system_error>

#include "base/text.hpp"
#include "register/write/placement.hpp"
#include "register/write/ref_locks.hpp"
#include "register/write/staging.hpp"

namespace otklik::store {

namespace {

namespace fs = std::filesystem;

using Blobs = std::vector<std::optional<ObjectId>>;

// The note, or nothing when it cannot be read: then it is put aside, so that nobody is kept from recording.
Note load_note(const Git& git, std::vector<Text>& warnings) {
  const fs::path file = note_file(git.private_dir());
  const auto text_of_note = load_file(file);
  if (!text_of_note) return {};
  if (auto note = parse_note(*text_of_note)) return std::move(*note);
  fs::path aside = file;
  aside += ".damaged";
  ::rename(file.c_str(), aside.c_str());
  warnings.push_back(
      text("запись о незаконченном изменении повреждена и отложена в {}; сравните рабочую папку с "
           "git: git status",
           "the note of an unfinished write is damaged and was put aside as {}; compare the work "
           "tree with git: git status",
           disarmed(aside.string())));
  return {};
}

bool contains(const Git& git, const ObjectId& commit) {
  const auto head = git.head();
  if (!head || !git.find(commit.hex)) return false;
  return *head == commit || git.descends_from(commit, *head);
}

bool holds(const Blobs& blobs, const std::optional<ObjectId>& blob) {
  return std::find(blobs.begin(), blobs.end(), blob) != blobs.end();
}

/// Brings the files of noted writes, all of one work tree and all contained in HEAD, up to what HEAD holds.
class Finish {
 public:
  Finish(const Git& git, const Lock& lock, const Note& writes) : git_(git), lock_(lock) {
    for (const auto& write : writes)
      for (const auto& file : write.files) stale_[file.path].push_back(file.before);
  }

  FollowUp run() {
    const auto head = git_.head();
    for (const auto& [path, stale] : stale_)
      if (auto target = git_.find(fmt::format("{}:{}", head->hex, path)))
        targets_.emplace(path, std::move(*target));
    Staging staging(git_.private_dir());
    FollowUp outcome = place_files(git_.root(), placements(staging));
    set_index(outcome);
    return outcome;
  }

 private:
  std::vector<Placement> placements(Staging& staging) {
    std::vector<Placement> result;
    for (const auto& [path, target] : targets_) {
      Placement placement{path, staging.add(target.bytes), {}};
      for (const auto& blob : stale_[path])
        placement.stale.push_back(blob ? std::optional(git_.read(*blob)) : std::nullopt);
      result.push_back(std::move(placement));
    }
    staging.flush();
    return result;
  }

  void set_index(FollowUp& outcome) {
    std::vector<std::string> paths;
    for (const auto& [path, target] : targets_) paths.push_back(path);
    if (paths.empty()) return;
    const auto entries = load_index_entries(git_, paths);
    std::vector<IndexEntry> fresh;
    for (const auto& [path, target] : targets_) {
      const auto entry = entries.find(path);
      const auto current =
          entry == entries.end() ? std::nullopt : std::optional(entry->second.blob);
      if (current == target.id) continue;
      if (holds(stale_[path], current))
        fresh.push_back({path, target.id, std::string(mode_file)});
      else
        outcome.warnings.push_back(text("{}: в индексе git чужое изменение, оно оставлено как есть",
                                        "{}: somebody staged another change, it was left alone",
                                        disarmed(path)));
    }
    if (auto problem = IndexUpdate(git_, lock_, fresh).finish(index_wait)) {
      outcome.warnings.push_back(std::move(*problem));
      outcome.is_whole = false;
    }
  }

  const Git& git_;
  const Lock& lock_;
  std::map<std::string, Blobs> stale_;
  std::map<std::string, Object> targets_;
};

// The noted writes by work tree, oldest first.
std::map<fs::path, Note> by_work_tree(const Note& note) {
  std::map<fs::path, Note> result;
  for (const auto& write : note) result[write.root].push_back(write);
  return result;
}

void recover_work_tree(const Git& git, const Lock& lock, Note writes, Recovery& recovery) {
  release_index(git);
  for (const auto& write : writes) clear_ref_locks(git, write, note_file(git.private_dir()));
  std::erase_if(writes, [&](const NotedWrite& write) { return !contains(git, write.commit); });
  if (writes.empty()) return;
  FollowUp outcome = Finish(git, lock, writes).run();
  std::move(outcome.warnings.begin(), outcome.warnings.end(),
            std::back_inserter(recovery.warnings));
  if (!outcome.is_whole)
    std::move(writes.begin(), writes.end(), std::back_inserter(recovery.pending));
}

// A linked work tree may have been removed since; then nothing is left to do in it.
std::optional<fs::path> still_there(const fs::path& root) {
  std::error_code ignored;
  return fs::exists(root / ".git", ignored) ? std::optional(root) : std::nullopt;
}

}  // namespace

fs::path make_private_dir(const Git& git) {
  make_folders(git.private_dir());
  return git.private_dir();
}

fs::path lock_file(const Git& git) {
  return git.private_dir() / "lock";
}

Recovery recover(const Git& git, const Lock& lock) {
  Recovery recovery;
  const Note note = load_note(git, recovery.warnings);
  release_index(git);
  if (note.empty()) return recovery;
  for (const auto& [root, writes] : by_work_tree(note)) {
    if (root == git.root())
      recover_work_tree(git, lock, writes, recovery);
    else if (still_there(root))
      recover_work_tree(Git(root), lock, writes, recovery);
  }
  const Staging swept(git.private_dir());  // what a dropped write had prepared
  save_note(git.private_dir(), recovery.pending);
  return recovery;
}

std::vector<Text> recover_if_interrupted(const Git& git, const Holder& holder) {
  std::error_code ignored;
  if (!fs::exists(note_file(git.private_dir()), ignored)) return {};
  try {
    const Lock lock(lock_file(git), Seconds(0), holder);
    return recover(git, lock).warnings;
  } catch (const Error& error) {
    if (error.category() == Category::busy || ::access(git.private_dir().c_str(), W_OK) != 0)
      return {};
    throw;
  }
}

}  // namespace otklik::store
