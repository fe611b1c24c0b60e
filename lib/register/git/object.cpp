#include "register/git/object.hpp"

#include <fmt/core.h>
#include <sha1.h>

#include <optional>

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/sha256.hpp"

namespace otklik::store {

namespace {

Error damaged(const Object& object) {
  return Error(Category::failed,
               text("объект git {} повреждён", "the git object {} is damaged", object.id.hex),
               {text("проверьте хранилище: git fsck", "check the repository: git fsck")});
}

std::string to_hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string result;
  result.reserve(2 * bytes.size());
  for (const char byte : bytes) {
    result += digits[static_cast<unsigned char>(byte) / 16U];
    result += digits[static_cast<unsigned char>(byte) % 16U];
  }
  return result;
}

// Takes the text up to the separator, and the separator, off the front.
std::optional<std::string_view> take_until(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return part;
}

struct Signature {
  std::string name;
  std::string email;
  Instant when{};
};

// `Name <email> 1772436000 +0300`. The last angle brackets count: git lets none into a name, other writers might.
std::optional<Signature> parse_signature(std::string_view line) {
  const std::size_t open = line.rfind('<');
  const std::size_t close = line.rfind("> ");
  if (open == std::string_view::npos || close == std::string_view::npos || close < open)
    return std::nullopt;
  std::string_view rest = line.substr(close + 2);
  const auto seconds = parse_integer(rest.substr(0, rest.find(' ')));
  if (!seconds) return std::nullopt;
  const std::string_view name = line.substr(0, open);
  return Signature{std::string(name.substr(0, name.find_last_not_of(' ') + 1)),
                   std::string(line.substr(open + 1, close - open - 1)),
                   Instant(Seconds(*seconds))};
}

// False when the line cannot be read. Lines that we have no use for (signatures and their continuation) are fine.
bool take_header(CommitInfo& commit, std::string_view line) {
  const std::size_t blank = line.find(' ');
  if (blank == std::string_view::npos || blank == 0) return true;
  const std::string_view key = line.substr(0, blank);
  const std::string_view value = line.substr(blank + 1);
  if (key == "tree") commit.tree.hex = value;
  if (key == "parent") commit.parents.push_back({std::string(value)});
  if (key != "author" && key != "committer") return true;
  const auto signature = parse_signature(value);
  if (!signature) return false;
  if (key == "committer") {
    commit.committer_email = signature->email;
    commit.committed = signature->when;
    return true;
  }
  commit.author_name = signature->name;
  commit.author_email = signature->email;
  commit.authored = signature->when;
  return true;
}

std::string sha1_of(std::string_view head, std::string_view bytes) {
  SHA1_CTX context;
  SHA1Init(&context);
  for (const std::string_view part : {head, bytes})
    SHA1Update(&context, reinterpret_cast<const std::uint8_t*>(part.data()), part.size());
  std::string digest(SHA1_DIGEST_LENGTH, '\0');
  SHA1Final(reinterpret_cast<std::uint8_t*>(digest.data()), &context);
  return to_hex(digest);
}

}  // namespace

bool is_object_id(std::string_view word) {
  return (word.size() == 40 || word.size() == 64) &&
         word.find_first_not_of("0123456789abcdef") == word.npos;
}

bool is_genuine(const Object& object) {
  std::string head = fmt::format("{} {}", object.type, object.bytes.size());
  head += '\0';
  const bool is_short = object.id.hex.size() == std::size_t{2} * SHA1_DIGEST_LENGTH;
  return object.id.hex ==
         (is_short ? sha1_of(head, object.bytes) : hex_of(sha256(head + object.bytes)));
}

std::vector<TreeEntry> parse_tree(const Object& tree) {
  const std::size_t id_size = tree.id.hex.size() / 2;
  std::vector<TreeEntry> entries;
  std::string_view rest = tree.bytes;
  while (!rest.empty()) {
    const auto mode = take_until(rest, ' ');
    const auto name = mode ? take_until(rest, '\0') : std::nullopt;
    if (!name || rest.size() < id_size) throw damaged(tree);
    entries.push_back({std::string(*mode), std::string(*name), {to_hex(rest.substr(0, id_size))}});
    rest.remove_prefix(id_size);
  }
  return entries;
}

CommitInfo parse_commit(const Object& commit) {
  CommitInfo info;
  info.id = commit.id;
  std::string_view rest = commit.bytes;
  for (;;) {
    const auto line = take_until(rest, '\n');
    if (!line || !take_header(info, *line)) throw damaged(commit);
    if (line->empty()) break;
  }
  info.message = rest;
  return info;
}

}  // namespace otklik::store
