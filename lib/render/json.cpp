#include "render/json.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <iterator>
#include <string_view>

#include "base/text.hpp"

namespace otklik::render {

namespace {

using report::List;
using report::Object;
using report::Value;

// Every byte that is not part of valid UTF-8 replaced: JSON cannot carry it.
std::string as_utf8(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (const auto bad = find_invalid_utf8(text)) {
    result += text.substr(0, *bad);
    result += "\ufffd";
    text.remove_prefix(*bad + 1);
  }
  return result += text;
}

void append_escape(std::string& out, char32_t code_point) {
  auto number = static_cast<std::uint32_t>(code_point);
  if (number < 0x10000) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", number);
    return;
  }
  number -= 0x10000;
  fmt::format_to(std::back_inserter(out), "\\u{:04x}\\u{:04x}", 0xd800 + (number >> 10),
                 0xdc00 + (number & 0x3ff));
}

void append_symbol(std::string& out, char32_t code_point, std::string_view bytes) {
  switch (code_point) {
    case U'"': out += "\\\""; return;
    case U'\\': out += "\\\\"; return;
    case U'\n': out += "\\n"; return;
    case U'\r': out += "\\r"; return;
    case U'\t': out += "\\t"; return;
    default: break;
  }
  if (is_unsafe(code_point))
    append_escape(out, code_point);
  else
    out += bytes;
}

void append_quoted(std::string& out, std::string_view text) {
  const std::string valid = as_utf8(text);
  std::string_view rest = valid;
  out += '"';
  while (!rest.empty()) {
    const std::string_view before = rest;
    const char32_t code_point = next_code_point(rest);
    append_symbol(out, code_point, before.substr(0, before.size() - rest.size()));
  }
  out += '"';
}

// Writes values one after the other; knows how deep it is.
class Writer {
 public:
  explicit Writer(bool indented) : indented_(indented) {}

  std::string& out() { return out_; }

  void write(const Value& value) { value.visit(*this); }

  void operator()(std::monostate) { out_ += "null"; }
  void operator()(bool value) { out_ += value ? "true" : "false"; }
  void operator()(std::int64_t value) { out_ += std::to_string(value); }
  void operator()(const std::string& value) { append_quoted(out_, value); }
  void operator()(Date value) { append_quoted(out_, format_date(value)); }
  void operator()(const Stamp& value) { append_quoted(out_, format_stamp(value)); }

  void operator()(const List& list) {
    open('[');
    for (const Value& each : list) {
      next();
      write(each);
    }
    close(']');
  }

  void operator()(const Object& object) {
    open('{');
    for (const auto& [name, value] : object) {
      member(name);
      write(value);
    }
    close('}');
  }

  void open(char bracket) {
    out_ += bracket;
    ++depth_;
    empty_ = true;
  }

  void close(char bracket) {
    --depth_;
    if (!empty_) line_break();
    out_ += bracket;
    empty_ = false;
  }

  void member(std::string_view name) {
    next();
    append_quoted(out_, name);
    out_ += ": ";
    empty_ = false;
  }

 private:
  // Room for the next element of the innermost list or object.
  void next() {
    if (!empty_) out_ += indented_ ? "," : ", ";
    line_break();
    empty_ = false;
  }

  void line_break() {
    if (!indented_) return;
    out_ += '\n';
    out_.append(2 * depth_, ' ');
  }

  std::string out_;
  std::size_t depth_ = 0;
  bool indented_;
  bool empty_ = true;  // nothing stands yet in the innermost list or object
};

}  // namespace

std::string render_json(const Value& value) {
  Writer writer(true);
  writer.write(value);
  return std::move(writer.out()) + "\n";
}

std::string render_json_line(const Value& value) {
  Writer writer(false);
  writer.write(value);
  return std::move(writer.out());
}

std::string render_json_report(const report::Report& report, Lang lang) {
  Writer writer(true);
  writer.open('{');
  writer.member("report");
  writer.write(report.name);
  if (!report.title.empty()) {
    writer.member("title");
    writer.write(report.title.in(lang));
  }
  for (const Object* members : {&report.head, &report.figures})
    for (const auto& [name, value] : *members) {
      writer.member(name);
      writer.write(value);
    }
  if (!report.table.columns.empty()) {
    writer.member("rows");
    writer(report.table.rows);
  }
  if (!report.left_out.empty()) {
    writer.member("left_out");
    List left_out;
    for (const Text& each : report.left_out) left_out.emplace_back(each.in(lang));
    writer(left_out);
  }
  writer.close('}');
  return std::move(writer.out()) + "\n";
}

}  // namespace otklik::render
