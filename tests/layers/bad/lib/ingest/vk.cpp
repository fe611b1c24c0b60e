#include <nlohmann/json.hpp>

#include "likeness/likeness.hpp"
#include "register/git.hpp"

auto* file = fopen("messages", "w");
