// registry/accounts.yaml: docs/formats/accounts.md.
#include "formats/codec.hpp"
#include "formats/files.hpp"

namespace otklik::formats {

namespace {

cases::Account account_of(const Fields& fields) {
  return {fields.id<AccountId>("id"),
          fields.id<NetworkId>("network"),
          fields.word<cases::AccountKind>("kind"),
          fields.text("title"),
          fields.text("url"),
          fields.text_or_none("native"),
          fields.text_or_none("listed_at"),
          fields.date_if("checked"),
          fields.texts("same_place")};
}

std::vector<cases::Account> decode(const Fields& fields) {
  std::vector<cases::Account> accounts;
  UniqueNames names(fields.problems());
  for (const Node& item : fields.list("accounts")) {
    accounts.push_back(account_of(Fields(item, fields.problems())));
    names.add(accounts.back().id.text(), item.at);
  }
  return accounts;
}

}  // namespace

Read<std::vector<cases::Account>> read_accounts(std::string_view bytes, std::string_view file,
                                                KnownTrees* known) {
  return read_settings_file<std::vector<cases::Account>>("accounts", bytes, file, known, decode);
}

}  // namespace otklik::formats
