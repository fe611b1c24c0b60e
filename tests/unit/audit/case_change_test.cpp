// What a commit did to a record: only additions at the end pass, and a merge has what both sides had.
#include "audit/case_change.hpp"

#include <doctest/doctest.h>

#include "cases/events/event.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::audit {

using namespace cases;
using namespace cases::samples;

namespace {

std::string codes_of(const std::vector<Finding>& findings) {
  std::string codes;
  for (const Finding& each : findings) codes += (codes.empty() ? "" : " ") + each.diagnostic.code;
  return codes;
}

// What is found of a change, or how many entries it adds.
std::string found(const std::optional<Case>& before, const Case& after) {
  std::vector<Finding> findings;
  CaseVersions versions{after.id, "case.yaml", std::nullopt, formats::write_case(after)};
  if (before) versions.before = formats::write_case(*before);
  const auto change = find_change(versions, findings);
  if (!change) return codes_of(findings);
  CHECK(findings.empty());
  CHECK(change->lines.size() == change->added.size());
  return "added " + std::to_string(change->added.size());
}

JournalEvent note(std::string_view when, std::string words) {
  JournalEvent event{
      .at = stamp(when), .by = PersonId("operator"), .data = Noted{std::move(words)}};
  formats::seal(event);
  return event;
}

std::string journal(const std::vector<JournalEvent>& events) {
  return formats::write_journal({2026, events});
}

std::string found_in_journal(const std::string& before, const std::string& after) {
  std::vector<Finding> findings;
  const auto change = find_change(JournalVersions{"journal/2026.yaml", before, after}, findings);
  return change ? "added " + std::to_string(change->added.size()) : codes_of(findings);
}

std::string merge_found(const std::vector<Case>& parents, const Case& merged) {
  std::vector<std::string> sides;
  for (const Case& each : parents) sides.push_back(formats::write_case(each));
  std::vector<Finding> findings;
  check_merge("cases/2026/03/02/" + merged.id.text() + ".yaml", sides, formats::write_case(merged),
              findings);
  return codes_of(findings);
}

}  // namespace

TEST_CASE("a case may only gain entries at its end") {
  const Case before = history(first(4));
  CHECK(found(std::nullopt, before) == "added 4");
  CHECK(found(before, history(first(5))) == "added 1");
  CHECK(found(before, history(first(6))) == "added 2");
  CHECK(found(before, history(first(3))).starts_with("verify.event-removed"));
  Case changed = history(first(5));
  changed.events[1].by = PersonId("coordinator");
  CHECK(found(before, changed).starts_with("verify.event-changed"));
  Case inserted = before;
  inserted.events.insert(inserted.events.begin() + 2, event({"2026-03-02T10:40", Noted{"слово"}}));
  CHECK(found(before, inserted).starts_with("verify.event-inserted"));
  Case other_head = history(first(5));
  other_head.message.text = "Всё хорошо";
  CHECK(found(before, other_head) == "verify.head-changed");
}

TEST_CASE("a file that holds another case's id is told") {
  const Case record = history(first(3));
  std::vector<Finding> findings;
  find_change(CaseVersions{an_id("another"), "case.yaml", {}, formats::write_case(record)},
              findings);
  CHECK(has_errors(findings));
}

TEST_CASE("the journal is only added to: an old entry edited together with an addition is told") {
  const JournalEvent one = note("2026-03-02T12:00", "первая");
  const JournalEvent two = note("2026-03-03T12:00", "вторая");
  const JournalEvent other = note("2026-03-02T12:00", "другая");
  CHECK(found_in_journal("", journal({one})) == "added 1");
  CHECK(found_in_journal(journal({one}), journal({one, two})) == "added 1");
  for (const std::string& after : {journal({other, two}), journal({other}), journal({two, one}),
                                   journal({one}), journal({two})})
    CHECK(found_in_journal(journal({one}), after) == "verify.journal-changed");
}

TEST_CASE("a merge has every entry of both sides, no other, and in the driver's order") {
  const Case common = history(first(3));
  const auto with_note = [&](const Case& record, std::string_view when, const char* words) {
    Case result = record;
    append(result, {when, Noted{words}});
    return result;
  };
  const Case ours = with_note(common, "2026-03-02T11:00", "наша");
  const Case theirs = with_note(common, "2026-03-02T11:10", "их");
  const Case merged = with_note(ours, "2026-03-02T11:10", "их");
  CHECK(merge_found({ours, theirs}, merged).empty());
  CHECK(merge_found({ours, theirs}, ours).starts_with("verify.event-dropped"));
  CHECK(merge_found({ours, theirs}, with_note(merged, "2026-03-02T11:20", "третья"))
            .starts_with("verify.event-added"));
  CHECK(merge_found({ours, theirs}, with_note(theirs, "2026-03-02T11:00", "наша")) ==
        "verify.merge-differs");
}

}  // namespace otklik::audit
