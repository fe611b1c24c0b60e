#include "audit/judged_otherwise.hpp"

#include <algorithm>
#include <tuple>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cases/events/case.hpp"
#include "cases/obligations/judged.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/disk/parse_case.hpp"
#include "register/disk/paths.hpp"
#include "register/register.hpp"

namespace otklik::audit {

using namespace store;

namespace {

using cases::Deadline;
using cases::Judged;
using cases::Rulebook;

std::string due_words(const Deadline& deadline, const Zone& zone) {
  return deadline.due ? format_local(*deadline.due, zone) : "—";
}

Text words_of(const Deadline& deadline, const Zone& zone) {
  return joined(same(due_words(deadline, zone)), " ", title_of(deadline.status));
}

bool is_same(const Deadline& a, const Deadline& b) {
  return std::tie(a.starts_at, a.due, a.status) == std::tie(b.starts_at, b.due, b.status);
}

// Which deadline of the other judgement it is: the rule may be the same text of another file.
const Deadline* counterpart(const Deadline& deadline, const Judged& other) {
  const auto found =
      std::find_if(other.deadlines.begin(), other.deadlines.end(), [&](const Deadline& each) {
        return each.rule->rule == deadline.rule->rule && each.owner == deadline.owner &&
               each.start_event == deadline.start_event;
      });
  return found == other.deadlines.end() ? nullptr : &*found;
}

Text difference(const Judged& before, const Judged& after, const Zone& zone) {
  Text words;
  const auto add = [&](const Text& more) {
    words = words.empty() ? more : joined(words, "; ", more);
  };
  if (before.state.shown_stage() != after.state.shown_stage())
    add(joined(title_of(before.state.shown_stage()), " → ", title_of(after.state.shown_stage())));
  for (const Deadline& was : before.deadlines) {
    const Deadline* is = counterpart(was, after);
    const Text rule = same(was.rule->rule.text());
    if (is == nullptr)
      add(joined(rule, ": ", {"срока больше нет", "the deadline is no more"}));
    else if (!is_same(was, *is))
      add(joined(rule, ": ", joined(words_of(was, zone), " → ", words_of(*is, zone))));
  }
  for (const Deadline& is : after.deadlines)
    if (counterpart(is, before) == nullptr)
      add(joined(same(is.rule->rule.text()), ": ", {"новый срок", "a new deadline"}));
  return words;
}

// What the other settings make of a case at rest; empty when it is the same.
Text difference_of(const cases::Case& record, const Rulebook& before, const Rulebook& after,
                   Instant moment) {
  const Judged was = cases::judge_now(record, before, moment);
  if (!cases::is_at_rest(was)) return {};
  try {
    return difference(was, cases::judge_now(record, after, moment), after.zone());
  } catch (const Error& problem) {
    return problem.summary();
  }
}

}  // namespace

void find_judged_otherwise(const Git& git, const ObjectId& commit, const Rulebook& before,
                           const Rulebook& after, Instant moment, std::vector<Finding>& findings) {
  std::vector<CaseId> ids;
  std::vector<ObjectId> blobs;
  for (TreeFile& file : git.list(commit, cases_folder))
    if (auto id = parse_case_path(file.path)) {
      ids.push_back(std::move(*id));
      blobs.push_back(std::move(file.blob));
    }
  git.read_many(blobs, [&](std::size_t i, const std::string& bytes) {
    const CaseId& id = ids[i];
    try {
      const Text words = difference_of(parse_unsealed(bytes, case_path(id)), before, after, moment);
      if (!words.empty())
        add_finding(findings, Severity::warning, "verify.judged-otherwise", {case_path(id), 0, id},
                    joined(text("по новым настройкам закрытое сообщение оценивается иначе: ",
                                "the new settings judge the closed case otherwise: "),
                           "", words));
    } catch (const Error&) {
      // The commit that made it so has its own finding.
    }
  });
}

}  // namespace otklik::audit
