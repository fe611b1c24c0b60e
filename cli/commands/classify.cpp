// classify: topic, place and importance (8.1); significant (23); the Governor's networks (12); the mandated system's closing time
// (11).
#include "base/error.hpp"
#include "base/zone.hpp"
#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/fold.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"
#include "report/suggestion_words.hpp"

namespace otklik::cli {

namespace {

struct ClassifyOptions : RecordingOptions {
  std::string topic;
  std::string location;
  std::string importance;
  std::string closes_at;
  std::string incident_id;
  bool significant = false;
  bool not_significant = false;
  bool governor = false;
  bool not_governor = false;

  bool says_anything() const {
    return !topic.empty() || !location.empty() || !importance.empty() || !closes_at.empty() ||
           significant || not_significant || governor || not_governor || !incident_id.empty();
  }
  bool says_more_than_incident() const {
    return !topic.empty() || !location.empty() || !importance.empty() || significant ||
           not_significant || governor || not_governor;
  }
};

std::optional<bool> said(bool yes, bool no) {
  return yes || no ? std::optional(yes) : std::nullopt;
}

template <class Name>
std::optional<Name> given(const std::string& said) {
  return said.empty() ? std::nullopt : std::optional(Name(said));
}

// What is not given stays as it was.
cases::Classified classified(const ClassifyOptions& options, const cases::Case& record,
                             const cases::State& state, const cases::Rulebook& rulebook,
                             std::optional<Stamp> closes_at) {
  cases::Classified event;
  // A case that has ended asks for nothing more: a threat that was declined may be marked as significant.
  if (options.topic.empty() && !state.topic && !state.is_over())
    throw Error(Category::usage, {"не названа тема", "there is no topic"},
                {{"назовите её: --topic ТЕМА", "name it: --topic TOPIC"},
                 report::proposal_for(record, state, rulebook)});
  event.topic = given<TopicId>(options.topic);
  event.location = given<LocationId>(options.location);
  event.importance = given<ImportanceId>(options.importance);
  event.significant = said(options.significant, options.not_significant);
  event.governor = said(options.governor, options.not_governor);
  event.closes_at = closes_at;
  return event;
}

Error nothing_said(Session& session, const ClassifyOptions& options) {
  std::vector<Text> notes{{"например: --topic ТЕМА", "for example: --topic TOPIC"}};
  const cases::Rulebook& rulebook = session.rulebook();
  for (const CaseId& id : session.reg().find_all(options.ids)) {
    const cases::Case record = session.reg().load(id);
    notes.push_back(report::proposal_for(record, cases::fold(record, rulebook), rulebook));
  }
  return Error(Category::usage, {"не сказано, что определить", "it is not said what to set"},
               std::move(notes));
}

int run(Session& session, const ClassifyOptions& options) {
  if (!options.says_anything()) throw nothing_said(session, options);
  const store::Actor actor = session.actor("classify");
  const Zone& zone = session.rulebook().zone();
  std::optional<Stamp> closes_at;
  if (!options.closes_at.empty()) closes_at = zone.stamp(session.time(options.closes_at, zone));
  if (!options.incident_id.empty()) {
    if (options.says_more_than_incident())
      throw Error(Category::usage, {"--incident-id даётся отдельно или с --closes-at",
                                    "--incident-id goes alone or with --closes-at"});
    return record_and_answer(
        session, actor, act_of(options, cases::IncidentRecorded{options.incident_id, closes_at}));
  }
  store::Act act = act_of(options);
  act.make = [&](const cases::Case& record, const cases::State& state,
                 const cases::Rulebook& rulebook) {
    return cases::EventData(classified(options, record, state, rulebook, closes_at));
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<ClassifyOptions>();
  values->declare_ids(options);
  options.option("--topic", values->topic,
                 {"тема, например roads.potholes", "topic, such as roads.potholes"});
  options.option("--location", values->location,
                 {"локация, например neftekumsk", "place, such as neftekumsk"});
  options.option("--importance", values->importance,
                 {"важность, например normal", "importance, such as normal"});
  options.flag("--significant", values->significant,
               {"общественно значимое", "socially significant"});
  options
      .flag("--no-significant", values->not_significant,
            {"не общественно значимое", "not socially significant"})
      .excludes("--significant");
  options.flag("--governor", values->governor,
               {"из социальных сетей Губернатора", "from the Governor's networks"});
  options
      .flag("--no-governor", values->not_governor,
            {"не из социальных сетей Губернатора", "not from the Governor's networks"})
      .excludes("--governor");
  options.option("--incident-id", values->incident_id,
                 {"номер в «Инцидент менеджменте»", "its number in the mandated system"});
  options.option(
      "--closes-at", values->closes_at,
      {"время закрытия в «Инцидент менеджменте»", "closing time in the mandated system"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command classify_command;
const Command classify_command{
    "classify", {"определить тему, локацию и важность", "set topic, place and importance"}, set_up};

}  // namespace otklik::cli
