#include "register/write/recovery.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cases/events/event.hpp"
#include "unit/register/temp_repository.hpp"

using namespace otklik;
using namespace otklik::store;
using namespace otklik::store::test;

namespace {

constexpr Step all_steps[] = {Step::staged, Step::objects, Step::noted,
                              Step::moved,  Step::placed,  Step::indexed};

const FileChange edit{"case", "1\n", "1\n2\n"};
const FileChange fresh{"cases/new", std::nullopt, "new\n"};

struct Filled : TempRepository {
  Filled() { record(root(), {{"case", std::nullopt, "1\n"}, {"other", std::nullopt, "other\n"}}); }

  fs::path note() const { return note_file(root() / ".git/otklik"); }
};

/// A command that is killed when it reaches the step.
void record_and_die(const fs::path& root, Step at,
                    std::vector<FileChange> changes = {edit, fresh}) {
  const pid_t pid = ::fork();
  if (pid == 0) {
    const Git git(root);
    Writer writer(git, Seconds(10), operator_at_work);
    writer.on_step([at](Step step) {
      if (step == at) ::kill(::getpid(), SIGKILL);
    });
    writer.commit(request(std::move(changes)));
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(pid, &status, 0) == pid);
  REQUIRE(WIFSIGNALED(status));
}

std::vector<Text> look(const TempRepository& repository) {
  return recover_if_interrupted(Git(repository.root()), operator_at_work);
}

void check_nothing_left(const Filled& repository) {
  CHECK(repository.status() == "");
  CHECK_FALSE(fs::exists(repository.note()));
  CHECK(fs::is_empty(repository.root() / ".git/otklik/tmp"));
  for (const char* name : {".git/index.lock", ".git/otklik/index", ".git/otklik/index-lock",
                           ".git/otklik/index.lock", ".git/HEAD.lock", ".git/refs/heads/main.lock"})
    CHECK_FALSE(fs::exists(repository.root() / name));
}

}  // namespace

TEST_CASE("killed after any step, the next command finishes or drops the write") {
  for (const Step step : all_steps) {
    CAPTURE(static_cast<int>(step));
    const Filled repository;
    record_and_die(repository.root(), step);
    const bool stands = step >= Step::moved;
    CHECK(repository.git({"rev-list", "--count", "HEAD"}) == (stands ? "2" : "1"));
    CHECK(record(repository.root(), {{"next", std::nullopt, "next"}}).warnings.empty());
    CHECK(repository.git({"rev-list", "--count", "HEAD"}) == (stands ? "3" : "2"));
    CHECK(repository.file("case") == (stands ? "1\n2\n" : "1\n"));
    CHECK(repository.file("cases/new") ==
          (stands ? std::optional<std::string>("new\n") : std::nullopt));
    check_nothing_left(repository);
  }
}

TEST_CASE("killed after any step, the same command can be given again") {
  for (const Step step : all_steps) {
    CAPTURE(static_cast<int>(step));
    const Filled repository;
    record_and_die(repository.root(), step);
    if (step < Step::moved)
      CHECK(record(repository.root(), {edit, fresh}).warnings.empty());
    else  // it is recorded already, and is not recorded twice
      CHECK(category_of([&] { record(repository.root(), {edit, fresh}); }) == Category::busy);
    CHECK(repository.git({"rev-list", "--count", "HEAD"}) == "2");
    CHECK(repository.file("case") == "1\n2\n");
    check_nothing_left(repository);
  }
}

TEST_CASE("a command that only reads finishes the write too") {
  const Filled repository;
  record_and_die(repository.root(), Step::moved);
  CHECK(repository.status() != "");
  CHECK(look(repository).empty());
  check_nothing_left(repository);
}

TEST_CASE("a reader leaves a write alone that is under way") {
  const Filled repository;
  const Git git(repository.root());
  Writer writer(git, Seconds(1), operator_at_work);
  bool seen = false;
  writer.on_step([&](Step step) {
    if (step != Step::noted && step != Step::moved) return;
    seen = true;
    CHECK(look(repository).empty());
    CHECK(fs::exists(repository.note()));
  });
  CHECK(writer.commit(request({edit, fresh})).warnings.empty());
  CHECK(seen);
  check_nothing_left(repository);
}

TEST_CASE("what a person changed after the kill is left alone, with a warning") {
  const Filled repository;
  record_and_die(repository.root(), Step::moved);
  repository.set("case", "mine\n");
  repository.set("other", "staged\n");
  repository.git({"add", "other"});
  const auto warnings = look(repository);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings.front().en.find("case") != std::string::npos);
  CHECK(repository.status() == " M case\nM  other");
  CHECK(repository.file("case") == "mine\n");
  CHECK_FALSE(fs::exists(repository.note()));
}

TEST_CASE("what a person staged after the kill is left alone, with a warning") {
  const Filled repository;
  record_and_die(repository.root(), Step::placed);
  repository.set("case", "mine\n");
  repository.git({"add", "case"});
  CHECK(look(repository).size() == 2);  // the file and its entry
  CHECK(repository.status() == "M  case");
}

