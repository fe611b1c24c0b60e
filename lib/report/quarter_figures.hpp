// What the quarterly information counts (22), figure by figure. How it is told is in quarterly.cpp.
#pragma once

#include "report/figures.hpp"
#include "report/reports.hpp"

namespace otklik::report {

/// What the breakdowns add up to: the cases found without those outside statistics.
std::int64_t counted_cases(const Figures& figures);

/// The figures of one period, of cases that were judged at the report's moment:
/// `found` (all), `repeats`, `reopened`, `out_of_statistics`; `marks` by mark; groups `by_topic` (as classified), `by_theme` (the
/// topmost topic above it), `by_location`, `by_network`, `by_importance`, `declined` (by ground); `answers.in_time`, `.late`,
/// `.pending` (`.overdue` of them), `.out_of_work` of the period's cases by their first round, `.interim` and `.final` of
/// publications in the period; `by_week.in_time`, `.late`, `.pending`, the same by the Monday of the week of detection;
/// `executors.cases`, `.drafts_in_time`, `.drafts_late`, `.rework_rounds`, `.late_returns`, `.late_information`, `.shortcomings`,
/// `.discipline` by body; `department.in_time`, `.late`, `.running` by rule. Cases declined on a ground outside statistics count
/// as that alone.
Figures count_period(const Period& period, const std::vector<const cases::Judged*>& cases,
                     const cases::Rulebook& rulebook);

}  // namespace otklik::report
