// What recording asks of an event and of an entry of the journal: each question by its smallest example.
#include "cases/recording/ask.hpp"

#include <doctest/doctest.h>

#include "cases/events/event.hpp"
#include "cases/obligations/journal.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

constexpr std::string_view evening = "2026-03-02T18:00";

std::optional<Case> no_other(const CaseId&) {
  return std::nullopt;
}

Lines told(const std::vector<Objection>& objections) {
  Lines lines;
  for (const Objection& each : objections) {
    Text what = each.why.what;
    for (const Text& note : each.notes) what = joined(what, "; ", note);
    lines.push_back(std::to_string(exit_status(each.category)) + " " +
                    with_clause(what, each.why.clause).en);
  }
  return lines;
}

Lines asked(const std::vector<Entry>& entries, const Entry& entry,
            const OtherCases& others = no_other) {
  Case record = history(entries);
  append(record, entry);
  const Event event = record.events.back();
  record.events.pop_back();
  return told(ask(record, event, at(evening), rulebook(), others).objections);
}

// Cases that repeat each other: a -> b -> the case that is asked about.
OtherCases chain() {
  return [](const CaseId& id) -> std::optional<Case> {
    Case other = history({{"2026-03-02T10:20", Detected{}}});
    other.id = id;
    if (id == an_id("a"))
      other.events.push_back(event({"2026-03-02T10:30", Linked{.repeat_of = an_id("b")}}));
    if (id == an_id("b"))
      other.events.push_back(event({"2026-03-02T10:30", Linked{.repeat_of = an_id()}}));
    return other;
  };
}

JournalEvent entry(std::string_view when, JournalData data, std::string by = "operator") {
  JournalEvent result{.at = stamp(when), .by = PersonId(std::move(by)), .data = std::move(data)};
  formats::seal(result);
  return result;
}

Lines asked(const std::vector<JournalEvent>& journal, const JournalEvent& event, int year = 2026) {
  return told(ask(journal, year, event, at("2026-04-20T18:00"), rulebook()));
}

}  // namespace

TEST_CASE("an event that nothing speaks against may be recorded") {
  CHECK(asked(with_roads(), {"2026-03-02T12:00", Noted{"звонили"}}) == Lines{});
}

TEST_CASE("what has not happened yet is not recorded") {
  CHECK(asked(with_roads(), {"2026-03-02T18:00:01", Noted{"звонили"}}) ==
        Lines{"3 2026-03-02 18:00:01 is in the future (now is 2026-03-02 18:00)"});
}

TEST_CASE("the very same entry is recorded once") {
  const auto entries = with(with_roads(), {{"2026-03-02T12:00", Noted{"звонили"}}});
  CHECK(asked(entries, entries.back()) == Lines{"3 this very entry is there already"});
}

TEST_CASE("what a merge takes as it comes, who records does in order") {
  auto for_governor = first(4);
  for_governor.front().data = Detected{true, std::nullopt};
  Entry office{"2026-03-02T15:00", approved("governor_office"), "operator", "governor_office",
               "письмо № 7"};
  CHECK(asked(for_governor, office).size() == 1);
  CHECK(asked(with(for_governor, {{"2026-03-02T14:50", approved()}}), office) == Lines{});
  const auto contested = with(first(5), {{"2026-03-02T15:01", assigned("housing"), "operator-2"}});
  CHECK(asked(contested, {"2026-03-02T15:20", published()}) ==
        Lines{"3 entries clash: retract one of them first (clause 10)"});
  Published as_it_stands = published();
  as_it_stands.irregular = true;
  as_it_stands.answer = DraftKind::final_answer;
  Entry irregular{"2026-03-02T15:20", as_it_stands};
  irregular.basis = "разместили до решения";
  CHECK(asked(contested, irregular) == Lines{});
}

