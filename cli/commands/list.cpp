// list: cases by stage, executor, topic and the rest.
#include <algorithm>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
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
  std::string sort;
};

using Earlier = bool (*)(const cases::Judged& a, const cases::Judged& b);

bool found_later(const cases::Judged& a, const cases::Judged& b) {
  return a.state.detected_at > b.state.detected_at;
}

// What falls due next first; what nobody owes last.
bool due_earlier(const cases::Judged& a, const cases::Judged& b) {
  const auto due = [](const cases::Judged& each) {
    const cases::Deadline* next = cases::find_next(each.deadlines);
    return next == nullptr ? Instant::max() : *next->due;
  };
  return due(a) < due(b);
}

// Nothing: as the cases lie.
Earlier order_named(const std::string& name) {
  if (name.empty()) return nullptr;
  if (name == "detected") return found_later;
  if (name == "due") return due_earlier;
  throw Error(Category::usage, text("нет порядка «{}»", "there is no order `{}`", disarmed(name)),
              {{"можно: detected, due", "there are: detected, due"}});
}

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
  const Earlier earlier = order_named(options.sort);
  const Zone& zone = session.rulebook().zone();
  const Instant now = session.clock(zone).now();
  std::optional<Instant> as_of;
  if (!options.as_of.empty()) as_of = session.time(options.as_of, zone);
  const report::Filter filter = filter_of(session, options.filter, as_of.value_or(now));
  Gathered gathered = gather_matching(session, as_of, now, filter);
  if (earlier != nullptr) std::stable_sort(gathered.cases.begin(), gathered.cases.end(), earlier);
  report::Table table{report::case_columns(), {}};
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
  options.option("--sort", values->sort,
                 {"порядок: detected (новые первыми) или due (кому раньше истекает)",
                  "order: detected (newest first) or due (earliest first)"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command list_command;
const Command list_command{"list", {"перечислить сообщения", "list cases"}, set_up};

}  // namespace otklik::cli
