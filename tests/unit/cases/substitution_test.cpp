// What a substitute gets, who heads what meanwhile, and what a body is called when.
#include "cases/recording/substitution.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"

using namespace otklik;
using namespace otklik::cases;

namespace {

Date day(unsigned month, unsigned day_of_month) {
  return make_date(2026, month, day_of_month);
}

RoleHeld held(std::string role, DateRange valid) {
  RoleHeld role_held;
  role_held.role = RoleId(std::move(role));
  role_held.valid = valid;
  return role_held;
}

Person person(std::string id, std::vector<RoleHeld> roles) {
  Person each;
  each.id = PersonId(std::move(id));
  each.roles = std::move(roles);
  return each;
}

RoleHeld for_roads(DateRange valid) {
  RoleHeld role = held("executor", valid);
  role.body = BodyId("roads");
  return role;
}

Registries registries() {
  RoleHeld in_stead = held("coordinator", {day(1, 1), {}});
  in_stead.substitutes = PersonId("clara");
  RoleHeld head = held("department", {day(1, 1), {}});
  head.heads = RoleId("department");
  Registries all;
  all.people = {
      person("anna", {for_roads({day(1, 1), day(3, 10)}), held("auditor", {day(3, 5), {}}),
                      in_stead, head, held("head", {day(5, 1), {}})}),
      person("boris", {for_roads({day(1, 1), {}})}), person("clara", {})};
  return all;
}

Substitution wish() {
  return {PersonId("anna"), PersonId("boris"), {day(3, 1), day(3, 31)}, "№ 1"};
}

Category refused(const Substitution& substitution, const Registries& known) {
  try {
    check_substitution(substitution);
    roles_of_substitute(substitution, known);
  } catch (const Error& problem) {
    return problem.category();
  }
  FAIL("it was taken");
  return Category::failed;
}

}  // namespace

TEST_CASE("a substitute gets the person's own roles, cut to both periods, with whom and by what") {
  const auto roles = roles_of_substitute(wish(), registries());
  REQUIRE(roles.size() == 3);
  CHECK(roles[0].body == BodyId("roads"));
  CHECK(roles[0].valid == DateRange{day(3, 1), day(3, 10)});
  CHECK(roles[1].valid == DateRange{day(3, 5), day(3, 31)});
  CHECK(roles[2].heads == RoleId("department"));
  for (const RoleHeld& each : roles) {
    CHECK(each.substitutes == PersonId("anna"));
    CHECK(each.order == "№ 1");
  }
}

TEST_CASE("without a last day the roles end when the person's own do") {
  Substitution open = wish();
  open.valid.until.reset();
  const auto roles = roles_of_substitute(open, registries());
  REQUIRE(roles.size() == 4);
  CHECK(roles[0].valid == DateRange{day(3, 1), day(3, 10)});
  CHECK(roles[1].valid == DateRange{day(3, 5), {}});
  CHECK(roles[3].valid == DateRange{day(5, 1), {}});
}

TEST_CASE("what stands there already is not given once more; the rest is") {
  Registries known = registries();
  const auto roles = roles_of_substitute(wish(), known);
  known.people[1].roles.push_back(roles[1]);
  CHECK(roles_of_substitute(wish(), known) == roles);
  CHECK(still_to_give(roles, known.people[1]) == std::vector{roles[0], roles[2]});
  known.people[1].roles.insert(known.people[1].roles.end(), roles.begin(), roles.end());
  CHECK(still_to_give(roles, known.people[1]).empty());
}

TEST_CASE("what is no substitution") {
  Substitution bad = wish();
  bad.by = bad.person;
  CHECK(refused(bad, registries()) == Category::usage);
  bad = wish();
  bad.valid.until = day(2, 28);
  CHECK(refused(bad, registries()) == Category::usage);
  for (const std::string& order :
       {std::string(), std::string("  "), std::string(501, 'x'), std::string("a\nb"),
        std::string("a\tb"), std::string("\xe2\x80\xae"), std::string("\xff")}) {
    CAPTURE(order.size());
    bad = wish();
    bad.order = order;
    CHECK(refused(bad, registries()) == Category::usage);
  }
  bad = wish();
  bad.by = PersonId("nobody");
  CHECK(refused(bad, registries()) == Category::not_found);
  bad = wish();
  bad.person = PersonId("clara");
  CHECK(refused(bad, registries()) == Category::not_found);
}

TEST_CASE(
    "one order at a time: not the same role of the same person for some of the days by another") {
  Registries known = registries();
  Substitution earlier = wish();
  earlier.order = "№ 0";
  earlier.valid = {day(2, 1), day(3, 1)};
  const auto roles = roles_of_substitute(earlier, known);
  known.people[1].roles.insert(known.people[1].roles.end(), roles.begin(), roles.end());
  CHECK(refused(wish(), known) == Category::not_allowed);
  Substitution later = wish();
  later.valid.since = day(3, 2);
  CHECK(roles_of_substitute(later, known).size() == 3);
}

TEST_CASE("who stands in for a head is the head meanwhile") {
  Registries known = registries();
  Body roads;
  roads.id = BodyId("roads");
  roads.heads = {{PersonId("anna"), {day(1, 1), {}}}};
  CHECK(find_head(known, roads, day(3, 5)) == PersonId("anna"));
  CHECK(find_head(known, RoleId("department"), day(3, 5)) == PersonId("anna"));
  const auto roles = roles_of_substitute(wish(), known);
  known.people[1].roles.insert(known.people[1].roles.end(), roles.begin(), roles.end());
  CHECK(find_head(known, roads, day(3, 5)) == PersonId("boris"));
  CHECK(find_head(known, roads, day(3, 11)) == PersonId("anna"));
  CHECK(find_head(known, roads, day(2, 28)) == PersonId("anna"));
  CHECK(find_head(known, RoleId("department"), day(3, 31)) == PersonId("boris"));
  CHECK(find_head(known, RoleId("department"), day(4, 1)) == PersonId("anna"));
  CHECK(!find_head(known, roads, make_date(2025, 12, 31)));
}

TEST_CASE("a body is called as the last title says that began by then") {
  Body body;
  body.title = same("now");
  CHECK(body.title_on(day(1, 1)) == same("now"));
  body.titles = {{day(2, 1), same("first")}, {day(3, 1), same("second")}};
  CHECK(body.title_on(day(1, 1)) == same("first"));
  CHECK(body.title_on(day(2, 28)) == same("first"));
  CHECK(body.title_on(day(3, 1)) == same("second"));
  CHECK(body.title_on(day(12, 31)) == same("second"));
}
