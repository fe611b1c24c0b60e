// A name that leads nowhere, as a diagnostic at its place with the nearest known one. Not for which names to look up:
// case_names.hpp, registry_names.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "formats/read.hpp"

namespace otklik::audit {

/// The file in which the names stand; all of it must outlive this.
struct NamingFile {
  const std::string& path;
  std::string_view bytes;
  const formats::Positions& positions;
};

/// Says of a problem where it is: in that file, at what the pointer names, with the line itself.
void locate(Diagnostic& diagnostic, const NamingFile& file, const std::string& pointer);

/// `pointer` = where in the file the name stands; `kind` = what it names; `where` = the file that should hold it.
struct NameUse {
  const std::string& name;
  const std::string& pointer;
  const Text& kind;
  std::string_view where;
};

/// Without a remedy, which is the caller's.
Diagnostic unknown_name(const NamingFile& file, const NameUse& use, const char* code);

/// True when one of the items has the id.
template <class Item>
bool has_id(const std::vector<Item>& items, std::string_view id) {
  for (const Item& item : items)
    if (item.id.text() == id) return true;
  return false;
}

/// The ids of the items, for find_nearest().
template <class Item>
std::vector<std::string> ids_of(const std::vector<Item>& items) {
  std::vector<std::string> ids;
  for (const Item& item : items) ids.push_back(item.id.text());
  return ids;
}

}  // namespace otklik::audit
