#include <nlohmann/json.hpp>

#include "cases/fold.hpp"
#include "report/table.hpp"

std::ofstream out("report.json");
