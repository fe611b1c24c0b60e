// `report accounts` (6): the official accounts, the page of the site that lists each, and when that was checked.
#include "report/case_rows.hpp"
#include "report/reports.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

Object row_of(const cases::Account& account) {
  return {{"account", account.id.text()},
          {"network", account.network.text()},
          {"title", account.title},
          {"url", account.url},
          {"listed_at", or_null(account.listed_at)},
          {"checked", account.checked ? Value(*account.checked) : Value()}};
}

std::vector<Column> columns(const cases::Rulebook& rulebook) {
  return {{"account", {"запись", "account"}},
          titled_column("network", {"сеть", "network"}, network_title, rulebook),
          {"title", {"название", "title"}, true, true},
          {"checked", {"проверено", "checked"}},
          detail("url", {"адрес", "address"}),
          detail("listed_at", {"где опубликовано", "listed at"})};
}

}  // namespace

Report make_accounts(const Query& query, const Material& material) {
  static const Noun noun{"запись", "записи", "записей", "account", "accounts"};
  Report report = blank("accounts", query, material);
  report.table.columns = columns(material.rulebook);
  for (const cases::Account& account : material.rulebook.registries().accounts) {
    const bool wanted = account.kind == cases::AccountKind::official &&
                        (!query.filter.network || *query.filter.network == account.network);
    if (wanted) report.table.rows.emplace_back(row_of(account));
  }
  report.unit = noun;
  return report;
}

}  // namespace otklik::report
