// Roles put into registry/staff.yaml: whoever is added to, nothing else moves by a byte.
#include "formats/staff_edit.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "formats/files.hpp"

using namespace otklik;
using namespace otklik::formats;

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

cases::RoleHeld role_of(std::string role, std::string order) {
  cases::RoleHeld held;
  held.role = RoleId(std::move(role));
  held.body = BodyId("roads");
  held.substitutes = PersonId("deputy-head");
  held.valid = {make_date(2026, 3, 2), make_date(2026, 3, 15)};
  held.order = std::move(order);
  return held;
}

// Two, and one of them says what YAML would take for something else.
std::vector<cases::RoleHeld> added() {
  cases::RoleHeld open = role_of("department", "№ 12: «а», \"б\" # не примечание [1], {2}");
  open.valid.until.reset();
  open.heads = RoleId("department");
  return {role_of("executor", "№ 12-л от 27.02.2026"), open};
}

// What stands before the place and behind it is what stood there.
bool is_insertion(const std::string& before, const std::string& after) {
  const auto front = static_cast<std::size_t>(
      std::mismatch(before.begin(), before.end(), after.begin()).first - before.begin());
  const auto back = static_cast<std::size_t>(
      std::mismatch(before.rbegin(), before.rend(), after.rbegin()).first - before.rbegin());
  return after.size() > before.size() && front + back >= before.size();
}

void check_everybody(const std::string& bytes) {
  const auto before = read_staff(bytes, "s").value;
  REQUIRE(before);
  for (std::size_t i = 0; i < before->size(); ++i) {
    CAPTURE(before->at(i).id.text());
    const std::string after = with_roles(bytes, "s", before->at(i).id, added());
    CHECK(is_insertion(bytes, after));
    auto wanted = *before;
    for (const cases::RoleHeld& held : added()) wanted[i].roles.push_back(held);
    CHECK(read_staff(after, "s").value == wanted);
  }
}

const std::string head = "schema: otklik/staff/1\n";
const std::string block = R"(people:
  # The first.
  - id: anna
    name: Анна
    emails: [anna@a.example]
    roles:
      - role: executor
        body: roads   # for all roads
        valid_from: 2023-12-08

      # not for ever
      - role: deputy_head
        valid_from: 2026-07-01
        order: >-
          № 14-л
          # это слова приказа
    # The second, of whom nothing is known yet.
  -
    id: boris
    name: "Борис ]"
    roles: []

    emails: ["b@a.example"]
)";
const std::string zero_indent = R"(people:
- id: anna
  name: Анна
  roles:
  - {role: executor, valid_from: 2023-12-08}
  emails: [anna@a.example]
- id: boris
  name: Борис
  emails: []
  roles: [ # none
  ]
)";
const std::string flow = R"(people: [{id: anna, name: "Анна ]]", emails: [anna@a.example], roles: [
  {role: executor, valid_from: 2023-12-08, order: "№ 1 ] [ #"},  # one ]
  {role: head, valid_from: 2023-12-08}   # last ]
]}, {id: boris, name: Борис, emails: [], roles: [{role: head, valid_from: 2023-12-08},]}]
)";

}  // namespace

TEST_CASE("whoever gets roles, all else of the file stays byte for byte") {
  const fs::path project(OTKLIK_SOURCE_DIR);
  check_everybody(content_of(project / "examples/neftekumsk/registry/staff.yaml"));
  check_everybody(content_of(project / "tests/fuzz/corpus/settings/staff"));
}

TEST_CASE("whatever style people write it in") {
  for (const std::string& people : {block, zero_indent, flow}) {
    check_everybody(head + people);
    check_everybody("\xef\xbb\xbf" + head + people);
    check_everybody(replaced(head + people, "\n", "\r\n"));
    check_everybody((head + people).substr(0, (head + people).size() - 1));
    check_everybody(head + "\n\n" + people + "\n# the end\n\n");
  }
}

TEST_CASE("a role is written as its neighbours are, behind the last one") {
  const std::string one = with_roles(head + zero_indent, "s", PersonId("anna"), {added().front()});
  CHECK(one ==
        head + replaced(zero_indent, "2023-12-08}\n  emails",
                        "2023-12-08}\n"
                        "  - {role: executor, body: roads, substitutes: deputy-head, valid_from: "
                        "2026-03-02, valid_until: 2026-03-15, order: \"№ 12-л от 27.02.2026\"}\n"
                        "  emails"));
  const std::string two = with_roles(head + block, "s", PersonId("anna"), {added().front()});
  CHECK(two == head + replaced(block, "приказа\n",
                               "приказа\n"
                               "      - role: executor\n"
                               "        body: roads\n"
                               "        substitutes: deputy-head\n"
                               "        valid_from: 2026-03-02\n"
                               "        valid_until: 2026-03-15\n"
                               "        order: \"№ 12-л от 27.02.2026\"\n"));
}

TEST_CASE("nothing is put in where there is nothing to put in") {
  CHECK(with_roles(head + block, "s", PersonId("anna"), {}) == head + block);
}

TEST_CASE("where no place reads back as it should, the lines are given to be added by hand") {
  // One more role and the file is too large to be read.
  const std::string large = head + zero_indent + "#" + std::string(1024 * 1024 - 300, 'x') + "\n";
  REQUIRE(read_staff(large, "s").value);
  try {
    with_roles(large, "registry/staff.yaml", PersonId("anna"), {added().front(), added().back()});
    FAIL("it was put in");
  } catch (const Error& problem) {
    CHECK(problem.category() == Category::bad_data);
    REQUIRE(problem.notes().size() == 3);
    CHECK(problem.notes().at(1).en.starts_with("{role: executor, body: roads"));
  }
}
