// Names that people type, found in the registries or refused with the nearest one and the candidates (exit status 4).
#pragma once

#include <string>
#include <string_view>

#include "cases/registries/registries.hpp"
#include "regulation/regulation.hpp"

namespace otklik::cases {

/// Each throws Error (not_found) when there is none of that name.
const Topic& topic_named(const Registries& registries, const std::string& name);
const Location& location_named(const Registries& registries, const std::string& name);
const Body& body_named(const Registries& registries, const std::string& name);
const Person& person_named(const Registries& registries, const std::string& name);
const Network& network_named(const Registries& registries, const std::string& name);
const Account& account_named(const Registries& registries, const std::string& name);
const regulation::Ground& ground_named(const regulation::Regulation& regulation,
                                       const std::string& name);
const regulation::Importance& importance_named(const regulation::Regulation& regulation,
                                               const std::string& name);
const regulation::Role& role_named(const regulation::Regulation& regulation,
                                   const std::string& name);

/// The Error that says there is no `name` among `known`; `what` names the kind and where its names stand.
[[noreturn]] void throw_not_found(const Text& what, std::string_view name,
                                  const std::vector<std::string>& known);

}  // namespace otklik::cases