TEST_CASE("commits made by hand on top of an interrupted write stand") {
  const Filled repository;
  record_and_die(repository.root(), Step::moved);
  repository.set("other", "by hand\n");
  repository.git({"commit", "--quiet", "-o", "other", "-m", "by hand"});
  CHECK(look(repository).empty());
  CHECK(repository.git({"log", "-1", "--format=%s"}) == "by hand");
  CHECK(repository.file("case") == "1\n2\n");
  check_nothing_left(repository);
}

TEST_CASE("a write that somebody took back is not brought back") {
  const Filled repository;
  record_and_die(repository.root(), Step::moved);
  repository.git({"reset", "--quiet", "--hard", "HEAD^"});
  CHECK(look(repository).empty());
  CHECK(repository.file("case") == "1\n");
  check_nothing_left(repository);
}

TEST_CASE("lock files that a killed git of ours left are cleared away, those of others stay") {
  const Filled repository;
  const fs::path branch_lock = repository.root() / ".git/refs/heads/main.lock";
  const fs::path head_lock = repository.root() / ".git/HEAD.lock";
  SUBCASE("ours name the commit, or are empty and younger than the note") {
    record_and_die(repository.root(), Step::noted);
    const auto note = parse_note(*content(repository.note()));
    put(branch_lock, note->front().commit.hex + "\n");
    put(head_lock, "");
    CHECK(record(repository.root(), {edit, fresh}).warnings.empty());
    check_nothing_left(repository);
  }
  SUBCASE("another's names something else") {
    record_and_die(repository.root(), Step::noted);
    put(branch_lock, repository.git({"rev-parse", "HEAD"}) + "\n");
    CHECK(look(repository).empty());
    CHECK(fs::exists(branch_lock));
  }
  SUBCASE("another's was there before") {
    put(head_lock, "");
    ::usleep(20'000);
    record_and_die(repository.root(), Step::noted);
    CHECK(look(repository).empty());
    CHECK(fs::exists(head_lock));
  }
}

TEST_CASE("an index.lock of ours is told from another's") {
  const Filled repository;
  const fs::path theirs = repository.root() / ".git/index.lock";
  const fs::path ours = repository.root() / ".git/otklik/index-lock";
  record_and_die(repository.root(), Step::placed);
  put(ours, "");
  SUBCASE("ours goes") {
    fs::create_hard_link(ours, theirs);
    CHECK(look(repository).empty());
    check_nothing_left(repository);
  }
  SUBCASE("another's stays, and the write is finished when it has gone") {
    put(theirs, "");
    CHECK(look(repository).size() == 1);
    CHECK(fs::exists(theirs));
    CHECK(fs::exists(repository.note()));
    fs::remove(theirs);
    CHECK(look(repository).empty());
    check_nothing_left(repository);
  }
}

TEST_CASE("a command killed in one work tree is finished by a command in another") {
  const Filled repository;
  const fs::path linked = repository.beside() / "linked";
  repository.git({"worktree", "add", "--quiet", "-b", "second", linked.string()});
  record_and_die(linked, Step::moved);
  CHECK(look(repository).empty());
  CHECK(git_in(linked, {"status", "--porcelain"}).empty());
  CHECK(content(linked / "case") == "1\n2\n");
  CHECK(repository.file("case") == "1\n");
  check_nothing_left(repository);
}

TEST_CASE("an interrupted write of a work tree that is gone is forgotten") {
  const Filled repository;
  const fs::path linked = repository.beside() / "linked";
  repository.git({"worktree", "add", "--quiet", "-b", "second", linked.string()});
  record_and_die(linked, Step::moved);
  repository.git({"worktree", "remove", "--force", linked.string()});
  CHECK(look(repository).empty());
  check_nothing_left(repository);
}

TEST_CASE("a damaged note is put aside and does not keep anybody from recording") {
  const Filled repository;
  record_and_die(repository.root(), Step::noted);
  put(repository.note(), "otklik write 1\nroot /");
  const auto outcome = record(repository.root(), {edit, fresh});
  CHECK(outcome.warnings.size() == 1);
  CHECK(content(repository.note().string() + ".damaged") == "otklik write 1\nroot /");
  check_nothing_left(repository);
}

TEST_CASE("a folder that cannot be written is a warning, and the next command finishes") {
  if (::geteuid() == 0) return;  // the superuser may write anywhere
  const Filled repository;
  record(repository.root(), {fresh});
  fs::permissions(repository.root() / "cases", fs::perms::owner_read | fs::perms::owner_exec);
  CHECK(record(repository.root(), {{"cases/new", "new\n", "newer\n"}}).warnings.size() == 1);
  fs::permissions(repository.root() / "cases", fs::perms::owner_all);
  CHECK(look(repository).empty());
  CHECK(repository.file("cases/new") == "newer\n");
  check_nothing_left(repository);
}
