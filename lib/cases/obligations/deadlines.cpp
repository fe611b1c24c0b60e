#include "cases/obligations/deadlines.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "cases/obligations/due_times.hpp"
#include "cases/obligations/rows.hpp"
#include "cases/rules/fold.hpp"

namespace otklik::cases {

bool is_one_of(const Occurrence& occurrence, const std::vector<regulation::Trigger>& triggers) {
  return std::any_of(triggers.begin(), triggers.end(), [&](const regulation::Trigger& trigger) {
    return trigger.kind == occurrence.trigger && (!trigger.role || trigger.role == occurrence.role);
  });
}

Instant start_for(const Occurrence& occurrence, const std::optional<BodyId>& body) {
  using regulation::TriggerKind;
  if (occurrence.trigger == TriggerKind::detected || occurrence.trigger == TriggerKind::reopened)
    return occurrence.at;
  const Party owner = body ? Party::body : Party::office;
  const bool is_own =
      occurrence.party == owner && (owner == Party::office || occurrence.body == body);
  return is_own ? occurrence.at : occurrence.known;
}

const Ending* find_ending(const State& state, const regulation::DeadlineRule& rule,
                          std::size_t start) {
  const Occurrence& started = state.occurrences[start];
  for (const Ending& ending : state.endings) {
    if (ending.position <= start) continue;
    const auto& triggers = ending.started_by;
    const bool concerned = ending.whole_case ? !rule.outlives_case
                                             : std::find(triggers.begin(), triggers.end(),
                                                         started.trigger) != triggers.end() &&
                                                   (!ending.body || ending.body == started.body);
    if (concerned) return &ending;
  }
  return nullptr;
}

namespace {

using regulation::DeadlineRule;
using regulation::Scope;

class Judge {
 public:
  Judge(const State& state, const Rulebook& rulebook, Instant moment)
      : state_(state),
        regulation_(regulation_for(state, rulebook)),
        times_(state, rulebook, regulation_),
        moment_(moment) {}

  std::vector<Deadline> all() {
    for (const DeadlineRule& rule : regulation_.deadlines) start(rule);
    std::stable_sort(result_.begin(), result_.end(), [](const Deadline& a, const Deadline& b) {
      if (a.starts_at != b.starts_at) return a.starts_at < b.starts_at;
      return a.due.value_or(Instant::max()) < b.due.value_or(Instant::max());
    });
    return std::move(result_);
  }

 private:
  void start(const DeadlineRule& rule) {
    std::size_t blocked_till = 0;  // occurrences before it start nothing
    for (std::size_t index = 0; index < state_.occurrences.size(); ++index) {
      const Occurrence& each = state_.occurrences[index];
      if (each.trigger == regulation::TriggerKind::reopened) blocked_till = index;
      if (index < blocked_till || !is_one_of(each, rule.starts)) continue;
      if (rule.per_holder)
        add_holders(rule, index);
      else
        blocked_till = add_one(rule, index);
      if (rule.first_only && rule.per_holder) blocked_till = state_.occurrences.size();
    }
  }

  // Gives the first occurrence that may start the rule again.
  std::size_t add_one(const DeadlineRule& rule, std::size_t start) {
    const Row row = row_of(rule, start);
    const std::size_t end = state_.occurrences.size();
    const bool began_after_its_end = row.ended && row.ended->known < row.starts_at;
    if (!began_after_its_end) result_.push_back(judged(rule, row));
    // Once only, unless what it started with was taken back.
    const Ending* ending = find_ending(state_, rule, start);
    const bool was_taken_back = row.ended && ending != nullptr && !ending->whole_case;
    if (rule.first_only && !was_taken_back) return end;
    if (rule.one_at_a_time) return touched_ ? *touched_ : row.ended ? start + 1 : end;
    return start + 1;
  }

