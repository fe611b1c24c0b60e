#include "cases/registries/rulebook.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace otklik::cases {

namespace {

using Calendars = std::vector<std::shared_ptr<const calendar::ProductionCalendar>>;

calendar::CalendarStack stack_of(const InForce& in_force, const Calendars& calendars) {
  calendar::CalendarStack stack{in_force.valid_from, {}};
  for (const std::string& id : in_force.ids) {
    const auto found = std::find_if(calendars.begin(), calendars.end(),
                                    [&](const auto& each) { return each->id == id; });
    if (found == calendars.end())
      throw Error(
          Category::bad_data,
          text("otklik.yaml называет календарь «{0}», а файла calendars/{0}.yaml нет",
               "otklik.yaml names the calendar `{0}`, but there is no calendars/{0}.yaml", id));
    stack.calendars.push_back(*found);
  }
  return stack;
}

calendar::Schedule schedule_of(const Settings& settings, const Zone& zone,
                               const Calendars& calendars) {
  calendar::Schedule schedule{zone, settings.working_hours, {}};
  for (const InForce& in_force : settings.calendars)
    schedule.calendars.push_back(stack_of(in_force, calendars));
  return schedule;
}

}  // namespace

Rulebook::Rulebook(Settings settings, Registries registries,
                   std::vector<regulation::Regulation> regulations,
                   std::vector<std::shared_ptr<const calendar::ProductionCalendar>> calendars)
    : settings_(std::move(settings)),
      registries_(std::move(registries)),
      zone_(settings_.time_zone),
      regulations_(std::move(regulations)),
      schedule_(schedule_of(settings_, zone_, calendars)) {
  for (const InForce& in_force : settings_.regulations)
    if (find_regulation(in_force.valid_from) == nullptr)
      throw Error(
          Category::bad_data,
          text("otklik.yaml называет положение «{0}», а файла regulations/{0}.yaml нет",
               "otklik.yaml names the regulation `{0}`, but there is no regulations/{0}.yaml",
               in_force.ids.front()));
}

const regulation::Regulation* Rulebook::find_regulation(Date day) const {
  const std::string* id = nullptr;
  for (const InForce& in_force : settings_.regulations)
    if (in_force.valid_from <= day && !in_force.ids.empty()) id = &in_force.ids.front();
  if (id == nullptr) return nullptr;
  const auto found = std::find_if(regulations_.begin(), regulations_.end(),
                                  [&](const auto& each) { return each.id == *id; });
  return found == regulations_.end() ? nullptr : &*found;
}

const regulation::Regulation& Rulebook::regulation_at(Instant when) const {
  const Date day = zone_.date_of(when);
  const regulation::Regulation* found = find_regulation(day);
  if (found == nullptr)
    throw Error(Category::bad_data,
                text("на {} не действует ни одно положение", "no regulation is in force on {}",
                     format_date(day)),
                {text("добавьте его в `regulations` файла otklik.yaml",
                      "add it to `regulations` in otklik.yaml")});
  return *found;
}

const calendar::WorkingTime& Rulebook::office() const {
  if (!office_) office_ = std::make_unique<calendar::WorkingTime>(schedule_);
  return *office_;
}

const calendar::WorkingTime& Rulebook::working_time(const BodyId& body) const {
  const Body* known = registries_.find(body);
  if (known == nullptr || known->working_hours.empty()) return office();
  auto& own = own_[body];
  if (!own) {
    calendar::Schedule schedule = schedule_;
    schedule.hours = known->working_hours;
    own = std::make_unique<calendar::WorkingTime>(std::move(schedule));
  }
  return *own;
}

void Rulebook::compile() const {
  office();
  for (const Body& body : registries_.bodies) working_time(body.id);
}

}  // namespace otklik::cases
