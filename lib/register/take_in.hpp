// Taking messages in: all of a source with one commit.
#pragma once

#include <functional>
#include <vector>

#include "cases/events/incoming.hpp"
#include "register/intake.hpp"
#include "register/one_commit.hpp"

namespace otklik::store {

/// What is called with each message and each deletion, in the order of the source.
struct Receiver {
  std::function<void(cases::Incoming)> message;
  std::function<void(cases::Deletion)> deleted;
  std::function<void(cases::WholePlace)> whole;
};

/// Reads a source to its end. False: the source itself refused some of them, and so nothing is to be recorded.
using Arrivals = std::function<bool(const Receiver&)>;

struct IntakeOptions {
  bool skip_refused = false;
  bool dry_run = false;
  bool suggest = false;
  std::vector<NewFile> files;  ///< attachments of the messages
};

/// Takes messages in. All or nothing unless `skip_refused`: with anything refused nothing is recorded. Throws Error as record()
/// does for what is wrong with the whole (nobody to act, busy, failed). Contents go to the disk as they come: memory holds ids
/// and what likeness is told by.
Intake take_in(Register& source, const Actor& actor, const Arrivals& arrivals,
               const IntakeOptions& options);

}  // namespace otklik::store
