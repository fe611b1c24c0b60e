// To whom a report or document goes as a letter and who signs it, as the regulation of the day says.
#pragma once

#include <optional>
#include <string_view>

#include "cases/registries/rulebook.hpp"
#include "report/letter.hpp"

namespace otklik::report {

/// The letter `name`; nothing when the regulation in force then sends none of that name. `to` is the body to whose head it goes
/// where the regulation names no addressee. A substitute comes before whom they stand in for.
std::optional<Letter> letter_of(std::string_view name, Instant moment,
                                const cases::Rulebook& rulebook,
                                const std::optional<BodyId>& to = {});

/// `в соответствии с п. 22 положения № 1885 от 6 декабря 2023 г.`; empty when there is no such letter.
Text ground_of_letter(std::string_view name, Instant moment, const cases::Rulebook& rulebook);

/// The same with an error (bad_data) instead of nothing: what to add to the regulation.
Letter needed_letter(std::string_view name, Instant moment, const cases::Rulebook& rulebook,
                     const std::optional<BodyId>& to = {});

}  // namespace otklik::report
