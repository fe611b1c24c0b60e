// A substitute: the roles of a person who is away, given to somebody else for a time by an order. Pure.
// Not for the file that holds roles: formats/staff_edit.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cases/registries/rulebook.hpp"

namespace otklik::cases {

/// Who stands in for whom. `valid.since` is set; without `valid.until` the substitute stays until the person's own roles end.
struct Substitution {
  PersonId person;
  PersonId by;
  DateRange valid;
  std::string order;  ///< number and date of the order
};

/// What is wrong with it as it was typed: nobody stands in for himself, a period does not end before it begins, an order has
/// words. Throws Error (usage).
void check_substitution(const Substitution& wish);

/// The roles that the substitute gets: those that the person holds by own right within the period, cut to it, each with whom it
/// substitutes and by which order. Throws Error: not_found (one of the two is unknown, or the person holds no role then),
/// not_allowed (the substitute already stands in for the person otherwise, in one of these roles, in part of the time).
std::vector<RoleHeld> roles_of_substitute(const Substitution& wish, const Registries& registries);

/// Those of them that the substitute does not hold yet, just so.
std::vector<RoleHeld> still_to_give(const std::vector<RoleHeld>& roles, const Person& substitute);

/// `с 2026-03-02 по 2026-03-15`.
Text period_words(const DateRange& valid);

/// `курирующий заместитель главы, с 2026-03-02 по 2026-03-15`: a role with its body and its days.
Text describe(const RoleHeld& held, const Rulebook& rulebook);

}  // namespace otklik::cases
