// Whatever people write is read back byte for byte, by our reader and by a full YAML parser; whatever a file holds, reading it
// ends with a value or with reasons.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "cases/events/event.hpp"
#include "formats/canonical_text.hpp"
#include "formats/files.hpp"
#include "formats/yaml_tree.hpp"

using namespace otklik;
using namespace otklik::formats;

namespace {

// What has broken YAML writers and readers: line ends, blanks at either end, marks of YAML, controls, invisible symbols, emoji.
const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all{"\n",
                                            "\n\n",
                                            "\r\n",
                                            "\r",
                                            " ",
                                            "  ",
                                            "\t",
                                            std::string(1, '\0'),
                                            "\x01",
                                            "\x04",
                                            "\x1b[31m",
                                            "\x7f",
                                            "\u0085",
                                            "\u00a0",
                                            "\u00ad",
                                            "\u200b",
                                            "\u200d",
                                            "\u2028",
                                            "\u2029",
                                            "\u202e",
                                            "\u2066",
                                            "\ufeff",
                                            "\ufffe",
                                            "\uffff",
                                            "\U0001f600",
                                            "\U0001f468\u200d\U0001f469",
                                            "\U000e0067",
                                            "\U0010ffff",
                                            "---",
                                            "...",
                                            "--- ",
                                            "# ",
                                            " #",
                                            ": ",
                                            ":",
                                            "- ",
                                            "? ",
                                            "|",
                                            ">",
                                            "%",
                                            "@",
                                            "`",
                                            "&a",
                                            "*a",
                                            "!t",
                                            "{",
                                            "}",
                                            "[",
                                            "]",
                                            ",",
                                            "\"",
                                            "'",
                                            "\\",
                                            "\\n",
                                            "\\x41",
                                            "~",
                                            "null",
                                            "true",
                                            "no",
                                            "0x1F",
                                            "1e3",
                                            "012",
                                            "12:30",
                                            "2026-03-02",
                                            "=",
                                            "<<",
                                            "Яма",
                                            "ё",
                                            "e\u0301",
                                            "word",
                                            "https://vk.com/wall-1_2?reply=3#c",
                                            "schema: otklik/case/1",
                                            "events:"};
  return all;
}

rc::Gen<std::string> hostile_text() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces())),
                      [](const std::vector<std::string>& parts) {
                        std::string text;
                        for (const std::string& part : parts) text += part;
                        return text;
                      });
}

// Any code points at all.
rc::Gen<std::string> any_text() {
  const auto code_point =
      rc::gen::suchThat(rc::gen::inRange<std::uint32_t>(0, 0x110000),
                        [](std::uint32_t n) { return n < 0xd800 || n > 0xdfff; });
  return rc::gen::map(
      rc::gen::container<std::vector<std::uint32_t>>(code_point),
      [](const std::vector<std::uint32_t>& numbers) {
        std::string text;
        for (const std::uint32_t n : numbers) {
          const auto byte = [n](unsigned shift, unsigned lead) {
            return static_cast<char>(lead | (lead == 0x80U ? (n >> shift) & 0x3fU : n >> shift));
          };
          if (n < 0x80) {
            text += static_cast<char>(n);
          } else if (n < 0x800) {
            (text += byte(6, 0xc0)) += byte(0, 0x80);
          } else if (n < 0x10000) {
            ((text += byte(12, 0xe0)) += byte(6, 0x80)) += byte(0, 0x80);
          } else {
            (((text += byte(18, 0xf0)) += byte(12, 0x80)) += byte(6, 0x80)) += byte(0, 0x80);
          }
        }
        return text;
      });
}

rc::Gen<std::string> text_gen() {
  return rc::gen::oneOf(hostile_text(), hostile_text(), any_text());
}

rc::Gen<std::string> some_text() {
  return rc::gen::suchThat(text_gen(), [](const std::string& text) { return !text.empty(); });
}

const Stamp moment = *parse_stamp("2026-03-02T10:15:00+03:00");

CaseId an_id() {
  return *CaseId::make(make_date(2026, 3, 2), sha256("a message"));
}

cases::Event noted(const std::string& text) {
  cases::Event event{.at = moment,
                     .recorded_at = moment,
                     .by = PersonId("operator"),
                     .on_behalf_of = "roads",
                     .basis = text,
                     .data = cases::Noted{text},
                     .attachments = {{"", "", text}}};
  seal(event);
  return event;
}