  void add_holders(const DeadlineRule& rule, std::size_t start) try {
    for (const Row& row : rows_of_holders(state_, times_, regulation_, rule, start, moment_))
      result_.push_back(judged(rule, row));
  } catch (const calendar::OutsideCalendar& problem) {
    // Nobody can say under whom it fell due: it is told once, as unknown.
    Row row;
    row.start = start;
    row.body = state_.executor();
    row.starts_at = row.obliged_at = row.known_at = start_for(state_.occurrences[start], BodyId());
    result_.push_back(judged(rule, row));
    result_.back().unknown = problem.summary();
    result_.back().due.reset();
  }

  Scope scope_of(const DeadlineRule& rule) const {
    const regulation::Role* role = regulation_.find_role(rule.owner);
    return role == nullptr ? Scope::office : role->scope;
  }

  bool is_same_matter(const DeadlineRule& rule, const Occurrence& started,
                      const Occurrence& other) const {
    if (!started.approval.empty()) return other.approval == started.approval;
    const bool per_body = rule.per_body || scope_of(rule) == Scope::co_body;
    return !per_body || other.body == started.body;
  }

  Row row_of(const DeadlineRule& rule, std::size_t start) {
    const Occurrence& started = state_.occurrences[start];
    Row row;
    row.start = start;
    // What the office wrote in place of a body is the office's to mend.
    row.is_offices = started.instead && rule.else_owner.has_value();
    if (scope_of(rule) != Scope::office && !row.is_offices) row.body = body_of(started);
    // What a person has to answer for another's entry counts from when it was there to be seen.
    const Instant from = started.person ? started.known : start_for(started, row.body);
    row.starts_at = row.obliged_at = row.known_at = from;
    const Ending* ending = find_ending(state_, rule, start);
    const std::size_t horizon = ending == nullptr ? state_.occurrences.size() : ending->position;
    if (ending != nullptr) row.ended = Touch{ending->at, ending->known};
    touched_.reset();
    for (std::size_t index = start + 1; index < horizon && !touched_; ++index)
      touch(row, rule, started, index);
    return row;
  }

  void touch(Row& row, const DeadlineRule& rule, const Occurrence& started, std::size_t index) {
    const Occurrence& each = state_.occurrences[index];
    if (!is_same_matter(rule, started, each)) return;
    if (is_one_of(each, rule.lapses_on) && !row.lapsed) row.lapsed = each.at;
    const bool answers = is_one_of(each, rule.answered_by);
    const bool in_place = answers && each.instead && row.body.has_value();
    if (!answers && !is_one_of(each, rule.ended_by)) return;
    const Touch touch{each.at, each.known};
    if (answers && !in_place) {
      row.answered = touch;
      row.ended.reset();
    } else {
      row.ended = touch;
    }
    touched_ = index;
  }

  // Who has the case when it starts, where the occurrence names nobody.
  std::optional<BodyId> body_of(const Occurrence& started) const {
    return started.body ? started.body : state_.executor();
  }

  Deadline judged(const DeadlineRule& rule, const Row& row) {
    const Occurrence& started = state_.occurrences[row.start];
    Deadline deadline;
    deadline.rule = &rule;
    deadline.start_event = started.event;
    deadline.starts_at = row.starts_at;
    deadline.obliged_at = row.obliged_at;
    deadline.known_at = deadline.noticed_at = row.known_at;
    deadline.term = times_.term_of(rule, row.start);
    own(deadline, rule, row, started);
    set_due(deadline, rule, row);
    if (!deadline.due) return deadline;
    judge(deadline, row);
    count_had(deadline);
    return deadline;
  }

  void count_had(Deadline& deadline) const {
    const calendar::WorkingTime& time = times_.working_time(deadline.clock);
    const auto& floor = regulation_.discipline_floor;
    try {
      deadline.minutes_had = time.between(deadline.noticed_at, *deadline.due).minutes();
      if (*deadline.minutes_had < 0) deadline.minutes_had = 0;
      if (!floor || !deadline.rule->discipline || !deadline.is_of_body()) return;
      const auto with_floor = [&](Instant from) {
        return time.add(from, *floor, calendar::DayCount::same_time);
      };
      deadline.below_floor = with_floor(deadline.noticed_at) > *deadline.due &&
                             with_floor(deadline.obliged_at) < *deadline.due;
    } catch (const calendar::OutsideCalendar&) {
      // Without the year nobody can say how long it was.
    }
  }

