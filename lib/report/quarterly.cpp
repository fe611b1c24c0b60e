// `report quarterly` (22): topics of the messages and quality of the work with executors, beside the period before.
#include <algorithm>
#include <array>
#include <set>

#include "cases/obligations/marks.hpp"
#include "report/case_rows.hpp"
#include "report/charts.hpp"
#include "report/letters.hpp"
#include "report/quarter_figures.hpp"
#include "report/reports.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

// A figure under one name, with its words for people.
struct Figure {
  std::string_view name;
  std::string_view ru;
  std::string_view en;

  Text words() const { return {std::string(ru), std::string(en)}; }
};

constexpr std::array single{
    Figure{"found", "выявлено сообщений", "messages found"},
    Figure{"repeats", "из них повторных", "of them repeats"},
    Figure{"replies", "из них ответов на наши вопросы", "of them replies to our questions"},
    Figure{"answers.in_time", "ответ размещён в срок", "answered in time"},
    Figure{"answers.late", "ответ размещён с опозданием", "answered late"},
    Figure{"answers.pending", "ответа ещё нет", "not answered yet"},
    Figure{"answers.overdue", "из них срок истёк", "of them overdue"},
    Figure{"answers.out_of_work", "снято с работы до ответа", "taken out of work before an answer"},
    Figure{"reopened", "возобновлено", "reopened"},
    Figure{"answers.interim", "размещено промежуточных ответов", "interim answers published"},
    Figure{"answers.questions", "из них вопросов автору", "of them questions to the author"},
    Figure{"answers.final", "размещено окончательных ответов", "final answers published"},
    Figure{"out_of_statistics", "вне статистики (внесено ошибочно)", "outside statistics"},
};

// A group, the name of its members in JSON, and how people are told a member.
struct Group {
  Figure figure;
  std::string_view member;
  TitleOf (*title)(Date day);
};

// What the registries have, whatever the day.
template <auto title>
TitleOf on_any_day(Date) {
  return title;
}

constexpr std::array groups{
    Group{{"by_theme", "темы", "themes"}, "topic", on_any_day<topic_title>},
    Group{{"by_topic", "темы и подтемы", "topics"}, "topic", on_any_day<topic_title>},
    Group{{"by_location", "населённые пункты", "places"}, "location", on_any_day<location_title>},
    Group{{"by_network", "социальные сети", "networks"}, "network", on_any_day<network_title>},
    Group{{"by_importance", "важность", "importance"}, "importance", importance_title},
    Group{{"declined", "снято с работы", "declined"}, "reason", ground_title},
};

// Short heads leave room for the bodies' names on 80 columns; the section's heading says what they mean.
constexpr std::array of_executor{
    Figure{"cases", "всего", "cases"},       Figure{"drafts_in_time", "срок", "time"},
    Figure{"drafts_late", "позд.", "late"},  Figure{"rework_rounds", "дор.", "rew."},
    Figure{"late_returns", "возв.", "ret."}, Figure{"late_information", "инф.", "inf."},
    Figure{"shortcomings", "нед.", "sh."},   Figure{"discipline", "приз.", "signs"},
};

constexpr std::array of_department{
    Figure{"in_time", "в срок", "in time"},
    Figure{"late", "с опозданием", "late"},
    Figure{"running", "срок идёт", "running"},
};

std::string path_of(std::string_view group, std::string_view name) {
  return fmt::format("{}.{}", group, name);
}

// Everybody who is asked for and of whom a figure of the group tells, the one with the most in the first figure first.
template <class Names>
std::vector<Figures::Member> members_of(const Figures& figures, const Query& query,
                                        std::string_view group, const Names& names) {
  std::vector<Figures::Member> all;
  for (const Figure& each : names)
    for (const Figures::Member& member : figures.members(path_of(group, each.name)))
      if (std::find(all.begin(), all.end(), member) == all.end()) all.push_back(member);
  if (group == "executors")
    std::erase_if(all, [&](const auto& member) { return !is_asked_for(query, member); });
  const std::string first = path_of(group, names.front().name);
  std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) {
    const std::int64_t left = figures.number(first, a);
    const std::int64_t right = figures.number(first, b);
    return left != right ? left > right : a < b;
  });
  return all;
}

