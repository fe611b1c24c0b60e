#include "report/documents.hpp"

#include <algorithm>
#include <array>

#include "report/case_card.hpp"

namespace otklik::report {

std::span<const DocumentKind> document_kinds() {
  static const std::array list{
      DocumentKind{
          "memo", {"Информация на имя главы (п. 23)", "Memo to the head (clause 23)"}, make_memo},
      DocumentKind{"request",
                   {"Запрос объяснения (п. 24)", "Request for an explanation (clause 24)"},
                   make_request},
      DocumentKind{"card", {"Карточка сообщения", "Card of a case"}, make_card},
      DocumentKind{"sheet", {"Лист согласования", "Approval sheet"}, make_sheet},
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

const DocumentKind* find_document(std::string_view name) {
  const auto list = document_kinds();
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const DocumentKind& kind) { return kind.name == name; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace otklik::report
