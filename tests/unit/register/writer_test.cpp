#include "register/write/writer.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cases/events/event.hpp"
#include "register/write/note.hpp"
#include "unit/register/temp_repository.hpp"

using namespace otklik;
using namespace otklik::store;
using namespace otklik::store::test;

namespace {

const std::string case_file = "cases/2026/03/02/260302-7QKDM3X.yaml";

FileChange added(const std::string& path, const std::string& after) {
  return {path, std::nullopt, after};
}

/// A register with a few files in its first commit, made by the writer.
struct Filled : TempRepository {
  Filled() {
    record(root(), {added("otklik.yaml", "schema: otklik/register/1\n"),
                    added(".gitattributes", "cases/** -text\n"), added(case_file, "events:\n"),
                    added("registry/staff.yaml", "people:\n")});
  }
};

FileChange grown() {
  return {case_file, "events:\n", "events:\n  - at: 2026-03-02T10:31:00+03:00\n"};
}

mode_t mode_of(const fs::path& file) {
  struct stat status {};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  return status.st_mode & 0777;
}

/// The Error that recording ends with.
Error refusal(const fs::path& root, std::vector<FileChange> changes) {
  try {
    record(root, std::move(changes));
  } catch (const Error& error) {
    return error;
  }
  FAIL("nothing was thrown");
  return Error(Category::found, {});
}

}  // namespace

TEST_CASE("the first commit is made on a branch that is not born yet") {
  const Filled repository;
  CHECK(repository.git({"log", "--format=%s %an <%ae> %ad %cn <%ce> %cd", "--date=iso"}) ==
        "классификация Анна Ковалёва <operator@neftekumsk.example> 2026-03-02 10:15:00 +0300 "
        "Анна Ковалёва <operator@neftekumsk.example> 2026-03-02 10:15:00 +0300");
  CHECK(repository.status().empty());
  CHECK(repository.file(case_file) == "events:\n");
  CHECK(repository.git({"fsck", "--strict"}).empty());
}

TEST_CASE("one command is one commit with exactly its paths") {
  const Filled repository;
  const auto outcome =
      record(repository.root(), {grown(), added("journal/2026.yaml", "year: 2026\n")});
  CHECK(outcome.warnings.empty());
  CHECK(outcome.commit.hex == repository.git({"rev-parse", "HEAD"}));
  CHECK(repository.git({"diff", "--name-status", "HEAD^", "HEAD"}) ==
        "M\t" + case_file + "\nA\tjournal/2026.yaml");
  CHECK(repository.file(case_file) == grown().after);
  CHECK(repository.status().empty());
  CHECK(repository.git({"log", "--format=%B", "-1"}) == "классификация\n\nActor: operator");
  CHECK(repository.git({"reflog", "-1", "--format=%gs"}) == "otklik: классификация");
}

TEST_CASE("nothing of the write stays behind") {
  const Filled repository;
  record(repository.root(), {grown()});
  const fs::path ours = repository.root() / ".git/otklik";
  CHECK(content(ours / "lock") == "");
  CHECK(fs::is_empty(ours / "tmp"));
  fs::remove_all(ours / "tmp");
  fs::remove(ours / "lock");
  CHECK(fs::is_empty(ours));
  CHECK_FALSE(fs::exists(repository.root() / ".git/index.lock"));
}

TEST_CASE("files are not for strangers to read") {
  ::umask(022);
  const Filled repository;
  CHECK(mode_of(repository.root() / case_file) == 0640);
  CHECK(mode_of(repository.root() / "cases/2026") == 0750);
  CHECK(mode_of(repository.root() / ".git/otklik") == 0750);
}

TEST_CASE("what else is staged or edited stays as it is") {
  const Filled repository;
  repository.set("registry/staff.yaml", "people: edited\n");
  repository.set("registry/topics.yaml", "topics: staged\n");
  repository.git({"add", "registry/topics.yaml"});
  repository.set("untracked", "x");
  const std::string before = repository.status();
  record(repository.root(), {grown()});
  CHECK(repository.status() == before);
  CHECK(before == " M registry/staff.yaml\nA  registry/topics.yaml\n?? untracked");
  CHECK(repository.git({"show", "--format=", "--name-only", "HEAD"}) == case_file);
}

