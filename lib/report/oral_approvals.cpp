// `report approvals --oral --day D`: what was recorded on somebody's word that day, for that person to sign.
#include "report/case_rows.hpp"
#include "report/reports.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Judged;

void add_rows(const Judged& judged, const Query& query, const Zone& zone,
              std::vector<DatedRow>& rows) {
  for (const cases::Draft& draft : judged.state.drafts)
    for (const cases::Approval& each : draft.approvals) {
      if (!each.oral || !each.approver || !query.period.contains(each.at, zone) ||
          !is_asked_for(query, each.approver->text()))
        continue;
      rows.push_back({each.at,
                      {},
                      {{"case", judged.record.id.text()},
                       {"n", each.event + 1},
                       {"digest", judged.record.events[each.event].digest},
                       {"person", each.approver->text()},
                       {"at", zone.stamp(each.at)},
                       {"by", each.by.text()},
                       {"basis", or_null(each.basis)},
                       {"confirmed", each.confirmed ? Value(*each.confirmed) : Value()},
                       {"draft", Object{{"n", draft.event + 1},
                                        {"digest", draft.digest},
                                        {"kind", word_of(draft.kind)},
                                        {"text", draft.text}}},
                       {"message", judged.state.text}}});
    }
}

Text confirmed_words(const Value& value) {
  const auto* confirmed = value.as<bool>();
  if (confirmed == nullptr) return {"ещё нет", "not yet"};
  return *confirmed ? Text{"подтверждено", "confirmed"} : Text{"отрицается", "denied"};
}

std::vector<Column> columns(const Material& material) {
  return {
      {"case", {"сообщение", "case"}},
      {"n", {"запись", "entry"}},
      {"digest", {"сумма", "digest"}, false},
      titled_column("person", {"согласовал(а)", "approved by"}, person_title, material.rulebook),
      {"at", {"когда", "when"}},
      {"by", {"записал(а)", "recorded by"}},
      {"confirmed", {"подтверждение", "confirmation"}, true, false, confirmed_words},
      {"draft.n", {"проект", "draft"}, false},
      {"draft.digest", {"сумма проекта", "draft's digest"}, false},
      detail("basis", {"как сообщено", "basis"}),
      detail("message", {"сообщение", "message"}),
      detail("draft.text", {"проект", "draft"})};
}

}  // namespace

const Kind& oral_approvals_kind() {
  static const Kind kind{.name = "approvals",
                         .title = {"Согласовано устно", "Approved by word of mouth"},
                         .make = make_oral_approvals,
                         .takes = asked_of_all + asked_of_cases +
                                  " --exit-code --owner --oral --day --record-sent --basis",
                         .has_period = true,
                         .by_person = true};
  return kind;
}

Report make_oral_approvals(const Query& query, const Material& material) {
  std::vector<DatedRow> rows;
  for (const Judged* judged : wanted_cases(query, material))
    add_rows(*judged, query, material.rulebook.zone(), rows);
  static const Noun noun{"согласование", "согласования", "согласований", "approval", "approvals"};
  Report report = blank("approvals", query, material);
  report.title = oral_approvals_kind().title;
  report.table.columns = columns(material);
  report.unit = noun;
  report.table.rows = in_order(std::move(rows));
  return report;
}

}  // namespace otklik::report
