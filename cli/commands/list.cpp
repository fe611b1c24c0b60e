// list: cases by stage, executor, topic and the rest.
#include "base/clock.hpp"
#include "base/zone.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/selection.hpp"
#include "render/formats.hpp"
#include "render/json.hpp"
#include "report/case_rows.hpp"
#include "report/value.hpp"

namespace otklik::cli {

namespace {

struct ListOptions {
  FilterOptions filter;
  std::string as_of;
};

void print_rows(Session& session, report::Table table) {
  if (session.format() == render::Format::json) {
    session.print(render::render_json(std::move(table.rows)));
    return;
  }
  if (session.format() == render::Format::text && table.rows.empty()) {
    session.say({"таких сообщений нет", "there are no such cases"});
    return;
  }
  const report::Report report{"list", {"Сообщения", "Cases"}, {}, std::move(table), {}};
  session.print(report);
}

int run(Session& session, const ListOptions& options) {
  session.format();
  const Zone& zone = session.rulebook().zone();
  const Instant now = session.clock(zone).now();
  std::optional<Instant> as_of;
  if (!options.as_of.empty()) as_of = session.time(options.as_of, zone);
  const report::Filter filter = filter_of(session, options.filter, as_of.value_or(now));
  const Gathered gathered = gather_matching(session, as_of, now, filter);
  report::Table table{report::case_columns(session.rulebook()), {}};
  for (const cases::Judged& judged : gathered.cases)
    table.rows.emplace_back(report::case_row(judged, session.rulebook()));
  print_rows(session, std::move(table));
  return report_left_out(session, gathered.left_out, 0);
}

Run set_up(Options& options) {
  auto values = std::make_shared<ListOptions>();
  values->filter.declare(options);
  options.option("--as-of", values->as_of,
                 {"каким всё было на этот момент", "as things were at that moment"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command list_command;
const Command list_command{"list", {"перечислить сообщения", "list cases"}, set_up};

}  // namespace otklik::cli
