// Names that lead nowhere: every field of every kind of event, whichever kinds there are.
#include "audit/case_names.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "cases/events/event.hpp"
#include "cases/events/event_fields.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::audit {

using namespace cases;
using namespace cases::samples;

namespace {

const CaseId missing_case = an_id("a case that is not there");
constexpr std::string_view missing_entry = "0123456789abcdef0123456789abcdef";

// Fills every field; each name is one that nothing has. Notes the keys of the names, one for each name.
class Spoiler : public PassedOver {
 public:
  template <class T>
  using Ref = T&;

  std::vector<std::string> keys;

  void prose(std::string_view, std::string& words) { words = "слово"; }
  void any_prose(std::string_view, std::string& words) { words = "слово"; }
  void line(std::string_view, std::string& words) { words = "слово"; }
  void name(std::string_view, std::string& word) { word = "quarterly"; }
  void period(std::string_view, std::string& word) { word = "2026Q1"; }
  void stamp(std::string_view, Stamp& stamp) { stamp = samples::stamp("2026-03-02T10:20"); }
  void digest(std::string_view key, std::string& digest) {
    digest = missing_entry;
    note(key);
  }
  void digest_if(std::string_view key, std::optional<std::string>& value) {
    digest(key, value.emplace());
  }
  void case_id(std::string_view key, CaseId& id) {
    id = missing_case;
    note(key);
  }
  void case_id_if(std::string_view key, std::optional<CaseId>& id) {
    id = missing_case;
    note(key);
  }
  template <class Name>
  void id(std::string_view key, Name& id) {
    id = Name("nobody_knows");
    note(key);
  }
  template <class Name>
  void id_if(std::string_view key, std::optional<Name>& name) {
    id(key, name.emplace());
  }
  template <class Name>
  void ids_if(std::string_view key, std::vector<Name>& names) {
    for (int i = 0; i < 2; ++i) id(key, names.emplace_back());
  }

 private:
  void note(std::string_view key) { keys.emplace_back(key); }
};

template <class Kind>
Kind blank() {
  if constexpr (std::is_default_constructible_v<Kind>)
    return Kind{};
  else
    return Kind{missing_case};
}

// The keys of the lines at which names were not known; `by` is known.
std::vector<std::string> keys_of(const std::vector<Diagnostic>& found) {
  std::vector<std::string> keys;
  for (const Diagnostic& each : found) {
    const std::size_t from = each.source.find_first_not_of(" -");
    REQUIRE(from != std::string::npos);
    keys.push_back(each.source.substr(from, each.source.find(':') - from));
    CHECK(each.code.starts_with("case.unknown-"));
    CHECK_FALSE(each.what.ru.empty());
  }
  return keys;
}

std::vector<Diagnostic> names_unknown_in(const Case& record) {
  const std::string bytes = formats::write_case(record);
  const std::string path = "case.yaml";
  const auto read = formats::read_case(bytes, path);
  REQUIRE_MESSAGE(read.value, bytes);
  const auto none = [](const CaseId&) { return false; };
  return unknown_names(*read.value, rulebook(), none, {path, bytes, read.positions});
}

template <class Kind>
void check_names_of() {
  CAPTURE(word_of(Kind::kind));
  Spoiler spoiler;
  Kind data = blank<Kind>();
  event_fields(spoiler, data);
  const Case record =
      history({{"2026-03-02T10:20", Detected{}}, {"2026-03-02T10:30", EventData(data)}});
  CHECK(keys_of(names_unknown_in(record)) == spoiler.keys);
}

}  // namespace

TEST_CASE("check finds every unknown name in every field of every kind of event") {
  for (std::size_t i = 0; i < regulation::event_kinds; ++i)
    with_kind(static_cast<EventKind>(i), []<class Kind>(const Kind*) { check_names_of<Kind>(); });
}

TEST_CASE("who recorded it, and on whose behalf, is looked up too") {
  const Case record =
      history({{"2026-03-02T10:20", Detected{}, "stranger"},
               {"2026-03-02T10:30", Noted{"звонили"}, "operator", "nobody_knows", "звонок"},
               {"2026-03-02T10:40", Noted{"звонили"}, "operator", "roads", "звонок"},
               {"2026-03-02T10:50", Noted{"звонили"}, "operator", "governor_office", "звонок"}});
  CHECK(keys_of(names_unknown_in(record)) == std::vector<std::string>{"by", "for"});
}

TEST_CASE("names that are there are found by nobody") {
  CHECK(names_unknown_in(history(answered())).empty());
}

TEST_CASE("names of the journal are looked up") {
  JournalEvent event{.at = stamp("2026-03-02T10:20"),
                     .by = PersonId("stranger"),
                     .data = Shortcoming{BodyId("nobody_knows"), "нет даты"}};
  formats::seal(event);
  const std::string bytes = formats::write_journal({2026, {event}});
  const std::string path = "journal/2026.yaml";
  const auto read = formats::read_journal(bytes, path);
  REQUIRE(read.value);
  const auto found = unknown_names(*read.value, rulebook(), {path, bytes, read.positions});
  REQUIRE(found.size() == 2);
  CHECK(found[0].code == "journal.unknown-person");
  CHECK(found[1].code == "journal.unknown-executor");
}

}  // namespace otklik::audit
