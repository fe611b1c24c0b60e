// columns/<id>.yaml: docs/formats/columns.md.
#include <algorithm>

#include "formats/codec.hpp"
#include "formats/files.hpp"

namespace otklik::formats {

namespace {

using cases::Column;

// One name, or those whose cells are joined.
cases::JoinedColumns names_of(const Node& node, Problems& problems) {
  if (!node.is_list()) return {text_of(node, problems)};
  cases::JoinedColumns names;
  for (const Node& each : node.items) names.push_back(text_of(each, problems));
  return names;
}

// The schema knows the words; a key that is none was reported by it.
void take_columns(const Fields& fields, cases::ColumnMap& map) {
  for (const Entry& entry : fields.map("columns")) {
    const auto column = parse_word<Column>(entry.key);
    if (!column) continue;
    for (const Node& name : entry.value.items)
      map.columns[*column].push_back(names_of(name, fields.problems()));
  }
  for (const Entry& entry : fields.map("constants"))
    if (const auto column = parse_word<Column>(entry.key))
      map.constants[*column] = text_of(entry.value, fields.problems());
  for (const Node& each : fields.list("required"))
    if (const auto column = parse_word<Column>(each.text)) map.required.push_back(*column);
  if (!fields.has("required")) map.required = {Column::text, Column::posted_at};
}

// A required column that has neither a name nor a constant would never fit.
void check_required(const Fields& fields, const cases::ColumnMap& map) {
  for (const Column column : map.required)
    if (!map.columns.contains(column) && !map.constants.contains(column))
      fields.problems().report("unnamed-column", fields.need("columns").at,
                               text("столбец `{}` обязателен, а имени у него нет",
                                    "the column `{}` is required and has no name", word_of(column)),
                               {"добавьте его в columns или уберите из required",
                                "add it to `columns` or take it out of `required`"});
}

std::string id_of(std::string_view file) {
  file = file.substr(file.rfind('/') + 1);
  return std::string(file.substr(0, file.rfind('.')));
}

}  // namespace

Read<cases::ColumnMap> read_columns(std::string_view bytes, std::string_view file,
                                    KnownTrees* known) {
  return read_settings_file<cases::ColumnMap>(
      "columns", bytes, file, known, [&](const Fields& fields) {
        cases::ColumnMap map;
        map.id = id_of(file);
        map.title = fields.words("title");
        take_columns(fields, map);
        check_required(fields, map);
        for (const Entry& entry : fields.map("networks"))
          map.networks[entry.key] = NetworkId(id_text_of(entry.value, fields.problems()));
        if (const Node* zone = fields.find("time_zone"))
          map.time_zone = zone_of(*zone, fields.problems());
        if (const Node* dates = fields.find("dates"))
          map.dates = text_of(*dates, fields.problems());
        map.totals = fields.texts("totals");
        return map;
      });
}

}  // namespace otklik::formats
