# cmake -DLIST=<file, a path a line> -DOUTPUT=<file.cpp> -P embed_schemas.cmake
# Writes the source that holds each listed JSON file as a raw string under its name without `.json`.

file(STRINGS ${LIST} files ENCODING UTF-8)
list(SORT files)

set(entries "")
set(count 0)
foreach(path IN LISTS files)
  get_filename_component(name ${path} NAME_WLE)
  file(READ ${path} content)
  string(FIND "${content}" ")otklik_schema\"" clash)
  if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${path}: holds the closing mark of a raw string")
  endif()
  string(APPEND entries "    {\"${name}\", R\"otklik_schema(${content})otklik_schema\"},\n")
  math(EXPR count "${count} + 1")
endforeach()

file(WRITE ${OUTPUT} "\
// Generated from schemas/*.json by cmake/embed_schemas.cmake.
#include \"formats/embedded_schemas.hpp\"

#include <algorithm>
#include <array>

namespace otklik::formats {

namespace {

struct Entry {
  std::string_view name;
  std::string_view json;
};

constexpr std::array<Entry, ${count}> entries{{
${entries}}};

}  // namespace

std::string_view embedded_schema(std::string_view name) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [name](const Entry& entry) { return entry.name == name; });
  return found == entries.end() ? std::string_view() : found->json;
}

std::vector<std::string_view> embedded_schema_names() {
  std::vector<std::string_view> names;
  for (const Entry& entry : entries) names.push_back(entry.name);
  return names;
}

}  // namespace otklik::formats
")
