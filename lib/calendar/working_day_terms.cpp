#include "calendar/working_day_terms.hpp"

#include <algorithm>

#include "calendar/zone_table.hpp"

namespace otklik::calendar {

namespace {

// A moment as its shift sees it: a night shift after midnight still belongs to the day on which it opened.
struct ShiftMoment {
  Date day;
  Seconds clock;  // from the midnight of `day`, beyond 24 hours after the next midnight
};

bool open_at(const DayHours& hours, Seconds clock) {
  return std::any_of(hours.begin(), hours.end(), [clock](const DayInterval& each) {
    return each.open <= clock && clock < each.close;
  });
}

bool closes_at(const DayHours& hours, Seconds clock) {
  return std::any_of(hours.begin(), hours.end(),
                     [clock](const DayInterval& each) { return each.close == clock; });
}

// `moment` is working time or a closing time.
ShiftMoment shift_moment(const WorkingTime& time, Instant moment) {
  const LocalTime local = time.zone_table().to_local(moment);
  const Date day = date::floor<date::days>(local);
  const ShiftMoment today{day, local - LocalTime(day)};
  const Date eve = day - date::days(1);
  if (!time.covers(eve)) return today;
  if (time.covers(day)) {
    const DayHours hours = time.facts(day).hours;
    if (open_at(hours, today.clock) || closes_at(hours, today.clock)) return today;
  }
  const Seconds clock = today.clock + date::days(1);
  const DayHours before = time.facts(eve).hours;
  return open_at(before, clock) || closes_at(before, clock) ? ShiftMoment{eve, clock} : today;
}

Instant same_time(const WorkingTime& time, Instant from, std::int64_t days, Direction direction) {
  const bool forward = direction == Direction::forward;
  const Instant start =
      forward ? time.add(from, WorkingSeconds()) : time.sub(from, WorkingSeconds());
  if (days == 0) return start;
  const ShiftMoment moment = shift_moment(time, start);
  const Date day = time.working_day_after(moment.day, forward ? days : -days);
  const DayHours hours = time.facts(day).hours;
  const Seconds clock = std::clamp(moment.clock, hours.front().open, hours.back().close);
  return time.zone_table().to_instant(LocalTime(day) + clock);
}

Instant end_of_counted_day(const WorkingTime& time, Instant from, std::int64_t days,
                           Direction direction) {
  const Date day = time.zone_table().date_of(from);
  return time.end_of_day(
      time.working_day_after(day, direction == Direction::forward ? days : -days));
}

// The longest day of the weekly pattern: what a full working day of that week has.
Seconds full_day(const WorkingHours& hours) {
  Seconds longest{0};
  for (const DayHours& day : hours.week) longest = std::max(longest, worked_in(day));
  return longest;
}

Instant moved(const WorkingTime& time, Instant from, WorkingSeconds amount, Direction direction) {
  return direction == Direction::forward ? time.add(from, amount) : time.sub(from, amount);
}

Instant full_days_of_hours(const WorkingTime& time, Instant from, std::int64_t days,
                           Direction direction) {
  const Instant start = moved(time, from, WorkingSeconds(), direction);
  const Date day = shift_moment(time, start).day;
  return moved(time, from, WorkingSeconds(days * full_day(time.hours_in_force(day)).count()),
               direction);
}

// Times are written with four digits of a year; a day is left at both ends for the offset.
constexpr Seconds first_writable = LocalTime(Date(date::year(1) / 1 / 2)).time_since_epoch();
constexpr Seconds last_writable = LocalTime(Date(date::year(9999) / 12 / 30)).time_since_epoch();

void check_writable(Seconds since_epoch) {
  if (since_epoch < first_writable || since_epoch > last_writable)
    throw OutsideCalendar(Category::bad_data, {"срок ведёт за пределы 1-9999 годов",
                                               "the term leads beyond the years 1 to 9999"});
}

Instant clock_time_away(Instant from, Seconds amount) {
  check_writable(from.time_since_epoch() + amount);
  return from + amount;
}

Instant calendar_days_away(const Zone& zone, Instant from, std::int64_t days) {
  const LocalTime local = zone.to_local(from) + Seconds(date::days(1)) * days;
  check_writable(local.time_since_epoch());
  return zone.to_instant(local);
}

Instant working_days(const WorkingTime& time, Instant from, const Term& term, DayCount count,
                     Direction direction) {
  switch (count) {
    case DayCount::same_time: return same_time(time, from, term.amount, direction);
    case DayCount::end_of_day: return end_of_counted_day(time, from, term.amount, direction);
    case DayCount::working_hours: return full_days_of_hours(time, from, term.amount, direction);
  }
  return from;
}

}  // namespace

Instant added(const WorkingTime& time, Instant from, const Term& term, DayCount count,
              Direction direction) {
  const std::int64_t signed_amount = direction == Direction::forward ? term.amount : -term.amount;
  switch (term.unit) {
    case TermUnit::working_minutes:
      return moved(time, from, WorkingSeconds(Seconds(std::chrono::minutes(term.amount)).count()),
                   direction);
    case TermUnit::working_hours:
      return moved(time, from, WorkingSeconds(Seconds(std::chrono::hours(term.amount)).count()),
                   direction);
    case TermUnit::working_days: return working_days(time, from, term, count, direction);
    case TermUnit::clock_minutes: return clock_time_away(from, std::chrono::minutes(signed_amount));
    case TermUnit::clock_hours: return clock_time_away(from, std::chrono::hours(signed_amount));
    case TermUnit::calendar_days: return calendar_days_away(time.zone(), from, signed_amount);
    case TermUnit::immediately: return from;
  }
  return from;
}

}  // namespace otklik::calendar
