#include "report/letters.hpp"

#include <algorithm>

#include "base/wording.hpp"
#include "cases/recording/permissions.hpp"
#include "cases/rules/approvals.hpp"
#include "cases/rules/describe.hpp"

namespace otklik::report {

namespace {

using cases::Person;
using cases::Rulebook;
using regulation::LetterRule;

bool stands_in(const Person& person, const RoleId& role, Date day) {
  return std::any_of(person.roles.begin(), person.roles.end(), [&](const auto& held) {
    return held.role == role && held.substitutes && held.valid.contains(day);
  });
}

const Person* find_holder_of(const RoleId& role, Date day, const Rulebook& rulebook) {
  const Person* holder = nullptr;
  for (const Person& person : rulebook.registries().people) {
    if (!cases::holds_role(person, role, day)) continue;
    if (stands_in(person, role, day)) return &person;
    if (holder == nullptr) holder = &person;
  }
  return holder;
}

std::string addressed_name(const Person* person) {
  if (person == nullptr) return {};
  return person->addressed.empty() ? initials(person->name) : person->addressed;
}

Party addressee(const RoleId& role, Date day, const Rulebook& rulebook) {
  const auto* regulation = rulebook.find_regulation(day);
  const regulation::Role* known = regulation == nullptr ? nullptr : regulation->find_role(role);
  const bool has_own = known != nullptr && !known->addressed.empty();
  return {has_own ? known->addressed : cases::title_of_owner(role.text(), rulebook, day),
          addressed_name(find_holder_of(role, day, rulebook))};
}

Party head_of(const BodyId& id, Date day, const Rulebook& rulebook) {
  const cases::Body* body = rulebook.registries().find(id);
  if (body == nullptr) return {same(id.text()), {}};
  const auto head = cases::find_head(rulebook.registries(), *body, day);
  return {body->addressed.empty() ? joined({"руководителю", "head"}, ": ", body->title_on(day))
                                  : body->addressed,
          addressed_name(head ? rulebook.registries().find(*head) : nullptr)};
}

const LetterRule* find_rule(std::string_view name, Date day, const Rulebook& rulebook) {
  const auto* regulation = rulebook.find_regulation(day);
  return regulation == nullptr ? nullptr : regulation->find_letter(name);
}

}  // namespace

std::optional<Letter> letter_of(std::string_view name, Instant moment, const Rulebook& rulebook,
                                const std::optional<BodyId>& to) {
  const Date day = rulebook.zone().date_of(moment);
  const LetterRule* rule = find_rule(name, day, rulebook);
  if (rule == nullptr || (!rule->addressee && !to)) return std::nullopt;
  Letter letter;
  letter.to =
      rule->addressee ? addressee(*rule->addressee, day, rulebook) : head_of(*to, day, rulebook);
  const Person* signer = find_holder_of(rule->signed_by, day, rulebook);
  letter.signed_by = {cases::title_of_owner(rule->signed_by.text(), rulebook, day),
                      signer == nullptr ? std::string() : initials(signer->name)};
  letter.date = day;
  return letter;
}

Text ground_of_letter(std::string_view name, Instant moment, const Rulebook& rulebook) {
  const Date day = rulebook.zone().date_of(moment);
  const LetterRule* rule = find_rule(name, day, rulebook);
  if (rule == nullptr) return {};
  const auto* regulation = rulebook.find_regulation(day);
  Text words =
      text("в соответствии с п. {} положения", "under clause {} of the regulation", rule->clause);
  if (!regulation->act_number.empty())
    words = joined(words, "", text(" № {}", " No. {}", regulation->act_number));
  if (regulation->act_date)
    words = joined(words, "", joined({" от ", " of "}, "", long_date(*regulation->act_date)));
  return words;
}

Letter needed_letter(std::string_view name, Instant moment, const Rulebook& rulebook,
                     const std::optional<BodyId>& to) {
  if (auto letter = letter_of(name, moment, rulebook, to)) return *letter;
  throw Error(
      Category::bad_data,
      text("в положении не сказано, кому и за чьей подписью идёт «{}»",
           "the regulation does not say to whom `{}` goes and who signs it", name),
      {text("добавьте в файл положения, letters: {{letter: {}, clause, addressee, signed_by}}",
            "add to its file, under letters: {{letter: {}, clause, addressee, signed_by}}", name)});
}

}  // namespace otklik::report
