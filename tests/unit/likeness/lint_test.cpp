// What somebody should look at in an answer: measured on answers as people write them, with the words of the template.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "formats/files.hpp"
#include "likeness/lint.hpp"

using namespace otklik;
using namespace otklik::likeness;

namespace {

const std::filesystem::path project = OTKLIK_SOURCE_DIR;
const Date written = make_date(2026, 3, 2);

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

cases::Registries template_registries() {
  const auto registry = project / "examples/neftekumsk/registry";
  cases::Registries registries;
  registries.hints = *formats::read_hints(bytes_of(registry / "hints.yaml"), "hints.yaml").value;
  registries.answers =
      *formats::read_answers(bytes_of(registry / "answers.yaml"), "answers.yaml").value;
  return registries;
}

std::vector<std::string> codes_of(const std::vector<Fault>& faults) {
  std::vector<std::string> codes;
  for (const Fault& each : faults) codes.emplace_back(word_of(each.code));
  std::sort(codes.begin(), codes.end());
  return codes;
}

std::string codes_in(std::string_view text, const cases::Registries& registries,
                     AnswerTraits traits = {.day = written}) {
  return joined_list(codes_of(lint_answer(text, traits, registries)), ",");
}

struct Sample {
  std::vector<std::string> codes;
  std::string text;
};

std::vector<Sample> samples() {
  std::vector<Sample> all;
  const std::string bytes = bytes_of(project / "tests/unit/likeness/answers.tsv");
  for (const std::string_view line : split(bytes, '\n')) {
    const auto tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    Sample sample{{}, std::string(line.substr(tab + 1))};
    if (line.substr(0, tab) != "-")
      for (const std::string_view code : split(line.substr(0, tab), ','))
        sample.codes.emplace_back(code);
    std::sort(sample.codes.begin(), sample.codes.end());
    all.push_back(std::move(sample));
  }
  return all;
}

}  // namespace

TEST_CASE("every faulty answer is found, with each of its faults; of the good ones hardly one") {
  const cases::Registries registries = template_registries();
  int faulty = 0;
  int good = 0;
  int false_alarms = 0;
  for (const Sample& sample : samples()) {
    const auto found = codes_of(lint_answer(sample.text, {.day = written}, registries));
    CAPTURE(sample.text);
    CAPTURE(joined_list(found, ","));
    if (!sample.codes.empty()) {
      ++faulty;
      CHECK(found == sample.codes);
      continue;
    }
    ++good;
    WARN(found.empty());
    false_alarms += static_cast<int>(!found.empty());
  }
  CHECK(faulty == 30);
  CHECK(good == 50);
  CHECK(false_alarms <= 1);
}

TEST_CASE("a fault says where it begins, and repeats no personal data") {
  const auto faults =
      lint_answer("Здравствуйте, Ольга! Звоните мастеру 8 (928) 555-01-23, скоро отремонтируем.",
                  {.day = written}, template_registries());
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].code == FaultCode::telephone);
  CHECK(faults[0].at == 38);
  CHECK(faults[0].message.ru.find("555") == std::string::npos);
  CHECK(faults[1].at == 57);
  CHECK(faults[1].message.en == "a promise without a date: `скоро отремонтируем`");
}

TEST_CASE(
    "which numbers may be published is data: own ones, and those that an office's words announce") {
  cases::Registries registries = template_registries();
  const char* const mobile = "Здравствуйте! Осмотр завтра, звоните: 8-928-555-01-23, вас встретят.";
  const char* const own = "Здравствуйте! Осмотр завтра, звоните: +7 (86558) 4-00-00, вас встретят.";
  CHECK(codes_in(mobile, registries) == "telephone");
  CHECK(codes_in(own, registries).empty());
  registries.answers.telephones->own = {{"89285550123", false}};
  CHECK(codes_in(mobile, registries).empty());
  CHECK(codes_in(own, registries) == "telephone");
  registries.answers.telephones->offices.emplace_back("осмотр*");
  CHECK(codes_in(own, registries).empty());
  registries.answers.telephones.reset();
  registries.answers.greeting.reset();
  CHECK(codes_in("Звоните лично Ивану: 8-928-555-01-23", registries).empty());
}

