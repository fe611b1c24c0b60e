#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "register/git.hpp"
#include "elsewhere/thing.hpp"
