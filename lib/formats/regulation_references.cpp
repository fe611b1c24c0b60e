#include "formats/regulation_references.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "base/wording.hpp"
#include "formats/deadline_codec.hpp"

namespace otklik::formats {

namespace {

using regulation::DeadlineRule;
using regulation::Regulation;

// The names of one kind that the file defines.
struct Known {
  std::string_view code;
  Text what;  ///< the kind of thing
  std::vector<std::string> names;
};

template <class List, class Name>
std::vector<std::string> names_in(const List& list, Name name) {
  std::vector<std::string> names;
  for (const auto& each : list) names.push_back((each.*name).text());
  return names;
}

class References {
 public:
  References(const Fields& fields, const Regulation& regulation)
      : fields_(fields),
        problems_(fields.problems()),
        regulation_(regulation),
        roles_{"unknown-role", {"роли", "role"}, names_in(regulation.roles, &regulation::Role::id)},
        rules_{"unknown-rule",
               {"срока", "deadline"},
               names_in(regulation.deadlines, &DeadlineRule::rule)},
        levels_{"unknown-importance",
                {"уровня важности", "importance"},
                names_in(regulation.importance, &regulation::Importance::id)} {}

  void check() {
    check_events();
    if (const Node* rule = fields_.find("substitution"))
      check_list(*rule, "roles", roles_, anyone_word);
    for (const Node& item : fields_.list("approvals")) check_key(item, "role", roles_);
    for (const Node& item : fields_.list("obligations")) {
      check_key(item, "owner", roles_);
      if (const Node* report = item.find("report")) check_is_sent(*report);
    }
    for (const Node& item : fields_.list("letters")) check_letter(item);
    if (const Node* memo = fields_.node().find("memo")) check_letter(*memo);
    const std::vector<Node>& deadlines = fields_.list("deadlines");
    for (const Node& item : deadlines) check_deadline(item);
    for (std::size_t i = 0; i < deadlines.size(); ++i)
      check_ring(deadlines[i], regulation_.deadlines[i]);
  }

 private:
  void check_name(std::string_view name, Position at, const Known& known) {
    if (name.empty() ||
        std::find(known.names.begin(), known.names.end(), name) != known.names.end())
      return;
    const auto nearest = nearest_words(name, known.names);
    const std::string shown = disarmed(shortened(name, 60));
    problems_.report(
        known.code, at,
        {fmt::format("{} `{}` в этом файле нет", known.what.ru, shown),
         fmt::format("no {} `{}` in this file", known.what.en, shown)},
        nearest ? *nearest : text("есть: {}", "there are: {}", joined_list(known.names)));
  }

  void check_key(const Node& map, std::string_view key, const Known& known) {
    if (const Node* node = map.find(key)) check_name(node->text, node->at, known);
  }

  void check_list(const Node& map, std::string_view key, const Known& known, std::string_view also,
                  std::string_view also_2 = {}) {
    const Node* list = map.find(key);
    if (list == nullptr) return;
    for (const Node& item : list->items)
      if (item.text != also && item.text != also_2) check_name(item.text, item.at, known);
  }

  void check_letter(const Node& item) {
    for (const char* key : {"addressee", "signed_by"}) check_key(item, key, roles_);
    check_list(item, "recorded_by", roles_, {});
    const Node* name = item.find("letter");
    const Node* recorders = item.find("recorded_by");
    const auto event = regulation::event_of_letter(name == nullptr ? "" : name->text);
    if (recorders == nullptr || !event) return;
    problems_.report(
        "recorded-otherwise", recorders->at,
        text("отправку `{}` записывает событие `{}`",
             "that `{}` was sent is recorded by the event `{}`", name->text, word_of(*event)),
        text("уберите recorded_by: кто записывает, сказано в events.{}",
             "remove recorded_by: events.{} says who records it", word_of(*event)));
  }

  // What is owed ends with being recorded as sent: somebody must be able to do that.
  void check_is_sent(const Node& report) {
    const regulation::LetterRule* letter = regulation_.find_letter(report.text);
    if (report.text.empty() || (letter != nullptr && !letter->recorded_by.empty())) return;
    const std::string shown = disarmed(shortened(report.text, 60));
    problems_.report("nobody-sends", report.at,
                     text("не сказано, кто отмечает `{}` отправленным",
                          "nothing says who records `{}` as sent", shown),
                     text("добавьте в letters: {{letter: {}, …, recorded_by: [роли]}}",
                          "add to letters: {{letter: {}, …, recorded_by: [roles]}}", shown));
  }

  void check_events() {
    for (const Entry& entry : fields_.map("events")) {
      if (entry.key == word_of(regulation::EventKind::retracted)) {
        check_retractions(entry.value);
        continue;
      }
      check_list(entry.value, "roles", roles_, anyone_word, author_word);
      check_list(entry.value, "on_behalf", roles_, {});
    }
  }

  void check_retractions(const Node& rights) {
    for (const Entry& entry : rights.entries)
      if (entry.key != "clause" && entry.key != "author" && entry.key != "body")
        check_name(entry.key, entry.at, roles_);
  }

  void check_deadline(const Node& item) {
    check_key(item, "owner", roles_);
    check_key(item, "else_owner", roles_);
    check_list(item, "before", rules_, closes_at_word);
    for (const std::string_view key :
         {"starts", "answered_by", "withdrawn_by", "ended_by", "lapses_on"})
      check_trigger_roles(item, key);
    const Node* terms = item.find("terms");
    const Node* by_importance = terms == nullptr ? nullptr : terms->find("importance");
    if (by_importance == nullptr) return;
    for (const Entry& entry : by_importance->entries) check_name(entry.key, entry.at, levels_);
  }

  void check_trigger_roles(const Node& item, std::string_view key) {
    const Node* list = item.find(key);
    if (list == nullptr) return;
    for (const Node& each : list->items) {
      const auto trigger = regulation::parse_trigger(each.text);
      if (trigger && trigger->role) check_name(trigger->role->text(), each.at, roles_);
    }
  }

  // Deadlines that are counted back from each other have no beginning.
  void check_ring(const Node& item, const DeadlineRule& rule) {
    std::set<RuleId> seen;
    if (!leads_to(rule, rule.rule, seen)) return;
    const Node* before = item.find("before");
    problems_.report(
        "ring-of-rules", before == nullptr ? item.at : before->at,
        text("срок `{}` отсчитывается назад от самого себя",
             "the deadline `{}` is counted back from itself", rule.rule),
        {"уберите из before то, что ведёт обратно", "remove from `before` what leads back"});
  }

  bool leads_to(const DeadlineRule& rule, const RuleId& target, std::set<RuleId>& seen) const {
    return std::any_of(rule.before.begin(), rule.before.end(), [&](const RuleId& id) {
      if (id == target) return true;
      const DeadlineRule* next = seen.insert(id).second ? regulation_.find_deadline(id) : nullptr;
      return next != nullptr && leads_to(*next, target, seen);
    });
  }

  const Fields& fields_;
  Problems& problems_;
  const Regulation& regulation_;
  Known roles_;
  Known rules_;
  Known levels_;
};

}  // namespace

void check_references(const Fields& fields, const Regulation& regulation) {
  References(fields, regulation).check();
}

}  // namespace otklik::formats
