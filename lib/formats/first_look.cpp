#include "formats/first_look.hpp"

#include <optional>
#include <string>

#include "base/number.hpp"
#include "base/text.hpp"

namespace otklik::formats {

namespace {

constexpr std::string_view schema_key = "schema:";
constexpr std::string_view schema_prefix = "otklik/";

bool has_fitting_size(const FileKind& kind, Problems& problems) {
  const std::size_t size = problems.bytes().size();
  if (size <= kind.size) return true;
  problems.report(
      "too-large", {},
      text("файл занимает {} байт, наибольший размер {}", "the file takes {} bytes, the most is {}",
           size, kind.size),
      {"разделите файл или уберите лишнее", "split the file or remove what is not needed"});
  return false;
}

bool is_utf8(Problems& problems) {
  const auto bad = find_invalid_utf8(problems.bytes());
  if (!bad) return true;
  problems.report("not-utf8", problems.position_of(*bad),
                  text("байт {} не является текстом UTF-8", "byte {} is not UTF-8 text", *bad + 1),
                  {"сохраните файл в кодировке UTF-8", "save the file as UTF-8"});
  return false;
}

// The offset of a raw control character: C0 without tab and line breaks, DEL, C1.
std::optional<std::size_t> find_control(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const char next = i + 1 < bytes.size() ? bytes[i + 1] : '\0';
    if (byte == '\r' && next == '\n') continue;
    if ((byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7f) return i;
    if (byte == 0xc2 && (static_cast<unsigned char>(next) & 0xe0U) == 0x80) return i;
  }
  return std::nullopt;
}

bool has_no_controls(Problems& problems) {
  const auto bad = find_control(problems.bytes());
  if (!bad) return true;
  std::string_view rest = problems.bytes().substr(*bad);
  const auto number = static_cast<unsigned>(next_code_point(rest));
  problems.report("control-character", problems.position_of(*bad),
                  text("в файле стоит управляющий символ U+{:04X}",
                       "the file holds the control character U+{:04X}", number),
                  text("удалите его; внутри двойных кавычек можно записать \\x{:02x}",
                       "remove it; between double quotes it can be written \\x{:02x}", number));
  return false;
}

// A line with what stands for it in the file.
struct Line {
  std::string_view text;
  std::size_t offset = 0;
};

// The first line that is neither blank nor a comment nor the start mark of a document.
Line first_line(std::string_view bytes) {
  std::size_t offset = 0;
  while (offset < bytes.size()) {
    const std::string_view line = bytes.substr(offset, bytes.find('\n', offset) - offset);
    const std::string_view words = trimmed(line);
    if (!words.empty() && words.front() != '#' && words != "---") return {line, offset};
    offset += line.size() + 1;
  }
  return {{}, bytes.size()};
}

// The value of the line `schema: …`, without quotes and comment.
std::string_view value_of(std::string_view line) {
  std::string_view value = trimmed(line.substr(schema_key.size()));
  value = trimmed(value.substr(0, value.find(" #")));
  const bool is_quoted = value.size() > 1 && value.front() == value.back() &&
                         (value.front() == '"' || value.front() == '\'');
  return is_quoted ? value.substr(1, value.size() - 2) : value;
}

void report_no_schema(const FileKind& kind, Position at, Problems& problems) {
  problems.report(
      "no-schema", at,
      {"файл не начинается с указания формата", "the file does not begin with its format"},
      text("первой строкой должно быть `schema: otklik/{}/{}`",
           "the first line must be `schema: otklik/{}/{}`", kind.word, kind.version));
}

bool has_right_version(const FileKind& kind, std::string_view version, Position at,
                       Problems& problems) {
  const auto number = parse_unsigned(version);
  if (number == static_cast<std::uint64_t>(kind.version)) return true;
  if (number && *number > static_cast<std::uint64_t>(kind.version))
    problems.report("newer-version", at,
                    text("версия формата {} новее известной программе ({})",
                         "version {} of the format is newer than this program knows ({})", *number,
                         kind.version),
                    {"обновите otklik", "upgrade otklik"});
  else
    report_no_schema(kind, at, problems);
  return false;
}

bool has_right_kind(const FileKind& kind, Problems& problems) {
  const Line line = first_line(problems.bytes());
  const Position at = problems.position_of(line.offset);
  if (!line.text.starts_with(schema_key)) {
    report_no_schema(kind, at, problems);
    return false;
  }
  const std::string_view value = value_of(line.text);
  const auto slash = value.rfind('/');
  if (!value.starts_with(schema_prefix) || slash < schema_prefix.size()) {
    report_no_schema(kind, at, problems);
    return false;
  }
  const std::string_view word = value.substr(schema_prefix.size(), slash - schema_prefix.size());
  if (word == kind.word) return has_right_version(kind, value.substr(slash + 1), at, problems);
  problems.report(
      "wrong-kind", at,
      text("это файл вида `{}`, а здесь нужен `{}`",
           "this file is of the kind `{}`, `{}` is needed here", disarmed(word), kind.word),
      text("положите сюда файл со строкой `schema: otklik/{}/{}`",
           "put a file here that begins with `schema: otklik/{}/{}`", kind.word, kind.version));
  return false;
}

}  // namespace

bool passes_first_look(const FileKind& kind, Problems& problems) {
  return has_fitting_size(kind, problems) && is_utf8(problems) && has_right_kind(kind, problems) &&
         has_no_controls(problems);
}

}  // namespace otklik::formats
