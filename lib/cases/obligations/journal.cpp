#include "cases/obligations/journal.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cases/events/event.hpp"
#include "cases/obligations/obligations.hpp"
#include "cases/registries/guard_text.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/rules/describe.hpp"
#include "cases/rules/retractions.hpp"

namespace otklik::cases {

namespace {

class Guard {
 public:
  Guard(const std::vector<JournalEvent>& journal, Instant at, Instant recorded_at,
        const Rulebook& rulebook)
      : journal_(journal), at_(at), recorded_at_(recorded_at), rulebook_(rulebook) {}

  void operator()(const ReportSent& event) const {
    require_sendable(event, standing_events(journal_, recorded_at_), at_, rulebook_);
  }
  void operator()(const Shortcoming& event) const {
    if (event.body) body_named(rulebook_.registries(), event.body->text());
    require(event.text, {"недостаток", "the shortcoming"});
    if (event.measure) require(*event.measure, {"мера", "the measure"});
  }
  void operator()(const ShortcomingHandled& event) const {
    require_entry(event.shortcoming);
    if (event.measure) require(*event.measure, {"мера", "the measure"});
    if (event.text) require(*event.text, {"пояснение", "the text"});
  }
  void operator()(const Noted& event) const { require(event.text, {"примечание", "the note"}); }
  void operator()(const Retracted& event) const {
    require_entry(event.digest);
    require(event.reason, {"причина", "the reason"});
  }

 private:
  void require(std::string_view words, const Text& what) const {
    guard_text(words, what, rulebook_.settings());
  }

  void require_entry(const std::string& digest) const {
    const bool known = std::any_of(journal_.begin(), journal_.end(),
                                   [&](const auto& each) { return each.digest == digest; });
    if (!known)
      throw Error(Category::not_found,
                  {"такой записи в журнале нет", "there is no such entry in the journal"});
  }

  const std::vector<JournalEvent>& journal_;
  Instant at_;
  Instant recorded_at_;
  const Rulebook& rulebook_;
};

Text title_of_letter(const std::string& report, const regulation::Regulation& regulation) {
  const auto* letter = regulation.find_letter(report);
  if (letter != nullptr && !letter->title.empty()) return letter->title;
  const auto* owed = find_obligation(regulation, report);
  return owed == nullptr ? same(report) : owed->title;
}

struct KindOf {
  std::optional<EventKind> operator()(const ReportSent&) const { return std::nullopt; }
  template <class Kind>
  std::optional<EventKind> operator()(const Kind&) const {
    return Kind::kind;
  }
};

}  // namespace

std::vector<JournalEvent> standing_events(const std::vector<JournalEvent>& journal,
                                          Instant moment) {
  const Retractions events = find_retractions(journal, moment);
  std::vector<JournalEvent> standing;
  for (const std::size_t index : events.order)
    if (!events.is_retracted(index) && journal[index].as<Retracted>() == nullptr)
      standing.push_back(journal[index]);
  return standing;
}

int journal_year(const JournalEvent& event, const Zone& zone) {
  return static_cast<int>(date::year_month_day(zone.date_of(event.at.instant)).year());
}

bool is_repeated(const std::vector<JournalEvent>& journal, const JournalEvent& event) {
  if (event.as<Retracted>() == nullptr) return false;
  std::vector<JournalEvent> with = journal;
  with.push_back(event);
  return find_retractions(with).is_repeated(journal.size());
}

std::size_t number_in_year(const std::vector<JournalEvent>& journal, std::size_t index,
                           const Zone& zone) {
  const int year = journal_year(journal.at(index), zone);
  const auto is_of_year = [&](const JournalEvent& each) {
    return journal_year(each, zone) == year;
  };
  return static_cast<std::size_t>(std::count_if(
      journal.begin(), std::next(journal.begin(), static_cast<std::ptrdiff_t>(index) + 1),
      is_of_year));
}

std::optional<EventKind> kind_of(const JournalEvent& event) {
  return event.data.visit(KindOf());
}

std::string clause_of(const JournalEvent& event, const Rulebook& rulebook) {
  if (const auto* sent = event.as<ReportSent>()) {
    const auto* letter = rulebook.regulation_at(event.at.instant).find_letter(sent->report);
    return letter == nullptr ? std::string() : letter->clause;
  }
  return std::string(rulebook.regulation_at(event.at.instant).clause_of(*kind_of(event)));
}

Text describe(const JournalEvent& event, const Rulebook& rulebook) {
  if (const auto* sent = event.as<ReportSent>()) {
    const Text title = title_of_letter(sent->report, rulebook.regulation_at(event.at.instant));
    return joined({"отправлена", "sent"}, ": ", joined(title, ", ", same(sent->period)));
  }
  const Text kind = title_of(*kind_of(event));
  if (const auto* found = event.as<Shortcoming>(); found && found->body)
    return joined(
        kind, ": ",
        title_of_owner(found->body->text(), rulebook, rulebook.zone().date_of(event.at.instant)));
  if (const auto* handled = event.as<ShortcomingHandled>(); handled && handled->removed)
    return joined(kind, ": ", {"недостаток устранён", "the shortcoming is removed"});
  return kind;
}

void guard(const JournalEvent& event, const std::vector<JournalEvent>& journal, Instant recorded_at,
           const Rulebook& rulebook) {
  event.data.visit(Guard(journal, event.at.instant, recorded_at, rulebook));
}

}  // namespace otklik::cases
