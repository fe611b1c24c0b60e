#include "report/explanation.hpp"

#include "base/text.hpp"
#include "calendar/explain.hpp"
#include "cases/rules/describe.hpp"
#include "report/case_rows.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using calendar::Piece;
using cases::Deadline;
using cases::Judged;
using cases::Rulebook;

struct Span {
  Instant from;
  Instant to;
};

// What the term was counted over: from the start on, or back from the moment before which it must be done.
Span span_of(const Deadline& deadline) {
  if (deadline.counted_back_from) return {*deadline.due, *deadline.counted_back_from};
  return {deadline.rule->per_holder ? deadline.obliged_at : deadline.starts_at, *deadline.due};
}

const calendar::WorkingTime& clock_of(const Deadline& deadline, const Rulebook& rulebook) {
  return deadline.clock ? rulebook.working_time(*deadline.clock) : rulebook.office();
}

Object piece_object(const Piece& piece, const Zone& zone) {
  Object object{{"date", piece.day},
                {"from", zone.stamp(piece.from)},
                {"to", zone.stamp(piece.to)},
                {"counted", piece.counted},
                {"seconds", static_cast<std::int64_t>((piece.to - piece.from).count())}};
  if (!piece.counted) object.emplace_back("reason", word_of(piece.reason));
  if (!piece.note.empty()) object.emplace_back("note", piece.note);
  if (!piece.calendar.empty()) object.emplace_back("calendar", piece.calendar);
  if (piece.provisional) object.emplace_back("provisional", true);
  return object;
}

Text why(const Piece& piece) {
  if (piece.counted) return {"учтено", "counted"};
  Text result = title_of(piece.reason);
  if (!piece.note.empty()) result = joined(result, ": ", same(piece.note));
  if (piece.provisional) result = joined(result, " ", {"(предварительно)", "(provisional)"});
  return result;
}

std::string clock_time(Instant instant, const Zone& zone) {
  return format_local(instant, zone).substr(std::string_view("2026-03-02 ").size());
}

// A piece that ends with the day is shown to end at 24:00.
std::string end_time(const Piece& piece, const Zone& zone) {
  return piece.to == zone.start_of(piece.day + date::days(1)) ? "24:00"
                                                              : clock_time(piece.to, zone);
}

Table pieces_table(const std::vector<Piece>& pieces, const Zone& zone) {
  std::vector<Text> reasons;
  Table table;
  for (const Piece& piece : pieces) {
    reasons.push_back(why(piece));
    const auto minutes = (piece.to - piece.from).count() / 60;
    table.rows.emplace_back(
        Object{{"date", piece.day},
               {"from", clock_time(piece.from, zone)},
               {"to", end_time(piece, zone)},
               {"minutes", piece.counted ? Value(static_cast<std::int64_t>(minutes)) : Value()},
               {"n", reasons.size()}});
  }
  table.columns = {{"date", {"день", "day"}},
                   {"from", {"с", "from"}},
                   {"to", {"до", "to"}},
                   {"minutes", {"раб. мин", "working min"}},
                   {"n", {"почему", "why"}, true, true, [reasons](const Value& n) {
                      return reasons.at(static_cast<std::size_t>(*n.as<std::int64_t>() - 1));
                    }}};
  return table;
}

Text term_words(const Deadline& deadline, const Rulebook& rulebook) {
  if (deadline.rule->until_promised_date)
    return {"до конца обещанного дня", "till the end of the day promised"};
  const calendar::Term& term = deadline.term;
  Text words = calendar::describe_term(term);
  if (term.unit == calendar::TermUnit::working_days)
    words = joined(words, ", ", title_of(deadline.rule->day));
  if (deadline.counted_back_from)
    words = joined(
        words, " ",
        text("до {}", "before {}", format_local(*deadline.counted_back_from, rulebook.zone())));
  if (deadline.rule->house_norm)
    words = joined(
        words, " ",
        {"(норма реестра: в положении срока нет)", "(a house norm: the regulation sets no term)"});
  return words;
}

