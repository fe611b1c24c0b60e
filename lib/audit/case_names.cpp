#include "audit/case_names.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "base/wording.hpp"
#include "cases/events/case.hpp"
#include "cases/events/event_fields.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/fold.hpp"

namespace otklik::audit {

namespace {

// What kind of name was not known, and where its names stand.
struct KindOfName {
  std::string_view code;
  Text words;
  std::string where;
};

// Looks at every field of an event that names something. Entries of the journal may name those of another year, which are not
// looked up.
class Names : public cases::PassedOver {
 public:
  // `record` = the word with which codes begin. Without a regulation its names are not looked up.
  Names(std::string_view record, const cases::Rulebook& rulebook,
        const regulation::Regulation* regulation, const NamingFile& file)
      : record_(record), registries_(rulebook.registries()), regulation_(regulation), file_(file) {}

  std::function<bool(const CaseId&)> has_case;
  std::optional<std::set<std::string>> digests;  // of the entries that another one may name

  // Of the fields that follow.
  void set_place(std::string pointer) { place_ = std::move(pointer); }
  std::vector<Diagnostic> take() { return std::move(found_); }

  void id(std::string_view field, const PersonId& id) {
    look(registries_.people, id, field,
         {"person", {"сотрудника", "person"}, "registry/staff.yaml"});
  }
  void id(std::string_view field, const BodyId& id) {
    look(registries_.bodies, id, field,
         {"executor", {"исполнителя", "executor"}, "registry/executors.yaml"});
  }
  void id(std::string_view field, const TopicId& id) {
    look(registries_.topics, id, field, {"topic", {"темы", "topic"}, "registry/topics.yaml"});
  }
  void id(std::string_view field, const LocationId& id) {
    look(registries_.locations, id, field,
         {"location", {"локации", "place"}, "registry/locations.yaml"});
  }
  void id(std::string_view field, const NetworkId& id) {
    look(registries_.networks, id, field,
         {"network", {"сети", "network"}, "registry/networks.yaml"});
  }
  void id(std::string_view field, const AccountId& id) {
    look(registries_.accounts, id, field,
         {"account", {"учётной записи", "account"}, "registry/accounts.yaml"});
  }
  void id(std::string_view field, const ImportanceId& id) {
    if (regulation_ != nullptr)
      look(regulation_->importance, id, field,
           {"importance", {"важности", "importance"}, regulation_file()});
  }
  void id(std::string_view field, const GroundId& id) {
    if (regulation_ != nullptr)
      look(regulation_->grounds, id, field, {"ground", {"основания", "ground"}, regulation_file()});
  }
  void id(std::string_view field, const RoleId& id) {
    if (regulation_ != nullptr)
      look(regulation_->roles, id, field, {"role", {"роли", "role"}, regulation_file()});
  }
  void id(std::string_view field, const RuleId& id) {
    if (regulation_ == nullptr || regulation_->find_deadline(id) != nullptr) return;
    std::vector<std::string> rules;
    for (const auto& each : regulation_->deadlines) rules.push_back(each.rule.text());
    tell(id.text(), field, {"rule", {"срока", "deadline"}, regulation_file()}, rules);
  }
  template <class Name>
  void id_if(std::string_view field, const std::optional<Name>& name) {
    if (name) id(field, *name);
  }
  template <class Name>
  void ids_if(std::string_view field, const std::vector<Name>& names) {
    for (std::size_t i = 0; i < names.size(); ++i) id(fmt::format("{}/{}", field, i), names[i]);
  }
  void case_id(std::string_view field, const CaseId& id) {
    if (!has_case(id)) tell(id.text(), field, {"case", {"сообщения", "case"}, "cases/"}, {});
  }
  void case_id_if(std::string_view field, const std::optional<CaseId>& id) {
    if (id) case_id(field, *id);
  }
  void digest(std::string_view field, const std::string& digest) {
    if (digests && !digests->contains(digest))
      tell(digest, field, {"entry", {"записи", "entry"}, file_.path}, {});
  }
  void digest_if(std::string_view field, const std::optional<std::string>& value) {
    if (value) digest(field, *value);
  }
  // On whose behalf: a body's or a role's.
  void party(std::string_view field, const std::string& name) {
    if (regulation_ == nullptr || has_id(registries_.bodies, name) ||
        has_id(regulation_->roles, name))
      return;
    auto known = ids_of(registries_.bodies);
    for (std::string& role : ids_of(regulation_->roles)) known.push_back(std::move(role));
    tell(name, field,
         {"executor",
          {"исполнителя или роли", "executor or role"},
          fmt::format("registry/executors.yaml, {}", regulation_file())},
         known);
  }

 private:
  std::string regulation_file() const {
    return fmt::format("regulations/{}.yaml", regulation_->id);
  }

  template <class Item, class Name>
  void look(const std::vector<Item>& items, const Name& id, std::string_view field,
            const KindOfName& kind) {
    if (!has_id(items, id.text())) tell(id.text(), field, kind, ids_of(items));
  }

  void tell(const std::string& name, std::string_view field, const KindOfName& kind,
            const std::vector<std::string>& known) {
    const std::string code = fmt::format("{}.unknown-{}", record_, kind.code);
    const std::string pointer = fmt::format("{}/{}", place_, field);
    Diagnostic diagnostic =
        unknown_name(file_, {name, pointer, kind.words, kind.where}, code.c_str());
    diagnostic.remedy = text("верните запись в {}", "put the entry back into {}", kind.where);
    if (const auto nearest = nearest_words(name, known))
      diagnostic.remedy = joined(*nearest, "; ", diagnostic.remedy);
    found_.push_back(std::move(diagnostic));
  }

  std::string_view record_;
  const cases::Registries& registries_;
  const regulation::Regulation* regulation_;
  const NamingFile& file_;
  std::string place_;
  std::vector<Diagnostic> found_;
};

template <class AnyEvent>
void look_at(const std::vector<AnyEvent>& events, Names& names) {
  for (std::size_t i = 0; i < events.size(); ++i) {
    names.set_place(fmt::format("/events/{}", i));
    names.id("by", events[i].by);
    if constexpr (requires { events[i].on_behalf_of; })
      if (events[i].on_behalf_of) names.party("for", *events[i].on_behalf_of);
    events[i].data.visit([&](const auto& data) { event_fields(names, data); });
  }
}

}  // namespace

std::vector<Diagnostic> unknown_names(const cases::Case& record, const cases::Rulebook& rulebook,
                                      const std::function<bool(const CaseId&)>& has_case,
                                      const NamingFile& file) {
  const Date day = rulebook.zone().date_of(cases::detection_of(record));
  Names names("case", rulebook, rulebook.find_regulation(day), file);
  names.has_case = has_case;
  names.digests.emplace();
  for (const cases::Event& event : record.events) names.digests->insert(event.digest);
  names.set_place("/message");
  names.id("network", record.message.network);
  look_at(record.events, names);
  return names.take();
}

std::vector<Diagnostic> unknown_names(const cases::Journal& journal,
                                      const cases::Rulebook& rulebook, const NamingFile& file) {
  Names names("journal", rulebook, nullptr, file);
  look_at(journal.events, names);
  return names.take();
}

}  // namespace otklik::audit
