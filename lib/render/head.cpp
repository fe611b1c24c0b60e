#include "render/head.hpp"

#include <array>

#include "base/text.hpp"
#include "base/wording.hpp"
#include "render/plain_text.hpp"
#include "report/period.hpp"

namespace otklik::render {

namespace {

using report::Object;
using report::Value;

// How people call the members that many reports have; others go by their own name.
struct HeadWord {
  std::string_view name;
  std::string_view ru;
  std::string_view en;
};
constexpr std::array head_words = {
    HeadWord{"as_of", "по состоянию на", "as of"},
    HeadWord{"period", "период", "period"},
    HeadWord{"since", "с", "since"},
    HeadWord{"until", "по", "until"},
    HeadWord{"regulation", "положение", "regulation"},
    HeadWord{"calendars", "календари", "calendars"},
    HeadWord{"provisional", "предварительно", "provisional"},
    HeadWord{"commit", "состояние реестра", "state of the register"},
    HeadWord{"version", "версия программы", "version of the program"},
    HeadWord{"anonymous", "без имён и текстов", "without names and texts"},
};

Text head_title(const std::string& name) {
  for (const HeadWord& each : head_words)
    if (each.name == name) return {std::string(each.ru), std::string(each.en)};
  return same(name);
}

// Above a table there is room for days in words.
std::string head_cell(const std::string& name, const Value& value, Lang lang) {
  if (const auto* period = value.as<std::string>(); period != nullptr && name == "period")
    return disarmed(report::period_title(*period).in(lang));
  if (const auto* day = value.as<Date>()) return long_date(*day).in(lang);
  if (const auto* stamp = value.as<Stamp>()) return long_time(*stamp).in(lang);
  return text_cell(value, lang);
}

using Lines = std::vector<std::pair<std::string, std::string>>;

void append(Lines& lines, const Object& object, const std::string& prefix, Lang lang) {
  for (const auto& [name, value] : object) {
    const std::string path = prefix + name;
    if (const auto* inner = value.as<Object>())
      append(lines, *inner, path + '.', lang);
    else if (!value.is_null())
      lines.emplace_back(disarmed(head_title(path).in(lang)), head_cell(name, value, lang));
  }
}

}  // namespace

std::vector<std::pair<std::string, std::string>> head_lines(const Object& head, Lang lang) {
  Lines lines;
  append(lines, head, "", lang);
  return lines;
}

}  // namespace otklik::render
