#include "render/site.hpp"

#include <algorithm>

#include "render/html.hpp"
#include "render/page_of.hpp"

namespace otklik::render {

namespace {

Surroundings around(const report::Site& site, const report::SitePage& page) {
  std::string up;
  for (auto depth = std::count(page.path.begin(), page.path.end(), '/'); depth > 0; --depth)
    up += "../";
  Surroundings surroundings;
  for (const auto& [words, path] : site.navigation)
    surroundings.navigation.push_back({words, path == page.path ? std::string() : up + path});
  for (const auto& [cell, path] : site.links)
    if (path != page.path) surroundings.links.emplace(cell, up + path);
  return surroundings;
}

struct AsDocument {
  Lang lang;
  report::Document operator()(const report::Report& report) const {
    report::Document page = page_of(report, lang);
    page.letter.reset();  // on a site it is no letter
    return page;
  }
  report::Document operator()(const report::Document& page) const { return page; }
};

}  // namespace

std::string render_site_page(const report::Site& site, const report::SitePage& page, Lang lang) {
  return render_html_page(std::visit(AsDocument{lang}, page.page), lang, around(site, page));
}

}  // namespace otklik::render
