// The information to the head about a socially significant message, for the signature of the managing director (23).
#include <algorithm>

#include "cases/describe.hpp"
#include "cases/permissions.hpp"
#include "report/case_card.hpp"
#include "report/documents.hpp"

namespace otklik::report {

namespace {

using cases::Judged;
using cases::Rulebook;

// Who holds a role on the day of the memo, as it stands in a letter: title of the role and name.
Text holder_of(const RoleId& role, const Judged& judged, const Rulebook& rulebook) {
  const Date day = rulebook.zone().date_of(judged.moment);
  const Text title = cases::title_of_owner(role.text(), rulebook);
  for (const cases::Person& person : rulebook.registries().people)
    if (cases::holds_role(person, role, day)) return joined(title, ", ", same(person.name));
  return title;
}

// The last memo's signer, else who holds the role that the regulation names.
Text signer_of(const regulation::MemoRule& rule, const Judged& judged, const Rulebook& rulebook) {
  std::optional<PersonId> signer;
  for (const cases::Event& event : judged.record.events)
    if (const auto* escalated = event.as<cases::Escalated>()) signer = escalated->signed_by;
  const cases::Person* person = signer ? rulebook.registries().find(*signer) : nullptr;
  if (person == nullptr) return holder_of(rule.signed_by, judged, rulebook);
  return joined(cases::title_of_owner(rule.signed_by.text(), rulebook), ", ", same(person->name));
}

Fields about(const Judged& judged, const Rulebook& rulebook) {
  const cases::State& state = judged.state;
  const cases::Message& message = judged.record.message;
  const cases::Registries& registries = rulebook.registries();
  Fields fields;
  const auto add = [&](Text name, Text value) {
    if (!value.empty()) fields.lines.emplace_back(std::move(name), std::move(value));
  };
  const cases::Network* network = registries.find(message.network);
  add({"где", "where"}, network == nullptr ? same(message.network.text()) : network->title);
  if (message.url) add({"ссылка", "link"}, same(*message.url));
  if (message.author.name) add({"автор", "author"}, same(*message.author.name));
  add({"размещено", "posted"}, same(format_local(message.posted_at.instant, rulebook.zone())));
  add({"выявлено", "found"}, same(format_local(state.detected_at, rulebook.zone())));
  if (const auto* topic = state.topic ? registries.find(*state.topic) : nullptr)
    add({"тематика", "topic"}, topic->title);
  if (const auto* place = state.location ? registries.find(*state.location) : nullptr)
    add({"локация", "place"}, place->title);
  if (const auto body = state.executor())
    add({"исполнитель", "executor"}, cases::title_of_owner(body->text(), rulebook));
  return fields;
}

Section what_was_done(const Judged& judged, const Rulebook& rulebook) {
  return {{"что сделано", "what was done"}, history_table(judged, rulebook)};
}

}  // namespace

Document make_memo(const Judged& judged, const Rulebook& rulebook) {
  const auto& rule = rulebook.regulation_at(judged.state.detected_at).memo;
  if (!rule)
    throw Error(Category::bad_data,
                {"в положении не сказано, кому и за чьей подписью идёт информация",
                 "the regulation does not say to whom the memo goes and who signs it"},
                {{"добавьте в файл положения: memo: {clause, addressee, signed_by}",
                  "add to its file: memo: {clause, addressee, signed_by}"}});
  Document page{cases::with_clause({"Информация об общественно значимом сообщении",
                                    "Information about a socially significant message"},
                                   rule->clause),
                {}};
  Fields head;
  head.lines = {{{"кому", "to"}, holder_of(rule->addressee, judged, rulebook)},
                {{"от", "from"}, signer_of(*rule, judged, rulebook)},
                {{"дата", "date"}, same(format_local(judged.moment, rulebook.zone()))},
                {{"сообщение", "case"}, same(judged.record.id.text())}};
  page.blocks.emplace_back(std::move(head));
  page.blocks.emplace_back(Line{});
  page.blocks.emplace_back(about(judged, rulebook));
  page.blocks.emplace_back(Quote{{"текст сообщения", "the message"}, judged.state.text});
  page.blocks.emplace_back(what_was_done(judged, rulebook));
  page.blocks.emplace_back(Line{});
  page.blocks.emplace_back(Line{signer_of(*rule, judged, rulebook)});
  return page;
}

}  // namespace otklik::report