// A case with the texts in every place that takes a text.
cases::Case case_with(const std::string& any, const std::string& some) {
  cases::Message message{NetworkId("vk"), some, some,           moment,
                         {any, some},     any,  {{some, some}}, some};
  std::vector<cases::Event> events{noted(some)};
  for (cases::EventData data : {cases::EventData(cases::Returned{BodyId("roads"), some}),
                                cases::EventData(cases::TextChanged{any}),
                                cases::EventData(cases::Published{.url = some, .text = some}),
                                cases::EventData(cases::Drafted{.body = BodyId("no"),
                                .draft = cases::DraftKind::final_answer,
                                .text = some,
                                .responsible = PersonId("true")})}) {
    cases::Event event{.at = moment, .by = PersonId("y"), .data = std::move(data)};
    if (event.kind() == cases::EventKind::drafted)
      event.attachments = {{"attachments/aa/" + std::string(64, 'a'), some, ""}};
    seal(event);
    events.push_back(std::move(event));
  }
  return {an_id(), message, events};
}

// Bytes somewhere in a file, changed as a bad editor or an attacker would.
std::string mutated(std::string bytes) {
  const int changes = *rc::gen::inRange(1, 4);
  for (int i = 0; i < changes; ++i) {
    const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(bytes.size())));
    const auto length = static_cast<std::size_t>(*rc::gen::inRange(0, 12));
    bytes = bytes.substr(0, at) + *rc::gen::elementOf(pieces()) +
            bytes.substr(std::min(at + length, bytes.size()));
  }
  return bytes;
}

// A value comes exactly when nothing is wrong, and what is wrong is always said in words of the schema or the codec.
template <class T>
void check_contract(const Read<T>& read) {
  RC_ASSERT(read.value.has_value() != has_errors(read.diagnostics));
  for (const Diagnostic& each : read.diagnostics) {
    RC_ASSERT(!each.code.ends_with(".bad-shape"));
    RC_ASSERT(!each.what.ru.empty());
    RC_ASSERT(!each.what.en.empty());
    RC_ASSERT(!each.remedy.en.empty());
  }
}

constexpr std::string_view settings_file =
    "schema: otklik/register/1\nname: a\ntime_zone: Europe/Moscow\nlanguage: ru\ncalendars: [ru]\n"
    "regulations: [{valid_from: 2023-12-08, use: r}]\nworking_hours:\n  - valid_from: 2013-01-01\n"
    "    week: {mon: [\"09:00-13:00\"], tue: [], wed: [], thu: [], fri: [], sat: [], sun: []}\n    "
    "short_day: 1 hour\n"
    "defaults: {importance: normal, location: okrug}\nlimits: {text: 64 KiB, back_dating: 1 "
    "working day, lock_wait: 10 s}\n";

constexpr std::string_view regulation_file =
    "schema: otklik/regulation/1\nid: r\ntitle: a\nact: {number: \"1\"}\nroles: [{id: d, title: "
    "a}]\nimportance: [{id: low, title: a}]\n"
    "events: {noted: {roles: [anyone]}}\napprovals: [{role: d}]\ngrounds: []\n"
    "deadlines: [{rule: answer, title: a, owner: d, starts: [detected], answered_by: "
    "[\"approved:d\"], term: 1 working day, "
    "terms: {importance: {low: 2 working hours}}}]\n";

}  // namespace

TEST_CASE("any text is read back byte for byte, wherever it stands") {
  CHECK(rc::check([] {
    const cases::Case record = case_with(*text_gen(), *some_text());
    const std::string bytes = write_case(record);
    RC_ASSERT(!find_invalid_utf8(bytes));
    const Read<cases::Case> read = read_case(bytes, "case.yaml");
    RC_ASSERT(read.diagnostics.empty());
    RC_ASSERT(read.value == record);
    RC_ASSERT(write_case(*read.value) == bytes);
  }));
}

TEST_CASE("with places and without a record is read alike, whole or damaged") {
  CHECK(rc::check([] {
    const std::string whole = write_case(case_with(*text_gen(), *some_text()));
    for (const std::string& bytes : {whole, mutated(whole)}) {
      const auto expected = read_case(bytes, "case.yaml").value;
      auto lines = read_canonical_case(bytes);
      RC_ASSERT(lines.has_value() == expected.has_value());
      if (lines) seal(*lines);
      RC_ASSERT(lines == expected);
    }
  }));
}

