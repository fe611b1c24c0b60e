#include "audit/unknown_name.hpp"

#include "base/text.hpp"

namespace otklik::audit {

void locate(Diagnostic& diagnostic, const NamingFile& file, const std::string& pointer) {
  diagnostic.file = file.path;
  if (const auto at = file.positions.find(pointer); at != file.positions.end()) {
    diagnostic.at = at->second;
    diagnostic.source = formats::source_line(file.bytes, diagnostic.at.line);
  }
}

Diagnostic unknown_name(const NamingFile& file, const NameUse& use, const char* code) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  locate(diagnostic, file, use.pointer);
  diagnostic.what = {fmt::format("нет {} `{}` в {}", use.kind.ru, disarmed(use.name), use.where),
                     fmt::format("no {} `{}` in {}", use.kind.en, disarmed(use.name), use.where)};
  return diagnostic;
}

}  // namespace otklik::audit
