// publish: record that the answer stands in the network in which the message was (10, 12).
#include "cases/events/event.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"

namespace otklik::cli {

namespace {

struct PublishOptions : RecordingOptions {
  std::string url;
  std::string account;
};

int run(Session& session, const PublishOptions& options) {
  const store::Actor actor = session.actor("publish");
  cases::Published event{options.url, std::nullopt};
  if (!options.account.empty()) event.account = AccountId(options.account);
  store::Act act{options.ids,
                 std::nullopt,
                 [event](const cases::Case&, const cases::State&, const cases::Rulebook&) {
                   return cases::EventData(event);
                 },
                 {}};
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<PublishOptions>();
  values->declare_ids(options);
  options
      .option("--url", values->url, {"ссылка на размещённый ответ", "link to the published answer"})
      .required();
  options.option(
      "--account", values->account,
      {"учётная запись, от которой дан ответ (п. 6)", "the account that answered (clause 6)"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command publish_command;
const Command publish_command{
    "publish", {"отметить размещение ответа", "record that the answer was published"}, set_up};

}  // namespace otklik::cli
