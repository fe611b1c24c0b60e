// Ids catch every slip of one symbol, times are read back as they were written, and nothing unsafe comes out of disarming.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/case_id.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"

using namespace otklik;

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

CaseId any_id(std::size_t symbols = CaseId::usual_symbols) {
  const auto first = make_date(2000, 1, 1);
  const int day = *rc::gen::inRange(0, 36525);
  const auto hash = sha256(*rc::gen::arbitrary<std::string>());
  return *CaseId::make(first + date::days(day), hash, symbols);
}

// From 1950, when all of these offsets were whole minutes, to 2036: later the rules of the zones end.
Instant any_instant() {
  const auto from = Instant(make_date(1950, 1, 1).time_since_epoch());
  const auto until = Instant(make_date(2037, 1, 1).time_since_epoch());
  return from + Seconds(*rc::gen::inRange<std::int64_t>(0, (until - from).count()));
}

const std::vector<Zone>& zones() {
  static const std::vector<Zone> all{Zone::utc(),
                                     Zone("Europe/Moscow"),
                                     Zone("Europe/Berlin"),
                                     Zone("America/St_Johns"),
                                     Zone("Asia/Kolkata"),
                                     Zone("Pacific/Chatham"),
                                     Zone("America/Sao_Paulo")};
  return all;
}

const Zone& any_zone() {
  return zones().at(*rc::gen::inRange<std::size_t>(0, zones().size()));
}

// Text with what breaks terminals, valid or not.
std::string any_text() {
  static const std::vector<std::string> pieces{"я",
                                               "Яма",
                                               " ",
                                               "\n",
                                               "\t",
                                               "\r",
                                               std::string(1, '\0'),
                                               "\x1b[31m",
                                               "\x7f",
                                               "\u0085",
                                               "\u202e",
                                               "\u2066",
                                               "\u2028",
                                               "\ufeff",
                                               "\u200b",
                                               "\u200d",
                                               "日本",
                                               "👍",
                                               "e\u0301",
                                               "\xff",
                                               "\xc0",
                                               "\xed\xa0\x80",
                                               "\\n",
                                               "x"};
  std::string text;
  const int count = *rc::gen::inRange(0, 12);
  for (int i = 0; i < count; ++i)
    text += pieces.at(*rc::gen::inRange<std::size_t>(0, pieces.size()));
  return text;
}

bool has_unsafe(std::string_view text) {
  while (!text.empty())
    if (is_unsafe(next_code_point(text))) return true;
  return false;
}

}  // namespace

TEST_CASE("every single wrong symbol of an id is caught") {
  CHECK(rc::check([] {
    const std::string text = any_id(*rc::gen::inRange<std::size_t>(6, 12)).text();
    for (std::size_t place = 0; place < text.size(); ++place)
      for (const char symbol : alphabet) {
        if (text[place] == '-' || text[place] == symbol) continue;
        std::string wrong = text;
        wrong[place] = symbol;
        RC_ASSERT(!CaseId::parse(wrong));
        const auto part = CaseIdPart::parse(wrong);
        RC_ASSERT(part && !part->whole());
      }
  }));
}

TEST_CASE("every swap of neighbours in an id is caught, also over the dash") {
  CHECK(rc::check([] {
    const std::string text = any_id(*rc::gen::inRange<std::size_t>(6, 12)).text();
    const std::string symbols = text.substr(0, 6) + text.substr(7);
    for (std::size_t place = 0; place + 1 < symbols.size(); ++place) {
      std::string wrong = symbols;
      std::swap(wrong[place], wrong[place + 1]);
      if (wrong == symbols) continue;
      RC_ASSERT(!CaseId::parse(wrong.substr(0, 6) + "-" + wrong.substr(6)));
      RC_ASSERT(!CaseIdPart::parse(wrong)->whole());
    }
    for (std::size_t place = 0; place + 1 < text.size(); ++place) {
      std::string wrong = text;
      std::swap(wrong[place], wrong[place + 1]);
      if (wrong != text) RC_ASSERT(!CaseId::parse(wrong));
    }
  }));
}

TEST_CASE("an id is read back, carries its day, and is named by any part of it") {
  CHECK(rc::check([] {
    const CaseId id = any_id();
    RC_ASSERT(CaseId::parse(id.text()) == id);
    RC_ASSERT(id.text().substr(0, 6) == format_date(id.day()).substr(2, 2) +
                                            format_date(id.day()).substr(5, 2) +
                                            format_date(id.day()).substr(8));
    const std::string symbols = id.text().substr(0, 6) + id.text().substr(7);
    const auto length = *rc::gen::inRange<std::size_t>(4, symbols.size() + 1);
    const auto from = *rc::gen::inRange<std::size_t>(0, symbols.size() - length + 1);
    const auto part = CaseIdPart::parse(symbols.substr(from, length));
    RC_ASSERT(part && part->matches(id) && !part->is_mistyped());
  }));
}

