// The forms in which reports go out: hostile words stand for themselves, the same report gives the same bytes.
#include "render/pages.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "base/text.hpp"
#include "ingest/archive.hpp"
#include "ingest/xml_reader.hpp"
#include "render/formats.hpp"

namespace otklik {

namespace {

using report::Object;
using report::Report;

const std::string hostile = "=HYPERLINK(\"http://evil\")|*b*<script>\x1b[31m\n[x](y)&amp;`";

Report sample() {
  Report report{"due", {"Сроки", "Deadlines"}, {}, {}, {}};
  const Stamp noon{Instant(Seconds(1772442000)), Seconds(10800)};
  report.head = {{"as_of", noon}};
  report.table = {{{"case", {"номер", "case"}},
                   {"text", {"текст", "text"}},
                   {"count", {"число", "count"}},
                   {"due", {"до", "due"}}},
                  {Object{{"case", "x"}, {"text", hostile}, {"count", 7}, {"due", noon}},
                   Object{{"case", "y"},
                          {"text", std::string(300, 'w') + "Ж, ; \\"},
                          {"count", 8},
                          {"due", noon}}}};
  report.agenda = report::Agenda{"due", {"case"}};
  return report;
}

std::string rendered(const char* format, const Report& report) {
  return render::render(report, *render::find_page_format(format), Lang::ru);
}

std::string made(const render::PageFormat& format, Lang lang) {
  return render::render(sample(), format, lang);
}

// A file inside of the workbook.
std::string part_of(const std::string& workbook, const std::string& name) {
  const ingest::Archive archive(workbook);
  REQUIRE(!archive.problem());
  REQUIRE(archive.holds(name));
  std::string part;
  constexpr std::size_t enough = 1 << 20;
  const auto problem = archive.unpack(name, enough, [&](std::string_view bytes, bool) {
    part += bytes;
    return true;
  });
  REQUIRE(!problem);
  return part;
}

}  // namespace

TEST_CASE("every form gives the same bytes again, and none a raw control character") {
  for (const render::PageFormat& format : render::page_formats()) {
    CAPTURE(format.name);
    CHECK(made(format, Lang::ru) == made(format, Lang::ru));
    if (!format.is_binary) CHECK(made(format, Lang::en).find('\x1b') == std::string::npos);
  }
  CHECK(render::find_page_format("text") == nullptr);
}

TEST_CASE("help and refusals name every format") {
  const std::string named = render::words_of_formats().en;
  for (const auto& each : Words<render::Format>::table)
    CHECK(named.find(each.word) != std::string::npos);
  for (const render::PageFormat& each : render::page_formats())
    CHECK(named.find(each.name) != std::string::npos);
}

TEST_CASE("in Markdown a stranger's marks, tags and bars stand for themselves") {
  const std::string page = rendered("md", sample());
  CHECK(page.starts_with("# Сроки\n\n- по состоянию на: 2 марта 2026 г., 12:00\n"));
  CHECK(page.find("| номер | текст | число | до |\n| --- | --- | ---: | --- |\n") != page.npos);
  for (const char* mark : {"\\|\\*b\\*&lt;script\\>", "\\[x\\]\\(y\\)&amp;amp;\\`"})
    CHECK_MESSAGE(page.find(mark) != page.npos, page);
}

TEST_CASE("in html and letters a stranger's tags stand for themselves, whatever the form") {
  const render::Form raw{"letters/x.fodt",
                         "<x>{{#blocks}}{{#table}}{{#rows}}{{#cells}}{{#lines}}"
                         "{{{words}}};{{/lines}}{{/cells}}{{/rows}}{{/table}}{{/blocks}}</x>"};
  for (const char* format : {"html", "fodt"})
    for (const render::Form& form : {render::Form{}, raw}) {
      const std::string page =
          render::render(sample(), *render::find_page_format(format), Lang::ru, form);
      CHECK(page.find("<script") == page.npos);
      CHECK_MESSAGE(page.find("|*b*&lt;script&gt;\\x1b[31m") != page.npos, page);
      CHECK(page.find("&amp;amp;`") != page.npos);
    }
  const render::Form broken{"letters/x.fodt", "{{#blocks}}"};
  CHECK_THROWS_AS(render::render(sample(), *render::find_page_format("fodt"), Lang::ru, broken),
                  Error);
}

TEST_CASE("a letter is well-formed, and names whom it goes to only when it is one") {
  Report report = sample();
  report.letter = report::Letter{{{"управляющему делами", ""}, "Орловой В. М."},
                                 {{"отдел", ""}, "А. <С.> Ковалёва"},
                                 "Анна & Ко",
                                 "доб. 1",
                                 Date(date::year(2026) / 3 / 2),
                                 {{hostile, hostile}}};
  report.charts = {{{"по неделям", "by week"}, {"штук", "pieces"}, {{"в срок", "in time"}}, {}}};
  for (const bool is_letter : {true, false}) {
    if (!is_letter) report.letter.reset();
    const std::string letter = rendered("fodt", report);
    ingest::XmlReader reader({[](auto, const auto&) {}, [](auto) {}, [](auto) {}});
    CHECK_FALSE(reader.feed(letter, true));
    CHECK((letter.find("Управляющему делами") != letter.npos) == is_letter);
    CHECK((letter.find("А. &lt;С.&gt; Ковалёва") != letter.npos) == is_letter);
    CHECK(rendered("html", report).find("Управляющему делами") == std::string::npos);
  }
}

TEST_CASE("a letter that nobody is known to have signed has a line to sign on") {
  const std::string line(20, '_');
  Report report = sample();
  report.letter = report::Letter{{{"главе", "head"}, ""}, {{"отдел", "department"}, ""}};
  CHECK(rendered("fodt", report).find(line) != std::string::npos);
  report.letter->signed_by.name = "А. С. Ковалёва";
  CHECK(rendered("fodt", report).find(line) == std::string::npos);
}

TEST_CASE("a bar is as long as its share of the longest, and says its numbers") {
  Report report = sample();
  report.charts = {{{"по неделям", "by week"},
                    {"штук", "pieces"},
                    {{"в срок", "in time"}, {"поздно", "late"}},
                    {{{"раз", "one"}, {6, 2}}, {{"два", "two"}, {0, 2}}}}};
  const std::string page = rendered("html", report);
  for (const char* piece : {"<figcaption>По неделям</figcaption>",
                            "<span>раз</span><span class=\"number\">6 / 2</span>",
                            "<rect class=\"part-0\" x=\"0.00%\" width=\"75.00%\"",
                            "<rect class=\"part-1\" x=\"75.00%\" width=\"25.00%\"",
                            "<rect fill=\"url(#c1-1)\" x=\"0.00%\" width=\"25.00%\""})
    CHECK_MESSAGE(page.find(piece) != page.npos, piece);
  CHECK(rendered("md", report).find("| раз | 6 | 2 |") != std::string::npos);
  report.charts.front().repeats_table = true;
  CHECK(rendered("md", report).find("| раз | 6 | 2 |") == std::string::npos);
}

TEST_CASE("a calendar has short lines, stable names and escaped words") {
  const std::string calendar = rendered("ics", sample());
  for (const std::string_view line : split(calendar, '\n')) {
    CHECK(line.size() <= 76);  // 75 octets and the carriage return
    CHECK((line.empty() || line.ends_with('\r')));
    CHECK(!find_invalid_utf8(line));
  }
  CHECK(calendar.find("DTSTART:20260302T090000Z\r\n") != calendar.npos);
  CHECK(calendar.find("\\\\n\\[x") == calendar.npos);
  Report later = sample();
  later.table.rows.erase(later.table.rows.begin());
  const auto uid = [](const std::string& text) { return text.substr(text.rfind("UID:"), 44); };
  CHECK(uid(rendered("ics", later)) == uid(calendar));
  Report without = sample();
  without.agenda.reset();
  CHECK_THROWS_AS(rendered("ics", without), Error);
}

TEST_CASE("a workbook sums what adds up, and nothing else") {
  Report report = sample();
  report.table.columns[2].adds_up = true;
  const std::string sheet = part_of(rendered("xlsx", report), "xl/worksheets/sheet2.xml");
  CHECK(sheet.find("<f>SUBTOTAL(109,C2:C3)</f><v>15</v>") != sheet.npos);
  CHECK(sheet.find("<f>") == sheet.rfind("<f>"));
}

TEST_CASE("a workbook has numbers and dates, and no formula whatever was written") {
  const std::string bytes = rendered("xlsx", sample());
  const std::string sheet = part_of(bytes, "xl/worksheets/sheet2.xml");
  CHECK(sheet.find("<f>") == sheet.npos);
  CHECK(sheet.find("<v>7</v>") != sheet.npos);
  CHECK(sheet.find("<v>46083.5</v>") != sheet.npos);
  CHECK(sheet.find("<autoFilter ref=\"A1:D3\"") != sheet.npos);
  const std::string words = part_of(bytes, "xl/sharedStrings.xml");
  CHECK(words.find("=HYPERLINK") != words.npos);
  CHECK(words.find("\x1b") == words.npos);
}

}  // namespace otklik
