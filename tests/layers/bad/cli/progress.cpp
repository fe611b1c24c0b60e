// Lawful: how long something takes.
#include "cli/main.hpp"

auto begun = std::chrono::steady_clock::now();
