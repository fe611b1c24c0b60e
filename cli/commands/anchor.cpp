// anchor: one line that fixes the history as it is now, for a printed list or a letter.
#include "audit/verify.hpp"
#include "cli/command.hpp"
#include "render/formats.hpp"
#include "render/json.hpp"
#include "report/value.hpp"

namespace otklik::cli {

namespace {

int run(Session& session) {
  const std::string line = audit::anchor_line(session.root());
  session.print(session.format() == render::Format::json
                    ? render::render_json(report::Object{{"anchor", line}})
                    : line + "\n");
  return 0;
}

Run set_up(Options&) {
  return run;
}

}  // namespace

extern const Command anchor_command;
const Command anchor_command{
    "anchor",
    {"строка, которая закрепляет историю на сегодня", "a line that fixes the history as of today"},
    set_up};

}  // namespace otklik::cli