TEST_CASE("check sums tell cards and insurance numbers from other numbers") {
  const cases::Registries registries = template_registries();
  const std::string greeting = "Здравствуйте! В заявлении найден номер ";
  CHECK(codes_in(greeting + "2200 7001 2345 6781.", registries) == "bank_card");
  CHECK(codes_in(greeting + "2200 7001 2345 6782.", registries).empty());
  CHECK(codes_in(greeting + "1200 7001 2345 6783.", registries).empty());
  CHECK(codes_in(greeting + "112-233-445 95.", registries) == "snils");
  CHECK(codes_in(greeting + "112-233-445 96.", registries).empty());
  CHECK(codes_in(greeting + "СНИЛС 112-233-445 96.", registries) == "snils");
}

TEST_CASE("a promise has its date in the text, unless it was over, or beside the text") {
  const cases::Registries registries = template_registries();
  const auto undated = [&](const std::string& text) {
    return codes_in("Здравствуйте! " + text, registries) == "promise_without_date";
  };
  for (const char* const when :
       {"15 марта", "20.03.2026", "20.03", "20.03.26", "в апреле", "в марте 2027 года",
        "в 2027 году", "2 марта", "завтра", "в среду", "сегодня вечером"})
    CHECK_FALSE(undated("Опору у школы номер три заменят " + std::string(when) + "."));
  for (const char* const then :
       {"1 марта", "20.02.2026", "20.02", "в феврале", "в марте 2025 года", "в 2025 году"})
    CHECK(undated("Осмотр прошёл " + std::string(then) + ". Опору у школы номер три заменят."));
  CHECK_FALSE(undated("Срок работ 20 марта. Опору у школы номер три заменят."));
  CHECK(undated("Сегодня были на месте. Опору у школы номер три заменят."));
  AnswerTraits promised{.day = written, .is_promise_dated = true};
  CHECK(codes_in("Здравствуйте! Опору у школы номер три скоро заменят.", registries, promised)
            .empty());
}

TEST_CASE("a flat is told where one stands beside a name, or the greeting names the author") {
  const cases::Registries registries = template_registries();
  CHECK(codes_in("Здравствуйте! Слесарь проверил стояк в кв. 14 и в подвале.", registries).empty());
  CHECK(codes_in("Здравствуйте, Ольга! Слесарь проверил стояк в кв. 14 и в подвале.", registries) ==
        "flat");
  CHECK(codes_in("Здравствуйте! Слесарь проверил стояк в кв. 14, хозяин Ким С. В.", registries) ==
        "flat");
  CHECK(codes_in("Здравствуйте, Ольга! Слесарь проверил стояки в квартирах и кв. 1-14.", registries)
            .empty());
}

TEST_CASE("the house asks for the author's name, the network for a length") {
  cases::Registries registries = template_registries();
  const std::string text = "Здравствуйте! Яму у дома пять засыпали вчера.";
  registries.answers.greeting->author = true;
  AnswerTraits named{.day = written, .is_author_named = true};
  CHECK(codes_in(text, registries, named) == "no_address");
  CHECK(codes_in(text, registries).empty());
  for (const char* const opening :
       {"Здравствуйте, Ольга! ", "Ольга, добрый день! ", "Уважаемая Ольга Ивановна! "})
    CHECK(codes_in(opening + text.substr(text.find("Яму")), registries, named).empty());
  AnswerTraits of_network{.day = written, .recommended = count_code_points(text)};
  CHECK(codes_in(text, registries, of_network).empty());
  --*of_network.recommended;
  CHECK(codes_in(text, registries, of_network) == "too_long");
}

TEST_CASE("without answers.yaml only the length and abuse are looked at") {
  cases::Registries registries = template_registries();
  registries.answers = {};
  CHECK(codes_in("Скоро. 8-928-555-01-23, кв. 5, Пётр Ильич", registries).empty());
  CHECK(codes_in("Скоро, дебил", registries, {.day = written, .recommended = 3}) ==
        "abuse,too_long");
  CHECK(codes_in("", registries).empty());
}
