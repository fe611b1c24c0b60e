#include "ingest/neutral_json.hpp"

#include <doctest/doctest.h>

#include <array>
#include <sstream>
#include <string>
#include <vector>

#include "base/text.hpp"

using namespace otklik;

namespace {

constexpr std::size_t text_bytes = 64 * 1024;

struct Read {
  std::vector<ingest::Incoming> messages;
  std::vector<ingest::Rejected> rejected;
};

Read read_stream(std::istream& in) {
  Read read;
  const ingest::Sink sink{[&](ingest::Incoming each) { read.messages.push_back(std::move(each)); },
                          [&](ingest::Rejected each) { read.rejected.push_back(std::move(each)); }};
  ingest::read_json(in, {"in.json", Zone("Europe/Moscow"), text_bytes}, sink);
  return read;
}

Read read(const std::string& bytes) {
  std::istringstream in(bytes);
  return read_stream(in);
}

// A good message whose members can be left out or given anew: `with("url", "...")` in raw JSON.
class Line {
 public:
  Line& with(const std::string& key, const std::string& raw) {
    for (auto& [name, value] : members_)
      if (name == key) {
        value = raw;
        return *this;
      }
    members_.emplace_back(key, raw);
    return *this;
  }

  std::string text() const {
    std::string out;
    for (const auto& [name, value] : members_)
      if (!value.empty()) out += (out.empty() ? "" : ", ") + ('"' + name + "\": " + value);
    return '{' + out + '}';
  }

 private:
  std::vector<std::pair<std::string, std::string>> members_ = {
      {"network", R"("vk")"},
      {"native_id", R"("-1_2_3")"},
      {"posted_at", R"("2026-03-02T10:15:00+03:00")"},
      {"text", R"("Яма")"},
  };
};

std::string repeated(const std::string& part, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

}  // namespace

TEST_CASE("a whole message is read with every field, its times in the register's zone") {
  const Read result = read(R"([{"network": "vk", "native_id": "-1234567_4101_4107",
      "url": "https://vk.com/wall-1234567_4101?reply=4107", "posted_at": "2026-03-02T07:15:00Z",
      "author": {"name": "Ольга Нечаева", "url": "https://vk.com/resident_example_01"},
      "text": "Яма\r\n\u0000\ud83d\udea7",
      "media": [{"type": "photo", "url": "https://vk.com/photo1"}, {"type": "video"}],
      "detected_at": "2026-03-02 10:20", "governor": true, "incident_id": 812,
      "closes_at": "2026-03-03T10:20:00+0300"}])");
  CHECK(result.rejected.empty());
  REQUIRE(result.messages.size() == 1);
  const ingest::Incoming& incoming = result.messages.front();
  CHECK(incoming.message ==
        cases::Message{NetworkId("vk"),
                       "-1234567_4101_4107",
                       "https://vk.com/wall-1234567_4101?reply=4107",
                       *parse_stamp("2026-03-02T10:15:00+03:00"),
                       {"Ольга Нечаева", "https://vk.com/resident_example_01"},
                       std::string("Яма\r\n\0🚧", 13),
                       {{"photo", "https://vk.com/photo1"}, {"video", std::nullopt}},
                       "812"});
  CHECK(incoming.detected_at == parse_stamp("2026-03-02T10:20:00+03:00"));
  CHECK(incoming.closes_at == parse_stamp("2026-03-03T10:20:00+03:00"));
  CHECK(incoming.governor);
  CHECK(incoming.source == "in.json:1");
}

