// What otklik.yaml says. Not for applying it: see rulebook.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/bilingual.hpp"
#include "base/id.hpp"
#include "base/time.hpp"
#include "calendar/term.hpp"
#include "calendar/working_hours.hpp"

namespace otklik::cases {

/// Names that hold from a day on.
struct InForce {
  Date valid_from{};
  std::vector<std::string> ids;

  friend bool operator==(const InForce&, const InForce&) = default;
};

struct Limits {
  std::size_t text_bytes = 0;  ///< longest text of a message or an answer
  calendar::Term back_dating;  ///< entering an event later than this is pointed out
  Seconds lock_wait{0};        ///< how long a command waits for another to finish
  calendar::Term
      late_entry{};  ///< what is recorded later than this after it happened says when it was recorded
  calendar::Term clock_skew{};  ///< so far apart two machines' clocks may be
  /// Reports call a share that rests on fewer cases a small sample; nothing: none is.
  std::optional<std::size_t> small_sample{};

  friend bool operator==(const Limits&, const Limits&) = default;
};

struct Settings {
  std::string name;
  std::string time_zone;
  Lang language = Lang::ru;
  /// ascending; a plain list in the file holds from the first day there is
  std::vector<InForce> calendars;
  std::vector<InForce> regulations;  ///< ascending, one id each
  std::vector<calendar::WorkingHours> working_hours;
  ImportanceId default_importance;
  LocationId default_location;
  Limits limits;
  bool signatures_required =
      false;  ///< commits that came after this was set have to be signed by their authors

  friend bool operator==(const Settings&, const Settings&) = default;
};

}  // namespace otklik::cases
