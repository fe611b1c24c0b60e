#include "cli/findings.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "render/formats.hpp"
#include "render/json.hpp"
#include "report/value.hpp"

namespace otklik::cli {

namespace {

report::Value or_null(const std::string& words) {
  return words.empty() ? report::Value() : report::Value(words);
}

report::Object row_of(const audit::Finding& finding, Lang lang) {
  const Diagnostic& diagnostic = finding.diagnostic;
  const auto& id = finding.id;
  return {{"severity", diagnostic.severity == Severity::error ? "error" : "warning"},
          {"code", diagnostic.code},
          {"case", id ? report::Value(id->text()) : report::Value()},
          {"file", or_null(diagnostic.file)},
          {"line", diagnostic.at.line > 0 ? report::Value(diagnostic.at.line) : report::Value()},
          {"commit", or_null(finding.commit)},
          {"clause", or_null(finding.clause)},
          {"message", diagnostic.what.in(lang)}};
}

report::List rows_of(const std::vector<audit::Finding>& findings, Lang lang) {
  report::List rows;
  for (const audit::Finding& each : findings) rows.emplace_back(row_of(each, lang));
  return rows;
}

void print_for_people(Session& session, const std::vector<audit::Finding>& findings,
                      const Text& checked) {
  const Lang lang = session.lang();
  for (const audit::Finding& each : findings) {
    if (!each.commit.empty())
      session.print(text("коммит {}\n", "commit {}\n", each.commit.substr(0, 12)).in(lang));
    session.print(render_diagnostic(each.diagnostic, lang) + "\n");
  }
  session.say(joined(checked, ", ", text("найдено: {}", "findings: {}", findings.size())));
}

// The files that share a step; of many the first few.
std::string files_of(const audit::PlanStep& step) {
  constexpr std::size_t few = 3;
  const auto end =
      step.files.begin() + static_cast<std::ptrdiff_t>(std::min(few, step.files.size()));
  std::string words = joined_list({step.files.begin(), end});
  return step.files.size() > few ? words + ", …" : words;
}

void print_plan(Session& session, const std::vector<audit::PlanStep>& plan) {
  if (plan.size() < 2) return;
  const Lang lang = session.lang();
  session.print(Text{"\nчто делать, по порядку\n", "\nwhat to do, in this order\n"}.in(lang));
  for (std::size_t i = 0; i < plan.size(); ++i)
    session.print(fmt::format("  {}. {}{}{}\n", i + 1, files_of(plan[i]),
                              plan[i].files.empty() ? "" : ": ", plan[i].what.in(lang)));
}

report::List rows_of(const std::vector<audit::PlanStep>& plan, Lang lang) {
  report::List rows;
  for (const audit::PlanStep& step : plan) {
    report::List files;
    for (const std::string& file : step.files) files.emplace_back(file);
    rows.emplace_back(report::Object{{"what", step.what.in(lang)}, {"files", std::move(files)}});
  }
  return rows;
}

report::Object answer_of(const std::vector<audit::Finding>& findings, const Checked& checked,
                         Lang lang) {
  report::Object numbers{{"commits", checked.commits}, {"cases", checked.cases}};
  if (checked.clock_given) numbers.emplace_back("clock_given", *checked.clock_given);
  report::Object answer{{"findings", rows_of(findings, lang)}, {"checked", std::move(numbers)}};
  if (checked.plan) answer.emplace_back("plan", rows_of(*checked.plan, lang));
  return answer;
}

Position place_of(std::string where, const formats::Positions& positions) {
  for (; !where.empty(); where.erase(where.rfind('/')))
    if (const auto found = positions.find(where); found != positions.end()) return found->second;
  return {};
}

}  // namespace

std::vector<Diagnostic> located(const std::vector<Flaw>& flaws, const std::string& file,
                                const std::string& bytes, const formats::Positions& positions) {
  std::vector<Diagnostic> diagnostics;
  for (const Flaw& flaw : flaws) {
    const Position at = place_of(flaw.where, positions);
    diagnostics.push_back({flaw.severity, flaw.code, file, at, flaw.what, flaw.remedy,
                           formats::source_line(bytes, at.line)});
  }
  return diagnostics;
}

report::List finding_rows(const std::vector<Diagnostic>& diagnostics, Lang lang) {
  report::List rows;
  for (const Diagnostic& each : diagnostics) rows.emplace_back(row_of({each, {}, {}, {}}, lang));
  return rows;
}

int print_findings(Session& session, const char* command,
                   const std::vector<audit::Finding>& findings, const Checked& checked) {
  const Lang lang = session.lang();
  switch (session.format()) {
    case render::Format::json:
      session.print(render::render_json(answer_of(findings, checked, lang)));
      break;
    case render::Format::text:
      print_for_people(session, findings, checked.words);
      if (checked.plan) print_plan(session, *checked.plan);
      break;
    case render::Format::tsv:
    case render::Format::csv: {
      report::Report report{command, {}, {}, {{}, rows_of(findings, lang)}, {}};
      for (const char* name :
           {"severity", "code", "case", "file", "line", "commit", "clause", "message"})
        report.table.columns.push_back({name, same(name)});
      session.print(report);
    }
  }
  return audit::has_errors(findings) ? exit_status(Category::found) : 0;
}

}  // namespace otklik::cli
