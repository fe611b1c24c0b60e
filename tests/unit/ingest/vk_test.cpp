#include <doctest/doctest.h>

#include "unit/ingest/read_source.hpp"

using namespace otklik;
using namespace otklik::ingest;
using namespace otklik::ingest::test;

namespace {

const std::string comment =
    R"({"id": 7, "from_id": 5, "date": 1772435700, "text": "Яма", "post_id": 3, "owner_id": -9})";
const std::string comment_line =
    "-9_3_7 | https://vk.com/wall-9_3?reply=7 | 2026-03-02T10:15:00+03:00 | Анна П | Яма";

std::string answer(const std::string& items) {
  return R"({"response": {"count": 1, "items": [)" + items +
         R"(], "profiles": [{"id": 5, "first_name": "Анна", "last_name": "П"}],
            "groups": [{"id": 9, "name": "Двор"}]}})";
}

}  // namespace

TEST_CASE("vk: an answer gives author, time, text and link; names stand behind the items") {
  CHECK(read_source("vk", answer(comment)).lines() == Lines{comment_line});
  const auto read = read_source("vk", answer(comment));
  CHECK(read.messages.at(0).message.author.url == "https://vk.com/id5");
  CHECK(read.messages.at(0).pages == Lines{"-9"});
  CHECK(read.messages.at(0).author_ids == Lines{"5"});
}

TEST_CASE("vk: answers in an array, one a line, and bare messages") {
  const Lines once{comment_line};
  const Lines nameless{
      "-9_3_7 | https://vk.com/wall-9_3?reply=7 | 2026-03-02T10:15:00+03:00 |  | Яма"};
  CHECK(read_source("vk", "[" + answer(comment) + "]").lines() == once);
  std::string line = answer(comment);
  std::erase(line, '\n');
  CHECK(read_source("vk", line + "\n" + line + "\n").lines() == Lines{comment_line, comment_line});
  CHECK(read_source("vk", comment).lines() == nameless);
  CHECK(read_source("vk", "[" + comment + "]").lines() == nameless);
}

TEST_CASE("vk: answers under a comment are messages of their own") {
  const std::string thread =
      R"({"id": 7, "from_id": 5, "date": 1772435700, "text": "Яма", "post_id": 3, "owner_id": -9,
          "thread": {"count": 2, "items": [
            {"id": 8, "from_id": -9, "date": 1772435760, "text": "Едем"},
            {"id": 9, "from_id": 5, "text": "Без даты"}]}})";
  const auto read = read_source("vk", answer(thread));
  CHECK(
      read.lines() ==
      Lines{comment_line,
            "-9_3_8 | https://vk.com/wall-9_3?reply=8 | 2026-03-02T10:16:00+03:00 | Двор | Едем"});
  CHECK(read.refusals() == Lines{"in:4: `posted_at`: the source gives no `date`"});
}

TEST_CASE("vk: one bad message of an answer costs itself alone") {
  const std::string deep =
      R"({"id": 1, "x": )" + std::string(10000, '[') + std::string(10000, ']') + "}";
  const std::string bad = deep + ",\n" +
                          R"({"id": 99999999999999999999, "from_id": 5},)"
                          "\n" +
                          R"({"id": 2},)"
                          "\n" +
                          comment;
  const auto read = read_source("vk", answer(bad));
  CHECK(read.lines() == Lines{comment_line});
  CHECK(
      read.refusals() ==
      Lines{"in:1: nested deeper than 16 levels",
            "in:2: a number does not fit 64 bits; write it as a text",
            "in:3: `native_id`: the answer does not say what it stands under: add --under LINK (of "
            "the post, topic, photo or video); `posted_at`: the source gives no `date`; `author`: "
            "the source gives no "
            "`from_id`; there is no `text`"});
}

TEST_CASE("vk: answers nested without end are refused, not followed") {
  std::string nested = comment;
  for (int i = 0; i < 2000; ++i)
    nested =
        R"({"id": 7, "from_id": 5, "date": 1772435700, "text": "Яма", "post_id": 3, "owner_id": -9, "thread": {"items": [)" +
        nested + "]}}";
  const auto read = read_source("vk", nested);
  CHECK(read.messages.size() == 5);
  CHECK(read.refusals() == Lines{"in:1: answers nest deeper than 4 levels"});
}

