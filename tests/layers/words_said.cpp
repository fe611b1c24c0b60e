#include "words_said.hpp"

#include <algorithm>
#include <array>

namespace layers {

namespace {

using Kind = Token::Kind;

template <std::size_t size>
bool is_one_of(std::string_view text, const std::array<std::string_view, size>& all) {
  return std::find(all.begin(), all.end(), text) != all.end();
}

// After these an expression or a type goes on; after every other identifier a name is being declared.
constexpr std::array<std::string_view, 20> words_of_expressions{
    "return", "co_return", "co_yield", "co_await", "throw", "else",    "do",
    "case",   "and",       "or",       "not",      "xor",   "bitand",  "bitor",
    "compl",  "not_eq",    "sizeof",   "delete",   "using", "typename"};

class Reader {
 public:
  Reader(const std::vector<Token>& tokens, const Table& table) : tokens_(tokens), table_(table) {}

  void run(const std::function<void(const Word&, const Token&)>& found) const {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const Token& token = tokens_[at];
      if (token.kind != Kind::identifier && token.kind != Kind::mark) continue;
      for (const Word& word : table_.words_from(token.text))
        if (word.is_function ? means_function(word, at) : is_said(word, at)) found(word, token);
      if (token.kind != Kind::identifier) continue;
      for (const Word& word : table_.prefixes())
        if (token.text.starts_with(word.tokens.front())) found(word, token);
    }
  }

 private:
  // Beyond the ends there is an empty token.
  const Token& token(std::size_t at) const {
    static const Token none;
    return at < tokens_.size() ? tokens_[at] : none;
  }
  const std::string& text(std::size_t at) const { return token(at).text; }

  bool is_spelled(const Word& word, std::size_t at) const {
    for (std::size_t each = 0; each < word.tokens.size(); ++each)
      if (text(at + each) != word.tokens[each]) return false;
    return true;
  }

  // What stands behind a word of the table, as in `steady_clock::now`, goes with that word.
  bool is_said(const Word& word, std::size_t at) const {
    return is_spelled(word, at) && !(text(at) == "::" && is_word(at - 1));
  }

  bool is_word(std::size_t at) const {
    for (const Word& word : table_.words_from(text(at)))
      if (word.tokens.size() == 1) return true;
    return false;
  }

  bool is_name(std::size_t at) const {
    return token(at).kind == Kind::identifier && !is_one_of(text(at), words_of_expressions);
  }

  // `Instant time`, `const Span& time`, `map<A, B> time`, but neither `= &time` nor `return time`. A function is declared
  // where a statement could begin, which tells `Span& time(` from `span & time(`.
  bool is_typed(std::size_t at, bool as_function) const {
    if (is_name(at - 1)) return true;
    constexpr std::array<std::string_view, 4> ends_of_types{"&", "*", "&&", ">"};
    return is_one_of(text(at - 1), ends_of_types) && (is_name(at - 2) || text(at - 2) == ">") &&
           (!as_function || begins_statement(at - 1));
  }

  bool begins_statement(std::size_t at) const {
    constexpr std::array<std::string_view, 7> parts_of_types{"::", "<", ">", ",", "*", "&", "&&"};
    while (is_name(at) || is_one_of(text(at), parts_of_types)) --at;
    constexpr std::array<std::string_view, 7> before_statements{"", ";", "{", "}", "]", ":", "#"};
    return is_one_of(text(at), before_statements) || token(at).kind == Kind::header;
  }

  // `Seconds Case::time(`: a member being defined.
  bool is_defined_member(std::size_t at) const {
    return text(at - 1) == "::" && is_name(at - 2) && text(at - 2) != "std" &&
           is_typed(at - 2, true);
  }

  // Whether the text itself declares what it calls by that name.
  bool is_declared(std::string_view name, bool as_function) const {
    for (std::size_t at = 0; at < tokens_.size(); ++at)
      if (text(at) == name && (!as_function || text(at + 1) == "(") &&
          (is_typed(at, as_function) || is_defined_member(at)))
        return true;
    return false;
  }

  // A member, something of another namespace, a local name or a function of the text's own is not the function meant.
  bool means_function(const Word& word, std::size_t at) const {
    const std::string& before = text(at - 1);
    if (before == "." || before == "->") return false;
    if (before == "::") return !is_name(at - 2) ? text(at - 2) != ">" : text(at - 2) == "std";
    const bool in_brackets = before == "(" && text(at + 1) == ")" && text(at + 2) == "(";
    if (is_spelled(word, at) || in_brackets) return !is_declared(text(at), true);
    constexpr std::array<std::string_view, 4> before_values{"=", "(", "return", "&"};
    return text(at + 1) != "(" && is_one_of(before, before_values) && !is_declared(text(at), false);
  }

  const std::vector<Token>& tokens_;
  const Table& table_;
};

}  // namespace

void find_words(const std::vector<Token>& tokens, const Table& table,
                const std::function<void(const Word&, const Token&)>& found) {
  Reader(tokens, table).run(found);
}

}  // namespace layers
