#include <doctest/doctest.h>

#include "unit/ingest/read_source.hpp"

using namespace otklik;
using namespace otklik::ingest;
using namespace otklik::ingest::test;

namespace {

std::string chat(const std::string& messages, const std::string& type = "public_supergroup") {
  return "{\n \"name\": \"Двор\",\n \"type\": \"" + type +
         "\",\n \"id\": 190,\n \"messages\": [\n" + messages + "\n ]\n}\n";
}

const std::string good =
    R"({"id": 5, "type": "message", "date": "2026-03-02T10:15:00", "date_unixtime": "1772435700", "from": "Анна", "from_id": "user77", "text": "Яма"})";
const std::string good_line =
    "c/190/5 | https://t.me/c/190/5 | 2026-03-02T10:15:00+03:00 | Анна | Яма";

}  // namespace

TEST_CASE("telegram: an export of one chat") {
  const auto read = read_source("telegram", chat(good));
  CHECK(read.lines() == Lines{good_line});
  CHECK(read.messages.at(0).pages == Lines{"190"});
  CHECK(read.messages.at(0).author_ids == Lines{"user77", "77"});
  CHECK(read.messages.at(0).source == "in:6");
}

TEST_CASE("telegram: an export is the whole between its first message and its last") {
  const auto read = read_source(
      "telegram", chat(good + R"(, {"id": 6, "type": "message", "date_unixtime": "1772436700",
    "from": "Ваш двор", "from_id": "channel9", "reply_to_message_id": 5, "text": "Едем"})"));
  REQUIRE(read.whole.size() == 1);
  CHECK(read.whole[0].id_prefixes == Lines{"c/190/"});
  CHECK(read.whole[0].first == read.messages.at(0).message.posted_at.instant);
  CHECK(read.whole[0].last == read.messages.at(1).message.posted_at.instant);
  CHECK(read.messages.at(1).replies_to == Lines{"c/190/5"});
}

TEST_CASE(
    "telegram: texts in pieces, authors that are gone, service messages, control characters") {
  const auto read = read_source(
      "telegram", chat(R"({"id": 1, "type": "service", "date_unixtime": "1772435700", "text": ""},
{"id": 2, "type": "message", "date_unixtime": "1772435700", "from": null, "from_id": "user8", "text": ["Яма ", {"type": "bold", "text": "тут"}, "!"]},
{"id": 3, "type": "message", "date_unixtime": "1772435700", "from": "А", "text": "а\x0Bб\\x0B"},
{"id": 4, "type": "message", "date_unixtime": "1772435700", "from": "А", "photo": "p.jpg", "text": ""},
{"id": 6, "type": "message", "date_unixtime": "1772435700", "from": "А", "text": [5]})"));
  CHECK(read.passed_over == 1);
  CHECK(read.lines() ==
        Lines{"c/190/2 | https://t.me/c/190/2 | 2026-03-02T10:15:00+03:00 |  | Яма тут!",
              "c/190/3 | https://t.me/c/190/3 | 2026-03-02T10:15:00+03:00 | А | а\\x0bб\\x0B",
              "c/190/4 | https://t.me/c/190/4 | 2026-03-02T10:15:00+03:00 | А | "});
  CHECK(read.refusals() ==
        Lines{"in:10: `text`: a text or a list of texts and objects with `text` is wanted"});
}

TEST_CASE("telegram: a private group has no links, and a whole account's own talk is left out") {
  CHECK(read_source("telegram", chat(good, "private_group")).lines() ==
        Lines{"g/190/5 |  | 2026-03-02T10:15:00+03:00 | Анна | Яма"});
  const auto read = read_source(
      "telegram",
      R"({"about": "x", "personal_information": {"user_id": 1, "list": [[1]]}, "chats": {"about": "y", "list": [)" +
          chat(good, "personal_chat") + "," + chat(good) + R"(]}, "left_chats": {"list": []}})");
  CHECK(read.lines() == Lines{good_line});
  CHECK(read.passed_over == 1);
}

TEST_CASE("telegram: an export that breaks off gives what stands before") {
  const std::string whole = chat(good + ",\n" + good);
  const auto read = read_source("telegram", whole.substr(0, whole.rfind("Яма")));
  CHECK(read.lines() == Lines{good_line});
  CHECK(read.refusals() == Lines{"in:7: the file ends inside a message"});
  CHECK(read_source("telegram", "{\"messages\": [" + good + " " + good + "]}").refusals().size() ==
        2);
}

TEST_CASE("telegram: updates of the Bot API") {
  const auto message = [](const std::string& more) {
    return R"({"message_id": 5, "from": {"id": 77, "is_bot": false, "first_name": "Анна", "username": "anna"},
      "chat": {"id": -1001900, "title": "Двор", "username": "dvor", "type": "supergroup"}, "date": 1772435700)" +
           more + "}";
  };
  const auto read = read_source(
      "telegram", R"({"ok": true, "result": [{"update_id": 1, "message": )" +
                      message(R"(, "text": "Яма")") + R"(}, {"update_id": 2, "edited_message": )" +
                      message(R"(, "caption": "Яма!", "photo": [])") +
                      R"(}, {"update_id": 3, "message": )" + message(R"(, "new_chat_title": "x")") +
                      R"(}, {"update_id": 4, "poll": {}}]})");
  CHECK(read.lines() ==
        Lines{"dvor/5 | https://t.me/dvor/5 | 2026-03-02T10:15:00+03:00 | Анна | Яма",
              "dvor/5 | https://t.me/dvor/5 | 2026-03-02T10:15:00+03:00 | Анна | Яма!"});
  CHECK(read.passed_over == 2);
  CHECK(read.messages.at(0).message.author.url == "https://t.me/anna");
  const auto closed = read_source(
      "telegram",
      R"({"update_id": 1, "channel_post": {"message_id": 5, "sender_chat": {"id": -1001900, "title": "Канал"},
        "chat": {"id": -1001900, "title": "Канал", "type": "channel"}, "date": 1772435700, "text": "Пост"}})");
  CHECK(closed.lines() ==
        Lines{"c/1900/5 | https://t.me/c/1900/5 | 2026-03-02T10:15:00+03:00 | Канал | Пост"});
  CHECK(
      read_source("telegram", R"({"ok": false, "error_code": 401, "description": "Unauthorized"})")
          .refusals() == Lines{"in:1: this answer is an error: `Unauthorized`; ask again"});
}

