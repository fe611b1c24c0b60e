// Tables for spreadsheets: commas and quotes of RFC 4180, lines end with a line feed (docs/output.md).
// A message must not become a formula on the machine of whoever opens the file.
#pragma once

#include <string>

#include "report/value.hpp"

namespace otklik::render {

/// What spreadsheet programs differ in.
struct CsvForm {
  char separator = ',';
  bool byte_order_mark = false;  ///< some take a file without it for one of an old code page
};

/// Cells are escaped(); one that a spreadsheet would run gets an apostrophe before it.
std::string render_csv(const report::Table& table, const CsvForm& form = {});

}  // namespace otklik::render
