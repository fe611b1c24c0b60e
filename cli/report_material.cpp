#include "cli/report_material.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "cases/events/case.hpp"
#include "cases/events/identity.hpp"
#include "cases/obligations/anonymous.hpp"
#include "cases/registries/rulebook.hpp"
#include "formats/files.hpp"
#include "register/case_history.hpp"
#include "register/recorded_times.hpp"
#include "register/register.hpp"

namespace otklik::cli {

namespace {

// What the mandated system holds, by its export. What cannot be read there is left out and named.
std::vector<report::Foreign> foreign_of(Session& session, const ReportOptions& options,
                                        std::vector<Error>& left_out) {
  if (options.argument.empty())
    throw Error(Category::usage, {"назовите выгрузку системы: report reconcile ФАЙЛ",
                                  "name the system's export: report reconcile FILE"});
  const cases::Rulebook& rulebook = session.rulebook();
  SourceOptions source = options.source;
  source.files = {options.argument};
  std::vector<report::Foreign> all;
  const ingest::Sink sink{[&](cases::Incoming each) {
                            cases::complete_native_id(each.message, rulebook.registries());
                            all.push_back({each.message.incident_id.value_or(""),
                                           cases::id_of(each.message, rulebook.zone()),
                                           each.message.url, each.message.posted_at.instant});
                          },
                          [&](ingest::Rejected each) {
                            left_out.emplace_back(
                                Category::bad_data,
                                joined(same(disarmed(each.source) + ": "), "", each.reason));
                          }};
  Inputs(session, source).read(rulebook, sink);
  return all;
}

// Trailers tell of nearly every event; the history of a case of the rest.
void add_times(Session& session, report::Material& material) {
  const store::RecordedTimes times(session.reg());
  for (const cases::Judged& judged : material.cases) {
    auto recorded = times.times_of(judged.record);
    if (std::any_of(recorded.begin(), recorded.end(), [](const auto& at) { return !at; })) {
      const auto commits = store::recording_commits(session.reg(), judged.record);
      for (std::size_t i = 0; i < recorded.size(); ++i)
        if (!recorded[i] && commits[i]) recorded[i] = commits[i]->authored;
    }
    material.recorded.emplace(judged.record.id, std::move(recorded));
  }
}

}  // namespace

ReportMaterial::ReportMaterial(Session& session, const ReportOptions& options,
                               const report::Kind& kind, const report::Query& query)
    : query_(query),
      gathered_(kind.of_open ? gather_open(session, query.as_of) : gather(session, query.as_of)),
      material_{session.rulebook(),         gathered_.cases,
                session.reg().journal(),    gathered_.first_detection,
                session.reg().commit().hex, OTKLIK_VERSION} {
  if (kind.needs_file) material_.foreign = foreign_of(session, options, gathered_.left_out);
  if (kind.needs_times) {
    // The history knows events by their digests.
    for (cases::Judged& judged : gathered_.cases) formats::seal(judged.record);
    add_times(session, material_);
  }
  if (query_.anonymous) make_anonymous();
}

// Filters look at words, so the cases lose them only when they were chosen.
void ReportMaterial::make_anonymous() {
  std::erase_if(gathered_.cases, [&](const cases::Judged& judged) {
    return !query_.filter.matches(judged, material_.rulebook);
  });
  for (cases::Judged& judged : gathered_.cases) judged = cases::anonymous(std::move(judged));
  material_.cases = gathered_.cases;
  material_.journal = cases::anonymous(std::move(material_.journal));
  query_.filter.words.clear();
}

}  // namespace otklik::cli
