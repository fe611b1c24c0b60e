#include "register/write/note.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/text.hpp"
#include "register/disk/disk.hpp"

namespace otklik::store {

namespace {

constexpr std::string_view first_line = "otklik write 1";
constexpr std::string_view last_line = "end";
constexpr std::string_view no_object = "-";

// `WORD rest`, the word taken off; nothing when the line begins otherwise.
std::optional<std::string_view> after_word(std::string_view line, std::string_view word) {
  if (!line.starts_with(word) || line.size() <= word.size() || line[word.size()] != ' ')
    return std::nullopt;
  return line.substr(word.size() + 1);
}

// `file HASH PATH`, the word taken off already.
std::optional<NotedFile> parse_file(std::string_view line) {
  const std::size_t blank = line.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  const std::string_view hash = line.substr(0, blank);
  NotedFile file{std::string(line.substr(blank + 1)), std::nullopt};
  if (hash != no_object) file.before = ObjectId{std::string(hash)};
  return file;
}

// False when the line does not belong where it stands.
bool take_line(Note& note, std::string_view line) {
  if (const auto root = after_word(line, "root")) {
    note.push_back({std::filesystem::path(*root), {}, {}, {}});
    return true;
  }
  if (note.empty()) return false;
  if (const auto branch = after_word(line, "branch")) {
    note.back().branch = *branch;
    return true;
  }
  if (const auto commit = after_word(line, "commit")) {
    note.back().commit.hex = *commit;
    return true;
  }
  const auto rest = after_word(line, "file");
  auto file = rest ? parse_file(*rest) : std::nullopt;
  if (file) note.back().files.push_back(std::move(*file));
  return file.has_value();
}

}  // namespace

std::string format_note(const Note& note) {
  std::string text = fmt::format("{}\n", first_line);
  for (const auto& write : note) {
    text += fmt::format("root {}\n", write.root.string());
    if (!write.branch.empty()) text += fmt::format("branch {}\n", write.branch);
    text += fmt::format("commit {}\n", write.commit.hex);
    for (const auto& file : write.files)
      text += fmt::format("file {} {}\n", file.before ? file.before->hex : no_object, file.path);
  }
  return text + fmt::format("{}\n", last_line);
}

std::optional<Note> parse_note(std::string_view text) {
  const auto lines = split(text, '\n');
  if (lines.size() < 3 || lines.front() != first_line || lines[lines.size() - 2] != last_line)
    return std::nullopt;
  Note note;
  for (std::size_t i = 1; i + 2 < lines.size(); ++i)
    if (!take_line(note, lines[i])) return std::nullopt;
  return note;
}

std::filesystem::path note_file(const std::filesystem::path& private_dir) {
  return private_dir / "write";
}

void save_note(const std::filesystem::path& private_dir, const Note& note) {
  const auto file = note_file(private_dir);
  if (!note.empty()) return replace_file(file, format_note(note));
  if (::unlink(file.c_str()) != 0 && errno != ENOENT)
    throw failure(text("не удалось удалить {}", "cannot remove {}", disarmed(file.string())),
                  errno);
  sync({private_dir});
}

}  // namespace otklik::store
