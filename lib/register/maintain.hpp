// What is due from time to time and that no command does on the side: objects into packs, the graph of commits, a look at the
// cache.
#pragma once

#include <vector>

#include "base/bilingual.hpp"
#include "register/disk/lock.hpp"
#include "register/register.hpp"

namespace otklik::store {

struct Maintenance {
  std::vector<Text> done;        ///< a line each
  bool cache_was_wrong = false;  ///< it told something else than the cases; it was made anew
};

/// Others may read and record meanwhile, but for the moment in which the index is rewritten. Throws Error (busy, failed).
Maintenance maintain(const Register& source, const Holder& holder);

}  // namespace otklik::store
