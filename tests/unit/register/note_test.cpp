#include "register/write/note.hpp"

#include <doctest/doctest.h>

#include "unit/register/temp_repository.hpp"

using namespace otklik;
using namespace otklik::store;
using namespace otklik::store::test;

namespace {

const std::string a_hash(40, 'a');
const std::string b_hash(40, 'b');

Note example() {
  return {{"/srv/реестр один",
           "refs/heads/main",
           {a_hash},
           {{"cases/x y.yaml", ObjectId{b_hash}}, {"new.yaml", {}}}},
          {"/srv/other", "", {b_hash}, {{"otklik.yaml", ObjectId{a_hash}}}}};
}

}  // namespace

TEST_CASE("a note comes back as it was written") {
  CHECK(parse_note(format_note(example())) == example());
}

TEST_CASE("a note that is not whole is not believed") {
  const std::string text = format_note(example());
  for (std::size_t length = 0; length < text.size(); ++length) {
    CAPTURE(length);
    CHECK(parse_note(std::string_view(text).substr(0, length)) == std::nullopt);
  }
  CHECK(parse_note("otklik write 2\nend\n") == std::nullopt);
  CHECK(parse_note("otklik write 1\nfile - x\nend\n") == std::nullopt);
  CHECK(parse_note("otklik write 1\nroot /r\nsomething else\nend\n") == std::nullopt);
}

TEST_CASE("an empty note is no file") {
  const TempFolder folder;
  save_note(folder.path(), example());
  CHECK(content(note_file(folder.path())) == format_note(example()));
  save_note(folder.path(), {});
  CHECK(fs::is_empty(folder.path()));
  CHECK_NOTHROW(save_note(folder.path(), {}));
}