  // Executors' and co-executors' clocks run in their body's own hours, all others in the office's.
  void own(Deadline& deadline, const DeadlineRule& rule, const Row& row,
           const Occurrence& started) const {
    deadline.owner_role = row.is_offices ? rule.else_owner.value_or(rule.owner) : rule.owner;
    deadline.clock = row.body;
    if (row.body)
      deadline.owner = row.body->text();
    else if (started.person)
      deadline.owner = started.person->text();
    else if (row.is_offices || scope_of(rule) == Scope::office)
      deadline.owner = deadline.owner_role.text();
  }

  void set_due(Deadline& deadline, const DeadlineRule& rule, const Row& row) const {
    try {
      const Instant until = row.answered ? row.answered->known
                            : row.ended  ? row.ended->known
                                         : Instant::max();
      const Due due = times_.due_of(rule, row.start, row.obliged_at, row.body, until);
      deadline.counted_back_from = due.counted_back_from;
      deadline.due = due.at;
      if (due.known) deadline.noticed_at = std::max(deadline.known_at, *due.known);
      const auto [first, last] = std::minmax(row.obliged_at, due.at);
      deadline.provisional = times_.working_time(row.body).is_provisional(first, last);
    } catch (const calendar::OutsideCalendar& problem) {
      deadline.unknown = problem.summary();
    }
  }

  void judge(Deadline& deadline, const Row& row) const {
    const Instant due = *deadline.due;
    if (row.answered) {
      deadline.done_at = row.answered->at;
      deadline.status = row.answered->at <= due ? Status::met : Status::late;
      deadline.late_entry = row.answered->at <= due && due < row.answered->known;
    } else if (deadline.rule->window && (row.lapsed || moment_ > due)) {
      const bool ended_first = row.ended && row.ended->at <= due && !row.lapsed;
      deadline.status = ended_first ? Status::voided : Status::lapsed;
      if (ended_first) deadline.ended_at = row.ended->at;
    } else if (row.ended) {
      deadline.ended_at = row.ended->at;
      const bool missed = row.ended->at > due && !row.was_given_up;
      deadline.status = missed ? Status::missed : Status::voided;
      deadline.late_entry = row.ended->at <= due && due < row.ended->known;
    } else {
      deadline.status = moment_ > due ? Status::overdue : Status::running;
    }
    if (!deadline.rule->without_minutes) count_overdue(deadline);
  }

  void count_overdue(Deadline& deadline) const {
    std::optional<Instant> until;
    if (deadline.status == Status::late) until = deadline.done_at;
    if (deadline.status == Status::missed) until = deadline.ended_at;
    if (deadline.status == Status::overdue) until = moment_;
    if (!until) return;
    deadline.overdue_clock_minutes =
        std::chrono::floor<std::chrono::minutes>(*until - *deadline.due).count();
    try {
      deadline.overdue_working_minutes =
          times_.working_time(deadline.clock).between(*deadline.due, *until).minutes();
    } catch (const calendar::OutsideCalendar& problem) {
      deadline.unknown = problem.summary();
    }
  }

  const State& state_;
  const regulation::Regulation& regulation_;
  DueTimes times_;
  Instant moment_;
  std::vector<Deadline> result_;
  std::optional<std::size_t> touched_;  // what answered or ended the row looked at last
};

}  // namespace

std::vector<Deadline> find_deadlines(const State& state, const Rulebook& rulebook, Instant moment) {
  if (!state.detected) return {};
  return Judge(state, rulebook, moment).all();
}

void require_known(const std::vector<Deadline>& deadlines) {
  for (const Deadline& deadline : deadlines)
    if (deadline.unknown) throw Error(Category::bad_data, *deadline.unknown);
}

const Deadline* find_next(const std::vector<Deadline>& deadlines) {
  const Deadline* next = nullptr;
  for (const Deadline& deadline : deadlines) {
    if (!deadline.is_open_obligation() || !deadline.due) continue;
    if (next == nullptr || *deadline.due < *next->due) next = &deadline;
  }
  return next;
}

}  // namespace otklik::cases
