#include "ingest/table.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.hpp"
#include "cases/registries/links.hpp"
#include "ingest/moments.hpp"

namespace otklik::ingest {

namespace {

using cases::Column;
using cases::ColumnMap;

// A title, a period and a line of filters may stand above the heading.
constexpr std::size_t heading_within = 20;

// As people may have retyped it: case, blanks, line breaks and marks that nobody sees do not matter.
std::string plain(std::string_view words) {
  std::string result;
  const std::string lower = folded(words);
  bool is_apart = false;
  for (std::string_view rest = lower; !rest.empty();) {
    const std::string_view before = rest;
    const char32_t symbol = next_code_point(rest);
    const bool is_nothing = is_blank(symbol) || is_unsafe(symbol);
    if (!is_nothing && is_apart && !result.empty()) result += ' ';
    if (!is_nothing) result += before.substr(0, before.size() - rest.size());
    is_apart = is_nothing;
  }
  return result;
}

// Where the first of the names stands that are all there; empty when none is.
std::vector<std::size_t> columns_named(const TableRow& row,
                                       const std::vector<cases::JoinedColumns>& names) {
  for (const cases::JoinedColumns& joined : names) {
    std::vector<std::size_t> places;
    for (const std::string& name : joined)
      for (std::size_t i = 0; i < row.size(); ++i)
        if (plain(row[i].text) == plain(name)) {
          places.push_back(i);
          break;
        }
    if (places.size() == joined.size()) return places;
  }
  return {};
}

std::optional<Heading> fit(const TableRow& row, const ColumnMap& map) {
  Heading heading{&map, {}};
  for (const auto& [column, names] : map.columns)
    if (auto places = columns_named(row, names); !places.empty())
      heading.columns[column] = std::move(places);
  const bool fits = std::all_of(map.required.begin(), map.required.end(), [&](Column column) {
    return heading.columns.contains(column) || map.constants.contains(column);
  });
  return fits && !heading.columns.empty() ? std::optional(heading) : std::nullopt;
}

// What stands between cells that a map joins.
std::string_view between_cells(Column column) {
  if (column == Column::text) return "\n\n";
  return column == Column::media ? "\n" : " ";
}

// 46083.427 as a spreadsheet's day, 1772435700 as Unix time; nothing for what is no plain number.
std::optional<double> plain_number(std::string_view text) {
  double value = 0;
  std::string dotted(trimmed(text));
  std::replace(dotted.begin(), dotted.end(), ',', '.');
  const auto [end, problem] = std::from_chars(dotted.data(), dotted.data() + dotted.size(), value,
                                              std::chars_format::fixed);
  const bool is_number = problem == std::errc() && end == dotted.data() + dotted.size();
  return is_number && !dotted.empty() ? std::optional(value) : std::nullopt;
}

constexpr double first_unix_time = 1e8;  // 1973; no spreadsheet's day is as large

// What a spreadsheet made of a long number: digits that are lost for good.
bool is_rounded(std::string_view id) {
  const auto exponent = id.find_first_of("Ee");
  const bool is_scientific = exponent != std::string_view::npos && exponent > 0 &&
                             id.find_first_not_of("0123456789.,", 0) == exponent &&
                             exponent + 2 < id.size() &&
                             (id[exponent + 1] == '+' || id[exponent + 1] == '-') &&
                             id.find_first_not_of("0123456789", exponent + 2) == id.npos;
  return is_scientific;
}

}  // namespace

std::optional<Heading> find_heading(const TableRow& row, const std::vector<ColumnMap>& maps) {
  std::optional<Heading> best;
  for (const ColumnMap& map : maps)
    if (auto heading = fit(row, map);
        heading && (!best || best->columns.size() < heading->columns.size()))
      best = std::move(heading);
  return best;
}

bool TableTaker::take(const TableRow& row, std::size_t line) {
  const auto filled = static_cast<std::size_t>(std::count_if(
      row.begin(), row.end(), [](const TableCell& each) { return !trimmed(each.text).empty(); }));
  if (filled == 0) return true;
  if (heading_) {
    give(row, line);
    return true;
  }
  if (auto heading = find_heading(row, *reading_.maps)) {
    zone_ = heading->map->time_zone ? Zone(*heading->map->time_zone) : reading_.zone;
    set_heading(row, std::move(*heading));
    return true;
  }
  if (filled > widest_.size()) widest_ = row;
  return ++rows_ < heading_within;
}

void TableTaker::set_heading(const TableRow& row, Heading heading) {
  heading_ = std::move(heading);
  width_ = row.size();
  while (width_ > 0 && trimmed(row[width_ - 1].text).empty()) --width_;
}

void TableTaker::reject(std::size_t line, Text reason) {
  sink_.rejected(
      {fmt::format("{}:{}", reading_.file, place_ + std::to_string(line)), std::move(reason)});
}

void TableTaker::reject_unknown() {
  std::vector<std::string> names;
  for (const TableCell& each : widest_)
    if (!trimmed(each.text).empty() && names.size() < 20)
      names.push_back(shown(trimmed(each.text)));
  std::vector<std::string> maps;
  for (const ColumnMap& map : *reading_.maps) maps.push_back(map.id);
  reject(1, text("ни одна карта столбцов не знает эту таблицу; её столбцы: {}; карты: {}; "
                 "назовите свою: --map ФАЙЛ",
                 "no map of columns knows this table; its columns: {}; maps: {}; name yours: "
                 "--map FILE",
                 joined_list(names), joined_list(maps)));
}

std::string TableTaker::cell(const TableRow& row, Column column) const {
  std::string words;
  const auto found = heading_->columns.find(column);
  if (found != heading_->columns.end())
    for (const std::size_t at : found->second) {
      if (at >= row.size() || trimmed(row[at].text).empty()) continue;
      if (!words.empty()) words += between_cells(column);
      words += row[at].text;
    }
  if (!words.empty()) return words;
  const auto constant = heading_->map->constants.find(column);
  return constant == heading_->map->constants.end() ? std::string() : constant->second;
}

// Its word may stand in any column, also in that of the dates.
bool TableTaker::is_total(const TableRow& row) const {
  const auto first = std::find_if(
      row.begin(), row.end(), [](const TableCell& each) { return !trimmed(each.text).empty(); });
  const auto& totals = heading_->map->totals;
  return std::any_of(totals.begin(), totals.end(), [&](const std::string& word) {
    return plain(first->text).starts_with(plain(word));
  });
}

void TableTaker::give(const TableRow& row, std::size_t line) {
  const auto time = moment_in(row, Column::posted_at);
  if (!time || !parse_instant(*time, *zone_)) {
    if (is_total(row)) return sink_.passed_over();
    if (auto again = fit(row, *heading_->map)) return set_heading(row, std::move(*again));
  }
  Reasons reasons;
  for (std::size_t i = width_; i < row.size(); ++i)
    if (!trimmed(row[i].text).empty()) {
      reasons.add(text("в строке больше ячеек, чем в заголовке ({}): где-то не хватает кавычек",
                       "more cells than the heading has ({}): quotes are missing somewhere",
                       width_));
      break;
    }
  const auto word = [&](Column column) {
    const std::string value(trimmed(cell(row, column)));
    return value.empty() ? std::nullopt : std::optional(value);
  };
  RawMessage raw;
  raw.native_id = id_in(row, Column::native_id, reasons);
  raw.incident_id = id_in(row, Column::incident_id, reasons);
  raw.url = link_in(row, Column::url);
  raw.author_url = link_in(row, Column::author_url);
  raw.author_name = word(Column::author);
  raw.text = cell(row, Column::text);
  raw.posted_at = posted_at(row, reasons);
  raw.detected_at = moment_in(row, Column::detected_at, reasons);
  raw.closes_at = moment_in(row, Column::closes_at, reasons);
  take_network(row, raw, reasons);
  take_media(row, raw);
  raw.source = fmt::format("{}:{}{}", reading_.file, place_, line);
  auto result = accept(std::move(raw), reading_, std::move(reasons));
  if (auto* incoming = std::get_if<Incoming>(&result))
    sink_.message(std::move(*incoming));
  else
    sink_.rejected(std::move(std::get<Rejected>(result)));
}

// The cell's words where they are a link, else where the cell leads to.
std::optional<std::string> TableTaker::link_in(const TableRow& row, Column column) const {
  const std::string value(trimmed(cell(row, column)));
  const auto at = heading_->columns.find(column);
  const std::size_t place = at == heading_->columns.end() ? row.size() : at->second.front();
  if (place < row.size() && !row[place].link.empty() && check_url(value)) return row[place].link;
  return value.empty() ? std::nullopt : std::optional(value);
}

std::optional<std::string> TableTaker::id_in(const TableRow& row, Column column,
                                             Reasons& reasons) const {
  const std::string value(trimmed(cell(row, column)));
  if (value.empty()) return std::nullopt;
  if (!is_rounded(value)) return value;
  reasons.add(
      word_of(column),
      text("таблица округлила номер до «{}»; выгрузите столбец как текст",
           "the spreadsheet rounded the number to `{}`; export the column as text", shown(value)));
  return std::nullopt;
}

std::optional<std::string> TableTaker::moment_in(const TableRow& row, Column column) const {
  const std::string value(trimmed(cell(row, column)));
  if (value.empty()) return std::nullopt;
  if (const auto number = plain_number(value)) {
    if (*number >= first_unix_time) return unix_moment(value).value_or(value);
    return serial_moment(*number + first_day_, *zone_).value_or(value);
  }
  return written_moment(value, *zone_, heading_->map->dates).value_or(value);
}

std::optional<std::string> TableTaker::moment_in(const TableRow& row, Column column,
                                                 Reasons& reasons) const {
  if (!unclear(cell(row, column), column, reasons)) return moment_in(row, column);
  return std::nullopt;
}

std::optional<std::string> TableTaker::posted_at(const TableRow& row, Reasons& reasons) const {
  const std::string time(trimmed(cell(row, Column::posted_time)));
  if (time.empty()) return moment_in(row, Column::posted_at, reasons);
  std::string day(trimmed(cell(row, Column::posted_at)));
  if (unclear(day, Column::posted_at, reasons)) return std::nullopt;
  const auto days = plain_number(day);
  const auto fraction = plain_number(time);
  if (days && fraction) return serial_moment(*days + *fraction + first_day_, *zone_).value_or(day);
  if (days) day = serial_moment(*days + first_day_, *zone_).value_or(day).substr(0, 10);
  const std::string whole = day + " " + time;
  return written_moment(whole, *zone_, heading_->map->dates).value_or(whole);
}

bool TableTaker::unclear(std::string_view words, Column column, Reasons& reasons) const {
  const auto problem = unclear_date(words, heading_->map->dates);
  if (problem) reasons.add(word_of(column), joined(same(shown(words)), ": ", *problem));
  return problem.has_value();
}

void TableTaker::take_network(const TableRow& row, RawMessage& raw, Reasons& reasons) const {
  const std::string word = plain(cell(row, Column::network));
  for (const auto& [name, id] : heading_->map->networks)
    if (!word.empty() && plain(name) == word) raw.network = id.text();
  if (raw.network) return;
  for (const cases::Network& each : reading_.registries->networks)
    if (!word.empty() &&
        (each.id.text() == word || plain(each.title.ru) == word || plain(each.title.en) == word))
      raw.network = each.id.text();
  if (raw.network) return;
  const auto of_link = raw.url ? network_of_link(*raw.url, *reading_.registries) : std::nullopt;
  if (of_link)
    raw.network = of_link->text();
  else if (word.empty())
    reasons.add("network", {"сеть не названа и по ссылке не видна",
                            "no network is named and the link does not tell"});
  else
    reasons.add("network", text("неизвестная сеть «{}»: добавьте её в networks карты столбцов",
                                "unknown network `{}`: add it to `networks` of the map of columns",
                                shown(word)));
}

// Links, one a line or between blanks; anything else of the cell says only that something was there.
void TableTaker::take_media(const TableRow& row, RawMessage& raw) const {
  std::string words = cell(row, Column::media);
  std::replace_if(
      words.begin(), words.end(),
      [](char each) {
        return each == '\n' || each == '\r' || each == '\t' || each == ';' || each == ',';
      },
      ' ');
  for (const std::string_view word : split(words, ' '))
    if (!word.empty() && !check_url(word)) raw.media.push_back({"link", std::string(word)});
}

std::size_t longest_row(const Reading& reading) {
  constexpr std::size_t longest_symbol = 4;  // bytes, where the table's encoding has one
  constexpr std::size_t all_else = 1 << 20;
  return longest_symbol * reading.text_bytes + all_else;
}

std::optional<NetworkId> network_of_link(std::string_view url,
                                         const cases::Registries& registries) {
  const auto link = cases::parse_link(url);
  if (!link) return std::nullopt;
  for (const cases::Network& each : registries.networks)
    if (cases::is_of_network(*link, each, registries)) return each.id;
  return std::nullopt;
}

}  // namespace otklik::ingest
