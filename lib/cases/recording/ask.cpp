#include "cases/recording/ask.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "cases/events/event_fields.hpp"
#include "cases/obligations/breach.hpp"
#include "cases/recording/effects.hpp"
#include "cases/recording/guards.hpp"
#include "cases/recording/objections.hpp"
#include "cases/recording/permissions.hpp"
#include "cases/rules/approvals.hpp"
#include "cases/rules/describe.hpp"
#include "cases/rules/fold.hpp"
#include "cases/rules/steps.hpp"
#include "cases/rules/transitions.hpp"

namespace otklik::cases {

namespace {

struct NamedCases : PassedOver {
  std::vector<CaseId> ids;
  void case_id(std::string_view, const CaseId& id) { ids.push_back(id); }
  void case_id_if(std::string_view, const std::optional<CaseId>& id) {
    if (id) ids.push_back(*id);
  }
};

class CaseQuestions {
 public:
  CaseQuestions(const Case& record, const State& then, const Event& event, const Rulebook& rulebook)
      : record_(record),
        then_(then),
        event_(event),
        rulebook_(rulebook),
        regulation_(regulation_for(then, event.at.instant, rulebook)) {}

  Asked ask(Instant recorded_at, const OtherCases& others) {
    if (auto early = ask_time(event_.at.instant, recorded_at, rulebook_.zone()))
      objections_.add(std::move(*early));
    objections_.add_thrown(Question::words, [&] { guard(record_, then_, event_, rulebook_); });
    objections_.add_thrown(Question::other_cases, [&] { ask_other_cases(others); });
    objections_.add_if_known(record_.events, event_);
    Asked asked{{}, then_};
    objections_.add(Question::course, follow(asked.after));
    // Who says again what stands changes nothing: it may be anybody.
    if (!holds(asked.after.repeated) || objections_.hold(Question::course))
      objections_.add(Question::permission, check_permission(then_, event_, rulebook_));
    objections_.add(Question::sign, no_such_sign());
    State before = then_;
    if (changes_what_stands_later()) {
      if (!is_last()) before = fold(record_, rulebook_);
      ask_later(before, asked.after);
    }
    // What clashes owes a way out: the case is to be looked at as a whole.
    if (!changes_what_stands_later() && asked.after.clashes.size() != then_.clashes.size())
      asked.after = fold(with_event(), rulebook_);
    asked.is_repeated = holds(asked.after.repeated);
    if (!asked.is_repeated && !objections_.any())
      objections_.add(Question::effects, check_effects({record_, before, asked.after, event_,
                                                        std::max(recorded_at, latest_in(record_))},
                                                       rulebook_));
    asked.objections = objections_.take();
    return asked;
  }

 private:
  std::size_t entry() const { return record_.events.size(); }
  bool holds(const std::vector<std::size_t>& entries) const {
    return std::find(entries.begin(), entries.end(), entry()) != entries.end();
  }

  Case with_event() const {
    Case with = record_;
    with.events.push_back(event_);
    return with;
  }

  static Instant latest_in(const Case& record) {
    Instant latest{};
    for (const Event& each : record.events) latest = std::max(latest, each.at.instant);
    return latest;
  }

  // The event as the last one of the case: then nothing else has to be folded anew.
  std::optional<Refusal> follow(State& after) const {
    auto early = out_of_turn();
    after.last_event = event_.at.instant;
    auto refusal = apply(after, event_, entry(), rulebook_);
    if (refusal) {
      after.clashes.push_back({entry(), *refusal});
      return refusal;
    }
    if (early) return early;
    if (holds(after.stale)) return no_longer_stands(after);
    for (const Clash& clash : after.clashes)
      if (clash.event == entry()) return clash.why;
    return std::nullopt;
  }

  Refusal refuse(Text what) const {
    return {std::string(clause_of(event_, regulation_)), std::move(what)};
  }

  Refusal no_longer_stands(const State& state) const {
    const Move move = move_of(then_, event_);
    if (outcome_of(then_.stage, move).kind == Outcome::Kind::refused)
      return refused_by_table(then_.stage, move, clause_of(event_, regulation_));
    const Draft* current = state.current_draft();
    return refuse(current == nullptr
                      ? Text{"этот проект не стоит на согласовании: его отозвали, вернули или "
                             "разместили",
                             "this draft does not stand any more: it was taken back, sent back or "
                             "published"}
                      : text("этот проект больше не стоит: сейчас стоит {}",
                             "this draft does not stand any more: {} does", current->digest));
  }

