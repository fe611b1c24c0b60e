// Two registers that began as one: from cases at every stage each side records what it lawfully may, in every order, a step or
// two, and they are merged at every point. Whatever they did, merging commutes; nothing stands in the network as regular without
// the approvals of that very text; an open case has somebody who owes something; a breach stays with whose it was; and nobody is
// late by an entry that he could not know.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "cases/events/merge.hpp"
#include "cases/obligations/judged.hpp"
#include "cases/recording/ask.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

// Who makes an act, and what it says; words on a draft are of the one that stands where it is made.
struct Act {
  std::string_view by;
  EventData data;
  std::optional<std::string> whom{};
  std::optional<std::string> basis{};
  Seconds ago{};  ///< so long before it is recorded it happened
};

Drafted draft_of(DraftKind kind, std::string_view text, std::string_view body = "roads") {
  Drafted result = drafted(kind, body);
  result.text = text;
  result.responsible = PersonId(std::string(body) + "-head");
  return result;
}

Published link_of(std::string_view end) {
  Published result = published();
  result.url = "https://vk.com/wall-1234_567?reply=" + std::string(end);
  return result;
}

// OTKLIK_WALK: with every act, three on each side (make check).
bool is_whole() {
  return std::getenv("OTKLIK_WALK") != nullptr;
}

std::vector<Act> acts() {
  Classified to_social = classified();
  to_social.topic = TopicId("social.benefits");
  Published irregular = link_of("77");
  irregular.irregular = true;
  irregular.answer = DraftKind::final_answer;
  irregular.text = "Ответил дежурный";
  Declined handed = declined("transferred");
  handed.to = "Водоканал";
  Published elsewhere = link_of("78");
  elsewhere.url = "https://vk.com/wall-99_1?reply=78";
  elsewhere.elsewhere = true;
  std::vector<Act> all{{"operator", classified()},
                       {"operator", to_social},
                       {"operator", assigned("roads")},
                       {"operator", recalled_to("housing")},
                       {"roads-officer", Returned{BodyId("roads"), "не наша"}},
                       {"roads-officer", draft_of(DraftKind::final_answer, "Засыпали")},
                       {"roads-officer", draft_of(DraftKind::interim, "Выехали")},
                       {"housing-officer", draft_of(DraftKind::final_answer, "Сделали", "housing")},
                       {"deputy-head", approved()},
                       {"deputy-head-social", approved()},
                       {"deputy-head", remarked()},
                       {"operator", link_of("90")},
                       {"operator", irregular, {}, "разместил дежурный"},
                       {"operator", handed},
                       {"operator", declined("not_ours")},
                       {"operator", Reopened{}, {}, "автор пишет"},
                       {"operator", assigned("roads"), {}, "письмо № 7", Seconds(10800)},
                       {"deputy-head", remarked(), {}, "сказал по телефону", Seconds(7200)}};
  if (is_whole()) {
    all.push_back({"operator", elsewhere, {}, "в группе посёлка"});
    all.push_back({"operator", IncidentRecorded{"4711", stamp("2026-03-02T18:00")}});
  }
  return all;
}

Act naming(const Case& record, Act act) {
  const State state = fold(record, rulebook());
  const Draft* current = state.current_draft();
  act.data = naming_draft(act.data, current == nullptr ? std::string() : current->digest);
  return act;
}

Event event_of(const Act& act, Instant when) {
  const Zone& zone = rulebook().zone();
  Event event{.at = zone.stamp(when - act.ago),
              .recorded_at = recorded_stamp(when - act.ago, when, rulebook()),
              .by = PersonId(std::string(act.by)),
              .on_behalf_of = act.whom,
              .basis = act.basis,
              .data = act.data};
  formats::seal(event);
  return event;
}

// The case with the act, when whoever records may record it; nothing when not, or when it says what stands.
std::optional<Case> after(const Case& record, const Act& act, Instant when) {
  const Event event = event_of(naming(record, act), when);
  const Asked asked =
      ask(record, event, when, rulebook(), [](const CaseId&) { return std::optional<Case>(); });
  if (!asked.objections.empty() || asked.is_repeated) return std::nullopt;
  Case next = record;
  next.events.push_back(event);
  return next;
}

// One side's steps.
struct Side {
  Case record;
  std::size_t steps = 0;
};

