// Text of strangers: what is shown of it, how wide it is, which word was meant.
#include "base/text.hpp"
#include "base/composed.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace otklik;

TEST_CASE("decomposed letters are composed for comparing") {
  CHECK(composed("Маи\xcc\x86скои\xcc\x86") == "Майской");
  CHECK(folded("ЕЛКА") == folded("е\xcc\x88лка"));
  CHECK(composed("Майской") == "Майской");
  CHECK(composed(std::string("и\xcc\x86\0а", 7)) == std::string("й\0а", 5));
}

TEST_CASE("the first byte that is not UTF-8 is found") {
  const struct {
    std::string text;
    std::optional<std::size_t> offset;
  } cases[]{
      {"", {}},
      {"Яма у аптеки", {}},
      {std::string("a\0b", 3), {}},
      {"\xef\xbf\xbf", {}},
      {"\xf4\x8f\xbf\xbf", {}},
      {"\xff", 0},
      {"ab\x80", 2},
      {"я\xd1", 2},
      {"\xc0\xaf", 0},          // overlong solidus
      {"\xe0\x80\xaf", 0},      // overlong, three bytes
      {"\xf0\x80\x80\xaf", 0},  // overlong, four bytes
      {"\xed\xa0\x80", 0},      // a surrogate
      {"a\xed\xbf\xbf", 1},
      {"\xf4\x90\x80\x80", 0},  // beyond U+10FFFF
      {"\xe2\x82", 0},          // cut
      {"ok\xe2(\xa1", 2},
  };
  for (const auto& each : cases) {
    CAPTURE(each.text);
    CHECK(find_invalid_utf8(each.text) == each.offset);
  }
}

TEST_CASE("code points are counted, not bytes") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("яма") == 3);
  CHECK(count_code_points("👍🏽") == 2);
  std::string_view text = "я!👍";
  CHECK(next_code_point(text) == U'я');
  CHECK(next_code_point(text) == U'!');
  CHECK(next_code_point(text) == U'👍');
  CHECK(text.empty());
}

TEST_CASE("what could move a cursor, colour a line or turn it round is shown as an escape") {
  const struct {
    std::string text;
    std::string shown;
  } cases[]{
      {"Яма у аптеки", "Яма у аптеки"},
      {"a\nb\r\nc\td", "a\\nb\\r\\nc\\td"},
      {std::string("a\0b", 3), "a\\x00b"},
      {"\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"},
      {"\x1b]0;title\x07", "\\x1b]0;title\\x07"},
      {"\x7f", "\\x7f"},
      {"\u0085\u009b31m", "\\x85\\x9b31m"},
      {"\u2028\u2029", "\\u2028\\u2029"},
      {"\u202etxt.exe\u202c", "\\u202etxt.exe\\u202c"},
      {"\u2066\u2067\u2068\u2069", "\\u2066\\u2067\\u2068\\u2069"},
      {"\u200e\u200f\u061c", "\\u200e\\u200f\\u061c"},
      {"\ufeffначало", "\\ufeffначало"},
      {"\u200bневидимо\u2060\u00ad", "\\u200bневидимо\\u2060\\xad"},
      {"\U000e0041", "\\U000e0041"},
      {"a\xff\xfe", "a\\xff\\xfe"},
      {"\xed\xa0\x80", "\\xed\\xa0\\x80"},
      {"👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"},
      {"e\u0301", "e\u0301"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.shown);
    CHECK(disarmed(each.text) == each.shown);
  }
}

TEST_CASE("in a block line breaks stay and all else is disarmed") {
  CHECK(disarmed_block("a\nb\r\n\tc\x1b\u202e") == "a\nb\\r\n\\tc\\x1b\\u202e");
  CHECK(disarmed_block("") == "");
}

TEST_CASE("no control symbol, separator or bidi mark is safe, letters and joiners are") {
  for (char32_t symbol = 0; symbol < 0xa0; ++symbol) {
    const bool control = symbol < 0x20 || symbol >= 0x7f;
    CAPTURE(static_cast<unsigned>(symbol));
    CHECK(is_unsafe(symbol) == (control && symbol != U'\n' && symbol != U'\t'));
  }
  for (const char32_t symbol : {U'\u061c', U'\u200e', U'\u200f', U'\u2028', U'\u2029', U'\u202a',
                                U'\u202b', U'\u202c', U'\u202d', U'\u202e', U'\u2066', U'\u2067',
                                U'\u2068', U'\u2069', U'\ufeff', U'\u200b', U'\u00ad'})
    CHECK(is_unsafe(symbol));
  for (const char32_t symbol :
       {U' ', U'я', U'№', U'—', U'…', U'👍', U'\u200d', U'\ufe0f', U'\u0301'})
    CHECK(!is_unsafe(symbol));
}