TEST_CASE("a word on a draft that does not stand is refused, what stands already is not") {
  const auto sent_back = with(first(4), {{"2026-03-02T14:40", remarked(), "deputy-head"}});
  CHECK(asked(sent_back, {"2026-03-02T15:00", approved()}) ==
        Lines{"3 `approve` is not possible while the stage is rework (in rework) (clause 12)"});
  const auto anew = with(sent_back, {{"2026-03-02T14:50", drafted(), "roads-officer"}});
  const Approved former{RoleId("deputy_head"), history(anew).events[3].digest, {}};
  CHECK(asked(anew, {"2026-03-02T15:00", former}) ==
        Lines{"3 this draft does not stand any more: " + history(anew).events[5].digest +
              " does (clause 12)"});
  CHECK(asked(first(5), {"2026-03-02T15:10", approved()}) == Lines{});
  const Case record = history(first(5));
  Case again = record;
  append(again, {"2026-03-02T15:10", approved()});
  CHECK(ask(record, again.events.back(), at(evening), rulebook(), no_other).is_repeated);
}

TEST_CASE("every question is asked: what speaks against an event is told whole") {
  CHECK(asked(with_roads(), {"2026-03-02T12:00", approved("mayor"), "housing-head"}).size() == 3);
}

TEST_CASE("a case that is not there cannot be named, nor one that leads back") {
  Declined repeats = declined("duplicate");
  repeats.of = an_id("a");
  CHECK(asked(with_roads(), {"2026-03-02T12:00", repeats}) ==
        Lines{"4 no case `" + an_id("a").text() + "`"});
  CHECK(asked(with_roads(), {"2026-03-02T12:00", repeats}, chain()) == Lines{});
  const std::string leads_back = " leads back to " + an_id().text() + " already";
  CHECK(asked(with_roads(), {"2026-03-02T12:00", Linked{.repeat_of = an_id("a")}}, chain()) ==
        Lines{"3 " + an_id("a").text() + leads_back});
  CHECK(asked(with_roads(), {"2026-03-02T12:00", Linked{.repeat_of = an_id("c")}}, chain()) ==
        Lines{});
  CHECK(asked(with_roads(), {"2026-03-02T12:00", Linked{{}, an_id("a")}}, chain()) == Lines{});
  CHECK(asked(with_roads(), {"2026-03-02T12:00", Linked{}}).size() == 1);
}

TEST_CASE("a duplicate leads to a message that is worked, where its author wrote") {
  Declined duplicate = declined("duplicate");
  duplicate.of = an_id("a");
  const auto other = [](const std::string& network, const std::vector<Entry>& entries) {
    return [=](const CaseId& id) -> std::optional<Case> {
      Case record = history(entries);
      record.id = id;
      record.message.network = NetworkId(network);
      return record;
    };
  };
  const auto told_of_other = [&](const OtherCases& others) {
    return asked(with_roads(), {"2026-03-02T12:00", duplicate}, others);
  };
  const std::string network = history(with_roads()).message.network.text();
  CHECK(told_of_other(other(network, first(3))) == Lines{});
  CHECK(told_of_other(other(network, answered())) == Lines{});
  CHECK(told_of_other(other("ok", first(3))).size() == 1);
  const auto out_of_work = with(first(2), {{"2026-03-02T11:00", declined("no_reaction")}});
  CHECK(told_of_other(other(network, out_of_work)) ==
        Lines{"3 " + an_id("a").text() + " is out of work itself; mark the repeat: otklik link " +
              an_id().text() + " --repeat-of " + an_id("a").text()});
}

