#include "ingest/xml_reader.hpp"

#include <expat.h>

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "ingest/charset.hpp"

namespace otklik::ingest {

namespace {

constexpr std::size_t deepest = 100;
constexpr std::size_t buffer_bytes = 1 << 16;

// Expat 2.8 calls the older function deprecated; the Expat of Debian 12 has no other.
std::size_t line_of(XML_Parser parser) {
#if XML_MAJOR_VERSION > 2 || XML_MINOR_VERSION >= 8
  return XML_GetCurrentLineNumber64(parser);
#else
  return XML_GetCurrentLineNumber(parser);
#endif
}

}  // namespace

struct XmlReader::Parser {
  XML_Parser handle = nullptr;
  XmlEvents events;
  std::size_t depth = 0;
  std::optional<XmlProblem> problem;
  bool stopped = false;

  static Parser& of(void* self) { return *static_cast<Parser*>(self); }

  std::size_t line() const { return line_of(handle); }

  void give_up(Text what) {
    if (!problem) problem = XmlProblem{std::move(what), line()};
    XML_StopParser(handle, XML_FALSE);
  }

  static void on_start(void* self, const XML_Char* name, const XML_Char** pairs) {
    Parser& parser = of(self);
    if (++parser.depth > deepest)
      return parser.give_up(
          text("вложенность больше {} уровней", "nested deeper than {} levels", deepest));
    XmlAttributes attributes;
    for (; *pairs != nullptr; pairs += 2) attributes.emplace_back(pairs[0], pairs[1]);
    parser.events.start(name, attributes);
  }

  static void on_end(void* self, const XML_Char* name) {
    Parser& parser = of(self);
    --parser.depth;
    parser.events.end(name);
  }

  static void on_text(void* self, const XML_Char* bytes, int size) {
    of(self).events.text({bytes, static_cast<std::size_t>(size)});
  }

  // `&nbsp;` of a feed that declares nothing.
  static void on_entity(void* self, const XML_Char* name, int is_parameter) {
    if (is_parameter == 0) of(self).events.text(fmt::format("&{};", name));
  }

  static void on_declaration(void* self, const XML_Char*, int, const XML_Char*, int,
                             const XML_Char*, const XML_Char*, const XML_Char*, const XML_Char*) {
    of(self).give_up({"документ объявляет собственные сущности (<!ENTITY); такие не читаются",
                      "the document declares entities of its own (<!ENTITY); such are not read"});
  }

  static int on_encoding(void*, const XML_Char* name, XML_Encoding* info) {
    const auto table = byte_table(name);
    if (!table) return XML_STATUS_ERROR;
    std::copy(table->begin(), table->end(), info->map);
    info->data = nullptr;
    info->convert = nullptr;
    info->release = nullptr;
    return XML_STATUS_OK;
  }
};

std::string_view attribute(const XmlAttributes& attributes, std::string_view name) {
  for (const auto& [key, value] : attributes)
    if (key == name) return value;
  return {};
}

XmlReader::XmlReader(XmlEvents events) : parser_(new Parser) {
  parser_->events = std::move(events);
  parser_->handle = XML_ParserCreate(nullptr);
  XML_SetUserData(parser_->handle, parser_);
  XML_SetElementHandler(parser_->handle, Parser::on_start, Parser::on_end);
  XML_SetCharacterDataHandler(parser_->handle, Parser::on_text);
  XML_SetSkippedEntityHandler(parser_->handle, Parser::on_entity);
  XML_SetEntityDeclHandler(parser_->handle, Parser::on_declaration);
  XML_SetUnknownEncodingHandler(parser_->handle, Parser::on_encoding, nullptr);
  // As if an outer subset, which is never fetched, might declare what is not declared here: else such a use ends the reading.
  XML_UseForeignDTD(parser_->handle, XML_TRUE);
}

XmlReader::~XmlReader() {
  XML_ParserFree(parser_->handle);
  delete parser_;
}

std::optional<XmlProblem> XmlReader::feed(std::string_view bytes, bool last) {
  if (parser_->stopped) return std::nullopt;
  const auto status =
      XML_Parse(parser_->handle, bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0);
  if (parser_->problem) return parser_->problem;
  if (status != XML_STATUS_ERROR || parser_->stopped) return std::nullopt;
  return XmlProblem{text("это не XML: {}", "this is not XML: {}",
                         XML_ErrorString(XML_GetErrorCode(parser_->handle))),
                    line()};
}

std::size_t XmlReader::line() const {
  return parser_->line();
}

void XmlReader::stop() {
  parser_->stopped = true;
  XML_StopParser(parser_->handle, XML_FALSE);
}

std::optional<XmlProblem> read_xml(std::istream& in, const std::string& file, XmlReader& reader) {
  std::vector<char> buffer(buffer_bytes);
  for (;;) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    if (in.bad())
      throw Error(Category::failed, text("не удалось прочитать {}", "cannot read {}", file));
    const auto size = static_cast<std::size_t>(in.gcount());
    const bool last = size < buffer.size();
    if (auto problem = reader.feed({buffer.data(), size}, last)) return problem;
    if (last) return std::nullopt;
  }
}

std::string_view local_name(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace otklik::ingest
