// The forms in which a report goes out of the register: for a site, a calendar program, a spreadsheet. A new one is a file of its own
// beside this one and a line in pages.cpp. Not for what scripts read: formats.hpp.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "report/value.hpp"

namespace otklik::render {

struct PageFormat {
  std::string_view name;  ///< the word of `--format`, frozen
  /// The whole file. The same report gives the same bytes. Throws Error: usage when the report cannot be had so, failed.
  std::string (*render)(const report::Report& report, Lang lang);
  bool is_binary = false;  ///< not for a terminal
};

std::span<const PageFormat> page_formats();

/// Null when there is none of that name.
const PageFormat* find_page_format(std::string_view name);

// One file each.
std::string render_markdown(const report::Report& report, Lang lang);
std::string render_icalendar(const report::Report& report, Lang lang);
std::string render_xlsx(const report::Report& report, Lang lang);

}  // namespace otklik::render
