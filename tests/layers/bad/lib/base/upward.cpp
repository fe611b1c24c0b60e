#include "calendar/calendar.hpp"
#include "clock.hpp"
