// retract: an entry made by mistake no longer counts; it stays in the file and in the history.
#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/recording.hpp"

namespace otklik::cli {

namespace {

struct RetractOptions : RecordingOptions {
  std::string number;
  std::string reason;
};

std::string digest_of(const cases::Case& record, const std::string& number) {
  const auto n = parse_unsigned(number);
  if (!n)
    throw Error(Category::usage,
                text("не номер записи: «{}»", "not the number of an entry: `{}`", disarmed(number)),
                {{"номера показывает `otklik log ID`", "`otklik log ID` shows the numbers"}});
  if (*n == 0 || *n > record.events.size())
    throw Error(Category::not_found,
                text("записи {} нет: в сообщении {} их {}", "there is no entry {}: case {} has {}",
                     *n, record.id.text(), record.events.size()));
  return record.events[*n - 1].digest;
}

int run(Session& session, const RetractOptions& options) {
  const store::Actor actor = session.actor("retract");
  store::Act act{options.ids,
                 std::nullopt,
                 [&](const cases::Case& record, const cases::State&, const cases::Rulebook&) {
                   return cases::EventData(
                       cases::Retracted{digest_of(record, options.number), options.reason});
                 },
                 {}};
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<RetractOptions>();
  values->declare_ids(options);
  options
      .positional("N", values->number,
                  {"номер записи по `otklik log`", "number of the entry, as `otklik log` has it"})
      ->required();
  options
      .option("--reason", values->reason, {"почему запись ошибочна", "why the entry is a mistake"})
      ->required();
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command retract_command;
const Command retract_command{
    "retract", {"отменить ошибочную запись", "retract an entry made by mistake"}, set_up};

}  // namespace otklik::cli
