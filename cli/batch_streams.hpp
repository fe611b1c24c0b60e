// `calendar batch` between two files: blocks are read as they come and answers go out at once.
// Not for the answers themselves: see calendar/batch.hpp.
#pragma once

#include <cstdio>

#include "calendar/batch.hpp"

namespace otklik::cli {

/// calendar::run_batch() over `in` and `out`. A reader of `out` that has gone away ends it quietly; Error (failed) when reading
/// or writing fails.
/// Precondition: nothing has been read from `in`, whose descriptor is read directly.
void stream_batch(const calendar::WorkingTime& time, std::FILE* in, std::FILE* out,
                  calendar::BatchOptions options);

}  // namespace otklik::cli
