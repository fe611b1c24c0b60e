// A case without what would name a citizen: for reports that leave the administration.
#pragma once

#include "cases/obligations/judged.hpp"

namespace otklik::cases {

/// The case with the author, the words of the message and of every entry, the links, attachments and foreign numbers taken out;
/// what is reckoned with stays: ids, times, topics, places, bodies, people of the staff. Deadlines and stage are those that it
/// had.
Judged anonymous(Judged judged);

/// The register's own events without their words.
std::vector<JournalEvent> anonymous(std::vector<JournalEvent> journal);

}  // namespace otklik::cases
