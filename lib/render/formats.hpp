// The formats in which every command answers. A new one is a file of its own beside this one, its enumerator and word here; the
// compiler then names the `switch` that wants its line. What reports come in beside them: pages.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "base/bilingual.hpp"
#include "base/words.hpp"
#include "render/csv.hpp"
#include "report/value.hpp"

namespace otklik::render {

enum class Format { text, json, tsv, csv };

/// The whole report in a format. `width` matters to text alone: columns of the terminal, 0 = no limit; `lang` to the words for
/// people. tsv and csv carry the table only.
std::string render(const report::Report& report, Format format, Lang lang, std::size_t width,
                   const CsvForm& csv = {});

}  // namespace otklik::render

/// The words of `--format`: frozen.
template <>
struct otklik::base::Words<otklik::render::Format> {
  static constexpr std::array table = {
      Word<render::Format>{render::Format::text, "text", "текст", "text"},
      Word<render::Format>{render::Format::json, "json", "JSON", "JSON"},
      Word<render::Format>{render::Format::tsv, "tsv", "таблица TSV", "TSV table"},
      Word<render::Format>{render::Format::csv, "csv", "таблица CSV", "CSV table"},
  };
};
