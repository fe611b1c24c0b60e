#include "cli/recording.hpp"

#include <algorithm>
#include <filesystem>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cases/events/case.hpp"
#include "cases/recording/permissions.hpp"
#include "cases/registries/links.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/input.hpp"
#include "likeness/fault.hpp"
#include "register/disk/paths.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"
#include "render/formats.hpp"
#include "render/json.hpp"
#include "render/text_document.hpp"
#include "report/answer_lint.hpp"
#include "report/case_card.hpp"
#include "report/case_rows.hpp"
#include "report/value.hpp"

namespace otklik::cli {

namespace {

Error usage(Text what, std::vector<Text> notes = {}) {
  return Error(Category::usage, std::move(what), std::move(notes));
}

std::string without_last_break(std::string words) {
  if (words.ends_with('\n')) words.pop_back();
  return words;
}

// An extension is kept only when it is plain: file names of strangers are hostile.
std::string extension_of(const std::filesystem::path& file) {
  std::string extension = file.extension().string();
  if (!extension.empty()) extension.erase(0, 1);
  const bool plain = std::all_of(extension.begin(), extension.end(), [](char symbol) {
    return (symbol >= 'a' && symbol <= 'z') || (symbol >= 'A' && symbol <= 'Z') ||
           (symbol >= '0' && symbol <= '9');
  });
  constexpr std::size_t longest = 8;
  return plain && extension.size() <= longest ? folded(extension) : std::string();
}

// Of what was recorded just now: a case in which it stood already ends with another entry.
std::optional<std::vector<likeness::Fault>> lint_of(const cases::Judged& judged,
                                                    const cases::Rulebook& rulebook,
                                                    const std::vector<CaseId>& repeated) {
  if (std::find(repeated.begin(), repeated.end(), judged.record.id) != repeated.end())
    return std::nullopt;
  return report::lint_recorded(judged, rulebook);
}

// As json the answer holds it.
void say_lint(Session& session, const std::vector<cases::Judged>& cases,
              const std::vector<CaseId>& repeated) {
  if (session.format() == render::Format::json || session.globals.quiet) return;
  for (const cases::Judged& each : cases)
    if (const auto faults = lint_of(each, session.rulebook(), repeated))
      for (const likeness::Fault& fault : *faults)
        session.say(report::lint_words(each.record.id, fault));
}

}  // namespace

void RecordingOptions::declare_ids(Options& options) {
  options
      .option("ID", ids,
              {"номер сообщения или его часть; несколько — через запятую",
               "id of the case or a part of it; several separated by commas"})
      .required();
  declare_basis(options);
}

void RecordingOptions::declare_ids_or_journal(Options& options) {
  options
      .option("ID", ids,
              {"номер сообщения или его часть; или journal: запись о самом реестре",
               "id of the case or a part of it; or journal: about the register itself"})
      .required();
  declare_basis(options);
}

void RecordingOptions::declare_text(Options& options, const Text& words) {
  options.option("-m,--message", message, words);
  options.option("-F,--file", file,
                 {"взять текст из файла; - — стандартный ввод",
                  "take the text from a file; - is standard input"});
}

void RecordingOptions::declare_on_behalf(Options& options, const char* placeholder) {
  options
      .option("--for", whom,
              {"от чьего имени записывается сказанное", "on whose behalf this is recorded"})
      .called(placeholder);
}

void RecordingOptions::declare_basis(Options& options) {
  options.option("--basis", basis,
                 {"основание: звонок, письмо и его номер, распоряжение",
                  "on what it rests: a call, a letter and its number, an order"});
}

void RecordingOptions::declare_attachments(Options& options) {
  options.list("--attach", attach,
               {"приложить файл или ссылку (можно несколько раз)",
                "attach a file or a link (may be repeated)"});
}

std::optional<std::string> find_text(const RecordingOptions& options) {
  if (!options.message.empty() && !options.file.empty())
    throw usage({"дайте либо -m, либо -F", "give either -m or -F"});
  if (!options.message.empty()) return options.message;
  if (!options.file.empty()) return without_last_break(read_file(options.file));
  return std::nullopt;
}

std::string text_of(const RecordingOptions& options) {
  if (auto words = find_text(options)) return std::move(*words);
  throw usage({"нет текста", "there is no text"},
              {{"дайте его: -m ТЕКСТ или -F ФАЙЛ", "give it: -m TEXT or -F FILE"}});
}

store::Act act_of(const RecordingOptions& options) {
  if (!options.whom.empty() && options.basis.empty())
    throw usage({"--for требует основания: --basis ТЕКСТ", "--for needs --basis TEXT"});
  store::Act act;
  act.ids = options.ids;
  if (!options.whom.empty()) act.on_behalf_of = options.whom;
  if (!options.basis.empty()) act.basis = options.basis;
  act.attachments = attachments_of(options, act.files);
  return act;
}

store::Act act_of(const RecordingOptions& options, cases::EventData event) {
  store::Act act = act_of(options);
  act.make = [event = std::move(event)](const cases::Case&, const cases::State&,
                                        const cases::Rulebook&) { return event; };
  return act;
}

std::vector<cases::Attachment> attachments_of(const RecordingOptions& options,
                                              std::vector<store::NewFile>& files) {
  std::vector<cases::Attachment> result;
  for (const std::string& each : options.attach) {
    if (cases::parse_link(each)) {
      result.push_back({{}, {}, each});
      continue;
    }
    std::string bytes = read_file(each);
    const std::filesystem::path path(each);
    cases::Attachment attachment{store::attachment_path(sha256(bytes), extension_of(path)),
                                 disarmed(path.filename().string()),
                                 {}};
    files.push_back({attachment.path, std::move(bytes)});
    result.push_back(std::move(attachment));
  }
  return result;
}

BodyId body_of(const RecordingOptions& options, const cases::State& state,
               const cases::Rulebook& rulebook, const store::Actor& actor) {
  if (!options.whom.empty()) return cases::body_named(rulebook.registries(), options.whom).id;
  return cases::body_for(state, actor.person, actor.at, rulebook);
}

std::string current_digest(const cases::State& state) {
  if (const cases::Draft* draft = state.current_draft()) return draft->digest;
  return state.drafts.empty() ? std::string() : state.drafts.back().digest;
}

void print_cases(Session& session, const std::vector<cases::Judged>& cases, bool several,
                 bool whole, const std::vector<CaseId>& repeated) {
  const cases::Rulebook& rulebook = session.rulebook();
  switch (session.format()) {
    case render::Format::json: {
      report::List list;
      for (const auto& each : cases) {
        report::Object object = report::case_object(each, rulebook);
        if (const auto faults = whole ? std::nullopt : lint_of(each, rulebook, repeated))
          object.emplace_back("lint", report::lint_list(*faults, session.lang()));
        list.emplace_back(std::move(object));
      }
      session.print(render::render_json(several ? report::Value(std::move(list)) : list.front()));
      return;
    }
    case render::Format::text:
      if (session.globals.quiet && !whole) return;
      for (const auto& each : cases) {
        const auto page =
            whole ? report::case_page(each, rulebook) : report::answer_page(each, rulebook);
        session.print(render::render_document(page, session.lang()));
      }
      return;
    case render::Format::tsv:
    case render::Format::csv: {
      report::Report rows{"cases", {}, {}, {report::case_columns(), {}}, {}};
      for (const auto& each : cases) rows.table.rows.emplace_back(report::case_row(each, rulebook));
      session.print(rows);
    }
  }
}

void say_unknown(Session& session, const std::vector<cases::Judged>& cases) {
  if (session.format() == render::Format::text) return;
  for (const cases::Judged& each : cases) {
    std::vector<std::string> rules;
    Text reason;
    for (const cases::Deadline& deadline : each.deadlines) {
      if (!deadline.unknown) continue;
      rules.push_back(deadline.rule->rule.text());
      reason = *deadline.unknown;
    }
    if (rules.empty()) continue;
    const Text which =
        text("{}: сроки неизвестны ({}): ", "{}: deadlines not known ({}): ", each.record.id.text(),
             joined_list(rules));
    session.say(joined(which, "", reason));
  }
}

std::vector<cases::Judged> record_and_show(Session& session, const store::Actor& actor,
                                           const store::Act& act) {
  session.format();  // a wrong word is to be said before anything is recorded
  const bool several = act.ids.find(',') != std::string::npos;
  store::Outcome outcome = store::record(session.reg(), actor, act, session.globals.dry_run);
  for (const Text& warning : outcome.warnings) session.say(warning);
  if (session.globals.dry_run)
    session.say({"проба: ничего не записано", "rehearsal: nothing was recorded"});
  for (const CaseId& id : outcome.repeated)
    session.say(text("{}: это уже записано, ничего не добавлено",
                     "{}: this is recorded already, nothing was added", id.text()));
  print_cases(session, outcome.cases, several, false, outcome.repeated);
  say_unknown(session, outcome.cases);
  say_lint(session, outcome.cases, outcome.repeated);
  return std::move(outcome.cases);
}

int record_and_answer(Session& session, const store::Actor& actor, store::Act act) {
  record_and_show(session, actor, act);
  return 0;
}

}  // namespace otklik::cli
