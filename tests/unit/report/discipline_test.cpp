// `report discipline`: whose breach it is, in which period, and what the steps of others had cost before it.
#include <doctest/doctest.h>

#include <string>

#include "cases/events/event.hpp"
#include "report/reports.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::report {

using namespace cases;
using namespace cases::samples;

namespace {

Report made(const std::vector<Case>& records, std::string_view moment, Period period) {
  static std::vector<Judged> judged;
  judged.clear();
  for (const Case& record : records)
    if (auto each = judge_as_of(record, rulebook(), at(moment))) judged.push_back(*each);
  Query query;
  query.as_of = at(moment);
  query.period = period;
  return make_discipline(query, {rulebook(), judged, {}, std::nullopt, "0123"});
}

std::string told(const Value& row) {
  const auto words = [&](const char* name) {
    const Value& value = *row.find(name);
    if (value.is_null()) return std::string("-");
    if (const auto* stamp = value.as<Stamp>()) return format_stamp(*stamp).substr(5, 11);
    if (const auto* number = value.as<std::int64_t>()) return std::to_string(*number);
    return *value.as<std::string>();
  };
  return words("executor") + " " + words("rule") + " " + words("due") + " " + words("done_at") +
         " " + words("overdue_working_minutes") + " had " + words("minutes_had") + " others " +
         words("others_minutes");
}

Lines told_all(const List& rows) {
  Lines lines;
  for (const Value& row : rows) lines.push_back(told(row));
  return lines;
}

Lines department_of(const Report& report) {
  const Value head(report.figures);
  return told_all(*head.find("department")->as<List>());
}

Period march() {
  return Period::of({2026, 1});
}

}  // namespace

TEST_CASE("a draft a second late is a sign of a breach, one exactly in time is none") {
  const auto with_draft = [](std::string_view when) {
    return std::vector<Case>{history(with(with_roads(), {{when, drafted()}}))};
  };
  CHECK(told_all(made(with_draft("2026-03-02T16:20"), "2026-03-02T18:00", march()).table.rows)
            .empty());
  const Report late = made(with_draft("2026-03-02T16:20:01"), "2026-03-02T18:00", march());
  REQUIRE(late.table.rows.size() == 1);
  CHECK(told(late.table.rows.front()).starts_with("roads draft 03-02T16:20 03-02T16:20 0 "));
}

TEST_CASE("what had passed before anybody had the case is the department's") {
  const std::vector<Case> never{history({{"2026-03-02T10:20", Detected{}}})};
  const Report report = made(never, "2026-03-03T10:20", march());
  CHECK(report.table.rows.empty());
  // That the routing was late too is its own time, not that of others.
  CHECK(department_of(report) == Lines{"department draft 03-02T16:20 - 180 had - others 0"});
}

TEST_CASE("a breach counts in the period in which it fell due") {
  const std::vector<Case> late{history(with_roads())};
  CHECK(made(late, "2026-04-02T10:00", Period::of({2026, 2})).table.rows.empty());
  CHECK(made(late, "2026-04-02T10:00", march()).table.rows.size() == 1);
  CHECK(made(late, "2026-04-02T10:00", {{make_date(2026, 3, 2), make_date(2026, 3, 2)}, {}})
            .table.rows.size() == 1);
  CHECK(made(late, "2026-04-02T10:00", {{make_date(2026, 3, 3), make_date(2026, 3, 3)}, {}})
            .table.rows.empty());
}

TEST_CASE("what happened after the moment is not seen") {
  const std::vector<Case> late{history(with(with_roads(), {{"2026-03-02T17:00", drafted()}}))};
  CHECK(made(late, "2026-03-02T16:20", march()).table.rows.empty());
  const Report before = made(late, "2026-03-02T16:50", march());
  CHECK(before.table.rows.front().find("done_at")->is_null());
  const Report after = made(late, "2026-03-02T17:10", march());
  CHECK(told(after.table.rows.front()).starts_with("roads draft 03-02T16:20 03-02T17:00 40 "));
}

TEST_CASE("the last whole quarter is the one that was over") {
  CHECK(Period::last_whole_quarter(make_date(2026, 4, 1)).quarter->text() == "2026Q1");
  CHECK(Period::last_whole_quarter(make_date(2026, 3, 31)).quarter->text() == "2025Q4");
  CHECK(Period::last_whole_quarter(make_date(2026, 3, 31)).days ==
        DateRange{make_date(2025, 10, 1), make_date(2025, 12, 31)});
}

}  // namespace otklik::report
