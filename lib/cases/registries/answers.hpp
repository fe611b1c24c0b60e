// What an answer is looked through for before it goes out: what registry/answers.yaml says. In all lists `*` behind a word stands
// for any ending.
// Not for looking: see likeness/lint.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace otklik::cases {

/// How an answer begins.
struct GreetingRule {
  std::vector<std::string> words;
  bool author = false;                 ///< the author is addressed, where the network names one
  std::vector<std::string> addresses;  ///< words that address somebody without a name

  friend bool operator==(const GreetingRule&, const GreetingRule&) = default;
};

/// What promises something, and what says when.
struct PromiseRule {
  std::vector<std::string> words;
  std::vector<std::string> terms;         ///< wherever they stand in the answer
  std::vector<std::string> terms_beside;  ///< only in the sentence that promises

  friend bool operator==(const PromiseRule&, const PromiseRule&) = default;
};

/// A number that may be published, as digits with the 8 of long distance; or all that begin so.
struct OwnTelephone {
  std::string digits;
  bool is_beginning = false;

  friend bool operator==(const OwnTelephone&, const OwnTelephone&) = default;
};

struct TelephoneRule {
  std::vector<std::string> words;  ///< what stands before a number that has no code
  std::vector<OwnTelephone> own;
  std::vector<std::string> offices;  ///< what stands before a number that is an office's

  friend bool operator==(const TelephoneRule&, const TelephoneRule&) = default;
};

struct FlatRule {
  std::vector<std::string> words;        ///< what stands before the number of a flat
  std::vector<std::string> patronymics;  ///< endings by which a name is told

  friend bool operator==(const FlatRule&, const FlatRule&) = default;
};

/// What is absent or empty is not looked for.
struct Answers {
  std::optional<std::size_t> fewest_words;  ///< beside the greeting
  std::optional<GreetingRule> greeting;
  std::optional<PromiseRule> promises;
  std::optional<TelephoneRule> telephones;
  std::vector<std::string> passports;  ///< what stands before series and number
  std::vector<std::string> snils;      ///< what stands before an insurance number
  bool cards = false;
  std::optional<FlatRule> flats;

  friend bool operator==(const Answers&, const Answers&) = default;
};

}  // namespace otklik::cases
