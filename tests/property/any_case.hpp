// Histories for properties: mostly lawful, now and then anything. Not for what is checked of them.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cases/rules/fold.hpp"
#include "cases/rules/steps.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases::samples {

constexpr std::string_view start = "2026-03-02T10:20";

inline Published as_it_stands(DraftKind answer) {
  Published result = published();
  result.irregular = true;
  result.answer = answer;
  result.text = "Засыпали";
  return result;
}

inline const std::vector<EventData>& alphabet() {
  static const std::vector<EventData> all{classified(),
                                          marked(true),
                                          marked({}, true),
                                          marked({}, false),
                                          assigned("roads", {BodyId("housing")}),
                                          recalled_to("legal"),
                                          added({BodyId("culture")}),
                                          Returned{BodyId("roads"), "не наша"},
                                          Returned{BodyId("housing"), "не наше"},
                                          contributed("housing"),
                                          ContributionAccepted{BodyId("housing")},
                                          ContributionRemarked{BodyId("housing"), "нет адреса"},
                                          drafted(),
                                          drafted(DraftKind::interim),
                                          drafted(DraftKind::correction),
                                          drafted(DraftKind::final_answer, "legal"),
                                          approved(),
                                          approved("governor_office"),
                                          remarked(),
                                          published(),
                                          declined("obscene"),
                                          declined("deleted"),
                                          as_it_stands(DraftKind::interim),
                                          as_it_stands(DraftKind::final_answer),
                                          Reopened{},
                                          ApproverNamed{PersonId("deputy-head-social")},
                                          IncidentRecorded{"4890", {}},
                                          Escalated{},
                                          TextChanged{"другой"},
                                          Noted{"звонили"}};
  return all;
}

// Names the draft recorded last where it is a word on one.
inline Event sealed(const Case& record, Instant when, const EventData& data) {
  std::string last;
  for (const Event& each : record.events)
    if (each.kind() == EventKind::drafted) last = each.digest;
  Event result{.at = rulebook().zone().stamp(when),
               .by = usual_author(data),
               .data = naming_draft(data, last)};
  formats::seal(result);
  return result;
}

// Neither clashes nor does nothing.
inline bool is_taken(State& state, const Event& event, std::size_t index) {
  const auto clashes = state.clashes.size();
  const auto for_nothing = state.stale.size() + state.repeated.size();
  return !apply(state, event, index, rulebook()) && state.clashes.size() == clashes &&
         state.stale.size() + state.repeated.size() == for_nothing;
}

// Letters that the case allows now; `onward`: only those that lead to another stage of its way to an answer.
inline std::vector<std::size_t> lawful(const Case& record, bool onward) {
  const State state = fold(record, rulebook());
  std::vector<std::size_t> letters;
  for (std::size_t letter = 0; letter < alphabet().size(); ++letter) {
    State after = state;
    if (!is_taken(after, sealed(record, state.last_event, alphabet()[letter]),
                  record.events.size()))
      continue;
    if (!onward || (after.stage != state.stage && after.stage != Stage::declined))
      letters.push_back(letter);
  }
  return letters;
}

// Evenly spread whatever the size of the test, so that few cases stay at their beginning.
inline std::size_t below(std::size_t limit) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, limit));
}

// Mostly what leads on, sometimes what is allowed, now and then anything.
inline EventData next_event(const Case& record) {
  const std::size_t dice = below(30);
  if (dice == 29)
    return Retracted{record.events.at(below(record.events.size())).digest, "по ошибке"};
  const std::vector<std::size_t> letters =
      dice == 28 ? std::vector<std::size_t>{} : lawful(record, dice < 22);
  if (letters.empty()) return alphabet()[below(alphabet().size())];
  return alphabet()[letters[below(letters.size())]];
}

// The shortest way to an answer, final or interim.
inline std::vector<EventData> way_to_answer(bool governor) {
  std::vector<EventData> way{classified(), assigned("roads", {BodyId("housing")}),
                             drafted(below(2) == 0 ? DraftKind::final_answer : DraftKind::interim),
                             approved()};
  if (governor) way.push_back(approved("governor_office"));
  way.push_back(published());
  return way;
}

// A case with events at rising times, up to a day apart; every other one begins with a part of the way to an answer.
inline Case any_case() {
  const bool governor = below(2) == 0;
  Case record = history({{start, Detected{governor, std::nullopt}}});
  Instant when = at(start);
  const std::vector<EventData> way = way_to_answer(governor);
  const std::size_t beaten = below(2) == 0 ? 0 : below(way.size() + 1);
  const std::size_t count = beaten + below(16);
  for (std::size_t step = 0; step < count; ++step) {
    when += Seconds(*rc::gen::inRange(1, *rc::gen::arbitrary<bool>() ? 1800 : 86400));
    record.events.push_back(sealed(record, when, step < beaten ? way[step] : next_event(record)));
  }
  return record;
}

// The same with some events recorded up to two days after they happened; their names stay.
inline Case with_late_entries(Case record) {
  for (Event& event : record.events)
    if (below(4) == 0)
      event.recorded_at =
          rulebook().zone().stamp(event.at.instant + Seconds(1 + below(2 * std::size_t{86400})));
  return record;
}

inline Instant end_of(const Case& record) {
  Instant last = at(start);
  for (const Event& event : record.events) last = std::max(last, event.at.instant);
  return last;
}

// What a failing property shows of a case: an event a line, as its file has it.
inline std::string told_history(const Case& record) {
  const std::string file = formats::write_case(record);
  return file.substr(file.find("events:"));
}

}  // namespace otklik::cases::samples
