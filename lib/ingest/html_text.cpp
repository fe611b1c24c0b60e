#include "ingest/html_text.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "base/text.hpp"

namespace otklik::ingest {

namespace {

// libxml2 looks for what an end tag closes from the innermost element outwards, so the depth bounds its time too.
constexpr int deepest = 256;
constexpr std::size_t longest_entity = 12;

constexpr std::array<std::string_view, 19> breaking = {
    "br", "p",  "div",        "li", "tr", "h1",      "h2", "h3",  "h4",   "h5",
    "h6", "hr", "blockquote", "ul", "ol", "article", "dt", "pre", "title"};

class Words {
 public:
  explicit Words(std::string_view html) : html_(html) {
    // To libxml2 it is the end of the text.
    std::replace(html_.begin(), html_.end(), '\0', ' ');
  }

  std::optional<std::string> read() {
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
        htmlNewParserCtxt(), htmlFreeParserCtxt);
    parser_ = context.get();
    htmlSAXHandler events{};
    events.startElement = on_start;
    events.endElement = on_end;
    events.characters = on_text;
    events.ignorableWhitespace = on_text;
    events.cdataBlock = on_code;
    *parser_->sax = events;
    parser_->userData = this;
    htmlCtxtReadMemory(parser_, html_.data(), static_cast<int>(html_.size()), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    if (is_too_deep_) return std::nullopt;
    return std::move(out_);
  }

 private:
  static Words& of(void* self) { return *static_cast<Words*>(self); }
  static std::string_view view(const xmlChar* name) { return reinterpret_cast<const char*>(name); }

  static void on_start(void* self, const xmlChar* name, const xmlChar**) { of(self).start(name); }
  static void on_end(void* self, const xmlChar* name) { of(self).break_line(view(name)); }
  static void on_text(void* self, const xmlChar* bytes, int size) {
    of(self).text({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)});
  }
  // Of scripts and styles.
  static void on_code(void*, const xmlChar*, int) {}

  void start(const xmlChar* name) {
    if (parser_->nameNr > deepest) {
      is_too_deep_ = true;
      xmlStopParser(parser_);
    }
    if (const std::string_view tag = source(view(name)); is_no_tag(tag, name))
      out_ += tag;
    else
      break_line(view(name));
  }

  // The tag as it is written; empty where libxml2 adds one that is not.
  std::string_view source(std::string_view name) const {
    const htmlParserInput& input = *parser_->input;
    const std::size_t end = input.consumed + static_cast<std::size_t>(input.cur - input.base);
    std::string_view tag = std::string_view(html_).substr(0, end + 1);
    tag.remove_prefix(std::min(tag.rfind('<'), tag.size()));
    return !tag.empty() && folded(tag.substr(1, name.size())) == name ? tag : std::string_view();
  }

  // An address in brackets, or a `<` that no `>` follows.
  static bool is_no_tag(std::string_view source, const xmlChar* name) {
    if (source.empty() || htmlTagLookup(name) != nullptr)
      return !source.empty() && !source.ends_with('>') && !source.ends_with('/');
    return source.substr(0, source.find(' ')).find_first_of("@.") != std::string_view::npos;
  }

  void break_line(std::string_view name) {
    if (std::find(breaking.begin(), breaking.end(), name) != breaking.end() && !out_.empty() &&
        !out_.ends_with('\n'))
      out_ += '\n';
  }

  // What `&nbsp;` and `&shy;` become is of use to a page only.
  void text(std::string_view words) {
    if (words == "\u00a0")
      out_ += ' ';
    else if (words != "\u00ad")
      out_ += words;
  }

  std::string html_;
  htmlParserCtxtPtr parser_ = nullptr;
  std::string out_;
  bool is_too_deep_ = false;
};

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

const xmlChar* chars(const std::string& text) {
  return reinterpret_cast<const xmlChar*>(text.c_str());
}

bool is_tag(std::string_view rest) {
  rest.remove_prefix(rest.starts_with("</") ? 2 : 1);
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_letter);
  const std::string name = folded(rest.substr(0, static_cast<std::size_t>(end - rest.begin())));
  return htmlTagLookup(chars(name)) != nullptr && rest.find('>') != std::string_view::npos;
}

bool is_entity(std::string_view rest) {
  rest = rest.substr(1, longest_entity);
  const std::string name(rest.substr(0, rest.find(';')));
  return name.size() < rest.size() &&
         (name.starts_with('#') || htmlEntityLookup(chars(name)) != nullptr);
}

// Tags or entities are left: the whole was escaped a second time.
bool is_html_still(std::string_view text) {
  for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos;
       at = text.find_first_of("<&", at + 1))
    if (const auto rest = text.substr(at); rest.front() == '<' ? is_tag(rest) : is_entity(rest))
      return true;
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

std::optional<std::string> html_text(std::string_view html) {
  auto text = Words(html).read();
  if (text && is_html_still(*text)) text = Words(*text).read();
  if (text) text = tidied(*text);
  return text;
}

std::optional<std::string> markup_text(std::string_view html) {
  auto text = Words(html).read();
  if (text) text = tidied(*text);
  return text;
}

}  // namespace otklik::ingest
