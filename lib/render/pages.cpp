#include "render/pages.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "render/page_of.hpp"

namespace otklik::render {

std::span<const PageFormat> page_formats() {
  static constexpr std::array list{
      PageFormat{"html", render_html, nullptr}, PageFormat{"md", render_markdown, nullptr},
      PageFormat{"fodt", render_fodt, nullptr, true}, PageFormat{"ics", nullptr, render_icalendar},
      PageFormat{"xlsx", nullptr, render_xlsx, false, true}};
  return list;
}

const PageFormat* find_page_format(std::string_view name) {
  const auto list = page_formats();
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const PageFormat& each) { return each.name == name; });
  return found == list.end() ? nullptr : &*found;
}

std::string render(const report::Document& page, const PageFormat& format, Lang lang,
                   const Form& form) {
  if (format.page != nullptr) return format.page(page, lang, form);
  throw Error(Category::usage,
              text("документа в формате {} не бывает: это формат строк",
                   "a document cannot be had as {}: that is a format of rows", format.name));
}

std::string render(const report::Report& report, const PageFormat& format, Lang lang,
                   const Form& form) {
  if (format.report != nullptr) return format.report(report, lang);
  report::Document page = page_of(report, lang);
  // On a site and in a wiki a report is no letter.
  if (!format.has_form) page.letter.reset();
  return format.page(page, lang, form);
}

}  // namespace otklik::render
