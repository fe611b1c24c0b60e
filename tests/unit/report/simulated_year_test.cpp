// A simulated year, judged at fourteen moments: every number of `report quarterly` and every row of `report discipline` is
// reckoned a second time from the bare events, without the fold, the deadlines or the figures of the program. Only the clock
// (calendar/) is shared.
#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

#include "cases/events/event.hpp"
#include "report/reports.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::report {

using namespace cases;
using namespace cases::samples;

namespace {

constexpr unsigned seed = 1885;
constexpr int messages = 250;
constexpr std::int64_t hour = 3600;
constexpr std::int64_t half_hour = 1800;

// --- the year ---

class Year {
 public:
  std::vector<Case> records() {
    std::vector<Case> all;
    for (int i = 0; i < messages; ++i) all.push_back(a_case(i));
    return all;
  }

 private:
  bool chance(int percent) { return static_cast<int>(random_() % 100) < percent; }
  template <class T>
  const T& one_of(const std::vector<T>& items) {
    return items[random_() % items.size()];
  }

  void add(Case& record, EventData data) {
    when_ += Seconds(60 + random_() % (chance(60) ? 5400 : 100000));
    if (data.kind() != EventKind::drafted) data = naming_draft(data, last_draft_);
    const PersonId by = usual_author(data);
    Event event{.at = rulebook().zone().stamp(when_), .by = by, .data = std::move(data)};
    formats::seal(event);
    if (event.kind() == EventKind::drafted) last_draft_ = event.digest;
    record.events.push_back(std::move(event));
  }

  Case a_case(int number) {
    Case record = history({});
    record.id = an_id(std::to_string(number));
    record.message.network = NetworkId(one_of<std::string>({"vk", "ok", "telegram"}));
    when_ = at("2026-01-01T00:00") + Seconds(random_() % (365 * 86400));
    add(record, Detected{});
    live(record);
    return record;
  }

  void live(Case& record) {
    if (chance(5)) return;
    if (chance(10))
      return add(record, declined(one_of<std::string>({"obscene", "not_ours", "mistake"})));
    if (chance(6)) add(record, Linked{.repeat_of = an_id("another")});
    Classified kind = classified();
    kind.topic =
        TopicId(one_of<std::string>({"roads.potholes", "roads.lighting", "housing.heating"}));
    kind.location = LocationId(one_of<std::string>({"neftekumsk", "achikulak"}));
    kind.importance = ImportanceId(one_of<std::string>({"normal", "high"}));
    add(record, kind);
    if (chance(5)) return;
    std::string body = assign(record, chance(30));
    while (chance(15)) {
      add(record, Returned{BodyId(body), "не наше"});
      if (chance(15)) return;
      body = assign(record, false);  // information that was accepted stays for the next one
    }
    if (chance(8)) return;
    if (chance(10)) add(record, Shortcoming{BodyId(body), "нет даты"});
    if (chance(4)) return add(record, declined("deleted"));
    answer(record, body);
  }

  std::string assign(Case& record, bool with_culture) {
    const std::string body =
        one_of<std::string>({"roads", "housing", "territory-zaterechny", "territory-achikulak"});
    std::vector<BodyId> with;
    if (with_culture) with.emplace_back("culture");
    add(record, assigned(body, with));
    if (!with.empty() && chance(70)) {
      add(record, contributed("culture"));
      if (chance(70)) add(record, ContributionAccepted{BodyId("culture")});
    }
    return body;
  }

  void answer(Case& record, const std::string& body) {
    bool interim = chance(25);
    for (int round = 0; round < 6; ++round) {
      add(record, drafted(interim ? DraftKind::interim : DraftKind::final_answer, body));
      if (chance(6)) return;
      if (chance(30)) {
        add(record, remarked());
        if (chance(10)) return;
        continue;
      }
      add(record, approved());
      if (chance(6)) return;
      add(record, published());
      if (!interim || chance(15)) return;
      if (chance(8)) return add(record, declined("blocked"));
      interim = chance(20);
    }
  }

  std::mt19937 random_{seed};
  Instant when_{};
  std::string last_draft_;
};

// --- the second reckoning ---

using Numbers = std::map<std::string, std::int64_t>;

class Reckoning {
 public:
  Reckoning(const Case& record, Instant moment, const Period& period, Numbers& numbers,
            Lines& signs)
      : moment_(moment), period_(period), numbers_(numbers), signs_(signs), id_(record.id.text()) {
    for (const Event& event : record.events)
      if (event.at.instant <= moment) events_.push_back(event);
    network_ = record.message.network.text();
  }