  // What a merge takes as it comes, who records at one place does in order.
  std::optional<Refusal> out_of_turn() const {
    if (const auto* published = event_.as<Published>())
      if (!then_.clashes.empty() && !published->irregular)
        return refuse(text("записи противоречат друг другу: сначала отмените одну из них",
                           "entries clash: retract one of them first"));
    if (const auto* declined = event_.as<Declined>())
      if (auto refusal = declined_already(*declined)) return refusal;
    if (event_.as<Reopened>() != nullptr && !then_.is_over() && !is_last() &&
        fold(record_, rulebook_).is_over())
      return refuse(
          text("в это время дело ещё не было окончено", "at that time the case had not ended yet"));
    if (const auto* denied = event_.as<ApprovalDenied>())
      if (const Approval* approval = then_.find_approval(denied->approval))
        return denied_too_late(*approval);
    const auto* approved = event_.as<Approved>();
    const auto* forwarded = event_.as<Forwarded>();
    if (approved == nullptr && forwarded == nullptr) return std::nullopt;
    const RoleId& role = approved != nullptr ? approved->role : forwarded->to;
    const Draft* draft = then_.current_draft();
    if (draft == nullptr || has_word_of(*draft, role)) return std::nullopt;
    const auto* next = next_approval(then_, *draft, regulation_);
    if (next != nullptr && next->role == role) return std::nullopt;
    if (next == nullptr)
      return refuse(text("все согласования уже получены", "the draft has every approval already"));
    return refuse(text("сейчас ждут согласования «{1}», а не «{0}»",
                       "the approval that is waited for is `{1}`, not `{0}`", role, next->role));
  }

  // The same ground once more is no news; but what it says beside would be lost.
  std::optional<Refusal> declined_already(const Declined& declined) const {
    if (then_.stage != Stage::declined || then_.declined->reason != declined.reason)
      return std::nullopt;
    const auto& before = *record_.events[then_.declined->event].as<Declined>();
    const auto adds = [](const auto& is, const auto& was) { return is && is != was; };
    if (!adds(declined.of, before.of) && !adds(declined.to, before.to) &&
        !adds(declined.number, before.number) && !adds(declined.url, before.url))
      return std::nullopt;
    return refuse(text("снято с работы записью {}: чтобы сказать другое, отмените её",
                       "out of work by entry {}: to say otherwise, retract it first",
                       then_.declined->event + 1));
  }

  // What one recorded under one's own login stands after the term in which others' word of one is to be answered.
  std::optional<Refusal> denied_too_late(const Approval& approval) const {
    if (approval.oral || approval.by != event_.by) return std::nullopt;
    for (const regulation::DeadlineRule& rule : regulation_.deadlines) {
      const bool is_of_answer = std::any_of(
          rule.starts.begin(), rule.starts.end(), [](const regulation::Trigger& trigger) {
            return trigger.kind == regulation::TriggerKind::oral_approval;
          });
      if (!is_of_answer) continue;
      const Instant till = rulebook_.office().add(approval.at, rule.term, rule.day);
      if (event_.known_at() > till)
        return refuse(text("своё согласование можно отрицать до {}",
                           "one's own approval can be denied until {}",
                           format_local(till, rulebook_.zone())));
    }
    return std::nullopt;
  }

  static bool has_word_of(const Draft& draft, const RoleId& role) {
    return std::any_of(draft.approvals.begin(), draft.approvals.end(),
                       [&](const Approval& each) { return each.counts && each.role == role; });
  }

  bool is_last() const { return latest_in(record_) <= event_.at.instant; }

  // A case that nobody detected may get another regulation by its detection; a clash owes a way out that is counted from all of
  // them.
  bool changes_what_stands_later() const {
    const bool begins = record_.events.empty();
    return !is_last() || event_.kind() == EventKind::retracted || !(begins || then_.detected) ||
           !then_.clashes.empty();
  }