TEST_CASE("whatever is typed for an id is a part of one or nothing") {
  CHECK(rc::check([](const std::string& typed) {
    const auto part = CaseIdPart::parse(typed);
    const auto id = CaseId::parse(typed);
    if (id) RC_ASSERT(id->text() == typed);
    if (part && part->whole()) RC_ASSERT(!part->is_mistyped());
  }));
}

TEST_CASE("an instant is read back as it was written, in every zone") {
  CHECK(rc::check([] {
    const Instant instant = any_instant();
    const Zone& zone = any_zone();
    const std::string text = format_instant(instant, zone);
    RC_ASSERT(parse_instant(text, any_zone()) == instant);
    RC_ASSERT(parse_stamp(text));
    RC_ASSERT(parse_stamp(text)->instant == instant);
    RC_ASSERT(format_stamp(*parse_stamp(text)) == text);
    RC_ASSERT(text.substr(0, 10) == format_date(zone.date_of(instant)));
  }));
}

TEST_CASE(
    "to local time and back gives the instant, or the first of the two that the clock shows "
    "alike") {
  CHECK(rc::check([] {
    const Instant instant = any_instant();
    const Zone& zone = any_zone();
    const Instant back = zone.to_instant(zone.to_local(instant));
    RC_ASSERT(back <= instant);
    RC_ASSERT(zone.to_local(back) == zone.to_local(instant));
    RC_ASSERT(zone.date_of(zone.start_of(zone.date_of(instant))) == zone.date_of(instant));
    RC_ASSERT(zone.start_of(zone.date_of(instant)) <= instant);
  }));
}

TEST_CASE("a date is read back, and a text that is read as one was written so") {
  CHECK(rc::check([] {
    const Date day = make_date(1, 1, 1) + date::days(*rc::gen::inRange(0, 3652059));
    RC_ASSERT(parse_date(format_date(day)) == day);
  }));
  CHECK(rc::check([] {
    const auto text =
        *rc::gen::container<std::string>(10, rc::gen::elementOf(std::string("0123456789-")));
    if (const auto day = parse_date(text)) RC_ASSERT(format_date(*day) == text);
  }));
}

TEST_CASE("no text of strangers is read as a time unless it holds one") {
  CHECK(rc::check([](const std::string& text) {
    if (const auto stamp = parse_stamp(text)) RC_ASSERT(format_stamp(*stamp) == text);
    RC_ASSERT(!parse_instant(text, Zone::utc()) || text.size() >= 10);
  }));
}

TEST_CASE("what was disarmed is one line of UTF-8 without anything unsafe, and stays as it is") {
  CHECK(rc::check([] {
    const std::string text = any_text();
    const std::string safe = disarmed(text);
    RC_ASSERT(!find_invalid_utf8(safe));
    RC_ASSERT(!has_unsafe(safe));
    RC_ASSERT(safe.find_first_of("\n\t") == std::string::npos);
    RC_ASSERT(disarmed(safe) == safe);
    const std::string block = disarmed_block(text);
    RC_ASSERT(!find_invalid_utf8(block));
    RC_ASSERT(!has_unsafe(block));
    RC_ASSERT(block.find('\t') == std::string::npos);
    RC_ASSERT(std::count(block.begin(), block.end(), '\n') ==
              std::count(text.begin(), text.end(), '\n'));
  }));
}

TEST_CASE("a shortened text is never wider than asked and is the start of the whole") {
  CHECK(rc::check([] {
    const std::string text = disarmed(any_text());
    const auto columns = *rc::gen::inRange<std::size_t>(0, 20);
    const std::string cut = shortened(text, columns);
    RC_ASSERT(display_width(cut) <= columns);
    RC_ASSERT(!find_invalid_utf8(cut));
    if (display_width(text) <= columns) RC_ASSERT(cut == text);
    const std::string_view start = std::string_view(cut).substr(
        0, cut.ends_with("…") ? cut.size() - std::string_view("…").size() : cut.size());
    RC_ASSERT(text.starts_with(start));
  }));
}

TEST_CASE("joining what was split gives the text again") {
  CHECK(rc::check([] {
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab,")));
    std::vector<std::string> parts;
    for (const std::string_view part : split(text, ',')) parts.emplace_back(part);
    RC_ASSERT(joined_list(parts, ",") == text);
  }));
}
