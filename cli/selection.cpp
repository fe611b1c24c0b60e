#include "cli/selection.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cases/fold.hpp"
#include "cases/lookups.hpp"

namespace otklik::cli {

namespace {

cases::Stage stage_named(const std::string& word) {
  if (const auto stage = parse_word<cases::Stage>(word)) return *stage;
  std::vector<std::string> words;
  for (const auto& each : Words<cases::Stage>::table) words.emplace_back(each.word);
  throw Error(Category::usage, text("нет стадии «{}»", "no stage `{}`", disarmed(word)),
              {text("есть: {}", "known: {}", joined_list(words))});
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

Date date_of(const std::string& words) {
  if (const auto day = parse_date(words)) return *day;
  throw Error(Category::usage,
              text("не удалось прочитать дату «{}»", "cannot read the date `{}`", disarmed(words)),
              {{"например: 2026-03-02", "for example: 2026-03-02"}});
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
  if (!options.since.empty()) filter.detected.since = date_of(options.since);
  if (!options.until.empty()) filter.detected.until = date_of(options.until);
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

Gathered gather(Session& session, std::optional<Instant> as_of, Instant now, bool open_only) {
  Gathered gathered;
  const cases::Rulebook& rulebook = session.rulebook();
  const auto take = [&](cases::Case record) {
    try {
      const Instant detected = cases::detection_of(record);
      auto judged = as_of ? cases::judge_as_of(std::move(record), rulebook, *as_of)
                          : std::optional(cases::judge_now(std::move(record), rulebook, now));
      if (!judged) return;
      gathered.first_detection = std::min(gathered.first_detection.value_or(detected), detected);
      for (const cases::Deadline& deadline : judged->deadlines)
        if (deadline.unknown)
          throw Error(Category::bad_data,
                      joined(same(judged->record.id.text() + ": "), "", *deadline.unknown));
      if (!open_only || !cases::is_at_rest(*judged)) gathered.cases.push_back(std::move(*judged));
    } catch (const Error& problem) {
      gathered.left_out.push_back(problem);
    }
  };
  session.reg().for_each(take, [&](const Error& problem) { gathered.left_out.push_back(problem); });
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
