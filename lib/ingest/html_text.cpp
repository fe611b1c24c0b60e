#include "ingest/html_text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/text.hpp"

namespace otklik::ingest {

namespace {

struct Entity {
  std::string_view name;
  std::string_view symbol;
};

// Those that feeds in Russian hold; others stay as they are written.
constexpr std::array entities = {
    Entity{"amp", "&"},    Entity{"lt", "<"},     Entity{"gt", ">"},    Entity{"quot", "\""},
    Entity{"apos", "'"},   Entity{"nbsp", " "},   Entity{"laquo", "«"}, Entity{"raquo", "»"},
    Entity{"ldquo", "“"},  Entity{"rdquo", "”"},  Entity{"bdquo", "„"}, Entity{"lsquo", "‘"},
    Entity{"rsquo", "’"},  Entity{"sbquo", "‚"},  Entity{"mdash", "—"}, Entity{"ndash", "–"},
    Entity{"hellip", "…"}, Entity{"copy", "©"},   Entity{"reg", "®"},   Entity{"trade", "™"},
    Entity{"bull", "•"},   Entity{"middot", "·"}, Entity{"deg", "°"},   Entity{"plusmn", "±"},
    Entity{"times", "×"},  Entity{"sup2", "²"},   Entity{"sup3", "³"},  Entity{"frac12", "½"},
    Entity{"euro", "€"},   Entity{"sect", "§"},   Entity{"para", "¶"},  Entity{"larr", "←"},
    Entity{"rarr", "→"},   Entity{"ensp", " "},   Entity{"emsp", " "},  Entity{"thinsp", " "},
    Entity{"shy", ""},     Entity{"zwnj", ""},    Entity{"zwj", ""},    Entity{"minus", "−"},
};

constexpr std::array<std::string_view, 14> breaking = {
    "br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol"};
constexpr std::array<std::string_view, 36> others = {
    "a",     "abbr",  "b",    "big",   "body",   "center", "code",   "del",     "em",
    "font",  "hr",    "html", "i",     "iframe", "img",    "ins",    "noindex", "nobr",
    "pre",   "q",     "s",    "small", "span",   "strike", "strong", "sub",     "sup",
    "table", "tbody", "td",   "th",    "thead",  "u",      "video",  "source",  "figure"};
constexpr std::array<std::string_view, 2> silent = {"script", "style"};

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_letter_or_digit(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9');
}

std::optional<std::string> numbered(std::string_view digits) {
  const bool is_hex = digits.starts_with('x') || digits.starts_with('X');
  if (is_hex) digits.remove_prefix(1);
  std::uint32_t number = 0;
  const auto [end, problem] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, is_hex ? 16 : 10);
  if (problem != std::errc() || end != digits.data() + digits.size() || number == 0 ||
      utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(number)) == 0)
    return std::nullopt;
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(number), bytes.data());
  return std::string(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

std::optional<std::string> symbol_of(std::string_view name) {
  if (name.starts_with('#')) return numbered(name.substr(1));
  for (const Entity& each : entities)
    if (each.name == name) return std::string(each.symbol);
  return std::nullopt;
}

// What stands at a `<`: the tag's name, empty when it is none of HTML's.
struct Tag {
  std::string name;
  bool closes = false;
  std::size_t size = 0;  // with both brackets
};

Tag tag_at(std::string_view rest) {
  if (rest.starts_with("<!--")) {
    const auto end = rest.find("-->");
    return {"!--", false, end == std::string_view::npos ? rest.size() : end + 3};
  }
  Tag tag;
  std::size_t at = 1;
  if (at < rest.size() && rest[at] == '/') {
    tag.closes = true;
    ++at;
  }
  const std::size_t first = at;
  while (at < rest.size() && is_letter_or_digit(rest[at])) ++at;
  const std::string name = folded(rest.substr(first, at - first));
  if (!holds(breaking, name) && !holds(others, name) && !holds(silent, name)) return {};
  const auto end = rest.find('>', at);
  if (end == std::string_view::npos) return {};
  tag.name = name;
  tag.size = end + 1;
  return tag;
}

class Stripper {
 public:
  explicit Stripper(std::string_view html) : rest_(html) {}

  std::string strip() {
    while (!rest_.empty()) {
      if (rest_.front() == '<' && tag()) continue;
      if (rest_.front() == '&' && entity()) continue;
      out_ += rest_.front();
      rest_.remove_prefix(1);
    }
    return std::move(out_);
  }

 private:
  bool tag() {
    const Tag found = tag_at(rest_);
    if (found.name.empty()) return false;
    rest_.remove_prefix(found.size);
    if (holds(breaking, found.name) && !out_.empty() && !out_.ends_with('\n')) out_ += '\n';
    if (!found.closes && holds(silent, found.name)) skip_to_end_of(found.name);
    return true;
  }

  void skip_to_end_of(const std::string& name) {
    const auto end = rest_.find("</" + name);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end);
  }

  bool entity() {
    constexpr std::size_t longest = 12;
    const auto end = rest_.substr(0, longest).find(';');
    if (end == std::string_view::npos) return false;
    const auto symbol = symbol_of(rest_.substr(1, end - 1));
    if (!symbol) return false;
    out_ += *symbol;
    rest_.remove_prefix(end + 1);
    return true;
  }

  std::string_view rest_;
  std::string out_;
};

// Tags or entities are left: the whole was escaped a second time.
bool is_html_still(std::string_view text) {
  for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos;
       at = text.find_first_of("<&", at + 1)) {
    const std::string_view rest = text.substr(at);
    if (rest.front() == '<' && !tag_at(rest).name.empty()) return true;
    const auto end = rest.substr(0, 12).find(';');
    if (rest.front() == '&' && end != std::string_view::npos && symbol_of(rest.substr(1, end - 1)))
      return true;
  }
  return false;
}

// Blanks at line ends go, and no more than one empty line stands between others.
std::string tidied(std::string_view text) {
  std::string result;
  for (const std::string_view line : split(text, '\n')) {
    const std::string_view words = trimmed(line);
    if (words.empty() && (result.empty() || result.ends_with("\n\n"))) continue;
    result.append(words).append("\n");
  }
  return std::string(trimmed(result));
}

}  // namespace

std::string html_text(std::string_view html) {
  std::string text = Stripper(html).strip();
  if (is_html_still(text)) text = Stripper(text).strip();
  return tidied(text);
}

}  // namespace otklik::ingest
