#include "register/write/writer.hpp"

#include <algorithm>
#include <cstdlib>
#include <future>
#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "register/disk/paths.hpp"
#include "register/write/branch.hpp"
#include "register/write/index.hpp"
#include "register/write/placement.hpp"
#include "register/write/recovery.hpp"
#include "register/write/ref_locks.hpp"

namespace otklik::store {

namespace {

// How often a write is made anew when others move the branch by plain git meanwhile.
constexpr int tries = 5;

Error raced(std::string_view path) {
  return Error(Category::busy,
               text("{}: файл тем временем изменён другим коммитом",
                    "{}: another commit changed the file meanwhile", disarmed(path)),
               {text("ничего не записано; повторите команду",
                     "nothing was recorded; run the command again")});
}

Error outrun() {
  return Error(Category::busy,
               text("другие команды git всё время двигают ветку",
                    "other git commands keep moving the branch"),
               {text("ничего не записано; повторите команду",
                     "nothing was recorded; run the command again")});
}

void check_path(const std::string& path) {
  if (!is_plain_path(path))
    throw Error(Category::failed, text("негодный путь для записи: «{}»",
                                       "not a path to write to: `{}`", disarmed(path)));
}

/// East of Greenwich, as git and POSIX write it; POSIX counts to the west.
struct Offset {
  char sign;
  char opposite;
  long hours;
  long minutes;

