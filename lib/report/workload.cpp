// `report workload`: what each body has on its hands now, and how it fared with the cases of the period.
#include <algorithm>
#include <map>

#include "cases/events/event.hpp"
#include "report/case_rows.hpp"
#include "report/reports.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Deadline;
using cases::Judged;
using cases::Status;

struct Load {
  std::int64_t open = 0;
  std::int64_t overdue = 0;
  std::int64_t cases = 0;
  std::vector<std::int64_t> to_draft;   // working minutes
  std::vector<std::int64_t> to_answer;  // working minutes
  std::int64_t rework_rounds = 0;
  std::int64_t returns = 0;
  std::int64_t ping_pong = 0;
  std::int64_t promises_kept = 0;
  std::int64_t promises_broken = 0;
};

constexpr std::int64_t half = 50;
constexpr std::int64_t nine_tenths = 90;

// The smallest value that is not below so many per cent of them: always one that occurred. Null of nothing.
Value percentile(std::vector<std::int64_t> values, std::int64_t percent) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const auto count = static_cast<std::int64_t>(values.size());
  const std::int64_t rank = (count * percent + 99) / 100;
  return values[static_cast<std::size_t>(rank - 1)];
}

class Loads {
 public:
  explicit Loads(const Material& material) : rulebook_(material.rulebook) {}

  // What is on the hands of bodies at the moment.
  void take_now(const Judged& judged) {
    if (const auto body = judged.state.executor(); body && !judged.state.is_over())
      ++of(*body).open;
    for (const Deadline& deadline : judged.deadlines) {
      const auto* body =
          deadline.owner ? rulebook_.registries().find(BodyId(*deadline.owner)) : nullptr;
      if (body != nullptr && !deadline.rule->window && deadline.status == Status::overdue)
        ++of(body->id).overdue;
    }
  }

  void take_of_period(const Judged& judged) {
    std::map<BodyId, std::int64_t> times;
    // A case that was reopened did not come to the body again: it was still there.
    for (const cases::Assignment& each : judged.state.assignments)
      if (judged.record.events[each.event].kind() == cases::EventKind::assigned) ++times[each.body];
    for (const auto& [body, count] : times) {
      ++of(body).cases;
      if (count > 1) ++of(body).ping_pong;
    }
    take_returns(judged);
    take_drafts(judged);
    take_answer(judged);
    take_promises(judged);
  }

  const std::map<BodyId, Load>& loads() const { return loads_; }

 private:
  Load& of(const BodyId& body) { return loads_[body]; }

  void take_returns(const Judged& judged) {
    for (std::size_t i = 0; i < judged.record.events.size(); ++i)
      if (const auto* returned = judged.record.events[i].as<cases::Returned>())
        if (!judged.state.is_retracted(i)) ++of(returned->body).returns;
  }

  // From each assignment to the body's first draft after it, by the body's own hours.
  void take_drafts(const Judged& judged) {
    for (const cases::Draft& draft : judged.state.drafts)
      of(draft.body).rework_rounds += static_cast<std::int64_t>(draft.remarks.size());
    for (const cases::Assignment& each : judged.state.assignments) {
      const auto first = std::find_if(judged.state.drafts.begin(), judged.state.drafts.end(),
                                      [&](const cases::Draft& draft) {
                                        return draft.body == each.body && draft.at >= each.at &&
                                               (!each.ended || draft.at <= *each.ended);
                                      });
      if (first != judged.state.drafts.end())
        of(each.body).to_draft.push_back(
            rulebook_.working_time(each.body).between(each.at, first->at).minutes());
    }
  }

  // From the detection to the first answer, by the office's hours; it counts for the body whose draft it was.
  void take_answer(const Judged& judged) {
    if (!judged.state.is_answered()) return;
    const cases::Publication& first = judged.state.publications.front();
    if (!first.draft) return;
    of(judged.state.drafts[*first.draft].body)
        .to_answer.push_back(
            rulebook_.office().between(judged.state.detected_at, first.at).minutes());
  }

