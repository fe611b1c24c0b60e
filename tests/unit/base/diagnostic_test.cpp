// How a problem in a file is told: as compilers do, with the user's own line, and nothing hostile in it.
#include "base/diagnostic.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/error.hpp"

using namespace otklik;

namespace {

Diagnostic unknown_topic() {
  return {Severity::error,
          "case.unknown-topic",
          "cases/2026/03/02/260302-7QKDM3X.yaml",
          {16, 12},
          {"в registry/topics.yaml нет темы `roads.potholse`",
           "no topic `roads.potholse` in registry/topics.yaml"},
          {"ближайшая `roads.potholes`; отмените запись и определите тему снова",
           "the nearest is `roads.potholes`; retract the event and classify again"},
          "    topic: roads.potholse"};
}

}  // namespace

TEST_CASE("a problem is told with its place, its line and how to mend it") {
  CHECK(render_diagnostic(unknown_topic(), Lang::en) ==
        "cases/2026/03/02/260302-7QKDM3X.yaml:16:12: error: no topic `roads.potholse` in "
        "registry/topics.yaml"
        " [case.unknown-topic]\n"
        "  16 |     topic: roads.potholse\n"
        "     |            ^\n"
        "  the nearest is `roads.potholes`; retract the event and classify again");
  CHECK(render_diagnostic(unknown_topic(), Lang::ru) ==
        "cases/2026/03/02/260302-7QKDM3X.yaml:16:12: ошибка: в registry/topics.yaml нет темы "
        "`roads.potholse`"
        " [case.unknown-topic]\n"
        "  16 |     topic: roads.potholse\n"
        "     |            ^\n"
        "  ближайшая `roads.potholes`; отмените запись и определите тему снова");
}

TEST_CASE("what is not known is not told") {
  Diagnostic problem = unknown_topic();
  problem.severity = Severity::warning;
  problem.remedy = {};
  problem.source.clear();
  CHECK(render_diagnostic(problem, Lang::en) ==
        "cases/2026/03/02/260302-7QKDM3X.yaml:16:12: warning: no topic `roads.potholse` in"
        " registry/topics.yaml [case.unknown-topic]");
  problem.code.clear();
  problem.at.column = 0;
  problem.source = "    topic: roads.potholse";
  CHECK(render_diagnostic(problem, Lang::en) ==
        "cases/2026/03/02/260302-7QKDM3X.yaml:16: warning: no topic `roads.potholse` in "
        "registry/topics.yaml\n"
        "  16 |     topic: roads.potholse");
  problem.at = {};
  CHECK(render_diagnostic(problem, Lang::en) ==
        "cases/2026/03/02/260302-7QKDM3X.yaml: warning: no topic `roads.potholse` in "
        "registry/topics.yaml");
}

TEST_CASE("the user's line and file name come out disarmed") {
  Diagnostic problem = unknown_topic();
  problem.file = "a\nb.yaml";
  problem.source = "text: \x1b[2J\u202e";
  problem.at = {3, 7};
  const std::string told = render_diagnostic(problem, Lang::en);
  CHECK(told.find('\x1b') == std::string::npos);
  CHECK(told.find("\u202e") == std::string::npos);
  CHECK(told.find("a\\nb.yaml:3:7: error") == 0);
  CHECK(told.find("  3 | text: \\x1b[2J\\u202e\n") != std::string::npos);
}

TEST_CASE("the caret stands under the symbol, whatever the symbols before it became") {
  Diagnostic problem = unknown_topic();
  problem.remedy = {};
  problem.at = {4, 9};
  problem.source = "  тема: дорго";
  CHECK(render_diagnostic(problem, Lang::en).ends_with("\n  4 |   тема: дорго\n    |         ^"));
  problem.at = {4, 2};
  problem.source = "\tid: x";
  CHECK(render_diagnostic(problem, Lang::en).ends_with("\n  4 | \\tid: x\n    |   ^"));
  problem.at = {4, 4};
  problem.source = "日本 x";
  CHECK(render_diagnostic(problem, Lang::en).ends_with("\n  4 | 日本 x\n    |      ^"));
}

TEST_CASE("of a very long line only the start is shown") {
  Diagnostic problem = unknown_topic();
  problem.source = std::string(1000000, 'x');
  CHECK(render_diagnostic(problem, Lang::en).size() < 1000);
  problem.at.column = 900000;
  CHECK(render_diagnostic(problem, Lang::en).size() < 1000);
}

TEST_CASE("warnings alone are no errors") {
  Diagnostic warning = unknown_topic();
  warning.severity = Severity::warning;
  CHECK(!has_errors({}));
  CHECK(!has_errors({warning, warning}));
  CHECK(has_errors({warning, unknown_topic()}));
}

TEST_CASE("the category of an error is the exit status") {
  CHECK(exit_status(Category::found) == 1);
  CHECK(exit_status(Category::usage) == 2);
  CHECK(exit_status(Category::not_allowed) == 3);
  CHECK(exit_status(Category::not_found) == 4);
  CHECK(exit_status(Category::bad_data) == 5);
  CHECK(exit_status(Category::busy) == 6);
  CHECK(exit_status(Category::failed) == 7);
  const Error error(Category::busy, {"занято", "busy"}, {{"кем", "by whom"}}, {unknown_topic()});
  CHECK(error.category() == Category::busy);
  CHECK(error.message().in(Lang::ru) == "занято");
  CHECK(std::string(error.what()) == "busy");
  CHECK(error.notes().size() == 1);
  CHECK(error.diagnostics().size() == 1);
}
