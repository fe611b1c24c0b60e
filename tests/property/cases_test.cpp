// Whatever two machines recorded, in whatever order: no draft is published without its approvals, the order of recording decides
// nothing but ties, and what was judged once is not judged otherwise later.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cases/events/event.hpp"
#include "cases/obligations/judged.hpp"
#include "cases/obligations/summary.hpp"
#include "cases/rules/fold.hpp"
#include "cases/rules/steps.hpp"
#include "property/any_case.hpp"
#include "report/case_rows.hpp"
#include "report/filter.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

Case shuffled(const Case& record) {
  Case other = record;
  for (std::size_t i = other.events.size(); i > 1; --i)
    std::swap(other.events[i - 1], other.events[*rc::gen::inRange<std::size_t>(0, i)]);
  return other;
}

// The rules, owners and outcomes of all deadlines, without indices into the events.
std::vector<std::string> outcome(const Case& record, Instant moment) {
  const State state = fold(record, rulebook(), moment);
  std::vector<std::string> lines;
  for (const Deadline& deadline : find_deadlines(state, rulebook(), moment))
    lines.push_back(told(deadline));
  lines.emplace_back(word_of(state.shown_stage()));
  return lines;
}

bool is_settled(Status status) {
  return status != Status::running && status != Status::overdue;
}

}  // namespace

TEST_CASE(
    "nothing is published as regular without everybody who must approve, whatever was recorded") {
  CHECK(rc::check([] {
    const Case record = any_case();
    const State state = fold(record, rulebook());
    RC_CLASSIFY(!state.publications.empty(), "published");
    RC_CLASSIFY(!state.clashes.empty(), "contested");
    for (const Publication& publication : state.publications) {
      if (publication.irregular) continue;
      RC_ASSERT(publication.draft.has_value());
      const Draft& draft = state.drafts.at(*publication.draft);
      const State before = fold(record, rulebook(), publication.at - Seconds(1));
      const auto given = [&](std::string_view role) {
        return std::any_of(draft.approvals.begin(), draft.approvals.end(),
                           [&](const Approval& each) {
                             return each.role.text() == role && each.counts &&
                                    each.at <= publication.at && each.at >= draft.at;
                           });
      };
      RC_ASSERT(given("deputy_head"));
      RC_ASSERT(!before.governor || given("governor_office"));
      RC_ASSERT(draft.remarks.empty());
      RC_ASSERT(draft.fate == Fate::published);
      RC_ASSERT(draft.at < publication.at);
      RC_ASSERT(record.events.at(publication.event).kind() == EventKind::published);
    }
  }));
}

TEST_CASE(
    "each draft is published as regular once at most, and an irregular publication is named") {
  CHECK(rc::check([] {
    const Case record = any_case();
    const State state = fold(record, rulebook());
    std::map<std::size_t, int> published_drafts;
    for (const Publication& each : state.publications) {
      if (!each.irregular) RC_ASSERT(++published_drafts[*each.draft] == 1);
      const bool was_said = record.events.at(each.event).as<Published>()->irregular;
      const bool clashes =
          std::any_of(state.clashes.begin(), state.clashes.end(),
                      [&](const Clash& clash) { return clash.event == each.event; });
      RC_ASSERT(!each.irregular || was_said || clashes);
    }
  }));
}

TEST_CASE("the order of recording decides nothing where times differ") {
  CHECK(rc::check([] {
    const Case record = any_case();
    const Case other = shuffled(record);
    const Instant moment = end_of(record);
    RC_ASSERT(outcome(record, moment) == outcome(other, moment));
    RC_ASSERT(fold(record, rulebook()).publications.size() ==
              fold(other, rulebook()).publications.size());
    RC_ASSERT(fold(record, rulebook()).clashes.size() == fold(other, rulebook()).clashes.size());
  }));
}

TEST_CASE("as of a moment is the case without what was recorded after it") {
  CHECK(rc::check([] {
    const Case record = with_late_entries(any_case());
    const Instant moment = at(start) + Seconds(*rc::gen::inRange(0, 5 * 86400));
    Case till_then = record;
    till_then.events.erase(
        std::remove_if(till_then.events.begin(), till_then.events.end(),
                       [&](const Event& event) { return event.known_at() > moment; }),
        till_then.events.end());
    RC_ASSERT(outcome(record, moment) == outcome(till_then, moment));
  }));
}

