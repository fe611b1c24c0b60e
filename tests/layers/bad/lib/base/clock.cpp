// Lawful: the Clock is where the machine's clock is read.
#include "base/clock.hpp"

#include <date/tz.h>
#include <sha2.h>

auto now() { return std::chrono::system_clock::now(); }
