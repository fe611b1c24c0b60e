#include "cases/fold.hpp"

#include <algorithm>
#include <numeric>

#include "cases/steps.hpp"

namespace otklik::cases {

namespace {

using Order = std::vector<std::size_t>;

Order in_order_of_time(const Case& record, std::optional<Instant> as_of) {
  Order order(record.events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto at = [&](std::size_t index) { return record.events[index].at.instant; };
  if (as_of)
    order.erase(std::remove_if(order.begin(), order.end(),
                               [&](std::size_t index) { return at(index) > *as_of; }),
                order.end());
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return at(a) < at(b); });
  return order;
}

// From the latest to the earliest, so that a retraction that is itself retracted does not count.
// Targets that are not there stay unmatched; the fold names them.
struct Retractions {
  std::vector<std::size_t> retracted;  // events that do not count
  std::vector<std::size_t> unmatched;  // retractions of nothing

  bool is_retracted(std::size_t index) const { return holds(retracted, index); }
  bool is_unmatched(std::size_t index) const { return holds(unmatched, index); }

 private:
  static bool holds(const std::vector<std::size_t>& list, std::size_t index) {
    return std::find(list.begin(), list.end(), index) != list.end();
  }
};

Retractions find_retractions(const Case& record, const Order& order) {
  Retractions result;
  for (auto later = order.rbegin(); later != order.rend(); ++later) {
    const auto* retraction = record.events[*later].as<Retracted>();
    if (retraction == nullptr || result.is_retracted(*later)) continue;
    const auto target = std::find_if(std::next(later), order.rend(), [&](std::size_t index) {
      return record.events[index].digest == retraction->digest && !result.is_retracted(index);
    });
    if (target == order.rend())
      result.unmatched.push_back(*later);
    else
      result.retracted.push_back(*target);
  }
  return result;
}

Instant detection_in(const Case& record, const Order& order, const Retractions& retractions) {
  for (const std::size_t index : order)
    if (record.events[index].kind() == EventKind::detected && !retractions.is_retracted(index))
      return record.events[index].at.instant;
  return order.empty() ? record.message.posted_at.instant : record.events[order.front()].at.instant;
}

Refusal retracts_nothing(const regulation::Regulation& regulation) {
  return {std::string(regulation.clause_of(EventKind::retracted)),
          text("отменённой записи раньше этой отмены нет",
               "before this retraction there is no such entry")};
}

}  // namespace

const regulation::Regulation& regulation_for(const State& state, Instant at,
                                             const Rulebook& rulebook) {
  return rulebook.regulation_at(state.detected ? state.detected_at : at);
}

Instant detection_of(const Case& record) {
  const Order order = in_order_of_time(record, std::nullopt);
  return detection_in(record, order, find_retractions(record, order));
}

State fold(const Case& record, const Rulebook& rulebook, std::optional<Instant> as_of) {
  const Order order = in_order_of_time(record, as_of);
  const Retractions retractions = find_retractions(record, order);
  State state;
  state.text = record.message.text;
  state.retracted = retractions.retracted;
  if (order.empty()) return state;
  const regulation::Regulation& regulation = rulebook.regulation_at(
      as_of ? detection_of(record) : detection_in(record, order, retractions));
  for (const std::size_t index : order) {
    const Event& event = record.events[index];
    state.last_event = event.at.instant;
    if (retractions.is_retracted(index)) continue;
    auto refusal = retractions.is_unmatched(index) ? std::optional(retracts_nothing(regulation))
                                                   : apply(state, event, index, regulation);
    if (refusal) state.clashes.push_back({index, std::move(*refusal)});
  }
  return state;
}

}  // namespace otklik::cases
