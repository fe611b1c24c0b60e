#include "cases/events/event.hpp"

#include "base/words.hpp"

namespace otklik::cases {

namespace {

template <class... Kinds>
consteval bool has_every_kind_in_order(const OneOf<Kinds...>* /*of*/) {
  std::size_t index = 0;
  return ((static_cast<std::size_t>(Kinds::kind) == index++) && ...) &&
         index == Words<EventKind>::table.size();
}
static_assert(has_every_kind_in_order(static_cast<const EveryKind*>(nullptr)));

}  // namespace

EventData::EventData() : EventData(Detected{}) {}

bool operator==(const EventData& a, const EventData& b) {
  if (a.kind_ != b.kind_) return false;
  return a.held_ == b.held_ ||
         a.visit([&]<class Kind>(const Kind& held) { return held == *b.as<Kind>(); });
}

JournalData::JournalData() : OneOf(ReportSent{}) {}

bool operator==(const JournalData& a, const JournalData& b) {
  return a.equals(b);
}

std::string_view journal_word(const JournalEvent& event) {
  return event.data.visit([]<class Kind>(const Kind&) { return journal_word<Kind>(); });
}

}  // namespace otklik::cases
