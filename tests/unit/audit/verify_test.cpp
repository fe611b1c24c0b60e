// Whether a commit says of itself what its entries say, and whether a history with errors is looked at again.
#include "audit/verify.hpp"

#include <doctest/doctest.h>

#include "audit/verify_events.hpp"
#include "audit/verify_trailers.hpp"
#include "base/sha256.hpp"
#include "cases/events/event.hpp"
#include "register/commit_message.hpp"
#include "register/disk/paths.hpp"
#include "unit/register/temp_register.hpp"

namespace otklik::audit {

using namespace store;
using namespace store::test;
using cases::Case;
using samples::rulebook;

namespace {

std::string codes_of(const std::vector<Finding>& findings) {
  std::string codes;
  for (const Finding& each : findings) codes += (codes.empty() ? "" : " ") + each.diagnostic.code;
  return codes;
}

CommitInfo commit_at(std::string_view when, std::string_view person = "operator") {
  CommitInfo commit;
  commit.authored = commit.committed = samples::at(when);
  commit.author_email = commit.committer_email =
      identity_of(PersonId(std::string(person)), rulebook().registries()).email;
  return commit;
}

CaseChange added_to(const Case& before, const std::vector<samples::Entry>& entries) {
  CaseChange change{before.id, "case.yaml", before, {}, {}};
  for (const samples::Entry& each : entries) {
    change.added.push_back(samples::event(each));
    change.lines.push_back(10 + static_cast<int>(change.lines.size()));
  }
  return change;
}

std::string events_found(const CommitInfo& commit, const CaseChange& change) {
  std::vector<Finding> findings;
  const cases::OtherCases none = [](const CaseId&) { return std::nullopt; };
  EventVerifier(commit, rulebook(), none, findings).verify(change);
  return codes_of(findings);
}

// Two messages taken in with one commit, found by these people.
std::string ingest_found(const char* one, const char* other) {
  const Case empty{samples::an_id(), samples::history({}).message, {}};
  std::vector<CaseChange> steps;
  std::vector<Case> after;
  for (const char* person : {one, other}) {
    steps.push_back(added_to(empty, {{"2026-03-02T10:20", cases::Detected{}, person}}));
    after.push_back(empty);
    after.back().events = steps.back().added;
  }
  CommitInfo commit = commit_at("2026-03-02T10:30", one);
  commit.message = ingest_message({.cases = 2, .added = 2}, PersonId(one),
                                  samples::at("2026-03-02T10:30"), rulebook());
  std::vector<Finding> findings;
  verify_trailers(commit, steps, after, rulebook(), findings);
  return codes_of(findings);
}

}  // namespace

TEST_CASE("one ingest is one person's") {
  CHECK(ingest_found("operator", "operator").empty());
  CHECK(ingest_found("operator", "operator-2") == "verify.many-events");
}

TEST_CASE("an entry is its author's, and no later than its commit") {
  const Case before = samples::history(samples::with_roads());
  const CaseChange change = added_to(before, {{"2026-03-02T12:00", cases::Noted{"звонили"}}});
  CHECK(events_found(commit_at("2026-03-02T12:00"), change).empty());
  CHECK(events_found(commit_at("2026-03-02T12:00", "coordinator"), change) ==
        "verify.wrong-author verify.other-hand");
  CHECK(events_found(commit_at("2026-03-02T11:59:59"), change) == "verify.future");
}

TEST_CASE("an entry that came late says the second of its commit, one in time says nothing") {
  const Case before = samples::history(samples::with_roads());
  const auto found = [&](std::string_view recorded, std::string_view committed) {
    return events_found(
        commit_at(committed),
        added_to(before, {{"2026-03-02T12:00", cases::Noted{"звонили"}, {}, {}, {}, recorded}}));
  };
  CHECK(found("2026-03-02T15:00", "2026-03-02T15:00").empty());
  CHECK(found("2026-03-02T14:59:59", "2026-03-02T15:00") == "verify.recorded-at");
  CHECK(found("", "2026-03-02T15:00") == "verify.recorded-at");
  CHECK(found("2026-03-02T12:00:01", "2026-03-02T12:00:01") == "verify.recorded-at");
}

TEST_CASE("a history with errors is looked at again, one without is not") {
  const TempRegister temp;
  const CaseId id =
      temp.take_one("2026-03-02T10:20", comment("2026-03-02T10:15", "-1234567_1_7", "Яма"));
  const auto look = [&] { return verify(temp.root(), {}); };
  CHECK(look().commits == 2);
  CHECK(look().commits == 0);
  const fs::path file = temp.root() / case_path(id);
  std::string bytes = *content(file);
  put(file, bytes.replace(bytes.find("Яма"), std::string("Яма").size(), "Дом"));
  temp.git({"commit", "--quiet", "--all", "-m", "by hand"});
  for (int i = 0; i < 2; ++i) {
    const VerifyResult result = look();
    CHECK(result.commits == 1);
    CHECK(codes_of(result.findings) == "verify.head-changed");
  }
}

TEST_CASE("a merge that takes other bytes for an attachment is told, beside who brought them") {
  const TempRegister temp;
  const CaseId id =
      temp.take_one("2026-03-02T10:20", comment("2026-03-02T10:15", "-1234567_1_7", "Яма"));
  const std::string path = attachment_path(sha256("акт осмотра"), ".txt");
  temp.git({"branch", "side"});
  temp.record("2026-03-02T11:00", id, cases::Noted{"Осмотр."}, "operator", {{path, "акт осмотра"}});
  temp.git({"switch", "--quiet", "side"});
  put(temp.root() / path, "другой акт");
  temp.git({"add", "."});
  temp.git({"commit", "--quiet", "-m", "by hand"});
  temp.git({"switch", "--quiet", "main"});
  put(temp.root() / path, "другой акт");
  temp.git({"add", "."});
  const std::string swapped = temp.git({"write-tree"});
  const std::string merge =
      temp.git({"commit-tree", swapped, "-p", "main", "-p", "side", "-m", "merge"});
  temp.git({"reset", "--quiet", "--hard", merge});
  std::vector<Finding> of_merge;
  for (const Finding& each : verify(temp.root(), {.all = true}).findings)
    if (each.commit == merge) of_merge.push_back(each);
  CHECK(codes_of(of_merge) == "verify.attachment-changed");
}

}  // namespace otklik::audit
