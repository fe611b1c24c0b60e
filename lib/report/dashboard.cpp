#include "report/dashboard.hpp"

#include <algorithm>
#include <set>

#include "cases/rules/describe.hpp"
#include "report/case_card.hpp"
#include "report/case_rows.hpp"
#include "report/explanation.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using cases::Judged;
using regulation::TriggerKind;

std::string path_of(std::string_view folder, const std::string& id) {
  return fmt::format("{}/{}.html", folder, id);
}

// On a page nobody types ids: topics and bodies go by their titles.
Table for_readers(Table table, Date day, const cases::Rulebook& rulebook) {
  for (Column& column : table.columns) {
    if (column.shown) continue;
    if (column.name == "topic")
      column = titled_column(column.name, column.title, topic_title, rulebook);
    if (column.name == "executor")
      column = titled_column(column.name, column.title, owner_title(day), rulebook);
  }
  return table;
}

class Dashboard {
 public:
  // Nearly all pages tell of what is open, and of a hundred thousand cases a few hundred are: those get a material of their own.
  Dashboard(const Query& query, const Material& material)
      : query_(query),
        material_(material),
        rulebook_(material.rulebook),
        kept_(open_of(query, material)),
        of_open_(material) {
    of_open_.cases = kept_;
    for (const Judged& judged : kept_)
      if (!judged.state.is_over()) open_.push_back(&judged);
    std::sort(open_.begin(), open_.end(), [](const Judged* a, const Judged* b) {
      return a->record.id.text() < b->record.id.text();
    });
    signs_ = make_discipline(query, material);
  }

  Site made() {
    add("index.html", today(), {"сегодня", "today"});
    add("open.html", of_open(), {"в работе", "open"});
    add("period.html", make_quarterly(query_, material_), {"за период", "the period"});
    add("executors.html", bodies(), {"исполнители", "executors"});
    add("approvers.html", approvers(), {"согласующие", "approvers"});
    for (const Judged* judged : open_) add_case(*judged);
    return std::move(site_);
  }

 private:
  static std::vector<Judged> open_of(const Query& query, const Material& material) {
    std::vector<Judged> kept;
    for (const Judged* judged : wanted_cases(query, material))
      if (!cases::is_at_rest(*judged)) kept.push_back(*judged);
    return kept;
  }

  Section section_of(Report report) const {
    return {std::move(report.title), for_readers(std::move(report.table), day(), rulebook_)};
  }

  void add(const std::string& path, std::variant<Report, Document> page,
           const Text& navigation = {}) {
    site_.pages.push_back({path, std::move(page)});
    if (!navigation.empty()) site_.navigation.emplace_back(navigation, path);
  }

  void link(std::initializer_list<const char*> columns, const std::string& value,
            const std::string& path) {
    for (const char* column : columns) site_.links[fmt::format("{}:{}", column, value)] = path;
  }

  // A page of its own title, with what every head names and the number of each section's rows.
  Report page_with(Text title, std::vector<Section> sections) const {
    Report page = blank("calendar", query_, of_open_);
    page.title = std::move(title);
    for (Section& section : sections) {
      page.remarks.push_back(
          joined(section.heading, ": ", same(std::to_string(section.table.rows.size()))));
      page.sections.push_back(std::move(section));
    }
    return page;
  }

  Date day() const { return day_of(query_, material_); }

  Query asked_of(const std::string& owner) const {
    Query asked = query_;
    asked.owner = owner;
    return asked;
  }

  // What falls due soon: on the very day, unless a term was named.
  Section due_soon(const Query& query) const {
    Report report = make_due(query, of_open_);
    if (query.within) return section_of(std::move(report));
    report.title = {"Истекает сегодня", "Falls due today"};
    const Zone& zone = rulebook_.zone();
    std::erase_if(report.table.rows, [&](const Value& row) {
      return zone.date_of(row.find("due")->as<Stamp>()->instant) != zone.date_of(query.as_of);
    });
    return section_of(std::move(report));
  }

  // What an interim answer promised.
  Section promises(const Query& query) const {
    std::set<std::string> rules;
    for (const Judged* judged : open_)
      for (const cases::Deadline& deadline : judged->deadlines)
        for (const regulation::Trigger& trigger : deadline.rule->starts)
          if (trigger.kind == TriggerKind::promised) rules.insert(deadline.rule->rule.text());
    Report report = make_calendar(query, of_open_);
    std::erase_if(report.table.rows, [&](const Value& row) {
      return !rules.contains(*row.find("rule")->as<std::string>());
    });
    report.title = {"Обещано авторам", "Promised to the authors"};
    return section_of(std::move(report));
  }

  // The signs of a body in the period.
  Section signs_of(const std::string& body) const {
    Report report = signs_;
    std::erase_if(report.table.rows, [&](const Value& row) {
      const auto* executor = row.find("executor")->as<std::string>();
      return executor == nullptr || *executor != body;
    });
    return section_of(std::move(report));
  }

