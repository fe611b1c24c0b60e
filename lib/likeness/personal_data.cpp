#include "likeness/personal_data.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "likeness/number_forms.hpp"

namespace otklik::likeness {

namespace {

// So many words may stand between a word and the number that it speaks of.
constexpr std::size_t reach = 8;

Digits digits_of(const AnswerText& text, Span place) {
  Digits digits;
  for (std::size_t i = place.first; i < place.behind; ++i) {
    digits.all += text.words()[i].plain;
    digits.groups.push_back(text.words()[i].plain.size());
  }
  return digits;
}

class PersonalData {
 public:
  PersonalData(const AnswerText& text, const cases::Answers& rules, bool is_addressed,
               Vocabulary& vocabulary)
      : text_(text), rules_(rules), vocabulary_(vocabulary), is_addressed_(is_addressed) {}

  std::vector<Finding> find() {
    // What is one thing is not told as another: telephones, whose forms are many, come last.
    find_passports();
    if (!rules_.snils.empty()) find_snils();
    if (rules_.cards) find_cards();
    if (rules_.telephones) find_telephones(*rules_.telephones);
    if (rules_.flats) find_flats(*rules_.flats);
    return std::move(found_);
  }

 private:
  std::vector<Span> places_of(const std::vector<std::string>& words) {
    return Phrases(words, vocabulary_).find_all(text_.words());
  }

  bool is_taken(Span place) const {
    return std::any_of(found_.begin(), found_.end(),
                       [&](const Finding& each) { return each.place.overlaps(place); });
  }

  // Whether one of the marks stands before a place, in its sentence and not far off.
  bool stands_behind(const std::vector<Span>& marks, Span place, std::size_t most) const {
    return std::any_of(marks.begin(), marks.end(), [&](const Span& mark) {
      return mark.behind <= place.first && place.first - mark.behind < most &&
             text_.same_sentence(mark.first, place.first);
    });
  }

  // Tries the numbers of so many groups at most, the longest first, wherever one may begin.
  template <class Is>
  void each_number(FaultCode code, std::size_t most_groups, Is is) {
    for (std::size_t first = 0; first < text_.words().size(); ++first) {
      if (!text_.is_number(first)) continue;
      std::size_t behind = first + 1;
      while (behind - first < most_groups && text_.continues_number(behind)) ++behind;
      for (; behind > first; --behind) {
        const Span place{first, behind};
        if (is_taken(place) || !is(digits_of(text_, place), place)) continue;
        found_.push_back({code, place});
        break;
      }
    }
  }

  void find_snils() {
    const auto named = places_of(rules_.snils);
    constexpr std::size_t most_groups = 4;
    each_number(FaultCode::snils, most_groups, [&](const Digits& digits, Span place) {
      constexpr std::size_t length = 11;
      const bool is_named = stands_behind(named, place, reach);
      if (has_form_of_snils(digits)) return is_named || fits_snils(digits);
      return is_named && digits.all.size() == length;
    });
  }

  void find_cards() {
    constexpr std::size_t most_groups = 5;
    each_number(FaultCode::bank_card, most_groups,
                [](const Digits& digits, Span) { return is_card(digits); });
  }

  // Between series and number people write what they like: the groups are those in the reach of the word.
  void find_passports() {
    for (const Span& mark : places_of(rules_.passports)) {
      std::vector<std::size_t> groups;
      for (std::size_t i = mark.behind; i < text_.words().size() && i < mark.behind + reach &&
                                        text_.same_sentence(mark.first, i);
           ++i)
        if (text_.is_number(i)) groups.push_back(i);
      for (std::size_t first = 0; first < groups.size(); ++first)
        if (const auto behind = passport_among(groups, first))
          add_passport({groups[first], *behind});
    }
  }

  void add_passport(Span place) {
    if (!is_taken(place)) found_.push_back({FaultCode::passport, place});
  }

  std::optional<std::size_t> passport_among(const std::vector<std::size_t>& groups,
                                            std::size_t first) const {
    Digits digits;
    constexpr std::size_t most = 3;
    for (std::size_t i = first; i < groups.size() && i < first + most; ++i) {
      const std::string& group = text_.words()[groups[i]].plain;
      digits.all += group;
      digits.groups.push_back(group.size());
      if (has_form_of_passport(digits)) return groups[i] + 1;
    }
    return std::nullopt;
  }

