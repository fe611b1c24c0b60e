// `show --brief`: what an operator pastes into a messenger when an executor is on the phone.
#include "base/text.hpp"
#include "cases/rules/describe.hpp"
#include "report/documents.hpp"

namespace otklik::report {

namespace {

using cases::Deadline;
using cases::Judged;
using cases::Rulebook;

Line what_is_asked(const Deadline& deadline, Instant moment, const Rulebook& rulebook) {
  const Text who = deadline.owner ? cases::title_of_owner(*deadline.owner, rulebook,
                                                          rulebook.zone().date_of(moment))
                                  : Text{"исполнитель не назначен", "nobody is assigned"};
  Text words = joined(cases::describe(*deadline.rule), ": ", who);
  if (deadline.due)
    words =
        joined(words, ", ", text("до {}", "by {}", format_local(*deadline.due, rulebook.zone())));
  if (deadline.status == cases::Status::overdue)
    words = joined(words, ", ", title_of(deadline.status));
  return {words};
}

Text from_whom(const Judged& judged, const Rulebook& rulebook) {
  const cases::Message& message = judged.record.message;
  const cases::Network* network = rulebook.registries().find(message.network);
  Text words = network == nullptr ? same(message.network.text()) : network->title;
  if (message.author.name) words = joined(words, ", ", same(*message.author.name));
  return joined(words, ", ", same(format_local(message.posted_at.instant, rulebook.zone())));
}

}  // namespace

Document make_brief(const Judged& judged, const Rulebook& rulebook) {
  Document page{joined(same(judged.record.id.text()), ": ", title_of(judged.state.shown_stage())),
                {}};
  page.blocks.emplace_back(Line{from_whom(judged, rulebook)});
  if (judged.record.message.url) page.blocks.emplace_back(Line{same(*judged.record.message.url)});
  page.blocks.emplace_back(Quote{{}, judged.state.text});
  for (const Deadline& deadline : judged.deadlines)
    if (deadline.is_open_obligation())
      page.blocks.emplace_back(what_is_asked(deadline, judged.moment, rulebook));
  return page;
}

}  // namespace otklik::report
