// What recording asks and what verify finds are one: over cases and events of every kind, lawful and not, the one refuses exactly
// what the other tells; and what asking makes of the case by one step is what folding the whole anew makes of it.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "audit/verify_events.hpp"
#include "cases/events/event.hpp"
#include "cases/obligations/breach.hpp"
#include "cases/recording/ask.hpp"
#include "cases/recording/guards.hpp"
#include "cases/recording/permissions.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/approvals.hpp"
#include "cases/rules/fold.hpp"
#include "cases/rules/steps.hpp"
#include "property/any_case.hpp"
#include "register/record.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

constexpr std::int64_t day = 86400;

// Some of these cases lead back to the one that is asked about.
std::optional<Case> find_other(const CaseId& id) {
  Case other = history({{"2026-03-02T10:20", Detected{}}});
  other.id = id;
  if (id == an_id("leads back"))
    other.events.push_back(sealed(other, at(start), Linked{.repeat_of = an_id()}));
  if (id == an_id("leads elsewhere"))
    other.events.push_back(sealed(other, at(start), Linked{.repeat_of = an_id("the first")}));
  return id == an_id("nowhere") ? std::nullopt : std::optional(other);
}

CaseId any_id() {
  const char* of[]{"a message", "leads back", "leads elsewhere", "the first", "nowhere"};
  return an_id(of[below(5)]);
}

Sign any_sign(const Case& record) {
  std::vector<Sign> signs{{BodyId("roads"), RuleId("draft"), stamp(start)},
                          {BodyId("nobody"), RuleId("none"), stamp(start)}};
  const State state = fold(record, rulebook());
  for (const Deadline& each : find_deadlines(state, rulebook(), end_of(record) + Seconds(7 * day)))
    if (each.owner) signs.push_back(sign_of(each, rulebook().zone()));
  return signs[below(signs.size())];
}

EventData any_data(const Case& record) {
  Classified unknown = classified();
  unknown.topic = TopicId("roads.moon");
  Declined repeats = declined("duplicate");
  repeats.of = any_id();
  switch (below(20)) {
    case 0: return alphabet()[below(alphabet().size())];
    case 1: return Retracted{record.events[below(record.events.size())].digest, "по ошибке"};
    case 2: return Retracted{"0123456789abcdef0123456789abcdef", "ничего"};
    case 3: return BreachExplained{any_sign(record), "не успели"};
    case 4: return BreachDecided{any_sign(record), Finding::established, "проверка"};
    case 5: return Linked{.repeat_of = any_id()};
    case 6: return repeats;
    case 7: return unknown;
    case 8: return Noted{below(2) == 0 ? " " : "звонили"};
    case 9: return Shortcoming{BodyId(below(2) == 0 ? "roads" : "nobody"), "нет даты"};
    default: return next_event(record);
  }
}

// Mostly who may.
PersonId any_person(const EventData& data) {
  const char* people[]{"operator", "coordinator", "roads-officer", "housing-head", "nobody"};
  if (below(4) == 0) return PersonId(people[below(5)]);
  const bool is_approval = data.as<Approved>() != nullptr;
  const bool is_body = data.as<Drafted>() != nullptr || data.as<Returned>() != nullptr;
  return PersonId(is_approval ? "deputy-head" : is_body ? "roads-officer" : "coordinator");
}

// At the end, late, at the very time of another, before the beginning.
Instant any_time(const Case& record) {
  switch (below(4)) {
    case 0: return record.events[below(record.events.size())].at.instant;
    case 1: return at(start) + Seconds(below(5 * day)) - Seconds(600);
    default: return end_of(record) + Seconds(below(2 * day));
  }
}

Event any_event(const Case& record) {
  if (below(12) == 0) return record.events[below(record.events.size())];
  EventData data = any_data(record);
  const PersonId by = any_person(data);
  Event event = sealed(record, any_time(record), data);
  event.by = by;
  if (below(3) == 0) event.basis = "служебная записка";
  formats::seal(event);
  return event;
}

// A case that may hold entries out of order and clashes, as a merge leaves it.
Case any_record() {
  Case record = any_case();
  if (below(3) != 0) return record;
  for (std::size_t i = record.events.size(); i > 1; --i)
    std::swap(record.events[i - 1], record.events[below(i)]);
  return record;
}

// For who reads what failed.
std::string told_with(Case record, const Event& event) {
  record.events.push_back(event);
  return told_history(record);
}

Instant recorded_after(const Case& record, const Event& event) {
  const Instant last = std::max(end_of(record), event.at.instant);
  return below(10) == 0 ? event.at.instant - Seconds(1) : last + Seconds(below(3 * day));
}

// As recording stamps it; what was copied from the record stays a copy.
Event stamped(const Case& record, Event event, Instant recorded_at) {
  if (std::find(record.events.begin(), record.events.end(), event) != record.events.end())
    return event;
  event.recorded_at = recorded_stamp(event.at.instant, recorded_at, rulebook());
  formats::seal(event);
  return event;
}

