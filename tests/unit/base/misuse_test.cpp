// What must not compile: names of one kind taken for another, and amounts where only a calendar may add.
#include <doctest/doctest.h>

#include <string>
#include <type_traits>

#include "base/case_id.hpp"
#include "base/id.hpp"
#include "base/time.hpp"

using namespace otklik;

namespace {

template <class A, class B, class = void>
struct CanAdd : std::false_type {};
template <class A, class B>
struct CanAdd<A, B, std::void_t<decltype(std::declval<A>() + std::declval<B>())>> : std::true_type {
};

template <class A, class B, class = void>
struct CanSubtract : std::false_type {};
template <class A, class B>
struct CanSubtract<A, B, std::void_t<decltype(std::declval<A>() - std::declval<B>())>>
    : std::true_type {};

template <class A, class B, class = void>
struct CanCompare : std::false_type {};
template <class A, class B>
struct CanCompare<A, B, std::void_t<decltype(std::declval<A>() == std::declval<B>())>>
    : std::true_type {};

// The helpers themselves can say yes.
static_assert(CanAdd<Instant, Seconds>::value);
static_assert(CanSubtract<Instant, Instant>::value);
static_assert(CanCompare<TopicId, TopicId>::value);

// A topic is no place, a body no role, and no text is either.
static_assert(!std::is_convertible_v<TopicId, LocationId>);
static_assert(!std::is_constructible_v<TopicId, LocationId>);
static_assert(!std::is_assignable_v<TopicId&, LocationId>);
static_assert(!std::is_constructible_v<BodyId, RoleId>);
static_assert(!CanCompare<TopicId, LocationId>::value);
static_assert(!CanCompare<PersonId, std::string>::value);
static_assert(!std::is_convertible_v<std::string, PersonId>);
static_assert(!std::is_convertible_v<const char*, TopicId>);
static_assert(!std::is_convertible_v<PersonId, std::string>);
static_assert(std::is_constructible_v<PersonId, std::string>);

// A case id comes from parse() or make() alone, so that each is whole and checked.
static_assert(!std::is_default_constructible_v<CaseId>);
static_assert(!std::is_constructible_v<CaseId, std::string>);
static_assert(!CanCompare<CaseId, std::string>::value);

// Working time is added to an instant by a calendar alone.
static_assert(!CanAdd<Instant, WorkingSeconds>::value);
static_assert(!CanAdd<WorkingSeconds, Instant>::value);
static_assert(!CanSubtract<Instant, WorkingSeconds>::value);
static_assert(!CanAdd<WorkingSeconds, Seconds>::value);
static_assert(!CanCompare<WorkingSeconds, Seconds>::value);
static_assert(!std::is_convertible_v<WorkingSeconds, Seconds>);
static_assert(!std::is_convertible_v<Seconds, WorkingSeconds>);
static_assert(!std::is_convertible_v<std::int64_t, WorkingSeconds>);
static_assert(CanAdd<WorkingSeconds, WorkingSeconds>::value);

// No bare number is a time, and the wall clock is not the world's.
static_assert(!CanAdd<Instant, int>::value);
static_assert(!CanAdd<Date, int>::value);
static_assert(!std::is_convertible_v<std::int64_t, Instant>);
static_assert(!std::is_convertible_v<LocalTime, Instant>);
static_assert(!std::is_convertible_v<Instant, LocalTime>);
static_assert(!CanSubtract<Instant, LocalTime>::value);
static_assert(!CanCompare<Instant, LocalTime>::value);
static_assert(!std::is_convertible_v<Instant, Date>);

}  // namespace

TEST_CASE("names of one kind are compared by their text") {
  CHECK(TopicId("roads") == TopicId("roads"));
  CHECK(TopicId("roads") < TopicId("roads.potholes"));
  CHECK(TopicId() == TopicId(""));
  CHECK(fmt::format("{:>7}", BodyId("roads")) == "  roads");
}
