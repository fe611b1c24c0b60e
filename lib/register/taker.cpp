#include "register/taker.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "cases/events/accounts.hpp"
#include "cases/events/event.hpp"
#include "cases/events/identity.hpp"
#include "cases/registries/guard_text.hpp"
#include "cases/registries/links.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/cache/case_index.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"
#include "register/same_message.hpp"

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

Error link_of_others(const std::vector<std::string>& ids) {
  return Error(Category::not_allowed,
               text("под этой ссылкой уже есть {}, с другим текстом и временем; если это другое "
                    "сообщение, дайте "
                    "его номер в сети (--native-id, native_id)",
                    "this link already has {}, with another text and time; if this is another "
                    "message, give its id in the network (--native-id, native_id)",
                    joined_list(ids)));
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

Taker::Taker(const Register& source, const Actor& actor, FreshCases& fresh, Lookout& lookout,
             Intake& intake)
    : source_(source),
      rulebook_(source.rulebook()),
      actor_(actor),
      fresh_(fresh),
      lookout_(lookout),
      intake_(intake),
      sightings_(source, fresh, intake) {}

void Taker::take(Incoming incoming) {
  const std::string where = incoming.source;
  const bool by_link = !incoming.message.native_id;
  try {
    const cases::Account* own = cases::own_account(incoming, rulebook_.registries());
    if (own == nullptr && sightings_.is_answer(incoming))
      sightings_.see(std::move(incoming));
    else if (own == nullptr)
      place(checked(std::move(incoming)), by_link);
    else if (own->kind == cases::AccountKind::official)
      sightings_.see(std::move(incoming));
    else
      ++intake_.passed_over;
  } catch (const Error& why) {
    refuse(where, why);
  }
}

void Taker::take(const cases::Deletion& deletion) {
  try {
    cases::Message gone;
    gone.network = deletion.network;
    gone.native_id = deletion.native_id;
    gone.url = deletion.url;
    cases::complete_native_id(gone, rulebook_.registries());
    const std::string identity = cases::identity_of(gone);
    if (const auto stored = fresh_.find_by_identity(identity))
      mark_deleted(*stored);
    else if (!sightings_.see_gone(identity))
      ++intake_.passed_over;
  } catch (const Error& why) {
    refuse(deletion.source, why);
  }
}

void Taker::finish() {
  sightings_.finish();
  lookout_.finish();
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

void Taker::place(Incoming incoming, bool by_link) {
  const Place own = look(incoming.message);
  if (own.stored && by_link && incoming.message.url && !may_be_same(incoming, *own.stored))
    throw link_of_others({own.id.text()});
  if (own.stored) return meet(*own.stored, incoming);
  for (const auto& other : incoming.other_ids)
    if (const auto stored = same_by(other, incoming.message)) return meet(*stored, incoming);
  if (const auto stored = same_by_link(incoming, by_link)) {
    // Of an edit the source tells that gives ids, not who typed the words.
    if (by_link) incoming.poorer_text = texts_of(*stored).back();
    return meet(*stored, incoming);
  }
  add(own.id, std::move(incoming));
}

// One side may know the link alone: what was taken in before its source gave ids, what a person or a table says, what the link itself tells.
std::optional<Case> Taker::same_by_link(const Incoming& incoming, bool by_link) {
  if (!incoming.message.url) return std::nullopt;
  std::vector<Case> same;
  std::vector<std::string> others;
  for (const CaseId& id : under_link(incoming.message)) {
    auto stored = fresh_.find(id);
    if (!stored) continue;
    others.push_back(id.text());
    const bool may_meet =
        by_link || is_known_by_link(incoming.message) || is_known_by_link(stored->message);
    if (may_meet && (may_be_same(incoming, *stored) || (by_link && is_part_of(incoming, *stored))))
      same.push_back(std::move(*stored));
  }
  if (same.size() == 1) return std::move(same.front());
  if (by_link && !others.empty()) throw link_of_others(others);
  return std::nullopt;
}

bool Taker::is_known_by_link(const cases::Message& message) const {
  cases::Message told = message;
  told.native_id.reset();
  cases::complete_native_id(told, rulebook_.registries());
  return !message.native_id || told.native_id == message.native_id;
}

// All that the link alone names, and what has an id beside it, of the register and of this call.
std::vector<CaseId> Taker::under_link(cases::Message message) {
  message.native_id.reset();
  const std::string key = cases::identity_of(message);
  std::vector<CaseId> ids = source_.index().with_link(key);
  const auto [first, end] = linked_.equal_range(key);
  for (auto each = first; each != end; ++each) ids.push_back(each->second);
  if (const auto alone = look(message).stored) ids.push_back(alone->id);
  return ids;
}

// Another id may be another message's: a message keeps its time of posting.
std::optional<Case> Taker::same_by(const std::optional<std::string>& native_id,
                                   cases::Message message) {
  message.native_id = native_id;
  if (!native_id) message.url.reset();
  auto stored = look(message).stored;
  const bool is_same = stored && stored->message.posted_at.instant == message.posted_at.instant;
  return is_same ? std::move(stored) : std::nullopt;
}

Taker::Place Taker::look(const cases::Message& message) {
  const std::string identity = cases::identity_of(message);
  for (std::size_t symbols = CaseId::usual_symbols;; ++symbols) {
    const auto id = cases::id_of(message, rulebook_.zone(), symbols);
    if (!id)
      throw Error(Category::not_allowed,
                  text("номер для даты размещения {} не образовать: годы 2000–2099",
                       "no id can be made for a posting of {}: years 2000-2099",
                       format_local(message.posted_at.instant, rulebook_.zone())));
    auto stored = fresh_.find(*id);
    if (!stored) return {*id, std::nullopt};
    if (cases::identity_of(stored->message) == identity) return {*id, std::move(stored)};
  }
}

void Taker::add(const CaseId& id, Incoming incoming) {
  const bool is_cut = incoming.text_cut;
  Case record{id, std::move(incoming.message), {}};
  Event event{
      .at = *incoming.detected_at,
      .recorded_at = cases::recorded_stamp(incoming.detected_at->instant, actor_.now, rulebook_),
      .by = actor_.person,
      .data = cases::Detected{incoming.governor, incoming.closes_at}};
  Added added = fresh_.with(std::move(record), std::move(event));
  if (!incoming.attachments.empty()) {
    Event note = fresh_.event_of(cases::Noted{screenshot_note().in(rulebook_.settings().language)});
    note.attachments = std::move(incoming.attachments);
    added = fresh_.with(std::move(added.record), std::move(note));
  }
  fresh_.add(added.record);
  lookout_.see(id, added.record.message);
  if (const auto link = cases::link_beside_id(added.record.message)) linked_.emplace(*link, id);
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
    fresh_.append(*fresh_.find(stored.id), *incident);
    mentioned_.insert(stored.id);
    if (std::find(intake_.updated.begin(), intake_.updated.end(), stored.id) ==
        intake_.updated.end())
      intake_.updated.push_back(stored.id);
  }
  if (!is_new_text && !incident && is_first_mention(stored.id)) intake_.known.push_back(stored.id);
}

void Taker::change_text(const Case& stored, const std::string& words) {
  fresh_.append(stored, cases::TextChanged{words});
  if (lookout_.is_abuse_removed(texts_of(stored).back(), words))
    intake_.abuse_removed.push_back(stored.id);
  mentioned_.insert(stored.id);
  auto& changed = intake_.changed;
  if (std::find(changed.begin(), changed.end(), stored.id) == changed.end())
    changed.push_back(stored.id);
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
  fresh_.append(stored, cases::Noted{deletion_note().in(rulebook_.settings().language)});
  mentioned_.insert(stored.id);
  intake_.deleted.push_back(stored.id);
}

bool Taker::is_first_mention(const CaseId& id) {
  return mentioned_.insert(id).second;
}

}  // namespace otklik::store