TEST_CASE("a person's next plain commit does not undo the event") {
  const Filled repository;
  record(repository.root(), {grown()});
  repository.set("registry/staff.yaml", "people: edited\n");
  repository.git({"commit", "--quiet", "-am", "by hand"});
  CHECK(repository.git({"show", "--format=", "--name-only", "HEAD"}) == "registry/staff.yaml");
  CHECK(repository.head_file(case_file) + "\n" == grown().after);
}

TEST_CASE("bytes are recorded as they are, whatever git is told about line ends and filters") {
  const Filled repository;
  repository.git({"config", "core.autocrlf", "true"});
  repository.git({"config", "core.safecrlf", "true"});
  repository.git({"config", "core.fsmonitor", "true"});
  repository.git({"config", "core.untrackedCache", "true"});
  repository.git({"config", "core.quotePath", "true"});
  repository.git({"config", "filter.shout.clean", "tr a-z A-Z"});
  repository.git({"config", "filter.shout.smudge", "tr A-Z a-z"});
  put(repository.root() / ".git/info/attributes", "* filter=shout text=auto\n");
  const std::string bytes("mixed\r\nends\nand \0 byte\r", 24);
  const auto outcome = record(repository.root(), {added("cases/ж.yaml", bytes)});
  CHECK(outcome.warnings.empty());
  const Git git(repository.root());
  CHECK(git.read(outcome.commit, "cases/ж.yaml") == bytes);
  CHECK(repository.file("cases/ж.yaml") == bytes);
}

TEST_CASE("no hook runs but reference-transaction, and no maintenance") {
  const Filled repository;
  for (const char* hook : {"pre-commit", "prepare-commit-msg", "commit-msg", "post-commit",
                           "post-index-change", "pre-auto-gc", "post-rewrite"})
    put_program(repository.root() / ".git/hooks" / hook, "#!/bin/sh\ntouch .git/ran; exit 1\n");
  put_program(repository.root() / ".git/hooks/reference-transaction",
              "#!/bin/sh\necho \"$1\" >> .git/transactions\n");
  repository.git({"config", "gc.auto", "1"});
  const auto outcome = record(repository.root(), {grown()});
  CHECK(outcome.warnings.empty());
  CHECK(content(repository.root() / ".git/transactions") == "prepared\ncommitted\n");
  CHECK_FALSE(fs::exists(repository.root() / ".git/ran"));
}

TEST_CASE("a reference-transaction hook that refuses stops the write, with its words") {
  const Filled repository;
  put_program(repository.root() / ".git/hooks/reference-transaction",
              "#!/bin/sh\n[ \"$1\" = prepared ] && echo closed today >&2 && exit 1\nexit 0\n");
  const std::string before = repository.git({"rev-parse", "HEAD"});
  const Error error = refusal(repository.root(), {grown()});
  CHECK(error.category() == Category::failed);
  CHECK(error.notes().front().en.find("closed today") != std::string::npos);
  CHECK(repository.git({"rev-parse", "HEAD"}) == before);
  CHECK(repository.status().empty());
  CHECK_FALSE(fs::exists(note_file(repository.root() / ".git/otklik")));
}

TEST_CASE("a signature that cannot be made is a failure, and nothing is recorded") {
  const Filled repository;
  put_program(repository.beside() / "gpg", "#!/bin/sh\necho no secret key >&2\nexit 2\n");
  repository.git({"config", "gpg.program", (repository.beside() / "gpg").string()});
  repository.git({"config", "commit.gpgsign", "true"});
  const std::string before = repository.git({"rev-parse", "HEAD"});
  CHECK(refusal(repository.root(), {grown()}).category() == Category::failed);
  CHECK(repository.git({"rev-parse", "HEAD"}) == before);
  CHECK(repository.status().empty());
  CHECK(fs::is_empty(repository.root() / ".git/otklik/tmp"));
}

