#include "audit/verify_push.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "audit/verify_range.hpp"
#include "base/text.hpp"
#include "register/git/git.hpp"
#include "register/load.hpp"

namespace otklik::audit {

using namespace store;

namespace {

// What git tells its hooks about objects that are not taken yet (githooks(5), git-receive-pack(1)).
Environment quarantine() {
  Environment all;
  for (const char* name :
       {"GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH"})
    if (const char* value = std::getenv(name)) all.emplace(name, value);
  return all;
}

struct RefUpdate {
  std::optional<ObjectId> before;  // nothing: a new ref
  std::optional<ObjectId> after;   // nothing: the ref goes
  std::string ref;
};

std::optional<ObjectId> id_in(std::string_view word) {
  if (word.find_first_not_of('0') == word.npos) return std::nullopt;
  return ObjectId{std::string(word)};
}

RefUpdate parse_update(std::string_view line) {
  const auto words = split(line, ' ');
  if (words.size() != 3 || !is_object_id(words[0]) || !is_object_id(words[1]) ||
      !words[2].starts_with("refs/"))
    throw Error(
        Category::usage,
        text("ожидается «СТАРОЕ НОВОЕ ССЫЛКА», а не «{}»", "expected `OLD NEW REF`, not `{}`",
             disarmed(shortened(std::string(line), 200))),
        {{"так git говорит с pre-receive: docs/operations.md",
          "git talks so to pre-receive: docs/operations.md"}});
  return {id_in(words[0]), id_in(words[1]), std::string(words[2])};
}

class Push {
 public:
  explicit Push(const std::filesystem::path& repository)
      : git_(BareRepository{repository, quarantine()}),
        has_begun_(!git_.output({"for-each-ref", "--count=1", "refs/heads/"}).empty()) {}

  PushVerdict run(std::string_view updates) {
    git_.distrust();
    find_pretences(git_, verdict_.result.findings);
    for (const std::string_view line : split(updates, '\n'))
      if (!trimmed(line).empty()) verify(parse_update(trimmed(line)));
    return std::move(verdict_);
  }

 private:
  void verify(const RefUpdate& update) {
    if (!update.ref.starts_with("refs/heads/") && !update.ref.starts_with("refs/tags/"))
      return refuse("verify.foreign-ref", update,
                    {"принимаются только ветки и метки", "only branches and tags are taken"});
    if (!update.after)
      return refuse("verify.deleted", update, {"удаление запрещено", "deleting is forbidden"});
    const auto tip = git_.find(update.after->hex + "^{commit}");
    if (!tip) return refuse("verify.foreign-ref", update, {"это не коммит", "that is no commit"});
    if (update.before && !git_.descends_from(*update.before, tip->id))
      refuse("verify.rewound", update,
             {"история переписана: нового состояния нет среди потомков старого",
              "the history is rewritten: the new state does not descend from the old one"});
    verify_commits(update, tip->id);
  }

  void verify_commits(const RefUpdate& update, const ObjectId& tip) {
    std::vector<std::string> range{tip.hex, "--not"};
    // What other branches hold was judged when they came.
    if (update.before)
      range.push_back(update.before->hex);
    else
      range.emplace_back("--branches");
    std::vector<Finding>& findings = verdict_.result.findings;
    VerifyResult result;
    CommitVerifier verifier(git_, has_begun_ ? std::nullopt : std::optional(tip), result.findings);
    verifier.require_usable(tip, Severity::error);
    verify_range(git_, range, verifier, result);
    verdict_.result.commits += result.commits;
    verdict_.result.cases += result.cases;
    std::move(result.findings.begin(), result.findings.end(), std::back_inserter(findings));
    if (!verdict_.language) verdict_.language = language_of(tip);
  }

  std::optional<Lang> language_of(const ObjectId& commit) const {
    try {
      return load_settings(CommittedFiles(git_, commit)).language;
    } catch (const Error&) {
      return std::nullopt;
    }
  }

  void refuse(const char* code, const RefUpdate& update, const Text& what) {
    add_finding(verdict_.result.findings, Severity::error, code, {},
                joined(same(disarmed(update.ref)), ": ", what));
  }

  Git git_;
  bool has_begun_;
  PushVerdict verdict_;
};

}  // namespace

PushVerdict verify_push(const std::filesystem::path& repository, std::string_view updates) {
  return Push(repository).run(updates);
}

}  // namespace otklik::audit
