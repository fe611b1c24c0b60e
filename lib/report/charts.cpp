#include "report/charts.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/wording.hpp"
#include "cases/obligations/stays.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

constexpr std::size_t most_bars = 12;  // what more there is stands in the tables

struct Part {
  std::string_view figure;
  std::string_view ru;
  std::string_view en;
};

constexpr std::array by_week{Part{"by_week.in_time", "в срок", "in time"},
                             Part{"by_week.late", "с опозданием", "late"},
                             Part{"by_week.pending", "ответа ещё нет", "not answered yet"}};
constexpr std::array by_theme{Part{"by_theme", "сообщений", "cases"}};
constexpr std::array by_body{Part{"executors.drafts_in_time", "проект в срок", "draft in time"},
                             Part{"executors.drafts_late", "проект с опозданием", "draft late"}};

// A bar for each member that one of the parts counts.
template <class Parts>
Chart chart_of(const Figures& figures, const Parts& parts, Text heading, Text unit) {
  Chart chart{std::move(heading), std::move(unit), {}, {}};
  std::vector<Figures::Member> members;
  for (const Part& part : parts) {
    chart.series.push_back({std::string(part.ru), std::string(part.en)});
    for (const Figures::Member& member : figures.members(part.figure))
      if (std::find(members.begin(), members.end(), member) == members.end())
        members.push_back(member);
  }
  for (const Figures::Member& member : members) {
    Bar bar{member ? same(*member) : Text{"не указано", "not set"}, {}};
    for (const Part& part : parts) bar.parts.push_back(figures.number(part.figure, member));
    chart.bars.push_back(std::move(bar));
  }
  return chart;
}

void keep_largest(Chart& chart) {
  std::stable_sort(chart.bars.begin(), chart.bars.end(),
                   [](const Bar& a, const Bar& b) { return sum_of(a) > sum_of(b); });
  if (chart.bars.size() > most_bars) chart.bars.resize(most_bars);
}

Chart weeks_chart(const Figures& figures) {
  Chart chart =
      chart_of(figures, by_week, {"сроки ответов по неделям", "timeliness of the answers by week"},
               {"сообщений, по неделе выявления (с понедельника)",
                "cases, by the week of detection (from Monday)"});
  std::sort(chart.bars.begin(), chart.bars.end(),
            [](const Bar& a, const Bar& b) { return a.label.ru < b.label.ru; });
  for (Bar& bar : chart.bars)
    if (const auto day = parse_date(bar.label.ru))
      bar.label = joined({"с", "from"}, " ", long_date(*day));
  return chart;
}

template <class Parts>
Chart titled_chart(const Figures& figures, const Parts& parts, const TitleOf& title_of,
                   Text heading, Text unit, const cases::Rulebook& rulebook) {
  Chart chart = chart_of(figures, parts, std::move(heading), std::move(unit));
  for (Bar& bar : chart.bars)
    if (bar.label.ru == bar.label.en) bar.label = title_of(bar.label.ru, rulebook);
  keep_largest(chart);
  chart.repeats_table = true;
  return chart;
}

}  // namespace

std::vector<Chart> charts_of(const Figures& figures, Date day, const cases::Rulebook& rulebook) {
  std::vector<Chart> charts{
      weeks_chart(figures),
      titled_chart(figures, by_theme, topic_title, {"темы", "themes"}, {"сообщений", "cases"},
                   rulebook),
      titled_chart(figures, by_body, owner_title(day),
                   {"исполнители: проекты ответов", "executors: drafts of answers"},
                   {"проектов", "drafts"}, rulebook)};
  std::erase_if(charts, [](const Chart& chart) { return chart.bars.empty(); });
  return charts;
}

TimeSpent time_spent(const Query& query, const Material& material) {
  TimeSpent spent;
  std::array<std::int64_t, Words<cases::Keeper>::table.size()> minutes{};
  for (const cases::Judged* judged : cases_of_period(query, material)) {
    const auto stays = cases::stays_until_answer(judged->state);
    if (stays.empty()) continue;
    ++spent.answered;
    for (const cases::Stay& stay : stays)
      minutes.at(static_cast<std::size_t>(stay.keeper)) +=
          material.rulebook.office().between(stay.from, stay.to).minutes();
  }
  if (spent.answered == 0) return spent;
  for (std::size_t i = 0; i < minutes.size(); ++i)
    spent.minutes.emplace_back(word_of(static_cast<cases::Keeper>(i)),
                               (2 * minutes[i] + spent.answered) / (2 * spent.answered));
  return spent;
}

Chart chart_of(const TimeSpent& spent) {
  Chart chart{{"куда ушло время до ответа", "where the time until the answer went"},
              text("рабочих минут в среднем на сообщение, по {} с ответом",
                   "working minutes per case on average, over {} answered", spent.answered),
              {{"рабочих минут", "working minutes"}},
              {}};
  for (const auto& [keeper, minutes] : spent.minutes)
    chart.bars.push_back({title_of(*parse_word<cases::Keeper>(keeper)), {minutes}});
  return chart;
}

}  // namespace otklik::report
