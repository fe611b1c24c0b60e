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

/// All readable cases judged, and what could not be read or judged.
struct Gathered {
  std::vector<cases::Judged> cases;
  std::optional<Instant> first_detection;
  std::vector<Error> left_out;
};

/// At `as_of` only what was seen then; without it all events, judged at `now`. `open_only` leaves out the cases that are at rest.
Gathered gather(Session& session, std::optional<Instant> as_of, Instant now,
                bool open_only = false);

/// Names on standard error what was left out; the exit status: 5 then, else `otherwise`.
int report_left_out(Session& session, const std::vector<Error>& left_out, int otherwise);

/// A day from the command line. Throws Error (usage).
Date date_of(const std::string& text);

}  // namespace otklik::cli
