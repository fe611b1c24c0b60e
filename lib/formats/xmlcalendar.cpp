#include "formats/xmlcalendar.hpp"

#include <map>
#include <pugixml.hpp>

#include "base/number.hpp"
#include "base/text.hpp"
#include "calendar/working_hours.hpp"
#include "formats/canonical_text.hpp"
#include "formats/problems.hpp"

namespace otklik::formats {

namespace {

using calendar::CalendarDay;
using calendar::CalendarYear;
using calendar::DayKind;
using calendar::ProductionCalendar;

constexpr std::size_t largest_file = 1024 * 1024;  // a year takes some kilobytes
constexpr int first_year = 1900;
constexpr int last_year = 2200;

class Reader {
 public:
  Reader(std::string_view bytes, Problems& problems) : bytes_(bytes), problems_(problems) {}

  ProductionCalendar read() {
    ProductionCalendar calendar;
    pugi::xml_document document;
    if (bytes_.size() > largest_file)
      return wrong(0, {"файл слишком велик для календаря", "the file is too large for a calendar"}),
             calendar;
    const auto outcome = document.load_buffer(bytes_.data(), bytes_.size(), pugi::parse_default,
                                              pugi::encoding_auto);
    if (!outcome)
      return wrong(static_cast<std::size_t>(outcome.offset),
                   text("это не XML: {}", "not XML: {}", outcome.description())),
             calendar;
    const pugi::xml_node root = document.child("calendar");
    const auto number = parse_unsigned(root.attribute("year").value());
    if (!root || !number || *number < first_year || *number > last_year)
      return wrong(0, {"нет <calendar year=\"ГГГГ\">", "there is no <calendar year=\"YYYY\">"}),
             calendar;
    for (const pugi::xml_node holiday : root.child("holidays").children("holiday"))
      holidays_[holiday.attribute("id").value()] = holiday.attribute("title").value();
    year_ = static_cast<int>(*number);
    CalendarYear& year = calendar.years[year_];
    for (const pugi::xml_node day : root.child("days").children("day")) take(day, year);
    if (year.days.empty() && !problems_.any())
      wrong(0, {"в календаре нет ни одного дня", "the calendar holds no day"});
    return calendar;
  }

 private:
  void wrong(std::size_t offset, Text what) {
    problems_.report(
        "bad-xml", problems_.position_of(std::min(offset, bytes_.size())), std::move(what),
        {"нужен файл вида xmlcalendar: <calendar year><days><day d t/></days></calendar>",
         "an xmlcalendar file is wanted: <calendar year><days><day d t/></days></calendar>"});
  }

  void wrong(const pugi::xml_node& node, Text what) {
    wrong(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, node.offset_debug())),
          std::move(what));
  }

  // `MM.DD` of the year; nothing for what is no day of it.
  std::optional<Date> day_of(std::string_view words) const {
    if (words.size() != 5 || words[2] != '.') return std::nullopt;
    return parse_date(fmt::format("{:04}-{}-{}", year_, words.substr(0, 2), words.substr(3)));
  }

  void take(const pugi::xml_node& node, CalendarYear& year) {
    const std::string_view words = node.attribute("d").value();
    const auto day = day_of(words);
    if (!day)
      return wrong(node, text("не день этого года: «{}»", "not a day of this year: `{}`",
                              disarmed(shortened(words, 20))));
    const auto fact = fact_of(node, *day);
    if (!fact)
      return wrong(node, text("{}: неизвестный вид дня t=«{}»", "{}: an unknown kind of day t=`{}`",
                              words, disarmed(shortened(node.attribute("t").value(), 20))));
    if (!year.days.emplace(*day, *fact).second)
      wrong(node, text("день {} стоит дважды", "the day {} stands twice", words));
  }

  std::optional<CalendarDay> fact_of(const pugi::xml_node& node, Date day) const {
    const std::string_view kind = node.attribute("t").value();
    const bool weekend = calendar::weekday_of(day) >= 5;
    const auto holiday = holidays_.find(node.attribute("h").value());
    const auto from = day_of(node.attribute("f").value());
    CalendarDay fact;
    if (kind == "1")
      fact.kind = holiday == holidays_.end() ? DayKind::day_off : DayKind::holiday;
    else if (kind == "2")
      fact.kind = weekend ? DayKind::working_short : DayKind::short_day;
    else if (kind == "3")
      fact.kind = DayKind::working;
    else
      return std::nullopt;
    if (holiday != holidays_.end()) fact.note = holiday->second;
    if (from) fact.note += (fact.note.empty() ? "" : "; ") + ("перенос с " + format_date(*from));
    return fact;
  }

  std::string_view bytes_;
  Problems& problems_;
  int year_ = 0;
  std::map<std::string, std::string> holidays_;
};

std::string day_line(Date day, const CalendarDay& fact) {
  std::string line = fmt::format("      {}: {{kind: {}", format_date(day), word_of(fact.kind));
  if (!fact.note.empty()) line += ", note: " + double_quoted(fact.note);
  return line + (fact.provisional ? ", provisional: true}\n" : "}\n");
}

}  // namespace

Read<ProductionCalendar> read_xmlcalendar(std::string_view bytes, std::string_view file) {
  Problems problems("calendar", file, bytes);
  Read<ProductionCalendar> read;
  ProductionCalendar calendar = Reader(bytes, problems).read();
  if (!problems.any()) read.value = std::move(calendar);
  read.diagnostics = problems.take();
  return read;
}

std::string write_calendar(const ProductionCalendar& calendar) {
  std::string out =
      fmt::format("schema: otklik/calendar/1\nid: {}\ntitle: {{ru: {}, en: {}}}\nyears:\n",
                  calendar.id, double_quoted(calendar.title.ru), double_quoted(calendar.title.en));
  for (const auto& [number, year] : calendar.years) {
    out += fmt::format("  {}:\n", number);
    if (!year.act.empty()) out += fmt::format("    act: {}\n", double_quoted(year.act));
    if (year.provisional) out += "    provisional: true\n";
    if (!year.days.empty()) out += "    days:\n";
    for (const auto& [day, fact] : year.days) out += day_line(day, fact);
  }
  return out;
}

}  // namespace otklik::formats
