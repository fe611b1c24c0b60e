// log: the history of a case, each entry with the commit that recorded it; or a journal of the register itself.
#include <map>

#include "base/clock.hpp"
#include "base/zone.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/journal_entries.hpp"
#include "cli/recording.hpp"
#include "register/case_history.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"
#include "render/formats.hpp"
#include "render/json.hpp"
#include "report/history.hpp"
#include "report/journal_rows.hpp"
#include "report/value.hpp"

namespace otklik::cli {

namespace {

void print_rows(Session& session, const report::Report& history) {
  const auto format = session.format();
  if (format == render::Format::json)
    session.print(render::render_json(history.table.rows));
  else
    session.print(history);
}

int run(Session& session, const std::string& typed) {
  session.format();
  if (const auto year = journal_year_of(typed)) {
    print_rows(session, report::make_journal_log(store::journal_of(session.reg(), *year), *year,
                                                 session.rulebook()));
    return 0;
  }
  const CaseId id = session.reg().find(typed);
  const cases::Rulebook& rulebook = session.rulebook();
  const cases::Judged judged =
      cases::judge_now(session.reg().load(id), rulebook, session.clock(rulebook.zone()).now());
  std::vector<std::optional<report::Recorded>> recorded;
  for (const auto& commit : store::recording_commits(session.reg(), judged.record))
    recorded.push_back(commit ? std::optional(report::Recorded{commit->id.hex, commit->committed})
                              : std::nullopt);
  print_rows(session, report::make_history(judged, recorded, rulebook));
  return 0;
}

Run set_up(Options& options) {
  auto id = std::make_shared<std::string>();
  options
      .option("ID", *id,
              {"номер сообщения или его часть; или journal/2026",
               "id of the case or a part of it; or journal/2026"})
      .required();
  return [id](Session& session) { return run(session, *id); };
}

}  // namespace

extern const Command log_command;
const Command log_command{"log", {"история сообщения", "the history of a case"}, set_up};

}  // namespace otklik::cli
