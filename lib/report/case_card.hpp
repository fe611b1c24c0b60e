// A case in full: the object of `show --format json`, and the page that people read.
#pragma once

#include "cases/obligations/judged.hpp"
#include "cases/registries/rulebook.hpp"
#include "report/document.hpp"
#include "report/value.hpp"

namespace otklik::report {

/// What `list` gives, and message, events, drafts, approvals, publications, deadlines and the rest.
Object case_object(const cases::Judged& judged, const cases::Rulebook& rulebook);

/// The whole case as a page.
Document case_page(const cases::Judged& judged, const cases::Rulebook& rulebook);

/// What people are told when they have recorded something: the id, the new stage, the deadlines that run.
Document answer_page(const cases::Judged& judged, const cases::Rulebook& rulebook);

/// A line for each caution of the case, first of all that is said of an answer.
void add_cautions(Document& page, const cases::Judged& judged, const cases::Rulebook& rulebook);

/// The events in order of recording, for people.
Table history_table(const cases::Judged& judged, const cases::Rulebook& rulebook);

/// An event as files hold it.
Object event_object(const cases::Event& event);
Object event_object(const cases::JournalEvent& event);

/// A message as files hold it.
Object message_object(const cases::Message& message);

}  // namespace otklik::report
