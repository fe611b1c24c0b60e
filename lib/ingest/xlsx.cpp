#include "ingest/xlsx.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/number.hpp"
#include "base/text.hpp"
#include "ingest/archive.hpp"
#include "ingest/strangers.hpp"
#include "ingest/table.hpp"
#include "ingest/whole.hpp"
#include "ingest/xml_reader.hpp"

namespace otklik::ingest {

namespace {

// Bounds of a workbook: beyond them it is an attack, or should have been exported as CSV.
constexpr std::size_t largest_packed = std::size_t{64} << 20;
constexpr std::size_t largest_shared = std::size_t{64} << 20;  // of the shared texts, unpacked
constexpr std::size_t largest_sheet = std::size_t{1} << 30;
constexpr std::size_t largest_other = std::size_t{4} << 20;
constexpr std::size_t most_columns = 512;
constexpr std::size_t most_links = 1 << 20;
constexpr double days_of_1904 = 1462;

struct Sheet {
  std::string name;
  std::string path;
};

struct Workbook {
  std::vector<Sheet> sheets;
  std::string shared_texts;
  bool is_1904 = false;
};

// `B7` to column 1; nothing when it is no reference.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  std::size_t letters = 0;
  for (const char each : reference) {
    if (each < 'A' || each > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(each - 'A') + 1;
    if (++letters > 3) return std::nullopt;
  }
  return letters == 0 ? std::nullopt : std::optional(column - 1);
}

// Symbols that XML cannot hold are written `_x000D_`.
std::string unescaped(std::string_view text) {
  constexpr std::size_t length = 7;
  std::string result;
  while (!text.empty()) {
    unsigned number = 0;
    const bool may_be = text.size() >= length && text.starts_with("_x") && text[length - 1] == '_';
    const auto [end, problem] =
        may_be ? std::from_chars(text.data() + 2, text.data() + length - 1, number, 16)
               : std::from_chars_result{text.data(), std::errc::invalid_argument};
    const bool is_escape =
        problem == std::errc() && end == text.data() + length - 1 && number < 0x80;
    result += is_escape ? static_cast<char>(number) : text.front();
    text.remove_prefix(is_escape ? length : 1);
  }
  return result;
}

std::optional<Text> parse_part(const Archive& archive, const std::string& name, std::size_t largest,
                               XmlReader& xml) {
  std::optional<XmlProblem> bad;
  auto problem = archive.unpack(name, largest, [&](std::string_view bytes, bool last) {
    bad = xml.feed(bytes, last);
    return !bad;
  });
  if (bad)
    return joined(same(disarmed(name) + ", "), "",
                  joined(text("строка {}: ", "line {}: ", bad->line), "", bad->what));
  return problem;
}

struct Relation {
  std::string type;
  std::string target;
};

// By their ids.
using Relations = std::map<std::string, Relation>;

// The folder of a part, with the slash behind.
std::string folder_of(const std::string& part) {
  return part.substr(0, part.rfind('/') + 1);
}

// The file to which a part's relation leads: from the part's folder on, or from the top.
std::string led_to(const std::string& part, std::string target) {
  std::replace(target.begin(), target.end(), '\\', '/');
  const std::string whole = target.starts_with('/') ? target : folder_of(part) + target;
  std::vector<std::string> names;
  for (const std::string_view each : split(whole, '/')) {
    if (each == ".." && !names.empty()) names.pop_back();
    if (!each.empty() && each != "." && each != "..") names.emplace_back(each);
  }
  return joined_list(names, "/");
}

Relations relations(const Archive& archive, const std::string& part) {
  Relations found;
  const std::string folder = folder_of(part);
  const std::string name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
  if (!archive.holds(name)) return found;
  XmlReader xml({[&](auto tag, const XmlAttributes& attributes) {
                   if (local_name(tag) == "Relationship" && found.size() < most_links)
                     found[std::string(attribute(attributes, "Id"))] = {
                         std::string(attribute(attributes, "Type")),
                         std::string(attribute(attributes, "Target"))};
                 },
                 [](auto) {}, [](auto) {}});
  parse_part(archive, name, largest_sheet, xml);
  return found;
}

// The part of that kind to which another leads, else where it usually lies.
std::string part_of_kind(const Relations& relations, const std::string& from, std::string_view kind,
                         const std::string& usual) {
  for (const auto& [id, each] : relations)
    if (each.type.ends_with(kind)) return led_to(from, each.target);
  return usual;
}

std::string_view any_prefix(const XmlAttributes& attributes, std::string_view name) {
  for (const auto& [key, value] : attributes)
    if (key != name && local_name(key) == name) return value;
  return {};
}

std::optional<Text> read_workbook(const Archive& archive, Workbook& book) {
  const std::string path =
      part_of_kind(relations(archive, ""), "", "/officeDocument", "xl/workbook.xml");
  if (!archive.holds(path) && archive.holds("content.xml")) return opendocument();
  const Relations parts = relations(archive, path);
  book.shared_texts = part_of_kind(parts, path, "/sharedStrings", "xl/sharedStrings.xml");
  std::size_t depth = 0;
  XmlReader xml({[&](auto tag, const XmlAttributes& attributes) {
                   ++depth;
                   // Extensions have properties of the same name, deeper.
                   if (local_name(tag) == "workbookPr" && depth == 2) {
                     const auto flag = attribute(attributes, "date1904");
                     book.is_1904 = flag == "1" || flag == "true";
                   }
                   if (local_name(tag) != "sheet") return;
                   const auto part = parts.find(std::string(any_prefix(attributes, "id")));
                   if (part == parts.end()) return;
                   book.sheets.push_back({std::string(attribute(attributes, "name")),
                                          led_to(path, part->second.target)});
                 },
                 [](auto) {}, [&](auto) { --depth; }});
  return parse_part(archive, path, largest_other, xml);
}

// Runs of one text join; how it is pronounced (rPh) does not count.
class SharedTexts {
 public:
  SharedTexts()
      : xml_({[this](auto tag, const auto&) { start(local_name(tag)); },
              [this](auto words) {
                if (in_text_) texts_.back().append(words);
              },
              [this](auto tag) { end(local_name(tag)); }}) {}

