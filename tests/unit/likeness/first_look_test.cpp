// What is pointed out when messages come in: proposals, repeats, crowds, whose account it is.
#include <doctest/doctest.h>

#include "cases/events/accounts.hpp"
#include "likeness/crowd.hpp"
#include "likeness/likeness.hpp"
#include "likeness/suggestion.hpp"

using namespace otklik;
using namespace otklik::cases;
using namespace otklik::likeness;

namespace {

using Said = std::vector<std::string>;

Registries registries() {
  Registries all;
  const auto topic = [&](const char* id, Said words, std::optional<Season> season = {}) {
    Topic each;
    each.id = TopicId(id);
    each.words = std::move(words);
    each.season = season;
    all.topics.push_back(std::move(each));
  };
  topic("roads", {"яма", "разбита дорога", "асфальт"});
  topic("snow", {"снег", "наледь"}, Season{1101, 331});
  topic("leaves", {"снег", "листья"}, Season{401, 1031});
  const auto place = [&](const char* id, const char* parent, Said words) {
    Location each;
    each.id = LocationId(id);
    if (*parent != '\0') each.parent = LocationId(parent);
    each.words = std::move(words);
    all.locations.push_back(std::move(each));
  };
  place("town", "", {"примерск"});
  place("first", "town", {"первый микрорайон", "1 мкр"});
  place("village", "", {"кара-тюбе"});
  all.hints.abuse = {"дурак*", "сволочь", "убить тебя"};
  return all;
}

const Date winter = make_date(2026, 2, 1);
const Date summer = make_date(2026, 7, 1);

CaseId id_of_number(int number) {
  Sha256 sum{};
  sum[0] = static_cast<unsigned char>(number);
  return *CaseId::make(winter, sum);
}

Instant at(int day, int hour) {
  return Instant(make_date(2026, 3, 1).time_since_epoch()) + Seconds((day * 24 + hour) * 3600);
}

/// A message by an author about a text.
Traits traits(Vocabulary& vocabulary, int number, const char* text, std::uint64_t author = 0,
              int day = 0) {
  return {id_of_number(number), at(day, 0), author, 0, Sketch(vocabulary.words(text))};
}

const char* const pit = "На улице Дзержинского у дома 5 яма во всю полосу, объехать нельзя";
const char* const pit_again = "Снова яма на Дзержинского у дома 5, во всю полосу, не объехать";
const char* const water = "Третий день нет воды, насосная станция молчит, сделайте что-нибудь";

}  // namespace

TEST_CASE("words are found in any inflection, case and spelling") {
  const Registries all = registries();
  Suggester suggester(all);
  for (const char* const text : {"Яма", "ЯМЫ кругом", "объезжаем яму", "дорога... яме конца нет"})
    CHECK(suggester.suggest(text, winter).topic == TopicId("roads"));
  CHECK(suggester.suggest("тут разбитая дорога", winter).topic_words == Said{"разбита дорога"});
  CHECK_FALSE(suggester.suggest("дорога разбита", winter).topic);
  CHECK_FALSE(suggester.suggest("", winter).topic);
  CHECK_FALSE(suggester.suggest("\xf0\x9f\x98\x80 !!!", winter).topic);
}

TEST_CASE("the most words decide, then the season, then the registry's order") {
  const Registries all = registries();
  Suggester suggester(all);
  CHECK(suggester.suggest("снег", winter).topic == TopicId("snow"));
  CHECK(suggester.suggest("снег", summer).topic == TopicId("leaves"));
  CHECK(suggester.suggest("снег и наледь", summer).topic == TopicId("snow"));
  CHECK(suggester.suggest("снег, яма", summer).topic == TopicId("roads"));
}

TEST_CASE("a place inside of a named place is the place") {
  const Registries all = registries();
  Suggester suggester(all);
  CHECK(suggester.suggest("в Примерске", winter).location == LocationId("town"));
  CHECK(suggester.suggest("Примерск, первый микрорайон", winter).location == LocationId("first"));
  CHECK(suggester.suggest("Кара-Тюбе", winter).location == LocationId("village"));
  CHECK(suggester.suggest("кара тюбе", winter).location_words == Said{"кара-тюбе"});
}

TEST_CASE("abuse is a proposal with the words that were said, look-alike letters or not") {
  const Registries all = registries();
  Suggester suggester(all);
  CHECK(suggester.suggest("Дурaки вы и cволочи", winter).abuse == Said{"дураки", "сволочи"});
  CHECK(suggester.suggest("я убью... убить тебя мало", winter).abuse == Said{"убить тебя"});
  CHECK(suggester.suggest("спасибо", winter).empty());
}

TEST_CASE(
    "likeness: the same is 100, a retelling is high, another matter is low, order does not "
    "matter") {
  Vocabulary vocabulary;
  const Sketch a(vocabulary.words(pit));
  const Sketch b(vocabulary.words(pit_again));
  const Sketch c(vocabulary.words(water));
  CHECK(a.likeness(a) == 100);
  CHECK(a.likeness(b) == b.likeness(a));
  CHECK(a.likeness(b) >= 30);
  CHECK(a.likeness(c) <= 10);
  CHECK(Sketch().likeness(Sketch()) == 0);
  CHECK(a.likeness(Sketch()) == 0);
}

