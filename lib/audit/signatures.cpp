#include "audit/signatures.hpp"

#include <cstdlib>
#include <optional>

#include "base/text.hpp"
#include "register/disk/disk.hpp"

namespace otklik::audit {

using namespace store;

namespace {

namespace fs = std::filesystem;

// A folder that nobody else can open and that is gone when we are.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "otklik-keys-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
      throw failure(text("не удалось создать папку", "cannot make a folder"), errno);
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// The keys of some people, as ssh-keygen and gpg read them.
class KeyRing {
 public:
  explicit KeyRing(const std::vector<cases::Person>& people) {
    std::string signers;
    for (const cases::Person& person : people)
      for (const std::string& key : person.keys) {
        if (key.starts_with('-'))
          import(person, key);
        else
          signers += fmt::format("{} namespaces=\"git\" {}\n", person.id.text(), key);
      }
    write_file(signers_file(), signers);
  }

  // Whatever the repository's or the machine's configuration says about programs and trust.
  std::vector<std::string> arguments() const {
    std::vector<std::string> all;
    for (const std::string& setting :
         {"gpg.ssh.allowedSignersFile=" + signers_file().string(),
          std::string("gpg.ssh.program=ssh-keygen"), std::string("gpg.ssh.revocationFile="),
          std::string("gpg.program=gpg"), std::string("gpg.openpgp.program=gpg"),
          std::string("gpg.x509.program=false"), std::string("gpg.minTrustLevel=undefined")}) {
      all.emplace_back("-c");
      all.push_back(setting);
    }
    return all;
  }

  Environment environment() const { return {{"GNUPGHOME", folder_.path().string()}}; }

  // Whose it is: `signer` as ssh-keygen names it, `fingerprint` as gpg does. Empty when it is nobody's.
  std::string owner_of(const std::string& signer, const std::string& fingerprint) const {
    const auto found = owners_.find(fingerprint);
    return found == owners_.end() ? signer : found->second;
  }

 private:
  fs::path signers_file() const { return folder_.path() / "allowed_signers"; }

  // Keys that gpg will not have stay out, and what they signed is not good.
  void import(const cases::Person& person, const std::string& block) {
    if (owners_.empty())
      write_file(folder_.path() / "gpg.conf", "trust-model always\nno-autostart\n");
    Environment all = environment();
    all.merge(git_environment());
    const ProcessResult result = run({"gpg", "--batch", "--quiet", "--status-fd", "1", "--import"},
                                     block + "\n", all, folder_.path());
    for (const std::string_view line : split(result.out, '\n')) {
      const auto words = split(line, ' ');
      if (words.size() == 4 && words[1] == "IMPORT_OK") owners_.emplace(words[3], person.id.text());
    }
  }

  TemporaryFolder folder_;
  std::map<std::string, std::string> owners_;  // of OpenPGP's keys, by fingerprint
};

// What git says of one commit.
struct Answer {
  std::string commit;
  char verdict = 'N';
  std::string owner;
};

// Good, whatever a web of trust thinks of the key; also when signature or key have expired since.
bool is_good(char verdict) {
  return std::string_view("GUXY").find(verdict) != std::string_view::npos;
}

std::vector<Answer> ask(const Git& git, const KeyRing& ring, const std::string& commits) {
  std::vector<std::string> arguments = ring.arguments();
  for (const char* each : {"log", "--no-walk=unsorted", "--stdin", "--no-show-signature",
                           "--format=%H %G? %GP%x00%GS%x00"})
    arguments.emplace_back(each);
  const ProcessResult result = git.command(arguments, commits, ring.environment());
  if (result.status != 0) throw git_failed("log", result);
  std::vector<Answer> answers;
  const auto parts = split(result.out, '\0');
  for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
    const auto words = split(trimmed(parts[i]), ' ');
    const std::string fingerprint(words.size() > 2 ? words[2] : "");
    if (words.size() > 1 && words[1].size() == 1)
      answers.push_back({std::string(words[0]), words[1].front(),
                         ring.owner_of(std::string(parts[i + 1]), fingerprint)});
  }
  return answers;
}

Text what_is_wrong(const Answer& answer, const std::string& author) {
  if (answer.verdict == 'N') return {"коммит не подписан", "the commit is not signed"};
  if (!is_good(answer.verdict) || answer.owner.empty())
    return text("подпись не подтверждается ни одним ключом из registry/staff.yaml ({})",
                "no key of registry/staff.yaml bears the signature out ({})", answer.verdict);
  return text("подписал «{0}», а автор коммита — «{1}»",
              "signed by `{0}`, but the commit's author is `{1}`", disarmed(answer.owner), author);
}

const char* code_of(const Answer& answer) {
  if (answer.verdict == 'N') return "verify.unsigned";
  return is_good(answer.verdict) && !answer.owner.empty() ? "verify.wrong-signer"
                                                          : "verify.bad-signature";
}

void add_error(std::vector<Finding>& findings, const std::string& commit, const char* code,
               Text what) {
  add_finding(findings, Severity::error, code, {}, std::move(what)).commit = commit;
}

}  // namespace

void Signatures::demand(const CommitInfo& commit, const cases::Registries& registries) {
  demanded_[&registries].push_back(
      {commit.id.hex, registries.find_by_email(commit.author_email), commit.author_email});
}

void Signatures::check(std::vector<Finding>& findings) {
  for (const auto& [registries, commits] : demanded_) {
    const KeyRing ring(registries->people);
    std::string ids;
    std::map<std::string, const Demanded*> by_commit;
    for (const Demanded& each : commits) {
      ids += each.commit + '\n';
      by_commit.emplace(each.commit, &each);
    }
    for (const Answer& answer : ask(git_, ring, ids)) {
      const Demanded& demanded = *by_commit.at(answer.commit);
      const std::string author =
          demanded.author ? demanded.author->id.text() : disarmed(demanded.email);
      const bool is_signed = is_good(answer.verdict) && !answer.owner.empty();
      if (!is_signed || !demanded.author || answer.owner != author)
        add_error(findings, answer.commit, code_of(answer), what_is_wrong(answer, author));
      by_commit.erase(answer.commit);
    }
    for (const auto& [commit, demanded] : by_commit)
      add_error(
          findings, commit, "verify.unsigned",
          {"о подписи коммита git ничего не сказал", "git said nothing of the commit's signature"});
  }
  demanded_.clear();
}

}  // namespace otklik::audit
