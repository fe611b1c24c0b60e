#include "register/git/git.hpp"

#include <doctest/doctest.h>
#include <sys/types.h>
#include <unistd.h>

#include "unit/register/temp_repository.hpp"

using namespace otklik;
using namespace otklik::store;
using namespace otklik::store::test;

namespace {

void commit_all(const TempRepository& repository, const std::string& message) {
  repository.git({"add", "--all"});
  repository.git({"commit", "--quiet", "-m", message});
}

}  // namespace

TEST_CASE("a branch without commits has no head, and is told from a broken one") {
  const TempRepository repository;
  const Git git(repository.root());
  CHECK(git.head() == std::nullopt);
  CHECK(git.branch() == "refs/heads/main");
  CHECK(git.history("").empty());
  put(repository.root() / ".git/refs/heads/main", "");  // as a power cut may leave it
  CHECK(category_of([&] { git.head(); }) == Category::failed);
}

TEST_CASE("files come out of commits byte for byte") {
  const TempRepository repository;
  const std::string bytes("line\r\n\0tail without end", 23);
  repository.set("cases/a b/ж.yaml", bytes);
  repository.set("empty", "");
  commit_all(repository, "first");
  const Git git(repository.root());
  const ObjectId head = *git.head();
  CHECK(head.hex == repository.git({"rev-parse", "HEAD"}));
  CHECK(git.read(head, "cases/a b/ж.yaml") == bytes);
  CHECK(git.read(head, "empty") == "");
  CHECK(git.read(head, "absent") == std::nullopt);
  CHECK(git.read(head, "cases") == std::nullopt);
  CHECK(git.read(head, "cases/a b/../../empty") == std::nullopt);
  const auto files = git.list(head, "");
  REQUIRE(files.size() == 2);
  CHECK(files[0].path == "cases/a b/ж.yaml");
  CHECK(files[0].mode == "100644");
  CHECK(git.read(files[0].blob) == bytes);
  CHECK(git.list(head, "cases").size() == 1);
  CHECK(git.list(head, "empty").empty());
}

