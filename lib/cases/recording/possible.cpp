#include "cases/recording/possible.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "cases/events/event.hpp"
#include "cases/events/event_fields.hpp"
#include "cases/recording/permissions.hpp"
#include "cases/rules/approvals.hpp"
#include "cases/rules/fold.hpp"
#include "cases/rules/steps.hpp"
#include "cases/rules/transitions.hpp"

namespace otklik::cases {

namespace {

// Names that a sample may need to be taken.
struct Fillers {
  BodyId body;
  RoleId role;
  GroundId ground;
  std::string draft;
};

// Puts them where an event must name one.
class Filler : public PassedOver {
 public:
  template <class T>
  using Ref = T&;

  explicit Filler(const Fillers& fillers) : fillers_(fillers) {}

  void id(std::string_view, BodyId& body) { body = fillers_.body; }
  void id(std::string_view, RoleId& role) { role = fillers_.role; }
  void id(std::string_view, GroundId& ground) { ground = fillers_.ground; }
  void digest(std::string_view, std::string& digest) { digest = fillers_.draft; }
  void digest_if(std::string_view name, std::optional<std::string>& digest) {
    if (name == "draft") digest = fillers_.draft;
  }
  template <class Other>
  void id(std::string_view, Other&) {}

 private:
  const Fillers& fillers_;
};

// What makes an event one of a flavour.
struct Flavoured {
  const State& state;
  Flavour flavour;

  void operator()(Assigned& event) const {
    if (flavour == Flavour::co_executors)
      event.add.emplace_back();
    else
      event.executor.emplace();
    event.instead = flavour == Flavour::recall;
  }
  void operator()(Drafted& event) const {
    if (flavour == Flavour::correction) event.draft = DraftKind::correction;
  }
  template <class Other>
  void operator()(Other&) const {}
};

// An event of a kind as `fill` makes it of one that says nothing; nothing for a kind that must name another case.
template <class Fill>
std::optional<EventData> made(EventKind kind, const Fill& fill) {
  return with_kind(kind, [&]<class Kind>(const Kind*) -> std::optional<EventData> {
    if constexpr (std::is_default_constructible_v<Kind>) {
      Kind event{};
      fill(event);
      return EventData(std::move(event));
    }
    return std::nullopt;
  });
}

// Tries events of each move against the fold itself, so that no second table can say otherwise.
class Trial {
 public:
  Trial(const State& state, const Person& person, const Stamp& at, const Rulebook& rulebook)
      : state_(state),
        person_(person),
        at_(at),
        rulebook_(rulebook),
        regulation_(regulation_for(state, rulebook)),
        fillers_(all_fillers()) {}

  bool succeeds(Move move) const {
    return std::any_of(fillers_.begin(), fillers_.end(),
                       [&](const Fillers& each) { return succeeds(move, each); });
  }

 private:
  bool succeeds(Move move, const Fillers& fillers) const {
    const auto data = made(move.kind, [&](auto& event) {
      Filler filler(fillers);
      event_fields(filler, event);
      Flavoured{state_, move.flavour}(event);
    });
    if (!data) return false;
    const Event event{.at = at_, .by = person_.id, .data = *data};
    if (move.kind == EventKind::published && !state_.clashes.empty()) return false;
    if (move_of(state_, event) != move || !may_record(state_, event, rulebook_)) return false;
    State next = state_;
    const bool is_refused = apply(next, event, 0, rulebook_).has_value();
    return !is_refused && next.clashes.size() == state_.clashes.size() &&
           next.stale.size() == state_.stale.size() &&
           next.repeated.size() == state_.repeated.size();
  }

  // Each body that has the case, and each ground; the role is that of the approval that is waited for.
  std::vector<Fillers> all_fillers() const {
    const Draft* draft = state_.current_draft();
    const auto* next = draft == nullptr ? nullptr : next_approval(state_, *draft, regulation_);
    std::vector<Fillers> all{
        {{}, next == nullptr ? RoleId() : next->role, {}, draft == nullptr ? "" : draft->digest}};
    const auto add = [&](const BodyId& body, const GroundId& ground) {
      all.push_back({body, all.front().role, ground, all.front().draft});
    };
    if (const auto executor = state_.executor()) add(*executor, {});
    for (const BodyId& body : state_.co_executors()) add(body, {});
    for (const regulation::Ground& ground : regulation_.grounds) add({}, ground.id);
    return all;
  }

  const State& state_;
  const Person& person_;
  const Stamp& at_;
  const Rulebook& rulebook_;
  const regulation::Regulation& regulation_;
  std::vector<Fillers> fillers_;
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