TEST_CASE("vk: posts, topics of boards, photos") {
  const auto read = read_source(
      "vk",
      R"([{"id": 4, "owner_id": 5, "from_id": 5, "date": 1772435700, "text": "", "post_type": "post",
           "copy_history": [{"id": 2, "owner_id": -9, "from_id": -9, "date": 1, "text": "x"}]},
          {"id": 31, "from_id": 5, "date": 1772435700, "text": "Т", "topic_id": 6, "topic_owner_id": -9},
          {"id": 32, "from_id": 5, "date": 1772435700, "text": "Ф", "photo_id": 8, "photo_owner_id": -9},
          {"id": 33, "from_id": 5, "date": 1772435700, "text": "Отв", "post_type": "reply", "owner_id": -9, "post_id": 3},
          {"id": 34, "from_id": 5, "date": 1772435700, "text": "Доска"}])");
  CHECK(read.lines() ==
        Lines{"5_4 | https://vk.com/wall5_4 | 2026-03-02T10:15:00+03:00 |  | ",
              "topic-9_6_31 | https://vk.com/topic-9_6?post=31 | 2026-03-02T10:15:00+03:00 |  | Т",
              "photo-9_8_32 | https://vk.com/photo-9_8?reply=32 | 2026-03-02T10:15:00+03:00 |  | Ф",
              "-9_3_33 | https://vk.com/wall-9_3?reply=33 | 2026-03-02T10:15:00+03:00 |  | Отв"});
  CHECK(read.refusals() ==
        Lines{"in:6: `native_id`: the answer does not say what it stands under: add --under LINK "
              "(of the post, topic, photo or video)"});
  CHECK(read.messages.at(0).message.media ==
        std::vector<cases::Media>{{"repost", "https://vk.com/wall-9_2"}});
}

TEST_CASE("vk: events; one that is sent again is ignored, others are passed over") {
  const auto event = [](const char* type, const char* id, const std::string& object) {
    return std::string(R"({"type": ")") + type + R"(", "event_id": ")" + id +
           R"(", "group_id": 9, "object": )" + object + "}\n";
  };
  const auto read = read_source(
      "vk",
      event("wall_reply_new", "a", comment) + event("wall_reply_new", "a", comment) +
          event("wall_reply_edit", "b", comment) + event("group_join", "c", "{}") +
          event("wall_reply_delete", "d", R"({"id": 7, "post_id": 3, "deleter_id": 5})") +
          event("wall_post_new", "e",
                R"({"id": 4, "from_id": 5, "owner_id": -9, "date": 1772435700, "text": "П"})"));
  CHECK(read.lines().size() == 3);
  CHECK(read.passed_over == 2);
  REQUIRE(read.deleted.size() == 1);
  CHECK(read.deleted.front().native_id == "-9_3_7");
  CHECK(read.refusals().empty());
}

TEST_CASE("vk: what is deleted, cut, an error, or no answer") {
  const auto deleted = read_source(
      "vk",
      answer(
          R"({"id": 7, "from_id": 0, "date": 1, "text": "", "post_id": 3, "owner_id": -9, "deleted": true})"));
  CHECK(deleted.messages.empty());
  CHECK(deleted.deleted.at(0).native_id == "-9_3_7");
  const auto cut = read_source(
      "vk",
      answer(
          R"({"id": 7, "from_id": 5, "date": 1772435700, "text": "Яма на...", "post_id": 3, "owner_id": -9})"));
  CHECK(cut.messages.at(0).text_cut);
  CHECK(read_source(
            "vk",
            R"({"error": {"error_code": 5, "error_msg": "User authorization failed\u001b[2J"}})")
            .refusals() ==
        Lines{"in:1: this answer is an error: `User authorization failed\\x1b[2J`; ask again"});
  CHECK(read_source("vk", R"({"response": {"count": 0}})").refusals() ==
        Lines{"in:1: the answer has no `items`"});
  CHECK(read_source("vk", R"({"response": {"count": 0, "items": []}})").refusals().empty());
}

TEST_CASE("vk: attachments become media; a link of another scheme does not cost the message") {
  const auto read = read_source("vk", R"x({"id": 7, "from_id": 5, "date": 1772435700, "text": "",
    "post_id": 3, "owner_id": -9, "attachments": [
        {"type": "photo", "photo": {"id": 1, "owner_id": 5}},
        {"type": "link", "link": {"url": "javascript:alert(1)"}},
        {"type": "sticker", "sticker": {"sticker_id": 3}}, {"type": 5}]})x");
  REQUIRE(read.messages.size() == 1);
  CHECK(read.messages.front().message.media ==
        std::vector<cases::Media>{
            {"photo", "https://vk.com/photo5_1"}, {"link", {}}, {"sticker", {}}});
}

