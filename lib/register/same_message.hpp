// Whether a message that comes and a case that is there are of the same message, where ids do not tell, and whether its words are
// news.
#pragma once

#include <string>
#include <vector>

#include "cases/events/case.hpp"
#include "cases/events/incoming.hpp"

namespace otklik::store {

/// The text that a case began with, and all that came in its place.
std::vector<std::string> texts_of(const cases::Case& record);

/// True when the words are none that the case has or had.
bool is_new(const cases::Incoming& incoming, const cases::Case& record);

/// Under one link: the words agree, or author and minute of posting.
bool may_be_same(const cases::Incoming& incoming, const cases::Case& record);

/// True when the words are some of those that the case has now: a person typed them without the title.
bool is_part_of(const cases::Incoming& incoming, const cases::Case& record);

}  // namespace otklik::store
