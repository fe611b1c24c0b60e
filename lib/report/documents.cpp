#include "report/documents.hpp"

#include <algorithm>
#include <array>

#include "report/case_card.hpp"

namespace otklik::report {

std::span<const DocumentKind> document_kinds() {
  static const std::string asked = "ARGUMENT --case --as-of --output --anonymize";
  static const std::array list{
      DocumentKind{"memo", make_memo, asked, make_joint_memo},
      DocumentKind{"request", make_request, asked + " --owner --record-sent --basis"},
      DocumentKind{"card", make_card, asked},
      DocumentKind{"sheet", make_sheet, asked},
  };
  return list;
}

Document make_card(const cases::Judged& judged, const cases::Rulebook& rulebook,
                   const DocumentQuery&) {
  Document card = case_page(judged, rulebook);
  card.title = joined({"Карточка сообщения", "Card of case"}, " ", card.title);
  return card;
}

Document make_document(const DocumentKind& kind, const cases::Judged& judged,
                       const cases::Rulebook& rulebook, const DocumentQuery& query) {
  Document document = kind.make(judged, rulebook, query);
  document.name = kind.name;
  return document;
}

std::vector<Document> make_documents(const DocumentKind& kind, std::span<const cases::Judged> cases,
                                     const cases::Rulebook& rulebook, const DocumentQuery& query) {
  std::vector<Document> documents;
  if (kind.make_joint != nullptr) {
    documents.push_back(kind.make_joint(cases, rulebook));
    documents.back().name = kind.name;
    return documents;
  }
  for (const cases::Judged& each : cases)
    documents.push_back(make_document(kind, each, rulebook, query));
  return documents;
}

const DocumentKind* find_document(std::string_view name) {
  const auto list = document_kinds();
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const DocumentKind& kind) { return kind.name == name; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace otklik::report
