// What may follow what, written a second time from the design: every situation of a case against every move. All reachable
// states: walk_test.cpp.
#include "cases/rules/transitions.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "cases/events/event.hpp"
#include "cases/rules/steps.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

// The moves by name, as events that are lawful but for the stage: housing still owes its information, legal has given it.
const std::map<std::string, EventData>& named_moves() {
  static const std::map<std::string, EventData> all{
      {"detect", Detected{}},
      {"change_text", TextChanged{"другой текст"}},
      {"classify", classified()},
      {"decline", declined("obscene")},
      {"decline_deleted", declined("deleted")},
      {"assign", assigned("roads")},
      {"recall", recalled_to("property")},
      {"add", added({BodyId("culture")})},
      {"return", Returned{BodyId("roads"), "не наша"}},
      {"co_return", Returned{BodyId("housing"), "не наше"}},
      {"contribute", contributed("housing")},
      {"accept", ContributionAccepted{BodyId("legal")}},
      {"send_back", ContributionRemarked{BodyId("legal"), "нет адреса"}},
      {"draft", drafted()},
      {"draft_interim", drafted(DraftKind::interim)},
      {"correct", drafted(DraftKind::correction)},
      {"forward", Forwarded{RoleId("deputy_head"), {}, {}}},
      {"approve", approved()},
      {"approve_governor", approved("governor_office")},
      {"remark", remarked()},
      {"publish", published()},
      {"escalate", Escalated{}},
      {"link", Linked{.repeat_of = an_id("another")}},
      {"shortcoming", Shortcoming{BodyId("roads"), "нет даты"}},
      {"note", Noted{"звонили"}},
      {"reopen", Reopened{}},
      {"name_approver", ApproverNamed{PersonId("deputy-head-social")}},
      {"request",
       ExplanationRequested{{BodyId("roads"), RuleId("draft"), stamp("2026-03-02T10:20")}}},
      {"incident", IncidentRecorded{"4890", {}}},
  };
  return all;
}

/// A case in some situation, and where each move leads that is allowed there; all others are refused but those that say again
/// what stands, and words on a draft that does not stand: these do nothing.
struct Situation {
  std::string name;
  std::vector<Entry> entries;
  Stage stage;
  std::map<std::string, Stage> leads;
  std::set<std::string> again;
};

using Leads = std::map<std::string, Stage>;

// What is possible at any stage and changes none.
Leads always(Stage stage, Leads more) {
  for (const char* each : {"detect", "change_text", "link", "shortcoming", "note", "escalate",
                           "name_approver", "request", "incident"})
    more.emplace(each, stage);
  return more;
}

// While a body has the case: co-executors work on, the case can be classified, recalled or declined.
Leads under_way(Stage stage, bool answered, Leads more) {
  for (const char* each : {"add", "co_return", "contribute", "accept", "send_back", "classify"})
    more.emplace(each, stage);
  more.emplace("recall", Stage::assigned);
  more.emplace("decline_deleted", Stage::declined);
  if (!answered) more.emplace("decline", Stage::declined);
  return always(stage, std::move(more));
}

Leads with_classify(Stage stage, Leads more) {
  more.emplace("classify", stage);
  return more;
}

// A publication out of place stands all the same and ends the case, but that it is one clashes.
Stage stage_if_not_taken(const Situation& situation, const std::string& move) {
  const bool stands = move == "publish" && !situation.again.contains(move);
  return stands && situation.stage != Stage::declined ? Stage::closed : situation.stage;
}

bool is_word_on_draft(const std::string& move) {
  return move == "forward" || move == "approve" || move == "approve_governor" || move == "remark";
}

// What an event that came last was: taken, refused, or nothing.
std::string_view fate_of_last(const State& state) {
  if (!state.clashes.empty()) return "clash";
  if (!state.stale.empty()) return "stale";
  return state.repeated.empty() ? "taken" : "again";
}

std::string_view expected_fate(const Situation& situation, const std::string& move) {
  if (situation.leads.contains(move)) return "taken";
  if (situation.again.contains(move)) return "again";
  return is_word_on_draft(move) ? "stale" : "clash";
}

std::vector<Entry> with_everybody() {
  return {{"2026-03-02T10:20", Detected{}},
          {"2026-03-02T10:31", marked(true)},
          {"2026-03-02T10:45", assigned("roads", {BodyId("housing"), BodyId("legal")})},
          {"2026-03-02T10:50", contributed("legal"), "legal-head"}};
}

std::vector<Entry> answered_with(DraftKind kind) {
  return with(with_everybody(), {{"2026-03-02T11:00", drafted(kind)},
                                 {"2026-03-02T11:10", approved()},
                                 {"2026-03-02T11:20", published()}});
}

