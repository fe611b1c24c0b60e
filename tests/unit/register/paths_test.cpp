#include "register/disk/paths.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace otklik;
using namespace otklik::store;

namespace {

CaseId example() {
  return *CaseId::make(make_date(2026, 3, 2), sha256("vk\n-1234_567_89"));
}

}  // namespace

TEST_CASE("a case lies in the folder of its posting day") {
  const CaseId id = example();
  CHECK(case_path(id) == "cases/2026/03/02/" + id.text() + ".yaml");
  CHECK(parse_case_path(case_path(id)) == id);
}

TEST_CASE("only the very path of a case names it") {
  const std::string name = example().text();
  for (const std::string& path : std::vector<std::string>{
           "cases/2026/03/03/" + name + ".yaml", "cases/2026/03/02/" + name + ".yml",
           "cases/2026/03/02/" + name, "cases/2026/03/02/.yaml", "cases/.yaml", "cases", "",
           "Cases/2026/03/02/" + name + ".yaml", "cases/2026/03/02/260302-7QKDM3X.yaml.yaml",
           "x/cases/2026/03/02/" + name + ".yaml", name + ".yaml"}) {
    CAPTURE(path);
    CHECK(parse_case_path(path) == std::nullopt);
  }
}

TEST_CASE("the other files of a register") {
  CHECK(journal_path(2026) == "journal/2026.yaml");
  CHECK(calendar_path("ru") == "calendars/ru.yaml");
  CHECK(regulation_path("neftekumsk-1885") == "regulations/neftekumsk-1885.yaml");
  const std::string sum = hex_of(sha256("photo"));
  CHECK(attachment_path(sha256("photo"), "jpg") ==
        "attachments/" + sum.substr(0, 2) + "/" + sum + ".jpg");
  CHECK(attachment_path(sha256("photo"), "") == "attachments/" + sum.substr(0, 2) + "/" + sum);
}

TEST_CASE("a plain path means one thing only and stays inside") {
  for (const char* path :
       {"otklik.yaml", "cases/2026/03/02/x.yaml", ".gitattributes", "a b/ж", ".gitx", "-n"}) {
    CAPTURE(path);
    CHECK(is_plain_path(path));
  }
  for (const std::string& path :
       {std::string(), std::string("/etc/passwd"), std::string(".."), std::string("a/../b"),
        std::string("a//b"), std::string("a/"), std::string("./a"), std::string("a\nb"),
        std::string("a\0b", 3), std::string(".git/config"), std::string("a/.GIT/x"),
        std::string(".git. ")}) {
    CAPTURE(path);
    CHECK_FALSE(is_plain_path(path));
  }
}
