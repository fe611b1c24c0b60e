#include "register/register.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/cache/cache.hpp"
#include "register/cache/case_index.hpp"
#include "register/cache/indexed_case.hpp"
#include "register/cache/settings_trees.hpp"
#include "register/disk/parse_case.hpp"
#include "register/disk/paths.hpp"
#include "register/load.hpp"

namespace otklik::store {

namespace {

ObjectId head_of(const Git& git) {
  if (const auto head = git.head()) return *head;
  const std::string other =
      git.output({"for-each-ref", "--count=1", "--format=%(refname:short)", "refs/heads/"});
  if (!other.empty())
    throw Error(
        Category::bad_data,
        text("HEAD указывает на ветку без коммитов: {}", "HEAD names a branch without commits: {}",
             disarmed(git.branch())),
        {text("вернитесь на ветку реестра: git switch {}",
              "go back to the register's branch: git switch {}", disarmed(trimmed(other)))});
  throw Error(Category::bad_data,
              text("в реестре ещё нет ни одного коммита", "the register has no commit yet"),
              {text("создайте реестр командой `otklik init КАТАЛОГ`",
                    "make a register with `otklik init DIR`")});
}

Error no_such_case(std::string_view typed, std::vector<Text> notes = {}) {
  return Error(Category::not_found, text("нет сообщения «{}»", "no case `{}`", disarmed(typed)),
               std::move(notes));
}

Error ambiguous(std::string_view typed, const std::vector<CaseId>& candidates) {
  std::vector<std::string> names;
  for (const CaseId& id : candidates) names.push_back(id.text());
  return Error(
      Category::not_found,
      text("«{}» подходит к нескольким сообщениям", "`{}` fits several cases", disarmed(typed)),
      {text("подходят: {}", "candidates: {}", joined_list(names))});
}

}  // namespace

Register::Register(const std::filesystem::path& root)
    : git_(std::make_unique<Git>(root)),
      commit_(head_of(*git_)),
      cache_(std::make_unique<Cache>(*git_)) {}
Register::~Register() = default;

void Register::move_to(const ObjectId& commit) {
  if (commit == commit_) return;
  commit_ = commit;
  index_.reset();
  rulebook_.reset();
  roots_.reset();
}

const cases::Rulebook& Register::rulebook() const {
  if (rulebook_) return *rulebook_;
  SettingsTrees trees(*cache_, roots().settings);
  rulebook_ =
      std::make_unique<cases::Rulebook>(load_rulebook(CommittedFiles(*git_, commit_), &trees));
  trees.save();
  return *rulebook_;
}

CaseIndex& Register::index() const {
  if (!index_) index_ = std::make_unique<CaseIndex>(*cache_, *git_, roots(), rulebook());
  return *index_;
}

const CommitRoots& Register::roots() const {
  if (!roots_) roots_ = std::make_unique<CommitRoots>(roots_of(*git_, commit_));
  return *roots_;
}

std::vector<cases::JournalEvent> Register::journal() const {
  return load_journal(CommittedFiles(*git_, commit_));
}

std::vector<CaseId> Register::ids() const {
  std::vector<CaseId> result;
  for (const TreeFile& file : git_->list(commit_, cases_folder))
    if (auto id = parse_case_path(file.path)) result.push_back(std::move(*id));
  return result;
}

CaseId Register::find(std::string_view typed) const {
  const auto part = CaseIdPart::parse(trimmed(typed));
  if (!part)
    throw no_such_case(typed, {text("назовите номер или его часть от четырёх символов",
                                    "give the id or a part of at least four symbols")});
  if (const auto whole = part->whole(); whole && bytes_of(*whole)) return *whole;
  if (part->is_mistyped())
    throw no_such_case(typed, {text("контрольный символ не сходится: в номере описка",
                                    "the check symbol does not fit: the id is mistyped")});
  const std::vector<CaseId> candidates = index().find(*part);
  if (candidates.empty()) throw no_such_case(typed);
  if (candidates.size() > 1) throw ambiguous(typed, candidates);
  return candidates.front();
}

std::vector<CaseId> Register::find_all(std::string_view typed) const {
  std::vector<CaseId> result;
  for (const std::string_view each : split(typed, ',')) {
    CaseId id = find(each);
    if (std::find(result.begin(), result.end(), id) == result.end())
      result.push_back(std::move(id));
  }
  if (result.empty()) throw no_such_case(typed);
  return result;
}

std::optional<std::string> Register::bytes_of(const CaseId& id) const {
  return git_->read(commit_, case_path(id));
}

cases::Case Register::load(const CaseId& id) const {
  const auto bytes = bytes_of(id);
  if (!bytes) throw no_such_case(id.text());
  return parse_case(*bytes, case_path(id));
}

void Register::for_each(const std::function<void(cases::Case)>& take,
                        const std::function<void(const Error&)>& left_out) const {
  std::vector<IndexedCase> entries;
  for (TreeFile& file : git_->list(commit_, cases_folder))
    if (auto id = parse_case_path(file.path))
      entries.push_back({std::move(*id), std::move(file.blob), {}});
  for_each_of(entries, take, left_out);
}

void Register::for_each_of(const std::vector<IndexedCase>& entries,
                           const std::function<void(cases::Case)>& take,
                           const std::function<void(const Error&)>& left_out) const {
  const auto read = [&](const CaseId& id, std::string_view bytes) {
    try {
      take(parse_unsealed(bytes, case_path(id)));
    } catch (const Error& problem) {
      left_out(problem);
    }
  };
  std::vector<ObjectId> blobs;
  std::vector<CaseId> ids;
  for (const IndexedCase& entry : entries) {
    if (entry.bytes) {
      read(entry.id, *entry.bytes);
      continue;
    }
    blobs.push_back(entry.blob);
    ids.push_back(entry.id);
  }
  git_->read_many(blobs, [&](std::size_t i, const std::string& bytes) { read(ids[i], bytes); });
}

}  // namespace otklik::store