// A case of its own: the registers' other cases are those above.
bool is_recorded(const Case& record, const Event& event, Instant recorded_at) {
  try {
    const State then = fold_until(record, rulebook(), event.at.instant);
    const auto added = store::with_event(record, then, event, recorded_at, rulebook(), find_other);
    // The very same entry is not recorded twice: who types it again is told so, who finds it twice in a file asks why.
    const auto& events = record.events;
    return !(added.is_repeated && std::find(events.begin(), events.end(), event) != events.end());
  } catch (const Error&) {
    return false;
  }
}

std::set<std::string> found(const Case& record, const Event& event, Instant recorded_at) {
  store::CommitInfo commit;
  commit.authored = recorded_at;
  commit.committed = recorded_at;
  const OtherCases others = find_other;
  std::vector<audit::Finding> findings;
  audit::EventVerifier(commit, rulebook(), others, findings)
      .verify(audit::CaseChange{record.id, "case.yaml", record, {event}, {1}});
  std::set<std::string> codes;
  for (const audit::Finding& each : findings) codes.insert(each.diagnostic.code);
  codes.erase("verify.wrong-author");  // not of the event, but of who committed it
  codes.erase("verify.back-dated");
  return codes;
}

bool holds(const std::vector<std::size_t>& entries, std::size_t entry) {
  return std::find(entries.begin(), entries.end(), entry) != entries.end();
}

// A word of an approver, or the way to one, before it is that approver's turn.
bool is_out_of_turn(const State& then, const Event& event) {
  const auto* approved = event.as<Approved>();
  const auto* forwarded = event.as<Forwarded>();
  const Draft* draft = then.current_draft();
  if ((approved == nullptr && forwarded == nullptr) || draft == nullptr) return false;
  const RoleId& role = approved != nullptr ? approved->role : forwarded->to;
  const auto is_given = [&](const Approval& each) { return each.counts && each.role == role; };
  if (std::any_of(draft->approvals.begin(), draft->approvals.end(), is_given)) return false;
  const auto* next = next_approval(then, *draft, the_regulation());
  return next == nullptr || next->role != role;
}

// A round that would begin before what it follows had ended.
bool begins_early(const Case& record, const State& then, const Event& event) {
  return event.kind() == EventKind::reopened && !then.is_over() &&
         event.at.instant < end_of(record) && fold(record, rulebook()).is_over();
}

// Out of work once more, with more to say.
bool says_more(const Case& record, const State& then, const Event& event) {
  const auto* declined = event.as<Declined>();
  if (declined == nullptr || then.stage != Stage::declined ||
      then.declined->reason != declined->reason)
    return false;
  Declined same = *record.events[then.declined->event].as<Declined>();
  same.text = declined->text;
  if (!declined->of) same.of.reset();
  if (!declined->to) same.to.reset();
  if (!declined->number) same.number.reset();
  if (!declined->url) same.url.reset();
  return same != *declined;
}

// What a retraction would leave hanging: the correction of a link, a round.
bool leaves_orphans(const Case& record, const State& then, const Event& event, const State& without,
                    const State& whole) {
  const auto* retracted = event.as<Retracted>();
  if (retracted == nullptr) return false;
  for (std::size_t i = 0; i < record.events.size(); ++i)
    if (const auto* published = record.events[i].as<Published>();
        published != nullptr && published->replaces == retracted->digest && !then.is_retracted(i))
      return true;
  return std::any_of(whole.repeated.begin(), whole.repeated.end(), [&](std::size_t index) {
    return index < record.events.size() && record.events[index].kind() == EventKind::reopened &&
           !holds(without.repeated, index);
  });
}

enum class Course { open, refused, repeated };

// Whether what stands before an event allows it: recording is stricter than a merge.
Course course_of(const State& then, const Event& event, std::size_t index) {
  const auto* published = event.as<Published>();
  const bool is_contested = published != nullptr && !published->irregular && !then.clashes.empty();
  if (is_contested || is_out_of_turn(then, event)) return Course::refused;
  State next = then;
  if (apply(next, event, index, rulebook()) || holds(next.stale, index)) return Course::refused;
  const bool clashes = std::any_of(next.clashes.begin(), next.clashes.end(),
                                   [&](const Clash& clash) { return clash.event == index; });
  if (clashes) return Course::refused;
  return holds(next.repeated, index) ? Course::repeated : Course::open;
}