std::vector<Situation> situations() {
  const Stage declined_stage = Stage::declined;
  std::vector<Situation> all;
  const auto add = [&](std::string name, std::vector<Entry> entries, Stage stage, Leads leads,
                       std::set<std::string> again = {}) {
    all.push_back({std::move(name), std::move(entries), stage, std::move(leads), std::move(again)});
    Situation& added = all.back();
    const bool is_over = stage == Stage::closed || stage == Stage::declined;
    // A correction under way makes no open case of an answered one.
    const bool corrects = added.name.starts_with("a correction");
    if (corrects) added.leads.emplace("reopen", Stage::assigned);
    if (!is_over && !corrects) added.again.insert("reopen");
    if (!is_over && stage != Stage::fresh && stage != Stage::classified)
      added.again.insert("assign");
  };
  const std::vector<Entry> start = with_everybody();
  Leads fresh = always(Stage::fresh, {{"classify", Stage::classified},
                                      {"decline", declined_stage},
                                      {"decline_deleted", declined_stage}});
  fresh.erase("escalate");  // nobody has said yet that it is significant
  add("new", {start[0]}, Stage::fresh, fresh);
  add("classified", {start[0], start[1]}, Stage::classified,
      always(Stage::classified, {{"classify", Stage::classified},
                                 {"assign", Stage::assigned},
                                 {"decline", declined_stage},
                                 {"decline_deleted", declined_stage}}));
  add("assigned", start, Stage::assigned,
      under_way(Stage::assigned, false,
                {{"return", Stage::classified},
                 {"draft", Stage::in_approval},
                 {"draft_interim", Stage::in_approval}}));
  // The outside approver's word is taken also where nobody needs it.
  const Leads judged{{"forward", Stage::in_approval},
                     {"approve", Stage::approved},
                     {"approve_governor", Stage::in_approval},
                     {"remark", Stage::rework}};
  const auto ready = [](Stage published) {
    return Leads{{"forward", Stage::approved},
                 {"approve_governor", Stage::approved},
                 {"publish", published},
                 {"remark", Stage::rework}};
  };
  const auto in_approval = with(start, {{"2026-03-02T11:00", drafted()}});
  add("in approval", in_approval, Stage::in_approval, under_way(Stage::in_approval, false, judged));
  add("in rework", with(in_approval, {{"2026-03-02T11:10", remarked()}}), Stage::rework,
      under_way(Stage::rework, false,
                {{"draft", Stage::in_approval}, {"draft_interim", Stage::in_approval}}));
  add("approved", with(in_approval, {{"2026-03-02T11:10", approved()}}), Stage::approved,
      under_way(Stage::approved, false, ready(Stage::closed)), {"approve"});
  add("an interim draft approved",
      with(start,
           {{"2026-03-02T11:00", drafted(DraftKind::interim)}, {"2026-03-02T11:10", approved()}}),
      Stage::approved, under_way(Stage::approved, false, ready(Stage::awaiting_final)),
      {"approve"});
  const auto for_governor = with(in_approval, {{"2026-03-02T11:05", marked({}, true)}});
  add("in approval for the Governor", for_governor, Stage::in_approval,
      under_way(Stage::in_approval, false,
                {{"forward", Stage::in_approval},
                 {"approve", Stage::in_approval},
                 {"approve_governor", Stage::in_approval},
                 {"remark", Stage::rework}}));
  add("the Governor's office is waited for", with(for_governor, {{"2026-03-02T11:10", approved()}}),
      Stage::in_approval,
      under_way(Stage::in_approval, false,
                {{"forward", Stage::in_approval},
                 {"approve_governor", Stage::approved},
                 {"remark", Stage::rework}}),
      {"approve"});
  add("approved by the Governor's office",
      with(for_governor,
           {{"2026-03-02T11:10", approved()}, {"2026-03-02T11:15", approved("governor_office")}}),
      Stage::approved,
      under_way(
          Stage::approved, false,
          {{"forward", Stage::approved}, {"publish", Stage::closed}, {"remark", Stage::rework}}),
      {"approve", "approve_governor"});
  const auto interim = answered_with(DraftKind::interim);
  const Leads drafts{{"draft", Stage::in_approval},
                     {"draft_interim", Stage::in_approval},
                     {"correct", Stage::in_approval}};
  add("an interim answer stands", interim, Stage::awaiting_final,
      under_way(Stage::awaiting_final, true, drafts), {"publish"});
  const auto final_in_approval = with(interim, {{"2026-03-02T11:30", drafted()}});
  add("the final draft in approval", final_in_approval, Stage::in_approval,
      under_way(Stage::in_approval, true, judged));
  add("the final draft in rework", with(final_in_approval, {{"2026-03-02T11:40", remarked()}}),
      Stage::rework, under_way(Stage::rework, true, drafts));
  add("the final draft approved", with(final_in_approval, {{"2026-03-02T11:40", approved()}}),
      Stage::approved, under_way(Stage::approved, true, ready(Stage::closed)), {"approve"});
  add("closed", answered_with(DraftKind::final_answer), Stage::closed,
      always(Stage::closed, {{"classify", Stage::closed},
                             {"correct", Stage::in_approval},
                             {"reopen", Stage::assigned}}),
      {"publish"});
  const auto correction = with(answered_with(DraftKind::final_answer),
                               {{"2026-03-02T11:30", drafted(DraftKind::correction)}});
  add("a correction in approval", correction, Stage::in_approval,
      always(Stage::in_approval, with_classify(Stage::in_approval, judged)));
  add("a correction in rework", with(correction, {{"2026-03-02T11:40", remarked()}}), Stage::rework,
      always(Stage::rework, {{"classify", Stage::rework}, {"correct", Stage::in_approval}}));
  add("a correction approved", with(correction, {{"2026-03-02T11:40", approved()}}),
      Stage::approved,
      always(Stage::approved, with_classify(Stage::approved, ready(Stage::closed))), {"approve"});
  Leads gone =
      always(Stage::declined, {{"classify", Stage::declined}, {"reopen", Stage::assigned}});
  gone.erase("name_approver");
  add("declined", with(start, {{"2026-03-02T11:00", declined("obscene")}}), Stage::declined, gone,
      {"decline"});
  return all;
}

}  // namespace

