#include "cases/events/event.hpp"

namespace otklik::cases {

EventData::EventData() : EventData(Detected{}) {}

bool operator==(const EventData& a, const EventData& b) {
  if (a.kind_ != b.kind_) return false;
  return a.held_ == b.held_ ||
         visit_event([&]<class Kind>(const Kind& held) { return held == *b.as<Kind>(); }, a);
}

}  // namespace otklik::cases