std::vector<Side> all_sides(const Case& base, Instant start, Seconds shift, std::size_t depth) {
  std::vector<Side> sides{{base, 0}};
  for (std::size_t i = 0; i < sides.size(); ++i) {
    if (sides[i].steps == depth) continue;
    const Instant when = start + shift + Seconds(600) * static_cast<int>(sides[i].steps + 1);
    for (const Act& act : acts())
      if (auto next = after(sides[i].record, act, when))
        sides.push_back({std::move(*next), sides[i].steps + 1});
  }
  return sides;
}

Case merged(const Case& ours, const Case& theirs) {
  const auto items = [](const Case& record) {
    std::vector<MergeItem> list;
    for (const Event& each : record.events) list.push_back({each.at.instant, each.digest});
    return list;
  };
  std::map<std::string, const Event*> known;
  for (const Case* record : {&ours, &theirs})
    for (const Event& each : record->events) known[each.digest] = &each;
  Case both{ours.id, ours.message, {}};
  for (const MergeItem& item : merge(items(ours), items(theirs)))
    both.events.push_back(*known.at(item.bytes));
  return both;
}

// Who is in charge of the topic that stands when something is published, read from the entries alone.
std::string in_charge_at(const Case& record, Instant moment) {
  std::string_view topic;
  Instant latest{};
  for (const Event& each : record.events)
    if (const auto* said = each.as<Classified>(); said != nullptr && said->topic)
      if (each.at.instant <= moment && each.at.instant >= latest) {
        topic = said->topic->text();
        latest = each.at.instant;
      }
  return topic.starts_with("social") ? "deputy-head-social" : "deputy-head";
}

// The one in charge has approved that very draft, read from the entries alone.
bool is_backed(const Case& record, const Event& event, const Published& published) {
  if (!published.draft) return false;
  const std::string in_charge = in_charge_at(record, event.at.instant);
  return std::any_of(record.events.begin(), record.events.end(), [&](const Event& each) {
    const auto* approved = each.as<Approved>();
    return approved != nullptr && approved->draft == *published.draft &&
           each.by.text() == in_charge && each.at.instant <= event.at.instant;
  });
}

void check_publications(const Case& record, const State& state) {
  for (const Publication& each : state.publications) {
    if (each.irregular) continue;
    const auto* published = record.events[each.event].as<Published>();
    REQUIRE(published != nullptr);
    REQUIRE(is_backed(record, record.events[each.event], *published));
    const Draft& draft = state.drafts.at(*each.draft);
    REQUIRE(std::any_of(draft.approvals.begin(), draft.approvals.end(),
                        [](const Approval& a) { return a.counts; }));
  }
  // None that was recorded is left out.
  const auto recorded =
      std::count_if(record.events.begin(), record.events.end(),
                    [](const Event& each) { return each.kind() == EventKind::published; });
  const auto repeated = std::count_if(
      state.repeated.begin(), state.repeated.end(),
      [&](std::size_t index) { return record.events[index].kind() == EventKind::published; });
  REQUIRE(static_cast<std::ptrdiff_t>(state.publications.size()) == recorded - repeated);
}

void check_owed(const State& state, const std::vector<Deadline>& deadlines) {
  if (state.is_over()) return;
  REQUIRE(std::any_of(deadlines.begin(), deadlines.end(),
                      [](const Deadline& each) { return each.is_open_obligation(); }));
}

// From when a body could know of what it owes: when the entry that gave it the case, or that asked something of it, was recorded.
Instant known_to(const Case& record, const Deadline& deadline) {
  Instant known = record.events[deadline.start_event].known_at();
  if (!deadline.rule->per_holder) return known;
  std::optional<Instant> got;
  for (const Event& each : record.events) {
    const auto* assigned = each.as<Assigned>();
    const bool is_it =
        assigned != nullptr && assigned->executor && assigned->executor->text() == *deadline.owner;
    if (is_it && (!got || each.at.instant <= deadline.starts_at)) got = each.known_at();
  }
  return got ? std::max(*got, deadline.starts_at) : known;
}

// Nobody gets a deadline that has passed already when he could first know of it.
void check_births(const Case& record, const std::vector<Deadline>& deadlines) {
  for (const Deadline& each : deadlines)
    if (each.is_of_body() && each.due) REQUIRE(*each.due >= known_to(record, each));
}

void check(const Case& record) {
  const State state = fold(record, rulebook());
  const auto deadlines = find_deadlines(state, rulebook(), state.last_event + Seconds(60));
  check_publications(record, state);
  check_owed(state, deadlines);
  check_births(record, deadlines);
}

