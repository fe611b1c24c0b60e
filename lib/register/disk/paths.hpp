// Where things lie in a register: names of files are made and read here and nowhere else.
// The namespace of this folder is `store`, because `register` is a keyword of C++.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/case_id.hpp"
#include "base/sha256.hpp"

namespace otklik::store {

inline constexpr std::string_view settings_path = "otklik.yaml";
inline constexpr std::string_view registry_folder = "registry";
inline constexpr std::string_view executors_path = "registry/executors.yaml";
inline constexpr std::string_view staff_path = "registry/staff.yaml";
inline constexpr std::string_view topics_path = "registry/topics.yaml";
inline constexpr std::string_view locations_path = "registry/locations.yaml";
inline constexpr std::string_view networks_path = "registry/networks.yaml";
inline constexpr std::string_view accounts_path = "registry/accounts.yaml";
inline constexpr std::string_view hints_path = "registry/hints.yaml";
inline constexpr std::string_view answers_path = "registry/answers.yaml";
inline constexpr std::string_view attributes_path = ".gitattributes";

inline constexpr std::string_view calendars_folder = "calendars";
inline constexpr std::string_view regulations_folder = "regulations";
inline constexpr std::string_view columns_folder = "columns";
inline constexpr std::string_view templates_folder = "templates";
inline constexpr std::string_view journal_folder = "journal";
inline constexpr std::string_view cases_folder = "cases";
inline constexpr std::string_view attachments_folder = "attachments";

/// `calendars/ru.yaml`
std::string calendar_path(std::string_view id);
/// `regulations/neftekumsk-1885.yaml`
std::string regulation_path(std::string_view id);
/// `journal/2026.yaml`
std::string journal_path(int year);
/// The year whose journal has this path; nothing for any other path.
std::optional<int> parse_journal_path(std::string_view path);

/// `templates/answers/received.txt`: a ready answer, taken as it stands.
std::string answer_template_path(std::string_view name);

/// `cases/2026/03/02/260302-7QKDM3X.yaml`
std::string case_path(const CaseId& id);
/// The case whose file has this path; nothing for any other path.
std::optional<CaseId> parse_case_path(std::string_view path);

/// `attachments/ab/ab….jpg`. `extension` comes without the dot and may be empty.
std::string attachment_path(const Sha256& sum, std::string_view extension);

/// True for a path inside the register that means one thing only: relative, no `.`, `..` or empty steps, no control characters,
/// nothing that git keeps for itself.
bool is_plain_path(std::string_view path);

}  // namespace otklik::store
