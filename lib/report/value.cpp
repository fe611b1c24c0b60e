#include "report/value.hpp"

#include <algorithm>

namespace otklik::report {

const Value* Value::find(std::string_view path) const {
  const auto* object = as<Object>();
  if (object == nullptr) return nullptr;
  const auto dot = path.find('.');
  const std::string_view name = path.substr(0, dot);
  const auto found = std::find_if(object->begin(), object->end(),
                                  [&](const auto& each) { return each.first == name; });
  if (found == object->end()) return nullptr;
  if (dot == std::string_view::npos) return &found->second;
  return found->second.find(path.substr(dot + 1));
}

}  // namespace otklik::report
