// How every file of settings is read: first look, tree, shape, codec. The codecs of files.hpp fill in the last step.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "formats/fields.hpp"
#include "formats/first_look.hpp"
#include "formats/known_trees.hpp"
#include "formats/read.hpp"
#include "formats/schema.hpp"
#include "formats/yaml_tree.hpp"

namespace otklik::formats {

/// The largest settings file. The calendar of fifteen years has 40 KB, the staff of a region a few hundred.
constexpr std::size_t largest_settings = 1024 * 1024;

/// The value of a tree that was well-formed before; nothing when its codec has something to say now.
template <class T, class Decode>
std::optional<T> decode_known(const std::optional<std::string>& packed, Problems problems,
                              Decode decode) {
  const auto root = packed ? unpack(*packed) : std::nullopt;
  if (!root) return std::nullopt;
  problems.set_none_before();
  T value = decode(Fields(*root, problems));
  return problems.any() ? std::nullopt : std::optional(std::move(value));
}

/// Reads a file that people write. `decode` makes the value from the fields of the root and reports what no schema can say.
/// With a tree of `known` the bytes are not looked at, and there are no positions.
template <class T, class Decode>
Read<T> read_settings_file(std::string_view word, std::string_view bytes, std::string_view file,
                           KnownTrees* known, Decode decode) {
  const FileKind kind{.word = word, .version = 1, .size = largest_settings};
  Problems problems(word, file, without_mark(bytes));
  Read<T> read;
  if (known != nullptr) read.value = decode_known<T>(known->find(file), problems, decode);
  if (read.value) return read;
  if (passes_first_look(kind, problems)) {
    if (const auto root = parse_yaml(problems)) {
      check_shape(*root, std::string(word) + "-" + std::to_string(kind.version), problems);
      T value = decode(Fields(*root, problems));
      read.positions = positions_of(*root);
      if (!problems.any()) read.value = std::move(value);
      if (read.value && known != nullptr) known->keep(file, pack(*root));
    }
  }
  read.diagnostics = problems.take();
  return read;
}

}  // namespace otklik::formats
