// show: a case in full.
#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/zone.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/recording.hpp"
#include "register/register.hpp"
#include "render/formats.hpp"
#include "render/text_document.hpp"
#include "report/documents.hpp"

namespace otklik::cli {

namespace {

struct ShowOptions {
  std::string ids;
  std::string as_of;
  bool brief = false;
};

cases::Judged judged(Session& session, const ShowOptions& options, const CaseId& id) {
  const cases::Rulebook& rulebook = session.rulebook();
  const Zone& zone = rulebook.zone();
  cases::Case record = session.reg().load(id);
  if (options.as_of.empty())
    return cases::judge_now(std::move(record), rulebook, session.clock(zone).now());
  const Instant moment = session.time(options.as_of, zone);
  if (auto then = cases::judge_as_of(std::move(record), rulebook, moment)) return std::move(*then);
  throw Error(Category::not_found,
              text("к {} сообщение {} ещё не было выявлено", "by {} case {} had not been detected",
                   format_local(moment, zone), id.text()));
}

// A text to paste: there is nothing in it for scripts that `show` without --brief does not give.
int print_brief(Session& session, const std::vector<cases::Judged>& shown) {
  if (session.format() != render::Format::text)
    throw Error(Category::usage, {"--brief бывает только текстом", "--brief comes as text only"});
  for (const cases::Judged& each : shown) {
    if (&each != &shown.front()) session.print("\n");
    session.print(
        render::render_document(report::make_brief(each, session.rulebook()), session.lang()));
  }
  return 0;
}

int run(Session& session, const ShowOptions& options) {
  std::vector<cases::Judged> shown;
  for (const CaseId& id : session.reg().find_all(options.ids)) {
    shown.push_back(judged(session, options, id));
    cases::require_known(shown.back().deadlines);
  }
  if (options.brief) return print_brief(session, shown);
  print_cases(session, shown, options.ids.find(',') != std::string::npos, true);
  return 0;
}

Run set_up(Options& options) {
  auto values = std::make_shared<ShowOptions>();
  options
      .option("ID", values->ids,
              {"номер сообщения или его часть", "id of the case or a part of it"})
      .required();
  options.option("--as-of", values->as_of,
                 {"каким оно было на этот момент", "as it was at that moment"});
  options.flag("--brief", values->brief,
               {"кратко, чтобы вставить в мессенджер", "in short, to paste into a messenger"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command show_command;
const Command show_command{"show", {"показать сообщение", "show a case"}, set_up};

}  // namespace otklik::cli
