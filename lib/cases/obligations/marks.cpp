#include "cases/obligations/marks.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "cases/events/event.hpp"
#include "cases/obligations/breach.hpp"
#include "cases/rules/approvals.hpp"
#include "cases/rules/fold.hpp"

namespace otklik::cases {

namespace {

class Finder {
 public:
  Finder(const Judged& judged, const Rulebook& rulebook)
      : judged_(judged),
        state_(judged.state),
        rulebook_(rulebook),
        regulation_(regulation_for(judged.state, rulebook)) {}

  std::vector<Mark> find() {
    for (const Draft& draft : state_.drafts) look_at(draft);
    for (const Publication& each : state_.publications) look_at(each);
    for (const std::size_t index : state_.stale) add(MarkKind::stale, index);
    for (const std::size_t index : state_.retracted) look_at_retracted(index);
    for (std::size_t i = 0; i < judged_.record.events.size(); ++i)
      if (!state_.is_retracted(i)) look_at(judged_.record.events[i], i);
    std::stable_sort(marks_.begin(), marks_.end(),
                     [](const Mark& a, const Mark& b) { return a.event < b.event; });
    for (const Deadline& each : judged_.deadlines) look_at(each);
    return std::move(marks_);
  }

 private:
  Mark& add(MarkKind kind, std::size_t index, std::string detail = {}) {
    Mark mark;
    mark.kind = kind;
    mark.event = index;
    mark.since = judged_.record.events[index].known_at();
    mark.detail = std::move(detail);
    marks_.push_back(std::move(mark));
    return marks_.back();
  }

  void look_at(const Draft& draft) {
    if (draft.instead) add(MarkKind::instead, draft.event, draft.body.text());
    for (const Approval& each : draft.approvals) look_at(draft, each);
  }

  void look_at(const Draft& draft, const Approval& approval) {
    const Event& event = judged_.record.events[approval.event];
    const std::string who = approval.approver ? approval.approver->text() : approval.role.text();
    const auto answered = answered_at(approval);
    const bool by_another = event.on_behalf_of.has_value();
    if (by_another) add(MarkKind::oral, approval.event, who + ": " + approval.basis);
    if (approval.oral) add(MarkKind::unconfirmed, approval.event, who).until = answered;
    const bool has_paper = !approval.oral && !event.attachments.empty();
    if (by_another && approval.by == draft.by && !has_paper)
      add(MarkKind::same_hand, approval.event, approval.by.text()).until = answered;
    const auto* rule = find_approval_rule(regulation_, approval.role);
    const bool is_own = approval.approver &&
                        (*approval.approver == draft.by || *approval.approver == draft.responsible);
    if (is_own && rule != nullptr && !rule->four_eyes)
      add(MarkKind::own_draft, approval.event, who);
    if (approval.confirmed == false) add(MarkKind::denied, approval.event, denial_of(approval));
  }

  // When the approver, or the paper, answered for an approval.
  std::optional<Instant> answered_at(const Approval& approval) const {
    for (const Occurrence& each : state_.occurrences)
      if (each.trigger == regulation::TriggerKind::approval_answered &&
          each.approval == approval.digest)
        return each.known;
    return std::nullopt;
  }

  std::string denial_of(const Approval& approval) const {
    for (const Event& each : judged_.record.events)
      if (const auto* denied = each.as<ApprovalDenied>())
        if (denied->approval == approval.digest)
          return fmt::format("{}: {}", each.by, denied->text);
    return {};
  }

  void look_at(const Publication& each) {
    const Event& event = judged_.record.events[each.event];
    if (each.irregular) add(MarkKind::irregular, each.event, event.basis.value_or(""));
    if (each.elsewhere)
      add(MarkKind::elsewhere, *each.elsewhere,
          judged_.record.events[*each.elsewhere].basis.value_or(""));
    for (const std::string& link : each.former_links) add(MarkKind::replaced, each.event, link);
    look_at(each, Difference::text, MarkKind::text_differs);
    look_at(each, Difference::time, MarkKind::time_differs);
    look_at(each, Difference::missing, MarkKind::not_shown);
  }

  // From the sighting that showed it to the one that no longer did.
  void look_at(const Publication& publication, Difference difference, MarkKind kind) {
    bool differs = false;
    for (const Sighting& each : publication.sightings) {
      const auto& all = each.differs;
      const bool did =
          std::exchange(differs, std::find(all.begin(), all.end(), difference) != all.end());
      if (differs && !did) add(kind, each.event, seen_at(publication, each));
      if (did && !differs) marks_.back().until = judged_.record.events[each.event].known_at();
    }
  }

  std::string seen_at(const Publication& publication, const Sighting& sighting) const {
    std::string where = publication.url.value_or("");
    if (sighting.network_time)
      where += (where.empty() ? "" : ", ") +
               format_local(sighting.network_time->instant, rulebook_.zone());
    return where;
  }

  // By another than who made the entry; or with a basis, as what had fallen due demands.
  void look_at_retracted(std::size_t index) {
    const Event& event = judged_.record.events[index];
    for (const Event& each : judged_.record.events) {
      const auto* retraction = each.as<Retracted>();
      if (retraction == nullptr || retraction->digest != event.digest ||
          (each.by == event.by && !each.basis))
        continue;
      add(MarkKind::retracted, index, fmt::format("{}: {}", each.by, retraction->reason)).since =
          each.known_at();
      return;
    }
  }

