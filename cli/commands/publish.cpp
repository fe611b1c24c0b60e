// publish: record that the answer stands in the network in which the message was (10, 12); also where it stands there without the
// approvals that it needed.
#include "base/error.hpp"
#include "cases/events/event.hpp"
#include "cases/events/whereabouts.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/entries.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"

namespace otklik::cli {

namespace {

struct PublishOptions : RecordingOptions {
  std::string url;
  std::string account;
  std::string draft;
  std::string replaces;
  bool irregular = false;
  bool interim = false;
  bool again = false;
  bool no_link = false;
  bool elsewhere = false;
};

Error usage(Text what) {
  return Error(Category::usage, std::move(what));
}

void check(const PublishOptions& options) {
  const int ways = static_cast<int>(options.irregular) + static_cast<int>(options.again) +
                   static_cast<int>(!options.replaces.empty());
  if (ways > 1)
    throw usage({"укажите что-то одно: --irregular, --again или --replaces",
                 "give one of --irregular, --again, --replaces"});
  if (options.url.empty() != options.no_link)
    throw usage({"нужна ссылка: --url ССЫЛКА; если сеть её не даёт: --no-link --attach ФАЙЛ",
                 "a link is needed: --url LINK; where the network gives none: --no-link --attach "
                 "FILE"});
  if (options.no_link && options.attach.empty())
    throw usage({"без ссылки нужна копия: --attach ФАЙЛ", "without a link: --attach FILE"});
  if ((options.irregular || options.again || options.elsewhere) && options.basis.empty())
    throw usage({"нужно основание: --basis ТЕКСТ", "it needs its basis: --basis TEXT"});
  if (!options.irregular && (options.interim || find_text(options)))
    throw usage({"--interim и -m даются с --irregular", "--interim and -m go with --irregular"});
  const bool many = options.ids.find(',') != std::string::npos;
  if (many && !(options.draft.empty() && options.replaces.empty()))
    throw usage({"--draft и --replaces называют запись одного сообщения",
                 "--draft and --replaces name an entry of one case"});
}

constexpr std::string_view last_one = "last";

std::string publication_named(const PublishOptions& options, const cases::Case& record,
                              const cases::State& state) {
  if (options.replaces != last_one) return digest_named(record, options.replaces);
  if (!state.publications.empty()) return state.publications.back().digest;
  throw Error(Category::not_allowed, {"ответ ещё не размещён", "no answer was published yet"});
}

// Interim where that is said; what stands there as a correction of an answer is no second final one.
cases::DraftKind kind_of(const PublishOptions& options, const cases::Case& record,
                         const cases::State& state) {
  if (options.interim) return cases::DraftKind::interim;
  const std::string digest =
      options.draft.empty() ? current_digest(state) : draft_named(record, options.draft);
  const cases::Draft* draft = state.find_draft(digest);
  const bool corrects = draft != nullptr && draft->kind == cases::DraftKind::correction;
  return corrects ? cases::DraftKind::correction : cases::DraftKind::final_answer;
}

// What stands there without its approvals is recorded wherever it stands: then the register says by itself where.
bool is_elsewhere(const PublishOptions& options, const cases::Published& event,
                  const cases::Case& record, const cases::Rulebook& rulebook) {
  return options.elsewhere ||
         (event.irregular && cases::is_apart(cases::find_whereabouts(event.url, record.message,
                                                                     rulebook.registries())));
}

cases::Published published(const PublishOptions& options, const cases::Case& record,
                           const cases::State& state, const cases::Rulebook& rulebook) {
  cases::Published event;
  if (!options.url.empty()) event.url = options.url;
  if (!options.account.empty()) event.account = AccountId(options.account);
  event.no_link = options.no_link;
  event.irregular = options.irregular;
  event.again = options.again;
  event.elsewhere = is_elsewhere(options, event, record, rulebook);
  event.text = find_text(options);
  if (options.irregular) event.answer = kind_of(options, record, state);
  if (!options.replaces.empty()) event.replaces = publication_named(options, record, state);
  if (!options.draft.empty())
    event.draft = draft_named(record, options.draft);
  else if (const bool is_plain = !event.irregular && !event.replaces && !event.again;
           is_plain && !state.drafts.empty())
    event.draft = current_digest(state);
  else if (event.irregular && !event.text && state.current_draft() != nullptr)
    event.draft = state.current_draft()->digest;
  return event;
}

int run(Session& session, const PublishOptions& options) {
  check(options);
  const store::Actor actor = session.actor("publish");
  store::Act act = act_of(options);
  act.make = [&](const cases::Case& record, const cases::State& state,
                 const cases::Rulebook& rulebook) {
    return cases::EventData(published(options, record, state, rulebook));
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<PublishOptions>();
  values->declare_ids(options);
  options.option("--url", values->url,
                 {"ссылка на размещённый ответ", "link to the published answer"});
  options.option("--account", values->account,
                 {"учётная запись, от которой дан ответ", "the account that answered"});
  options.option("--draft", values->draft,
                 {"какой проект: номер записи или начало её суммы",
                  "which draft: the entry's number or the first symbols of its digest"});
  options.flag("--irregular", values->irregular,
               {"стоит в сети без нужных согласований", "it stands there without its approvals"});
  options.flag("--interim", values->interim,
               {"то, что стоит, — промежуточный ответ (с --irregular)",
                "what stands there is an interim answer (with --irregular)"});
  options.flag("--again", values->again,
               {"тот же согласованный текст размещён ещё раз", "the same text was put up again"});
  options.option("--replaces", values->replaces,
                 {"исправить ссылку размещения: номер записи или last",
                  "correct the link of a publication: the entry's number, or last"});
  options.flag("--no-link", values->no_link,
               {"сеть не даёт ссылки (с --attach)", "the network gives no link (with --attach)"});
  options.flag("--elsewhere", values->elsewhere,
               {"стоит не там, где сообщение (с --basis)",
                "it stands elsewhere than the message (with --basis)"});
  values->declare_text(options,
                       {"что размещено (с --irregular)", "what stands there (with --irregular)"});
  values->declare_attachments(options);
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command publish_command;
const Command publish_command{
    "publish", {"отметить размещение ответа", "record that the answer was published"}, set_up};

}  // namespace otklik::cli
