// Judges one commit by the settings that its parent held. Not for walking the history: verify.cpp.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cases/rulebook.hpp"
#include "register/case_change.hpp"
#include "register/git.hpp"
#include "register/tree_diff.hpp"

namespace otklik::store {

class CommitVerifier {
 public:
  CommitVerifier(const Git& git, std::vector<Finding>& findings) : git_(git), findings_(findings) {}

  /// Adds what is wrong with the commit to the findings.
  void verify(const CommitInfo& commit);
  /// Cases that the commits touched so far.
  std::size_t cases() const { return cases_.size(); }

 private:
  struct Changes {
    std::vector<CaseVersions> cases;
    bool settings = false;
  };

  void verify_step(const CommitInfo& commit, const std::optional<ObjectId>& parent);
  void verify_merge(const CommitInfo& commit);
  void verify_merged(const CommitInfo& commit, const std::string& path,
                     const std::vector<TreeChange>& sides);
  void sort_in(const TreeChange& change, Changes& changes);
  void sort_in_case(const CaseId& id, const TreeChange& change, Changes& changes);
  void check_attachment(const TreeChange& change);
  void check_journal(const TreeChange& change);
  void verify_record(const CommitInfo& commit, const Changes& changes,
                     const cases::Rulebook& rulebook);
  cases::Case verify_case(const CommitInfo& commit, const CaseChange& change,
                          const cases::Rulebook& rulebook);
  void verify_event(const CommitInfo& commit, const cases::Case& before, const CaseChange& change,
                    std::size_t index, const cases::Rulebook& rulebook);
  void verify_author(const CommitInfo& commit, const CaseChange& change, std::size_t index,
                     const cases::Rulebook& rulebook);
  void verify_times(const CommitInfo& commit, const CaseChange& change, std::size_t index,
                    const cases::Rulebook& rulebook);
  void verify_trailers(const CommitInfo& commit, const std::vector<CaseChange>& steps,
                       const std::vector<cases::Case>& after, const cases::Rulebook& rulebook);
  std::string expected_of(const CommitInfo& commit, const std::vector<CaseChange>& steps,
                          const std::vector<cases::Case>& after, const cases::Rulebook& rulebook);
  std::string expected_of_many(const std::string& found, const std::vector<CaseChange>& steps,
                               const cases::Rulebook& rulebook);
  /// The settings of a commit's tree; null when they cannot be used, which is told once.
  const cases::Rulebook* rulebook_of(const ObjectId& commit);
  void find(Severity severity, const char* code, const std::string& file, int line, Text what,
            const std::optional<CaseId>& id = std::nullopt, const std::string& clause = {});

  const Git& git_;
  std::vector<Finding>& findings_;
  std::set<CaseId> cases_;
  std::map<std::string, std::unique_ptr<cases::Rulebook>>
      rulebooks_;  // by the ids of the settings' objects
};

}  // namespace otklik::store
