// A real register of the template in a directory that goes at the end, and short ways to take messages in and record on them. For
// tests alone.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cases/events/incoming.hpp"
#include "register/cache/case_index.hpp"
#include "register/init.hpp"
#include "register/record.hpp"
#include "register/register.hpp"
#include "register/take_in.hpp"
#include "unit/cases/samples.hpp"
#include "unit/register/temp_repository.hpp"

namespace otklik::store::test {

namespace samples = cases::samples;

inline Actor actor_at(std::string_view when, std::string_view who = "operator") {
  Actor actor;
  actor.person = PersonId(std::string(who));
  actor.at = actor.now = samples::at(when);
  actor.at_is_given = actor.now_is_set = true;
  return actor;
}

/// A comment to a post of the administration's page, which is found when it is taken in.
inline cases::Incoming comment(std::string_view posted, std::string native_id, std::string words,
                               std::string_view network = "vk") {
  cases::Incoming incoming;
  incoming.message.network = NetworkId(std::string(network));
  incoming.message.native_id = std::move(native_id);
  incoming.message.posted_at = samples::stamp(posted);
  incoming.message.author.name = "Анна Серова";
  incoming.message.text = std::move(words);
  incoming.source = "messages.json:1";
  return incoming;
}

/// The register, made on 1 March 2026 at noon by the administrator.
class TempRegister {
 public:
  TempRegister() {
    ::setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
    ::setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
    NewRegister wish;
    wish.directory = root();
    wish.template_directory = OTKLIK_SOURCE_DIR "/examples/neftekumsk";
    wish.person = PersonId("administrator");
    wish.now = samples::at("2026-03-01T12:00");
    wish.now_is_set = true;
    make_register(wish);
  }

  fs::path root() const { return folder_.path() / "register"; }
  std::string git(std::vector<std::string> arguments) const {
    return git_in(root(), std::move(arguments));
  }

  Intake take(std::string_view when, const std::vector<cases::Incoming>& messages) const {
    return taken(when, [&](const Receiver& receiver) {
      for (const cases::Incoming& each : messages) receiver.message(each);
    });
  }
  Intake take(std::string_view when, const cases::Deletion& deletion) const {
    return taken(when, [&](const Receiver& receiver) { receiver.deleted(deletion); });
  }
  /// Takes one message in that must be new.
  CaseId take_one(std::string_view when, cases::Incoming message) const {
    const Intake intake = take(when, std::vector{std::move(message)});
    for (const Refused& each : intake.refused) FAIL_CHECK(each.why.summary().en);
    REQUIRE(intake.added.size() == 1);
    return intake.added.front();
  }
  void record(std::string_view when, const CaseId& id, const cases::EventData& data,
              std::string_view who = "operator", const std::vector<NewFile>& files = {}) const {
    Register source(root());
    Act act;
    act.ids = id.text();
    act.make = [&](const auto&...) { return data; };
    act.files = files;
    for (const NewFile& each : files) act.attachments.push_back({.path = each.path, .name = "act"});
    store::record(source, actor_at(when, who), act, false);
  }

 private:
  template <class Give>
  Intake taken(std::string_view when, Give give) const {
    Register source(root());
    IntakeOptions options;
    options.skip_refused = true;
    return take_in(
        source, actor_at(when),
        [&](const Receiver& receiver) {
          give(receiver);
          return true;
        },
        options);
  }

  TempFolder folder_;
};

}  // namespace otklik::store::test
