#include "calendar/explain.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "calendar/zone_table.hpp"

namespace otklik::calendar {

namespace {

// Intervals as instants, of one day or of two days that overlap on one.
using Stretches = std::vector<std::pair<Instant, Instant>>;

Stretches resolved(const ZoneTable& zone, Date day, const DayHours& hours) {
  Stretches result;
  for (const DayInterval& each : hours)
    result.emplace_back(zone.to_instant(LocalTime(day) + each.open),
                        zone.to_instant(LocalTime(day) + each.close));
  return result;
}

bool within(const Stretches& stretches, Instant instant) {
  return std::any_of(stretches.begin(), stretches.end(), [instant](const auto& each) {
    return each.first <= instant && instant < each.second;
  });
}

// Between the first opening and the last closing.
bool amid(const Stretches& stretches, Instant instant) {
  return !stretches.empty() && stretches.front().first <= instant &&
         instant < stretches.back().second;
}

// One local day as explain() sees it.
struct DayView {
  DayFacts facts;
  Instant begin;
  Instant end;
  Stretches worked;   // of this day's hours
  Stretches carried;  // of the hours of the day before, which may reach into this one
  Stretches usual;
};

DayView view_of(const WorkingTime& time, Date day) {
  const ZoneTable& zone = time.zone_table();
  DayView view{time.facts(day), zone.start_of(day), zone.start_of(day + date::days(1)), {}, {}, {}};
  view.worked = resolved(zone, day, view.facts.hours);
  view.usual = resolved(zone, day, view.facts.usual);
  const Date eve = day - date::days(1);
  if (time.covers(eve)) view.carried = resolved(zone, eve, time.facts(eve).hours);
  return view;
}

// Where the reason may change within [from, to).
std::vector<Instant> cuts_of(const DayView& view, Instant from, Instant to) {
  std::vector<Instant> cuts{from, to};
  for (const Stretches* stretches : {&view.worked, &view.carried, &view.usual})
    for (const auto& [open, close] : *stretches)
      for (const Instant cut : {open, close})
        if (from < cut && cut < to) cuts.push_back(cut);
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  return cuts;
}

// Why a day without hours has none.
LeftOut reason_of_day(const DayFacts& facts) {
  if (facts.own_exception) return LeftOut::own_exception;
  if (facts.fact == nullptr) return LeftOut::weekend;
  switch (facts.fact->kind) {
    case DayKind::holiday: return LeftOut::holiday;
    case DayKind::day_off: return LeftOut::day_off;
    case DayKind::short_day:
    case DayKind::working:
    case DayKind::working_short: return LeftOut::weekend;
  }
  return LeftOut::weekend;
}

LeftOut reason_at(const DayView& view, Instant instant) {
  if (view.facts.hours.empty()) return reason_of_day(view.facts);
  if (within(view.usual, instant))
    return view.facts.own_exception ? LeftOut::own_exception : LeftOut::short_day;
  return amid(view.worked, instant) || amid(view.usual, instant) ? LeftOut::lunch
                                                                 : LeftOut::outside_hours;
}

bool works_by_calendar(const DayFacts& facts) {
  return facts.fact != nullptr && !facts.own_exception &&
         (facts.fact->kind == DayKind::working || facts.fact->kind == DayKind::working_short);
}

bool rests_on_calendar(const Piece& piece, const DayFacts& facts) {
  if (facts.fact == nullptr) return false;
  if (piece.counted) return works_by_calendar(facts);
  return piece.reason == LeftOut::holiday || piece.reason == LeftOut::day_off ||
         piece.reason == LeftOut::short_day;
}

Piece piece_at(const DayView& view, Instant from, Instant to) {
  Piece piece{view.facts.day,
              from,
              to,
              within(view.worked, from) || within(view.carried, from),
              {},
              {},
              {},
              view.facts.provisional};
  if (!piece.counted) piece.reason = reason_at(view, from);
  if (rests_on_calendar(piece, view.facts)) {
    piece.note = view.facts.fact->note;
    piece.calendar = view.facts.calendar->id;
  }
  return piece;
}

bool continues(const Piece& last, const Piece& next) {
  return last.day == next.day && last.counted == next.counted && last.reason == next.reason;
}

void append_day(std::vector<Piece>& pieces, const DayView& view, Instant from, Instant to) {
  const std::vector<Instant> cuts = cuts_of(view, from, to);
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    Piece piece = piece_at(view, cuts[i], cuts[i + 1]);
    if (!pieces.empty() && continues(pieces.back(), piece))
      pieces.back().to = piece.to;
    else
      pieces.push_back(std::move(piece));
  }
}

}  // namespace

std::vector<Piece> explain(const WorkingTime& time, Instant from, Instant to) {
  std::vector<Piece> pieces;
  if (to <= from) return pieces;
  time.between(from, to);  // refuses what is not covered, before anything is told
  for (Date day = time.zone_table().date_of(from);; day += date::days(1)) {
    const Instant begin = time.zone_table().start_of(day);
    if (begin >= to) return pieces;
    const DayView view = view_of(time, day);
    const Instant first = std::max(from, view.begin);
    const Instant last = std::min(to, view.end);
    if (first < last) append_day(pieces, view, first, last);
  }
}

}  // namespace otklik::calendar
