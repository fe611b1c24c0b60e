#include "register/load.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "base/error.hpp"
#include "cases/events/case.hpp"
#include "cases/registries/rulebook.hpp"
#include "formats/files.hpp"
#include "register/disk/paths.hpp"

namespace otklik::store {

namespace {

template <class T>
using Reader = formats::Read<T> (*)(std::string_view bytes, std::string_view file,
                                    formats::KnownTrees* known);

// Reads files one after the other and keeps what is wrong with any of them.
class Loader {
 public:
  explicit Loader(const FileSource& files, formats::KnownTrees* known = nullptr)
      : files_(files), known_(known) {}

  template <class T>
  T take(std::string_view path, Reader<T> read) {
    if (auto value = take_known(path, read)) return std::move(*value);
    const auto bytes = files_.read(path);
    if (!bytes) {
      missing(path);
      return {};
    }
    auto result = read(*bytes, path, known_);
    std::move(result.diagnostics.begin(), result.diagnostics.end(),
              std::back_inserter(diagnostics_));
    return result.value ? std::move(*result.value) : T{};
  }

  template <class T>
  T take_if_there(std::string_view path, Reader<T> read) {
    if (auto value = take_known(path, read)) return std::move(*value);
    return files_.read(path) ? take(path, read) : T{};
  }

  // Warnings stop nobody: `check` shows them.
  void require_sound() {
    if (!has_errors(diagnostics_)) return;
    throw Error(Category::bad_data,
                text("реестр нельзя использовать: ошибки в его файлах",
                     "the register cannot be used: errors in its files"),
                {}, std::move(diagnostics_));
  }

 private:
  // Without reading the file.
  template <class T>
  std::optional<T> take_known(std::string_view path, Reader<T> read) {
    if (known_ == nullptr || !known_->find(path)) return std::nullopt;
    return std::move(read({}, path, known_).value);
  }

  void missing(std::string_view path) {
    Diagnostic diagnostic;
    diagnostic.code = "register.missing-file";
    diagnostic.file = path;
    diagnostic.what = {"файла нет", "the file is missing"};
    diagnostic.remedy = text(
        "восстановите его: git checkout HEAD -- {0} (если его нет и там: git log -- {0})",
        "restore it: git checkout HEAD -- {0} (when it is not there either: git log -- {0})", path);
    diagnostics_.push_back(std::move(diagnostic));
  }

  const FileSource& files_;
  formats::KnownTrees* known_;
  std::vector<Diagnostic> diagnostics_;
};

std::set<std::string> names_of(const std::vector<cases::InForce>& list) {
  std::set<std::string> names;
  for (const cases::InForce& each : list) names.insert(each.ids.begin(), each.ids.end());
  return names;
}

cases::Registries take_registries(Loader& loader) {
  cases::Registries registries;
  registries.bodies = loader.take(executors_path, formats::read_executors);
  registries.people = loader.take(staff_path, formats::read_staff);
  registries.topics = loader.take(topics_path, formats::read_topics);
  registries.locations = loader.take(locations_path, formats::read_locations);
  registries.networks = loader.take(networks_path, formats::read_networks);
  registries.accounts = loader.take(accounts_path, formats::read_accounts);
  registries.hints = loader.take_if_there(hints_path, formats::read_hints);
  registries.answers = loader.take_if_there(answers_path, formats::read_answers);
  return registries;
}

formats::Read<cases::Journal> read_journal(std::string_view bytes, std::string_view file,
                                           formats::KnownTrees*) {
  return formats::read_journal(bytes, file);
}

template <class T>
T load_one(const FileSource& files, const std::string& path, Reader<T> read) {
  if (!is_plain_path(path) || !files.read(path))
    throw Error(Category::not_found, text("нет файла {}", "no file {}", path));
  Loader loader(files);
  T value = loader.take(path, read);
  loader.require_sound();
  return value;
}

}  // namespace

cases::Rulebook load_rulebook(const FileSource& files, formats::KnownTrees* known) {
  Loader loader(files, known);
  cases::Settings settings = loader.take(settings_path, formats::read_settings);
  loader.require_sound();
  std::vector<regulation::Regulation> regulations;
  for (const std::string& id : names_of(settings.regulations))
    regulations.push_back(loader.take(regulation_path(id), formats::read_regulation));
  std::vector<std::shared_ptr<const calendar::ProductionCalendar>> calendars;
  for (const std::string& id : names_of(settings.calendars))
    calendars.push_back(std::make_shared<const calendar::ProductionCalendar>(
        loader.take(calendar_path(id), formats::read_calendar)));
  cases::Registries registries = take_registries(loader);
  loader.require_sound();
  return {std::move(settings), std::move(registries), std::move(regulations), std::move(calendars)};
}

cases::Settings load_settings(const FileSource& files) {
  Loader loader(files);
  cases::Settings settings = loader.take(settings_path, formats::read_settings);
  loader.require_sound();
  return settings;
}

calendar::ProductionCalendar load_calendar(const FileSource& files, const std::string& id) {
  return load_one(files, calendar_path(id), formats::read_calendar);
}

regulation::Regulation load_regulation(const FileSource& files, const std::string& id) {
  return load_one(files, regulation_path(id), formats::read_regulation);
}

std::vector<cases::ColumnMap> load_columns(const FileSource& files) {
  Loader loader(files);
  std::vector<cases::ColumnMap> maps;
  for (const std::string& path : files.list(columns_folder))
    if (path.ends_with(".yaml")) maps.push_back(loader.take(path, formats::read_columns));
  loader.require_sound();
  return maps;
}

std::vector<cases::JournalEvent> load_journal(const FileSource& files) {
  Loader loader(files);
  std::vector<cases::JournalEvent> events;
  for (const std::string& path : files.list(journal_folder)) {
    auto journal = loader.take<cases::Journal>(path, read_journal);
    std::move(journal.events.begin(), journal.events.end(), std::back_inserter(events));
  }
  loader.require_sound();
  return events;
}

}  // namespace otklik::store
