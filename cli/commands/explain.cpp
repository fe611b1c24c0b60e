// explain: why a deadline is when it is.
#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/zone.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/recording.hpp"
#include "register/register.hpp"
#include "render/formats.hpp"
#include "render/json.hpp"
#include "render/text_document.hpp"
#include "report/case_rows.hpp"
#include "report/explanation.hpp"
#include "report/value.hpp"

namespace otklik::cli {

namespace {

struct ExplainOptions {
  std::string id;
  std::string rule;
  std::string as_of;
};

std::vector<const cases::Deadline*> asked_for(const cases::Judged& judged,
                                              const std::string& rule) {
  std::vector<const cases::Deadline*> found;
  std::vector<std::string> known;
  for (const cases::Deadline& deadline : judged.deadlines) {
    known.push_back(deadline.rule->rule.text());
    if (rule.empty() || deadline.rule->rule.text() == rule) found.push_back(&deadline);
  }
  if (found.empty())
    cases::throw_not_found({"такого срока у сообщения", "such deadline in this case"}, rule, known);
  return found;
}

void print_rows(Session& session, const std::vector<const cases::Deadline*>& deadlines) {
  const Zone& zone = session.rulebook().zone();
  report::Report report{"explain", {}, {}, {}, {}};
  for (const cases::Deadline* deadline : deadlines)
    report.table.rows.emplace_back(report::deadline_row(*deadline, zone));
  for (const auto& [name, value] : *report.table.rows.front().as<report::Object>())
    if (name != "title") report.table.columns.push_back({name, same(name)});
  session.print(report);
}

int run(Session& session, const ExplainOptions& options) {
  const auto format = session.format();
  const cases::Rulebook& rulebook = session.rulebook();
  const CaseId id = session.reg().find(options.id);
  cases::Case record = session.reg().load(id);
  const Zone& zone = rulebook.zone();
  auto judged =
      options.as_of.empty()
          ? std::optional(cases::judge_now(std::move(record), rulebook, session.clock(zone).now()))
          : cases::judge_as_of(std::move(record), rulebook, session.time(options.as_of, zone));
  if (!judged)
    throw Error(Category::not_found, text("тогда сообщение {} ещё не было выявлено",
                                          "case {} had not been detected then", id.text()));
  const auto deadlines = asked_for(*judged, options.rule);
  for (const cases::Deadline* deadline : deadlines) cases::require_known({*deadline});
  if (format == render::Format::json) {
    report::List list;
    for (const cases::Deadline* deadline : deadlines)
      list.emplace_back(report::explanation_object(*judged, *deadline, rulebook));
    session.print(
        render::render_json(report::Object{{"id", id.text()}, {"deadlines", std::move(list)}}));
    return 0;
  }
  if (format != render::Format::text) {
    print_rows(session, deadlines);
    return 0;
  }
  bool first = true;
  for (const cases::Deadline* deadline : deadlines) {
    report::Document page;
    if (first) page.title = same(id.text());
    report::explain_to_people(page, *judged, *deadline, rulebook);
    session.print((first ? "" : "\n") + render::render_document(page, session.lang()));
    first = false;
  }
  return 0;
}

Run set_up(Options& options) {
  auto values = std::make_shared<ExplainOptions>();
  options
      .option("ID", values->id, {"номер сообщения или его часть", "id of the case or a part of it"})
      .required();
  options.option(
      "DEADLINE", values->rule,
      {"срок, например answer; без него — все", "deadline, such as answer; without it all"});
  options.option("--as-of", values->as_of, {"на этот момент", "at that moment"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command explain_command;
const Command explain_command{
    "explain", {"объяснить, откуда взялся срок", "explain why a deadline is when it is"}, set_up};

}  // namespace otklik::cli
