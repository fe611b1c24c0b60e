#include "audit/registry_names.hpp"

#include <optional>
#include <string>

#include "audit/unknown_name.hpp"
#include "base/text.hpp"
#include "cases/registries/rulebook.hpp"
#include "formats/files.hpp"
#include "register/disk/paths.hpp"

namespace otklik::audit {

using namespace store;

namespace {

// One file whose names are looked up.
class File {
 public:
  File(std::string path, std::string bytes, formats::Positions positions,
       std::vector<Diagnostic>& found)
      : path_(std::move(path)),
        bytes_(std::move(bytes)),
        positions_(std::move(positions)),
        found_(found) {}

  /// `what` is the kind of name, `where` the file that should hold it.
  template <class Item>
  void look(const std::vector<Item>& known, const std::string& name, const std::string& pointer,
            const Text& what, std::string_view where) {
    if (has_id(known, name)) return;
    Diagnostic diagnostic = unknown_name({path_, bytes_, positions_}, {name, pointer, what, where},
                                         "registry.unknown-name");
    if (const auto nearest = find_nearest(name, ids_of(known)))
      diagnostic.remedy = text("ближайшее: `{}`", "the nearest is `{}`", *nearest);
    found_.push_back(std::move(diagnostic));
  }

  void look_tenures(const cases::Registries& registries, const std::vector<cases::Tenure>& tenures,
                    const std::string& pointer) {
    for (std::size_t i = 0; i < tenures.size(); ++i)
      look(registries.people, tenures[i].person.text(), fmt::format("{}/{}/person", pointer, i),
           {"сотрудника", "person"}, staff_path);
  }

 private:
  std::string path_;
  std::string bytes_;
  formats::Positions positions_;
  std::vector<Diagnostic>& found_;
};

class Lookup {
 public:
  Lookup(const cases::Rulebook& rulebook, const FileSource& files)
      : rulebook_(rulebook), registries_(rulebook.registries()), files_(files) {}

  std::vector<Diagnostic> all() {
    staff();
    executors();
    topics();
    locations();
    accounts();
    columns();
    settings();
    return std::move(found_);
  }

 private:
  template <class Decode>
  File opened(std::string_view path, Decode decode) {
    std::string bytes = files_.read(path).value_or("");
    auto positions = decode(bytes, path, nullptr).positions;
    return {std::string(path), std::move(bytes), std::move(positions), found_};
  }

  // Roles are the regulation's; the last in force knows them.
  void staff() {
    File file = opened(staff_path, formats::read_staff);
    const auto& people = registries_.people;
    for (std::size_t i = 0; i < people.size(); ++i)
      for (std::size_t j = 0; j < people[i].roles.size(); ++j) {
        const cases::RoleHeld& held = people[i].roles[j];
        const std::string place = fmt::format("/people/{}/roles/{}", i, j);
        look_role(file, held.role.text(), place + "/role");
        if (held.heads) look_role(file, held.heads->text(), place + "/heads");
        if (held.body)
          file.look(registries_.bodies, held.body->text(), place + "/body",
                    {"исполнителя", "executor"}, executors_path);
        if (held.substitutes)
          file.look(people, held.substitutes->text(), place + "/substitutes",
                    {"сотрудника", "person"}, staff_path);
      }
  }

  void look_role(File& file, const std::string& role, const std::string& place) const {
    if (rulebook_.regulations().empty()) return;
    const regulation::Regulation& last = rulebook_.regulations().back();
    file.look(last.roles, role, place, {"роли", "role"}, regulation_path(last.id));
  }

  void executors() {
    File file = opened(executors_path, formats::read_executors);
    for (std::size_t i = 0; i < registries_.bodies.size(); ++i) {
      const cases::Body& body = registries_.bodies[i];
      const std::string place = fmt::format("/executors/{}", i);
      file.look_tenures(registries_, body.heads, place + "/head");
      file.look_tenures(registries_, body.approvers, place + "/approver");
      for (std::size_t j = 0; j < body.topics.size(); ++j)
        file.look(registries_.topics, body.topics[j].text(), fmt::format("{}/topics/{}", place, j),
                  {"темы", "topic"}, topics_path);
      for (std::size_t j = 0; j < body.locations.size(); ++j)
        file.look(registries_.locations, body.locations[j].text(),
                  fmt::format("{}/locations/{}", place, j), {"локации", "place"}, locations_path);
    }
  }

  // The tree is flattened when it is read; only its first level keeps its place.
  void topics() {
    File file = opened(topics_path, formats::read_topics);
    std::size_t top = 0;
    for (const cases::Topic& topic : registries_.topics) {
      const std::string place = topic.parent ? std::string() : fmt::format("/topics/{}", top++);
      if (topic.executor)
        file.look(registries_.bodies, topic.executor->text(), place + "/executor",
                  {"исполнителя", "executor"}, executors_path);
      file.look_tenures(registries_, topic.approvers, place + "/approver");
    }
  }

  void locations() {
    File file = opened(locations_path, formats::read_locations);
    for (std::size_t i = 0; i < registries_.locations.size(); ++i)
      if (const auto& parent = registries_.locations[i].parent)
        file.look(registries_.locations, parent->text(), fmt::format("/locations/{}/parent", i),
                  {"локации", "place"}, locations_path);
  }

  void accounts() {
    File file = opened(accounts_path, formats::read_accounts);
    for (std::size_t i = 0; i < registries_.accounts.size(); ++i)
      file.look(registries_.networks, registries_.accounts[i].network.text(),
                fmt::format("/accounts/{}/network", i), {"сети", "network"}, networks_path);
  }

  void columns() {
    for (const std::string& path : files_.list(columns_folder)) {
      const std::string bytes = files_.read(path).value_or("");
      auto read = formats::read_columns(bytes, path);
      found_.insert(found_.end(), read.diagnostics.begin(), read.diagnostics.end());
      if (!read.value) continue;
      File file(path, bytes, std::move(read.positions), found_);
      for (const auto& [name, network] : read.value->networks)
        file.look(registries_.networks, network.text(), "/networks/" + name, {"сети", "network"},
                  networks_path);
    }
  }

  void settings() {
    File file = opened(settings_path, formats::read_settings);
    file.look(registries_.locations, rulebook_.settings().default_location.text(),
              "/defaults/location", {"локации", "place"}, locations_path);
    for (const regulation::Regulation& regulation : rulebook_.regulations())
      file.look(regulation.importance, rulebook_.settings().default_importance.text(),
                "/defaults/importance", {"важности", "importance"}, regulation_path(regulation.id));
  }

  const cases::Rulebook& rulebook_;
  const cases::Registries& registries_;
  const FileSource& files_;
  std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> dangling_names(const cases::Rulebook& rulebook, const FileSource& files) {
  return Lookup(rulebook, files).all();
}

}  // namespace otklik::audit
