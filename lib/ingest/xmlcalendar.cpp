#include "ingest/xmlcalendar.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "calendar/working_hours.hpp"
#include "ingest/xml_reader.hpp"

namespace otklik::ingest {

namespace {

using calendar::CalendarDay;
using calendar::CalendarYear;
using calendar::DayKind;
using calendar::ProductionCalendar;

constexpr std::size_t largest_file = 1024 * 1024;  // a year takes some kilobytes
constexpr int first_year = 1900;
constexpr int last_year = 2200;
constexpr std::size_t most_told = 100;
constexpr std::size_t longest_shown = 20;
constexpr std::size_t longest_source = 200;

// A <day> as it is written.
struct Day {
  std::string date;
  std::string kind;
  std::string holiday;
  std::string moved_from;
  std::size_t line = 0;
};

class Reader {
 public:
  Reader(std::string_view bytes, const std::string& file)
      : bytes_(bytes),
        file_(file),
        xml_({[this](auto name, const auto& attributes) { start(name, attributes); }, [](auto) {},
              [this](auto name) { path_.resize(path_.size() - name.size() - 1); }}) {}

  ProductionCalendar read() {
    if (bytes_.size() > largest_file)
      stop(1, {"файл слишком велик для календаря", "the file is too large for a calendar"});
    if (const auto problem = xml_.feed(bytes_, true)) stop(problem->line, problem->what);
    if (year_ < first_year || year_ > last_year)
      stop(1, {"нет <calendar year=\"ГГГГ\">", "there is no <calendar year=\"YYYY\">"});
    ProductionCalendar calendar;
    CalendarYear& year = calendar.years[year_];
    for (const Day& day : days_) take(day, year);
    if (days_.empty()) wrong(1, {"в календаре нет ни одного дня", "the calendar holds no day"});
    give_up_if_wrong();
    return calendar;
  }

 private:
  void start(std::string_view name, const XmlAttributes& attributes) {
    (path_ += '/') += name;
    const auto value = [&](std::string_view key) {
      return std::string(attribute(attributes, key));
    };
    if (path_ == "/calendar")
      year_ = static_cast<int>(
          std::min<std::uint64_t>(parse_unsigned(value("year")).value_or(0), last_year + 1));
    else if (path_ == "/calendar/holidays/holiday")
      holidays_[value("id")] = value("title");
    else if (path_ == "/calendar/days/day")
      days_.push_back({value("d"), value("t"), value("h"), value("f"), xml_.line()});
  }

  // Of hundreds of mistakes the first ones tell enough.
  void wrong(std::size_t line, Text what) {
    if (problems_.size() >= most_told) return;
    const auto lines = split(bytes_, '\n');
    const std::string_view source = line <= lines.size() ? lines[line - 1] : std::string_view();
    problems_.push_back(
        {.code = "calendar.bad-xml",
         .file = file_,
         .at = {static_cast<int>(line), 0},
         .what = std::move(what),
         .remedy =
             {"нужен файл вида xmlcalendar: <calendar year><days><day d t/></days></calendar>",
              "an xmlcalendar file is wanted: <calendar year><days><day d t/></days></calendar>"},
         .source = shortened(source, longest_source)});
  }

  void give_up_if_wrong() {
    if (!problems_.empty())
      throw Error(Category::bad_data, {"календарь не прочитан", "the calendar was not read"}, {},
                  std::move(problems_));
  }

  void stop(std::size_t line, Text what) {
    wrong(line, std::move(what));
    give_up_if_wrong();
  }

  // `MM.DD` of the year; nothing for what is no day of it.
  std::optional<Date> day_of(std::string_view words) const {
    if (words.size() != 5 || words[2] != '.') return std::nullopt;
    return parse_date(fmt::format("{:04}-{}-{}", year_, words.substr(0, 2), words.substr(3)));
  }

  void take(const Day& written, CalendarYear& year) {
    const auto shown = [](std::string_view words) {
      return disarmed(shortened(words, longest_shown));
    };
    const auto day = day_of(written.date);
    if (!day)
      return wrong(written.line, text("не день этого года: «{}»", "not a day of this year: `{}`",
                                      shown(written.date)));
    const auto fact = fact_of(written, *day);
    if (!fact)
      return wrong(written.line,
                   text("{}: неизвестный вид дня t=«{}»", "{}: an unknown kind of day t=`{}`",
                        written.date, shown(written.kind)));
    if (!year.days.emplace(*day, *fact).second)
      wrong(written.line, text("день {} стоит дважды", "the day {} stands twice", written.date));
  }

  std::optional<CalendarDay> fact_of(const Day& written, Date day) const {
    const bool weekend = calendar::is_weekend(calendar::weekday_of(day));
    const auto holiday = holidays_.find(written.holiday);
    const auto from = day_of(written.moved_from);
    CalendarDay fact;
    if (written.kind == "1")
      fact.kind = holiday == holidays_.end() ? DayKind::day_off : DayKind::holiday;
    else if (written.kind == "2")
      fact.kind = weekend ? DayKind::working_short : DayKind::short_day;
    else if (written.kind == "3")
      fact.kind = DayKind::working;
    else
      return std::nullopt;
    if (holiday != holidays_.end()) fact.note = holiday->second;
    if (from) fact.note += (fact.note.empty() ? "" : "; ") + ("перенос с " + format_date(*from));
    return fact;
  }

  std::string_view bytes_;
  std::string file_;
  XmlReader xml_;
  std::string path_;  // `/calendar/days/day`
  int year_ = 0;
  std::map<std::string, std::string> holidays_;
  std::vector<Day> days_;
  std::vector<Diagnostic> problems_;
};

}  // namespace

ProductionCalendar read_xmlcalendar(std::string_view bytes, const std::string& file) {
  return Reader(bytes, file).read();
}

}  // namespace otklik::ingest
