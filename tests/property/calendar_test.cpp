// Working time under random hours, zones and calendars: its identities, and a slow oracle that looks at every minute.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "calendar/explain.hpp"
#include "calendar/working_time.hpp"

namespace otklik::calendar {

namespace {

// --- random schedules ---

constexpr int first_year = 2021;
constexpr int last_year = 2031;

// The days on which the questions begin; the calendars reach years beyond on both sides.
const Date first_day = make_date(2025, 9, 1);
const Date last_day = make_date(2026, 12, 1);

Date any_day() {
  return first_day +
         date::days(*rc::gen::inRange(0, static_cast<int>((last_day - first_day).count())));
}

Zone any_zone() {
  // Changes at night and at midnight, by half an hour, none; far east and far west.
  return Zone(*rc::gen::element<std::string>(
      "UTC", "Europe/Moscow", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
      "Asia/Beirut", "America/Santiago", "Pacific/Kiritimati", "Asia/Kathmandu"));
}

DayInterval any_interval() {
  const int open = *rc::gen::inRange(0, 24 * 60);
  const int length = *rc::gen::inRange(1, 24 * 60);
  return {std::chrono::minutes(open), std::chrono::minutes(open + length)};
}

// None to three intervals, which may overlap, fill the day or cross midnight.
DayHours any_hours(int fewest) {
  switch (*rc::gen::inRange(0, 5)) {
    case 0: return {*parse_interval("00:00-24:00")};
    case 1: return {*parse_interval("09:00-13:00"), *parse_interval("14:00-18:00")};
    default: break;
  }
  DayHours hours;
  const int count = *rc::gen::inRange(fewest, 4);
  for (int i = 0; i < count; ++i) hours.push_back(any_interval());
  return hours;
}

WorkingHours any_week(Date valid_from) {
  WorkingHours hours;
  hours.valid_from = valid_from;
  for (DayHours& day : hours.week)
    if (*rc::gen::inRange(0, 3) != 0) day = any_hours(1);
  // Wednesday always works for long, so that every question has an answer within the calendars.
  hours.week[2].push_back(*parse_interval("09:00-17:00"));
  hours.short_day = std::chrono::minutes(*rc::gen::element(0, 30, 60, 90, 300, 1500));
  if (*rc::gen::arbitrary<bool>())
    hours.working_weekend = *rc::gen::inRange<Weekday>(0, days_of_week);
  const int exceptions = *rc::gen::inRange(0, 6);
  for (int i = 0; i < exceptions; ++i) hours.days[any_day()] = any_hours(0);
  return hours;
}

std::shared_ptr<const ProductionCalendar> any_calendar(std::string id) {
  using enum DayKind;
  auto calendar = std::make_shared<ProductionCalendar>();
  calendar->id = std::move(id);
  for (int year = first_year; year <= last_year; ++year) calendar->years[year];
  const int facts = *rc::gen::inRange(0, 60);
  for (int i = 0; i < facts; ++i) {
    const Date day = any_day();
    calendar->years[year_of(day)].days[day].kind =
        *rc::gen::element(holiday, day_off, short_day, working, working_short);
  }
  return calendar;
}

Schedule any_schedule() {
  Schedule schedule;
  schedule.zone = any_zone();
  schedule.hours.push_back(any_week(make_date(first_year, 1, 1)));
  if (*rc::gen::arbitrary<bool>()) schedule.hours.push_back(any_week(any_day()));
  if (*rc::gen::arbitrary<bool>()) {
    schedule.calendars.push_back(
        {make_date(first_year, 1, 1), {any_calendar("base"), any_calendar("overlay")}});
    if (*rc::gen::arbitrary<bool>())
      schedule.calendars.push_back({any_day(), {any_calendar("other")}});
  }
  return schedule;
}

Instant any_instant(const Zone& zone) {
  return zone.start_of(any_day()) + Seconds(*rc::gen::inRange(0, 86'400));
}

// From a second to some months.
WorkingSeconds any_amount() {
  return WorkingSeconds(
      *rc::gen::oneOf(rc::gen::inRange(1, 7'200), rc::gen::inRange(1, 1'000'000)));
}

// What a failure needs to be understood.
std::string described(const Schedule& schedule) {
  std::ostringstream out;
  out << schedule.zone.name() << '\n';
  for (const WorkingHours& hours : schedule.hours) {
    out << format_date(hours.valid_from) << ", short days " << hours.short_day.count()
        << " s less\n";
    for (Weekday weekday = 0; weekday < days_of_week; ++weekday) {
      out << "  " << weekday_word(weekday);
      for (const DayInterval& each : hours.week[weekday])
        out << ' ' << each.open.count() / 60 << '-' << each.close.count() / 60;
      out << '\n';
    }
  }
  return out.str();
}

// --- the oracle: every minute of some weeks, asked of rules written for it ---

class Oracle {
 public:
  // Knows the minutes from `days` days before `middle` to as many after it.
  Oracle(const Schedule& schedule, Date middle, int days)
      : schedule_(schedule), begin_(schedule.zone.start_of(middle - date::days(days))) {
    works_.resize(static_cast<std::size_t>(days) * 2 * 24 * 60);
    for (Date day = middle - date::days(days + 2); day <= middle + date::days(days + 2);
         day += date::days(1))
      for (const DayInterval& each : hours_of(day)) mark(day, each);
  }

  bool knows(Instant instant) const {
    return instant >= begin_ && instant <= begin_ + std::chrono::minutes(works_.size());
  }

  // Nothing when the answer lies beyond the known minutes.
  std::optional<Instant> add(Instant from, std::int64_t minutes) const {
    std::size_t at = index_of(from);
    if (minutes == 0 && (works(at) || (at > 0 && works(at - 1)))) return from;
    if (minutes == 0) {
      while (at < works_.size() && !works_[at]) ++at;
      return at < works_.size() ? std::optional(instant_at(at)) : std::nullopt;
    }
    for (; at < works_.size(); ++at)
      if (works_[at] && --minutes == 0) return instant_at(at + 1);
    return std::nullopt;
  }

  std::optional<Instant> sub(Instant from, std::int64_t minutes) const {
    std::size_t at = index_of(from);
    if (minutes == 0 && (works(at) || (at > 0 && works(at - 1)))) return from;
    if (minutes == 0) {
      while (at > 0 && !works_[at - 1]) --at;
      return at > 0 ? std::optional(instant_at(at)) : std::nullopt;
    }
    for (; at > 0; --at)
      if (works_[at - 1] && --minutes == 0) return instant_at(at - 1);
    return std::nullopt;
  }

  std::int64_t between(Instant from, Instant to) const {
    if (to < from) return -between(to, from);
    return std::count(works_.begin() + static_cast<std::ptrdiff_t>(index_of(from)),
                      works_.begin() + static_cast<std::ptrdiff_t>(index_of(to)), true);
  }

  DayHours hours_of(Date day) const {
    const WorkingHours* hours = &schedule_.hours.front();
    for (const WorkingHours& each : schedule_.hours)
      if (each.valid_from <= day) hours = &each;
    if (hours->days.contains(day)) return hours->days.at(day);
    const Weekday weekday = weekday_of(day);
    const CalendarDay* fact = find_fact(day);
    if (fact == nullptr) return hours->week[weekday];
    const bool weekend = weekday == 5 || weekday == 6;
    const Weekday kept = weekend && hours->working_weekend ? *hours->working_weekend : weekday;
    switch (fact->kind) {
      case DayKind::holiday:
      case DayKind::day_off: return {};
      case DayKind::short_day: return cut(hours->week[weekday], hours->short_day);
      case DayKind::working: return hours->week[kept];
      case DayKind::working_short: return cut(hours->week[kept], hours->short_day);
    }
    return {};
  }

 private:
  const CalendarDay* find_fact(Date day) const {
    const CalendarStack* stack = nullptr;
    for (const CalendarStack& each : schedule_.calendars)
      if (each.valid_from <= day) stack = &each;
    const CalendarDay* fact = nullptr;
    if (stack != nullptr)
      for (const auto& calendar : stack->calendars)
        if (const CalendarDay* found = calendar->find_day(day)) fact = found;
    return fact;
  }

  static DayHours cut(const DayHours& hours, Seconds amount) {
    Seconds last{0};
    for (const DayInterval& each : hours) last = std::max(last, each.close);
    DayHours result;
    for (const DayInterval& each : hours)
      if (each.open < last - amount)
        result.push_back({each.open, std::min(each.close, last - amount)});
    return result;
  }

  void mark(Date day, const DayInterval& interval) {
    const Instant open = schedule_.zone.to_instant(LocalTime(day) + interval.open);
    const Instant close = schedule_.zone.to_instant(LocalTime(day) + interval.close);
    for (Instant minute = open; minute < close; minute += std::chrono::minutes(1))
      if (minute >= begin_ && index_of(minute) < works_.size()) works_[index_of(minute)] = true;
  }

  bool works(std::size_t at) const { return at < works_.size() && works_[at]; }
  std::size_t index_of(Instant instant) const {
    return static_cast<std::size_t>((instant - begin_).count() / 60);
  }
  Instant instant_at(std::size_t at) const { return begin_ + std::chrono::minutes(at); }

  const Schedule& schedule_;
  Instant begin_;
  std::vector<bool> works_;
};

}  // namespace

TEST_CASE("what is added is what lies between, to the second, and no earlier instant has as much") {
  CHECK(rc::check([] {
    const Schedule schedule = any_schedule();
    RC_LOG() << described(schedule);
    const WorkingTime time(schedule);
    const Instant from = any_instant(time.zone());
    const WorkingSeconds amount = any_amount();
    const Instant after = time.add(from, amount);
    RC_ASSERT(time.between(from, after) == amount);
    RC_ASSERT(time.between(after, from).count() == -amount.count());
    RC_ASSERT(time.between(from, after - Seconds(1)) == amount - WorkingSeconds(1));
    const Instant before = time.sub(from, amount);
    RC_ASSERT(time.between(before, from) == amount);
    RC_ASSERT(time.between(before + Seconds(1), from) == amount - WorkingSeconds(1));
  }));
}

TEST_CASE("later starts and longer terms never end earlier") {
  CHECK(rc::check([] {
    const Schedule schedule = any_schedule();
    RC_LOG() << described(schedule);
    const WorkingTime time(schedule);
    const Instant early = any_instant(time.zone());
    const Instant late = early + Seconds(*rc::gen::inRange(0, 200'000));
    const WorkingSeconds some(*rc::gen::inRange(0, 100'000));
    const WorkingSeconds more = some + WorkingSeconds(*rc::gen::inRange(1, 100'000));
    RC_ASSERT(time.add(early, some) <= time.add(late, some));
    RC_ASSERT(time.sub(early, some) <= time.sub(late, some));
    RC_ASSERT(time.add(early, some) <= time.add(early, more));
    RC_ASSERT(time.sub(late, more) <= time.sub(late, some));
  }));
}

TEST_CASE("splitting a term or a span changes nothing") {
  CHECK(rc::check([] {
    const Schedule schedule = any_schedule();
    RC_LOG() << described(schedule);
    const WorkingTime time(schedule);
    const Instant from = any_instant(time.zone());
    const WorkingSeconds first = any_amount();
    const WorkingSeconds second = any_amount();
    RC_ASSERT(time.add(time.add(from, first), second) == time.add(from, first + second));
    RC_ASSERT(time.sub(time.sub(from, first), second) == time.sub(from, first + second));
    const Instant middle = any_instant(time.zone());
    const Instant to = any_instant(time.zone());
    RC_ASSERT(time.between(from, middle) + time.between(middle, to) == time.between(from, to));
  }));
}

TEST_CASE("adding nothing is idempotent and costs no working time") {
  CHECK(rc::check([] {
    const Schedule schedule = any_schedule();
    RC_LOG() << described(schedule);
    const WorkingTime time(schedule);
    const Instant from = any_instant(time.zone());
    const Instant opening = time.add(from, WorkingSeconds());
    const Instant closing = time.sub(from, WorkingSeconds());
    RC_ASSERT(opening >= from);
    RC_ASSERT(closing <= from);
    RC_ASSERT(time.add(opening, WorkingSeconds()) == opening);
    RC_ASSERT(time.sub(closing, WorkingSeconds()) == closing);
    RC_ASSERT(time.between(closing, opening).count() == 0);
    RC_ASSERT((opening == from) == (closing == from));
  }));
}

TEST_CASE("every minute counted one by one gives the same answers") {
  CHECK(rc::check([] {
    const Schedule schedule = any_schedule();
    RC_LOG() << described(schedule);
    const WorkingTime time(schedule);
    const Date middle = any_day();
    const Oracle oracle(schedule, middle, 21);
    int answers = 0;
    for (int i = 0; i < 20; ++i) {
      const Instant from =
          schedule.zone.start_of(middle) + std::chrono::minutes(*rc::gen::inRange(-10'000, 10'000));
      const Instant to =
          schedule.zone.start_of(middle) + std::chrono::minutes(*rc::gen::inRange(-10'000, 10'000));
      RC_ASSERT(time.between(from, to).minutes() == oracle.between(from, to));
      const std::int64_t minutes =
          *rc::gen::element(0, 1, 30, 60, 480, 1440, *rc::gen::inRange(0, 6'000));
      const auto added = oracle.add(from, minutes);
      if (added) RC_ASSERT(time.add(from, WorkingSeconds(minutes * 60)) == *added);
      const auto taken = oracle.sub(from, minutes);
      if (taken) RC_ASSERT(time.sub(from, WorkingSeconds(minutes * 60)) == *taken);
      answers += added && taken ? 1 : 0;
    }
    RC_CLASSIFY(answers > 10, "most answers lie within the oracle's minutes");
  }));
}

TEST_CASE("working days counted one by one give the same days") {
  CHECK(rc::check([] {
    const Schedule schedule = any_schedule();
    RC_LOG() << described(schedule);
    const WorkingTime time(schedule);
    const Oracle oracle(schedule, first_day, 1);
    const Date from = any_day();
    const int count = *rc::gen::inRange(1, 60);
    for (const int step : {1, -1}) {
      Date day = from;
      for (int left = count; left > 0;) {
        day += date::days(step);
        if (!oracle.hours_of(day).empty()) --left;
      }
      RC_ASSERT(time.working_day_after(from, count * step) == day);
    }
    RC_ASSERT(time.is_working_day(from) == !oracle.hours_of(from).empty());
  }));
}

TEST_CASE(
    "the same time of a working day is its clock, kept within its hours; its end is its closing") {
  CHECK(rc::check([] {
    const Schedule schedule = any_schedule();
    RC_LOG() << described(schedule);
    const WorkingTime time(schedule);
    const Oracle oracle(schedule, first_day, 1);
    const Zone& zone = time.zone();
    const Instant from = any_instant(zone);
    const Term days{*rc::gen::inRange(1, 30), TermUnit::working_days};

    const Date last = time.working_day_after(zone.date_of(from), days.amount);
    Seconds opening = std::chrono::hours(48);
    Seconds closing{0};
    for (const DayInterval& each : oracle.hours_of(last)) {
      opening = std::min(opening, each.open);
      closing = std::max(closing, each.close);
    }
    RC_ASSERT(time.add(from, days, DayCount::end_of_day) ==
              zone.to_instant(LocalTime(last) + closing));

    const LocalTime local = zone.to_local(from);
    const Seconds clock = local - LocalTime(date::floor<date::days>(local));
    const DayHours today = oracle.hours_of(zone.date_of(from));
    const bool open = std::any_of(today.begin(), today.end(), [clock](const DayInterval& each) {
      return each.open <= clock && clock <= each.close;
    });
    RC_CLASSIFY(open, "begins in the hours of its own day");
    // Where the clock shows a time twice, the second may lie outside hours that hold the first.
    if (open && time.add(from, WorkingSeconds()) == from)
      RC_ASSERT(time.add(from, days, DayCount::same_time) ==
                zone.to_instant(LocalTime(last) + std::clamp(clock, opening, closing)));
  }));
}

TEST_CASE("more working days as hours end later") {
  CHECK(rc::check([] {
    const Schedule schedule = any_schedule();
    RC_LOG() << described(schedule);
    const WorkingTime time(schedule);
    const Instant from = any_instant(time.zone());
    const Term days{*rc::gen::inRange(0, 30), TermUnit::working_days};
    const Term more{days.amount + 1, TermUnit::working_days};
    RC_ASSERT(time.add(from, days, DayCount::working_hours) <
              time.add(from, more, DayCount::working_hours));
    RC_ASSERT(time.sub(from, more, DayCount::working_hours) <
              time.sub(from, days, DayCount::working_hours));
  }));
}

TEST_CASE("the pieces of an explanation cover the span and add up to the term") {
  CHECK(rc::check([] {
    const Schedule schedule = any_schedule();
    RC_LOG() << described(schedule);
    const WorkingTime time(schedule);
    const Instant from = any_instant(time.zone());
    const WorkingSeconds amount = any_amount();
    const Instant to = time.add(from, amount);
    Instant last = from;
    Seconds counted{0};
    for (const Piece& piece : explain(time, from, to)) {
      RC_ASSERT(piece.from == last);
      RC_ASSERT(piece.from < piece.to);
      RC_ASSERT(piece.from >= time.zone().start_of(piece.day));
      RC_ASSERT(piece.to <= time.zone().start_of(piece.day + date::days(1)));
      if (piece.counted) counted += piece.to - piece.from;
      last = piece.to;
    }
    RC_ASSERT(last == to);
    RC_ASSERT(counted.count() == amount.count());
  }));
}

}  // namespace otklik::calendar
