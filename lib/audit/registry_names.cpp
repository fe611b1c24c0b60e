#include "audit/registry_names.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "audit/unknown_name.hpp"
#include "base/text.hpp"
#include "base/wording.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/approvals.hpp"
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
    diagnostic.remedy = nearest_words(name, ids_of(known)).value_or(Text());
    found_.push_back(std::move(diagnostic));
  }

  void report(Severity severity, const char* code, const std::string& pointer, Text what,
              Text remedy) {
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.code = code;
    locate(diagnostic, {path_, bytes_, positions_}, pointer);
    diagnostic.what = std::move(what);
    diagnostic.remedy = std::move(remedy);
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

template <class Decode>
File opened(const FileSource& files, std::string_view path, Decode decode,
            std::vector<Diagnostic>& found) {
  std::string bytes = files.read(path).value_or("");
  auto positions = decode(bytes, path, nullptr).positions;
  return {std::string(path), std::move(bytes), std::move(positions), found};
}

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
    return audit::opened(files_, path, decode, found_);
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
        if (held.substitutes) look_substitute(file, people[i].id, held, place);
      }
  }

  // Whose rights a person has for a time, and by what paper.
  void look_substitute(File& file, const PersonId& id, const cases::RoleHeld& held,
                       const std::string& place) const {
    file.look(registries_.people, held.substitutes->text(), place + "/substitutes",
              {"сотрудника", "person"}, staff_path);
    if (!held.order.empty()) return;
    file.report(
        Severity::error, "registry.substitute-without-order", place,
        text("«{}» замещает «{}», а приказа не названо", "`{}` stands in for `{}` by no order",
             disarmed(id.text()), disarmed(held.substitutes->text())),
        {"впишите order: номер и дата приказа", "add `order`: its number and date"});
  }

  void look_role(File& file, const std::string& role, const std::string& place) const {
    const auto& in_force = rulebook_.settings().regulations;
    if (in_force.empty()) return;
    const auto* last = rulebook_.find_regulation(in_force.back().valid_from);
    file.look(last->roles, role, place, {"роли", "role"}, regulation_path(last->id));
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

// Who is named as an approver and holds no role that approves.
class Posts {
 public:
  Posts(const cases::Rulebook& rulebook, const FileSource& files, Date day,
        const regulation::Regulation& regulation)
      : registries_(rulebook.registries()), files_(files), day_(day), regulation_(regulation) {}

  std::vector<Diagnostic> all() {
    executors();
    topics();
    return std::move(found_);
  }

 private:
  void executors() {
    File file = opened(files_, executors_path, formats::read_executors, found_);
    for (std::size_t i = 0; i < registries_.bodies.size(); ++i)
      look(file, registries_.bodies[i].approvers, fmt::format("/executors/{}/approver", i));
    told_.clear();
  }

  // The tree is flattened when it is read, a parent before its subtopics: where each stood is counted again.
  void topics() {
    File file = opened(files_, topics_path, formats::read_topics, found_);
    std::map<std::optional<TopicId>, std::pair<std::string, std::size_t>> places;
    for (const cases::Topic& topic : registries_.topics) {
      auto& [above, count] = places[topic.parent];
      const std::string place = fmt::format("{}/topics/{}", above, count++);
      places[topic.id] = {place, 0};
      const cases::Topic* parent = topic.parent ? registries_.find(*topic.parent) : nullptr;
      if (parent == nullptr || parent->approvers != topic.approvers)
        look(file, topic.approvers, place + "/approver");
    }
  }

  void look(File& file, const std::vector<cases::Tenure>& tenures, const std::string& pointer) {
    const auto holder = cases::find_holder(tenures, day_);
    const cases::Person* person = holder ? registries_.find(*holder) : nullptr;
    if (person == nullptr || approves(*person) || !told_.insert(*holder).second) return;
    std::size_t entry = 0;
    for (std::size_t i = 0; i < tenures.size(); ++i)
      if (tenures[i].person == *holder && tenures[i].valid.contains(day_)) entry = i;
    file.report(Severity::warning, "registry.approver-without-role",
                fmt::format("{}/{}/person", pointer, entry),
                text("«{}» назван(а) согласующим, а роли, которая согласует, на {} не занимает",
                     "`{}` is named as an approver and on {} holds no role that approves",
                     disarmed(holder->text()), format_date(day_)),
                {"назовите того, кто её занимает, или продлите роль в registry/staff.yaml",
                 "name who holds one, or prolong the role in registry/staff.yaml"});
  }

  bool approves(const cases::Person& person) const {
    return std::any_of(person.roles.begin(), person.roles.end(), [&](const auto& held) {
      const auto* rule = cases::find_approval_rule(regulation_, held.role);
      return rule != nullptr && rule->in_charge && held.valid.contains(day_);
    });
  }

  const cases::Registries& registries_;
  const FileSource& files_;
  Date day_;
  const regulation::Regulation& regulation_;
  std::set<PersonId> told_;
  std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> unheld_posts(const cases::Rulebook& rulebook, const FileSource& files,
                                     Date day) {
  const auto* regulation = rulebook.find_regulation(day);
  if (regulation == nullptr) return {};
  return Posts(rulebook, files, day, *regulation).all();
}

std::vector<Diagnostic> dangling_names(const cases::Rulebook& rulebook, const FileSource& files) {
  return Lookup(rulebook, files).all();
}

}  // namespace otklik::audit
