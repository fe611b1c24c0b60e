#include "ingest/json_cut.hpp"

#include <algorithm>

#include "ingest/json_nesting.hpp"

namespace otklik::ingest {

namespace {

class Cutter {
 public:
  explicit Cutter(const JsonPart& value) : bytes_(value.bytes), line_(value.line) {}

  JsonParts cut() {
    JsonParts cuts;
    const bool is_object = next() == '{';
    if (!is_object && next() != '[') return cuts;
    const char closing = is_object ? '}' : ']';
    step();
    blanks();
    while (next() != closing) {
      if (!take_part(is_object, cuts)) {
        cuts.broken_line = line_;
        return cuts;
      }
      blanks();
      if (next() == ',') {
        step();
        blanks();
      } else if (next() != closing) {
        cuts.broken_line = line_;
        return cuts;
      }
    }
    return cuts;
  }

 private:
  bool take_part(bool is_object, JsonParts& cuts) {
    JsonPart part;
    if (is_object) {
      if (next() != '"') return false;
      const auto name = value();
      if (!name || name->size() < 2) return false;
      part.name = name->substr(1, name->size() - 2);
      blanks();
      if (next() != ':') return false;
      step();
      blanks();
    }
    part.line = line_;
    const auto bytes = value();
    if (!bytes) return false;
    part.bytes = *bytes;
    cuts.parts.push_back(part);
    return true;
  }

  // Nothing when no value stands here or the bytes end inside it.
  std::optional<std::string_view> value() {
    if (ends_json_word(next())) return std::nullopt;
    const std::size_t first = at_;
    Nesting nesting;
    do {
      if (next() < 0) return std::nullopt;
      nesting.see(next());
      step();
    } while (!nesting.is_whole(next()));
    return bytes_.substr(first, at_ - first);
  }

  int next() const { return at_ < bytes_.size() ? static_cast<unsigned char>(bytes_[at_]) : -1; }

  void step() {
    if (next() == '\n') ++line_;
    ++at_;
  }

  void blanks() {
    while (is_json_blank(next())) step();
  }

  std::string_view bytes_;
  std::size_t line_;
  std::size_t at_ = 0;
};

}  // namespace

const JsonPart* JsonParts::find(std::string_view name) const {
  const auto found = std::find_if(parts.begin(), parts.end(),
                                  [&](const JsonPart& each) { return each.name == name; });
  return found == parts.end() ? nullptr : &*found;
}

JsonParts cut_json(const JsonPart& value) {
  return Cutter(value).cut();
}

}  // namespace otklik::ingest
