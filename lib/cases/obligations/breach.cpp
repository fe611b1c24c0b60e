#include "cases/obligations/breach.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cases/events/event.hpp"

namespace otklik::cases {

namespace {

bool runs_from_detection(const Deadline& deadline) {
  const auto& starts = deadline.rule->starts;
  return std::any_of(starts.begin(), starts.end(), [](const regulation::Trigger& trigger) {
    return trigger.kind == regulation::TriggerKind::detected;
  });
}

std::string candidate(const Sign& sign, const Zone& zone) {
  return fmt::format("{} {} --started {}", sign.rule, sign.body,
                     format_instant(sign.starts_at.instant, zone));
}

std::vector<Sign> signs_of(const Judged& judged, const Zone& zone) {
  std::vector<Sign> signs;
  for (const Deadline& deadline : judged.deadlines)
    if (is_sign(judged.state, deadline)) signs.push_back(sign_of(deadline, zone));
  return signs;
}

}  // namespace

bool is_unkept(const Deadline& deadline) {
  return deadline.status == Status::late || deadline.status == Status::missed ||
         deadline.status == Status::overdue;
}

std::optional<Instant> assigned_at(const State& state, const Deadline& deadline) {
  std::optional<Instant> at;
  for (const Assignment& each : state.assignments)
    if (deadline.owner == each.body.text() && (!deadline.done_at || each.at <= *deadline.done_at))
      at = each.at;
  return at;
}

bool passed_before_assignment(const State& state, const Deadline& deadline) {
  if (!runs_from_detection(deadline)) return false;
  const auto assigned = assigned_at(state, deadline);
  return !assigned || *deadline.due < *assigned;
}

bool is_sign(const State& state, const Deadline& deadline) {
  return deadline.rule->discipline && deadline.due && deadline.owner && is_unkept(deadline) &&
         !passed_before_assignment(state, deadline);
}

Sign sign_of(const Deadline& deadline, const Zone& zone) {
  return {BodyId(*deadline.owner), deadline.rule->rule, zone.stamp(deadline.starts_at)};
}

const Sign* sign_in(const Event& event) {
  return event.data.visit([](const auto& data) -> const Sign* {
    if constexpr (requires { data.sign; })
      return &data.sign;
    else
      return nullptr;
  });
}

SaidOfSign said_of(const Judged& judged, const Sign& sign) {
  // The deadline is the same one whatever the offset in which its start was written.
  const auto is_it = [&](const Sign& other) {
    return other.body == sign.body && other.rule == sign.rule &&
           other.starts_at.instant == sign.starts_at.instant;
  };
  SaidOfSign said;
  for (std::size_t i = 0; i < judged.record.events.size(); ++i) {
    if (judged.state.is_retracted(i)) continue;
    const Event& event = judged.record.events[i];
    const auto* explained = event.as<BreachExplained>();
    const auto* decided = event.as<BreachDecided>();
    if (explained != nullptr && is_it(explained->sign)) said.explanation = &event;
    if (decided != nullptr && is_it(decided->sign)) said.decision = &event;
  }
  return said;
}

Sign sign_named(const Judged& judged, const RuleId& rule, const std::optional<BodyId>& body,
                std::optional<Instant> starts_at, const Zone& zone) {
  std::vector<Sign> all = signs_of(judged, zone);
  std::vector<Sign> named;
  std::copy_if(all.begin(), all.end(), std::back_inserter(named), [&](const Sign& sign) {
    return sign.rule == rule && (!body || sign.body == *body) &&
           (!starts_at || sign.starts_at.instant == *starts_at);
  });
  if (named.size() == 1) return named.front();
  std::vector<Text> notes;
  for (const Sign& sign : named.empty() ? all : named) notes.push_back(same(candidate(sign, zone)));
  const std::string& id = judged.record.id.text();
  if (named.empty())
    throw Error(Category::not_found,
                text("в сообщении {} нет признака нарушения срока «{}»",
                     "case {} shows no sign of a breach of `{}`", id, disarmed(rule.text())),
                std::move(notes));
  throw Error(Category::not_found,
              text("в сообщении {} несколько признаков нарушения срока «{}»: назовите начало срока",
                   "case {} shows several signs of a breach of `{}`: say when the deadline began",
                   id, disarmed(rule.text())),
              std::move(notes));
}

}  // namespace otklik::cases
