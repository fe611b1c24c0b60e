#include "cases/below/thing.hpp"
#include "cases/beside/thing.hpp"
