// Every state that a case can reach, by every sequence of events of any length: what matters for the future of a case has
// finitely many values, so the walk ends. Proved on all of them: nothing is published as regular without every approval of that
// very draft, there is no dead end short of closed or declined, an open case always owes something, taking an entry back and
// making it again changes nothing, and the order of recording changes nothing.
#include <doctest/doctest.h>

#include <cstdlib>
#include <deque>
#include <map>
#include <set>
#include <string>

#include "cases/events/event.hpp"
#include "cases/obligations/deadlines.hpp"
#include "cases/rules/steps.hpp"
#include "unit/cases/samples.hpp"

namespace otklik::cases {

using namespace samples;

namespace {

Published as_it_stands(DraftKind answer) {
  Published result = published();
  result.irregular = true;
  result.answer = answer;
  result.text = "Засыпали";
  return result;
}

// OTKLIK_WALK walks with all of them (make check); significance and what goes with it doubles the states and changes nothing of
// the way.
std::vector<EventData> letters() {
  std::vector<EventData> all{classified(),
                             marked({}, true),
                             marked({}, false),
                             declined("obscene"),
                             declined("deleted"),
                             assigned("roads"),
                             assigned("roads", {BodyId("housing")}),
                             recalled_to("property"),
                             added({BodyId("housing")}),
                             Returned{BodyId("roads"), "не наша"},
                             Returned{BodyId("housing"), "не наше"},
                             contributed("housing"),
                             ContributionAccepted{BodyId("housing")},
                             ContributionRemarked{BodyId("housing"), "нет адреса"},
                             drafted(),
                             drafted(DraftKind::interim),
                             drafted(DraftKind::correction),
                             drafted(DraftKind::final_answer, "property"),
                             drafted(DraftKind::correction, "property"),
                             Forwarded{RoleId("deputy_head"), {}, {}},
                             approved(),
                             approved("governor_office"),
                             remarked(),
                             published(),
                             as_it_stands(DraftKind::final_answer),
                             Reopened{}};
  if (std::getenv("OTKLIK_WALK") != nullptr) {
    all.emplace_back(marked(true));
    all.emplace_back(Escalated{});
    all.emplace_back(as_it_stands(DraftKind::interim));
  }
  return all;
}

// The event that a letter is after a path: a minute after the one before, and of the draft written last.
Event letter_event(const EventData& data, std::size_t steps_before, const State& state) {
  const std::string last = state.drafts.empty() ? std::string() : state.drafts.back().digest;
  const Instant when = at("2026-03-02T10:20") + Seconds(60 * (steps_before + 1));
  Event event{.at = rulebook().zone().stamp(when),
              .by = usual_author(data),
              .data = naming_draft(data, last)};
  formats::seal(event);
  return event;
}

// Lawful and not for nothing: no clash, no word on a draft that does not stand, nothing said again.
bool is_taken(State& state, const Event& event, std::size_t index) {
  const auto clashes = state.clashes.size();
  const auto for_nothing = state.stale.size() + state.repeated.size();
  return !apply(state, event, index, rulebook()) && state.clashes.size() == clashes &&
         state.stale.size() + state.repeated.size() == for_nothing;
}

// What was seen of the draft that stands, kept apart from the fold's own book-keeping.
struct Seen {
  std::set<std::string> approvals;
  bool standing = false;  // neither sent back, nor recalled, nor published
  bool governor = false;

  void note(const Event& event) {
    if (const auto* each = event.as<Classified>()) governor = each->governor.value_or(governor);
    if (const auto* each = event.as<Approved>()) approvals.insert(each->role.text());
    if (event.kind() == EventKind::drafted) approvals.clear(), standing = true;
    const auto* assigned = event.as<Assigned>();
    if (event.kind() == EventKind::remarked || event.kind() == EventKind::published ||
        event.kind() == EventKind::declined || (assigned != nullptr && assigned->instead))
      standing = false;
    if (!standing) approvals.clear();
  }

  bool may_be_published() const {
    return standing && approvals.contains("deputy_head") &&
           (!governor || approvals.contains("governor_office"));
  }

