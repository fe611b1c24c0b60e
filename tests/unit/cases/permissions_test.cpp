// Who may record what: people of the example against events, in cases at several stages, on days when roles begin and end.
#include "cases/recording/permissions.hpp"

#include <doctest/doctest.h>

#include "cases/events/event.hpp"
#include "cases/recording/effects.hpp"
#include "cases/rules/approvals.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

struct Question {
  std::string by;
  EventData data;
  bool allowed;
  std::optional<std::string> whom{};
  std::string_view at = "2026-03-02T16:00";
};

// Words on a draft mean the last one; what somebody else said comes by telephone.
Event asked_event(const State& state, const Question& question) {
  const std::string last = state.drafts.empty() ? std::string() : state.drafts.back().digest;
  const auto basis = question.whom ? std::optional<std::string>("звонок") : std::nullopt;
  return event({question.at, naming_draft(question.data, last), question.by, question.whom, basis});
}

bool is_allowed(const State& state, const Question& question, const Rulebook& by = rulebook()) {
  return !check_permission(state, asked_event(state, question), by);
}

void check_all(const std::vector<Entry>& entries, const std::vector<Question>& questions,
               const Rulebook& by = rulebook()) {
  const State state = fold(history(entries), by);
  for (const Question& question : questions) {
    const Event asked = asked_event(state, question);
    CAPTURE(question.by);
    CAPTURE(question.at);
    CAPTURE(word_of(asked.kind()));
    CAPTURE(question.whom.value_or("-"));
    CHECK(is_allowed(state, question, by) == question.allowed);
  }
}

std::vector<Entry> with_draft() {
  return with(with_roads({BodyId("housing")}), {{"2026-03-02T14:30", drafted(), "roads-officer"}});
}

Returned returned(std::string_view body) {
  return {BodyId(std::string(body)), "не наше"};
}

// The example with a role added to a person.
Rulebook with_role(const std::string& person, const RoleHeld& held) {
  return altered([&](Parts& parts) {
    for (Person& each : parts.registries.people)
      if (each.id.text() == person) each.roles.push_back(held);
  });
}

RoleHeld role(std::string_view id, std::optional<Date> since, std::optional<Date> until,
              std::string order = {}, std::optional<PersonId> substitutes = {}) {
  return {RoleId(std::string(id)),
          std::nullopt,
          std::move(substitutes),
          {since, until},
          std::move(order)};
}

}  // namespace

TEST_CASE("the department and the managing director lead a case, nobody else does") {
  const std::vector<EventData> led{classified(),
                                   declined("obscene"),
                                   assigned("roads"),
                                   ContributionAccepted{BodyId("housing")},
                                   published(),
                                   ContributionRemarked{BodyId("housing"), "нет"},
                                   Escalated{},
                                   Linked{.repeat_of = an_id("another")},
                                   Forwarded{RoleId("deputy_head"), {}, {}},
                                   Shortcoming{BodyId("roads"), "нет даты"},
                                   Detected{},
                                   TextChanged{"другой"}};
  for (const EventData& data : led) {
    std::vector<Question> questions;
    for (const char* person : {"operator", "operator-2", "coordinator"})
      questions.push_back({person, data, true});
    for (const char* person : {"deputy-head", "head", "roads-head", "roads-officer", "housing-head",
                               "auditor", "administrator", "nobody"})
      questions.push_back({person, data, false});
    check_all(with_draft(), questions);
  }
}

TEST_CASE("everybody of the staff may leave a note, strangers may not") {
  check_all(with_roads(), {{"operator", Noted{"звонили"}, true},
                           {"head", Noted{"звонили"}, true},
                           {"auditor", Noted{"звонили"}, true},
                           {"education-head", Noted{"звонили"}, true},
                           {"nobody", Noted{"звонили"}, false}});
}

TEST_CASE("a body speaks for its own cases only, others for it with a basis") {
  check_all(with_roads({BodyId("housing")}),
            {{"roads-head", drafted(), true},
             {"roads-officer", drafted(), true},
             {"roads-officer", returned("roads"), true},
             {"housing-head", drafted(), false},
             {"housing-head", drafted(DraftKind::final_answer, "housing"), false},
             {"legal-head", drafted(DraftKind::final_answer, "legal"), false},
             {"legal-head", drafted(), false},
             {"operator", drafted(), false},
             {"coordinator", drafted(), false},
             {"deputy-head", drafted(), false},
             {"operator", drafted(), true, "roads"},
             {"coordinator", returned("roads"), true, "roads"},
             {"roads-officer", drafted(), false, "roads"},
             {"deputy-head", drafted(), false, "roads"},
             {"auditor", returned("roads"), false, "roads"}});
}

