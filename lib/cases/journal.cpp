#include "cases/journal.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cases/describe.hpp"
#include "cases/guards.hpp"
#include "cases/lookups.hpp"

namespace otklik::cases {

namespace {

class Guard {
 public:
  Guard(const std::vector<JournalEvent>& journal, const Rulebook& rulebook)
      : journal_(journal), rulebook_(rulebook) {}

  void operator()(const ReportSent&) const {}
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
  const Rulebook& rulebook_;
};

struct KindOf {
  std::optional<EventKind> operator()(const ReportSent&) const { return std::nullopt; }
  template <class Kind>
  std::optional<EventKind> operator()(const Kind&) const {
    return Kind::kind;
  }
};

const regulation::ObligationRule* find_obligation(const ReportSent& sent, const Rulebook& rulebook,
                                                  Instant at) {
  for (const regulation::ObligationRule& rule : rulebook.regulation_at(at).obligations)
    if (rule.report == sent.report) return &rule;
  return nullptr;
}

}  // namespace

std::vector<JournalEvent> standing_events(const std::vector<JournalEvent>& journal,
                                          Instant moment) {
  std::set<std::string> retracted;
  for (const JournalEvent& event : journal)
    if (const auto* retraction = event.as<Retracted>(); retraction && event.at.instant <= moment)
      retracted.insert(retraction->digest);
  std::vector<JournalEvent> standing;
  std::copy_if(journal.begin(), journal.end(), std::back_inserter(standing),
               [&](const JournalEvent& event) {
                 return event.at.instant <= moment && event.as<Retracted>() == nullptr &&
                        !retracted.contains(event.digest);
               });
  std::stable_sort(
      standing.begin(), standing.end(),
      [](const JournalEvent& a, const JournalEvent& b) { return a.at.instant < b.at.instant; });
  return standing;
}

int journal_year(const JournalEvent& event, const Zone& zone) {
  return static_cast<int>(date::year_month_day(zone.date_of(event.at.instant)).year());
}

std::optional<EventKind> kind_of(const JournalEvent& event) {
  return std::visit(KindOf(), event.data);
}

std::string clause_of(const JournalEvent& event, const Rulebook& rulebook) {
  if (const auto* sent = event.as<ReportSent>()) {
    const auto* rule = find_obligation(*sent, rulebook, event.at.instant);
    return rule == nullptr ? std::string() : rule->clause;
  }
  return std::string(rulebook.regulation_at(event.at.instant).clause_of(*kind_of(event)));
}

Text describe(const JournalEvent& event, const Rulebook& rulebook) {
  if (const auto* sent = event.as<ReportSent>()) {
    const auto* rule = find_obligation(*sent, rulebook, event.at.instant);
    const Text title = rule == nullptr ? same(sent->report) : rule->title;
    return joined({"отправлена", "sent"}, ": ", joined(title, ", ", same(sent->period)));
  }
  const Text kind = title_of(*kind_of(event));
  if (const auto* found = event.as<Shortcoming>(); found && found->body)
    return joined(kind, ": ", title_of_owner(found->body->text(), rulebook));
  if (const auto* handled = event.as<ShortcomingHandled>(); handled && handled->removed)
    return joined(kind, ": ", {"недостаток устранён", "the shortcoming is removed"});
  return kind;
}

void guard(const JournalEvent& event, const std::vector<JournalEvent>& journal,
           const Rulebook& rulebook) {
  std::visit(Guard(journal, rulebook), event.data);
}

}  // namespace otklik::cases
