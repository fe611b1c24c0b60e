// What people are told of an entry where its kind alone would not say it.
#include "cases/rules/describe.hpp"

#include <doctest/doctest.h>

#include "cases/events/event.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

// The entries from the given one on.
Lines told_from(std::size_t index, const Case& record) {
  const State state = fold(record, rulebook());
  Lines lines;
  for (std::size_t i = index; i < record.events.size(); ++i)
    lines.push_back(describe(record.events[i], record, state, rulebook()).en);
  return lines;
}

Published stands(std::string_view reply, DraftKind kind) {
  Published result;
  result.url = "https://vk.com/wall-1234_567?reply=" + std::string(reply);
  result.irregular = true;
  result.answer = kind;
  result.text = "Ответил дежурный";
  return result;
}

}  // namespace

TEST_CASE("of two publications of one second each is told as what it was") {
  Case record = history(with_roads());
  append(record, {"2026-03-02T11:00", stands("90", DraftKind::interim), {}, {}, "дежурный"});
  append(record, {"2026-03-02T11:00", stands("91", DraftKind::final_answer), {}, {}, "дежурный"});
  CHECK(told_from(3, record) ==
        Lines{"an interim answer was published: irregular", "the answer was published: irregular"});
}

TEST_CASE("of two corrections of one second each is told by the link that stood before it") {
  Case record = history(answered());
  Published corrected;
  corrected.url = "https://vk.com/wall-1234_567?reply=91";
  corrected.replaces = record.events.back().digest;
  append(record, {"2026-03-02T16:00", corrected});
  corrected.elsewhere = true;
  append(record, {"2026-03-02T16:00", corrected, {}, {}, "не там"});
  CHECK(told_from(6, record) == Lines{"the link to the answer was corrected",
                                      "the publication was supplemented: elsewhere"});
}

TEST_CASE("the kind of a draft chooses its words, and a question is one") {
  Drafted question = drafted(DraftKind::interim);
  question.question = true;
  const auto told = [](const Drafted& draft) {
    return told_from(3, history(with(with_roads(), {{"2026-03-02T14:30", draft}}))).front();
  };
  CHECK(told(drafted()).starts_with("a draft of the answer came: "));
  CHECK(told(drafted(DraftKind::interim)).starts_with("a draft of an interim answer came: "));
  CHECK(told(question).starts_with("a draft of a question to the author came: "));
}

TEST_CASE("a retraction tells which entry it took away, by number, kind, time and digest") {
  Case record = history(with_roads());
  const std::string digest = record.events[1].digest;
  append(record, {"2026-03-02T12:00", Retracted{digest, "по ошибке"}});
  CHECK(told_from(3, record) == Lines{"an entry was retracted: 2, classified (2026-03-02 10:31, " +
                                      digest.substr(0, 8) + ")"});
}

TEST_CASE("bodies are called as they were called on the day of the entry") {
  const Rulebook by = altered([](Parts& parts) {
    for (Body& body : parts.registries.bodies)
      body.titles = {{make_date(2020, 1, 1), {"Прежнее", "Former"}},
                     {make_date(2026, 3, 3), {"Новое", "New"}}};
  });
  const auto told = [&](std::string_view when) {
    const Case record = history({{"2026-03-02T10:20", Detected{}},
                                 {"2026-03-02T10:31", classified()},
                                 {when, assigned("roads")}});
    return describe(record.events[2], record, fold(record, by), by).en;
  };
  CHECK(told("2026-03-02T23:59:59") == "assigned: Former (roads)");
  CHECK(told("2026-03-03T00:00") == "assigned: New (roads)");
}

}  // namespace otklik::cases
