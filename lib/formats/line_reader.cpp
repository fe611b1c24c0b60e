#include "formats/line_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace otklik::formats {

namespace {

constexpr std::size_t longest_period = 21;  // `2026-01-01/2026-03-31`
constexpr std::size_t longest_shown = 60;

bool is_digit(char symbol) {
  return symbol >= '0' && symbol <= '9';
}

bool is_small(char symbol) {
  return symbol >= 'a' && symbol <= 'z';
}

bool is_hex(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char symbol) {
    return is_digit(symbol) || (symbol >= 'a' && symbol <= 'f');
  });
}

bool is_period(std::string_view text) {
  return !text.empty() && text.size() <= longest_period &&
         std::all_of(text.begin(), text.end(), [](char symbol) {
           return is_digit(symbol) || is_small(symbol) || (symbol >= 'A' && symbol <= 'Z') ||
                  symbol == '-' || symbol == '/';
         });
}

// `attachments/<first two symbols>/<sha256>.<ext>`; nothing else can leave its folder or name a file of another kind.
bool is_attachment_path(std::string_view path) {
  constexpr std::string_view folder = "attachments/";
  constexpr std::size_t hash_symbols = 64;
  constexpr std::size_t longest_extension = 11;  // with its dot
  if (!path.starts_with(folder)) return false;
  path.remove_prefix(folder.size());
  if (path.size() < 3 + hash_symbols || path[2] != '/') return false;
  const std::string_view hash = path.substr(3, hash_symbols);
  const std::string_view extension = path.substr(3 + hash_symbols);
  if (!is_hex(hash) || !hash.starts_with(path.substr(0, 2))) return false;
  if (extension.empty()) return true;
  return extension.front() == '.' && extension.size() > 1 &&
         extension.size() <= longest_extension &&
         std::all_of(extension.begin() + 1, extension.end(),
                     [](char symbol) { return is_small(symbol) || is_digit(symbol); });
}

std::string shown(std::string_view text) {
  return disarmed(shortened(text, longest_shown));
}

}  // namespace

LineReader::LineReader(std::string_view bytes, Positions* places)
    : bytes_(bytes), rest_(bytes), is_ordinary_(is_ordinary(bytes)), places_(places) {
  need(is_ordinary_ || !find_invalid_utf8(bytes));
}

void LineReader::expect_end() {
  at_ = offset();
  need(rest_.empty());
}

void LineReader::enter(std::size_t indent, std::string pointer) {
  indent_ = indent;
  pointer_ = std::move(pointer);
  at_ = offset();
  note({});
}

// What stands before a value on its line is ASCII, so that its bytes are the symbols that people count.
void LineReader::note(std::string_view token) {
  if (places_ == nullptr) return;
  const auto start = bytes_.begin();
  const auto at = static_cast<std::ptrdiff_t>(at_);
  line_ +=
      static_cast<int>(std::count(start + static_cast<std::ptrdiff_t>(counted_), start + at, '\n'));
  counted_ = at_;
  const std::size_t line_start = bytes_.substr(0, at_).rfind('\n') + 1;  // npos + 1 = 0
  std::string pointer = pointer_;
  if (!token.empty()) (pointer += '/') += token;
  places_->insert_or_assign(std::move(pointer),
                            Position{line_, static_cast<int>(at_ - line_start) + 1});
}

bool LineReader::takes(std::string_view line) {
  at_ = offset();
  if (!rest_.starts_with(line) || !rest_.substr(line.size()).starts_with('\n')) return false;
  rest_.remove_prefix(line.size() + 1);
  return true;
}

bool LineReader::begins_item(std::string_view mark) {
  at_ = offset();
  if (!rest_.starts_with(mark)) return false;
  rest_.remove_prefix(mark.size());
  behind_mark_ = true;
  return true;
}

bool LineReader::begins(std::string_view key) const {
  const std::size_t blanks = behind_mark_ ? 0 : indent_;
  if (rest_.size() < blanks + key.size() + 1) return false;
  constexpr std::string_view white = "                ";
  return rest_.starts_with(white.substr(0, blanks)) && rest_.substr(blanks).starts_with(key) &&
         rest_[blanks + key.size()] == ':';
}

std::string_view LineReader::value_of(std::string_view key) {
  at_ = offset();
  need(begins(key));
  rest_.remove_prefix((behind_mark_ ? 0 : indent_) + key.size() + 1);
  behind_mark_ = false;
  need(rest_.starts_with(' '));
  const auto end = rest_.find('\n');
  need(end != std::string_view::npos);
  const std::string_view value = rest_.substr(1, end - 1);
  at_ = offset() + 1;
  note(key);
  rest_.remove_prefix(end + 1);
  return value;
}