TEST_CASE("what is not said is absent, and null is not said") {
  const Read result = read(Line()
                               .with("url", "null")
                               .with("author", "null")
                               .with("media", "null")
                               .with("detected_at", "null")
                               .with("governor", "null")
                               .text());
  CHECK(result.rejected.empty());
  REQUIRE(result.messages.size() == 1);
  const ingest::Incoming& incoming = result.messages.front();
  CHECK_FALSE(incoming.message.url);
  CHECK(incoming.message.author == cases::Author{});
  CHECK(incoming.message.media.empty());
  CHECK_FALSE(incoming.message.incident_id);
  CHECK_FALSE(incoming.detected_at);
  CHECK_FALSE(incoming.closes_at);
  CHECK_FALSE(incoming.governor);
}

TEST_CASE("messages that are taken") {
  const std::array good = {
      Line(),
      Line().with("native_id", "17"),
      Line().with("native_id", "18446744073709551615"),
      Line().with("native_id", "-9223372036854775808"),
      Line().with("native_id", "").with("url", R"("HTTPS://ok.ru/тема/1")"),
      Line().with("native_id", "").with("author", R"({"name": "Алина"})"),
      Line().with("native_id", "").with("author", R"({"url": "https://ok.ru/1"})"),
      Line().with("posted_at", R"("2026-03-02")"),
      Line().with("posted_at", R"("2000-01-01T00:00:00+03:00")"),
      Line().with("posted_at", R"("2099-12-31T23:59:59")"),
      Line().with("text", R"("")").with("media", R"([{"type": "photo"}])"),
      Line().with("text", '"' + std::string(text_bytes, 'x') + '"'),
      Line().with("text", '"' + repeated("\\u0001", text_bytes) + '"'),
      Line().with("text", R"("\u202e =HYPERLINK() \u001b[2J")"),
      Line().with("native_id", '"' + std::string(200, '7') + '"'),
      Line().with("author", R"({"name": ")" + repeated("я", 200) + R"("})"),
      Line().with("media", '[' + repeated(R"({"type": "photo"},)", 99) + R"({"type": "photo"}])"),
  };
  for (const Line& line : good) {
    const Read result = read(line.text());
    CAPTURE(line.text().substr(0, 300));
    if (!result.rejected.empty()) CAPTURE(result.rejected.front().reason.en);
    CHECK(result.messages.size() == 1);
    CHECK(result.rejected.empty());
  }
}

TEST_CASE("messages that are refused, each with the reason") {
  struct Row {
    Line line;
    std::string reason;
  };
  const std::vector<Row> bad = {
      {Line().with("network", ""), "there is no `network`"},
      {Line().with("network", R"("v k")"),
       "`network`: blanks and control characters are not taken"},
      {Line().with("network", "7"), "`network`: a text is wanted"},
      {Line().with("posted_at", ""), "there is no `posted_at`"},
      {Line().with("text", ""), "there is no `text`"},
      {Line().with("text", "null"), "there is no `text`"},
      {Line().with("native_id", ""),
       "nothing tells the message from others: give native_id, url or author"},
      {Line().with("native_id", "").with("author", "{}"),
       "nothing tells the message from others: give native_id, url or author"},
      {Line().with("nativ_id", "1"), "unknown key `nativ_id`, the nearest is `native_id`"},
      {Line().with("zzzzzz\\u001b", "1"), "unknown key `zzzzzz\\x1b`"},
      {Line().with("author", R"({"nam": "А"})"),
       "unknown key `author.nam`, the nearest is `author.name`"},
      {Line().with("author", R"("Алина")"), "`author`: an object is wanted"},
      {Line().with("author", R"({"name": ""})"),
       "`author.name`: an empty text; when there is no value, leave the key out"},
      {Line().with("author", R"({"name": "a\u0000b"})"), "`author.name`: a zero byte is not taken"},
      {Line().with("author", R"({"name": ")" + repeated("я", 201) + R"("})"),
       "`author.name`: longer than 200 symbols"},
      {Line().with("author", R"({"url": "resident"})"),
       "`author.url`: not a link: `resident`; it looks like https://…"},
      {Line().with("native_id", R"("")"),
       "`native_id`: an empty text; when there is no value, leave the key out"},
      {Line().with("native_id", R"("1 2")"),
       "`native_id`: blanks and control characters are not taken"},
      {Line().with("native_id", R"("1\u00002")"),
       "`native_id`: blanks and control characters are not taken"},
      {Line().with("native_id", R"("1\u202e2")"),
       "`native_id`: blanks and control characters are not taken"},
      {Line().with("native_id", R"("1\u00a02")"),
       "`native_id`: blanks and control characters are not taken"},
      {Line().with("native_id", '"' + std::string(201, '7') + '"'),
       "`native_id`: longer than 200 bytes"},
      {Line().with("native_id", "1.5"), "`native_id`: a text or a whole number is wanted"},
      {Line().with("native_id", "18446744073709551616"),
       "a number does not fit 64 bits; write it as a text"},
      {Line().with("native_id", "-9223372036854775809"),
       "a number does not fit 64 bits; write it as a text"},
      {Line().with("native_id", "1e999"), "a number does not fit 64 bits; write it as a text"},
      {Line().with("native_id", "true"), "`native_id`: a text or a whole number is wanted"},
      {Line().with("url", R"("httpя://vk.com/1")"),
       "`url`: not a link: `httpя://vk.com/1`; it looks like https://…"},
      {Line().with("url", R"("ftp://vk.com/1")"),
       "`url`: not a link: `ftp://vk.com/1`; it looks like https://…"},
      {Line().with("url", R"-("javascript:alert(1)")-"),
       "`url`: not a link: `javascript:alert(1)`; it looks like https://…"},
      {Line().with("url", R"("https:///wall")"),
       "`url`: not a link: `https:///wall`; it looks like https://…"},
      {Line().with("url", R"("https://vk.com/a b")"),
       "`url`: blanks and control characters are not taken"},
      {Line().with("url", R"("https://vk.com/\n")"),
       "`url`: blanks and control characters are not taken"},
      {Line().with("url", "\"https://vk.com/" + std::string(2034, 'a') + '"'),
       "`url`: the link is longer than 2048 bytes"},
      {Line().with("posted_at", R"("yesterday")"),
       "`posted_at`: not a time: `yesterday`; write it like 2026-03-02T10:15:00+03:00"},
      {Line().with("posted_at", R"("2026-02-30T10:15:00")"),
       "`posted_at`: not a time: `2026-02-30T10:15:00`; write it like 2026-03-02T10:15:00+03:00"},
      {Line().with("posted_at", "1772435700"), "`posted_at`: a text is wanted"},
      {Line().with("posted_at", R"("1999-12-31T23:59:59")"),
       "`posted_at`: the year 1999; the register takes 2000 to 2099"},
      {Line().with("posted_at", R"("2099-12-31T23:59:59Z")"),
       "`posted_at`: the year 2100; the register takes 2000 to 2099"},
      {Line().with("detected_at", R"("2026-03-02")"),
       "`detected_at`: not a time: `2026-03-02`; write it like 2026-03-02T10:15:00+03:00"},
      {Line().with("closes_at", R"("soon")"),
       "`closes_at`: not a time: `soon`; write it like 2026-03-02T10:15:00+03:00"},
      {Line().with("governor", R"("yes")"), "`governor`: true or false is wanted"},
      {Line().with("incident_id", "[]"), "`incident_id`: a text or a whole number is wanted"},
      {Line().with("media", "{}"), "`media`: an array is wanted"},
      {Line().with("media", R"(["photo"])"),
       "`media`: each of them is an object with `type` and `url`"},
      {Line().with("media", R"([{"url": "https://vk.com/1"}])"), "there is no `media.type`"},
      {Line().with("media", R"([{"type": "a\tb"}])"),
       "`media.type`: blanks and control characters are not taken"},
      {Line().with("media", '[' + repeated(R"({"type": "photo"},)", 100) + R"({"type": "photo"}])"),
       "`media`: more than 100 media"},
      {Line().with("media", '[' + repeated("1,", 5000) + "1]"), "more than 4096 values"},
      {Line().with("text", R"("")"), "`text`: a message without text and without media"},
      {Line().with("text", R"(" \n\t ")"), "`text`: a message without text and without media"},
      {Line().with("text", '"' + std::string(text_bytes + 1, 'x') + '"'),
       "`text`: 65537 bytes, the register takes 65536 at most (`limits.text` in otklik.yaml)"},
      {Line().with("text", '"' + std::string(1 << 20, 'x') + '"'),
       "`text`: 1048576 bytes, the register takes 65536 at most (`limits.text` in otklik.yaml)"},
      {Line().with("text", '"' + std::string(1 << 23, 'x') + '"'),
       "the message is larger than 1441792 bytes"},
      {Line().with("text", R"("\ud83d")"),
       "a text holds half a surrogate pair \\uD800-\\uDFFF, which is no symbol"},
      {Line().with("text", R"("\udea7")"),
       "a text holds half a surrogate pair \\uD800-\\uDFFF, which is no symbol"},
      {Line().with("text", "\"\xff\""), "byte 93 is not UTF-8; save the file as UTF-8"},
      {Line().with("text", "\"\xc0\xaf\""), "byte 93 is not UTF-8; save the file as UTF-8"},
      {Line().with("text", "\"\xed\xa0\x80\""), "byte 93 is not UTF-8; save the file as UTF-8"},
      {Line().with("text", repeated("[", 10'000) + repeated("]", 10'000)),
       "nested deeper than 16 levels"},
      {Line().with("text", repeated(R"({"a":)", 10'000) + "1" + repeated("}", 10'000)),
       "nested deeper than 16 levels"},
      {Line().with("text\": \"x\", \"text", R"("y")"), "the key `text` stands twice"},
      {Line().with("author", R"({"name": "А", "name": "Б"})"), "the key `name` stands twice"},
      {Line()
           .with("a", "1")
           .with("b", "1")
           .with("c", "1")
           .with("d", "1")
           .with("e", "1")
           .with("f", "1")
           .with("g", "1"),
       "unknown key `a`; unknown key `b`; unknown key `c`; unknown key `d`; unknown key `e`; …"},
  };
  for (const Row& row : bad) {
    // Both forms refuse alike, and what stands behind is read all the same.
    for (const bool array : {false, true}) {
      const std::string next = Line().text();
      const Read result = read(array ? "[\n" + row.line.text() + ",\n" + next + "]"
                                     : '\n' + row.line.text() + '\n' + next);
      CAPTURE(array);
      CAPTURE(row.line.text().substr(0, 300));
      CHECK(result.messages.size() == 1);
      REQUIRE(result.rejected.size() == 1);
      CHECK(result.rejected.front().source == "in.json:2");
      CHECK(result.rejected.front().reason.en == row.reason);
      CHECK_FALSE(result.rejected.front().reason.ru.empty());
    }
  }
}

TEST_CASE("reasons are safe to print whatever the message holds") {
  const Read result = read(Line()
                               .with("posted_at", R"("\u001b[31m\u202e\n")")
                               .with("url", R"("x\u009b")")
                               .with("\\u0007bell", "1")
                               .text());
  REQUIRE(result.rejected.size() == 1);
  const Text& reason = result.rejected.front().reason;
  CHECK(disarmed(reason.en) == reason.en);
  CHECK(disarmed(reason.ru) == reason.ru);
}

TEST_CASE("reasons are in both languages") {
  const Read result = read(Line().with("network", "").with("nativ_id", "1").text());
  REQUIRE(result.rejected.size() == 1);
  CHECK(result.rejected.front().reason ==
        Text{"неизвестный ключ «nativ_id», ближайший — «native_id»; нет ключа «network»",
             "unknown key `nativ_id`, the nearest is `native_id`; there is no `network`"});
}