TEST_CASE("commits are signed where git is told to sign") {
  const Filled repository;
  put_program(
      repository.beside() / "gpg",
      "#!/bin/sh\ncat >/dev/null\necho '[GNUPG:] SIG_CREATED ' >&2\n"
      "printf -- '-----BEGIN PGP SIGNATURE-----\\nsigned\\n-----END PGP SIGNATURE-----\\n'\n");
  repository.git({"config", "gpg.program", (repository.beside() / "gpg").string()});
  repository.git({"config", "commit.gpgsign", "true"});
  record(repository.root(), {grown()});
  CHECK(
      repository.git({"cat-file", "commit", "HEAD"}).find("gpgsig -----BEGIN PGP SIGNATURE-----") !=
      std::string::npos);
  const Git git(repository.root());
  CHECK(git.history("").back().message == "классификация\n\nActor: operator\n");
}

TEST_CASE("the committer is git's identity when that is whole") {
  const Filled repository;
  repository.git({"config", "user.name", "Сервер"});
  record(repository.root(), {grown()});
  CHECK(repository.git({"log", "-1", "--format=%cn"}) == "Анна Ковалёва");
  repository.git({"config", "user.email", "server@neftekumsk.example"});
  record(repository.root(), {added("a", "a")});
  CHECK(repository.git({"log", "-1", "--format=%an, %cn <%ce>"}) ==
        "Анна Ковалёва, Сервер <server@neftekumsk.example>");
}

TEST_CASE(
    "without a set time the committer's date is the time of the commit, in the register's zone") {
  const Filled repository;
  const Git git(repository.root());
  CommitRequest now = request({grown()});
  now.when_is_set = false;
  now.zone_offset = Seconds(-(3 * 3600 + 30 * 60));
  Writer(git, Seconds(1), operator_at_work).commit(now);
  CHECK(repository.git({"log", "-1", "--format=%ai"}) == "2026-03-02 03:45:00 -0330");
  const std::string committed = repository.git({"log", "-1", "--format=%ci"});
  CHECK(committed.ends_with(" -0330"));
  CHECK(committed.substr(0, 16) != "2026-03-02 03:45");
}

TEST_CASE("it works where nothing is set at all, as under cron") {
  const Filled repository;
  const pid_t pid = ::fork();
  if (pid == 0) {
    ::clearenv();
    ::setenv("PATH", "/usr/bin:/bin", 1);
    int status = 1;
    try {
      status = record(repository.root(), {grown()}).warnings.empty() ? 0 : 2;
    } catch (const Error& error) {
      status = 3;
    }
    ::_exit(status);
  }
  int status = -1;
  ::waitpid(pid, &status, 0);
  CHECK(status == 0);
  CHECK(repository.status().empty());
}

TEST_CASE("a detached head and a linked work tree are written to like any other") {
  const Filled repository;
  const std::string main_before = repository.git({"rev-parse", "main"});
  const fs::path linked = repository.beside() / "linked";
  repository.git({"worktree", "add", "--quiet", "--detach", linked.string()});
  record(linked, {grown()});
  CHECK(git_in(linked, {"log", "--oneline"}).find('\n') != std::string::npos);
  CHECK(git_in(linked, {"status", "--porcelain"}).empty());
  CHECK(content(linked / case_file) == grown().after);
  CHECK(repository.git({"rev-parse", "main"}) == main_before);
  CHECK(repository.status().empty());
}

TEST_CASE("a repository of SHA-256 is one too") {
  const TempFolder folder;
  git_in(folder.path(), {"init", "--quiet", "--object-format=sha256", "r"});
  record(folder.path() / "r", {added(case_file, "events:\n")});
  record(folder.path() / "r", {grown()});
  CHECK(git_in(folder.path() / "r", {"status", "--porcelain"}).empty());
  CHECK(git_in(folder.path() / "r", {"fsck", "--strict"}).empty());
}

TEST_CASE("a split index is kept up to date") {
  const Filled repository;
  repository.git({"update-index", "--split-index"});
  repository.git({"config", "core.splitIndex", "true"});
  record(repository.root(), {grown()});
  record(repository.root(), {added("b", "b")});
  CHECK(repository.status().empty());
}

