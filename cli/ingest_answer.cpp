#include "cli/ingest_answer.hpp"

#include "base/text.hpp"
#include "base/zone.hpp"
#include "cases/registries/refusal.hpp"
#include "cases/registries/rulebook.hpp"
#include "render/formats.hpp"
#include "render/json.hpp"
#include "render/text_document.hpp"
#include "report/case_card.hpp"
#include "report/document.hpp"
#include "report/suggestion_words.hpp"
#include "report/value.hpp"

namespace otklik::cli {

namespace {

report::List ids_of(const std::vector<CaseId>& ids) {
  report::List list;
  for (const CaseId& id : ids) list.emplace_back(id.text());
  return list;
}

report::List words_of(const std::vector<std::string>& words) {
  report::List list;
  for (const std::string& each : words) list.emplace_back(each);
  return list;
}

template <class Id>
report::Value id_or_null(const std::optional<Id>& id) {
  return id ? report::Value(id->text()) : report::Value();
}

report::List repeats_of(const store::Intake& intake) {
  report::List list;
  for (const store::RepeatsOf& each : intake.possible_repeats) {
    report::List of;
    report::List scores;
    for (const likeness::PossibleRepeat& repeat : each.of) {
      of.emplace_back(repeat.id.text());
      scores.emplace_back(std::int64_t{repeat.score});
    }
    list.emplace_back(report::Object{
        {"case", each.id.text()}, {"of", std::move(of)}, {"scores", std::move(scores)}});
  }
  return list;
}

report::List crowds_of(const store::Intake& intake, const Zone& zone) {
  report::List list;
  for (const likeness::Crowd& each : intake.crowds)
    list.emplace_back(report::Object{{"topic", each.topic.text()},
                                     {"location", id_or_null(each.location)},
                                     {"authors", static_cast<std::int64_t>(each.authors)},
                                     {"since", format_instant(each.since, zone)},
                                     {"until", format_instant(each.until, zone)},
                                     {"cases", ids_of(each.cases)}});
  return list;
}

report::List suggestions_of(const store::Intake& intake) {
  report::List list;
  for (const auto& [id, suggestion] : intake.suggestions)
    list.emplace_back(report::Object{{"case", id.text()},
                                     {"topic", id_or_null(suggestion.topic)},
                                     {"topic_words", words_of(suggestion.topic_words)},
                                     {"location", id_or_null(suggestion.location)},
                                     {"location_words", words_of(suggestion.location_words)},
                                     {"abuse", words_of(suggestion.abuse)}});
  return list;
}

report::List answers_seen(const store::Intake& intake, const Zone& zone) {
  report::List list;
  for (const store::AnswerSeen& each : intake.answers_seen) {
    report::List differs;
    for (const cases::Difference what : each.differs)
      differs.emplace_back(std::string(word_of(what)));
    list.emplace_back(report::Object{{"case", each.id.text()},
                                     {"url", each.url ? report::Value(*each.url) : report::Value()},
                                     {"at", format_instant(each.at, zone)},
                                     {"recorded", each.is_recorded},
                                     {"matches", each.matches},
                                     {"differs", std::move(differs)}});
  }
  return list;
}

void print_json(Session& session, const IngestResult& result) {
  const store::Intake& intake = result.intake;
  const auto reasons = [&](const std::vector<ingest::Rejected>& all) {
    report::List list;
    for (const auto& each : all)
      list.emplace_back(
          report::Object{{"source", each.source}, {"reason", each.reason.in(session.lang())}});
    return list;
  };
  session.print(render::render_json(report::Object{
      {"added", ids_of(intake.added)},
      {"known", ids_of(intake.known)},
      {"changed", ids_of(intake.changed)},
      {"updated", ids_of(intake.updated)},
      {"deleted", ids_of(intake.deleted)},
      {"answers_seen", answers_seen(intake, session.rulebook().zone())},
      {"abuse_removed", ids_of(intake.abuse_removed)},
      {"cut", ids_of(intake.cut)},
      {"passed_over", static_cast<std::int64_t>(intake.passed_over + result.passed_over)},
      {"incomplete", reasons(result.incomplete)},
      {"refused", reasons(result.all_rejected())},
      {"possible_repeats", repeats_of(intake)},
      {"crowds", crowds_of(intake, session.rulebook().zone())},
      {"suggestions", suggestions_of(intake)}}));
}

// The lines of one kind, and how many were left out.
class Lines {
 public:
  explicit Lines(Session& session) : session_(session) {}
  ~Lines() {
    if (count_ > most_shown)
      session_.print(text("  … и ещё {} (все — с --format json)\n",
                          "  … and {} more (all: --format json)\n", count_ - most_shown)
                         .in(session_.lang()));
  }
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;

