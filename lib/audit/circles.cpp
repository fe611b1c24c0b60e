#include "audit/circles.hpp"

#include <set>

#include "base/bilingual.hpp"

namespace otklik::audit {

void Circles::take(const cases::Case& record, const cases::State& state, const std::string& path) {
  const auto tie = [&](Ties& ties, const std::optional<CaseId>& to) {
    if (to) ties.emplace(record.id, Tie{*to, path});
  };
  if (state.stage == cases::Stage::declined) tie(declined_, state.declined->of);
  tie(repeats_, state.repeat_of);
  tie(replies_, state.answers);
}

bool Circles::leads_back(const Ties& ties, const CaseId& id) {
  std::set<CaseId> seen;
  for (auto place = ties.find(id); place != ties.end(); place = ties.find(place->second.to)) {
    if (place->second.to == id) return true;
    if (!seen.insert(place->second.to).second) return false;
  }
  return false;
}

void Circles::add_findings(std::vector<Finding>& findings) const {
  const auto add = [&](const Ties& ties, const char* code, const Text& what) {
    for (const auto& [id, tie] : ties)
      if (leads_back(ties, id))
        add_finding(findings, Severity::error, code, {tie.path, 0, id},
                    joined(what, " ", same(tie.to.text())))
            .diagnostic.remedy =
            text("отмените одну из этих записей: otklik retract {} N --reason …",
                 "retract one of these entries: otklik retract {} N --reason …", id.text());
  };
  add(declined_, "check.duplicate-circle",
      {"снято с работы из-за сообщения, которое само снято из-за него:",
       "out of work for the sake of a message that is out of work for its sake:"});
  add(repeats_, "check.repeat-circle",
      {"повторное к сообщению, которое само повторное к нему:", "a repeat of what repeats it:"});
  add(replies_, "check.repeat-circle",
      {"ответ на вопрос по сообщению, которое само ответ на вопрос по нему:",
       "a reply in the case of what replies in its case:"});
}

}  // namespace otklik::audit
