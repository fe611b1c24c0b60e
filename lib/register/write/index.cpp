#include "register/write/index.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <future>
#include <set>
#include <thread>

#include "base/text.hpp"

namespace otklik::store {

namespace {

namespace fs = std::filesystem;

// Beyond this many paths the whole index is listed: a command line has an end.
constexpr std::size_t few = 64;
constexpr std::chrono::milliseconds pause(5);

/// The files that take part. `ours` becomes `theirs` by a hard link: both names are then one file, which tells whose it is.
struct IndexFiles {
  fs::path index;
  fs::path theirs;  // git's lock of the index
  fs::path ours;    // the same file under a name of our own
  fs::path
      base;  // the index of which the new one is made, by a hard link: git never writes into an index that is there
  fs::path work;  // where git writes the new index
  fs::path work_lock;

  explicit IndexFiles(const Git& git)
      : index(git.git_dir() / "index"),
        theirs(git.git_dir() / "index.lock"),
        ours(git.private_dir() / "index-lock"),
        base(git.private_dir() / "index-base"),
        work(git.private_dir() / "index"),
        work_lock(git.private_dir() / "index.lock") {}
};

bool are_one_file(const fs::path& a, const fs::path& b) {
  struct stat first {};
  struct stat second {};
  return ::lstat(a.c_str(), &first) == 0 && ::lstat(b.c_str(), &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

void release(const IndexFiles& files) {
  ::unlink(files.work_lock.c_str());
  ::unlink(files.work.c_str());
  ::unlink(files.base.c_str());
  // Our name goes last: without it nobody could tell whose the lock is.
  if (!are_one_file(files.ours, files.theirs) || ::unlink(files.theirs.c_str()) == 0)
    ::unlink(files.ours.c_str());
}

// 0, or the number of the system's refusal.
int take_lock(const IndexFiles& files, Seconds wait) {
  write_file(files.ours, {});
  const auto until = std::chrono::steady_clock::now() + wait;
  while (::link(files.ours.c_str(), files.theirs.c_str()) != 0) {
    if (errno != EEXIST || std::chrono::steady_clock::now() >= until) return errno;
    std::this_thread::sleep_for(pause);
  }
  return 0;
}

Text cannot_set(const Text& why) {
  return joined({"событие записано, но индекс git пока не обновлён",
                 "the event is recorded, but git's index could not follow yet"},
                ": ", why);
}

Text held_by_git(const fs::path& lock) {
  return text(
      "его держит другая команда git ({}); если её нет, удалите этот файл. Следующая команда "
      "закончит начатое",
      "another git command holds it ({}); if there is none, delete that file. The next command "
      "finishes this",
      disarmed(lock.string()));
}

// `MODE HASH STAGE TAB PATH`
std::optional<IndexEntry> parse_entry(std::string_view line) {
  const std::size_t tab = line.find('\t');
  const auto fields = split(line.substr(0, tab), ' ');
  if (tab == std::string_view::npos || fields.size() != 3) return std::nullopt;
  const std::string_view blob = fields[2] == "0" ? fields[1] : std::string_view{};
  return IndexEntry{std::string(line.substr(tab + 1)), {std::string(blob)}, std::string(fields[0])};
}

std::string index_info(const std::vector<IndexEntry>& entries) {
  std::string lines;
  for (const auto& entry : entries) {
    lines += fmt::format("{} {}\t{}", entry.mode, entry.blob.hex, entry.path);
    lines += '\0';
  }
  return lines;
}

}  // namespace

std::map<std::string, IndexEntry> load_index_entries(const Git& git,
                                                     const std::vector<std::string>& paths) {
  std::vector<std::string> arguments{"ls-files", "-z", "--stage", "--"};
  if (paths.size() <= few) arguments.insert(arguments.end(), paths.begin(), paths.end());
  const std::set<std::string_view> wanted(paths.begin(), paths.end());
  std::map<std::string, IndexEntry> entries;
  const std::string list = git.output(arguments);
  for (const auto line : split(list, '\0')) {
    auto entry = parse_entry(line);
    if (entry && wanted.contains(entry->path))
      entries.insert_or_assign(entry->path, std::move(*entry));
  }
  return entries;
}

struct IndexUpdate::Making {
  std::future<ProcessResult> result;
};

IndexUpdate::IndexUpdate(const Git& git, const Lock& lock, std::vector<IndexEntry> entries)
    : git_(git),
      lock_(lock),
      entries_(std::move(entries)),
      without_filters_(git.without_filters()) {
  if (is_idle()) return;
  release(IndexFiles(git_));
  begin();
}

IndexUpdate::IndexUpdate(const Git& git, const Lock& lock, std::vector<std::string> form)
    : git_(git), lock_(lock), form_(std::move(form)), without_filters_(git.without_filters()) {
  release(IndexFiles(git_));
  begin();
}

IndexUpdate::~IndexUpdate() {
  if (made_) made_->result.wait();
  if (!is_idle()) release(IndexFiles(git_));
}

// Without post-index-change: of git's hooks a write runs reference-transaction alone.
ProcessResult IndexUpdate::update(const Environment& where) const {
  Environment all = where;
  all.insert(without_filters_.begin(), without_filters_.end());
  std::vector<std::string> arguments{"-c", "core.hooksPath=/dev/null", "update-index"};
  arguments.insert(arguments.end(), form_.begin(), form_.end());
  for (const char* each : {"-z", "--index-info"}) arguments.emplace_back(each);
  return git_.command(arguments, index_info(entries_), all, lock_.descriptor());
}

void IndexUpdate::begin() {
  const IndexFiles files(git_);
  ::unlink(files.work.c_str());
  ::unlink(files.base.c_str());
  for (const fs::path& copy : {files.base, files.work})
    if (::link(files.index.c_str(), copy.c_str()) != 0 && errno != ENOENT) return;
  made_ = std::make_unique<Making>(Making{std::async([this, work = files.work.string()] {
    return update({{"GIT_INDEX_FILE", work}});
  })});
}

// Whether the index is still the one that the new one was made of.
bool IndexUpdate::is_of_today() const {
  const IndexFiles files(git_);
  std::error_code ignored;
  return fs::exists(files.index, ignored) ? are_one_file(files.index, files.base)
                                          : !fs::exists(files.base, ignored);
}

std::optional<Text> IndexUpdate::put_in_place() {
  const IndexFiles files(git_);
  if (!is_of_today()) {
    made_->result.wait();
    begin();
  }
  const ProcessResult result = made_->result.get();
  made_.reset();
  if (result.status != 0) return cannot_set(same(disarmed_block(trimmed(result.err))));
  if (::rename(files.work.c_str(), files.index.c_str()) != 0)
    return cannot_set(failure(same(disarmed(files.index.string())), errno).message());
  return std::nullopt;
}

std::optional<Text> IndexUpdate::finish(Seconds wait) {
  if (is_idle()) return std::nullopt;
  const IndexFiles files(git_);
  if (made_) made_->result.wait();
  const int refusal = made_ ? take_lock(files, wait) : ENOTSUP;
  if (refusal == EEXIST) return cannot_set(held_by_git(files.theirs));
  if (refusal == 0) {
    auto problem = put_in_place();
    release(files);
    return problem;
  }
  // Without hard links git works on the index itself.
  ::unlink(files.ours.c_str());
  const ProcessResult result = update({});
  if (result.status != 0) return cannot_set(same(disarmed_block(trimmed(result.err))));
  return std::nullopt;
}

void release_index(const Git& git) {
  release(IndexFiles(git));
}

}  // namespace otklik::store
