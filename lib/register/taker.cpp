#include "register/taker.hpp"

#include <algorithm>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "cases/events/accounts.hpp"
#include "cases/events/event.hpp"
#include "cases/events/identity.hpp"
#include "cases/registries/guard_text.hpp"
#include "cases/registries/links.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/fold.hpp"
#include "formats/files.hpp"
#include "register/disk/parse_case.hpp"
#include "register/disk/paths.hpp"
#include "register/git/git.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"
#include "register/write/writer.hpp"

namespace otklik::store {

namespace {

using cases::Case;
using cases::Event;
using cases::Incoming;

// A few cases are told one by one, with their deadlines; of many only the count.
constexpr std::size_t told_one_by_one = 20;

Text deletion_note() {
  return {"сообщение удалено из сети", "the message was deleted from its network"};
}

Text screenshot_note() {
  return {"приложено при внесении вручную", "attached when it was entered by hand"};
}

// The text that stands, and all that stood before it.
std::vector<std::string> texts_of(const Case& record) {
  std::vector<std::string> texts{record.message.text};
  for (const Event& event : record.events)
    if (const auto* changed = event.as<cases::TextChanged>()) texts.push_back(changed->text);
  return texts;
}

// What a source cut ends with dots of its own.
bool is_beginning_of(std::string_view cut, std::string_view whole) {
  while (cut.ends_with('.')) cut.remove_suffix(1);
  constexpr std::string_view dots = "…";
  if (cut.ends_with(dots)) cut.remove_suffix(dots.size());
  return whole.starts_with(trimmed(cut));
}

// An older export may come after a newer one: what once stood is no news.
bool is_new(const Incoming& incoming, const Case& record) {
  const std::string& words = incoming.message.text;
  const auto texts = texts_of(record);
  return std::none_of(texts.begin(), texts.end(), [&](const std::string& text) {
    return text == words || (incoming.text_cut && is_beginning_of(words, text));
  });
}

// Every number and closing time of the mandated system that the case was told.
struct Incidents {
  std::set<std::string> ids;
  std::set<Instant> closing_times;
};

Incidents incidents_of(const Case& record) {
  Incidents named;
  if (record.message.incident_id) named.ids.insert(*record.message.incident_id);
  for (const Event& event : record.events)
    event.data.visit([&](const auto& data) {
      if constexpr (requires { data.incident_id; })
        if (data.incident_id) named.ids.insert(*data.incident_id);
      if constexpr (requires { data.closes_at; })
        if (data.closes_at) named.closing_times.insert(data.closes_at->instant);
    });
  return named;
}

// What a source says of the mandated system and the case does not know.
std::optional<cases::IncidentRecorded> incident_in(const Incoming& incoming, const Case& record) {
  const Incidents known = incidents_of(record);
  cases::IncidentRecorded news;
  const auto& id = incoming.message.incident_id;
  if (id && !known.ids.contains(*id)) news.incident_id = id;
  const auto& closes_at = incoming.closes_at;
  if (closes_at && !known.closing_times.contains(closes_at->instant)) news.closes_at = closes_at;
  return news == cases::IncidentRecorded{} ? std::nullopt : std::optional(std::move(news));
}

}  // namespace

std::optional<std::string> FreshCases::find(const CaseId& id) const {
  if (const auto held = rehearsed_.find(id); held != rehearsed_.end()) return held->second;
  const auto place = places_.find(id);
  if (place == places_.end() || writer_ == nullptr) return std::nullopt;
  return writer_->staged_bytes(place->second);
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

Taker::Taker(const Register& source, const Actor& actor, FreshCases& fresh, Lookout& lookout,
             Intake& intake)
    : source_(source),
      rulebook_(source.rulebook()),
      actor_(actor),
      fresh_(fresh),
      lookout_(lookout),
      intake_(intake),
      recorded_(source.git(), source.commit()) {}

void Taker::take(Incoming incoming) {
  const std::string where = incoming.source;
  try {
    if (cases::official_author(incoming, rulebook_.registries()) != nullptr)
      ++intake_.passed_over;
    else
      place(checked(std::move(incoming)));
  } catch (const Error& why) {
    refuse(where, why);
  }
}

void Taker::take(const cases::Deletion& deletion) {
  try {
    const auto id = find_by_identity(
        fmt::format("{}\n{}", deletion.network,
                    deletion.native_id ? *deletion.native_id : deletion.url.value_or("")));
    if (id)
      mark_deleted(*find(*id));
    else
      ++intake_.passed_over;
  } catch (const Error& why) {
    refuse(deletion.source, why);
  }
}

// A full disk is no fault of the message: it must not be left out for that.
void Taker::refuse(const std::string& where, const Error& why) {
  if (why.category() == Category::failed || why.category() == Category::busy) throw;
  intake_.refused.push_back({where, why});
}

Incoming Taker::checked(Incoming incoming) const {
  cases::Message& message = incoming.message;
  const cases::Registries& registries = rulebook_.registries();
  const cases::Network& network = cases::network_named(registries, message.network.text());
  if (message.url) check_link(*message.url, network);
  if (!message.text.empty() || message.media.empty())
    cases::guard_text(message.text, {"текст сообщения", "the message's text"},
                      rulebook_.settings());
  if (!incoming.detected_at) incoming.detected_at = rulebook_.zone().stamp(actor_.at);
  require_past(*incoming.detected_at, {"время выявления", "the time of detection"});
  require_past(message.posted_at, {"время размещения", "the time of posting"});
  cases::complete_native_id(message, registries);
  incoming.governor = incoming.governor || cases::governor_page(incoming, registries) != nullptr;
  return incoming;
}

void Taker::check_link(const std::string& url, const cases::Network& network) const {
  const auto link = cases::parse_link(url);
  if (!link)
    throw Error(Category::not_allowed,
                text("это не ссылка http(s): «{}»", "not an http(s) link: `{}`", disarmed(url)));
  if (!cases::is_of_network(*link, network, rulebook_.registries()))
    throw Error(
        Category::not_allowed,
        text("ссылка {1} не из сети «{0}»", "the link to {1} is not of the network `{0}`",
             network.id, disarmed(link->host)),
        {text("адреса этой сети: {}", "this network's hosts: {}", joined_list(network.hosts))});
}

void Taker::require_past(const Stamp& stamp, const Text& what) const {
  if (stamp.instant > actor_.now)
    throw Error(Category::not_allowed, joined(what, " ",
                                              text("{} ещё не наступило", "{} is in the future",
                                                   format_local(stamp.instant, rulebook_.zone()))));
}

void Taker::place(Incoming incoming) {
  const std::string identity = cases::identity_of(incoming.message);
  for (std::size_t symbols = CaseId::usual_symbols;; ++symbols) {
    const auto id = cases::id_of(incoming.message, rulebook_.zone(), symbols);
    if (!id)
      throw Error(Category::not_allowed,
                  text("номер для даты размещения {} не образовать: годы 2000–2099",
                       "no id can be made for a posting of {}: years 2000-2099",
                       format_local(incoming.message.posted_at.instant, rulebook_.zone())));
    const auto stored = find(*id);
    if (!stored) return add(*id, std::move(incoming));
    if (cases::identity_of(stored->message) == identity) return meet(*stored, incoming);
  }
}

// In the register, or among the messages of this very call.
std::optional<Case> Taker::find(const CaseId& id) {
  const std::string path = case_path(id);
  if (const auto bytes = fresh_.find(id)) return parse_case(*bytes, path);
  const auto blob = recorded_.find_file(path);
  return blob ? std::optional(parse_case(source_.git().read(*blob), path)) : std::nullopt;
}

// A deletion does not say when the message was posted, which an id begins with: its end is the same for every day.
std::optional<CaseId> Taker::find_by_identity(const std::string& identity) {
  if (!ids_) ids_ = source_.ids();
  const Sha256 sum = sha256(identity);
  const auto is_it = [&](const CaseId& id) {
    const auto stored = find(id);
    return stored && cases::identity_of(stored->message) == identity;
  };
  for (const std::vector<CaseId>* list : {&*ids_, &intake_.added})
    for (const CaseId& id : *list) {
      const auto made = CaseId::make(id.day(), sum, id.symbols());
      if (made == id && is_it(id)) return id;
    }
  return std::nullopt;
}

void Taker::add(const CaseId& id, Incoming incoming) {
  const bool is_cut = incoming.text_cut;
  Case record{id, std::move(incoming.message), {}};
  Event event{
      .at = *incoming.detected_at,
      .recorded_at = cases::recorded_stamp(incoming.detected_at->instant, actor_.now, rulebook_),
      .by = actor_.person,
      .data = cases::Detected{incoming.governor, incoming.closes_at}};
  Added added = with(std::move(record), std::move(event));
  if (!incoming.attachments.empty()) {
    Event note{.at = rulebook_.zone().stamp(actor_.at),
               .recorded_at = cases::recorded_stamp(actor_.at, actor_.now, rulebook_),
               .by = actor_.person,
               .data = cases::Noted{screenshot_note().in(rulebook_.settings().language)},
               .attachments = std::move(incoming.attachments)};
    added = with(std::move(added.record), std::move(note));
  }
  fresh_.set(id, std::nullopt, formats::write_case(added.record));
  lookout_.see(id, added.record.message);
  mentioned_.insert(id);
  intake_.added.push_back(id);
  if (is_cut) intake_.cut.push_back(id);
  if (intake_.cases.size() < told_one_by_one)
    intake_.cases.push_back(
        cases::judge_now(std::move(added.record), std::move(added.state), rulebook_, actor_.now));
}

void Taker::meet(const Case& stored, const Incoming& incoming) {
  const bool is_new_text = is_new(incoming, stored);
  if (is_new_text) change_text(stored, incoming.message.text);
  const auto incident = incident_in(incoming, stored);
  if (incident) {
    append(*find(stored.id), *incident);
    mentioned_.insert(stored.id);
    if (std::find(intake_.updated.begin(), intake_.updated.end(), stored.id) ==
        intake_.updated.end())
      intake_.updated.push_back(stored.id);
  }
  if (!is_new_text && !incident && is_first_mention(stored.id)) intake_.known.push_back(stored.id);
}

void Taker::change_text(const Case& stored, const std::string& words) {
  append(stored, cases::TextChanged{words});
  if (lookout_.is_abuse_removed(texts_of(stored).back(), words))
    intake_.abuse_removed.push_back(stored.id);
  if (is_first_mention(stored.id)) intake_.changed.push_back(stored.id);
}

void Taker::mark_deleted(const Case& stored) {
  const bool is_marked =
      std::any_of(stored.events.begin(), stored.events.end(), [](const Event& event) {
        const auto* note = event.as<cases::Noted>();
        return note != nullptr &&
               (note->text == deletion_note().ru || note->text == deletion_note().en);
      });
  if (is_marked) {
    if (is_first_mention(stored.id)) intake_.known.push_back(stored.id);
    return;
  }
  append(stored, cases::Noted{deletion_note().in(rulebook_.settings().language)});
  mentioned_.insert(stored.id);
  intake_.deleted.push_back(stored.id);
}

void Taker::append(const Case& stored, cases::EventData data) {
  const std::string path = case_path(stored.id);
  const auto blob = recorded_.find_file(path);
  const auto before = blob ? std::optional(source_.git().read(*blob)) : std::nullopt;
  Event event{.at = rulebook_.zone().stamp(actor_.at),
              .recorded_at = cases::recorded_stamp(actor_.at, actor_.now, rulebook_),
              .by = actor_.person,
              .data = std::move(data)};
  fresh_.set(stored.id, before, formats::write_case(with(stored, std::move(event)).record));
}

Added Taker::with(Case record, Event event) const {
  const cases::State then = cases::fold_until(record, rulebook_, event.at.instant);
  return with_event(std::move(record), then, std::move(event), actor_.now, rulebook_,
                    others_in(source_));
}

bool Taker::is_first_mention(const CaseId& id) {
  return mentioned_.insert(id).second;
}

}  // namespace otklik::store
