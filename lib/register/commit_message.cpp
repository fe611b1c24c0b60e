#include "register/commit_message.hpp"

#include <algorithm>

#include "cases/events/event.hpp"
#include "cases/obligations/journal.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/describe.hpp"
#include "cases/rules/fold.hpp"
#include "cases/rules/steps.hpp"
#include "register/one_commit.hpp"

namespace otklik::store {

namespace {

using cases::Deadline;
using cases::Judged;
using cases::Rulebook;

std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(),
      [](char symbol) { return static_cast<unsigned char>(symbol) < 0x20 || symbol == 0x7f; }, ' ');
  return text;
}

std::string person_words(const PersonId& id, const Rulebook& rulebook) {
  const cases::Person* person = rulebook.registries().find(id);
  return one_line(person == nullptr ? id.text() : fmt::format("{} ({})", person->name, id));
}

// A house ground has no clause; the regulation's own has one (20).
std::string clause_of(const Judged& judged, const cases::Event& event, const Rulebook& rulebook) {
  const auto& regulation = cases::regulation_for(judged.state, rulebook);
  if (const auto* declined = event.as<cases::Declined>()) {
    const regulation::Ground* ground = regulation.find_ground(declined->reason);
    return ground == nullptr ? std::string() : ground->clause;
  }
  return std::string(cases::clause_of(event, regulation));
}

std::vector<const Deadline*> started_by_last(const Judged& judged) {
  std::vector<const Deadline*> started;
  for (const Deadline& deadline : judged.deadlines)
    if (deadline.start_event + 1 == judged.record.events.size()) started.push_back(&deadline);
  return started;
}

std::string subject(const std::vector<RecordedEvent>& events, const Rulebook& rulebook, Lang lang) {
  const RecordedEvent& first = events.front();
  const std::string what = one_line(
      cases::describe(first.event(), first.judged.record, first.judged.state, rulebook).in(lang));
  if (events.size() == 1) return fmt::format("{}: {}", first.judged.record.id.text(), what);
  const Text several = text("сообщений: {}", "{} cases", events.size());
  return fmt::format("{}: {}", several.in(lang), what);
}

std::string who_and_when(const RecordedEvent& each, const Rulebook& rulebook, Lang lang) {
  const cases::Event& event = each.event();
  const std::string by = person_words(event.by, rulebook);
  const std::string at = format_local(event.at.instant, rulebook.zone());
  Text words = text("{0}, {1}", "{0}, {1}", by, at);
  if (event.on_behalf_of)
    words = joined(words, ", ",
                   text("за «{}»", "for `{}`",
                        one_line(cases::title_of_owner(*event.on_behalf_of, rulebook,
                                                       rulebook.zone().date_of(event.at.instant))
                                     .in(lang))));
  const std::string clause = clause_of(each.judged, event, rulebook);
  if (!clause.empty()) words = joined(words, ", ", text("п. {}", "clause {}", clause));
  return words.in(lang) + "\n";
}

std::string deadline_words(const Deadline& deadline, Date day, const Rulebook& rulebook,
                           Lang lang) {
  const std::string what = one_line(cases::describe(*deadline.rule).in(lang));
  if (!deadline.due)
    return text("Срок: {} — неизвестен\n", "Deadline: {}: not known\n", what).in(lang);
  const std::string owner =
      deadline.owner
          ? ", " + one_line(cases::title_of_owner(*deadline.owner, rulebook, day).in(lang))
          : "";
  return text("Срок: {} — до {}{}\n", "Deadline: {}, by {}{}\n", what,
              format_local(*deadline.due, rulebook.zone()), owner)
      .in(lang);
}

std::string stage_words(const Judged& judged, Lang lang) {
  return text("Стадия: {}\n", "Stage: {}\n", title_of(judged.state.shown_stage()).in(lang))
      .in(lang);
}

// The draft on which it is a word, or that was put up.
std::string draft_trailer(const cases::Event& event) {
  const std::string digest = event.data.visit([](const auto& data) -> std::string {
    if constexpr (requires { std::string(data.draft); })
      return data.draft;
    else if constexpr (requires { std::string(*data.draft); })
      return data.draft.value_or("");
    else
      return {};
  });
  return digest.empty() ? std::string() : fmt::format("Draft: {}\n", digest);
}

std::string due_trailer(const Deadline& deadline, const Judged& judged, bool several,
                        const Rulebook& rulebook) {
  if (!deadline.due) return {};
  std::string line =
      fmt::format("Due: {} {} {}", deadline.rule->rule,
                  format_instant(*deadline.due, rulebook.zone()), deadline.owner.value_or("-"));
  if (several) line += " " + judged.record.id.text();
  return line + "\n";
}

}  // namespace

