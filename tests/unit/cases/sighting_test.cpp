// What counts as the same answer in the network and in the case.
#include <doctest/doctest.h>

#include "cases/recording/sighting.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

PublicationSeen seen(std::string_view words, std::string_view when, bool is_cut = false) {
  const State state = folded_case(answered());
  return sighting_of(state.publications.back(), state, Shown{stamp(when), words, is_cut},
                     rulebook());
}

bool is_same(std::string_view words, bool is_cut = false) {
  return seen(words, "2026-03-02T15:20", is_cut).differs.empty();
}

}  // namespace

TEST_CASE("the same words are the same, however the network sets them") {
  CHECK(is_same("Яму засыплют"));
  CHECK(is_same("  Яму\n засыплют \n"));
  CHECK(is_same("[id17|Анна], Яму засыплют"));
  CHECK(is_same("[club17|Клуб], Яму засыплют"));
  CHECK(is_same("Яму зас…", true));
  CHECK(is_same("Яму...", true));
}

TEST_CASE("what networks and keyboards change into one another is the same") {
  const auto same = [](std::string_view recorded, std::string_view there) {
    return are_same_words(recorded, {stamp("2026-03-02T15:20"), there, false});
  };
  CHECK(same("Пишите в группу Дорожники.", "Пишите в группу [club1|Дорожники]."));
  CHECK(same("@id500001 (Анна), яму", "[id500001|Анна], яму"));
  CHECK(same("*id500001 (Анна), яму", "[id500001|Анна], яму"));
  CHECK(same("Спасибо ❤\ufe0f", "Спасибо ❤"));
  CHECK(same("до\u00a018:00", "до 18:00"));
  CHECK(same("Да - \"нет\" -- да", "Да — «нет» — да"));
  CHECK(same("**Здравствуйте!** __Яму__", "Здравствуйте! Яму"));
  CHECK(same("Мой", "Мои\u0306"));
  CHECK_FALSE(same("Пишите в группу Дорожники.", "Пишите в группу [club1|Другая]."));
  CHECK_FALSE(same("5 - 3", "5 3"));
  CHECK_FALSE(same("[Анна]", "Анна"));
}

TEST_CASE("other words are other words") {
  CHECK_FALSE(is_same("Яму не засыплют"));
  CHECK_FALSE(is_same("яму засыплют"));
  CHECK_FALSE(is_same(""));
  CHECK_FALSE(is_same("Яму зас…"));
  CHECK_FALSE(is_same("Дом…", true));
  CHECK_FALSE(is_same("[id17|Анна] Яму засыплют"));
  CHECK_FALSE(is_same("[не адрес], Яму засыплют"));
}

TEST_CASE("the time differs by more than the limit, earlier and later") {
  const auto at_time = [](std::string_view when) { return seen("Яму засыплют", when).differs; };
  const std::vector<Difference> differs{Difference::time};
  CHECK(at_time("2026-03-02T15:21:00").empty());
  CHECK(at_time("2026-03-02T15:21:01") == differs);
  CHECK(at_time("2026-03-02T15:19:00").empty());
  CHECK(at_time("2026-03-02T15:18:59") == differs);
}

TEST_CASE("what the network does not show has neither time nor words") {
  const State state = folded_case(answered());
  const auto gone = sighting_of(state.publications.back(), state, std::nullopt, rulebook());
  CHECK(gone.publication == history(answered()).events.back().digest);
  CHECK_FALSE(gone.network_time);
  CHECK_FALSE(gone.text_digest);
  CHECK(gone.differs == std::vector{Difference::missing});
}

}  // namespace otklik::cases
