// A case as a row: what `list` gives, and how deadlines are written. One place, so that lists, cards and reports agree.
#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "cases/obligations/judged.hpp"
#include "cases/registries/rulebook.hpp"
#include "report/value.hpp"

namespace otklik::report {

/// `{id, stage, network, …, next_deadline}`.
Object case_row(const cases::Judged& judged, const cases::Rulebook& rulebook);

/// `{rule, clause, owner_role, owner, starts_at, due, done_at, status, overdue_working_minutes}`.
Object deadline_row(const cases::Deadline& deadline, const Zone& zone);

/// The columns of lists of cases, for people and for tsv/csv.
std::vector<Column> case_columns();

/// A row, and by what rows are put in order.
struct DatedRow {
  Instant at;
  std::string id;  ///< empty where rows of one moment stay as they came
  Object cells;
};

/// Earliest first, of one moment by id.
List in_order(std::vector<DatedRow> rows);

/// `сообщение`: what a row of a list of cases is.
const Noun& case_noun();

// Columns that people are told in words.
Column stage_column();
Column status_column();
Column rule_title_column();
/// The id of that rule, for tsv/csv.
Column rule_column();
/// The `title` of a row about a deadline of a case, as the case's regulation calls it.
Value title_of_rule(const std::optional<RuleId>& rule, const cases::Judged& judged,
                    const cases::Rulebook& rulebook);
/// Bodies by their titles of that day.
Column owner_column(std::string name, Date day, const cases::Rulebook& rulebook);

/// The name as a value, null when there is none.
template <class Tag>
Value value_of(const std::optional<Id<Tag>>& id) {
  return id ? Value(id->text()) : Value();
}
Value value_of(const std::optional<std::string>& text);
inline Value value_of(const std::optional<CaseId>& id) {
  return id ? Value(id->text()) : Value();
}
/// Null for an empty text.
Value or_null(const std::string& text);
Value value_of(const std::optional<Instant>& instant, const Zone& zone);

/// The marks that stand: `{n, rule, mark, detail}`, n null for a deadline, then `rule`.
List marks_list(const cases::Judged& judged, const cases::Rulebook& rulebook);

/// For people; without rows when nothing is marked.
Section marks_section(const cases::Judged& judged, const cases::Rulebook& rulebook);

}  // namespace otklik::report
