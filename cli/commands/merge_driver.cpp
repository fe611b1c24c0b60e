// merge-driver: git calls it for two versions of a record (gitattributes: merge=otklik). People do not.
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/output_file.hpp"
#include "formats/merge_records.hpp"

namespace otklik::cli {

namespace {

struct MergeOptions {
  std::string base;
  std::string ours;
  std::string theirs;
  std::string path;
};

// The outcome replaces our version, as git expects it; a status other than 0 leaves it and makes a conflict.
int run(Session&, const MergeOptions& options) {
  const auto merged = formats::merge_records(read_file(options.ours), read_file(options.theirs));
  if (!merged)
    throw Error(Category::found, text("{}: это не две версии одной записи реестра; слейте вручную",
                                      "{}: not two versions of one record; merge them by hand",
                                      disarmed(options.path)));
  write_output(options.ours, *merged);
  return 0;
}

Run set_up(Options& options) {
  auto values = std::make_shared<MergeOptions>();
  options.option("BASE", values->base, {"общий предок", "the common ancestor"}).required();
  options.option("OURS", values->ours, {"наша версия", "our version"}).required();
  options.option("THEIRS", values->theirs, {"другая версия", "the other version"}).required();
  options.option("PATH", values->path, {"имя файла", "the file's name"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command merge_driver_command;
const Command merge_driver_command{
    "merge-driver", {"слияние записей для git", "merging of records, for git"}, set_up};

}  // namespace otklik::cli
