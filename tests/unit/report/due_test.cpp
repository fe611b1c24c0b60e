// `report overdue` and `report due`, and the filters that all lists share.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "report/filter.hpp"
#include "report/reports.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::report {

using namespace cases;
using namespace cases::samples;

namespace {

Case named(Case record, std::string_view name) {
  record.id = an_id(name);
  return record;
}

// Cases as they are judged at a moment; what was not found by then is left out.
std::vector<Judged> judged_at(const std::vector<Case>& records, std::string_view moment) {
  std::vector<Judged> result;
  for (const Case& record : records)
    if (auto each = judge_as_of(record, rulebook(), at(moment))) result.push_back(*each);
  return result;
}

std::string cell(const Value& row, std::string_view name) {
  const Value* found = row.find(name);
  if (found == nullptr) return "absent";
  if (found->is_null()) return "null";
  if (const auto* stamp = found->as<Stamp>()) return format_stamp(*stamp).substr(5, 11);
  if (const auto* number = found->as<std::int64_t>()) return std::to_string(*number);
  return *found->as<std::string>();
}

Lines told_rows(const Report& report) {
  Lines lines;
  for (const Value& row : report.table.rows)
    lines.push_back(cell(row, "rule") + " " + cell(row, "owner") + " " + cell(row, "due") + " " +
                    cell(row, "overdue_working_minutes") + " " +
                    cell(row, "overdue_clock_minutes"));
  return lines;
}

Lines ids_of(const Report& report) {
  Lines ids;
  for (const Value& row : report.table.rows) ids.push_back(cell(row, "case"));
  return ids;
}

Report made(std::string_view name, const std::vector<Case>& records, std::string_view moment,
            Query query = {}, std::vector<JournalEvent> journal = {},
            std::optional<Instant> first = std::nullopt) {
  const auto cases_then = judged_at(records, moment);
  query.as_of = at(moment);
  const Material material{rulebook(), cases_then, std::move(journal), first, "0123456789abcdef"};
  return find_kind(name)->make(query, material);
}

Query within(std::string_view term) {
  Query query;
  query.within = calendar::parse_term(term);
  REQUIRE(query.within);
  return query;
}

std::vector<Case> fresh_case() {
  return {history({{"2026-03-02T10:20", Detected{}}})};
}

}  // namespace

TEST_CASE("a report is found by its name only") {
  CHECK(find_kind("overdue") != nullptr);
  CHECK(find_kind("due") != nullptr);
  CHECK(find_kind("") == nullptr);
  CHECK(find_kind("Overdue") == nullptr);
  for (const Kind& kind : kinds()) {
    CHECK(find_kind(kind.name) == &kind);
    CHECK(!kind.title.ru.empty());
    CHECK(!kind.title.en.empty());
  }
}

TEST_CASE("overdue is what was not done a second after its due") {
  CHECK(told_rows(made("overdue", fresh_case(), "2026-03-02T11:20")).empty());
  CHECK(told_rows(made("overdue", fresh_case(), "2026-03-02T11:20:01")) ==
        Lines{"routing department 03-02T11:20 0 0"});
  CHECK(told_rows(made("overdue", fresh_case(), "2026-03-03T10:20")) ==
        Lines{"routing department 03-02T11:20 420 1380", "draft department 03-02T16:20 180 1080"});
  CHECK(told_rows(made("overdue", fresh_case(), "2026-03-02T10:19:59")).empty());
}

TEST_CASE("windows, and what was met, late, void or missed, are no rows") {
  const std::vector<Case> ended{
      history(with(with_roads(), {{"2026-03-03T11:00", declined("obscene")}})),
      history(with(with_roads(), {{"2026-03-02T17:30", drafted()},
                                  {"2026-03-02T17:40", approved()},
                                  {"2026-03-03T12:00", published()}}))};
  CHECK(told_rows(made("overdue", ended, "2026-03-05T12:00")).empty());
  CHECK(told_rows(made("due", ended, "2026-03-05T12:00")).empty());
  const std::vector<Case> waiting{history(with_roads())};
  CHECK(told_rows(made("overdue", waiting, "2026-03-02T12:00")).empty());
  CHECK(told_rows(made("due", waiting, "2026-03-02T10:50")) ==
        Lines{"draft roads 03-02T16:20 0 0", "answer department 03-03T10:20 0 0"});
}

