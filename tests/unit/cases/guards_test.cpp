// What is asked of an event when it is recorded: names that exist, links of the network, lengths; and the look-ups by which
// people are corrected.
#include "cases/recording/guards.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "cases/registries/lookups.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

// The exit status that guarding the event gives, 0 when it passes.
int guarded(const EventData& data, std::optional<std::string> basis = std::nullopt) {
  const Case record = history(with_roads());
  const Event asked{.at = stamp("2026-03-02T16:00"),
                    .by = PersonId("operator"),
                    .on_behalf_of = basis ? std::optional<std::string>("roads") : std::nullopt,
                    .basis = std::move(basis),
                    .data = data};
  try {
    guard(record, fold(record, rulebook()), asked, rulebook());
    return 0;
  } catch (const Error& error) {
    CHECK(!error.message().ru.empty());
    CHECK(!error.message().en.empty());
    return exit_status(error.category());
  }
}

Drafted answer_of(std::string text) {
  Drafted event = drafted();
  event.text = std::move(text);
  return event;
}

std::string cyrillic(std::size_t symbols) {
  std::string text;
  for (std::size_t i = 0; i < symbols; ++i) text += "я";
  return text;
}

template <class Event, class Change>
Event altered(Event event, Change change) {
  change(event);
  return event;
}

}  // namespace

TEST_CASE("names that no registry has are not found, known ones pass") {
  const struct {
    EventData data;
    int status;
  } rows[]{
      {classified(), 0},
      {altered(classified(), [](auto& e) { e.topic = TopicId("roads.potholse"); }), 4},
      {altered(classified(), [](auto& e) { e.topic = TopicId(""); }), 4},
      {altered(classified(), [](auto& e) { e.location = LocationId("stavropol"); }), 4},
      {altered(classified(), [](auto& e) { e.importance = ImportanceId("urgent"); }), 4},
      {declined("obscene"), 0},
      {declined("rude"), 4},
      {assigned("roads", {BodyId("housing")}), 0},
      {assigned("road"), 4},
      {assigned("roads", {BodyId("house")}), 4},
      {added({BodyId("legal"), BodyId("leagl")}), 4},
      {ContributionAccepted{BodyId("nobody")}, 4},
      {ContributionRemarked{BodyId("nobody"), "нет"}, 4},
      {altered(drafted(), [](auto& e) { e.responsible = PersonId("roads-head"); }), 0},
      {altered(drafted(), [](auto& e) { e.responsible = PersonId("nobody"); }), 4},
      {Forwarded{RoleId("boss"), {}, {}}, 4},
      {approved(), 0},
      {approved("boss"), 4},
      {remarked("boss"), 4},
      {Escalated{PersonId("coordinator")}, 0},
      {Escalated{PersonId("operator")}, 3},
      {Escalated{PersonId("head")}, 3},
      {Escalated{PersonId("nobody")}, 4},
      {Escalated{}, 0},
      {Shortcoming{BodyId("roads"), "нет даты"}, 0},
      {Shortcoming{BodyId("nobody"), "нет даты"}, 4},
      {Shortcoming{BodyId("housing"), "нет даты"}, 3},
      {Shortcoming{{}, "нет даты"}, 2},
      {altered(published(), [](auto& e) { e.account = AccountId("vk-official"); }), 4},
  };
  for (const auto& row : rows) {
    CAPTURE(fmt::format("row {}", &row - rows));
    CHECK(guarded(row.data) == row.status);
  }
}

TEST_CASE(
    "a memo is signed by who held the role of its letter on that day, a substitute included") {
  const auto told_with = [](const char* signer, const char* when) {
    const Rulebook by = altered([](Parts& parts) {
      for (Person& person : parts.registries.people)
        if (person.id.text() == "legal-head")
          person.roles.push_back({RoleId("coordinator"),
                                  {},
                                  PersonId("coordinator"),
                                  {make_date(2026, 3, 2), make_date(2026, 3, 13)},
                                  "31-р"});
    });
    const Case record = history(with_roads());
    const Event asked{
        .at = stamp(when), .by = PersonId("operator"), .data = Escalated{PersonId(signer)}};
    try {
      guard(record, fold(record, by), asked, by);
      return std::string("signed");
    } catch (const Error& error) {
      CHECK(error.category() == Category::not_allowed);
      return error.summary().en;
    }
  };
  CHECK(told_with("coordinator", "2026-03-02T16:00") == "signed");
  CHECK(told_with("legal-head", "2026-03-13T17:59") == "signed");
  CHECK(told_with("legal-head", "2026-03-14T10:00") ==
        "`legal-head` does not sign this: who signs is the managing director (clause 23); on "
        "2026-03-14 that was: coordinator");
  CHECK(told_with("roads-head", "2026-03-05T10:00")
            .ends_with("on 2026-03-05 that was: coordinator, legal-head"));
}

