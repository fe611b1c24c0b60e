// A report as a workbook: what stands above the tables, a sheet for each table; real dates and numbers, filters, a frozen
// heading.
// Texts of citizens are text: nothing is written as a formula or made a link.
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

#include "base/error.hpp"
#include "base/text.hpp"
#include "render/cell.hpp"
#include "render/head.hpp"
#include "render/pages.hpp"
#include "render/plain_text.hpp"

namespace otklik::render {

namespace {

using report::Column;
using report::Table;
using report::Value;

constexpr double widest = 60;             // in symbols
constexpr double narrowest = 8;           // in symbols
constexpr std::size_t longest = 32767;    // symbols of a cell, the form's own limit
constexpr std::size_t longest_name = 31;  // of a sheet, the form's own limit

struct Close {
  void operator()(lxw_workbook* book) const { workbook_close(book); }
};

// A folder of its own for the file that the library wants to write.
class Scratch {
 public:
  Scratch() {
    std::string name = (std::filesystem::temp_directory_path() / "otklik-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
      throw Error(Category::failed,
                  {"нет места для временного файла", "cannot make a temporary file"});
    folder_ = name;
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  std::string file() const { return (folder_ / "report.xlsx").string(); }

 private:
  std::filesystem::path folder_;
};

// Cut at the form's limit, between symbols.
std::string bounded(const std::string& words) {
  if (words.size() <= longest) return words;
  std::string_view rest = words;
  std::size_t count = 0;
  while (!rest.empty() && count < longest) next_code_point(rest), ++count;
  return words.substr(0, words.size() - rest.size());
}

lxw_datetime date_of(Date day) {
  const date::year_month_day ymd(day);
  return {static_cast<int>(ymd.year()),
          static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day())),
          0,
          0,
          0};
}

lxw_datetime time_of(const Stamp& stamp) {
  const LocalTime local(stamp.instant.time_since_epoch() + stamp.offset);
  const Date day = date::floor<date::days>(local);
  const auto clock = (local - LocalTime(day)).count();
  lxw_datetime time = date_of(day);
  time.hour = static_cast<int>(clock / 3600);
  time.min = static_cast<int>(clock / 60 % 60);
  time.sec = static_cast<double>(clock % 60);
  return time;
}

class Book {
 public:
  Book(const std::string& file, Lang lang) : lang_(lang) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_FALSE;
    book_.reset(workbook_new_opt(file.c_str(), &options));
    if (book_ == nullptr)
      throw Error(Category::failed, {"не удалось начать таблицу", "cannot begin the workbook"});
    heading_ = workbook_add_format(book_.get());
    format_set_bold(heading_);
    format_set_text_wrap(heading_);
    format_set_align(heading_, LXW_ALIGN_VERTICAL_TOP);
    format_set_bg_color(heading_, heading_colour);
    time_ = workbook_add_format(book_.get());
    format_set_num_format(time_, "dd.mm.yyyy hh:mm");
    day_ = workbook_add_format(book_.get());
    format_set_num_format(day_, "dd.mm.yyyy");
    words_ = workbook_add_format(book_.get());
    format_set_text_wrap(words_);
    format_set_align(words_, LXW_ALIGN_VERTICAL_TOP);
  }

  // Without it the file would tell when it was made, and no two would be the same.
  void set_properties(std::string title, const Stamp* made) {
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = made == nullptr ? 1 : made->instant.time_since_epoch().count();
    workbook_set_properties(book_.get(), &properties);
  }

  lxw_worksheet* add_sheet(const std::string& name) {
    return workbook_add_worksheet(book_.get(), unique(name).c_str());
  }

  void put_words(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& words,
                 bool heading = false) {
    worksheet_write_string(sheet, row, column, bounded(disarmed(words)).c_str(),
                           heading ? heading_ : words_);
  }

  // A4 across, as many pages long as it needs.
  void set_paper(lxw_worksheet* sheet) {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(sheet, a4);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
  }

