// The pages of a site, with their navigation and the links among them.
#pragma once

#include <string>

#include "report/dashboard.hpp"

namespace otklik::render {

/// The file of one page. Links are relative, so that the site may lie anywhere.
std::string render_site_page(const report::Site& site, const report::SitePage& page, Lang lang);

}  // namespace otklik::render
