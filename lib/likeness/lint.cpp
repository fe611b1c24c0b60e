#include "likeness/lint.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "likeness/answer_text.hpp"
#include "likeness/personal_data.hpp"
#include "likeness/phrases.hpp"
#include "likeness/promises.hpp"
#include "likeness/suggestion.hpp"

namespace otklik::likeness {

namespace {

// How an answer begins: the words that greet in its first sentence, and a name beside them.
struct Opening {
  std::vector<Span> greetings;
  bool has_name = false;
  bool has_address = false;  // a name, or a word that addresses without one
  std::size_t length = 0;    // words of greeting and name
};

bool begins_answer(const AnswerText& text, const Span& place) {
  return text.sentence_of(place.first) == 0;
}

bool is_name(const AnswerText& text, std::size_t word, const Span& greeting) {
  return word < text.words().size() && text.same_sentence(word, greeting.first) &&
         text.is_capital(word);
}

Opening opening_of(const AnswerText& text, const cases::GreetingRule& rule,
                   Vocabulary& vocabulary) {
  Opening opening;
  for (const Span& each : Phrases(rule.words, vocabulary).find_all(text.words())) {
    if (!begins_answer(text, each)) continue;
    const bool has_name =
        (each.first > 0 && is_name(text, each.first - 1, each)) || is_name(text, each.behind, each);
    opening.greetings.push_back(each);
    opening.has_name = opening.has_name || has_name;
    opening.length += each.behind - each.first + static_cast<std::size_t>(has_name);
  }
  const auto addresses = Phrases(rule.addresses, vocabulary).find_all(text.words());
  opening.has_address =
      opening.has_name || std::any_of(addresses.begin(), addresses.end(),
                                      [&](const Span& each) { return begins_answer(text, each); });
  return opening;
}

// What is found is quoted where it is no personal data: notes are kept in logs.
class Faults {
 public:
  explicit Faults(const AnswerText& text) : text_(text) {}

  void add(FaultCode code) { faults_.push_back({code, title_of<FaultCode>(code)}); }
  void add(FaultCode code, const Text& more) {
    faults_.push_back({code, joined(title_of<FaultCode>(code), ": ", more)});
  }
  void add(FaultCode code, Span place) {
    const std::size_t at = text_.words()[place.first].begin + 1;
    faults_.push_back({code, title_of<FaultCode>(code), at});
  }
  void add_quoted(FaultCode code, Span place) {
    add(code, place);
    const std::string said = disarmed(text_.said(place.first, place.behind));
    faults_.back().message = joined(faults_.back().message, ": ", text("«{}»", "`{}`", said));
  }

  std::vector<Fault> take() {
    std::stable_sort(faults_.begin(), faults_.end(),
                     [](const Fault& a, const Fault& b) { return a.at < b.at; });
    return std::move(faults_);
  }

 private:
  const AnswerText& text_;
  std::vector<Fault> faults_;
};

void look_at_length(const AnswerText& text, const AnswerTraits& traits, const cases::Answers& rules,
                    const Opening& opening, Faults& faults) {
  const std::size_t words = text.words().size() - std::min(opening.length, text.words().size());
  if (rules.fewest_words && words < *rules.fewest_words) faults.add(FaultCode::too_short);
  if (traits.recommended && text.length() > *traits.recommended)
    faults.add(FaultCode::too_long, otklik::text("{} знаков, советуют не больше {}",
                                                 "{} symbols, {} at most are recommended",
                                                 text.length(), *traits.recommended));
}

void look_at_opening(const Opening& opening, const AnswerTraits& traits,
                     const cases::GreetingRule& rule, Faults& faults) {
  if (opening.greetings.empty())
    faults.add(FaultCode::no_greeting);
  else if (rule.author && traits.is_author_named && !opening.has_address)
    faults.add(FaultCode::no_address);
}

}  // namespace

std::vector<Fault> lint_answer(std::string_view words, const AnswerTraits& traits,
                               const cases::Registries& registries) {
  const cases::Answers& rules = registries.answers;
  Suggester suggester(registries);
  Vocabulary& vocabulary = suggester.vocabulary();
  const AnswerText text(words, vocabulary);
  Faults faults(text);
  Opening opening;
  if (rules.greeting) {
    opening = opening_of(text, *rules.greeting, vocabulary);
    look_at_opening(opening, traits, *rules.greeting, faults);
  }
  look_at_length(text, traits, rules, opening, faults);
  for (const Finding& each : find_personal_data(text, rules, opening.has_name, vocabulary))
    faults.add(each.code, each.place);
  for (const Span& each : suggester.abuse_places(text.words()))
    faults.add_quoted(FaultCode::abuse, each);
  if (rules.promises && !traits.is_promise_dated)
    for (const Span& each : find_undated_promises(text, *rules.promises, traits.day, vocabulary))
      faults.add_quoted(FaultCode::promise_without_date, each);
  return faults.take();
}

}  // namespace otklik::likeness
