#include "register/maintain.hpp"

#include "register/recovery.hpp"
#include "register/repository_settings.hpp"

namespace otklik::store {

namespace {

// What nothing refers to may belong to a command that runs; two weeks is git's own measure.
constexpr const char* oldest_unreferenced = "--expire=2.weeks.ago";

// `index.version` only counts for new indexes, and what a split index holds apart grows with each event.
void renew_index(const Register& source, const Holder& holder) {
  const Git& git = source.git();
  const Lock lock(make_private_dir(git) / lock_file(git).filename(),
                  source.rulebook().settings().limits.lock_wait, holder);
  recover(git, lock);
  std::vector<std::string> update{"-c", "core.hooksPath=/dev/null", "update-index",
                                  "--index-version", git.config("index.version").value_or("4")};
  if (git.is_on("core.splitindex")) update.emplace_back("--split-index");
  const ProcessResult result = git.command(update, {}, git.without_filters());
  if (result.status != 0) throw git_failed("update-index", result);
}

void pack(const Git& git) {
  git.output({"pack-refs", "--all"});
  git.output({"repack", "-d", "-l", "-q", "--geometric=2", "--write-midx"});
  git.output({"prune", oldest_unreferenced});
  git.output({"commit-graph", "write", "--reachable", "--changed-paths", "--no-progress"});
}

}  // namespace

Maintenance maintain(const Register& source, const Holder& holder) {
  Maintenance result;
  complete_settings(source.git());
  renew_index(source, holder);
  pack(source.git());
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
