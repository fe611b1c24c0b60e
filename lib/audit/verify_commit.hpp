// Judges one commit by the settings that its parents held: which files it changes, and what it does to each.
// Not for walking the history: verify.cpp; nor for the events that it adds: verify_events.hpp.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "audit/case_change.hpp"
#include "audit/signatures.hpp"
#include "cases/recording/ask.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/git/git.hpp"
#include "register/git/tree_diff.hpp"

namespace otklik::audit {

class CommitVerifier {
 public:
  /// The register begins where the line of first parents of `tip` does, and no other commit is without parents; without a tip it
  /// began before. Git and findings must outlive it.
  CommitVerifier(const store::Git& git, std::optional<store::ObjectId> tip,
                 std::vector<Finding>& findings)
      : git_(git), tip_(std::move(tip)), findings_(findings) {}

  /// Adds what is wrong with the commit to the findings.
  void verify(const store::CommitInfo& commit);
  /// After the last commit: what is asked of git about all of them at once.
  void finish() { signatures_.check(findings_); }
  /// A warning when the settings of the commit cannot be used; an error where they have to be, which is told once.
  void require_usable(const store::ObjectId& commit, Severity severity);
  /// Cases that the commits touched so far.
  std::size_t cases() const { return cases_.size(); }

 private:
  struct Changes {
    std::vector<CaseVersions> cases;
    std::vector<JournalVersions> journals;
    std::set<std::string> attachments;  // new ones
    bool settings = false;

    bool has_records() const { return !cases.empty() || !journals.empty() || !attachments.empty(); }
  };
  struct Settings {
    std::unique_ptr<cases::Rulebook> rulebook;  // null when they cannot be used
    std::vector<Diagnostic> problems;
    bool told = false;  // as an error
  };

  bool is_beginning(const store::ObjectId& commit) const;
  void verify_step(const store::CommitInfo& commit);
  void sort_in(const store::TreeChange& change, Changes& changes);
  void sort_in_case(const CaseId& id, const store::TreeChange& change, Changes& changes);
  void sort_in_attachment(const store::TreeChange& change, Changes& changes);
  void sort_in_journal(const store::TreeChange& change, Changes& changes);
  void check_not_mixed(const Changes& changes);
  void verify_cases(const store::CommitInfo& commit, const Changes& changes,
                    const cases::Rulebook& rulebook);
  void verify_journals(const store::CommitInfo& commit, const Changes& changes,
                       const cases::Rulebook& rulebook);
  void verify_attachments(const store::CommitInfo& commit, const Changes& changes,
                          const std::vector<CaseChange>& steps);
  void verify_merge(const store::CommitInfo& commit);
  void verify_merged(const store::CommitInfo& commit, const std::string& path,
                     const std::vector<store::TreeChange>& sides);
  void verify_settings(const store::CommitInfo& commit);
  void demand_signature(const store::CommitInfo& commit);
  bool is_plain_file(const store::TreeChange& change, const std::optional<CaseId>& id);
  Settings& settings_of(const store::ObjectId& commit);
  /// The cases that a commit's parent held.
  cases::OtherCases others_before(const store::CommitInfo& commit) const;
  /// The settings of a commit's tree for judging; null when they cannot be used, which is told.
  const cases::Rulebook* rulebook_of(const store::ObjectId& commit);
  void find(const char* code, const FindingPlace& place, Text what);

  const store::Git& git_;
  std::optional<store::ObjectId> tip_;
  std::vector<Finding>& findings_;
  std::set<CaseId> cases_;
  std::map<std::string, Settings> settings_;  // by the ids of the settings' objects
  Signatures signatures_{git_};
};

}  // namespace otklik::audit
