#include "base/zone.hpp"

#include <date/tz.h>
#include <fmt/core.h>

#include <stdexcept>

#include "base/error.hpp"
#include "base/number.hpp"

namespace otklik {
inline namespace base {

namespace {

const date::time_zone* located(std::string_view name) {
  try {
    return date::locate_zone(name);
  } catch (const std::runtime_error&) {
    throw Error(Category::bad_data, text("нет часового пояса «{}»", "no time zone `{}`", name),
                {text("укажите имя из базы IANA, например Europe/Moscow",
                      "give a name of the IANA database, such as Europe/Moscow")});
  }
}

// `HH:MM[:SS]` to seconds from midnight.
std::optional<Seconds> parse_clock(std::string_view text) {
  if (text.size() != 5 && text.size() != 8) return std::nullopt;
  if (text[2] != ':' || (text.size() == 8 && text[5] != ':')) return std::nullopt;
  const auto hours = parse_unsigned(text.substr(0, 2));
  const auto minutes = parse_unsigned(text.substr(3, 2));
  const auto seconds = text.size() == 8 ? parse_unsigned(text.substr(6, 2)) : 0U;
  if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 59)
    return std::nullopt;
  return Seconds(static_cast<std::int64_t>(*hours * 3600 + *minutes * 60 + *seconds));
}

// `+03:00`, `+0300` or `+03` to seconds east of Greenwich.
std::optional<Seconds> parse_offset(std::string_view text) {
  const bool colon = text.size() == 6 && text[3] == ':';
  if (!colon && text.size() != 5 && text.size() != 3) return std::nullopt;
  const auto hours = parse_unsigned(text.substr(1, 2));
  const auto minutes = text.size() == 3 ? 0U : parse_unsigned(text.substr(colon ? 4 : 3));
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  const Seconds value(static_cast<std::int64_t>(*hours * 3600 + *minutes * 60));
  return text.front() == '-' ? -value : value;
}

// The register's years: what a four-digit year can write in any zone.
bool writable(Instant instant) {
  return instant >= Instant(Date(date::year(1) / 1 / 2).time_since_epoch()) &&
         instant < Instant(Date(date::year(9999) / 12 / 31).time_since_epoch());
}

}  // namespace

Zone::Zone(std::string_view name) : name_(name), zone_(name == "UTC" ? nullptr : located(name)) {}

Seconds Zone::offset_at(Instant instant) const {
  return zone_ == nullptr ? Seconds(0) : zone_->get_info(instant).offset;
}

LocalTime Zone::to_local(Instant instant) const {
  return LocalTime(instant.time_since_epoch() + offset_at(instant));
}

Date Zone::date_of(Instant instant) const {
  return date::floor<date::days>(to_local(instant));
}

Instant Zone::to_instant(LocalTime local) const {
  if (zone_ == nullptr) return Instant(local.time_since_epoch());
  const date::local_info info = zone_->get_info(local);
  if (info.result == date::local_info::nonexistent) return info.second.begin;
  return Instant(local.time_since_epoch() - info.first.offset);
}

std::optional<Instant> parse_instant(std::string_view text, const Zone& zone) {
  const auto day = parse_date(text.substr(0, 10));
  if (!day) return std::nullopt;
  LocalTime local(*day);
  std::optional<Instant> result;
  if (text.size() == 10) {
    result = zone.to_instant(local);
  } else {
    if (text[10] != 'T' && text[10] != 't' && text[10] != ' ') return std::nullopt;
    std::string_view rest = text.substr(11);
    const auto mark = rest.find_first_of("+-Zz");
    const auto clock = parse_clock(rest.substr(0, mark));
    if (!clock) return std::nullopt;
    local += *clock;
    if (mark == std::string_view::npos) {
      result = zone.to_instant(local);
    } else {
      rest.remove_prefix(mark);
      const auto offset = rest == "Z" || rest == "z" ? Seconds(0) : parse_offset(rest);
      if (!offset) return std::nullopt;
      result = Instant(local.time_since_epoch() - *offset);
    }
  }
  return writable(*result) ? result : std::nullopt;
}

Stamp Zone::stamp(Instant instant) const {
  return {instant, offset_at(instant)};
}

// Every event of every case has one, so it is read without writing it again: what is not of exactly this form is refused.
std::optional<Stamp> parse_stamp(std::string_view text) {
  constexpr std::string_view form = "0000-00-00T00:00:00+00:00";
  constexpr std::size_t offset_at = 19;
  if (text.size() != form.size()) return std::nullopt;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    const bool sign = i == offset_at && text[i] == '-';
    if (form[i] == '0' ? !digit : text[i] != form[i] && !sign) return std::nullopt;
  }
  const auto number = [&](std::size_t at) { return 10 * (text[at] - '0') + (text[at + 1] - '0'); };
  const auto day = parse_date(text.substr(0, 10));
  const auto offset = parse_offset(text.substr(offset_at));
  if (!day || !offset || number(11) > 23 || number(14) > 59 || number(17) > 59) return std::nullopt;
  // `-00:00` is zero by another name.
  if (text[offset_at] == '-' && offset->count() == 0) return std::nullopt;
  const LocalTime local =
      LocalTime(*day) + Seconds(3600 * number(11) + 60 * number(14) + number(17));
  const Instant instant(local.time_since_epoch() - *offset);
  return writable(instant) ? std::optional(Stamp{instant, *offset}) : std::nullopt;
}

std::string format_instant(Instant instant, const Zone& zone) {
  return format_stamp(zone.stamp(instant));
}

std::string format_local(Instant instant, const Zone& zone) {
  const LocalTime local = zone.to_local(instant);
  const Date day = date::floor<date::days>(local);
  const auto clock = (local - LocalTime(day)).count();
  std::string result =
      fmt::format("{} {:02}:{:02}", format_date(day), clock / 3600, clock / 60 % 60);
  if (clock % 60 != 0) result += fmt::format(":{:02}", clock % 60);
  return result;
}

}  // namespace base
}  // namespace otklik
