// Settings and registries of a register, from a commit or from the work tree.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/column_map.hpp"
#include "cases/registries/rulebook.hpp"
#include "formats/known_trees.hpp"
#include "register/register_files.hpp"

namespace otklik::store {

/// Everything by which cases are judged. Throws Error (bad_data) with all diagnostics of all files when one of them cannot be
/// used.
cases::Rulebook load_rulebook(const FileSource& files, formats::KnownTrees* known = nullptr);

/// The settings alone.
cases::Settings load_settings(const FileSource& files);

/// One calendar or regulation file. Throws Error (not_found, bad_data).
calendar::ProductionCalendar load_calendar(const FileSource& files, const std::string& id);
regulation::Regulation load_regulation(const FileSource& files, const std::string& id);

/// The maps of columns/, by name. Throws Error (bad_data).
std::vector<cases::ColumnMap> load_columns(const FileSource& files);

/// The register's own events, of all years, oldest file first.
std::vector<cases::JournalEvent> load_journal(const FileSource& files);

}  // namespace otklik::store
