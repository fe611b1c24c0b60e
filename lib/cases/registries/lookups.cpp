#include "cases/registries/lookups.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/wording.hpp"

namespace otklik::cases {

namespace {

template <class Item>
const Item& named(const std::vector<Item>& items, const std::string& name, const Text& what) {
  const auto found = std::find_if(items.begin(), items.end(),
                                  [&](const Item& each) { return each.id.text() == name; });
  if (found != items.end()) return *found;
  std::vector<std::string> known;
  for (const Item& item : items) known.push_back(item.id.text());
  throw_not_found(what, name, known);
}

Text of_regulation(const Text& kind, const regulation::Regulation& regulation) {
  return {fmt::format("{} в regulations/{}.yaml", kind.ru, regulation.id),
          fmt::format("{} in regulations/{}.yaml", kind.en, regulation.id)};
}

}  // namespace

void throw_not_found(const Text& what, std::string_view name,
                     const std::vector<std::string>& known) {
  std::vector<Text> notes;
  if (auto nearest = nearest_words(name, known, "")) notes.push_back(std::move(*nearest));
  notes.push_back(text("есть: {}", "known: {}", joined_list(known)));
  throw Error(Category::not_found,
              {fmt::format("нет {0}: «{1}»", what.ru, disarmed(name)),
               fmt::format("no {0}: `{1}`", what.en, disarmed(name))},
              std::move(notes));
}

const Topic& topic_named(const Registries& registries, const std::string& name) {
  return named(registries.topics, name,
               {"такой темы в registry/topics.yaml", "such topic in registry/topics.yaml"});
}

const Location& location_named(const Registries& registries, const std::string& name) {
  return named(
      registries.locations, name,
      {"такой локации в registry/locations.yaml", "such location in registry/locations.yaml"});
}

const Body& body_named(const Registries& registries, const std::string& name) {
  return named(
      registries.bodies, name,
      {"такого исполнителя в registry/executors.yaml", "such executor in registry/executors.yaml"});
}

const Person& person_named(const Registries& registries, const std::string& name) {
  return named(registries.people, name,
               {"такого сотрудника в registry/staff.yaml", "such person in registry/staff.yaml"});
}

const Network& network_named(const Registries& registries, const std::string& name) {
  return named(
      registries.networks, name,
      {"такой социальной сети в registry/networks.yaml", "such network in registry/networks.yaml"});
}

const Account& account_named(const Registries& registries, const std::string& name) {
  return named(
      registries.accounts, name,
      {"такой учётной записи в registry/accounts.yaml", "such account in registry/accounts.yaml"});
}

const regulation::Ground& ground_named(const regulation::Regulation& regulation,
                                       const std::string& name) {
  return named(regulation.grounds, name,
               of_regulation({"такого основания", "such ground"}, regulation));
}

const regulation::Importance& importance_named(const regulation::Regulation& regulation,
                                               const std::string& name) {
  return named(regulation.importance, name,
               of_regulation({"такой важности", "such importance"}, regulation));
}

const regulation::Role& role_named(const regulation::Regulation& regulation,
                                   const std::string& name) {
  return named(regulation.roles, name, of_regulation({"такой роли", "such role"}, regulation));
}

}  // namespace otklik::cases
