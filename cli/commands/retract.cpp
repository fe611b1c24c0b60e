// retract: an entry made by mistake no longer counts; it stays in the file and in the history.
#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/entries.hpp"
#include "cli/journal_entries.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"

namespace otklik::cli {

namespace {

struct RetractOptions : RecordingOptions {
  std::string number;
  std::string reason;
};

int run(Session& session, const RetractOptions& options) {
  const store::Actor actor = session.actor("retract");
  if (const auto year = journal_year_of(options.ids))
    return record_entry_and_answer(session, actor, options.basis, [&] {
      return cases::Retracted{journal_digest(session.reg(), *year, options.number), options.reason};
    });
  store::Act act = act_of(options);
  act.make = [&](const cases::Case& record, const cases::State&, const cases::Rulebook&) {
    return cases::EventData(cases::Retracted{digest_named(record, options.number), options.reason});
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<RetractOptions>();
  values->declare_ids_or_journal(options);
  options
      .option("N", values->number,
              {"номер записи по `otklik log`", "number of the entry, as `otklik log` has it"})
      .required();
  options
      .option("--reason", values->reason, {"почему запись ошибочна", "why the entry is a mistake"})
      .required();
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command retract_command;
const Command retract_command{
    "retract", {"отменить ошибочную запись", "retract an entry made by mistake"}, set_up};

}  // namespace otklik::cli