std::string event_trailers(const std::vector<RecordedEvent>& events, const Rulebook& rulebook) {
  std::string result;
  for (const RecordedEvent& each : events)
    result += fmt::format("Case: {}\n", each.judged.record.id.text());
  const cases::Event& event = events.front().event();
  result += fmt::format("Event: {}\nActor: {}\nAt: {}\n", word_of(event.kind()),
                        one_line(event.by.text()), format_stamp(event.at));
  const std::string clause = clause_of(events.front().judged, event, rulebook);
  if (!clause.empty()) result += fmt::format("Clause: {}\n", clause);
  for (const RecordedEvent& each : events) result += draft_trailer(each.event());
  for (const RecordedEvent& each : events)
    for (const Deadline* deadline : started_by_last(each.judged))
      result += due_trailer(*deadline, each.judged, events.size() > 1, rulebook);
  return result;
}

std::string commit_message(const std::vector<RecordedEvent>& events, const Rulebook& rulebook) {
  const Lang lang = rulebook.settings().language;
  std::string message = subject(events, rulebook, lang) + "\n\n";
  message += who_and_when(events.front(), rulebook, lang);
  if (events.size() == 1) {
    message += stage_words(events.front().judged, lang);
    for (const Deadline* deadline : started_by_last(events.front().judged))
      message += deadline_words(
          *deadline, rulebook.zone().date_of(events.front().event().at.instant), rulebook, lang);
  }
  return message + "\n" + event_trailers(events, rulebook);
}

std::string journal_message(const cases::JournalEvent& event, const Rulebook& rulebook) {
  const Lang lang = rulebook.settings().language;
  return fmt::format(
      "{}: {}\n\n{}, {}\n\n{}", text("журнал", "journal").in(lang),
      one_line(cases::describe(event, rulebook).in(lang)), person_words(event.by, rulebook),
      format_local(event.at.instant, rulebook.zone()), journal_trailers(event, rulebook));
}

std::string journal_trailers(const cases::JournalEvent& event, const Rulebook& rulebook) {
  std::string result = fmt::format("Event: {}\n", cases::journal_word(event));
  if (const auto* sent = event.as<cases::ReportSent>())
    result += fmt::format("Report: {} {}\n", sent->report, sent->period);
  result += fmt::format("Actor: {}\nAt: {}\n", one_line(event.by.text()), format_stamp(event.at));
  const std::string clause = cases::clause_of(event, rulebook);
  if (!clause.empty()) result += fmt::format("Clause: {}\n", clause);
  return result;
}

std::string substitution_message(const cases::Substitution& substitution,
                                 const std::vector<cases::RoleHeld>& given, const PersonId& by,
                                 Instant at, const Rulebook& rulebook) {
  const Lang lang = rulebook.settings().language;
  std::string message =
      text("замещение: {}, замещает {}", "substitute: for {}, {}",
           person_words(substitution.person, rulebook), person_words(substitution.by, rulebook))
          .in(lang);
  message += fmt::format("\n\n{}, {}, {}\n", person_words(by, rulebook),
                         format_local(at, rulebook.zone()), one_line(substitution.order));
  for (const cases::RoleHeld& held : given)
    message += one_line(cases::describe(held, rulebook).in(lang)) + "\n";
  return message + fmt::format("\nSettings: substitute\nActor: {}\nAt: {}\n", one_line(by.text()),
                               format_instant(at, rulebook.zone()));
}

std::string ingest_trailers(cases::EventKind kind, std::size_t count, const PersonId& by,
                            Instant at, const Rulebook& rulebook) {
  const auto clause = rulebook.regulation_at(at).clause_of(cases::EventKind::detected);
  std::string result = fmt::format("Event: {}\nCount: {}\nActor: {}\nAt: {}\n", word_of(kind),
                                   count, one_line(by.text()), format_instant(at, rulebook.zone()));
  if (!clause.empty()) result += fmt::format("Clause: {}\n", clause);
  return result;
}

std::string ingest_message(const IngestCounts& counts, const PersonId& by, Instant at,
                           const Rulebook& rulebook) {
  const Lang lang = rulebook.settings().language;
  std::string message =
      text("выявлено сообщений: {}", "{} messages detected", counts.added).in(lang);
  if (counts.changed > 0)
    message += text(", изменён текст: {}", ", {} texts changed", counts.changed).in(lang);
  if (counts.updated > 0)
    message += text(", новые данные «Инцидент менеджмента»: {}",
                    ", {} updated by the mandated system", counts.updated)
                   .in(lang);
  if (counts.answers_seen > 0)
    message += text(", сведений сети об ответах: {}", ", {} answers seen in their networks",
                    counts.answers_seen)
                   .in(lang);
  if (counts.deleted > 0)
    message +=
        text(", удалено из сетей: {}", ", {} deleted from their networks", counts.deleted).in(lang);
  message +=
      fmt::format("\n\n{}, {}\n\n", person_words(by, rulebook), format_local(at, rulebook.zone()));
  const auto kind = counts.added > 0          ? cases::EventKind::detected
                    : counts.changed > 0      ? cases::EventKind::text_changed
                    : counts.updated > 0      ? cases::EventKind::incident_recorded
                    : counts.answers_seen > 0 ? cases::EventKind::publication_seen
                                              : cases::EventKind::noted;
  return message + ingest_trailers(kind, counts.cases, by, at, rulebook);
}

}  // namespace otklik::store
