#include "report/answer_lint.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/zone.hpp"
#include "cases/events/event.hpp"
#include "likeness/lint.hpp"

namespace otklik::report {

namespace {

// The digest of the draft that an entry is about; empty for what submits and approves none.
std::string draft_of(const cases::Event& event) {
  if (event.as<cases::Drafted>() != nullptr) return event.digest;
  const auto* approved = event.as<cases::Approved>();
  return approved != nullptr ? approved->draft : std::string();
}

}  // namespace

std::vector<likeness::Fault> lint_draft(const cases::Case& record, const cases::Draft& draft,
                                        const cases::Rulebook& rulebook) {
  const cases::Network* network = rulebook.registries().find(record.message.network);
  likeness::AnswerTraits traits{.day = rulebook.zone().date_of(draft.at),
                                .is_promise_dated = draft.promise.has_value(),
                                .is_author_named = record.message.author.name.has_value()};
  if (network != nullptr) traits.recommended = network->recommended_answer;
  return likeness::lint_answer(draft.text, traits, rulebook.registries());
}

std::optional<std::vector<likeness::Fault>> lint_recorded(const cases::Judged& judged,
                                                          const cases::Rulebook& rulebook) {
  const std::string digest = draft_of(judged.record.events.back());
  const auto& drafts = judged.state.drafts;
  const auto draft = std::find_if(drafts.begin(), drafts.end(),
                                  [&](const cases::Draft& each) { return each.digest == digest; });
  if (draft == drafts.end()) return std::nullopt;
  return lint_draft(judged.record, *draft, rulebook);
}

List lint_list(const std::vector<likeness::Fault>& faults, Lang lang) {
  List list;
  for (const likeness::Fault& each : faults)
    list.emplace_back(Object{{"code", word_of(each.code)},
                             {"message", each.message.in(lang)},
                             {"at", each.at ? Value(*each.at) : Value()}});
  return list;
}

Text lint_words(const CaseId& id, const likeness::Fault& fault) {
  const Text words = joined(text("{}: перечитайте ответ: ", "{}: look at the answer: ", id.text()),
                            "", fault.message);
  return fault.at ? joined(words, "", text(" (знак {})", " (symbol {})", *fault.at)) : words;
}

}  // namespace otklik::report
