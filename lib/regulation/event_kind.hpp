// The kinds of event that a case's history is made of, and the triggers by which deadlines start and stop.
// What an event of a kind holds is in cases/events/event.hpp, what it does in cases/rules/steps.cpp.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/words.hpp"

namespace otklik::regulation {

/// The words are frozen: case files hold them. Retracted stays the last.
enum class EventKind {
  detected,
  text_changed,
  classified,
  declined,
  assigned,
  returned,
  contributed,
  contribution_accepted,
  contribution_remarked,
  drafted,
  forwarded,
  approved,
  remarked,
  published,
  escalated,
  linked,
  shortcoming,
  shortcoming_handled,
  breach_explained,
  breach_decided,
  reopened,
  approver_named,
  approval_confirmed,
  approval_denied,
  explanation_requested,
  incident_recorded,
  publication_seen,
  noted,
  retracted,
};
constexpr std::size_t event_kinds = static_cast<std::size_t>(EventKind::retracted) + 1;

/// What a deadline can start with, be answered by, or lapse on: an event, or an event of which something more is true.
enum class TriggerKind {
  detected,
  assigned,     ///< a main executor was named
  co_assigned,  ///< a co-executor was named
  returned,     ///< by the main executor, or recalled from it
  declined,
  contributed,
  contribution_accepted,
  contribution_remarked,
  drafted,
  drafted_final,
  drafted_interim,
  drafted_correction,
  forwarded,
  approved,           ///< by the role that the trigger names, or by anyone
  approval_lost,      ///< an approval, of the role that the trigger names, counts no longer
  fully_approved,     ///< the last approval that the draft needs
  oral_approval,      ///< recorded by somebody else than the person who gave it
  approval_answered,  ///< confirmed or denied by that person
  remarked,
  published,
  published_interim,
  published_final,
  promised,     ///< an interim answer that names a date was published
  significant,  ///< classified as socially significant, first time
  escalated,
  reopened,
  reopened_unassigned,  ///< reopened, and with nobody
  contested,            ///< entries clash
};

/// A trigger; `role` narrows `approved` and `approval_lost` to one approver.
struct Trigger {
  TriggerKind kind{};
  std::optional<RoleId> role;

  friend bool operator==(const Trigger&, const Trigger&) = default;
};

/// `drafted` or `approved:deputy_head`; nothing when there is no such trigger.
std::optional<Trigger> parse_trigger(std::string_view text);
std::string format_trigger(const Trigger& trigger);

}  // namespace otklik::regulation

