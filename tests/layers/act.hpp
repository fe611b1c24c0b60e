// What only the regulation as data may say: a clause that a literal cites, a term, an id of its roles and rules.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "lexer.hpp"

namespace layers {

/// Calls `found` for everything of the kind, with how it is written and the token it begins at. A clause that is filled in
/// (`clause {}`) is data.
void find_act(const std::vector<Token>& tokens,
              const std::function<void(const std::string&, const Token&)>& found);

}  // namespace layers
