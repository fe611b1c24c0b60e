#include "register/fresh_cases.hpp"

#include <utility>

#include "base/sha256.hpp"
#include "cases/events/event.hpp"
#include "cases/events/identity.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/fold.hpp"
#include "formats/files.hpp"
#include "register/disk/parse_case.hpp"
#include "register/disk/paths.hpp"
#include "register/git/git.hpp"
#include "register/register.hpp"
#include "register/write/writer.hpp"

namespace otklik::store {

using cases::Case;
using cases::Event;

FreshCases::FreshCases(const Register& source, const Actor& actor, Writer* writer)
    : source_(source), actor_(actor), writer_(writer), recorded_(source.git(), source.commit()) {}

std::optional<std::string> FreshCases::fresh_bytes(const CaseId& id) const {
  if (const auto held = rehearsed_.find(id); held != rehearsed_.end()) return held->second;
  const auto place = places_.find(id);
  if (place == places_.end() || writer_ == nullptr) return std::nullopt;
  return writer_->staged_bytes(place->second);
}

std::optional<std::string> FreshCases::recorded_bytes(const CaseId& id) {
  const auto blob = recorded_.find_file(case_path(id));
  return blob ? std::optional(source_.git().read(*blob)) : std::nullopt;
}

std::optional<Case> FreshCases::find(const CaseId& id) {
  auto bytes = fresh_bytes(id);
  if (!bytes) bytes = recorded_bytes(id);
  return bytes ? std::optional(parse_case(*bytes, case_path(id))) : std::nullopt;
}

// The end of an id is the same for every day.
std::optional<Case> FreshCases::find_by_identity(const std::string& identity) {
  if (!ids_) {
    ids_.emplace();
    for (const CaseId& id : source_.ids()) ids_->emplace(id.hash_symbols(), id);
    for (const auto& [id, place] : places_) ids_->emplace(id.hash_symbols(), id);
  }
  const Date any_day = make_date(2000, 1, 1);
  const auto [first, end] =
      ids_->equal_range(CaseId::make(any_day, sha256(identity))->hash_symbols());
  for (auto each = first; each != end; ++each) {
    auto stored = find(each->second);
    if (stored && cases::identity_of(stored->message) == identity) return stored;
  }
  return std::nullopt;
}

Event FreshCases::event_of(cases::EventData data) const {
  const cases::Rulebook& rulebook = source_.rulebook();
  return {.at = rulebook.zone().stamp(actor_.at),
          .recorded_at = cases::recorded_stamp(actor_.at, actor_.now, rulebook),
          .by = actor_.person,
          .data = std::move(data)};
}

Added FreshCases::with(Case record, Event event) const {
  const cases::Rulebook& rulebook = source_.rulebook();
  const cases::State then = cases::fold_until(record, rulebook, event.at.instant);
  return with_event(std::move(record), then, std::move(event), actor_.now, rulebook,
                    others_in(source_));
}

void FreshCases::add(const Case& record) {
  set(record.id, std::nullopt, formats::write_case(record));
  if (ids_) ids_->emplace(record.id.hash_symbols(), record.id);
}

bool FreshCases::append(const Case& stored, cases::EventData data) {
  const Added added = with(stored, event_of(std::move(data)));
  if (added.is_repeated) return false;
  set(stored.id, recorded_bytes(stored.id), formats::write_case(added.record));
  return true;
}

void FreshCases::set(const CaseId& id, const std::optional<std::string>& before,
                     std::string after) {
  const auto [place, is_new] = places_.emplace(id, 0);
  if (writer_ == nullptr)
    rehearsed_[id] = std::move(after);
  else if (is_new)
    place->second = writer_->stage({case_path(id), before, std::move(after)});
  else
    writer_->stage_again(place->second, after);
}

}  // namespace otklik::store
