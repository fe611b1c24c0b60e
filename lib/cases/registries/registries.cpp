#include "cases/registries/registries.hpp"

#include <algorithm>

namespace otklik::cases {

namespace {

template <class Items, class Key>
auto find_by_id(const Items& items, const Key& id) -> decltype(items.data()) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const auto& each) { return each.id == id; });
  return found == items.end() ? nullptr : &*found;
}

// A tree may be broken by hand; a walk up never takes more steps than there are nodes.
template <class Items, class Key>
bool stands_under(const Items& items, const Key& id, const Key& ancestor) {
  std::optional<Key> current = id;
  for (std::size_t step = 0; current && step <= items.size(); ++step) {
    if (*current == ancestor) return true;
    const auto* node = find_by_id(items, *current);
    current = node == nullptr ? std::nullopt : node->parent;
  }
  return false;
}

bool is_whole(const Registries& registries, const LocationId& id) {
  const Location* location = registries.find(id);
  return location == nullptr || !location->parent;
}

}  // namespace

std::optional<PersonId> find_holder(const std::vector<Tenure>& tenures, Date day) {
  std::optional<PersonId> holder;
  for (const Tenure& tenure : tenures)
    if (tenure.valid.contains(day)) holder = tenure.person;
  return holder;
}

const Text& Body::title_on(Date day) const {
  const Text* found = titles.empty() ? &title : &titles.front().title;
  for (const TitleSince& each : titles)
    if (each.valid_from <= day) found = &each.title;
  return *found;
}

std::optional<PersonId> find_head(const Registries& registries, const Body& body, Date day) {
  const auto head = find_holder(body.heads, day);
  if (!head) return std::nullopt;
  for (const Person& person : registries.people)
    for (const RoleHeld& held : person.roles)
      if (held.substitutes == head && held.body == body.id && held.valid.contains(day))
        return person.id;
  return head;
}

std::optional<PersonId> find_head(const Registries& registries, const RoleId& role, Date day) {
  std::optional<PersonId> head;
  for (const Person& person : registries.people)
    for (const RoleHeld& held : person.roles) {
      if (held.heads != role || !held.valid.contains(day)) continue;
      if (held.substitutes) return person.id;
      if (!head) head = person.id;
    }
  return head;
}

const Body* Registries::find(const BodyId& id) const {
  return find_by_id(bodies, id);
}

const Person* Registries::find(const PersonId& id) const {
  return find_by_id(people, id);
}

const Topic* Registries::find(const TopicId& id) const {
  return find_by_id(topics, id);
}

const Location* Registries::find(const LocationId& id) const {
  return find_by_id(locations, id);
}

const Network* Registries::find(const NetworkId& id) const {
  return find_by_id(networks, id);
}

const Account* Registries::find(const AccountId& id) const {
  return find_by_id(accounts, id);
}

const Person* Registries::find_by_email(std::string_view email) const {
  const auto found = std::find_if(people.begin(), people.end(), [&](const Person& person) {
    return std::find(person.emails.begin(), person.emails.end(), email) != person.emails.end();
  });
  return found == people.end() ? nullptr : &*found;
}

bool Registries::is_under(const TopicId& topic, const TopicId& ancestor) const {
  return stands_under(topics, topic, ancestor);
}

bool Registries::is_under(const LocationId& location, const LocationId& ancestor) const {
  return stands_under(locations, location, ancestor);
}

std::optional<BodyId> Registries::propose_executor(const TopicId& topic,
                                                   const LocationId& location) const {
  const auto covers_topic = [&](const TopicId& each) { return is_under(topic, each); };
  const auto covers_place = [&](const LocationId& each) { return is_under(location, each); };
  std::optional<BodyId> general;
  for (const Body& body : bodies) {
    if (std::none_of(body.topics.begin(), body.topics.end(), covers_topic)) continue;
    const auto place = std::find_if(body.locations.begin(), body.locations.end(), covers_place);
    if (place == body.locations.end()) continue;
    if (!is_whole(*this, *place)) return body.id;
    if (!general) general = body.id;
  }
  const Topic* known = find(topic);
  return known != nullptr && known->executor ? known->executor : general;
}

}  // namespace otklik::cases