TEST_CASE("an event that is refused leaves the case as it was but contested") {
  CHECK(rc::check([] {
    Case record = any_case();
    const State before = fold(record, rulebook());
    record.events.push_back(
        sealed(record, end_of(record) + Seconds(60), alphabet()[below(alphabet().size())]));
    const State after = fold(record, rulebook());
    if (after.clashes.size() == before.clashes.size()) return;
    // What stands in the network is not left out.
    if (record.events.back().kind() == EventKind::published) return;
    RC_TAG("refused");
    RC_ASSERT(after.clashes.size() == before.clashes.size() + 1);
    RC_ASSERT(after.stage == before.stage);
    RC_ASSERT(after.shown_stage() == Stage::contested);
    // The clash itself asks for a way out, once however many there are.
    RC_ASSERT(after.occurrences.size() ==
              before.occurrences.size() + (before.clashes.empty() ? 1 : 0));
    RC_ASSERT(after.endings.size() == before.endings.size());
    RC_ASSERT(after.drafts.size() == before.drafts.size());
  }));
}

TEST_CASE("taking back the last event gives the case as it was") {
  CHECK(rc::check([] {
    Case record = any_case();
    const Instant moment = end_of(record) + Seconds(7200);
    auto before = outcome(record, moment);
    const State without = fold(record, rulebook());
    record.events.push_back(
        sealed(record, end_of(record) + Seconds(60), alphabet()[below(alphabet().size())]));
    const State with = fold(record, rulebook());
    record.events.push_back(sealed(record, end_of(record) + Seconds(60),
                                   Retracted{record.events.back().digest, "по ошибке"}));
    auto after = outcome(record, moment);
    // Where approvals came to amount to something else meanwhile, their hour and the publication's begin anew (8-evidence, 4).
    const bool turned = !std::equal(
        without.drafts.begin(), without.drafts.end(), with.drafts.begin(), with.drafts.end(),
        [](const Draft& a, const Draft& b) { return a.cover == b.cover; });
    if (turned)
      for (auto* lines : {&before, &after})
        std::erase_if(*lines, [](const std::string& line) {
          return line.starts_with("approval ") || line.starts_with("publication ");
        });
    RC_LOG() << told_history(record);
    RC_ASSERT(after == before);
  }));
}

TEST_CASE("a deadline is met at or before its due, late after it, and minutes are over only then") {
  CHECK(rc::check([] {
    const Case record = with_late_entries(any_case());
    RC_LOG() << told_history(record);
    const Instant moment = end_of(record) + Seconds(*rc::gen::inRange(0, 3 * 86400));
    const State state = fold(record, rulebook());
    Instant previous = Instant::min();
    for (const Deadline& deadline : find_deadlines(state, rulebook(), moment)) {
      RC_ASSERT(deadline.due.has_value());
      RC_ASSERT(deadline.starts_at >= previous);
      previous = deadline.starts_at;
      RC_ASSERT(deadline.done_at.has_value() ==
                (deadline.status == Status::met || deadline.status == Status::late));
      if (deadline.status == Status::met) RC_ASSERT(*deadline.done_at <= *deadline.due);
      if (deadline.status == Status::late) RC_ASSERT(*deadline.done_at > *deadline.due);
      if (deadline.status == Status::running) RC_ASSERT(moment <= *deadline.due);
      if (deadline.status == Status::overdue) RC_ASSERT(moment > *deadline.due);
      RC_ASSERT(deadline.ended_at.has_value() ==
                (deadline.status == Status::missed || deadline.status == Status::voided));
      if (deadline.status == Status::missed) RC_ASSERT(*deadline.ended_at > *deadline.due);
      // A body that returns within its window leaves no breach, whatever fell due while it looked (9).
      if (deadline.status == Status::voided && !deadline.rule->per_holder)
        RC_ASSERT(*deadline.ended_at <= *deadline.due);
      if (deadline.status == Status::lapsed) RC_ASSERT(deadline.rule->window);
      if (deadline.rule->window)
        RC_ASSERT(deadline.status != Status::overdue && deadline.status != Status::missed);
      const bool over = deadline.status == Status::late || deadline.status == Status::overdue ||
                        deadline.status == Status::missed;
      RC_ASSERT(over || deadline.overdue_clock_minutes == 0);
      RC_ASSERT(deadline.overdue_working_minutes >= 0);
      RC_ASSERT(deadline.overdue_working_minutes <= deadline.overdue_clock_minutes);
    }
  }));
}

TEST_CASE("what is settled stays as it was judged, however much later one asks") {
  CHECK(rc::check([] {
    const Case record = with_late_entries(any_case());
    RC_LOG() << told_history(record);
    const State state = fold(record, rulebook());
    const Instant soon = end_of(record);
    const auto early = find_deadlines(state, rulebook(), soon);
    const auto later =
        find_deadlines(state, rulebook(), soon + Seconds(*rc::gen::inRange(0, 30 * 86400)));
    RC_ASSERT(early.size() == later.size());
    for (std::size_t i = 0; i < early.size(); ++i) {
      RC_ASSERT(early[i].rule == later[i].rule);
      RC_ASSERT(early[i].due == later[i].due);
      if (is_settled(early[i].status)) RC_ASSERT(told(early[i]) == told(later[i]));
    }
  }));
}

