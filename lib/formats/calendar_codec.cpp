// calendars/<id>.yaml: docs/formats/calendar.md.
#include "base/number.hpp"
#include "formats/canonical_text.hpp"
#include "formats/codec.hpp"
#include "formats/files.hpp"

namespace otklik::formats {

namespace {

calendar::YearTotals totals_of(const Fields& fields) {
  return {static_cast<int>(fields.number("working_days")),
          static_cast<int>(fields.number("short_days")),
          static_cast<int>(fields.number("working_hours")), fields.text_or_none("source")};
}

calendar::CalendarDay day_of(const Fields& fields) {
  return {fields.word<calendar::DayKind>("kind"), fields.text_or_none("note"),
          fields.flag("provisional")};
}

void check_year(Date day, int year, Position at, Problems& problems) {
  if (year_of(day) == year) return;
  problems.report("wrong-year", at,
                  text("день {} стоит под годом {}", "the day {} stands under the year {}",
                       format_date(day), year),
                  {"перенесите его в свой год", "move it to its own year"});
}

calendar::CalendarYear year_of_fields(int number, const Fields& fields) {
  calendar::CalendarYear year{
      fields.text_or_none("act"), fields.flag("provisional"), std::nullopt, {}};
  if (const Node* totals = fields.find("totals"))
    year.totals = totals_of(Fields(*totals, fields.problems()));
  for (const Entry& entry : fields.map("days")) {
    const auto day = date_of_key(entry, fields.problems());
    if (!day) continue;
    check_year(*day, number, entry.at, fields.problems());
    year.days[*day] = day_of(Fields(entry.value, fields.problems()));
  }
  return year;
}

calendar::ProductionCalendar decode(const Fields& fields) {
  calendar::ProductionCalendar calendar;
  calendar.id = id_text_of(fields.need("id"), fields.problems());
  calendar.title = fields.words("title");
  if (fields.has("next_year_by"))
    calendar.next_year_by = month_day_of(fields.need("next_year_by"), fields.problems());
  if (const Node* norm = fields.find("norm")) {
    const Fields hours(*norm, fields.problems());
    calendar.norm = {static_cast<int>(hours.number("week")),
                     static_cast<int>(hours.number("short_day"))};
  }
  for (const Entry& entry : fields.map("years")) {
    const auto number = static_cast<int>(parse_unsigned(entry.key).value_or(0));
    calendar.years[number] = year_of_fields(number, Fields(entry.value, fields.problems()));
  }
  return calendar;
}

std::string day_line(Date day, const calendar::CalendarDay& fact) {
  std::string line = fmt::format("      {}: {{kind: {}", format_date(day), word_of(fact.kind));
  if (!fact.note.empty()) line += ", note: " + double_quoted(fact.note);
  return line + (fact.provisional ? ", provisional: true}\n" : "}\n");
}

}  // namespace

Read<calendar::ProductionCalendar> read_calendar(std::string_view bytes, std::string_view file,
                                                 KnownTrees* known) {
  return read_settings_file<calendar::ProductionCalendar>("calendar", bytes, file, known, decode);
}

std::string write_calendar(const calendar::ProductionCalendar& calendar) {
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
