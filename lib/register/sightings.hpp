// The administration's own messages in what is taken in: what the network says of answers that are recorded, and answers that
// nobody recorded yet.
// Not for messages of citizens: taker.hpp.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "cases/events/incoming.hpp"
#include "cases/rules/state.hpp"
#include "register/fresh_cases.hpp"
#include "register/intake.hpp"

namespace otklik::store {

class Sightings {
 public:
  /// All must outlive it.
  Sightings(const Register& source, FreshCases& fresh, Intake& intake);

  /// A message of an official account. It may stand before what it answers, so nothing is made of it yet.
  void see(cases::Incoming own) { own_.push_back(std::move(own)); }
  void see(cases::WholePlace place) { places_.push_back(std::move(place)); }
  /// True when it stands where an answer of ours is recorded, whoever wrote it.
  bool is_answer(const cases::Incoming& incoming);
  /// True when what is gone is an answer of ours; that is recorded.
  bool see_gone(const std::string& identity);
  /// Holds all that was seen against the register. What belongs to no case is passed over.
  void finish();

 private:
  // `own` is null for what is gone; with a place only of what was put up while the source looked.
  bool record(const std::string& identity, const cases::Incoming* own,
              const cases::WholePlace* place = nullptr);
  void record(const cases::Case& stored, const cases::State& state,
              const cases::Publication& publication, const cases::Incoming* own);
  bool is_recorded(cases::Incoming& own);
  bool offer(const cases::Incoming& own);
  void look_for_missing(const cases::WholePlace& place);
  bool may_record();

  const Register& source_;
  FreshCases& fresh_;
  Intake& intake_;
  std::vector<cases::Incoming> own_;
  std::vector<cases::WholePlace> places_;
  std::optional<std::unordered_set<std::size_t>>
      answers_;                     // hashes of the identities of all publications
  std::set<std::string> shown_;     // digests of the publications of which something was said
  std::optional<bool> may_record_;  // asked once: the answer is the same for all
};

}  // namespace otklik::store