std::string_view LineReader::raw(std::string_view key) {
  const std::string_view value = value_of(key);
  need(is_word(value, Place::line));
  return value;
}

// Between quotes: as it stands where nothing is escaped, else compared with what the writer would write.
std::string LineReader::quoted_of(std::string_view written) const {
  if (is_ordinary_ && written.size() >= 2 && written.front() == '"' && written.back() == '"') {
    const std::string_view inner = written.substr(1, written.size() - 2);
    if (inner.find_first_of("\"\\") == std::string_view::npos) return std::string(inner);
  }
  std::string_view rest = written;
  auto text = take_quoted(rest);
  need(text && rest.empty() && double_quoted(*text) == written);
  return std::move(*text);
}

std::string LineReader::scalar_of(std::string_view written, Place place) const {
  if (!written.starts_with('"')) {
    need(is_plain(written, place));
    return std::string(written);
  }
  std::string text = quoted_of(written);
  need(!is_plain(text, place));
  return text;
}

std::string LineReader::block(bool keeps_line_feed) {
  const std::size_t deeper = indent_ + 2;
  std::string text;
  while (!rest_.empty()) {
    const auto end = rest_.find('\n');
    if (end == std::string_view::npos) at_ = offset();
    need(end != std::string_view::npos);
    const std::string_view line = rest_.substr(0, end);
    const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
    if (!line.empty() && blanks < deeper) break;
    if (!line.empty() && blanks == line.size()) at_ = offset();
    need(line.empty() || blanks < line.size());
    if (!line.empty()) text += line.substr(deeper);
    text += '\n';
    rest_.remove_prefix(end + 1);
  }
  if (!keeps_line_feed && !text.empty()) text.pop_back();
  // Each way of writing has its own texts; the line feed at the end belongs to one of them.
  need(text.ends_with('\n') == keeps_line_feed &&
       (is_ordinary_ ? has_tame_ends(text) : is_tame(text)));
  return text;
}

bool LineReader::take_prose(std::string_view key, std::string& text) {
  const std::string_view value = value_of(key);
  if (value == "|" || value == "|-") {
    text = block(value == "|");
    return true;
  }
  if (!value.starts_with('"')) return false;
  text = quoted_of(value);
  return !is_tame(text);
}

void LineReader::prose(std::string_view key, std::string& text) {
  any_prose(key, text);
  need(!text.empty());
}

void LineReader::prose_if(std::string_view key, std::optional<std::string>& text) {
  if (begins(key)) prose(key, text.emplace());
}

void LineReader::line(std::string_view key, std::string& text) {
  const std::string_view value = value_of(key);
  if (value == "|" || value == "|-") {
    text = block(value == "|");
    need(text.find('\n') != std::string::npos);
    return;
  }
  // One line goes as a word or in quotes; several lines that are not tame go in quotes too.
  text = scalar_of(value, Place::line);
  need(!text.empty() && (text.find('\n') == std::string::npos || !is_tame(text)));
}

void LineReader::line_if(std::string_view key, std::optional<std::string>& text) {
  if (begins(key)) line(key, text.emplace());
}

void LineReader::quoted_if(std::string_view key, std::optional<std::string>& text) {
  if (!begins(key)) return;
  text = quoted_of(value_of(key));
  need(!text->empty());
}

void LineReader::stamp(std::string_view key, Stamp& stamp) {
  const std::string_view written = value_of(key);
  const auto read = parse_stamp(written);
  if (!read)
    throw Refused{at_, Slip{"bad-time",
                            text("`{}` не является временем", "`{}` is not a time", shown(written)),
                            {"нужен вид 2026-03-02T10:15:00+03:00",
                             "the form is 2026-03-02T10:15:00+03:00"}}};
  stamp = *read;
}

void LineReader::stamp_if(std::string_view key, std::optional<Stamp>& value) {
  if (begins(key)) stamp(key, value.emplace());
}

void LineReader::date_if(std::string_view key, std::optional<Date>& date) {
  if (!begins(key)) return;
  const std::string_view value = value_of(key);
  date = parse_date(value);
  if (!date) throw Refused{at_, no_such_day(value)};
  need(format_date(*date) == value);
}

void LineReader::yes_if(std::string_view key, bool& value) {
  if (!begins(key)) return;
  need(value_of(key) == "true");
  value = true;
}

void LineReader::flag_if(std::string_view key, std::optional<bool>& value) {
  if (!begins(key)) return;
  const std::string_view word = value_of(key);
  need(word == "true" || word == "false");
  value = word == "true";
}

