// A register as HEAD holds it: what lists, reports, `show` and recording read. Work-tree edits are never mixed in.
// Not for writing: see record.hpp and intake.hpp.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/case_id.hpp"
#include "register/git/object.hpp"

namespace otklik {
inline namespace base {
class Error;
}
}  // namespace otklik
namespace otklik::cases {
struct Case;
struct JournalEvent;
class Rulebook;
}  // namespace otklik::cases

namespace otklik::store {

class Git;
struct IndexedCase;

class Cache;
class CaseIndex;
struct CommitRoots;

class Register {
 public:
  /// Throws Error (bad_data) when the directory is no git repository of its own or has no commit.
  explicit Register(const std::filesystem::path& root);
  ~Register();
  Register(const Register&) = delete;
  Register& operator=(const Register&) = delete;

  const Git& git() const { return *git_; }
  Cache& cache() const { return *cache_; }
  const ObjectId& commit() const { return commit_; }
  /// Reads another commit from now on: what HEAD became while the lock was waited for.
  void move_to(const ObjectId& commit);
  /// Read when first asked for. Throws Error (bad_data) with all that is wrong.
  const cases::Rulebook& rulebook() const;
  std::vector<cases::JournalEvent> journal() const;

  /// All ids, by file path.
  std::vector<CaseId> ids() const;
  /// The case that a person named by its id or a unique part of it. Throws Error (not_found): none, mistyped, or ambiguous with
  /// the candidates.
  CaseId find(std::string_view typed) const;
  /// Several, separated by commas; each once, in the order given.
  std::vector<CaseId> find_all(std::string_view typed) const;

  /// The bytes of a case's file; nothing when there is none.
  std::optional<std::string> bytes_of(const CaseId& id) const;
  /// Throws Error (not_found, bad_data).
  cases::Case load(const CaseId& id) const;
  /// Which cases there are and which of them are at rest. Made when first asked for.
  CaseIndex& index() const;
  /// The cases of these entries one by one, as for_each() gives them.
  void for_each_of(const std::vector<IndexedCase>& entries,
                   const std::function<void(cases::Case)>& take,
                   const std::function<void(const Error&)>& left_out) const;
  /// All cases one by one, as parse_unsealed() gives them. What cannot be read is given to `left_out`.
  void for_each(const std::function<void(cases::Case)>& take,
                const std::function<void(const Error&)>& left_out) const;

 private:
  const CommitRoots& roots() const;

  std::unique_ptr<Git> git_;
  ObjectId commit_;
  mutable std::unique_ptr<CommitRoots> roots_;
  std::unique_ptr<Cache> cache_;
  mutable std::unique_ptr<cases::Rulebook> rulebook_;
  mutable std::unique_ptr<CaseIndex> index_;
};

}  // namespace otklik::store