TEST_CASE("the rows have the keys of the contract") {
  const Report report = made("overdue", fresh_case(), "2026-03-02T12:00");
  REQUIRE(report.table.rows.size() == 1);
  for (const char* key :
       {"case", "rule", "clause", "owner_role", "owner", "stage", "topic", "network", "url",
        "starts_at", "due", "overdue_working_minutes", "overdue_clock_minutes"}) {
    CAPTURE(key);
    CHECK(report.table.rows.front().find(key) != nullptr);
    CHECK(std::any_of(report.table.columns.begin(), report.table.columns.end(),
                      [&](const Column& column) { return column.name == key; }));
  }
  CHECK(report.name == "overdue");
  const Value head(report.head);
  CHECK(cell(head, "as_of") == "03-02T12:00");
  CHECK(cell(head, "regulation") == "neftekumsk-1885");
  CHECK(cell(head, "commit") == "0123456789abcdef");
}

TEST_CASE("rows come by due, then by case") {
  const std::vector<Case> records{named(history({{"2026-03-02T10:40", Detected{}}}), "later"),
                                  named(history({{"2026-03-02T10:20", Detected{}}}), "b"),
                                  named(history({{"2026-03-02T10:20", Detected{}}}), "a"),
                                  named(history({{"2026-03-02T10:10", Detected{}}}), "earliest")};
  const Report report = made("overdue", records, "2026-03-02T12:00");
  const auto [less, more] = std::minmax({an_id("a"), an_id("b")});
  CHECK(ids_of(report) ==
        Lines{an_id("earliest").text(), less.text(), more.text(), an_id("later").text()});
}

TEST_CASE("due within a term is what runs and falls due at the latest then") {
  const std::vector<Case> records = fresh_case();
  CHECK(told_rows(made("due", records, "2026-03-02T10:20", within("59 working minutes"))).empty());
  CHECK(told_rows(made("due", records, "2026-03-02T10:20", within("1 working hour"))) ==
        Lines{"routing department 03-02T11:20 0 0"});
  CHECK(told_rows(made("due", records, "2026-03-02T10:20", within("5 working hours"))) ==
        Lines{"routing department 03-02T11:20 0 0", "draft null 03-02T16:20 0 0"});
  CHECK(told_rows(made("due", records, "2026-03-02T11:20", within("1 working day"))).size() == 3);
  CHECK(told_rows(made("due", records, "2026-03-02T11:20:01", within("1 working day"))).size() ==
        2);
  CHECK(told_rows(made("due", records, "2026-03-02T10:20")).size() == 3);
}

TEST_CASE("an owner is a body or a role") {
  Query query;
  query.owner = "department";
  const std::vector<Case> records{history(with_roads())};
  CHECK(told_rows(made("due", records, "2026-03-02T11:00", query)) ==
        Lines{"answer department 03-03T10:20 0 0"});
  query.owner = "roads";
  CHECK(told_rows(made("due", records, "2026-03-02T11:00", query)) ==
        Lines{"draft roads 03-02T16:20 0 0"});
  query.owner = "housing";
  CHECK(told_rows(made("due", records, "2026-03-02T11:00", query)).empty());
}

TEST_CASE("the register's own obligation has no case, and is overdue after the 10th") {
  const auto first = at("2026-03-02T10:20");
  const Report due = made("due", {}, "2026-04-10T23:59:59", {}, {}, first);
  CHECK(told_rows(due) == Lines{"quarterly_report department 04-10T23:59 0 0"});
  CHECK(ids_of(due) == Lines{"null"});
  CHECK(cell(due.table.rows.front(), "clause") == "22");
  CHECK(cell(due.table.rows.front(), "stage") == "null");
  CHECK(told_rows(made("overdue", {}, "2026-04-10T23:59:59", {}, {}, first)).empty());
  CHECK(told_rows(made("overdue", {}, "2026-04-13T10:00", {}, {}, first)) ==
        Lines{"quarterly_report department 04-10T23:59 60 3480"});
  const JournalEvent sent{.at = stamp("2026-04-09T15:00"),
                          .by = PersonId("operator"),
                          .data = ReportSent{"quarterly", "2026Q1"}};
  CHECK(told_rows(made("overdue", {}, "2026-04-13T10:00", {}, {sent}, first)).empty());
  CHECK(told_rows(made("due", {}, "2026-04-05T10:00")).empty());
  Query of_roads;
  of_roads.filter.topic = TopicId("roads");
  CHECK(told_rows(made("due", {}, "2026-04-05T10:00", of_roads, {}, first)).empty());
}

TEST_CASE("a report that would rest on a year which no calendar has is not made") {
  const std::vector<Case> records{history({{"2027-12-30T10:00", Detected{}}})};
  for (const std::string name : {"due", "overdue"}) {
    CAPTURE(name);
    try {
      made(name, records, "2027-12-30T10:00");
      FAIL("made");
    } catch (const Error& error) {
      CHECK(error.category() == Category::bad_data);
      CHECK(error.message().en.find("2028") != std::string::npos);
    }
  }
}