  // An event entered late may leave later ones without ground, and a retraction whatever rested on what it takes away.
  void ask_later(const State& before, State& after) {
    const Case with = with_event();
    std::optional<Refusal> own;
    after = fold(with, rulebook_);
    for (const Clash& clash : after.clashes) {
      const bool is_known =
          std::any_of(before.clashes.begin(), before.clashes.end(),
                      [&](const Clash& each) { return each.event == clash.event; });
      if (is_known || (clash.event == entry() && objections_.hold(Question::course))) continue;
      const Text what = describe(with.events[clash.event], with, after, rulebook_);
      if (clash.event == entry())
        own = clash.why;
      else
        objections_.add(Question::later,
                        Refusal{clash.why.clause, no_longer_allowed(clash.event + 1, what)},
                        {clash.why.what});
    }
    ask_idle(before, after);
    ask_orphans();
    // What became of the others says more than what became of the entry with them.
    if (own && !objections_.hold(Question::later))
      objections_.add(Question::course, std::move(own));
  }

  // Nor may a retraction leave the correction of a link without the publication whose link it is.
  void ask_orphans() {
    const auto* retracted = event_.as<Retracted>();
    if (retracted == nullptr) return;
    for (std::size_t i = 0; i < record_.events.size(); ++i) {
      const auto* published = record_.events[i].as<Published>();
      if (published != nullptr && published->replaces == retracted->digest &&
          !then_.is_retracted(i))
        objections_.add(Question::later, would_mean_nothing(i));
    }
  }

  Refusal would_mean_nothing(std::size_t index) const {
    return {std::string(clause_of(record_.events[index], regulation_)),
            text("тогда запись {} ничего бы не значила: отмените сначала её",
                 "entry {} would then mean nothing: retract it first", index + 1)};
  }

  // Nor may an entry of before make one that stands say nothing: who wants that retracts it.
  void ask_idle(const State& before, const State& after) {
    const auto ask_list = [&](const std::vector<std::size_t>& was,
                              const std::vector<std::size_t>& is) {
      for (const std::size_t index : is) {
        if (index == entry() || std::find(was.begin(), was.end(), index) != was.end()) continue;
        // Of what a retraction leaves, the rest falls with it or says again what stands; a round would be gone.
        if (event_.kind() == EventKind::retracted &&
            record_.events[index].kind() != EventKind::reopened)
          continue;
        objections_.add(Question::later, would_mean_nothing(index));
      }
    };
    ask_list(before.stale, after.stale);
    ask_list(before.repeated, after.repeated);
  }

  std::optional<Refusal> no_such_sign() const {
    const Sign* sign = sign_in(event_);
    if (sign == nullptr) return std::nullopt;
    for (const Deadline& each : find_deadlines(then_, rulebook_, event_.at.instant))
      if (is_sign(each) && cases::sign_of(each, rulebook_.zone()) == *sign)
        return said_too_early(*sign);
    return Refusal{{}, {"такого признака нарушения нет", "there is no such sign of a breach"}};
  }

  // The body is heard first (labour code, art. 193): its explanation, or the time that it was given for one.
  std::optional<Refusal> said_too_early(const Sign& sign) const {
    const SaidOfSign said = said_of(record_, then_, sign);
    if (event_.kind() == EventKind::breach_explained && event_.on_behalf_of &&
        said.is_explained_by_body())
      return refuse(text("орган «{}» объяснил это сам", "`{}` has explained it itself", sign.body));
    const auto* decided = event_.as<BreachDecided>();
    if (decided == nullptr || decided->finding != Finding::established ||
        said.explanation() != nullptr || !regulation_.explanation_term)
      return std::nullopt;
    if (said.request == nullptr)
      return refuse(text("объяснения нет и его не запрашивали: report request {} --record-sent",
                         "there is no explanation and none was asked for: report request {} "
                         "--record-sent",
                         record_.id.text()));
    const Instant till = rulebook_.office().add(
        said.request->at.instant, *regulation_.explanation_term, calendar::DayCount::same_time);
    if (event_.at.instant >= till) return std::nullopt;
    return refuse(text("орган может объяснить это до {}", "the body may explain it until {}",
                       format_local(till, rulebook_.zone())));
  }

  void ask_other_cases(const OtherCases& others) const {
    NamedCases named;
    event_.data.visit([&](const auto& data) { event_fields(named, data); });
    for (const CaseId& id : named.ids)
      if (id != record_.id) case_named(id, others);
    if (const auto* linked = event_.as<Linked>()) {
      if (linked->repeat_of) require_no_circle(*linked->repeat_of, others, &State::repeat_of);
      if (linked->answers) require_no_circle(*linked->answers, others, &State::answers);
    }
    if (const auto* declined = event_.as<Declined>(); declined != nullptr && declined->of) {
      const Case other = case_named(*declined->of, others);
      require_answered_there(*declined, other);
      require_question(*declined, other);
    }
  }

