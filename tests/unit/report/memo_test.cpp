// `report memo`: what the head is told of is significant, and a name stands under it only where that person signed.
#include <doctest/doctest.h>

#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "report/documents.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::report {

using namespace cases;
using namespace cases::samples;

namespace {

Judged judged_at(const std::vector<Entry>& entries, std::string_view moment) {
  return *judge_as_of(history(entries), rulebook(), at(moment));
}

std::vector<Entry> significant(const std::vector<Entry>& more = {}) {
  return with(with(with_roads(), {{"2026-03-02T11:00", marked(true)}}), more);
}

Document memo_of(const std::vector<Judged>& cases) {
  const auto memos = make_documents(*find_document("memo"), cases, rulebook());
  REQUIRE(memos.size() == 1);
  REQUIRE(memos.front().letter);
  return memos.front();
}

std::string signer(const std::vector<std::vector<Entry>>& histories) {
  std::vector<Judged> cases;
  for (const auto& each : histories) cases.push_back(judged_at(each, "2026-03-02T12:00"));
  return memo_of(cases).letter->signed_by.name;
}

std::string refusal(const std::vector<Entry>& entries, std::string_view moment) {
  try {
    make_memo(judged_at(entries, moment), rulebook(), {});
    return {};
  } catch (const Error& error) {
    CHECK(error.category() == Category::not_allowed);
    return error.summary().en;
  }
}

}  // namespace

TEST_CASE("a memo certifies no message as significant that is not") {
  const std::string none = fmt::format(
      "message {0} is not classified as socially significant (clause 23); mark it: otklik classify "
      "{0} --significant",
      an_id().text());
  CHECK(refusal(with_roads(), "2026-03-02T12:00") == none);
  CHECK(refusal(significant(), "2026-03-02T10:59") == none);
  CHECK(refusal(significant(), "2026-03-02T11:00").empty());
}

TEST_CASE("a memo that went out is made again as it was, also when the mark was taken back") {
  const auto entries = significant(
      {{"2026-03-02T11:10", Escalated{}}, {"2026-03-02T11:20", marked(false), "coordinator"}});
  CHECK(refusal(entries, "2026-03-02T11:15").empty());
  CHECK(refusal(entries, "2026-03-02T11:30")
            .ends_with("the mark was taken back; the memo as it was then: --as-of TIME"));
}

TEST_CASE("the name under a memo is of who signed it, and of nobody before") {
  const Entry unsigned_one{"2026-03-02T11:10", Escalated{}};
  const Entry signed_one{"2026-03-02T11:20", Escalated{PersonId("coordinator")}};
  CHECK(signer({significant()}).empty());
  CHECK(signer({significant({unsigned_one})}).empty());
  CHECK(signer({significant({signed_one})}) == "В. М. Орлова");
  CHECK(signer({significant({signed_one}), significant({signed_one})}) == "В. М. Орлова");
  CHECK(signer({significant({signed_one}), significant({unsigned_one})}).empty());
}

TEST_CASE("several messages go into one memo, each under its number") {
  const Judged one = judged_at(significant(), "2026-03-02T12:00");
  Judged other = one;
  other.record.id = an_id("another");
  const Document memo = memo_of({one, other});
  const std::string both = one.record.id.text() + ", " + other.record.id.text();
  CHECK(memo.letter->opening.front().en.starts_with("Messages " + both + " were found"));
  std::vector<std::string> headings;
  for (const Block& block : memo.blocks)
    if (const auto* fields = block.as<Fields>()) headings.push_back(fields->heading.en);
  CHECK(headings == std::vector<std::string>{"message " + one.record.id.text(),
                                             "message " + other.record.id.text()});
  CHECK(memo_of({one}).blocks.front().as<Fields>()->heading.empty());
}

}  // namespace otklik::report