  // A promise is its body's who drafted the interim answer.
  void take_promises(const Judged& judged) {
    for (const Deadline& deadline : judged.deadlines) {
      if (!deadline.rule->until_promised_date) continue;
      for (const cases::Publication& each : judged.state.publications) {
        if (each.at != deadline.starts_at || !each.draft) continue;
        Load& load = of(judged.state.drafts[*each.draft].body);
        if (deadline.status == Status::met) ++load.promises_kept;
        if (deadline.status == Status::late || deadline.status == Status::overdue ||
            deadline.status == Status::missed)
          ++load.promises_broken;
      }
    }
  }

  const cases::Rulebook& rulebook_;
  std::map<BodyId, Load> loads_;
};

Object row_of(const BodyId& body, const Load& load) {
  return {{"executor", body.text()},
          {"open", load.open},
          {"overdue", load.overdue},
          {"cases", load.cases},
          {"to_draft_median", percentile(load.to_draft, half)},
          {"to_draft_p90", percentile(load.to_draft, nine_tenths)},
          {"to_answer_median", percentile(load.to_answer, half)},
          {"to_answer_p90", percentile(load.to_answer, nine_tenths)},
          {"rework_rounds", load.rework_rounds},
          {"returns", load.returns},
          {"ping_pong", load.ping_pong},
          {"promises_kept", load.promises_kept},
          {"promises_broken", load.promises_broken}};
}

Column executor_column(Date day, const cases::Rulebook& rulebook) {
  return titled_column("executor", {"исполнитель", "executor"}, owner_title(day), rulebook);
}

std::vector<Column> time_columns() {
  return {adding_up({"open", {"в работе", "open"}}), adding_up({"overdue", {"проср.", "overdue"}}),
          {"cases", {"за период", "period"}},        {"to_draft_median", {"проект", "draft"}},
          {"to_draft_p90", {"90 %", "90 %"}},        {"to_answer_median", {"ответ", "answer"}},
          {"to_answer_p90", {"90 %", "90 %"}}};
}

std::vector<Column> quality_columns() {
  return {adding_up({"rework_rounds", {"доработок", "rework"}}),
          adding_up({"returns", {"возвратов", "returns"}}),
          adding_up({"ping_pong", {"снова", "again"}}),
          adding_up({"promises_kept", {"обещ. вып.", "kept"}}),
          adding_up({"promises_broken", {"нар.", "broken"}})};
}

// For people the columns make two tables, for programs one.
void add_tables(Report& report, List rows, Date day, const cases::Rulebook& rulebook) {
  report.table.columns = {executor_column(day, rulebook)};
  const auto add = [&](Text heading, const std::vector<Column>& columns) {
    Section section{std::move(heading), {{executor_column(day, rulebook)}, rows}};
    for (const Column& column : columns) {
      section.table.columns.push_back(column);
      report.table.columns.push_back(column);
    }
    report.sections.push_back(std::move(section));
  };
  add({"в работе и просрочено сейчас; сообщений за период; рабочих минут до проекта и до ответа, "
       "медиана и девять десятых",
       "open and overdue now; cases of the period; working minutes to draft and to answer, median "
       "and nine tenths"},
      time_columns());
  add({"доработки, возвраты, сообщения, приходившие к исполнителю снова, обещания выполненные и "
       "нарушенные",
       "rounds of rework, returns, cases that came back to the body, promises kept and broken"},
      quality_columns());
  for (Column& column : report.table.columns) column.in_text = false;
  report.table.rows = std::move(rows);
}

}  // namespace

Report make_workload(const Query& query, const Material& material) {
  Loads loads(material);
  for (const Judged* judged : wanted_cases(query, material)) {
    loads.take_now(*judged);
    if (query.period.contains(judged->state.detected_at, material.rulebook.zone()))
      loads.take_of_period(*judged);
  }
  Report report = blank("workload", query, material);
  List rows;
  for (const auto& [body, load] : loads.loads())
    if (is_asked_for(query, body.text())) rows.emplace_back(row_of(body, load));
  add_tables(report, std::move(rows), day_of(query, material), material.rulebook);
  return report;
}

}  // namespace otklik::report