Fields facts_of(const Deadline& deadline, const Judged& judged, const Rulebook& rulebook) {
  Fields fields;
  const cases::Event& start = judged.record.events[deadline.start_event];
  const Text owner = deadline.owner ? cases::title_of_owner(*deadline.owner, rulebook,
                                                            rulebook.zone().date_of(judged.moment))
                                    : Text{"исполнитель ещё не назначен", "no executor yet"};
  fields.lines = {{{"за кем", "owner"}, owner},
                  {{"начало", "start"},
                   joined(same(format_local(deadline.starts_at, rulebook.zone()) + ", "), "",
                          title_of(start.kind()))},
                  {{"срок", "term"}, term_words(deadline, rulebook)}};
  if (deadline.due)
    fields.lines.push_back(
        {{"исполнить до", "due"}, same(format_local(*deadline.due, rulebook.zone()))});
  if (deadline.done_at)
    fields.lines.push_back(
        {{"исполнено", "done"}, same(format_local(*deadline.done_at, rulebook.zone()))});
  fields.lines.push_back({{"состояние", "status"}, title_of(deadline.status)});
  return fields;
}

// Term and pieces: how the due time follows from the start.
void append_calculation(Object& object, const Deadline& deadline, const Rulebook& rulebook) {
  const Zone& zone = rulebook.zone();
  const calendar::Term& term = deadline.term;
  object.emplace_back(
      "term", deadline.rule->until_promised_date ? Value() : Value(calendar::format_term(term)));
  object.emplace_back("count", term.unit == calendar::TermUnit::working_days
                                   ? Value(word_of(deadline.rule->day))
                                   : Value());
  object.emplace_back("house_norm", deadline.rule->house_norm);
  object.emplace_back("counted_back_from", value_of(deadline.counted_back_from, zone));
  object.emplace_back("provisional", deadline.provisional);
  const Span span = span_of(deadline);
  const calendar::WorkingTime& time = clock_of(deadline, rulebook);
  object.emplace_back("counted_from", zone.stamp(span.from));
  object.emplace_back("counted_to", zone.stamp(span.to));
  object.emplace_back("counted_working_minutes", time.between(span.from, span.to).minutes());
  List pieces;
  for (const Piece& piece : calendar::explain(time, span.from, span.to))
    pieces.emplace_back(piece_object(piece, zone));
  object.emplace_back("pieces", std::move(pieces));
}

// `2026-03-02 14:00–18:00, 2026-03-03 09:00–10:20`: the stretches that were counted.
std::string counted_words(const Deadline& deadline, const Rulebook& rulebook) {
  const Span span = span_of(deadline);
  std::vector<std::string> stretches;
  for (const Piece& piece : calendar::explain(clock_of(deadline, rulebook), span.from, span.to))
    if (piece.counted)
      stretches.push_back(fmt::format("{}–{}", format_local(piece.from, rulebook.zone()),
                                      end_time(piece, rulebook.zone())));
  return joined_list(stretches);
}

}  // namespace

Object calculation_of(const Deadline& deadline, const Rulebook& rulebook) {
  Object object;
  append_calculation(object, deadline, rulebook);
  const Text words =
      joined(term_words(deadline, rulebook), ": ", same(counted_words(deadline, rulebook)));
  object.emplace_back("words", both(words));
  return object;
}

Object explanation_object(const Judged& judged, const Deadline& deadline,
                          const Rulebook& rulebook) {
  const Zone& zone = rulebook.zone();
  Object object = deadline_row(deadline, zone);
  const cases::Event& start = judged.record.events[deadline.start_event];
  object.emplace_back(
      "started_by",
      Object{{"n", deadline.start_event + 1}, {"event", word_of(start.kind())}, {"at", start.at}});
  append_calculation(object, deadline, rulebook);
  return object;
}

void explain_to_people(Document& page, const Judged& judged, const Deadline& deadline,
                       const Rulebook& rulebook) {
  Fields facts = facts_of(deadline, judged, rulebook);
  facts.heading = cases::describe(*deadline.rule);
  page.blocks.emplace_back(std::move(facts));
  const Span span = span_of(deadline);
  const auto pieces = calendar::explain(clock_of(deadline, rulebook), span.from, span.to);
  if (!pieces.empty())
    page.blocks.emplace_back(
        Section{{"как посчитано", "how it was counted"}, pieces_table(pieces, rulebook.zone())});
}

}  // namespace otklik::report
