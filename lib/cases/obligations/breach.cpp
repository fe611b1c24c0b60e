#include "cases/obligations/breach.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cases/events/event.hpp"

namespace otklik::cases {

namespace {

std::string candidate(const Sign& sign, const Zone& zone) {
  return fmt::format("{} {} --started {}", sign.rule, sign.body,
                     format_instant(sign.starts_at.instant, zone));
}

std::vector<Sign> signs_of(const Judged& judged, const Zone& zone) {
  std::vector<Sign> signs;
  for (const Deadline& deadline : judged.deadlines)
    if (is_sign(deadline)) signs.push_back(sign_of(deadline, zone));
  return signs;
}

}  // namespace

bool is_unkept(const Deadline& deadline) {
  return deadline.status == Status::late || deadline.status == Status::missed ||
         deadline.status == Status::overdue;
}

bool is_sign(const Deadline& deadline) {
  return deadline.rule->discipline && deadline.due && deadline.is_of_body() &&
         is_unkept(deadline) && !deadline.below_floor;
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

bool SaidOfSign::is_explained_by_body() const {
  return std::any_of(explanations.begin(), explanations.end(),
                     [](const Event* each) { return !each->on_behalf_of; });
}

SaidOfSign said_of(const Case& record, const State& state, const Sign& sign) {
  // The deadline is the same one whatever the offset in which its start was written.
  const auto is_it = [&](const Sign& other) {
    return other.body == sign.body && other.rule == sign.rule &&
           other.starts_at.instant == sign.starts_at.instant;
  };
  SaidOfSign said;
  for (std::size_t i = 0; i < record.events.size(); ++i) {
    const Event& event = record.events[i];
    const Sign* of = sign_in(event);
    if (of == nullptr || !is_it(*of) || state.is_retracted(i)) continue;
    if (event.kind() == EventKind::breach_explained) said.explanations.push_back(&event);
    if (event.kind() == EventKind::breach_decided) said.decision = &event;
    if (event.kind() == EventKind::explanation_requested && said.request == nullptr)
      said.request = &event;
  }
  return said;
}

SaidOfSign said_of(const Judged& judged, const Sign& sign) {
  return said_of(judged.record, judged.state, sign);
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
