// registry/staff.yaml: docs/formats/staff.md.
#include "base/text.hpp"
#include "formats/codec.hpp"
#include "formats/files.hpp"

namespace otklik::formats {

namespace {

cases::RoleHeld role_of(const Fields& fields) {
  return {fields.id<RoleId>("role"), fields.id_if<BodyId>("body"),
          fields.id_if<PersonId>("substitutes"), fields.valid_range(),
          fields.text_or_none("order")};
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

// Commits are signed with an address: two people must not have the same, whatever its case.
void check_emails(const Fields& fields, std::set<std::string>& known) {
  for (const Node& item : fields.list("emails"))
    if (!known.insert(folded(item.text)).second)
      fields.problems().report(
          "duplicate-email", item.at,
          text("адрес `{}` уже есть в этом файле", "the address `{}` is already in this file",
               disarmed(shortened(item.text, 60))),
          {"оставьте адрес у одного человека, один раз", "keep the address for one person, once"});
}

std::vector<cases::Person> decode(const Fields& fields) {
  std::vector<cases::Person> people;
  std::set<std::string> emails;
  UniqueNames names(fields.problems());
  for (const Node& item : fields.list("people")) {
    const Fields person(item, fields.problems());
    people.push_back(person_of(person));
    names.add(people.back().id.text(), item.at);
    check_emails(person, emails);
  }
  return people;
}

}  // namespace

Read<std::vector<cases::Person>> read_staff(std::string_view bytes, std::string_view file,
                                            KnownTrees* known) {
  return read_settings_file<std::vector<cases::Person>>("staff", bytes, file, known, decode);
}

}  // namespace otklik::formats
