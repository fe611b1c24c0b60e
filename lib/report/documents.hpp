// Documents about one case, by name: what is printed, signed and put into a file. A new one is a file of its own and a line in documents.cpp.
// Not for lists over many cases: reports.hpp.
#pragma once

#include <span>
#include <string_view>

#include "cases/judged.hpp"
#include "cases/rulebook.hpp"
#include "report/document.hpp"

namespace otklik::report {

/// A kind of document. `make` looks at the case as it was judged; the same case, moment and settings give the same document.
struct DocumentKind {
  std::string_view name;
  Text title;
  Document (*make)(const cases::Judged& judged, const cases::Rulebook& rulebook);
};

std::span<const DocumentKind> document_kinds();

/// Null when there is none of that name.
const DocumentKind* find_document(std::string_view name);

// One file each; the card is the page of `show`.
Document make_memo(const cases::Judged& judged, const cases::Rulebook& rulebook);

/// Every version of the answer with its approvals and remarks.
Document make_sheet(const cases::Judged& judged, const cases::Rulebook& rulebook);

/// The case in a few lines for a messenger: the message, its link, who owes what by when under which clause.
Document make_brief(const cases::Judged& judged, const cases::Rulebook& rulebook);

}  // namespace otklik::report
