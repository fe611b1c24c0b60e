// tsv and csv: what scripts and spreadsheets get.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "render/csv.hpp"
#include "render/tsv.hpp"

using namespace otklik;
using report::List;
using report::Object;
using report::Table;
using report::Value;

namespace {

Table one_cell(Value value) {
  return {{{"text", {"текст", "text"}}}, {Object{{"text", std::move(value)}}}};
}

std::string tsv_of(Value value) {
  const std::string out = render::render_tsv(one_cell(std::move(value)));
  REQUIRE(out.starts_with("text\n"));
  return out.substr(5, out.size() - 6);
}

std::string csv_of(Value value) {
  const std::string out = render::render_csv(one_cell(std::move(value)));
  REQUIRE(out.starts_with("text\n"));
  return out.substr(5, out.size() - 6);
}

}  // namespace

TEST_CASE("tsv and csv have a line of names and flatten rows by the paths of the columns") {
  const Table table{
      {{"id", {}}, {"next_deadline.due", {}}, {"co_executors", {}}, {"late", {}}, {"day", {}}},
      {
          Object{{"id", "260302-7QKDM3X"},
                 {"next_deadline", Object{{"due", *parse_stamp("2026-03-03T10:20:00+03:00")}}},
                 {"co_executors", List{"roads", "housing"}},
                 {"late", true},
                 {"day", make_date(2026, 3, 2)}},
          Object{{"id", "260303-AAAAAAA"}, {"next_deadline", Value()}, {"co_executors", List{}}},
      }};
  CHECK(render::render_tsv(table) ==
        "id\tnext_deadline.due\tco_executors\tlate\tday\n"
        "260302-7QKDM3X\t2026-03-03T10:20:00+03:00\troads,housing\ttrue\t2026-03-02\n"
        "260303-AAAAAAA\t\t\t\t\n");
  CHECK(render::render_csv(table) ==
        "id,next_deadline.due,co_executors,late,day\n"
        "260302-7QKDM3X,2026-03-03T10:20:00+03:00,\"roads,housing\",true,2026-03-02\n"
        "260303-AAAAAAA,,,,\n");
}

TEST_CASE("without rows tsv and csv are the line of names") {
  const Table table{{{"a", {}}, {"b", {}}}, {}};
  CHECK(render::render_tsv(table) == "a\tb\n");
  CHECK(render::render_csv(table) == "a,b\n");
}

TEST_CASE("an object that no column looks into is one cell of json") {
  CHECK(tsv_of(Object{{"a", 1}}) == R"({"a": 1})");
  CHECK(csv_of(Object{{"a", 1}}) == R"("{""a"": 1}")");
}

TEST_CASE("hostile text is disarmed in tsv and csv, and can be undone") {
  struct Row {
    std::string_view raw;
    std::string_view tsv;
    std::string_view csv;
  };
  constexpr std::array rows = {
      Row{"Яма, ул. Мира", "Яма, ул. Мира", "\"Яма, ул. Мира\""},
      Row{"say \"no\"", "say \"no\"", "\"say \"\"no\"\"\""},
      Row{"a\tb\nc\r\nd", R"(a\tb\nc\r\nd)", R"(a\tb\nc\r\nd)"},
      Row{R"(a\tb)", R"(a\\tb)", R"(a\\tb)"},
      Row{"\x1b]0;title\x07", R"(\x1b]0;title\x07)", R"(\x1b]0;title\x07)"},
      Row{"\u202egnp.exe", R"(\u202egnp.exe)", R"(\u202egnp.exe)"},
      Row{"\u0085\u2028\ufeff", R"(\x85\u2028\ufeff)", R"(\x85\u2028\ufeff)"},
      Row{"🚧 שלום", "🚧 שלום", "🚧 שלום"},
      Row{"\xff", R"(\xff)", R"(\xff)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.tsv);
    CHECK(tsv_of(row.raw) == row.tsv);
    CHECK(csv_of(row.raw) == row.csv);
  }
  CHECK(tsv_of(std::string("a\0b", 3)) == R"(a\x00b)");
}

TEST_CASE("what a spreadsheet would run is disarmed in csv alone") {
  struct Row {
    std::string_view raw;
    std::string_view csv;
  };
  constexpr std::array rows = {
      Row{"=1+1", "'=1+1"},
      Row{R"(=HYPERLINK("http://a.example","x"))",
          R"-("'=HYPERLINK(""http://a.example"",""x"")")-"},
      Row{"+7 900 000-00-00", "'+7 900 000-00-00"},
      Row{"-1234_567", "'-1234_567"},
      Row{"-2+3", "'-2+3"},
      Row{"--", "'--"},
      Row{"-", "'-"},
      Row{"-1.", "'-1."},
      Row{"@SUM(A1)", "'@SUM(A1)"},
      Row{"\t=1", R"('\t=1)"},
      Row{"\r=1", R"('\r=1)"},
      Row{"  =1", "'  =1"},
      Row{"＝1", "'＝1"},
      Row{"-1234567", "-1234567"},
      Row{"-12.50", "-12.50"},
      Row{"a=1", "a=1"},
      Row{"", ""},
      Row{"   ", "   "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.csv);
    CHECK(csv_of(row.raw) == row.csv);
  }
  CHECK(csv_of(-15) == "-15");
  CHECK(tsv_of("=1+1") == "=1+1");
}

TEST_CASE("a cell of a megabyte stays one cell") {
  const std::string text(1 << 20, '\n');
  const std::string out = render::render_csv(one_cell(text));
  CHECK(std::count(out.begin(), out.end(), '\n') == 2);
  CHECK(out.size() == 5 + 2 * text.size() + 1);
}
