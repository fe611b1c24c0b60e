#include "render/plain_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "render/cell.hpp"
#include "render/json.hpp"

namespace otklik::render {

namespace {

using report::Column;
using report::List;
using report::Object;
using report::Table;
using report::Value;

constexpr std::size_t gap = 2;          // blanks between columns
constexpr std::size_t least_width = 6;  // a growing column is not cut below this
constexpr std::size_t widest_fixed =
    40;  // wider than any honest id or time: such a cell is cut in any column

// `2026-03-02 10:15`, with seconds only where they are not zero.
std::string local_text(const Stamp& stamp) {
  std::string text = format_stamp(stamp);
  text[10] = ' ';
  return text.substr(0, text.substr(16, 3) == ":00" ? 16 : 19);
}

struct TextCell {
  Lang lang;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(bool value) const {
    return (value ? Text{"да", "yes"} : Text{"нет", "no"}).in(lang);
  }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(const std::string& value) const { return disarmed(value); }
  std::string operator()(Date value) const { return format_date(value); }
  std::string operator()(const Stamp& value) const { return local_text(value); }
  std::string operator()(const Object& value) const { return disarmed(render_json_line(value)); }

  std::string operator()(const List& list) const {
    std::vector<std::string> words;
    for (const Value& each : list) words.push_back(text_cell(each, lang));
    return joined_list(words);
  }
};

// A column that is on its way to the terminal.
struct Strip {
  std::vector<std::string> cells;  // the header first
  std::size_t width = 0;
  bool grows = false;
  bool to_the_right = true;  // numbers only
};

Strip strip_of(const Column& column, const List& rows, Lang lang) {
  Strip strip;
  strip.grows = column.grows;
  strip.cells.push_back(disarmed(column.title.in(lang)));
  bool numbers = false;
  for (const Value& row : rows) {
    const Value& value = cell_of(row, column);
    const bool number = value.as<std::int64_t>() != nullptr && !column.shown;
    numbers = numbers || number;
    if (!value.is_null() && !number) strip.to_the_right = false;
    strip.cells.push_back(text_cell(value, column, lang));
  }
  strip.to_the_right = strip.to_the_right && numbers;
  for (const std::string& cell : strip.cells)
    strip.width = std::max(strip.width, display_width(cell));
  return strip;
}

std::size_t total_width(const std::vector<Strip>& strips) {
  std::size_t total = 0;
  for (const Strip& strip : strips) total += strip.width + gap;
  return total - std::min(total, gap);
}

// The widest growing column that may still give a symbol; null when none may.
Strip* widest(std::vector<Strip>& strips) {
  Strip* found = nullptr;
  for (Strip& strip : strips)
    if (strip.grows && strip.width > least_width &&
        (found == nullptr || strip.width > found->width))
      found = &strip;
  return found;
}

// Ids and times are never cut, since a cut one is of no use: rather is the line too long.
void fit(std::vector<Strip>& strips, std::size_t width) {
  for (Strip& strip : strips)
    if (!strip.grows) strip.width = std::min(strip.width, widest_fixed);
  for (std::size_t total = total_width(strips); total > width; --total) {
    Strip* strip = widest(strips);
    if (strip == nullptr) return;
    --strip->width;
  }
}

std::string padded(const Strip& strip, const std::string& cell) {
  std::string shown = shortened(cell, strip.width);
  const std::string blanks(strip.width - std::min(strip.width, display_width(shown)), ' ');
  return strip.to_the_right ? blanks + shown : shown + blanks;
}

std::string line_of(const std::vector<Strip>& strips, std::size_t row) {
  std::string line;
  for (const Strip& strip : strips) {
    if (&strip != &strips.front()) line.append(gap, ' ');
    line += padded(strip, strip.cells[row]);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line + '\n';
}

}  // namespace

std::string text_cell(const Value& value, Lang lang) {
  return value.visit(TextCell{lang});
}

std::string text_cell(const Value& value, const Column& column, Lang lang) {
  return column.shown ? disarmed(column.shown(value).in(lang)) : text_cell(value, lang);
}

std::string render_text(const Table& table, Lang lang, std::size_t width) {
  std::vector<Strip> strips;
  for (const Column& column : table.columns)
    if (column.in_text) strips.push_back(strip_of(column, table.rows, lang));
  if (width > 0) fit(strips, width);
  std::string out;
  for (std::size_t row = 0; !strips.empty() && row <= table.rows.size(); ++row)
    out += line_of(strips, row);
  return out;
}

}  // namespace otklik::render
