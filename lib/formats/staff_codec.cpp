// registry/staff.yaml: docs/formats/staff.md.
#include "base/text.hpp"
#include "formats/codec.hpp"
#include "formats/files.hpp"

namespace otklik::formats {

namespace {

cases::RoleHeld role_of(const Fields& fields) {
  return {fields.id<RoleId>("role"),
          fields.id_if<BodyId>("body"),
          fields.id_if<PersonId>("substitutes"),
          fields.valid_range(),
          fields.text_or_none("order"),
          fields.id_if<RoleId>("heads")};
}

cases::Person person_of(const Fields& fields) {
  cases::Person person;
  person.id = fields.id<PersonId>("id");
  person.name = fields.text("name");
  person.emails = fields.texts("emails");
  for (const Node& item : fields.list("roles"))
    person.roles.push_back(role_of(Fields(item, fields.problems())));
  person.addressed = fields.text_or_none("addressed");
  person.phone = fields.text_or_none("phone");
  return person;
}

// What tells one person from another must not belong to two.
struct Owned {
  std::set<std::string> emails;
  std::set<std::string> keys;
};

// Git knows people by their addresses, whatever the case.
void check_emails(const Fields& fields, std::set<std::string>& known) {
  for (const Node& item : fields.list("emails"))
    if (!known.insert(folded(item.text)).second)
      fields.problems().report(
          "duplicate-email", item.at,
          text("адрес `{}` уже есть в этом файле", "the address `{}` is already in this file",
               disarmed(shortened(item.text, 60))),
          {"оставьте адрес у одного человека, один раз", "keep the address for one person, once"});
}

bool is_of(std::string_view word, std::string_view symbols) {
  return !word.empty() && word.find_first_not_of(symbols) == word.npos;
}

// `TYPE BASE64 comment`, of which the comment says nothing; or an armoured block. Nothing for what is neither.
std::optional<std::string> key_itself(std::string_view key) {
  if (key.starts_with("-----BEGIN PGP PUBLIC KEY BLOCK-----\n")) return std::string(key);
  const auto words = split(key, ' ');
  const bool is_ssh =
      words.size() >= 2 && key.find_first_of("\n\r") == key.npos &&
      is_of(words[0], "abcdefghijklmnopqrstuvwxyz0123456789-@.") &&
      is_of(words[1], "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");
  if (!is_ssh) return std::nullopt;
  return fmt::format("{} {}", words[0], words[1]);
}

std::vector<std::string> keys_of(const Fields& fields, std::set<std::string>& known) {
  std::vector<std::string> keys;
  for (const Node& item : fields.list("keys")) {
    auto key = key_itself(trimmed(item.text));
    if (!key)
      fields.problems().report(
          "bad-key", item.at, {"это не открытый ключ", "this is no public key"},
          {"строка из файла .pub (OpenSSH) или блок PGP PUBLIC KEY (gpg --armor --export)",
           "a line of a .pub file (OpenSSH), or a block PGP PUBLIC KEY (gpg --armor --export)"});
    else if (!known.insert(*key).second)
      fields.problems().report(
          "duplicate-key", item.at,
          {"этот ключ уже есть в этом файле", "this key is already in this file"},
          {"оставьте ключ у одного человека, один раз", "keep the key for one person, once"});
    else
      keys.push_back(std::move(*key));
  }
  return keys;
}

std::vector<cases::Person> decode(const Fields& fields) {
  std::vector<cases::Person> people;
  Owned known;
  UniqueNames names(fields.problems());
  for (const Node& item : fields.list("people")) {
    const Fields person(item, fields.problems());
    people.push_back(person_of(person));
    names.add(people.back().id.text(), item.at);
    check_emails(person, known.emails);
    people.back().keys = keys_of(person, known.keys);
  }
  return people;
}

}  // namespace

Read<std::vector<cases::Person>> read_staff(std::string_view bytes, std::string_view file,
                                            KnownTrees* known) {
  return read_settings_file<std::vector<cases::Person>>("staff", bytes, file, known, decode);
}

}  // namespace otklik::formats