TEST_CASE("many blobs come in order through one process") {
  const TempRepository repository;
  for (int i = 0; i < 50; ++i)
    repository.set("f" + std::to_string(i), std::string(10'000, static_cast<char>('a' + i % 26)));
  commit_all(repository, "first");
  const Git git(repository.root());
  std::vector<ObjectId> ids;
  std::vector<std::string> expected;
  for (const auto& file : git.list(*git.head(), "")) {
    ids.push_back(file.blob);
    expected.push_back(git.read(file.blob));
  }
  std::vector<std::string> got(ids.size());
  git.read_many(ids, [&](std::size_t i, std::string bytes) { got[i] = std::move(bytes); });
  CHECK(got == expected);
  CHECK(category_of([&] {
          git.read_many({{std::string(40, '0')}}, [](std::size_t, std::string) {});
        }) == Category::failed);
}

TEST_CASE("head follows what others do meanwhile") {
  const TempRepository repository;
  const Git git(repository.root());
  CHECK(git.head() == std::nullopt);
  repository.set("a", "1");
  commit_all(repository, "first");
  const auto first = git.head();
  CHECK(first.has_value());
  repository.set("a", "2");
  commit_all(repository, "second");
  CHECK(git.head() != first);
  repository.git({"pack-refs", "--all"});
  CHECK(git.head()->hex == repository.git({"rev-parse", "HEAD"}));
}

TEST_CASE("a revision is what git takes for one, and never an option or a second question") {
  const TempRepository repository;
  repository.set("a", "1");
  commit_all(repository, "first");
  repository.git({"tag", "-a", "-m", "anchor", "v1"});
  const Git git(repository.root());
  for (const char* name : {"HEAD", "main", "v1", "@"}) CHECK(git.resolve(name) == *git.head());
  for (const std::string& name : std::vector<std::string>{
           "absent", "", "--all", "HEAD\nHEAD", "HEAD:a", "HEAD^9", std::string(1 << 20, 'x')})
    CHECK(category_of([&] { git.resolve(name); }) == Category::not_found);
  CHECK(git.resolve("HEAD") == *git.head());  // the answers have not got out of step
}

TEST_CASE("the history of a file, with merges, parents first") {
  const TempRepository repository;
  repository.set("case", "1\n\n\n2\n");
  commit_all(repository, "first");
  repository.git({"checkout", "--quiet", "-b", "side"});
  repository.set("case", "1\n\n\n2\nside\n");
  commit_all(repository, "side");
  repository.git({"checkout", "--quiet", "main"});
  repository.set("case", "main\n1\n\n\n2\n");
  commit_all(repository, "main\n\nActor: operator");
  repository.git({"merge", "--quiet", "--no-edit", "-m", "merge", "side"});
  repository.set("other", "x");
  commit_all(repository, "not about it");
  const Git git(repository.root());
  const auto commits = git.history("case");
  REQUIRE(commits.size() == 4);
  CHECK(commits.front().message == "first\n");
  CHECK(commits.front().parents.empty());
  CHECK(commits.back().message == "merge\n");
  CHECK(commits.back().parents.size() == 2);
  CHECK(commits.back().author_name == "Пётр");
  CHECK(commits.back().author_email == "petr@neftekumsk.example");
  CHECK(std::to_string(commits.back().committed.time_since_epoch().count()) ==
        repository.git({"log", "-1", "--format=%ct", "HEAD^"}));
  CHECK(git.history("").size() == 5);
  CHECK(git.history("-n").empty());
}

TEST_CASE("what somebody laid over the commits is not looked at") {
  const TempRepository repository;
  repository.set("a", "recorded");
  commit_all(repository, "first");
  repository.set("a", "forged");
  repository.git({"replace", repository.git({"rev-parse", "HEAD:a"}),
                  repository.git({"hash-object", "-w", "a"})});
  const Git git(repository.root());
  CHECK(git.read(*git.head(), "a") == "recorded");
}

TEST_CASE("settings of git are those that hold in the repository") {
  const TempRepository repository;
  repository.git({"config", "user.name", "Отдел\nс переносом"});
  repository.git({"config", "--add", "commit.gpgsign", "false"});
  repository.git({"config", "--add", "commit.gpgsign", "true"});
  const Git git(repository.root());
  CHECK(git.config("user.name") == "Отдел\nс переносом");
  CHECK(git.config("user.email") == std::nullopt);
  CHECK(git.is_on("commit.gpgsign"));
  CHECK_FALSE(git.is_on("gc.autodetach"));
}

TEST_CASE("only the top of a work tree will do") {
  const TempRepository repository;
  fs::create_directories(repository.root() / "cases");
  const TempFolder elsewhere;
  CHECK(category_of([&] { Git(repository.root() / "cases"); }) == Category::bad_data);
  CHECK(category_of([&] { Git(repository.root() / ".git"); }) == Category::bad_data);
  CHECK(category_of([&] { Git(repository.root() / "absent"); }) == Category::bad_data);
  CHECK(category_of([&] { Git(elsewhere.path()); }) == Category::bad_data);
  fs::create_directory_symlink(repository.root(), repository.beside() / "link");
  CHECK(Git(repository.beside() / "link").root() == repository.root());
}

TEST_CASE("a linked work tree is one, with its own head and the common folder") {
  const TempRepository repository;
  repository.set("a", "1");
  commit_all(repository, "first");
  const fs::path linked = repository.beside() / "linked";
  repository.git({"worktree", "add", "--quiet", "-b", "second", linked.string()});
  const Git git(linked);
  CHECK(git.branch() == "refs/heads/second");
  CHECK(git.common_dir() == repository.root() / ".git");
  CHECK(git.private_dir() == repository.root() / ".git/otklik");
  CHECK(git.git_dir() == repository.root() / ".git/worktrees/linked");
}

TEST_CASE("a repository of somebody else is refused with git's own words") {
  if (::geteuid() != 0) return;  // only the superuser can give files away
  const TempRepository repository;
  constexpr uid_t somebody = 12345;
  REQUIRE(::chown(repository.root().c_str(), somebody, somebody) == 0);
  REQUIRE(::chown((repository.root() / ".git").c_str(), somebody, somebody) == 0);
  try {
    const Git git(repository.root());
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.category() == Category::failed);
    CHECK(error.notes().front().en.find("dubious ownership") != std::string::npos);
    CHECK(error.notes().front().en.find("safe.directory") != std::string::npos);
  }
}

TEST_CASE("an object that is not what its name says is read, and refused by who does not trust") {
  const TempRepository repository;
  repository.set("one", "one\n");
  repository.set("two", "two\n");
  commit_all(repository, "first");
  const auto loose = [&](const std::string& name) {
    const std::string id = repository.git({"rev-parse", "HEAD:" + name});
    return repository.root() / ".git/objects" / id.substr(0, 2) / id.substr(2);
  };
  std::filesystem::remove(loose("one"));
  std::filesystem::copy_file(loose("two"), loose("one"));
  const Git git(repository.root());
  CHECK(git.read(*git.head(), "one") == "two\n");
  git.distrust();
  CHECK(category_of([&] { git.read(*git.head(), "one"); }) == Category::bad_data);
  CHECK(git.read(*git.head(), "two") == "two\n");
  CHECK(is_genuine({{"8b137891791fe96927ad78e64b0aad7bded08bdc"}, "blob", "\n"}));
  CHECK(!is_genuine({{"8b137891791fe96927ad78e64b0aad7bded08bdc"}, "blob", " "}));
  CHECK(!is_genuine({{"8b137891791fe96927ad78e64b0aad7bded08bdc"}, "tree", "\n"}));
}

TEST_CASE("filters that the configuration names are switched off by name") {
  const TempRepository repository;
  CHECK(Git(repository.root()).without_filters().empty());
  repository.git({"config", "filter.a=b.clean", "evil"});
  repository.git({"config", "filter.x.required", "true"});
  const Environment off = Git(repository.root()).without_filters();
  CHECK(off.at("GIT_CONFIG_COUNT") == "2");
  CHECK(off.at("GIT_CONFIG_KEY_0") == "filter.a=b.clean");
  CHECK(off.at("GIT_CONFIG_VALUE_0").empty());
  CHECK(off.at("GIT_CONFIG_VALUE_1") == "false");
}