// The periods side by side, and who asks.
struct Sides {
  const Query& query;
  const Material& material;
  Figures now;
  Figures before;

  bool is_small(std::int64_t whole) const {
    const auto& limit = material.rulebook.settings().limits.small_sample;
    return limit && whole < static_cast<std::int64_t>(*limit);
  }
};

// --- JSON ---

List group_list(const Figures& figures, const Group& group) {
  const std::int64_t whole = counted_cases(figures);
  List list;
  for (const Figures::Member& member : figures.members(group.figure.name)) {
    const std::int64_t count = figures.number(group.figure.name, member);
    const auto percent = percent_of(count, whole);
    list.emplace_back(Object{{std::string(group.member), value_of(member)},
                             {"count", count},
                             {"percent", percent ? Value(*percent) : Value()}});
  }
  return list;
}

template <class Names>
List table_list(const Figures& figures, const Query& query, std::string_view group,
                std::string_view member_name, const Names& names) {
  List list;
  for (const Figures::Member& member : members_of(figures, query, group, names)) {
    Object row{{std::string(member_name), value_of(member)}};
    for (const Figure& each : names)
      row.emplace_back(std::string(each.name), figures.number(path_of(group, each.name), member));
    list.emplace_back(std::move(row));
  }
  return list;
}

Object answers_object(const Figures& figures) {
  Object answers;
  constexpr std::string_view prefix = "answers.";
  for (const Figure& each : single)
    if (each.name.starts_with(prefix))
      answers.emplace_back(std::string(each.name.substr(prefix.size())), figures.number(each.name));
  return answers;
}

Object json_of(const Figures& figures, const Query& query) {
  Object object{{"found", figures.number("found")},
                {"repeats", figures.number("repeats")},
                {"replies", figures.number("replies")},
                {"reopened", figures.number("reopened")},
                {"out_of_statistics", figures.number("out_of_statistics")}};
  for (const Group& group : groups)
    object.emplace_back(std::string(group.figure.name), group_list(figures, group));
  object.emplace_back("answers", answers_object(figures));
  object.emplace_back("executors",
                      table_list(figures, query, "executors", "executor", of_executor));
  object.emplace_back("department",
                      table_list(figures, query, "department", "rule", of_department));
  Object marks;
  for (const auto& each : Words<cases::MarkKind>::table)
    marks.emplace_back(std::string(each.word), figures.number("marks", std::string(each.word)));
  object.emplace_back("marks", std::move(marks));
  return object;
}

List weeks_list(const Figures& figures) {
  constexpr std::array<std::string_view, 3> kept{"in_time", "late", "pending"};
  std::set<std::string> mondays;
  for (const std::string_view how : kept)
    for (const Figures::Member& monday : figures.members(path_of("by_week", how)))
      mondays.insert(*monday);
  List list;
  for (const std::string& monday : mondays) {
    Object row{{"week", monday}};
    for (const std::string_view how : kept)
      row.emplace_back(std::string(how), figures.number(path_of("by_week", how), monday));
    list.emplace_back(std::move(row));
  }
  return list;
}

Object json_of(const TimeSpent& spent) {
  Object minutes;
  for (const auto& [keeper, mean] : spent.minutes) minutes.emplace_back(keeper, mean);
  return {{"answered", spent.answered}, {"mean_working_minutes", std::move(minutes)}};
}

// --- rows: every figure by name ---

class Rows {
 public:
  explicit Rows(const Sides& sides) : sides_(sides) {}

  void add(const std::string& figure, const Figures::Member& of) {
    Object row{{"figure", figure},
               {"of", value_of(of)},
               {"count", sides_.now.number(figure, of)},
               {"before", sides_.before.number(figure, of)}};
    if (sides_.query.with_cases) {
      const auto ids = sides_.now.cases(figure, of);
      row.emplace_back("cases", List(ids.begin(), ids.end()));
    }
    rows_.emplace_back(std::move(row));
  }

  template <class Names>
  void add_table(std::string_view group, const Names& names) {
    for (const Figures::Member& member : members_of(sides_.now, sides_.query, group, names))
      for (const Figure& each : names) add(path_of(group, each.name), member);
  }

  List take() { return std::move(rows_); }

 private:
  const Sides& sides_;
  List rows_;
};