TEST_CASE("a co-executor gives and returns its own part only") {
  check_all(with_roads({BodyId("housing")}),
            {{"housing-head", contributed("housing"), true},
             {"housing-officer", contributed("housing"), true},
             {"housing-head", returned("housing"), true},
             {"housing-head", returned("roads"), false},
             {"roads-head", contributed("housing"), false},
             {"roads-head", returned("housing"), false},
             {"legal-head", contributed("legal"), false},
             {"operator", contributed("housing"), false},
             {"operator", contributed("housing"), true, "housing"}});
}

TEST_CASE("once a case went back it is nobody's") {
  const auto entries = with(with_roads(), {{"2026-03-02T11:00", returned("roads"), "roads-head"}});
  check_all(entries, {{"roads-head", drafted(), false}, {"roads-head", returned("roads"), false}});
}

TEST_CASE("only the deputy head in charge of the topic approves") {
  check_all(with_draft(), {{"deputy-head", approved(), true},
                           {"deputy-head-social", approved(), false},
                           {"operator", approved(), false},
                           {"coordinator", approved(), false},
                           {"head", approved(), false},
                           {"roads-head", approved(), false}});
  std::vector<Entry> social = with_draft();
  Classified event = classified();
  event.topic = TopicId("social.benefits");
  social[1].data = event;
  check_all(social, {{"deputy-head", approved(), false}, {"deputy-head-social", approved(), true}});
}

TEST_CASE("what the deputy head in charge said by telephone the department records, naming him") {
  const auto said_by = [](std::string_view person) {
    Approved result = approved();
    result.approver = PersonId(std::string(person));
    return result;
  };
  check_all(with_draft(), {{"operator", said_by("deputy-head"), true, "deputy_head"},
                           {"operator", said_by("deputy-head-social"), false, "deputy_head"},
                           {"operator", said_by("operator"), false, "deputy_head"},
                           {"operator", approved(), false, "deputy_head"},
                           {"operator", said_by("deputy-head"), false},
                           {"operator", said_by("deputy-head"), false, "governor_office"},
                           {"coordinator", said_by("deputy-head"), false, "deputy_head"},
                           {"deputy-head", said_by("deputy-head"), false, "deputy_head"},
                           {"roads-head", said_by("deputy-head"), false, "deputy_head"}});
}

TEST_CASE("who recorded a draft, or answers for it, does not approve it") {
  const Rulebook by = with_role("roads-head", role("deputy_head", make_date(2026, 3, 1), {},
                                                   "№ 20-л", PersonId("deputy-head")));
  Drafted of_officer = drafted();
  of_officer.responsible = PersonId("roads-officer");
  const auto with_draft_of = [&](const Drafted& draft, const char* recorded_by) {
    return with(with_roads(), {{"2026-03-02T14:30", draft, recorded_by}});
  };
  check_all(with_draft_of(of_officer, "roads-officer"), {{"roads-head", approved(), true}}, by);
  check_all(with_draft_of(of_officer, "roads-head"), {{"roads-head", approved(), false}}, by);
  check_all(with_draft_of(drafted(), "roads-officer"),
            {{"roads-head", approved(), false}, {"deputy-head", approved(), true}}, by);
  const Rulebook village = altered([&](Parts& parts) {
    parts.registries = by.registries();
    for (auto& rule : parts.regulations.front().approvals) rule.four_eyes = false;
  });
  check_all(with_draft_of(drafted(), "roads-head"), {{"roads-head", approved(), true}}, village);
}

TEST_CASE(
    "the word of the Governor's office is recorded by the department, never by the deputy head as "
    "its own") {
  auto entries = with_draft();
  entries.front().data = Detected{true, std::nullopt};
  entries.push_back({"2026-03-02T15:00", approved(), "deputy-head"});
  check_all(entries, {{"operator", approved("governor_office"), true, "governor_office"},
                      {"operator", approved("governor_office"), false},
                      {"deputy-head", approved("governor_office"), false},
                      {"deputy-head", approved("governor_office"), false, "governor_office"},
                      {"operator", approved("governor_office"), false, "roads"},
                      {"coordinator", approved("governor_office"), false},
                      {"roads-officer", approved("governor_office"), false, "governor_office"}});
}

TEST_CASE("the deputy head and the department send a draft back, its body does not") {
  check_all(with_draft(), {{"deputy-head", remarked(), true},
                           {"operator", remarked("department"), true},
                           {"coordinator", remarked("coordinator"), true},
                           {"deputy-head-social", remarked(), false},
                           {"roads-head", remarked(), false},
                           {"operator", remarked("governor_office"), true, "governor_office"},
                           {"auditor", remarked(), false}});
}

