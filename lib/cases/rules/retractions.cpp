#include "cases/rules/retractions.hpp"
#include "cases/events/event.hpp"

#include <algorithm>
#include <string_view>

namespace otklik::cases {

namespace {

bool holds(const Order& list, std::size_t index) {
  return std::find(list.begin(), list.end(), index) != list.end();
}

template <class AnyEvent>
Order in_order_of_time(const std::vector<AnyEvent>& events, std::optional<Instant> as_of) {
  Order order;
  for (std::size_t i = 0; i < events.size(); ++i)
    if (!as_of || events[i].known_at() <= *as_of) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return events[a].at.instant < events[b].at.instant;
  });
  return order;
}

// Which retractions name an entry. An entry holds the digest of what it retracts, so no circle of them can be.
class Claims {
 public:
  template <class AnyEvent>
  Claims(const std::vector<AnyEvent>& events, const Order& order) {
    for (const std::size_t index : order) places_[events[index].digest] = index;
    for (const std::size_t index : order)
      if (const auto* retraction = events[index].template as<Retracted>()) {
        const auto target = places_.find(retraction->digest);
        if (target == places_.end())
          unmatched_.push_back(index);
        else
          claims_[target->second].push_back(index);
      }
  }

  // The retraction that takes an entry away; nothing when it counts.
  std::optional<std::size_t> find_retraction_of(std::size_t index) const {
    const auto found = claims_.find(index);
    if (found == claims_.end()) return std::nullopt;
    for (const std::size_t retraction : found->second)
      if (!find_retraction_of(retraction)) return retraction;
    return std::nullopt;
  }

  const Order& of(std::size_t index) const { return claims_.at(index); }
  const Order& unmatched() const { return unmatched_; }

 private:
  std::map<std::string_view, std::size_t> places_;
  std::map<std::size_t, Order> claims_;
  Order unmatched_;
};

template <class AnyEvent>
Retractions found_in(const std::vector<AnyEvent>& events, std::optional<Instant> as_of) {
  Retractions result{in_order_of_time(events, as_of), {}, {}, {}, {}};
  const bool any = std::any_of(events.begin(), events.end(), [](const AnyEvent& event) {
    return event.template as<Retracted>() != nullptr;
  });
  if (!any) return result;
  const Claims claims(events, result.order);
  for (const std::size_t index : result.order)
    if (const auto retraction = claims.find_retraction_of(index)) {
      result.retracted.push_back(index);
      result.retracted_by[index] = *retraction;
      for (const std::size_t other : claims.of(index))
        if (other != *retraction) result.repeated.push_back(other);
    }
  for (const std::size_t index : claims.unmatched())
    if (!result.is_retracted(index)) result.unmatched.push_back(index);
  return result;
}

}  // namespace

bool Retractions::is_retracted(std::size_t index) const {
  return holds(retracted, index);
}

bool Retractions::is_unmatched(std::size_t index) const {
  return holds(unmatched, index);
}

bool Retractions::is_repeated(std::size_t index) const {
  return holds(repeated, index);
}

Retractions find_retractions(const std::vector<Event>& events, std::optional<Instant> as_of) {
  return found_in(events, as_of);
}

Retractions find_retractions(const std::vector<JournalEvent>& events,
                             std::optional<Instant> as_of) {
  return found_in(events, as_of);
}

Refusal retracts_nothing(std::string clause) {
  return {std::move(clause),
          text("записи, которую это отменяет, нет", "there is no such entry to retract")};
}

}  // namespace otklik::cases
