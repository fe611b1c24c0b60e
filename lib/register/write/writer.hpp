// The only way into a register: one command, one commit, with exactly the paths that it changed.
// Order: lock; new contents to the disk; objects; the note; the branch moves by compare-and-swap (the commit point); files of the
// work tree; the index; the note goes. Before the commit point a failure leaves nothing but unreferenced objects; after it
// nothing is a failure any more: what could not follow is a warning, and the next command finishes it (recovery.hpp).
// Plumbing alone: no hooks of git run but reference-transaction, no filters, no maintenance behind people's backs.
// Not for what is recorded: cases, trailers and rights are the caller's.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "register/disk/lock.hpp"
#include "register/git/blob_writer.hpp"
#include "register/git/git.hpp"
#include "register/git/tree_writer.hpp"
#include "register/write/change.hpp"
#include "register/write/dirt.hpp"
#include "register/write/index.hpp"
#include "register/write/note.hpp"
#include "register/write/placement.hpp"
#include "register/write/staging.hpp"

namespace otklik::store {

/// Where a write stands; for tests that cut it short.
enum class Step { staged, objects, noted, moved, placed, indexed };

/// Holds the lock of the register for its whole life. The Git must outlive it.
class Writer {
 public:
  /// Takes the lock, then finishes or drops what a killed command left. Throws Error (busy) when others hold it for longer than
  /// `lock_wait`.
  Writer(const Git& git, Seconds lock_wait, const Holder& holder);
  ~Writer();

  /// HEAD as it was when the lock was taken, and after commit() the new commit.
  const std::optional<ObjectId>& head() const { return head_; }
  /// What the recovery at the start has to say; commit() repeats it.
  const std::vector<Text>& warnings() const { return warnings_; }

  /// Has git look at its index for files that will be recorded, while the caller thinks about them.
  void expect(std::vector<std::string> paths);

  /// Throws Error (bad_data), with a diagnostic for each, when files of these paths are edited, deleted or staged: when the
  /// work tree or the index differ from HEAD.
  void refuse_dirty(const std::vector<std::string>& paths);

  /// Brings a change to git's objects ahead of commit(), which records it with those of its request: so the memory of a large
  /// write is that of its largest file. Gives its place. Throws Error (failed).
  std::size_t stage(FileChange change);
  /// The bytes of a staged change, and other bytes for it.
  std::string staged_bytes(std::size_t place);
  void stage_again(std::size_t place, std::string_view bytes);

  /// Records. Also refuses what refuse_dirty() refuses (a file that HEAD lacks may lie there with the very bytes to be recorded).
  /// Throws Error (busy) when somebody moved the branch and changed one of the files, or keeps git's own locks; Error (failed)
  /// when the system or git failed. Then nothing was recorded.
  CommitOutcome commit(const CommitRequest& request);

  /// Called after each step.
  void on_step(std::function<void(Step)> call) { after_step_ = std::move(call); }

 private:
  using Blobs = std::map<std::string, ObjectId>;

  /// A change whose bytes are on their way into git's objects.
  struct Staged {
    std::string path;
    std::optional<std::string> before;
    std::size_t blob = 0;  // its place among all blobs that were made
  };

  /// Paths, and the index's entries of them once git has answered.
  struct Expected;

  void check_clean(const std::vector<std::string>& paths, const FreshContents& fresh);
  std::map<std::string, IndexEntry> index_entries(const std::vector<std::string>& paths);
  void add(FileChange change);
  Blobs finish_blobs();
  void forget_staged();
  FollowUp place_all(const Blobs& blobs);
  std::vector<NotedFile> check_before(TreeView& recorded) const;
  ObjectId write_commit(const CommitRequest& request, const ObjectId& tree) const;
  NotedWrite record(const CommitRequest& request, const Blobs& blobs, TreeWriter& trees);
  bool try_to_move(const CommitRequest& request, const NotedWrite& write);
  std::vector<Text> follow(const NotedWrite& write, const Blobs& blobs);
  void reached(Step step) const;

  const Git& git_;
  Seconds lock_wait_;
  Lock lock_;
  Note pending_;
  std::vector<Text> warnings_;
  std::optional<ObjectId> head_;
  std::set<std::string> clean_;  // paths that were found clean already
  std::unique_ptr<Expected> expected_;
  std::optional<IndexUpdate> index_;  // the index after this write, in the making
  // The few files of an event lie in the folder before the branch moves, and are then only moved into place. Those of a whole
  // export are in one pack, and are written when it has moved.
  std::optional<Staging> staging_;
  std::optional<LooseBlobs> loose_;
  std::optional<PackedBlobs> packed_;
  std::size_t packed_bytes_ = 0;
  std::vector<Staged> staged_;
  std::function<void(Step)> after_step_;
};

}  // namespace otklik::store
