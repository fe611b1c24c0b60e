#include "audit/verify_events.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cases/events/case.hpp"
#include "cases/events/identity.hpp"
#include "register/one_commit.hpp"

namespace otklik::audit {

using namespace store;

namespace {

using cases::Case;
using cases::Event;
using cases::Question;

const char* code_of(Question question) {
  switch (question) {
    case Question::future: return "verify.future";
    case Question::words:
    case Question::other_cases:
    case Question::duplicate:
    case Question::course: return "verify.not-allowed";
    case Question::permission:
    case Question::effects: return "verify.not-permitted";
    case Question::sign: return "verify.no-sign";
    case Question::later: return "verify.contested";
  }
  return "verify.not-allowed";
}

Text told(const cases::Objection& objection) {
  Text what = objection.why.what;
  for (const Text& note : objection.notes) what = joined(what, "; ", note);
  return what;
}

}  // namespace

Case EventVerifier::verify(const CaseChange& change) {
  if (change.before.events.empty()) verify_id(change);
  Case record = change.before;
  for (std::size_t i = 0; i < change.added.size(); ++i) {
    const Event& event = change.added[i];
    verify_event(event.at.instant, event.by, {change.path, change.lines[i], change.id}, [&] {
      return cases::ask(record, event, commit_.authored, rulebook_, others_).objections;
    });
    verify_recorded(event.at.instant, event.recorded_at, {change.path, change.lines[i], change.id});
    record.events.push_back(event);
  }
  return record;
}

void EventVerifier::verify(const JournalChange& change, std::vector<cases::JournalEvent> known) {
  for (std::size_t i = 0; i < change.added.size(); ++i) {
    const cases::JournalEvent& event = change.added[i];
    verify_event(event.at.instant, event.by, {change.path, change.lines[i], std::nullopt}, [&] {
      return cases::ask(known, change.year, event, commit_.authored, rulebook_);
    });
    verify_recorded(event.at.instant, event.recorded_at,
                    {change.path, change.lines[i], std::nullopt});
    known.push_back(event);
  }
}

void EventVerifier::verify_id(const CaseChange& change) {
  const auto is_given = [&](std::size_t symbols) {
    return cases::id_of(change.before.message, rulebook_.zone(), symbols) == change.id;
  };
  if (!is_given(CaseId::usual_symbols) && !is_given(CaseId::usual_symbols + 1))
    add_finding(
        findings_, Severity::error, "verify.wrong-id", {change.path, 0, change.id},
        {"номер не тот, что даёт сообщение", "the id is not the one that the message gives"});
}

// What recording asks, asked again.
template <class Ask>
void EventVerifier::verify_event(Instant at, const PersonId& by, const FindingPlace& place,
                                 Ask ask) {
  try {
    for (const cases::Objection& each : ask())
      refuse(each, each.question == Question::future ? after_commit(at) : told(each), place);
  } catch (const Error& problem) {
    add_finding(findings_, Severity::error, "verify.unjudged", place, problem.summary());
  }
  verify_author(by, place);
  verify_committer(by, place);
  verify_times(at, place);
}

// Who is at the machine, where git knows one of the staff there.
void EventVerifier::verify_committer(const PersonId& by, const FindingPlace& place) {
  const cases::Person* committer = rulebook_.registries().find_by_email(commit_.committer_email);
  if (committer == nullptr || committer->id == by) return;
  add_finding(findings_, Severity::warning, "verify.other-hand", place,
              text("записано за «{0}» на машине, где работает «{1}»",
                   "recorded as `{0}` on the machine of `{1}`", by, committer->id));
}

// An entry that came late says when, and says it as its commit does.
void EventVerifier::verify_recorded(Instant at, const std::optional<Stamp>& recorded_at,
                                    const FindingPlace& place) {
  const auto due = cases::recorded_stamp(at, commit_.authored, rulebook_);
  const bool agrees = recorded_at ? due && recorded_at->instant == commit_.authored : !due;
  if (agrees || at > commit_.authored) return;
  add_finding(findings_, Severity::error, "verify.recorded-at", place,
              text("когда записано, говорится иначе, чем в коммите ({})",
                   "when it was recorded is not as the commit says ({})",
                   format_local(commit_.authored, rulebook_.zone())));
}

void EventVerifier::verify_author(const PersonId& by, const FindingPlace& place) {
  const cases::Registries& registries = rulebook_.registries();
  const cases::Person* author = registries.find_by_email(commit_.author_email);
  const bool is_author = author != nullptr
                             ? author->id == by
                             : identity_of(by, registries).email == commit_.author_email;
  if (!is_author)
    add_finding(findings_, Severity::error, "verify.wrong-author", place,
                text("записал «{0}», а автор коммита {1}",
                     "recorded by `{0}`, but the commit's author is {1}", by,
                     disarmed(commit_.author_email)));
}

void EventVerifier::verify_times(Instant at, const FindingPlace& place) {
  if (at > commit_.authored) return;  // said already
  const Zone& zone = rulebook_.zone();
  // The program gives both dates at once; who sets the author's back leaves the committer's.
  const Instant recorded = std::max(commit_.authored, commit_.committed);
  try {
    const Instant earliest = rulebook_.office().sub(
        recorded, rulebook_.settings().limits.back_dating, calendar::DayCount::same_time);
    if (at < earliest)
      add_finding(findings_, Severity::warning, "verify.back-dated", place,
                  text("запись о {} внесена {}", "an entry of {} was made at {}",
                       format_local(at, zone), format_local(recorded, zone)));
  } catch (const calendar::OutsideCalendar&) {
    // Without the year nobody can say how late it was.
  }
}

Text EventVerifier::after_commit(Instant at) const {
  const Zone& zone = rulebook_.zone();
  return text("время записи {} позже коммита ({})", "the entry's time {} is after the commit ({})",
              format_local(at, zone), format_local(commit_.authored, zone));
}

void EventVerifier::refuse(const cases::Objection& objection, Text what,
                           const FindingPlace& place) {
  add_finding(findings_, Severity::error, code_of(objection.question), place, std::move(what),
              objection.why.clause);
}

}  // namespace otklik::audit
