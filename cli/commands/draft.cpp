// draft: the executor's draft of an answer, an interim answer, or a correction of a published one (11, 14, 15).
#include "base/error.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "cases/events/event.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/refusal.hpp"
#include "cases/registries/registries.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/fold.hpp"
#include "cli/recording.hpp"
#include "register/disk/paths.hpp"
#include "register/git/git.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"

namespace otklik::cli {

namespace {

struct DraftOptions : RecordingOptions {
  std::string template_name;
  std::string promise;
  std::string responsible;
  std::string instead_of;
  bool question = false;
  bool interim = false;
  bool correction = false;
};

std::string template_text(Session& session, const std::string& name) {
  const std::string path = store::answer_template_path(name);
  auto words = store::is_plain_path(path) ? session.reg().git().read(session.reg().commit(), path)
                                          : std::nullopt;
  if (!words)
    throw Error(Category::not_found,
                text("нет шаблона ответа {}", "there is no answer template {}", disarmed(path)));
  return words->ends_with('\n') ? words->substr(0, words->size() - 1) : *words;
}

std::string answer_of(Session& session, const DraftOptions& options) {
  if (options.template_name.empty()) return text_of(options);
  if (find_text(options))
    throw Error(Category::usage,
                {"дайте либо текст, либо --template", "give either a text or --template"});
  return template_text(session, options.template_name);
}

Date promised_date(const DraftOptions& options) {
  if (!options.interim)
    throw Error(Category::usage,
                {"--promise даётся вместе с --interim", "--promise goes with --interim"});
  return date_of(options.promise);
}

cases::Drafted drafted(Session& session, const DraftOptions& options) {
  if (options.question && !options.interim)
    throw Error(Category::usage,
                {"--question даётся вместе с --interim", "--question goes with --interim"});
  if (!options.instead_of.empty() && (!options.whom.empty() || options.basis.empty()))
    throw Error(Category::usage, {"--instead-of даётся с --basis и без --for",
                                  "--instead-of goes with --basis and without --for"});
  if (options.interim && options.correction)
    throw Error(Category::usage, {"дайте либо --interim, либо --correction",
                                  "give either --interim or --correction"});
  cases::Drafted event;
  event.draft = options.interim      ? cases::DraftKind::interim
                : options.correction ? cases::DraftKind::correction
                                     : cases::DraftKind::final_answer;
  event.text = answer_of(session, options);
  event.question = options.question;
  event.instead = !options.instead_of.empty();
  if (!options.promise.empty()) event.promise = promised_date(options);
  return event;
}

// The head of those who write in place of a body.
std::optional<PersonId> head_of_office(const regulation::Regulation& regulation, Date day,
                                       const cases::Rulebook& rulebook) {
  const auto drafted = regulation.events.find(cases::EventKind::drafted);
  if (drafted == regulation.events.end()) return std::nullopt;
  for (const RoleId& role : drafted->second.on_behalf)
    if (auto head = cases::find_head(rulebook.registries(), role, day)) return head;
  return std::nullopt;
}

// Who is named; else who records what the body wrote; else the head then, of the body or of those who write in its place.
PersonId responsible_for(const DraftOptions& options, const cases::Drafted& draft,
                         const cases::State& state, const cases::Rulebook& rulebook,
                         const store::Actor& actor) {
  if (!options.responsible.empty()) return PersonId(options.responsible);
  if (options.whom.empty() && !draft.instead) return actor.person;
  const Date day = rulebook.zone().date_of(actor.at);
  const cases::Body& body = cases::body_named(rulebook.registries(), draft.body.text());
  const regulation::Regulation& regulation = cases::regulation_for(state, rulebook);
  const auto head = draft.instead ? head_of_office(regulation, day, rulebook)
                                  : cases::find_head(rulebook.registries(), body, day);
  if (head) return *head;
  throw Error(Category::usage,
              cases::with_clause({"кто отвечает за достоверность? --responsible СОТРУДНИК",
                                  "who answers for truth? --responsible PERSON"},
                                 regulation.clause_of("responsible")));
}

int run(Session& session, const DraftOptions& options) {
  const store::Actor actor = session.actor("draft");
  store::Act act = act_of(options);
  act.make = [&, event = drafted(session, options)](const cases::Case&, const cases::State& state,
                                                    const cases::Rulebook& rulebook) mutable {
    event.body = options.instead_of.empty()
                     ? body_of(options, state, rulebook, actor)
                     : cases::body_named(rulebook.registries(), options.instead_of).id;
    event.responsible = responsible_for(options, event, state, rulebook, actor);
    return cases::EventData(event);
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<DraftOptions>();
  values->declare_ids(options);
  values->declare_text(options, {"текст ответа", "the answer"});
  options.option(
      "--template", values->template_name,
      {"взять готовый ответ из templates/answers", "take a ready answer from templates/answers"});
  options.flag("--interim", values->interim, {"промежуточный ответ", "an interim answer"});
  options.flag("--correction", values->correction,
               {"исправление размещённого ответа", "a correction of the published answer"});
  options.option(
      "--promise", values->promise,
      {"обещанная дата окончательного ответа", "the date promised for the final answer"});
  options.flag("--question", values->question,
               {"вопрос автору (с --interim)", "a question to the author (with --interim)"});
  options
      .option("--instead-of", values->instead_of,
              {"отдел пишет вместо исполнителя, чей срок истёк",
               "the department writes in place of a body whose time is over"})
      .called("BODY");
  options.option("--responsible", values->responsible,
                 {"кто отвечает за достоверность", "who answers for truth"});
  values->declare_attachments(options);
  values->declare_on_behalf(options, "BODY");
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command draft_command;
const Command draft_command{
    "draft", {"внести проект ответа", "submit a draft of the answer"}, set_up};

}  // namespace otklik::cli
