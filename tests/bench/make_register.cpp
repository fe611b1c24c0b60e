// otklik_make_register CASES OPEN: a register of any size as a stream for `git fast-import`: messages of several years, answered
// but for the last OPEN of them, which stand at all stages. The same numbers give the same bytes. The times keep no working
// hours: it is for measuring, not for judging.
#include <array>
#include <cstdio>
#include <random>

#include "base/number.hpp"
#include "cases/events/event.hpp"
#include "cases/events/identity.hpp"
#include "formats/files.hpp"
#include "register/disk/paths.hpp"

namespace otklik {

namespace {

using cases::Case;
using cases::Event;

constexpr std::array topics{"roads.potholes",          "roads.signs",     "housing.water",
                            "housing.heating",         "housing.waste",   "improvement.lighting",
                            "education.kindergartens", "transport.routes"};
constexpr std::array bodies{"roads",   "roads",   "housing",   "housing",
                            "housing", "housing", "education", "roads"};
constexpr std::array places{"neftekumsk", "achikulak", "zimnyaya-stavka"};
constexpr std::array sentences{"Уважаемая администрация, сколько можно ждать?",
                               "Во дворе третью неделю не горит ни один фонарь.",
                               "После дождя к остановке не подойти, вода стоит по щиколотку.",
                               "Обещали сделать ещё весной, а воз и ныне там.",
                               "Дети ходят в школу по проезжей части.",
                               "Контейнеры не вывозят с воскресенья, мусор разносит ветер.",
                               "Подскажите, пожалуйста, куда обращаться с этим вопросом.",
                               "Горячей воды нет с обеда, диспетчер трубку не берёт."};

class Generator {
 public:
  Generator(std::size_t count, std::size_t open) : count_(count), open_(open) {}

  void run() {
    std::printf(
        "commit refs/heads/main\ncommitter A <a@example.org> 1767225600 +0300\ndata 4\nmany\n"
        "from refs/heads/main^0\n");
    for (std::size_t i = 0; i < count_; ++i) put(made(i));
    std::printf("done\n");
  }

 private:
  static void put(const Case& record) {
    const std::string bytes = formats::write_case(record);
    std::printf("M 100644 inline %s\ndata %zu\n", store::case_path(record.id).c_str(),
                bytes.size());
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    std::puts("");
  }

  std::string some_text() {
    std::string text;
    for (int n = 1 + static_cast<int>(random_() % 5); n > 0; --n) {
      if (!text.empty()) text += random_() % 4 == 0 ? "\n" : " ";
      text += sentences.at(random_() % sentences.size());
    }
    return text;
  }

  // Two years till the evening of 2 March 2026, evenly.
  Stamp moment(std::size_t i, int minutes) const {
    constexpr std::int64_t last = 1772463600;
    constexpr std::int64_t span = 2 * 365 * 86400LL;
    const auto share = static_cast<std::int64_t>(i) * span / static_cast<std::int64_t>(count_);
    return {Instant(Seconds(last - span + share + 60 * minutes)), Seconds(10800)};
  }

  Case made(std::size_t i) {
    cases::Message message;
    message.network = NetworkId("vk");
    message.native_id = fmt::format("-1234567_{}_{}", i / 7 + 1, i);
    message.url = fmt::format("https://vk.com/wall-1234567_{}?reply={}", i / 7 + 1, i);
    message.posted_at = moment(i, -30);
    message.author = {fmt::format("Житель {}", random_() % 9000),
                      fmt::format("https://vk.com/id{}", 100000 + random_() % 9000)};
    message.text = some_text();
    const Zone zone("Europe/Moscow");
    Case record{*cases::id_of(message, zone, 8), message, {}};
    const bool is_open = i + open_ >= count_;
    const std::size_t steps = is_open ? 1 + random_() % 5 : 6;
    add_events(record, i, steps);
    return record;
  }

  void add_events(Case& record, std::size_t i, std::size_t steps) {
    const std::size_t kind = random_() % topics.size();
    const BodyId body(bodies.at(kind));
    cases::Drafted draft;
    draft.body = body;
    draft.draft = cases::DraftKind::final_answer;
    draft.text = "Здравствуйте! " + some_text();
    draft.responsible = PersonId(body.text() + "-head");
    cases::Classified classified;
    classified.topic = TopicId(topics.at(kind));
    classified.location = LocationId(places.at(random_() % places.size()));
    classified.importance = ImportanceId("normal");
    const Event drafted = event(i, 110, (body.text() + "-officer").c_str(), draft);
    cases::Published published;
    published.url = fmt::format("https://vk.com/wall-1234567_{}?reply={}", i / 7 + 1, 9000000 + i);
    published.draft = drafted.digest;
    const std::array<Event, 6> events{
        event(i, 0, "operator", cases::Detected{}),
        event(i, 12, "operator", classified),
        event(i, 20, "operator", cases::Assigned{body, {}, false, {}, {}}),
        drafted,
        event(i, 130, "deputy-head",
              cases::Approved{RoleId("deputy_head"), drafted.digest, std::nullopt}),
        event(i, 140, "operator", published)};
    record.events.assign(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(steps));
  }

  Event event(std::size_t i, int minutes, const char* by, cases::EventData data) const {
    Event made{.at = moment(i, minutes), .by = PersonId(by), .data = std::move(data)};
    formats::seal(made);
    return made;
  }

  std::size_t count_;
  std::size_t open_;
  std::mt19937 random_{1885};
};

}  // namespace

}  // namespace otklik

int main(int argc, char** argv) {
  const auto count = argc == 3 ? otklik::parse_unsigned(argv[1]) : std::nullopt;
  const auto open = argc == 3 ? otklik::parse_unsigned(argv[2]) : std::nullopt;
  if (!count || !open || *count == 0) {
    std::fputs("usage: otklik_make_register CASES OPEN | git fast-import --done\n", stderr);
    return 2;
  }
  otklik::Generator(*count, *open).run();
  return 0;
}
