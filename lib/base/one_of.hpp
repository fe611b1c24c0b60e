// One value out of a closed list of types, shared by its copies and never changed. What a std::variant holds, where the list is
// long or the header is everywhere: each file that only knows a std::variant generates its copies, moves and jump tables anew, a
// third of its compilation.
// Not for values that are changed in place, nor where each copy must have its own.
#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <utility>

namespace otklik {

template <class... Types>
class OneOf {
 public:
  // It is written as a literal of what it holds.
  // NOLINTBEGIN(google-explicit-constructor)
  template <class Type>
  requires(std::same_as<Type, Types> || ...) OneOf(Type value)
      : index_(index_of<Type>()), held_(std::make_shared<const Type>(std::move(value))) {}
  // NOLINTEND(google-explicit-constructor)

  /// Which of the list it holds, from 0.
  std::size_t index() const { return index_; }

  /// Null when it holds another one.
  template <class Type>
  const Type* as() const {
    return index_ == index_of<Type>() ? static_cast<const Type*>(held_.get()) : nullptr;
  }

  /// Calls the visitor with what is held.
  template <class Visitor>
  decltype(auto) visit(Visitor&& visitor) const {
    return with_type(index_, [&]<class Type>(const Type*) -> decltype(auto) {
      return visitor(*static_cast<const Type*>(held_.get()));
    });
  }

  /// Calls `use` with a null pointer to the type of that index, which must be one of the list.
  template <class Use>
  static decltype(auto) with_type(std::size_t index, const Use& use) {
    return pick<Use, Types...>(index, use);
  }

  /// For the `==` of who derives from it, in one file that knows all the types.
  bool equals(const OneOf& other) const {
    if (index_ != other.index_) return false;
    return held_ == other.held_ ||
           visit([&]<class Type>(const Type& held) { return held == *other.as<Type>(); });
  }

 private:
  template <class Type>
  static constexpr std::size_t index_of() {
    static_assert((std::same_as<Type, Types> || ...));
    std::size_t index = 0;
    static_cast<void>(((std::same_as<Type, Types> || (++index, false)) || ...));
    return index;
  }

  template <class Use, class First, class... Rest>
  static decltype(auto) pick(std::size_t index, const Use& use) {
    // A visitor that asks what a type has would silently hear "nothing" of one that is only declared.
    static_assert(sizeof(First) > 0, "include the header that defines the types");
    if constexpr (sizeof...(Rest) > 0)
      if (index != 0) return pick<Use, Rest...>(index - 1, use);
    return use(static_cast<const First*>(nullptr));
  }

  std::size_t index_;
  std::shared_ptr<const void> held_;
};

}  // namespace otklik
