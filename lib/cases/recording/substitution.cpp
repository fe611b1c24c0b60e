#include "cases/recording/substitution.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cases/registries/guard_text.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/rules/describe.hpp"

namespace otklik::cases {

namespace {

// The days that are in both; nothing when there is none.
std::optional<DateRange> common(const DateRange& a, const DateRange& b) {
  DateRange both = a;
  if (b.since && (!both.since || *both.since < *b.since)) both.since = b.since;
  if (b.until && (!both.until || *b.until < *both.until)) both.until = b.until;
  if (both.since && both.until && *both.until < *both.since) return std::nullopt;
  return both;
}

// For whom somebody else stands in is said by that person's order: such a role does not go on.
std::optional<RoleHeld> handed_over(const RoleHeld& held, const Substitution& wish) {
  const auto valid = common(held.valid, wish.valid);
  if (held.substitutes || !valid) return std::nullopt;
  RoleHeld role = held;
  role.substitutes = wish.person;
  role.valid = *valid;
  role.order = wish.order;
  return role;
}

// The same office in the same person's stead, in part of the time. Whoever holds the role by own right may stand in for a
// colleague all the same: only so is he in charge of what the colleague is in charge of.
bool clashes(const RoleHeld& held, const RoleHeld& role) {
  return held.role == role.role && held.body == role.body && held.substitutes == role.substitutes &&
         common(held.valid, role.valid);
}

void refuse_clashes(const Substitution& wish, const std::vector<RoleHeld>& wanted,
                    const Person& substitute) {
  for (const RoleHeld& role : still_to_give(wanted, substitute))
    for (const RoleHeld& held : substitute.roles) {
      if (!clashes(held, role)) continue;
      const Text period = period_words(held.valid);
      throw Error(
          Category::not_allowed,
          {fmt::format("«{}» уже замещает «{}» в роли `{}` {}{}", wish.by, wish.person, held.role,
                       period.ru, held.order.empty() ? "" : ", " + disarmed(held.order)),
           fmt::format("`{}` already stands in for `{}` as `{}` {}{}", wish.by, wish.person,
                       held.role, period.en,
                       held.order.empty() ? "" : ", " + disarmed(held.order))},
          {{"возьмите дни после этого срока или исправьте прежнюю строку в registry/staff.yaml",
            "take days after that time, or correct the earlier line in registry/staff.yaml"}});
    }
}

}  // namespace

void check_substitution(const Substitution& wish) {
  if (wish.person == wish.by)
    throw Error(Category::usage,
                text("«{}» не может замещать сам(а) себя", "`{}` cannot stand in for themselves",
                     disarmed(wish.person.text())),
                {{"назовите в --by другого сотрудника", "name somebody else with --by"}});
  if (wish.valid.until && *wish.valid.until < *wish.valid.since)
    throw Error(
        Category::usage,
        {"замещение кончается раньше, чем начинается", "the period ends before it begins"},
        {{"--until — последний день, он входит в срок", "--until is the last day, included"}});
  if (!is_line(wish.order))
    throw Error(
        Category::usage,
        text("--order: нужны номер и дата приказа, одной строкой не длиннее {} символов",
             "--order: number and date of the order, one line of at most {} symbols", longest_line),
        {{"например: --order '№ 12-л от 27.02.2026'",
          "for example: --order 'No. 12-l of 27 February 2026'"}});
}

std::vector<RoleHeld> roles_of_substitute(const Substitution& wish, const Registries& registries) {
  const Person& person = person_named(registries, wish.person.text());
  const Person& substitute = person_named(registries, wish.by.text());
  std::vector<RoleHeld> roles;
  for (const RoleHeld& held : person.roles)
    if (auto role = handed_over(held, wish)) roles.push_back(std::move(*role));
  if (roles.empty()) {
    const Text period = period_words(wish.valid);
    throw Error(
        Category::not_found,
        {fmt::format("у «{}» {} нет собственных ролей: замещать не в чем", wish.person, period.ru),
         fmt::format("`{}` holds no role of their own {}: there is nothing to stand in for",
                     wish.person, period.en)},
        {{"роли с их сроками — в registry/staff.yaml; замещение дальше не передаётся",
          "roles and their days are in registry/staff.yaml; a substitute hands nothing on"}});
  }
  refuse_clashes(wish, roles, substitute);
  return roles;
}

std::vector<RoleHeld> still_to_give(const std::vector<RoleHeld>& roles, const Person& substitute) {
  std::vector<RoleHeld> rest;
  for (const RoleHeld& role : roles)
    if (std::find(substitute.roles.begin(), substitute.roles.end(), role) == substitute.roles.end())
      rest.push_back(role);
  return rest;
}

Text period_words(const DateRange& valid) {
  const std::string since = valid.since ? format_date(*valid.since) : "…";
  if (!valid.until) return text("с {}", "from {}", since);
  return text("с {} по {}", "from {} to {}", since, format_date(*valid.until));
}

Text describe(const RoleHeld& held, const Rulebook& rulebook) {
  const Date day = held.valid.since.value_or(Date{});
  Text words = title_of_owner(held.role.text(), rulebook, day);
  if (held.body) words = joined(words, ", ", title_of_owner(held.body->text(), rulebook, day));
  return joined(words, ", ", period_words(held.valid));
}

}  // namespace otklik::cases
