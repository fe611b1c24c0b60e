// Any bytes as a stream of questions: one answer a line, the same wherever the stream is cut; and as texts of settings and times:
// the fast reader agrees with the plain one, what is read can be written and read again.
#include <algorithm>
#include <cstdint>
#include <string>

#include "calendar/batch.hpp"
#include "calendar/iso_time.hpp"
#include "calendar/zone_table.hpp"
#include "fuzz/demand.hpp"

using namespace otklik;

namespace {

const calendar::WorkingTime& office() {
  static const calendar::WorkingTime time = [] {
    calendar::Schedule schedule;
    schedule.zone = Zone("Europe/Berlin");
    schedule.hours.emplace_back().valid_from = make_date(2000, 1, 1);
    for (calendar::Weekday weekday = 0; weekday < 5; ++weekday)
      schedule.hours.back().week[weekday] = {*calendar::parse_interval("09:00-13:00"),
                                             *calendar::parse_interval("22:00-03:00")};
    return calendar::WorkingTime(std::move(schedule));
  }();
  return time;
}

std::string answers(std::string_view input, std::size_t block) {
  calendar::Batch batch(office(), {true, Lang::en, "-", calendar::DayCount::same_time});
  std::string out;
  for (std::size_t at = 0; at < input.size(); at += block) batch.feed(input.substr(at, block), out);
  batch.finish(out);
  return out;
}

void check_batch(std::string_view input) {
  const std::string whole = answers(input, input.size() + 1);
  demand(whole == answers(input, 7));
  const bool last_lacks_its_end = !input.empty() && input.back() != '\n';
  demand(std::count(whole.begin(), whole.end(), '\n') ==
         std::count(input.begin(), input.end(), '\n') + (last_lacks_its_end ? 1 : 0));
}

void check_texts(std::string_view text) {
  const calendar::ZoneTable& zone = office().zone_table();
  demand(calendar::parse_iso(text, zone) == parse_instant(text, zone.zone()));
  if (const auto interval = calendar::parse_interval(text))
    demand(calendar::parse_interval(calendar::format_interval(*interval)) == interval);
  if (const auto term = calendar::parse_term(text))
    demand(calendar::parse_term(calendar::format_term(*term)) == term);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(data, data + size);
  check_batch(input);
  check_texts(input);
  return 0;
}