List rows_of(const Sides& sides) {
  Rows rows(sides);
  for (const Figure& each : single) rows.add(std::string(each.name), {});
  for (const Group& group : groups)
    for (const Figures::Member& member : sides.now.members(group.figure.name))
      rows.add(std::string(group.figure.name), member);
  rows.add_table("executors", of_executor);
  rows.add_table("department", of_department);
  return rows.take();
}

std::vector<Column> row_columns(const Query& query) {
  std::vector<Column> columns{{"figure", {"показатель", "figure"}, false},
                              {"of", {"чего", "of"}, false},
                              {"count", {"число", "count"}, false},
                              {"before", {"ранее", "before"}, false}};
  if (query.with_cases) columns.push_back({"cases", {"сообщения", "cases"}, false});
  return columns;
}

// --- tables for people ---

Section single_section(const Sides& sides) {
  Section section{{"показатели", "figures"}, {}};
  section.table.columns = {{"figure",
                            {"", ""},
                            true,
                            true,
                            [](const Value& name) {
                              const auto* word = name.as<std::string>();
                              for (const Figure& each : single)
                                if (word != nullptr && each.name == *word) return each.words();
                              return Text{};
                            }},
                           {"count", {"за период", "this period"}},
                           {"before", {"ранее", "before"}}};
  for (const Figure& each : single)
    section.table.rows.emplace_back(Object{{"figure", each.name},
                                           {"count", sides.now.number(each.name)},
                                           {"before", sides.before.number(each.name)}});
  return section;
}

// `27 %`, with a star where few cases stand behind it.
std::string percent_words(std::int64_t part, std::int64_t whole, const Sides& sides) {
  const auto percent = percent_of(part, whole);
  if (!percent) return {};
  return fmt::format("{} %{}", *percent, sides.is_small(whole) ? "*" : "");
}

Object group_row(const Sides& sides, std::string_view figure, const Figures::Member& member) {
  const std::int64_t count = sides.now.number(figure, member);
  return {{"of", value_of(member)},
          {"count", count},
          {"percent", percent_words(count, counted_cases(sides.now), sides)},
          {"before", sides.before.number(figure, member)}};
}

Section group_section(const Sides& sides, const Group& group) {
  Section section{group.figure.words(), {}};
  const TitleOf title_of = group.title(day_of(sides.query, sides.material));
  section.table.columns = {member_column("of", title_of, sides.material.rulebook),
                           adding_up({"count", {"число", "number"}}),
                           {"percent", {"доля", "share"}},
                           adding_up({"before", {"ранее", "before"}})};
  for (const Figures::Member& member : sides.now.members(group.figure.name))
    section.table.rows.emplace_back(group_row(sides, group.figure.name, member));
  return section;
}

Section executors_section(const Sides& sides) {
  Section section{{"исполнители: сообщений всего, проекты ответов в срок и поздно, доработки, "
                   "поздние возвраты и "
                   "информация, недостатки, признаки нарушений",
                   "executors: cases, drafts in time and late, rounds of rework, late returns and "
                   "information, shortcomings, signs of breaches"},
                  {}};
  section.table.columns = {titled_column("executor", {"исполнитель", "executor"},
                                         owner_title(day_of(sides.query, sides.material)),
                                         sides.material.rulebook)};
  for (const Figure& each : of_executor)
    section.table.columns.push_back(adding_up({std::string(each.name), each.words()}));
  section.table.columns.push_back({"percent", {"доля", "share"}});
  for (Value& value : table_list(sides.now, sides.query, "executors", "executor", of_executor)) {
    Object row = *value.as<Object>();
    const std::int64_t in_time = *value.find("drafts_in_time")->as<std::int64_t>();
    const std::int64_t late = *value.find("drafts_late")->as<std::int64_t>();
    row.emplace_back("percent", percent_words(in_time, in_time + late, sides));
    section.table.rows.emplace_back(std::move(row));
  }
  return section;
}

Section department_section(const Sides& sides) {
  Section section{{"сроки самого отдела", "the department's own deadlines"}, {}};
  section.table.columns = {titled_column("rule", {"срок", "deadline"},
                                         rule_title(day_of(sides.query, sides.material)),
                                         sides.material.rulebook)};
  for (const Figure& each : of_department)
    section.table.columns.push_back(adding_up({std::string(each.name), each.words()}));
  section.table.rows = table_list(sides.now, sides.query, "department", "rule", of_department);
  return section;
}

