// What makes a report or a document an office letter: to whom it goes, who signs it, who wrote it down.
#pragma once

#include <string>
#include <vector>

#include "base/bilingual.hpp"
#include "base/time.hpp"

namespace otklik::report {

/// A person in a letter.
struct Party {
  Text post;         ///< what the person is
  std::string name;  ///< empty when nobody is known: left to be filled in by hand
};

struct Letter {
  Party to;                   ///< as one addresses them
  Party signed_by;            ///< name with initials
  std::string prepared_by{};  ///< the executor's line; empty: none
  std::string phone{};        ///< of whoever prepared it
  Date date{};
  std::vector<Text> opening{};  ///< paragraphs before the figures
};

}  // namespace otklik::report
