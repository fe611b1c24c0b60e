// What `report` is asked for: options of the command line as a query.
#pragma once

#include <string>
#include <vector>

#include "cli/selection.hpp"
#include "cli/sources.hpp"
#include "report/reports.hpp"

namespace otklik::cli {

struct ReportOptions {
  std::vector<Option> declared;  ///< all of them
  std::string name;
  std::string argument;  ///< a case for documents, a file for `reconcile`
  std::string as_of;
  std::string within;
  std::string owner;
  std::string rule;
  std::string output;
  std::string quarter;
  std::string id;
  SourceOptions source;
  FilterOptions filter;
  std::string day;  ///< `approvals --oral`
  std::string basis;
  bool oral = false;
  bool exit_code = false;
  bool with_cases = false;
  bool anonymous = false;
  bool record_sent = false;
  bool when_working = false;
};

/// Reports and documents, in the order of the help.
std::vector<std::string> names_of_reports();

/// Throws Error (usage) with the nearest name.
const report::Kind& kind_named(const std::string& name);

/// Throws Error (usage) for an option that is not among those which the report takes.
void check_taken(const ReportOptions& options, const std::string& takes);

/// The moment of --as-of, else now.
Instant moment_of(Session& session, const ReportOptions& options);

/// The body or role of --owner, nothing when none is named; a person of the staff too where `people` are asked for. Throws Error
/// (not_found).
std::optional<std::string> owner_of(Session& session, const ReportOptions& options, Instant moment,
                                    bool people = false);

/// Throws Error: usage (terms, periods, dates), not_found (names).
report::Query query_of(Session& session, const ReportOptions& options, const report::Kind& kind);

/// The same for the dashboard: without a period it takes the quarter that is running, till that day.
report::Query dashboard_query(Session& session, const ReportOptions& options);

}  // namespace otklik::cli
