#include "cases/obligations/obligations.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "cases/events/event.hpp"
#include "cases/obligations/journal.hpp"
#include "cases/registries/refusal.hpp"

namespace otklik::cases {

namespace {

constexpr unsigned months_of_quarter = 3;
constexpr unsigned quarters_of_year = 4;

Obligation obligation_of(const regulation::ObligationRule& rule, const Quarter& quarter,
                         const Zone& zone) {
  const Date start = quarter.next().first_day();
  const Date day = start + date::days(rule.due_day - 1);
  return {&rule, quarter.text(), zone.start_of(start),
          zone.start_of(day + date::days(1)) - Seconds(1)};
}

// Nothing when there is working time in which it can be met, when it is too early to warn, or when the calendar does not reach so
// far.
std::optional<Date> last_working_day_before(const Obligation& ahead, Instant moment,
                                            const Rulebook& rulebook) try {
  const calendar::WorkingTime& office = rulebook.office();
  const Instant warned_till =
      office.add(moment, *ahead.rule->warn_before, calendar::DayCount::same_time);
  if (warned_till < ahead.starts_at || office.between(ahead.starts_at, ahead.due).count() > 0)
    return std::nullopt;
  return rulebook.zone().date_of(office.sub(ahead.starts_at, WorkingSeconds(1)));
} catch (const calendar::OutsideCalendar&) {
  return std::nullopt;
}

const regulation::LetterRule& letter_sent(const std::string& report,
                                          const regulation::Regulation& regulation) {
  const auto* letter = regulation.find_letter(report);
  if (letter != nullptr && !letter->recorded_by.empty()) return *letter;
  throw Error(
      Category::usage,
      text("в положении не сказано, кто отмечает отчёт {} отправленным",
           "the regulation does not say who records the report {} as sent", disarmed(report)),
      {text("это говорит строка в letters его файла: {{letter: {}, …, recorded_by: [роли]}}",
            "a line under letters of its file does: {{letter: {}, …, recorded_by: [roles]}}",
            disarmed(report))});
}

Error no_such_period(const ReportSent& sent, bool is_owed) {
  if (is_owed)
    return Error(Category::usage, {"отправленным отмечают отчёт за квартал: --quarter 2026Q1",
                                   "what is recorded as sent is of a quarter: --quarter 2026Q1"});
  return Error(Category::usage,
               text("не удалось прочитать период «{}»", "cannot read the period `{}`",
                    disarmed(sent.period)),
               {{"например: 2026Q1 или 2026-01-01/2026-03-15",
                 "for example: 2026Q1 or 2026-01-01/2026-03-15"}});
}

}  // namespace

const regulation::ObligationRule* find_obligation(const regulation::Regulation& regulation,
                                                  std::string_view report) {
  const auto& all = regulation.obligations;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.report == report; });
  return found == all.end() ? nullptr : &*found;
}

std::string period_of(const DateRange& days) {
  const Quarter quarter = Quarter::of(*days.since);
  if (days == DateRange{quarter.first_day(), quarter.last_day()}) return quarter.text();
  return format_date(*days.since) + "/" + format_date(*days.until);
}

std::optional<DateRange> parse_period(std::string_view period) {
  if (const auto quarter = Quarter::parse(period))
    return DateRange{quarter->first_day(), quarter->last_day()};
  const std::size_t slash = std::min(period.find('/'), period.size());
  const auto since = parse_date(period.substr(0, slash));
  const auto until = parse_date(period.substr(std::min(slash + 1, period.size())));
  if (!since || !until || *until < *since) return std::nullopt;
  return DateRange{since, until};
}

void require_sendable(const ReportSent& sent, const std::vector<JournalEvent>& standing, Instant at,
                      const Rulebook& rulebook) {
  const regulation::Regulation& regulation = rulebook.regulation_at(at);
  const regulation::LetterRule& letter = letter_sent(sent.report, regulation);
  const auto days = parse_period(sent.period);
  const bool is_owed = find_obligation(regulation, sent.report) != nullptr;
  if (!days || (is_owed && !Quarter::parse(sent.period))) throw no_such_period(sent, is_owed);
  if (rulebook.zone().date_of(at) <= *days->until)
    throw error_of({letter.clause, text("период {} ещё не кончился",
                                        "the period {} is not over yet", sent.period)});
  if (is_sent(standing, sent.report, sent.period))
    throw error_of(
        {letter.clause, text("отчёт за {} уже отмечен отправленным",
                             "the report for {} is recorded as sent already", sent.period)});
}

bool is_sent(const std::vector<JournalEvent>& standing, const std::string& report,
             const std::string& period) {
  return std::any_of(standing.begin(), standing.end(), [&](const JournalEvent& event) {
    const auto* sent = event.as<ReportSent>();
    return sent != nullptr && sent->report == report && sent->period == period;
  });
}

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
  const std::vector<JournalEvent> standing = standing_events(journal, moment);
  const Date last = rulebook.zone().date_of(moment);
  for (Quarter quarter = Quarter::of(rulebook.zone().date_of(first_detection));
       quarter.last_day() < last; quarter = quarter.next()) {
    const regulation::Regulation* regulation = rulebook.find_regulation(quarter.last_day());
    if (regulation == nullptr) continue;
    for (const regulation::ObligationRule& rule : regulation->obligations)
      if (!is_sent(standing, rule.report, quarter.text()))
        owed.push_back(obligation_of(rule, quarter, rulebook.zone()));
  }
  return owed;
}

Instant due_after(const regulation::ObligationRule& rule, const Quarter& quarter,
                  const Zone& zone) {
  return obligation_of(rule, quarter, zone).due;
}

std::vector<Foresight> find_foresights(const Rulebook& rulebook, Instant moment) {
  std::vector<Foresight> found;
  const Quarter quarter = Quarter::of(rulebook.zone().date_of(moment));
  const regulation::Regulation* regulation = rulebook.find_regulation(quarter.last_day());
  if (regulation == nullptr) return found;
  for (const regulation::ObligationRule& rule : regulation->obligations) {
    if (!rule.warn_before) continue;
    const Obligation ahead = obligation_of(rule, quarter, rulebook.zone());
    if (const auto day = last_working_day_before(ahead, moment, rulebook))
      found.push_back({ahead, *day});
  }
  return found;
}

}  // namespace otklik::cases
