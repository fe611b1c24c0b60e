#include "calendar/intervals.hpp"

#include <algorithm>

namespace otklik::calendar {

namespace {

// Stretches of an index from 68 minutes to 18 hours: shorter ones would cost more memory than they save steps.
constexpr unsigned shortest_shift = 12;
constexpr unsigned longest_shift = 16;
// At most one boundary in so many may share its stretch with its neighbour (short days come close together).
constexpr std::size_t tolerated_share = 32;

// The longest stretches in which neighbouring boundaries are seldom together; `gap_before` tells the distance of boundary i from
// i - 1.
template <class GapBefore>
unsigned fitting_shift(std::size_t boundaries, const GapBefore& gap_before) {
  for (unsigned shift = longest_shift; shift > shortest_shift; --shift) {
    std::size_t close_together = 0;
    for (std::size_t i = 1; i < boundaries; ++i) close_together += (gap_before(i) >> shift) == 0;
    if (close_together * tolerated_share <= boundaries) return shift;
  }
  return shortest_shift;
}

// For every stretch of [0, length] the first boundary behind its start.
template <class Boundary>
std::vector<std::uint32_t> indexed(std::uint32_t length, unsigned shift, const Boundary& boundary) {
  std::vector<std::uint32_t> index((length >> shift) + 1);
  std::uint32_t found = 0;
  for (std::size_t stretch = 0; stretch < index.size(); ++stretch) {
    while (boundary(found) <= stretch << shift) ++found;
    index[stretch] = found;
  }
  return index;
}

}  // namespace

void Intervals::append(Offset open, Offset close) {
  if (close <= open) return;
  if (flat_.empty() || open > flat_.back().close) {
    flat_.push_back({open, close, total_});
    total_ += close - open;
  } else if (close > flat_.back().close) {
    total_ += close - flat_.back().close;
    flat_.back().close = close;
  }
}

void Intervals::finish(Offset span) {
  const std::size_t count = flat_.size();
  flat_.push_back({none, none, total_});
  flat_.push_back({none, none, none});
  clock_shift_ =
      fitting_shift(count, [this](std::size_t i) { return flat_[i].close - flat_[i - 1].close; });
  work_shift_ =
      fitting_shift(count, [this](std::size_t i) { return flat_[i].before - flat_[i - 1].before; });
  by_clock_ = indexed(span, clock_shift_, [this](std::size_t i) { return flat_[i].close; });
  by_work_ = indexed(total_, work_shift_, [this](std::size_t i) { return flat_[i + 1].before; });
}

bool Intervals::open_or_closing(Offset at) const {
  const std::size_t after = interval_after(at);
  return flat_[after].open <= at || (after > 0 && flat_[after - 1].close == at);
}

}  // namespace otklik::calendar
