#include "calendar/batch.hpp"

#include <algorithm>
#include <array>

#include "calendar/iso_time.hpp"
#include "calendar/zone_table.hpp"
#include "unit/calendar/samples.hpp"

namespace otklik::calendar {

using namespace samples;

namespace {

std::string answers(std::string_view input, BatchOptions options = {},
                    std::size_t block = std::string::npos) {
  static const WorkingTime time = russian_office();
  Batch batch(time, std::move(options));
  std::string out;
  for (std::size_t at = 0; at < input.size(); at += std::min(block, input.size()))
    batch.feed(input.substr(at, block), out);
  batch.finish(out);
  return out;
}

constexpr std::string_view good_lines =
    "add\t2026-03-02T17:30:00+03:00\t60\n"
    "sub\t2026-03-03T09:30\t60\n"
    "between\t2026-03-02\t2026-03-03T00:00:00Z\r\n"
    "between\t2026-03-03\t2026-03-02\n"
    "add\t2026-03-02 14:30:00Z\t0\n"
    "add\t2026-03-02T10:00\t1 working day";

constexpr std::string_view good_answers =
    "2026-03-03T09:30:00+03:00\n"
    "2026-03-02T17:30:00+03:00\n"
    "480\n"
    "-480\n"
    "2026-03-02T17:30:00+03:00\n"
    "2026-03-03T10:00:00+03:00\n";

}  // namespace

TEST_CASE("each line is answered in order, wherever the stream is cut") {
  CHECK(answers(good_lines) == good_answers);
  for (const std::size_t block : {1U, 2U, 7U, 33U, 64U})
    CHECK(answers(good_lines, {}, block) == good_answers);
  CHECK(answers("").empty());
}

TEST_CASE("minutes are whole, cut toward zero") {
  CHECK(answers("between\t2026-03-02T10:00:00\t2026-03-02T10:00:59\n") == "0\n");
  CHECK(answers("between\t2026-03-02T10:00:59\t2026-03-02T10:00:00\n") == "0\n");
  CHECK(answers("between\t2026-03-02T10:01:59\t2026-03-02T10:00:00\n") == "-1\n");
}

TEST_CASE("a bad line stops the stream with its number, after the answers before it") {
  const WorkingTime time = russian_office();
  Batch batch(time, {false, Lang::en, "questions.tsv", DayCount::same_time});
  std::string out;
  try {
    batch.feed(
        "add\t2026-03-02T10:00\t60\nadd\t2026-03-02T10:00\tlong\nadd\t2026-03-02T10:00\t60\n", out);
    FAIL("the bad line was taken");
  } catch (const Error& problem) {
    CHECK(problem.category() == Category::bad_data);
    REQUIRE(problem.diagnostics().size() == 1);
    CHECK(problem.diagnostics().front().file == "questions.tsv");
    CHECK(problem.diagnostics().front().at.line == 2);
    CHECK(problem.message().en == "line 2: cannot read the amount `long`");
  }
  CHECK(out == "2026-03-02T11:00:00+03:00\n");
}

TEST_CASE("bad lines are answered with a reason where the stream is to go on") {
  const BatchOptions options{true, Lang::en, "-", DayCount::same_time};
  const std::string form = "! a line must read add|sub|between TAB START TAB AMOUNT-or-END\n";
  CHECK(answers("\n", options) == form);
  CHECK(answers("add\n", options) == form);
  CHECK(answers("add\t2026-03-02\n", options) == form);
  CHECK(answers("plus\t2026-03-02\t60\n", options) == form);
  CHECK(answers("add\t2026-03-32\t60\n", options) == "! cannot read the time `2026-03-32`\n");
  CHECK(answers("between\t2026-03-02\t60\n", options) == "! cannot read the time `60`\n");
  CHECK(answers("add\t2026-03-02\t-60\n", options) == "! cannot read the amount `-60`\n");
  CHECK(answers("add\t2026-03-02\t60\tmore\n", options) ==
        "! cannot read the amount `60\\tmore`\n");
  CHECK(answers("add\t2026-03-02\t\x1b[2J\n", options).find('\x1b') == std::string::npos);
  CHECK(answers("add\t2031-03-02\t60\n", options).find("2031") != std::string::npos);
  CHECK(answers("bad\nadd\t2026-03-02T10:00\t60\n", options) ==
        form + "2026-03-02T11:00:00+03:00\n");
}

TEST_CASE("a line without end fills no memory and is one bad line") {
  const BatchOptions options{true, Lang::en, "-", DayCount::same_time};
  const std::string endless(100'000, 'x');
  for (const std::size_t block : {1000U, 1U << 20})
    CHECK(answers(endless + "\nadd\t2026-03-02T10:00\t60\n", options, block) ==
          "! the line is too long\n2026-03-02T11:00:00+03:00\n");
}

TEST_CASE("a stream is answered as it comes, and its answers go out before a bad line is told") {
  const WorkingTime time = russian_office();
  std::string input(good_lines);
  std::string written;
  const BlockSource source = [&input](std::span<char> room) {
    const std::size_t count = std::min<std::size_t>({50, room.size(), input.size()});
    std::copy_n(input.begin(), count, room.begin());
    input.erase(0, count);
    return count;
  };
  const BlockSink sink = [&written](std::string_view block) {
    written += block;
    return true;
  };
  run_batch(time, source, sink, {});
  CHECK(written == good_answers);

  written.clear();
  input = std::string(good_lines) + "\nbad\n";
  CHECK_THROWS_AS(run_batch(time, source, sink, {}), Error);
  CHECK(written == good_answers);
}

TEST_CASE("a reader of the answers that has gone away ends the stream quietly") {
  const WorkingTime time = russian_office();
  int blocks = 0;
  const BlockSource endless = [&blocks](std::span<char> room) {
    ++blocks;
    constexpr std::string_view line = "add\t2026-03-02\t60\n";
    std::copy(line.begin(), line.end(), room.begin());
    return line.size();
  };
  run_batch(time, endless, [](std::string_view) { return false; }, {});
  CHECK(blocks == 1);
}

TEST_CASE("the fast reader of times says what the plain one says") {
  const Zone zone("Europe/Berlin");
  const ZoneTable table(zone);
  for (const char* text : {"2026-03-02T10:15:00+03:00",
                           "2026-03-02T10:15:00-03:30",
                           "2026-03-02T10:15:00Z",
                           "2026-03-02T10:15:00z",
                           "2026-03-02T10:15:00",
                           "2026-03-02T10:15",
                           "2026-03-02",
                           "2026-03-02 10:15:00",
                           "2026-03-02t10:15:00",
                           "2026-03-02T10:15:00+0300",
                           "2026-03-02T10:15:00+03",
                           "2026-03-29T02:30:00",
                           "2026-10-25T02:30:00",
                           "0001-01-01T00:00:00Z",
                           "0001-01-01T00:00:00+03:00",
                           "9999-12-31T23:59:59Z",
                           "9999-12-31T23:59:59-03:00",
                           "0999-12-31T23:59:59Z",
                           "1000-01-01T00:00:00+14:00",
                           "9899-12-31T23:59:59Z",
                           "9900-01-01T00:00:00Z",
                           "2026-02-29T00:00:00Z",
                           "2024-02-29T00:00:00Z",
                           "2026-13-01T00:00:00Z",
                           "2026-00-01T00:00:00Z",
                           "2026-01-00T00:00:00Z",
                           "2026-01-01T24:00:00Z",
                           "2026-01-01T23:60:00Z",
                           "2026-01-01T23:59:60Z",
                           "2026-01-01T23:59:59+24:00",
                           "2026-01-01T23:59:59+23:60",
                           "2026-01-01T23:59:59*03:00",
                           "2026-01-01T23:59:59+03-00",
                           "2026-01-01T23:59:5",
                           "2O26-01-01T23:59:59Z",
                           "2026/01/01T23:59:59Z",
                           "",
                           "2026-01-01T23:59:59.5Z",
                           "-026-01-01T23:59:59Z",
                           "2026-01-01T-1:59:59Z"}) {
    CAPTURE(text);
    CHECK(parse_iso(text, table) == parse_instant(text, zone));
  }
}

TEST_CASE("the fast writer of times says what the plain one says") {
  for (const char* name :
       {"UTC", "Europe/Moscow", "America/St_Johns", "Asia/Kathmandu", "Africa/Monrovia"}) {
    const Zone zone(name);
    const ZoneTable table(zone);
    for (Instant instant{make_date(1, 1, 3).time_since_epoch()};
         instant < Instant{make_date(9999, 12, 30).time_since_epoch()};
         instant += Seconds(86'400'007)) {
      std::array<char, iso_length> line;
      const char* end = write_iso(line.data(), instant, table);
      const std::string written(line.data(), static_cast<std::size_t>(end - line.data()));
      if (written != format_instant(instant, zone))
        FAIL_CHECK(written << " for " << format_instant(instant, zone));
    }
  }
}

}  // namespace otklik::calendar