TEST_CASE("in every situation a case may do what the design says and nothing else") {
  for (const Situation& situation : situations()) {
    const State state = folded_case(situation.entries);
    CAPTURE(situation.name);
    CHECK(state.clashes.empty());
    CHECK(state.stage == situation.stage);
    for (const auto& named : named_moves()) {
      const std::string& move = named.first;
      CAPTURE(move);
      const State after =
          folded_case(with(situation.entries, {{"2026-03-02T12:00", named.second}}));
      const auto leads = situation.leads.find(move);
      CHECK(fate_of_last(after) == expected_fate(situation, move));
      CHECK(word_of(after.stage) == word_of(leads == situation.leads.end()
                                                ? stage_if_not_taken(situation, move)
                                                : leads->second));
    }
  }
}

TEST_CASE("what the table refuses the fold refuses too, and what it moves goes there") {
  for (const Situation& situation : situations()) {
    const State state = folded_case(situation.entries);
    for (const auto& named : named_moves()) {
      const std::string& name = named.first;
      CAPTURE(situation.name);
      CAPTURE(name);
      Case record = history(situation.entries);
      append(record, {"2026-03-02T12:00", named.second});
      const Event next = record.events.back();
      const Move move = move_of(state, next);
      const Outcome outcome = outcome_of(state.stage, move);
      State after = state;
      const bool refused = apply(after, next, situation.entries.size(), rulebook()).has_value() ||
                           !after.stale.empty() || !after.repeated.empty();
      CHECK(move.kind == next.kind());
      if (outcome.kind == Outcome::Kind::refused) CHECK(refused);
      if (refused) CHECK(after.stage == state.stage);
      if (!refused && outcome.kind == Outcome::Kind::moves) CHECK(after.stage == outcome.stage);
      if (!refused && outcome.kind == Outcome::Kind::stays) CHECK(after.stage == state.stage);
    }
  }
}

TEST_CASE("a draft is approved while it stands, and only reopening leads on from a declined case") {
  for (std::size_t stage = 0; stage < stages - 1; ++stage) {
    const auto from = static_cast<Stage>(stage);
    CAPTURE(word_of(from));
    // What stands in the network is never left out.
    CHECK(outcome_of(from, {EventKind::published}).kind == Outcome::Kind::depends);
    CHECK((outcome_of(from, {EventKind::approved}).kind == Outcome::Kind::refused) ==
          (from != Stage::in_approval && from != Stage::approved));
    CHECK((outcome_of(from, {EventKind::assigned}).kind == Outcome::Kind::refused) ==
          (from != Stage::classified));
    CHECK((outcome_of(from, {EventKind::returned}).kind == Outcome::Kind::refused) ==
          (from != Stage::assigned));
    for (const Move& move : all_moves()) {
      const auto declined_case = outcome_of(Stage::declined, move).kind;
      CHECK(declined_case != Outcome::Kind::moves);
      if (declined_case == Outcome::Kind::depends)
        CHECK((move.kind == EventKind::reopened || move.kind == EventKind::published));
      CHECK(!command_of(move).empty());
    }
  }
}

}  // namespace otklik::cases
