#include "cli/sources.hpp"

#include <algorithm>
#include <filesystem>

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/input.hpp"
#include "cli/recording.hpp"
#include "formats/files.hpp"
#include "register/git/git.hpp"
#include "register/load.hpp"
#include "register/register.hpp"

namespace otklik::cli {

namespace {

std::vector<std::string> source_names() {
  std::vector<std::string> names;
  for (const ingest::Source& each : ingest::sources()) names.emplace_back(each.name);
  std::sort(names.begin(), names.end());
  return names;
}

const ingest::Source& source_named(const std::string& name) {
  if (const ingest::Source* source = ingest::find_source(name)) return *source;
  throw Error(Category::usage, text("нет источника «{}»", "no source `{}`", disarmed(name)),
              {text("есть: auto, {}", "known: auto, {}", joined_list(source_names()))});
}

bool names_source(const SourceOptions& options) {
  return !options.from.empty() && options.from != "auto";
}

// What a stream begins with; it stands at its start again afterwards.
std::string head_of(std::istream& in) {
  constexpr std::size_t first_look = 65536;
  std::string head(first_look, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  in.clear();
  in.seekg(0);
  return head;
}

const ingest::Source& source_of(const SourceOptions& options, std::istream& in,
                                const std::string& file) {
  if (names_source(options)) return source_named(options.from);
  if (const ingest::Source* source = ingest::recognised(head_of(in))) return *source;
  throw Error(
      Category::bad_data,
      text("не удалось узнать формат файла {}", "cannot tell the form of {}", disarmed(file)),
      {text("назовите его: --from {}", "name it: --from {}", joined_list(source_names(), "|"))});
}

// The map that was named, else all of the register: the heading of a table tells which.
std::vector<cases::ColumnMap> maps_for(Session& session, const SourceOptions& options) {
  const store::CommittedFiles files(session.reg().git(), session.reg().commit());
  if (options.map.empty()) return store::load_columns(files);
  if (std::filesystem::exists(options.map)) {
    auto read = formats::read_columns(read_file(options.map), options.map);
    if (read.value) return {std::move(*read.value)};
    throw Error(Category::bad_data,
                text("карту столбцов не прочесть", "the map of columns cannot be read"), {},
                std::move(read.diagnostics));
  }
  auto maps = store::load_columns(files);
  std::vector<std::string> known;
  for (const cases::ColumnMap& each : maps) known.push_back(each.id);
  std::erase_if(maps, [&](const cases::ColumnMap& each) { return each.id != options.map; });
  if (maps.empty())
    cases::throw_not_found({"такой карты столбцов", "such map of columns"}, options.map, known);
  return maps;
}

}  // namespace

void SourceOptions::declare(Options& options) {
  options.option("--from", from,
                 text("источник: auto (по содержимому) или {}", "source: auto (by content) or {}",
                      joined_list(source_names())));
  options.option("--map", map,
                 {"карта столбцов таблицы: файл или имя из columns/",
                  "map of a table's columns: a file, or a name in columns/"});
}

Inputs::Inputs(Session& session, const SourceOptions& options) : options_(options) {
  if (names_source(options)) source_named(options.from);
  for (const std::string& file : options.files) streams_.push_back(open_input(file));
  maps_ = maps_for(session, options);
}

void Inputs::read(const cases::Rulebook& rulebook, const ingest::Sink& sink) {
  for (std::size_t i = 0; i < streams_.size(); ++i) {
    const ingest::Reading reading{options_.files[i], rulebook.zone(),
                                  rulebook.settings().limits.text_bytes, &rulebook.registries(),
                                  &maps_};
    source_of(options_, streams_[i], options_.files[i]).read(streams_[i], reading, sink);
  }
}

}  // namespace otklik::cli
