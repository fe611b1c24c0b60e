// The information to the head about a socially significant message, for the signature of the managing director (23).
#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/wording.hpp"
#include "cases/events/event.hpp"
#include "cases/registries/refusal.hpp"
#include "cases/rules/describe.hpp"
#include "cases/rules/fold.hpp"
#include "report/case_card.hpp"
#include "report/documents.hpp"
#include "report/letters.hpp"

namespace otklik::report {

namespace {

using cases::Judged;
using cases::Rulebook;

// What the head is told of as significant is so at that moment: a paper certifies nothing that the case does not hold.
void require_significant(const Judged& judged, const Rulebook& rulebook) {
  if (judged.state.significant) return;
  const std::string& id = judged.record.id.text();
  const auto& regulation = cases::regulation_for(judged.state, rulebook);
  std::vector<Text> notes{text("отметьте его: otklik classify {} --significant",
                               "mark it: otklik classify {} --significant", id)};
  if (judged.state.escalated)
    notes.push_back({"отметку сняли; какой информация была тогда: --as-of ВРЕМЯ",
                     "the mark was taken back; the memo as it was then: --as-of TIME"});
  throw Error(Category::not_allowed,
              cases::with_clause(text("сообщение {} не признано общественно значимым",
                                      "message {} is not classified as socially significant", id),
                                 regulation.clause_of(cases::EventKind::escalated)),
              std::move(notes));
}

// Who is recorded to have signed the last memo about it; null when nobody is.
const cases::Person* signer_of(const Judged& judged, const Rulebook& rulebook) {
  const cases::Event* told = cases::find_last<cases::Escalated>(judged);
  const auto signer = told == nullptr ? std::nullopt : told->as<cases::Escalated>()->signed_by;
  return signer ? rulebook.registries().find(*signer) : nullptr;
}

// A name stands under the memo only where that person signed for all that it tells of.
void set_signer(Letter& letter, std::span<const Judged> cases, const Rulebook& rulebook) {
  const cases::Person* signer = signer_of(cases.front(), rulebook);
  const bool is_of_all = std::all_of(cases.begin(), cases.end(), [&](const Judged& each) {
    return signer_of(each, rulebook) == signer;
  });
  letter.signed_by.name = signer != nullptr && is_of_all ? initials(signer->name) : std::string();
}

Text opening_of(std::span<const Judged> cases, const Rulebook& rulebook) {
  std::vector<std::string> ids;
  for (const Judged& each : cases) ids.push_back(each.record.id.text());
  const Text found = ids.size() == 1
                         ? text("Сообщение {} признано общественно значимым. ",
                                "Message {} was found socially significant. ", ids.front())
                         : text("Сообщения {} признаны общественно значимыми. ",
                                "Messages {} were found socially significant. ", joined_list(ids));
  const Text told = ids.size() == 1 ? Text{"Информация направляется ", "You are told of it "}
                                    : Text{"Информация направляется ", "You are told of them "};
  return full_stop(joined(joined(found, "", told), "",
                          ground_of_letter("memo", cases.front().moment, rulebook)));
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

void append(Document& page, const Judged& judged, bool is_one_of_several,
            const Rulebook& rulebook) {
  if (!page.blocks.empty()) page.blocks.emplace_back(Line{});
  Fields fields = about(judged, rulebook);
  if (is_one_of_several)
    fields.heading = text("сообщение {}", "message {}", judged.record.id.text());
  page.blocks.emplace_back(std::move(fields));
  page.blocks.emplace_back(Quote{{"текст сообщения", "the message"}, judged.state.text});
  page.blocks.emplace_back(
      Section{{"что сделано", "what was done"}, history_table(judged, rulebook)});
}

}  // namespace

Document make_memo(const Judged& judged, const Rulebook& rulebook, const DocumentQuery&) {
  return make_joint_memo({&judged, 1}, rulebook);
}

Document make_joint_memo(std::span<const Judged> cases, const Rulebook& rulebook) {
  for (const Judged& each : cases) require_significant(each, rulebook);
  const bool several = cases.size() > 1;
  Document page{several ? Text{"Информация об общественно значимых сообщениях",
                               "Information about socially significant messages"}
                        : Text{"Информация об общественно значимом сообщении",
                               "Information about a socially significant message"},
                {}};
  page.letter = needed_letter("memo", cases.front().moment, rulebook);
  set_signer(*page.letter, cases, rulebook);
  page.letter->opening = {opening_of(cases, rulebook)};
  for (const Judged& each : cases) append(page, each, several, rulebook);
  return page;
}

}  // namespace otklik::report
