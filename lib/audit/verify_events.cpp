#include "audit/verify_events.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cases/breach.hpp"
#include "cases/fold.hpp"
#include "cases/guards.hpp"
#include "cases/identity.hpp"
#include "cases/journal.hpp"
#include "cases/permissions.hpp"
#include "cases/steps.hpp"
#include "register/paths.hpp"
#include "register/record.hpp"

namespace otklik::audit {

using namespace store;

namespace {

using cases::Case;
using cases::Event;

// The sign of a breach that an event tells of; null for other events.
const cases::Sign* sign_in(const Event& event) {
  if (const auto* explained = event.as<cases::BreachExplained>()) return &explained->sign;
  if (const auto* decided = event.as<cases::BreachDecided>()) return &decided->sign;
  return nullptr;
}

}  // namespace

Case EventVerifier::verify(const CaseChange& change) {
  if (change.before.events.empty()) verify_id(change);
  Case record = change.before;
  for (std::size_t i = 0; i < change.added.size(); ++i) {
    verify_event(record, change.added[i], {change.path, change.lines[i], change.id});
    record.events.push_back(change.added[i]);
  }
  return record;
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

void EventVerifier::verify_event(const Case& before, const Event& event,
                                 const FindingPlace& place) {
  try {
    verify_course(before, event, place);
    verify_sign(before, event, place);
  } catch (const Error& problem) {
    refuse("verify.unjudged", {{}, problem.summary()}, place);
  }
  verify_author(event.by, place);
  verify_times(event.at.instant, place);
}

// What recording asks, asked again (record.cpp).
void EventVerifier::verify_course(const Case& before, const Event& event,
                                  const FindingPlace& place) {
  const cases::State state = cases::fold(before, rulebook_, event.at.instant);
  cases::State next = state;
  const auto& regulation = cases::regulation_for(state, event.at.instant, rulebook_);
  if (const auto why = cases::apply(next, event, before.events.size(), regulation))
    refuse("verify.not-allowed", *why, place);
  if (const auto why =
          cases::check_permission(state, event, cases::is_own_retraction(before, event), rulebook_))
    refuse("verify.not-permitted", *why, place);
  try {
    cases::guard(before, state, event, rulebook_);
  } catch (const Error& problem) {
    refuse("verify.not-allowed", {{}, problem.summary()}, place);
  }
  Case after = before;
  after.events.push_back(event);
  if (cases::fold(after, rulebook_).clashes.size() > cases::fold(before, rulebook_).clashes.size())
    refuse("verify.contested",
           {{}, {"запись делает недопустимыми другие", "the entry makes others unlawful"}}, place);
}

void EventVerifier::verify_sign(const Case& before, const Event& event, const FindingPlace& place) {
  const cases::Sign* sign = sign_in(event);
  if (sign == nullptr) return;
  const cases::Judged judged = cases::judge_now(before, rulebook_, commit_.authored);
  const bool is_real = std::any_of(judged.deadlines.begin(), judged.deadlines.end(),
                                   [&](const cases::Deadline& each) {
                                     return cases::is_sign(judged.state, each) &&
                                            cases::sign_of(each, rulebook_.zone()) == *sign;
                                   });
  if (!is_real)
    refuse("verify.no-sign",
           {{}, {"такого признака нарушения нет", "there is no such sign of a breach"}}, place);
}

void EventVerifier::verify(const JournalChange& change, std::vector<cases::JournalEvent> known) {
  for (std::size_t i = 0; i < change.added.size(); ++i) {
    const cases::JournalEvent& event = change.added[i];
    const FindingPlace place{change.path, change.lines[i], std::nullopt};
    try {
      if (journal_path(cases::journal_year(event, rulebook_.zone())) != change.path)
        refuse("verify.not-allowed", {{}, {"запись не того года", "the entry is not of that year"}},
               place);
      if (const auto why =
              cases::check_permission(event, cases::is_own_retraction(known, event), rulebook_))
        refuse("verify.not-permitted", *why, place);
      cases::guard(event, known, rulebook_);
    } catch (const Error& problem) {
      refuse("verify.not-allowed", {{}, problem.summary()}, place);
    }
    verify_author(event.by, place);
    verify_times(event.at.instant, place);
    known.push_back(event);
  }
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
  const Zone& zone = rulebook_.zone();
  if (at > commit_.authored) {
    add_finding(
        findings_, Severity::error, "verify.future", place,
        text("время записи {} позже коммита ({})", "the entry's time {} is after the commit ({})",
             format_local(at, zone), format_local(commit_.authored, zone)));
    return;
  }
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

void EventVerifier::refuse(const char* code, const cases::Refusal& why, const FindingPlace& place) {
  add_finding(findings_, Severity::error, code, place, why.what, why.clause);
}

}  // namespace otklik::audit
