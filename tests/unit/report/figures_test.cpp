// Figures, their order and shares; periods and the ones before them.
#include "report/figures.hpp"

#include <doctest/doctest.h>

#include "report/period.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::report {

TEST_CASE("members come by number, then by name, the unset one last") {
  const CaseId id = cases::samples::an_id();
  Figures figures;
  for (const char* topic : {"roads", "housing", "roads", "culture", "culture"})
    figures.count("by_topic", std::string(topic), id);
  for (int i = 0; i < 9; ++i) figures.count("by_topic", std::nullopt, id);
  CHECK(figures.members("by_topic") ==
        std::vector<Figures::Member>{"culture", "roads", "housing", std::nullopt});
  CHECK(figures.number("by_topic", "roads") == 2);
  CHECK(figures.cases("by_topic", "roads") == std::vector<std::string>{id.text(), id.text()});
  CHECK(figures.number("by_topic", "nobody") == 0);
  CHECK(figures.members("nothing").empty());
}

TEST_CASE("shares are whole percents, half up, and nothing of nothing") {
  CHECK(percent_of(1, 3) == 33);
  CHECK(percent_of(2, 3) == 67);
  CHECK(percent_of(1, 200) == 1);
  CHECK(percent_of(1, 201) == 0);
  CHECK(percent_of(0, 5) == 0);
  CHECK(!percent_of(0, 0));
}

TEST_CASE("before a quarter is the quarter before, before other days as many days") {
  CHECK(Period::of({2026, 1}).before().quarter == cases::Quarter{2025, 4});
  const Period week{{make_date(2026, 3, 2), make_date(2026, 3, 8)}, {}};
  CHECK(week.before().days == DateRange{make_date(2026, 2, 23), make_date(2026, 3, 1)});
  CHECK(period_title("2026Q3").ru == "III квартал 2026 г.");
  CHECK(period_title("март").ru == "март");
}

}  // namespace otklik::report
