#include "register/lookout.hpp"

#include <algorithm>
#include <chrono>

#include "base/sha256.hpp"
#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/disk/parse_case.hpp"
#include "register/disk/paths.hpp"
#include "register/git/git.hpp"
#include "register/register.hpp"

namespace otklik::store {

namespace {

// 0 for nobody: people without page and name are not taken for one another.
std::uint64_t author_key(const cases::Message& message) {
  const auto& author = message.author;
  if (!author.url && !author.name) return 0;
  const std::string name =
      fmt::format("{}\n{}", message.network, author.url ? *author.url : "\n" + *author.name);
  return std::hash<std::string>{}(name) | 1U;
}

// The post under which a message stands: its id without the last step.
std::string thread_of(const cases::Message& message) {
  if (!message.native_id) return {};
  const auto last = message.native_id->find_last_of("_/");
  if (last == std::string::npos) return {};
  return fmt::format("{}\n{}", message.network, message.native_id->substr(0, last));
}

}  // namespace

struct Lookout::Subject {
  likeness::Traits traits;
  std::string thread;
  likeness::Suggestion suggestion;
};

Lookout::Lookout(const Register& source, bool suggest, Intake& intake)
    : source_(source),
      suggest_(suggest),
      intake_(intake),
      suggester_(source.rulebook().registries()),
      recorded_(source.git(), source.commit()) {
  const cases::Hints& hints = source.rulebook().registries().hints;
  if (hints.repeats) repeats_.emplace(*hints.repeats);
  if (hints.crowd) crowds_.emplace(*hints.crowd);
  days_ = std::max(hints.repeats ? hints.repeats->days : 0, hints.crowd ? hints.crowd->days : 0);
}

Lookout::Subject Lookout::subject_of(const CaseId& id, const cases::Message& message) {
  const auto& registries = source_.rulebook().registries();
  const auto words = suggester_.vocabulary().words(message.text);
  Subject subject{
      {id, message.posted_at.instant, author_key(message), 0, likeness::Sketch(words)},
      thread_of(message),
      suggester_.propose(words, source_.rulebook().zone().date_of(message.posted_at.instant))};
  if (subject.suggestion.location)
    subject.traits.place = static_cast<std::uint32_t>(
        registries.find(*subject.suggestion.location) - registries.locations.data() + 1);
  return subject;
}

void Lookout::see(const CaseId& id, const cases::Message& message) {
  if (!repeats_ && !crowds_ && !suggest_) return;
  Subject subject = subject_of(id, message);
  load_days_around(source_.rulebook().zone().date_of(message.posted_at.instant));
  if (repeats_) {
    auto found = repeats_->find(subject.traits);
    if (!found.empty()) intake_.possible_repeats.push_back({id, std::move(found)});
  }
  remember(subject, true);
  if (suggest_)
    subject.suggestion.abuse = suggester_.abuse_in(suggester_.vocabulary().words(message.text));
  if (suggest_ && !subject.suggestion.empty())
    intake_.suggestions.push_back({id, std::move(subject.suggestion)});
}

void Lookout::remember(const Subject& subject, bool is_new) {
  const auto& [traits, thread, suggestion] = subject;
  if (crowds_ && suggestion.topic && (suggestion.location || !thread.empty()))
    crowds_->add({*suggestion.topic, suggestion.location, suggestion.location ? "" : thread},
                 {traits.id, traits.posted, traits.author, is_new});
  if (repeats_) repeats_->add(traits);
}

void Lookout::load_days_around(Date day) {
  if (days_ == 0) return;
  for (int i = -days_; i <= days_; ++i)
    if (loaded_.insert(day + std::chrono::days(i)).second) load_day(day + std::chrono::days(i));
}

void Lookout::load_day(Date day) {
  std::string folder = fmt::format("{}/{}", cases_folder, format_date(day));
  std::replace(folder.begin(), folder.end(), '-', '/');
  std::vector<ObjectId> blobs;
  std::vector<std::string> paths;
  for (const auto& [name, entry] : recorded_.folder(folder)) {
    if (!is_file(entry)) continue;
    blobs.push_back(entry.id);
    paths.push_back(folder + "/" + name);
  }
  if (blobs.empty()) return;
  source_.git().read_many(blobs, [&](std::size_t i, const std::string& bytes) {
    try {
      add_recorded(parse_unsealed(bytes, paths[i]));
    } catch (const Error&) {
      // `check` names it; a proposal must not stop a message from coming in.
    }
  });
}

// What people decided about a recorded message counts more than what its words seem to say.
void Lookout::add_recorded(const cases::Case& record) {
  Subject subject = subject_of(record.id, record.message);
  for (const cases::Event& event : record.events)
    if (const auto* classified = event.as<cases::Classified>()) {
      subject.suggestion.topic = classified->topic;
      if (classified->location != source_.rulebook().settings().default_location)
        subject.suggestion.location = classified->location;
    }
  remember(subject, false);
}

bool Lookout::is_abuse_removed(const std::string& before, const std::string& after) {
  const auto abuse_in = [&](const std::string& text) {
    return suggester_.abuse_in(suggester_.vocabulary().words(text)).size();
  };
  return abuse_in(after) < abuse_in(before);
}

void Lookout::finish() {
  if (crowds_) intake_.crowds = crowds_->crowds();
}

}  // namespace otklik::store