  std::optional<Text> read(const Archive& archive, const std::string& name) {
    if (!archive.holds(name)) return std::nullopt;
    return parse_part(archive, name, largest_shared, xml_);
  }

  const std::string* find(std::string_view digits) const {
    const auto number = parse_unsigned(trimmed(digits));
    return number && *number < texts_.size() ? &texts_[*number] : nullptr;
  }

 private:
  void start(std::string_view tag) {
    if (tag == "si") texts_.emplace_back();
    if (tag == "rPh") in_phonetic_ = true;
    in_text_ = tag == "t" && !in_phonetic_ && !texts_.empty();
  }
  void end(std::string_view tag) {
    if (tag == "rPh") in_phonetic_ = false;
    if (tag == "t") in_text_ = false;
    if (tag == "si") texts_.back() = unescaped(texts_.back());
  }

  XmlReader xml_;
  std::vector<std::string> texts_;
  bool in_text_ = false;
  bool in_phonetic_ = false;
};

// Where cells lead: they are told behind the rows, so they are read before.
std::map<std::string, std::string> links_of(const Archive& archive, const std::string& sheet) {
  const Relations targets = relations(archive, sheet);
  std::map<std::string, std::string> links;
  if (targets.empty()) return links;
  XmlReader xml({[&](auto tag, const XmlAttributes& attributes) {
                   if (local_name(tag) != "hyperlink" || links.size() == most_links) return;
                   const auto target = targets.find(std::string(any_prefix(attributes, "id")));
                   if (target != targets.end())
                     links[std::string(attribute(attributes, "ref"))] = target->second.target;
                 },
                 [](auto) {}, [](auto) {}});
  parse_part(archive, sheet, largest_sheet, xml);
  return links;
}

// The first argument of HYPERLINK("…";"…").
std::string link_in_formula(std::string_view formula) {
  constexpr std::string_view call = "HYPERLINK(\"";
  const auto at = formula.find(call);
  if (at == std::string_view::npos) return {};
  formula.remove_prefix(at + call.size());
  return std::string(formula.substr(0, formula.find('"')));
}

class SheetReader {
 public:
  SheetReader(const SharedTexts& shared, std::map<std::string, std::string> links,
              TableTaker& table, std::size_t longest)
      : shared_(shared),
        links_(std::move(links)),
        table_(table),
        longest_(longest),
        xml_({[this](auto tag, const auto& attributes) { start(local_name(tag), attributes); },
              [this](auto words) { text(words); }, [this](auto tag) { end(local_name(tag)); }}) {}

  std::optional<Text> read(const Archive& archive, const std::string& path) {
    return parse_part(archive, path, largest_sheet, xml_);
  }

 private:
  void start(std::string_view tag, const XmlAttributes& attributes) {
    if (tag == "row") {
      row_.clear();
      size_ = 0;
      const auto number = parse_unsigned(attribute(attributes, "r"));
      line_ = number ? static_cast<std::size_t>(*number) : line_ + 1;
    } else if (tag == "c") {
      reference_ = attribute(attributes, "r");
      column_ = column_of(reference_).value_or(row_.size());
      type_ = attribute(attributes, "t");
      value_.clear();
      formula_.clear();
    }
    in_value_ = tag == "v" || tag == "t";
    in_formula_ = tag == "f";
    if (tag == "rPh") in_phonetic_ = true;
  }

