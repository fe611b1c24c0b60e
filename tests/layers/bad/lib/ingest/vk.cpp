#include <nlohmann/json.hpp>

#include "calendar/calendar.hpp"
#include "register/git.hpp"

auto* file = fopen("messages", "w");
