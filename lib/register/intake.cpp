#include "register/intake.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "cases/fold.hpp"
#include "cases/guards.hpp"
#include "cases/identity.hpp"
#include "cases/links.hpp"
#include "cases/lookups.hpp"
#include "cases/permissions.hpp"
#include "formats/files.hpp"
#include "register/commit_message.hpp"
#include "register/paths.hpp"

namespace otklik::store {

namespace {

using cases::Case;
using cases::Event;
using cases::Incoming;
using cases::Rulebook;

// A few cases are told one by one, with their deadlines; of many only the count.
constexpr std::size_t told_one_by_one = 20;

class Taker {
 public:
  Taker(const Register& source, const Actor& actor, Intake& intake)
      : source_(source), rulebook_(source.rulebook()), actor_(actor), intake_(intake) {}

  void take(Incoming incoming) {
    const std::string place = incoming.source;
    try {
      place_message(checked(std::move(incoming)));
    } catch (const Error& why) {
      intake_.refused.push_back({place, why});
    }
  }

  std::vector<FileChange> changes() const {
    std::vector<FileChange> changes;
    for (const auto& [id, entry] : fresh_) changes.push_back(entry);
    return changes;
  }

 private:
  Incoming checked(Incoming incoming) const {
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
    return incoming;
  }

  void check_link(const std::string& url, const cases::Network& network) const {
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

  void require_past(const Stamp& stamp, const Text& what) const {
    if (stamp.instant > actor_.now)
      throw Error(Category::not_allowed,
                  joined(what, " ",
                         text("{} ещё не наступило", "{} is in the future",
                              format_local(stamp.instant, rulebook_.zone()))));
  }

  void place_message(Incoming incoming) {
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
  std::optional<Case> find(const CaseId& id) const {
    if (const auto fresh = fresh_.find(id); fresh != fresh_.end())
      return parse_case(fresh->second.after, case_path(id));
    const auto bytes = source_.bytes_of(id);
    return bytes ? std::optional(parse_case(*bytes, case_path(id))) : std::nullopt;
  }

  void add(const CaseId& id, Incoming incoming) {
    Case record{id, std::move(incoming.message), {}};
    Event event{*incoming.detected_at,
                actor_.person,
                std::nullopt,
                cases::Detected{incoming.governor, incoming.closes_at},
                {}};
    record = with_event(std::move(record), std::move(event), rulebook_);
    fresh_[id] = {case_path(id), std::nullopt, formats::write_case(record)};
    intake_.added.push_back(id);
    if (intake_.cases.size() < told_one_by_one)
      intake_.cases.push_back(cases::judge_now(std::move(record), rulebook_, actor_.now));
  }

  void meet(const Case& stored, const Incoming& incoming) {
    if (is_known_text(stored, incoming.message.text)) {
      note(intake_.known, stored.id);
      return;
    }
    const std::string before = formats::write_case(stored);
    Event event{rulebook_.zone().stamp(actor_.at),
                actor_.person,
                std::nullopt,
                cases::TextChanged{incoming.message.text},
                {}};
    const Case changed = with_event(stored, std::move(event), rulebook_);
    const auto fresh = fresh_.find(stored.id);
    const auto first = fresh == fresh_.end() ? std::optional(before) : fresh->second.before;
    fresh_[stored.id] = {case_path(stored.id), first, formats::write_case(changed)};
    note(intake_.changed, stored.id);
  }

  // An older export may come after a newer one: a text that once stood is no news.
  static bool is_known_text(const Case& stored, const std::string& words) {
    if (stored.message.text == words) return true;
    return std::any_of(stored.events.begin(), stored.events.end(), [&](const Event& event) {
      const auto* changed = event.as<cases::TextChanged>();
      return changed != nullptr && changed->text == words;
    });
  }

  void note(std::vector<CaseId>& list, const CaseId& id) const {
    const auto holds = [&](const std::vector<CaseId>& each) {
      return std::find(each.begin(), each.end(), id) != each.end();
    };
    if (!holds(list) && !holds(intake_.added)) list.push_back(id);
  }

  const Register& source_;
  const Rulebook& rulebook_;
  const Actor& actor_;
  Intake& intake_;
  std::map<CaseId, FileChange> fresh_;
};

std::string message_for(const Intake& intake, const Actor& actor, const Rulebook& rulebook) {
  const bool single = intake.added.size() == 1 && intake.changed.empty() && !intake.cases.empty();
  if (single) return commit_message({RecordedEvent{intake.cases.front()}}, rulebook);
  return ingest_message(intake.added.size(), intake.changed.size(), actor.person, actor.at,
                        rulebook);
}

struct Taken {
  Intake intake;
  std::vector<FileChange> changes;
  bool sound = false;  // may be recorded
};

// Asked once, before anything is read: the answer must not depend on what the file holds.
void require_right(const Actor& actor, const Rulebook& rulebook) {
  const Event event{
      rulebook.zone().stamp(actor.at), actor.person, std::nullopt, cases::Detected{}, {}};
  if (const auto refusal = cases::check_permission({}, event, false, rulebook))
    throw cases::error_of(*refusal);
}

Taken taken(const Register& source, const Actor& actor, const Arrivals& arrivals,
            bool skip_refused) {
  Taken result;
  Taker taker(source, actor, result.intake);
  result.sound = arrivals([&](Incoming incoming) { taker.take(std::move(incoming)); }) &&
                 (skip_refused || result.intake.refused.empty());
  result.changes = taker.changes();
  return result;
}

}  // namespace

Intake take_in(Register& source, const Actor& actor, const Arrivals& arrivals, bool skip_refused,
               bool dry_run) {
  require_past(actor, source.rulebook().zone());
  require_right(actor, source.rulebook());
  if (dry_run) return taken(source, actor, arrivals, skip_refused).intake;
  Writer writer(source.git(), source.rulebook().settings().limits.lock_wait, holder_of(actor));
  source.move_to(*writer.head());
  Taken result = taken(source, actor, arrivals, skip_refused);
  if (result.changes.empty() || !result.sound) return std::move(result.intake);
  CommitRequest request =
      request_of(actor, source.rulebook(), message_for(result.intake, actor, source.rulebook()));
  request.changes = std::move(result.changes);
  CommitOutcome outcome = writer.commit(request);
  result.intake.warnings = std::move(outcome.warnings);
  result.intake.commit = std::move(outcome.commit);
  return std::move(result.intake);
}

}  // namespace otklik::store
