// The reports by name. A new report is a file of its own beside this one and a line in the list of reports.cpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/term.hpp"
#include "cases/judged.hpp"
#include "cases/obligations.hpp"
#include "cases/rulebook.hpp"
#include "report/filter.hpp"
#include "report/period.hpp"
#include "report/value.hpp"

namespace otklik::report {

/// What a report is asked for.
struct Query {
  Instant as_of{};
  Period period;                         ///< of those that take one; see Kind
  std::optional<calendar::Term> within;  ///< `due`: falls due at the latest so much later
  std::optional<std::string> owner;      ///< a body or a role
  Filter filter;
};

/// What the register holds for it: the cases detected by as_of and judged then, and the register's own events.
struct Material {
  const cases::Rulebook& rulebook;
  std::span<const cases::Judged> cases;
  std::vector<cases::JournalEvent> journal;
  std::optional<Instant> first_detection;  ///< nothing while the register is empty
  std::string commit;
};

/// A kind of report. `make` throws Error (bad_data) when a calendar does not reach far enough.
struct Kind {
  std::string_view name;
  Text title;
  Report (*make)(const Query& query, const Material& material);
  bool has_period = false;  ///< looks at a period; else at the moment alone
};

/// All of them, in the order of the help.
std::span<const Kind> kinds();

/// Null when there is none of that name.
const Kind* find_kind(std::string_view name);

// One file each.
Report make_overdue(const Query& query, const Material& material);
Report make_due(const Query& query, const Material& material);
Report make_approvals(const Query& query, const Material& material);
Report make_discipline(const Query& query, const Material& material);

/// The members that every report's JSON carries beside its rows.
Object head_of(const Query& query, const Material& material);
/// As head_of, with the period.
Object head_with_period(const Query& query, const Material& material);

/// True when the query asks for no owner in particular, or for this one.
bool is_asked_for(const Query& query, const std::optional<std::string>& owner);

}  // namespace otklik::report
