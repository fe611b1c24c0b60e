#include <date/date.h>
#include <yaml-cpp/yaml.h>

#include "base/time.hpp"
#include "regulation/term.hpp"
