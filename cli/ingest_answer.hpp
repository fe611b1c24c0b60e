// What `ingest` answers: what was taken in, what was refused, and what a person should look at.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/session.hpp"
#include "ingest/taken.hpp"
#include "register/intake.hpp"

namespace otklik::cli {

/// More would scroll away what a person should look at; json has all.
constexpr std::size_t most_shown = 20;

/// What one call came to: what sources refused, and what the register made of the rest.
struct IngestResult {
  std::vector<ingest::Rejected> rejected;
  std::vector<ingest::Rejected> incomplete;    ///< answers that say that there is more
  std::map<std::string, std::string> readers;  ///< see Inputs::readers()
  std::size_t passed_over = 0;                 ///< by the sources
  store::Intake intake;
  Instant at{};  ///< when it was taken in

  /// What sources and register refused, together, with the reader where it was told by the content.
  std::vector<ingest::Rejected> all_rejected() const;
};

void print_ingest(Session& session, const IngestResult& result);

}  // namespace otklik::cli
