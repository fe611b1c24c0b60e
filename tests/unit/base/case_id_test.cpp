// Case ids: what people may type for one, and what is no id.
#include "base/case_id.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/sha256.hpp"

using namespace otklik;

namespace {

CaseId made(std::string_view message, Date day = make_date(2026, 3, 2)) {
  const auto id = CaseId::make(day, sha256(message));
  REQUIRE(id);
  return *id;
}

std::string lowered(std::string text) {
  for (char& symbol : text)
    if (symbol >= 'A' && symbol <= 'Z') symbol = static_cast<char>(symbol - 'A' + 'a');
  return text;
}

std::string replaced(std::string text, char what, char with) {
  for (char& symbol : text)
    if (symbol == what) symbol = with;
  return text;
}

// An id that holds the symbol behind its date.
CaseId with_symbol(char symbol) {
  for (int number = 0;; ++number) {
    const CaseId id = made(std::to_string(number));
    if (id.text().find(symbol, 7) != std::string::npos) return id;
  }
}

}  // namespace

TEST_CASE("an id is the posting day, a dash, six symbols of the hash and a check symbol") {
  const std::string text = made("a message").text();
  CHECK(text.size() == 14);
  CHECK(text.substr(0, 7) == "260302-");
  CHECK(text.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 7) == std::string::npos);
}

TEST_CASE("the six symbols are the first thirty bits of the hash") {
  Sha256 hash{};
  hash[0] = 0b00001'000;  // 1, then 00010 = 2, 00011 = 3, 11111 = Z, 0 and 10000 = G
  hash[1] = 0b10'00011'1;
  hash[2] = 0b1111'0000;
  hash[3] = 0b0'10000'00;
  CHECK(CaseId::make(make_date(2026, 3, 2), hash)->text().substr(7, 6) == "123Z0G");
}

TEST_CASE("the same message makes the same id, another one another") {
  CHECK(made("a message") == made("a message"));
  CHECK(made("a message") != made("another message"));
}

TEST_CASE("where another message has the id one more symbol of the hash is taken") {
  const Sha256 hash = sha256("a message");
  const auto usual = CaseId::make(make_date(2026, 3, 2), hash);
  const auto longer = CaseId::make(make_date(2026, 3, 2), hash, CaseId::usual_symbols + 1);
  REQUIRE(longer);
  CHECK(longer->text().size() == 15);
  CHECK(longer->text().substr(0, 13) == usual->text().substr(0, 13));
  CHECK(CaseId::parse(longer->text()) == longer);
}

TEST_CASE("ids are of the years 2000 to 2099 and end with the hash") {
  const Sha256 hash = sha256("a message");
  CHECK(CaseId::make(make_date(2000, 1, 1), hash)->text().substr(0, 6) == "000101");
  CHECK(CaseId::make(make_date(2099, 12, 31), hash)->text().substr(0, 6) == "991231");
  CHECK(!CaseId::make(make_date(1999, 12, 31), hash));
  CHECK(!CaseId::make(make_date(2100, 1, 1), hash));
  CHECK(CaseId::make(make_date(2026, 3, 2), hash, 51));
  CHECK(!CaseId::make(make_date(2026, 3, 2), hash, 52));
}

TEST_CASE("an id carries its day") {
  CHECK(made("a message").day() == make_date(2026, 3, 2));
  CHECK(made("a message", make_date(2000, 2, 29)).day() == make_date(2000, 2, 29));
}

TEST_CASE("an id is read only as it is written") {
  const std::string text = made("a message").text();
  CHECK(CaseId::parse(text)->text() == text);
  const std::vector<std::string> bad{
      "",
      "-",
      "260302",
      "260302-",
      lowered(with_symbol('Q').text()),
      replaced(with_symbol('0').text(), '0', 'O'),
      " " + text,
      text + " ",
      text + "\n",
      text.substr(0, 13),
      text + "1",
      text.substr(0, 6) + text.substr(7),
      text.substr(0, 6) + "_" + text.substr(7),
      text.substr(0, 8) + "-" + text.substr(8),
      "261302" + text.substr(6),
      "260230" + text.substr(6),
      "26030A" + text.substr(6),
      std::string(14, '\0'),
  };
  for (const std::string& each : bad) {
    CAPTURE(each);
    CHECK(!CaseId::parse(each));
  }
}

TEST_CASE(
    "people may type lower case, O for 0, I and L for 1, and leave the date or the dash out") {
  const std::vector<CaseId> ids{made("a message"), with_symbol('0'), with_symbol('1'),
                                with_symbol('Q')};
  for (const CaseId& id : ids) {
    const std::string text = id.text();
    const std::vector<std::string> typed{
        text,
        lowered(text),
        text.substr(7),
        lowered(text.substr(7)),
        text.substr(0, 6) + text.substr(7),
        replaced(text, '0', 'O'),
        replaced(text, '0', 'o'),
        replaced(text, '1', 'I'),
        replaced(text, '1', 'i'),
        replaced(text, '1', 'L'),
        replaced(text, '1', 'l'),
        text.substr(7, 4),
        text.substr(10),
        text.substr(4, 5),
    };
    for (const std::string& each : typed) {
      CAPTURE(each);
      const auto part = CaseIdPart::parse(each);
      REQUIRE(part);
      CHECK(part->matches(id));
      CHECK(!part->is_mistyped());
    }
  }
}

TEST_CASE("three symbols are too few, and other symbols are none") {
  for (const std::string each : {"", "abc", "a-b-c", "----", "7QKU", "7QK*", "7QK ", "ЩУКА",
                                 "7Q\nK5", "260302 7QKD", "*", "7qk%"}) {
    CAPTURE(each);
    CHECK(!CaseIdPart::parse(each));
  }
  CHECK(CaseIdPart::parse("7QKD"));
  CHECK(!CaseIdPart::parse(std::string(100000, '7')));
}

TEST_CASE("a part that is not in the id does not match") {
  const CaseId id = made("a message");
  std::string other = id.text().substr(7, 4);
  other.front() = other.front() == '7' ? '8' : '7';
  other.back() = other.back() == 'Z' ? 'Y' : 'Z';
  CHECK(!CaseIdPart::parse(other)->matches(id));
  CHECK(!CaseIdPart::parse(id.text() + "0")->matches(id));
}

TEST_CASE("a whole id with a wrong check symbol is mistyped, a part never is") {
  std::string text = made("a message").text();
  CHECK(CaseIdPart::parse(text)->whole() == CaseId::parse(text));
  CHECK(CaseIdPart::parse(lowered(text))->whole() == CaseId::parse(text));
  CHECK(!CaseIdPart::parse(text.substr(7))->whole());
  CHECK(!CaseIdPart::parse(text.substr(7))->is_mistyped());
  text[9] = text[9] == '5' ? '6' : '5';
  CHECK(CaseIdPart::parse(text)->is_mistyped());
  CHECK(!CaseIdPart::parse(text)->whole());
  CHECK(CaseIdPart::parse(text.substr(0, 6) + lowered(text.substr(7)))->is_mistyped());
}

TEST_CASE("sha256 gives the published digests") {
  CHECK(hex_of(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(hex_of(sha256("abc")) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(hex_of(sha256(std::string(1000000, 'a'))) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
