#include "report/suggestion_words.hpp"

#include "base/text.hpp"
#include "base/zone.hpp"
#include "cases/registries/refusal.hpp"
#include "cases/rules/fold.hpp"

namespace otklik::report {

namespace {

std::string listed(const std::vector<std::string>& words) {
  return disarmed(joined_list(words));
}

}  // namespace

Text suggestion_words(const CaseId& id, const likeness::Suggestion& suggestion,
                      const regulation::Regulation& regulation) {
  const auto& [topic, topic_words, location, location_words, abuse] = suggestion;
  Text line;
  const auto add = [&](const Text& part) { line = line.empty() ? part : joined(line, "; ", part); };
  if (topic)
    add(text("похоже на тему {} (слова: {})", "looks like the topic {} (words: {})", topic->text(),
             listed(topic_words)));
  if (location)
    add(text("место {} (слова: {})", "place {} (words: {})", location->text(),
             listed(location_words)));
  if (!abuse.empty())
    add(joined(cases::with_clause({"возможно, оскорбления или угрозы", "may be abuse or threats"},
                                  regulation.clause_of(cases::EventKind::declined)),
               ": ", same(listed(abuse))));
  if (topic) {
    const std::string place = location ? " --location " + location->text() : "";
    add(text("принять: otklik classify {} --topic {}{}",
             "to take it: otklik classify {} --topic {}{}", id.text(), topic->text(), place));
  }
  if (line.empty()) line = {"по словам ничего не предложить", "the words propose nothing"};
  return joined(same(id.text() + ": "), "", line);
}

Text proposal_for(const cases::Case& record, const cases::State& state,
                  const cases::Rulebook& rulebook) {
  const Date day = rulebook.zone().date_of(record.message.posted_at.instant);
  return suggestion_words(record.id,
                          likeness::Suggester(rulebook.registries()).suggest(state.text, day),
                          cases::regulation_for(state, rulebook));
}

}  // namespace otklik::report
