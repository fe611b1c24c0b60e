// What the register itself owes after each quarter (22): a report by a day of the next month, until the journal says that it was
// sent.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/rulebook.hpp"

namespace otklik::cases {

/// A quarter of a year, 1 to 4.
struct Quarter {
  int year = 0;
  unsigned number = 1;

  Date first_day() const;
  Date last_day() const;
  Quarter next() const;
  std::string text() const;  ///< `2026Q1`

  static Quarter of(Date day);
  static std::optional<Quarter> parse(std::string_view text);

  friend auto operator<=>(const Quarter&, const Quarter&) = default;
};

struct Obligation {
  const regulation::ObligationRule* rule;
  std::string period;
  Instant starts_at{};
  Instant due{};
};

/// The rule by which a report is owed; null when nobody owes it.
const regulation::ObligationRule* find_obligation(const regulation::Regulation& regulation,
                                                  std::string_view report);

/// How the journal names the days of which a report tells: a quarter as such, other days as `2026-01-01/2026-03-15`.
/// Precondition: both ends are set.
std::string period_of(const DateRange& days);

/// The days that it names, both ends set; nothing when it names none.
std::optional<DateRange> parse_period(std::string_view period);

/// Throws Error when a report cannot be recorded as sent at `at`: usage when the regulation names nobody who records it, or its
/// period cannot be read or is no quarter although it is owed for quarters; not_allowed before the period is over, or when the
/// standing events of the journal say that it was sent.
void require_sendable(const ReportSent& sent, const std::vector<JournalEvent>& standing, Instant at,
                      const Rulebook& rulebook);

/// True when the journal's standing events say that the report for the period was sent.
bool is_sent(const std::vector<JournalEvent>& standing, const std::string& report,
             const std::string& period);

/// What is owed at `moment`: for quarters that ended after `first_detection` and whose report is not recorded as sent by then,
/// oldest first.
std::vector<Obligation> find_obligations(const Rulebook& rulebook, Instant first_detection,
                                         const std::vector<JournalEvent>& journal, Instant moment);

/// When a rule's report for a quarter falls due.
Instant due_after(const regulation::ObligationRule& rule, const Quarter& quarter, const Zone& zone);

/// An obligation that cannot be met in working time after its period: people must prepare it before.
struct Foresight {
  Obligation obligation;
  Date last_working_day{};  ///< the last one before the due day is over
};

/// The obligations of the quarter that runs at `moment` for which no working time lies between its end and the due time, from
/// `warn_before` on. A calendar that does not reach that far warns of nothing here: `calendar check` does.
std::vector<Foresight> find_foresights(const Rulebook& rulebook, Instant moment);

}  // namespace otklik::cases