TEST_CASE("vk: an answer that breaks off gives what stands before") {
  const std::string whole = answer(comment + ", " + comment);
  const auto read = read_source("vk", whole.substr(0, whole.find("profiles")));
  CHECK(read.messages.empty());
  CHECK(read.refusals().size() == 1);
}

TEST_CASE("vk: escaped symbols are symbols, and what was read before stays known") {
  const auto text_of = [](const std::string& text) {
    const auto read = read_source(
        "vk",
        R"({"id": 7, "from_id": 5, "date": 1772435700, "post_id": 3, "owner_id": -9, "text": ")" +
            text + "\"}");
    REQUIRE(read.messages.size() == 1);
    return read.messages.front();
  };
  CHECK(text_of("&#10071;Яма &amp; лёд &lt;3").message.text == "❗Яма & лёд <3");
  CHECK(text_of("&#10071;Яма").poorer_text == "&#10071;Яма");
  CHECK(text_of("&amp;lt;").message.text == "&lt;");
  for (const char* const as_it_is : {"a & b; c", "&;", "&#;", "&#0;", "&#55296;", "&#1114112;",
                                     "&#99999999999;", "&nosuch;", "&"}) {
    CHECK(text_of(as_it_is).message.text == as_it_is);
    CHECK(!text_of(as_it_is).poorer_text);
  }
}

TEST_CASE("vk: questions of polls, what is written under a photo, places") {
  const auto read =
      read_source("vk", R"({"id": 7, "from_id": 5, "date": 1772435700, "text": "Смотрите",
    "post_id": 3, "owner_id": -9, "geo": {"type": "point", "coordinates": "44.75 44.98"},
    "attachments": [{"type": "poll", "poll": {"id": 1, "owner_id": 5, "question": "Нет воды?"}},
                    {"type": "photo", "photo": {"id": 2, "owner_id": 5, "text": "Смотрите"}}]})");
  REQUIRE(read.messages.size() == 1);
  CHECK(read.messages.front().message.text == "Смотрите\n\nНет воды?");
  CHECK(read.messages.front().poorer_text == "Смотрите");
  CHECK(read.messages.front().message.media.back() == cases::Media{"geo:44.75,44.98", {}});
}

TEST_CASE("vk: pages of one request are the whole together, others are pointed out") {
  const auto page = [](const char* count, const char* id) {
    return std::string(R"({"response": {"count": )") + count + R"(, "items": [{"id": )" + id +
           R"(, "from_id": 5, "date": 1772435700, "text": "Яма", "post_id": 3, "owner_id": -9}]}})";
  };
  CHECK(read_source("vk", page("2", "1") + page("2", "2")).incomplete.empty());
  CHECK(read_source("vk", page("2", "1") + page("3", "2")).incomplete.size() == 2);
  CHECK(read_source("vk", page("2", "1")).incomplete.at(0).reason.en ==
        "the answer holds 1 of 2; ask for the rest");
}

TEST_CASE("vk: comments that stand inside of their post") {
  const auto with = [](const std::string& comments) {
    return read_source(
        "vk", R"({"response": {"count": 1, "items": [{"id": 3, "owner_id": -9, "from_id": 5,
        "date": 1772435700, "text": "Пост", "post_type": "post", "comments": )" +
                  comments + "}]}}");
  };
  const std::string one = R"({"id": 7, "from_id": 6, "date": 1772435760, "text": "Яма"})";
  for (const std::string& comments : {R"({"count": 1, "items": [)" + one + "]}",
                                      R"({"count": 1, "list": [)" + one + "]}", "[" + one + "]"}) {
    const auto read = with(comments);
    REQUIRE(read.messages.size() == 2);
    CHECK(read.messages.at(1).message.native_id == "-9_3_7");
    CHECK(read.incomplete.empty());
  }
  CHECK(with(R"({"count": 2, "items": [)" + one + "]}").incomplete.size() == 1);
  CHECK(with(R"({"count": 2, "can_post": 1})").messages.size() == 1);
}