  void run() {
    if (events_.empty()) return;
    detected_ = events_.front().at.instant;
    for (const Event& event : events_) look_at(event);
    ended_ = closed_ ? closed_ : declined_at_;
    of_period_ = period_.contains(detected_, rulebook().zone());
    if (ground_ == "mistake") {
      if (of_period_) add("found"), add("out_of_statistics");
    } else {
      reckon_publications();
      if (of_period_) reckon_case();
    }
    reckon_draft();
    for (std::size_t i = 0; i < events_.size(); ++i) reckon_from(i);
  }

 private:
  struct Had {
    std::string body;
    Instant from;
    std::optional<Instant> returned{};
  };

  void look_at(const Event& event) {
    const Instant when = event.at.instant;
    if (const auto* kind = event.as<Classified>()) classified_ = *kind;
    if (event.as<Linked>() != nullptr) repeat_ = true;
    if (const auto* given = event.as<Assigned>()) {
      executor_ = given->executor->text();
      had_.push_back({executor_, when});
    }
    if (event.as<Returned>() != nullptr) executor_.clear(), had_.back().returned = when;
    if (const auto* gone = event.as<Declined>()) declined_at_ = when, ground_ = gone->reason.text();
    if (const auto* draft = event.as<Drafted>()) kind_ = draft->draft;
    if (event.as<Published>() != nullptr) {
      if (!first_published_) first_published_ = when;
      if (kind_ == DraftKind::final_answer) closed_ = when;
    }
  }

  void add(const std::string& figure, const std::string& of = "") { ++numbers_[figure + "|" + of]; }

  void reckon_publications() {
    DraftKind kind{};
    for (const Event& event : events_) {
      if (const auto* draft = event.as<Drafted>()) kind = draft->draft;
      if (event.as<Published>() == nullptr ||
          !period_.contains(event.at.instant, rulebook().zone()))
        continue;
      add(kind == DraftKind::interim ? "answers.interim" : "answers.final");
    }
  }

  void reckon_case() {
    add("found");
    if (repeat_) add("repeats");
    const std::string topic = classified_ ? classified_->topic->text() : "";
    add("by_topic", topic);
    add("by_theme", topic.substr(0, topic.find('.')));
    add("by_location", classified_ ? classified_->location->text() : "");
    add("by_importance", classified_ ? classified_->importance->text() : "");
    add("by_network", network_);
    if (declined_at_ && !closed_) add("declined", ground_);
    if (first_published_)
      add(*first_published_ <= answer_due() ? "answers.in_time" : "answers.late");
    else if (declined_at_)
      add("answers.out_of_work");
    else
      add("answers.pending");
    if (!first_published_ && !declined_at_ && moment_ > answer_due()) add("answers.overdue");
    office("answer", answer_due(), first_published_);
    std::map<std::string, int> bodies;
    for (const Had& each : had_) bodies[each.body] = 1;
    for (const auto& [body, once] : bodies) add("executors.cases", body);
  }

  static const calendar::WorkingTime& clock(const std::string& body) {
    return rulebook().working_time(BodyId(body));
  }
  static Instant day_later(const calendar::WorkingTime& clock, Instant from,
                           calendar::DayCount count) {
    return clock.add(from, *calendar::parse_term("1 working day"), count);
  }
  Instant answer_due() const {
    return day_later(rulebook().office(), detected_, calendar::DayCount::same_time);
  }

  // The time of the first later event that `answers`; nothing when there is none.
  template <class Answers>
  std::optional<Instant> first_after(std::size_t index, Answers answers) const {
    for (std::size_t i = index + 1; i < events_.size(); ++i)
      if (answers(events_[i])) return events_[i].at.instant;
    return std::nullopt;
  }

  // Unkept: done too late; or not done while due had passed at the end, or at the moment.
  bool is_late(Instant due, std::optional<Instant> done, std::optional<Instant> end) const {
    return done ? *done > due : end.value_or(moment_) > due;
  }

  void office(const std::string& rule, Instant due, std::optional<Instant> done,
              std::optional<Instant> end = {}) {
    if (!of_period_ || ground_ == "mistake") return;
    if (!end) end = ended_;
    if (is_late(due, done, end))
      add("department.late", rule);
    else if (done)
      add("department.in_time", rule);
    else if (!end)
      add("department.running", rule);
  }

  // `below_floor`: the body had too little of it for a sign.
  void body_deadline(const std::string& rule, const std::string& body, Instant due,
                     std::optional<Instant> done, std::optional<Instant> end,
                     bool below_floor = false) {
    const bool counts = of_period_ && ground_ != "mistake";
    if (!is_late(due, done, end)) {
      if (done && counts) add("executors.drafts_in_time", body);
      return;
    }
    if (counts) add("executors.drafts_late", body);
    if (below_floor) return;
    if (counts) add("executors.discipline", body);
    if (period_.contains(due, rulebook().zone()))
      signs_.push_back(id_ + " " + rule + " " + body + " " + shown(due) + " " + shown(done));
  }