  void add(const Text& line) {
    if (++count_ <= most_shown) session_.print(line.in(session_.lang()) + "\n");
  }

 private:
  Session& session_;
  std::size_t count_ = 0;
};

// The regulation that speaks about what was added.
const regulation::Regulation& regulation_of(Session& session, const IngestResult& result) {
  return session.rulebook().regulation_at(result.at);
}

void print_repeats(Session& session, const IngestResult& result) {
  Lines lines(session);
  for (const store::RepeatsOf& each : result.intake.possible_repeats) {
    std::vector<std::string> of;
    for (const likeness::PossibleRepeat& repeat : each.of)
      of.push_back(fmt::format("{} ({})", repeat.id.text(), repeat.score));
    const Text what =
        cases::with_clause(text("{}: возможно, повтор", "{}: may repeat", each.id.text()),
                           regulation_of(session, result).clause_of(cases::EventKind::linked));
    lines.add(joined(what, ": ",
                     text("{1}; подтвердить: otklik link {0} --repeat-of {2}",
                          "{1}; to confirm: otklik link {0} --repeat-of {2}", each.id.text(),
                          joined_list(of), each.of.front().id.text())));
  }
}

Text words_about(const store::AnswerSeen& seen, const Zone& zone) {
  const std::string id = seen.id.text();
  if (!seen.is_recorded) {
    const std::string link =
        seen.url ? "--url " + shell_word(*seen.url) : "--no-link --attach FILE";
    const std::string command = fmt::format("otklik publish {} {} --at {}", id, link,
                                            format_local(seen.at, zone).replace(10, 1, "T"));
    return seen.matches
               ? text("{}: ответ размещён и не записан; чтобы записать: {}",
                      "{}: the answer was published and is not recorded; to record it: {}", id,
                      command)
               : text(
                     "{}: размещён ответ, слова которого не согласованы; чтобы записать: {} "
                     "--irregular -m TEXT --basis TEXT",
                     "{}: an answer whose words were not approved was published; to record it: "
                     "{} --irregular -m TEXT --basis TEXT",
                     id, command);
  }
  Text words;
  for (const cases::Difference each : seen.differs)
    words = words.empty() ? title_of(each) : joined(words, ", ", title_of(each));
  return joined(text("{}: в сети не то, что в деле", "{}: the network differs from the record", id),
                ": ", seen.url ? joined(words, ": ", same(disarmed(*seen.url))) : words);
}

void print_answers(Session& session, const store::Intake& intake) {
  Lines lines(session);
  for (const store::AnswerSeen& each : intake.answers_seen)
    if (each.is_recorded ? !each.differs.empty() : !each.is_over)
      lines.add(words_about(each, session.rulebook().zone()));
}

std::string title_in(const Text& title, Lang lang) {
  return disarmed(title.in(lang));
}

void print_crowds(Session& session, const store::Intake& intake) {
  const cases::Registries& registries = session.rulebook().registries();
  Lines lines(session);
  for (const likeness::Crowd& each : intake.crowds) {
    const auto in = [&](Lang lang) {
      const cases::Topic* topic = registries.find(each.topic);
      const cases::Location* place = each.location ? registries.find(*each.location) : nullptr;
      std::string words = topic == nullptr ? each.topic.text() : title_in(topic->title, lang);
      if (place != nullptr) words += ", " + title_in(place->title, lang);
      return words;
    };
    const Zone& zone = session.rulebook().zone();
    lines.add(
        {fmt::format("Многие об одном: {}: {} авт. с {} по {}, сообщений {}, последнее {}",
                     in(Lang::ru), each.authors, format_local(each.since, zone),
                     format_local(each.until, zone), each.cases.size(), each.cases.back().text()),
         fmt::format(
             "Many about one thing: {}: {} authors from {} to {}, {} messages, the last is {}",
             in(Lang::en), each.authors, format_local(each.since, zone),
             format_local(each.until, zone), each.cases.size(), each.cases.back().text())});
  }
}

void print_suggestions(Session& session, const IngestResult& result) {
  Lines lines(session);
  for (const auto& [id, suggestion] : result.intake.suggestions)
    lines.add(report::suggestion_words(id, suggestion, regulation_of(session, result)));
}

void print_ids(Session& session, const std::vector<CaseId>& ids, const Text& what) {
  if (ids.empty()) return;
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < ids.size() && i < most_shown; ++i) shown.push_back(ids[i].text());
  if (ids.size() > most_shown) shown.emplace_back("…");
  session.print(joined(what, ": ", same(joined_list(shown) + "\n")).in(session.lang()));
}

void print_incomplete(Session& session, const std::vector<ingest::Rejected>& incomplete) {
  Lines lines(session);
  for (const auto& each : incomplete)
    lines.add(joined(same(disarmed(each.source) + ": "), "", each.reason));
}

void print_people(Session& session, const IngestResult& result) {
  const store::Intake& intake = result.intake;
  if (session.globals.quiet) return;
  for (const cases::Judged& each : intake.cases)
    session.print(
        render::render_document(report::answer_page(each, session.rulebook()), session.lang()));
  print_suggestions(session, result);
  print_answers(session, intake);
  print_repeats(session, result);
  print_crowds(session, intake);
  print_ids(session, intake.abuse_removed,
            {"автор убрал слова, похожие на оскорбление, перечитайте",
             "the author removed what looked like abuse, read again"});
  print_ids(session, intake.cut,
            {"текст, похоже, обрезан источником, проверьте по ссылке",
             "the source seems to have cut the text, look at the link"});
  print_incomplete(session, result.incomplete);
  Text line = text("новых: {}, уже известных: {}, с изменённым текстом: {}, отклонено: {}",
                   "added: {}, known: {}, changed: {}, rejected: {}", intake.added.size(),
                   intake.known.size(), intake.changed.size(), result.all_rejected().size());
  if (!intake.updated.empty())
    line = joined(line, ", ",
                  text("с новыми данными системы: {}", "updated by the mandated system: {}",
                       intake.updated.size()));
  if (!intake.deleted.empty())
    line = joined(
        line, ", ",
        text("удалено из сетей: {}", "deleted from their networks: {}", intake.deleted.size()));
  if (!intake.answers_seen.empty())
    line = joined(line, ", ",
                  text("ответов в сетях: {}", "our answers: {}", intake.answers_seen.size()));
  if (const std::size_t passed = intake.passed_over + result.passed_over; passed > 0)
    line =
        joined(line, ", ", text("не сообщения граждан: {}", "no messages of citizens: {}", passed));
  session.print(line.in(session.lang()) + "\n");
}

void print_rows(Session& session, const IngestResult& result) {
  report::Report rows{"ingest",
                      {},
                      {},
                      {{{"result", {"итог", "result"}},
                        {"case", {"сообщение", "case"}},
                        {"source", {"источник", "source"}},
                        {"reason", {"причина", "reason"}}},
                       {}},
                      {}};
  const auto add = [&](const char* word, const std::vector<CaseId>& ids) {
    for (const CaseId& id : ids)
      rows.table.rows.emplace_back(report::Object{{"result", word}, {"case", id.text()}});
  };
  add("added", result.intake.added);
  add("known", result.intake.known);
  add("changed", result.intake.changed);
  add("updated", result.intake.updated);
  add("deleted", result.intake.deleted);
  const auto add_reasons = [&](const char* word, const std::vector<ingest::Rejected>& all) {
    for (const auto& each : all)
      rows.table.rows.emplace_back(report::Object{
          {"result", word}, {"source", each.source}, {"reason", each.reason.in(session.lang())}});
  };
  add_reasons("incomplete", result.incomplete);
  add_reasons("refused", result.all_rejected());
  session.print(rows);
}

}  // namespace

std::vector<ingest::Rejected> IngestResult::all_rejected() const {
  std::vector<ingest::Rejected> all = rejected;
  for (const store::Refused& each : intake.refused)
    all.push_back({each.source, each.why.summary()});
  for (ingest::Rejected& each : all) {
    const auto line = each.source.rfind(':');
    const auto reader = readers.find(each.source.substr(0, line));
    if (line != std::string::npos && reader != readers.end())
      each.reason =
          joined(each.reason, " ", text("(прочитано как {0})", "(read as {0})", reader->second));
  }
  return all;
}

void print_ingest(Session& session, const IngestResult& result) {
  switch (session.format()) {
    case render::Format::json: print_json(session, result); return;
    case render::Format::text: print_people(session, result); return;
    case render::Format::tsv:
    case render::Format::csv: print_rows(session, result); return;
  }
}

}  // namespace otklik::cli
