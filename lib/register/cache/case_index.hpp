// Which cases there are in a commit and which of them are at rest: the summaries in the cache, brought up to date by what differs
// between the tree they were made of and the commit's. So the cost of a list of what is owed does not grow with what is closed.
// Not for the cases themselves: see register.hpp.
#pragma once

#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/case_id.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/cache/cache.hpp"
#include "register/cache/commit_roots.hpp"
#include "register/cache/indexed_case.hpp"
#include "register/git/git.hpp"

namespace otklik::store {

class CaseIndex {
 public:
  /// All must outlive it.
  CaseIndex(Cache& cache, const Git& git, const CommitRoots& roots,
            const cases::Rulebook& rulebook);

  /// All ids that hold the part, in their order.
  std::vector<CaseId> find(const CaseIdPart& part);
  /// The earliest detection; at a moment: of the cases that were detected by then. Cases that cannot be judged do not count.
  std::optional<Instant> first_detection(std::optional<Instant> as_of);
  /// The cases of which something is owed, and those that cannot be judged; at a moment in the past also those that came to rest
  /// later and were detected by then. In the order of their ids.
  std::vector<IndexedCase> not_at_rest(std::optional<Instant> as_of);
  /// All others that were detected by then and fit, in the order of their ids.
  std::vector<CaseAtRest> at_rest(std::optional<Instant> as_of, const RestFilter& filter);

  /// The cases with a publication of that identity (see cases::identity_of), in their order.
  std::vector<CaseId> with_answer(const std::string& identity);

  /// The cases whose message has that identity by its link (see cases::link_beside_id), in their order.
  std::vector<CaseId> with_link(const std::string& identity);

  /// Of the identities of all publications their std::hash.
  std::unordered_set<std::size_t> answers();
  /// Publications whose identity is this and a last number or name, each with its case.
  std::vector<std::pair<CaseId, std::string>> answers_under(const std::string& prefix);

  /// Whether the cases themselves give the same: makes all summaries anew to compare.
  bool is_right();

 private:
  CaseIndex(Cache& cache, const CaseIndex& other);
  std::vector<CaseId> with_link_of(const std::string& identity, bool is_answer);
  void ask(const Cache::Work& work);
  bool is_fresh(SQLite::Database& database) const;
  void bring_up_to_date(SQLite::Database& database) const;

  Cache& cache_;
  const Git& git_;
  const cases::Rulebook& rulebook_;
  std::string settings_;          // what the rulebook was made of
  std::optional<ObjectId> tree_;  // of the cases
};

}  // namespace otklik::store
