// Foreign XML as a stream of events, within bounds. Nothing is fetched, entities that a document declares are refused, and those
// that it only uses come as they are written. Not for what elements mean.
#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bilingual.hpp"

namespace otklik::ingest {

using XmlAttributes = std::vector<std::pair<std::string_view, std::string_view>>;

/// The attribute's value; empty when there is none.
std::string_view attribute(const XmlAttributes& attributes, std::string_view name);

/// Names are as written, with their prefix. Text comes in pieces.
struct XmlEvents {
  std::function<void(std::string_view name, const XmlAttributes&)> start;
  std::function<void(std::string_view text)> text;
  std::function<void(std::string_view name)> end;
};

struct XmlProblem {
  Text what;
  std::size_t line = 0;
};

class XmlReader {
 public:
  explicit XmlReader(XmlEvents events);
  XmlReader(const XmlReader&) = delete;
  XmlReader& operator=(const XmlReader&) = delete;
  ~XmlReader();

  /// Takes some bytes; after `last` the document must be whole. Why the rest cannot be read, or nothing.
  std::optional<XmlProblem> feed(std::string_view bytes, bool last);
  std::size_t line() const;  ///< where the reading stands, from 1
  /// No events any more, and no problem.
  void stop();

 private:
  struct Parser;
  Parser* parser_;
};

/// Reads a stream to its end. Throws Error (failed) when it breaks; `file` is named in it.
std::optional<XmlProblem> read_xml(std::istream& in, const std::string& file, XmlReader& reader);

/// `x:row` to `row`.
std::string_view local_name(std::string_view name);

}  // namespace otklik::ingest
