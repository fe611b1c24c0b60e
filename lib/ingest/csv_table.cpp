#include "ingest/csv_table.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "ingest/charset.hpp"
#include "ingest/json_stream.hpp"
#include "ingest/table.hpp"

namespace otklik::ingest {

namespace {

constexpr std::array separators = {';', ',', '\t'};
constexpr std::size_t first_rows = 20;

using RawRow = std::vector<std::string>;

// Rows of raw bytes, as RFC 4180 has them: a quoted cell may hold separators, line breaks and doubled quotes.
class RowReader {
 public:
  RowReader(ByteReader& bytes, char separator, std::size_t longest)
      : bytes_(bytes), separator_(static_cast<unsigned char>(separator)), longest_(longest) {}

  enum class State { row, end, too_long, unclosed };

  State next(RawRow& row) {
    row.clear();
    size_ = 0;
    line_ = bytes_.line();
    std::string begun = after_mark();
    if (begun.empty() && bytes_.peek() == ByteReader::end) return State::end;
    for (;;) {
      row.push_back(std::exchange(begun, {}));
      if (!cell(row.back())) return State::unclosed;
      const int after = bytes_.peek();
      if (after == separator_) {
        bytes_.take();
        continue;
      }
      if (after == '\r') bytes_.take();
      if (bytes_.peek() == '\n') bytes_.take();
      return size_ > longest_ ? State::too_long : State::row;
    }
  }

  std::size_t line() const { return line_; }  ///< where the row begins

 private:
  // Takes the mark with which a file begins, also one that was put behind another. What looked like it and is none is given back.
  std::string after_mark() {
    std::string taken;
    for (const char each : byte_order_mark) {
      if (bytes_.peek() != static_cast<unsigned char>(each)) return taken;
      taken += static_cast<char>(bytes_.take());
    }
    return {};
  }

  // False when the file ends inside quotes.
  bool cell(std::string& text) {
    while (bytes_.peek() == ' ' && separator_ != ' ') keep(text, bytes_.take());
    if (bytes_.peek() == '"' && trimmed(text).empty()) {
      text.clear();
      bytes_.take();
      if (!quoted(text)) return false;
    }
    // What stands behind a closing quote belongs to the cell all the same.
    while (!ends_cell(bytes_.peek())) keep(text, bytes_.take());
    return true;
  }

  bool quoted(std::string& text) {
    for (;;) {
      const int byte = bytes_.take();
      if (byte == ByteReader::end) return false;
      if (byte != '"') {
        keep(text, byte);
        continue;
      }
      if (bytes_.peek() != '"') return true;
      keep(text, bytes_.take());
    }
  }

  void keep(std::string& text, int byte) {
    if (++size_ <= longest_) text += static_cast<char>(byte);
  }

  bool ends_cell(int byte) const {
    return byte == ByteReader::end || byte == separator_ || byte == '\n' || byte == '\r';
  }

  ByteReader& bytes_;
  int separator_;
  std::size_t longest_;
  std::size_t size_ = 0;
  std::size_t line_ = 1;
};

bool is_ascii(const RawRow& row) {
  return std::all_of(row.begin(), row.end(), [](const std::string& cell) {
    return std::all_of(cell.begin(), cell.end(), [](char each) { return (each & 0x80) == 0; });
  });
}

// One encoding for the whole file, told by its first row that is more than ASCII and by what it begins with.
class Decoder {
 public:
  explicit Decoder(std::string_view head) : head_(head) {}

  /// Nothing when the row's bytes are not of the file's encoding.
  std::optional<TableRow> decoded(const RawRow& row) {
    const bool is_plain = is_ascii(row);
    if (!is_plain && !is_decided_) decide(row);
    TableRow cells;
    for (const std::string& each : row) {
      auto text = !is_plain && table_ ? to_utf8(each, *table_) : std::optional(each);
      if (!text || find_invalid_utf8(*text)) return std::nullopt;
      cells.push_back({std::move(*text), {}});
    }
    return cells;
  }

  bool is_utf8() const { return !table_; }
  /// The encoding that the file seems to be in, when it is one that is not read.
  const std::optional<std::string>& foreign() const { return foreign_; }
  void set_utf8() { is_decided_ = true; }

