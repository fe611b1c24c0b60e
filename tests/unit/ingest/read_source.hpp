// Reads bytes as a source and gives what came of it, one line a message, so that tests can compare whole lists.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "ingest/source.hpp"

namespace otklik::ingest::test {

/// Networks vk, ok, telegram and other.
inline cases::Registries registries() {
  cases::Registries all;
  const auto add = [&](const char* id, Text title, std::vector<std::string> hosts) {
    cases::Network network;
    network.id = NetworkId(id);
    network.title = std::move(title);
    network.hosts = std::move(hosts);
    all.networks.push_back(std::move(network));
  };
  add("vk", {"ВКонтакте", "VK"}, {"vk.com"});
  add("ok", {"Одноклассники", "Odnoklassniki"}, {"ok.ru"});
  add("telegram", same("Telegram"), {"t.me"});
  all.networks.front().native_ids = {{"/wall(-?[0-9]+_[0-9]+)", "$1", ""}};
  add("other", {"Другая площадка", "Other"}, {});
  return all;
}

inline std::vector<cases::ColumnMap> maps() {
  using cases::Column;
  cases::ColumnMap map;
  map.id = "table";
  map.columns = {{Column::posted_at, {{"Дата"}, {"Date"}}},
                 {Column::posted_time, {{"Время"}}},
                 {Column::network, {{"Сеть"}}},
                 {Column::author, {{"Автор"}}},
                 {Column::author_url, {{"Страница автора"}}},
                 {Column::url, {{"Ссылка"}, {"Link"}}},
                 {Column::native_id, {{"ID"}}},
                 {Column::text, {{"Текст"}, {"Text"}}},
                 {Column::media, {{"Вложения"}}},
                 {Column::incident_id, {{"Инцидент"}}},
                 {Column::closes_at, {{"Срок"}}}};
  map.required = {Column::text, Column::posted_at};
  map.networks = {{"ВК", NetworkId("vk")}};
  map.totals = {"Итого"};
  return {map};
}

struct ReadSource {
  std::vector<Incoming> messages;
  std::vector<Rejected> rejected;
  std::vector<Deletion> deleted;
  std::vector<Rejected> incomplete;
  std::vector<WholePlace> whole;
  std::size_t passed_over = 0;

  /// `id | link | time | author | text` of each message, lines in order; what is not there is empty.
  std::vector<std::string> lines() const {
    std::vector<std::string> all;
    for (const Incoming& each : messages) {
      const cases::Message& message = each.message;
      all.push_back(message.native_id.value_or("") + " | " + message.url.value_or("") + " | " +
                    format_stamp(message.posted_at) + " | " + message.author.name.value_or("") +
                    " | " + disarmed(message.text));
    }
    return all;
  }
  /// `place: reason` of each rejection.
  std::vector<std::string> refusals() const {
    std::vector<std::string> all;
    for (const Rejected& each : rejected) all.push_back(each.source + ": " + each.reason.en);
    return all;
  }
};

inline ReadSource read_source(const char* name, const std::string& bytes,
                              const std::string& under = {},
                              const std::vector<cases::ColumnMap>& columns = maps()) {
  static const cases::Registries known = registries();
  ReadSource read;
  const Sink sink{[&](Incoming each) { read.messages.push_back(std::move(each)); },
                  [&](Rejected each) { read.rejected.push_back(std::move(each)); },
                  [&](Deletion each) { read.deleted.push_back(std::move(each)); },
                  [&] { ++read.passed_over; },
                  [&](Rejected each) { read.incomplete.push_back(std::move(each)); },
                  [&](WholePlace each) { read.whole.push_back(std::move(each)); }};
  std::istringstream in(bytes);
  read_as(*find_source(name), in, {"in", Zone("Europe/Moscow"), 64 * 1024, &known, &columns, under},
          sink);
  return read;
}

using Lines = std::vector<std::string>;

}  // namespace otklik::ingest::test
