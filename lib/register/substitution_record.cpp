#include "register/substitution_record.hpp"

#include "cases/recording/permissions.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/rulebook.hpp"
#include "formats/staff_edit.hpp"
#include "register/commit_message.hpp"
#include "register/disk/paths.hpp"
#include "register/git/git.hpp"
#include "register/register.hpp"

namespace otklik::store {

namespace {

void require_right(const Actor& actor, const cases::Rulebook& rulebook) {
  if (const auto refusal = cases::check_right_to_substitute(actor.person, actor.now, rulebook))
    throw cases::error_of(*refusal);
}

}  // namespace

SubstitutionOutcome record_substitution(Register& source, const Actor& actor,
                                        const cases::Substitution& wish, bool dry_run) {
  cases::check_substitution(wish);
  SubstitutionOutcome outcome;
  const std::string path(staff_path);
  Recorded recorded = record_planned(source, actor, dry_run, [&](Writer*) {
    const cases::Rulebook& rulebook = source.rulebook();
    const cases::Registries& registries = rulebook.registries();
    require_right(actor, rulebook);
    outcome.roles = cases::roles_of_substitute(wish, registries);
    const auto fresh =
        cases::still_to_give(outcome.roles, cases::person_named(registries, wish.by.text()));
    outcome.is_repeated = fresh.empty();
    if (outcome.is_repeated) return std::optional<Planned>();
    std::string before = source.git().read(source.commit(), path).value_or("");
    std::string after = formats::with_roles(before, path, wish.by, fresh);
    return std::optional(
        Planned{substitution_message(wish, fresh, actor.person, actor.now, rulebook),
                {{path, std::move(before), std::move(after)}},
                {}});
  });
  outcome.warnings = std::move(recorded.warnings);
  outcome.commit = std::move(recorded.commit);
  return outcome;
}

}  // namespace otklik::store