 private:
  void decide(const RawRow& row) {
    is_decided_ = true;
    const bool is_utf8 = std::none_of(row.begin(), row.end(), [](const std::string& each) {
      return find_invalid_utf8(each).has_value();
    });
    if (is_utf8) return;
    std::string bytes(head_);
    for (const std::string& each : row) bytes += each;
    table_ = byte_table(russian_windows);
    const std::string likeliest = likeliest_encoding(bytes);
    if (likeliest != russian_windows) foreign_ = likeliest;
  }

  std::string head_;
  std::optional<std::string> foreign_;

  bool is_decided_ = false;
  std::optional<ByteTable> table_;
};

// Excel writes the separator into a line of its own.
std::optional<char> told_separator(std::string_view head) {
  const bool tells = head.size() > 5 && folded(head.substr(0, 4)) == "sep=" &&
                     (head[5] == '\r' || head[5] == '\n');
  return tells ? std::optional(head[4]) : std::nullopt;
}

struct Likeness {
  std::size_t known = 0;  // columns that a map knows
  std::size_t cells = 0;

  friend auto operator<=>(const Likeness&, const Likeness&) = default;
};

Likeness likeness(const std::string& head, char separator, const Reading& reading) {
  std::istringstream in(head);
  ByteReader bytes(in, reading.file);
  RowReader rows(bytes, separator, head.size());
  Decoder decoder(head);
  Likeness best;
  RawRow row;
  for (std::size_t i = 0; i < first_rows && rows.next(row) == RowReader::State::row; ++i) {
    const auto cells = decoder.decoded(row);
    if (!cells) continue;
    const auto heading = find_heading(*cells, *reading.maps);
    best = std::max(best, {heading ? heading->columns.size() : 0, row.size()});
  }
  return best;
}

char separator_of(const std::string& head, const Reading& reading) {
  char best = separators.front();
  Likeness most;
  for (const char each : separators)
    if (const Likeness found = likeness(head, each, reading); found > most) {
      most = found;
      best = each;
    }
  return best;
}

}  // namespace

bool recognises_csv(std::string_view head) {
  head = without_mark(head);
  const bool is_text = head.find('\0') == std::string_view::npos && !trimmed(head).starts_with('<');
  if (!is_text || trimmed(head).empty()) return false;
  return head.find_first_of(";,\t") != std::string_view::npos;
}

void read_csv(std::istream& in, const Reading& reading, const Sink& sink) {
  ByteReader bytes(in, reading.file);
  const bool has_mark = bytes.ahead().starts_with(byte_order_mark);
  if (has_mark) skip_byte_order_mark(bytes);
  const std::string head(bytes.ahead());
  TableTaker table({}, reading, sink);
  const auto told = told_separator(head);
  RowReader rows(bytes, told.value_or(separator_of(head, reading)), longest_row(reading));
  RawRow row;
  if (told) rows.next(row);
  Decoder decoder(head);
  if (has_mark) decoder.set_utf8();
  for (auto state = rows.next(row); state != RowReader::State::end; state = rows.next(row)) {
    if (state == RowReader::State::unclosed)
      return table.reject(rows.line(),
                          {"кавычка не закрыта; с этой строки файл не читался",
                           "a quote is not closed; the file was not read from this line on"});
    if (state == RowReader::State::too_long) {
      table.reject(rows.line(), text("строка больше {} байт", "the row is larger than {} bytes",
                                     longest_row(reading)));
      continue;
    }
    const auto cells = decoder.decoded(row);
    if (const auto& foreign = decoder.foreign())
      return table.reject(rows.line(),
                          text("файл, похоже, в кодировке {0}, а читаются UTF-8 и windows-1251; "
                               "перекодируйте: iconv -f {0} -t UTF-8 ФАЙЛ",
                               "the file seems to be in {0}, and UTF-8 and windows-1251 are read; "
                               "convert it: iconv -f {0} -t UTF-8 FILE",
                               *foreign));
    if (!cells)
      table.reject(rows.line(), decoder.is_utf8() ? Text{"не UTF-8, а файл начат в UTF-8",
                                                         "not UTF-8, and the file began as UTF-8"}
                                                  : Text{"байт, которого нет в windows-1251",
                                                         "a byte that windows-1251 does not have"});
    else if (!table.take(*cells, rows.line()))
      break;
  }
  if (!table.has_heading()) table.reject_unknown();
}

}  // namespace otklik::ingest
