#include "register/case_history.hpp"

#include "cases/events/case.hpp"
#include "formats/files.hpp"
#include "register/disk/paths.hpp"
#include "register/git/git.hpp"
#include "register/register.hpp"

namespace otklik::store {

std::vector<std::optional<CommitInfo>> recording_commits(const Register& source,
                                                         const cases::Case& record) {
  std::vector<std::optional<CommitInfo>> result(record.events.size());
  const std::string path = case_path(record.id);
  for (const CommitInfo& commit : source.git().history(path)) {
    const auto bytes = source.git().read(commit.id, path);
    const auto version = bytes ? formats::read_case(*bytes, path) : formats::Read<cases::Case>();
    if (!version.value) continue;
    for (std::size_t i = 0; i < record.events.size(); ++i)
      for (const cases::Event& event : version.value->events)
        if (!result[i] && event.digest == record.events[i].digest) result[i] = commit;
  }
  return result;
}

}  // namespace otklik::store
