#include "cases/rules/state.hpp"

#include <algorithm>
#include <utility>

namespace otklik::cases {

const std::string& words_of(const Publication& publication, const State& state) {
  return publication.draft ? state.drafts[*publication.draft].text : publication.text;
}

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

bool State::was_with(const BodyId& body) const {
  const auto is_its = [&](const Assignment& each) { return each.body == body; };
  return std::any_of(assignments.begin(), assignments.end(), is_its) ||
         std::any_of(retracted_assignments.begin(), retracted_assignments.end(), is_its);
}

bool State::has_returned(const BodyId& body) const {
  return assignments.size() > round.first_assignment && assignments.back().body == body &&
         assignments.back().ended && assignments.back().left == Leaving::returned;
}

std::vector<BodyId> State::bodies() const {
  std::vector<BodyId> bodies;
  const auto add = [&](const BodyId& body) {
    if (std::find(bodies.begin(), bodies.end(), body) == bodies.end()) bodies.push_back(body);
  };
  for (const Occurrence& each : occurrences)
    if (each.body && (each.trigger == regulation::TriggerKind::assigned ||
                      each.trigger == regulation::TriggerKind::co_assigned))
      add(*each.body);
  for (const Assignment& each : retracted_assignments) add(each.body);
  return bodies;
}

const Draft* State::current_draft() const {
  const bool stands = drafts.size() > round.first_draft && drafts.back().fate == Fate::open;
  return stands ? &drafts.back() : nullptr;
}

Draft* State::current_draft() {
  return const_cast<Draft*>(std::as_const(*this).current_draft());
}

const Draft* State::find_draft(std::string_view digest) const {
  const auto found = std::find_if(drafts.begin(), drafts.end(),
                                  [&](const Draft& each) { return each.digest == digest; });
  return found == drafts.end() ? nullptr : &*found;
}

Draft* State::find_draft(std::string_view digest) {
  return const_cast<Draft*>(std::as_const(*this).find_draft(digest));
}

const Publication* State::find_publication(std::string_view digest) const {
  const auto found = std::find_if(publications.begin(), publications.end(),
                                  [&](const Publication& each) { return each.digest == digest; });
  return found == publications.end() ? nullptr : &*found;
}

Publication* State::find_publication(std::string_view digest) {
  return const_cast<Publication*>(std::as_const(*this).find_publication(digest));
}

const Approval* State::find_approval(std::string_view digest) const {
  for (const Draft& draft : drafts)
    for (const Approval& approval : draft.approvals)
      if (approval.digest == digest) return &approval;
  return nullptr;
}

Approval* State::find_approval(std::string_view digest) {
  return const_cast<Approval*>(std::as_const(*this).find_approval(digest));
}

bool State::has_final_answer() const {
  const auto first = publications.begin() + static_cast<std::ptrdiff_t>(round.first_publication);
  return std::any_of(first, publications.end(),
                     [](const Publication& each) { return each.kind == DraftKind::final_answer; });
}

const Round& State::round_of(std::size_t occurrence) const {
  if (occurrence >= round.first_occurrence) return round;
  const auto later = std::find_if(past_rounds.rbegin(), past_rounds.rend(), [&](const Round& each) {
    return occurrence >= each.first_occurrence;
  });
  return later == past_rounds.rend() ? round : *later;
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
