#include "register/verify.hpp"

#include <algorithm>
#include <fstream>

#include "base/text.hpp"
#include "register/disk.hpp"
#include "register/paths.hpp"
#include "register/register.hpp"
#include "register/verify_commit.hpp"

namespace otklik::store {

namespace {

constexpr std::string_view verified_file = "verified";

class Verification {
 public:
  Verification(const std::filesystem::path& root, const VerifyWish& wish)
      : register_(root), git_(register_.git()), wish_(wish) {}

  VerifyResult run() {
    check_repository();
    const auto known = known_tip();
    for (const std::string& anchor : wish_.anchors) check_anchor(anchor);
    CommitVerifier verifier(git_, result_.findings);
    for (const ObjectId& id : commits_after(known)) {
      verifier.verify(parse_commit(git_.load(id)));
      ++result_.commits;
    }
    result_.cases = verifier.cases();
    if (!has_errors(result_.findings) && wish_.since.empty()) remember_tip();
    return std::move(result_);
  }

 private:
  void find(const char* code, std::string commit, Text what, Text remedy) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.what = std::move(what);
    diagnostic.remedy = std::move(remedy);
    result_.findings.push_back({std::move(diagnostic), {}, {}, std::move(commit)});
  }

  // What would show another history than the one that is there. Our git is told to pay no heed to replacements.
  void check_repository() {
    std::error_code ignored;
    if (std::filesystem::exists(git_.common_dir() / "shallow", ignored))
      find("verify.shallow", {},
           {"история неполна: мелкий клон", "the history is not whole: a shallow clone"},
           {"дополните её: git fetch --unshallow", "complete it: git fetch --unshallow"});
    if (std::filesystem::exists(git_.common_dir() / "info" / "grafts", ignored))
      find("verify.grafts", {},
           {"история подменена: .git/info/grafts", "the history is replaced: .git/info/grafts"},
           {"удалите этот файл", "remove that file"});
    if (!git_.output({"for-each-ref", "--count=1", "refs/replace/"}).empty())
      find("verify.replaced", {},
           {"в хранилище есть подмены объектов: refs/replace",
            "the repository replaces objects: refs/replace"},
           {"посмотрите и удалите: git replace --list, git replace --delete",
            "look and remove: git replace --list, git replace --delete"});
  }

  // From where on the history is new to us; nothing for all of it.
  std::optional<ObjectId> known_tip() {
    if (!wish_.since.empty()) return git_.resolve(wish_.since);
    const auto noted = load_file(git_.private_dir() / verified_file);
    if (!noted || noted->empty()) return std::nullopt;
    const ObjectId tip{std::string(trimmed(*noted))};
    if (!descends_from(tip)) {
      find("verify.rewritten", tip.hex,
           {"история переписана: проверенное раньше состояние ей не принадлежит",
            "the history was rewritten: it does not hold the state that was verified before"},
           {"сравните с другими копиями реестра", "compare with other copies of the register"});
      return std::nullopt;
    }
    return wish_.all ? std::nullopt : std::optional(tip);
  }

  bool descends_from(const ObjectId& id) const {
    return git_.command({"merge-base", "--is-ancestor", id.hex, register_.commit().hex}).status ==
           0;
  }

  void check_anchor(const std::string& line) {
    const auto words = split(trimmed(line), ' ');
    const auto is_id = [](std::string_view word) {
      return (word.size() == 40 || word.size() == 64) &&
             word.find_first_not_of("0123456789abcdef") == word.npos;
    };
    const auto id = std::find_if(words.begin(), words.end(), is_id);
    if (id == words.end())
      throw Error(Category::usage,
                  text("это не строка anchor: «{}»", "not a line of anchor: `{}`", disarmed(line)));
    if (!descends_from({std::string(*id)}))
      find("verify.anchor", std::string(*id),
           text("история не содержит состояния, заверенного строкой «{}»",
                "the history does not hold the state of the anchor `{}`", disarmed(line)),
           {"история переписана после этого дня", "the history was rewritten after that day"});
  }

  std::vector<ObjectId> commits_after(const std::optional<ObjectId>& known) const {
    std::vector<std::string> arguments{"rev-list", "--topo-order", "--reverse",
                                       register_.commit().hex};
    if (known) arguments.push_back("^" + known->hex);
    std::vector<ObjectId> ids;
    const std::string list = git_.output(arguments);
    for (const std::string_view id : split(trimmed(list), '\n'))
      if (!id.empty()) ids.push_back({std::string(id)});
    return ids;
  }

  // A register that may only be read is verified all the same, from where it was before.
  void remember_tip() const {
    std::error_code ignored;
    std::filesystem::create_directories(git_.private_dir(), ignored);
    std::ofstream file(git_.private_dir() / verified_file, std::ios::trunc);
    file << register_.commit().hex << '\n';
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

}  // namespace otklik::store
