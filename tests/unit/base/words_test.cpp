// Small readers of base: numbers, words of enumerations, messages in two languages, the clock.
#include "base/words.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <limits>
#include <set>
#include <string>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/number.hpp"
#include "cases/events/event.hpp"
#include "cases/obligations/deadlines.hpp"
#include "cases/registries/registries.hpp"
#include "cases/rules/stage.hpp"
#include "regulation/regulation.hpp"

using namespace otklik;

namespace {

// Every enumerator has a word of its own, which is read back, and a name in both languages.
template <class Enum>
void check_words() {
  std::set<std::string_view> words;
  std::size_t index = 0;
  for (const Word<Enum>& each : Words<Enum>::table) {
    CAPTURE(each.word);
    CHECK(static_cast<std::size_t>(each.value) == index++);
    CHECK(!each.word.empty());
    CHECK(words.insert(each.word).second);
    CHECK(word_of(each.value) == each.word);
    CHECK(parse_word<Enum>(each.word) == each.value);
    CHECK(!title_of(each.value).ru.empty());
    CHECK(!title_of(each.value).en.empty());
  }
  CHECK(!parse_word<Enum>(""));
  CHECK(!parse_word<Enum>("no such word"));
}

// Sets $OTKLIK_NOW for a test.
class NowSet {
 public:
  explicit NowSet(const char* value) { setenv("OTKLIK_NOW", value, 1); }
  NowSet(const NowSet&) = delete;
  NowSet& operator=(const NowSet&) = delete;
  ~NowSet() { unsetenv("OTKLIK_NOW"); }
};

}  // namespace

TEST_CASE("every enumeration has one word for each of its values") {
  check_words<cases::Stage>();
  check_words<cases::Status>();
  check_words<cases::DraftKind>();
  check_words<cases::BodyKind>();
  check_words<cases::AccountKind>();
  check_words<regulation::EventKind>();
  check_words<regulation::TriggerKind>();
  check_words<regulation::Scope>();
  check_words<regulation::ApprovalCondition>();
  check_words<calendar::DayCount>();
}

TEST_CASE("the stored words are frozen") {
  CHECK(word_of(cases::Stage::fresh) == "new");
  CHECK(word_of(cases::Stage::in_approval) == "in_approval");
  CHECK(word_of(cases::Stage::awaiting_final) == "awaiting_final");
  CHECK(word_of(cases::Status::voided) == "void");
  CHECK(word_of(cases::DraftKind::final_answer) == "final");
  CHECK(word_of(regulation::EventKind::contribution_accepted) == "contribution_accepted");
}

TEST_CASE("a whole number is digits and nothing else") {
  CHECK(parse_unsigned("0") == 0U);
  CHECK(parse_unsigned("007") == 7U);
  CHECK(parse_unsigned("18446744073709551615") == std::numeric_limits<std::uint64_t>::max());
  CHECK(parse_integer("-5") == -5);
  CHECK(parse_integer("-9223372036854775808") == std::numeric_limits<std::int64_t>::min());
  for (const std::string each :
       {"", "-", "+1", " 1", "1 ", "1.0", "1e3", "0x10", "1\n", "١", "18446744073709551616"}) {
    CAPTURE(each);
    CHECK(!parse_unsigned(each));
    CHECK(!parse_integer(each));
  }
  CHECK(!parse_unsigned("-1"));
  CHECK(!parse_integer("--1"));
  CHECK(!parse_integer("9223372036854775808"));
}

TEST_CASE("a message says the same facts in both languages") {
  const Text message = text("сеть {0}, символов {1}", "{1} symbols, network {0}", "vk", 5);
  CHECK(message.in(Lang::ru) == "сеть vk, символов 5");
  CHECK(message.in(Lang::en) == "5 symbols, network vk");
  CHECK(joined({"а", "a"}, ": ", {"б", "b"}) == Text{"а: б", "a: b"});
  CHECK(same("vk") == Text{"vk", "vk"});
  CHECK(Text{}.empty());
  CHECK(!same("vk").empty());
}

TEST_CASE("the clock takes the instant that OTKLIK_NOW holds, in the zone when it has no offset") {
  const Zone moscow("Europe/Moscow");
  const NowSet now("2026-03-02T10:15");
  const Clock clock(moscow);
  CHECK(clock.is_set());
  CHECK(format_instant(clock.now(), moscow) == "2026-03-02T10:15:00+03:00");
}

TEST_CASE("an OTKLIK_NOW that cannot be read is wrong usage, not now") {
  const NowSet now("yesterday");
  try {
    const Clock clock(Zone::utc());
    FAIL("taken");
  } catch (const Error& error) {
    CHECK(error.category() == Category::usage);
  }
}

TEST_CASE("without OTKLIK_NOW the clock is the machine's") {
  unsetenv("OTKLIK_NOW");
  const Clock clock(Zone::utc());
  CHECK(!clock.is_set());
  CHECK(clock.now() > *parse_instant("2025-01-01", Zone::utc()));
}
