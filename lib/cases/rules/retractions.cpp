#include "cases/rules/retractions.hpp"
#include "cases/events/event.hpp"

#include <algorithm>

namespace otklik::cases {

namespace {

bool holds(const Order& list, std::size_t index) {
  return std::find(list.begin(), list.end(), index) != list.end();
}

template <class AnyEvent>
Order in_order_of_time(const std::vector<AnyEvent>& events, std::optional<Instant> as_of) {
  Order order;
  for (std::size_t i = 0; i < events.size(); ++i)
    if (!as_of || events[i].at.instant <= *as_of) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return events[a].at.instant < events[b].at.instant;
  });
  return order;
}

// From the latest to the earliest, so that a retraction that is itself retracted does not count.
template <class AnyEvent>
Retractions found_in(const std::vector<AnyEvent>& events, std::optional<Instant> as_of) {
  Retractions result{in_order_of_time(events, as_of), {}, {}};
  const Order& order = result.order;
  for (auto later = order.rbegin(); later != order.rend(); ++later) {
    const auto* retraction = events[*later].template as<Retracted>();
    if (retraction == nullptr || result.is_retracted(*later)) continue;
    const auto target = std::find_if(std::next(later), order.rend(), [&](std::size_t index) {
      return events[index].digest == retraction->digest && !result.is_retracted(index);
    });
    if (target == order.rend())
      result.unmatched.push_back(*later);
    else
      result.retracted.push_back(*target);
  }
  return result;
}

}  // namespace

bool Retractions::is_retracted(std::size_t index) const {
  return holds(retracted, index);
}

bool Retractions::is_unmatched(std::size_t index) const {
  return holds(unmatched, index);
}

Retractions find_retractions(const std::vector<Event>& events, std::optional<Instant> as_of) {
  return found_in(events, as_of);
}

Retractions find_retractions(const std::vector<JournalEvent>& events,
                             std::optional<Instant> as_of) {
  return found_in(events, as_of);
}

Refusal retracts_nothing(std::string clause) {
  return {std::move(clause), text("отменённой записи раньше этой отмены нет",
                                  "before this retraction there is no such entry")};
}

}  // namespace otklik::cases
