#include "calendar/iso_time.hpp"

#include <array>

namespace otklik::calendar {

namespace {

// `2026-03-02T10:15:00`
constexpr std::size_t local_length = 19;
constexpr int not_a_number = -1;

// Two digits at a place; not_a_number when one is none.
int two_digits(std::string_view text, std::size_t at) {
  const unsigned tens = static_cast<unsigned char>(text[at]) - unsigned{'0'};
  const unsigned ones = static_cast<unsigned char>(text[at + 1]) - unsigned{'0'};
  return tens > 9 || ones > 9 ? not_a_number : static_cast<int>(tens * 10 + ones);
}

bool in_range(int value, int last) {
  return value >= 0 && value <= last;
}

// The first 19 characters. Nothing when they are anything but a day and a clock in full.
std::optional<LocalTime> parse_local(std::string_view text) {
  if (text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
    return std::nullopt;
  const int century = two_digits(text, 0);
  const int year = two_digits(text, 2);
  const int month = two_digits(text, 5);
  const int day = two_digits(text, 8);
  const int hours = two_digits(text, 11);
  const int minutes = two_digits(text, 14);
  const int seconds = two_digits(text, 17);
  // Years before 1000 have bounds of their own: they are left to parse_instant().
  if (century < 10 || century > 98 || year < 0 || month < 0 || day < 0) return std::nullopt;
  if (!in_range(hours, 23) || !in_range(minutes, 59) || !in_range(seconds, 59)) return std::nullopt;
  const date::year_month_day ymd{date::year(century * 100 + year),
                                 date::month(static_cast<unsigned>(month)),
                                 date::day(static_cast<unsigned>(day))};
  if (!ymd.ok()) return std::nullopt;
  return LocalTime(Date(ymd)) + std::chrono::hours(hours) + std::chrono::minutes(minutes) +
         Seconds(seconds);
}

// `+03:00`
std::optional<Seconds> parse_offset(std::string_view text) {
  const int hours = two_digits(text, 1);
  const int minutes = two_digits(text, 4);
  if ((text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  if (!in_range(hours, 23) || !in_range(minutes, 59)) return std::nullopt;
  const Seconds value = std::chrono::hours(hours) + std::chrono::minutes(minutes);
  return text[0] == '-' ? -value : value;
}

// The common shapes; nothing for every other text, good or bad.
std::optional<Instant> parse_common(std::string_view text, const ZoneTable& zone) {
  const bool offset_follows = text.size() == iso_length;
  const bool utc = text.size() == local_length + 1 && text.back() == 'Z';
  if (!offset_follows && !utc && text.size() != local_length) return std::nullopt;
  const auto local = parse_local(text);
  if (!local) return std::nullopt;
  if (utc) return Instant(local->time_since_epoch());
  if (!offset_follows) return zone.to_instant(*local);
  const auto offset = parse_offset(text.substr(local_length));
  if (!offset) return std::nullopt;
  return Instant(local->time_since_epoch() - *offset);
}

constexpr std::array<char, 200> digit_pairs = [] {
  std::array<char, 200> pairs{};
  for (std::size_t i = 0; i < 100; ++i) {
    pairs[2 * i] = static_cast<char>('0' + i / 10);
    pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return pairs;
}();

// `value` in two digits, then `mark` unless it is zero.
char* write_pair(char* out, unsigned value, char mark = '\0') {
  out[0] = digit_pairs[2 * value];
  out[1] = digit_pairs[2 * value + 1];
  out[2] = mark;
  return out + (mark == '\0' ? 2 : 3);
}

}  // namespace

std::optional<Instant> parse_iso(std::string_view text, const ZoneTable& zone) {
  if (const auto found = parse_common(text, zone)) return found;
  return parse_instant(text, zone.zone());
}

char* write_iso(char* out, Instant instant, const ZoneTable& zone) {
  const Seconds offset = zone.offset_at(instant);
  const LocalTime local(instant.time_since_epoch() + offset);
  const Date day = date::floor<date::days>(local);
  const date::year_month_day ymd(day);
  const auto year = static_cast<unsigned>(static_cast<int>(ymd.year()));
  const auto clock = static_cast<unsigned>((local - LocalTime(day)).count());
  const auto east = static_cast<unsigned>(offset.count() < 0 ? -offset.count() : offset.count());
  out = write_pair(out, year / 100);
  out = write_pair(out, year % 100, '-');
  out = write_pair(out, static_cast<unsigned>(ymd.month()), '-');
  out = write_pair(out, static_cast<unsigned>(ymd.day()), 'T');
  out = write_pair(out, clock / 3600, ':');
  out = write_pair(out, clock / 60 % 60, ':');
  out = write_pair(out, clock % 60, offset.count() < 0 ? '-' : '+');
  out = write_pair(out, east / 3600, ':');
  const unsigned minutes = east / 60 % 60;
  out[0] = digit_pairs[2 * minutes];  // not write_pair: nothing may be written behind the room
  out[1] = digit_pairs[2 * minutes + 1];
  return out + 2;
}

}  // namespace otklik::calendar