TEST_CASE("a full YAML parser reads the same texts out of a record") {
  CHECK(rc::check([] {
    const std::string any = *text_gen();
    const std::string some = *some_text();
    const std::string bytes = write_case(case_with(any, some));
    Problems problems("case", "case.yaml", bytes);
    const auto yaml = parse_yaml(problems);
    RC_ASSERT(yaml.has_value());
    RC_ASSERT(!problems.any());
    const auto text_at = [&](std::initializer_list<std::string_view> path) {
      const Node* node = &*yaml;
      for (const std::string_view key : path)
        node = node->is_list() ? &node->items.at(static_cast<std::size_t>(key[0] - '0'))
                               : node->find(key);
      return node->text;
    };
    RC_ASSERT(text_at({"message", "text"}) == any);
    RC_ASSERT(text_at({"message", "author", "name"}) == any);
    RC_ASSERT(text_at({"message", "url"}) == some);
    RC_ASSERT(text_at({"message", "media", "0", "url"}) == some);
    RC_ASSERT(text_at({"events", "0", "attachments", "0", "url"}) == some);
    RC_ASSERT(text_at({"events", "1", "reason"}) == some);
    // And on the same lines; columns are each reader's own.
    for (const auto& [pointer, at] : read_case(bytes, "f").positions)
      RC_ASSERT(positions_of(*yaml).at(pointer).line == at.line);
  }));
}

TEST_CASE("long lines and a megabyte of text are read back") {
  for (const std::string& piece :
       {std::string("a"), std::string("Яма "), std::string("\n"), std::string("\r\n"),
        std::string("a\n"), std::string("\t"), std::string("\U0001f600")}) {
    std::string text;
    while (text.size() < 1024 * 1024) text += piece;
    const cases::Case record = case_with(text, text);
    CHECK(read_case(write_case(record), "case.yaml").value == record);
  }
}

TEST_CASE("a text is a block exactly when it is tame, and then stands there as it is") {
  CHECK(rc::check([] {
    const std::string text = *text_gen();
    const std::string bytes = write_case(case_with(text, "a"));
    RC_ASSERT((bytes.find("\n  text: |") != std::string::npos) == is_tame(text));
  }));
}

TEST_CASE("nothing invisible or dangerous stands raw in a record") {
  CHECK(rc::check([] {
    const std::string bytes = write_case(case_with(*text_gen(), *some_text()));
    for (std::string_view rest = bytes; !rest.empty();) {
      const char32_t code_point = next_code_point(rest);
      RC_ASSERT(code_point == U'\n' || !is_escaped(code_point));
    }
  }));
}

TEST_CASE("adding an event only adds lines") {
  CHECK(rc::check([] {
    cases::Case record = case_with(*text_gen(), *some_text());
    const std::string before = write_case(record);
    record.events.push_back(noted(*some_text()));
    RC_ASSERT(write_case(record).starts_with(before));
  }));
}

TEST_CASE("the digest changes with the event and not with its place") {
  CHECK(rc::check([] {
    const std::string one = *some_text();
    const std::string other = *some_text();
    RC_ASSERT((noted(one).digest == noted(other).digest) == (one == other));
    cases::Case record = case_with("", "a");
    record.events.push_back(noted(one));
    RC_ASSERT(read_case(write_case(record), "case.yaml").value->events.back().digest ==
              noted(one).digest);
  }));
}

TEST_CASE("a damaged record is either refused or one that the writer writes") {
  CHECK(rc::check([] {
    const std::string bytes = mutated(write_case(case_with(*text_gen(), "a")));
    const Read<cases::Case> read = read_case(bytes, "case.yaml");
    check_contract(read);
    if (read.value) RC_ASSERT(write_case(*read.value) == bytes);
  }));
}

TEST_CASE("damaged settings are refused with reasons or read") {
  CHECK(rc::check(
      [] { check_contract(read_settings(mutated(std::string(settings_file)), "otklik.yaml")); }));
  CHECK(rc::check(
      [] { check_contract(read_regulation(mutated(std::string(regulation_file)), "r.yaml")); }));
}

TEST_CASE("any bytes at all are taken by every reader without harm") {
  CHECK(rc::check([](const std::string& noise) {
    check_contract(read_settings("schema: otklik/register/1\n" + noise, "f"));
    check_contract(read_topics("schema: otklik/topics/1\n" + noise, "f"));
    check_contract(read_networks("schema: otklik/networks/1\n" + noise, "f"));
    check_contract(read_case("schema: otklik/case/1\n" + noise, "f"));
    check_contract(read_journal(noise, "f"));
  }));
}
