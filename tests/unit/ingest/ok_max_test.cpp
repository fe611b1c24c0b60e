#include <doctest/doctest.h>

#include "unit/ingest/read_source.hpp"

using namespace otklik;
using namespace otklik::ingest;
using namespace otklik::ingest::test;

TEST_CASE("ok: comments, with the moment in milliseconds or by the clock of Moscow") {
  const auto read = read_source("ok", R"({"comments": [
{"id": "M1", "author_id": "55", "author_name": "Анна", "text": "Яма", "created_ms": 1772435700000},
{"id": "M2", "author_id": 56, "text": "Лёд", "date": "2026-03-02 10:15:00"},
{"id": "M3", "author_id": "57", "text": "Без даты"},
{"id": "M4", "deleted": true, "text": ""}],
"entities": {"users": [{"uid": "56", "name": "Пётр"}]}})");
  CHECK(read.lines() == Lines{"M1 |  | 2026-03-02T10:15:00+03:00 | Анна | Яма",
                              "M2 |  | 2026-03-02T10:15:00+03:00 | Пётр | Лёд"});
  CHECK(read.messages.at(0).message.author.url == "https://ok.ru/profile/55");
  CHECK(read.refusals() ==
        Lines{"in:4: `posted_at`: the source gives neither `created_ms` nor `date`"});
  CHECK(read.deleted.at(0).native_id == "M4");
  CHECK(read_source("ok", R"({"error_code": 102, "error_msg": "PARAM_SESSION_EXPIRED"})")
            .refusals() ==
        Lines{"in:1: this answer is an error: `PARAM_SESSION_EXPIRED`; ask again"});
}

TEST_CASE("max: updates, messages of a chat, comments") {
  const std::string message =
      R"({"sender": {"user_id": 5, "first_name": "Анна", "last_name": "П"}, "recipient": {"chat_id": -7},
          "timestamp": 1772435700999, "body": {"mid": "m1", "text": "Яма"}, "url": "https://max.ru/dvor/AZ"})";
  const Lines once{"m1 | https://max.ru/dvor/AZ | 2026-03-02T10:15:00+03:00 | Анна П | Яма"};
  CHECK(read_source("max", R"({"messages": [)" + message + "]}").lines() == once);
  CHECK(read_source("max", R"({"comments": [)" + message + "]}").lines() == once);
  const auto read = read_source(
      "max", R"({"updates": [{"update_type": "message_created", "message": )" + message + R"(},
{"update_type": "message_removed", "message_id": "m1", "timestamp": 1772435760000},
{"update_type": "bot_started"},
{"update_type": "message_edited"}]})");
  CHECK(read.lines() == once);
  CHECK(read.messages.at(0).pages == Lines{"-7", "dvor"});
  CHECK(read.deleted.at(0).native_id == "m1");
  CHECK(format_stamp(*read.deleted.at(0).at) == "2026-03-02T10:16:00+03:00");
  CHECK(read.passed_over == 1);
  CHECK(read.refusals() == Lines{"in:5: there is no `message`"});
}

TEST_CASE("max: comments under a channel's post come, are edited and go") {
  const auto update = [](const std::string& kind, const std::string& text) {
    return R"({"update_type": ")" + kind +
           R"(", "timestamp": 1772435700999, "message": {"sender": {"user_id": 5, "first_name": "Анна"},
      "recipient": {"chat_id": -42, "chat_type": "channel", "post_id": "p"}, "timestamp": 1772435700000, "body": {"mid": "c1", "text": ")" +
           text + R"("}}})";
  };
  const auto read = read_source(
      "max",
      R"({"updates": [)" + update("comment_created", "Яма") + "," +
          update("comment_edited", "Яма!") +
          R"(, {"update_type": "comment_removed", "timestamp": 1772435760000, "message_id": "c1", "chat_id": -42, "user_id": 5, "post_id": "p"}], "marker": 7})");
  CHECK(read.lines() == Lines{"c1 |  | 2026-03-02T10:15:00+03:00 | Анна | Яма",
                              "c1 |  | 2026-03-02T10:15:00+03:00 | Анна | Яма!"});
  CHECK(read.messages.at(0).pages == Lines{"-42"});
  CHECK(read.deleted.at(0).native_id == "c1");
  CHECK(read.incomplete.empty());
}