  void put_table(lxw_worksheet* sheet, const Table& table) {
    std::vector<const Column*> columns;
    for (const Column& column : table.columns)
      if (column.in_text || column.in_details || column.in_rows) columns.push_back(&column);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto place = static_cast<lxw_col_t>(i);
      const std::string title = columns[i]->title.in(lang_);
      put_words(sheet, 0, place, title.empty() ? columns[i]->name : title, true);
      double width = std::max(narrowest, static_cast<double>(display_width(title)));
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Value& value = cell_of(table.rows[row], *columns[i]);
        put(sheet, static_cast<lxw_row_t>(row + 1), place, value, *columns[i]);
        width = std::max(width,
                         static_cast<double>(display_width(text_cell(value, *columns[i], lang_))));
      }
      worksheet_set_column(sheet, place, place, std::min(widest, width + 2), nullptr);
    }
    if (columns.empty()) return;
    put_totals(sheet, table, columns);
    worksheet_freeze_panes(sheet, 1, 0);
    set_paper(sheet);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()),
                         static_cast<lxw_col_t>(columns.size() - 1));
  }

  // Throws Error (failed) when the file could not be written.
  void close() {
    if (workbook_close(book_.release()) != LXW_NO_ERROR)
      throw Error(Category::failed, {"не удалось записать таблицу", "cannot write the workbook"});
  }

 private:
  static constexpr lxw_color_t heading_colour = 0xE6E6E6;

  void put(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Value& value,
           const Column& how) {
    if (value.is_null() && !how.shown) return;
    if (const auto* number = value.as<std::int64_t>(); number != nullptr && !how.shown) {
      worksheet_write_number(sheet, row, column, static_cast<double>(*number), nullptr);
    } else if (const auto* stamp = value.as<Stamp>(); stamp != nullptr && !how.shown) {
      lxw_datetime time = time_of(*stamp);
      worksheet_write_datetime(sheet, row, column, &time, time_);
    } else if (const auto* day = value.as<Date>(); day != nullptr && !how.shown) {
      lxw_datetime date = date_of(*day);
      worksheet_write_datetime(sheet, row, column, &date, day_);
    } else {
      put_words(sheet, row, column, text_cell(value, how, lang_));
    }
  }

  // Sums of what the filters let through, below the rows: the one formula in the file, and it is ours.
  void put_totals(lxw_worksheet* sheet, const Table& table,
                  const std::vector<const Column*>& columns) {
    const auto last = static_cast<lxw_row_t>(table.rows.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!columns[i]->adds_up || last == 0) continue;
      double sum = 0;
      for (const Value& row : table.rows)
        if (const auto* number = cell_of(row, *columns[i]).as<std::int64_t>())
          sum += static_cast<double>(*number);
      const auto place = static_cast<lxw_col_t>(i);
      std::array<char, LXW_MAX_CELL_RANGE_LENGTH> range{};
      lxw_rowcol_to_range(range.data(), 1, place, last, place);
      // 109: SUM without the rows that are hidden
      worksheet_write_formula_num(sheet, last + 1, place,
                                  fmt::format("=SUBTOTAL(109,{})", range.data()).c_str(), heading_,
                                  sum);
    }
  }

  // A name that the form takes and no other sheet has.
  std::string unique(std::string name) {
    std::replace_if(
        name.begin(), name.end(),
        [](char each) {
          return std::string_view("[]:*?/\\'").find(each) != std::string_view::npos;
        },
        ' ');
    name = std::string(trimmed(shortened(name, longest_name - 4)));
    const int before = names_[folded(name)]++;
    return before == 0 ? name : fmt::format("{} {}", name, before + 1);
  }

  Lang lang_;
  std::unique_ptr<lxw_workbook, Close> book_;
  std::map<std::string, int> names_;
  lxw_format* heading_ = nullptr;
  lxw_format* time_ = nullptr;
  lxw_format* day_ = nullptr;
  lxw_format* words_ = nullptr;
};

void put_cover(Book& book, const report::Report& report, Lang lang) {
  lxw_worksheet* sheet = book.add_sheet(Text{"Отчёт", "Report"}.in(lang));
  constexpr double name_width = 28;
  constexpr double words_width = 70;
  worksheet_set_column(sheet, 0, 0, name_width, nullptr);
  worksheet_set_column(sheet, 1, 1, words_width, nullptr);
  book.set_paper(sheet);
  book.put_words(sheet, 0, 0, report.title.in(lang), true);
  lxw_row_t row = 1;
  for (const auto& [name, words] : head_lines(report.head, lang)) {
    book.put_words(sheet, row, 0, name);
    book.put_words(sheet, row++, 1, words);
  }
  for (const Text& remark : report.remarks) book.put_words(sheet, ++row, 1, remark.in(lang));
}

}  // namespace

std::string render_xlsx(const report::Report& report, Lang lang) {
  const Scratch scratch;
  Book book(scratch.file(), lang);
  const Value head(report.head);
  const Value* as_of = head.find("as_of");
  book.set_properties(report.title.in(lang), as_of == nullptr ? nullptr : as_of->as<Stamp>());
  put_cover(book, report, lang);
  for (const report::Section& section : report.sections)
    if (!section.table.rows.empty())
      book.put_table(book.add_sheet(section.heading.in(lang)), section.table);
  if (!report.table.columns.empty())
    book.put_table(book.add_sheet(Text{"Строки", "Rows"}.in(lang)), report.table);
  book.close();
  std::ifstream in(scratch.file(), std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in)
    throw Error(Category::failed, {"не удалось записать таблицу", "cannot write the workbook"});
  return std::move(bytes).str();
}

}  // namespace otklik::render
