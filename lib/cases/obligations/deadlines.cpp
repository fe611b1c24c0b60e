#include "cases/obligations/deadlines.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace otklik::cases {

namespace {

using regulation::DeadlineRule;
using regulation::Scope;
using regulation::Trigger;

bool is_one_of(const Occurrence& occurrence, const std::vector<Trigger>& triggers) {
  return std::any_of(triggers.begin(), triggers.end(), [&](const Trigger& trigger) {
    return trigger.kind == occurrence.trigger && (!trigger.role || trigger.role == occurrence.role);
  });
}

// How one started deadline came out, before it is judged at a moment.
struct Course {
  std::optional<std::size_t> answered;  // index into State::occurrences
  std::optional<Instant> ended;
  std::optional<Instant> lapsed;
};

class Judge {
 public:
  Judge(const State& state, const Rulebook& rulebook, Instant moment)
      : state_(state),
        rulebook_(rulebook),
        regulation_(rulebook.regulation_at(state.detected_at)),
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
    for (std::size_t index = 0; index < state_.occurrences.size(); ++index) {
      if (!is_one_of(state_.occurrences[index], rule.starts)) continue;
      result_.push_back(judged(rule, index));
      // Once only, unless what it started with was taken back.
      if (rule.first_only && !result_.back().ended_at) return;
    }
  }

  Deadline judged(const DeadlineRule& rule, std::size_t start) {
    const Occurrence& started = state_.occurrences[start];
    const Course course = course_of(rule, start);
    Deadline deadline;
    deadline.rule = &rule;
    deadline.start_event = started.event;
    deadline.starts_at = started.at;
    own(deadline, rule, started, course);
    set_due(deadline, rule, started);
    if (deadline.due) judge(deadline, course);
    return deadline;
  }

  bool is_per_body(const DeadlineRule& rule) const {
    return rule.per_body || scope_of(rule) == Scope::co_body;
  }

  Scope scope_of(const DeadlineRule& rule) const {
    const regulation::Role* role = regulation_.find_role(rule.owner);
    return role == nullptr ? Scope::office : role->scope;
  }

  Course course_of(const DeadlineRule& rule, std::size_t start) const {
    Course course;
    const Occurrence& started = state_.occurrences[start];
    const std::size_t horizon = ending_of(rule, start, course);
    for (std::size_t index = start + 1; index < horizon; ++index) {
      const Occurrence& occurrence = state_.occurrences[index];
      if (is_per_body(rule) && occurrence.body != started.body) continue;
      if (is_one_of(occurrence, rule.lapses_on) && !course.lapsed) course.lapsed = occurrence.at;
      if (!is_one_of(occurrence, rule.answered_by)) continue;
      course.answered = index;
      course.ended.reset();
      break;
    }
    return course;
  }

  // Sets course.ended; returns the first occurrence that can no longer answer.
  std::size_t ending_of(const DeadlineRule& rule, std::size_t start, Course& course) const {
    const Occurrence& started = state_.occurrences[start];
    for (const Ending& ending : state_.endings) {
      if (ending.position <= start) continue;
      const bool concerned = ending.whole_case
                                 ? !rule.outlives_case
                                 : std::find(ending.started_by.begin(), ending.started_by.end(),
                                             started.trigger) != ending.started_by.end() &&
                                       (!ending.body || ending.body == started.body);
      if (!concerned) continue;
      course.ended = ending.at;
      return ending.position;
    }
    return state_.occurrences.size();
  }

  // Executors' and co-executors' clocks run in their body's own hours, all others in the office's.
  void own(Deadline& deadline, const DeadlineRule& rule, const Occurrence& started,
           const Course& course) const {
    if (scope_of(rule) == Scope::office) {
      deadline.owner = rule.owner.text();
      return;
    }
    std::optional<BodyId> body = started.body;
    if (!body && course.answered) body = state_.occurrences[*course.answered].body;
    if (!body) body = state_.executor();
    if (!body) return;
    deadline.owner = body->text();
    deadline.clock = body;
  }

