#include "act.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace layers {

namespace {

bool is_digit(char symbol) {
  return std::isdigit(static_cast<unsigned char>(symbol)) != 0;
}

bool is_letter(char symbol) {
  const auto byte = static_cast<unsigned char>(symbol);
  return std::isalpha(byte) != 0 || byte >= 0x80;
}

// Words before the number of a clause or an article; `*` stands for any ending.
constexpr std::array<std::string_view, 21> citing{
    "п.",      "П.",      "пп.",    "пункт*", "Пункт*",   "ч.",       "част*",
    "ст.",     "Ст.",     "стать*", "Стать*", "абзац*",   "clause",   "Clause",
    "clauses", "Clauses", "art.",   "Art.",   "article*", "Article*", "paragraph*"};

// Where the number begins after the word and blanks, a fixed one too; npos when none does.
std::size_t number_after(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 5> blanks{" ", "\xc2\xa0", "\\u00a0", "\\n", "\\t"};
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (const std::string_view blank : blanks)
      if (text.substr(at).starts_with(blank)) at += blank.size(), goes_on = true;
  }
  return at < text.size() && is_digit(text[at]) ? at : text.npos;
}

// Where what the word and a number cite ends; npos when nothing is cited here.
std::size_t end_of_citation(std::string_view text, std::size_t at, std::string_view word) {
  const bool has_endings = word.ends_with('*');
  if (has_endings) word.remove_suffix(1);
  if (!text.substr(at).starts_with(word)) return text.npos;
  std::size_t end = at + word.size();
  while (has_endings && end < text.size() && is_letter(text[end])) ++end;
  std::size_t number = number_after(text, end);
  while (number < text.size() && (is_digit(text[number]) || text[number] == '.')) ++number;
  return number;
}

// `59-ФЗ`: a law by its number; `40-hour`: what it sets.
std::size_t end_of_number(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  for (const std::string_view kind : {"-ФЗ", "-FZ", "-час", "-hour"})
    if (at > begin && text.substr(at).starts_with(kind)) return at + kind.size();
  return text.npos;
}

std::string citation_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]))) continue;
    std::size_t end = end_of_number(text, at);
    for (const std::string_view word : citing) end = std::min(end, end_of_citation(text, at, word));
    if (end != text.npos) return std::string(text.substr(at, end - at));
  }
  return {};
}

template <std::size_t size>
bool is_one_of(const Token& token, const std::array<std::string_view, size>& all) {
  return token.kind == Token::Kind::identifier &&
         std::find(all.begin(), all.end(), token.text) != all.end();
}

// A day has 24 hours and an hour begins at 0: of a term only one that measures something is the act's.
bool is_term(const Token& name, const Token& value) {
  constexpr std::array<std::string_view, 4> units{"hours", "minutes", "days", "weeks"};
  return is_one_of(name, units) && value.kind == Token::Kind::number && value.text != "0" &&
         value.text != "1";
}

bool is_id(const Token& name, const Token& value) {
  constexpr std::array<std::string_view, 5> ids{"RoleId", "RuleId", "GroundId", "ImportanceId",
                                                "parse_term"};
  return is_one_of(name, ids) && value.kind == Token::Kind::literal;
}

bool is_duration(const Token& token) {
  return token.kind == Token::Kind::number &&
         (token.text.ends_with('h') || token.text.ends_with("min"));
}

// Literals that follow one another are one.
std::string literal_at(const std::vector<Token>& tokens, std::size_t at) {
  std::string text;
  for (; at < tokens.size() && tokens[at].kind == Token::Kind::literal; ++at) {
    const std::string& each = tokens[at].text;
    const std::size_t open = each.find_first_of("\"'");
    text += each.substr(open + 1, each.size() - open - 2);
  }
  return text;
}

}  // namespace

void find_act(const std::vector<Token>& tokens,
              const std::function<void(const std::string&, const Token&)>& found) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const Token& token = tokens[at];
    if (is_duration(token)) found(token.text, token);
    if (at + 2 < tokens.size() && (tokens[at + 1].text == "(" || tokens[at + 1].text == "{") &&
        (is_term(token, tokens[at + 2]) || is_id(token, tokens[at + 2])))
      found(token.text + tokens[at + 1].text + tokens[at + 2].text, token);
    const bool goes_on = at > 0 && tokens[at - 1].kind == Token::Kind::literal;
    if (token.kind != Token::Kind::literal || goes_on) continue;
    if (const std::string citation = citation_in(literal_at(tokens, at)); !citation.empty())
      found(citation, token);
  }
}

}  // namespace layers
