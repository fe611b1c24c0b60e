#include "cases/registries/refusal.hpp"

#include <utility>

namespace otklik::cases {

Text with_clause(const Text& what, std::string_view clause) {
  return clause.empty() ? what : joined(what, " ", text("(п. {})", "(clause {})", clause));
}

Error error_of(const Refusal& refusal, std::vector<Text> notes) {
  return Error(Category::not_allowed, with_clause(refusal.what, refusal.clause), std::move(notes));
}

}  // namespace otklik::cases