namespace otklik {
template <>
struct Words<regulation::EventKind> {
  using enum regulation::EventKind;
  static constexpr std::array<Word<regulation::EventKind>, regulation::event_kinds> table{{
      {detected, "detected", "выявлено", "detected"},
      {text_changed, "text_changed", "автор изменил текст", "the author changed the text"},
      {classified, "classified", "определены тематика, локация, важность", "classified"},
      {declined, "declined", "снято с работы", "declined"},
      {assigned, "assigned", "направлено исполнителю", "assigned"},
      {returned, "returned", "возвращено: не его компетенция", "returned: not its competence"},
      {contributed, "contributed", "поступила информация соисполнителя",
       "a co-executor's information came"},
      {contribution_accepted, "contribution_accepted",
       "информация согласована и передана основному исполнителю",
       "the information was agreed and passed on"},
      {contribution_remarked, "contribution_remarked", "информация возвращена с замечаниями",
       "the information was sent back with remarks"},
      {drafted, "drafted", "поступил проект ответа", "a draft came"},
      {forwarded, "forwarded", "передано на согласование", "handed to an approver"},
      {approved, "approved", "согласовано", "approved"},
      {remarked, "remarked", "возвращено на доработку", "sent back with remarks"},
      {published, "published", "размещён ответ", "published"},
      {escalated, "escalated", "направлена информация главе", "the head was informed"},
      {linked, "linked", "связано с другим сообщением", "tied to another message"},
      {shortcoming, "shortcoming", "выявлен недостаток", "a shortcoming was found"},
      {shortcoming_handled, "shortcoming_handled", "приняты меры по недостатку",
       "a shortcoming was dealt with"},
      {breach_explained, "breach_explained", "получено объяснение исполнителя",
       "the body explained a sign of a breach"},
      {breach_decided, "breach_decided", "принято решение о признаке нарушения",
       "a sign of a breach was decided on"},
      {reopened, "reopened", "возобновлено", "reopened"},
      {approver_named, "approver_named", "назначен согласующий", "another approver was named"},
      {approval_confirmed, "approval_confirmed", "согласование подтверждено",
       "an approval was confirmed"},
      {approval_denied, "approval_denied", "согласование отрицается", "an approval was denied"},
      {explanation_requested, "explanation_requested", "запрошено объяснение исполнителя",
       "the body was asked to explain"},
      {incident_recorded, "incident_recorded", "внесены данные «Инцидент менеджмента»",
       "number or closing time of the mandated system"},
      {publication_seen, "publication_seen", "ответ виден в сети",
       "an answer was seen in the network"},
      {noted, "noted", "примечание", "note"},
      {retracted, "retracted", "запись отменена", "an entry was retracted"},
  }};
};
static_assert(has_all_words<regulation::EventKind>(regulation::event_kinds),
              "every kind of event has its words, in the order of the kinds");

template <>
struct Words<regulation::TriggerKind> {
  using enum regulation::TriggerKind;
  static constexpr std::array<Word<regulation::TriggerKind>, 28> table{{
      {detected, "detected", "выявление", "detection"},
      {assigned, "assigned", "направление исполнителю", "assignment"},
      {co_assigned, "co_assigned", "направление соисполнителю", "assignment to a co-executor"},
      {returned, "returned", "возврат", "return"},
      {declined, "declined", "снятие с работы", "declining"},
      {contributed, "contributed", "поступление информации соисполнителя",
       "a co-executor's information"},
      {contribution_accepted, "contribution_accepted", "согласование информации",
       "acceptance of the information"},
      {contribution_remarked, "contribution_remarked", "замечания к информации",
       "remarks on the information"},
      {drafted, "drafted", "поступление проекта ответа", "a draft"},
      {drafted_final, "drafted_final", "поступление проекта окончательного ответа",
       "a final draft"},
      {drafted_interim, "drafted_interim", "поступление проекта промежуточного ответа",
       "an interim draft"},
      {drafted_correction, "drafted_correction", "поступление проекта исправления",
       "a draft of a correction"},
      {forwarded, "forwarded", "передача на согласование", "handing to an approver"},
      {approved, "approved", "согласование", "an approval"},
      {approval_lost, "approval_lost", "утрата согласования", "the loss of an approval"},
      {fully_approved, "fully_approved", "последнее согласование", "the last approval"},
      {oral_approval, "oral_approval", "устное согласование", "an oral approval"},
      {approval_answered, "approval_answered", "подтверждение или отрицание согласования",
       "the approver's word on an oral approval"},
      {remarked, "remarked", "возврат на доработку", "remarks"},
      {published, "published", "размещение ответа", "publication"},
      {published_interim, "published_interim", "размещение промежуточного ответа",
       "publication of an interim answer"},
      {published_final, "published_final", "размещение окончательного ответа",
       "publication of the final answer"},
      {promised, "promised", "обещание срока в промежуточном ответе",
       "a date promised in an interim answer"},
      {significant, "significant", "признание общественно значимым",
       "classification as significant"},
      {escalated, "escalated", "направление информации главе", "information to the head"},
      {reopened, "reopened", "возобновление", "reopening"},
      {reopened_unassigned, "reopened_unassigned", "возобновление без исполнителя",
       "reopening with nobody"},
      {contested, "contested", "противоречие записей", "a clash of entries"},
  }};
};
}  // namespace otklik
