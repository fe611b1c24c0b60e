#include "formats/fields.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"

namespace otklik::formats {

namespace {

constexpr std::size_t longest_id = 100;
constexpr std::size_t longest_shown = 60;

bool is_id_symbol(char symbol) {
  return (symbol >= 'a' && symbol <= 'z') || (symbol >= '0' && symbol <= '9') || symbol == '.' ||
         symbol == '_' || symbol == '-';
}

std::string shown(std::string_view text) {
  return disarmed(shortened(text, longest_shown));
}

const Node absent_node;

// `03-01` as 301; a leap year, so that 29 February may stand.
std::optional<unsigned> parse_month_day(std::string_view text) {
  const auto day = parse_date("2000-" + std::string(text));
  if (!day) return std::nullopt;
  const date::year_month_day ymd(*day);
  return static_cast<unsigned>(ymd.month()) * 100 + static_cast<unsigned>(ymd.day());
}

}  // namespace

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > longest_id) return false;
  if (text.front() == '.' || text.front() == '_' || text.front() == '-') return false;
  return std::all_of(text.begin(), text.end(), is_id_symbol);
}

std::string text_of(const Node& node, Problems& problems) {
  if (!node.is_text()) problems.note_misshapen(node.at);
  return node.text;
}

std::string id_text_of(const Node& node, Problems& problems) {
  if (!is_id(node.text)) problems.note_misshapen(node.at);
  return text_of(node, problems);
}

Slip no_such_day(std::string_view words) {
  return {"bad-date",
          text("дня `{}` нет", "there is no day `{}`", shown(words)),
          {"напишите дату как 2026-03-02", "write the date as 2026-03-02"}};
}

Date date_of(const Node& node, Problems& problems) {
  const auto date = parse_date(text_of(node, problems));
  if (!date && node.is_text()) problems.report(node.at, no_such_day(node.text));
  return date.value_or(Date{});
}

unsigned month_day_of(const Node& node, Problems& problems) {
  const auto day = parse_month_day(text_of(node, problems));
  if (!day && node.is_text())
    problems.report(
        "bad-day", node.at,
        text("дня `{}` в году нет", "no year has the day `{}`", disarmed(shortened(node.text, 60))),
        {"напишите месяц и день как 03-01", "write month and day as 03-01"});
  return day.value_or(0);
}

std::optional<Date> date_of_key(const Entry& entry, Problems& problems) {
  const auto date = parse_date(entry.key);
  if (!date) problems.report(entry.at, no_such_day(entry.key));
  return date;
}

calendar::Term term_of(const Node& node, Problems& problems) {
  const auto term = calendar::parse_term(text_of(node, problems));
  if (!term && node.is_text())
    problems.report("bad-term", node.at,
                    text("`{}` не является сроком", "`{}` is not a term", shown(node.text)),
                    {"примеры: 1 working hour, 30 working minutes, 24 clock hours, 7 calendar "
                     "days, immediately",
                     "for example: 1 working hour, 30 working minutes, 24 clock hours, 7 calendar "
                     "days, immediately"});
  return term.value_or(calendar::Term{});
}

std::string zone_of(const Node& node, Problems& problems) {
  std::string name = text_of(node, problems);
  if (name.empty()) return name;
  try {
    const Zone known(name);
  } catch (const Error& problem) {
    problems.report("unknown-zone", node.at, problem.message(), problem.notes().front());
  }
  return name;
}

Text words_of(const Node& node, Problems& problems) {
  if (node.is_text()) return same(node.text);
  const Fields fields(node, problems);
  if (!fields.has("ru") && !fields.has("en")) problems.note_misshapen(node.at);
  Text words{fields.text_or_none("ru"), fields.text_or_none("en")};
  if (words.ru.empty()) words.ru = words.en;
  if (words.en.empty()) words.en = words.ru;
  return words;
}

Fields::Fields(const Node& map, Problems& problems) : map_(map), problems_(problems) {
  if (!map.is_map()) problems.note_misshapen(map.at);
}

const Node& Fields::need(std::string_view key) const {
  const Node* node = find(key);
  if (node != nullptr) return *node;
  problems_.note_misshapen(map_.at);
  return absent_node;
}

const std::vector<Node>& Fields::list(std::string_view key) const {
  const Node* node = find(key);
  if (node != nullptr && !node->is_list()) problems_.note_misshapen(node->at);
  return node == nullptr ? absent_node.items : node->items;
}

const std::vector<Entry>& Fields::map(std::string_view key) const {
  const Node* node = find(key);
  if (node != nullptr && !node->is_map()) problems_.note_misshapen(node->at);
  return node == nullptr ? absent_node.entries : node->entries;
}

std::string Fields::text_or_none(std::string_view key) const {
  return has(key) ? text(key) : std::string();
}

std::vector<std::string> Fields::texts(std::string_view key) const {
  std::vector<std::string> texts;
  for (const Node& each : list(key)) texts.push_back(text_of(each, problems_));
  return texts;
}

bool Fields::flag(std::string_view key) const {
  const Node* node = find(key);
  if (node == nullptr) return false;
  if (node->kind != Node::Kind::boolean) problems_.note_misshapen(node->at);
  return node->boolean;
}

std::int64_t Fields::number(std::string_view key) const {
  const Node& node = need(key);
  if (node.kind != Node::Kind::integer) problems_.note_misshapen(node.at);
  return node.integer;
}

std::optional<Date> Fields::date_if(std::string_view key) const {
  if (!has(key)) return std::nullopt;
  return date(key);
}

DateRange Fields::valid_range() const {
  const DateRange range{date_if("valid_from"), date_if("valid_until")};
  if (range.since && range.until && *range.until < *range.since)
    problems_.report("bad-range", need("valid_until").at,
                     {"конец стоит раньше начала", "it ends before it begins"},
                     {"поправьте valid_from или valid_until (последний день включается)",
                      "mend valid_from or valid_until (the last day is included)"});
  return range;
}

void UniqueNames::add(std::string_view name, Position at) {
  if (name.empty() || seen_.insert(std::string(name)).second) return;
  problems_.report(
      "duplicate-id", at,
      text("`{}` встречается второй раз", "`{}` comes a second time", shown(name)),
      {"дайте другое имя или уберите повтор", "give it another name or remove the repetition"});
}

}  // namespace otklik::formats