  bool is_own(const Digits& digits, const std::vector<cases::OwnTelephone>& own) const {
    const bool has_long_distance = digits.all.size() == 11;
    const std::string number = has_long_distance         ? "8" + digits.all.substr(1)
                               : digits.all.size() == 10 ? "8" + digits.all
                                                         : digits.all;
    return std::any_of(own.begin(), own.end(), [&](const cases::OwnTelephone& each) {
      return each.is_beginning ? number.starts_with(each.digits) : each.digits.ends_with(number);
    });
  }

  bool is_telephone(const Digits& digits, Span place, const std::vector<Span>& named) const {
    const std::u32string_view before = text_.before(place.first);
    const bool is_named = stands_behind(named, place, 2);
    // A number that is called so (№) is a document's, unless a word says otherwise.
    if (!is_named && before.find(U'№') != std::u32string_view::npos) return false;
    return has_form_of_long_telephone(digits) ||
           has_form_of_telephone_with_code(digits, before.ends_with(U'(')) ||
           (is_named && has_form_of_named_telephone(digits));
  }

  void find_telephones(const cases::TelephoneRule& rule) {
    const auto named = places_of(rule.words);
    const auto offices = places_of(rule.offices);
    constexpr std::size_t most_groups = 6;
    each_number(FaultCode::telephone, most_groups, [&](const Digits& digits, Span place) {
      return is_telephone(digits, place, named);
    });
    // Only now: a piece of an office's number must not be taken for another number.
    std::erase_if(found_, [&](const Finding& each) {
      return each.code == FaultCode::telephone && (is_own(digits_of(text_, each.place), rule.own) ||
                                                   stands_behind(offices, each.place, reach));
    });
  }

  // One flat: not `1–20`, `12, 14`, nor a year.
  std::optional<Span> flat_behind(const Span& mark) const {
    const std::size_t number = mark.behind;
    constexpr std::size_t longest = 3;
    if (number >= text_.words().size() || !text_.same_sentence(mark.first, number) ||
        !text_.is_number(number) || text_.words()[number].plain.size() > longest)
      return std::nullopt;
    const std::size_t next = number + 1;
    const bool goes_on = next < text_.words().size() && text_.is_number(next) &&
                         text_.before(next).find(U'.') == std::u32string_view::npos;
    if (goes_on) return std::nullopt;
    return Span{mark.first, next};
  }

  bool is_patronymic(std::size_t word, const std::vector<std::string>& endings) const {
    return text_.is_capital(word) &&
           std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
             return text_.words()[word].plain.ends_with(ending);
           });
  }

  // `А. С.`: two capitals with a full stop between them.
  bool are_initials(std::size_t word) const {
    const auto is_letter = [&](std::size_t i) {
      const TextWord& each = text_.words()[i];
      return each.end - each.begin == 1 && text_.is_capital(i);
    };
    return word + 1 < text_.words().size() && is_letter(word) && is_letter(word + 1) &&
           text_.before(word + 1).starts_with(U'.');
  }

  bool has_name(std::size_t sentence, const cases::FlatRule& rule) const {
    for (std::size_t i = 0; i < text_.words().size(); ++i)
      if (text_.sentence_of(i) == sentence &&
          (is_patronymic(i, rule.patronymics) || are_initials(i)))
        return true;
    return false;
  }

  void find_flats(const cases::FlatRule& rule) {
    for (const Span& mark : places_of(rule.words))
      if (const auto place = flat_behind(mark))
        if (is_addressed_ || has_name(text_.sentence_of(mark.first), rule))
          found_.push_back({FaultCode::flat, *place});
  }

  const AnswerText& text_;
  const cases::Answers& rules_;
  Vocabulary& vocabulary_;
  bool is_addressed_;
  std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> find_personal_data(const AnswerText& text, const cases::Answers& rules,
                                        bool is_addressed, Vocabulary& vocabulary) {
  return PersonalData(text, rules, is_addressed, vocabulary).find();
}

}  // namespace otklik::likeness
