// Numbers, days and quarters in words.
#include "base/wording.hpp"

#include <doctest/doctest.h>

namespace otklik {

TEST_CASE("a noun takes the form of its number") {
  const Noun noun{"сообщение", "сообщения", "сообщений", "case", "cases"};
  const auto ru = [&](std::int64_t number) { return counted(number, noun).ru; };
  for (const std::int64_t one : {1, 21, 101, 1001}) CHECK(ru(one).ends_with(" сообщение"));
  for (const std::int64_t few : {2, 3, 4, 22, 104, -2}) CHECK(ru(few).ends_with(" сообщения"));
  for (const std::int64_t many : {0, 5, 9, 10, 11, 12, 14, 19, 20, 25, 111, 112, 1014})
    CHECK(ru(many).ends_with(" сообщений"));
  CHECK(counted(1, noun).en == "1 case");
  CHECK(counted(21, noun).en == "21 cases");
  CHECK(counted(0, noun).en == "0 cases");
}

TEST_CASE("days, times, months and quarters in words") {
  CHECK(long_date(make_date(2026, 3, 2)).ru == "2 марта 2026 г.");
  CHECK(long_date(make_date(2026, 5, 31)).en == "31 May 2026");
  CHECK(month_name(8).ru == "Август");
  CHECK(quarter_name(2026, 4).ru == "IV квартал 2026 г.");
  CHECK(quarter_name(2026, 2).en == "second quarter of 2026");
  const Stamp noon{Instant(Seconds(1772442000)), Seconds(10800)};
  CHECK(long_time(noon).ru == "2 марта 2026 г., 12:00");
  CHECK(long_time({noon.instant + Seconds(7), noon.offset}).en == "2 March 2026, 12:00:07");
}

TEST_CASE("names as people sign, whichever way the list has them") {
  CHECK(initials("Анна Сергеевна Ковалёва") == "А. С. Ковалёва");
  CHECK(initials("Ковалёва Анна Сергеевна") == "А. С. Ковалёва");
  CHECK(initials("Ильич Пётр Ильич") == "П. И. Ильич");
  CHECK(initials("Рашид Мамед оглы Алиев") == "Рашид Мамед оглы Алиев");
  CHECK(initials("Ли Вэй") == "Ли Вэй");
  CHECK(initials("") == "");
  CHECK(initials("  ") == "  ");
  CHECK(sentence("ёлка") == "Ёлка");
  CHECK(sentence("") == "");
  CHECK(full_stop(same("2026 г.")) == same("2026 г."));
  CHECK(full_stop(same("да")) == same("да."));
}

}  // namespace otklik
