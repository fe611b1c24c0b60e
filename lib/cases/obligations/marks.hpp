// Words on an entry or a deadline that people must see and that never decide what is lawful: an approval by telephone, an answer
// without its approvals, an entry that came late. Pure.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "base/words.hpp"
#include "cases/obligations/judged.hpp"
#include "cases/registries/rulebook.hpp"

namespace otklik::cases {

/// The words are frozen.
enum class MarkKind {
  oral,               ///< an approval that somebody else recorded
  unconfirmed,        ///< and that the approver has neither confirmed nor denied
  same_hand,          ///< recorded by who recorded the draft
  own_draft,          ///< by who wrote the draft or answers for it, where the house allows that
  denied,             ///< who was said to have approved says that it was not so
  stale,              ///< a word on a draft that no longer stood
  late_entry,         ///< a deadline met, or void, by an entry that came after it had fallen due
  irregular,          ///< stands in the network without the approvals that it needed
  elsewhere,          ///< stands in another place than the message
  text_differs,       ///< a source showed other words than those that were approved
  time_differs,       ///< or that it was put up at another time
  not_shown,          ///< or nothing of it
  replaced,           ///< a wrong link was corrected
  approved_by_other,  ///< the topic found later is another approver's
  instead,            ///< written in place of the body
  below_floor,        ///< the body had too little time for a breach
  retracted,          ///< by another than its author, or what had fallen due
  out_of_statistics,  ///< a case that was worked was taken out of the figures
  not_significant,    ///< the mark was taken back when the memo had fallen due
};
constexpr std::size_t mark_kinds = static_cast<std::size_t>(MarkKind::not_significant) + 1;

struct Mark {
  MarkKind kind{};
  std::optional<std::size_t> event{};  ///< index into Case::events; nothing for a deadline
  std::optional<RuleId> rule{};        ///< of the deadline
  Instant starts_at{};                 ///< of the deadline, with the owner in `detail`
  Instant since{};
  std::optional<Instant> until{};  ///< when it ended
  std::string detail{};            ///< a name, a reason, a link
};

/// All marks of a case, in order of its entries, those of deadlines last; also those that ended.
std::vector<Mark> marks_of(const Judged& judged, const Rulebook& rulebook);

/// As marks_of, with those that the case bore between any two of its recordings and bears no more: of an entry that was
/// retracted, of a deadline that is judged otherwise since.
std::vector<Mark> marks_for_good(const Judged& judged, const Rulebook& rulebook);

/// Those that stand.
std::vector<Mark> standing_marks(const Judged& judged, const Rulebook& rulebook);

}  // namespace otklik::cases

namespace otklik {
template <>
struct Words<cases::MarkKind> {
  using enum cases::MarkKind;
  static constexpr std::array<Word<cases::MarkKind>, cases::mark_kinds> table{{
      {oral, "oral", "согласовано устно или на бумаге", "approved by word of mouth or on paper"},
      {unconfirmed, "unconfirmed", "согласующий ещё не подтвердил", "not confirmed yet"},
      {same_hand, "same_hand", "согласование записал тот, кто внёс проект",
       "recorded by who recorded the draft"},
      {own_draft, "own_draft", "согласовал тот, кто внёс проект или отвечает за него",
       "approved by who wrote it or answers for it"},
      {denied, "denied", "согласующий отрицает", "the approver denies it"},
      {stale, "stale", "проект к тому времени уже не действовал",
       "about a draft that no longer stood"},
      {late_entry, "late_entry", "срок исполнен записью задним числом",
       "the deadline was kept by a late entry"},
      {irregular, "irregular", "размещено без нужных согласований",
       "published without the approvals that it needed"},
      {elsewhere, "elsewhere", "размещено не там, где сообщение",
       "published elsewhere than the message"},
      {text_differs, "text_differs", "в сети не тот текст, что согласован",
       "the network shows other words than those approved"},
      {time_differs, "time_differs", "по данным сети размещено в другое время",
       "put up at another time, says the network"},
      {not_shown, "not_shown", "сеть ответа не показывает", "the network does not show the answer"},
      {replaced, "replaced", "ссылка исправлена", "the link was corrected"},
      {approved_by_other, "approved_by_other", "тема в ведении другого курирующего",
       "the topic is another approver's"},
      {instead, "instead", "написано отделом вместо исполнителя", "written in place of the body"},
      {below_floor, "below_floor", "у исполнителя почти не было времени",
       "the body had hardly any time"},
      {retracted, "retracted", "запись отменена другим", "retracted by another"},
      {out_of_statistics, "out_of_statistics", "снято с учёта", "taken out of the figures"},
      {not_significant, "not_significant", "признак значимости снят после срока",
       "the mark of significance was taken back late"},
  }};
};
static_assert(has_all_words<cases::MarkKind>(cases::mark_kinds));
}  // namespace otklik
