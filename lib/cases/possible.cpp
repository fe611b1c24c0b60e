#include "cases/possible.hpp"

#include <algorithm>

#include "cases/approvals.hpp"
#include "cases/permissions.hpp"
#include "cases/steps.hpp"
#include "cases/transitions.hpp"

namespace otklik::cases {

namespace {

// Tries one event of each move against the fold itself, so that no second table can say otherwise.
class Trial {
 public:
  Trial(const State& state, const Person& person, const Stamp& at, const Rulebook& rulebook)
      : state_(state),
        person_(person),
        at_(at),
        rulebook_(rulebook),
        regulation_(rulebook.regulation_at(state.detected_at)) {}

  bool succeeds(Move move) const {
    const Date day = rulebook_.zone().date_of(at_.instant);
    if (!may_record(state_, kind_of(move), person_, day, rulebook_)) return false;
    const auto samples = samples_of(move);
    return std::any_of(samples.begin(), samples.end(), [&](const EventData& data) {
      State next = state_;
      const Event event{at_, person_.id, std::nullopt, data, {}};
      return move_of(state_, event) == move && !apply(next, event, 0, regulation_);
    });
  }

 private:
  using Samples = std::vector<EventData>;

  Samples samples_of(Move move) const {
    switch (move) {
      case Move::classify: return {Classified{{}, {}, {}, {}, {}, {}}};
      case Move::mark_significant: return {significant()};
      case Move::decline: return declined();
      case Move::assign: return {assigned(false)};
      case Move::recall: return {assigned(true)};
      case Move::add_co_executor: return {Assigned{{}, {}, false, {}, {BodyId()}}};
      case Move::give_back:
      case Move::co_give_back:
        return for_bodies([](const BodyId& body) { return Returned{body, {}}; });
      case Move::contribute:
        return for_bodies([](const BodyId& body) { return Contributed{body, {}, {}}; });
      case Move::accept:
        return for_parts([](const BodyId& body) { return ContributionAccepted{body}; });
      case Move::remark_information:
        return for_parts([](const BodyId& body) { return ContributionRemarked{body, {}}; });
      case Move::draft: return drafted(DraftKind::final_answer);
      case Move::draft_correction: return drafted(DraftKind::correction);
      case Move::forward:
        return for_next_role([](const RoleId& role) { return Forwarded{role, {}}; });
      case Move::approve: return for_next_role([](const RoleId& role) { return Approved{role}; });
      case Move::remark: return {Remarked{}};
      case Move::publish: return {Published{}};
      case Move::detect:
      case Move::change_text:
      case Move::escalate:
      case Move::link:
      case Move::shortcoming:
      case Move::handle_shortcoming:
      case Move::explain_breach:
      case Move::decide_breach:
      case Move::note:
      case Move::retract: break;  // allowed everywhere, or no command of a case
    }
    return {};
  }

  EventData significant() const {
    return Classified{state_.topic.value_or(TopicId()),
                      state_.location.value_or(LocationId()),
                      state_.importance.value_or(ImportanceId()),
                      true,
                      {},
                      {}};
  }

  Samples declined() const {
    Samples samples;
    for (const regulation::Ground& ground : regulation_.grounds)
      samples.emplace_back(Declined{ground.id, {}, {}, {}});
    return samples;
  }

  EventData assigned(bool instead) const { return Assigned{BodyId(), {}, instead, {}, {}}; }

  Samples drafted(DraftKind kind) const {
    return for_bodies([kind](const BodyId& body) { return Drafted{body, kind, {}, {}, {}, {}}; });
  }

  // The person's own bodies; who acts for none speaks for whichever the case is with.
  template <class Make>
  Samples for_bodies(Make make) const {
    std::vector<BodyId> bodies = bodies_of(person_, rulebook_.zone().date_of(at_.instant));
    if (bodies.empty()) {
      bodies = state_.co_executors();
      if (const auto executor = state_.executor()) bodies.push_back(*executor);
    }
    Samples samples;
    for (const BodyId& body : bodies) samples.emplace_back(make(body));
    return samples;
  }

  template <class Make>
  Samples for_parts(Make make) const {
    Samples samples;
    for (const Part& part : state_.parts) samples.emplace_back(make(part.body));
    return samples;
  }

  template <class Make>
  Samples for_next_role(Make make) const {
    const Draft* draft = state_.current_draft();
    const auto* rule = draft == nullptr ? nullptr : next_approval(state_, *draft, regulation_);
    return rule == nullptr ? Samples{} : Samples{make(rule->role)};
  }

  const State& state_;
  const Person& person_;
  const Stamp& at_;
  const Rulebook& rulebook_;
  const regulation::Regulation& regulation_;
};

}  // namespace

std::vector<std::string> possible_commands(const State& state, const Person& person,
                                           const Stamp& at, const Rulebook& rulebook) {
  const Trial trial(state, person, at, rulebook);
  std::vector<std::string> commands;
  for (const Move move : moves_from(state.stage))
    if (trial.succeeds(move)) {
      std::string command(command_of(move));
      if (std::find(commands.begin(), commands.end(), command) == commands.end())
        commands.push_back(std::move(command));
    }
  return commands;
}

}  // namespace otklik::cases
