// Messages against the register: which is new, known, changed or gone, and which may repeat another.
#include "register/taker.hpp"

#include <doctest/doctest.h>

#include <map>

#include "base/sha256.hpp"
#include "cases/events/event.hpp"
#include "unit/register/temp_register.hpp"

namespace otklik::store {

using namespace test;

namespace {

constexpr std::string_view posted = "2026-03-02T10:15";
constexpr std::string_view taken = "2026-03-02T12:00";

// `added 1, known 1`: what came of one intake, without what is nought.
std::string told(const Intake& intake) {
  std::string words;
  const auto add = [&](const char* name, std::size_t count) {
    if (count != 0) words += (words.empty() ? "" : ", ") + fmt::format("{} {}", name, count);
  };
  add("added", intake.added.size());
  add("known", intake.known.size());
  add("changed", intake.changed.size());
  add("updated", intake.updated.size());
  add("deleted", intake.deleted.size());
  add("passed over", intake.passed_over);
  add("refused", intake.refused.size());
  return words;
}

std::string told(const TempRegister& temp, const std::vector<cases::Incoming>& messages) {
  return told(temp.take(taken, messages));
}

// Two numbers of messages of one day whose ids are the same: some of a hundred thousand are.
std::pair<std::string, std::string> of_one_id() {
  const Date day = make_date(2026, 3, 2);
  std::map<std::string, std::string> known;
  for (int number = 1;; ++number) {
    const std::string native = fmt::format("-1_{}", number);
    const auto id = CaseId::make(day, sha256("vk\n" + native));
    REQUIRE(id);
    const auto [place, is_new] = known.emplace(id->text(), native);
    if (!is_new) return {place->second, native};
  }
}

}  // namespace

TEST_CASE("a message is known by its number in its network, whatever its words") {
  const TempRegister temp;
  CHECK(told(temp, {comment(posted, "-1_1", "Яма")}) == "added 1");
  CHECK(told(temp, {comment(posted, "-1_1", "Яма")}) == "known 1");
  CHECK(told(temp, {comment(posted, "-1_2", "Яма")}) == "added 1");
  CHECK(told(temp, {comment(posted, "-1_1", "Яма", "ok")}) == "added 1");
  CHECK(told(temp, {comment(posted, "-1_1", "Уже две ямы")}) == "changed 1");
}

TEST_CASE("two messages whose short ids are the same are two cases, and each is known again") {
  const TempRegister temp;
  const auto [first, second] = of_one_id();
  const Intake intake =
      temp.take(taken, {comment(posted, first, "Яма"), comment(posted, second, "Свет")});
  REQUIRE(intake.added.size() == 2);
  CHECK(intake.added[1].symbols() == intake.added[0].symbols() + 1);
  CHECK(told(temp, {comment(posted, second, "Свет")}) == "known 1");
  CHECK(told(temp, {comment(posted, first, "Яма")}) == "known 1");
}

TEST_CASE("a text that stood before is no news, nor is the beginning of one that a source cut") {
  const TempRegister temp;
  const auto words = [](std::string text, bool is_cut = false) {
    cases::Incoming incoming = comment(posted, "-1_1", std::move(text));
    incoming.text_cut = is_cut;
    return std::vector{incoming};
  };
  CHECK(told(temp, words("Яма у дома пять")) == "added 1");
  CHECK(told(temp, words("Яма у дома…", true)) == "known 1");
  CHECK(told(temp, words("Яма у школы…", true)) == "changed 1");
  CHECK(told(temp, words("Яма у дома")) == "changed 1");
  CHECK(told(temp, words("Яма у дома пять")) == "known 1");
}

TEST_CASE("what was deleted is marked once, what never came is passed over") {
  const TempRegister temp;
  CHECK(told(temp, {comment(posted, "-1_1", "Яма")}) == "added 1");
  const auto gone = [&](const char* number) {
    return told(temp.take(taken, cases::Deletion{.network = NetworkId("vk"), .native_id = number}));
  };
  CHECK(gone("-1_1") == "deleted 1");
  CHECK(gone("-1_1") == "known 1");
  CHECK(gone("-1_2") == "passed over 1");
}

TEST_CASE("a message of this very second is taken, one of the next is refused") {
  const TempRegister temp;
  CHECK(told(temp, {comment(taken, "-1_1", "Яма"),
                    comment("2026-03-02T12:00:01", "-1_2", "Яма")}) == "added 1, refused 1");
  cases::Incoming early = comment(posted, "-1_3", "Яма");
  early.detected_at = samples::stamp("2026-03-02T12:00:01");
  CHECK(told(temp, {early}) == "refused 1");
}

TEST_CASE("a number and a closing time of the mandated system are news once") {
  const TempRegister temp;
  const auto with_number = [](const char* number, std::optional<Stamp> closes_at = {}) {
    cases::Incoming incoming = comment(posted, "-1_1", "Яма");
    incoming.message.incident_id = number;
    incoming.closes_at = closes_at;
    return std::vector{incoming};
  };
  CHECK(told(temp, with_number("ИМ-1")) == "added 1");
  CHECK(told(temp, with_number("ИМ-1")) == "known 1");
  CHECK(told(temp, with_number("ИМ-1", samples::stamp("2026-03-02T18:00"))) == "updated 1");
  CHECK(told(temp, with_number("ИМ-1", samples::stamp("2026-03-02T18:00"))) == "known 1");
  CHECK(told(temp, with_number("ИМ-2")) == "updated 1");
}

TEST_CASE(
    "a message may repeat one of any day that the rule looks at, the first and the last too") {
  const TempRegister temp;
  const std::string words = "Глубокая яма на дороге у школы, дети падают каждый день";
  const CaseId first =
      temp.take_one("2026-02-02T18:00", comment("2026-02-02T12:00", "-1_1", words));
  const auto repeats = [&](std::string_view when, const char* number) {
    const Intake intake = temp.take(std::string(when) + "T18:00",
                                    {comment(std::string(when) + "T10:00", number, words)});
    for (const RepeatsOf& each : intake.possible_repeats)
      for (const auto& of : each.of)
        if (of.id == first) return true;
    return false;
  };
  CHECK(repeats("2026-03-04", "-1_2"));
  CHECK(!repeats("2026-03-05", "-1_3"));
  CHECK(repeats("2026-02-03", "-1_4"));
  CHECK(repeats("2026-01-04", "-1_5"));
}

}  // namespace otklik::store
