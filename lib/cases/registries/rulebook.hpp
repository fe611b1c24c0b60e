// Everything by which cases are judged: settings, registries, regulations and working time, as one state of the register holds
// them.
// Pure: made by register/ from files, used by everyone above.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/zone.hpp"
#include "calendar/production_calendar.hpp"
#include "calendar/working_time.hpp"
#include "cases/registries/registries.hpp"
#include "cases/registries/settings.hpp"
#include "regulation/regulation.hpp"

namespace otklik::cases {

class Rulebook {
 public:
  /// Throws Error (bad_data) when the settings name a calendar or a regulation that is not among those given, or an unknown zone.
  Rulebook(Settings settings, Registries registries,
           std::vector<regulation::Regulation> regulations,
           std::vector<std::shared_ptr<const calendar::ProductionCalendar>> calendars);

  const Settings& settings() const { return settings_; }
  const Registries& registries() const { return registries_; }
  const Zone& zone() const { return zone_; }

  /// The regulation in force on a day, null when none is.
  const regulation::Regulation* find_regulation(Date day) const;
  /// As find_regulation, for the local day of `when`; throws Error (bad_data) when none is in force.
  const regulation::Regulation& regulation_at(Instant when) const;
  const std::vector<regulation::Regulation>& regulations() const { return regulations_; }
  /// How people are told on a day what an id of a regulation names: as the one in force then has it; where that one does not know
  /// it, as the latest that does. Null when none does. Not for what a case goes by: that is regulation_for in cases/rules.
  template <class Item, class Id>
  const Item* find_known(Date day, const Item* (regulation::Regulation::*find)(const Id&) const,
                         const Id& id) const {
    const regulation::Regulation* in_force = find_regulation(day);
    const Item* found = in_force == nullptr ? nullptr : (in_force->*find)(id);
    const auto& all = settings_.regulations;
    for (auto each = all.rbegin(); found == nullptr && each != all.rend(); ++each)
      found = (find_regulation(each->valid_from)->*find)(id);
    return found;
  }

  /// The office's working time.
  const calendar::WorkingTime& office() const;
  /// The body's own working time where it has its own hours, else the office's.
  const calendar::WorkingTime& working_time(const BodyId& body) const;
  /// Makes ready what is else made when first asked for. Afterwards several threads may use the rulebook at once.
  void compile() const;
  /// Hours, calendars and zone of the office, as the library takes them.
  const calendar::Schedule& schedule() const { return schedule_; }

 private:
  Settings settings_;
  Registries registries_;
  Zone zone_;
  std::vector<regulation::Regulation> regulations_;
  calendar::Schedule schedule_;
  // Compiled when first asked for: most commands need none or one.
  mutable std::unique_ptr<calendar::WorkingTime> office_;
  mutable std::map<BodyId, std::unique_ptr<calendar::WorkingTime>> own_;
};

}  // namespace otklik::cases
