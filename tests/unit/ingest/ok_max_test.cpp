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

TEST_CASE("forms are told by what stands in them") {
  const std::pair<const char*, const char*> rows[] = {
      {R"({"response": {"items": []}})", "vk"},
      {R"({"type": "wall_reply_new", "object": {}})", "vk"},
      {R"([{"id": 1, "from_id": 2}])", "vk"},
      {R"({"comments": [], "has_more": false})", "ok"},
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
