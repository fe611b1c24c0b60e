// One message after the other against the register: new, known, changed, deleted. Not for the commit: see intake.hpp.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cases/events/incoming.hpp"
#include "register/fresh_cases.hpp"
#include "register/intake.hpp"
#include "register/lookout.hpp"
#include "register/sightings.hpp"

namespace otklik::store {

class Taker {
 public:
  /// All must outlive it.
  Taker(const Register& source, const Actor& actor, FreshCases& fresh, Lookout& lookout,
        Intake& intake);

  /// What cannot be taken is put among the refused.
  void take(cases::Incoming incoming);
  void take(const cases::Deletion& deletion);
  void take(cases::WholePlace place) { sightings_.see(std::move(place)); }
  /// After the last: what can be said only of all together.
  void finish();

 private:
  /// Called while `why` is being handled.
  void refuse(const std::string& where, const Error& why);
  cases::Incoming checked(cases::Incoming incoming) const;
  void check_link(const std::string& url, const cases::Network& network) const;
  void require_past(const Stamp& stamp, const Text& what) const;
  // The id that a message has or would get, and the case when there is one.
  struct Place {
    CaseId id;
    std::optional<cases::Case> stored;
  };

  /// `by_link`: its source gave no id, at most the link tells one.
  void place(cases::Incoming incoming, bool by_link);
  Place look(const cases::Message& message);
  std::optional<cases::Case> same_by(const std::optional<std::string>& native_id,
                                     cases::Message message);
  std::optional<cases::Case> same_by_link(const cases::Incoming& incoming, bool by_link);
  std::vector<CaseId> under_link(cases::Message message);
  bool is_known_by_link(const cases::Message& message) const;
  void add(const CaseId& id, cases::Incoming incoming);
  void meet(const cases::Case& stored, const cases::Incoming& incoming);
  void change_text(const cases::Case& stored, const std::string& words);
  void mark_deleted(const cases::Case& stored);
  bool is_first_mention(const CaseId& id);

  const Register& source_;
  const cases::Rulebook& rulebook_;
  const Actor& actor_;
  FreshCases& fresh_;
  Lookout& lookout_;
  Intake& intake_;
  Sightings sightings_;
  std::set<CaseId> mentioned_;                 // in one of the intake's lists
  std::multimap<std::string, CaseId> linked_;  // of the added ones, by their link
};

}  // namespace otklik::store
