// The request for an explanation (24): the signs of breaches of a body in one case that nobody explained yet, to its head.
#include <set>

#include "base/text.hpp"
#include "cases/events/event.hpp"
#include "cases/obligations/breach.hpp"
#include "report/documents.hpp"
#include "report/letters.hpp"
#include "report/signs.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Deadline;
using cases::Judged;
using cases::Rulebook;

std::vector<const Deadline*> unexplained(const Judged& judged, const Zone& zone) {
  std::vector<const Deadline*> signs;
  for (const Deadline& deadline : judged.deadlines) {
    if (!cases::is_sign(deadline)) continue;
    const auto said = cases::said_of(judged, cases::sign_of(deadline, zone));
    if (said.explanation() == nullptr && said.decision == nullptr) signs.push_back(&deadline);
  }
  return signs;
}

// The body whose signs they are: the one that is asked for, else the only one.
std::string body_of(const std::vector<const Deadline*>& signs, const DocumentQuery& query,
                    const std::string& id) {
  std::set<std::string> bodies;
  for (const Deadline* sign : signs) bodies.insert(*sign->owner);
  if (query.owner && bodies.contains(*query.owner)) return *query.owner;
  if (bodies.empty() || query.owner)
    throw Error(Category::not_found,
                text("в сообщении {} нет признаков нарушения, по которым ждут объяснения",
                     "case {} shows no sign of a breach that waits for an explanation", id));
  if (bodies.size() == 1) return *bodies.begin();
  throw Error(Category::usage,
              text("в сообщении {} признаки у нескольких исполнителей: назовите одного, --owner",
                   "case {} shows signs of several bodies: name one with --owner", id),
              {same(joined_list({bodies.begin(), bodies.end()}))});
}

Section section_of(const std::vector<const Deadline*>& signs, const std::string& body,
                   const Judged& judged, const Rulebook& rulebook) {
  Section section{{"признаки нарушения", "signs of a breach"}, {}};
  section.table.columns = sign_columns(rulebook.zone().date_of(judged.moment), rulebook);
  // One case, one body, and what is asked for is not there yet.
  std::erase_if(section.table.columns, [](const Column& column) {
    return column.name == "case" || column.name == "executor" ||
           column.name.starts_with("explanation") || column.name.starts_with("decision");
  });
  for (const Deadline* sign : signs)
    if (sign->owner == body) section.table.rows.emplace_back(sign_row(judged, *sign, rulebook));
  return section;
}

}  // namespace

std::vector<const Deadline*> deadlines_of_request(const Judged& judged, const Rulebook& rulebook,
                                                  const DocumentQuery& query) {
  auto signs = unexplained(judged, rulebook.zone());
  const std::string body = body_of(signs, query, judged.record.id.text());
  std::erase_if(signs, [&](const Deadline* each) { return each->owner != body; });
  return signs;
}

Document make_request(const Judged& judged, const Rulebook& rulebook, const DocumentQuery& query) {
  const auto signs = unexplained(judged, rulebook.zone());
  const std::string& id = judged.record.id.text();
  const std::string body = body_of(signs, query, id);
  Document page{{"О представлении объяснения", "Request for an explanation"}, {}};
  page.letter = needed_letter("request", judged.moment, rulebook, BodyId(body));
  page.letter->opening = {
      joined(text("По сообщению {} выявлены признаки нарушения исполнительской дисциплины: ",
                  "Message {} shows signs of a breach of executive discipline: ", id),
             "",
             {"проект ответа не представлен либо представлен с превышением срока.",
              "a draft of the answer was not submitted, or was submitted late."}),
      joined(
          joined({"Прошу ", "You are asked, "}, "",
                 ground_of_letter("request", judged.moment, rulebook)),
          "",
          {" представить письменное объяснение причин.", ", to explain the reasons in writing."})};
  page.blocks.emplace_back(section_of(signs, body, judged, rulebook));
  return page;
}

}  // namespace otklik::report
