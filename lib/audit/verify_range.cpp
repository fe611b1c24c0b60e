#include "audit/verify_range.hpp"

#include "base/text.hpp"
#include "register/one_commit.hpp"

namespace otklik::audit {

using namespace store;

namespace {

void find_pretence(std::vector<Finding>& findings, const char* code, Text what, Text remedy) {
  add_finding(findings, Severity::error, code, {}, std::move(what)).diagnostic.remedy =
      std::move(remedy);
}

// What cannot be believed is a finding, and the rest is looked at all the same.
void verify_one(const Git& git, const ObjectId& id, CommitVerifier& verifier,
                VerifyResult& result) {
  std::vector<Finding>& findings = result.findings;
  try {
    const CommitInfo commit = parse_commit(git.load(id));
    if (commit.message.find("\nActor: ") != std::string::npos) ++result.recordings;
    if (commit.message.ends_with("\n" + std::string(clock_trailer))) ++result.clock_given;
    verifier.verify(commit);
  } catch (const Error& problem) {
    if (problem.category() != Category::bad_data) throw;
    Finding& found =
        add_finding(findings, Severity::error, "verify.object-forged", {}, problem.message());
    if (!problem.notes().empty()) found.diagnostic.remedy = problem.notes().front();
    found.commit = id.hex;
  }
}

}  // namespace

void verify_range(const Git& git, const std::vector<std::string>& revisions,
                  CommitVerifier& verifier, VerifyResult& result) {
  std::vector<std::string> arguments{"rev-list", "--topo-order", "--reverse"};
  arguments.insert(arguments.end(), revisions.begin(), revisions.end());
  const std::string list = git.output(arguments);
  for (const std::string_view id : split(trimmed(list), '\n')) {
    if (id.empty()) continue;
    verify_one(git, {std::string(id)}, verifier, result);
    ++result.commits;
  }
  verifier.finish();
  result.cases = verifier.cases();
}

void find_pretences(const Git& git, std::vector<Finding>& findings) {
  std::error_code ignored;
  if (std::filesystem::exists(git.common_dir() / "shallow", ignored))
    find_pretence(findings, "verify.shallow",
                  {"история неполна: мелкий клон", "the history is not whole: a shallow clone"},
                  {"дополните её: git fetch --unshallow", "complete it: git fetch --unshallow"});
  if (std::filesystem::exists(git.common_dir() / "info" / "grafts", ignored))
    find_pretence(
        findings, "verify.grafts",
        {"история подменена: .git/info/grafts", "the history is replaced: .git/info/grafts"},
        {"удалите этот файл", "remove that file"});
  if (!git.output({"for-each-ref", "--count=1", "refs/replace/"}).empty())
    find_pretence(findings, "verify.replaced",
                  {"в хранилище есть подмены объектов: refs/replace",
                   "the repository replaces objects: refs/replace"},
                  {"посмотрите и удалите: git replace --list, git replace --delete",
                   "look and remove: git replace --list, git replace --delete"});
}

}  // namespace otklik::audit
