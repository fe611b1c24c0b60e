// The reports by name. A new report is a file of its own beside this one and a line in the list of reports.cpp.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/term.hpp"
#include "cases/obligations/judged.hpp"
#include "cases/obligations/obligations.hpp"
#include "cases/registries/rulebook.hpp"
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
  std::optional<RuleId> rule;            ///< `due`, `overdue`, `calendar`: this deadline alone
  Filter filter;
  bool with_cases = false;  ///< numbers name the cases that they count
  bool anonymous = false;   ///< the material holds no citizen's name, words or link
};

/// A message as the mandated system has it.
struct Foreign {
  std::string incident_id;
  std::optional<CaseId> id;  ///< the case that the same message has, or would have
  std::optional<std::string> url;
  Instant posted_at{};
};

/// What the register holds for it: the cases detected by as_of and judged then, and the register's own events.
struct Material {
  const cases::Rulebook& rulebook;
  std::span<const cases::Judged> cases;
  std::vector<cases::JournalEvent> journal;
  std::optional<Instant> first_detection;  ///< nothing while the register is empty
  std::string commit;
  std::string version{};  ///< of the program
  /// When each event of each case was recorded, for `marked`; nothing for an event of which it is not known.
  std::map<CaseId, std::vector<std::optional<Instant>>> recorded{};
  /// What the mandated system holds, for `reconcile`.
  std::vector<Foreign> foreign{};
};

// What `takes` is put together from; the words are those of the command line.
/// Any report.
inline const std::string asked_of_all = "--as-of --output --anonymize --when-working";
/// The filters of `list`; days are the period, or a filter by detection where a report has none.
inline const std::string asked_of_cases =
    " --stage --executor --topic --location --network --importance --text --mine";
inline const std::string asked_of_days = " --since --until --quarter";

/// A kind of report. `make` throws Error (bad_data) when a calendar does not reach far enough.
struct Kind {
  std::string_view name;
  Text title;
  Report (*make)(const Query& query, const Material& material);
  std::string takes;  ///< the options of the command line that it is asked with; others are refused
  bool has_period = false;   ///< looks at a period; else at the moment alone
  bool needs_times = false;  ///< Material::recorded
  bool needs_file = false;   ///< Material::foreign
  bool by_person = false;    ///< Query::owner may be one of the staff
  bool of_open = false;      ///< looks at no case that is at rest: the material need not hold them
};

/// All of them, in the order of the help.
std::span<const Kind> kinds();

/// What `approvals` is with --oral: of a day, and also of cases that have ended.
const Kind& oral_approvals_kind();

/// Null when there is none of that name.
const Kind* find_kind(std::string_view name);

// One file each.
Report make_overdue(const Query& query, const Material& material);
Report make_due(const Query& query, const Material& material);
Report make_calendar(const Query& query, const Material& material);
Report make_approvals(const Query& query, const Material& material);
Report make_oral_approvals(const Query& query, const Material& material);
Report make_quarterly(const Query& query, const Material& material);
Report make_discipline(const Query& query, const Material& material);
Report make_shortcomings(const Query& query, const Material& material);
Report make_significant(const Query& query, const Material& material);
Report make_accounts(const Query& query, const Material& material);
Report make_workload(const Query& query, const Material& material);
Report make_topics(const Query& query, const Material& material);
Report make_journal(const Query& query, const Material& material);
Report make_declined(const Query& query, const Material& material);
Report make_marked(const Query& query, const Material& material);
Report make_reconcile(const Query& query, const Material& material);

/// A report of that name with its title and what every head names: moment, regulation, calendars, commit, version; the period
/// where it has one.
Report blank(std::string_view name, const Query& query, const Material& material);

/// The day of which the report speaks, and whose titles it uses: the last of its period when that is over, else that of its
/// moment.
Date day_of(const Query& query, const Material& material);

/// The cases of the query's filter. Throws Error (bad_data) for one whose deadlines are not known.
std::vector<const cases::Judged*> wanted_cases(const Query& query, const Material& material);
/// Those of them that were detected in the query's period, in order of detection.
std::vector<const cases::Judged*> cases_of_period(const Query& query, const Material& material);

/// True when the query asks for no owner in particular, or for this one.
bool is_asked_for(const Query& query, const std::optional<std::string>& owner);

}  // namespace otklik::report
