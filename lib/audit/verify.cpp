#include "audit/verify.hpp"

#include <algorithm>

#include "audit/verify_range.hpp"
#include "base/text.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/disk/disk.hpp"
#include "register/disk/paths.hpp"
#include "register/git/git.hpp"
#include "register/register.hpp"

namespace otklik::audit {

using namespace store;

namespace {

constexpr std::string_view verified_file = "verified";

class Verification {
 public:
  Verification(const std::filesystem::path& root, const VerifyWish& wish)
      : register_(root), git_(register_.git()), wish_(wish) {}

  VerifyResult run() {
    git_.distrust();
    find_pretences(git_, result_.findings);
    const auto known = known_tip();
    for (const std::string& anchor : wish_.anchors) check_anchor(anchor);
    CommitVerifier verifier(git_, register_.commit(), result_.findings);
    std::vector<std::string> range{register_.commit().hex};
    if (known) range.push_back("^" + known->hex);
    verify_range(git_, range, verifier, result_);
    if (!has_errors(result_.findings) && wish_.since.empty()) remember_tip();
    return std::move(result_);
  }

 private:
  void find(const char* code, std::string commit, Text what, Text remedy) {
    Finding& found = add_finding(result_.findings, Severity::error, code, {}, std::move(what));
    found.diagnostic.remedy = std::move(remedy);
    found.commit = std::move(commit);
  }

  // From where on the history is new to us; nothing for all of it.
  std::optional<ObjectId> known_tip() {
    if (!wish_.since.empty()) return git_.resolve(wish_.since);
    const auto noted = load_file(git_.private_dir() / verified_file);
    if (!noted || noted->empty()) return std::nullopt;
    const ObjectId tip{std::string(trimmed(*noted))};
    if (!git_.descends_from(tip, register_.commit())) {
      find("verify.rewritten", tip.hex,
           {"история переписана: проверенное раньше состояние ей не принадлежит",
            "the history was rewritten: it does not hold the state that was verified before"},
           {"сравните с другими копиями реестра", "compare with other copies of the register"});
      return std::nullopt;
    }
    return wish_.all ? std::nullopt : std::optional(tip);
  }

  void check_anchor(const std::string& line) {
    const auto words = split(trimmed(line), ' ');
    const auto id = std::find_if(words.begin(), words.end(), is_object_id);
    if (id == words.end())
      throw Error(Category::usage,
                  text("это не строка anchor: «{}»", "not a line of anchor: `{}`", disarmed(line)));
    if (!git_.descends_from({std::string(*id)}, register_.commit()))
      find("verify.anchor", std::string(*id),
           text("история не содержит состояния, заверенного строкой «{}»",
                "the history does not hold the state of the anchor `{}`", disarmed(line)),
           {"история переписана после этого дня", "the history was rewritten after that day"});
  }

  // A register that may only be read is verified all the same, from where it was before.
  void remember_tip() const {
    try {
      make_folders(git_.private_dir());
      replace_file(git_.private_dir() / verified_file, register_.commit().hex + '\n');
    } catch (const Error&) {
      // The next one begins where this one did.
    }
  }

  Register register_;
  const Git& git_;
  const VerifyWish& wish_;
  VerifyResult result_;
};

}  // namespace

VerifyResult verify(const std::filesystem::path& root, const VerifyWish& wish) {
  return Verification(root, wish).run();
}

std::string anchor_line(const std::filesystem::path& root) {
  const Register source(root);
  const CommitInfo tip = parse_commit(source.git().load(source.commit()));
  const std::string commits = source.git().output({"rev-list", "--count", source.commit().hex});
  const Date day = source.rulebook().zone().date_of(tip.committed);
  return fmt::format("otklik anchor {} {} commits={} cases={}", format_date(day),
                     source.commit().hex, trimmed(commits), source.ids().size());
}

}  // namespace otklik::audit
