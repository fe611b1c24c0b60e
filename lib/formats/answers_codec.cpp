// registry/answers.yaml: docs/formats/answers.md.
#include <algorithm>

#include "base/text.hpp"
#include "formats/codec.hpp"
#include "formats/files.hpp"

namespace otklik::formats {

namespace {

bool is_digit(char symbol) {
  return symbol >= '0' && symbol <= '9';
}

bool is_of_word(char symbol) {
  return is_digit(symbol) || (symbol >= 'a' && symbol <= 'z') || (symbol >= 'A' && symbol <= 'Z') ||
         static_cast<unsigned char>(symbol) >= 0x80;
}

// Letters, and an asterisk behind them where any ending will do.
bool is_word_pattern(std::string_view word) {
  if (word.ends_with('*')) word.remove_suffix(1);
  return word.find('*') == std::string_view::npos &&
         std::any_of(word.begin(), word.end(), is_of_word);
}

std::vector<std::string> phrases_of(const Fields& fields, std::string_view key) {
  for (const Node& each : fields.list(key)) {
    const auto words = split(each.text, ' ');
    if (std::all_of(words.begin(), words.end(), is_word_pattern)) continue;
    fields.problems().report(
        "bad-words", each.at,
        text("«{}» не найдётся ни в одном ответе", "`{}` will be found in no answer",
             disarmed(shortened(each.text, 60))),
        {"нужны слова через один пробел; звёздочка стоит в конце слова: недел*",
         "it takes words with one blank between them; an asterisk stands behind a word: недел*"});
  }
  return fields.texts(key);
}

// With the 8 of long distance, as people dial; nothing when it is no number.
std::optional<cases::OwnTelephone> own_telephone_of(std::string_view words) {
  cases::OwnTelephone own;
  own.is_beginning = words.ends_with('*');
  if (own.is_beginning) words.remove_suffix(1);
  const bool is_international = words.starts_with("+7");
  if (words.starts_with('+')) words.remove_prefix(1);
  for (const char symbol : words)
    if (is_digit(symbol))
      own.digits += symbol;
    else if (std::string_view(" -()").find(symbol) == std::string_view::npos)
      return std::nullopt;
  constexpr std::size_t fewest = 3;
  if (own.digits.size() < fewest) return std::nullopt;
  if (is_international) own.digits.front() = '8';
  return own;
}

std::vector<cases::OwnTelephone> own_telephones_of(const Fields& fields) {
  std::vector<cases::OwnTelephone> all;
  for (const Node& each : fields.list("own")) {
    if (auto own = own_telephone_of(text_of(each, fields.problems()))) {
      all.push_back(std::move(*own));
      continue;
    }
    fields.problems().report(
        "bad-telephone", each.at,
        text("«{}» — не номер телефона и не его начало",
             "`{}` is no telephone number and no beginning of one",
             disarmed(shortened(each.text, 60))),
        {"например: 8 (86558) 4-00-00, а для всех номеров с этим кодом 8 (86558)*",
         "for example: 8 (86558) 4-00-00, and 8 (86558)* for all numbers with that code"});
  }
  return all;
}

cases::Answers decode(const Fields& fields) {
  cases::Answers answers;
  const auto part = [&](std::string_view key, auto take) {
    if (const Node* node = fields.find(key)) take(Fields(*node, fields.problems()));
  };
  if (fields.has("fewest_words"))
    answers.fewest_words = static_cast<std::size_t>(fields.number("fewest_words"));
  part("greeting", [&](const Fields& rule) {
    answers.greeting = {phrases_of(rule, "words"), rule.flag("author"),
                        phrases_of(rule, "addresses")};
  });
  part("promises", [&](const Fields& rule) {
    answers.promises = {phrases_of(rule, "words"), phrases_of(rule, "terms"),
                        phrases_of(rule, "terms_beside")};
  });
  part("telephones", [&](const Fields& rule) {
    answers.telephones = {phrases_of(rule, "words"), own_telephones_of(rule),
                          phrases_of(rule, "offices")};
  });
  answers.passports = phrases_of(fields, "passports");
  answers.snils = phrases_of(fields, "snils");
  answers.cards = fields.flag("cards");
  part("flats", [&](const Fields& rule) {
    answers.flats = {phrases_of(rule, "words"), phrases_of(rule, "patronymics")};
  });
  return answers;
}

}  // namespace

Read<cases::Answers> read_answers(std::string_view bytes, std::string_view file,
                                  KnownTrees* known) {
  return read_settings_file<cases::Answers>("answers", bytes, file, known, decode);
}

}  // namespace otklik::formats