Section cases_section(const Sides& sides, const List& rows) {
  Section section{{"сообщения по показателям", "cases by figure"}, {}};
  section.table.columns = {{"figure", {"показатель", "figure"}},
                           {"of", {"чего", "of"}},
                           {"count", {"число", "count"}},
                           {"cases", {"сообщения", "cases"}, true, true}};
  if (!sides.query.with_cases) return section;
  for (const Value& row : rows)
    if (*row.find("count")->as<std::int64_t>() > 0) section.table.rows.push_back(row);
  return section;
}

void add_sections(Report& report, const Sides& sides) {
  report.sections.push_back(single_section(sides));
  for (const Group& group : groups) report.sections.push_back(group_section(sides, group));
  report.sections.push_back(executors_section(sides));
  report.sections.push_back(department_section(sides));
  report.sections.push_back(cases_section(sides, report.table.rows));
}

Text small_words(std::int64_t found, std::size_t limit) {
  return joined(
      text("Мало данных (меньше {}): доли, отмеченные *, и сравнение ненадёжны. За период ",
           "A small sample (less than {}): shares marked * and the comparison mean "
           "little. In the period: ",
           limit),
      "", counted(found, case_noun()));
}

Text period_words(const Period& period) {
  if (period.quarter) return period_title(period.quarter->text());
  return joined(long_date(*period.days.since), " – ", long_date(*period.days.until));
}

// What the managing director is told before the tables (22).
std::vector<Text> opening_of(const Sides& sides) {
  const Figures& now = sides.now;
  const Text ground = ground_of_letter("quarterly", sides.query.as_of, sides.material.rulebook);
  const Text sent = joined(
      joined(sentence(ground), ", ",
             {"направляется информация о тематике выявленных сообщений и качестве работы с "
              "исполнителями",
              "you are informed of the topics of the messages and the quality of the work with "
              "the executors"}),
      ": ", period_words(sides.query.period));
  const Text found = joined(
      joined({"Выявлено ", "There were "}, "", counted(now.number("found"), case_noun())), "",
      text("; ответ размещён в срок — {}, с опозданием — {}, ответа ещё нет — {}.",
           "; answered in time: {}, late: {}, not answered yet: {}.", now.number("answers.in_time"),
           now.number("answers.late"), now.number("answers.pending")));
  return {full_stop(sent), found};
}

Text before_words(const Period& before) {
  return joined({"Ранее: ", "Before: "}, "",
                joined(long_date(*before.days.since), " – ", long_date(*before.days.until)));
}

}  // namespace

Report make_quarterly(const Query& query, const Material& material) {
  const Period earlier = query.period.before();
  const auto wanted = wanted_cases(query, material);
  const Sides sides{query, material, count_period(query.period, wanted, material.rulebook),
                    count_period(earlier, wanted, material.rulebook)};
  Report report = blank("quarterly", query, material);
  report.figures = json_of(sides.now, query);
  report.figures.emplace_back("small_sample", sides.is_small(sides.now.number("found")));
  Object before{{"period", earlier.quarter ? Value(earlier.quarter->text()) : Value()},
                {"since", *earlier.days.since},
                {"until", *earlier.days.until}};
  for (auto& member : json_of(sides.before, query)) before.push_back(std::move(member));
  report.figures.emplace_back("before", std::move(before));
  report.figures.emplace_back("by_week", weeks_list(sides.now));
  const TimeSpent spent = time_spent(query, material);
  report.figures.emplace_back("time_spent", json_of(spent));
  report.table = {row_columns(query), rows_of(sides)};
  report.remarks.push_back(before_words(earlier));
  if (sides.is_small(sides.now.number("found")))
    report.remarks.push_back(
        small_words(sides.now.number("found"), *material.rulebook.settings().limits.small_sample));
  add_sections(report, sides);
  report.charts = charts_of(sides.now, day_of(query, material), material.rulebook);
  if (spent.answered > 0) report.charts.push_back(chart_of(spent));
  if (report.letter) report.letter->opening = opening_of(sides);
  return report;
}

}  // namespace otklik::report