  std::string key() const {
    std::string key = standing ? "S" : "s";
    key += governor ? "G" : "g";
    for (const std::string& role : approvals) key += role[0];
    return key;
  }
};

std::string key_of(const Draft& draft) {
  std::string key(word_of(draft.kind));
  key += std::to_string(static_cast<int>(draft.fate));
  if (draft.fate == Fate::open)
    for (const Approval& each : draft.approvals) key += "+" + each.role.text();
  for (const RoleId& each : draft.forwarded_to) key += ">" + each.text().substr(0, 1);
  return key;
}

// All that decides what a case can do next.
std::string key_of(const State& state) {
  std::string key(word_of(state.stage));
  key += state.topic ? "T" : "t";
  key += state.governor ? "G" : "g";
  key += state.significant ? "S" : "s";
  key += state.executor() ? " " + state.executor()->text() : " -";
  if (state.executor() && state.assignments.back().drafted) key += "d";
  for (const Part& part : state.parts)
    key += " " + part.body.text() + std::to_string(static_cast<int>(part.stage));
  if (!state.drafts.empty()) key += " " + key_of(state.drafts.back());
  // What was published in this round, and which of it would be said again.
  std::set<std::string> published;
  for (std::size_t i = state.round.first_publication; i < state.publications.size(); ++i) {
    const Publication& each = state.publications[i];
    const bool is_last = each.draft && *each.draft + 1 == state.drafts.size();
    published.insert(std::string(word_of(each.kind)) + (each.text.empty() ? "" : "!") +
                     (is_last ? "=" : "<"));
  }
  for (const std::string& each : published) key += " p" + each;
  if (state.declined) key += " " + state.declined->reason.text();
  if (state.assignments.size() > state.round.first_assignment &&
      state.assignments.back().left == Leaving::returned)
    key += " returned by " + state.assignments.back().body.text();
  return key + (state.round.number == 1 ? "" : " again");
}

struct Node {
  State state;
  Seen seen;
  std::vector<std::size_t> path;  // letters, the shortest way here
};

// The graph of all reachable states.
class Graph {
 public:
  Graph() : alphabet_(letters()) {
    add({folded_case({{"2026-03-02T10:20", Detected{}}}), {}, {}});
    while (!open_.empty()) expand();
  }

  const std::map<std::string, Node>& nodes() const { return nodes_; }
  const std::vector<EventData>& alphabet() const { return alphabet_; }

  // Those from which a case can still be closed or declined.
  std::set<std::string> with_a_way_out() const {
    std::set<std::string> reached;
    std::deque<std::string> open;
    for (const auto& [key, node] : nodes_)
      if (node.state.stage == Stage::closed || node.state.stage == Stage::declined)
        if (reached.insert(key).second) open.push_back(key);
    for (; !open.empty(); open.pop_front())
      if (const auto found = before_.find(open.front()); found != before_.end())
        for (const std::string& key : found->second)
          if (reached.insert(key).second) open.push_back(key);
    return reached;
  }

  std::size_t publications = 0;

 private:
  std::string add(Node node) {
    std::string key = key_of(node.state) + " " + node.seen.key();
    const auto known = nodes_.find(key);
    if (known == nodes_.end()) {
      nodes_.emplace(key, std::move(node));
      open_.push_back(key);
    } else if (arrivals_++ % 11 == 0) {
      // The key tells all: who comes to it another way has the same steps before them.
      REQUIRE_MESSAGE(steps_from(node.state) == steps_from(known->second.state), key);
    }
    return key;
  }

  std::vector<bool> steps_from(const State& state) const {
    std::vector<bool> steps;
    for (const EventData& data : alphabet_) {
      State after = state;
      steps.push_back(is_taken(after, letter_event(data, 99, state), 99));
    }
    return steps;
  }

