// ingest: take messages into the register, from files or one by hand (8.1).
#include <fstream>
#include <iostream>
#include <sstream>

#include "base/text.hpp"
#include "cases/lookups.hpp"
#include "cli/recording.hpp"
#include "ingest/source.hpp"
#include "register/intake.hpp"
#include "render/document.hpp"
#include "render/json.hpp"
#include "report/case_card.hpp"

namespace otklik::cli {

namespace {

struct IngestOptions : RecordingOptions {
  std::vector<std::string> files;
  std::string from = "auto";
  std::string url;
  std::string network;
  std::string author;
  std::string posted;
  std::string native_id;
  std::string incident_id;
  bool governor = false;
  bool skip_bad = false;

  bool by_hand() const {
    return !network.empty() || !url.empty() || !posted.empty() || !author.empty();
  }
};

// What one call of ingest came to: what sources refused, and what the register made of the rest.
struct Result {
  std::vector<ingest::Rejected> rejected;
  store::Intake intake;
};

const ingest::Source& source_named(const std::string& name) {
  if (const ingest::Source* source = ingest::find_source(name)) return *source;
  std::vector<std::string> known{"auto"};
  for (const ingest::Source& each : ingest::sources()) known.emplace_back(each.name);
  throw Error(Category::usage, text("нет источника «{}»", "no source `{}`", disarmed(name)),
              {text("есть: {}", "known: {}", joined_list(known))});
}

// What a stream begins with, without taking it: the stream is read again from its start.
const ingest::Source& source_of(const std::string& from, std::istream& in,
                                const std::string& file) {
  if (from != "auto") return source_named(from);
  constexpr std::size_t first_look = 4096;
  std::string head(first_look, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  in.clear();
  in.seekg(0);
  if (const ingest::Source* source = ingest::recognised(head)) return *source;
  throw Error(
      Category::bad_data,
      text("не удалось узнать формат файла {}", "cannot tell the form of {}", disarmed(file)),
      {{"назовите его: --from json", "name it: --from json"}});
}

void read_stream(std::istream& in, const std::string& file, const std::string& from,
                 const cases::Rulebook& rulebook, const ingest::Sink& sink) {
  const ingest::Reading reading{file, rulebook.zone(), rulebook.settings().limits.text_bytes};
  source_of(from, in, file).read(in, reading, sink);
}

void read_named(const std::string& file, const std::string& from, const cases::Rulebook& rulebook,
                const ingest::Sink& sink) {
  if (file == "-") {
    std::istringstream in(read_file(file));
    return read_stream(in, "-", from, rulebook, sink);
  }
  std::ifstream in(file, std::ios::binary);
  if (!in || in.peek() == std::ifstream::traits_type::eof())
    if (in.clear(), read_file(file).empty())
      throw Error(Category::bad_data, text("файл {} пуст", "{} is empty", disarmed(file)));
  read_stream(in, file, from, rulebook, sink);
}

cases::Incoming by_hand(Session& session, const IngestOptions& options) {
  const Zone& zone = session.rulebook().zone();
  if (options.network.empty() || options.posted.empty())
    throw Error(Category::usage, {"сообщение, внесённое вручную, требует --network и --posted",
                                  "a message entered by hand needs --network and --posted"});
  if (!options.files.empty())
    throw Error(Category::usage,
                {"дайте либо файлы, либо одно сообщение", "give either files or one message"});
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
  incoming.source = "--url";
  return incoming;
}

report::List ids_of(const std::vector<CaseId>& ids) {
  report::List list;
  for (const CaseId& id : ids) list.emplace_back(id.text());
  return list;
}

std::vector<ingest::Rejected> all_rejected(const Result& result) {
  std::vector<ingest::Rejected> all = result.rejected;
  for (const store::Refused& each : result.intake.refused)
    all.push_back({each.source, each.why.summary()});
  return all;
}

void print_json(Session& session, const Result& result) {
  report::List rejected;
  for (const auto& each : all_rejected(result))
    rejected.emplace_back(
        report::Object{{"source", each.source}, {"reason", each.reason.in(session.lang())}});
  session.print(render::render_json(report::Object{{"added", ids_of(result.intake.added)},
                                                   {"known", ids_of(result.intake.known)},
                                                   {"changed", ids_of(result.intake.changed)},
                                                   {"rejected", std::move(rejected)},
                                                   {"possible_repeats", report::List{}}}));
}

void print_people(Session& session, const Result& result) {
  const store::Intake& intake = result.intake;
  if (session.globals.quiet) return;
  for (const cases::Judged& each : intake.cases)
    session.print(
        render::render_document(report::answer_page(each, session.rulebook()), session.lang()));
  session.print(text("новых: {}, уже известных: {}, с изменённым текстом: {}, отклонено: {}\n",
                     "added: {}, known: {}, changed: {}, rejected: {}\n", intake.added.size(),
                     intake.known.size(), intake.changed.size(), all_rejected(result).size())
                    .in(session.lang()));
}

void print_rows(Session& session, const Result& result) {
  report::Report rows{"ingest",
                      {},
                      {},
                      {{{"result", {"итог", "result"}},
                        {"case", {"сообщение", "case"}},
                        {"source", {"источник", "source"}},
                        {"reason", {"причина", "reason"}}},
                       {}},
                      {}};
  const auto add = [&](const char* word, const std::vector<CaseId>& ids) {
    for (const CaseId& id : ids)
      rows.table.rows.emplace_back(report::Object{{"result", word}, {"case", id.text()}});
  };
  add("added", result.intake.added);
  add("known", result.intake.known);
  add("changed", result.intake.changed);
  for (const auto& each : all_rejected(result))
    rows.table.rows.emplace_back(report::Object{{"result", "rejected"},
                                                {"source", each.source},
                                                {"reason", each.reason.in(session.lang())}});
  session.print(render::render(rows, session.format(), session.lang(), session.width()));
}

void print_result(Session& session, const Result& result) {
  switch (session.format()) {
    case render::Format::json: print_json(session, result); return;
    case render::Format::text: print_people(session, result); return;
    case render::Format::tsv:
    case render::Format::csv: print_rows(session, result); return;
  }
}

// Nothing was recorded when something was refused and not to be left out.
void forget_unrecorded(Result& result) {
  result.intake.added.clear();
  result.intake.changed.clear();
  result.intake.cases.clear();
}

int finish(Session& session, const IngestOptions& options, Result result) {
  for (const Text& warning : result.intake.warnings) session.say(warning);
  if (session.globals.dry_run)
    session.say({"проба: ничего не записано", "rehearsal: nothing was recorded"});
  const auto rejected = all_rejected(result);
  if (!rejected.empty() && !options.skip_bad) forget_unrecorded(result);
  print_result(session, result);
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

int run(Session& session, const IngestOptions& options) {
  session.format();
  const store::Actor actor = session.actor("ingest");
  if (!options.by_hand() && options.files.empty())
    throw Error(
        Category::usage, {"нечего принимать", "there is nothing to take in"},
        {{"назовите файлы (- — стандартный ввод) или одно сообщение: --network, --posted, -m",
          "name files (- is standard input), or one message: --network, --posted, -m"}});
  Result result;
  if (options.by_hand()) {
    const cases::Incoming incoming = by_hand(session, options);
    const auto arrivals = [&](const auto& take) { return take(incoming), true; };
    result.intake = store::take_in(session.reg(), actor, arrivals, false, session.globals.dry_run);
    // One message is a command of its own: its refusal is the command's.
    if (!result.intake.refused.empty()) throw result.intake.refused.front().why;
    return finish(session, options, std::move(result));
  }
  if (options.from != "auto") source_named(options.from);
  const auto arrivals = [&](const std::function<void(cases::Incoming)>& take) {
    const ingest::Sink sink{
        take, [&](ingest::Rejected each) { result.rejected.push_back(std::move(each)); }};
    for (const std::string& file : options.files)
      read_named(file, options.from, session.rulebook(), sink);
    return options.skip_bad || result.rejected.empty();
  };
  result.intake =
      store::take_in(session.reg(), actor, arrivals, options.skip_bad, session.globals.dry_run);
  return finish(session, options, std::move(result));
}

Run set_up(Options& options) {
  auto values = std::make_shared<IngestOptions>();
  options.app().add_option(
      "FILE", values->files,
      Text{"файлы; - — стандартный ввод", "files; - is standard input"}.in(options.lang()));
  options.option("--from", values->from,
                 {"источник: auto или имя (json)", "source: auto or a name (json)"});
  options.flag(
      "--skip-bad", values->skip_bad,
      {"пропустить непригодные, принять остальные", "leave out the bad ones, take the others"});
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
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command ingest_command;
const Command ingest_command{"ingest", {"принять сообщения", "take messages in"}, set_up};

}  // namespace otklik::cli
