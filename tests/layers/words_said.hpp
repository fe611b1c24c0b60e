// Where the words of the table are said in a text.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "lexer.hpp"
#include "table.hpp"

namespace layers {

/// Calls `found` for every word of the table that is said, with the token it begins at.
void find_words(const std::vector<Token>& tokens, const Table& table,
                const std::function<void(const Word&, const Token&)>& found);

}  // namespace layers
