#include "render/formats.hpp"

#include "render/json.hpp"
#include "render/plain_text.hpp"
#include "render/tsv.hpp"

namespace otklik::render {

std::string render(const report::Report& report, Format format, Lang lang, std::size_t width,
                   const CsvForm& csv) {
  switch (format) {
    case Format::text: return render_text_report(report, lang, width);
    case Format::json: return render_json_report(report, lang);
    case Format::tsv: return render_tsv(report.table);
    case Format::csv: return render_csv(report.table, csv);
  }
  return {};
}

}  // namespace otklik::render
