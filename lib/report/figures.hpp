// Numbers that can name the cases which they count: what quarterly, workload and topics are made of.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/case_id.hpp"

namespace otklik::report {

/// Counts under names (`answers.late`), or under a name for each member of a group (`by_topic` of `roads`).
class Figures {
 public:
  /// The member of a group; nothing is a member too: the unset one.
  using Member = std::optional<std::string>;

  void count(std::string_view figure, const CaseId& id) { count(figure, {}, id); }
  void count(std::string_view figure, const Member& of, const CaseId& id);

  std::int64_t number(std::string_view figure, const Member& of = {}) const;
  /// A case stands as often as it is counted, so there are as many as the number says; in order of id.
  std::vector<std::string> cases(std::string_view figure, const Member& of = {}) const;
  /// Those counted at least once: by number descending, then by name, the unset one last.
  std::vector<Member> members(std::string_view figure) const;

 private:
  using Group = std::map<Member, std::vector<std::string>>;

  std::map<std::string, Group, std::less<>> groups_;
};

/// Whole percents, half up; nothing of nothing.
std::optional<std::int64_t> percent_of(std::int64_t part, std::int64_t whole);

}  // namespace otklik::report
