// Rows of a table turned into messages by a map of its columns. Not for how a file holds its rows: see csv.cpp and xlsx.cpp.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cases/registries/column_map.hpp"
#include "ingest/source.hpp"

namespace otklik::ingest {

struct TableCell {
  std::string text;  ///< valid UTF-8
  std::string link;  ///< to which a spreadsheet's cell leads, empty when to none
};

using TableRow = std::vector<TableCell>;

/// The map that fits a heading best and the columns that it finds there.
struct Heading {
  const cases::ColumnMap* map = nullptr;
  std::map<cases::Column, std::vector<std::size_t>> columns;  ///< several where a map joins them
};

/// Nothing when no map has all its required columns among these.
std::optional<Heading> find_heading(const TableRow& row, const std::vector<cases::ColumnMap>& maps);

/// Takes the rows of one table, from its first. The heading is looked for in the first rows; what stands above is passed over. It
/// may stand again further down, where tables were put one behind another.
class TableTaker {
 public:
  /// `place` is put before row numbers. All must outlive it.
  TableTaker(std::string place, const Reading& reading, const Sink& sink)
      : place_(std::move(place)), reading_(reading), sink_(sink) {}

  /// Days between the table's first day and the usual one (workbooks of old Macs: 1462).
  void set_first_day(double days) { first_day_ = days; }

  /// False when no row of the table can be taken: there is no heading that a map knows.
  bool take(const TableRow& row, std::size_t line);
  void reject(std::size_t line, Text reason);
  bool has_heading() const { return heading_.has_value(); }
  /// Names the columns that were found where no map knows them.
  void reject_unknown();

 private:
  std::string cell(const TableRow& row, cases::Column column) const;
  bool is_total(const TableRow& row) const;
  void set_heading(const TableRow& row, Heading heading);
  void give(const TableRow& row, std::size_t line);
  std::optional<std::string> link_in(const TableRow& row, cases::Column column) const;
  std::optional<std::string> id_in(const TableRow& row, cases::Column column,
                                   Reasons& reasons) const;
  std::optional<std::string> moment_in(const TableRow& row, cases::Column column) const;
  std::optional<std::string> moment_in(const TableRow& row, cases::Column column,
                                       Reasons& reasons) const;
  std::optional<std::string> posted_at(const TableRow& row, Reasons& reasons) const;
  bool unclear(std::string_view words, cases::Column column, Reasons& reasons) const;
  void take_network(const TableRow& row, RawMessage& raw, Reasons& reasons) const;
  void take_media(const TableRow& row, RawMessage& raw) const;

  std::string place_;
  const Reading& reading_;
  const Sink& sink_;
  double first_day_ = 0;
  std::size_t rows_ = 0;
  TableRow widest_;  // of the first rows: the likeliest heading
  std::size_t width_ = 0;
  std::optional<Heading> heading_;
  std::optional<Zone> zone_;
};

/// The bytes that a row with a text of the register's length can take.
std::size_t longest_row(const Reading& reading);

/// The registered network whose host the link has, or the one that takes any host. Nothing when it is no link or there is none.
std::optional<NetworkId> network_of_link(std::string_view url, const cases::Registries& registries);

}  // namespace otklik::ingest
