// Whether a push may be taken into a shared register: called by git's pre-receive hook of the repository that receives it, before
// anything moves.
// Not for a register's own history: verify.hpp.
#pragma once

#include <filesystem>
#include <string_view>

#include "audit/verify.hpp"
#include "base/bilingual.hpp"

namespace otklik::audit {

struct PushVerdict {
  VerifyResult result;
  std::optional<Lang>
      language;  ///< the register's, for those who read the findings; nothing when it cannot be known
};

/// `updates`: lines `OLD NEW REF` as git gives them to the hook. Every new commit is judged; a rewind, a deletion, a ref that is
/// neither branch nor tag, a history of its own, and settings that cannot be used are findings too. The environment of the hook
/// says where the objects of the push are. Throws Error: usage (a line that is none), bad_data (no repository), failed (git).
PushVerdict verify_push(const std::filesystem::path& repository, std::string_view updates);

}  // namespace otklik::audit
