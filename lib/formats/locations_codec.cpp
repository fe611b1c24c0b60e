// registry/locations.yaml: docs/formats/locations.md.
#include <map>

#include "base/text.hpp"
#include "base/wording.hpp"
#include "formats/codec.hpp"
#include "formats/files.hpp"

namespace otklik::formats {

namespace {

cases::Location location_of(const Fields& fields) {
  return {fields.id<LocationId>("id"), fields.words("title"), fields.id_if<LocationId>("parent"),
          fields.texts("words")};
}

// A parent stands above its places in the file: so there are no rings, and the file reads from the whole to the part.
void check_parent(const Fields& fields, const std::vector<cases::Location>& above) {
  const Node* parent = fields.find("parent");
  if (parent == nullptr || !parent->is_text()) return;
  std::vector<std::string> known;
  for (const cases::Location& each : above) known.push_back(each.id.text());
  if (std::find(known.begin(), known.end(), parent->text) != known.end()) return;
  const auto nearest = nearest_words(parent->text, known);
  fields.problems().report(
      "unknown-parent", parent->at,
      text("места `{}` выше в файле нет", "no place `{}` stands above in the file",
           disarmed(shortened(parent->text, 60))),
      nearest ? *nearest
              : Text{"поставьте объемлющее место раньше входящих в него",
                     "put a place before those that lie in it"});
}

std::vector<cases::Location> decode(const Fields& fields) {
  std::vector<cases::Location> locations;
  UniqueNames names(fields.problems());
  for (const Node& item : fields.list("locations")) {
    const Fields entry(item, fields.problems());
    check_parent(entry, locations);
    locations.push_back(location_of(entry));
    names.add(locations.back().id.text(), item.at);
  }
  return locations;
}

}  // namespace

Read<std::vector<cases::Location>> read_locations(std::string_view bytes, std::string_view file,
                                                  KnownTrees* known) {
  return read_settings_file<std::vector<cases::Location>>("locations", bytes, file, known, decode);
}

}  // namespace otklik::formats
