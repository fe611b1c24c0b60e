// A page as an office letter or document: one flat OpenDocument file, filled in from a mustache form that a register may replace.
#include <fmt/core.h>

#include <algorithm>
#include <kainjow/mustache.hpp>

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/wording.hpp"
#include "render/cell.hpp"
#include "render/embedded_forms.hpp"
#include "render/html.hpp"
#include "render/page_of.hpp"
#include "render/pages.hpp"
#include "render/plain_text.hpp"

namespace otklik::render {

namespace {

using kainjow::mustache::data;
using report::Column;
using report::Table;
using report::Value;

constexpr std::size_t narrowest = 5;  // of a column, in characters
constexpr std::size_t widest = 30;
constexpr double text_width = 16.5;  // of a page, in cm

// Escaped here and nowhere else: a form cannot let strangers' words through raw, with three braces neither.
data words_of(const std::string& words) {
  return escaped_markup(words);
}

data words_of(const Text& words, Lang lang) {
  return words_of(words.in(lang));
}

data heading_of(const Text& words, Lang lang) {
  return words_of(sentence(disarmed(words.in(lang))));
}

data lines_of(std::string_view words, const char* style) {
  data lines{data::type::list};
  for (const std::string_view each : split(words, '\n')) {
    data line;
    line.set("words", escaped_markup(each));
    line.set("style", style);
    lines.push_back(line);
  }
  return lines;
}

data fields_of(const report::Fields& fields, Lang lang) {
  data lines{data::type::list};
  for (const auto& [name, value] : fields.lines) {
    data line;
    line.set("name", heading_of(name, lang));
    line.set("words", words_of(value, lang));
    lines.push_back(line);
  }
  data object;
  if (!fields.heading.empty()) object.set("heading", heading_of(fields.heading, lang));
  object.set("lines", lines);
  return object;
}

// One table on its way into the form.
class Grid {
 public:
  Grid(const Table& table, std::size_t number, Lang lang)
      : table_(table),
        number_(number),
        lang_(lang),
        columns_(text_columns(table)),
        details_(detail_columns(table)) {}

  data made(const Text& heading) const {
    data object;
    if (!heading.empty()) object.set("heading", heading_of(heading, lang_));
    object.set("columns", columns());
    data rows{data::type::list};
    for (const Value& each : table_.rows) rows.push_back(row_of(each));
    object.set("rows", rows);
    return object;
  }

 private:
  std::size_t width_of(const Column& column) const {
    std::size_t width = display_width(disarmed(column.title.in(lang_)));
    for (const Value& row : table_.rows)
      width = std::max(width, display_width(disarmed(block_cell(row, column, lang_))));
    return std::clamp(width, narrowest, widest);
  }

  data columns() const {
    data list{data::type::list};
    std::size_t all = 0;
    for (const Column* column : columns_) all += width_of(*column);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      data column;
      column.set("id", fmt::format("t{}c{}", number_, i + 1));
      column.set("width",
                 fmt::format("{:.2f}cm", text_width * static_cast<double>(width_of(*columns_[i])) /
                                             static_cast<double>(all)));
      column.set("title", heading_of(columns_[i]->title, lang_));
      list.push_back(column);
    }
    return list;
  }

  data row_of(const Value& row) const {
    data cells{data::type::list};
    for (const Column* column : columns_) {
      const bool number = cell_of(row, *column).as<std::int64_t>() != nullptr && !column->shown;
      data cell;
      cell.set("lines", lines_of(block_cell(row, *column, lang_), number ? "Number" : "Cell"));
      cells.push_back(cell);
    }
    data object;
    object.set("cells", cells);
    if (const std::string more = more_of(row); !more.empty()) object.set("more", spanned(more));
    return object;
  }

  std::string more_of(const Value& row) const {
    std::string more;
    for (const Column* column : details_)
      if (const std::string words = block_cell(row, *column, lang_); !words.empty())
        more += fmt::format("{}{}: {}", more.empty() ? "" : "\n", sentence(column->title.in(lang_)),
                            words);
    return more;
  }

