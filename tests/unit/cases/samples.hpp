// Cases for tests: the register of examples/neftekumsk, histories from short lines, deadlines told in one line each.
// Times are local, of Moscow. Not for reading files: the histories are values.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/sha256.hpp"
#include "cases/events/event.hpp"
#include "cases/obligations/deadlines.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/fold.hpp"
#include "formats/files.hpp"
#include "register/load.hpp"
#include "register/register_files.hpp"

namespace otklik::cases::samples {

inline const store::WorkTreeFiles& example_files() {
  static const store::WorkTreeFiles files(OTKLIK_SOURCE_DIR "/examples/neftekumsk");
  return files;
}

inline const Rulebook& rulebook() {
  static const Rulebook loaded = store::load_rulebook(example_files());
  return loaded;
}

inline const regulation::Regulation& the_regulation() {
  return rulebook().regulations().front();
}

/// What a test changes of the example.
struct Parts {
  Settings settings = rulebook().settings();
  Registries registries = rulebook().registries();
  std::vector<regulation::Regulation> regulations = rulebook().regulations();
};

/// The example with something changed.
inline Rulebook altered(const std::function<void(Parts&)>& change) {
  Parts parts;
  change(parts);
  std::vector<std::shared_ptr<const calendar::ProductionCalendar>> calendars;
  for (const char* id : {"ru", "stavropol"})
    calendars.push_back(std::make_shared<const calendar::ProductionCalendar>(
        store::load_calendar(example_files(), id)));
  return Rulebook(parts.settings, parts.registries, parts.regulations, calendars);
}

inline Instant at(std::string_view text) {
  const auto instant = parse_instant(text, rulebook().zone());
  REQUIRE_MESSAGE(instant, text);
  return *instant;
}

inline Stamp stamp(std::string_view text) {
  return rulebook().zone().stamp(at(text));
}

inline CaseId an_id(std::string_view of = "a message") {
  return *CaseId::make(make_date(2026, 3, 2), sha256(of));
}

/// An event as a test writes it. `by` is the operator unless said.
struct Entry {
  std::string_view at;
  EventData data;
  std::string by{};                   ///< empty: who usually records such a thing
  std::optional<std::string> whom{};  ///< whose word it is; then `basis` says how it came
  std::optional<std::string> basis{};
  std::string_view recorded{};  ///< when it was recorded, where that is said
};

/// An approval is the word of who gives it: what somebody else records in his name alone counts for nothing.
inline PersonId usual_author(const EventData& data) {
  const auto* approved = data.as<Approved>();
  const bool is_deputys = approved != nullptr && approved->role.text() == "deputy_head";
  return PersonId(is_deputys ? "deputy-head" : "operator");
}

inline Event event(const Entry& entry) {
  Event result{.at = stamp(entry.at),
               .by = entry.by.empty() ? usual_author(entry.data) : PersonId(entry.by),
               .on_behalf_of = entry.whom,
               .basis = entry.basis,
               .data = entry.data};
  if (!entry.recorded.empty()) result.recorded_at = stamp(entry.recorded);
  formats::seal(result);
  return result;
}

/// Words on a draft and publications that name none mean the last one.
inline EventData naming_draft(const EventData& data, const std::string& digest) {
  return changed(data, [&]<class Kind>(Kind& kind) {
    if constexpr (std::is_same_v<Kind, Published>) {
      if (!kind.draft && !kind.replaces && !kind.text && !digest.empty()) kind.draft = digest;
    } else if constexpr (requires { kind.draft.empty(); }) {
      if (kind.draft.empty()) kind.draft = digest;
    }
  });
}

/// Adds an event at the end.
inline void append(Case& record, const Entry& entry) {
  std::string last;
  for (const Event& each : record.events)
    if (each.kind() == EventKind::drafted) last = each.digest;
  Entry named = entry;
  named.data = naming_draft(entry.data, last);
  record.events.push_back(event(named));
}

inline Case history(const std::vector<Entry>& entries) {
  Message message;
  message.network = NetworkId("vk");
  message.native_id = "-1234_567_89";
  message.url = "https://vk.com/wall-1234_567?reply=89";
  message.posted_at = stamp("2026-03-02T10:15");
  message.author = {"Анна Серова", std::nullopt};
  message.text = "Яма у аптеки";
  Case record{an_id(), message, {}};
  for (const Entry& entry : entries) append(record, entry);
  return record;
}

inline std::vector<Entry> with(std::vector<Entry> entries, const std::vector<Entry>& more) {
  entries.insert(entries.end(), more.begin(), more.end());
  return entries;
}

// Events that most histories need.

inline Classified classified() {
  Classified result;
  result.topic = TopicId("roads.potholes");
  result.location = LocationId("neftekumsk");
  result.importance = ImportanceId("normal");
  return result;
}

inline Classified marked(std::optional<bool> significant, std::optional<bool> governor = {}) {
  Classified result = classified();
  result.significant = significant;
  result.governor = governor;
  return result;
}

inline Assigned assigned(std::string_view body, const std::vector<BodyId>& co_executors = {}) {
  Assigned result;
  result.executor = BodyId(std::string(body));
  result.with = co_executors;
  return result;
}

inline Assigned recalled_to(std::string_view body) {
  Assigned result = assigned(body);
  result.instead = true;
  result.reason = "по звонку";
  return result;
}

inline Assigned added(const std::vector<BodyId>& co_executors) {
  Assigned result;
  result.add = co_executors;
  return result;
}

inline Drafted drafted(DraftKind kind = DraftKind::final_answer, std::string_view body = "roads") {
  Drafted result;
  result.body = BodyId(std::string(body));
  result.draft = kind;
  result.text = "Яму засыплют";
  result.responsible = PersonId("roads-head");
  return result;
}

inline Declined declined(std::string_view ground) {
  Declined result;
  result.reason = GroundId(std::string(ground));
  return result;
}

inline Approved approved(std::string_view role = "deputy_head") {
  return {RoleId(std::string(role)), {}};
}

inline Remarked remarked(std::string_view role = "deputy_head") {
  return {RoleId(std::string(role)), {}, "не названа дата"};
}

inline Published published() {
  Published result;
  result.url = "https://vk.com/wall-1234_567?reply=90";
  result.account = AccountId("vk-administration");
  return result;
}

inline Contributed contributed(std::string_view body) {
  return {BodyId(std::string(body)), "сведения"};
}

/// Found, classified and with the roads department at 10:45 on Monday 2 March 2026.
inline std::vector<Entry> with_roads(const std::vector<BodyId>& co_executors = {}) {
  return {{"2026-03-02T10:20", Detected{}},
          {"2026-03-02T10:31", classified()},
          {"2026-03-02T10:45", assigned("roads", co_executors)}};
}

/// Found and nothing else yet.
inline std::vector<Entry> found(std::string_view when,
                                std::optional<Stamp> closes_at = std::nullopt) {
  return {{when, Detected{false, closes_at}}};
}

/// Answered by roads on the same day by an interim answer at 15:20.
inline std::vector<Entry> interim(Drafted draft = drafted(DraftKind::interim)) {
  return with(with_roads(), {{"2026-03-02T14:30", draft, "roads-officer"},
                             {"2026-03-02T15:00", approved(), "deputy-head"},
                             {"2026-03-02T15:20", published()}});
}

/// Answered by roads on the same day at 15:20.
inline const std::vector<Entry>& answered() {
  static const std::vector<Entry> entries =
      with(with_roads(), {{"2026-03-02T14:30", drafted(), "roads-officer"},
                          {"2026-03-02T15:00", approved(), "deputy-head"},
                          {"2026-03-02T15:20", published()}});
  return entries;
}

/// The first events of it: found, classified, assigned, drafted, approved, published.
inline std::vector<Entry> first(std::size_t count) {
  return {answered().begin(), answered().begin() + static_cast<std::ptrdiff_t>(count)};
}

// What comes out, in words.

inline State folded_case(const std::vector<Entry>& entries) {
  return fold(history(entries), rulebook());
}

/// The stage that people see; what clashes is told beside a failing check.
inline Stage stage_after(const std::vector<Entry>& entries) {
  const State state = folded_case(entries);
  for (const Clash& clash : state.clashes) MESSAGE(clash.event << ": " << clash.why.what.en);
  return state.shown_stage();
}

/// `03-02 10:20`, with seconds where there are some.
inline std::string shown(std::optional<Instant> instant) {
  return instant ? format_local(*instant, rulebook().zone()).substr(5) : "-";
}

/// `routing department 03-02 10:20 > 03-02 11:20 late 03-02 11:25 +5`: the owner, from and till when, the status, when done, how
/// many working minutes over; what there is not is left out.
inline std::string told(const Deadline& deadline) {
  std::string line = deadline.rule->rule.text() + " " + deadline.owner.value_or("nobody") + " " +
                     shown(deadline.starts_at) + " > " + shown(deadline.due) + " " +
                     std::string(word_of(deadline.status));
  if (deadline.done_at) line += " " + shown(deadline.done_at);
  if (deadline.overdue_working_minutes != 0)
    line += " +" + std::to_string(deadline.overdue_working_minutes);
  return line;
}

inline std::vector<Deadline> deadlines_at(const std::vector<Entry>& entries,
                                          std::string_view moment,
                                          const Rulebook& by = rulebook()) {
  return find_deadlines(fold(history(entries), by, at(moment)), by, at(moment));
}

/// Lines that a failing check shows.
struct Lines : std::vector<std::string> {
  using std::vector<std::string>::vector;

  friend std::ostream& operator<<(std::ostream& out, const Lines& lines) {
    for (const std::string& line : lines) out << "\n    " << line;
    return out;
  }
};

/// Every deadline, in the order of the list.
inline Lines all_told(const std::vector<Entry>& entries, std::string_view moment,
                      const Rulebook& by = rulebook()) {
  Lines lines;
  for (const Deadline& deadline : deadlines_at(entries, moment, by))
    lines.push_back(told(deadline));
  return lines;
}

/// The deadlines of one rule.
inline Lines told_of(std::string_view rule, const std::vector<Entry>& entries,
                     std::string_view moment, const Rulebook& by = rulebook()) {
  Lines lines;
  for (const Deadline& deadline : deadlines_at(entries, moment, by))
    if (deadline.rule->rule.text() == rule) lines.push_back(told(deadline));
  return lines;
}

}  // namespace otklik::cases::samples
