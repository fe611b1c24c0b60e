// ingest: take messages into the register, from files or one by hand (8.1).

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/ingest_answer.hpp"
#include "cli/progress.hpp"
#include "cli/recording.hpp"
#include "cli/sources.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"
#include "register/take_in.hpp"
#include "render/formats.hpp"

namespace otklik::cli {

namespace {

struct IngestOptions : RecordingOptions {
  SourceOptions source;
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
  if (!options.source.files.empty())
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
  for (std::size_t i = 0; i < std::min(rejected.size(), most_shown); ++i)
    notes.push_back(joined(same(disarmed(rejected[i].source) + ": "), "", rejected[i].reason));
  if (rejected.size() > most_shown)
    notes.push_back(text("… и ещё {} (все — с --format json)", "… and {} more (all: --format json)",
                         rejected.size() - most_shown));
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
  IngestResult result{.at = actor.at};
  result.intake = store::take_in(session.reg(), actor, arrivals, wish);
  // One message is a command of its own: its refusal is the command's.
  if (!result.intake.refused.empty()) throw result.intake.refused.front().why;
  return finish(session, options, std::move(result));
}

int run_files(Session& session, const IngestOptions& options, const store::Actor& actor) {
  if (!options.attach.empty())
    throw Error(Category::usage, {"--attach — для одного сообщения, внесённого вручную",
                                  "--attach is for one message entered by hand"});
  Inputs inputs(session, options.source);
  IngestResult result{.at = actor.at};
  Progress progress({"прочитано сообщений", "messages read"}, session.lang(),
                    session.globals.quiet);
  const auto arrivals = [&](const store::Receiver& receiver) {
    const ingest::Sink sink{
        [&](cases::Incoming each) {
          progress.count();
          receiver.message(std::move(each));
        },
        [&](ingest::Rejected each) { result.rejected.push_back(std::move(each)); },
        receiver.deleted, [&] { ++result.passed_over; },
        [&](ingest::Rejected each) { result.incomplete.push_back(std::move(each)); },
        receiver.whole};
    inputs.read(session.rulebook(), sink, options.skip_bad);
    return options.skip_bad || result.rejected.empty();
  };
  result.intake = store::take_in(session.reg(), actor, arrivals,
                                 {options.skip_bad, session.globals.dry_run, options.suggest, {}});
  result.readers = inputs.readers();
  return finish(session, options, std::move(result));
}

int run(Session& session, const IngestOptions& options) {
  session.format();
  const store::Actor actor = session.actor("ingest");
  if (options.by_hand()) return run_by_hand(session, options, actor);
  if (!options.source.files.empty()) return run_files(session, options, actor);
  throw Error(Category::usage, {"нечего принимать", "there is nothing to take in"},
              {{"назовите файлы (- — стандартный ввод) или одно сообщение: --network, --posted, -m",
                "name files (- is standard input), or one message: --network, --posted, -m"}});
}

Run set_up(Options& options) {
  auto values = std::make_shared<IngestOptions>();
  options.list("FILE", values->source.files,
               {"файлы; - — стандартный ввод", "files; - is standard input"});
  values->source.declare(options);
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
  options.option("--incident-id", values->incident_id,
                 {"номер в «Инцидент менеджменте»", "number in the mandated system"});
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
