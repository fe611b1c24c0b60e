#include "render/svg_chart.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/wording.hpp"
#include "render/html.hpp"

namespace otklik::render {

namespace {

using report::Bar;
using report::Chart;

std::int64_t longest(const Chart& chart) {
  std::int64_t most = 1;
  for (const Bar& bar : chart.bars) most = std::max(most, sum_of(bar));
  return most;
}

std::string numbers_of(const Bar& bar) {
  std::vector<std::string> numbers;
  for (const std::int64_t part : bar.parts) numbers.push_back(std::to_string(part));
  return joined_list(numbers, " / ");
}

// The second part is hatched, the third dotted, the fourth crossed: they differ without colour too.
std::string patterns(std::size_t number) {
  constexpr std::string_view marks[] = {"M0 8L8 0", "M3 4h2M3 3v2", "M0 0L8 8M0 8L8 0"};
  std::string out;
  for (std::size_t i = 0; i < std::size(marks); ++i)
    out += fmt::format(
        R"(<pattern id="c{}-{}" width="8" height="8" patternUnits="userSpaceOnUse"><path class="mark" d="{}"/></pattern>)",
        number, i + 1, marks[i]);
  return "<svg class=\"defs\" aria-hidden=\"true\"><defs>" + out + "</defs></svg>\n";
}

std::string rectangle(std::size_t number, std::size_t part, const std::string& place) {
  std::string out = fmt::format(R"(<rect class="part-{}" {}/>)", part, place);
  if (part > 0) out += fmt::format(R"x(<rect fill="url(#c{}-{})" {}/>)x", number, part, place);
  return out;
}

std::string legend(const Chart& chart, Lang lang, std::size_t number) {
  if (chart.series.size() < 2) return {};
  std::string out = "<ul class=\"legend\">";
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    out += fmt::format(R"(<li><svg aria-hidden="true">{}</svg>{}</li>)",
                       rectangle(number, i, R"(width="100%" height="100%")"),
                       escaped_markup(chart.series[i].in(lang)));
  return out + "</ul>\n";
}

std::string percent(std::int64_t part, std::int64_t whole) {
  return fmt::format("{:.2f}%", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

// Lengths are shares of the width, and the letters are the page's own: both fit every screen.
std::string row_of(const Bar& bar, Lang lang, std::size_t number, std::int64_t most) {
  std::string out = fmt::format(
      R"(<li><span>{}</span><span class="number">{}</span><svg aria-hidden="true" width="100%" height="14">)",
      escaped_markup(bar.label.in(lang)), numbers_of(bar));
  std::int64_t before = 0;
  for (std::size_t i = 0; i < bar.parts.size(); ++i) {
    if (bar.parts[i] > 0)
      out += rectangle(number, i,
                       fmt::format(R"(x="{}" width="{}" height="14")", percent(before, most),
                                   percent(bar.parts[i], most)));
    before += bar.parts[i];
  }
  return out + "</svg></li>\n";
}

}  // namespace

std::string render_chart(const Chart& chart, Lang lang, std::size_t number) {
  std::string out = fmt::format(
      "<figure>\n<figcaption>{}</figcaption>\n<p class=\"unit\">{}</p>\n{}{}<ul class=\"bars\">\n",
      escaped_markup(sentence(chart.heading.in(lang))), escaped_markup(chart.unit.in(lang)),
      chart.series.size() > 1 ? patterns(number) : "", legend(chart, lang, number));
  const std::int64_t most = longest(chart);
  for (const Bar& bar : chart.bars) out += row_of(bar, lang, number, most);
  return out + "</ul>\n</figure>\n";
}

}  // namespace otklik::render