TEST_CASE("a file that somebody edited, deleted or staged is not recorded on") {
  const auto refuses = [](const TempRepository& repository) {
    const Error error = refusal(repository.root(), {grown()});
    CHECK(error.category() == Category::bad_data);
    REQUIRE(error.diagnostics().size() == 1);
    CHECK(error.diagnostics().front().file == case_file);
    CHECK_FALSE(error.diagnostics().front().remedy.empty());
    CHECK(repository.git({"rev-list", "--count", "HEAD"}) == "1");
  };
  SUBCASE("edited") {
    const Filled repository;
    repository.set(case_file, "events: mine\n");
    refuses(repository);
    CHECK(repository.file(case_file) == "events: mine\n");
  }
  SUBCASE("edited and staged") {
    const Filled repository;
    repository.set(case_file, "events: mine\n");
    repository.git({"add", case_file});
    refuses(repository);
  }
  SUBCASE("staged, and put back in the work tree") {
    const Filled repository;
    repository.set(case_file, "events: mine\n");
    repository.git({"add", case_file});
    repository.set(case_file, "events:\n");
    refuses(repository);
  }
  SUBCASE("deleted") {
    const Filled repository;
    fs::remove(repository.root() / case_file);
    refuses(repository);
  }
  SUBCASE("deleted from the index only") {
    const Filled repository;
    repository.git({"rm", "--quiet", "--cached", case_file});
    refuses(repository);
  }
  SUBCASE("replaced by a link") {
    const Filled repository;
    put(repository.beside() / "elsewhere", "events:\n");
    fs::remove(repository.root() / case_file);
    fs::create_symlink(repository.beside() / "elsewhere", repository.root() / case_file);
    refuses(repository);
    CHECK(content(repository.beside() / "elsewhere") == "events:\n");
  }
  SUBCASE("its folder replaced by a link") {
    const Filled repository;
    fs::rename(repository.root() / "cases", repository.beside() / "cases");
    fs::create_directory_symlink(repository.beside() / "cases", repository.root() / "cases");
    refuses(repository);
    CHECK(content(repository.beside() / case_file) == "events:\n");
  }
}

TEST_CASE("a new file does not overwrite one that lies there uncommitted, unless it is the same") {
  const Filled repository;
  repository.set("attachments/ab/photo", "other");
  CHECK(refusal(repository.root(), {added("attachments/ab/photo", "photo")}).category() ==
        Category::bad_data);
  CHECK(repository.file("attachments/ab/photo") == "other");
  repository.set("attachments/ab/photo", "photo");
  CHECK(record(repository.root(), {added("attachments/ab/photo", "photo")}).warnings.empty());
  CHECK(repository.status().empty());
}

TEST_CASE("what a command took for the recorded state must be that") {
  const Filled repository;
  CHECK(refusal(repository.root(), {{case_file, "something else", "x"}}).category() ==
        Category::busy);
  CHECK(refusal(repository.root(), {{"absent", "something", "x"}}).category() == Category::busy);
  CHECK(refusal(repository.root(), {{"../outside", std::nullopt, "x"}}).category() ==
        Category::failed);
  CHECK(refusal(repository.root(), {{".git/config", std::nullopt, "x"}}).category() ==
        Category::failed);
  CHECK(refusal(repository.root(), {added("otklik.yaml/x", "x")}).category() == Category::bad_data);
  CHECK(refusal(repository.root(), {added("cases", "x")}).category() == Category::bad_data);
  CHECK(repository.git({"rev-list", "--count", "HEAD"}) == "1");
}

TEST_CASE("when plain git moved the branch meanwhile the write is made anew on top") {
  const Filled repository;
  const Git git(repository.root());
  Writer writer(git, Seconds(1), operator_at_work);
  int interruptions = 0;
  writer.on_step([&](Step step) {
    if (step != Step::noted || interruptions++ > 0) return;
    repository.git({"commit", "--quiet", "--allow-empty", "-m", "by hand"});
  });
  CHECK(writer.commit(request({grown()})).warnings.empty());
  CHECK(interruptions == 2);
  CHECK(repository.git({"log", "--format=%s"}) == "классификация\nby hand\nклассификация");
  CHECK(repository.status().empty());
}