TEST_CASE("telegram: exports one behind another, and what is none") {
  CHECK(read_source("telegram", chat(good) + chat(good)).lines() == Lines{good_line, good_line});
  const auto stubs = read_source("telegram", chat(R"({"type": "unsupported"},)" + good));
  CHECK(stubs.lines() == Lines{good_line});
  CHECK(stubs.passed_over == 1);
  for (const char* const none :
       {R"({"name": "x", "type": "private_group", "id": 1, "messages": {}})",
        R"({"chats": {"about": "x"}})", R"({"chats": {"list": 5}, "left_chats": {"list": ""}})"})
    CHECK(read_source("telegram", none).rejected.size() == 1);
}

TEST_CASE("telegram: three spaces of numbers") {
  const auto id_of = [](const std::string& in_chat) {
    const auto read = read_source(
        "telegram",
        R"({"update_id": 1, "message": {"message_id": 5, "date": 1772435700, "text": "Яма",
      "from": {"id": 7, "first_name": "А"}, "chat": )" +
            in_chat + "}}");
    REQUIRE(read.messages.size() == 1);
    const Incoming& message = read.messages.front();
    return message.message.native_id.value_or("") + " " + message.message.url.value_or("") + " " +
           message.other_ids.at(0).value_or("");
  };
  CHECK(id_of(R"({"id": 1001234567, "type": "private", "username": "anna"})") ==
        "u/1001234567/5  c/1001234567/5");
  CHECK(id_of(R"({"id": -1001234567, "type": "group"})") == "g/1001234567/5  c/1234567/5");
  CHECK(id_of(R"({"id": -1001234567})") == "g/1001234567/5  c/1234567/5");
  CHECK(id_of(R"({"id": -1001234567890, "username": "dvor"})") ==
        "dvor/5 https://t.me/dvor/5 c/1234567890/5");
}

TEST_CASE("telegram: a talk with a business account") {
  const auto read = read_source("telegram", R"({"ok": true, "result": [
    {"update_id": 1, "business_message": {"business_connection_id": "b", "message_id": 5, "date": 1772435700, "text": "Яма", "from": {"id": 7}, "chat": {"id": 7, "type": "private"}}},
    {"update_id": 2, "business_message": {"business_connection_id": "b", "message_id": 6, "date": 1772435700, "text": "Едем", "from": {"id": 1}, "chat": {"id": 7, "type": "private"}}},
    {"update_id": 3, "deleted_business_messages": {"business_connection_id": "b", "chat": {"id": 7, "type": "private"}, "message_ids": [5]}},
    {"update_id": 4, "business_connection": {"id": "b"}}]})");
  CHECK(read.lines() == Lines{"b/b/7/5 |  | 2026-03-02T10:15:00+03:00 |  | Яма"});
  CHECK(read.passed_over == 2);
  CHECK(read.deleted.at(0).native_id == "b/b/7/5");
}

TEST_CASE("telegram: polls and venues keep their words, numbers must be numbers") {
  const auto message = [](const std::string& more) {
    return read_source(
        "telegram",
        R"({"update_id": 1, "message": {"message_id": 5, "date": 1772435700, "from": {"id": 7}, "chat": {"id": -1001234567890}, )" +
            more + "}}");
  };
  CHECK(message(R"("poll": {"id": "1", "question": "Нет воды?"})").messages.at(0).message.text ==
        "Нет воды?");
  const auto venue = message(
      R"("location": {"latitude": 44.75, "longitude": 44.98}, "venue": {"title": "Школа", "address": "Мира, 1"})");
  CHECK(venue.messages.at(0).message.text == "Школа\n\nМира, 1");
  CHECK(venue.messages.at(0).message.media == std::vector<cases::Media>{{"geo:44.75,44.98", {}}});
  CHECK(read_source("telegram", R"({"ok": true, "result": "x"})").rejected.size() == 1);
  CHECK(read_source("telegram", R"({"ok": true, "result": [{"update_id": 1, "mess)").refusals() ==
        Lines{"in:1: this is not JSON; nothing was read here from that place on"});
  CHECK(read_source("telegram", R"({"ok": true, "result": [5]})").rejected.size() == 1);
  CHECK(read_source("telegram", R"({"message_id": "x", "chat": {"id": 1}, "date": 1, "text": "a"})")
            .rejected.size() == 1);
}
