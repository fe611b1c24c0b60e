#include "audit/case_names.hpp"

#include <optional>

#include "audit/unknown_name.hpp"
#include "base/text.hpp"
#include "cases/fold.hpp"

namespace otklik::audit {

namespace {

// What kind of name was not known, and where its names stand.
struct KindOfName {
  std::string code;
  Text words;
  std::string where;
};

class Names {
 public:
  Names(const cases::Case& record, const cases::Rulebook& rulebook, const std::string& path,
        std::string_view bytes, const formats::Positions& positions)
      : record_(record),
        registries_(rulebook.registries()),
        regulation_(rulebook.find_regulation(rulebook.zone().date_of(cases::detection_of(record)))),
        path_(path),
        bytes_(bytes),
        positions_(positions) {}

  std::vector<Diagnostic> all() {
    look(registries_.networks, record_.message.network.text(), "/message/network",
         {"case.unknown-network", {"сети", "network"}, "registry/networks.yaml"});
    for (std::size_t i = 0; i < record_.events.size(); ++i) {
      place_ = fmt::format("/events/{}", i);
      look(registries_.people, record_.events[i].by.text(), place_ + "/by",
           {"case.unknown-person", {"сотрудника", "person"}, "registry/staff.yaml"});
      visit_event(*this, record_.events[i].data);
    }
    return std::move(found_);
  }

  void operator()(const cases::Classified& event) {
    look(registries_.topics, event.topic.text(), place_ + "/topic",
         {"case.unknown-topic", {"темы", "topic"}, "registry/topics.yaml"});
    look(registries_.locations, event.location.text(), place_ + "/location",
         {"case.unknown-location", {"локации", "place"}, "registry/locations.yaml"});
    if (regulation_ != nullptr)
      look(regulation_->importance, event.importance.text(), place_ + "/importance",
           {"case.unknown-importance", {"важности", "importance"}, regulation_file()});
  }
  void operator()(const cases::Declined& event) {
    if (regulation_ != nullptr)
      look(regulation_->grounds, event.reason.text(), place_ + "/reason",
           {"case.unknown-ground", {"основания", "ground"}, regulation_file()});
  }
  void operator()(const cases::Assigned& event) {
    if (event.executor) body(*event.executor, place_ + "/executor");
    for (std::size_t i = 0; i < event.with.size(); ++i)
      body(event.with[i], fmt::format("{}/with/{}", place_, i));
    for (std::size_t i = 0; i < event.add.size(); ++i)
      body(event.add[i], fmt::format("{}/add/{}", place_, i));
  }
  void operator()(const cases::Returned& event) { body(event.body, place_ + "/body"); }
  void operator()(const cases::Contributed& event) { body(event.body, place_ + "/body"); }
  void operator()(const cases::Drafted& event) {
    body(event.body, place_ + "/body");
    if (event.responsible)
      look(registries_.people, event.responsible->text(), place_ + "/responsible",
           {"case.unknown-person", {"сотрудника", "person"}, "registry/staff.yaml"});
  }
  void operator()(const cases::Published& event) {
    if (event.account)
      look(registries_.accounts, event.account->text(), place_ + "/account",
           {"case.unknown-account", {"учётной записи", "account"}, "registry/accounts.yaml"});
  }
  template <class Other>
  void operator()(const Other&) {}

 private:
  std::string regulation_file() const {
    return fmt::format("regulations/{}.yaml", regulation_->id);
  }

  void body(const BodyId& id, const std::string& pointer) {
    look(registries_.bodies, id.text(), pointer,
         {"case.unknown-executor", {"исполнителя", "executor"}, "registry/executors.yaml"});
  }

  template <class Item>
  void look(const std::vector<Item>& items, const std::string& name, const std::string& pointer,
            const KindOfName& kind) {
    if (has_id(items, name)) return;
    Diagnostic diagnostic = unknown_name(
        {path_, bytes_, positions_}, {name, pointer, kind.words, kind.where}, kind.code.c_str());
    diagnostic.remedy = remedy(find_nearest(name, ids_of(items)), kind.where);
    found_.push_back(std::move(diagnostic));
  }

  static Text remedy(const std::optional<std::string>& nearest, const std::string& where) {
    const Text add_it = text("верните запись в {}", "put the entry back into {}", where);
    if (!nearest) return add_it;
    return joined(text("ближайшее: `{0}`", "the nearest is `{0}`", *nearest), "; ", add_it);
  }

  const cases::Case& record_;
  const cases::Registries& registries_;
  const regulation::Regulation* regulation_;
  const std::string& path_;
  std::string_view bytes_;
  const formats::Positions& positions_;
  std::string place_;
  std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> unknown_names(const cases::Case& record, const cases::Rulebook& rulebook,
                                      const std::string& path, std::string_view bytes,
                                      const formats::Positions& positions) {
  return Names(record, rulebook, path, bytes, positions).all();
}

}  // namespace otklik::audit