TEST_CASE("what must say something is not blank") {
  for (const char* blank : {"", " ", "\n\t \r\n"}) {
    const std::string text(blank);
    CHECK(guarded(answer_of(text)) == 2);
    CHECK(guarded(Returned{BodyId("roads"), text}) == 2);
    CHECK(guarded(Contributed{BodyId("housing"), text}) == 2);
    CHECK(guarded(ContributionRemarked{BodyId("housing"), text}) == 2);
    CHECK(guarded(Remarked{RoleId("deputy_head"), {}, text}) == 2);
    CHECK(guarded(Shortcoming{BodyId("roads"), text}) == 2);
    CHECK(guarded(Noted{text}) == 2);
    CHECK(guarded(Retracted{"0123456789abcdef", text}) == 2);
    CHECK(guarded(altered(recalled_to("housing"), [&](auto& e) { e.reason = text; })) == 2);
    CHECK(guarded(drafted(), text) == 2);
  }
  CHECK(guarded(drafted(), "звонок") == 0);
  CHECK(guarded(altered(recalled_to("housing"), [](auto& e) { e.reason.reset(); })) == 2);
}

TEST_CASE("an answer is as long as the network takes, counted in symbols") {
  CHECK(guarded(answer_of(cyrillic(4096))) == 0);
  CHECK(guarded(answer_of(cyrillic(4097))) == 3);
  CHECK(guarded(answer_of(std::string(4097, 'a'))) == 3);
}

TEST_CASE("an interim answer promises today or a later day, never one that is over") {
  const auto promising = [](Date day) {
    return guarded(altered(drafted(DraftKind::interim), [&](auto& e) { e.promise = day; }));
  };
  CHECK(promising(make_date(2026, 3, 1)) == 3);
  CHECK(promising(make_date(2026, 3, 2)) == 0);
  CHECK(promising(make_date(2026, 3, 3)) == 0);
}

TEST_CASE("the closing time of the mandated system lies after the finding") {
  const auto closing = [](std::string_view when) {
    return guarded(altered(classified(), [&](auto& e) { e.closes_at = stamp(when); }));
  };
  CHECK(closing("2026-03-02T10:19:59") == 3);
  CHECK(closing("2026-03-02T10:20") == 3);
  CHECK(closing("2026-03-02T10:20:01") == 0);
}

TEST_CASE("no text is longer than the settings allow, counted in bytes") {
  CHECK(guarded(Noted{std::string(65536, 'a')}) == 0);
  CHECK(guarded(Noted{std::string(65537, 'a')}) == 3);
  CHECK(guarded(Noted{cyrillic(32769)}) == 3);
  CHECK(guarded(TextChanged{std::string(65537, 'a')}) == 3);
}

TEST_CASE("what is not UTF-8 is refused wherever it stands") {
  CHECK(guarded(Noted{"\xff"}) != 0);
  CHECK(guarded(answer_of("\xc0\xaf")) != 0);
  CHECK(guarded(Returned{BodyId("roads"), "\xed\xa0\x80"}) != 0);
  CHECK(guarded(drafted(), "\xff") != 0);
  CHECK(guarded(Published{.url = "https://vk.com/wall-1_2?x=\xff"}) != 0);
}

TEST_CASE("an answer is published in the network of the message, under an account of it") {
  CHECK(guarded(published()) == 0);
  CHECK(guarded(Published{.url = "https://m.vk.com/wall-1234_567?reply=90"}) == 0);
  CHECK(guarded(Published{.url = "https://ok.ru/group/1/topic/2"}) == 3);
  CHECK(guarded(Published{.url = "https://vk.com.evil.example/wall-1234_567"}) == 3);
  CHECK(guarded(Published{.url = "https://vk.com@evil.example/"}) == 3);
  CHECK(guarded(Published{.url = "javascript:alert(1)"}) == 3);
  CHECK(guarded(Published{.url = ""}) == 3);
  CHECK(guarded(Published{.url = "https://vk.com/wall-1234_567?reply=90",
                          .account = AccountId("ok-administration")}) == 3);
  CHECK(guarded(Published{.url = "https://vk.com/wall-1234_567?reply=90",
                          .account = AccountId("vk-governor")}) == 3);
}

TEST_CASE("the link of an answer is neither the network's front page nor the message itself") {
  CHECK(guarded(Published{.url = "https://vk.com"}) == 3);
  CHECK(guarded(Published{.url = "https://vk.com/"}) == 3);
  CHECK(guarded(Published{.url = "https://vk.com/wall-1234_567?reply=89"}) == 3);
}

