#include <algorithm>

#include "base/text.hpp"
#include "cases/events/event_fields.hpp"
#include "cases/rules/cautions.hpp"
#include "cases/rules/describe.hpp"
#include "cases/rules/fold.hpp"
#include "report/case_card.hpp"
#include "report/case_rows.hpp"

namespace otklik::report {

namespace {

using cases::Judged;
using cases::Rulebook;

// Lines of a page that are there only when there is something to say.
class Lines {
 public:
  void add(Text name, Text value) {
    if (!value.empty()) fields_.lines.emplace_back(std::move(name), std::move(value));
  }
  void add(Text name, const std::optional<std::string>& value) {
    if (value) add(std::move(name), same(*value));
  }
  Fields take() { return std::move(fields_); }

 private:
  Fields fields_;
};

Text with_id(const Text& title, const std::string& id) {
  return {fmt::format("{} ({})", title.ru, id), fmt::format("{} ({})", title.en, id)};
}

template <class Item, class Tag>
Text titled(const Item* item, const Id<Tag>& id) {
  return item == nullptr ? same(id.text()) : with_id(item->title, id.text());
}

Text body_words(const BodyId& id, Date day, const cases::Registries& registries) {
  const cases::Body* body = registries.find(id);
  return body == nullptr ? same(id.text()) : with_id(body->title_on(day), id.text());
}

Fields head_of(const Judged& judged, const Rulebook& rulebook) {
  const cases::State& state = judged.state;
  const cases::Message& message = judged.record.message;
  const cases::Registries& registries = rulebook.registries();
  const Date day = rulebook.zone().date_of(judged.moment);
  Lines lines;
  lines.add({"стадия", "stage"}, title_of(state.shown_stage()));
  lines.add({"сеть", "network"}, titled(registries.find(message.network), message.network));
  lines.add({"ссылка", "link"}, message.url);
  lines.add({"автор", "author"}, message.author.name);
  lines.add({"размещено", "posted"},
            same(format_local(message.posted_at.instant, rulebook.zone())));
  lines.add({"выявлено", "detected"}, same(format_local(state.detected_at, rulebook.zone())));
  lines.add({"номер в «Инцидент менеджменте»", "number in the mandated system"}, state.incident_id);
  if (state.topic)
    lines.add({"тема", "topic"}, titled(registries.find(*state.topic), *state.topic));
  if (state.location)
    lines.add({"локация", "location"}, titled(registries.find(*state.location), *state.location));
  if (state.importance)
    lines.add({"важность", "importance"},
              titled(cases::regulation_for(state, rulebook).find_importance(*state.importance),
                     *state.importance));
  if (state.significant) lines.add({"общественно значимое", "socially significant"}, {"да", "yes"});
  if (state.governor) lines.add({"сети Губернатора", "the Governor's networks"}, {"да", "yes"});
  if (const auto executor = state.executor())
    lines.add({"исполнитель", "executor"}, body_words(*executor, day, registries));
  for (const BodyId& body : state.co_executors())
    lines.add({"соисполнитель", "co-executor"}, body_words(body, day, registries));
  if (state.repeat_of) lines.add({"повторное к", "repeat of"}, same(state.repeat_of->text()));
  if (state.answers)
    lines.add({"ответ автора на вопрос по", "its author's reply to the question of"},
              same(state.answers->text()));
  return lines.take();
}

Table deadlines_table(const Judged& judged, const Rulebook& rulebook, bool running_only) {
  Table table;
  table.columns = {rule_title_column(),
                   {"clause", {"пункт", "clause"}},
                   owner_column("owner", rulebook.zone().date_of(judged.moment), rulebook),
                   {"due", {"до", "due"}},
                   {"done_at", {"исполнено", "done"}},
                   case_columns().back()};
  table.columns.back().name = "status";
  if (running_only) table.columns.erase(table.columns.begin() + 4);
  for (const cases::Deadline& deadline : judged.deadlines) {
    const bool runs =
        deadline.status == cases::Status::running || deadline.status == cases::Status::overdue;
    if (runs || !running_only) table.rows.emplace_back(deadline_row(deadline, rulebook.zone()));
  }
  return table;
}

std::string words_of(const cases::Event& event) {
  const auto fields = cases::fields_of(event);
  for (const std::string_view which : {"text", "remarks", "reason", "url"}) {
    // The ground of declining is told in words already.
    if (which == "reason" && event.kind() == cases::EventKind::declined) continue;
    for (const auto& [name, value] : fields)
      if (const auto* words = std::get_if<std::string>(&value); words != nullptr && name == which)
        return *words;
  }
  return event.basis.value_or(std::string());
}

void add_unknown(Document& page, const Judged& judged) {
  for (const cases::Deadline& deadline : judged.deadlines)
    if (deadline.unknown)
      page.blocks.emplace_back(Line{joined(
          joined(cases::describe(*deadline.rule), ": ", {"срок неизвестен: ", "not known: "}), "",
          *deadline.unknown)});
}

void add_clashes(Document& page, const Judged& judged) {
  for (const cases::Clash& clash : judged.state.clashes)
    page.blocks.emplace_back(
        Line{joined(text("запись {} противоречит предыдущим: ",
                         "entry {} clashes with those before it: ", clash.event + 1),
                    "", clash.why.what)});
}

bool names(const std::vector<cases::Field>& fields, const std::string& digest) {
  return std::any_of(fields.begin(), fields.end(), [&](const cases::Field& field) {
    const auto* words = std::get_if<std::string>(&field.second);
    return field.first == "draft" && words != nullptr && *words == digest;
  });
}

std::string first_words(const std::string& text) {
  constexpr std::size_t shown_symbols = 60;
  return disarmed(shortened(text, shown_symbols));
}

}  // namespace

void add_cautions(Document& page, const Judged& judged, const Rulebook& rulebook) {
  for (const cases::Caution& each : cases::cautions_of(judged.record, judged.state)) {
    Text what = title_of(each.kind);
    if (each.body)
      what = joined(what, ": ",
                    cases::title_of_owner(each.body->text(), rulebook,
                                          rulebook.zone().date_of(judged.moment)));
    page.blocks.emplace_back(
        Line{joined({"внимание", "attention"}, ": ",
                    joined(what, ", ", long_time(rulebook.zone().stamp(each.at))))});
  }
}

Table history_table(const Judged& judged, const Rulebook& rulebook) {
  std::vector<Text> what;
  Table table;
  for (const cases::Event& event : judged.record.events) {
    what.push_back(cases::describe(event, judged.record, judged.state, rulebook));
    table.rows.emplace_back(Object{{"n", what.size()},
                                   {"at", rulebook.zone().stamp(event.at.instant)},
                                   {"by", event.by.text()},
                                   {"words", words_of(event)}});
  }
  table.columns = {{"n", same("n")},
                   {"at", {"когда", "when"}},
                   {"by", {"кто", "who"}},
                   {"n",
                    {"что", "what"},
                    true,
                    false,
                    [what](const Value& n) {
                      return what.at(static_cast<std::size_t>(*n.as<std::int64_t>() - 1));
                    },
                    false},
                   {"words", {"слова", "words"}, true, true}};
  return table;
}

Document case_page(const Judged& judged, const Rulebook& rulebook) {
  Document page{same(judged.record.id.text()), {}};
  page.blocks.emplace_back(head_of(judged, rulebook));
  add_clashes(page, judged);
  add_cautions(page, judged, rulebook);
  page.blocks.emplace_back(Quote{{"сообщение", "message"}, judged.state.text});
  if (!judged.state.drafts.empty())
    page.blocks.emplace_back(Quote{joined({"последний проект:", "last draft:"}, " ",
                                          title_of(judged.state.drafts.back().kind)),
                                   judged.state.drafts.back().text});
  for (const cases::Publication& publication : judged.state.publications)
    page.blocks.emplace_back(
        Line{text("размещено {}: {}", "published {}: {}",
                  format_local(publication.at, rulebook.zone()), publication.url.value_or("-"))});
  page.blocks.emplace_back(
      Section{{"сроки", "deadlines"}, deadlines_table(judged, rulebook, false)});
  add_unknown(page, judged);
  if (Section marks = marks_section(judged, rulebook); !marks.table.rows.empty())
    page.blocks.emplace_back(std::move(marks));
  page.blocks.emplace_back(Section{{"история", "history"}, history_table(judged, rulebook)});
  return page;
}

namespace {

bool is_word_on_draft(const cases::Event& event) {
  return event.kind() == cases::EventKind::approved ||
         event.kind() == cases::EventKind::forwarded ||
         event.kind() == cases::EventKind::remarked || event.kind() == cases::EventKind::published;
}

bool is_about_answer(const Judged& judged) {
  if (judged.record.events.empty()) return false;
  const cases::Event& last = judged.record.events.back();
  return last.kind() == cases::EventKind::drafted || is_word_on_draft(last);
}

// On which draft the last entry is a word, with its first words: people must see what they said yes to.
void add_draft_meant(Document& page, const Judged& judged, const Rulebook& rulebook) {
  if (judged.record.events.empty()) return;
  const cases::Event& last = judged.record.events.back();
  if (!is_word_on_draft(last)) return;
  page.blocks.emplace_back(Line{cases::describe(last, judged.record, judged.state, rulebook)});
  for (const cases::Draft& draft : judged.state.drafts)
    if (const auto fields = cases::fields_of(last); names(fields, draft.digest))
      page.blocks.emplace_back(Line{same("«" + first_words(draft.text) + "»")});
}

}  // namespace

Document answer_page(const Judged& judged, const Rulebook& rulebook) {
  Document page{joined(same(judged.record.id.text()), ": ", title_of(judged.state.shown_stage())),
                {}};
  add_clashes(page, judged);
  if (is_about_answer(judged)) add_cautions(page, judged, rulebook);
  add_draft_meant(page, judged, rulebook);
  Table running = deadlines_table(judged, rulebook, true);
  if (!running.rows.empty()) page.blocks.emplace_back(Section{{}, std::move(running)});
  add_unknown(page, judged);
  return page;
}

}  // namespace otklik::report
