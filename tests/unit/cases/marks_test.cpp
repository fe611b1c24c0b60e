// Marks stay for good: what once called for attention is told with its end.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "cases/obligations/marks.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

std::string told_mark(const Mark& mark) {
  std::string line(word_of(mark.kind));
  line += mark.event ? " " + std::to_string(*mark.event + 1) : " " + mark.rule->text();
  if (mark.until) line += " until " + shown(mark.until);
  return line;
}

Lines lines_of(const std::vector<Mark>& marks) {
  Lines lines;
  for (const Mark& each : marks) lines.push_back(told_mark(each));
  std::sort(lines.begin(), lines.end());
  return lines;
}

Judged judged_at(const std::vector<Entry>& entries, std::string_view moment) {
  auto judged = judge_as_of(history(entries), rulebook(), at(moment));
  REQUIRE(judged.has_value());
  return std::move(*judged);
}

Lines for_good(const std::vector<Entry>& entries, std::string_view moment = "2026-03-02T17:30") {
  return lines_of(marks_for_good(judged_at(entries, moment), rulebook()));
}

Lines standing(const std::vector<Entry>& entries, std::string_view moment = "2026-03-02T17:30") {
  return lines_of(standing_marks(judged_at(entries, moment), rulebook()));
}

std::vector<Entry> retracting(std::vector<Entry> entries, std::size_t index,
                              std::string_view when) {
  const std::string digest = history(entries).events.at(index).digest;
  entries.push_back({when, Retracted{digest, "по ошибке"}, "coordinator", {}, "проверка"});
  return entries;
}

Published irregular() {
  Published result = published();
  result.irregular = true;
  result.text = "Ответил дежурный";
  return result;
}

}  // namespace

TEST_CASE("the mark of an entry that is retracted ends with its retraction") {
  const auto stands =
      with(with_roads(), {{"2026-03-02T11:00", irregular(), "operator", {}, "дежурный"}});
  CHECK(for_good(stands) == Lines{"irregular 4"});
  const auto gone = retracting(stands, 3, "2026-03-02T12:00");
  CHECK(standing(gone) == Lines{"retracted 4"});
  CHECK(for_good(gone) == Lines{"irregular 4 until 03-02 12:00", "retracted 4"});
}

TEST_CASE("an answer is elsewhere by the entry of its link, until the link is corrected") {
  Published elsewhere = irregular();
  elsewhere.elsewhere = true;
  const auto stands =
      with(with_roads(), {{"2026-03-02T11:00", elsewhere, "operator", {}, "дежурный"}});
  CHECK(for_good(stands) == Lines{"elsewhere 4", "irregular 4"});
  Published corrected;
  corrected.url = "https://vk.com/wall-1234_567?reply=91";
  corrected.replaces = history(stands).events.back().digest;
  const auto right = with(stands, {{"2026-03-02T12:00", corrected}});
  CHECK(standing(right) == Lines{"irregular 4", "replaced 4"});
  CHECK(for_good(right) == Lines{"elsewhere 4 until 03-02 12:00", "irregular 4", "replaced 4"});
  corrected.elsewhere = true;
  const auto wrong = with(stands, {{"2026-03-02T12:00", corrected, "operator", {}, "перенесли"}});
  CHECK(standing(wrong) == Lines{"elsewhere 5", "irregular 4", "replaced 4"});
}

TEST_CASE("a late entry that was taken back is told with its end") {
  // Told after lunch, of a morning by whose end the case had to be with a body.
  const auto late =
      with(found("2026-03-02T10:20"),
           {{"2026-03-02T10:40", classified()},
            {"2026-03-02T11:00", assigned("roads"), {}, {}, "письмо № 7", "2026-03-02T14:00"}});
  CHECK(for_good(late, "2026-03-02T15:00") == Lines{"late_entry routing"});
  const auto gone = retracting(late, late.size() - 1, "2026-03-02T15:30");
  const auto marks = for_good(gone, "2026-03-02T16:00");
  CHECK(std::count(marks.begin(), marks.end(), "late_entry routing until 03-02 15:30") == 1);
}

TEST_CASE("a case that comes back into the figures had been taken out of them") {
  const auto out = with(with_roads(),
                        {{"2026-03-02T11:00", declined("mistake"), "coordinator", {}, "проверка"}});
  CHECK(for_good(out) == Lines{"out_of_statistics 4"});
  const auto back =
      with(out, {{"2026-03-02T12:00", Reopened{}, "operator", {}, "автор пишет снова"}});
  CHECK(standing(back).empty());
  CHECK(for_good(back) == Lines{"out_of_statistics 4 until 03-02 12:00"});
}

TEST_CASE("what was retracted and stands again is marked with its end") {
  const auto once = retracting(with_roads(), 2, "2026-03-02T11:00");
  CHECK(for_good(once, "2026-03-02T11:10") == Lines{"retracted 3"});
  const auto twice = retracting(once, 3, "2026-03-02T11:20");
  const auto marks = for_good(twice, "2026-03-02T11:30");
  CHECK(std::count(marks.begin(), marks.end(), "retracted 3 until 03-02 11:20") == 1);
}

namespace {

// The answer of answered(), which stands at 15:20, as a source showed it.
Entry seen(std::string_view when, std::vector<Difference> differs) {
  return {when, PublicationSeen{.publication = history(answered()).events.back().digest,
                                .network_time = stamp("2026-03-02T15:20"),
                                .text_digest = {},
                                .differs = std::move(differs)}};
}

}  // namespace

TEST_CASE("what the network shows otherwise is marked until it shows it rightly") {
  using enum Difference;
  const auto right = with(answered(), {seen("2026-03-02T16:00", {})});
  CHECK(for_good(right).empty());
  const auto wrong = with(right, {seen("2026-03-02T16:10", {text, time})});
  CHECK(standing(wrong) == Lines{"text_differs 8", "time_differs 8"});
  const auto worse = with(wrong, {seen("2026-03-02T16:20", {missing})});
  CHECK(standing(worse) == Lines{"not_shown 9"});
  CHECK(for_good(worse) == Lines{"not_shown 9", "text_differs 8 until 03-02 16:20",
                                 "time_differs 8 until 03-02 16:20"});
  const auto mended = with(worse, {seen("2026-03-02T16:30", {})});
  CHECK(standing(mended).empty());
}

TEST_CASE("the same sight again does nothing, and none of a publication that is not there") {
  const auto once = with(answered(), {seen("2026-03-02T16:00", {Difference::text})});
  const auto twice = with(once, {seen("2026-03-02T17:00", {Difference::text})});
  CHECK(folded_case(twice).repeated == std::vector<std::size_t>{7});
  const auto early = with(first(5), {seen("2026-03-02T15:10", {})});
  CHECK(folded_case(early).clashes.size() == 1);
  const auto gone = retracting(once, 5, "2026-03-02T16:30");
  CHECK(folded_case(gone).clashes.empty());
  CHECK(standing(gone) == Lines{"retracted 6"});
}

}  // namespace otklik::cases
