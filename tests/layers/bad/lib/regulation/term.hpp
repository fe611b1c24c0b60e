#include <date/date.h>

#include "cases/event.hpp"
