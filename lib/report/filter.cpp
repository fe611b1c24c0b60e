#include "report/filter.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cases/recording/permissions.hpp"
#include "cases/rules/approvals.hpp"
#include "cases/rules/fold.hpp"

namespace otklik::report {

namespace {

// With the person's body; or the person may give the next approval; or a deadline of the person's role runs.
bool waits_for(const cases::Judged& judged, const cases::Person& person,
               const cases::Rulebook& rulebook) {
  const Date day = rulebook.zone().date_of(judged.moment);
  if (!judged.state.is_over()) {
    const auto bodies = cases::bodies_of(person, day);
    const auto& regulation = cases::regulation_for(judged.state, rulebook);
    if (std::any_of(bodies.begin(), bodies.end(),
                    [&](const BodyId& body) { return judged.state.is_with(body); }) ||
        cases::approval_role(judged.state, person, day, regulation, rulebook.registries()))
      return true;
  }
  return std::any_of(judged.deadlines.begin(), judged.deadlines.end(), [&](const auto& deadline) {
    return deadline.is_open_obligation() &&
           cases::holds_role(person, RoleId(deadline.owner.value_or("")), day);
  });
}

bool holds_words(const std::string& text, const std::vector<std::string>& words) {
  if (words.empty()) return true;
  const std::string folded_text = folded(text);
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return folded_text.find(word) != std::string::npos;
  });
}

}  // namespace

bool Filter::is_set() const {
  return stage || executor || topic || location || network || importance ||
         detected != DateRange{} || !words.empty() || mine != nullptr;
}

bool Filter::matches(const cases::Judged& judged, const cases::Rulebook& rulebook) const {
  const cases::State& state = judged.state;
  const cases::Registries& registries = rulebook.registries();
  if (stage && state.shown_stage() != *stage) return false;
  if (executor && !state.is_with(*executor)) return false;
  if (topic && !(state.topic && registries.is_under(*state.topic, *topic))) return false;
  if (location && !(state.location && registries.is_under(*state.location, *location)))
    return false;
  if (network && judged.record.message.network != *network) return false;
  if (importance && state.importance != importance) return false;
  if (!detected.contains(rulebook.zone().date_of(state.detected_at))) return false;
  if (!holds_words(state.text, words)) return false;
  return mine == nullptr || waits_for(judged, *mine, rulebook);
}

}  // namespace otklik::report
