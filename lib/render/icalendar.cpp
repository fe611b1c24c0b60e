// A report whose rows fall due, as a calendar to subscribe to (RFC 5545): an event for each row.
#include <fmt/core.h>

#include "base/error.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "render/cell.hpp"
#include "render/pages.hpp"
#include "render/plain_text.hpp"

namespace otklik::render {

namespace {

using report::Value;

constexpr std::size_t longest_line = 75;  // octets, RFC 5545 3.1

// Commas, semicolons, backslashes are marks of the form; the rest is disarmed already.
std::string escaped_words(std::string_view words) {
  std::string out;
  for (const char each : disarmed(words)) {
    if (each == '\\' || each == ';' || each == ',') out += '\\';
    out += each;
  }
  return out;
}

// Folded after so many octets, never inside a symbol.
std::string line_of(std::string_view content) {
  std::string out;
  std::size_t used = 0;
  while (!content.empty()) {
    std::string_view rest = content;
    next_code_point(rest);
    const std::size_t size = content.size() - rest.size();
    if (used + size > longest_line) {
      out += "\r\n ";
      used = 1;
    }
    out += content.substr(0, size);
    used += size;
    content = rest;
  }
  return out + "\r\n";
}

std::string utc(const Stamp& stamp) {
  std::string text = format_instant(stamp.instant, Zone::utc()).substr(0, 19);
  std::erase(text, '-');
  std::erase(text, ':');
  return text + 'Z';
}

std::string summary_of(const report::Report& report, const Value& row, Lang lang) {
  std::string words;
  for (const report::Column& column : report.table.columns) {
    if (!column.in_text || column.name == report.agenda->when) continue;
    const std::string cell = text_cell(cell_of(row, column), column, lang);
    if (!cell.empty()) words += (words.empty() ? "" : ", ") + cell;
  }
  return words;
}

// The same obligation has the same name in every file, so that a calendar program moves it instead of doubling it.
std::string uid_of(const report::Report& report, const Value& row) {
  std::string identity;
  for (const std::string& name : report.agenda->identity) {
    const Value* value = row.find(name);
    identity += (value == nullptr ? std::string() : machine_cell(*value)) + '\n';
  }
  constexpr std::size_t enough = 32;
  return hex_of(sha256(identity)).substr(0, enough) + "@otklik";
}

std::string event_of(const report::Report& report, const Value& row, const Stamp& made, Lang lang) {
  const Value* when = row.find(report.agenda->when);
  const auto* due = when == nullptr ? nullptr : when->as<Stamp>();
  if (due == nullptr) return {};
  std::string out = line_of("BEGIN:VEVENT");
  out += line_of("UID:" + uid_of(report, row));
  out += line_of("DTSTAMP:" + utc(made));
  out += line_of("DTSTART:" + utc(*due));
  out += line_of("SUMMARY:" + escaped_words(summary_of(report, row, lang)));
  return out + line_of("END:VEVENT");
}

}  // namespace

std::string render_icalendar(const report::Report& report, Lang lang) {
  const Value head(report.head);
  const Value* as_of = head.find("as_of");
  if (!report.agenda || as_of == nullptr)
    throw Error(Category::usage,
                text("у отчёта {} нет дел со сроками: ics не получится",
                     "the rows of {} do not fall due: there is no ics", report.name));
  std::string out =
      line_of("BEGIN:VCALENDAR") + line_of("VERSION:2.0") +
      line_of("PRODID:-//otklik//" + report.name + "//" + (lang == Lang::ru ? "RU" : "EN"));
  out += line_of("X-WR-CALNAME:" + escaped_words(report.title.in(lang)));
  for (const Value& row : report.table.rows)
    out += event_of(report, row, *as_of->as<Stamp>(), lang);
  return out + line_of("END:VCALENDAR");
}

}  // namespace otklik::render