  const calendar::WorkingTime& clock(const Deadline& deadline) const {
    return deadline.clock ? rulebook_.working_time(*deadline.clock) : rulebook_.office();
  }

  void set_due(Deadline& deadline, const DeadlineRule& rule, const Occurrence& started) const {
    try {
      if (rule.is_backward()) deadline.counted_back_from = end_before(rule, started.at);
      deadline.due = due_of(deadline, rule, started);
      const auto [first, last] = std::minmax(started.at, *deadline.due);
      deadline.provisional = clock(deadline).is_provisional(first, last);
    } catch (const calendar::OutsideCalendar& problem) {
      deadline.unknown = problem.summary();
    }
  }

  Instant due_of(const Deadline& deadline, const DeadlineRule& rule,
                 const Occurrence& started) const {
    const calendar::WorkingTime& time = clock(deadline);
    if (rule.until_promised_date)
      return rulebook_.zone().start_of(*started.promised + date::days(1)) - Seconds(1);
    const calendar::Term& term = term_of(rule, state_, rulebook_.registries());
    if (deadline.counted_back_from) return time.sub(*deadline.counted_back_from, term, rule.day);
    return time.add(started.at, term, rule.day);
  }

  // The earliest of the moments from which a backward term is counted.
  Instant end_before(const DeadlineRule& rule, Instant started_at) const {
    std::optional<Instant> earliest;
    if (rule.before_closes_at) earliest = state_.closes_at;
    for (const RuleId& name : rule.before) {
      const DeadlineRule* other = regulation_.find_deadline(name);
      if (other == nullptr) continue;
      const Instant due = rulebook_.office().add(
          started_at, term_of(*other, state_, rulebook_.registries()), other->day);
      if (!earliest || due < *earliest) earliest = due;
    }
    return earliest.value_or(started_at);
  }

  void judge(Deadline& deadline, const Course& course) const {
    const Instant due = *deadline.due;
    if (course.answered) {
      deadline.done_at = state_.occurrences[*course.answered].at;
      deadline.status = *deadline.done_at <= due ? Status::met : Status::late;
    } else if (deadline.rule->window && (course.lapsed || moment_ > due)) {
      const bool ended_first = course.ended && *course.ended <= due && !course.lapsed;
      deadline.status = ended_first ? Status::voided : Status::lapsed;
      if (ended_first) deadline.ended_at = course.ended;
    } else if (course.ended) {
      deadline.ended_at = course.ended;
      deadline.status = *course.ended > due ? Status::missed : Status::voided;
    } else {
      deadline.status = moment_ > due ? Status::overdue : Status::running;
    }
    count_overdue(deadline);
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
      deadline.overdue_working_minutes = clock(deadline).between(*deadline.due, *until).minutes();
    } catch (const calendar::OutsideCalendar& problem) {
      deadline.unknown = problem.summary();
    }
  }

  const State& state_;
  const Rulebook& rulebook_;
  const regulation::Regulation& regulation_;
  Instant moment_;
  std::vector<Deadline> result_;
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

const calendar::Term& term_of(const DeadlineRule& rule, const State& state,
                              const Registries& registries) {
  for (const Topic* topic = state.topic ? registries.find(*state.topic) : nullptr; topic != nullptr;
       topic = topic->parent ? registries.find(*topic->parent) : nullptr) {
    if (const auto own = topic->terms.find(rule.rule); own != topic->terms.end())
      return own->second;
    if (const auto own = rule.topic_terms.find(topic->id); own != rule.topic_terms.end())
      return own->second;
  }
  if (state.importance)
    if (const auto own = rule.importance_terms.find(*state.importance);
        own != rule.importance_terms.end())
      return own->second;
  return rule.term;
}

}  // namespace otklik::cases
