// substitute: somebody stands in for a colleague for a time, by an order.
#include "base/error.hpp"
#include "cases/recording/substitution.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/command.hpp"
#include "cli/selection.hpp"
#include "cli/session.hpp"
#include "register/one_commit.hpp"
#include "register/substitution_record.hpp"
#include "render/formats.hpp"
#include "report/substitution.hpp"

namespace otklik::cli {

namespace {

struct SubstituteOptions {
  std::string person;
  std::string by;
  std::string from;
  std::string until;
  std::string order;
};

cases::Substitution substitution_of(const SubstituteOptions& options) {
  cases::Substitution wish{PersonId(options.person), PersonId(options.by), {}, options.order};
  wish.valid.since = date_of(options.from);
  if (!options.until.empty()) wish.valid.until = date_of(options.until);
  return wish;
}

// Settings hold from their commit on; their dates say of which days.
store::Actor actor_now(Session& session) {
  if (!session.globals.at.empty())
    throw Error(Category::usage, {"--at здесь не бывает: дни замещения называют --from и --until",
                                  "--at does not go with it: --from and --until name the days"});
  return session.actor("substitute");
}

int run(Session& session, const SubstituteOptions& options) {
  const auto format = session.format();
  const cases::Substitution wish = substitution_of(options);
  const store::Actor actor = actor_now(session);
  const store::SubstitutionOutcome outcome =
      store::record_substitution(session.reg(), actor, wish, session.globals.dry_run);
  for (const Text& warning : outcome.warnings) session.say(warning);
  if (session.globals.dry_run)
    session.say({"проба: ничего не записано", "rehearsal: nothing was recorded"});
  if (outcome.is_repeated)
    session.say(
        {"это уже записано, ничего не добавлено", "this is recorded already, nothing was added"});
  if (session.globals.quiet && format == render::Format::text) return 0;
  session.print(report::make_substitution(wish, outcome.roles, session.rulebook()));
  return 0;
}

Run set_up(Options& options) {
  auto values = std::make_shared<SubstituteOptions>();
  options.option("PERSON", values->person, {"кого замещают", "who is away"}).required();
  options.option("--by", values->by, {"кто замещает", "who stands in"}).called("PERSON").required();
  options.option("--from", values->from, {"с какого дня", "from which day"}).required();
  options.option("--until", values->until,
                 {"по какой день включительно; без него — пока не кончатся роли замещаемого",
                  "until which day, included; without it until the roles themselves end"});
  options.option("--order", values->order, {"номер и дата приказа", "number and date of the order"})
      .required();
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command substitute_command;
const Command substitute_command{
    "substitute", {"записать, кто кого замещает", "record who stands in for whom"}, set_up};

}  // namespace otklik::cli
