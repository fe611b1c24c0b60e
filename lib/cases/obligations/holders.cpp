// A deadline that goes with the case from body to body: what the case was late with stays with the body under which it happened.
#include <algorithm>

#include "cases/obligations/rows.hpp"

namespace otklik::cases {

namespace {

using regulation::DeadlineRule;

// What became of the obligation while somebody, or nobody, had the case.
enum class Standing { owed, answered, done };

class Holders {
 public:
  Holders(const State& state, const DueTimes& times, const regulation::Regulation& regulation,
          const DeadlineRule& rule, std::size_t start, Instant moment)
      : state_(state),
        times_(times),
        regulation_(regulation),
        rule_(rule),
        start_(start),
        moment_(moment),
        starts_at_(start_for(state.occurrences[start], BodyId())) {
    const Ending* ending = find_ending(state, rule, start);
    horizon_ = ending == nullptr ? state.occurrences.size() : ending->position;
    if (ending != nullptr) ended_ = Touch{ending->at, ending->known};
  }

  std::vector<Row> all() {
    hold_nobody(starts_at_);
    for (const Assignment& each : state_.assignments) {
      if (each.position >= horizon_ || is_before(each)) continue;
      hold(each);
      if (standing_ == Standing::done) break;
    }
    if (standing_ != Standing::done) end_open();
    for (const Assignment& each : state_.retracted_assignments)
      if (start_ < each.position && each.position <= horizon_) hold_for_nothing(each);
    return std::move(rows_);
  }

 private:
  bool is_before(const Assignment& each) const {
    return each.ended && each.end_position <= start_ && each.position <= start_;
  }

  Row& open(Instant starts_at, Instant known_at, std::optional<BodyId> body, bool is_offices) {
    Row row;
    row.start = start_;
    row.starts_at = starts_at;
    row.obliged_at = starts_at_;
    row.known_at = known_at;
    row.body = std::move(body);
    row.is_offices = is_offices;
    rows_.push_back(std::move(row));
    open_ = rows_.size() - 1;
    return rows_.back();
  }

  // Nobody has the case: nobody's until the due time has passed, the office's from then on.
  void hold_nobody(Instant from) {
    if (offices_) return;
    open(from, from, std::nullopt, false);
  }

  bool had_passed(const BodyId& body, Instant moment) const {
    return due_for(std::nullopt, moment) < moment || due_for(body, moment) < moment;
  }

  Instant due_for(const std::optional<BodyId>& clock, Instant until) const {
    return times_.due_of(rule_, start_, starts_at_, clock, until).at;
  }

  void hold(const Assignment& holding) {
    const Occurrence& start = state_.occurrences[start_];
    const bool is_reopening = start.trigger == regulation::TriggerKind::reopened;
    const Instant known =
        std::max({holding.known, starts_at_, is_reopening ? start.known : starts_at_});
    take_over(holding.body, known);
    answer_in(std::max(start_ + 1, holding.position),
              holding.ended ? std::min(horizon_, holding.end_position) : horizon_);
    const bool case_ended_first = ended_ && holding.end_position >= horizon_;
    if (!holding.ended || case_ended_first || holding.left == Leaving::case_ended) return;
    leave(holding);
  }

  // A due time that had passed before the body had the case is not its own.
  void take_over(const BodyId& body, Instant known) {
    if (offices_) {
      open_ = *offices_;
      return;
    }
    const bool is_nobodys = open_ && !rows_[*open_].body && !rows_[*open_].is_offices;
    if (had_passed(body, known)) {
      if (!is_nobodys) open(known, known, std::nullopt, true);
      rows_[*open_].is_offices = true;
      offices_ = open_;
      return;
    }
    const bool is_first = rows_.size() == (is_nobodys ? 1U : 0U);
    if (is_nobodys) rows_.pop_back();
    open(is_first ? starts_at_ : known, known, body, false);
  }

