// Who signed commits, by the public keys that registry/staff.yaml of then names: git asks ssh-keygen and gpg, with a ring of
// these keys and no other, whatever the machine's own rings and settings say.
// Not for which commits have to be signed: verify_commit.cpp.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "audit/finding.hpp"
#include "cases/registries/registries.hpp"
#include "register/git/git.hpp"

namespace otklik::audit {

class Signatures {
 public:
  explicit Signatures(const store::Git& git) : git_(git) {}

  /// The commit has to be signed by its author, one of the staff of these registries, which must outlive it.
  void demand(const store::CommitInfo& commit, const cases::Registries& registries);
  /// Asks git about all of them at once; a finding for each that is not signed so. Throws Error (failed) when it cannot be asked.
  void check(std::vector<Finding>& findings);

 private:
  struct Demanded {
    std::string commit;
    const cases::Person* author;  // null when the address is nobody's
    std::string email;
  };

  const store::Git& git_;
  /// By the registries of then, which stay the same over many commits.
  std::map<const cases::Registries*, std::vector<Demanded>> demanded_;
};

}  // namespace otklik::audit
