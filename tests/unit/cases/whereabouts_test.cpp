// Where links lead, and whether an answer stands beside its message: real shapes of every network of the template.
#include "cases/events/whereabouts.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

#include "cases/registries/links.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

const Registries& registries() {
  return rulebook().registries();
}

std::string place(const char* network, const char* url) {
  const auto link = parse_link(url);
  REQUIRE(link);
  const Network& of = *registries().find(NetworkId(network));
  return place_of(*link, of).value_or("-") + (is_private(*link, of) ? " private" : "");
}

std::optional<Whereabouts> where_is(const char* network, const char* answer, const char* message) {
  Message found;
  found.network = NetworkId(network);
  if (*message != '\0') found.url = message;
  return find_whereabouts(*answer == '\0' ? std::nullopt : std::optional<std::string>(answer),
                          found, registries());
}

}  // namespace

TEST_CASE("a link tells the wall, the group or the chat, and whether only members can open it") {
  const struct {
    const char* network;
    const char* url;
    const char* place;
  } rows[]{
      {"vk", "https://vk.com/wall-1234567_4105", "-1234567"},
      {"vk", "https://vk.com/wall-1234567_4105?reply=4207&thread=4201", "-1234567"},
      {"vk", "https://m.vk.com/neftekumsk?w=wall-1234567_4105_r4207", "-1234567"},
      {"vk", "https://vk.com/feed?w=wall-1234567_4105", "-1234567"},
      {"vk", "https://vk.com/wall590000007_12?reply=13", "590000007"},
      {"vk", "https://vk.com/topic-1234567_42?post=7", "-1234567"},
      {"vk", "https://vk.com/topic-1234567_42", "-1234567"},
      {"vk", "https://vk.com/photo-1234567_456239?reply=3", "-1234567"},
      {"vk", "https://vk.com/video-1234567_456239", "-1234567"},
      {"vk", "https://vk.com/clip-1234567_456239", "-1234567"},
      {"vk", "https://vk.com/neftekumsk_example", "-"},
      {"vk", "https://vk.com/im?sel=-1234567", "- private"},
      {"vk", "https://vk.com/im?sel=-1234567&w=wall-1234567_4105", "-1234567 private"},
      {"vk", "https://vk.com/im/convo/590000007", "- private"},
      {"vk", "https://vk.com/gim1234567?sel=590000007", "- private"},
      {"vk", "https://vk.com/write-1234567", "- private"},
      {"vk", "https://vk.com/image_example", "-"},
      {"ok", "https://ok.ru/group/50000000000001/topic/155", "50000000000001"},
      {"ok", "https://ok.ru/group/50000000000001/topic/155?commentId=c7", "50000000000001"},
      {"ok", "https://ok.ru/Neftekumsk_example/topic/155", "neftekumsk_example"},
      {"ok", "https://ok.ru/profile/590000000007/statuses/155", "590000000007"},
      {"ok", "https://ok.ru/discussions/1/155?commentId=c7", "-"},
      {"ok", "https://ok.ru/messages/590000000007", "- private"},
      {"telegram", "https://t.me/Neftekumsk_example/840", "neftekumsk_example"},
      {"telegram", "https://t.me/neftekumsk_example/840?comment=3501", "neftekumsk_example"},
      {"telegram", "https://t.me/s/neftekumsk_example/840", "neftekumsk_example"},
      {"telegram", "https://t.me/neftekumsk_chat_example/12/345", "neftekumsk_chat_example"},
      {"telegram", "https://t.me/c/1234567890/345", "1234567890 private"},
      {"telegram", "https://t.me/c/1234567890/12/345", "1234567890 private"},
      {"telegram", "https://t.me/+AbCdEf123", "- private"},
      {"telegram", "https://t.me/joinchat/AbCdEf123", "- private"},
      {"telegram", "https://t.me/neftekumsk_example", "-"},
      {"max", "https://max.ru/neftekumsk_example/AZabc-1", "neftekumsk_example"},
      {"max", "https://max.ru/neftekumsk_example/AZabc?comment=k1", "neftekumsk_example"},
      {"max", "https://max.ru/c/-71234567890123/AZabc", "-71234567890123 private"},
      {"max", "https://web.max.ru/-71234567890123", "- private"},
      {"max", "https://max.ru/join/AbCdEf123", "- private"},
      {"other", "https://forum.example/topic/5", "-"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.url);
    CHECK(place(row.network, row.url) == row.place);
  }
}

