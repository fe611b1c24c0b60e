// Signs of a breach of discipline (24): which deadlines are one, and what was said of them.
#include "cases/obligations/breach.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

Judged judged(const Case& record, std::string_view moment) {
  auto result = judge_as_of(record, rulebook(), at(moment));
  REQUIRE(result.has_value());
  return std::move(*result);
}

// Each sign as `draft roads 03-02 10:20`.
Lines signs(const std::vector<Entry>& entries, std::string_view moment) {
  Lines lines;
  for (const Deadline& each : deadlines_at(entries, moment)) {
    if (!is_sign(each)) continue;
    const Sign sign = sign_of(each, rulebook().zone());
    lines.push_back(sign.rule.text() + " " + sign.body.text() + " " +
                    shown(sign.starts_at.instant));
  }
  return lines;
}

// The draft that roads owes from 10:20 till 16:20.
Sign draft_of_roads() {
  return {BodyId("roads"), RuleId("draft"), stamp("2026-03-02T10:20")};
}

std::vector<Entry> with_body_at(std::string_view when) {
  return {{"2026-03-02T10:20", Detected{}},
          {"2026-03-02T10:31", classified()},
          {when, assigned("roads")}};
}

std::string named(const Judged& of, std::string_view rule, std::optional<BodyId> body = {},
                  std::optional<Instant> starts_at = {}) {
  try {
    const Sign sign = sign_named(of, RuleId(std::string(rule)), body, starts_at, rulebook().zone());
    return sign.body.text() + " " + shown(sign.starts_at.instant);
  } catch (const Error& error) {
    return std::to_string(exit_status(error.category())) + " " + error.summary().en;
  }
}

}  // namespace

TEST_CASE("a deadline is a sign from the second after its due time") {
  CHECK(signs(with_roads(), "2026-03-02T16:20") == Lines{});
  CHECK(signs(with_roads(), "2026-03-02T16:20:01") == Lines{"draft roads 03-02 10:20"});
}

TEST_CASE("a body that had less than a working hour shows no sign") {
  CHECK(signs(with_body_at("2026-03-02T15:20"), "2026-03-02T17:00") ==
        Lines{"draft roads 03-02 10:20"});
  CHECK(signs(with_body_at("2026-03-02T15:20:01"), "2026-03-02T17:00") == Lines{});
}

TEST_CASE("a body that gets the case in the second of the due time had it when that passed") {
  CHECK(told_of("draft", with_body_at("2026-03-02T16:20"), "2026-03-02T16:30") ==
        Lines{"draft roads 03-02 10:20 > 03-02 16:20 overdue +10"});
  CHECK(told_of("draft", with_body_at("2026-03-02T16:20:01"), "2026-03-02T16:30") ==
        Lines{"draft department 03-02 10:20 > 03-02 16:20 overdue +10"});
}

TEST_CASE("a body that gets the case after the answer owes no draft of it") {
  CHECK(told_of("draft", with(interim(), {{"2026-03-02T15:40", recalled_to("housing")}}),
                "2026-03-02T17:30") ==
        Lines{"draft roads 03-02 10:20 > 03-02 16:20 met 03-02 14:30"});
}

TEST_CASE("of a sign the first request, every explanation and the last decision are told") {
  const Sign sign = draft_of_roads();
  Sign other = sign;
  other.rule = RuleId("final_draft");
  Case record = history(with_roads());
  append(record, {"2026-03-02T17:00", ExplanationRequested{sign}});
  append(record, {"2026-03-02T17:10", ExplanationRequested{sign}});
  append(record,
         {"2026-03-03T10:00", BreachExplained{sign, "со слов"}, "operator", "roads", "звонок"});
  append(record, {"2026-03-03T11:00", BreachDecided{sign, Finding::established, "объяснение"}});
  append(record, {"2026-03-03T11:30", BreachExplained{other, "о другом"}, "roads-head"});
  const Judged before = judged(record, "2026-03-03T11:45");
  const SaidOfSign told = said_of(before, sign);
  CHECK(told.request->at == stamp("2026-03-02T17:00"));
  REQUIRE(told.explanations.size() == 1);
  CHECK(!told.is_explained_by_body());
  append(record, {"2026-03-03T12:00", BreachExplained{sign, "сами"}, "roads-head"});
  append(record, {"2026-03-03T13:00", BreachDecided{sign, Finding::not_established, "новое"}});
  const Judged later = judged(record, "2026-03-03T14:00");
  const SaidOfSign whole = said_of(later, sign);
  CHECK(whole.explanation()->as<BreachExplained>()->text == "сами");
  CHECK(whole.is_explained_by_body());
  CHECK(whole.decision->as<BreachDecided>()->finding == Finding::not_established);
}

TEST_CASE("what was retracted was not said of a sign") {
  Case record = history(with_roads());
  append(record, {"2026-03-02T17:00", BreachExplained{draft_of_roads(), "сами"}, "roads-head"});
  append(record,
         {"2026-03-02T17:10", BreachDecided{draft_of_roads(), Finding::established, "объяснение"}});
  const auto retract = [&](std::size_t index, std::string_view when) {
    append(record, {when, Retracted{record.events.at(index).digest, "по ошибке"}});
  };
  retract(3, "2026-03-02T17:20");
  retract(4, "2026-03-02T17:30");
  const Judged all = judged(record, "2026-03-02T17:40");
  CHECK(said_of(all, draft_of_roads()).explanation() == nullptr);
  CHECK(said_of(all, draft_of_roads()).decision == nullptr);
}

TEST_CASE("a sign is the same whatever the offset in which its start was written") {
  Sign utc = draft_of_roads();
  utc.starts_at.offset = Seconds(0);
  Case record = history(with_roads());
  append(record, {"2026-03-02T17:00", ExplanationRequested{utc}});
  const Judged asked = judged(record, "2026-03-02T17:30");
  CHECK(said_of(asked, draft_of_roads()).request != nullptr);
}

TEST_CASE("a sign is named by its rule, and where there are several by body or start") {
  const auto both =
      with(with_roads(), {{"2026-03-02T17:00", recalled_to("housing")},
                          {"2026-03-02T17:05", drafted(DraftKind::final_answer, "housing")},
                          {"2026-03-02T17:10", remarked(), "deputy-head"},
                          {"2026-03-03T17:00", recalled_to("roads")},
                          {"2026-03-03T17:05", drafted()},
                          {"2026-03-03T17:10", remarked(), "deputy-head"}});
  const Judged one = judged(history(with_roads()), "2026-03-02T17:30");
  CHECK(named(one, "draft") == "roads 03-02 10:20");
  CHECK(named(one, "draft", BodyId("housing")).starts_with("4 "));
  CHECK(named(one, "rework")
            .find("shows no sign of a breach of `rework`; draft roads --started "
                  "2026-03-02T10:20:00+03:00") != std::string::npos);
  const Judged two = judged(history(both), "2026-03-04T17:00");
  CHECK(named(two, "rework").find("several signs") != std::string::npos);
  CHECK(named(two, "rework", BodyId("housing")) == "housing 03-02 17:10");
  CHECK(named(two, "rework", {}, at("2026-03-03T17:10")) == "roads 03-03 17:10");
}

}  // namespace otklik::cases
