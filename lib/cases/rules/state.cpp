#include "cases/rules/state.hpp"

#include <algorithm>

namespace otklik::cases {

State::State() = default;
State::State(const State& other) = default;
State::State(State&& other) noexcept = default;
State& State::operator=(const State& other) = default;
State& State::operator=(State&& other) noexcept = default;
State::~State() = default;

std::optional<BodyId> State::executor() const {
  if (assignments.empty() || assignments.back().ended) return std::nullopt;
  return assignments.back().body;
}

std::vector<BodyId> State::co_executors() const {
  std::vector<BodyId> bodies;
  for (const Part& part : parts)
    if (part.stage != PartStage::ended) bodies.push_back(part.body);
  return bodies;
}

const Draft* State::current_draft() const {
  if (drafts.empty() || drafts.back().withdrawn) return nullptr;
  if (!publications.empty() && publications.back().draft + 1 == drafts.size()) return nullptr;
  return &drafts.back();
}

bool State::has_final_answer() const {
  return std::any_of(publications.begin(), publications.end(),
                     [](const Publication& each) { return each.kind == DraftKind::final_answer; });
}

bool State::is_with(const BodyId& body) const {
  const auto others = co_executors();
  return executor() == body || std::find(others.begin(), others.end(), body) != others.end();
}

bool State::is_retracted(std::size_t event) const {
  return std::find(retracted.begin(), retracted.end(), event) != retracted.end();
}

Part* State::find_part(const BodyId& body) {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.body == body; });
  return found == parts.end() ? nullptr : &*found;
}

const Part* State::find_part(const BodyId& body) const {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.body == body; });
  return found == parts.end() ? nullptr : &*found;
}

}  // namespace otklik::cases
