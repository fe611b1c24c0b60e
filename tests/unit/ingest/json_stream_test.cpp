// How a stream of messages is cut: arrays, lines, broken ends, places.
#include "ingest/json_stream.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <streambuf>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "ingest/source.hpp"

using namespace otklik;

namespace {

const std::string good =
    R"({"network": "vk", "native_id": "1", "posted_at": "2026-03-02T10:15:00", "text": "Яма }]\"{["})";

// What came of each message: `line` for one that was taken, `line: reason` for one that was not.
std::vector<std::string> outcomes(std::istream& in) {
  std::vector<std::string> all;
  const auto line_of = [](const std::string& source) {
    return source.substr(source.rfind(':') + 1);
  };
  const ingest::Sink sink{
      [&](const ingest::Incoming& each) { all.push_back(line_of(each.source)); },
      [&](const ingest::Rejected& each) {
        all.push_back(line_of(each.source) + ": " + each.reason.en);
      }};
  const ingest::Source* source = ingest::find_source("json");
  REQUIRE(source != nullptr);
  source->read(in, {"in.json", Zone::utc(), 1 << 16}, sink);
  return all;
}

std::vector<std::string> outcomes(const std::string& bytes) {
  std::istringstream in(bytes);
  return outcomes(in);
}

using Outcomes = std::vector<std::string>;

// A stream without an end in memory: `count` messages of an array, made as they are read.
class Endless : public std::streambuf {
 public:
  explicit Endless(std::size_t count) : left_(count) { take("["); }

 protected:
  int_type underflow() override {
    if (left_ == 0) return traits_type::eof();
    --left_;
    take(good + (left_ == 0 ? "]" : ",\n"));
    return traits_type::to_int_type(*gptr());
  }

 private:
  void take(std::string bytes) {
    bytes_ = std::move(bytes);
    setg(bytes_.data(), bytes_.data(), bytes_.data() + bytes_.size());
  }

  std::string bytes_;
  std::size_t left_;
};

}  // namespace

TEST_CASE("files without messages are no error") {
  for (const std::string bytes : {"", " \n\r\n\t", "[]", "[ \n ]\n", "\xef\xbb\xbf[]"}) {
    CAPTURE(bytes);
    CHECK(outcomes(bytes).empty());
  }
}

TEST_CASE("each message is placed at its first line") {
  CHECK(outcomes("[" + good + "]") == Outcomes{"1"});
  CHECK(outcomes("\n\n[\n" + good + "\n,\n\n" + good + "]\n") == Outcomes{"4", "7"});
  CHECK(outcomes(good + "\n\n  \n" + good + "\r\n" + good) == Outcomes{"1", "4", "5"});
  CHECK(outcomes("\xef\xbb\xbf" + good) == Outcomes{"1"});
  CHECK(outcomes(
            "[{\n\"network\": \"vk\", \"text\": \"a\",\n\"posted_at\": \"2026-03-02\",\n\"url\": "
            "\"https://vk.com/1\"\n},\n{\n}]") ==
        Outcomes{
            "1",
            "6: there is no `network`; there is no `posted_at`; there is no `text`; nothing tells "
            "the message from others: give native_id, url or author"});
}

TEST_CASE("a broken line is one rejection and the next line is read") {
  const std::string advice = "; one object a line or an array of objects is wanted";
  CHECK(outcomes(good + "\n{\"network\": \"vk\",\n" + good + "\nnull\n\"a\"\n[]\n" + good +
                 " яма\n" + good) ==
        Outcomes{"1", "2: this is not JSON, symbol 18 of the line" + advice, "3",
                 "4: a message is an object {…}", "5: a message is an object {…}", "7",
                 "7: something else stands behind the message on its line; it was not read", "8"});
  CHECK(outcomes("Здравствуйте!\n" + good) ==
        Outcomes{"1: this is not JSON, symbol 1 of the line" + advice, "2"});
  CHECK(outcomes("{\"text\": \"a\tb\"}") ==
        Outcomes{
            "1: a control character inside a JSON text: write it as \\n, \\t, \\u00…, symbol 12 of "
            "the line" +
            advice});
}

