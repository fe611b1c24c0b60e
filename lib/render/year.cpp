#include "render/year.hpp"

#include <array>
#include <vector>

#include "base/text.hpp"
#include "base/wording.hpp"

namespace otklik::render {

namespace {

using report::DayMark;
using report::Month;

constexpr std::size_t months_in_a_row = 3;
constexpr std::size_t days_of_a_week = 7;
constexpr std::size_t cell = 3;  // two digits and the mark
constexpr std::size_t month_width = days_of_a_week * cell;
constexpr std::string_view gap = "  ";

struct Name {
  std::string_view ru;
  std::string_view en;

  std::string_view in(Lang lang) const { return lang == Lang::ru ? ru : en; }
};

constexpr Name week{"пн вт ср чт пт сб вс ", "Mo Tu We Th Fr Sa Su "};

struct Look {
  char mark;
  std::string_view colour;
};

Look look_of(DayMark mark) {
  switch (mark) {
    case DayMark::plain: return {' ', ""};
    case DayMark::off: return {'-', "\x1b[31m"};
    case DayMark::short_day: return {'*', "\x1b[33m"};
    case DayMark::working: return {'+', "\x1b[32m"};
    case DayMark::working_short: return {'#', "\x1b[32m"};
  }
  return {' ', ""};
}

class Page {
 public:
  Page(Lang lang, bool colours) : lang_(lang), colours_(colours) {}

  // The lines of one month, all of one width.
  std::vector<std::string> lines_of(std::size_t number, const Month& month) const {
    const std::string name = month_name(static_cast<unsigned>(number) + 1).in(lang_);
    const std::size_t left = (month_width - display_width(name)) / 2;
    std::vector<std::string> lines{padded(std::string(left, ' ') + name),
                                   std::string(week.in(lang_))};
    std::string line(month.first_weekday * cell, ' ');
    std::size_t weekday = month.first_weekday;
    for (std::size_t day = 0; day < month.days.size(); ++day) {
      line += cell_of(day + 1, month.days[day]);
      if (++weekday % days_of_a_week == 0) lines.push_back(std::exchange(line, {}));
    }
    if (!line.empty())
      lines.push_back(line + std::string((days_of_a_week - weekday % days_of_a_week) * cell, ' '));
    return lines;
  }

  static std::string padded(std::string text) {
    const std::size_t width = display_width(text);
    return text.append(month_width - std::min(width, month_width), ' ');
  }

 private:
  std::string cell_of(std::size_t day, DayMark mark) const {
    const Look look = look_of(mark);
    const std::string words = fmt::format("{:>2}{}", day, look.mark);
    if (!colours_ || look.colour.empty()) return words;
    return fmt::format("{}{}\x1b[0m", look.colour, words);
  }

  Lang lang_;
  bool colours_;
};

std::string without_end_blanks(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line + '\n';
}

}  // namespace

std::string render_year(const report::YearGrid& grid, Lang lang, bool colours) {
  const Page page(lang, colours);
  std::string out;
  for (std::size_t first = 0; first < grid.months.size(); first += months_in_a_row) {
    std::array<std::vector<std::string>, months_in_a_row> columns;
    std::size_t height = 0;
    for (std::size_t i = 0; i < months_in_a_row; ++i) {
      columns[i] = page.lines_of(first + i, grid.months[first + i]);
      height = std::max(height, columns[i].size());
    }
    for (std::size_t row = 0; row < height; ++row) {
      std::string line;
      for (const auto& column : columns) {
        if (&column != &columns.front()) line += gap;
        line += row < column.size() ? column[row] : std::string(month_width, ' ');
      }
      out += without_end_blanks(std::move(line));
    }
    out += '\n';
  }
  return out + text(
                   "{0} нерабочий будний день, {1} сокращённый, {2} рабочий выходной, {3} он же "
                   "сокращённый\n",
                   "{0} weekday off, {1} short day, {2} working weekend, {3} such a day, short\n",
                   '-', '*', '+', '#')
                   .in(lang);
}

}  // namespace otklik::render
