// link: a person confirms that a message repeats another (17).
#include <set>

#include "cases/fold.hpp"
#include "cli/recording.hpp"

namespace otklik::cli {

namespace {

struct LinkOptions : RecordingOptions {
  std::string repeat_of;
};

// A message cannot repeat one that, itself or by others, repeats it.
void require_no_circle(Session& session, const CaseId& first, const CaseId& repeat) {
  if (first == repeat) return;  // that is refused in any case
  std::optional<CaseId> earlier = first;
  std::set<CaseId> seen;
  while (earlier && seen.insert(*earlier).second) {
    if (*earlier == repeat)
      throw Error(Category::not_allowed,
                  text("{} уже отмечено как повторное к {}",
                       "{} is marked as a repeat of {} already", first.text(), repeat.text()));
    earlier = cases::fold(session.reg().load(*earlier), session.rulebook()).repeat_of;
  }
}

int run(Session& session, const LinkOptions& options) {
  const store::Actor actor = session.actor("link");
  const CaseId first = session.reg().find(options.repeat_of);
  store::Act act;
  act.ids = options.ids;
  act.make = [&session, first](const cases::Case& record, const cases::State&,
                               const cases::Rulebook&) {
    require_no_circle(session, first, record.id);
    return cases::EventData(cases::Linked{first});
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<LinkOptions>();
  values->declare_ids(options);
  options.option("--repeat-of", values->repeat_of, {"первое сообщение", "the first message"})
      .required();
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command link_command;
const Command link_command{
    "link", {"отметить повторное сообщение", "mark a repeated message"}, set_up};

}  // namespace otklik::cli