TEST_CASE("width is counted in columns of a terminal") {
  const struct {
    const char* text;
    std::size_t width;
  } cases[]{
      {"", 0},     {"abc", 3}, {"яма", 3}, {"ё", 1},   {"е\u0308", 1},
      {"日本", 4}, {"👍", 2},   {"a👍b", 4}, {"«№»", 3}, {"…", 1},
  };
  for (const auto& each : cases) {
    CAPTURE(each.text);
    CHECK(display_width(each.text) == each.width);
  }
}

TEST_CASE("what is too wide is cut with an ellipsis and never wider than asked") {
  CHECK(shortened("дорога", 6) == "дорога");
  CHECK(shortened("дорога", 5) == "доро…");
  CHECK(shortened("дорога", 1) == "…");
  CHECK(shortened("дорога", 0) == "");
  CHECK(shortened("", 0) == "");
  CHECK(shortened("日本語", 6) == "日本語");
  CHECK(shortened("日本語", 5) == "日本…");
  CHECK(shortened("日本語", 4) == "日…");
  CHECK(shortened("е\u0308жик", 3) == "е\u0308ж…");
}

TEST_CASE("a word for a shell stays one word and does nothing") {
  CHECK(shell_word("https://vk.com/wall-1_2") == "https://vk.com/wall-1_2");
  CHECK(shell_word("https://vk.com/wall-1_2?reply=3&x=$(rm)") ==
        "'https://vk.com/wall-1_2?reply=3&x=$(rm)'");
  CHECK(shell_word("it's") == R"('it'\''s')");
  CHECK(shell_word("") == "''");
  CHECK(shell_word("a\nb\u202e") == R"('a\nb\u202e')");
}

TEST_CASE("folded text is what people meant") {
  CHECK(folded("ЁЛКА Яма ABC") == "елка яма abc");
  CHECK(folded("ёж") == folded("Еж"));
  CHECK(folded("№ 5") == "№ 5");
  CHECK(folded("И\u0306од е\u0308ж") == "йод еж");
  CHECK(composed("Крайнии\u0306") == "Крайний");
}

TEST_CASE("blanks go from both ends and from nowhere else") {
  CHECK(trimmed(" \t\r\n\f\va b\n ") == "a b");
  CHECK(trimmed("a") == "a");
  CHECK(trimmed(" \n\t") == "");
  CHECK(trimmed("") == "");
}

TEST_CASE("a text is split at each separator, an empty one has no parts") {
  using Parts = std::vector<std::string_view>;
  CHECK(split("", ',') == Parts{});
  CHECK(split("a", ',') == Parts{"a"});
  CHECK(split("a,b", ',') == Parts{"a", "b"});
  CHECK(split("a,,b,", ',') == Parts{"a", "", "b", ""});
  CHECK(split(",", ',') == Parts{"", ""});
  CHECK(joined_list({"a", "b", "c"}) == "a, b, c");
  CHECK(joined_list({"a", "b"}, ",") == "a,b");
  CHECK(joined_list({}) == "");
}

TEST_CASE("the word that was meant is found, and none where none is near") {
  const std::vector<std::string> words{"classify", "assign", "roads.potholes", "roads.lighting",
                                       "дороги"};
  const struct {
    const char* word;
    std::optional<std::string> nearest;
  } cases[]{
      {"clasify", "classify"},
      {"calssify", "classify"},
      {"asign", "assign"},
      {"assing", "assign"},
      {"roads.potholse", "roads.potholes"},
      {"roads.pothole", "roads.potholes"},
      {"дороги", "дороги"},
      {"дорого", "дороги"},
      {"publish", {}},
      {"", {}},
      {"x", {}},
      {"zzzzzzzz", {}},
  };
  for (const auto& each : cases) {
    CAPTURE(each.word);
    CHECK(find_nearest(each.word, words) == each.nearest);
  }
  CHECK(!find_nearest("assign", {}));
  CHECK(find_nearest("assigns", {"assign", "assigned"}) == "assign");
  CHECK(!find_nearest(std::string(1000000, 'a'), words));
}
