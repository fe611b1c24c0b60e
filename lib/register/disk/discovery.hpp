// Which directory is the register. Not whether it is a sound one: see git.hpp and the loading of its settings.
#pragma once

#include <filesystem>
#include <optional>

namespace otklik::store {

/// The directory that was named (`--register`, $OTKLIK_REGISTER: the caller chooses), else the nearest parent of the current
/// one that holds otklik.yaml. Absolute. Throws Error (not_found) when there is no otklik.yaml.
std::filesystem::path find_register(const std::optional<std::filesystem::path>& given);

}  // namespace otklik::store
