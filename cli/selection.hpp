// Which cases a list or a report takes: the filters as options, and the cases that they let through.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "report/filter.hpp"
#include "report/value.hpp"

namespace otklik::cli {

struct FilterOptions {
  std::string stage;
  std::string executor;
  std::string topic;
  std::string location;
  std::string network;
  std::string importance;
  std::string since;
  std::string until;
  std::string words;
  bool mine = false;

  void declare(Options& options);
};

/// Throws Error: usage (words, dates), not_found (names).
report::Filter filter_of(Session& session, const FilterOptions& options, Instant moment);

/// Cases judged, and what could not be read or judged.
struct Gathered {
  std::vector<cases::Judged> cases;
  std::optional<Instant> first_detection;  ///< of all cases, those left out by choice too
  std::vector<Error> left_out;
};

/// All cases at a moment: events after it are not seen.
Gathered gather(Session& session, Instant as_of);
/// The same without the cases that were at rest then; its cost is that of what was open.
Gathered gather_open(Session& session, Instant as_of);
/// Those that the filter lets through, at `as_of`, or with all their events and judged at `now`. Cases at rest are as
/// cases::judged_of() gives them.
Gathered gather_matching(Session& session, std::optional<Instant> as_of, Instant now,
                         const report::Filter& filter);

/// Names on standard error what was left out; the exit status: 5 then, else `otherwise`.
int report_left_out(Session& session, const std::vector<Error>& left_out, int otherwise);

/// The days of --since and --until; without the latter till `otherwise`. Throws Error (usage), also where the end is before the
/// beginning.
DateRange days_between(const std::string& since, const std::string& until,
                       std::optional<Date> otherwise = {});

}  // namespace otklik::cli