TEST_CASE("max and ok: places, words that are passed on, what is of the wrong type") {
  const auto max = [](const std::string& more) {
    return read_source(
        "max",
        R"({"messages": [{"sender": {"user_id": 5}, "recipient": {"chat_id": -7}, "timestamp": 1772435700000, )" +
            more + "}]}");
  };
  const auto place = max(
      R"("body": {"mid": "m", "text": null, "attachments": [{"type": "location", "latitude": 44.75, "longitude": 44.98}]})");
  CHECK(place.messages.at(0).message.media == std::vector<cases::Media>{{"geo:44.75,44.98", {}}});
  const auto passed_on = max(
      R"("body": {"mid": "m", "text": "Смотрите"}, "link": {"type": "forward", "message": {"mid": "s", "text": "Яма"}})");
  CHECK(passed_on.messages.at(0).message.text == "Смотрите\n\nЯма");
  CHECK(passed_on.messages.at(0).poorer_text == "Смотрите");
  const auto answered = max(
      R"("body": {"mid": "m", "text": "Да"}, "link": {"type": "reply", "message": {"mid": "s", "text": "Яма?"}})");
  CHECK(answered.messages.at(0).message.text == "Да");
  for (const char* const bad :
       {R"("body": 5)", R"("body": {"mid": "m", "text": 5})", R"("body": {"text": "a"})",
        R"("body": {"mid": "m", "text": "a"}, "link": "x")",
        R"("body": {"mid": "m", "text": "a", "attachments": "x"})"}) {
    CAPTURE(std::string(bad));
    CHECK(max(bad).rejected.size() == 1);
  }
  CHECK(read_source("max", R"({"messages": 5})").rejected.size() == 1);
  CHECK(read_source("ok", R"({"comments": {}})").rejected.size() == 1);
  const auto ok = read_source(
      "ok", R"({"comments": [{"id": "M1", "author_id": "5", "text": "", "created_ms": 1772435700000,
    "attachments": [{"type": "POLL", "question": "Нет воды?"}, {"type": "LOCATION", "payload": {"latitude": 44.75, "longitude": 44.98}}]}]})",
      "https://ok.ru/group/77/topic/1");
  CHECK(ok.messages.at(0).message.text == "Нет воды?");
  CHECK(ok.messages.at(0).message.media.back() == cases::Media{"geo:44.75,44.98", {}});
}

TEST_CASE("forms are told by what stands in them") {
  const std::pair<const char*, const char*> rows[] = {
      {R"({"response": {"items": []}})", "vk"},
      {R"({"type": "wall_reply_new", "object": {}})", "vk"},
      {R"([{"id": 1, "from_id": 2}])", "vk"},
      {R"({"comments": [], "has_more": false})", "ok"},
      {R"({"comments": [], "marker": null})", "max"},
      {R"({"response": {"items": [{"id": 1, "attachments": [{"type": "poll", "poll": {"author_id": 5}}]}]}})",
       "vk"},
      {R"({"response": {"items": [{"text": "a", "comments": [{"author_id": 5}]}]}})", "vk"},
      {R"({"ok": true, "result": [{"update_id": 1, "message": {"giveaway": {"chats": [{"id": 1}]}}}]})",
       "telegram"},
      {R"({"ts": "7", "updates": []})", "vk"},
      {R"({"updates": [], "marker": 5})", "max"},
      {R"({"type": "confirmation", "group_id": 1})", "vk"},
      {R"({"webhookType": "MESSAGE_CREATED", "sender": {"user_id": "user:1"}})", "ok"},
      {R"({"sender": {"user_id": "user:1"}, "recipient": {"chat_id": "chat:1"}, "message": {"mid": "mid:1"}})",
       "ok"},
      {R"({"code": "verify.token", "message": "no"})", "max"},
      {R"({"ok": false, "error_code": 401, "description": "no"})", "telegram"},
      {R"({"error_code": 102, "error_msg": "no"})", "ok"},
      {R"({"error": "invalid_client", "error_description": "no"})", "vk"},
      {R"({"error": {"error_code": 5, "error_msg": "no"}})", "vk"},
      {"{\"broken\": \"\n{\"update_id\": 1}", "telegram"},
      {R"({"any": 1})", "json"},
      {R"({"updates": [{"update_type": "message_removed", "message_id": "m"}]})", "max"},
      {R"({"messages": [{"body": {"mid": "m"}}]})", "max"},
      {R"({"name": "x", "type": "private_group", "id": 1, "messages": []})", "telegram"},
      {R"({"ok": true, "result": [{"update_id": 1}]})", "telegram"},
      {R"([{"network": "vk", "posted_at": "", "text": "\"from_id\": 1, \"update_id\": 2"}])",
       "json"},
      {"<?xml version='1.0'?><rss>", "rss"},
      {"\n<feed xmlns='x'>", "rss"},
      {"Дата;Текст\n", "csv"},
      {"PK\x03\x04", "xlsx"},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.first));
    REQUIRE(recognised(row.first) != nullptr);
    CHECK(recognised(row.first)->name == row.second);
  }
}
