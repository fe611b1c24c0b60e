#include "cases/obligations/shortcomings.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cases/events/event.hpp"
#include "cases/obligations/breach.hpp"
#include "cases/obligations/deadlines.hpp"
#include "cases/obligations/journal.hpp"
#include "cases/registries/refusal.hpp"
#include "cases/rules/retractions.hpp"

namespace otklik::cases {

namespace {

// Takes the events that count, one by one.
class Collector {
 public:
  template <class AnyEvent>
  void take(const AnyEvent& event, std::size_t entry) {
    if (const auto* found = event.template as<Shortcoming>()) {
      places_[event.digest] = list_.size();
      list_.push_back({entry,
                       event.at.instant,
                       event.by,
                       found->body,
                       found->text,
                       found->measure,
                       found->term,
                       {},
                       {},
                       {}});
    } else if (const auto* handled = event.template as<ShortcomingHandled>()) {
      const auto place = places_.find(handled->shortcoming);
      if (place != places_.end()) handle(list_[place->second], *handled, event.at, event.by);
    }
  }

  std::vector<KnownShortcoming> list() { return std::move(list_); }

 private:
  static void handle(KnownShortcoming& known, const ShortcomingHandled& handled, const Stamp& at,
                     const PersonId& by) {
    if (handled.measure) known.measure = handled.measure;
    if (handled.term) known.term = handled.term;
    if (handled.text) known.remarks.push_back(*handled.text);
    if (!handled.removed || known.removed_at) return;
    known.removed_at = at.instant;
    known.removed_by = by;
  }

  std::vector<KnownShortcoming> list_;
  std::map<std::string, std::size_t> places_;  // by digest
};

std::vector<Text> those_that_had(const std::vector<BodyId>& bodies) {
  if (bodies.empty())
    return {{"без сообщения недостаток записывают в журнал: shortcoming journal --executor ОРГАН",
             "without a case it goes into the journal: shortcoming journal --executor BODY"}};
  std::vector<std::string> ids;
  for (const BodyId& body : bodies) ids.push_back(body.text());
  return {text("сообщение есть или было у: {}", "who has or had the case: {}", joined_list(ids))};
}

// `id`: of the case, where nobody else says it.
Error names_no_body(const Text& id, const Text& why, const State& state) {
  const std::vector<BodyId> bodies = state.bodies();
  const Text what =
      bodies.empty() ? Text{"сообщение не было ни у одного органа: недостаток не за кем записать",
                            "no body ever had the case: there is nobody to record it against"}
                     : joined(why, ": ",
                              {"назовите, чей это недостаток, --executor ОРГАН",
                               "say whose shortcoming it is, --executor BODY"});
  return Error(Category::usage, joined(id, "", what), those_that_had(bodies));
}

}  // namespace

BodyId body_of_shortcoming(const CaseId& id, const State& state, Instant moment,
                           const Rulebook& rulebook) {
  std::set<BodyId> late;
  for (const Deadline& deadline : find_deadlines(state, rulebook, moment))
    if (is_sign(deadline)) late.insert(BodyId(*deadline.owner));
  if (late.size() == 1) return *late.begin();
  throw names_no_body(same(id.text() + ": "),
                      late.empty() ? Text{"ни один орган своего срока не нарушил",
                                          "no body broke a deadline of its own"}
                                   : Text{"свой срок нарушили несколько органов",
                                          "several bodies broke deadlines of theirs"},
                      state);
}

void require_body_of_case(const std::optional<BodyId>& body, const State& state,
                          std::string_view clause) {
  if (!body) throw names_no_body({}, {"орган не назван", "no body is named"}, state);
  const std::vector<BodyId> bodies = state.bodies();
  if (std::find(bodies.begin(), bodies.end(), *body) != bodies.end()) return;
  throw error_of({std::string(clause),
                  text("у органа «{}» этого сообщения не было", "`{}` never had this case", *body)},
                 those_that_had(bodies));
}

std::vector<KnownShortcoming> shortcomings_of(const Judged& judged) {
  Collector collector;
  for (std::size_t i = 0; i < judged.record.events.size(); ++i)
    if (!judged.state.is_retracted(i)) collector.take(judged.record.events[i], i + 1);
  return collector.list();
}

std::vector<KnownShortcoming> shortcomings_of(const std::vector<JournalEvent>& journal,
                                              Instant moment, const Zone& zone) {
  Collector collector;
  const Retractions events = find_retractions(journal, moment);
  for (const std::size_t index : events.order)
    if (!events.is_retracted(index))
      collector.take(journal[index], number_in_year(journal, index, zone));
  return collector.list();
}

}  // namespace otklik::cases