TEST_CASE("a filter lets through what fits all of it") {
  const auto entries = with_roads({BodyId("housing")});
  const Judged judged = judged_at({history(entries)}, "2026-03-02T11:00").front();
  const auto fits = [&](const std::function<void(Filter&)>& set) {
    Filter filter;
    set(filter);
    return filter.matches(judged, rulebook());
  };
  CHECK(fits([](Filter&) {}));
  CHECK(fits([](Filter& f) { f.stage = Stage::assigned; }));
  CHECK(!fits([](Filter& f) { f.stage = Stage::classified; }));
  CHECK(fits([](Filter& f) { f.executor = BodyId("roads"); }));
  CHECK(fits([](Filter& f) { f.executor = BodyId("housing"); }));
  CHECK(!fits([](Filter& f) { f.executor = BodyId("legal"); }));
  CHECK(fits([](Filter& f) { f.topic = TopicId("roads"); }));
  CHECK(fits([](Filter& f) { f.topic = TopicId("roads.potholes"); }));
  CHECK(!fits([](Filter& f) { f.topic = TopicId("roads.snow"); }));
  CHECK(fits([](Filter& f) { f.location = LocationId("okrug"); }));
  CHECK(!fits([](Filter& f) { f.location = LocationId("achikulak"); }));
  CHECK(fits([](Filter& f) { f.network = NetworkId("vk"); }));
  CHECK(!fits([](Filter& f) { f.network = NetworkId("ok"); }));
  CHECK(fits([](Filter& f) { f.importance = ImportanceId("normal"); }));
  CHECK(!fits([](Filter& f) { f.importance = ImportanceId("high"); }));
  CHECK(fits([](Filter& f) { f.detected = {make_date(2026, 3, 2), make_date(2026, 3, 2)}; }));
  CHECK(!fits([](Filter& f) { f.detected = {make_date(2026, 3, 3), std::nullopt}; }));
  CHECK(!fits([](Filter& f) { f.detected = {std::nullopt, make_date(2026, 3, 1)}; }));
  CHECK(fits([](Filter& f) { f.words = {"яма", "аптек"}; }));
  CHECK(!fits([](Filter& f) { f.words = {"яма", "школа"}; }));
  CHECK(!fits([](Filter& f) {
    f.stage = Stage::assigned;
    f.topic = TopicId("housing");
  }));
}

TEST_CASE("a day of finding is a day of the register's zone") {
  const Judged judged =
      judged_at({history({{"2026-03-02T00:30", Detected{}}})}, "2026-03-02T11:00").front();
  Filter filter;
  filter.detected = {make_date(2026, 3, 2), make_date(2026, 3, 2)};
  CHECK(filter.matches(judged, rulebook()));
  filter.detected = {make_date(2026, 3, 1), make_date(2026, 3, 1)};
  CHECK(!filter.matches(judged, rulebook()));
}

TEST_CASE("mine is what is with my body, waits for my approval, or is owed by my role") {
  const auto is_mine = [](const std::vector<Entry>& entries, const char* person,
                          const char* moment) {
    const Judged judged = judged_at({history(entries)}, moment).front();
    Filter filter;
    filter.mine = rulebook().registries().find(PersonId(person));
    REQUIRE(filter.mine != nullptr);
    return filter.matches(judged, rulebook());
  };
  const auto co = with_roads({BodyId("housing")});
  CHECK(is_mine(co, "roads-officer", "2026-03-02T11:00"));
  CHECK(is_mine(co, "housing-head", "2026-03-02T11:00"));
  CHECK(!is_mine(co, "legal-head", "2026-03-02T11:00"));
  CHECK(is_mine(co, "operator", "2026-03-02T11:00"));
  CHECK(!is_mine(co, "deputy-head", "2026-03-02T11:00"));
  const auto in_approval = with(with_roads(), {{"2026-03-02T14:30", drafted()}});
  CHECK(is_mine(in_approval, "deputy-head", "2026-03-02T14:40"));
  CHECK(!is_mine(in_approval, "deputy-head-social", "2026-03-02T14:40"));
  const auto closed =
      with(in_approval, {{"2026-03-02T15:00", approved()}, {"2026-03-02T15:20", published()}});
  for (const char* person : {"roads-officer", "operator", "deputy-head"})
    CHECK(!is_mine(closed, person, "2026-03-02T16:00"));
}

}  // namespace otklik::report