  void expand() {
    const std::string key = open_.front();
    open_.pop_front();
    for (std::size_t letter = 0; letter < alphabet_.size(); ++letter) {
      const Node& from = nodes_.at(key);
      const Event next = letter_event(alphabet_[letter], from.path.size(), from.state);
      State after = from.state;
      if (!is_taken(after, next, from.path.size() + 1)) continue;
      if (next.kind() == EventKind::published && !next.as<Published>()->irregular) {
        ++publications;
        REQUIRE_MESSAGE(from.seen.may_be_published(), key);
        REQUIRE_MESSAGE(!after.publications.back().irregular, key);
      }
      Node node{std::move(after), from.seen, from.path};
      node.seen.note(next);
      node.path.push_back(letter);
      before_[add(std::move(node))].insert(key);
    }
  }

  std::vector<EventData> alphabet_;
  std::size_t arrivals_ = 0;
  std::map<std::string, Node> nodes_;
  std::map<std::string, std::set<std::string>> before_;
  std::deque<std::string> open_;
};

const Graph& graph() {
  static const Graph all;
  return all;
}

// The case that took the shortest way to a node, an event a minute.
Case case_of(const Node& node) {
  Case record = history({{"2026-03-02T10:20", Detected{}}});
  State state = fold(record, rulebook());
  for (const std::size_t letter : node.path) {
    const std::size_t before = record.events.size() - 1;
    record.events.push_back(letter_event(graph().alphabet()[letter], before, state));
    REQUIRE(is_taken(state, record.events.back(), before + 1));
  }
  return record;
}

std::string key_after(const Case& record) {
  const State state = fold(record, rulebook());
  return state.clashes.empty() ? key_of(state) : "contested";
}

}  // namespace

TEST_CASE("of all states that a case can reach none is published without every approval") {
  CHECK(graph().nodes().size() > 1000);
  CHECK(graph().publications > 100);
  MESSAGE("states: " << graph().nodes().size() << ", publications: " << graph().publications);
}

TEST_CASE("there is no dead end short of closed or declined") {
  const auto ways = graph().with_a_way_out();
  for (const auto& node : graph().nodes()) CHECK_MESSAGE(ways.contains(node.first), node.first);
}

TEST_CASE("an open case owes something at every moment") {
  for (const auto& each : graph().nodes()) {
    const State& state = each.second.state;
    if (state.is_over()) continue;
    const Instant last = at("2026-03-02T10:20") + Seconds(60 * each.second.path.size());
    for (const Instant moment : {last, last + Seconds(3600), last + Seconds(5 * 86400)}) {
      const auto deadlines = find_deadlines(state, rulebook(), moment);
      CHECK_MESSAGE(
          std::any_of(deadlines.begin(), deadlines.end(),
                      [](const Deadline& deadline) { return deadline.is_open_obligation(); }),
          each.first);
    }
  }
}

TEST_CASE("taking the last entry back and making it again gives the same state") {
  std::size_t n = 0;
  for (const auto& each : graph().nodes()) {
    const std::string& key = each.first;
    const Node& node = each.second;
    if (node.path.empty() || n++ % 7 != 0) continue;
    const Case record = case_of(node);
    Case again = record;
    const Event last = record.events.back();
    Event retracted{.at = rulebook().zone().stamp(last.at.instant + Seconds(1)),
                    .by = PersonId("operator"),
                    .data = Retracted{last.digest, "ошибка"}};
    formats::seal(retracted);
    again.events.push_back(retracted);
    Case before = record;
    before.events.pop_back();
    CHECK_MESSAGE(key_after(again) == key_after(before), key);
    Event anew = last;
    anew.at = rulebook().zone().stamp(last.at.instant + Seconds(2));
    formats::seal(anew);
    again.events.push_back(anew);
    CHECK_MESSAGE(key_after(again) == key_after(record), key);
  }
}

TEST_CASE("the order in which events were recorded changes nothing") {
  std::size_t n = 0;
  for (const auto& each : graph().nodes()) {
    const std::string& key = each.first;
    const Node& node = each.second;
    if (n++ % 7 != 0) continue;
    const Case record = case_of(node);
    Case reversed = record;
    std::reverse(reversed.events.begin(), reversed.events.end());
    CHECK_MESSAGE(key_after(reversed) == key_after(record), key);
  }
}

}  // namespace otklik::cases
