// Names of things as types, so that a topic cannot be taken for a place. Not for case ids: see case_id.hpp.
#pragma once

#include <fmt/format.h>

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

}  // namespace base
}  // namespace otklik

template <class Tag>
struct fmt::formatter<otklik::base::Id<Tag>> : fmt::formatter<std::string> {
  template <class Context>
  auto format(const otklik::base::Id<Tag>& id, Context& context) const {
    return fmt::formatter<std::string>::format(id.text(), context);
  }
};
