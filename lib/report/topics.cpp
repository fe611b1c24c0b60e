// `report topics`: themes and places, as weekly press releases tell them.
#include <algorithm>

#include "report/case_rows.hpp"
#include "report/quarter_figures.hpp"
#include "report/reports.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

// What a row is about, and the figure behind it.
struct Source {
  std::string_view level;
  std::string_view figure;
};
constexpr Source themes{"theme", "by_theme"};
constexpr Source topics{"topic", "by_topic"};
constexpr Source locations{"location", "by_location"};

class Rows {
 public:
  Rows(const Figures& now, const Figures& before, const Query& query)
      : now_(now), before_(before), query_(query) {}

  Object row(const Source& source, const Figures::Member& member) const {
    const std::int64_t count = now_.number(source.figure, member);
    const auto percent = percent_of(count, counted_cases(now_));
    Object row{{"level", source.level},
               {"id", value_of(member)},
               {"count", count},
               {"percent", percent ? Value(*percent) : Value()},
               {"before", before_.number(source.figure, member)}};
    if (query_.with_cases) {
      const auto ids = now_.cases(source.figure, member);
      row.emplace_back("cases", List(ids.begin(), ids.end()));
    }
    return row;
  }

  // Each theme with the topics under it; a theme that is its own only topic stands alone.
  List of_topics(const cases::Registries& registries) const {
    List list;
    for (const Figures::Member& theme : now_.members(themes.figure)) {
      list.emplace_back(row(themes, theme));
      if (!theme) continue;
      for (const Figures::Member& topic : now_.members(topics.figure))
        if (topic && topic != theme && registries.is_under(TopicId(*topic), TopicId(*theme)))
          list.emplace_back(row(topics, topic));
    }
    return list;
  }

  List of_locations() const {
    List list;
    for (const Figures::Member& place : now_.members(locations.figure))
      list.emplace_back(row(locations, place));
    return list;
  }

 private:
  const Figures& now_;
  const Figures& before_;
  const Query& query_;
};

Section section_of(Text heading, const List& rows, const TitleOf& title_of,
                   const cases::Rulebook& rulebook) {
  Section section{std::move(heading), {}};
  section.table.columns = {member_column("id", title_of, rulebook),
                           {"count", {"число", "number"}},
                           {"percent", {"%", "%"}},
                           {"before", {"ранее", "before"}}};
  section.table.rows = rows;
  return section;
}

// Topics stand indented under their theme.
Section topics_section(const List& rows, const cases::Rulebook& rulebook) {
  Section section = section_of({"темы", "topics"}, {}, topic_title, rulebook);
  std::vector<Text> titles;
  for (const Value& value : rows) {
    const Text title = section.table.columns.front().shown(*value.find("id"));
    const bool inner = *value.find("level")->as<std::string>() == topics.level;
    titles.push_back(inner ? Text{fmt::format("  {}", title.ru), fmt::format("  {}", title.en)}
                           : title);
    Object row = *value.as<Object>();
    row.emplace_back("n", titles.size());
    section.table.rows.emplace_back(std::move(row));
  }
  section.table.columns.front().name = "n";
  section.table.columns.front().shown = [titles](const Value& n) {
    return titles.at(static_cast<std::size_t>(*n.as<std::int64_t>()) - 1);
  };
  return section;
}

// `За период с 2 по 8 марта … выявлено 48 сообщений.`
Text summary(const Query& query, std::int64_t found) {
  const Text from = joined({"С ", "From "}, "", long_date(*query.period.days.since));
  const Text till = joined({" по ", " to "}, "", long_date(*query.period.days.until));
  return joined(joined(from, "", till), "",
                joined({" выявлено: ", " found: "}, "", counted(found, case_noun())));
}

}  // namespace

Report make_topics(const Query& query, const Material& material) {
  const auto wanted = wanted_cases(query, material);
  const Figures now = count_period(query.period, wanted, material.rulebook);
  const Figures before = count_period(query.period.before(), wanted, material.rulebook);
  const Rows rows(now, before, query);
  const List of_topics = rows.of_topics(material.rulebook.registries());
  const List of_locations = rows.of_locations();
  Report report = blank("topics", query, material);
  report.figures.emplace_back("found", now.number("found"));
  report.table.columns = {{"level", {"", ""}, false},
                          {"id", {"", ""}, false},
                          {"count", {"", ""}, false},
                          {"percent", {"", ""}, false},
                          {"before", {"", ""}, false}};
  if (query.with_cases) report.table.columns.push_back({"cases", {"", ""}, false});
  report.table.rows = of_topics;
  report.table.rows.insert(report.table.rows.end(), of_locations.begin(), of_locations.end());
  report.remarks.push_back(summary(query, now.number("found")));
  report.sections.push_back(topics_section(of_topics, material.rulebook));
  report.sections.push_back(
      section_of({"населённые пункты", "places"}, of_locations, location_title, material.rulebook));
  return report;
}

}  // namespace otklik::report
