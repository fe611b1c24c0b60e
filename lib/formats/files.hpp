// One codec a file kind: bytes to types and back. No disk: `file` is only the name that diagnostics carry.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/production_calendar.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/answers.hpp"
#include "cases/registries/column_map.hpp"
#include "cases/registries/hints.hpp"
#include "cases/registries/registries.hpp"
#include "cases/registries/settings.hpp"
#include "formats/known_trees.hpp"
#include "formats/read.hpp"
#include "regulation/regulation.hpp"

namespace otklik::formats {

// Settings files: people write them, any YAML layout is fine. With `known` what was read before costs a tenth, and the
// result has no positions then.
Read<cases::Settings> read_settings(std::string_view bytes, std::string_view file,
                                    KnownTrees* known = nullptr);
Read<regulation::Regulation> read_regulation(std::string_view bytes, std::string_view file,
                                             KnownTrees* known = nullptr);
Read<calendar::ProductionCalendar> read_calendar(std::string_view bytes, std::string_view file,
                                                 KnownTrees* known = nullptr);
/// As a file of calendars/.
std::string write_calendar(const calendar::ProductionCalendar& calendar);
Read<std::vector<cases::Body>> read_executors(std::string_view bytes, std::string_view file,
                                              KnownTrees* known = nullptr);
Read<std::vector<cases::Person>> read_staff(std::string_view bytes, std::string_view file,
                                            KnownTrees* known = nullptr);
Read<std::vector<cases::Topic>> read_topics(std::string_view bytes, std::string_view file,
                                            KnownTrees* known = nullptr);
Read<std::vector<cases::Location>> read_locations(std::string_view bytes, std::string_view file,
                                                  KnownTrees* known = nullptr);
Read<std::vector<cases::Network>> read_networks(std::string_view bytes, std::string_view file,
                                                KnownTrees* known = nullptr);
Read<std::vector<cases::Account>> read_accounts(std::string_view bytes, std::string_view file,
                                                KnownTrees* known = nullptr);
Read<cases::Hints> read_hints(std::string_view bytes, std::string_view file,
                              KnownTrees* known = nullptr);
Read<cases::Answers> read_answers(std::string_view bytes, std::string_view file,
                                  KnownTrees* known = nullptr);
/// `id` of the map is the file's name without folder and ending.
Read<cases::ColumnMap> read_columns(std::string_view bytes, std::string_view file,
                                    KnownTrees* known = nullptr);

// Records: the program writes them; the reader refuses what the writer would not write. Events come out sealed.
Read<cases::Case> read_case(std::string_view bytes, std::string_view file);
Read<cases::Journal> read_journal(std::string_view bytes, std::string_view file);
/// The same case without diagnostics and places, some times faster; nothing for a file that is not in canonical form: read_case()
/// says why. Drafts have their digests, other events only where one names another that is no draft; seal() sets them.
std::optional<cases::Case> read_canonical_case(std::string_view bytes);
/// Precondition: every text is valid UTF-8. Ends with a line feed. Adding an event only adds lines at the end.
std::string write_case(const cases::Case& record);
std::string write_journal(const cases::Journal& journal);

/// Sets the event's digest from its canonical text.
void seal(cases::Event& event);
void seal(cases::Case& record);
void seal(cases::JournalEvent& event);

}  // namespace otklik::formats
