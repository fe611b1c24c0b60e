#include "cases/recording/ask.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "cases/events/event_fields.hpp"
#include "cases/obligations/breach.hpp"
#include "cases/obligations/journal.hpp"
#include "cases/recording/guards.hpp"
#include "cases/recording/permissions.hpp"
#include "cases/rules/describe.hpp"
#include "cases/rules/fold.hpp"
#include "cases/rules/retractions.hpp"
#include "cases/rules/steps.hpp"

namespace otklik::cases {

namespace {

// What questions about a case and about the journal share.
class Objections {
 public:
  void add(Objection objection) { list_.push_back(std::move(objection)); }
  void add(Question question, std::optional<Refusal> why, std::vector<Text> notes = {}) {
    if (why) add({question, Category::not_allowed, std::move(*why), std::move(notes)});
  }
  // What stops with an exception, of whatever category.
  template <class Check>
  void add_thrown(Question question, Check check) {
    try {
      check();
    } catch (const Error& problem) {
      if (problem.category() == Category::bad_data || problem.category() == Category::failed) throw;
      add({question, problem.category(), {{}, problem.message()}, problem.notes()});
    }
  }
  template <class AnyEvent>
  void add_if_known(const std::vector<AnyEvent>& events, const AnyEvent& event) {
    if (std::find(events.begin(), events.end(), event) != events.end())
      add(Question::duplicate,
          Refusal{{}, {"такая запись уже есть", "this very entry is there already"}});
  }
  bool hold(Question question) const {
    return std::any_of(list_.begin(), list_.end(),
                       [&](const Objection& each) { return each.question == question; });
  }
  std::vector<Objection> take() { return std::move(list_); }

 private:
  std::vector<Objection> list_;
};

Text no_longer_allowed(std::size_t entry, const Text& what) {
  return joined(
      text("тогда недопустима запись {}: ", "entry {} would no longer be allowed: ", entry), "",
      what);
}

struct NamedCases : PassedOver {
  std::vector<CaseId> ids;
  void case_id(std::string_view, const CaseId& id) { ids.push_back(id); }
  void case_id_if(std::string_view, const std::optional<CaseId>& id) {
    if (id) ids.push_back(*id);
  }
};

class CaseQuestions {
 public:
  CaseQuestions(const Case& record, const State& then, const Event& event, const Rulebook& rulebook)
      : record_(record),
        then_(then),
        event_(event),
        rulebook_(rulebook),
        regulation_(regulation_for(then, event.at.instant, rulebook)) {}

  Asked ask(Instant recorded_at, const OtherCases& others) {
    if (auto early = ask_time(event_.at.instant, recorded_at, rulebook_.zone()))
      objections_.add(std::move(*early));
    objections_.add_thrown(Question::words, [&] { guard(record_, then_, event_, rulebook_); });
    objections_.add_thrown(Question::other_cases, [&] { ask_other_cases(others); });
    objections_.add_if_known(record_.events, event_);
    Asked asked{{}, then_};
    objections_.add(Question::course, follow(asked.after));
    objections_.add(Question::permission,
                    check_permission(then_, event_, is_own_retraction(record_, event_), rulebook_));
    objections_.add(Question::sign, no_such_sign());
    if (changes_what_stands_later()) ask_later(asked.after);
    asked.objections = objections_.take();
    return asked;
  }

 private:
  std::size_t entry() const { return record_.events.size(); }

  // The event as the last one of the case: then nothing else has to be folded anew.
  std::optional<Refusal> follow(State& after) const {
    after.last_event = event_.at.instant;
    auto refusal = apply(after, event_, entry(), regulation_);
    if (refusal) after.clashes.push_back({entry(), *refusal});
    return refusal;
  }

  bool is_last() const {
    return std::all_of(record_.events.begin(), record_.events.end(),
                       [&](const Event& each) { return each.at.instant <= event_.at.instant; });
  }

  // A case that nobody detected may get another regulation by its detection.
  bool changes_what_stands_later() const {
    const bool begins = record_.events.empty();
    return !is_last() || event_.kind() == EventKind::retracted || !(begins || then_.detected);
  }

  // An event entered late may leave later ones without ground, and a retraction whatever rested on what it takes away.
  void ask_later(State& after) {
    const State before = is_last() ? then_ : fold(record_, rulebook_);
    Case with = record_;
    with.events.push_back(event_);
    after = fold(with, rulebook_);
    for (const Clash& clash : after.clashes) {
      const bool is_known =
          std::any_of(before.clashes.begin(), before.clashes.end(),
                      [&](const Clash& each) { return each.event == clash.event; });
      if (is_known || (clash.event == entry() && objections_.hold(Question::course))) continue;
      const Text what = describe(with.events[clash.event], with, after, rulebook_);
      objections_.add(Question::later,
                      Refusal{clash.why.clause, no_longer_allowed(clash.event + 1, what)},
                      {clash.why.what});
    }
  }

