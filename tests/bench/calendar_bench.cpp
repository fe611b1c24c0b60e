// How fast working time is, beside a plain walk from day to day that does the same; one core, the public interface.
// Eleven years of an office with lunch, short days, holidays, working weekends and two sets of hours.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "calendar/batch.hpp"
#include "calendar/working_time.hpp"

namespace otklik::calendar {

namespace {

constexpr int first_year = 2017;
constexpr int years = 11;
constexpr std::size_t questions = 1 << 14;

DayHours hours(std::initializer_list<std::string_view> intervals) {
  DayHours result;
  for (const std::string_view each : intervals) result.push_back(*parse_interval(each));
  return result;
}

WorkingHours office(Date valid_from, const DayHours& worked) {
  WorkingHours result;
  result.valid_from = valid_from;
  for (Weekday weekday = 0; weekday < 5; ++weekday) result.week[weekday] = worked;
  result.short_day = std::chrono::hours(1);
  result.working_weekend = 0;
  return result;
}

// Some twenty days a year of all kinds, at the same dates every year.
std::shared_ptr<const ProductionCalendar> made_up_calendar() {
  using enum DayKind;
  auto result = std::make_shared<ProductionCalendar>();
  result->id = "base";
  for (int year = first_year; year < first_year + years; ++year) {
    auto& days = result->years[year].days;
    for (unsigned day = 1; day <= 8; ++day) days[make_date(year, 1, day)].kind = holiday;
    for (const auto& [month, day] :
         {std::pair(2U, 22U), {3U, 7U}, {4U, 30U}, {5U, 8U}, {6U, 11U}, {11U, 3U}})
      days[make_date(year, month, day)].kind = short_day;
    for (const auto& [month, day] :
         {std::pair(2U, 23U), {3U, 8U}, {5U, 1U}, {5U, 9U}, {6U, 12U}, {11U, 4U}})
      days[make_date(year, month, day)].kind = holiday;
    days[make_date(year, 5, 10)].kind = day_off;
    days[make_date(year, 4, 27)].kind = working;
    days[make_date(year, 11, 2)].kind = working_short;
  }
  return result;
}

Schedule eleven_years() {
  Schedule schedule;
  schedule.zone = Zone("Europe/Moscow");
  schedule.hours = {office(make_date(first_year, 1, 1), hours({"09:00-13:00", "14:00-18:00"})),
                    office(make_date(first_year + 6, 1, 1), hours({"08:30-12:30", "13:30-17:30"}))};
  schedule.hours.back().days[make_date(first_year + 7, 8, 14)] = hours({"09:00-13:00"});
  auto overlay = std::make_shared<ProductionCalendar>();
  overlay->id = "overlay";
  overlay->years[first_year + 3].days[make_date(first_year + 3, 4, 28)].kind = DayKind::day_off;
  schedule.calendars = {{make_date(first_year, 1, 1), {made_up_calendar(), overlay}}};
  return schedule;
}

const WorkingTime& office_time() {
  static const WorkingTime time(eleven_years());
  return time;
}

// Instants spread over the first `of_years` years, in no order.
std::vector<Instant> spread_instants(int of_years) {
  const Instant begin{make_date(first_year, 1, 10).time_since_epoch()};
  const auto span = static_cast<std::uint64_t>(of_years) * 365 * 86'400;
  std::vector<Instant> result;
  std::uint64_t state = 88'172'645'463'325'252ULL;
  for (std::size_t i = 0; i < questions; ++i) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    result.push_back(begin + Seconds(static_cast<std::int64_t>(state % span)));
  }
  return result;
}

void count_questions(benchmark::State& state) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(questions));
}

// --- the plain walk: what one writes first ---

// Whole days one by one, each with its facts looked up; local midnights from the zone.
class PlainWalk {
 public:
  explicit PlainWalk(const Schedule& schedule) : schedule_(schedule) {}

  Instant add(Instant from, std::int64_t seconds) const {
    for (Date day = schedule_.zone.date_of(from);; day += date::days(1)) {
      for (const DayInterval& each : hours_of(day)) {
        const Instant open = std::max(from, schedule_.zone.to_instant(LocalTime(day) + each.open));
        const Instant close = schedule_.zone.to_instant(LocalTime(day) + each.close);
        if (close <= open) continue;
        if (seconds <= (close - open).count()) return open + Seconds(seconds);
        seconds -= (close - open).count();
      }
    }
  }

  std::int64_t between(Instant from, Instant to) const {
    std::int64_t sum = 0;
    for (Date day = schedule_.zone.date_of(from); day <= schedule_.zone.date_of(to);
         day += date::days(1)) {
      for (const DayInterval& each : hours_of(day)) {
        const Instant open = std::max(from, schedule_.zone.to_instant(LocalTime(day) + each.open));
        const Instant close = std::min(to, schedule_.zone.to_instant(LocalTime(day) + each.close));
        if (open < close) sum += (close - open).count();
      }
    }
    return sum;
  }

