#include "report/reports.hpp"

#include <algorithm>
#include <array>

namespace otklik::report {

std::span<const Kind> kinds() {
  static const std::array list{
      Kind{"overdue", {"Просрочено", "Overdue"}, make_overdue},
      Kind{"due", {"Истекающие сроки", "Due soon"}, make_due},
      Kind{"approvals", {"На согласовании", "Waiting for approval"}, make_approvals},
      Kind{"discipline",
           {"Признаки нарушения исполнительской дисциплины (п. 24)",
            "Signs of breaches of executive discipline (clause 24)"},
           make_discipline,
           true},
  };
  return list;
}

const Kind* find_kind(std::string_view name) {
  const auto list = kinds();
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const Kind& kind) { return kind.name == name; });
  return found == list.end() ? nullptr : &*found;
}

Object head_of(const Query& query, const Material& material) {
  const auto* regulation =
      material.rulebook.find_regulation(material.rulebook.zone().date_of(query.as_of));
  return {{"as_of", material.rulebook.zone().stamp(query.as_of)},
          {"regulation", regulation == nullptr ? Value() : Value(regulation->id)},
          {"commit", material.commit}};
}

Object head_with_period(const Query& query, const Material& material) {
  Object head = head_of(query, material);
  const DateRange& days = query.period.days;
  head.insert(head.begin(),
              {{"period", query.period.quarter ? Value(query.period.quarter->text()) : Value()},
               {"since", days.since ? Value(*days.since) : Value()},
               {"until", days.until ? Value(*days.until) : Value()}});
  return head;
}

bool is_asked_for(const Query& query, const std::optional<std::string>& owner) {
  return !query.owner || owner == query.owner;
}

}  // namespace otklik::report
