#include "register/recorded_times.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cases/events/case.hpp"
#include "register/case_history.hpp"
#include "register/disk/paths.hpp"
#include "register/git/git.hpp"
#include "register/git/tree_diff.hpp"
#include "register/register.hpp"

namespace otklik::store {

namespace {

std::string key_of(std::string_view id, std::string_view kind, Instant at) {
  return fmt::format("{} {} {}", id, kind, at.time_since_epoch().count());
}

// The trailers of a message that this program wrote, by name; a name may stand several times.
std::vector<std::string> values_of(const std::vector<std::string_view>& lines,
                                   std::string_view name) {
  std::vector<std::string> values;
  for (const std::string_view line : lines)
    if (line.starts_with(name)) values.emplace_back(line.substr(name.size()));
  return values;
}

}  // namespace

RecordedTimes::RecordedTimes(const Register& source) {
  for (const CommitInfo& commit : source.git().history(std::string(cases_folder)))
    take(source, commit);
}

void RecordedTimes::take(const Register& source, const CommitInfo& commit) {
  const auto lines = split(commit.message, '\n');
  if (!values_of(lines, "Count: ").empty()) {
    const auto before =
        commit.parents.empty()
            ? std::nullopt
            : std::optional(parse_commit(source.git().load(commit.parents.front())).tree);
    for_each_change(source.git(), before, commit.tree, [&](const TreeChange& change) {
      const auto id = parse_case_path(change.path);
      if (id && !change.before) arrivals_.emplace(*id, commit.authored);
    });
    return;
  }
  const auto kinds = values_of(lines, "Event: ");
  const auto times = values_of(lines, "At: ");
  const auto at = times.size() == 1 ? parse_stamp(times.front()) : std::nullopt;
  if (!at || kinds.size() != 1) return;
  for (const std::string& id : values_of(lines, "Case: "))
    events_.emplace(key_of(id, kinds.front(), at->instant), commit.authored);
}

std::vector<std::optional<Instant>> RecordedTimes::times_of(const cases::Case& record) const {
  std::vector<std::optional<Instant>> times;
  const auto arrival = arrivals_.find(record.id);
  for (const cases::Event& event : record.events) {
    const auto known =
        events_.find(key_of(record.id.text(), word_of(event.kind()), event.at.instant));
    if (known != events_.end())
      times.emplace_back(known->second);
    else if (event.kind() == cases::EventKind::detected && arrival != arrivals_.end())
      times.emplace_back(arrival->second);
    else
      times.emplace_back();
  }
  return times;
}

}  // namespace otklik::store