// The questions asked a second time, each by itself and by whole folds.
std::set<Question> refused_by(const Case& record, const Event& event, Instant recorded_at) {
  std::set<Question> refused;
  const State then = fold_until(record, rulebook(), event.at.instant);
  Case with = record;
  with.events.push_back(event);
  if (event.at.instant > recorded_at) refused.insert(Question::future);
  try {
    guard(record, then, event, rulebook());
  } catch (const Error&) {
    refused.insert(Question::words);
  }
  if (std::count(record.events.begin(), record.events.end(), event) > 0)
    refused.insert(Question::duplicate);
  const Course course = begins_early(record, then, event) || says_more(record, then, event)
                            ? Course::refused
                            : course_of(then, event, record.events.size());
  if (course == Course::refused) refused.insert(Question::course);
  // Who says again what stands changes nothing: it may be anybody.
  if (course != Course::repeated && check_permission(then, event, rulebook()))
    refused.insert(Question::permission);
  const State without = fold(record, rulebook());
  const State whole = fold(with, rulebook());
  const std::size_t entry = record.events.size();
  std::set<std::size_t> before;
  for (const Clash& clash : without.clashes) before.insert(clash.event);
  bool clashes_itself = false;
  for (const Clash& clash : whole.clashes)
    if (clash.event == entry)
      clashes_itself = true;
    else if (!before.contains(clash.event))
      refused.insert(Question::later);
  // An entry that stands is not made to say nothing by one of before it.
  const auto idles = [&](const std::vector<std::size_t>& was, const std::vector<std::size_t>& is) {
    return std::any_of(is.begin(), is.end(), [&](std::size_t index) {
      return index != entry && std::find(was.begin(), was.end(), index) == was.end();
    });
  };
  if (event.kind() != EventKind::retracted &&
      (idles(without.stale, whole.stale) || idles(without.repeated, whole.repeated)))
    refused.insert(Question::later);
  if (leaves_orphans(record, then, event, without, whole)) refused.insert(Question::later);
  if (clashes_itself && !refused.contains(Question::later)) refused.insert(Question::course);
  return refused;
}

std::vector<std::string> told(const State& state, Instant moment) {
  std::vector<std::string> lines;
  for (const Deadline& deadline : find_deadlines(state, rulebook(), moment))
    lines.push_back(samples::told(deadline));
  for (const Clash& clash : state.clashes)
    lines.push_back(std::to_string(clash.event) + clash.why.what.en + clash.why.clause);
  for (const Occurrence& each : state.occurrences)
    lines.push_back(std::string(word_of(each.trigger)) + std::to_string(each.event));
  for (const std::size_t index : state.retracted) lines.push_back(std::to_string(index));
  lines.emplace_back(word_of(state.stage));
  lines.push_back(shown(state.last_event) + state.text);
  return lines;
}

}  // namespace

TEST_CASE("verify finds something in exactly those events that recording refuses") {
  constexpr int rounds = 10;
  for (int round = 0; round < rounds; ++round)
    CHECK(rc::check([] {
      const Case record = any_record();
      const Event happened = any_event(record);
      const Instant recorded_at = recorded_after(record, happened);
      const Event event = stamped(record, happened, recorded_at);
      RC_LOG() << told_with(record, event);
      const bool recorded = is_recorded(record, event, recorded_at);
      RC_CLASSIFY(recorded, "recorded");
      RC_ASSERT(recorded == found(record, event, recorded_at).empty());
    }));
}

TEST_CASE("every question is asked whatever the others say, and each says what it would alone") {
  CHECK(rc::check([] {
    const Case record = any_record();
    const Event happened = any_event(record);
    const Instant recorded_at = recorded_after(record, happened);
    const Event event = stamped(record, happened, recorded_at);
    RC_LOG() << told_with(record, event);
    const Asked asked = ask(record, event, recorded_at, rulebook(), find_other);
    std::set<Question> questions;
    for (const Objection& each : asked.objections) {
      questions.insert(each.question);
      RC_LOG() << static_cast<int>(each.question) << " " << each.why.what.en << "\n";
    }
    RC_CLASSIFY(questions.contains(Question::later), "unseats");
    RC_CLASSIFY(questions.contains(Question::sign), "no sign");
    RC_CLASSIFY(questions.contains(Question::effects), "undoes a breach");
    questions.erase(Question::sign);
    questions.erase(Question::other_cases);
    questions.erase(Question::effects);
    RC_ASSERT(questions == refused_by(record, event, recorded_at));
    RC_ASSERT(std::is_sorted(
        asked.objections.begin(), asked.objections.end(),
        [](const Objection& a, const Objection& b) { return a.question < b.question; }));
  }));
}

TEST_CASE("what asking makes of the case is what folding the whole makes of it") {
  CHECK(rc::check([] {
    const Case record = any_record();
    const Event event = any_event(record);
    Case with = record;
    with.events.push_back(event);
    const Instant moment = std::max(end_of(with), at(start)) + Seconds(day);
    RC_LOG() << told_with(record, event);
    const State after = ask(record, event, moment, rulebook(), find_other).after;
    RC_ASSERT(told(after, moment) == told(fold(with, rulebook()), moment));
  }));
}

}  // namespace otklik::cases