  void answer_in(std::size_t from, std::size_t until) {
    for (std::size_t i = from; i < until; ++i) {
      const Occurrence& each = state_.occurrences[i];
      Row& row = rows_[*open_];
      // What the office's own draft ended stays ended.
      if (standing_ == Standing::answered && row.answered && is_one_of(each, rule_.withdrawn_by)) {
        row.answered.reset();
        standing_ = Standing::owed;
      }
      if (standing_ != Standing::owed || !is_one_of(each, rule_.answered_by)) continue;
      // What the office wrote in place of the body does not answer what the body owes.
      (each.instead && !row.is_offices ? row.ended : row.answered) = Touch{each.at, each.known};
      standing_ = Standing::answered;
      answered_by_ = each.event;
    }
  }

  // The draft that answered was in the network when the case left the body.
  bool answer_stands_published(const Assignment& holding) const {
    return std::any_of(state_.publications.begin(), state_.publications.end(),
                       [&](const Publication& each) {
                         return each.draft && state_.drafts[*each.draft].event == answered_by_ &&
                                each.position <= holding.end_position;
                       });
  }

  void leave(const Assignment& holding) {
    if (standing_ == Standing::answered && answer_stands_published(holding)) {
      standing_ = Standing::done;
      return;
    }
    Row& row = rows_[*open_];
    const Touch end{*holding.ended, holding.end_known};
    if (row.is_offices) {
      row.answered.reset();  // a draft that was taken back answers no more
    } else if (standing_ == Standing::owed) {
      row.ended = end;
      row.was_given_up = holding.left == Leaving::returned && is_within_window(holding);
    }
    standing_ = Standing::owed;
    if (!offices_) open_.reset();
    // A recall gives it to the next body at once.
    if (holding.left == Leaving::returned) hold_nobody(holding.end_known);
  }

  // A return within its window leaves no breach.
  bool is_within_window(const Assignment& holding) const {
    for (const DeadlineRule& rule : regulation_.deadlines) {
      if (!rule.window) continue;
      for (std::size_t i = holding.position; i < state_.occurrences.size(); ++i) {
        const Occurrence& each = state_.occurrences[i];
        if (each.event != holding.event || each.body != holding.body ||
            !is_one_of(each, rule.starts))
          continue;
        return *holding.ended <=
               times_.due_of(rule, i, holding.known, holding.body, Instant::max()).at;
      }
    }
    return false;
  }

  // A body that had the case by an entry that was retracted: what it was late with till then stays its own.
  void hold_for_nothing(const Assignment& holding) {
    if (had_passed(holding.body, holding.known)) return;
    const auto& all = state_.assignments;
    const auto next = std::find_if(all.begin(), all.end(), [&](const Assignment& each) {
      return each.position >= holding.position;
    });
    const bool is_first =
        std::none_of(all.begin(), next, [&](const Assignment& each) { return !is_before(each); });
    Row& row = open(is_first ? starts_at_ : holding.known, holding.known, holding.body, false);
    const Instant end =
        next == all.end() ? holding.end_known : std::min(holding.end_known, next->known);
    row.ended = Touch{end, end};
  }

  // What nobody answered until the end of the case, or at all.
  void end_open() {
    if (!open_ || standing_ == Standing::answered) return;
    Row& row = rows_[*open_];
    row.ended = ended_;
    const Instant until = ended_ ? std::min(ended_->at, moment_) : moment_;
    if (!row.body && !row.is_offices && due_for(std::nullopt, until) < until) row.is_offices = true;
  }

  const State& state_;
  const DueTimes& times_;
  const regulation::Regulation& regulation_;
  const DeadlineRule& rule_;
  std::size_t start_;
  Instant moment_;
  Instant starts_at_;
  std::size_t horizon_ = 0;
  std::optional<Touch> ended_;
  std::vector<Row> rows_;
  std::optional<std::size_t> open_;     // the row that runs
  std::optional<std::size_t> offices_;  // the office's, once it has one
  Standing standing_ = Standing::owed;
  std::size_t answered_by_ = 0;  // index into Case::events
};

}  // namespace

std::vector<Row> rows_of_holders(const State& state, const DueTimes& times,
                                 const regulation::Regulation& regulation, const DeadlineRule& rule,
                                 std::size_t start, Instant moment) {
  return Holders(state, times, regulation, rule, start, moment).all();
}

}  // namespace otklik::cases
