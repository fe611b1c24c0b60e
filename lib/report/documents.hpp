// Documents about one case, by name: what is printed, signed and put into a file. A new one is a file of its own and a line in
// documents.cpp.
// Not for lists over many cases: reports.hpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cases/obligations/judged.hpp"
#include "cases/registries/rulebook.hpp"
#include "report/document.hpp"

namespace otklik::report {

/// What a document about a case is asked for.
struct DocumentQuery {
  std::optional<std::string> owner{};  ///< `request`: the body
};

/// A kind of document. `make` looks at the case as it was judged; the same case, moment and settings give the same document.
struct DocumentKind {
  std::string_view name;
  Document (*make)(const cases::Judged& judged, const cases::Rulebook& rulebook,
                   const DocumentQuery& query);
  std::string takes;  ///< as Kind::takes
  /// Tells of several cases in one document; null where each has one of its own.
  Document (*make_joint)(std::span<const cases::Judged> cases,
                         const cases::Rulebook& rulebook) = nullptr;
};

std::span<const DocumentKind> document_kinds();

/// Null when there is none of that name.
const DocumentKind* find_document(std::string_view name);

/// The documents about the cases: one of all of them where the kind has such a thing, else one of each. Throws Error as making
/// one does.
std::vector<Document> make_documents(const DocumentKind& kind, std::span<const cases::Judged> cases,
                                     const cases::Rulebook& rulebook,
                                     const DocumentQuery& query = {});

/// The document with its name. Throws Error: bad_data where the regulation does not say what a letter needs, not_found where
/// there is nothing to tell, not_allowed where it would say what is not so.
Document make_document(const DocumentKind& kind, const cases::Judged& judged,
                       const cases::Rulebook& rulebook, const DocumentQuery& query = {});

/// The deadlines about whose breach a request asks. Throws Error as making it does.
std::vector<const cases::Deadline*> deadlines_of_request(const cases::Judged& judged,
                                                         const cases::Rulebook& rulebook,
                                                         const DocumentQuery& query);

// One file each.
/// The page of `show`.
Document make_card(const cases::Judged& judged, const cases::Rulebook& rulebook,
                   const DocumentQuery& query);
/// Of a significant message: it bears the name of who is recorded to have signed it.
Document make_memo(const cases::Judged& judged, const cases::Rulebook& rulebook,
                   const DocumentQuery& query);
/// Precondition: there is a case.
Document make_joint_memo(std::span<const cases::Judged> cases, const cases::Rulebook& rulebook);
/// Every version of the answer with its approvals and remarks.
Document make_sheet(const cases::Judged& judged, const cases::Rulebook& rulebook,
                    const DocumentQuery& query);
/// The request to the head of a body to explain the signs of breaches that nobody explained yet.
Document make_request(const cases::Judged& judged, const cases::Rulebook& rulebook,
                      const DocumentQuery& query);

/// The case in a few lines for a messenger: the message, its link, who owes what by when under which clause.
Document make_brief(const cases::Judged& judged, const cases::Rulebook& rulebook);

}  // namespace otklik::report