  data spanned(const std::string& words) const {
    data covered{data::type::list};
    for (std::size_t i = 1; i < columns_.size(); ++i) covered.push_back(data(data::type::object));
    data object;
    object.set("span", std::to_string(columns_.size()));
    object.set("lines", lines_of(words, "Cell"));
    object.set("covered", covered);
    return object;
  }

  const Table& table_;
  std::size_t number_;
  Lang lang_;
  std::vector<const Column*> columns_;
  std::vector<const Column*> details_;
};

class Blocks {
 public:
  explicit Blocks(Lang lang) : lang_(lang) {}

  void operator()(const report::Fields& fields) { add("fields", fields_of(fields, lang_)); }

  void operator()(const report::Quote& quote) {
    data object;
    if (!quote.heading.empty()) object.set("heading", heading_of(quote.heading, lang_));
    object.set("lines", lines_of(quote.words, "Quote"));
    add("quote", object);
  }

  void operator()(const report::Section& section) {
    if (!section.table.rows.empty())
      add("table", Grid(section.table, ++tables_, lang_).made(section.heading));
  }

  void operator()(const report::Line& line) {
    if (line.words.empty()) return;
    data object;
    object.set("words", words_of(line.words, lang_));
    add("line", object);
  }

  void operator()(const report::Chart& chart) {
    if (!chart.repeats_table) (*this)(report::Section{chart.heading, table_of(chart, lang_)});
  }

  data take() { return std::move(list_); }

 private:
  void add(const char* kind, const data& object) {
    data block;
    block.set(kind, object);
    list_.push_back(block);
  }

  Lang lang_;
  data list_{data::type::list};
  std::size_t tables_ = 0;
};

data letter_of(const report::Letter& letter, Lang lang) {
  data object;
  object.set("to_post", heading_of(letter.to.post, lang));
  object.set("to_name", words_of(letter.to.name));
  object.set("from_post", heading_of(letter.signed_by.post, lang));
  object.set("from_name", words_of(signature_of(letter.signed_by)));
  object.set("date", words_of(long_date(letter.date), lang));
  if (!letter.prepared_by.empty()) object.set("prepared_by", words_of(letter.prepared_by));
  object.set("phone", words_of(letter.phone));
  data opening{data::type::list};
  for (const Text& each : letter.opening) {
    data paragraph;
    paragraph.set("words", words_of(each, lang));
    opening.push_back(paragraph);
  }
  object.set("opening", opening);
  return object;
}

data everything(const report::Document& page, Lang lang) {
  data all;
  all.set("title", heading_of(page.title, lang));
  all.set("language", lang == Lang::ru ? "ru" : "en");
  all.set("country", lang == Lang::ru ? "RU" : "GB");
  if (page.letter) all.set("letter", letter_of(*page.letter, lang));
  Blocks blocks(lang);
  for (const report::Block& block : page.blocks) block.visit(blocks);
  all.set("blocks", blocks.take());
  if (!page.origin.lines.empty()) {
    data origin = fields_of(page.origin, lang);
    origin.set("heading", words_of(Text{"Как составлено", "How this was made"}, lang));
    all.set("origin", origin);
  }
  return all;
}

}  // namespace

std::string render_fodt(const report::Document& page, Lang lang, const Form& form) {
  kainjow::mustache::mustache letter(form.text.empty() ? std::string(embedded_form("letter"))
                                                       : form.text);
  letter.set_custom_escape([](const std::string& words) { return words; });
  std::string filled = letter.is_valid() ? letter.render(everything(page, lang)) : std::string();
  if (letter.is_valid()) return filled;
  throw Error(Category::bad_data,
              text("{}: форма не читается: {}", "{}: the form cannot be read: {}",
                   disarmed(form.file), disarmed(letter.error_message())),
              {{"её теги описаны в docs/pages.md", "its tags are described in docs/pages.md"}});
}

}  // namespace otklik::render
