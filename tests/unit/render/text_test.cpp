#include "render/plain_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "cases/events/event.hpp"
#include "render/formats.hpp"

using namespace otklik;
using report::List;
using report::Object;
using report::Table;
using report::Value;

namespace {

Stamp at(std::string_view text) {
  return *parse_stamp(text);
}

Table overdue() {
  return {{{"case", {"номер", "case"}},
           {"due", {"срок", "due"}},
           {"minutes", {"мин.", "min."}},
           {"text", {"сообщение", "message"}, true, true},
           {"url", {"ссылка", "link"}, false}},
          {Object{{"case", "260302-7QKDM3X"},
                  {"due", at("2026-03-03T10:20:00+03:00")},
                  {"minutes", 5},
                  {"text", "Яма во всю полосу, вчера пробили второе колесо"},
                  {"url", "https://vk.example/1"}},
           Object{{"case", "260303-AAAAAAA"},
                  {"due", at("2026-03-04T09:00:07+03:00")},
                  {"minutes", 1234},
                  {"text", "Свет 🚧"}}}};
}

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (const std::string_view line : split(text, '\n'))
    widest = std::max(widest, display_width(line));
  return widest;
}

}  // namespace

TEST_CASE("text aligns columns, numbers to the right, and shows moments as the wall clock does") {
  CHECK(
      render::render_text(overdue(), Lang::ru, 0) ==
      "номер           срок                 мин.  сообщение\n"
      "260302-7QKDM3X  2026-03-03 10:20        5  Яма во всю полосу, вчера пробили второе колесо\n"
      "260303-AAAAAAA  2026-03-04 09:00:07  1234  Свет 🚧\n");
}

TEST_CASE("text fits the terminal by cutting what grows") {
  CHECK(render::render_text(overdue(), Lang::en, 60) ==
        "case            due                  min.  message\n"
        "260302-7QKDM3X  2026-03-03 10:20        5  Яма во всю полос…\n"
        "260303-AAAAAAA  2026-03-04 09:00:07  1234  Свет 🚧\n");
}

TEST_CASE("text never runs over a width in which ids and times find room") {
  constexpr std::size_t ids_times_and_a_little_text = 49;
  for (std::size_t width = ids_times_and_a_little_text; width < 120; ++width) {
    CAPTURE(width);
    CHECK(widest_line(render::render_text(overdue(), Lang::ru, width)) <= width);
  }
}

TEST_CASE("ids and times are whole on the narrowest terminal") {
  const std::string text = render::render_text(overdue(), Lang::ru, 10);
  CHECK(text.find("260302-7QKDM3X  2026-03-03 10:20 ") != std::string::npos);
  CHECK(text.find("260303-AAAAAAA  2026-03-04 09:00:07 ") != std::string::npos);
}

TEST_CASE("wide symbols count for two columns, combining ones for none") {
  const Table table{
      {{"a", {"а", "a"}}, {"b", {"б", "b"}}},
      {Object{{"a", "🚧🚧"}, {"b", 1}}, Object{{"a", "й"}, {"b", 2}}, Object{{"a", "漢"}, {"b", 3}}}};
  CHECK(render::render_text(table, Lang::en, 0) ==
        "a     b\n"
        "🚧🚧  1\n"
        "й     2\n"
        "漢    3\n");
}

TEST_CASE("hostile text is disarmed and stays on its line") {
  const Table table{{{"a", {"а", "a"}}},
                    {Object{{"a", "\x1b[2J\n\tx"}}, Object{{"a", "\u202eabc"}},
                     Object{{"a", List{"=1", "b\x9d"}}}, Object{{"a", Object{{"k", "\u0085"}}}}}};
  CHECK(render::render_text(table, Lang::en, 0) ==
        "a\n"
        "\\x1b[2J\\n\\tx\n"
        "\\u202eabc\n"
        "=1, b\\x9d\n"
        "{\"k\": \"\\u0085\"}\n");
}

TEST_CASE("a cell of a megabyte is cut to the width") {
  Table table = overdue();
  table.rows.emplace_back(
      Object{{"case", std::string(1 << 20, 'x')}, {"text", std::string(1 << 20, '\n')}});
  CHECK(widest_line(render::render_text(table, Lang::ru, 80)) <= 80);
}

TEST_CASE("a table without columns is empty") {
  CHECK(render::render_text({}, Lang::ru, 80).empty());
}

TEST_CASE("truth is told in the reader's language") {
  CHECK(render::text_cell(true, Lang::ru) == "да");
  CHECK(render::text_cell(false, Lang::en) == "no");
}

