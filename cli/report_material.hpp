// What reports are made of, gathered from the register once.
#pragma once

#include <vector>

#include "cli/report_query.hpp"
#include "cli/selection.hpp"

namespace otklik::cli {

/// The cases as they were at the query's moment, and whatever else the kind of report needs; anonymous when that is asked for.
class ReportMaterial {
 public:
  /// Throws Error: usage, not_found, bad_data (a file that cannot be read).
  ReportMaterial(Session& session, const ReportOptions& options, const report::Kind& kind,
                 const report::Query& query);
  ReportMaterial(const ReportMaterial&) = delete;
  ReportMaterial& operator=(const ReportMaterial&) = delete;

  const report::Query& query() const { return query_; }
  const report::Material& material() const { return material_; }
  /// What could not be read.
  const std::vector<Error>& left_out() const { return gathered_.left_out; }

 private:
  void make_anonymous();

  report::Query query_;
  Gathered gathered_;
  report::Material material_;
};

}  // namespace otklik::cli
