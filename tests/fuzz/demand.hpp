// What a fuzz target holds the program to: a broken promise ends it, and the fuzzer keeps the input.
#pragma once

#include <cstdlib>

#include "base/diagnostic.hpp"
#include "base/text.hpp"
#include "formats/read.hpp"

namespace otklik {

inline void demand(bool promise) {
  if (!promise) std::abort();
}

/// What every reader of files promises: a value exactly when nothing is wrong, reasons that are safe to print, places inside the
/// file.
template <class T>
void demand_whole(const formats::Read<T>& read) {
  demand(read.value.has_value() != has_errors(read.diagnostics));
  for (const Diagnostic& each : read.diagnostics) {
    demand(!each.what.ru.empty() && !each.what.en.empty() && !each.remedy.en.empty());
    demand(disarmed(each.what.ru) == each.what.ru && disarmed(each.remedy.ru) == each.remedy.ru);
    demand(each.at.line >= 0 && each.at.column >= 0);
  }
}

}  // namespace otklik
