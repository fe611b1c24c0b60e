// How a monitoring system calls the columns of its tables: what columns/<id>.yaml says.
// Not for reading tables: see ingest/.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/bilingual.hpp"
#include "base/id.hpp"
#include "base/words.hpp"

namespace otklik::cases {

/// What a column can hold. `posted_time` is the hour beside a `posted_at` that is a day alone.
enum class Column {
  network,
  native_id,
  url,
  posted_at,
  posted_time,
  author,
  author_url,
  text,
  media,
  detected_at,
  incident_id,
  closes_at,
};

/// Columns whose cells are joined, in this order; most often one.
using JoinedColumns = std::vector<std::string>;

struct ColumnMap {
  std::string id;
  Text title;
  /// the names that a column may have; the first that a table has, of joined ones all, is taken
  std::map<Column, std::vector<JoinedColumns>> columns;
  std::vector<Column> required;               ///< a table without one of these is another system's
  std::map<Column, std::string> constants;    ///< where a table has no such column or an empty cell
  std::map<std::string, NetworkId> networks;  ///< how the system calls our networks
  std::optional<std::string> time_zone;       ///< of the table's times; the register's when absent
  std::string dates;                ///< how numbers of a date stand (`DD.MM.YY`); may be empty
  std::vector<std::string> totals;  ///< what a row of totals begins with

  friend bool operator==(const ColumnMap&, const ColumnMap&) = default;
};

}  // namespace otklik::cases

namespace otklik {
template <>
struct Words<cases::Column> {
  using enum cases::Column;
  static constexpr std::array<Word<cases::Column>, 12> table{{
      {network, "network", "социальная сеть", "network"},
      {native_id, "native_id", "номер в сети", "id in the network"},
      {url, "url", "ссылка", "link"},
      {posted_at, "posted_at", "размещено", "posted"},
      {posted_time, "posted_time", "час размещения", "hour of posting"},
      {author, "author", "автор", "author"},
      {author_url, "author_url", "страница автора", "author's page"},
      {text, "text", "текст", "text"},
      {media, "media", "вложения", "media"},
      {detected_at, "detected_at", "выявлено", "detected"},
      {incident_id, "incident_id", "номер в предписанной системе", "number in the mandated system"},
      {closes_at, "closes_at", "срок закрытия", "closing time"},
  }};
};
}  // namespace otklik
