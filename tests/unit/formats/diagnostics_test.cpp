// One small bad input for each diagnostic, with its place and words.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "formats/files.hpp"

using namespace otklik;
using namespace otklik::formats;

namespace {

using Reader = std::function<std::vector<Diagnostic>(std::string_view)>;

template <class T, class... Known>
Reader reader(Read<T> (*read)(std::string_view, std::string_view, Known*...)) {
  return [read](std::string_view bytes) {
    const Read<T> result = read(bytes, "file.yaml", static_cast<Known*>(nullptr)...);
    CHECK(result.value.has_value() == result.diagnostics.empty());
    return result.diagnostics;
  };
}

// A small file of each kind that is as it should be.
struct Base {
  Reader read;
  std::string bytes;
};

const std::map<std::string, Base>& bases() {
  static const std::map<std::string, Base> all{
      {"register",
       {reader(read_settings),
        "schema: otklik/register/1\n"
        "name: Реестр\n"
        "time_zone: Europe/Moscow\n"
        "language: ru\n"
        "calendars: [ru]\n"
        "regulations: [{valid_from: 2023-12-08, use: own}]\n"
        "working_hours:\n"
        "  - valid_from: 2013-01-01\n"
        "    week: {mon: [\"09:00-13:00\"], tue: [], wed: [], thu: [], fri: [], sat: [], sun: []}\n"
        "    short_day: 1 hour\n"
        "defaults: {importance: normal, location: okrug}\n"
        "limits: {text: 64 KiB, back_dating: 1 working day, lock_wait: 10 s}\n"}},
      {"regulation",
       {reader(read_regulation),
        "schema: otklik/regulation/1\n"
        "id: own\n"
        "title: Своё\n"
        "act: {number: \"1\"}\n"
        "roles: [{id: department, title: отдел}]\n"
        "importance: [{id: low, title: низкая}]\n"
        "events: {noted: {roles: [anyone]}}\n"
        "approvals: [{role: department}]\n"
        "grounds: []\n"
        "deadlines:\n"
        "  - {rule: answer, title: ответ, owner: department, starts: [detected], answered_by: "
        "[published], term: 1 working day}\n"
        "  - {rule: draft, title: проект, owner: department, starts: [detected], answered_by: "
        "[drafted], term: 1 working hour, before: [answer]}\n"}},
      {"calendar",
       {reader(read_calendar),
        "schema: otklik/calendar/1\n"
        "id: own\n"
        "title: Свой\n"
        "years:\n"
        "  2026:\n"
        "    totals: {working_days: 247, short_days: 4, working_hours: 1972}\n"
        "    days: {2026-01-01: {kind: holiday}}\n"}},
      {"executors",
       {reader(read_executors),
        "schema: otklik/executors/1\n"
        "executors:\n"
        "  - id: roads\n"
        "    title: Дороги\n"
        "    kind: department\n"
        "    head: [{person: anna, valid_from: 2026-01-01, valid_until: 2026-12-31}]\n"
        "    approver: []\n"
        "    topics: [roads]\n"
        "    locations: [okrug]\n"}},
      {"staff",
       {reader(read_staff),
        "schema: otklik/staff/1\n"
        "people:\n"
        "  - {id: anna, name: Анна, emails: [anna@example.org], roles: [{role: department, "
        "valid_from: 2026-01-01}]}\n"
        "  - {id: oleg, name: Олег, emails: [oleg@example.org], roles: [], keys: [ssh-rsa AAAA, "
        "ssh-rsa BBBB]}\n"}},
      {"topics",
       {reader(read_topics),
        "schema: otklik/topics/1\n"
        "topics:\n"
        "  - id: roads\n"
        "    title: Дороги\n"
        "    topics: [{id: roads.snow, title: Снег, season: {from: 11-01, until: 03-31}}]\n"}},
      {"locations",
       {reader(read_locations),
        "schema: otklik/locations/1\n"
        "locations:\n"
        "  - {id: okrug, title: Округ}\n"
        "  - {id: town, title: Город, parent: okrug}\n"}},
      {"networks",
       {reader(read_networks),
        "schema: otklik/networks/1\n"
        "networks:\n"
        "  - id: vk\n"
        "    title: ВК\n"
        "    hosts: [vk.com]\n"
        "    native_id: [{pattern: '^/wall([0-9]+)$', id: '$1'}]\n"
        "    longest_answer: {hard: 4096, recommended: 1000}\n"
        "  - {id: other, title: Другая, hosts: []}\n"}},
      {"accounts",
       {reader(read_accounts),
        "schema: otklik/accounts/1\n"
        "accounts:\n"
        "  - {id: own, network: vk, kind: official, title: Наша, url: 'https://vk.com/own', "
        "checked: 2026-01-15}\n"}},
      {"answers",
       {reader(read_answers),
        "schema: otklik/answers/1\n"
        "promises: {words: [скоро будет*]}\n"
        "telephones: {own: [\"8 (86558)*\"]}\n"}},
      {"case",
       {reader(read_case),
        "schema: otklik/case/1\n"
        "id: \"260302-0000008\"\n"
        "message:\n"
        "  network: vk\n"
        "  posted_at: 2026-03-02T10:15:00+03:00\n"
        "  author: {}\n"
        "  text: |-\n"
        "    Яма\n"
        "events:\n"
        "  - at: 2026-03-02T10:20:00+03:00\n"
        "    by: operator\n"
        "    event: detected\n"}},
      {"journal",
       {reader(read_journal),
        "schema: otklik/journal/1\n"
        "year: 2026\n"
        "events: []\n"}},
  };
  return all;
}

// The base file with `what` replaced; an empty `what` replaces the whole file.
struct BadInput {
  std::string code;
  std::string what;
  std::string with;
  std::string place;
  std::string words;
};

std::string repeated(std::string_view piece, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += piece;
  return all;
}

std::string bytes_of(const BadInput& input) {
  std::string bytes = bases().at(input.code.substr(0, input.code.find('.'))).bytes;
  if (input.what.empty()) return input.with;
  const auto found = bytes.find(input.what);
  REQUIRE(found != std::string::npos);
  return bytes.replace(found, input.what.size(), input.with);
}

bool has_cyrillic(const std::string& text) {
  return text.find("\xd0") != std::string::npos || text.find("\xd1") != std::string::npos;
}

const std::vector<BadInput>& bad_inputs() {
  static const std::vector<BadInput> all{
      {"locations.too-large", "", "schema: otklik/locations/1\n" + std::string(1024 * 1024, '#'),
       "0:0", "the file takes 1048603 bytes, the most is 1048576"},
      {"locations.not-utf8", "title: Город", "title: \xff", "4:23", "byte 96 is not UTF-8 text"},
      {"locations.no-schema", "schema: otklik/locations/1\n", "", "1:1",
       "the file does not begin with its format"},
      {"locations.newer-version", "locations/1", "locations/2", "1:1",
       "version 2 of the format is newer than this program knows (1)"},
      {"locations.wrong-kind", "otklik/locations/1", "otklik/topics/1", "1:1",
       "this file is of the kind `topics`, `locations` is needed here"},
      {"locations.control-character", "Город", "\"a\x7f\"", "4:25",
       "the file holds the control character U+007F"},
      {"case.control-character", "Яма", "\x1b", "8:5",
       "the file holds the control character U+001B"},
      {"locations.syntax", "Город", "a: b", "4:24",
       "the file cannot be read: end of map flow not found"},
      {"locations.key-not-text", "Город", "\"Город", "4:5", "what stands as a key is not a word"},
      {"locations.alias", "Город", "*name", "4:23", "aliases (*name) are not used here"},
      {"locations.anchor", "Город", "&name Город", "4:23", "anchors (&name) are not used here"},
      {"locations.tag", "Город", "!important", "4:23", "tags (!name) are not used here"},
      {"locations.tag", "Город", "! Город", "4:23", "tags (!name) are not used here"},
      {"locations.duplicate-key", "title: Город", "id: town, title: Город", "4:16",
       "the key `id` stands here a second time"},
      {"locations.key-not-text", "{id: town,", "{[a]: b, id: town,", "4:6",
       "what stands as a key is not a word"},
      {"locations.long-key", "{id: town,", "{" + std::string(300, 'a') + ": 1, id: town,", "4:6",
       "the key is longer than 200 bytes"},
      {"locations.several-documents", "parent: okrug}\n", "parent: okrug}\n---\na: b\n", "5:1",
       "something stands after the end of the document"},
      {"locations.too-deep", "Город", repeated("[", 40) + repeated("]", 40), "4:52",
       "nested deeper than 32"},
      {"locations.too-many-values", "Город", "[" + repeated("a,", 300'000) + "]", "4:599994",
       "the file holds more than 300000 values"},
      {"locations.empty", "Город", "\"\"", "4:23", "the text is empty"},
      {"locations.empty", " Город,", ",", "4:22", "the value is missing"},
      {"locations.wrong-type", "Город", "2026", "4:23",
       "a text or lines of `key: value` is expected, this is a whole number"},
      {"locations.wrong-type", "{id: town, title: Город, parent: okrug}", "town", "4:5",
       "lines of `key: value` is expected, this is a text"},
      {"executors.unknown-word", "kind: department", "kind: departement", "5:11",
       "there is no word `departement` here"},
      {"calendar.unknown-word", "holiday", "holliday", "7:31", "there is no word `holliday` here"},
      {"case.unknown-word", "event: detected", "event: detektd", "12:12",
       "there is no word `detektd` here"},
      {"regulation.unknown-key", "{noted:", "{notted:", "7:10", "there is no key `notted` here"},
      {"calendar.out-of-range", "247", "400", "6:28", "the number 400 is out of range"},
      {"journal.out-of-range", "2026", "0", "2:7", "the number 0 is out of range"},
      {"register.too-long", "Реестр", std::string(501, 'a'), "2:7",
       "the text is longer than 500 symbols"},
      {"staff.bad-form", "oleg@example.org", "oleg", "4:37", "`oleg` has not the right form"},
      {"case.bad-form", "by: operator", "by: Operator", "11:9",
       "`Operator` has not the right form"},
      {"register.too-few", "[{valid_from: 2023-12-08, use: own}]", "[]", "6:14",
       "the list is empty or too short"},
      {"executors.repeated", "[okrug]", "[okrug, okrug]", "9:24",
       "`okrug` stands here a second time"},
      {"register.missing-key", "name: Реестр\n", "", "1:1", "the key `name` is missing"},
      {"case.missing-key", "    event: detected\n", "", "10:5", "the key `event` is missing"},
      {"register.unknown-key", "language: ru", "language: ru\nlanguages: en", "5:1",
       "there is no key `languages` here"},
      {"register.unknown-key", "sun: []", "sun: [], mo: []", "9:88", "there is no key `mo` here"},
      {"case.unknown-key", "event: detected\n", "event: detected\n    topic: roads\n", "13:5",
       "there is no key `topic` here"},
      {"register.bad-date", "2013-01-01", "2013-02-29", "8:17", "there is no day `2013-02-29`"},
      {"calendar.bad-date", "2026-01-01:", "2026-01-32:", "7:12", "there is no day `2026-01-32`"},
      {"calendar.bad-date", "2026-01-01:", "01.01.2026:", "7:12", "there is no day `01.01.2026`"},
      {"accounts.bad-date", "2026-01-15", "15.01.2026", "3:93", "there is no day `15.01.2026`"},
      {"case.bad-time", "2026-03-02T10:20:00+03:00", "2026-02-30T10:20:00+03:00", "10:9",
       "`2026-02-30T10:20:00+03:00` is not a time"},
      {"register.bad-term", "1 working day", "1 work day", "12:37", "`1 work day` is not a term"},
      {"executors.bad-range", "2026-12-31", "2025-12-31", "6:64", "it ends before it begins"},
      {"networks.bad-range", "1000", "5000", "7:47",
       "the recommended length is beyond the hard one"},
      {"answers.bad-words", "будет*", "бу*дет", "2:20",
       "`скоро бу*дет` will be found in no answer"},
      {"answers.bad-words", "скоро будет*", "скоро  будет", "2:20",
       "`скоро  будет` will be found in no answer"},
      {"answers.bad-words", "скоро будет*", "'*'", "2:20", "`*` will be found in no answer"},
      {"answers.bad-telephone", "8 (86558)*", "8 (86558)* доб", "3:20",
       "`8 (86558)* доб` is no telephone number and no beginning of one"},
      {"answers.bad-telephone", "8 (86558)*", "86*", "3:20",
       "`86*` is no telephone number and no beginning of one"},
      {"answers.missing-key", "words: [скоро будет*]", "terms: [завтра]", "2:11",
       "the key `words` is missing"},
      {"locations.duplicate-id", "id: town", "id: okrug", "4:5", "`okrug` comes a second time"},
      {"topics.duplicate-id", "roads.snow", "roads", "5:14", "`roads` comes a second time"},
      {"register.bad-interval", "09:00-13:00", "09:00-25:00", "9:18",
       "`09:00-25:00` is not an interval"},
      {"register.bad-interval", "09:00-13:00", "9-13", "9:18", "`9-13` is not an interval"},
      {"register.overlap", "\"09:00-13:00\"", "\"09:00-13:00\", \"12:00-18:00\"", "9:33",
       "the interval 12:00-18:00 overlaps another one"},
      {"register.bad-duration", "10 s", "2 days", "12:63", "`2 days` is not a duration"},
      {"register.not-ascending", "use: own}", "use: own}, {valid_from: 2023-12-08, use: own}",
       "6:64", "the day 2023-12-08 is not after the one before it in the list"},
      {"register.mixed-list", "[ru]", "[ru, {valid_from: 2026-01-01, use: [ru]}]", "5:17",
       "names and entries with dates stand in one list"},
      {"register.bad-size", "64 KiB", "64 MiB", "12:16", "`64 MiB` is not a size"},
      {"calendar.wrong-year", "2026-01-01:", "2025-01-01:", "7:12",
       "the day 2025-01-01 stands under the year 2026"},
      {"staff.duplicate-email", "oleg@example.org", "Anna@Example.org", "4:37",
       "the address `Anna@Example.org` is already in this file"},
      {"staff.duplicate-key", "ssh-rsa BBBB", "\"ssh-rsa AAAA anna@home\"", "4:88",
       "this key is already in this file"},
      {"staff.bad-key", "ssh-rsa BBBB", "\"ssh-rsa A\\nB\"", "4:88", "this is no public key"},
      {"topics.bad-day", "11-01", "11-31", "5:59", "no year has the day `11-31`"},
      {"locations.unknown-parent", "parent: okrug", "parent: okrgu", "4:38",
       "no place `okrgu` stands above in the file"},
      {"networks.bad-pattern", "([0-9]+)$", "([0-9]+$", "6:27", "the pattern cannot be read"},
      {"networks.unknown-group", "$1", "$2", "6:50", "the pattern has no group $2"},
      {"networks.unknown-group", "'$1'", "'$1', place: '$3'", "6:63",
       "the pattern has no group $3"},
      {"networks.bad-pattern", "hosts: []", "hosts: [], private: ['^im', '(']", "8:60",
       "the pattern cannot be read"},
      {"networks.duplicate-host", "hosts: []", "hosts: [vk.com]", "8:40",
       "the host `vk.com` is already in this file"},
      {"networks.second-other", "[vk.com]", "[]", "8:39",
       "there is a network without hosts already"},
      {"regulation.bad-term", "1 working hour", "1 hour of work", "12:103",
       "`1 hour of work` is not a term"},
      {"regulation.unknown-trigger", "[published]", "[publish]", "11:87",
       "nothing called `publish` starts or ends a deadline"},
      {"regulation.unknown-trigger", "[published]", "[\"drafted:department\"]", "11:87",
       "nothing called `drafted:department` starts or ends a deadline"},
      {"regulation.term-or-date", ", term: 1 working day", "", "11:5",
       "the rule `answer` needs either a term or `until`"},
      {"regulation.term-or-date", "term: 1 working day",
       "term: 1 working day, until: promised_date", "11:5",
       "the rule `answer` needs either a term or `until`"},
      {"regulation.not-a-window", "term: 1 working day",
       "term: 1 working day, lapses_on: [drafted]", "11:131", "only a window has lapses_on"},
      {"regulation.unknown-role", "role: department", "role: departament", "8:20",
       "no role `departament` in this file"},
      {"regulation.unknown-role", "[published]", "[\"approved:head\"]", "11:87",
       "no role `head` in this file"},
      {"regulation.unknown-rule", "[answer]", "[answr]", "12:128",
       "no deadline `answr` in this file"},
      {"regulation.unknown-importance", "term: 1 working day",
       "term: 1 working day, terms: {importance: {high: 2 working hours}}", "11:141",
       "no importance `high` in this file"},
      {"regulation.ring-of-rules", "before: [answer]", "before: [draft]", "12:127",
       "the deadline `draft` is counted back from itself"},
      {"regulation.nobody-sends", "grounds: []\n",
       "grounds: []\nobligations: [{rule: own, title: своё, owner: department, period: quarter, "
       "due_day: 10, report: quarterly}]\n",
       "10:97", "nothing says who records `quarterly` as sent"},
      {"regulation.recorded-otherwise", "grounds: []\n",
       "grounds: []\nletters: [{letter: memo, clause: \"23\", signed_by: department, recorded_by: "
       "[department]}]\n",
       "10:76", "that `memo` was sent is recorded by the event `escalated`"},
      {"case.not-canonical", "  author: {}", "  author: { }", "6:1",
       "this line is not written as the program writes it"},
      {"case.bad-id", "260302-0000008", "260302-0000009", "2:5",
       "`260302-0000009` is not the id of a case"},
      {"case.missing-key", "    event: detected\n",
       "    event: noted\n    text: \"a\"\n    attachments:\n      - {url: a, name: a}\n", "15:9",
       "the key `path` is missing"},
      {"case.bad-path", "    event: detected\n",
       "    event: noted\n    text: |-\n      a\n    attachments:\n      - {path: attachments/ab/" +
           std::string(64, '0') + ".jpg, name: a}\n",
       "16:9",
       "`attachments/ab/00000000000000000000000000000000000000000000…` cannot be the path of an "
       "attachment"},
  };
  return all;
}

}  // namespace

TEST_CASE("the small files that the bad inputs are made from are accepted") {
  for (const auto& each : bases()) {
    const std::string& kind = each.first;
    const Base& base = each.second;
    CAPTURE(kind);
    CHECK(base.read(base.bytes).empty());
  }
}

TEST_CASE("each bad input is told with its code, place and words") {
  for (const BadInput& input : bad_inputs()) {
    CAPTURE(input.code);
    CAPTURE(input.with.substr(0, 80));
    const auto diagnostics =
        bases().at(input.code.substr(0, input.code.find('.'))).read(bytes_of(input));
    REQUIRE(!diagnostics.empty());
    const Diagnostic& first = diagnostics.front();
    CHECK(diagnostics.size() == 1);
    CHECK(first.code == input.code);
    CHECK(std::to_string(first.at.line) + ":" + std::to_string(first.at.column) == input.place);
    CHECK(first.what.en == input.words);
    CHECK(has_cyrillic(first.what.ru));
    CHECK(has_cyrillic(first.remedy.ru));
    CHECK(!has_cyrillic(first.remedy.en.substr(0, 12)));
    CHECK(first.file == "file.yaml");
  }
}

TEST_CASE("all problems of a file are told, in order of place") {
  const auto diagnostics = bases()
                               .at("locations")
                               .read(
                                   "schema: otklik/locations/1\n"
                                   "locations:\n"
                                   "  - {id: Okrug, title: Округ, color: red}\n"
                                   "  - {id: town, parent: okrug}\n"
                                   "  - {id: town, title: 5}\n");
  std::vector<std::string> told;
  for (const Diagnostic& each : diagnostics)
    told.push_back(std::to_string(each.at.line) + " " + each.code);
  CHECK(told == std::vector<std::string>{"3 locations.bad-form", "3 locations.unknown-key",
                                         "4 locations.missing-key", "4 locations.unknown-parent",
                                         "5 locations.duplicate-id", "5 locations.wrong-type"});
}

TEST_CASE("the nearest known word is named and the user's line is quoted") {
  const auto diagnostics =
      bases()
          .at("locations")
          .read("schema: otklik/locations/1\nlocations:\n  - {id: okrug, titl: Округ, title: a}\n");
  REQUIRE(diagnostics.size() == 1);
  CHECK(render_diagnostic(diagnostics.front(), Lang::en) ==
        "file.yaml:3:17: error: there is no key `titl` here [locations.unknown-key]\n"
        "  3 |   - {id: okrug, titl: Округ, title: a}\n"
        "    |                 ^\n"
        "  the nearest is `title`; there are: id, parent, title, words");
}

TEST_CASE("a newer version is refused before anything else is looked at") {
  const auto diagnostics =
      bases().at("locations").read("schema: otklik/locations/2\nlocations: &new [*syntax\n\x01");
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics.front().code == "locations.newer-version");
}

TEST_CASE("what people's editors do to a settings file does no harm") {
  for (const auto& each : bases()) {
    const std::string& kind = each.first;
    const Base& base = each.second;
    if (kind == "case" || kind == "journal") continue;
    CAPTURE(kind);
    std::string windows = "\xef\xbb\xbf# комментарий\r\n---\r\n";
    for (const char symbol : base.bytes)
      windows += symbol == '\n' ? std::string("\r\n") : std::string(1, symbol);
    CHECK(base.read(windows).empty());
  }
}
