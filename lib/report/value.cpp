#include "report/value.hpp"

#include <algorithm>

namespace otklik::report {

Value::Value() : OneOf(std::monostate()) {}
Value::Value(const Value& other) = default;
Value::Value(Value&& other) noexcept = default;
Value& Value::operator=(const Value& other) = default;
Value& Value::operator=(Value&& other) noexcept = default;
Value::~Value() = default;
Value::Value(bool value) : OneOf(value) {}
Value::Value(std::int64_t value) : OneOf(value) {}
Value::Value(int value) : OneOf(static_cast<std::int64_t>(value)) {}
Value::Value(std::size_t value) : OneOf(static_cast<std::int64_t>(value)) {}
Value::Value(std::string value) : OneOf(std::move(value)) {}
Value::Value(std::string_view value) : OneOf(std::string(value)) {}
Value::Value(const char* value) : OneOf(std::string(value)) {}
Value::Value(Date value) : OneOf(value) {}
Value::Value(Stamp value) : OneOf(value) {}
Value::Value(List value) : OneOf(std::move(value)) {}
Value::Value(Object value) : OneOf(std::move(value)) {}

bool operator==(const Value& a, const Value& b) {
  return a.equals(b);
}

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
