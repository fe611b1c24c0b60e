#include "report/figures.hpp"

#include <algorithm>

namespace otklik::report {

void Figures::count(std::string_view figure, const Member& of, const CaseId& id) {
  groups_[std::string(figure)][of].push_back(id.text());
}

std::int64_t Figures::number(std::string_view figure, const Member& of) const {
  const auto group = groups_.find(figure);
  if (group == groups_.end()) return 0;
  const auto counted = group->second.find(of);
  return counted == group->second.end() ? 0 : static_cast<std::int64_t>(counted->second.size());
}

std::vector<std::string> Figures::cases(std::string_view figure, const Member& of) const {
  const auto group = groups_.find(figure);
  if (group == groups_.end() || !group->second.contains(of)) return {};
  std::vector<std::string> ids = group->second.at(of);
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::vector<Figures::Member> Figures::members(std::string_view figure) const {
  std::vector<Member> members;
  if (const auto group = groups_.find(figure); group != groups_.end())
    for (const auto& [member, ids] : group->second) members.push_back(member);
  // The map has them by name already, the unset one first.
  std::stable_sort(members.begin(), members.end(), [&](const Member& a, const Member& b) {
    if (a.has_value() != b.has_value()) return a.has_value();
    return number(figure, a) > number(figure, b);
  });
  return members;
}

std::optional<std::int64_t> percent_of(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return std::nullopt;
  return (200 * part + whole) / (2 * whole);
}

}  // namespace otklik::report
