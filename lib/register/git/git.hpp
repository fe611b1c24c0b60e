// The repository of a register: asks the git program, through one long-lived `cat-file --batch` where it can.
// Reading changes nothing, neither in the repository nor in its index. Not for writing: see writer.hpp.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "register/disk/process.hpp"
#include "register/git/object.hpp"

namespace otklik::store {

/// A repository without the files of a work tree: where git itself calls the program, as a hook.
struct BareRepository {
  std::filesystem::path directory;
  Environment quarantine;  ///< where git keeps what is being pushed, until it is taken
};

/// A git repository whose work tree is the register. Every function throws Error (failed), with git's own words, when git
/// cannot do it.
class Git {
 public:
  /// Throws Error (bad_data) when `root` is not the top of a work tree (a linked one is fine), Error (failed) when git refuses to
  /// work there (it belongs to somebody else).
  explicit Git(const std::filesystem::path& root);
  /// The same without a work tree: root() is git's own folder.
  explicit Git(const BareRepository& where);
  Git(const Git&) = delete;
  Git& operator=(const Git&) = delete;
  ~Git() = default;

  const std::filesystem::path& root() const { return root_; }
  /// Of this work tree: its HEAD and index.
  const std::filesystem::path& git_dir() const { return git_dir_; }
  /// Of all work trees: objects and branches.
  const std::filesystem::path& common_dir() const { return common_dir_; }
  /// What the program keeps for itself beside git's files. The first write makes it.
  std::filesystem::path private_dir() const { return common_dir_ / "otklik"; }

  /// The commit that HEAD names now; nothing on a branch without commits.
  std::optional<ObjectId> head() const;
  /// Full name of the branch that HEAD follows (`refs/heads/main`); empty when it follows none.
  std::string branch() const;
  /// The commit that a person named. Throws Error (not_found).
  ObjectId resolve(std::string_view revision) const;

  /// The object of any name that git understands (`HEAD:cases` for a tree); nothing when there is none.
  std::optional<Object> find(std::string_view name) const;
  /// The object of this id. Throws Error (failed) when the repository lacks it.
  Object load(const ObjectId& id) const;
  /// The objects of these ids, in their order; all of them in memory.
  std::vector<Object> load_all(const std::vector<ObjectId>& ids) const;
  /// The content of a blob.
  std::string read(const ObjectId& blob) const { return load(blob).bytes; }
  /// The file as a commit holds it; nothing when that has none of this path.
  std::optional<std::string> read(const ObjectId& commit, std::string_view path) const;
  /// Calls `take` with each blob's place in the list and its bytes, in order; of many none is kept.
  void read_many(const std::vector<ObjectId>& blobs,
                 const std::function<void(std::size_t, std::string)>& take) const;
  /// Files in a folder of a commit and in the folders beneath, in order of path; all for an empty name.
  std::vector<TreeFile> list(const ObjectId& commit, std::string_view folder) const;
  /// Commits up to HEAD that changed a file or folder (all for an empty path), parents before children, merges too.
  std::vector<CommitInfo> history(std::string_view path) const;

  /// True when the ancestor is the commit, or one of those before it.
  bool descends_from(const ObjectId& ancestor, const ObjectId& commit) const {
    return command({"merge-base", "--is-ancestor", ancestor.hex, commit.hex}).status == 0;
  }

  /// The last value of a setting of git, under its name in lower case; nothing when it is not set.
  std::optional<std::string> config(std::string_view key) const;
  /// Has the settings read in the background, for a config() that will come.
  void expect_config() const;
  /// True when the setting is there and is not a way to say no.
  bool is_on(std::string_view key) const;
  /// Variables that switch off the filters (clean, smudge, process) which the configuration names: for commands of git that
  /// compare contents, and would run them. Records are stored as they are.
  Environment without_filters() const;

  /// From now on every object that is read is held against its id, and Error (bad_data) thrown for one that is not what its name
  /// says; nor is git's graph of commits believed. For who must not trust what lies in .git.
  void distrust() const { distrusts_ = true; }

  /// Runs `git ARGUMENTS` at the root. `more` is added to the environment.
  ProcessResult command(const std::vector<std::string>& arguments, std::string_view input = {},
                        const Environment& more = {}, int held_by_child = -1) const;
  /// What `git ARGUMENTS` says; it must end well.
  std::string output(const std::vector<std::string>& arguments, std::string_view input = {},
                     const Environment& more = {}) const;
  /// Starts `git ARGUMENTS` to talk with it.
  std::unique_ptr<Child> start(const std::vector<std::string>& arguments,
                               std::optional<std::string_view> input = std::nullopt) const;

 private:
  std::vector<std::optional<Object>> answers(std::string_view names, std::size_t count) const;
  void start_in(const std::filesystem::path& directory);
  std::vector<std::string> ask_directories(const std::vector<std::string>& questions) const;
  void check_unborn() const;
  std::optional<Object> answer_of(Child& objects) const;
  std::vector<std::string> command_line(const std::vector<std::string>& arguments) const;
  void load_config() const;
  void list_into(std::vector<TreeFile>& files, const Object& tree, const std::string& prefix) const;

  std::filesystem::path root_;
  Environment environment_;
  std::filesystem::path git_dir_;
  std::filesystem::path common_dir_;
  mutable bool distrusts_ = false;
  mutable std::unique_ptr<Child> objects_;      // `cat-file --batch`
  mutable std::unique_ptr<Child> config_list_;  // `config --list`, not read yet
  mutable std::optional<std::map<std::string, std::string, std::less<>>> config_;
};

/// `git WORD failed`, with git's own words under it.
Error git_failed(std::string_view word, const ProcessResult& result);

}  // namespace otklik::store
