// The index of a work tree: a few of its entries are read, and brought up to what HEAD holds. Everything else in it, what people
// staged above all, stays as it is.
// Not for files in the work tree: see placement.hpp.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "register/disk/lock.hpp"
#include "register/git/git.hpp"

namespace otklik::store {

/// An entry of the index.
struct IndexEntry {
  std::string path;
  ObjectId blob;  ///< empty hex for a file in the middle of a merge
  std::string mode;
};

/// The entries of these paths, by path; a path that the index lacks is not there.
std::map<std::string, IndexEntry> load_index_entries(const Git& git,
                                                     const std::vector<std::string>& paths);

/// Sets entries, or writes the index anew in another form. The new index is made beside the real one, from the moment of
/// construction; finish() puts it in place while `index.lock` is ours, so that other git commands wait for a rename alone, and a
/// kill leaves nothing that the next command cannot tell and clear away.
class IndexUpdate {
 public:
  /// All must outlive this.
  IndexUpdate(const Git& git, const Lock& lock, std::vector<IndexEntry> entries);
  /// `form`: options of `git update-index`.
  IndexUpdate(const Git& git, const Lock& lock, std::vector<std::string> form);
  IndexUpdate(const IndexUpdate&) = delete;
  IndexUpdate& operator=(const IndexUpdate&) = delete;
  /// What was not finished has not happened.
  ~IndexUpdate();

  /// Waits for `wait` when another git has the index; says why when it could not be done.
  std::optional<Text> finish(Seconds wait);

 private:
  bool is_idle() const { return entries_.empty() && form_.empty(); }
  void begin();
  bool is_of_today() const;
  std::optional<Text> put_in_place();
  ProcessResult update(const Environment& where) const;

  const Git& git_;
  const Lock& lock_;
  std::vector<IndexEntry> entries_;
  std::vector<std::string> form_;
  Environment without_filters_;
  /// What git answers to it.
  struct Making;
  std::unique_ptr<Making> made_;  // once begun; not where the file system has no hard links
};

/// Clears away what a killed update left. An index.lock of somebody else stays. Precondition: the lock is held.
void release_index(const Git& git);

}  // namespace otklik::store
