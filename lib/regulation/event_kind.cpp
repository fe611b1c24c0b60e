#include "regulation/event_kind.hpp"

namespace otklik::regulation {

std::optional<Trigger> parse_trigger(std::string_view text) {
  const auto colon = text.find(':');
  const auto kind = parse_word<TriggerKind>(text.substr(0, colon));
  if (!kind) return std::nullopt;
  if (colon == std::string_view::npos) return Trigger{*kind, std::nullopt};
  const bool names_a_role = *kind == TriggerKind::approved || *kind == TriggerKind::approval_lost;
  if (!names_a_role || colon + 1 == text.size()) return std::nullopt;
  return Trigger{*kind, RoleId(std::string(text.substr(colon + 1)))};
}

std::string format_trigger(const Trigger& trigger) {
  const std::string_view word = word_of(trigger.kind);
  return trigger.role ? fmt::format("{}:{}", word, *trigger.role) : std::string(word);
}

}  // namespace otklik::regulation