TEST_CASE("an open case owes something at every moment, contested or not") {
  CHECK(rc::check([] {
    const Case record = with_late_entries(any_case());
    const State state = fold(record, rulebook());
    if (!state.detected || state.is_over()) return;
    const Instant moment = end_of(record) + Seconds(below(30 * std::size_t{86400}));
    const auto deadlines = find_deadlines(state, rulebook(), moment);
    RC_LOG() << told_history(record);
    RC_ASSERT(std::any_of(deadlines.begin(), deadlines.end(),
                          [](const Deadline& each) { return each.is_open_obligation(); }));
  }));
}

TEST_CASE("a case that is over owes nothing but what outlives it") {
  CHECK(rc::check([] {
    const Case record = any_case();
    const State state = fold(record, rulebook());
    if (state.stage != Stage::closed && state.stage != Stage::declined) return;
    RC_TAG("over");
    RC_LOG() << told_history(record);
    for (const Deadline& deadline :
         find_deadlines(state, rulebook(), end_of(record) + Seconds(86400)))
      RC_ASSERT(!deadline.is_open_obligation() || deadline.rule->outlives_case);
  }));
}

TEST_CASE("each deadline is owed once for each time that it begins, by each that has the case") {
  CHECK(rc::check([] {
    const Case record = any_case();
    const State state = fold(record, rulebook());
    const auto deadlines = find_deadlines(state, rulebook(), end_of(record));
    const auto of_rule = [&](std::string_view rule) {
      return std::count_if(deadlines.begin(), deadlines.end(),
                           [&](const Deadline& each) { return each.rule->rule.text() == rule; });
    };
    const auto happened = [&](regulation::TriggerKind trigger) {
      return std::count_if(state.occurrences.begin(), state.occurrences.end(),
                           [&](const Occurrence& each) { return each.trigger == trigger; });
    };
    const auto lost = std::count_if(
        state.occurrences.begin(), state.occurrences.end(), [](const Occurrence& each) {
          return each.trigger == regulation::TriggerKind::approval_lost &&
                 each.role == RoleId("deputy_head");
        });
    using enum regulation::TriggerKind;
    RC_LOG() << told_history(record);
    RC_ASSERT(of_rule("routing") ==
              happened(detected) + happened(returned) + happened(reopened_unassigned));
    RC_ASSERT(of_rule("answer") == happened(detected) + happened(reopened));
    RC_ASSERT(of_rule("approval") == static_cast<std::ptrdiff_t>(state.drafts.size()) + lost);
    RC_ASSERT(of_rule("return") == static_cast<std::ptrdiff_t>(state.assignments.size()));
    RC_ASSERT(of_rule("final_answer") <= happened(detected) + happened(reopened));
    RC_ASSERT(of_rule("escalation") <= happened(detected) + happened(reopened));
    RC_ASSERT(of_rule("resolve") == (state.detected && !state.clashes.empty() ? 1 : 0));
    std::set<std::string> named;
    for (const Deadline& each : deadlines)
      if (each.rule->per_holder)
        RC_ASSERT(named
                      .insert(each.rule->rule.text() + " " + shown(each.starts_at) + " " +
                              each.owner.value_or("nobody"))
                      .second);
  }));
}

// What the cache rests on: a summary says the same as the case, at its last event and at every moment after it.
TEST_CASE("a case at rest stays at rest, and its summary says of it what the case says") {
  CHECK(rc::check([] {
    const Case record = any_case();
    const Summary summary = summary_of(record, rulebook());
    RC_CLASSIFY(summary.resting.has_value(), "at rest");
    RC_ASSERT(summary.detected_at == detection_of(record));
    const Instant moment = end_of(record) + Seconds(below(400) * 86400U);
    const auto judged = judge_as_of(record, rulebook(), moment);
    RC_ASSERT(judged.has_value());
    const bool owes_nothing = is_at_rest(*judged) && judged->state.clashes.empty();
    RC_ASSERT(summary.resting.has_value() == owes_nothing);
    if (!summary.resting) return;
    RC_ASSERT(summary.resting->since == end_of(record));
    const Judged short_one = judged_of(record.id, summary.detected_at, *summary.resting);
    RC_ASSERT(report::case_row(short_one, rulebook()) == report::case_row(*judged, rulebook()));
    for (const BodyId& body :
         {BodyId("roads"), BodyId("housing"), BodyId("culture"), BodyId("legal")})
      RC_ASSERT(short_one.state.is_with(body) == judged->state.is_with(body));
    for (const Person& person : rulebook().registries().people) {
      report::Filter mine;
      mine.mine = &person;
      RC_ASSERT(!mine.matches(*judged, rulebook()));
    }
  }));
}

}  // namespace otklik::cases