TEST_CASE("when plain git changed the very file meanwhile nothing is recorded") {
  const Filled repository;
  const Git git(repository.root());
  Writer writer(git, Seconds(1), operator_at_work);
  bool interrupted = false;
  writer.on_step([&](Step step) {
    if (step != Step::noted || std::exchange(interrupted, true)) return;
    repository.set(case_file, "events: theirs\n");
    repository.git({"commit", "--quiet", "-am", "by hand"});
  });
  CHECK(category_of([&] { writer.commit(request({grown()})); }) == Category::busy);
  CHECK(repository.git({"log", "-1", "--format=%s"}) == "by hand");
  CHECK(repository.file(case_file) == "events: theirs\n");
  CHECK(repository.status().empty());
}

TEST_CASE("a branch that another git keeps locked is waited for and then named") {
  const Filled repository;
  const fs::path theirs = repository.root() / ".git/refs/heads/main.lock";
  put(theirs, "");
  const Git git(repository.root());
  Writer writer(git, Seconds(0), operator_at_work);
  try {
    writer.commit(request({grown()}));
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.category() == Category::busy);
    CHECK(error.notes().front().en.find("main.lock") != std::string::npos);
  }
  CHECK(fs::exists(theirs));
  CHECK(repository.status().empty());
}

TEST_CASE("an index that another git keeps locked is a warning, and the next commands finish") {
  const Filled repository;
  const fs::path theirs = repository.root() / ".git/index.lock";
  put(theirs, "");
  auto outcome = record(repository.root(), {grown()});
  CHECK(outcome.warnings.size() == 1);
  CHECK(repository.file(case_file) == grown().after);
  CHECK(fs::exists(theirs));
  // The same case again, while the index still lags: nobody's change is in the way.
  outcome = record(repository.root(), {{case_file, grown().after, "events: more\n"}});
  CHECK(outcome.warnings.size() == 2);
  CHECK(fs::exists(theirs));
  fs::remove(theirs);
  CHECK(record(repository.root(), {added("b", "b")}).warnings.empty());
  CHECK(repository.status().empty());
  CHECK(repository.head_file(case_file) == "events: more");
}

TEST_CASE("twenty commands at once all succeed, each event once") {
  const Filled repository;
  constexpr int many = 20;
  std::vector<pid_t> children;
  for (int i = 0; i < many; ++i) {
    const pid_t pid = ::fork();
    if (pid == 0) {
      int status = 1;
      try {
        const Git git(repository.root());
        Writer writer(git, Seconds(60), operator_at_work);
        const std::string before = git.read(*writer.head(), case_file).value();
        const std::string name = std::to_string(i);
        const auto outcome = writer.commit(
            request({{case_file, before, before + name + "\n"}, added("cases/" + name, name)}));
        status = outcome.warnings.empty() ? 0 : 2;
      } catch (const Error&) {
        status = 3;
      }
      ::_exit(status);
    }
    children.push_back(pid);
  }
  for (const pid_t pid : children) {
    int status = -1;
    ::waitpid(pid, &status, 0);
    CHECK(status == 0);
  }
  CHECK(repository.status().empty());
  CHECK(repository.git({"rev-list", "--count", "HEAD"}) == std::to_string(1 + many));
  const std::string text = *repository.file(case_file);
  for (int i = 0; i < many; ++i)
    CHECK(text.find("\n" + std::to_string(i) + "\n") != std::string::npos);
}

TEST_CASE("a bulk of messages is one commit") {
  const Filled repository;
  std::vector<FileChange> changes;
  for (int i = 0; i < 500; ++i)
    changes.push_back(
        added("cases/2026/03/" + std::to_string(i % 28) + "/" + std::to_string(i) + ".yaml",
              std::to_string(i)));
  CHECK(record(repository.root(), changes).warnings.empty());
  CHECK(repository.status().empty());
  CHECK(repository.git({"rev-list", "--count", "HEAD"}) == "2");
  CHECK(repository.git({"ls-files", "cases"}).size() > 500 * 10);
}
