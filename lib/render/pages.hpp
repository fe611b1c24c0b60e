// The forms in which reports and documents go out of the register: for a site, a calendar program, a spreadsheet, the post. A new
// one is a file of its own beside this one and a line in pages.cpp. Not for what scripts read: formats.hpp.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/bilingual.hpp"
#include "base/error.hpp"
#include "report/document.hpp"

namespace otklik::render {

/// A form of the register, filled in instead of the built-in one.
struct Form {
  std::string file{};  ///< for messages
  std::string text{};  ///< empty: the built-in one
};

/// Each makes the whole file: the same report gives the same bytes. Throws Error: usage when it cannot be had so, bad_data for a
/// form of the register that cannot be filled in, failed.
struct PageFormat {
  std::string_view name;  ///< the word of `--format`, frozen
  /// A page; null: for rows alone.
  std::string (*page)(const report::Document& page, Lang lang, const Form& form);
  /// A report; null: as a page.
  std::string (*report)(const report::Report& report, Lang lang);
  bool has_form = false;   ///< a register may have its own
  bool is_binary = false;  ///< not for a terminal
};

std::span<const PageFormat> page_formats();

/// Null when there is none of that name.
const PageFormat* find_page_format(std::string_view name);

/// Every word of `--format` by what comes so, for help and for whoever refuses another.
Text words_of_formats();
/// Says in which formats documents come.
Error no_such_document(std::string_view name);

/// Throws Error (usage) for a document in a format of rows.
std::string render(const report::Document& page, const PageFormat& format, Lang lang,
                   const Form& form = {});
std::string render(const report::Report& report, const PageFormat& format, Lang lang,
                   const Form& form = {});

// One file each.
std::string render_markdown(const report::Document& page, Lang lang, const Form& form);
std::string render_html(const report::Document& page, Lang lang, const Form& form);
std::string render_fodt(const report::Document& page, Lang lang, const Form& form);
std::string render_icalendar(const report::Report& report, Lang lang);
std::string render_xlsx(const report::Report& report, Lang lang);

}  // namespace otklik::render
