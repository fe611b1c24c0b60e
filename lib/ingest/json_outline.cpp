#include "ingest/json_outline.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace otklik::ingest {

namespace {

// No form is told by what stands deeper, and a hostile file must not fill the memory with its keys.
constexpr std::size_t deepest = 6;
constexpr std::size_t most_paths = 4096;
constexpr std::size_t longest_key = 64;

class Walk {
 public:
  Walk(std::string_view head, std::set<std::string, std::less<>>& paths)
      : rest_(head), paths_(paths) {}

  void walk() {
    while (!rest_.empty()) {
      const char byte = rest_.front();
      rest_.remove_prefix(1);
      switch (byte) {
        case '{': open(true); break;
        case '[': open(false); break;
        case '}':
        case ']': close(); break;
        case '"': text(); break;
        case ',': wants_key_ = !open_.empty() && open_.back().is_object; break;
        default: break;
      }
    }
  }

 private:
  struct Level {
    bool is_object;
    std::size_t path;  // how much of the path is outside of it
  };

  void open(bool is_object) {
    open_.push_back({is_object, path_.size()});
    // An array around the whole is not told from values one behind another.
    if (!is_object && open_.size() > 1) note("[]");
    wants_key_ = is_object;
  }

  void close() {
    if (open_.empty()) return;
    path_.resize(open_.back().path);
    open_.pop_back();
    wants_key_ = false;
  }

  void text() {
    std::size_t end = 0;
    while (end < rest_.size() && rest_[end] != '"' && rest_[end] != '\n')
      end += rest_[end] == '\\' ? 2 : 1;
    const std::string_view words = rest_.substr(0, end);
    const bool is_whole = end < rest_.size() && rest_[end] == '"';
    rest_.remove_prefix(std::min(rest_.size(), end + 1));
    if (!is_whole) {  // a broken line must not hide those behind it
      open_.clear();
      path_.clear();
    } else if (wants_key_) {
      wants_key_ = false;
      path_.resize(open_.back().path);
      note(path_.empty() ? std::string(words) : "." + std::string(words));
    }
  }

  void note(const std::string& step) {
    if (open_.size() > deepest) return;
    path_ += step.size() > longest_key ? "?" : step;
    if (paths_.size() < most_paths) paths_.insert(path_);
  }

  std::string_view rest_;
  std::set<std::string, std::less<>>& paths_;
  std::vector<Level> open_;
  std::string path_;
  bool wants_key_ = false;
};

}  // namespace

JsonOutline::JsonOutline(std::string_view head) {
  if (begins_json(head)) Walk(head, paths_).walk();
}

bool begins_json(std::string_view head) {
  head = trimmed(without_mark(head));
  return head.starts_with('[') || head.starts_with('{');
}

}  // namespace otklik::ingest
