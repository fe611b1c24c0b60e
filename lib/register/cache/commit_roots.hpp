// What stands at the root of a commit and decides whether something has to be worked out anew.
#pragma once

#include <optional>
#include <string>

#include "register/git/git.hpp"

namespace otklik::store {

struct CommitRoots {
  std::string
      settings;  ///< the ids of all that load_rulebook() reads: the same text, the same rulebook
  std::string
      judging;  ///< of these, what cases::summary_of() depends on: a change of staff is none of it
  std::optional<ObjectId> cases;  ///< the tree of the cases
};

CommitRoots roots_of(const Git& git, const ObjectId& commit);

}  // namespace otklik::store
