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
#include "ingest/strangers.hpp"
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
  const std::string head = head_of(in);
  if (const auto stranger = ingest::stranger(head))
    throw Error(Category::bad_data, joined(same(disarmed(file)), ": ", *stranger));
  if (names_source(options)) return source_named(options.from);
  if (const ingest::Source* source = ingest::recognised(head)) return *source;
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

void check_place(const SourceOptions& options, const ingest::Source& source) {
  if (options.under.empty()) return;
  if (source.is_place == nullptr)
    throw Error(
        Category::usage,
        text("источник {} сам говорит, где стоят сообщения: --under не нужен",
             "the source {} says itself where messages stand: --under is not for it", source.name));
  if (!source.is_place(options.under))
    throw Error(Category::usage,
                text("--under: по ссылке {} не видно записи, обсуждения, фото или видео сети {}",
                     "--under: the link {} leads to no post, topic, photo or video of {}",
                     disarmed(options.under), source.name));
}

// As `sink`, noting that something came.
ingest::Sink noticing(const ingest::Sink& sink, bool& is_empty) {
  return {[&](ingest::Incoming each) {
            is_empty = false;
            sink.message(std::move(each));
          },
          [&](ingest::Rejected each) {
            is_empty = false;
            sink.rejected(std::move(each));
          },
          [&](ingest::Deletion each) {
            is_empty = false;
            sink.deleted(std::move(each));
          },
          [&] {
            is_empty = false;
            sink.passed_over();
          },
          sink.incomplete,
          sink.whole};
}

}  // namespace

void SourceOptions::declare(Options& options) {
  options.option("--from", from,
                 text("источник: auto (по содержимому) или {}", "source: auto (by content) or {}",
                      joined_list(source_names())));
  options.option("--map", map,
                 {"карта столбцов таблицы: файл или имя из columns/",
                  "map of a table's columns: a file, or a name in columns/"});
  options.option("--under", under,
                 {"ссылка на запись, обсуждение, фото или видео, если ответ сети их не называет",
                  "link of the post, topic, photo or video, where the answer does not name it"});
}

Inputs::Inputs(Session& session, const SourceOptions& options) : options_(options) {
  if (names_source(options)) source_named(options.from);
  for (const std::string& file : options.files) streams_.push_back(open_input(file));
  maps_ = maps_for(session, options);
}

void Inputs::read(const cases::Rulebook& rulebook, const ingest::Sink& sink, bool one_by_one) {
  for (std::size_t i = 0; i < streams_.size(); ++i) try {
      read_one(i, rulebook, sink);
    } catch (const Error& why) {
      if (!one_by_one || streams_.size() == 1 || why.category() != Category::bad_data) throw;
      sink.rejected({options_.files[i], why.summary()});
    }
}

void Inputs::read_one(std::size_t index, const cases::Rulebook& rulebook,
                      const ingest::Sink& sink) {
  const std::string& file = options_.files[index];
  const ingest::Source& source = source_of(options_, streams_[index], file);
  check_place(options_, source);
  if (!names_source(options_)) readers_[file] = source.name;
  bool is_empty = true;
  const ingest::Reading reading{
      file,   rulebook.zone(), rulebook.settings().limits.text_bytes, &rulebook.registries(),
      &maps_, options_.under};
  ingest::read_as(source, streams_[index], reading, noticing(sink, is_empty));
  if (!is_empty) return;
  const Text nothing = text("в {} нет сообщений; прочитано как {}",
                            "no messages found in {}, read as {}", disarmed(file), source.name);
  // Whoever asks a network every quarter of an hour is often answered that there is nothing new.
  if (file != "-") throw Error(Category::bad_data, nothing);
  sink.incomplete({file, nothing});
}

}  // namespace otklik::cli
