#include "register/cache/settings_trees.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/core.h>

#include "formats/embedded_schemas.hpp"

namespace otklik::store {

namespace {

// Trees that passed other schemas are not ours.
std::string sum_of_schemas() {
  std::string all;
  for (const std::string_view name : formats::embedded_schema_names())
    all += formats::embedded_schema(name);
  return formats::check_sum(all);
}

}  // namespace

SettingsTrees::SettingsTrees(Cache& cache, const std::string& settings)
    : cache_(cache), key_(fmt::format("{} {}", settings, sum_of_schemas())) {
  cache_.read([&](SQLite::Database& database) {
    trees_.clear();
    SQLite::Statement rows(database, "SELECT file, tree FROM trees WHERE key = ?");
    rows.bindNoCopy(1, key_);
    while (rows.executeStep())
      trees_[rows.getColumn(0).getString()] = rows.getColumn(1).getString();
  });
}

std::optional<std::string> SettingsTrees::find(std::string_view file) {
  const auto tree = trees_.find(file);
  return tree == trees_.end() ? std::nullopt : std::optional(tree->second);
}

void SettingsTrees::keep(std::string_view file, std::string packed) {
  trees_.insert_or_assign(std::string(file), std::move(packed));
  is_new_ = true;
}

void SettingsTrees::save() {
  if (!is_new_) return;
  cache_.write([&](SQLite::Database& database) {
    database.exec("DELETE FROM trees");
    SQLite::Statement row(database, "INSERT INTO trees VALUES (?, ?, ?)");
    for (const auto& [file, packed] : trees_) {
      row.bindNoCopy(1, file);
      row.bindNoCopy(2, key_);
      row.bindNoCopy(3, packed.data(), static_cast<int>(packed.size()));
      row.exec();
      row.reset();
    }
  });
}

}  // namespace otklik::store