  // Nobody answers what he was not asked: a question of ours stands there, or something that may be one.
  void require_question(const Declined& declined, const Case& other) const {
    const regulation::Ground* ground = regulation_.find_ground(declined.reason);
    if (ground == nullptr || !ground->needs_question) return;
    const State state = fold(other, rulebook_);
    const auto asks = [&](const Publication& each) {
      return each.draft ? state.drafts[*each.draft].question : each.kind == DraftKind::interim;
    };
    if (std::none_of(state.publications.begin(), state.publications.end(), asks))
      throw Error(Category::not_allowed,
                  text("в деле {} автора ни о чём не спрашивали",
                       "nothing was asked of its author in case {}", other.id.text()),
                  {{"если он пишет о том же: otklik link ID --repeat-of ДРУГОЕ",
                    "if he writes about the same: otklik link ID --repeat-of OTHER"}});
  }

  // Who writes about the same is answered by the other case's answer: that one must be worked or answered, and in his network
  // (10).
  void require_answered_there(const Declined& declined, const Case& other) const {
    const regulation::Ground* ground = regulation_.find_ground(declined.reason);
    if (ground == nullptr || !ground->answered_there || other.id == record_.id) return;
    const std::vector<Text> ways{text("отметить повторное: otklik link {} --repeat-of {}",
                                      "mark the repeat: otklik link {} --repeat-of {}",
                                      record_.id.text(), other.id.text())};
    if (other.message.network != record_.message.network)
      throw Error(Category::not_allowed,
                  text("{} из другой сети («{}»): автору отвечают там, где он написал",
                       "{} is of another network ({}): an author is answered where he wrote",
                       other.id.text(), other.message.network),
                  ways);
    if (fold(other, rulebook_).stage == Stage::declined)
      throw Error(Category::not_allowed,
                  text("{} само снято с работы", "{} is out of work itself", other.id.text()),
                  ways);
  }

  static Case case_named(const CaseId& id, const OtherCases& others) {
    if (auto found = others(id)) return std::move(*found);
    throw Error(Category::not_found, text("нет сообщения «{}»", "no case `{}`", id.text()));
  }

  // A message cannot repeat, or answer, one that does so to it, itself or by others.
  void require_no_circle(const CaseId& first, const OtherCases& others,
                         std::optional<CaseId> State::*next) const {
    std::optional<CaseId> earlier = first;
    std::set<CaseId> seen;
    while (earlier && seen.insert(*earlier).second) {
      if (*earlier == record_.id)
        throw Error(Category::not_allowed,
                    text("{} само уже ведёт к {}", "{} leads back to {} already", first.text(),
                         record_.id.text()));
      earlier = fold(case_named(*earlier, others), rulebook_).*next;
    }
  }

  const Case& record_;
  const State& then_;
  const Event& event_;
  const Rulebook& rulebook_;
  const regulation::Regulation& regulation_;
  Objections objections_;
};

}  // namespace

Asked ask(const Case& record, const Event& event, Instant recorded_at, const Rulebook& rulebook,
          const OtherCases& others) {
  return ask(record, fold_until(record, rulebook, event.at.instant), event, recorded_at, rulebook,
             others);
}

Asked ask(const Case& record, const State& then, const Event& event, Instant recorded_at,
          const Rulebook& rulebook, const OtherCases& others) {
  return CaseQuestions(record, then, event, rulebook).ask(recorded_at, others);
}

std::optional<Stamp> recorded_stamp(Instant at, Instant recorded_at, const Rulebook& rulebook) {
  const Instant in_time = rulebook.office().add(at, rulebook.settings().limits.late_entry,
                                                calendar::DayCount::same_time);
  return recorded_at > in_time ? std::optional(rulebook.zone().stamp(recorded_at)) : std::nullopt;
}

Instant latest_at(Instant recorded_at, const Rulebook& rulebook) {
  return rulebook.office().add(recorded_at, rulebook.settings().limits.clock_skew,
                               calendar::DayCount::same_time);
}

std::optional<Objection> ask_time(Instant at, Instant recorded_at, const Zone& zone) {
  if (at <= recorded_at) return std::nullopt;
  return Objection{Question::future,
                   Category::not_allowed,
                   {{},
                    text("время {} ещё не наступило (сейчас {})", "{} is in the future (now is {})",
                         format_local(at, zone), format_local(recorded_at, zone))},
                   {}};
}

}  // namespace otklik::cases
