#include "cases/events/merge.hpp"

#include <set>
#include <string_view>

namespace otklik::cases {

namespace {

// One list on its way into the union.
class Side {
 public:
  explicit Side(const std::vector<MergeItem>& items) : items_(items) {
    for (const MergeItem& item : items) left_.insert(item.bytes);
  }

  // Passes over what the union has already.
  void skip(const std::set<std::string_view>& taken) {
    while (at_ < items_.size() && taken.contains(items_[at_].bytes)) pass();
  }

  const MergeItem* head() const { return at_ < items_.size() ? &items_[at_] : nullptr; }
  bool will_bring(const MergeItem& item) const { return left_.contains(item.bytes); }
  void pass() { left_.erase(left_.find(items_[at_++].bytes)); }

 private:
  const std::vector<MergeItem>& items_;
  std::size_t at_ = 0;
  std::multiset<std::string_view> left_;
};

// The next event of the union: a head that the other side still has before it waits for its turn there. Lists that contradict
// each other (which recording cannot bring about) take the smaller head. Null at the end.
const MergeItem* next_of(const Side& ours, const Side& theirs) {
  const MergeItem* a = ours.head();
  const MergeItem* b = theirs.head();
  if (a == nullptr || b == nullptr) return a == nullptr ? b : a;
  const bool a_waits = theirs.will_bring(*a);
  const bool b_waits = ours.will_bring(*b);
  if (a_waits != b_waits) return a_waits ? b : a;
  return *a < *b ? a : b;
}

}  // namespace

std::vector<MergeItem> merge(const std::vector<MergeItem>& ours,
                             const std::vector<MergeItem>& theirs) {
  std::vector<MergeItem> merged;
  std::set<std::string_view> taken;
  Side a(ours);
  Side b(theirs);
  while (const MergeItem* next = next_of(a, b)) {
    merged.push_back(*next);
    taken.insert(next->bytes);
    a.skip(taken);
    b.skip(taken);
  }
  return merged;
}

}  // namespace otklik::cases