CaseId LineReader::case_id_in(std::string_view written) const {
  const std::string quoted = quoted_of(written);
  auto read = CaseId::parse(quoted);
  if (!read)
    throw Refused{
        at_,
        Slip{"bad-id",
             text("`{}` не является номером дела", "`{}` is not the id of a case", shown(quoted)),
             {"в номере ошибка: не сходится день или последний, контрольный знак",
              "the id is mistyped: the day or the last symbol, which checks the others, is "
              "wrong"}}};
  return *read;
}

void LineReader::case_id(std::string_view key, CaseId& id) {
  id = case_id_in(value_of(key));
}

void LineReader::case_id_if(std::string_view key, std::optional<CaseId>& id) {
  if (begins(key)) id = case_id_in(value_of(key));
}

void LineReader::digest(std::string_view key, std::string& digest) {
  digest = quoted_of(value_of(key));
  need(digest.size() == digest_symbols && is_hex(digest));
}

void LineReader::name(std::string_view key, std::string& name) {
  name = scalar_of(value_of(key), Place::line);
  need(is_id(name));
}

void LineReader::period(std::string_view key, std::string& period) {
  period = scalar_of(value_of(key), Place::line);
  need(is_period(period));
}

// The scalar at the front of what stands in brackets, as it is written.
std::string_view LineReader::take_flow_scalar(std::string_view& flow) {
  at_ = static_cast<std::size_t>(flow.data() - bytes_.data());
  std::size_t end = 0;
  if (flow.starts_with('"')) {
    end = 1;
    while (end < flow.size() && flow[end] != '"') end += flow[end] == '\\' ? 2 : 1;
    ++end;
  } else {
    end = std::min(flow.find_first_of(",]}"), flow.size());
  }
  need(end <= flow.size());
  const std::string_view scalar = flow.substr(0, end);
  flow.remove_prefix(end);
  return scalar;
}

std::vector<std::string> LineReader::names(std::string_view key) {
  std::string_view flow = value_of(key);
  need(flow.starts_with('['));
  std::vector<std::string> list;
  do {
    flow.remove_prefix(list.empty() ? 1 : 2);
    list.push_back(scalar_of(take_flow_scalar(flow), Place::flow));
    if (places_ != nullptr) note(fmt::format("{}/{}", key, list.size() - 1));
    need(is_id(list.back()));
  } while (flow.starts_with(", "));
  need(flow == "]");
  return list;
}

void LineReader::take_flow(std::string_view flow, std::initializer_list<FlowKey> keys) {
  need(flow.starts_with('{'));
  flow.remove_prefix(1);
  bool is_first = true;
  for (const auto& [key, value] : keys) {
    std::string_view rest = flow;
    if (!is_first && !rest.starts_with(", ")) break;
    if (!is_first) rest.remove_prefix(2);
    if (!rest.starts_with(key) || !rest.substr(key.size()).starts_with(": ")) continue;
    rest.remove_prefix(key.size() + 2);
    value = scalar_of(take_flow_scalar(rest), Place::flow);
    flow = rest;
    is_first = false;
  }
  need(flow == "}");
}

void LineReader::flow_map(std::string_view key, std::initializer_list<FlowKey> keys) {
  take_flow(value_of(key), keys);
}

void LineReader::flow_item(std::initializer_list<FlowKey> keys) {
  at_ = offset();
  const auto end = rest_.find('\n');
  need(end != std::string_view::npos);
  const std::string_view flow = rest_.substr(0, end);
  rest_.remove_prefix(end + 1);
  behind_mark_ = false;
  take_flow(flow, keys);
}

cases::Attachment LineReader::attachment() {
  std::optional<std::string> path;
  std::optional<std::string> name;
  std::optional<std::string> url;
  const std::size_t item = offset();
  flow_item({{"path", path}, {"name", name}, {"url", url}});
  // Either a file or a link.
  need(path.has_value() != url.has_value() && path.has_value() == name.has_value());
  if (path && !is_attachment_path(*path))
    throw Refused{item, Slip{"bad-path",
                             text("`{}` не может быть путём приложения",
                                  "`{}` cannot be the path of an attachment", shown(*path)),
                             {"путь имеет вид attachments/ab/<sha256>.jpg",
                              "the path has the form attachments/ab/<sha256>.jpg"}}};
  for (const auto& each : {path, name, url}) need(!each || !each->empty());
  return {path.value_or(""), name.value_or(""), url.value_or("")};
}

void LineReader::attachments_if(std::string_view key, std::vector<cases::Attachment>& attachments) {
  if (!begins(key)) return;
  const std::string blanks(indent_, ' ');
  expect(blanks + std::string(key) + ":");
  while (begins_item(blanks + "  - ")) attachments.push_back(attachment());
  need(!attachments.empty());
}

}  // namespace otklik::formats
