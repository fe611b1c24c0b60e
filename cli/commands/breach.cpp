// breach: what the body says of a sign of a breach of discipline, and the decision on it (24).
#include "cases/obligations/breach.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "cases/events/event.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"

namespace otklik::cli {

namespace {

struct BreachOptions : RecordingOptions {
  std::string rule;
  std::string started;
  std::string executor;
  std::string explanation;
  bool established = false;
  bool not_established = false;
};

void check_one_way(const BreachOptions& options) {
  const int ways = static_cast<int>(!options.explanation.empty()) +
                   static_cast<int>(options.established) +
                   static_cast<int>(options.not_established);
  if (ways != 1)
    throw Error(Category::usage,
                {"укажите что-то одно: --explain ТЕКСТ, --established или --not-established",
                 "give one of --explain TEXT, --established, --not-established"});
  if (options.explanation.empty() && options.basis.empty())
    throw Error(Category::usage, {"у решения должно быть основание: --basis ТЕКСТ",
                                  "a decision needs its basis: --basis TEXT"});
  if (options.explanation.empty() && !options.whom.empty())
    throw Error(Category::usage, {"решение принимают от своего имени: --for здесь не нужен",
                                  "a decision is one's own: leave --for"});
}

// The body is the one named; else --for; else whichever the sign is of.
std::optional<BodyId> body_named_by(const BreachOptions& options, const cases::Rulebook& rulebook) {
  const std::string& name = options.executor.empty() ? options.whom : options.executor;
  if (name.empty()) return std::nullopt;
  return cases::body_named(rulebook.registries(), name).id;
}

cases::Sign sign_of(Session& session, const BreachOptions& options, const cases::Case& record,
                    const cases::Rulebook& rulebook, Instant moment) {
  const Zone& zone = rulebook.zone();
  std::optional<Instant> started;
  if (!options.started.empty()) started = session.time(options.started, zone);
  const auto judged = cases::judge_as_of(record, rulebook, moment);
  cases::require_known(judged->deadlines);
  return cases::sign_named(*judged, RuleId(options.rule), body_named_by(options, rulebook), started,
                           zone);
}

int run(Session& session, const BreachOptions& options) {
  check_one_way(options);
  const store::Actor actor = session.actor("breach");
  store::Act act = act_of(options);
  // On what a decision rests is its reason.
  if (options.explanation.empty()) act.basis.reset();
  act.make = [&](const cases::Case& record, const cases::State&, const cases::Rulebook& rulebook) {
    cases::Sign sign = sign_of(session, options, record, rulebook, actor.at);
    if (!options.explanation.empty())
      return cases::EventData(cases::BreachExplained{std::move(sign), options.explanation});
    return cases::EventData(cases::BreachDecided{
        std::move(sign),
        options.established ? cases::Finding::established : cases::Finding::not_established,
        options.basis});
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<BreachOptions>();
  values->declare_ids(options);
  options
      .option("RULE", values->rule,
              {"срок, который не выдержан: draft, rework, final_draft",
               "the deadline that was not kept: draft, rework, final_draft"})
      .required();
  options.option("--explain", values->explanation, {"объяснение органа", "the body's explanation"});
  options.flag("--established", values->established,
               {"решение: нарушение установлено", "the decision: it was a breach"});
  options.flag("--not-established", values->not_established,
               {"решение: нарушения нет", "the decision: it was none"});
  options.option("--started", values->started,
                 {"начало этого срока, если их несколько", "when it began, if there are several"});
  options.option("--executor", values->executor,
                 {"чей срок, если органов несколько", "whose, if there are several bodies"});
  values->declare_on_behalf(options, "BODY");
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command breach_command;
const Command breach_command{"breach",
                             {"объяснение признака нарушения и решение по нему",
                              "explain a sign of a breach, or decide on it"},
                             set_up};

}  // namespace otklik::cli
