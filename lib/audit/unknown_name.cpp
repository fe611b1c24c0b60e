#include "audit/unknown_name.hpp"

#include "base/text.hpp"

namespace otklik::audit {

Diagnostic unknown_name(const NamingFile& file, const NameUse& use, const char* code) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.file = file.path;
  if (const auto at = file.positions.find(use.pointer); at != file.positions.end()) {
    diagnostic.at = at->second;
    diagnostic.source = formats::source_line(file.bytes, diagnostic.at.line);
  }
  diagnostic.what = {fmt::format("нет {} `{}` в {}", use.kind.ru, disarmed(use.name), use.where),
                     fmt::format("no {} `{}` in {}", use.kind.en, disarmed(use.name), use.where)};
  return diagnostic;
}

}  // namespace otklik::audit
