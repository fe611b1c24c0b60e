// log: the history of a case, each entry with the commit that recorded it.
#include <map>

#include "cli/recording.hpp"
#include "register/case_history.hpp"
#include "render/json.hpp"
#include "report/history.hpp"

namespace otklik::cli {

namespace {

int run(Session& session, const std::string& typed) {
  const auto format = session.format();
  const CaseId id = session.reg().find(typed);
  const cases::Rulebook& rulebook = session.rulebook();
  const cases::Judged judged =
      cases::judge_now(session.reg().load(id), rulebook, session.clock(rulebook.zone()).now());
  std::vector<std::optional<report::Recorded>> recorded;
  for (const auto& commit : store::recording_commits(session.reg(), judged.record))
    recorded.push_back(commit ? std::optional(report::Recorded{commit->id.hex, commit->committed})
                              : std::nullopt);
  const report::Report history = report::make_history(judged, recorded, rulebook);
  if (format == render::Format::json)
    session.print(render::render_json(history.table.rows));
  else
    session.print(render::render(history, format, session.lang(), session.width()));
  return 0;
}

Run set_up(Options& options) {
  auto id = std::make_shared<std::string>();
  options
      .positional("ID", *id, {"номер сообщения или его часть", "id of the case or a part of it"})
      ->required();
  return [id](Session& session) { return run(session, *id); };
}

}  // namespace

extern const Command log_command;
const Command log_command{"log", {"история сообщения", "the history of a case"}, set_up};

}  // namespace otklik::cli
