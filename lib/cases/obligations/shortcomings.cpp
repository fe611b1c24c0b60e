#include "cases/obligations/shortcomings.hpp"

#include <map>

#include "cases/events/event.hpp"
#include "cases/obligations/journal.hpp"
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

}  // namespace

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
