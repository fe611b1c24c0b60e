// The approval sheet of a case: every draft, who approved it or sent it back, when, with what remarks and on what basis (12, 13).
#include "cases/events/event.hpp"
#include "cases/rules/describe.hpp"
#include "report/case_card.hpp"
#include "report/case_rows.hpp"
#include "report/documents.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Judged;
using cases::Rulebook;

Text who(const PersonId& person, const RoleId& role, Date day, const Rulebook& rulebook) {
  return joined(person_title(person.text(), rulebook), ", ",
                cases::title_of_owner(role.text(), rulebook, day));
}

void add_draft(Document& page, const cases::Draft& draft, std::size_t number, Date day,
               const Rulebook& rulebook) {
  const Zone& zone = rulebook.zone();
  page.blocks.emplace_back(Line{});
  Fields fields;
  fields.heading = joined(text("Версия {}: ", "Version {}: ", number), "", title_of(draft.kind));
  const auto add = [&](Text name, Text value) {
    fields.lines.emplace_back(std::move(name), std::move(value));
  };
  add({"поступила", "came"}, long_time(zone.stamp(draft.at)));
  add({"исполнитель", "executor"}, cases::title_of_owner(draft.body.text(), rulebook, day));
  add({"ответственный", "responsible"}, person_title(draft.responsible.text(), rulebook));
  for (const cases::Remarks& each : draft.remarks) {
    add({"возвращена с замечаниями", "sent back"},
        joined(who(each.by, each.role, day, rulebook), ", ", long_time(zone.stamp(each.at))));
    add({"замечания", "remarks"}, same(each.text));
  }
  for (const cases::Approval& each : draft.approvals) {
    add(each.counts ? Text{"согласована", "approved"}
                    : Text{"согласование не в силе", "an approval that does not count"},
        joined(who(each.approver.value_or(each.by), each.role, day, rulebook), ", ",
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
  const Date day = rulebook.zone().date_of(judged.moment);
  Fields head;
  head.lines = {{{"стадия", "stage"}, title_of(judged.state.shown_stage())},
                {{"по состоянию на", "as of"}, long_time(rulebook.zone().stamp(judged.moment))}};
  if (judged.state.topic)
    head.lines.emplace_back(Text{"тематика", "topic"},
                            topic_title(judged.state.topic->text(), rulebook));
  page.blocks.emplace_back(std::move(head));
  add_cautions(page, judged, rulebook);
  if (judged.state.drafts.empty())
    page.blocks.emplace_back(Line{{"проектов ответа ещё не было", "no draft has come yet"}});
  for (std::size_t i = 0; i < judged.state.drafts.size(); ++i)
    add_draft(page, judged.state.drafts[i], i + 1, day, rulebook);
  for (const cases::Publication& each : judged.state.publications)
    page.blocks.emplace_back(Line{publication_words(each, rulebook)});
  if (Section marks = marks_section(judged, rulebook); !marks.table.rows.empty())
    page.blocks.emplace_back(std::move(marks));
  return page;
}

}  // namespace otklik::report
