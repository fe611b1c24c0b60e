// `report dashboard`: a small site for a file share: today, every open case, the period, each body, each approver.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "report/document.hpp"
#include "report/reports.hpp"

namespace otklik::report {

/// A page of a site, as a report or as a document.
struct SitePage {
  std::string path;  ///< relative to the site's folder; ends with `.html`
  std::variant<Report, Document> page;
};

struct Site {
  std::vector<SitePage> pages;                           ///< the first is where one begins
  std::vector<std::pair<Text, std::string>> navigation;  ///< words and path
  std::map<std::string, std::string> links;              ///< `column:value` to path
};

/// Its name, title and needs beside those of kinds(); it has no rows, so `make` is null.
const Kind& dashboard_kind();

/// Everything at Query::as_of; the period's page and signs are those of Query::period. What falls due is what does so on that
/// day, or `within`.
Site make_dashboard(const Query& query, const Material& material);

}  // namespace otklik::report