  explicit Offset(Seconds east)
      : sign(east.count() < 0 ? '-' : '+'),
        opposite(east.count() < 0 ? '+' : '-'),
        hours(std::labs(static_cast<long>(east.count())) / 3600),
        minutes(std::labs(static_cast<long>(east.count())) / 60 % 60) {}
};

std::string git_date(Instant when, Seconds east) {
  const Offset offset(east);
  return fmt::format("@{} {}{:02}{:02}", when.time_since_epoch().count(), offset.sign, offset.hours,
                     offset.minutes);
}

std::string time_zone(Seconds east) {
  const Offset offset(east);
  return fmt::format("UTC{}{:02}:{:02}", offset.opposite, offset.hours, offset.minutes);
}

// Git's own identity where the administrator gave a whole one, else the person who acts.
bool has_identity(const Git& git) {
  const auto either = [&](const char* first, const char* second) {
    return git.config(first).value_or(git.config(second).value_or(""));
  };
  return !either("committer.name", "user.name").empty() &&
         !either("committer.email", "user.email").empty();
}

Environment identities(const Git& git, const CommitRequest& request) {
  const std::string date = git_date(request.when, request.zone_offset);
  Environment env{{"GIT_AUTHOR_NAME", request.author.name},
                  {"GIT_AUTHOR_EMAIL", request.author.email},
                  {"GIT_AUTHOR_DATE", date},
                  {"TZ", time_zone(request.zone_offset)}};
  if (request.when_is_set) env["GIT_COMMITTER_DATE"] = date;
  if (!has_identity(git)) {
    env["GIT_COMMITTER_NAME"] = request.author.name;
    env["GIT_COMMITTER_EMAIL"] = request.author.email;
  }
  return env;
}

std::string reflog_reason(const std::string& message) {
  return fmt::format("otklik: {}", message.substr(0, message.find('\n')));
}

}  // namespace

struct Writer::Expected {
  std::vector<std::string> paths;
  std::future<std::map<std::string, IndexEntry>> entries;
};

Writer::Writer(const Git& git, Seconds lock_wait, const Holder& holder)
    : git_(git),
      lock_wait_(lock_wait),
      lock_(make_private_dir(git) / lock_file(git).filename(), lock_wait, holder) {
  Recovery recovery = recover(git, lock_);
  pending_ = std::move(recovery.pending);
  warnings_ = std::move(recovery.warnings);
  head_ = git.head();
  git.expect_config();
}

Writer::~Writer() = default;

void Writer::reached(Step step) const {
  if (after_step_) after_step_(step);
}

void Writer::expect(std::vector<std::string> paths) {
  expected_ = std::make_unique<Expected>(Expected{std::move(paths), {}});
  expected_->entries = std::async(
      [this, &its_paths = expected_->paths] { return load_index_entries(git_, its_paths); });
}

std::map<std::string, IndexEntry> Writer::index_entries(const std::vector<std::string>& paths) {
  const bool are_expected = expected_ && expected_->entries.valid() &&
                            std::is_permutation(paths.begin(), paths.end(),
                                                expected_->paths.begin(), expected_->paths.end());
  return are_expected ? expected_->entries.get() : load_index_entries(git_, paths);
}

void Writer::refuse_dirty(const std::vector<std::string>& paths) {
  check_clean(paths, {});
}

void Writer::check_clean(const std::vector<std::string>& paths, const FreshContents& fresh) {
  std::vector<std::string> unknown;
  for (const auto& path : paths)
    if (!clean_.contains(path)) unknown.push_back(path);
  if (unknown.empty()) return;
  auto dirt = find_dirt(git_, head_, unknown, fresh, pending_, index_entries(unknown));
  if (!dirt.empty())
    throw Error(Category::bad_data,
                text("есть незаписанные изменения, поэтому ничего не записано",
                     "there are changes that are not committed, so nothing was recorded"),
                {}, std::move(dirt));
  clean_.insert(unknown.begin(), unknown.end());
}

std::size_t Writer::stage(FileChange change) {
  if (!packed_) packed_.emplace(git_);
  add(std::move(change));
  return staged_.size() - 1;
}

std::string Writer::staged_bytes(std::size_t place) {
  return packed_->read(staged_.at(place).blob);
}

void Writer::stage_again(std::size_t place, std::string_view bytes) {
  staged_.at(place).blob = packed_->add(bytes);
  packed_bytes_ += bytes.size();
}

void Writer::add(FileChange change) {
  check_path(change.path);
  std::size_t blob = staged_.size();
  if (packed_) {
    blob = packed_->add(change.after);
    packed_bytes_ += change.after.size();
  } else {
    loose_->add(staging_->add(change.after));
  }
  staged_.push_back({std::move(change.path), std::move(change.before), blob});
}

CommitOutcome Writer::commit(const CommitRequest& request) {
  // Both start now, and are ready by the time they are needed.
  TreeWriter trees(git_);
  if (!packed_) loose_.emplace(git_);
  if (!staging_) staging_.emplace(git_.private_dir());
  for (const auto& change : request.changes) add(change);
  if (packed_) require_room(git_.root(), staged_.size(), packed_bytes_);
  staging_->flush();
  const Blobs blobs = finish_blobs();
  std::vector<std::string> paths;
  for (const auto& [path, blob] : blobs) paths.push_back(path);  // folder by folder
  check_clean(paths, blobs);
  reached(Step::staged);
  // Git makes the new index while the commit is made.
  std::vector<IndexEntry> entries;
  for (const auto& [path, blob] : blobs) entries.push_back({path, blob, std::string(mode_file)});
  index_.emplace(git_, lock_, std::move(entries));
  const NotedWrite write = record(request, blobs, trees);
  CommitOutcome outcome{write.commit, std::exchange(warnings_, {})};
  auto warnings = follow(write, blobs);
  forget_staged();
  std::move(warnings.begin(), warnings.end(), std::back_inserter(outcome.warnings));
  return outcome;
}

void Writer::forget_staged() {
  staged_.clear();
  loose_.reset();
  packed_.reset();
  packed_bytes_ = 0;
  staging_.reset();
}

Writer::Blobs Writer::finish_blobs() {
  const std::vector<ObjectId> ids = packed_ ? packed_->finish() : loose_->finish();
  Blobs blobs;
  for (const Staged& each : staged_)
    if (!blobs.emplace(each.path, ids.at(each.blob)).second)
      throw Error(Category::failed,
                  text("{} записывается дважды", "{} is written twice", disarmed(each.path)));
  return blobs;
}

std::vector<NotedFile> Writer::check_before(TreeView& recorded) const {
  std::vector<NotedFile> files;
  for (const Staged& change : staged_) {
    const auto held = recorded.find_file(change.path);
    if (held.has_value() != change.before.has_value() ||
        (held && git_.read(*held) != *change.before))
      throw raced(change.path);
    files.push_back({change.path, held});
  }
  return files;
}

ObjectId Writer::write_commit(const CommitRequest& request, const ObjectId& tree) const {
  std::vector<std::string> arguments{"commit-tree", tree.hex, "-F", "-"};
  if (head_) arguments.insert(arguments.end(), {"-p", head_->hex});
  // Plumbing signs only when told.
  if (git_.is_on("commit.gpgsign")) arguments.insert(arguments.begin() + 1, "-S");
  return {std::string(trimmed(git_.output(arguments, request.message, identities(git_, request))))};
}

NotedWrite Writer::record(const CommitRequest& request, const Blobs& blobs, TreeWriter& trees) {
  NotedWrite write{git_.root(), git_.branch(), {}, {}};
  for (int i = 0; i < tries; ++i) {
    TreeView recorded(git_, head_);
    write.files = check_before(recorded);
    write.commit = write_commit(request, trees.write(recorded, blobs));
    reached(Step::objects);
    if (try_to_move(request, write)) return write;
    head_ = git_.head();
  }
  throw outrun();
}

bool Writer::try_to_move(const CommitRequest& request, const NotedWrite& write) {
  Note note = pending_;
  note.push_back(write);
  save_note(git_.private_dir(), note);
  reached(Step::noted);
  BranchMove move = BranchMove::raced;
  try {
    move = move_branch(git_, lock_, head_, write, reflog_reason(request.message),
                       identities(git_, request), lock_wait_);
  } catch (const Error&) {
    // When git no longer says where HEAD stands the note stays, and the next command decides.
    if (git_.head() == head_) save_note(git_.private_dir(), pending_);
    throw;
  }
  if (move == BranchMove::raced) save_note(git_.private_dir(), pending_);
  if (move == BranchMove::done) head_ = write.commit;
  return move == BranchMove::done;
}

// Of a whole export some thousands at a time: the disk is asked to be done that often, and the folder stays small.
FollowUp Writer::place_all(const Blobs& blobs) {
  constexpr std::size_t together = 4096;
  std::vector<const Staged*> changes;
  for (const Staged& each : staged_) changes.push_back(&each);
  // A pack is read in the order in which the files are placed.
  if (packed_)
    std::sort(changes.begin(), changes.end(),
              [](const Staged* a, const Staged* b) { return a->path < b->path; });
  FollowUp whole;
  for (std::size_t begin = 0; begin < changes.size(); begin += together) {
    const std::size_t end = std::min(begin + together, changes.size());
    std::vector<Placement> placements;
    std::vector<ObjectId> contents;
    for (std::size_t i = begin; i < end; ++i) {
      const Staged& change = *changes[i];
      Placement placement{change.path, packed_ ? "" : staging_->file(i), {change.before}};
      for (const auto& blob : stale_blobs(pending_, change.path))
        placement.stale.push_back(blob ? std::optional(git_.read(*blob)) : std::nullopt);
      placements.push_back(std::move(placement));
      contents.push_back(blobs.at(change.path));
    }
    if (packed_) {
      staging_.emplace(git_.private_dir());
      git_.read_many(contents, [&](std::size_t i, const std::string& bytes) {
        placements[i].staged = staging_->add(bytes);
      });
      staging_->flush();
    }
    FollowUp outcome = place_files(git_.root(), placements);
    std::move(outcome.warnings.begin(), outcome.warnings.end(), std::back_inserter(whole.warnings));
    whole.is_whole = whole.is_whole && outcome.is_whole;
  }
  return whole;
}

std::vector<Text> Writer::follow(const NotedWrite& write, const Blobs& blobs) try {
  reached(Step::moved);
  FollowUp outcome = place_all(blobs);
  reached(Step::placed);
  if (auto problem = index_->finish(index_wait)) {
    outcome.warnings.push_back(std::move(*problem));
    outcome.is_whole = false;
  }
  index_.reset();
  reached(Step::indexed);
  if (!outcome.is_whole) pending_.push_back(write);
  if (outcome.is_whole) {
    // A git that could not remove its own lock has still moved the branch: nobody else is to wait for it.
    clear_ref_locks(git_, write, note_file(git_.private_dir()));
    save_note(git_.private_dir(), pending_);
  }
  return std::move(outcome.warnings);
} catch (const Error& error) {
  // The commit stands, so this is no failure; the note that stayed is for the next command.
  return {
      joined(text("событие записано, но не всё удалось закончить; следующая команда закончит",
                  "the event is recorded, but not all could be finished; the next command will"),
             ": ", error.message())};
}

}  // namespace otklik::store
