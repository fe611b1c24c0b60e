// A page of html among others: what the pages of a site need beyond one that stands alone. See pages.hpp for that.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/document.hpp"

namespace otklik::render {

struct Link {
  Text words;
  std::string to;  ///< relative to the page
};

/// Where a page stands.
struct Surroundings {
  std::vector<Link> navigation{};  ///< `to` empty: the page itself
  /// `column:value` (`case:260302-…`) to where a cell of that column with that value leads, relative to the page.
  std::map<std::string, std::string> links{};
};

/// One file that needs no other and no script. Strangers' words stand for themselves.
std::string render_html_page(const report::Document& page, Lang lang, const Surroundings& around);

/// The words as text of html and xml, also within an attribute; disarmed on one line, or with its line breaks.
std::string escaped_markup(std::string_view words);
std::string escaped_markup_block(std::string_view words);

}  // namespace otklik::render
