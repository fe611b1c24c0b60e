#include "report/reports.hpp"

#include <algorithm>
#include <array>

namespace otklik::report {

std::span<const Kind> kinds() {
  static const std::array list{
      Kind{"overdue", {"Просрочено", "Overdue"}, make_overdue},
      Kind{"due", {"Истекающие сроки", "Due soon"}, make_due},
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

}  // namespace otklik::report
