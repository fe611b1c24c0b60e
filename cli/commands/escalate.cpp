// escalate: the head was told of a socially significant message (23).
#include <utility>

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

std::string memo_of(Session& session, const std::vector<cases::Judged>& cases) {
  const auto memos =
      report::make_documents(*report::find_document("memo"), cases, session.rulebook());
  return rendered(session, memos.front());
}

// What is recorded stands, whether or not the disk takes the paper.
Error not_written(const Error& error, const std::vector<cases::Judged>& cases) {
  std::string ids;
  for (const cases::Judged& each : cases) ids += (ids.empty() ? "" : ",") + each.record.id.text();
  std::vector<Text> notes = error.notes();
  notes.push_back(text("запись сделана, документ не записан: report memo {} -o ФАЙЛ",
                       "it is recorded, the memo is not written: report memo {} -o FILE", ids));
  return Error(error.category(), error.message(), std::move(notes), error.diagnostics());
}

// The memo tells of the very record that is made here: it is made for trial first, so that nothing is recorded that cannot be put
// into a paper, and is written when the record stands. What --format names is the memo's; the answer is text.
int record_and_write(Session& session, const store::Actor& actor, const store::Act& act,
                     const std::string& file) {
  memo_of(session, store::record(session.reg(), actor, act, true).cases);
  const std::string format = std::exchange(session.globals.format, std::string());
  const std::vector<cases::Judged> cases = record_and_show(session, actor, act);
  session.globals.format = format;
  if (session.globals.dry_run) return 0;
  try {
    write_output(file, memo_of(session, cases));
  } catch (const Error& error) {
    throw not_written(error, cases);
  }
  return 0;
}

int run(Session& session, const EscalateOptions& options) {
  const store::Actor actor = session.actor("escalate");
  cases::Escalated event;
  if (!options.signed_by.empty()) event.signed_by = PersonId(options.signed_by);
  store::Act act = act_of(options, event);
  if (!options.output.empty()) return record_and_write(session, actor, act, options.output);
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
