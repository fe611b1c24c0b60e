// What the register itself owes after each quarter (22): a report by a day of the next month, until the journal says that it was sent.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "cases/event.hpp"
#include "cases/rulebook.hpp"

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

/// What is owed at `moment`: for quarters that ended after `first_detection` and whose report is not recorded as sent by then, oldest first.
std::vector<Obligation> find_obligations(const Rulebook& rulebook, Instant first_detection,
                                         const std::vector<JournalEvent>& journal, Instant moment);

}  // namespace otklik::cases
