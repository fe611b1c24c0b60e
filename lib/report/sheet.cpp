// The approval sheet of a case: every draft, who approved it or sent it back, when, with what remarks and on what basis (12, 13).
#include <algorithm>

#include "cases/events/event.hpp"
#include "cases/rules/approvals.hpp"
#include "cases/rules/describe.hpp"
#include "cases/rules/fold.hpp"
#include "report/case_card.hpp"
#include "report/case_rows.hpp"
#include "report/documents.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Judged;
using cases::Rulebook;

// By which order somebody acted for another in a role when he spoke; empty for who holds it himself. Who holds it too acts where
// the other is in charge.
Text acting(const PersonId& id, const RoleId& role, Instant at, const Judged& judged,
            const Rulebook& rulebook) {
  const cases::Person* person = rulebook.registries().find(id);
  if (person == nullptr) return {};
  const Date day = rulebook.zone().date_of(at);
  const auto in_charge = cases::find_in_charge(judged.state, rulebook.registries(), day);
  const auto holds = [&](const cases::RoleHeld& held) {
    return held.role == role && held.valid.contains(day);
  };
  const bool is_own =
      std::any_of(person->roles.begin(), person->roles.end(),
                  [&](const cases::RoleHeld& held) { return holds(held) && !held.substitutes; });
  for (const cases::RoleHeld& held : person->roles)
    if (holds(held) && held.substitutes && (!is_own || in_charge == held.substitutes))
      return text("исполняющий обязанности, приказ {}", "acting, order {}", held.order);
  return {};
}

// Whose post it was follows from when he spoke, titles from the day that the paper is of.
Text who(const PersonId& person, const RoleId& role, Instant at, const Judged& judged,
         const Rulebook& rulebook) {
  const Date day = rulebook.zone().date_of(judged.moment);
  const Text words = joined(person_title(person.text(), rulebook), ", ",
                            cases::title_of_owner(role.text(), rulebook, day));
  const Text order = acting(person, role, at, judged, rulebook);
  return order.empty() ? words : joined(words, ", ", order);
}

// Why no answer is approved, and what its author was told instead.
void add_declining(Fields& head, const Judged& judged, const Rulebook& rulebook) {
  const cases::Event& event = judged.record.events[judged.state.declined->event];
  const auto& declined = *event.as<cases::Declined>();
  head.lines.emplace_back(Text{"снято с работы", "out of work"},
                          cases::describe(event, judged.record, judged.state, rulebook));
  if (declined.url) head.lines.emplace_back(Text{"ответ автору", "reply"}, same(*declined.url));
  const auto* ground = cases::regulation_for(judged.state, rulebook).find_ground(declined.reason);
  if (declined.url && ground != nullptr && !ground->reply_order.empty())
    head.lines.emplace_back(Text{"текст утверждён", "text approved by"}, same(ground->reply_order));
}

void add_draft(Document& page, const Judged& judged, std::size_t index, const Rulebook& rulebook) {
  const cases::Draft& draft = judged.state.drafts[index];
  const Zone& zone = rulebook.zone();
  const Date day = zone.date_of(judged.moment);
  page.blocks.emplace_back(Line{});
  Fields fields;
  fields.heading = joined(text("Версия {}: ", "Version {}: ", index + 1), "", title_of(draft.kind));
  const auto add = [&](Text name, Text value) {
    fields.lines.emplace_back(std::move(name), std::move(value));
  };
  add({"поступила", "came"}, long_time(zone.stamp(draft.at)));
  add({"исполнитель", "executor"}, cases::title_of_owner(draft.body.text(), rulebook, day));
  add({"ответственный", "responsible"}, person_title(draft.responsible.text(), rulebook));
  for (const cases::Remarks& each : draft.remarks) {
    add({"возвращена с замечаниями", "sent back"},
        joined(who(each.by, each.role, each.at, judged, rulebook), ", ",
               long_time(zone.stamp(each.at))));
    add({"замечания", "remarks"}, same(each.text));
  }
  for (const cases::Approval& each : draft.approvals) {
    add(each.counts ? Text{"согласована", "approved"}
                    : Text{"согласование не в силе", "an approval that does not count"},
        joined(who(each.approver.value_or(each.by), each.role, each.at, judged, rulebook), ", ",
               long_time(zone.stamp(each.at))));
    if (!each.basis.empty()) add({"основание", "basis"}, same(each.basis));
  }
  if (draft.fate == cases::Fate::taken_back)
    add({"снята", "withdrawn"}, {"исполнитель сменился", "the executor changed"});
  page.blocks.emplace_back(std::move(fields));
  page.blocks.emplace_back(Quote{{"текст", "text"}, draft.text});
}

Text publication_words(const cases::Publication& each, const Rulebook& rulebook) {
  Text words = each.draft
                   ? text("Версия {} размещена ", "Version {} was published on ", *each.draft + 1)
                   : Text{"Без проекта размещено ", "Without a draft it was published on "};
  words = joined(words, "", long_time(rulebook.zone().stamp(each.at)));
  if (each.url) words = joined(words, ": ", same(*each.url));
  return words;
}

}  // namespace

Document make_sheet(const Judged& judged, const Rulebook& rulebook, const DocumentQuery&) {
  Document page{joined({"Лист согласования", "Approval sheet"}, " ", same(judged.record.id.text())),
                {}};
  Fields head;
  head.lines = {{{"стадия", "stage"}, title_of(judged.state.shown_stage())},
                {{"по состоянию на", "as of"}, long_time(rulebook.zone().stamp(judged.moment))}};
  if (judged.state.topic)
    head.lines.emplace_back(Text{"тематика", "topic"},
                            topic_title(judged.state.topic->text(), rulebook));
  if (judged.state.stage == cases::Stage::declined) add_declining(head, judged, rulebook);
  page.blocks.emplace_back(std::move(head));
  add_cautions(page, judged, rulebook);
  if (judged.state.drafts.empty())
    page.blocks.emplace_back(Line{{"проектов ответа ещё не было", "no draft has come yet"}});
  for (std::size_t i = 0; i < judged.state.drafts.size(); ++i) add_draft(page, judged, i, rulebook);
  for (const cases::Publication& each : judged.state.publications)
    page.blocks.emplace_back(Line{publication_words(each, rulebook)});
  if (Section marks = marks_section(judged, rulebook); !marks.table.rows.empty())
    page.blocks.emplace_back(std::move(marks));
  return page;
}

}  // namespace otklik::report