  // The first draft (11): each body that had the case in time has its own due time; what had passed before that is the
  // department's, also for those who have the case later.
  void reckon_draft() {
    const auto due_by = [&](const calendar::WorkingTime& time) {
      return time.sub(answer_due(), WorkingSeconds(3 * hour));
    };
    const Instant office_due = due_by(rulebook().office());
    bool is_departments = false;
    for (const Had& each : had_) {
      const auto& time = clock(each.body);
      const Instant due = due_by(time);
      is_departments = is_departments || office_due < each.from || due < each.from;
      const auto done = first_draft_of(each);
      const auto end = each.returned ? each.returned : ended_;
      const bool in_window =
          each.returned && *each.returned <= time.add(each.from, WorkingSeconds(half_hour));
      const bool below_floor = time.add(each.from, WorkingSeconds(hour)) > due &&
                               time.add(detected_, WorkingSeconds(hour)) < due;
      if (is_departments && done) return office("draft", office_due, done);
      if (!is_departments && !in_window)
        body_deadline("draft", each.body, due, done, end, below_floor);
    }
    const Instant until = std::min(ended_.value_or(moment_), moment_);
    if (is_departments || (executor_.empty() && office_due < until))
      office("draft", office_due, std::nullopt);
  }

  std::optional<Instant> first_draft_of(const Had& had) const {
    for (const Event& event : events_)
      if (event.as<Drafted>() != nullptr && event.at.instant >= had.from &&
          (!had.returned || event.at.instant < *had.returned))
        return event.at.instant;
    return std::nullopt;
  }

  void reckon_from(std::size_t i) {
    const Event& event = events_[i];
    const Instant when = event.at.instant;
    const auto& time = rulebook().office();
    const auto is_draft = [](const Event& each) { return each.as<Drafted>() != nullptr; };
    if (event.as<Detected>() != nullptr || event.as<Returned>() != nullptr)
      office("routing", time.add(when, WorkingSeconds(hour)), first_after(i, [](const Event& each) {
               return each.as<Assigned>() != nullptr || each.as<Declined>() != nullptr;
             }));
    if (const auto* given = event.as<Assigned>()) reckon_assigned(i, *given);
    if (const auto* draft = event.as<Drafted>()) {
      body_ = draft->body.text();
      office("approval", time.add(when, WorkingSeconds(hour)),
             first_after(i, [](const Event& each) {
               return each.as<Approved>() != nullptr || each.as<Remarked>() != nullptr;
             }));
    }
    if (event.as<Approved>() != nullptr)
      office("publication", time.add(when, WorkingSeconds(hour)),
             first_after(i, [](const Event& each) { return each.as<Published>() != nullptr; }));
    if (event.as<Remarked>() != nullptr) {
      if (of_period_ && ground_ != "mistake") add("executors.rework_rounds", body_);
      body_deadline("rework", body_, clock(body_).add(when, WorkingSeconds(half_hour)),
                    first_after(i, is_draft), ended_);
    }
    if (event.as<Published>() != nullptr && i > 0 && !closed_at(when) && first_published_ == when) {
      body_deadline(
          "final_draft", body_, day_later(clock(body_), when, calendar::DayCount::end_of_day),
          first_after(i,
                      [](const Event& each) {
                        const auto* draft = each.as<Drafted>();
                        return draft != nullptr && draft->draft == DraftKind::final_answer;
                      }),
          ended_);
      office(
          "final_answer",
          time.add(when, *calendar::parse_term("2 working days"), calendar::DayCount::end_of_day),
          closed_);
    }
    if (const auto* found = event.as<Shortcoming>(); found && of_period_ && ground_ != "mistake")
      add("executors.shortcomings", found->body->text());
  }

  bool closed_at(Instant when) const { return closed_ == when; }

  // The window of the return, and the co-executor's information.
  void reckon_assigned(std::size_t i, const Assigned& given) {
    if (!of_period_ || ground_ == "mistake") return;
    const Instant when = events_[i].at.instant;
    const std::string body = given.executor->text();
    const auto returned =
        first_after(i, [](const Event& each) { return each.as<Returned>() != nullptr; });
    const auto drafted_first =
        first_after(i, [](const Event& each) { return each.as<Drafted>() != nullptr; });
    const auto assigned_again =
        first_after(i, [](const Event& each) { return each.as<Assigned>() != nullptr; });
    if (returned && (!drafted_first || *returned < *drafted_first) &&
        (!assigned_again || *returned < *assigned_again) &&
        *returned > clock(body).add(when, WorkingSeconds(half_hour)))
      add("executors.late_returns", body);
    if (given.with.empty()) return;
    auto done = first_after(i, [](const Event& each) { return each.as<Contributed>() != nullptr; });
    if (done && returned && *returned < *done) done.reset();
    const auto end = returned && (!ended_ || *returned < *ended_) ? returned : ended_;
    const std::string co = given.with.front().text();
    if (is_late(clock(co).add(when, WorkingSeconds(2 * hour)), done, end))
      add("executors.late_information", co);
  }