TEST_CASE("repeats: text, author, place and days count; never the message itself") {
  Vocabulary vocabulary;
  RepeatIndex index({10, 50, 30, 15, 2});
  index.add(traits(vocabulary, 1, pit, 7));
  index.add(traits(vocabulary, 2, water, 7));
  CHECK(index.find(traits(vocabulary, 1, pit, 7)).empty());
  const auto same_author = index.find(traits(vocabulary, 3, pit_again, 7, 1));
  REQUIRE(same_author.size() == 1);
  CHECK(same_author.front().id == id_of_number(1));
  CHECK(same_author.front().score >= 60);
  CHECK(index.find(traits(vocabulary, 3, pit_again, 8, 1)).empty());
  CHECK(index.find(traits(vocabulary, 3, pit, 8, 1)) ==
        std::vector<PossibleRepeat>{{id_of_number(1), 100}});
  CHECK(index.find(traits(vocabulary, 3, pit, 8, 10)).size() == 1);
  CHECK(index.find(traits(vocabulary, 3, pit, 8, 11)).empty());
  for (int i = 10; i < 20; ++i) index.add(traits(vocabulary, i, pit));
  CHECK(index.find(traits(vocabulary, 3, pit)).size() == 2);
}

TEST_CASE("repeats are found among many whose words everybody uses") {
  Vocabulary vocabulary;
  RepeatIndex index({10, 60, 0, 0, 5});
  for (int i = 0; i < 5000; ++i) {
    Traits each = traits(vocabulary, i % 200 + 1, pit);
    each.sketch = Sketch(vocabulary.words("добрый день когда же наконец " + std::to_string(i) +
                                          " слово" + std::to_string(i * 7)));
    index.add(std::move(each));
  }
  index.add(traits(vocabulary, 250, pit_again));
  const auto found = index.find(traits(vocabulary, 251, pit_again));
  REQUIRE(found.size() == 1);
  CHECK(found.front().id == id_of_number(250));
}

TEST_CASE("a crowd: many authors, one theme and place, a few days, and somebody new") {
  const Gathering here{TopicId("roads"), LocationId("town"), {}};
  const auto crowds = [&](int authors, int days_apart, bool has_new) {
    CrowdFinder finder({3, 2});
    for (int i = 0; i < 6; ++i)
      finder.add(here, {id_of_number(i + 1), at(i * days_apart, 0),
                        static_cast<std::uint64_t>(i % authors + 1), has_new && i == 5});
    return finder.crowds();
  };
  REQUIRE(crowds(6, 0, true).size() == 1);
  CHECK(crowds(6, 0, true).front().authors == 6);
  CHECK(crowds(6, 0, true).front().cases.size() == 6);
  CHECK(crowds(2, 0, true).empty());
  CHECK(crowds(6, 0, false).empty());
  REQUIRE(crowds(6, 1, true).size() == 1);
  CHECK(crowds(6, 1, true).front().cases.size() == 3);
  CHECK(crowds(6, 3, true).empty());
}

TEST_CASE("whose account: by the network's number, by the link, by the message's id") {
  Registries all;
  const auto account = [&](AccountKind kind, const char* network, const char* url,
                           const char* native) {
    Account each;
    each.kind = kind;
    each.network = NetworkId(network);
    each.url = url;
    each.native = native;
    all.accounts.push_back(std::move(each));
  };
  account(AccountKind::official, "vk", "https://vk.com/okrug", "-12");
  account(AccountKind::governor, "vk", "https://vk.com/governor", "-77");
  account(AccountKind::governor, "telegram", "https://t.me/gov", "gov");
  Incoming incoming;
  incoming.message.network = NetworkId("vk");
  CHECK(own_account(incoming, all) == nullptr);
  incoming.author_ids = {"-12"};
  CHECK(own_account(incoming, all) == &all.accounts[0]);
  incoming.author_ids = {"-77"};
  CHECK(own_account(incoming, all) == &all.accounts[1]);
  incoming.author_ids = {"-7"};
  CHECK(own_account(incoming, all) == nullptr);
  for (const char* const url :
       {"https://vk.com/okrug", "https://VK.com/Okrug/", "https://vk.com/club12"}) {
    incoming.message.author.url = url;
    CHECK(own_account(incoming, all) == &all.accounts[0]);
  }
  incoming.message.author.url = "https://vk.com/okrug2";
  CHECK(own_account(incoming, all) == nullptr);
  for (const char* const id : {"-77_1_2", "topic-77_1", "-77_5"}) {
    incoming.message.native_id = id;
    CHECK(governor_page(incoming, all) == &all.accounts[1]);
  }
  for (const char* const id : {"-771_1_2", "-7", "1_-77_2", "-77"}) {
    incoming.message.native_id = id;
    CHECK(governor_page(incoming, all) == nullptr);
  }
  incoming.pages = {"-77"};
  CHECK(governor_page(incoming, all) == &all.accounts[1]);
  incoming.message.network = NetworkId("telegram");
  incoming.message.native_id = "Gov/12";
  CHECK(governor_page(incoming, all) == &all.accounts[2]);
  incoming.message.native_id = "mygov/12";
  CHECK(governor_page(incoming, all) == nullptr);
  // A comment below a post of the channel is a message of its discussion group.
  all.accounts[2].same_places = {"gov_chat", "1234"};
  for (const char* const id : {"gov_chat/12", "1234/12"}) {
    incoming.message.native_id = id;
    CHECK(governor_page(incoming, all) == &all.accounts[2]);
  }
}
