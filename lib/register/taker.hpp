// One message after the other against the register: new, known, changed, deleted. Not for the commit: see intake.hpp.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "cases/events/incoming.hpp"
#include "register/git/tree_view.hpp"
#include "register/intake.hpp"
#include "register/lookout.hpp"
#include "register/record.hpp"

namespace otklik::store {

/// New contents of case files before they are recorded: on the disk, or in memory for a rehearsal.
class FreshCases {
 public:
  /// Null for a rehearsal.
  explicit FreshCases(Writer* writer) : writer_(writer) {}

  std::optional<std::string> find(const CaseId& id) const;
  /// `before` is what HEAD holds.
  void set(const CaseId& id, const std::optional<std::string>& before, std::string after);
  std::size_t size() const { return places_.size(); }

 private:
  Writer* writer_;
  std::map<CaseId, std::size_t> places_;
  std::map<CaseId, std::string> rehearsed_;
};

class Taker {
 public:
  /// All must outlive it.
  Taker(const Register& source, const Actor& actor, FreshCases& fresh, Lookout& lookout,
        Intake& intake);

  /// What cannot be taken is put among the refused.
  void take(cases::Incoming incoming);
  void take(const cases::Deletion& deletion);

 private:
  /// Called while `why` is being handled.
  void refuse(const std::string& where, const Error& why);
  cases::Incoming checked(cases::Incoming incoming) const;
  void check_link(const std::string& url, const cases::Network& network) const;
  void require_past(const Stamp& stamp, const Text& what) const;
  void place(cases::Incoming incoming);
  void add(const CaseId& id, cases::Incoming incoming);
  void meet(const cases::Case& stored, const cases::Incoming& incoming);
  void change_text(const cases::Case& stored, const std::string& words);
  void mark_deleted(const cases::Case& stored);
  void append(const cases::Case& stored, cases::EventData data);
  Added with(cases::Case record, cases::Event event) const;
  std::optional<cases::Case> find(const CaseId& id);
  std::optional<CaseId> find_by_identity(const std::string& identity);
  bool is_first_mention(const CaseId& id);

  const Register& source_;
  const cases::Rulebook& rulebook_;
  const Actor& actor_;
  FreshCases& fresh_;
  Lookout& lookout_;
  Intake& intake_;
  TreeView recorded_;
  std::set<CaseId> mentioned_;  // in one of the intake's lists
  std::optional<std::vector<CaseId>>
      ids_;  // of the register, when somebody had to look through them
};

}  // namespace otklik::store
