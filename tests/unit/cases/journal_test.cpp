// The register's own journal: what stands at a moment, how entries are numbered and told, what may be entered.
#include "cases/obligations/journal.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

JournalEvent entry(std::string_view when, JournalData data, std::string_view recorded = {}) {
  JournalEvent event{.at = stamp(when), .by = PersonId("operator"), .data = std::move(data)};
  if (!recorded.empty()) event.recorded_at = stamp(recorded);
  formats::seal(event);
  return event;
}

JournalEvent note(std::string_view when, std::string text = "звонили") {
  return entry(when, Noted{std::move(text)});
}

JournalEvent retraction(std::string_view when, const JournalEvent& of) {
  return entry(when, Retracted{of.digest, "по ошибке"});
}

Lines standing(const std::vector<JournalEvent>& journal, std::string_view moment) {
  Lines lines;
  for (const JournalEvent& each : standing_events(journal, at(moment)))
    lines.push_back(each.as<Noted>()->text);
  return lines;
}

// What guarding an entry says; empty when it passes.
std::string guarded(const std::vector<JournalEvent>& journal, const JournalEvent& event) {
  try {
    guard(event, journal, event.known_at(), rulebook());
    return {};
  } catch (const Error& error) {
    return std::to_string(exit_status(error.category())) + " " + error.summary().en;
  }
}

}  // namespace

TEST_CASE("a retraction of May changes no report as of March") {
  const JournalEvent first = note("2026-03-10T12:00", "первая");
  const JournalEvent second = note("2026-03-09T12:00", "вторая");
  const std::vector<JournalEvent> journal{first, second, retraction("2026-05-12T10:00", first)};
  CHECK(standing(journal, "2026-03-09T11:59:59") == Lines{});
  CHECK(standing(journal, "2026-03-31T23:59:59") == Lines{"вторая", "первая"});
  CHECK(standing(journal, "2026-05-12T09:59:59") == Lines{"вторая", "первая"});
  CHECK(standing(journal, "2026-05-12T10:00") == Lines{"вторая"});
}

TEST_CASE("entries are numbered from the first day of a year on the register's clock") {
  const std::vector<JournalEvent> journal{note("2025-12-31T23:59:59"), note("2026-01-01T00:30"),
                                          note("2025-12-30T12:00"), note("2026-03-02T12:00")};
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < journal.size(); ++i)
    numbers.push_back(number_in_year(journal, i, rulebook().zone()));
  CHECK(numbers == std::vector<std::size_t>{1, 1, 2, 2});
  CHECK(journal_year(journal[1], rulebook().zone()) == 2026);
}

TEST_CASE("only a second retraction of one entry says nothing new") {
  const JournalEvent first = note("2026-03-10T12:00");
  const JournalEvent gone = retraction("2026-03-11T12:00", first);
  CHECK(!is_repeated({first}, gone));
  CHECK(!is_repeated({first, gone}, note("2026-03-12T12:00")));
  CHECK(is_repeated({first, gone}, retraction("2026-03-12T12:00", first)));
  CHECK(!is_repeated({first, gone}, retraction("2026-03-12T12:00", gone)));
}

TEST_CASE("a report is sent once, unless its entry was retracted by the time of the next") {
  const JournalEvent sent = entry("2026-04-09T15:00", ReportSent{"quarterly", "2026Q1"});
  const JournalEvent again = entry("2026-04-10T15:00", ReportSent{"quarterly", "2026Q1"});
  CHECK(guarded({}, sent).empty());
  CHECK(guarded({sent}, again).starts_with("3 the report for 2026Q1 is recorded as sent already"));
  CHECK(guarded({sent, retraction("2026-04-10T12:00", sent)}, again).empty());
  CHECK(guarded({sent, retraction("2026-04-10T15:00:01", sent)}, again).starts_with("3 "));
}

TEST_CASE("a report goes out when its period is over") {
  CHECK(guarded({}, entry("2026-03-31T23:59:59", ReportSent{"quarterly", "2026Q1"}))
            .starts_with("3 the period 2026Q1 is not over yet"));
  CHECK(guarded({}, entry("2026-04-01T00:00", ReportSent{"quarterly", "2026Q1"})).empty());
}

TEST_CASE("an entry about another names one that is there, and says something") {
  const JournalEvent found =
      entry("2026-03-10T12:00", Shortcoming{BodyId("roads"), "нет даты в ответах"});
  ShortcomingHandled removed{.shortcoming = found.digest, .removed = true};
  CHECK(guarded({found}, found).empty());
  CHECK(guarded({found}, entry("2026-03-11T12:00", removed)).empty());
  CHECK(guarded({}, entry("2026-03-11T12:00", removed)) ==
        "4 there is no such entry in the journal");
  CHECK(guarded({}, retraction("2026-03-11T12:00", found)) ==
        "4 there is no such entry in the journal");
  removed.text = " ";
  CHECK(guarded({found}, entry("2026-03-11T12:00", removed)).starts_with("2 "));
  CHECK(guarded({}, entry("2026-03-10T12:00", Shortcoming{BodyId("roadz"), "нет"}))
            .starts_with("4 "));
  CHECK(guarded({}, note("2026-03-10T12:00", "")).starts_with("2 "));
}

TEST_CASE("the journal is told in the registries' words alone") {
  const auto told = [](JournalData data) {
    return describe(entry("2026-04-10T12:00", std::move(data)), rulebook()).en;
  };
  CHECK(told(ReportSent{"quarterly", "2026Q1"}) == "sent: quarterly report, 2026Q1");
  CHECK(told(Shortcoming{BodyId("roads"), "слова"}).ends_with(": Roads and transport department"));
  CHECK(told(Shortcoming{std::nullopt, "слова"}) == title_of(EventKind::shortcoming).en);
  CHECK(told(ShortcomingHandled{.shortcoming = "x", .removed = true})
            .ends_with(": the shortcoming is removed"));
  CHECK(told(ShortcomingHandled{.shortcoming = "x"}) ==
        title_of(EventKind::shortcoming_handled).en);
}

}  // namespace otklik::cases