 private:
  DayHours hours_of(Date day) const {
    const WorkingHours* hours = nullptr;
    for (const WorkingHours& each : schedule_.hours)
      if (each.valid_from <= day) hours = &each;
    const auto own = hours->days.find(day);
    if (own != hours->days.end()) return own->second;
    const CalendarDay* fact = nullptr;
    for (const auto& calendar : schedule_.calendars.front().calendars)
      if (const CalendarDay* found = calendar->find_day(day)) fact = found;
    const DayHours& usual = hours->week[weekday_of(day)];
    if (fact == nullptr) return usual;
    switch (fact->kind) {
      case DayKind::holiday:
      case DayKind::day_off: return {};
      case DayKind::short_day: return cut_short(usual, hours->short_day);
      case DayKind::working: return hours->week[0];
      case DayKind::working_short: return cut_short(hours->week[0], hours->short_day);
    }
    return usual;
  }

  const Schedule& schedule_;
};

// --- the measurements ---

void add_hours(benchmark::State& state) {
  const WorkingTime& time = office_time();
  const WorkingSeconds amount(state.range(0) * 3600);
  const auto instants = spread_instants(9);
  for (auto _ : state)
    for (const Instant from : instants) benchmark::DoNotOptimize(time.add(from, amount));
  count_questions(state);
}
BENCHMARK(add_hours)->Arg(1)->Arg(2000);

void sub_hours(benchmark::State& state) {
  const WorkingTime& time = office_time();
  const WorkingSeconds amount(state.range(0) * 3600);
  auto instants = spread_instants(8);
  for (Instant& each : instants) each += date::days(2 * 365);
  for (auto _ : state)
    for (const Instant from : instants) benchmark::DoNotOptimize(time.sub(from, amount));
  count_questions(state);
}
BENCHMARK(sub_hours)->Arg(1)->Arg(2000);

void between_days(benchmark::State& state) {
  const WorkingTime& time = office_time();
  const date::days apart(static_cast<int>(state.range(0)));
  const auto instants = spread_instants(9);
  for (auto _ : state)
    for (const Instant from : instants) benchmark::DoNotOptimize(time.between(from, from + apart));
  count_questions(state);
}
BENCHMARK(between_days)->Arg(1)->Arg(30)->Arg(365);

void add_hours_by_plain_walk(benchmark::State& state) {
  const Schedule schedule = eleven_years();
  const PlainWalk walk(schedule);
  const auto instants = spread_instants(9);
  std::size_t next = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(walk.add(instants[next++ % questions], state.range(0) * 3600));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(add_hours_by_plain_walk)->Arg(1)->Arg(2000);

void between_days_by_plain_walk(benchmark::State& state) {
  const Schedule schedule = eleven_years();
  const PlainWalk walk(schedule);
  const date::days apart(static_cast<int>(state.range(0)));
  const auto instants = spread_instants(9);
  std::size_t next = 0;
  for (auto _ : state) {
    const Instant from = instants[next++ % questions];
    benchmark::DoNotOptimize(walk.between(from, from + apart));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(between_days_by_plain_walk)->Arg(1)->Arg(30)->Arg(365);

// The walk is only worth comparing with when it says the same.
void plain_walk_agrees(benchmark::State& state) {
  const Schedule schedule = eleven_years();
  const PlainWalk walk(schedule);
  for (auto _ : state) {
    for (const Instant from : spread_instants(9)) {
      const Instant to = from + date::days(30);
      if (walk.add(from, 3600) != office_time().add(from, WorkingSeconds(3600)) ||
          walk.between(from, to) != office_time().between(from, to).count()) {
        state.SkipWithError("the plain walk and the closed form differ");
        return;
      }
    }
  }
}
BENCHMARK(plain_walk_agrees)->Iterations(1);

void one_working_day(benchmark::State& state) {
  const WorkingTime& time = office_time();
  const Term term{1, TermUnit::working_days};
  const auto instants = spread_instants(9);
  for (auto _ : state)
    for (const Instant from : instants)
      benchmark::DoNotOptimize(time.add(from, term, DayCount::same_time));
  count_questions(state);
}
BENCHMARK(one_working_day);

void build_eleven_years(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(WorkingTime(eleven_years()));
}
BENCHMARK(build_eleven_years)->Unit(benchmark::kMicrosecond);

void build_weekly_hours_alone(benchmark::State& state) {
  Schedule schedule = eleven_years();
  schedule.calendars.clear();
  schedule.hours.front().valid_from = make_date(1970, 1, 1);
  for (auto _ : state) benchmark::DoNotOptimize(WorkingTime(schedule));
}
BENCHMARK(build_weekly_hours_alone)->Unit(benchmark::kMicrosecond);

void batch_lines(benchmark::State& state) {
  const WorkingTime& time = office_time();
  std::string lines;
  for (const Instant from : spread_instants(9)) {
    const std::string start = format_instant(from, time.zone());
    switch (from.time_since_epoch().count() % 3) {
      case 0: lines += "add\t" + start + "\t60\n"; break;
      case 1: lines += "sub\t" + start + "\t60\n"; break;
      case 2:
        lines +=
            "between\t" + start + "\t" + format_instant(from + date::days(30), time.zone()) + "\n";
        break;
    }
  }
  std::string answers;
  for (auto _ : state) {
    answers.clear();
    Batch batch(time, {});
    batch.feed(lines, answers);
    batch.finish(answers);
    benchmark::DoNotOptimize(answers.data());
  }
  count_questions(state);
}
BENCHMARK(batch_lines);

}  // namespace

}  // namespace otklik::calendar
