// A message on its way into the register, with what its source says about finding it.
#pragma once

#include <optional>
#include <string>

#include "base/time.hpp"
#include "cases/message.hpp"

namespace otklik::cases {

/// Whether its network is registered and whether it is new is not checked yet.
struct Incoming {
  Message message;
  std::optional<Stamp> detected_at;  ///< nothing: now
  bool governor = false;             ///< found under the Governor's accounts (12)
  std::optional<Stamp> closes_at;    ///< the mandated system's closing time (11)
  std::string source;                ///< `file:line` of its first line
};

}  // namespace otklik::cases
