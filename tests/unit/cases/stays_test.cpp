// With whom a case lay: without gaps from the detection to the first answer.
#include "cases/obligations/stays.hpp"

#include <doctest/doctest.h>

namespace otklik {

namespace {

using regulation::TriggerKind;

cases::State state_of(std::initializer_list<std::pair<TriggerKind, int>> happened) {
  cases::State state;
  for (const auto& [trigger, minute] : happened)
    state.occurrences.push_back({.trigger = trigger, .at = Instant(Seconds(60 * minute))});
  return state;
}

// `department 10, executor 20`: keepers with their minutes.
std::string told(const std::vector<cases::Stay>& stays) {
  std::string words;
  for (const cases::Stay& stay : stays)
    words += fmt::format("{} {} ", word_of(stay.keeper), (stay.to - stay.from).count() / 60);
  return words;
}

}  // namespace

TEST_CASE("an answered case lay with somebody all the time") {
  cases::State state = state_of({{TriggerKind::detected, 0},
                                 {TriggerKind::assigned, 10},
                                 {TriggerKind::returned, 15},
                                 {TriggerKind::assigned, 25},
                                 {TriggerKind::co_assigned, 26},
                                 {TriggerKind::drafted, 100},
                                 {TriggerKind::remarked, 110},
                                 {TriggerKind::drafted, 140},
                                 {TriggerKind::approved, 150},
                                 {TriggerKind::fully_approved, 150},
                                 {TriggerKind::published, 170},
                                 {TriggerKind::published_interim, 170},
                                 {TriggerKind::drafted, 900}});
  CHECK(cases::stays_until_answer(state).empty());  // nothing stands in the network
  state.publications.push_back({});
  CHECK(told(cases::stays_until_answer(state)) ==
        "department 10 executor 5 department 10 executor 75 approver 10 rework 30 approver 10 "
        "department 20 ");
}

}  // namespace otklik
