// ingest: take messages into the register, from files or one by hand (8.1).
#include <algorithm>
#include <filesystem>

#include "base/text.hpp"
#include "cases/lookups.hpp"
#include "cli/ingest_answer.hpp"
#include "cli/input.hpp"
#include "cli/progress.hpp"
#include "cli/recording.hpp"
#include "formats/files.hpp"
#include "ingest/source.hpp"
#include "register/intake.hpp"
#include "register/load.hpp"

namespace otklik::cli {

namespace {

struct IngestOptions : RecordingOptions {
  std::vector<std::string> files;
  std::string from = "auto";
  std::string map;
  std::string url;
  std::string network;
  std::string author;
  std::string posted;
  std::string native_id;
  std::string incident_id;
  bool governor = false;
  bool skip_bad = false;
  bool suggest = false;

  bool by_hand() const {
    return !network.empty() || !url.empty() || !posted.empty() || !author.empty();
  }
};

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

const ingest::Source& source_of(const IngestOptions& options, std::istream& in,
                                const std::string& file) {
  if (options.from != "auto") return source_named(options.from);
  if (const ingest::Source* source = ingest::recognised(head_of(in))) return *source;
  throw Error(
      Category::bad_data,
      text("не удалось узнать формат файла {}", "cannot tell the form of {}", disarmed(file)),
      {text("назовите его: --from {}", "name it: --from {}", joined_list(source_names(), "|"))});
}

// The map that was named, else all of the register: the heading of a table tells which.
std::vector<cases::ColumnMap> maps_for(Session& session, const IngestOptions& options) {
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

void check(const char* option, const std::string& value,
           std::optional<Text> (*problem_of)(std::string_view)) {
  if (value.empty()) return;
  if (const auto problem = problem_of(value))
    throw Error(Category::usage, joined(same(std::string(option) + ": "), "", *problem));
}

cases::Incoming by_hand(Session& session, const IngestOptions& options,
                        std::vector<store::NewFile>& files) {
  const Zone& zone = session.rulebook().zone();
  if (options.network.empty() || options.posted.empty())
    throw Error(Category::usage, {"сообщение, внесённое вручную, требует --network и --posted",
                                  "a message entered by hand needs --network and --posted"});
  if (!options.files.empty())
    throw Error(Category::usage,
                {"дайте либо файлы, либо одно сообщение", "give either files or one message"});
  check("--native-id", options.native_id, ingest::check_foreign_id);
  check("--incident-id", options.incident_id, ingest::check_foreign_id);
  check("--author", options.author, ingest::check_author_name);
  cases::Incoming incoming;
  cases::Message& message = incoming.message;
  message.network = NetworkId(options.network);
  if (!options.url.empty()) message.url = options.url;
  if (!options.native_id.empty()) message.native_id = options.native_id;
  if (!options.author.empty()) message.author.name = options.author;
  if (!options.incident_id.empty()) message.incident_id = options.incident_id;
  message.posted_at = zone.stamp(session.time(options.posted, zone));
  message.text = text_of(options);
  incoming.governor = options.governor;
  incoming.attachments = attachments_of(options, files);
  incoming.source = "--url";
  return incoming;
}

// Nothing was recorded when something was refused and not to be left out.
void forget_unrecorded(store::Intake& intake) {
  const std::size_t passed_over = intake.passed_over;
  auto refused = std::move(intake.refused);
  auto known = std::move(intake.known);
  intake = {};
  intake.passed_over = passed_over;
  intake.refused = std::move(refused);
  intake.known = std::move(known);
}

int finish(Session& session, const IngestOptions& options, IngestResult result) {
  for (const Text& warning : result.intake.warnings) session.say(warning);
  if (session.globals.dry_run)
    session.say({"проба: ничего не записано", "rehearsal: nothing was recorded"});
  const auto rejected = result.all_rejected();
  if (!rejected.empty() && !options.skip_bad) forget_unrecorded(result.intake);
  print_ingest(session, result);
  say_unknown(session, result.intake.cases);
  if (rejected.empty()) return 0;
  std::vector<Text> notes;
  for (const auto& each : rejected)
    notes.push_back(joined(same(disarmed(each.source) + ": "), "", each.reason));
  if (!options.skip_bad)
    notes.push_back({"чтобы принять остальные: --skip-bad", "to take the others: --skip-bad"});
  const Error error(
      Category::bad_data,
      options.skip_bad
          ? text("отклонено сообщений: {}", "messages rejected: {}", rejected.size())
          : text("ничего не записано, непригодных сообщений: {}",
                 "nothing was recorded; messages that cannot be taken: {}", rejected.size()),
      std::move(notes));
  const int status = report_error(session, error);
  return options.skip_bad ? 0 : status;
}

int run_by_hand(Session& session, const IngestOptions& options, const store::Actor& actor) {
  store::IntakeOptions wish{false, session.globals.dry_run, options.suggest, {}};
  const cases::Incoming incoming = by_hand(session, options, wish.files);
  const auto arrivals = [&](const store::Receiver& receiver) {
    receiver.message(incoming);
    return true;
  };
  IngestResult result;
  result.intake = store::take_in(session.reg(), actor, arrivals, wish);
  // One message is a command of its own: its refusal is the command's.
  if (!result.intake.refused.empty()) throw result.intake.refused.front().why;
  return finish(session, options, std::move(result));
}

int run_files(Session& session, const IngestOptions& options, const store::Actor& actor) {
  if (options.from != "auto") source_named(options.from);
  if (!options.attach.empty())
    throw Error(Category::usage, {"--attach — для одного сообщения, внесённого вручную",
                                  "--attach is for one message entered by hand"});
  // Opened before the lock is taken: standard input may come slowly.
  std::vector<std::ifstream> streams;
  for (const std::string& file : options.files) streams.push_back(open_input(file));
  const auto maps = maps_for(session, options);
  IngestResult result;
  Progress progress({"прочитано сообщений", "messages read"}, session.lang(),
                    session.globals.quiet);
  const auto arrivals = [&](const store::Receiver& receiver) {
    const ingest::Sink sink{
        [&](cases::Incoming each) {
          progress.count();
          receiver.message(std::move(each));
        },
        [&](ingest::Rejected each) { result.rejected.push_back(std::move(each)); },
        receiver.deleted, [&] { ++result.passed_over; }};
    const cases::Rulebook& rulebook = session.rulebook();
    for (std::size_t i = 0; i < streams.size(); ++i) {
      const ingest::Reading reading{options.files[i], rulebook.zone(),
                                    rulebook.settings().limits.text_bytes, &rulebook.registries(),
                                    &maps};
      source_of(options, streams[i], options.files[i]).read(streams[i], reading, sink);
    }
    return options.skip_bad || result.rejected.empty();
  };
  result.intake = store::take_in(session.reg(), actor, arrivals,
                                 {options.skip_bad, session.globals.dry_run, options.suggest, {}});
  return finish(session, options, std::move(result));
}

int run(Session& session, const IngestOptions& options) {
  session.format();
  const store::Actor actor = session.actor("ingest");
  if (options.by_hand()) return run_by_hand(session, options, actor);
  if (!options.files.empty()) return run_files(session, options, actor);
  throw Error(Category::usage, {"нечего принимать", "there is nothing to take in"},
              {{"назовите файлы (- — стандартный ввод) или одно сообщение: --network, --posted, -m",
                "name files (- is standard input), or one message: --network, --posted, -m"}});
}

Run set_up(Options& options) {
  auto values = std::make_shared<IngestOptions>();
  options.app().add_option(
      "FILE", values->files,
      Text{"файлы; - — стандартный ввод", "files; - is standard input"}.in(options.lang()));
  options.option("--from", values->from,
                 text("источник: auto (по содержимому) или {}", "source: auto (by content) or {}",
                      joined_list(source_names())));
  options.option("--map", values->map,
                 {"карта столбцов таблицы: файл или имя из columns/",
                  "map of a table's columns: a file, or a name in columns/"});
  options.flag(
      "--skip-bad", values->skip_bad,
      {"пропустить непригодные, принять остальные", "leave out the bad ones, take the others"});
  options.flag("--suggest", values->suggest,
               {"предложить тему и место по словам, отметить возможные оскорбления",
                "propose topic and place by words, mark possible abuse"});
  options.option("--url", values->url,
                 {"одно сообщение вручную: ссылка", "one message by hand: its link"});
  options.option("--network", values->network, {"его социальная сеть", "its network"});
  options.option("--native-id", values->native_id,
                 {"его номер в сети, если не виден из ссылки",
                  "its id in the network, where the link does not tell"});
  options.option("--author", values->author, {"имя автора", "the author's name"});
  options.option("--posted", values->posted, {"когда размещено", "when it was posted"});
  options.option(
      "--incident-id", values->incident_id,
      {"номер в «Инцидент менеджменте» (п. 5)", "number in the mandated system (clause 5)"});
  options.flag("--governor", values->governor,
               {"из социальных сетей Губернатора", "from the Governor's networks"});
  values->declare_text(options, {"текст сообщения", "the message's text"});
  values->declare_attachments(options);
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command ingest_command;
const Command ingest_command{"ingest", {"принять сообщения", "take messages in"}, set_up};

}  // namespace otklik::cli
