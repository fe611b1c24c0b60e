#include "cases/obligations/due_times.hpp"

#include <algorithm>

namespace otklik::cases {

using regulation::DeadlineRule;

const calendar::Term& DueTimes::term_of(const DeadlineRule& rule, std::size_t start) const {
  const Registries& registries = rulebook_.registries();
  const Round& round = state_.round_of(start);
  const auto& of_round = round.topic_of_terms;
  for (const Topic* topic = of_round ? registries.find(*of_round) : nullptr; topic != nullptr;
       topic = topic->parent ? registries.find(*topic->parent) : nullptr) {
    if (const auto own = topic->terms.find(rule.rule); own != topic->terms.end())
      return own->second;
    if (const auto own = rule.topic_terms.find(topic->id); own != rule.topic_terms.end())
      return own->second;
  }
  if (round.importance_of_terms)
    if (const auto own = rule.importance_terms.find(*round.importance_of_terms);
        own != rule.importance_terms.end())
      return own->second;
  return rule.term;
}

Due DueTimes::due_of(const DeadlineRule& rule, std::size_t start, Instant starts_at,
                     const std::optional<BodyId>& clock, Instant until) const {
  const calendar::WorkingTime& time = working_time(clock);
  const auto& promised = state_.occurrences[start].promised;
  if (rule.until_promised_date) return {.at = end_of(*promised)};
  if (rule.is_backward()) return counted_back(rule, start, starts_at, time, until);
  const Instant due = time.add(starts_at, term_of(rule, start), rule.day);
  if (rule.or_promised && promised) return {.at = std::max(due, end_of(*promised))};
  return {.at = due};
}

// A closing time counts only where the due time that it gives lies after it became known, and it never moves a due time that has
// passed (11).
Due DueTimes::counted_back(const DeadlineRule& rule, std::size_t start, Instant starts_at,
                           const calendar::WorkingTime& time, Instant until) const {
  const calendar::Term& term = term_of(rule, start);
  const Instant end = end_before(rule, start, starts_at);
  const Due without{.at = time.sub(end, term, rule.day), .counted_back_from = end};
  Due due = without;
  if (!rule.before_closes_at) return due;
  for (const ClosingTime& closing : state_.round_of(start).closings) {
    if (closing.known > until || due.at <= closing.known) continue;
    const Instant earlier = std::min(end, closing.at);
    const Due with{.at = time.sub(earlier, term, rule.day),
                   .counted_back_from = earlier,
                   .known = earlier < end ? std::optional(closing.known) : std::nullopt};
    due = with.at > closing.known ? with : without;
  }
  return due;
}

// The earliest of the deadlines before which the term is counted.
Instant DueTimes::end_before(const DeadlineRule& rule, std::size_t start, Instant starts_at) const {
  std::optional<Instant> earliest;
  for (const RuleId& name : rule.before) {
    const DeadlineRule* other = regulation_.find_deadline(name);
    if (other == nullptr) continue;
    const Instant due = rulebook_.office().add(starts_at, term_of(*other, start), other->day);
    if (!earliest || due < *earliest) earliest = due;
  }
  if (earliest) return *earliest;
  const auto& closings = state_.round_of(start).closings;
  return closings.empty() ? starts_at : closings.back().at;
}

Instant DueTimes::end_of(Date day) const {
  return rulebook_.zone().start_of(day + date::days(1)) - Seconds(1);
}

}  // namespace otklik::cases