// Two clerks entered what clashes: entry 2 had no classification before it. A late one mends that and takes the ground from entry
// 4.
TEST_CASE("an entry that cures one clash and makes another is refused, though their number stays") {
  const std::vector<Entry> entries{{"2026-03-02T10:20", Detected{}},
                                   {"2026-03-02T10:45", assigned("roads")},
                                   {"2026-03-02T11:00", classified()},
                                   {"2026-03-02T11:30", assigned("housing")}};
  const Entry late{"2026-03-02T10:30", classified()};
  CHECK(folded_case(entries).clashes.size() == 1);
  CHECK(folded_case(with(entries, {late})).clashes.size() == 1);
  CHECK(asked(entries, late) ==
        Lines{"3 entry 4 would no longer be allowed: assigned: Housing and utilities department "
              "(housing); `assign` is not possible while the stage is assigned (with the "
              "executor) (clause 8.2)"});
}

TEST_CASE("a sign of a breach is one at the time of the entry that tells of it") {
  const Sign sign{BodyId("roads"), RuleId("draft"), stamp("2026-03-02T10:20")};
  const BreachDecided decided{sign, Finding::established, "проверка"};
  const Lines none{"3 there is no such sign of a breach"};
  const std::string_view due = "2026-03-02T16:20";
  const BreachExplained explained{sign, "не успели"};
  CHECK(asked(with_roads(), {due, explained, "roads-head"}) == none);
  CHECK(asked(with_roads(), {"2026-03-02T16:20:01", explained, "roads-head"}) == Lines{});
  const auto with_words = with(with_roads(), {{"2026-03-02T16:20:01", explained, "roads-head"}});
  CHECK(asked(with_words, {"2026-03-02T16:30", decided, "coordinator"}) == Lines{});
  const auto in_time = with(with_roads(), {{"2026-03-02T16:00", drafted(), "roads-officer"}});
  CHECK(asked(in_time, {"2026-03-02T17:00", decided, "coordinator"}) == none);
  BreachDecided of_another = decided;
  of_another.sign.body = BodyId("housing");
  CHECK(asked(with_roads(), {"2026-03-02T17:00", of_another, "coordinator"}) == none);
}

TEST_CASE("an entry of the journal is asked as one of a case is") {
  const JournalEvent note = entry("2026-04-10T11:00", Noted{"передано"});
  CHECK(asked({}, note) == Lines{});
  CHECK(asked({note}, note) == Lines{"3 this very entry is there already"});
  CHECK(asked({}, note, 2025) == Lines{"3 the entry is not of that year"});
  CHECK(asked({}, entry("2026-04-21T11:00", Noted{"передано"})) ==
        Lines{"3 2026-04-21 11:00 is in the future (now is 2026-04-20 18:00)"});
  CHECK(asked({}, entry("2026-04-10T11:00", Noted{" "})) == Lines{"2 empty: the note"});
  CHECK(asked({}, entry("2026-04-10T11:00", Shortcoming{{}, "нет даты"}, "housing-head")) ==
        Lines{"3 `housing-head` may not record this; who may: organisational department "
              "(department), managing director (coordinator) (clause 21)"});
}

TEST_CASE("a report is sent once, after its quarter, and by who owes it") {
  const JournalEvent sent = entry("2026-04-02T11:00", ReportSent{"quarterly", "2026Q1"});
  CHECK(asked({}, sent) == Lines{});
  CHECK(asked({}, entry("2026-03-31T23:59", ReportSent{"quarterly", "2026Q1"})) ==
        Lines{"3 the period 2026Q1 is not over yet (clause 22)"});
  CHECK(asked({}, entry("2026-04-01T00:00", ReportSent{"quarterly", "2026Q1"})) == Lines{});
  CHECK(asked({sent}, entry("2026-04-03T11:00", ReportSent{"quarterly", "2026Q1"})) ==
        Lines{"3 the report for 2026Q1 is recorded as sent already (clause 22)"});
  for (const char* period : {"2026-03", "2026-03-01/2026-03-31"})
    CHECK(asked({}, entry("2026-04-02T11:00", ReportSent{"quarterly", period})) ==
          Lines{"2 what is recorded as sent is of a quarter: --quarter 2026Q1"});
}

