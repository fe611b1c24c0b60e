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
Text person_title(const std::string& id, const cases::Rulebook& rulebook);
/// As they were called on a day: bodies and roles; what cases of several regulations have in common.
TitleOf owner_title(Date day);
TitleOf importance_title(Date day);
TitleOf ground_title(Date day);
TitleOf rule_title(Date day);

/// Words of a row in both languages: a title under the regulation of the row's case, which an id alone does not tell. Null for
/// none.
Value both(const Text& words);
Text words_in(const Value& both);
/// The column of such words, for people. It grows.
Column words_column(std::string name, Text title);

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
