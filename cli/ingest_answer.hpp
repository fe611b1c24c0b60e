// What `ingest` answers: what was taken in, what was refused, and what a person should look at.
#pragma once

#include <vector>

#include "cli/session.hpp"
#include "ingest/taken.hpp"
#include "register/intake.hpp"

namespace otklik::cli {

/// What one call came to: what sources refused, and what the register made of the rest.
struct IngestResult {
  std::vector<ingest::Rejected> rejected;
  std::size_t passed_over = 0;  ///< by the sources
  store::Intake intake;
  Instant at{};  ///< when it was taken in

  /// What sources and register refused, together.
  std::vector<ingest::Rejected> all_rejected() const;
};

void print_ingest(Session& session, const IngestResult& result);

}  // namespace otklik::cli
