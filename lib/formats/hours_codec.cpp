#include "formats/hours_codec.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/number.hpp"
#include "base/text.hpp"

namespace otklik::formats {

namespace {

using calendar::DayHours;
using calendar::DayInterval;

struct DurationUnit {
  std::string_view word;
  std::int64_t seconds;
};

constexpr std::array<DurationUnit, 9> duration_units{{
    {"s", 1},
    {"second", 1},
    {"seconds", 1},
    {"min", 60},
    {"minute", 60},
    {"minutes", 60},
    {"h", 3600},
    {"hour", 3600},
    {"hours", 3600},
}};

// A day: nothing that is written as a duration lasts longer.
constexpr std::uint64_t longest_duration = 24 * 60 * 60;

std::optional<Seconds> parse_duration(std::string_view text) {
  const auto blank = text.find(' ');
  const auto amount = parse_unsigned(text.substr(0, blank));
  if (blank == std::string_view::npos || !amount || *amount > longest_duration) return std::nullopt;
  const std::string_view word = text.substr(blank + 1);
  for (const DurationUnit& unit : duration_units) {
    const Seconds duration(static_cast<std::int64_t>(*amount) * unit.seconds);
    if (unit.word == word && duration <= Seconds(longest_duration)) return duration;
  }
  return std::nullopt;
}

std::optional<DayInterval> interval_of(const Node& node, Problems& problems) {
  const auto interval = calendar::parse_interval(text_of(node, problems));
  if (!interval && node.is_text())
    problems.report(
        "bad-interval", node.at,
        text("`{}` не является промежутком времени", "`{}` is not an interval",
             disarmed(shortened(node.text, 60))),
        {"напишите \"09:00-13:00\"; до конца суток \"00:00-24:00\", через полночь \"22:00-06:00\"",
         "write \"09:00-13:00\"; till midnight \"00:00-24:00\", across midnight \"22:00-06:00\""});
  return interval;
}

bool overlaps(const DayHours& hours, const DayInterval& interval) {
  return std::any_of(hours.begin(), hours.end(), [&interval](const DayInterval& each) {
    return each.open < interval.close && interval.open < each.close;
  });
}

DayHours day_hours_of(const std::vector<Node>& items, Problems& problems) {
  DayHours hours;
  for (const Node& item : items) {
    const auto interval = interval_of(item, problems);
    if (!interval) continue;
    if (overlaps(hours, *interval))
      problems.report(
          "overlap", item.at,
          text("промежуток {} пересекается с другим", "the interval {} overlaps another one",
               item.text),
          {"разведите промежутки или сделайте из них один", "part them or make one of them"});
    hours.push_back(*interval);
  }
  return calendar::united(std::move(hours));
}

std::map<Date, DayHours> days_of(const Fields& fields) {
  std::map<Date, DayHours> days;
  for (const Entry& entry : fields.map("days"))
    if (const auto day = date_of_key(entry, fields.problems()))
      days[*day] = day_hours_of(entry.value.items, fields.problems());
  return days;
}

calendar::WorkingHours hours_of(const Fields& fields) {
  calendar::WorkingHours hours;
  hours.valid_from = fields.date("valid_from");
  const Fields week(fields.need("week"), fields.problems());
  for (calendar::Weekday day = 0; day < calendar::days_of_week; ++day)
    hours.week[day] = day_hours_of(week.list(calendar::weekday_word(day)), fields.problems());
  if (const Node* amount = fields.find("short_day"))
    hours.short_day = duration_of(*amount, fields.problems());
  if (fields.has("working_weekend"))
    hours.working_weekend = calendar::parse_weekday(fields.text("working_weekend"));
  hours.days = days_of(fields);
  return hours;
}

}  // namespace

Seconds duration_of(const Node& node, Problems& problems) {
  const auto duration = parse_duration(text_of(node, problems));
  if (!duration && node.is_text())
    problems.report("bad-duration", node.at,
                    text("`{}` не является длительностью", "`{}` is not a duration",
                         disarmed(shortened(node.text, 60))),
                    {"примеры: 1 hour, 30 minutes, 10 s; не больше суток",
                     "for example: 1 hour, 30 minutes, 10 s; a day at most"});
  return duration.value_or(Seconds(0));
}

void check_ascending(const Date* previous, Date valid_from, Position at, Problems& problems) {
  if (previous == nullptr || *previous < valid_from) return;
  problems.report(
      "not-ascending", at,
      text("день {} не позже предыдущего в списке",
           "the day {} is not after the one before it in the list", format_date(valid_from)),
      {"расположите записи по возрастанию valid_from", "put the entries in order of valid_from"});
}

std::vector<calendar::WorkingHours> working_hours_of(const Fields& fields, std::string_view key) {
  std::vector<calendar::WorkingHours> all;
  for (const Node& item : fields.list(key)) {
    const Fields entry(item, fields.problems());
    calendar::WorkingHours hours = hours_of(entry);
    const Date* previous = all.empty() ? nullptr : &all.back().valid_from;
    check_ascending(previous, hours.valid_from, entry.need("valid_from").at, fields.problems());
    all.push_back(std::move(hours));
  }
  return all;
}

}  // namespace otklik::formats
