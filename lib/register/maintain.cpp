#include "register/maintain.hpp"

#include <unistd.h>

#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/cache/cache.hpp"
#include "register/cache/case_index.hpp"
#include "register/git/git.hpp"
#include "register/register.hpp"
#include "register/repository_settings.hpp"
#include "register/write/index.hpp"
#include "register/write/placement.hpp"
#include "register/write/recovery.hpp"
#include "register/write/ref_locks.hpp"

namespace otklik::store {

namespace {

// What nothing refers to may belong to a command that runs; two weeks is git's own measure.
constexpr const char* oldest_unreferenced = "--expire=2.weeks.ago";

// One at a time. When the last one was killed, what it left behind is known by the note that it made.
class Turn {
 public:
  Turn(const Git& git, const Holder& holder)
      : lock_(make_private_dir(git) / "maintenance", Seconds(0), holder),
        note_(git.private_dir() / "maintenance-begun") {
    clear_lock(git.common_dir() / "objects" / "info" / "commit-graph.lock", note_);
    write_file(note_, {});
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  ~Turn() { ::unlink(note_.c_str()); }

  int descriptor() const { return lock_.descriptor(); }

 private:
  Lock lock_;
  std::filesystem::path note_;
};

// `index.version` only counts for new indexes, and what a split index holds apart grows with each event.
bool renew_index(const Register& source, const Holder& holder) {
  const Git& git = source.git();
  const Lock lock(lock_file(git), source.rulebook().settings().limits.lock_wait, holder);
  recover(git, lock);
  std::vector<std::string> form{"--index-version", git.config("index.version").value_or("4")};
  if (git.is_on("core.splitindex")) form.emplace_back("--split-index");
  return !IndexUpdate(git, lock, form).finish(index_wait);
}

void pack(const Git& git, const Turn& turn) {
  using Arguments = std::vector<std::string>;
  for (const Arguments& each :
       {Arguments{"repack", "-d", "-l", "-q", "--geometric=2"},
        Arguments{"prune", oldest_unreferenced},
        Arguments{"commit-graph", "write", "--reachable", "--changed-paths", "--no-progress"}}) {
    const ProcessResult result = git.command(each, {}, {}, turn.descriptor());
    if (result.status != 0) throw git_failed(each.front(), result);
  }
}

}  // namespace

Maintenance maintain(const Register& source, const Holder& holder) {
  Maintenance result;
  const Turn turn(source.git(), holder);
  complete_settings(source.git());
  if (!renew_index(source, holder))
    result.done.push_back({"индекс git занят: он будет переписан в следующий раз",
                           "git's index is held: it will be written anew the next time"});
  pack(source.git(), turn);
  result.done.push_back({"объекты git собраны, граф коммитов записан",
                         "git's objects are packed, the graph of commits is written"});
  result.cache_was_wrong = !source.index().is_right();
  if (result.cache_was_wrong) source.cache().drop();
  result.done.push_back(
      result.cache_was_wrong
          ? Text{"кэш не совпал с сообщениями и удалён: следующая команда построит его заново",
                 "the cache did not agree with the cases and was removed: the next command makes "
                 "it anew"}
          : Text{"кэш совпадает с сообщениями", "the cache agrees with the cases"});
  return result;
}

}  // namespace otklik::store
