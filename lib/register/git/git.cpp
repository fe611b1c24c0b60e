#include "register/git/git.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <system_error>
#include <utility>

#include "base/number.hpp"
#include "base/text.hpp"
#include "register/disk/paths.hpp"

namespace otklik::store {

namespace {

namespace fs = std::filesystem;

Text words_of(const ProcessResult& result) {
  return same(disarmed_block(trimmed(result.err)));
}

Error no_work_tree(const fs::path& root, std::vector<Text> notes) {
  return Error(Category::bad_data,
               text("{} — не корень хранилища git", "{} is not the root of a git repository",
                    disarmed(root.string())),
               std::move(notes));
}

// `HASH TYPE SIZE`, or the name asked for and `missing`, `ambiguous`, … Nothing for the latter.
std::optional<std::pair<Object, std::size_t>> parse_answer(const std::string& line) {
  const auto fields = split(line, ' ');
  if (fields.size() != 3) return std::nullopt;
  const auto size = parse_unsigned(fields[2]);
  if (!size || !is_object_id(fields[0])) return std::nullopt;
  return std::pair{Object{{std::string(fields[0])}, std::string(fields[1]), {}},
                   static_cast<std::size_t>(*size)};
}

std::optional<Object> read_answer(Child& objects) {
  auto answer = parse_answer(objects.read_line());
  if (!answer) return std::nullopt;
  answer->first.bytes = objects.read(answer->second);
  objects.read(1);  // the line's end after it
  return std::move(answer->first);
}

Object there(std::optional<Object> object, const ObjectId& id) {
  if (object) return std::move(*object);
  throw Error(Category::failed,
              text("в хранилище нет объекта {}", "the repository lacks the object {}", id.hex),
              {text("проверьте хранилище: git fsck", "check the repository: git fsck")});
}

std::string lines_of(const std::vector<ObjectId>& ids) {
  std::string lines;
  for (const ObjectId& id : ids) lines += id.hex + '\n';
  return lines;
}

// What is held in memory at once.
constexpr std::size_t few_objects = 1000;

}  // namespace

Error git_failed(std::string_view word, const ProcessResult& result) {
  return Error(Category::failed,
               text("git {} не удалось (код {})", "git {} failed (status {})", word, result.status),
               {words_of(result)});
}

Git::Git(const fs::path& root) : environment_(git_environment()) {
  start_in(root);
  const auto lines = ask_directories({"--show-toplevel", "--absolute-git-dir", "--git-common-dir"});
  if (fs::path(lines[0]) != root_)
    throw no_work_tree(root_, {text("корень хранилища — {}", "the root of the repository is {}",
                                    disarmed(lines[0]))});
  git_dir_ = lines[1];
  common_dir_ = (root_ / lines[2]).lexically_normal();
}

Git::Git(const BareRepository& where) : environment_(git_environment()) {
  for (const auto& [name, value] : where.quarantine) environment_.insert_or_assign(name, value);
  start_in(where.directory);
  const auto lines = ask_directories({"--absolute-git-dir", "--git-common-dir"});
  git_dir_ = lines[0];
  common_dir_ = (root_ / lines[1]).lexically_normal();
}

void Git::start_in(const fs::path& directory) {
  std::error_code problem;
  root_ = fs::canonical(directory, problem);
  if (problem) throw no_work_tree(directory, {same(problem.message())});
  if (root_.string().find('\n') != std::string::npos)
    throw no_work_tree(
        directory, {text("перенос строки в имени папки", "a line break in the directory's name")});
  // Whatever is asked for first: it starts while the other is at work.
  objects_ = start({"cat-file", "--batch"});
}

// A line for each question.
std::vector<std::string> Git::ask_directories(const std::vector<std::string>& questions) const {
  std::vector<std::string> arguments{"rev-parse"};
  arguments.insert(arguments.end(), questions.begin(), questions.end());
  const auto result = command(arguments);
  const auto lines = split(result.out, '\n');
  if (result.status != 0 && result.err.find("dubious ownership") != std::string::npos)
    throw git_failed("rev-parse", result);
  // Nothing stands behind the last line's end.
  if (result.status != 0 || lines.size() != questions.size() + 1)
    throw no_work_tree(
        root_, {words_of(result), text("`otklik init ПАПКА` создаёт реестр вместе с хранилищем",
                                       "`otklik init DIR` makes a register with its repository")});
  return {lines.begin(), lines.end() - 1};
}

// What the administrator's configuration must not change: bytes, encodings, and that nothing starts beside the command.
std::vector<std::string> Git::command_line(const std::vector<std::string>& arguments) const {
  std::vector<std::string> argv{"git", "--no-pager",
                                "-c",  "core.quotePath=false",
                                "-c",  "core.fsmonitor=false",
                                "-c",  "gc.auto=0",
                                "-c",  "maintenance.auto=false",
                                "-c",  "i18n.commitEncoding=UTF-8",
                                "-c",  "i18n.logOutputEncoding=UTF-8",
                                "-c",  "advice.graftFileDeprecated=false"};
  if (distrusts_) argv.insert(argv.end(), {"-c", "core.commitGraph=false"});
  argv.insert(argv.end(), arguments.begin(), arguments.end());
  return argv;
}

ProcessResult Git::command(const std::vector<std::string>& arguments, std::string_view input,
                           const Environment& more, int held_by_child) const {
  Environment env = more;
  env.insert(environment_.begin(), environment_.end());
  return run(command_line(arguments), input, env, root_, held_by_child);
}

std::string Git::output(const std::vector<std::string>& arguments, std::string_view input,
                        const Environment& more) const {
  ProcessResult result = command(arguments, input, more);
  if (result.status != 0) throw git_failed(arguments.front(), result);
  return std::move(result.out);
}

std::unique_ptr<Child> Git::start(const std::vector<std::string>& arguments,
                                  std::optional<std::string_view> input) const {
  return std::make_unique<Child>(command_line(arguments), environment_, root_, input);
}

std::optional<Object> Git::find(std::string_view name) const {
  if (name.empty() || name.find('\n') != std::string_view::npos ||
      name.find('\0') != std::string_view::npos)
    return std::nullopt;
  return std::move(answers(fmt::format("{}\n", name), 1).front());
}

std::optional<Object> Git::answer_of(Child& objects) const {
  auto object = read_answer(objects);
  if (object && distrusts_ && !is_genuine(*object))
    throw Error(Category::bad_data,
                text("объект {} не то, что говорит его имя: хранилище повреждено или подделано",
                     "the object {} is not what its name says: the repository is damaged or forged",
                     object->id.hex),
                {text("сравните с другой копией реестра: git fsck --full",
                      "compare with another copy of the register: git fsck --full")});
  return object;
}

// The answers to names, a line each.
std::vector<std::optional<Object>> Git::answers(std::string_view names, std::size_t count) const {
  if (!objects_) objects_ = start({"cat-file", "--batch"});
  try {
    std::vector<std::optional<Object>> all;
    objects_->write(names);
    while (all.size() < count) all.push_back(answer_of(*objects_));
    return all;
  } catch (...) {
    objects_.reset();  // the next question starts a new one
    throw;
  }
}

Object Git::load(const ObjectId& id) const {
  return there(find(id.hex), id);
}

std::vector<Object> Git::load_all(const std::vector<ObjectId>& ids) const {
  std::vector<Object> objects;
  auto found = answers(lines_of(ids), ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i)
    objects.push_back(there(std::move(found[i]), ids[i]));
  return objects;
}

std::optional<ObjectId> Git::head() const {
  if (auto commit = find("HEAD^{commit}")) return std::move(commit->id);
  check_unborn();
  return std::nullopt;
}

// A branch that is there but cannot be read must not pass for one without commits: a new history would be begun.
void Git::check_unborn() const {
  const std::string name = branch();
  const auto loose = name.empty() ? std::nullopt : load_file(common_dir_ / name);
  const auto packed = load_file(common_dir_ / "packed-refs").value_or("");
  if (!name.empty() && !loose && packed.find(fmt::format(" {}\n", name)) == std::string::npos)
    return;
  throw Error(
      Category::failed,
      text("HEAD ({}) указывает на коммит, который не читается",
           "HEAD ({}) names a commit that cannot be read", name.empty() ? "detached" : name),
      {text("проверьте хранилище: git fsck", "check the repository: git fsck")});
}

std::string Git::branch() const {
  // The file saves a process; where branches are kept otherwise it names none, and git is asked.
  const std::string file = load_file(git_dir_ / "HEAD").value_or("");
  constexpr std::string_view link = "ref: ";
  if (file.starts_with(link) && !file.ends_with(".invalid\n"))
    return std::string(trimmed(file).substr(link.size()));
  const auto result = command({"symbolic-ref", "--quiet", "HEAD"});
  if (result.status > 1) throw git_failed("symbolic-ref", result);
  return std::string(trimmed(result.out));
}

ObjectId Git::resolve(std::string_view revision) const {
  auto commit = find(fmt::format("{}^{{commit}}", revision));
  if (!commit || commit->type != "commit")
    throw Error(Category::not_found,
                text("нет такого коммита: «{}»", "no such commit: `{}`", disarmed(revision)));
  return std::move(commit->id);
}

std::optional<std::string> Git::read(const ObjectId& commit, std::string_view path) const {
  if (!is_plain_path(path)) return std::nullopt;
  auto object = find(fmt::format("{}:{}", commit.hex, path));
  if (!object || object->type != "blob") return std::nullopt;
  return std::move(object->bytes);
}

void Git::read_many(const std::vector<ObjectId>& blobs,
                    const std::function<void(std::size_t, std::string)>& take) const {
  std::size_t i = 0;
  // For a few another process would cost more than they do.
  if (blobs.size() <= few_objects) {
    for (Object& object : load_all(blobs)) take(i++, std::move(object.bytes));
    return;
  }
  const auto objects = start({"cat-file", "--batch", "--buffer"}, lines_of(blobs));
  for (const ObjectId& blob : blobs) take(i++, there(answer_of(*objects), blob).bytes);
}

std::vector<TreeFile> Git::list(const ObjectId& commit, std::string_view folder) const {
  std::vector<TreeFile> files;
  if (!folder.empty() && !is_plain_path(folder)) return files;
  const auto tree = find(folder.empty() ? fmt::format("{}^{{tree}}", commit.hex)
                                        : fmt::format("{}:{}", commit.hex, folder));
  if (tree && tree->type == "tree")
    list_into(files, *tree, folder.empty() ? "" : fmt::format("{}/", folder));
  return files;
}

void Git::list_into(std::vector<TreeFile>& files, const Object& tree,
                    const std::string& prefix) const {
  for (auto& entry : parse_tree(tree)) {
    std::string path = prefix + entry.name;
    if (entry.mode == mode_tree)
      list_into(files, load(entry.id), path + '/');
    else
      files.push_back({std::move(path), std::move(entry.id), std::move(entry.mode)});
  }
}

std::vector<CommitInfo> Git::history(std::string_view path) const {
  if (!head()) return {};
  std::vector<std::string> arguments{"rev-list",  "--full-history", "--topo-order",
                                     "--reverse", "HEAD",           "--"};
  if (!path.empty()) arguments.emplace_back(path);
  const std::string ids = output(arguments);
  std::vector<CommitInfo> commits;
  for (const auto id : split(trimmed(ids), '\n'))
    commits.push_back(parse_commit(load({std::string(id)})));
  return commits;
}

void Git::expect_config() const {
  if (!config_ && !config_list_) config_list_ = start({"config", "-z", "--list"}, "");
}

void Git::load_config() const {
  expect_config();
  const std::string list = std::exchange(config_list_, nullptr)->read_all();
  config_.emplace();
  for (const auto entry : split(list, '\0')) {
    const std::size_t end = entry.find('\n');
    // A key without a value is git's short way to say true.
    config_->insert_or_assign(std::string(entry.substr(0, end)),
                              end == entry.npos ? "true" : std::string(entry.substr(end + 1)));
  }
}

std::optional<std::string> Git::config(std::string_view key) const {
  if (!config_) load_config();
  const auto found = config_->find(key);
  return found == config_->end() ? std::nullopt : std::optional(found->second);
}

Environment Git::without_filters() const {
  if (!config_) load_config();
  Environment settings;
  std::size_t count = 0;
  constexpr std::string_view section = "filter.";
  for (auto each = config_->lower_bound(section);
       each != config_->end() && each->first.starts_with(section); ++each) {
    const bool is_required = each->first.ends_with(".required");
    settings[fmt::format("GIT_CONFIG_KEY_{}", count)] = each->first;
    settings[fmt::format("GIT_CONFIG_VALUE_{}", count++)] = is_required ? "false" : "";
  }
  if (count > 0) settings["GIT_CONFIG_COUNT"] = std::to_string(count);
  return settings;
}

bool Git::is_on(std::string_view key) const {
  std::string value = config(key).value_or("false");
  std::transform(value.begin(), value.end(), value.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  constexpr std::array ways_to_say_no{"", "0", "no", "off", "false"};
  return std::find(ways_to_say_no.begin(), ways_to_say_no.end(), value) == ways_to_say_no.end();
}

}  // namespace otklik::store
