// Whose a shortcoming in a case is: the body's whose deadline was broken, else a body's that has or had the case.
#include "cases/obligations/shortcomings.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

std::string told(const Error& error) {
  return std::to_string(exit_status(error.category())) + " " + error.summary().en;
}

std::string whose(const std::vector<Entry>& entries, std::string_view moment) {
  try {
    return body_of_shortcoming(an_id(), fold(history(entries), rulebook(), at(moment)), at(moment),
                               rulebook())
        .text();
  } catch (const Error& error) {
    return told(error);
  }
}

// What asking about each body says; empty where the shortcoming may be its.
std::string refused(const std::vector<Entry>& entries, std::optional<BodyId> body) {
  try {
    require_body_of_case(body, folded_case(entries), "21");
    return {};
  } catch (const Error& error) {
    return told(error);
  }
}

// Late with the draft, then recalled from roads, and late again at housing.
std::vector<Entry> handed_on() {
  return with(with_roads({BodyId("legal")}), {{"2026-03-02T17:00", recalled_to("housing")}});
}

}  // namespace

TEST_CASE("a shortcoming that names nobody is that of the body that broke a deadline") {
  CHECK(whose(with_roads(), "2026-03-02T17:30") == "roads");
  CHECK(whose(handed_on(), "2026-03-02T17:30") == "roads");
}

TEST_CASE("where no body broke a deadline, or several did, people say whose it is") {
  CHECK(whose(with_roads({BodyId("legal")}), "2026-03-02T12:00") ==
        "2 " + an_id().text() +
            ": no body broke a deadline of its own: say whose shortcoming it is, --executor BODY; "
            "who "
            "has or had the case: roads, legal");
  const auto both =
      with(handed_on(), {{"2026-03-02T17:05", drafted(DraftKind::final_answer, "housing")},
                         {"2026-03-02T17:10", remarked(), "deputy-head"}});
  CHECK(whose(both, "2026-03-03T12:00") == "2 " + an_id().text() +
                                               ": several bodies broke deadlines of theirs: say "
                                               "whose shortcoming it is, --executor BODY; "
                                               "who has or had the case: roads, legal, housing");
}

TEST_CASE("a case that no body ever had shows nobody's shortcoming") {
  CHECK(whose(found("2026-03-02T10:20"), "2026-03-03T12:00") ==
        "2 " + an_id().text() +
            ": no body ever had the case: there is nobody to record it against; without a case it "
            "goes "
            "into the journal: shortcoming journal --executor BODY");
}

TEST_CASE("a shortcoming in a case is of a body that has or had it, in whatever part") {
  const auto returned = with(
      with_roads(), {{"2026-03-02T10:50", Returned{BodyId("roads"), "не наше"}, "roads-officer"},
                     {"2026-03-02T11:00", assigned("housing")}});
  CHECK(refused(returned, BodyId("roads")).empty());
  CHECK(refused(returned, BodyId("housing")).empty());
  CHECK(refused(handed_on(), BodyId("legal")).empty());
  CHECK(refused(with(with_roads(), {{"2026-03-02T12:00", added({BodyId("culture")})}}),
                BodyId("culture"))
            .empty());
  CHECK(refused(returned, BodyId("legal")) ==
        "3 `legal` never had this case (clause 21); who has or had the case: roads, housing");
  CHECK(refused(found("2026-03-02T10:20"), BodyId("roads")).starts_with("3 `roads` never had"));
  CHECK(refused(returned, std::nullopt).starts_with("2 no body is named: "));
}

// It had the case until it was found that it should not have had it.
TEST_CASE("an assignment that the managing director retracted was one all the same") {
  Case record = history(with_roads());
  append(record, {"2026-03-02T17:00",
                  Retracted{record.events[2].digest, "не тому"},
                  "coordinator",
                  {},
                  "служебная записка"});
  CHECK(fold(record, rulebook()).bodies() == std::vector<BodyId>{BodyId("roads")});
}

TEST_CASE("what was said of a shortcoming last stands, but its removal is the first one") {
  Case record = history(with_roads());
  append(record, {"2026-03-02T17:00", Shortcoming{BodyId("roads"), "нет даты"}, "coordinator"});
  const std::string digest = record.events.back().digest;
  const auto handle = [&](std::string_view when, std::string_view by, ShortcomingHandled handled) {
    handled.shortcoming = digest;
    append(record, {when, handled, std::string(by)});
  };
  handle("2026-03-03T10:00", "operator", {.measure = "назвать", .term = make_date(2026, 3, 5)});
  handle("2026-03-04T10:00", "operator", {.term = make_date(2026, 3, 6), .text = "переносится"});
  handle("2026-03-05T10:00", "operator", {.removed = true, .text = "названа"});
  handle("2026-03-09T10:00", "coordinator", {.removed = true, .text = "проверено"});
  const auto known = shortcomings_of(judge_now(record, rulebook(), at("2026-03-10T10:00")));
  REQUIRE(known.size() == 1);
  CHECK(known[0].entry == 4);
  CHECK(known[0].by == PersonId("coordinator"));
  CHECK(known[0].measure == "назвать");
  CHECK(known[0].term == make_date(2026, 3, 6));
  CHECK(shown(known[0].removed_at) == "03-05 10:00");
  CHECK(known[0].removed_by == PersonId("operator"));
  CHECK(known[0].remarks == std::vector<std::string>{"переносится", "названа", "проверено"});
}

TEST_CASE("a shortcoming of the journal stands until its retraction, and is removed by then") {
  JournalEvent found{.at = stamp("2026-03-02T17:00"),
                     .by = PersonId("operator"),
                     .data = Shortcoming{BodyId("roads"), "нет даты"}};
  formats::seal(found);
  JournalEvent removed{.at = stamp("2026-03-05T10:00"),
                       .by = PersonId("operator"),
                       .data = ShortcomingHandled{.shortcoming = found.digest, .removed = true}};
  formats::seal(removed);
  JournalEvent gone{.at = stamp("2026-03-09T10:00"),
                    .by = PersonId("operator"),
                    .data = Retracted{found.digest, "по ошибке"}};
  formats::seal(gone);
  const auto known = [&](std::string_view moment) {
    return shortcomings_of({found, removed, gone}, at(moment), rulebook().zone());
  };
  CHECK(known("2026-03-02T16:59").empty());
  REQUIRE(known("2026-03-04T10:00").size() == 1);
  CHECK(!known("2026-03-04T10:00").front().removed_at);
  CHECK(known("2026-03-08T10:00").front().removed_at == at("2026-03-05T10:00"));
  CHECK(known("2026-03-09T10:00").empty());
}

}  // namespace otklik::cases
