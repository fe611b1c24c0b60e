// Links of networks, honest and hostile, and what makes two messages the same one.
#include "cases/registries/links.hpp"

#include <doctest/doctest.h>

#include "cases/events/identity.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

const Network& network(std::string_view id) {
  const Network* found = rulebook().registries().find(NetworkId(std::string(id)));
  REQUIRE(found != nullptr);
  return *found;
}

std::string native_id(std::string_view net, std::string_view url) {
  const auto link = parse_link(url);
  if (!link) return "no link";
  return native_id_of(*link, network(net)).value_or("none");
}

bool is_of(std::string_view net, std::string_view url) {
  const auto link = parse_link(url);
  return link && is_of_network(*link, network(net), rulebook().registries());
}

Message a_message() {
  return history({}).message;
}

}  // namespace

TEST_CASE(
    "a link is taken apart: host in lower case without port, path and query without fragment") {
  const struct {
    const char* url;
    const char* host;
    const char* rest;
  } rows[]{
      {"https://vk.com/wall-1_2?reply=3", "vk.com", "/wall-1_2?reply=3"},
      {"HTTPS://VK.COM/Wall", "vk.com", "/Wall"},
      {"http://vk.com", "vk.com", "/"},
      {"https://vk.com/", "vk.com", "/"},
      {"https://vk.com?w=wall-1_2", "vk.com", "/?w=wall-1_2"},
      {"https://vk.com:443/wall-1_2", "vk.com", "/wall-1_2"},
      {"https://vk.com/wall-1_2#reply", "vk.com", "/wall-1_2"},
      {"https://vk.com#@evil.example/", "vk.com", "/"},
      {"https://vk.com/@name", "vk.com", "/@name"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.url);
    const auto link = parse_link(row.url);
    REQUIRE(link);
    CHECK(link->host == row.host);
    CHECK(link->rest == row.rest);
  }
}

TEST_CASE("what is no honest http link is none") {
  for (const std::string url : {"",
                                "vk.com/wall-1_2",
                                "//vk.com/wall-1_2",
                                "https:/vk.com",
                                "https:vk.com",
                                "ftp://vk.com/",
                                "file:///etc/passwd",
                                "javascript://vk.com/%0aalert(1)",
                                "javascript:alert(1)",
                                "data:text/html,x",
                                "https://",
                                "https:///wall",
                                "https://:443/",
                                "https://user@vk.com/",
                                "https://vk.com@evil.example/",
                                "https://vk.com:443@evil.example/",
                                "https://vk.com\\@evil.example/",
                                "https://vk.com/ wall",
                                " https://vk.com/",
                                "https://vk.com/\n",
                                "https://vk.com/\t",
                                "https://vk.com/\x1b[31m",
                                "https://vk.com/\x7f",
                                "https://vk.com/<script>",
                                "https://vk.com/\"x",
                                "xhttps://vk.com/"}) {
    CAPTURE(url);
    CHECK(!parse_link(url));
  }
  CHECK(!parse_link(std::string("https://vk.com/\0", 16)));
  CHECK(!parse_link("https://vk.com/" + std::string(100000, 'a')));
}

TEST_CASE("a link that holds bytes which are not UTF-8, or marks that turn text round, is none") {
  for (const std::string url :
       {"https://vk.com/\xff", "https://vk.com/\xc0\xaf", "https://vk.com/\u202ecod.exe",
        "https://vk.com/\u0085", "https://vk.com/\u2028"}) {
    CAPTURE(url);
    CHECK(!parse_link(url));
  }
}

TEST_CASE("only the network's own hosts are the network") {
  for (const char* url : {"https://vk.com/wall-1_2", "http://m.vk.com/wall-1_2",
                          "https://vk.ru/wall-1_2", "https://VK.com:443/x"}) {
    CAPTURE(url);
    CHECK(is_of("vk", url));
    CHECK(!is_of("ok", url));
    CHECK(!is_of("other", url));
  }
  for (const char* url :
       {"https://vk.com.evil.example/wall-1_2", "https://evil.example/vk.com",
        "https://evil.example?vk.com", "https://evilvk.com/", "https://xn--v-8tb.com/",
        "https://vк.com/wall-1_2", "https://evil.example#vk.com"}) {
    CAPTURE(url);
    CHECK(!is_of("vk", url));
  }
  CHECK(is_of("other", "https://forum.example/topic/5"));
  CHECK(!is_of("telegram", "https://forum.example/topic/5"));
}

