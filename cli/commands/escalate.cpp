// escalate: the head was told of a socially significant message (23).
#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/output_file.hpp"
#include "cli/recording.hpp"
#include "cli/rendering.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"
#include "report/documents.hpp"

namespace otklik::cli {

namespace {

struct EscalateOptions : RecordingOptions {
  std::string signed_by;
  std::string output;
};

// The memo as it stands with this very record in it: before it is recorded by the same rehearsal that --dry-run makes.
void write_memo(Session& session, const store::Actor& actor, const store::Act& act,
                const std::string& file) {
  const store::Outcome planned = store::record(session.reg(), actor, act, true);
  if (planned.cases.size() != 1)
    throw Error(Category::usage,
                {"-o пишет информацию об одном сообщении", "-o writes the memo of one case"});
  write_output(file,
               rendered(session, report::make_document(*report::find_document("memo"),
                                                       planned.cases.front(), session.rulebook())));
}

int run(Session& session, const EscalateOptions& options) {
  const store::Actor actor = session.actor("escalate");
  cases::Escalated event;
  if (!options.signed_by.empty()) event.signed_by = PersonId(options.signed_by);
  store::Act act = act_of(options);
  act.make = [event](const cases::Case&, const cases::State&, const cases::Rulebook&) {
    return cases::EventData(event);
  };
  if (!options.output.empty() && !session.globals.dry_run)
    write_memo(session, actor, act, options.output);
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<EscalateOptions>();
  values->declare_ids(options);
  options.option("--signed-by", values->signed_by, {"кто подписал", "who signed"});
  options.option("-o,--output", values->output,
                 {"записать информацию главе в файл", "write the memo to a file"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command escalate_command;
const Command escalate_command{
    "escalate",
    {"отметить направление информации главе", "record that the head was informed"},
    set_up};

}  // namespace otklik::cli
