#include "formats/record_reader.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace otklik::formats {

namespace {

constexpr std::size_t longest_period = 21;  // `2026-01-01/2026-03-31`

bool is_hex_symbol(char symbol) {
  return (symbol >= '0' && symbol <= '9') || (symbol >= 'a' && symbol <= 'f');
}

bool is_hex(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_hex_symbol);
}

bool is_period_symbol(char symbol) {
  return (symbol >= '0' && symbol <= '9') || (symbol >= 'a' && symbol <= 'z') ||
         (symbol >= 'A' && symbol <= 'Z') || symbol == '-' || symbol == '/';
}

// `attachments/<first two symbols>/<sha256>.<ext>`; nothing else can leave its folder or name a file of another kind.
bool is_attachment_path(std::string_view path) {
  constexpr std::string_view folder = "attachments/";
  constexpr std::size_t hash_symbols = 64;
  if (!path.starts_with(folder)) return false;
  path.remove_prefix(folder.size());
  if (path.size() < 3 + hash_symbols || path[2] != '/') return false;
  const std::string_view hash = path.substr(3, hash_symbols);
  std::string_view extension = path.substr(3 + hash_symbols);
  if (!is_hex(hash) || !hash.starts_with(path.substr(0, 2))) return false;
  if (extension.empty()) return true;
  if (extension.front() != '.' || extension.size() < 2 || extension.size() > 11) return false;
  extension.remove_prefix(1);
  return std::all_of(extension.begin(), extension.end(), [](char symbol) {
    return (symbol >= 'a' && symbol <= 'z') || (symbol >= '0' && symbol <= '9');
  });
}

cases::Attachment attachment_of(const Fields& fields) {
  cases::Attachment attachment{fields.text_or_none("path"), fields.text_or_none("name"),
                               fields.text_or_none("url")};
  Problems& problems = fields.problems();
  for (const Entry& entry : fields.node().entries) some_text_of(entry.value, problems);
  if (fields.has("path") == fields.has("url") || fields.has("path") != fields.has("name"))
    problems.report("file-or-link", fields.node().at,
                    {"приложение должно быть либо файлом (path и name), либо ссылкой (url)",
                     "an attachment is either a file (path and name) or a link (url)"},
                    {"оставьте одно из двух", "keep one of the two"});
  if (fields.has("path") && !is_attachment_path(attachment.path))
    problems.report(
        "bad-path", fields.need("path").at,
        text("`{}` не может быть путём приложения", "`{}` cannot be the path of an attachment",
             disarmed(shortened(attachment.path, 60))),
        {"путь имеет вид attachments/ab/<sha256>.jpg",
         "the path has the form attachments/ab/<sha256>.jpg"});
  return attachment;
}

}  // namespace

CaseId unread_case_id() {
  return *CaseId::make(make_date(2000, 1, 1), Sha256{});
}

CaseId case_id_of(const Node& node, Problems& problems) {
  const auto id = CaseId::parse(text_of(node, problems));
  if (!id && node.is_text())
    problems.report(
        "bad-id", node.at,
        text("`{}` не является номером дела", "`{}` is not the id of a case",
             disarmed(shortened(node.text, 60))),
        {"в номере ошибка: не сходится день или последний, контрольный знак",
         "the id is mistyped: the day or the last symbol, which checks the others, is wrong"});
  return id.value_or(unread_case_id());
}

bool is_digest(std::string_view text) {
  return text.size() == digest_symbols && is_hex(text);
}

std::string some_text_of(const Node& node, Problems& problems) {
  if (node.text.empty()) problems.note_misshapen(node.at);
  return text_of(node, problems);
}

void RecordReader::digest(std::string_view key, std::string& digest) {
  const Node& node = fields_.need(key);
  digest = text_of(node, fields_.problems());
  if (!is_digest(digest)) fields_.problems().note_misshapen(node.at);
}

void RecordReader::period(std::string_view key, std::string& period) {
  const Node& node = fields_.need(key);
  period = some_text_of(node, fields_.problems());
  if (period.size() > longest_period ||
      !std::all_of(period.begin(), period.end(), is_period_symbol))
    fields_.problems().note_misshapen(node.at);
}

void RecordReader::attachments_if(std::string_view key,
                                  std::vector<cases::Attachment>& attachments) {
  for (const Node& item : fields_.list(key))
    attachments.push_back(attachment_of(Fields(item, fields_.problems())));
}

}  // namespace otklik::formats
