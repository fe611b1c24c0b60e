#include "cli/selection.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/registries.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/fold.hpp"
#include "register/cache/case_index.hpp"
#include "register/cache/indexed_case.hpp"
#include "register/register.hpp"

namespace otklik::cli {

namespace {

cases::Stage stage_named(const std::string& word) {
  if (const auto stage = parse_word<cases::Stage>(word)) return *stage;
  std::vector<std::string> words;
  for (const auto& each : Words<cases::Stage>::table) words.emplace_back(each.word);
  throw Error(Category::usage, text("нет стадии «{}»", "no stage `{}`", disarmed(word)),
              {text("есть: {}", "known: {}", joined_list(words))});
}

// Judges cases at a moment, or with all their events at `now`.
class Gatherer {
 public:
  Gatherer(Session& session, std::optional<Instant> as_of, Instant now)
      : session_(session), as_of_(as_of), now_(now) {}

  void take(cases::Case record) {
    const cases::Rulebook& rulebook = session_.rulebook();
    try {
      const Instant detected = cases::detection_of(record);
      auto judged = as_of_ ? cases::judge_as_of(std::move(record), rulebook, *as_of_)
                           : std::optional(cases::judge_now(std::move(record), rulebook, now_));
      if (!judged) return;
      auto& first = gathered_.first_detection;
      first = std::min(first.value_or(detected), detected);
      for (const cases::Deadline& deadline : judged->deadlines)
        if (deadline.unknown)
          throw Error(Category::bad_data,
                      joined(same(judged->record.id.text() + ": "), "", *deadline.unknown));
      add(std::move(*judged));
    } catch (const Error& problem) {
      leave_out(problem);
    }
  }

  void take_those(const std::vector<store::IndexedCase>& entries) {
    session_.reg().for_each_of(
        entries, [&](cases::Case record) { take(std::move(record)); },
        [&](const Error& problem) { leave_out(problem); });
  }

  /// Makes room for so many more.
  void expect(std::size_t more) { gathered_.cases.reserve(gathered_.cases.size() + more); }
  void add(cases::Judged judged) { gathered_.cases.push_back(std::move(judged)); }
  void leave_out(const Error& problem) { gathered_.left_out.push_back(problem); }
  /// The cases in the order of their ids.
  Gathered finish() {
    // Each is moved once: a sort of the cases themselves would move what is large over and over.
    std::vector<cases::Judged*> order;
    for (cases::Judged& each : gathered_.cases) order.push_back(&each);
    std::sort(order.begin(), order.end(),
              [](const auto* a, const auto* b) { return a->record.id < b->record.id; });
    std::vector<cases::Judged> in_order;
    in_order.reserve(order.size());
    for (cases::Judged* each : order) in_order.push_back(std::move(*each));
    gathered_.cases = std::move(in_order);
    return std::move(gathered_);
  }

