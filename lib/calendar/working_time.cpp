#include "calendar/working_time.hpp"

#include <algorithm>
#include <utility>

#include "calendar/covered_span.hpp"
#include "calendar/day_rules.hpp"
#include "calendar/working_day_terms.hpp"
#include "calendar/zone_table.hpp"

namespace otklik::calendar {

struct WorkingTime::Compiled {
  explicit Compiled(Schedule schedule);

  /// The span that holds an instant. Throws OutsideCalendar when none does.
  const CoveredSpan& span_at(Instant instant) const;
  const CoveredSpan& span_of(Date day) const;
  [[noreturn]] void refuse(Date day) const { throw rules.why_outside(day); }
  [[noreturn]] void refuse_instant(Instant instant) const;
  [[noreturn]] void refuse_after(const CoveredSpan& span) const {
    refuse(span.last_day() + date::days(1));
  }
  [[noreturn]] void refuse_before(const CoveredSpan& span) const {
    refuse(span.first_day() - date::days(1));
  }

  Instant opening_from(const CoveredSpan& span, Offset at) const;
  Instant closing_until(const CoveredSpan& span, Offset at) const;

  DayRules rules;
  ZoneTable zone;
  std::vector<CoveredSpan> spans;
};

WorkingTime::Compiled::Compiled(Schedule schedule)
    : rules(std::move(schedule)), zone(rules.zone()) {
  const std::vector<Run>& runs = rules.runs();
  for (std::size_t first = 0, next = 0; first < runs.size(); first = next) {
    next = first + 1;
    while (next < runs.size() && runs[next].first == runs[next - 1].last + date::days(1)) ++next;
    spans.emplace_back(rules, zone, std::span(runs).subspan(first, next - first));
  }
}

const CoveredSpan& WorkingTime::Compiled::span_at(Instant instant) const {
  for (const CoveredSpan& span : spans)
    if (span.covers(instant)) return span;
  refuse_instant(instant);
}

const CoveredSpan& WorkingTime::Compiled::span_of(Date day) const {
  for (const CoveredSpan& span : spans)
    if (span.first_day() <= day && day <= span.last_day()) return span;
  refuse(day);
}

// An instant's own day may be covered and yet its morning unknown: then the day before is what is missing.
void WorkingTime::Compiled::refuse_instant(Instant instant) const {
  const Date day = zone.date_of(instant);
  refuse(rules.find_run(day) == nullptr ? day : day - date::days(1));
}

Instant WorkingTime::Compiled::opening_from(const CoveredSpan& span, Offset at) const {
  if (span.intervals().open_or_closing(at)) return span.instant_at(at);
  const Offset opening = span.intervals().next_opening(at);
  if (opening == Intervals::none) refuse_after(span);
  return span.instant_at(opening);
}

Instant WorkingTime::Compiled::closing_until(const CoveredSpan& span, Offset at) const {
  if (span.intervals().open_or_closing(at)) return span.instant_at(at);
  const Offset closing = span.intervals().last_closing(at);
  if (closing == Intervals::none) refuse_before(span);
  return span.instant_at(closing);
}

WorkingTime::WorkingTime(Schedule schedule)
    : compiled_(std::make_unique<Compiled>(std::move(schedule))) {}
WorkingTime::~WorkingTime() = default;
WorkingTime::WorkingTime(WorkingTime&&) noexcept = default;
WorkingTime& WorkingTime::operator=(WorkingTime&&) noexcept = default;

const Zone& WorkingTime::zone() const {
  return compiled_->zone.zone();
}

const ZoneTable& WorkingTime::zone_table() const {
  return compiled_->zone;
}

Instant WorkingTime::add(Instant from, WorkingSeconds amount) const {
  const CoveredSpan& span = compiled_->span_at(from);
  const Offset at = span.offset_of(from);
  if (amount.count() == 0) return compiled_->opening_from(span, at);
  const Intervals& intervals = span.intervals();
  const std::uint64_t target =
      intervals.worked_before(at) + static_cast<std::uint64_t>(amount.count());
  if (target > intervals.total()) compiled_->refuse_after(span);
  return span.instant_at(intervals.earliest(static_cast<Worked>(target)));
}

Instant WorkingTime::sub(Instant from, WorkingSeconds amount) const {
  const CoveredSpan& span = compiled_->span_at(from);
  const Offset at = span.offset_of(from);
  if (amount.count() == 0) return compiled_->closing_until(span, at);
  const Worked worked = span.intervals().worked_before(at);
  if (static_cast<std::uint64_t>(amount.count()) > worked) compiled_->refuse_before(span);
  return span.instant_at(span.intervals().latest(worked - static_cast<Worked>(amount.count())));
}

WorkingSeconds WorkingTime::between(Instant from, Instant to) const {
  const CoveredSpan& span = compiled_->span_at(from);
  if (!span.covers(to)) {
    compiled_->span_at(to);
    if (to > from) compiled_->refuse_after(span);
    compiled_->refuse_before(span);
  }
  const std::int64_t until = span.intervals().worked_before(span.offset_of(to));
  return WorkingSeconds(until - span.intervals().worked_before(span.offset_of(from)));
}

bool WorkingTime::covers(Date day) const {
  return compiled_->rules.find_run(day) != nullptr;
}

DayFacts WorkingTime::facts(Date day) const {
  const Run* run = compiled_->rules.find_run(day);
  if (run == nullptr) compiled_->refuse(day);
  const DayPlan plan = DayRules::plan(*run, day);
  DayFacts result{day, plan.fact,  plan.calendar, plan.own != nullptr, plan.provisional,
                  {},  *plan.usual};
  result.hours = DayRules::hours(*run, plan);
  return result;
}

const WorkingHours& WorkingTime::hours_in_force(Date day) const {
  const Run* run = compiled_->rules.find_run(day);
  if (run == nullptr) compiled_->refuse(day);
  return *run->hours;
}

bool WorkingTime::is_working_day(Date day) const {
  return compiled_->span_of(day).is_working_day(day);
}

Date WorkingTime::working_day_after(Date day, std::int64_t count) const {
  const CoveredSpan& span = compiled_->span_of(day);
  if (count == 0) return day;
  if (const auto found = span.working_day_from(day, count)) return *found;
  if (count > 0) compiled_->refuse_after(span);
  compiled_->refuse_before(span);
}

bool WorkingTime::is_provisional(Instant from, Instant to) const {
  const Date first = compiled_->zone.date_of(std::min(from, to));
  const Date last = compiled_->zone.date_of(std::max(from, to));
  return std::any_of(compiled_->spans.begin(), compiled_->spans.end(),
                     [first, last](const CoveredSpan& span) {
                       const Date since = std::max(first, span.first_day());
                       const Date until = std::min(last, span.last_day());
                       return since <= until && span.is_provisional(since, until);
                     });
}

Instant WorkingTime::end_of_day(Date day) const {
  const DayFacts known = facts(day);
  const Seconds last_second = Seconds(date::days(1)) - Seconds(1);
  return compiled_->zone.to_instant(LocalTime(day) +
                                    (known.hours.empty() ? last_second : known.hours.back().close));
}

bool WorkingTime::is_worked(Instant when) const {
  return add(when, WorkingSeconds(0)) == when;
}

Instant WorkingTime::add(Instant from, const Term& term, DayCount count) const {
  return added(*this, from, term, count, Direction::forward);
}

Instant WorkingTime::sub(Instant from, const Term& term, DayCount count) const {
  return added(*this, from, term, count, Direction::backward);
}

}  // namespace otklik::calendar