TEST_CASE("vk: pages add up where they are pages of one thing") {
  const auto page = [](int post, int id, int count) {
    return R"({"response": {"count": )" + std::to_string(count) + R"(, "items": [{"id": )" +
           std::to_string(id) +
           R"(, "from_id": 5, "date": 1772435700, "text": "Яма", "post_id": )" +
           std::to_string(post) + R"(, "owner_id": -9}]}})";
  };
  CHECK(read_source("vk", page(3, 1, 2) + page(3, 2, 2)).incomplete.empty());
  CHECK(read_source("vk", page(3, 1, 2) + page(4, 2, 2)).incomplete.size() == 2);
  CHECK(read_source("vk", page(3, 1, 2) + page(3, 1, 2)).incomplete.size() == 2);
  CHECK(read_source("vk", page(3, 1, 2) + page(4, 2, 2)).whole.empty());
  CHECK(read_source("vk", page(3, 1, 1)).whole.size() == 1);
}

TEST_CASE("vk: a link says what an answer does not") {
  const std::string bare =
      R"({"items": [{"id": 7, "from_id": 5, "date": 1772435700, "text": "Яма"}]})";
  const std::pair<const char*, const char*> rows[] = {
      {"https://vk.com/wall-9_3", "-9_3_7"},
      {"https://vk.com/town?w=wall-9_3", "-9_3_7"},
      {"https://m.vk.com/topic-9_3", "topic-9_3_7"},
      {"https://vk.com/photo5_3?list=x", "photo5_3_7"},
      {"https://vk.com/video-9_3", "video-9_3_7"},
  };
  for (const auto& row : rows) {
    const std::string link = row.first;
    CAPTURE(link);
    CHECK(find_source("vk")->is_place(link));
    const auto read = read_source("vk", bare, link);
    REQUIRE(read.messages.size() == 1);
    CHECK(read.messages.front().message.native_id == row.second);
    CHECK(read.messages.front().other_ids == std::vector<std::optional<std::string>>{std::nullopt});
  }
  for (const char* const link :
       {"https://vk.com/club9", "https://vk.com/wall-9", "https://vk.com/topic_3"})
    CHECK(!find_source("vk")->is_place(link));
  // What names its place itself is not moved.
  CHECK(read_source("vk", comment, "https://vk.com/topic-1_2").messages.at(0).message.native_id ==
        "-9_3_7");
}

TEST_CASE("vk: mentions, answers of execute, events of Long Poll") {
  const auto mentions = read_source("vk", R"({"response": {"count": 2, "items": [
        {"id": 7, "from_id": 5, "to_id": -9, "date": 1772435700, "text": "Запись", "post_type": "post"},
        {"id": 8, "from_id": 5, "to_id": -9, "date": 1772435700, "text": "Ответ", "post_type": "reply", "post_id": 7}]}})");
  CHECK(mentions.lines() ==
        Lines{"-9_7 | https://vk.com/wall-9_7 | 2026-03-02T10:15:00+03:00 |  | Запись",
              "-9_7_8 | https://vk.com/wall-9_7?reply=8 | 2026-03-02T10:15:00+03:00 |  | Ответ"});
  const auto named = read_source("vk", R"({"response": {"a": {"items": [)" + comment +
                                           R"(]}, "b": [[)" + comment + R"(]], "n": 5}})");
  CHECK(named.messages.size() == 2);
  CHECK(named.rejected.empty());
  CHECK(read_source("vk", R"({"items": [], "items": [)" + comment + "]}").refusals() ==
        Lines{"in:1: the key `items` stands twice"});
  CHECK(read_source("vk", R"({"response": [1, false]})").rejected.size() == 1);
  CHECK(read_source("vk", R"({"response": false})").rejected.size() == 1);
  const auto polled = read_source(
      "vk", R"({"ts": "1", "updates": [{"type": "wall_reply_new", "group_id": 9, "object": )" +
                comment + R"(}, {"type": "confirmation", "group_id": 9}, [1]]})");
  CHECK(polled.messages.size() == 1);
  CHECK(polled.passed_over == 1);
  CHECK(polled.rejected.size() == 1);
}