std::string seen(const Case& record) {
  const State state = fold(record, rulebook());
  std::string text(word_of(state.shown_stage()));
  for (const Deadline& each : find_deadlines(state, rulebook(), at("2026-03-02T17:00")))
    text += "\n" + told(each);
  return text;
}

std::vector<Case> bases() {
  const auto interim_approved = with(
      with_roads(), {{"2026-03-02T11:00", draft_of(DraftKind::interim, "Едем"), "roads-officer"},
                     {"2026-03-02T11:10", approved(), "deputy-head"}});
  return {history(found("2026-03-02T10:20")),
          history(with_roads()),
          history(with(with_roads(), {{"2026-03-02T11:00", drafted(), "roads-officer"}})),
          history(with(with_roads(), {{"2026-03-02T11:00", drafted(), "roads-officer"},
                                      {"2026-03-02T11:10", approved(), "deputy-head"}})),
          history(interim_approved),
          history(with(interim_approved, {{"2026-03-02T11:20", published()}})),
          history(answered())};
}

std::vector<std::pair<Case, Instant>> bases_and_starts() {
  std::vector<std::pair<Case, Instant>> all;
  for (const Case& base : bases())
    for (const char* start : {"2026-03-02T15:30", "2026-03-02T16:25"})
      all.emplace_back(base, at(start));
  return all;
}

}  // namespace

TEST_CASE("two registers merged at every point keep what must be kept") {
  std::size_t merges = 0;
  const Act to_publish{"operator", link_of("93")};
  // Before the draft falls due, and after.
  for (const auto& [base, start] : bases_and_starts()) {
    const std::size_t depth = is_whole() ? 3 : 2;
    const auto ours = all_sides(base, start, Seconds(0), depth);
    const auto theirs = all_sides(base, start, Seconds(180), depth);
    for (const Side& each : ours) check(each.record);
    for (const Side& a : ours)
      for (const Side& b : theirs) {
        const Case both = merged(a.record, b.record);
        REQUIRE(both == merged(b.record, a.record));
        CAPTURE(seen(both));
        check(both);
        if (const auto more = after(both, to_publish, start + Seconds(3000))) check(*more);
        ++merges;
      }
  }
  CHECK(merges > 10000);
  MESSAGE("merges: " << merges);
}

TEST_CASE("the same honest act on two machines is no clash") {
  std::size_t acts_twice = 0;
  for (const Case& base : bases())
    for (const Act& act : acts()) {
      const auto one = after(base, act, at("2026-03-02T15:40"));
      const auto two = after(base, act, at("2026-03-02T15:43"));
      // Two drafts of two machines are two texts, and the later finds one that stands.
      if (!one || !two || act.data.kind() == EventKind::drafted) continue;
      const State state = fold(merged(*one, *two), rulebook());
      const std::string kind(word_of(act.data.kind()));
      CHECK_MESSAGE(state.clashes.empty(), kind);
      CHECK_MESSAGE(seen(merged(*one, *two)) == seen(*one), kind);
      ++acts_twice;
    }
  CHECK(acts_twice > 20);
}

TEST_CASE("a breach stays with the body under which it happened, whatever follows") {
  // Nobody drafted in time: roads is overdue by then.
  const Instant start = at("2026-03-02T17:00");
  for (const Case& base :
       {history(with_roads()),
        history(with(with_roads(),
                     {{"2026-03-02T15:00", draft_of(DraftKind::interim, "Едем"), "roads-officer"},
                      {"2026-03-02T15:10", remarked(), "deputy-head"}}))}) {
    std::set<std::string> breached;
    const auto breaches = [](const Case& record, Instant moment) {
      std::set<std::string> names;
      for (const Deadline& each : find_deadlines(fold(record, rulebook()), rulebook(), moment)) {
        const bool unkept = each.status == Status::overdue || each.status == Status::late ||
                            each.status == Status::missed;
        if (each.rule->discipline && each.is_of_body() && unkept)
          names.insert(each.rule->rule.text() + " " + *each.owner + " " + shown(each.starts_at));
      }
      return names;
    };
    breached = breaches(base, start);
    REQUIRE(!breached.empty());
    for (const Side& each : all_sides(base, start, Seconds(0), is_whole() ? 3 : 2)) {
      const auto left = breaches(each.record, start + Seconds(3600));
      CAPTURE(seen(each.record));
      for (const std::string& name : breached) CHECK_MESSAGE(left.contains(name), name);
    }
  }
}

}  // namespace otklik::cases
