#include "cases/obligations/judged.hpp"

#include <algorithm>

#include "cases/rules/fold.hpp"

namespace otklik::cases {

bool is_at_rest(const Judged& judged) {
  return judged.state.is_over() &&
         std::none_of(judged.deadlines.begin(), judged.deadlines.end(),
                      [](const Deadline& each) { return each.is_open_obligation(); });
}

std::optional<Judged> judge_as_of(Case record, const Rulebook& rulebook, Instant moment) {
  if (detection_of(record) > moment) return std::nullopt;
  std::erase_if(record.events, [&](const Event& event) { return event.known_at() > moment; });
  if (record.events.empty()) return std::nullopt;
  State state = fold(record, rulebook);
  auto deadlines = find_deadlines(state, rulebook, moment);
  return Judged{std::move(record), std::move(state), std::move(deadlines), moment};
}

Judged judge_now(Case record, const Rulebook& rulebook, Instant now) {
  State state = fold(record, rulebook);
  return judge_now(std::move(record), std::move(state), rulebook, now);
}

Judged judge_now(Case record, State state, const Rulebook& rulebook, Instant now) {
  const Instant moment = std::max(now, state.last_event);
  auto deadlines = find_deadlines(state, rulebook, moment);
  return Judged{std::move(record), std::move(state), std::move(deadlines), moment};
}

}  // namespace otklik::cases
