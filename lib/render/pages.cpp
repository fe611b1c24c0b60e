#include "render/pages.hpp"

#include <algorithm>
#include <array>

namespace otklik::render {

std::span<const PageFormat> page_formats() {
  static constexpr std::array list{PageFormat{"md", render_markdown},
                                   PageFormat{"ics", render_icalendar},
                                   PageFormat{"xlsx", render_xlsx, true}};
  return list;
}

const PageFormat* find_page_format(std::string_view name) {
  const auto list = page_formats();
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const PageFormat& each) { return each.name == name; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace otklik::render