  void text(std::string_view words) {
    if (in_phonetic_ || (!in_value_ && !in_formula_)) return;
    size_ += words.size();
    if (size_ <= longest_) (in_value_ ? value_ : formula_).append(words);
  }

  void end(std::string_view tag) {
    if (tag == "v" || tag == "t") in_value_ = false;
    if (tag == "f") in_formula_ = false;
    if (tag == "rPh") in_phonetic_ = false;
    if (tag == "c") cell();
    if (tag == "row") row();
  }

  void cell() {
    if (column_ >= most_columns) return;
    if (row_.size() <= column_) row_.resize(column_ + 1);
    TableCell& cell = row_[column_];
    const std::string* shared = type_ == "s" ? shared_.find(value_) : nullptr;
    if (shared != nullptr)
      cell.text = *shared;
    else if (type_ == "inlineStr" || type_ == "str")
      cell.text = unescaped(value_);
    else if (type_ != "s" && type_ != "e")
      cell.text = number(value_);
    const auto link = links_.find(reference_);
    cell.link = link != links_.end() ? link->second : link_in_formula(formula_);
  }

  // Whole numbers that the file writes as 1.772435700E9 lose nothing; others stay as they are, and an id of them is refused.
  static std::string number(const std::string& written) {
    constexpr double exact = 9007199254740992;  // 2^53
    if (written.find_first_of("eE") == std::string::npos) return written;
    double value = 0;
    const auto [end, problem] =
        std::from_chars(written.data(), written.data() + written.size(), value);
    const bool is_exact = problem == std::errc() && end == written.data() + written.size() &&
                          value > -exact && value < exact &&
                          value == static_cast<double>(static_cast<long long>(value));
    return is_exact ? std::to_string(static_cast<long long>(value)) : written;
  }

  void row() {
    if (size_ > longest_)
      table_.reject(line_, otklik::text("строка больше {} байт", "the row is larger than {} bytes",
                                        longest_));
    else if (!table_.take(row_, line_))
      xml_.stop();
  }

  const SharedTexts& shared_;
  std::map<std::string, std::string> links_;
  TableTaker& table_;
  std::size_t longest_;
  XmlReader xml_;
  TableRow row_;
  std::size_t line_ = 0;
  std::size_t size_ = 0;
  std::string reference_;
  std::size_t column_ = 0;
  std::string type_;
  std::string value_;
  std::string formula_;
  bool in_value_ = false;
  bool in_formula_ = false;
  bool in_phonetic_ = false;
};

class BookReader {
 public:
  BookReader(const Reading& reading, const Sink& sink) : reading_(reading), sink_(sink) {}

  void read(std::string_view bytes) {
    const Archive archive(bytes);
    if (archive.problem()) return reject(*archive.problem());
    Workbook book;
    SharedTexts shared;
    if (const auto problem = read_workbook(archive, book)) return reject(*problem);
    if (const auto problem = shared.read(archive, book.shared_texts)) return reject(*problem);
    bool has_heading = false;
    std::optional<TableTaker> first;
    for (const Sheet& sheet : book.sheets) {
      TableTaker table(first ? disarmed(sheet.name) + "!" : "", reading_, sink_);
      if (book.is_1904) table.set_first_day(days_of_1904);
      SheetReader rows(shared, links_of(archive, sheet.path), table, longest_row(reading_));
      if (const auto problem = rows.read(archive, sheet.path)) reject(*problem);
      has_heading = has_heading || table.has_heading();
      if (!first) first.emplace(table);
    }
    if (!first) return reject({"в книге нет листов", "the workbook has no sheets"});
    if (!has_heading) first->reject_unknown();
  }

  void reject(Text reason) { sink_.rejected({reading_.file + ":1", std::move(reason)}); }

 private:
  const Reading& reading_;
  const Sink& sink_;
};

}  // namespace

bool recognises_xlsx(std::string_view head) {
  return head.starts_with("PK\x03\x04");
}

void read_xlsx(std::istream& in, const Reading& reading, const Sink& sink) {
  BookReader book(reading, sink);
  const auto bytes = whole(in, reading.file, largest_packed);
  if (!bytes)
    return book.reject(text("книга больше {} байт; выгрузите её в CSV",
                            "the workbook is larger than {} bytes; export it as CSV",
                            largest_packed));
  book.read(*bytes);
}

}  // namespace otklik::ingest
