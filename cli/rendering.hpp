// What --format makes of a report or a document: the forms for people and scripts alike, with the register's own form of a
// letter.
#pragma once

#include <string>

#include "cli/session.hpp"
#include "render/pages.hpp"
#include "report/document.hpp"

namespace otklik::cli {

/// The page format of --format; null when it is one of lists. Throws Error (usage) when there is no such format, and when it is
/// not for a terminal and `to_file` is false.
const render::PageFormat* page_format(Session& session, bool to_file);

/// The whole report as bytes. `columns` matter to text, 0 = no limit. Throws Error (bad_data) for a broken form of the register.
std::string rendered(Session& session, const report::Report& report, std::size_t columns);

/// The whole document. Throws Error (usage) in a format that documents are not had in.
std::string rendered(Session& session, report::Document document);

}  // namespace otklik::cli
