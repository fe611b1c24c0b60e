#include "register/write/branch.hpp"

#include <chrono>
#include <string>
#include <thread>

#include "base/text.hpp"
#include "register/write/ref_locks.hpp"

namespace otklik::store {

namespace {

constexpr std::chrono::milliseconds pause(10);
constexpr int last_of_its_own = 128;  // a greater exit status of git means that a signal killed it

bool is_held_lock(const ProcessResult& result) {
  return result.err.find(".lock'") != std::string::npos &&
         result.err.find("File exists") != std::string::npos;
}

Error held_by_git(const ProcessResult& result) {
  return Error(Category::busy,
               text("ветка занята другой командой git", "another git command holds the branch"),
               {same(disarmed_block(trimmed(result.err)))});
}

}  // namespace

BranchMove move_branch(const Git& git, const Lock& lock, const std::optional<ObjectId>& from,
                       const NotedWrite& write, std::string_view reason,
                       const Environment& identities, Seconds wait) {
  const auto until = std::chrono::steady_clock::now() + wait;
  const ObjectId& to = write.commit;
  const std::string none(to.hex.size(), '0');
  for (;;) {
    const auto result = git.command(
        {"update-ref", "-m", std::string(reason), "HEAD", to.hex, from ? from->hex : none}, {},
        identities, lock.descriptor());
    if (result.status == 0) return BranchMove::done;
    if (result.status > last_of_its_own) clear_ref_locks(git, write, note_file(git.private_dir()));
    const auto now = git.head();
    if (now == to) return BranchMove::done;  // it moved, and git was killed or failed after that
    if (now != from) return BranchMove::raced;
    if (!is_held_lock(result)) throw git_failed("update-ref", result);
    if (std::chrono::steady_clock::now() >= until) throw held_by_git(result);
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace otklik::store
