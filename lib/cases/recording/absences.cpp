#include "cases/recording/absences.hpp"

#include <algorithm>
#include <optional>

#include "cases/recording/permissions.hpp"
#include "cases/rules/approvals.hpp"
#include "cases/rules/describe.hpp"
#include "cases/rules/fold.hpp"

namespace otklik::cases {

namespace {

using regulation::ApprovalRule;
using regulation::Regulation;

class Search {
 public:
  Search(const CaseId& id, const State& state, const Rulebook& rulebook, Date day)
      : id_(id),
        state_(state),
        rulebook_(rulebook),
        people_(rulebook.registries().people),
        regulation_(regulation_for(state, rulebook)),
        day_(day) {}

  std::vector<Absence> all() {
    if (const auto executor = state_.executor()) look_at_body(*executor);
    for (const Part& part : state_.parts)
      if (part.stage == PartStage::awaited) look_at_body(part.body);
    if (const ApprovalRule* rule = awaited_approval(); rule != nullptr && !rule->outside)
      look_at_approval(*rule);
    return std::move(found_);
  }

 private:
  // The next one of the draft that stands; without a draft that of who was named, for it will be asked for.
  const ApprovalRule* awaited_approval() const {
    if (const Draft* draft = state_.current_draft())
      return next_approval(state_, *draft, regulation_);
    if (!state_.round.approver) return nullptr;
    for (const ApprovalRule& rule : regulation_.approvals)
      if (rule.in_charge) return &rule;
    return nullptr;
  }

  void look_at_body(const BodyId& body) {
    const bool has_people = std::any_of(people_.begin(), people_.end(), [&](const Person& person) {
      const auto bodies = bodies_of(person, day_);
      return std::find(bodies.begin(), bodies.end(), body) != bodies.end();
    });
    if (has_people) return;
    const Text title = title_of_owner(body.text(), rulebook_, day_);
    add({fmt::format("дело ждёт исполнителя «{}» ({}), но сотрудников с ролью у него сейчас нет",
                     title.ru, body),
         fmt::format("the case waits for `{}` ({}), of which nobody holds a role now", title.en,
                     body)},
        text("внесите его сотрудника в registry/staff.yaml или замените исполнителя: otklik assign "
             "{} ОРГАН --instead --basis …",
             "enter one of its people in registry/staff.yaml, or take another body: otklik assign "
             "{} BODY --instead --basis …",
             id_.text()));
  }

  void look_at_approval(const ApprovalRule& rule) {
    const bool somebody = std::any_of(people_.begin(), people_.end(), [&](const Person& person) {
      return holds_role(person, rule.role, day_) &&
             may_approve(state_, rule, person, day_, rulebook_.registries());
    });
    if (somebody) return;
    const auto in_charge = state_.round.approver
                               ? state_.round.approver
                               : find_in_charge(state_, rulebook_.registries(), day_);
    const Text role = title_of_owner(rule.role.text(), rulebook_, day_);
    const Text waits = {
        fmt::format("дело ждёт согласования ({}), а дать его сейчас некому", role.ru),
        fmt::format("the case waits for an approval ({}) that nobody may give now", role.en)};
    const Text who = in_charge ? title_of_owner(in_charge->text(), rulebook_, day_) : Text{};
    add(who.empty() ? waits
                    : joined(waits, ": ",
                             text("{} роли не занимает, замещающего нет",
                                  "{} does not hold the role, and nobody stands in", who.ru)),
        text("назначьте другого: otklik assign {} --approver СОТРУДНИК --basis …; или исправьте "
             "approver в registry/",
             "name somebody else: otklik assign {} --approver PERSON --basis …; or correct "
             "`approver` in registry/",
             id_.text()));
  }

  void add(Text what, Text remedy) { found_.push_back({std::move(what), std::move(remedy)}); }

  const CaseId& id_;
  const State& state_;
  const Rulebook& rulebook_;
  const std::vector<Person>& people_;
  const Regulation& regulation_;
  Date day_;
  std::vector<Absence> found_;
};

}  // namespace

std::vector<Absence> find_absences(const CaseId& id, const State& state, const Rulebook& rulebook,
                                   Date day) {
  if (!state.detected || state.is_over()) return {};
  return Search(id, state, rulebook, day).all();
}

}  // namespace otklik::cases
