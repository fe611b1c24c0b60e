#include "lexer.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace layers {

namespace {

bool starts_identifier(char symbol) {
  const auto byte = static_cast<unsigned char>(symbol);
  return std::isalpha(byte) != 0 || symbol == '_' || symbol == '$' || byte >= 0x80;
}

bool is_digit(char symbol) {
  return std::isdigit(static_cast<unsigned char>(symbol)) != 0;
}

bool continues_identifier(char symbol) {
  return starts_identifier(symbol) || is_digit(symbol);
}

bool is_raw_prefix(std::string_view word) {
  constexpr std::array<std::string_view, 5> all{"R", "u8R", "uR", "UR", "LR"};
  return std::find(all.begin(), all.end(), word) != all.end();
}

// The text without its line continuations. Raw strings keep theirs, hence the places in the original.
struct Spliced {
  explicit Spliced(std::string_view original) : original_(original) {
    for (std::size_t at = 0, line = 1; at < original.size(); ++at) {
      while (const std::size_t skipped = continuation(original, at)) {
        at += skipped;
        ++line;
      }
      if (at >= original.size()) break;
      const char symbol = original[at];
      const bool ends_line = symbol == '\n' || (symbol == '\r' && original.substr(at, 2) != "\r\n");
      text += symbol == '\r' ? (ends_line ? '\n' : ' ') : symbol;
      places.push_back(at);
      lines.push_back(line);
      if (ends_line) ++line;
    }
    text += '\n';
    places.push_back(original.size());
    lines.push_back(lines.empty() ? 1 : lines.back());
  }

  // How long the continuation that begins here is; compilers allow blanks after the backslash.
  static std::size_t continuation(std::string_view text, std::size_t at) {
    if (at >= text.size() || text[at] != '\\') return 0;
    std::size_t end = at + 1;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
    return end < text.size() && text[end] == '\n' ? end + 1 - at : 0;
  }

  // Where the raw string ends whose opening quote stands at `quote`.
  std::size_t end_of_raw(std::size_t quote) const {
    const std::size_t begin = places[quote] + 1;
    const std::size_t open = original_.find('(', begin);
    if (open == original_.npos) return text.size();
    const std::string end = ")" + std::string(original_.substr(begin, open - begin)) + "\"";
    const std::size_t found = original_.find(end, open);
    if (found == original_.npos) return text.size();
    const auto after = std::lower_bound(places.begin(), places.end(), found + end.size());
    return static_cast<std::size_t>(after - places.begin());
  }

  std::string text;
  std::vector<std::size_t> places;
  std::vector<std::size_t> lines;

 private:
  std::string_view original_;
};

class Lexer {
 public:
  explicit Lexer(std::string_view text) : spliced_(text), text_(spliced_.text) {}

  std::vector<Token> run() {
    while (skip_blanks(), at_ < text_.size()) take();
    return std::move(tokens_);
  }

 private:
  bool looking_at(std::string_view what) const { return text_.substr(at_).starts_with(what); }

  void skip_blanks() {
    for (; at_ < text_.size(); ++at_) {
      if (looking_at("//")) {
        at_ = std::min(text_.find('\n', at_), text_.size() - 1);
      } else if (looking_at("/*")) {
        const std::size_t end = text_.find("*/", at_ + 2);
        if (end == text_.npos)
          at_ = text_.size() - 1;
        else
          at_ = end + 1;
        continue;
      }
      const char symbol = text_[at_];
      if (symbol == '\n')
        is_first_ = true;
      else if (symbol != ' ' && symbol != '\t' && symbol != '\v' && symbol != '\f' &&
               symbol != '\0')
        return;
    }
  }

