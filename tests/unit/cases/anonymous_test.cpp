// What leaves the administration names no citizen: whatever an event holds in words is gone, what is reckoned with is not.
#include "cases/obligations/anonymous.hpp"

#include <doctest/doctest.h>

#include "cases/events/event.hpp"
#include "cases/obligations/judged.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

const std::string secret = "Петров";
const std::string some_digest = "0123456789abcdef0123456789abcdef";
Stamp moment() {
  return stamp("2026-03-02T10:20");
}

Sign sign() {
  return {BodyId("roads"), RuleId("draft"), moment()};
}

Attachment file() {
  return {"attachments/aa/" + std::string(64, 'a') + ".jpg", secret + ".jpg", {}};
}

// One event of each kind, with the word in every text that it has.
std::vector<EventData> all_kinds() {
  Drafted draft = drafted();
  draft.text = secret;
  Assigned recall = recalled_to("legal");
  recall.reason = secret;
  return {Detected{},
          TextChanged{secret},
          classified(),
          Declined{.reason = GroundId("insult"), .text = secret},
          recall,
          Returned{BodyId("roads"), secret},
          Contributed{BodyId("roads"), secret},
          ContributionAccepted{BodyId("roads")},
          ContributionRemarked{BodyId("roads"), secret},
          draft,
          Forwarded{RoleId("governor_office"), some_digest, secret},
          approved(),
          Remarked{RoleId("deputy_head"), some_digest, secret},
          Published{.url = "https://vk.com/" + secret, .text = secret},
          Escalated{},
          Linked{.repeat_of = an_id()},
          Shortcoming{BodyId("roads"), secret, secret, {}},
          ShortcomingHandled{some_digest, secret, {}, true, secret},
          BreachExplained{sign(), secret},
          BreachDecided{sign(), Finding::established, secret},
          Reopened{},
          ApproverNamed{PersonId("deputy-head-social")},
          ApprovalConfirmed{some_digest},
          ApprovalDenied{some_digest, secret},
          ExplanationRequested{sign()},
          IncidentRecorded{secret, moment()},
          PublicationSeen{some_digest, moment(), some_digest, {Difference::text}},
          Noted{secret},
          Retracted{some_digest, secret}};
}

}  // namespace

TEST_CASE("no event of any kind keeps its words, and the case keeps its deadlines") {
  REQUIRE_MESSAGE(all_kinds().size() == regulation::event_kinds,
                  "a new kind of event needs its example in all_kinds()");
  Case record = history(answered());
  record.message.author = {secret, "https://vk.com/" + secret};
  record.message.text = secret;
  record.message.url = "https://vk.com/wall1_" + secret;
  record.message.media = {{"photo", "https://vk.com/" + secret}};
  record.message.incident_id = secret;
  Judged judged = judge_now(record, rulebook(), at("2026-03-04T10:00"));
  for (const EventData& data : all_kinds())
    judged.record.events.push_back({.at = moment(),
                                    .by = PersonId("operator"),
                                    .on_behalf_of = "roads",
                                    .basis = secret,
                                    .data = data,
                                    .attachments = {file()}});
  judged.state.text = secret;
  const auto deadlines = judged.deadlines.size();
  const Judged hidden = anonymous(judged);
  CHECK(formats::write_case(hidden.record).find(secret) == std::string::npos);
  CHECK(hidden.state.text.find(secret) == std::string::npos);
  CHECK(hidden.state.incident_id.value_or("").find(secret) == std::string::npos);
  for (const Draft& draft : hidden.state.drafts) CHECK(draft.text == "***");
  CHECK(hidden.deadlines.size() == deadlines);
  CHECK(hidden.state.topic == judged.state.topic);
}

TEST_CASE("the register's own events lose their words too") {
  const std::vector<JournalEvent> journal{
      {.at = moment(),
       .by = PersonId("operator"),
       .basis = secret,
       .data = Noted{secret},
       .attachments = {file()}},
      {.at = moment(), .by = PersonId("operator"), .data = Shortcoming{BodyId("roads"), secret}},
      {.at = moment(), .by = PersonId("operator"), .data = ReportSent{"quarterly", "2026Q1"}}};
  CHECK(formats::write_journal({2026, anonymous(journal)}).find(secret) == std::string::npos);
}

}  // namespace otklik::cases
