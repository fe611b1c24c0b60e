// What a commit is asked for and what came of it. Not for making one: writer.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bilingual.hpp"
#include "base/time.hpp"
#include "register/git/object.hpp"

namespace otklik::store {

/// A file set anew.
struct FileChange {
  std::string path;
  /// what HEAD must hold there; nothing: it must hold no such file
  std::optional<std::string> before;
  std::string after;
};

/// A person, as git names one.
struct Identity {
  std::string name;
  std::string email;
};

struct CommitRequest {
  Identity author;
  Instant when{};
  bool when_is_set =
      false;  ///< $OTKLIK_NOW: the committer's date is `when` too, not the time of the commit
  Seconds zone_offset{0};  ///< of the dates, east of Greenwich
  std::string message;
  std::vector<FileChange> changes;
};

struct CommitOutcome {
  ObjectId commit;
  std::vector<Text> warnings;
};

}  // namespace otklik::store
