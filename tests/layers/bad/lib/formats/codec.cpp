#include <CLI/CLI.hpp>
#include <valijson/schema.hpp>
#include <yaml-cpp/yaml.h>

#include "register/paths.hpp"
