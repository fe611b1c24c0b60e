// A register as HEAD holds it: what lists, reports, `show` and recording read. Work-tree edits are never mixed in.
// Not for writing: see record.hpp and intake.hpp.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/case_id.hpp"
#include "base/error.hpp"
#include "cases/event.hpp"
#include "cases/rulebook.hpp"
#include "formats/read.hpp"
#include "register/cache.hpp"
#include "register/case_index.hpp"
#include "register/git.hpp"

namespace otklik::store {

class Register {
 public:
  /// Throws Error (bad_data) when the directory is no git repository of its own or has no commit.
  explicit Register(const std::filesystem::path& root);

  const Git& git() const { return git_; }
  Cache& cache() const { return cache_; }
  const ObjectId& commit() const { return commit_; }
  /// Reads another commit from now on: what HEAD became while the lock was waited for.
  void move_to(const ObjectId& commit);
  /// Read when first asked for. Throws Error (bad_data) with all that is wrong.
  const cases::Rulebook& rulebook() const;
  std::vector<cases::JournalEvent> journal() const;

  /// All ids, by file path.
  std::vector<CaseId> ids() const;
  /// The case that a person named by its id or a unique part of it. Throws Error (not_found): none, mistyped, or ambiguous with the
  /// candidates.
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
  void for_each_of(const std::vector<CaseIndex::Entry>& entries,
                   const std::function<void(cases::Case)>& take,
                   const std::function<void(const Error&)>& left_out) const;
  /// All cases one by one, as parse_unsealed() gives them. What cannot be read is given to `left_out`.
  void for_each(const std::function<void(cases::Case)>& take,
                const std::function<void(const Error&)>& left_out) const;

 private:
  const CommitRoots& roots() const;

  Git git_;
  ObjectId commit_;
  mutable std::optional<CommitRoots> roots_;
  mutable Cache cache_{git_};
  mutable std::optional<cases::Rulebook> rulebook_;
  mutable std::optional<CaseIndex> index_;
};

/// A file that holds another case than its path says.
Diagnostic wrong_id(const std::string& path, const CaseId& id, const formats::Positions& positions);

/// Bytes to a case. Throws Error (bad_data) with all diagnostics.
cases::Case parse_case(std::string_view bytes, const std::string& path);
/// The same for the many: the events of a canonical case have their digests only where one names another; formats::seal() sets them.
cases::Case parse_unsealed(std::string_view bytes, const std::string& path);

}  // namespace otklik::store
