// The information to the head about a socially significant message, for the signature of the managing director (23).
#include "cases/events/event.hpp"
#include "cases/rules/describe.hpp"
#include "report/case_card.hpp"
#include "report/documents.hpp"
#include "report/letters.hpp"

namespace otklik::report {

namespace {

using cases::Judged;
using cases::Rulebook;

// The last memo's signer, else who holds the role that the regulation names.
void set_signer(Letter& letter, const Judged& judged, const Rulebook& rulebook) {
  const cases::Event* told = cases::find_last<cases::Escalated>(judged);
  const auto signer = told == nullptr ? std::nullopt : told->as<cases::Escalated>()->signed_by;
  const cases::Person* person = signer ? rulebook.registries().find(*signer) : nullptr;
  if (person != nullptr) letter.signed_by.name = initials(person->name);
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
    add({"исполнитель", "executor"},
        cases::title_of_owner(body->text(), rulebook, rulebook.zone().date_of(judged.moment)));
  return fields;
}

}  // namespace

Document make_memo(const Judged& judged, const Rulebook& rulebook, const DocumentQuery&) {
  Document page{{"Информация об общественно значимом сообщении",
                 "Information about a socially significant message"},
                {}};
  page.letter = needed_letter("memo", judged.moment, rulebook);
  set_signer(*page.letter, judged, rulebook);
  page.letter->opening = {
      full_stop(joined(text("Сообщение {} признано общественно значимым. Информация направляется ",
                            "Message {} was found socially significant. You are told of it ",
                            judged.record.id.text()),
                       "", ground_of_letter("memo", judged.moment, rulebook)))};
  page.blocks.emplace_back(about(judged, rulebook));
  page.blocks.emplace_back(Quote{{"текст сообщения", "the message"}, judged.state.text});
  page.blocks.emplace_back(
      Section{{"что сделано", "what was done"}, history_table(judged, rulebook)});
  return page;
}

}  // namespace otklik::report
