#include "report/substitution.hpp"

#include "report/case_rows.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

Object row_of(const cases::RoleHeld& held) {
  return {{"role", held.role.text()},
          {"body", value_of(held.body)},
          {"heads", value_of(held.heads)},
          {"valid_from", held.valid.since ? Value(*held.valid.since) : Value()},
          {"valid_until", held.valid.until ? Value(*held.valid.until) : Value()}};
}

}  // namespace

Report make_substitution(const cases::Substitution& substitution,
                         const std::vector<cases::RoleHeld>& roles,
                         const cases::Rulebook& rulebook) {
  const Date day = substitution.valid.since.value_or(Date{});
  const Text who = person_title(substitution.by.text(), rulebook);
  const Text away = person_title(substitution.person.text(), rulebook);
  Report report{"substitute",
                {fmt::format("Замещение: {}, замещает {}", away.ru, who.ru),
                 fmt::format("Substitute: for {}, {}", away.en, who.en)},
                {{"substitutes", substitution.person.text()},
                 {"person", substitution.by.text()},
                 {"order", substitution.order}},
                {},
                {}};
  report.table.columns = {titled_column("role", {"роль", "role"}, owner_title(day), rulebook),
                          titled_column("body", {"орган", "body"}, owner_title(day), rulebook),
                          {"heads", {}, false},
                          {"valid_from", {"с", "from"}},
                          {"valid_until", {"по", "until"}}};
  for (const cases::RoleHeld& held : roles) report.table.rows.emplace_back(row_of(held));
  static const Noun noun{"роль", "роли", "ролей", "role", "roles"};
  report.unit = noun;
  return report;
}

}  // namespace otklik::report
