// Pages for people: the text form of report::Document.
#pragma once

#include <string>

#include "report/document.hpp"

namespace otklik::render {

/// The page as lines, each ending with a line feed. Nothing is cut.
std::string render_document(const report::Document& page, Lang lang);

}  // namespace otklik::render