TEST_CASE("roles hold on the day of the event, first and last day included") {
  const Rulebook by =
      with_role("auditor", role("department", make_date(2026, 3, 2), make_date(2026, 3, 4)));
  check_all(with_roads(),
            {{"auditor", classified(), false, {}, "2026-03-01T23:59:59"},
             {"auditor", classified(), true, {}, "2026-03-02T00:00"},
             {"auditor", classified(), true, {}, "2026-03-04T23:59:59"},
             {"auditor", classified(), false, {}, "2026-03-05T00:00"}},
            by);
}

TEST_CASE("who holds no role on the day leaves no note either") {
  const Rulebook by = altered([](Parts& parts) {
    for (Person& each : parts.registries.people)
      if (each.id.text() == "auditor") each.roles.front().valid.until = make_date(2026, 3, 2);
  });
  check_all(with_roads(),
            {{"auditor", Noted{"звонили"}, true, {}, "2026-03-02T23:59:59"},
             {"auditor", Noted{"звонили"}, false, {}, "2026-03-03T00:00"}},
            by);
}

TEST_CASE("the managing director's substitute of 2025 acts for exactly the days of the order") {
  const auto entries = std::vector<Entry>{{"2025-07-10T10:20", Detected{}}};
  const Rulebook by = altered([](Parts& parts) {
    for (Person& each : parts.registries.people)
      if (each.id.text() == "operator-2") each.roles.erase(each.roles.begin());
  });
  check_all(entries,
            {{"operator-2", classified(), false, {}, "2025-07-13T23:59:59"},
             {"operator-2", classified(), true, {}, "2025-07-14T00:00"},
             {"operator-2", classified(), true, {}, "2025-08-01T23:59:59"},
             {"operator-2", classified(), false, {}, "2025-08-02T00:00"}},
            by);
}

TEST_CASE("a deputy's substitute approves by an order and in the dates of it") {
  const auto march = [](std::string order, std::optional<PersonId> whom = {}) {
    return role("deputy_head", make_date(2026, 3, 2), make_date(2026, 3, 6), std::move(order),
                std::move(whom));
  };
  check_all(with_draft(),
            {{"head", approved(), true},
             {"head", approved(), true, {}, "2026-03-06T23:59:59"},
             {"head", approved(), false, {}, "2026-03-07T00:00"}},
            with_role("head", march("№ 20-л от 27.02.2026", PersonId("deputy-head"))));
  check_all(with_draft(), {{"head", approved(), true}},
            with_role("head", march("№ 20-л от 27.02.2026")));
  check_all(with_draft(), {{"head", approved(), false}}, with_role("head", march("")));
  check_all(with_draft(), {{"head", approved(), false}},
            with_role("head", march("№ 20-л от 27.02.2026", PersonId("deputy-head-social"))));
}

TEST_CASE("a body directly under the managing director has that approver") {
  const Rulebook by = altered([](Parts& parts) {
    for (Topic& topic : parts.registries.topics) topic.approvers.clear();
    for (Body& body : parts.registries.bodies) body.approvers = {{PersonId("coordinator"), {}}};
  });
  check_all(with_draft(), {{"coordinator", approved(), true}, {"deputy-head", approved(), false}},
            by);
}

TEST_CASE("one takes back one's own entry, a body's people one another's, the department its own") {
  const Case record =
      history(with(with_roads(), {{"2026-03-02T14:30", drafted(), "roads-officer"}}));
  const auto may = [&](std::string by, std::size_t index, std::optional<std::string> basis = {}) {
    Case with = record;
    const Event retraction = event({"2026-03-02T15:00",
                                    Retracted{record.events.at(index).digest, "по ошибке"},
                                    std::move(by),
                                    {},
                                    std::move(basis)});
    const State before = fold(record, rulebook());
    with.events.push_back(retraction);
    const State after = fold(with, rulebook());
    return !check_permission(before, retraction, rulebook()) &&
           !check_effects({record, before, after, retraction, at("2026-03-02T15:00")}, rulebook());
  };
  constexpr std::size_t classification = 1;
  constexpr std::size_t draft = 3;
  CHECK(may("roads-officer", draft));
  CHECK(may("roads-head", draft));
  for (const char* by : {"housing-head", "deputy-head", "operator", "auditor"})
    CHECK(!may(by, draft));
  CHECK(may("operator", classification));
  CHECK(may("operator-2", classification));
  for (const char* by : {"roads-officer", "deputy-head", "auditor"})
    CHECK(!may(by, classification));
  for (const std::size_t index : {classification, draft}) {
    CHECK(!may("coordinator", index));
    CHECK(may("coordinator", index, "служебная записка"));
  }
  CHECK(!may("nobody", draft));
}