TEST_CASE("an answer stands beside its message, or its entry says with a basis that it does not") {
  const auto at_wall = [](const char* link, bool elsewhere) {
    return Published{.url = link, .elsewhere = elsewhere};
  };
  constexpr const char* anothers = "https://vk.com/wall-1_2?reply=3";
  constexpr const char* hidden = "https://vk.com/im?sel=-1234";
  CHECK(guarded(at_wall(anothers, false)) == 3);
  CHECK(guarded(at_wall(hidden, false)) == 3);
  CHECK(guarded(at_wall(anothers, true)) == 2);
  CHECK(guarded(at_wall(anothers, true), "автор перенёс разговор") == 0);
  CHECK(guarded(at_wall(hidden, true), "сообщения закрыты") == 0);
  CHECK(guarded(at_wall("https://vk.com/wall-1234_567?reply=90", true), "ошибка") == 2);
  CHECK(guarded(at_wall("https://vk.com/neftekumsk?z=photo", false)) == 0);
  // Nobody leaves it out of what is recorded as irregular either.
  Published irregular = at_wall(anothers, false);
  irregular.irregular = true;
  irregular.answer = DraftKind::final_answer;
  irregular.text = "Засыпали.";
  CHECK(guarded(irregular, "ответил дежурный") == 3);
  irregular.elsewhere = true;
  CHECK(guarded(irregular, "ответил дежурный") == 0);
}

TEST_CASE(
    "the refusal of a link names clause 10 and the hosts that would do, and shows nothing raw") {
  const Case record = history(with_roads());
  const auto refused = [&](std::string url) {
    try {
      guard(record, fold(record, rulebook()),
            event({"2026-03-02T16:00", Published{.url = std::move(url)}}), rulebook());
    } catch (const Error& error) {
      std::string all = error.message().en;
      for (const Text& note : error.notes()) all += "\n" + note.en;
      return all;
    }
    return std::string("passed");
  };
  const std::string told = refused("https://ok.ru/group/1/topic/2");
  CHECK(told.find("clause 10") != std::string::npos);
  CHECK(told.find("vk.com") != std::string::npos);
  CHECK(refused("https://ok.ru/\x1b[31m").find('\x1b') == std::string::npos);
  CHECK(refused("https://vk.com/wall-1_2").find("same_place in registry/accounts.yaml") !=
        std::string::npos);
  CHECK(refused("https://vk.com/im?sel=1").find("--elsewhere --basis") != std::string::npos);
}

TEST_CASE("a case repeats and duplicates another, never itself") {
  CHECK(guarded(Linked{.repeat_of = an_id("another")}) == 0);
  CHECK(guarded(Linked{.repeat_of = an_id()}) == 3);
  CHECK(guarded(declined("duplicate")) == 2);
  CHECK(guarded(altered(declined("duplicate"), [](auto& e) { e.of = an_id(); })) == 3);
  CHECK(guarded(altered(declined("duplicate"), [](auto& e) { e.of = an_id("another"); })) == 0);
}

TEST_CASE("a name that was mistyped is answered with the nearest one") {
  const auto told = [](const auto& look_up) {
    try {
      look_up();
    } catch (const Error& error) {
      CHECK(error.category() == Category::not_found);
      std::string all = error.message().en;
      for (const Text& note : error.notes()) all += "\n" + note.en;
      return all;
    }
    return std::string("found");
  };
  const Registries& registries = rulebook().registries();
  CHECK(told([&] { topic_named(registries, "roads.potholes"); }) == "found");
  CHECK(told([&] {
          topic_named(registries, "roads.potholse");
        }).find("the nearest is roads.potholes") != std::string::npos);
  CHECK(told([&] { body_named(registries, "huosing"); }).find("the nearest is housing") !=
        std::string::npos);
  CHECK(told([&] { person_named(registries, "zzzzzz"); }).find("nearest") == std::string::npos);
  CHECK(told([&] { network_named(registries, "myspace"); }).find("telegram") != std::string::npos);
  CHECK(told([&] { location_named(registries, "\x1b[31m"); }).find('\x1b') == std::string::npos);
  CHECK(told([&] { account_named(registries, ""); }) != "found");
  CHECK(told([&] { ground_named(the_regulation(), "obsene"); }).find("obscene") !=
        std::string::npos);
  CHECK(told([&] { importance_named(the_regulation(), "hihg"); }).find("the nearest is high") !=
        std::string::npos);
  CHECK(told([&] { role_named(the_regulation(), "deputy"); }) != "found");
}

TEST_CASE("what stands under the Governor's account stays his unless who may override says why") {
  Case record = history(with_roads());
  record.message.native_id = "-7654321_567_89";
  const auto asked = [&](const char* who, std::optional<std::string> basis) {
    const Event event{.at = stamp("2026-03-02T16:00"),
                      .by = PersonId(who),
                      .basis = std::move(basis),
                      .data = marked({}, false)};
    try {
      guard(record, fold(record, rulebook()), event, rulebook());
      return 0;
    } catch (const Error& error) {
      return exit_status(error.category());
    }
  };
  CHECK(asked("coordinator", "письмо края") == 0);
  CHECK(asked("coordinator", std::nullopt) == 3);
  CHECK(asked("operator", "письмо края") == 3);
  record.message.native_id = "-76543210_567_89";
  CHECK(asked("operator", std::nullopt) == 0);
}

}  // namespace otklik::cases
