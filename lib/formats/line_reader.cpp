#include "formats/line_reader.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "formats/record_reader.hpp"

namespace otklik::formats {

namespace {

// By first byte: how long a symbol is that stands for itself in every text (printable ASCII, line feed, basic Cyrillic); 0 for others.
constexpr std::array<unsigned char, 256> ordinary_lengths = [] {
  std::array<unsigned char, 256> table{};
  for (std::size_t byte = 0x20; byte < 0x7f; ++byte) table[byte] = 1;
  table['\n'] = 1;
  table[0xd0] = 2;
  table[0xd1] = 2;
  return table;
}();

// The same for what else Russian texts are full of: «», dashes, №.
std::size_t typographic_symbol(std::string_view bytes) {
  for (const std::string_view symbol : {"«", "»", "–", "—", "№"})
    if (bytes.starts_with(symbol)) return symbol.size();
  return 0;
}

// Nothing but the bytes of printable ASCII, line feeds and basic Cyrillic, each tail behind a lead. `before` and `bytes` are two views of the same
// text, the one a byte behind; without a branch, so that it is done many bytes at a time.
template <std::size_t count>
bool is_plain_block(const char* before, const char* bytes) {
  unsigned char wrong = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool is_behind_lead = (static_cast<unsigned char>(before[i]) & 0xfeU) == 0xd0;
    const bool is_lead = (byte & 0xfeU) == 0xd0;
    const bool is_tail = (byte & 0xc0U) == 0x80;
    const bool is_ascii = (static_cast<unsigned char>(byte - 0x20U) < 0x5fU) | (byte == '\n');
    wrong |=
        static_cast<unsigned char>(!(is_ascii | is_lead | is_tail) | (is_tail != is_behind_lead));
  }
  return wrong == 0;
}

// Only printable ASCII, line feeds and basic Cyrillic: most files.
bool is_plain_russian(std::string_view bytes) {
  constexpr std::size_t block = 64;
  if (bytes.empty() || !is_plain_block<1>(" ", bytes.data())) return false;
  std::size_t at = 1;
  for (; at + block <= bytes.size(); at += block)
    if (!is_plain_block<block>(bytes.data() + at - 1, bytes.data() + at)) return false;
  for (; at < bytes.size(); ++at)
    if (!is_plain_block<1>(bytes.data() + at - 1, bytes.data() + at)) return false;
  return (static_cast<unsigned char>(bytes.back()) & 0xfeU) != 0xd0;
}

bool is_ordinary(std::string_view bytes) {
  if (is_plain_russian(bytes)) return true;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t length = ordinary_lengths[static_cast<unsigned char>(bytes[at])];
    if (length == 0) length = typographic_symbol(bytes.substr(at));
    if (length == 0 || at + length > bytes.size()) return false;
    if (length == 2 && (static_cast<unsigned char>(bytes[at + 1]) & 0xc0U) != 0x80) return false;
    at += length;
  }
  return true;
}

}  // namespace

LineReader::LineReader(std::string_view bytes)
    : rest_(bytes), size_(bytes.size()), is_ordinary_(is_ordinary(bytes)) {
  need(is_ordinary_ || !find_invalid_utf8(bytes));
}

void LineReader::expect(std::string_view line) {
  need(rest_.starts_with(line) && rest_.substr(line.size()).starts_with('\n'));
  rest_.remove_prefix(line.size() + 1);
}

bool LineReader::begins_item(std::string_view mark) {
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
  need(begins(key));
  rest_.remove_prefix((behind_mark_ ? 0 : indent_) + key.size() + 1);
  behind_mark_ = false;
  need(rest_.starts_with(' '));
  const auto end = rest_.find('\n');
  need(end != std::string_view::npos);
  const std::string_view value = rest_.substr(1, end - 1);
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
    need(end != std::string_view::npos);
    const std::string_view line = rest_.substr(0, end);
    const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
    if (!line.empty() && blanks < deeper) break;
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
  const auto read = parse_stamp(value_of(key));
  need(read.has_value());
  stamp = *read;
}

void LineReader::stamp_if(std::string_view key, std::optional<Stamp>& value) {
  if (begins(key)) stamp(key, value.emplace());
}

void LineReader::date_if(std::string_view key, std::optional<Date>& date) {
  if (!begins(key)) return;
  const std::string_view value = value_of(key);
  date = parse_date(value);
  need(date && format_date(*date) == value);
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

void LineReader::case_id(std::string_view key, CaseId& id) {
  auto read = CaseId::parse(quoted_of(value_of(key)));
  need(read.has_value());
  id = std::move(*read);
}

void LineReader::case_id_if(std::string_view key, std::optional<CaseId>& id) {
  if (!begins(key)) return;
  id = CaseId::parse(quoted_of(value_of(key)));
  need(id.has_value());
}

void LineReader::digest(std::string_view key, std::string& digest) {
  digest = quoted_of(value_of(key));
  need(is_digest(digest));
}

void LineReader::name(std::string_view key, std::string& name) {
  name = scalar_of(value_of(key), Place::line);
  need(is_id(name));
}

void LineReader::attachments_if(std::string_view key, std::vector<cases::Attachment>&) {
  need(!begins(key));
}

// The scalar at the front of what stands in brackets, as it is written.
std::string_view LineReader::take_flow_scalar(std::string_view& flow) const {
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
    need(is_id(list.back()));
  } while (flow.starts_with(", "));
  need(flow == "]");
  return list;
}

void LineReader::take_flow(std::string_view flow, std::string_view first,
                           std::optional<std::string>& first_value, std::string_view second,
                           std::optional<std::string>& second_value) const {
  need(flow.starts_with('{'));
  flow.remove_prefix(1);
  bool is_first = true;
  const auto take = [&](std::string_view key, std::optional<std::string>& value) {
    std::string_view rest = flow;
    if (!is_first && rest.starts_with(", "))
      rest.remove_prefix(2);
    else if (!is_first)
      return;
    if (!rest.starts_with(key) || !rest.substr(key.size()).starts_with(": ")) return;
    rest.remove_prefix(key.size() + 2);
    value = scalar_of(take_flow_scalar(rest), Place::flow);
    flow = rest;
    is_first = false;
  };
  take(first, first_value);
  take(second, second_value);
  need(flow == "}");
}

void LineReader::flow_map(std::string_view key, std::string_view first,
                          std::optional<std::string>& first_value, std::string_view second,
                          std::optional<std::string>& second_value) {
  take_flow(value_of(key), first, first_value, second, second_value);
}

void LineReader::flow_item(std::string_view first, std::optional<std::string>& first_value,
                           std::string_view second, std::optional<std::string>& second_value) {
  const auto end = rest_.find('\n');
  need(end != std::string_view::npos);
  const std::string_view flow = rest_.substr(0, end);
  rest_.remove_prefix(end + 1);
  behind_mark_ = false;
  take_flow(flow, first, first_value, second, second_value);
}

}  // namespace otklik::formats
