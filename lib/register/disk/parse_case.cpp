#include "register/disk/parse_case.hpp"

#include "base/error.hpp"
#include "formats/files.hpp"
#include "register/disk/paths.hpp"

namespace otklik::store {

Diagnostic wrong_id(const std::string& path, const CaseId& id,
                    const formats::Positions& positions) {
  Diagnostic diagnostic;
  diagnostic.code = "case.wrong-id";
  diagnostic.file = path;
  if (const auto at = positions.find("/id"); at != positions.end()) diagnostic.at = at->second;
  diagnostic.what = text("в файле сообщение {}, его место — {}",
                         "the file holds case {}, whose place is {}", id.text(), case_path(id));
  diagnostic.remedy = {"верните файл: git checkout <коммит> -- <файл>",
                       "restore the file: git checkout <commit> -- <file>"};
  return diagnostic;
}

cases::Case parse_case(std::string_view bytes, const std::string& path) {
  cases::Case record = parse_unsealed(bytes, path);
  formats::seal(record);
  return record;
}

cases::Case parse_unsealed(std::string_view bytes, const std::string& path) {
  if (auto record = formats::read_canonical_case(bytes); record && case_path(record->id) == path)
    return std::move(*record);
  auto read = formats::read_case(bytes, path);
  if (read.value && case_path(read.value->id) != path) {
    read.diagnostics.push_back(wrong_id(path, read.value->id, read.positions));
    read.value.reset();
  }
  if (!read.value)
    throw Error(Category::bad_data,
                text("файл сообщения нельзя прочитать: {}", "cannot read the case file {}", path),
                {}, std::move(read.diagnostics));
  return std::move(*read.value);
}

}  // namespace otklik::store