 private:
  Session& session_;
  std::optional<Instant> as_of_;
  Instant now_;
  Gathered gathered_;
};

// The names under one, itself among them.
template <class Name, class Registered>
std::optional<std::vector<Name>> names_under(const std::optional<Name>& name,
                                             const std::vector<Registered>& all,
                                             const cases::Registries& registries) {
  if (!name) return std::nullopt;
  std::vector<Name> names;
  for (const Registered& each : all)
    if (registries.is_under(each.id, *name)) names.push_back(each.id);
  return names;
}

// What is at rest is closed or declined.
bool may_be_at_rest(cases::Stage stage) {
  return stage == cases::Stage::closed || stage == cases::Stage::declined;
}

// At least those of the cases at rest that the filter lets through: nobody waits for one of them, and its words are not known.
std::vector<store::CaseAtRest> rests_of(store::CaseIndex& index, std::optional<Instant> as_of,
                                        const report::Filter& filter,
                                        const cases::Rulebook& rulebook) {
  if (filter.mine != nullptr || (filter.stage && !may_be_at_rest(*filter.stage))) return {};
  const cases::Registries& registries = rulebook.registries();
  store::RestFilter wanted;
  wanted.stage = filter.stage;
  wanted.executor = filter.executor;
  wanted.topics = names_under(filter.topic, registries.topics, registries);
  wanted.locations = names_under(filter.location, registries.locations, registries);
  wanted.network = filter.network;
  wanted.importance = filter.importance;
  if (filter.detected.since)
    wanted.detected_from = rulebook.zone().start_of(*filter.detected.since);
  if (filter.detected.until)
    wanted.detected_before = rulebook.zone().start_of(*filter.detected.until + date::days(1));
  return index.at_rest(as_of, wanted);
}

}  // namespace

void FilterOptions::declare(Options& options) {
  options.option("--stage", stage, {"стадия", "stage"});
  options.option("--executor", executor,
                 {"исполнитель или соисполнитель", "executor or co-executor"});
  options.option("--topic", topic, {"тема, с подтемами", "topic, with its subtopics"});
  options.option("--location", location, {"локация", "place"});
  options.option("--network", network, {"социальная сеть", "network"});
  options.option("--importance", importance, {"важность", "importance"});
  options.option("--since", since, {"выявлено не раньше дня", "detected on that day or later"});
  options.option("--until", until, {"выявлено не позже дня", "detected on that day or earlier"});
  options.option("--text", words, {"слова в тексте", "words of the text"});
  options.flag("--mine", mine, {"то, что ждёт меня", "what waits for me"});
}

DateRange days_between(const std::string& since, const std::string& until,
                       std::optional<Date> otherwise) {
  DateRange days{{}, otherwise};
  if (!since.empty()) days.since = date_of(since);
  if (!until.empty()) days.until = date_of(until);
  if (days.since && days.until && *days.until < *days.since)
    throw Error(Category::usage,
                {"период кончается раньше, чем начинается", "the period ends before it begins"});
  return days;
}

report::Filter filter_of(Session& session, const FilterOptions& options, Instant moment) {
  const cases::Rulebook& rulebook = session.rulebook();
  const cases::Registries& registries = rulebook.registries();
  report::Filter filter;
  if (!options.stage.empty()) filter.stage = stage_named(options.stage);
  if (!options.executor.empty())
    filter.executor = cases::body_named(registries, options.executor).id;
  if (!options.topic.empty()) filter.topic = cases::topic_named(registries, options.topic).id;
  if (!options.location.empty())
    filter.location = cases::location_named(registries, options.location).id;
  if (!options.network.empty())
    filter.network = cases::network_named(registries, options.network).id;
  if (!options.importance.empty())
    filter.importance =
        cases::importance_named(rulebook.regulation_at(moment), options.importance).id;
  filter.detected = days_between(options.since, options.until);
  const std::string folded_words = folded(options.words);
  for (const std::string_view word : split(folded_words, ' '))
    if (!word.empty()) filter.words.emplace_back(word);
  if (options.mine) {
    filter.mine = session.find_person();
    if (filter.mine == nullptr)
      throw Error(
          Category::usage, {"--mine: не сказано, кто вы", "--mine: it is not said who you are"},
          {{"назовите себя: --as ID или OTKLIK_ACTOR", "name yourself: --as ID or OTKLIK_ACTOR"}});
  }
  return filter;
}

Gathered gather(Session& session, Instant as_of) {
  Gatherer gatherer(session, as_of, as_of);
  session.reg().for_each([&](cases::Case record) { gatherer.take(std::move(record)); },
                         [&](const Error& problem) { gatherer.leave_out(problem); });
  return gatherer.finish();
}

Gathered gather_open(Session& session, Instant as_of) {
  store::CaseIndex& index = session.reg().index();
  Gatherer gatherer(session, as_of, as_of);
  gatherer.take_those(index.not_at_rest(as_of));
  Gathered gathered = gatherer.finish();
  std::erase_if(gathered.cases, cases::is_at_rest);
  gathered.first_detection = index.first_detection(as_of);
  return gathered;
}

Gathered gather_matching(Session& session, std::optional<Instant> as_of, Instant now,
                         const report::Filter& filter) {
  store::CaseIndex& index = session.reg().index();
  Gatherer gatherer(session, as_of, now);
  gatherer.take_those(index.not_at_rest(as_of));
  // Summaries have no words: where they count, the case is read.
  std::vector<store::IndexedCase> to_read;
  std::vector<store::CaseAtRest> rests = rests_of(index, as_of, filter, session.rulebook());
  gatherer.expect(rests.size());
  for (store::CaseAtRest& rest : rests) {
    if (filter.words.empty())
      gatherer.add(cases::judged_of(rest.entry.id, rest.detected_at, rest.resting));
    else
      to_read.push_back(std::move(rest.entry));
  }
  gatherer.take_those(to_read);
  Gathered gathered = gatherer.finish();
  std::erase_if(gathered.cases, [&](const cases::Judged& judged) {
    return !filter.matches(judged, session.rulebook());
  });
  return gathered;
}

int report_left_out(Session& session, const std::vector<Error>& left_out, int otherwise) {
  for (const Error& each : left_out) report_error(session, each);
  if (left_out.empty()) return otherwise;
  return report_error(session,
                      Error(Category::bad_data,
                            text("не вошло сообщений: {}", "cases left out: {}", left_out.size())));
}

}  // namespace otklik::cli