TEST_CASE("in an array what is not JSON ends the reading and names the line") {
  const std::string end = "; the file was not read further";
  struct Row {
    std::string bytes;
    Outcomes expected;
  };
  const std::vector<Row> rows = {
      {"[" + good + ",\n{\"network\" \"vk\"},\n" + good + "]",
       {"1", "2: this is not JSON, symbol 15 of the line" + end}},
      {"[" + good + ",\n{\"a\": 1,\n\"b\": яма},\n" + good + "]",
       {"1", "3: this is not JSON, symbol 6 of the line" + end}},
      {"[" + good + ",\n{]}," + good + "]",
       {"1", "2: this is not JSON, symbol 2 of the line" + end}},
      {"[" + good + "\n" + good + "]", {"1", "2: a comma is wanted between messages"}},
      {"[" + good + ",\n]", {"1", "2: a message is wanted here"}},
      {"[,]", {"1: a message is wanted here"}},
      {"[}", {"1: a message is wanted here"}},
      {"[", {"1: a message is wanted here"}},
      {"[" + good, {"1", "1: the array is not closed by `]`"}},
      {"[" + good + "}", {"1", "1: a comma is wanted between messages"}},
      {"[" + good + ",\n{\"a\": [", {"1", "2: the file ends inside a message"}},
      {"[" + good + ",\n{\"a\": \"b\n" + good + "]",
       {"1",
        "3: a JSON text is not closed by a quote: quotes and line breaks inside are \\\" and \\n"}},
      {"[" + good + "]\n,", {"1", "2: an object {…} or an array […] is wanted here"}},
      {"[null, 12, [{}], \"a\",\n" + good + "]",
       {"1: a message is an object {…}", "1: a message is an object {…}",
        "1: a message is an object {…}", "1: a message is an object {…}", "2"}},
      {"[{\"a\": \"surrogate control character\\q\"}]",
       {"1: this is not JSON, symbol 36 of the line" + end}},
      {"[nul]", {"1: this is not JSON, symbol 4 of the line" + end}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(outcomes(row.bytes) == row.expected);
  }
}

TEST_CASE("what stands one behind another is taken whole, however it was put together") {
  const std::string mark = "\xef\xbb\xbf";
  const std::string laid_out = "{\n" + good.substr(1);
  for (const std::string& bytes :
       {good + good, good + " " + good, "[" + good + "][" + good + "]", "[" + good + "]" + good,
        good + "[" + good + "]", laid_out + laid_out, good + mark + good,
        "[" + good + "]" + mark + "[" + good + "]", good + std::string(1, '\0') + good,
        "\x1e" + good + "\n\x1e" + good + "\n", good + "\n[" + good + "]",
        "[]\n[" + good + "," + good + "]", good + good + std::string(3, '\0')}) {
    CAPTURE(bytes);
    const auto came = outcomes(bytes);
    CHECK(came.size() == 2);
    for (const std::string& each : came) CHECK(each.find(':') == std::string::npos);
  }
  CHECK(outcomes(good + good.substr(0, 20) + "\n" + good).size() == 3);
}

TEST_CASE("ten thousand open brackets neither crash nor hang") {
  const std::string bomb(10'000, '[');
  CHECK(outcomes(bomb) == Outcomes{"1: the file ends inside a message"});
  CHECK(outcomes("[" + bomb + std::string(10'000, ']') + "," + good + "]") ==
        Outcomes{"1: nested deeper than 16 levels", "1"});
}

TEST_CASE("a stream is read in pieces: no message is kept") {
  constexpr std::size_t count = 20'000;
  Endless buffer(count);
  std::istream in(&buffer);
  const std::string file = "in.json";
  ingest::JsonStream stream(in, file, 1 << 16);
  std::size_t seen = 0;
  while (const auto piece = stream.next()) {
    REQUIRE_FALSE(piece->problem);
    REQUIRE(piece->bytes == good);
    REQUIRE(piece->line == ++seen);
  }
  CHECK(seen == count);
  CHECK(stream.is_one_text());
}

TEST_CASE("a stream that breaks is a failure of the system") {
  std::ifstream directory("/");
  try {
    outcomes(directory);
    FAIL("a directory was read");
  } catch (const Error& error) {
    CHECK(error.category() == Category::failed);
    CHECK(error.message() == Text{"не удалось прочитать in.json", "cannot read in.json"});
  }
}

TEST_CASE("sources are found by name and by the first bytes") {
  CHECK(ingest::find_source("jsn") == nullptr);
  for (const std::string_view head : {"[", " \n{\"network\"", "\xef\xbb\xbf[{"}) {
    const ingest::Source* source = ingest::recognised(head);
    REQUIRE(source != nullptr);
    CHECK(source->name == "json");
  }
  for (const std::string_view head : {"", "Здравствуйте!", "<html>"})
    CHECK(ingest::recognised(head) == nullptr);
  for (const ingest::Source& each : ingest::sources())
    CHECK(ingest::find_source(each.name) == &each);
}

TEST_CASE("the demonstration's messages are read whole") {
  std::ifstream in(OTKLIK_SOURCE_DIR "/examples/demo/messages.jsonl");
  const Outcomes all = outcomes(in);
  CHECK(all.size() > 40);
  for (const std::string& each : all) CHECK(each.find(':') == std::string::npos);
}
