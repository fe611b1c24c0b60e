#include "render/text_document.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "render/page_of.hpp"
#include "render/plain_text.hpp"

namespace otklik::render {

namespace {

class Page {
 public:
  explicit Page(Lang lang) : lang_(lang) {}

  void operator()(const report::Fields& fields) {
    if (!fields.heading.empty()) (*this)(report::Line{fields.heading});
    std::size_t widest = 0;
    for (const auto& [name, value] : fields.lines)
      widest = std::max(widest, display_width(name.in(lang_)));
    for (const auto& [name, value] : fields.lines) {
      const std::string& words = name.in(lang_);
      out_ += fmt::format("  {}:{} {}\n", words, std::string(widest - display_width(words), ' '),
                          disarmed(value.in(lang_)));
    }
  }

  void operator()(const report::Quote& quote) {
    heading(quote.heading);
    for (const std::string_view line : split(quote.words, '\n'))
      out_ += fmt::format("    {}\n", disarmed(line));
  }

  void operator()(const report::Section& section) {
    if (section.table.rows.empty()) return;
    heading(section.heading);
    // A page is read in full: what is too long for the terminal wraps there.
    const std::string table = render_text(section.table, lang_, 0);
    for (const std::string_view line : split(table, '\n'))
      if (!line.empty()) out_ += fmt::format("  {}\n", line);
  }

  void operator()(const report::Line& line) { out_ += disarmed(line.words.in(lang_)) + "\n"; }

  void operator()(const report::Chart& chart) {
    (*this)(report::Section{chart.heading, table_of(chart, lang_)});
  }

  void heading(const Text& words) {
    if (!words.empty()) out_ += fmt::format("\n{}\n", words.in(lang_));
  }

  std::string take() { return std::move(out_); }

 private:
  Lang lang_;
  std::string out_;
};

}  // namespace

std::string render_document(const report::Document& page, Lang lang) {
  Page result(lang);
  if (!page.title.empty()) result(report::Line{page.title});
  if (page.letter)
    for (const report::Block& block : letter_head(*page.letter)) block.visit(result);
  for (const report::Block& block : page.blocks) block.visit(result);
  if (page.letter) result(letter_foot(*page.letter));
  return result.take();
}

}  // namespace otklik::render
