// assign: send a message to the executor whose competence it is (8.2), with co-executors (16), or recall it from the one that has
// it.
#include "base/error.hpp"
#include "base/text.hpp"
#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"

namespace otklik::cli {

namespace {

struct AssignOptions : RecordingOptions {
  std::string executor;
  std::string with;
  std::string add;
  std::string reason;
  std::string approver;
  bool instead = false;
};

std::vector<BodyId> bodies_in(const std::string& list) {
  std::vector<BodyId> bodies;
  for (std::string& name : names_in(list)) bodies.emplace_back(std::move(name));
  return bodies;
}

// Without an executor the registries propose one from topic and place.
BodyId executor_of(const AssignOptions& options, const cases::State& state,
                   const cases::Rulebook& rulebook) {
  if (!options.executor.empty()) return BodyId(options.executor);
  std::optional<BodyId> proposed;
  if (state.topic && state.location)
    proposed = rulebook.registries().propose_executor(*state.topic, *state.location);
  if (proposed && state.has_returned(*proposed))
    throw Error(
        Category::not_allowed,
        text("орган «{}» вернул это сообщение", "`{}` has returned this message", *proposed),
        {{"назовите исполнителя: otklik assign ID ИСПОЛНИТЕЛЬ",
          "name one: otklik assign ID EXECUTOR"}});
  if (proposed) return *proposed;
  throw Error(state.topic ? Category::not_found : Category::not_allowed,
              state.topic
                  ? Text{"по теме и локации исполнитель не определяется",
                         "topic and place propose no executor"}
                  : Text{"тема и локация ещё не определены", "topic and place are not set yet"},
              {{"назовите исполнителя: otklik assign ID ИСПОЛНИТЕЛЬ",
                "name one: otklik assign ID EXECUTOR"}});
}

// Another approver for this case: because of absence, a conflict of interest, or since he wrote the draft.
int name_approver(Session& session, const AssignOptions& options, const store::Actor& actor) {
  if (!options.executor.empty() || !options.with.empty() || !options.add.empty() || options.instead)
    throw Error(Category::usage, {"--approver даётся отдельно", "--approver goes alone"});
  if (options.basis.empty())
    throw Error(Category::usage,
                {"нужно основание: --basis ТЕКСТ", "it needs its basis: --basis TEXT"});
  return record_and_answer(session, actor,
                           act_of(options, cases::ApproverNamed{PersonId(options.approver)}));
}

int run(Session& session, const AssignOptions& options) {
  const auto added = bodies_in(options.add);
  const auto with = bodies_in(options.with);
  const store::Actor actor = session.actor("assign");
  if (!options.approver.empty()) return name_approver(session, options, actor);
  if (!options.add.empty() &&
      (!options.executor.empty() || !options.with.empty() || options.instead))
    throw Error(Category::usage, {"--add добавляет соисполнителей и даётся отдельно",
                                  "--add adds co-executors and goes alone"});
  if (options.instead && options.executor.empty())
    throw Error(Category::usage, {"--instead требует назвать нового исполнителя",
                                  "--instead needs the new executor"});
  store::Act act = act_of(options);
  act.make = [&](const cases::Case&, const cases::State& state, const cases::Rulebook& rulebook) {
    cases::Assigned event;
    event.add = added;
    if (!event.add.empty()) return cases::EventData(event);
    event.executor = executor_of(options, state, rulebook);
    event.with = with;
    event.instead = options.instead;
    if (!options.reason.empty()) event.reason = options.reason;
    return cases::EventData(event);
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<AssignOptions>();
  values->declare_ids(options);
  options.option(
      "EXECUTOR", values->executor,
      {"исполнитель; без него — по теме и локации", "executor; without it by topic and place"});
  options.option("--with", values->with,
                 {"соисполнители через запятую", "co-executors, separated by commas"});
  options.option("--add", values->add, {"добавить соисполнителей", "add co-executors"});
  options.flag("--instead", values->instead,
               {"взамен прежнего исполнителя", "instead of the executor that has it"});
  options
      .option("--approver", values->approver,
              {"другой согласующий для этого сообщения (с --basis)",
               "another approver for this case (with --basis)"})
      .called("PERSON");
  options.option("--reason", values->reason, {"причина (для --instead)", "reason (for --instead)"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command assign_command;
const Command assign_command{"assign", {"направить исполнителю", "send to an executor"}, set_up};

}  // namespace otklik::cli
