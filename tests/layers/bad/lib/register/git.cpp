#include "audit/check.hpp"

auto now = std::chrono::system_clock::now();
auto until = std::chrono::steady_clock::now() + wait;
