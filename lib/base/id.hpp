// Names of things as types, so that a topic cannot be taken for a place. Not for case ids: see case_id.hpp.
#pragma once

#include <fmt/core.h>

#include <compare>
#include <string>
#include <utility>

namespace otklik {
inline namespace base {

/// A name of one kind of thing. Whether it exists in a registry is another question.
template <class Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)) {}

  const std::string& text() const { return text_; }

  friend auto operator<=>(const Id&, const Id&) = default;

 private:
  std::string text_;
};

using PersonId = Id<struct PersonTag>;
using BodyId = Id<struct BodyTag>;  ///< a body that answers: executor or co-executor
using RoleId = Id<struct RoleTag>;
using TopicId = Id<struct TopicTag>;
using LocationId = Id<struct LocationTag>;
using NetworkId = Id<struct NetworkTag>;
using AccountId = Id<struct AccountTag>;
using ImportanceId = Id<struct ImportanceTag>;
using GroundId = Id<struct GroundTag>;  ///< a ground for declining
using RuleId = Id<struct RuleTag>;      ///< a deadline of the regulation

/// Formats what stands in messages as its text: width and filling as for any text.
struct TextFormatter : fmt::formatter<fmt::string_view> {
  fmt::appender write(const std::string& text, fmt::format_context& context) const;
};

}  // namespace base
}  // namespace otklik

// In a message an id stands as its text would.
template <class Tag>
struct fmt::formatter<otklik::base::Id<Tag>> : otklik::base::TextFormatter {
  auto format(const otklik::base::Id<Tag>& id, fmt::format_context& context) const {
    return write(id.text(), context);
  }
};