TEST_CASE("the native id is what the link gives, however the link is dressed") {
  const struct {
    const char* network;
    const char* url;
    const char* id;
  } rows[]{
      {"vk", "https://vk.com/wall-1234_567?reply=89", "-1234_567_89"},
      {"vk", "https://m.vk.com/wall-1234_567?reply=89&thread=5", "-1234_567_89"},
      {"vk", "https://vk.com/wall-1234_567?thread=5&reply=89#x", "-1234_567_89"},
      {"vk", "https://vk.com/neftekumsk?w=wall-1234_567_r89", "-1234_567_89"},
      {"vk", "https://vk.com/neftekumsk?w=wall-1234_567", "-1234_567"},
      {"vk", "https://vk.com/wall-1234_567", "-1234_567"},
      {"vk", "https://vk.com/wall1234_567", "1234_567"},
      {"vk", "https://vk.com/topic-1_2?post=3", "topic-1_2_3"},
      {"vk", "https://vk.com/photo-1_2", "photo-1_2"},
      {"vk", "https://vk.com/neftekumsk", "none"},
      {"vk", "https://vk.com/wall", "none"},
      {"vk", "https://vk.com/wall-1234_567x", "none"},
      {"vk", "https://vk.com/x/wall-1234_567", "none"},
      {"ok", "https://ok.ru/group/50000000000001/topic/42", "50000000000001_42"},
      {"ok", "https://ok.ru/profile/5/statuses/7", "profile_5_7"},
      {"telegram", "https://t.me/neftekumsk/15", "neftekumsk/15"},
      {"telegram", "https://t.me/s/neftekumsk/15", "neftekumsk/15"},
      {"telegram", "https://t.me/neftekumsk/15?comment=16", "neftekumsk/15/16"},
      {"telegram", "https://t.me/c/100/15", "c/100/15"},
      {"telegram", "https://t.me/neftekumsk", "none"},
      {"max", "https://max.ru/neftekumsk/AbC-1", "neftekumsk/AbC-1"},
      {"other", "https://forum.example/topic/5", "none"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.url);
    CHECK(native_id(row.network, row.url) == row.id);
  }
}

TEST_CASE("the longest link that is taken harms no pattern") {
  const std::string long_query = "https://vk.com/wall-1_2?" + std::string(2000, '&');
  CHECK(native_id("vk", long_query) == "-1_2");
  CHECK(native_id("vk", "https://vk.com/" + std::string(2000, '?')) == "none");
  CHECK(native_id("ok", "https://ok.ru/" + std::string(2000, 'a')) == "none");
}

TEST_CASE("a native id is filled from the link where there is none, and a given one stays") {
  Message message = a_message();
  message.native_id.reset();
  complete_native_id(message, rulebook().registries());
  CHECK(message.native_id == "-1234_567_89");
  message.native_id = "given";
  complete_native_id(message, rulebook().registries());
  CHECK(message.native_id == "given");
  message.native_id.reset();
  message.url = "https://vk.com/neftekumsk";
  complete_native_id(message, rulebook().registries());
  CHECK(!message.native_id);
  message.url = "no link";
  complete_native_id(message, rulebook().registries());
  CHECK(!message.native_id);
  message.network = NetworkId("unknown");
  complete_native_id(message, rulebook().registries());
  CHECK(!message.native_id);
}

TEST_CASE("the same message is one by network and native id, whatever else was said of it") {
  Message one = a_message();
  Message other = one;
  other.text = "совсем другой текст";
  other.url = "https://m.vk.com/wall-1234_567?reply=89&from=feed";
  other.author = {};
  other.incident_id = "5";
  CHECK(identity_of(one) == identity_of(other));
  CHECK(id_of(one, rulebook().zone()) == id_of(other, rulebook().zone()));
  other.network = NetworkId("ok");
  CHECK(identity_of(one) != identity_of(other));
}

TEST_CASE(
    "without a native id the link tells messages apart, without a link author, time and text do") {
  Message one = a_message();
  one.native_id.reset();
  Message other = one;
  other.text = "другой текст";
  CHECK(identity_of(one) == identity_of(other));
  other.url = "https://vk.com/another";
  CHECK(identity_of(one) != identity_of(other));
  one.url.reset();
  other = one;
  CHECK(identity_of(one) == identity_of(other));
  other.text = "другой текст";
  CHECK(identity_of(one) != identity_of(other));
  other = one;
  other.author.name = "Другой Автор";
  CHECK(identity_of(one) != identity_of(other));
  other = one;
  other.posted_at.instant += Seconds(1);
  CHECK(identity_of(one) != identity_of(other));
  other = one;
  other.posted_at = *parse_stamp("2026-03-02T07:15:00+00:00");
  CHECK(identity_of(one) == identity_of(other));
}

TEST_CASE("an author's name cannot be made to look like another's name, time and text") {
  Message one = a_message();
  one.native_id.reset();
  one.url.reset();
  Message other = one;
  one.author.name = "Анна";
  one.text = "Б\n2026-03-02T07:15:00+00:00\nВ";
  other.author.name = "Анна\n2026-03-02T07:15:00+00:00\nБ";
  other.text = "В";
  CHECK(identity_of(one) != identity_of(other));
}

TEST_CASE("the id carries the posting day of the register's zone") {
  Message message = a_message();
  message.posted_at = *parse_stamp("2026-03-01T21:00:00+00:00");
  CHECK(id_of(message, rulebook().zone())->day() == make_date(2026, 3, 2));
  message.posted_at = *parse_stamp("2026-03-01T20:59:59+00:00");
  CHECK(id_of(message, rulebook().zone())->day() == make_date(2026, 3, 1));
  message.posted_at = *parse_stamp("1999-12-31T12:00:00+03:00");
  CHECK(!id_of(message, rulebook().zone()));
}

}  // namespace otklik::cases