TEST_CASE("a refusal names the clause and who may") {
  const State state = folded_case(with_draft());
  const auto refusal =
      check_permission(state, event({"2026-03-02T16:00", published(), "roads-head"}), rulebook());
  REQUIRE(refusal);
  CHECK(refusal->clause == "10");
  CHECK(refusal->what.en.find("department") != std::string::npos);
  CHECK(refusal->what.ru.find("roads-head") != std::string::npos);
}

TEST_CASE("who may give the next approval, and in which role") {
  const State state = folded_case(with_draft());
  const auto asked = [&](const State& of_case, const char* person) {
    return approval_role(of_case, *rulebook().registries().find(PersonId(person)),
                         make_date(2026, 3, 2), the_regulation(), rulebook().registries());
  };
  CHECK(asked(state, "deputy-head") == RoleId("deputy_head"));
  CHECK(!asked(state, "deputy-head-social"));
  CHECK(!asked(state, "operator"));
  CHECK(!asked(folded_case(with_roads()), "deputy-head"));
  CHECK(!asked(folded_case(with(with_draft(), {{"2026-03-02T15:00", approved(), "deputy-head"}})),
               "deputy-head"));
}

TEST_CASE("in charge is the one of the topic, else the one of the executor, on that day") {
  const State state = folded_case(with_roads());
  CHECK(find_in_charge(state, rulebook().registries(), make_date(2026, 3, 2)) ==
        PersonId("deputy-head"));
  CHECK(!find_in_charge(state, rulebook().registries(), make_date(2012, 12, 31)));
  Registries changed = rulebook().registries();
  for (Topic& topic : changed.topics) topic.approvers.clear();
  for (Body& body : changed.bodies)
    body.approvers = {{PersonId("head"), {std::nullopt, make_date(2026, 3, 2)}},
                      {PersonId("coordinator"), {make_date(2026, 3, 3), std::nullopt}}};
  CHECK(find_in_charge(state, changed, make_date(2026, 3, 2)) == PersonId("head"));
  CHECK(find_in_charge(state, changed, make_date(2026, 3, 3)) == PersonId("coordinator"));
  CHECK(!find_in_charge(folded_case({{"2026-03-02T10:20", Detected{}}}), changed,
                        make_date(2026, 3, 3)));
}

// Whose word an entry tells is the body's of which it tells.
TEST_CASE("what a body said is recorded as its own word, not as another's") {
  const auto entries = with_roads({BodyId("housing"), BodyId("legal")});
  check_all(entries, {{"operator", contributed("housing"), true, "housing"},
                      {"operator", contributed("housing"), false, "legal"},
                      {"operator", contributed("housing"), false, "roads"},
                      {"operator", returned("roads"), true, "roads"},
                      {"operator", returned("roads"), false, "housing"}});
}

TEST_CASE("a body explains a breach in a case that it has or had, and in no other") {
  const auto of = [](const char* body) {
    return BreachExplained{{BodyId(body), RuleId("draft"), stamp("2026-03-02T10:20")}, "не успели"};
  };
  const auto handed_on = with(with_roads(), {{"2026-03-02T17:00", recalled_to("housing")}});
  check_all(handed_on, {{"roads-head", of("roads"), true, {}, "2026-03-02T17:30"},
                        {"housing-head", of("housing"), true, {}, "2026-03-02T17:30"},
                        {"roads-head", of("housing"), false, {}, "2026-03-02T17:30"}});
  check_all(with_roads(), {{"housing-head", of("housing"), false, {}, "2026-03-02T17:30"}});
}

TEST_CASE("the paper of an oral approval is brought by somebody else than who recorded it") {
  Approved said = approved();
  said.approver = PersonId("deputy-head");
  const Case record = history(
      with(with_draft(), {{"2026-03-02T15:00", said, "operator", "deputy_head", "звонок"}}));
  const State state = fold(record, rulebook());
  const auto allowed = [&](const char* who, bool with_paper) {
    Event asked = event({"2026-03-02T16:00", ApprovalConfirmed{record.events.back().digest}, who});
    if (with_paper) asked.attachments.push_back({.path = "attachments/ab/paper.pdf"});
    return !check_permission(state, asked, rulebook());
  };
  CHECK(allowed("deputy-head", false));
  CHECK(!allowed("operator", true));
  CHECK(allowed("operator-2", true));
  CHECK(!allowed("operator-2", false));
}

TEST_CASE("the approver named for a case approves it, and nobody else then") {
  const auto named = with(with_draft(), {{"2026-03-02T14:40",
                                          ApproverNamed{PersonId("deputy-head-social")},
                                          "coordinator",
                                          {},
                                          "распоряжение"}});
  check_all(named, {{"deputy-head-social", approved(), true}, {"deputy-head", approved(), false}});
}

}  // namespace otklik::cases
