// Looks at messages that come in beside those that are there: possible repeats (17), crowds, proposals of topic and place.
// Nothing of it is recorded.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "likeness/crowd.hpp"
#include "likeness/likeness.hpp"
#include "likeness/suggestion.hpp"
#include "register/git/tree_view.hpp"
#include "register/intake.hpp"
#include "register/register.hpp"

namespace otklik::store {

class Lookout {
 public:
  /// Both must outlive it.
  Lookout(const Register& source, bool suggest, Intake& intake);

  /// A message that is new to the register.
  void see(const CaseId& id, const cases::Message& message);
  /// The author's words before and after an edit.
  bool is_abuse_removed(const std::string& before, const std::string& after);
  /// Puts what was found about all of them into the intake.
  void finish();

 private:
  struct Subject;

  void load_days_around(Date day);
  void load_day(Date day);
  void add_recorded(const cases::Case& record);
  Subject subject_of(const CaseId& id, const cases::Message& message);
  void remember(const Subject& subject, bool is_new);

  const Register& source_;
  bool suggest_;
  Intake& intake_;
  likeness::Suggester suggester_;
  std::optional<likeness::RepeatIndex> repeats_;
  std::optional<likeness::CrowdFinder> crowds_;
  int days_ = 0;  // around a message in which others are looked at
  std::set<Date> loaded_;
  TreeView recorded_;
};

}  // namespace otklik::store
