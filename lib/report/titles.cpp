#include "report/titles.hpp"

#include <algorithm>
#include <utility>

#include "cases/rules/describe.hpp"

namespace otklik::report {

namespace {

using regulation::Regulation;

template <class Item>
Text title_or(const Item* item, const std::string& id) {
  return item == nullptr ? same(id) : item->title;
}

template <class Item, class Id>
TitleOf title_in_regulations(Date day, const Item* (Regulation::*find)(const Id&) const) {
  return [day, find](const std::string& id, const cases::Rulebook& rulebook) {
    return title_or(rulebook.find_known(day, find, Id(id)), id);
  };
}

}  // namespace

Text topic_title(const std::string& id, const cases::Rulebook& rulebook) {
  return title_or(rulebook.registries().find(TopicId(id)), id);
}

Text location_title(const std::string& id, const cases::Rulebook& rulebook) {
  return title_or(rulebook.registries().find(LocationId(id)), id);
}

Text network_title(const std::string& id, const cases::Rulebook& rulebook) {
  return title_or(rulebook.registries().find(NetworkId(id)), id);
}

TitleOf importance_title(Date day) {
  return title_in_regulations(day, &Regulation::find_importance);
}

TitleOf ground_title(Date day) {
  return title_in_regulations(day, &Regulation::find_ground);
}

TitleOf rule_title(Date day) {
  return title_in_regulations(day, &Regulation::find_deadline);
}

Text person_title(const std::string& id, const cases::Rulebook& rulebook) {
  const cases::Person* person = rulebook.registries().find(PersonId(id));
  return same(person == nullptr ? id : person->name);
}

TitleOf owner_title(Date day) {
  return [day](const std::string& id, const cases::Rulebook& rulebook) {
    return cases::title_of_owner(id, rulebook, day);
  };
}

Value both(const Text& words) {
  return words.empty() ? Value() : Value(Object{{"ru", words.ru}, {"en", words.en}});
}

Text words_in(const Value& value) {
  const Value* ru = value.find("ru");
  const Value* en = value.find("en");
  if (ru == nullptr || en == nullptr) return {};
  return {*ru->as<std::string>(), *en->as<std::string>()};
}

Column words_column(std::string name, Text title) {
  return {std::move(name), std::move(title), true, true, words_in, false};
}

Column titled_column(std::string name, Text title, TitleOf title_of,
                     const cases::Rulebook& rulebook) {
  return {std::move(name), std::move(title), true, true,
          [title_of = std::move(title_of), &rulebook](const Value& value) {
            const auto* id = value.as<std::string>();
            return id == nullptr ? Text{} : title_of(*id, rulebook);
          }};
}

Column member_column(std::string name, TitleOf title_of, const cases::Rulebook& rulebook) {
  Column column = titled_column(std::move(name), {"", ""}, std::move(title_of), rulebook);
  column.shown = [titled = std::move(column.shown)](const Value& value) {
    return value.is_null() ? Text{"не указано", "not set"} : titled(value);
  };
  return column;
}

Column adding_up(Column column) {
  column.adds_up = true;
  return column;
}

Column in_details(Column column) {
  column.in_text = false;
  column.in_details = true;
  return column;
}

Column detail(std::string name, Text title, std::function<Text(const Value&)> shown) {
  return in_details({std::move(name), std::move(title), false, false, std::move(shown)});
}

}  // namespace otklik::report