  Instant moment_;
  const Period& period_;
  Numbers& numbers_;
  Lines& signs_;
  std::string id_;
  std::string network_;
  std::vector<Event> events_;
  Instant detected_{};
  std::optional<Classified> classified_;
  bool repeat_ = false;
  std::string executor_;
  std::vector<Had> had_;
  std::optional<Instant> declined_at_;
  std::string ground_;
  DraftKind kind_{};
  std::optional<Instant> first_published_;
  std::optional<Instant> closed_;
  std::optional<Instant> ended_;
  std::string body_;
  bool of_period_ = false;
};

// --- what the program says ---

std::string text_of(const Value* value) {
  const auto* text = value->as<std::string>();
  return text == nullptr ? std::string() : *text;
}

// Of no interest to the second reckoning: it knows no acceptance of information.
bool is_compared(const std::string& of) {
  return of != "co_acceptance" && of != "escalation" && of != "promise";
}

Numbers numbers_of(const Report& report) {
  Numbers numbers;
  for (const Value& row : report.table.rows) {
    const std::string of = text_of(row.find("of"));
    const std::int64_t count = *row.find("count")->as<std::int64_t>();
    if (count > 0 && is_compared(of)) numbers[text_of(row.find("figure")) + "|" + of] = count;
  }
  return numbers;
}

Lines signs_of(const Report& report) {
  Lines lines;
  for (const Value& row : report.table.rows) {
    const auto* done = row.find("done_at")->as<Stamp>();
    lines.push_back(text_of(row.find("case")) + " " + text_of(row.find("rule")) + " " +
                    text_of(row.find("executor")) + " " +
                    shown(row.find("due")->as<Stamp>()->instant) + " " +
                    shown(done == nullptr ? std::nullopt : std::optional(done->instant)));
  }
  return lines;
}

template <class Map>
Lines lines_of(const Map& numbers) {
  Lines lines;
  for (const auto& [name, number] : numbers) lines.push_back(name + " " + std::to_string(number));
  return lines;
}

}  // namespace

TEST_CASE("a simulated year gives the same figures when they are reckoned a second time") {
  const std::vector<Case> records = Year().records();
  // Every step of the year is a lawful one, so nothing is left out by either.
  for (const Case& record : records)
    for (const Clash& clash : fold(record, rulebook()).clashes)
      FAIL_CHECK(record.id.text() << " " << clash.event << ": " << clash.why.what.en);
  std::int64_t compared = 0;
  for (const char* moment :
       {"2026-01-20T10:00", "2026-02-11T13:30", "2026-03-09T09:00", "2026-04-01T09:00",
        "2026-04-10T18:00", "2026-05-12T11:11", "2026-06-30T23:59", "2026-07-01T00:00",
        "2026-08-14T16:20", "2026-09-30T12:00", "2026-10-05T17:59", "2026-11-05T14:00",
        "2026-12-31T15:00", "2027-02-01T10:00"}) {
    std::vector<Judged> judged;
    for (const Case& record : records)
      if (auto each = judge_as_of(record, rulebook(), at(moment)))
        judged.push_back(std::move(*each));
    for (const unsigned quarter : {1U, 2U, 3U, 4U}) {
      Query query;
      query.as_of = at(moment);
      query.period = Period::of({2026, quarter});
      const Material material{rulebook(), judged, {}, std::nullopt, "0123"};
      Numbers numbers;
      Lines signs;
      for (const Case& record : records)
        Reckoning(record, query.as_of, query.period, numbers, signs).run();
      std::erase_if(numbers, [](const auto& each) {
        return !is_compared(each.first.substr(each.first.find('|') + 1));
      });
      Lines told = signs_of(make_discipline(query, material));
      std::sort(told.begin(), told.end());
      std::sort(signs.begin(), signs.end());
      const std::string when = moment;
      CAPTURE(when);
      CAPTURE(quarter);
      CHECK(lines_of(numbers_of(make_quarterly(query, material))) == lines_of(numbers));
      CHECK(told == signs);
      compared += static_cast<std::int64_t>(numbers.size() + signs.size());
    }
  }
  // The year is not an empty one: hundreds of figures and signs are compared at each moment.
  CHECK(compared > 2000);
}

}  // namespace otklik::report
