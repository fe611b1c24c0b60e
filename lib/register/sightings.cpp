#include "register/sightings.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "cases/events/event.hpp"
#include "cases/events/identity.hpp"
#include "cases/recording/permissions.hpp"
#include "cases/recording/sighting.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/fold.hpp"
#include "register/cache/case_index.hpp"
#include "register/register.hpp"

namespace otklik::store {

namespace {

using cases::Case;
using cases::Incoming;
using cases::Publication;
using cases::Shown;
using cases::State;
using cases::WholePlace;

Shown shown_by(const Incoming& own) {
  return {own.message.posted_at, own.message.text, own.text_cut};
}

bool is_reply_of_declining(const Case& record, const std::string& identity,
                           const cases::Registries& registries) {
  return std::any_of(record.events.begin(), record.events.end(), [&](const cases::Event& each) {
    const auto* declined = each.as<cases::Declined>();
    return declined != nullptr && declined->url &&
           identity_of_link(record.message.network, *declined->url, registries) == identity;
  });
}

bool is_draft(const State& state, const Shown& shown) {
  const cases::Draft* draft = state.current_draft();
  return draft != nullptr && are_same_words(draft->text, shown);
}

}  // namespace

Sightings::Sightings(const Register& source, FreshCases& fresh, Intake& intake)
    : source_(source), fresh_(fresh), intake_(intake) {}

bool Sightings::may_record() {
  if (!may_record_) {
    const auto refusal =
        cases::check_permission({}, fresh_.event_of(cases::PublicationSeen{}), source_.rulebook());
    may_record_ = !refusal;
    if (refusal)
      intake_.warnings.push_back(joined({"что сеть показывает из ответов, не записано",
                                         "what the network shows of answers was not recorded"},
                                        ": ", refusal->what));
  }
  return *may_record_;
}

bool Sightings::see_gone(const std::string& identity) {
  return record(identity, nullptr);
}

bool Sightings::is_answer(const Incoming& incoming) {
  if (!answers_) answers_ = source_.index().answers();
  cases::Message message = incoming.message;
  cases::complete_native_id(message, source_.rulebook().registries());
  return answers_->contains(std::hash<std::string>()(identity_of(message)));
}

void Sightings::finish() {
  for (Incoming& own : own_)
    if (!is_recorded(own) && !offer(own)) ++intake_.passed_over;
  own_.clear();
  for (const WholePlace& each : places_) look_for_missing(each);
}

// By each name that the network gives it.
bool Sightings::is_recorded(Incoming& own) {
  const cases::Registries& registries = source_.rulebook().registries();
  cases::complete_native_id(own.message, registries);
  std::vector<std::string> identities{identity_of(own.message)};
  for (const auto& other : own.other_ids)
    if (other) identities.push_back(fmt::format("{}\n{}", own.message.network, *other));
  if (own.message.url)
    identities.push_back(identity_of_link(own.message.network, *own.message.url, registries));
  return std::any_of(identities.begin(), identities.end(),
                     [&](const std::string& each) { return record(each, &own); });
}

// What was put up while the source looked, and is not among what it gave.
void Sightings::look_for_missing(const WholePlace& place) {
  for (const std::string& prefix : place.id_prefixes)
    for (const auto& [id, identity] :
         source_.index().answers_under(fmt::format("{}\n{}", place.network, prefix)))
      if (!fresh_.find_by_identity(identity)) record(identity, nullptr, &place);
}

// False when no publication has that link.
bool Sightings::record(const std::string& identity, const Incoming* own, const WholePlace* place) {
  const cases::Registries& registries = source_.rulebook().registries();
  bool is_known = false;
  for (const CaseId& id : source_.index().with_answer(identity)) {
    const auto stored = fresh_.find(id);
    if (!stored) continue;
    const State state = fold(*stored, source_.rulebook());
    for (const Publication& each : state.publications) {
      if (!each.url || identity_of_link(stored->message.network, *each.url, registries) != identity)
        continue;
      const bool may_be_elsewhen =
          place != nullptr && (each.at <= place->first || place->last <= each.at);
      if (!may_be_elsewhen) record(*stored, state, each, own);
      is_known = true;
      break;
    }
  }
  return is_known;
}

void Sightings::record(const Case& stored, const State& state, const Publication& publication,
                       const Incoming* own) {
  const bool is_first = shown_.insert(publication.digest).second;
  if (own == nullptr && !is_first) return;
  const auto shown = own == nullptr ? std::nullopt : std::optional(shown_by(*own));
  const auto seen = sighting_of(publication, state, shown, source_.rulebook());
  if (!may_record() || !fresh_.append(stored, seen)) return;
  AnswerSeen answer{.id = stored.id, .url = publication.url, .is_recorded = true};
  answer.at = shown ? shown->at.instant : publication.at;
  answer.matches = shown && are_same_words(words_of(publication, state), *shown);
  answer.differs = seen.differs;
  intake_.answers_seen.push_back(std::move(answer));
}

// An answer to a known message. Where ids and links do not tell, the words tell whether it is recorded.
bool Sightings::offer(const Incoming& own) {
  for (const std::string& native_id : own.replies_to) {
    const auto stored =
        fresh_.find_by_identity(fmt::format("{}\n{}", own.message.network, native_id));
    if (!stored) continue;
    const Shown shown = shown_by(own);
    const State state = fold(*stored, source_.rulebook());
    for (const Publication& each : state.publications)
      if (are_same_words(words_of(each, state), shown)) {
        record(*stored, state, each, &own);
        return true;
      }
    if (is_reply_of_declining(*stored, identity_of(own.message), source_.rulebook().registries()))
      return true;
    intake_.answers_seen.push_back({.id = stored->id,
                                    .url = own.message.url,
                                    .at = shown.at.instant,
                                    .matches = is_draft(state, shown),
                                    .is_over = state.is_over()});
    return true;
  }
  return false;
}

}  // namespace otklik::store