  void look_at(const Event& event, std::size_t index) {
    if (const auto* declined = event.as<Declined>()) {
      const regulation::Ground* ground = regulation_.find_ground(declined->reason);
      const bool stands = state_.declined && state_.declined->event == index;
      if (stands && ground != nullptr && ground->out_of_statistics && event.basis)
        add(MarkKind::out_of_statistics, index, *event.basis);
      const bool is_ready = ground != nullptr && !ground->reply_text.empty() &&
                            trimmed(declined->text.value_or("")) == ground->reply_text;
      if (declined->url && !is_ready) add(MarkKind::irregular, index, *declined->url);
    }
    const auto* classified = event.as<Classified>();
    if (classified == nullptr || !event.basis) return;
    if (classified->significant == false && !state_.significant && memo_was_missed())
      add(MarkKind::not_significant, index, *event.basis);
    if (classified->topic && is_after_answer(index) && is_anothers())
      add(MarkKind::approved_by_other, index, *event.basis);
  }

  bool memo_was_missed() const {
    return std::any_of(
        judged_.deadlines.begin(), judged_.deadlines.end(), [](const Deadline& each) {
          const auto& starts = each.rule->starts;
          return each.status == Status::missed &&
                 std::any_of(starts.begin(), starts.end(), [](const regulation::Trigger& trigger) {
                   return trigger.kind == regulation::TriggerKind::significant;
                 });
        });
  }

  bool is_after_answer(std::size_t index) const {
    return std::any_of(state_.publications.begin(), state_.publications.end(),
                       [&](const Publication& each) { return each.event < index; });
  }

  // By the topic as it stands somebody else would have approved what was published.
  bool is_anothers() const {
    for (const Publication& each : state_.publications)
      if (each.draft)
        for (const Approval& approval : state_.drafts[*each.draft].approvals)
          if (!does_count(state_, approval, regulation_, rulebook_)) return true;
    return false;
  }

  void look_at(const Deadline& deadline) {
    const auto mark = [&](MarkKind kind) {
      Mark mark;
      mark.kind = kind;
      mark.rule = deadline.rule->rule;
      mark.starts_at = deadline.starts_at;
      mark.since = deadline.done_at.value_or(deadline.ended_at.value_or(deadline.starts_at));
      mark.detail = deadline.owner.value_or("");
      marks_.push_back(std::move(mark));
    };
    if (deadline.late_entry) mark(MarkKind::late_entry);
    if (deadline.below_floor && is_unkept(deadline)) mark(MarkKind::below_floor);
  }

  const Judged& judged_;
  const State& state_;
  const Rulebook& rulebook_;
  const regulation::Regulation& regulation_;
  std::vector<Mark> marks_;
};

}  // namespace

std::vector<Mark> marks_of(const Judged& judged, const Rulebook& rulebook) {
  if (!judged.state.detected) return {};
  return Finder(judged, rulebook).find();
}

namespace {

std::size_t index_of(const Case& record, const std::string& digest) {
  const auto found = std::find_if(record.events.begin(), record.events.end(),
                                  [&](const Event& each) { return each.digest == digest; });
  return static_cast<std::size_t>(found - record.events.begin());
}

// Whatever its end.
bool is_same(const Mark& a, const Mark& b) {
  return std::tie(a.kind, a.event, a.rule, a.starts_at, a.detail) ==
         std::tie(b.kind, b.event, b.rule, b.starts_at, b.detail);
}

bool holds(const std::vector<Mark>& marks, const Mark& mark) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](const Mark& each) { return is_same(each, mark); });
}

// What the case bore at a moment, by the entries' places in the whole record.
std::vector<Mark> marks_at(const Case& record, const Rulebook& rulebook, Instant moment) {
  const auto then = judge_as_of(record, rulebook, moment);
  if (!then) return {};
  std::vector<Mark> marks = marks_of(*then, rulebook);
  for (Mark& each : marks)
    if (each.event) each.event = index_of(record, then->record.events[*each.event].digest);
  return marks;
}

}  // namespace

std::vector<Mark> marks_for_good(const Judged& judged, const Rulebook& rulebook) {
  std::set<Instant> recordings;
  for (const Event& each : judged.record.events) recordings.insert(each.known_at());
  std::vector<Mark> ended;
  for (const Instant recording : recordings) {
    // All that time had made of the entries of before.
    const auto before = marks_at(judged.record, rulebook, recording - Seconds(1));
    const auto after = marks_at(judged.record, rulebook, recording);
    for (Mark mark : before) {
      if (holds(after, mark)) continue;
      if (!mark.until) mark.until = recording;
      ended.push_back(std::move(mark));
    }
  }
  std::vector<Mark> marks = marks_of(judged, rulebook);
  // Of one that came and went twice the last end is told.
  for (auto each = ended.rbegin(); each != ended.rend(); ++each)
    if (!holds(marks, *each)) marks.push_back(*each);
  return marks;
}

std::vector<Mark> standing_marks(const Judged& judged, const Rulebook& rulebook) {
  std::vector<Mark> marks = marks_of(judged, rulebook);
  std::erase_if(marks, [](const Mark& each) { return each.until.has_value(); });
  return marks;
}

}  // namespace otklik::cases