TEST_CASE("a column's own words are what people see, disarmed like the rest") {
  report::Column column{"stage", {"стадия", "stage"}};
  column.shown = [](const Value& value) {
    return value.is_null() ? Text{"—", "none"} : Text{"у исполнителя\x1b", "with executor\x1b"};
  };
  const Table table{{column}, {Object{{"stage", 3}}, Object{}}};
  CHECK(render::render_text(table, Lang::ru, 0) == "стадия\nу исполнителя\\x1b\n—\n");
  CHECK(render::render_text(table, Lang::en, 0) == "stage\nwith executor\\x1b\nnone\n");
}

TEST_CASE("a report for people has a title, its head in their words, the table and a count") {
  report::Report report{"overdue",
                        {"Просрочено", "Overdue"},
                        {{"as_of", at("2026-03-05T12:00:00+03:00")}, {"commit", "1f2e3d"}},
                        {{{"case", {"номер", "case"}}}, {Object{{"case", "260302-7QKDM3X"}}}},
                        {}};
  CHECK(render::render(report, render::Format::text, Lang::ru, 80) ==
        "Просрочено\n"
        "по состоянию на: 5 марта 2026 г., 12:00\n"
        "состояние реестра: 1f2e3d\n"
        "\n"
        "номер\n"
        "260302-7QKDM3X\n"
        "\n"
        "всего: 1\n");
  report.table.rows.clear();
  report.unit = Noun{"сообщение", "сообщения", "сообщений", "case", "cases"};
  report.left_out.push_back({"файл", "file"});
  CHECK(render::render(report, render::Format::text, Lang::en, 80) ==
        "Overdue\n"
        "as of: 5 March 2026, 12:00\n"
        "state of the register: 1f2e3d\n"
        "\n"
        "total: 0 cases, left out: 1\n");
}

TEST_CASE("people read sections above the rows, json has the figures") {
  report::Report report{"quarterly",
                        {"Ежеквартальная информация", "Quarterly"},
                        {{"period", "2026Q1"}, {"answers", Object{{"late", 1}}}},
                        {},
                        {}};
  report.figures = {{"found", 3}};
  report.remarks = {{"Мало данных.", "A small sample."}};
  report.sections = {{{"темы", "topics"},
                      {{{"topic", {"тема", "topic"}}, {"count", {"число", "count"}}},
                       {Object{{"topic", "roads"}, {"count", 2}}}}},
                     {{"пусто", "empty"}, {{{"topic", {"тема", "topic"}}}, {}}}};
  CHECK(render::render(report, render::Format::text, Lang::ru, 80) ==
        "Ежеквартальная информация\n"
        "период: I квартал 2026 г.\n"
        "answers.late: 1\n"
        "\n"
        "Мало данных.\n"
        "\n"
        "темы\n"
        "тема   число\n"
        "roads      2\n");
  CHECK(render::render(report, render::Format::json, Lang::en, 80).find("\"found\": 3") !=
        std::string::npos);
}

TEST_CASE("what is too long for a table is read below it, wrapped") {
  report::Column words{"words", {"слова", "words"}, false};
  words.in_details = true;
  const report::Report report{
      "declined",
      {"Снято", "Declined"},
      {},
      {{{"case", {"номер", "case"}}, words},
       {Object{{"case", "x"}, {"words", "раз два три четыре пять шесть \x1b[31m"}},
        Object{{"case", "y"}, {"words", Value()}}}},
      {}};
  CHECK(render::render(report, render::Format::text, Lang::ru, 30) ==
        "Снято\n\nномер\nx\ny\n\n1. x\n"
        "  слова: раз два три четыре\n"
        "    пять шесть \\x1b[31m\n"
        "\n2. y\n\nвсего: 2\n");
}

TEST_CASE("every format has its word and writes the same report") {
  const report::Report report{"due",
                              {"Истекающие", "Due"},
                              {},
                              {{{"case", {"номер", "case"}}}, {Object{{"case", "x"}}}},
                              {}};
  const auto rendered = [&](std::string_view word) {
    const auto format = parse_word<render::Format>(word);
    REQUIRE(format);
    return render::render(report, *format, Lang::en, 80);
  };
  CHECK(rendered("text") == "Due\n\ncase\nx\n\ntotal: 1\n");
  CHECK(rendered("tsv") == "case\nx\n");
  CHECK(rendered("csv") == "case\nx\n");
  CHECK(rendered("json") ==
        "{\n  \"report\": \"due\",\n  \"title\": \"Due\",\n  \"rows\": [\n    {\n      \"case\": "
        "\"x\"\n    }\n  ]\n}\n");
  CHECK_FALSE(parse_word<render::Format>("JSON"));
}