TEST_CASE("an answer stands beside its message, elsewhere, hidden, or nobody can tell") {
  using enum Whereabouts;
  constexpr const char* wall = "https://vk.com/wall-1234567_1?reply=7";
  constexpr const char* channel = "https://t.me/neftekumsk_example/840?comment=3501";
  constexpr const char* group = "https://ok.ru/group/50000000000001/topic/155?commentId=c7";
  constexpr const char* max = "https://max.ru/neftekumsk_example/AZabc?comment=k1";
  const struct {
    const char* network;
    const char* answer;
    const char* message;
    std::optional<Whereabouts> where;
  } rows[]{
      {"vk", "https://vk.ru/wall-1234567_1?reply=99", wall, beside},
      {"vk", "https://vk.com/topic-1234567_5?post=9", wall, beside},
      {"vk", "https://vk.com/wall1234567_1?reply=99", wall, elsewhere},
      {"vk", "https://vk.com/wall-7654321_1?reply=99", wall, elsewhere},
      {"vk", "https://vk.com/im?sel=-1234567&w=wall-1234567_1", wall, hidden},
      {"vk", "https://vk.com/neftekumsk_example?z=album-1", wall, unknown},
      {"vk", wall, "https://vk.com/neftekumsk_example", unknown},
      {"vk", wall, "", unknown},
      {"vk", wall, "https://forum.example/wall-1234567_1", unknown},
      {"vk", "", wall, std::nullopt},
      {"ok", "https://ok.ru/group/50000000000001/topic/156?commentId=c8", group, beside},
      {"ok", "https://ok.ru/neftekumsk_example/topic/155?commentId=c8", group, beside},
      {"ok", "https://ok.ru/dvory_example/topic/155", group, unknown},
      {"ok", "https://ok.ru/group/50000000000002/topic/155", group, elsewhere},
      {"telegram", "https://t.me/NEFTEKUMSK_example/840?comment=3502", channel, beside},
      {"telegram", "https://t.me/neftekumsk_chat_example/9", channel, beside},
      {"telegram", channel, "https://t.me/c/1234567890/9", beside},
      {"telegram", "https://t.me/c/1234567890/10", "https://t.me/c/1234567890/9", beside},
      {"telegram", "https://t.me/c/1234567890/10", channel, hidden},
      {"telegram", "https://t.me/c/1234567891/10", "https://t.me/c/1234567890/9", hidden},
      {"telegram", "https://t.me/+AbCdEf123", "https://t.me/+AbCdEf123", hidden},
      {"telegram", "https://t.me/dvory_example/5", channel, elsewhere},
      {"telegram", "https://t.me/dvory_example/5", "https://t.me/c/1900/5", unknown},
      {"telegram", "https://t.me/governor_example/5", "https://t.me/c/1234567890/9", elsewhere},
      {"max", "https://max.ru/neftekumsk_example/AZabd", max, beside},
      {"max", max, "https://max.ru/c/-71234567890123/AZabc", beside},
      {"max", "https://web.max.ru/neftekumsk_example/AZabd", max, hidden},
      {"max", "https://max.ru/dvory_example/AZabd", max, elsewhere},
      {"other", "https://forum.example/topic/5", "https://another.example/topic/5", std::nullopt},
      {"unheard-of", wall, wall, std::nullopt},
  };
  for (const auto& row : rows) {
    CAPTURE(row.network);
    CAPTURE(row.answer);
    CAPTURE(row.message);
    const auto found = where_is(row.network, row.answer, row.message);
    CHECK((found == row.where));
    CHECK(is_apart(found) == (row.where == elsewhere || row.where == hidden));
  }
}

TEST_CASE("capitals in a link open the same closed door") {
  CHECK(place("vk", "https://vk.com/IM?sel=-1234567").ends_with(" private"));
  CHECK(place("telegram", "https://t.me/C/1234567890/345").ends_with(" private"));
  CHECK(place("telegram", "https://t.me/JoinChat/AAAA").ends_with(" private"));
}

}  // namespace otklik::cases
