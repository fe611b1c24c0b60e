// The built-in forms of lib/render/forms/, carried inside the program.
#pragma once

#include <string_view>
#include <vector>

namespace otklik::render {

/// The text of `page` (the style of html pages) or `letter` (the form of letters). Lives as long as the program.
std::string_view embedded_form(std::string_view name);

std::vector<std::string_view> embedded_form_names();

}  // namespace otklik::render
