#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "register/git.hpp"
#include "elsewhere/thing.hpp"

auto now = std::chrono::system_clock::now();
auto number = rand();
