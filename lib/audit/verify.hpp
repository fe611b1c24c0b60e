// Whether the history of a register is what an honest one looks like: each commit only adds events at the end of cases, or is a
// merge that keeps both sides; the trailers say what the events say; the author may do it and held the role then; the fold allows
// each event.
// Not for the state of the files as they are now: check.hpp.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "audit/finding.hpp"

namespace otklik::audit {

/// Which part of the history is looked at. Nothing said: what came since the last time that verify found no error.
struct VerifyWish {
  bool all = false;
  std::string since;  ///< a revision; what it holds is taken as verified. Empty: not said
  std::vector<std::string> anchors;  ///< lines of `anchor`: the history must hold each of them
};

struct VerifyResult {
  std::vector<Finding> findings;
  std::size_t commits = 0;
  std::size_t recordings = 0;   ///< of them those that record something
  std::size_t clock_given = 0;  ///< of these those whose clock was set by hand
  std::size_t cases = 0;        ///< case files that these commits touched
};

/// Throws Error: not_found (an unknown revision), usage (an anchor that cannot be read), failed (git).
VerifyResult verify(const std::filesystem::path& root, const VerifyWish& wish);

/// One line for a printed list or a letter: the day of the last commit, its id, how many commits and cases there are.
std::string anchor_line(const std::filesystem::path& root);

}  // namespace otklik::audit