  Section cases_of(const BodyId* body) const {
    Section section{{"В работе", "Open"}, for_readers({case_columns(), {}}, day(), rulebook_)};
    for (const Judged* judged : open_)
      if (body == nullptr || judged->state.is_with(*body))
        section.table.rows.emplace_back(case_row(*judged, rulebook_));
    return section;
  }

  Report today() const {
    return page_with({"Сводка на сегодня", "Today"},
                     {section_of(make_overdue(query_, of_open_)), due_soon(query_),
                      section_of(make_approvals(query_, of_open_)), promises(query_)});
  }

  Report of_open() const { return page_with({"В работе", "Open cases"}, {cases_of(nullptr)}); }

  // A row a body, and a page for each.
  Report bodies() {
    Table table{
        {titled_column("executor", {"исполнитель", "executor"}, owner_title(day()), rulebook_)},
        {}};
    for (const char* name : {"open", "overdue", "due", "signs"})
      table.columns.push_back({name, {}});
    table.columns[1].title = {"в работе", "open"};
    table.columns[2].title = {"просрочено", "overdue"};
    table.columns[3].title = {"истекает", "due"};
    table.columns[4].title = {"признаков нарушения за период", "signs of a breach in the period"};
    for (const cases::Body& body : rulebook_.registries().bodies) {
      const std::string& id = body.id.text();
      const Query asked = asked_of(id);
      std::vector<Section> sections{section_of(make_overdue(asked, of_open_)), due_soon(asked),
                                    cases_of(&body.id), signs_of(id)};
      table.rows.emplace_back(Object{{"executor", id},
                                     {"open", sections[2].table.rows.size()},
                                     {"overdue", sections[0].table.rows.size()},
                                     {"due", sections[1].table.rows.size()},
                                     {"signs", sections[3].table.rows.size()}});
      const std::string path = path_of("executors", id);
      link({"executor", "owner"}, id, path);
      add(path, page_with(body.title_on(day()), std::move(sections)));
    }
    return page_with({"Исполнители", "Executors"},
                     {{{"Исполнители", "Executors"}, std::move(table)}});
  }

  // A row for everybody who is asked to approve as a person, and a page for each; outsiders by their role.
  Report approvers() {
    Table table{{{"person", {"согласующий", "approver"}}, {"waiting", {"ждут", "waiting"}}}, {}};
    table.columns.front().shown = [&rulebook = rulebook_, day = day()](const Value& value) {
      const auto* id = value.as<std::string>();
      const Text name = person_title(*id, rulebook);
      return name == same(*id) ? cases::title_of_owner(*id, rulebook, day) : name;
    };
    for (const std::string& id : names_of_approvers()) {
      Section waiting = section_of(make_approvals(asked_of(id), of_open_));
      table.rows.emplace_back(Object{{"person", id}, {"waiting", waiting.table.rows.size()}});
      const std::string path = path_of("approvers", id);
      link({"person"}, id, path);
      add(path, page_with(table.columns.front().shown(id), {std::move(waiting)}));
    }
    return page_with({"Согласующие", "Approvers"},
                     {{{"Согласующие", "Approvers"}, std::move(table)}});
  }

  std::vector<std::string> names_of_approvers() const {
    std::set<std::string> names;
    const Date day = rulebook_.zone().date_of(query_.as_of);
    for (const cases::Body& body : rulebook_.registries().bodies)
      if (const auto person = cases::find_holder(body.approvers, day)) names.insert(person->text());
    const auto& regulation = rulebook_.regulation_at(query_.as_of);
    for (const regulation::ApprovalRule& rule : regulation.approvals)
      if (!rule.in_charge) names.insert(rule.role.text());
    return {names.begin(), names.end()};
  }

  // The card, and below it how each deadline came about.
  void add_case(const Judged& judged) {
    const std::string& id = judged.record.id.text();
    Document page = case_page(judged, rulebook_);
    for (const cases::Deadline& deadline : judged.deadlines)
      explain_to_people(page, judged, deadline, rulebook_);
    page.origin.lines.emplace_back(Text{"по состоянию на", "as of"},
                                   long_time(rulebook_.zone().stamp(query_.as_of)));
    page.origin.lines.emplace_back(Text{"состояние реестра", "state of the register"},
                                   same(material_.commit));
    const std::string path = path_of("cases", id);
    link({"case", "id"}, id, path);
    add(path, std::move(page));
  }

  const Query& query_;
  const Material& material_;
  const cases::Rulebook& rulebook_;
  std::vector<Judged> kept_;
  Material of_open_;
  std::vector<const Judged*> open_;
  Report signs_;
  Site site_;
};

}  // namespace

const Kind& dashboard_kind() {
  static const Kind kind{
      .name = "dashboard",
      .title = {"Сводка на сегодня", "Dashboard"},
      .make = nullptr,
      .takes = asked_of_all + asked_of_cases + asked_of_days + " --within --cases",
      .has_period = true};
  return kind;
}

Site make_dashboard(const Query& query, const Material& material) {
  return Dashboard(query, material).made();
}

}  // namespace otklik::report
