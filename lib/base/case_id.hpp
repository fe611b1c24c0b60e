// Case ids: `260302-7QKDM3X` is the posting day, six symbols of a hash, and a check symbol.
// Not for where a case's file lies: see register/disk/paths.hpp. The whole form is docs/formats/case.md.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/sha256.hpp"
#include "base/time.hpp"

namespace otklik {
inline namespace base {

/// The id of a case; always whole and with a right check symbol.
class CaseId {
 public:
  /// How many symbols of the hash an id takes when no other message has them.
  static constexpr std::size_t usual_symbols = 6;

  /// Nothing when the day is not of 2000-2099 or the hash has no more symbols to give.
  static std::optional<CaseId> make(Date posted, const Sha256& hash,
                                    std::size_t symbols = usual_symbols);
  /// Reads exactly what text() gives; nothing when the form or the check symbol is wrong.
  static std::optional<CaseId> parse(std::string_view text);

  const std::string& text() const { return text_; }
  /// The posting day that the id carries.
  Date day() const;
  /// How many symbols of the hash it carries.
  std::size_t symbols() const;

  /// The first usual_symbols of them: the same for every posting day.
  std::string hash_symbols() const;

  friend auto operator<=>(const CaseId&, const CaseId&) = default;

 private:
  explicit CaseId(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

/// What a person typed for an id: lower case, O for 0, I and L for 1, with or without the date and the dash.
/// Nothing when it is shorter than four symbols or holds other symbols.
class CaseIdPart {
 public:
  static std::optional<CaseIdPart> parse(std::string_view typed);

  /// As ids have them, without the dash.
  const std::string& symbols() const { return symbols_; }
  /// True when the id holds the part.
  bool matches(const CaseId& id) const;
  /// True when it has the form of a whole id whose check symbol is wrong: mistyped.
  bool is_mistyped() const;
  /// The whole id, when that is what was typed.
  std::optional<CaseId> whole() const;

 private:
  explicit CaseIdPart(std::string symbols) : symbols_(std::move(symbols)) {}
  std::string symbols_;  // without the dash
};

}  // namespace base
}  // namespace otklik