TEST_CASE("a letter that nobody owes is recorded as sent too, of any days that are over") {
  const char* week = "2026-03-23/2026-03-29";
  const JournalEvent sent = entry("2026-03-30T11:00", ReportSent{"shortcomings", week});
  CHECK(asked({}, sent) == Lines{});
  CHECK(describe(sent, rulebook()).en == "sent: shortcomings of executors, 2026-03-23/2026-03-29");
  CHECK(clause_of(sent, rulebook()) == "21");
  CHECK(asked({sent}, entry("2026-03-30T12:00", ReportSent{"discipline", week})) == Lines{});
  CHECK(asked({sent}, entry("2026-03-30T12:00", ReportSent{"shortcomings", week})) ==
        Lines{"3 the report for 2026-03-23/2026-03-29 is recorded as sent already (clause 21)"});
  CHECK(asked({}, entry("2026-03-29T23:59", ReportSent{"shortcomings", week})) ==
        Lines{"3 the period 2026-03-23/2026-03-29 is not over yet (clause 21)"});
  CHECK(asked({}, entry("2026-03-30T11:00", ReportSent{"discipline", week}, "roads-head")) ==
        Lines{"3 `roads-head` may not record this; who may: organisational department "
              "(department), managing director (coordinator) (clause 24)"});
  CHECK(asked({}, entry("2026-03-30T11:00", ReportSent{"discipline", "march"})).front() ==
        "2 cannot read the period `march`; for example: 2026Q1 or 2026-01-01/2026-03-15");
}

TEST_CASE(
    "what the regulation sends as no letter, or records in the case, the journal does not take") {
  for (const char* report : {"topics", "memo", "request"}) {
    CAPTURE(report);
    CHECK(asked({}, entry("2026-04-02T11:00", ReportSent{report, "2026Q1"})).front() ==
          fmt::format("2 the regulation does not say who records the report {0} as sent; a line "
                      "under letters of its file does: {{letter: {0}, …, recorded_by: [roles]}}",
                      report));
  }
}

// A retraction counts wherever it stands in time, and the same one again does nothing.
TEST_CASE(
    "an entry of the journal is retracted, and a retraction may be, but nothing that is not") {
  const JournalEvent found = entry("2026-04-02T11:00", Shortcoming{{}, "нет даты"});
  const JournalEvent away = entry("2026-04-02T12:00", Retracted{found.digest, "не туда"});
  CHECK(asked({found}, away) == Lines{});
  CHECK(asked({found, away}, entry("2026-04-02T13:00", Retracted{found.digest, "ещё раз"})) ==
        Lines{});
  CHECK(asked({found}, entry("2026-04-02T10:00", Retracted{found.digest, "раньше"})) == Lines{});
  CHECK(asked({found}, entry("2026-04-02T12:00", Retracted{std::string(32, '0'), "нет"})) ==
        Lines{"4 there is no such entry in the journal", "3 there is no such entry to retract",
              "3 `operator` may not record this; who may: managing director (coordinator)"});
  CHECK(asked({found, away}, entry("2026-04-02T13:00", Retracted{away.digest, "всё же"})) ==
        Lines{});
}

TEST_CASE("what stands in the journal is what no retraction that counts takes away") {
  const JournalEvent found = entry("2026-04-02T11:00", Shortcoming{{}, "нет даты"});
  const JournalEvent away = entry("2026-04-02T12:00", Retracted{found.digest, "не туда"});
  const JournalEvent back = entry("2026-04-02T13:00", Retracted{away.digest, "всё же"});
  const std::vector<JournalEvent> journal{found, away, back};
  const std::vector<JournalEvent> stands{found};
  CHECK(standing_events(journal, at("2026-04-02T10:59")).empty());
  CHECK(standing_events(journal, at("2026-04-02T11:59")) == stands);
  CHECK(standing_events(journal, at("2026-04-02T12:00")).empty());
  CHECK(standing_events(journal, at("2026-04-02T13:00")) == stands);
}

}  // namespace otklik::cases
