#include "calendar/covered_span.hpp"

#include <algorithm>

namespace otklik::calendar {

namespace {

constexpr Seconds whole_day{24 * 60 * 60};

// How far into the first day the hours of the day before may reach. That day is unknown, so this stretch is unknown too.
Seconds unknown_morning(const DayRules& rules, Date first_day) {
  Seconds latest = whole_day;
  if (const WorkingHours* before = rules.find_hours(first_day - date::days(1)))
    for (const DayHours& hours : before->week)
      if (!hours.empty()) latest = std::max(latest, hours.back().close);
  return latest - whole_day;
}

}  // namespace

CoveredSpan::CoveredSpan(const DayRules& rules, const ZoneTable& zone, std::span<const Run> runs)
    : first_day_(runs.front().first),
      days_(static_cast<int>((runs.back().last - first_day_).count()) + 1),
      begin_(zone.to_instant(LocalTime(first_day_) + unknown_morning(rules, first_day_))),
      length_(
          static_cast<Offset>((zone.start_of(runs.back().last + date::days(1)) - begin_).count())) {
  rank_.reserve(static_cast<std::size_t>(days_) + 1);
  provisional_.reserve(static_cast<std::size_t>(days_) + 1);
  rank_.push_back(0);
  provisional_.push_back(0);
  for (const Run& run : runs)
    for (Date day = run.first; day <= run.last; day += date::days(1)) add_day(zone, run, day);
  intervals_.finish(length_);
}

void CoveredSpan::add_day(const ZoneTable& zone, const Run& run, Date day) {
  const DayPlan plan = DayRules::plan(run, day);
  DayHours shortened;
  if (plan.own == nullptr && plan.cut) shortened = DayRules::hours(run, plan);
  const DayHours& hours = plan.own != nullptr ? *plan.own : plan.cut ? shortened : *plan.usual;
  for (const DayInterval& each : hours) add_interval(zone, day, each);
  if (!hours.empty()) working_days_.push_back(static_cast<std::uint32_t>(index_of(day)));
  rank_.push_back(rank_.back() + (hours.empty() ? 0 : 1));
  provisional_.push_back(provisional_.back() + (plan.provisional ? 1 : 0));
}

// What reaches out of the covered time is cut off: beyond it nothing is known.
void CoveredSpan::add_interval(const ZoneTable& zone, Date day, const DayInterval& interval) {
  const Instant open = std::max(zone.to_instant(LocalTime(day) + interval.open), begin_);
  const Instant close = std::min(zone.to_instant(LocalTime(day) + interval.close), end());
  if (open < close) intervals_.append(offset_of(open), offset_of(close));
}

std::optional<Date> CoveredSpan::working_day_from(Date day, std::int64_t count) const {
  const Date counted_from = count > 0 ? day + date::days(1) : day;
  const std::int64_t wanted = rank(counted_from) + (count > 0 ? count - 1 : count);
  if (wanted < 0 || wanted >= static_cast<std::int64_t>(working_days_.size())) return std::nullopt;
  return first_day_ + date::days(static_cast<int>(working_days_[static_cast<std::size_t>(wanted)]));
}

bool CoveredSpan::is_provisional(Date first, Date last) const {
  return provisional_[index_of(first)] != provisional_[index_of(last) + 1];
}

}  // namespace otklik::calendar
