#include "render/tsv.hpp"

#include "render/cell.hpp"

namespace otklik::render {

std::string render_tsv(const report::Table& table) {
  std::string out;
  const auto columns = machine_columns(table);
  const auto end_cell = [&](const report::Column* column) {
    out += column == columns.back() ? '\n' : '\t';
  };
  for (const report::Column* column : columns) {
    out += column->name;
    end_cell(column);
  }
  for (const report::Value& row : table.rows) {
    for (const report::Column* column : columns) {
      out += escaped(machine_cell(cell_of(row, *column)));
      end_cell(column);
    }
  }
  return out;
}

}  // namespace otklik::render
