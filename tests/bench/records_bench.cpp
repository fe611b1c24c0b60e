// Reading case files: line by line, with places and written again, and by yaml-cpp's own Node.
#include <benchmark/benchmark.h>
#include <yaml-cpp/yaml.h>

#include "cases/events/event.hpp"
#include "formats/files.hpp"

namespace otklik {

namespace {

// A case as most are: answered, one approval, some lines of text.
const std::string& sample() {
  static const std::string bytes = [] {
    const Stamp at{Instant(Seconds(1772439300)), Seconds(10800)};
    cases::Case record{*CaseId::parse("260302-KNYCQNC"), {}, {}};
    record.message.network = NetworkId("vk");
    record.message.native_id = "-1234567_1_7";
    record.message.url = "https://vk.com/wall-1234567_1?reply=7";
    record.message.posted_at = at;
    record.message.author = {"Иван Петров", "https://vk.com/id1234567"};
    for (int i = 0; i < 4; ++i)
      record.message.text += "Во дворе третью неделю не горит ни один фонарь, а дни всё короче.\n";
    const auto add = [&](const char* by, cases::EventData data) {
      record.events.push_back({.at = at, .by = PersonId(by), .data = std::move(data)});
      formats::seal(record.events.back());
      return record.events.back().digest;
    };
    add("operator", cases::Detected{});
    cases::Classified classified;
    classified.topic = TopicId("improvement.lighting");
    classified.location = LocationId("neftekumsk");
    classified.importance = ImportanceId("normal");
    add("operator", classified);
    add("operator", cases::Assigned{BodyId("housing"), {}, false, {}, {}});
    cases::Drafted draft;
    draft.body = BodyId("housing");
    draft.draft = cases::DraftKind::final_answer;
    draft.text = "Здравствуйте, Иван! Бригада заменит лампы до пятницы.";
    draft.responsible = PersonId("housing-head");
    const std::string digest = add("housing-officer", draft);
    add("deputy-head", cases::Approved{RoleId("deputy_head"), digest, std::nullopt});
    cases::Published published;
    published.url = "https://vk.com/wall-1234567_1?reply=99";
    published.draft = digest;
    add("operator", published);
    return formats::write_case(record);
  }();
  return bytes;
}

void line_by_line(benchmark::State& state) {
  if (!formats::read_canonical_case(sample())) state.SkipWithError("not read");
  for (auto _ : state) benchmark::DoNotOptimize(formats::read_canonical_case(sample()));
}
BENCHMARK(line_by_line);

void with_places(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(formats::read_case(sample(), "case.yaml"));
}
BENCHMARK(with_places);

void yaml_cpp_node(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(YAML::Load(sample()));
}
BENCHMARK(yaml_cpp_node);

}  // namespace

}  // namespace otklik
