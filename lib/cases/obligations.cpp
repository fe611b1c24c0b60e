#include "cases/obligations.hpp"

#include <algorithm>

#include "base/number.hpp"

namespace otklik::cases {

namespace {

constexpr unsigned months_of_quarter = 3;
constexpr unsigned quarters_of_year = 4;

bool is_sent(const std::vector<JournalEvent>& journal, const std::string& report,
             const std::string& period, Instant moment) {
  return std::any_of(journal.begin(), journal.end(), [&](const JournalEvent& event) {
    const auto* sent = std::get_if<ReportSent>(&event.data);
    return sent != nullptr && sent->report == report && sent->period == period &&
           event.at.instant <= moment;
  });
}

Obligation obligation_of(const regulation::ObligationRule& rule, const Quarter& quarter,
                         const Zone& zone) {
  const Date start = quarter.next().first_day();
  const Date day = start + date::days(rule.due_day - 1);
  return {&rule, quarter.text(), zone.start_of(start),
          zone.start_of(day + date::days(1)) - Seconds(1)};
}

}  // namespace

Date Quarter::first_day() const {
  return make_date(year, (number - 1) * months_of_quarter + 1, 1);
}

Date Quarter::last_day() const {
  return next().first_day() - date::days(1);
}

Quarter Quarter::next() const {
  return number < quarters_of_year ? Quarter{year, number + 1} : Quarter{year + 1, 1};
}

std::string Quarter::text() const {
  return fmt::format("{}Q{}", year, number);
}

Quarter Quarter::of(Date day) {
  const date::year_month_day ymd(day);
  return {static_cast<int>(ymd.year()),
          (static_cast<unsigned>(ymd.month()) - 1) / months_of_quarter + 1};
}

std::optional<Quarter> Quarter::parse(std::string_view text) {
  if (text.size() != 6 || (text[4] != 'Q' && text[4] != 'q')) return std::nullopt;
  const auto year = parse_unsigned(text.substr(0, 4));
  const auto number = parse_unsigned(text.substr(5));
  if (!year || !number || *year == 0 || *number < 1 || *number > quarters_of_year)
    return std::nullopt;
  return Quarter{static_cast<int>(*year), static_cast<unsigned>(*number)};
}

std::vector<Obligation> find_obligations(const Rulebook& rulebook, Instant first_detection,
                                         const std::vector<JournalEvent>& journal, Instant moment) {
  std::vector<Obligation> owed;
  const Date last = rulebook.zone().date_of(moment);
  for (Quarter quarter = Quarter::of(rulebook.zone().date_of(first_detection));
       quarter.last_day() < last; quarter = quarter.next()) {
    const regulation::Regulation* regulation = rulebook.find_regulation(quarter.last_day());
    if (regulation == nullptr) continue;
    for (const regulation::ObligationRule& rule : regulation->obligations)
      if (!is_sent(journal, rule.report, quarter.text(), moment))
        owed.push_back(obligation_of(rule, quarter, rulebook.zone()));
  }
  return owed;
}

}  // namespace otklik::cases