  void take() {
    const char symbol = text_[at_];
    if (is_header_next() && (symbol == '<' || symbol == '"'))
      put(Token::Kind::header, end_of_header(symbol == '<' ? '>' : '"'));
    else if (starts_identifier(symbol))
      take_word();
    else if (is_digit(symbol) ||
             (symbol == '.' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1])))
      put(Token::Kind::number, end_of_number());
    else if (symbol == '"' || symbol == '\'')
      put(Token::Kind::literal, end_of_literal(at_));
    else
      take_mark();
  }

  // Whether the line says `#include` so far, or another word that takes the name of a header.
  bool is_header_next() const {
    const std::size_t size = tokens_.size();
    if (is_first_ || size < 2 || tokens_[size - 2].text != "#" || !tokens_[size - 2].is_first)
      return false;
    const std::string& word = tokens_[size - 1].text;
    return word == "include" || word == "include_next" || word == "import" || word == "embed";
  }

  std::size_t end_of_header(char close) const {
    const std::size_t line_end = std::min(text_.find('\n', at_), text_.size());
    const std::size_t end = text_.find(close, at_ + 1);
    return end < line_end ? end + 1 : line_end;
  }

  // An identifier, or a literal with its prefix: u8"…", LR"(…)".
  void take_word() {
    std::size_t end = at_;
    while (end < text_.size() && continues_identifier(text_[end])) ++end;
    const std::string_view word = text_.substr(at_, end - at_);
    const char next = end < text_.size() ? text_[end] : ' ';
    if (next == '"' && is_raw_prefix(word))
      put(Token::Kind::literal, spliced_.end_of_raw(end));
    else if ((next == '"' || next == '\'') &&
             (word == "u8" || word == "u" || word == "U" || word == "L"))
      put(Token::Kind::literal, end_of_literal(end));
    else
      put(Token::Kind::identifier, end);
  }

  std::size_t end_of_number() const {
    std::size_t end = at_ + 1;
    for (; end < text_.size(); ++end) {
      const char symbol = text_[end];
      const bool is_exponent_sign =
          (symbol == '+' || symbol == '-') &&
          std::string_view("eEpP").find(text_[end - 1]) != std::string_view::npos;
      const bool separates =
          symbol == '\'' && end + 1 < text_.size() && continues_identifier(text_[end + 1]);
      if (!continues_identifier(symbol) && symbol != '.' && !is_exponent_sign && !separates) break;
    }
    return end;
  }

  // A literal that does not end on its line is an apostrophe in a branch that is never compiled.
  std::size_t end_of_literal(std::size_t open) const {
    for (std::size_t end = open + 1; end < text_.size() && text_[end] != '\n'; ++end) {
      if (text_[end] == '\\')
        ++end;
      else if (text_[end] == text_[open])
        return end + 1;
    }
    return std::min(text_.find('\n', open), text_.size());
  }

  void take_mark() {
    struct Mark {
      std::string_view written;
      std::string_view meant;
    };
    // Only the marks that tell something here; of the others each symbol is a token.
    constexpr std::array<Mark, 10> all{{{"%:%:", "##"},
                                        {"%:", "#"},
                                        {"##", "##"},
                                        {"::", "::"},
                                        {"->", "->"},
                                        {"&&", "&&"},
                                        {"<:", "["},
                                        {":>", "]"},
                                        {"<%", "{"},
                                        {"%>", "}"}}};
    // `<::` is `<` and `::`, not the digraph: the standard says so.
    const bool is_less = looking_at("<::") && !looking_at("<:::") && !looking_at("<::>");
    for (const auto& [written, meant] : all) {
      if (is_less || !looking_at(written)) continue;
      put(Token::Kind::mark, at_ + written.size());
      tokens_.back().text = meant;
      return;
    }
    put(Token::Kind::mark, at_ + 1);
  }

  void put(Token::Kind kind, std::size_t end) {
    end = std::min(end, text_.size());
    tokens_.push_back(
        {kind, std::string(text_.substr(at_, end - at_)), spliced_.lines[at_], is_first_});
    is_first_ = false;
    at_ = end;
  }

  Spliced spliced_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool is_first_ = true;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  return Lexer(text).run();
}

}  // namespace layers
