#include "render/json.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace otklik;
using report::List;
using report::Object;
using report::Value;

TEST_CASE("json writes every kind of value in the order given") {
  const Value value(Object{
      {"case", "260302-7QKDM3X"},
      {"due", *parse_stamp("2026-03-03T10:20:00+03:00")},
      {"since", make_date(2026, 1, 1)},
      {"minutes", 90},
      {"below", -5},
      {"late", true},
      {"done_at", Value()},
      {"bodies", List{"roads", "housing"}},
      {"nobody", List{}},
      {"nothing", Object{}},
      {"next", Object{{"rule", "answer"}, {"owner", Value()}}},
  });
  CHECK(render::render_json(value) ==
        R"({
  "case": "260302-7QKDM3X",
  "due": "2026-03-03T10:20:00+03:00",
  "since": "2026-01-01",
  "minutes": 90,
  "below": -5,
  "late": true,
  "done_at": null,
  "bodies": [
    "roads",
    "housing"
  ],
  "nobody": [],
  "nothing": {},
  "next": {
    "rule": "answer",
    "owner": null
  }
}
)");
  CHECK(render::render_json(Value(List{})) == "[]\n");
}

TEST_CASE("json on one line has no line feed anywhere") {
  const Value value(List{Object{{"a", 1}, {"b", List{}}}, Value(), "x\ny"});
  CHECK(render::render_json_line(value) == R"([{"a": 1, "b": []}, null, "x\ny"])");
}

TEST_CASE("json escapes what must not reach a terminal and keeps the rest") {
  struct Row {
    std::string_view raw;
    std::string_view json;
  };
  constexpr std::array rows = {
      Row{"Яма на дороге, ул. Мира", R"("Яма на дороге, ул. Мира")"},
      Row{R"(он сказал "да" \ нет)", R"("он сказал \"да\" \\ нет")"},
      Row{"a\r\n\tb", R"("a\r\n\tb")"},
      Row{"\x1b[31mred", R"("\u001b[31mred")"},
      Row{"del \x7f", R"("del \u007f")"},
      Row{"c1 \u0085\u009b", R"("c1 \u0085\u009b")"},
      Row{"bidi \u202e\u2066\u200f\u061c", R"("bidi \u202e\u2066\u200f\u061c")"},
      Row{"line \u2028\u2029", R"("line \u2028\u2029")"},
      Row{"bom \ufeff soft\u00adhyphen \u200b", R"("bom \ufeff soft\u00adhyphen \u200b")"},
      Row{"tag \U000e0041", R"("tag \udb40\udc41")"},
      Row{"emoji 👨‍👩‍👧 🚧", R"("emoji 👨‍👩‍👧 🚧")"},
      Row{"שלום مرحبا", R"("שלום مرحبا")"},
      Row{"not \xff utf-8 \xed\xa0\x80", "\"not \ufffd utf-8 \ufffd\ufffd\ufffd\""},
      Row{"</script>", R"("</script>")"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    CHECK(render::render_json_line(row.raw) == row.json);
  }
  CHECK(render::render_json_line(std::string("zero \0 byte", 11)) == R"("zero \u0000 byte")");
}

TEST_CASE("json writes a text of a megabyte whole") {
  const std::string text(1 << 20, '\x01');
  CHECK(render::render_json_line(text).size() == 6 * text.size() + 2);
}

TEST_CASE("a report in json has its name, its head, its rows and what was left out") {
  report::Report report{"overdue", {"Просрочено", "Overdue"}, {{"commit", "abc"}}, {}, {}};
  CHECK(render::render_json_report(report, Lang::ru) == R"({
  "report": "overdue",
  "title": "Просрочено",
  "commit": "abc"
}
)");
  report.table.columns.push_back({"case", {"номер", "case"}});
  CHECK(render::render_json_report(report, Lang::ru) == R"({
  "report": "overdue",
  "title": "Просрочено",
  "commit": "abc",
  "rows": []
}
)");
  report.table.rows.emplace_back(Object{{"case", "260302-7QKDM3X"}, {"not_a_column", 1}});
  report.left_out.push_back({"файл не читается", "unreadable file"});
  CHECK(render::render_json_report(report, Lang::en) == R"({
  "report": "overdue",
  "title": "Overdue",
  "commit": "abc",
  "rows": [
    {
      "case": "260302-7QKDM3X",
      "not_a_column": 1
    }
  ],
  "left_out": [
    "unreadable file"
  ]
}
)");
}
