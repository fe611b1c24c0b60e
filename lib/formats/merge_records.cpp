#include "formats/merge_records.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "cases/events/event.hpp"
#include "cases/events/merge.hpp"
#include "formats/files.hpp"

namespace otklik::formats {

namespace {

using cases::MergeItem;

constexpr std::string_view events_line = "events:\n";
constexpr std::string_view item_mark = "  - ";
constexpr std::string_view time_key = "  - at: ";
constexpr std::string_view message_line = "message:\n";

// A record cut at the lines that only its own form has: what stands inside texts is indented deeper.
struct Parts {
  std::string head;  ///< up to and with the line `events:`
  std::vector<MergeItem> events;
};

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

std::optional<MergeItem> item_of(std::string bytes) {
  if (!bytes.starts_with(time_key)) return std::nullopt;
  const auto at = parse_stamp(bytes.substr(time_key.size(), bytes.find('\n') - time_key.size()));
  if (!at) return std::nullopt;
  return MergeItem{at->instant, std::move(bytes)};
}

std::optional<Parts> parts_of(std::string_view file) {
  if (!file.ends_with('\n')) return std::nullopt;
  const std::string mark = "\n" + std::string(events_line);
  const std::size_t end = file.find(mark);
  if (end == file.npos) return std::nullopt;
  Parts parts{std::string(file.substr(0, end + mark.size())), {}};
  std::vector<std::string> chunks;
  for (const std::string& line : lines_of(file.substr(end + mark.size()))) {
    if (line.starts_with(item_mark)) chunks.emplace_back();
    if (chunks.empty()) return std::nullopt;
    chunks.back() += line;
  }
  for (std::string& chunk : chunks) {
    auto item = item_of(std::move(chunk));
    if (!item) return std::nullopt;
    parts.events.push_back(std::move(*item));
  }
  return parts;
}

bool is_detected(const MergeItem& item) {
  return item.bytes.find("\n    event: detected\n") != std::string::npos;
}

// When the message was found, by this version.
Instant found_at(const Parts& parts) {
  Instant earliest = Instant::max();
  for (const MergeItem& item : parts.events)
    if (is_detected(item)) earliest = std::min(earliest, item.at);
  return earliest;
}

// The fields of a message, each with its lines; before them, under an empty name, what stands above.
using Fields = std::vector<std::pair<std::string, std::string>>;

Fields fields_of(std::string_view head) {
  const std::size_t start = head.find(message_line);
  const std::size_t body = start == head.npos ? head.size() : start + message_line.size();
  Fields fields{{"", std::string(head.substr(0, body))}};
  for (const std::string& line : lines_of(head.substr(body))) {
    const bool begins = line.size() > 2 && line.starts_with("  ") && line[2] != ' ';
    const bool ends = line == events_line;
    if (begins || ends) fields.emplace_back(line.substr(0, line.find(':')), "");
    fields.back().second += line;
  }
  return fields;
}

const std::string* find_field(const Fields& fields, const std::string& name) {
  for (const auto& [key, lines] : fields)
    if (key == name) return &lines;
  return nullptr;
}

// The head that stands, with the fields that only the other has, each behind the one that it follows there.
std::string united(const std::string& standing, const std::string& other) {
  Fields fields = fields_of(standing);
  std::string before;
  for (const auto& [name, lines] : fields_of(other)) {
    if (find_field(fields, name) == nullptr) {
      const auto place = std::find_if(fields.begin(), fields.end(),
                                      [&](const auto& field) { return field.first == before; });
      fields.insert(place == fields.end() ? fields.end() - 1 : place + 1, {name, lines});
    }
    before = name;
  }
  std::string head;
  for (const auto& [name, lines] : fields) head += lines;
  return head;
}

std::string first_fields(const Parts& parts) {
  return fields_of(parts.head).front().second;
}

// What the version with the later finding saw as the text, as an event of that finding; nothing when it cannot be read.
std::optional<MergeItem> text_seen(const cases::Case& record, const MergeItem& detected) {
  for (const cases::Event& event : record.events) {
    if (event.kind() != cases::EventKind::detected || event.at.instant != detected.at) continue;
    cases::Case copy{
        record.id,
        record.message,
        {{.at = event.at, .by = event.by, .data = cases::TextChanged{record.message.text}}}};
    return parts_of(write_case(copy))->events.front();
  }
  return std::nullopt;
}

bool has_its_text(const std::vector<MergeItem>& events, std::size_t detected) {
  return detected + 1 < events.size() && events[detected + 1].at == events[detected].at &&
         events[detected + 1].bytes.find("\n    event: text_changed\n") != std::string::npos;
}

// The head of `later` gives way: each of its findings keeps the text that it saw.
bool give_way(Parts& later, const Parts& standing, std::string_view file) {
  const Fields own_fields = fields_of(later.head);
  const Fields standing_fields = fields_of(standing.head);
  const std::string* own = find_field(own_fields, "  text");
  const std::string* other = find_field(standing_fields, "  text");
  if (own != nullptr && other != nullptr && *own == *other) return true;
  const auto read = read_case(file, "");
  if (!read.value) return false;
  std::vector<MergeItem> events;
  for (std::size_t i = 0; i < later.events.size(); ++i) {
    events.push_back(later.events[i]);
    if (!is_detected(later.events[i]) || has_its_text(later.events, i)) continue;
    if (auto seen = text_seen(*read.value, later.events[i])) events.push_back(std::move(*seen));
  }
  later.events = std::move(events);
  return true;
}

}  // namespace

std::optional<std::string> merge_records(std::string_view ours, std::string_view theirs) {
  auto a = parts_of(ours);
  auto b = parts_of(theirs);
  if (!a || !b || first_fields(*a) != first_fields(*b)) return std::nullopt;
  std::string_view later_file = theirs;
  if (std::pair(found_at(*b), b->head) < std::pair(found_at(*a), a->head)) {
    std::swap(a, b);
    later_file = ours;
  }
  if (a->head != b->head && !give_way(*b, *a, later_file)) return std::nullopt;
  std::string merged = united(a->head, b->head);
  for (const MergeItem& item : cases::merge(a->events, b->events)) merged += item.bytes;
  return merged;
}

}  // namespace otklik::formats
