// How people are told what registries and regulations hold by id: the municipality's own titles, or the id where it has none.
#pragma once

#include <functional>
#include <string>

#include "cases/registries/rulebook.hpp"
#include "report/value.hpp"

namespace otklik::report {

/// The title of what an id names; the id itself when nothing has it.
using TitleOf = std::function<Text(const std::string& id, const cases::Rulebook& rulebook)>;

Text topic_title(const std::string& id, const cases::Rulebook& rulebook);
Text location_title(const std::string& id, const cases::Rulebook& rulebook);
Text network_title(const std::string& id, const cases::Rulebook& rulebook);
Text importance_title(const std::string& id, const cases::Rulebook& rulebook);
Text ground_title(const std::string& id, const cases::Rulebook& rulebook);
Text person_title(const std::string& id, const cases::Rulebook& rulebook);
/// Of bodies and roles, as they were called on a day.
TitleOf owner_title(Date day);
Text rule_title(const std::string& id, const cases::Rulebook& rulebook);

/// A column of ids that people are told by title; nothing where there is none. It grows.
Column titled_column(std::string name, Text title, TitleOf title_of,
                     const cases::Rulebook& rulebook);

/// The same for members of a group that counts the unset ones too: people are told so.
Column member_column(std::string name, TitleOf title_of, const cases::Rulebook& rulebook);

/// The column below the table instead of in it.
Column in_details(Column column);

/// A column of numbers whose sum means something.
Column adding_up(Column column);

/// A column that people read below the table.
Column detail(std::string name, Text title, std::function<Text(const Value&)> shown = {});

}  // namespace otklik::report