  std::optional<Refusal> no_such_sign() const {
    const Sign* sign = sign_in(event_);
    if (sign == nullptr) return std::nullopt;
    for (const Deadline& each : find_deadlines(then_, rulebook_, event_.at.instant))
      if (is_sign(then_, each) && cases::sign_of(each, rulebook_.zone()) == *sign)
        return std::nullopt;
    return Refusal{{}, {"такого признака нарушения нет", "there is no such sign of a breach"}};
  }

  void ask_other_cases(const OtherCases& others) const {
    NamedCases named;
    event_.data.visit([&](const auto& data) { event_fields(named, data); });
    for (const CaseId& id : named.ids)
      if (id != record_.id) case_named(id, others);
    const auto* linked = event_.as<Linked>();
    if (linked != nullptr && linked->repeat_of != record_.id)
      require_no_circle(linked->repeat_of, others);
  }

  static Case case_named(const CaseId& id, const OtherCases& others) {
    if (auto found = others(id)) return std::move(*found);
    throw Error(Category::not_found, text("нет сообщения «{}»", "no case `{}`", id.text()));
  }

  // A message cannot repeat one that, itself or by others, repeats it.
  void require_no_circle(const CaseId& first, const OtherCases& others) const {
    std::optional<CaseId> earlier = first;
    std::set<CaseId> seen;
    while (earlier && seen.insert(*earlier).second) {
      if (*earlier == record_.id)
        throw Error(Category::not_allowed, text("{} уже отмечено как повторное к {}",
                                                "{} is marked as a repeat of {} already",
                                                first.text(), record_.id.text()));
      earlier = fold(case_named(*earlier, others), rulebook_).repeat_of;
    }
  }

  const Case& record_;
  const State& then_;
  const Event& event_;
  const Rulebook& rulebook_;
  const regulation::Regulation& regulation_;
  Objections objections_;
};

// Its number in the journal of its year, from 1.
Text journal_entry(const std::vector<JournalEvent>& journal, std::size_t index,
                   const Rulebook& rulebook) {
  return no_longer_allowed(number_in_year(journal, index, rulebook.zone()),
                           describe(journal[index], rulebook));
}

// Retractions are what entries of the journal rest on each other by.
void ask_retractions(const std::vector<JournalEvent>& journal, const JournalEvent& event,
                     const Rulebook& rulebook, Objections& objections) {
  const Retractions before = find_retractions(journal);
  std::vector<JournalEvent> with = journal;
  with.push_back(event);
  for (const std::size_t index : find_retractions(with).unmatched) {
    if (before.is_unmatched(index)) continue;
    Refusal why = retracts_nothing(clause_of(with[index], rulebook));
    if (index == journal.size())
      objections.add(Question::course, std::move(why));
    else
      objections.add(Question::later, Refusal{why.clause, journal_entry(with, index, rulebook)},
                     {why.what});
  }
}

}  // namespace

Asked ask(const Case& record, const Event& event, Instant recorded_at, const Rulebook& rulebook,
          const OtherCases& others) {
  return ask(record, fold(record, rulebook, event.at.instant), event, recorded_at, rulebook,
             others);
}

Asked ask(const Case& record, const State& then, const Event& event, Instant recorded_at,
          const Rulebook& rulebook, const OtherCases& others) {
  return CaseQuestions(record, then, event, rulebook).ask(recorded_at, others);
}

std::vector<Objection> ask(const std::vector<JournalEvent>& journal, int year,
                           const JournalEvent& event, Instant recorded_at,
                           const Rulebook& rulebook) {
  Objections objections;
  if (auto early = ask_time(event.at.instant, recorded_at, rulebook.zone()))
    objections.add(std::move(*early));
  if (journal_year(event, rulebook.zone()) != year)
    objections.add(Question::words,
                   Refusal{{}, {"запись не того года", "the entry is not of that year"}});
  objections.add_thrown(Question::words, [&] { guard(event, journal, recorded_at, rulebook); });
  objections.add(Question::permission,
                 check_permission(event, is_own_retraction(journal, event), rulebook));
  objections.add_if_known(journal, event);
  ask_retractions(journal, event, rulebook, objections);
  return objections.take();
}

std::optional<Objection> ask_time(Instant at, Instant recorded_at, const Zone& zone) {
  if (at <= recorded_at) return std::nullopt;
  return Objection{Question::future,
                   Category::not_allowed,
                   {{},
                    text("время {} ещё не наступило (сейчас {})", "{} is in the future (now is {})",
                         format_local(at, zone), format_local(recorded_at, zone))},
                   {}};
}

}  // namespace otklik::cases
