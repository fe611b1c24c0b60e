// otklik.yaml: docs/formats/register.md.
#include <array>

#include "base/number.hpp"
#include "base/text.hpp"
#include "formats/codec.hpp"
#include "formats/files.hpp"
#include "formats/hours_codec.hpp"

namespace otklik::formats {

namespace {

struct SizeUnit {
  std::string_view word;
  std::uint64_t bytes;
};

constexpr std::array<SizeUnit, 3> size_units{{{"B", 1}, {"KiB", 1024}, {"MiB", 1024 * 1024}}};
// A case file, which holds several texts, must stay readable as a whole (records.hpp).
constexpr std::uint64_t largest_text = 4 * 1024 * 1024;

std::optional<std::size_t> parse_size(std::string_view text) {
  const auto blank = text.find(' ');
  const auto amount = parse_unsigned(text.substr(0, blank));
  if (blank == std::string_view::npos || !amount || *amount == 0 || *amount > largest_text)
    return std::nullopt;
  for (const SizeUnit& unit : size_units)
    if (unit.word == text.substr(blank + 1) && *amount * unit.bytes <= largest_text)
      return static_cast<std::size_t>(*amount * unit.bytes);
  return std::nullopt;
}

std::size_t size_of(const Node& node, Problems& problems) {
  const auto size = parse_size(text_of(node, problems));
  if (!size && node.is_text())
    problems.report(
        "bad-size", node.at,
        text("`{}` не является размером", "`{}` is not a size", disarmed(shortened(node.text, 60))),
        {"примеры: 64 KiB, 1 MiB; не больше 4 MiB", "for example: 64 KiB, 1 MiB; 4 MiB at most"});
  return size.value_or(0);
}

// `use: name` or `use: [name, …]`.
std::vector<std::string> used_ids(const Fields& fields) {
  const Node& use = fields.need("use");
  if (use.is_text()) return {id_text_of(use, fields.problems())};
  std::vector<std::string> ids;
  for (const Node& each : use.items) ids.push_back(id_text_of(each, fields.problems()));
  return ids;
}

std::vector<cases::InForce> dated(const std::vector<Node>& items, Problems& problems) {
  std::vector<cases::InForce> all;
  for (const Node& item : items) {
    const Fields entry(item, problems);
    cases::InForce in_force{entry.date("valid_from"), used_ids(entry)};
    check_ascending(all.empty() ? nullptr : &all.back().valid_from, in_force.valid_from,
                    entry.need("valid_from").at, problems);
    all.push_back(std::move(in_force));
  }
  return all;
}

// Reports the entries that are not of the first one's form.
void check_alike(const std::vector<Node>& items, Problems& problems) {
  for (const Node& item : items)
    if (item.is_map() != items.front().is_map())
      problems.report("mixed-list", item.at,
                      {"в одном списке стоят и имена, и записи с датами",
                       "names and entries with dates stand in one list"},
                      {"напишите всё как {valid_from: …, use: […]} или всё как имена",
                       "write all of them as {valid_from: …, use: […]} or all as names"});
}

// A plain list of names holds from the first day there is; an empty one means the weekly hours alone.
std::vector<cases::InForce> calendars_of(const Fields& fields) {
  const std::vector<Node>& items = fields.list("calendars");
  check_alike(items, fields.problems());
  if (!items.empty() && items.front().is_map()) return dated(items, fields.problems());
  cases::InForce always{make_date(1, 1, 1), {}};
  for (const Node& each : items) always.ids.push_back(id_text_of(each, fields.problems()));
  return {always};
}

Lang language_of(const Fields& fields) {
  return fields.text("language") == "en" ? Lang::en : Lang::ru;
}

cases::Limits limits_of(const Fields& fields) {
  Problems& problems = fields.problems();
  cases::Limits limits{size_of(fields.need("text"), problems),
                       term_of(fields.need("back_dating"), problems),
                       duration_of(fields.need("lock_wait"), problems)};
  if (fields.has("late_entry")) limits.late_entry = term_of(fields.need("late_entry"), problems);
  if (fields.has("clock_skew")) limits.clock_skew = term_of(fields.need("clock_skew"), problems);
  if (fields.has("small_sample"))
    limits.small_sample = static_cast<std::size_t>(fields.number("small_sample"));
  return limits;
}

cases::Settings decode(const Fields& fields) {
  cases::Settings settings;
  settings.name = fields.text("name");
  settings.time_zone = zone_of(fields.need("time_zone"), fields.problems());
  settings.language = language_of(fields);
  settings.calendars = calendars_of(fields);
  settings.regulations = dated(fields.list("regulations"), fields.problems());
  settings.working_hours = working_hours_of(fields, "working_hours");
  const Fields defaults(fields.need("defaults"), fields.problems());
  settings.default_importance = defaults.id<ImportanceId>("importance");
  settings.default_location = defaults.id<LocationId>("location");
  settings.limits = limits_of(Fields(fields.need("limits"), fields.problems()));
  settings.signatures_required = fields.has("signatures");
  return settings;
}

}  // namespace

Read<cases::Settings> read_settings(std::string_view bytes, std::string_view file,
                                    KnownTrees* known) {
  return read_settings_file<cases::Settings>("register", bytes, file, known, decode);
}

}  // namespace otklik::formats
