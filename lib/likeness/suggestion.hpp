// What a message seems to be about, from the words of the registries: always a proposal that a person confirms (8.1).
// Not for deciding anything.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/time.hpp"
#include "cases/registries/registries.hpp"
#include "likeness/vocabulary.hpp"

namespace otklik::likeness {

struct Suggestion {
  std::optional<TopicId> topic;
  std::vector<std::string> topic_words;  ///< of the registry, that decided
  std::optional<LocationId> location;
  std::vector<std::string> location_words;
  std::vector<std::string> abuse;  ///< words of the message that may be abuse or threats (20)

  bool empty() const { return !topic && !location && abuse.empty(); }
};

/// Compiled from the registries, which must outlive it.
class Suggester {
 public:
  explicit Suggester(const cases::Registries& registries);

  /// `day` is the message's: topics out of their season come behind others.
  Suggestion suggest(std::string_view text, Date day);
  /// cases::Topic and place alone.
  Suggestion propose(const std::vector<TextWord>& words, Date day) const;
  /// The words of the message that may be abuse.
  std::vector<std::string> abuse_in(const std::vector<TextWord>& words) const;
  /// The same by its places, words before phrases.
  std::vector<Span> abuse_places(const std::vector<TextWord>& words) const;

  Vocabulary& vocabulary() { return vocabulary_; }

 private:
  enum class Meaning { topic, location, abuse };

  /// A phrase of a registry.
  struct Phrase {
    std::vector<std::uint64_t> stems;
    std::string words;
    Meaning meaning{};
    std::size_t index = 0;  // of the topic or place
  };
  struct Prefix {
    std::string letters;
    std::size_t index = 0;
  };
  struct Found;

  void add(const std::string& words, Meaning meaning, std::size_t index);
  template <class See>
  void each_phrase(const std::vector<TextWord>& words, See see) const;
  std::optional<std::size_t> best_topic(const Found& found, Date day) const;
  std::optional<std::size_t> best_location(const Found& found) const;

  const cases::Registries& registries_;
  Vocabulary vocabulary_;
  std::unordered_map<std::uint64_t, std::vector<Phrase>> phrases_;  // by the first stem
  std::vector<std::string> prefixes_;                               // of abuse
};

}  // namespace otklik::likeness
