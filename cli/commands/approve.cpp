// approve: the deputy head agrees a draft, or sends it back with remarks (12, 13); `--for` records what an outside approver said.
#include <algorithm>

#include "base/error.hpp"
#include "base/zone.hpp"
#include "cases/events/event.hpp"
#include "cases/recording/permissions.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/registries.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"

namespace otklik::cli {

namespace {

struct ApproveOptions : RecordingOptions {
  std::string remarks;
};

bool is_outside_approver(const regulation::Regulation& regulation, const RoleId& role) {
  return std::any_of(regulation.approvals.begin(), regulation.approvals.end(),
                     [&](const auto& rule) { return rule.role == role && rule.outside; });
}

RoleId outside_role(const ApproveOptions& options, const regulation::Regulation& regulation) {
  const RoleId role = cases::role_named(regulation, options.whom).id;
  if (is_outside_approver(regulation, role)) return role;
  throw Error(Category::not_allowed,
              text("--for записывает слово внешнего согласующего; «{}» согласует сам",
                   "--for records an outside approver's word; `{}` approves by itself", role));
}

// The role in which the person speaks: the approver's where the next approval is theirs, else the first of the event's roles that they hold.
RoleId role_of(const ApproveOptions& options, const cases::State& state,
               const cases::Rulebook& rulebook, const store::Actor& actor, cases::EventKind kind) {
  const auto& regulation = rulebook.regulation_at(state.detected_at);
  if (!options.whom.empty()) return outside_role(options, regulation);
  const cases::Person& person = *rulebook.registries().find(actor.person);
  const Date day = rulebook.zone().date_of(actor.at);
  if (auto role = cases::approval_role(state, person, day, regulation, rulebook.registries()))
    return *role;
  const auto rule = regulation.events.find(kind);
  if (rule != regulation.events.end())
    for (const RoleId& role : rule->second.roles)
      if (cases::holds_role(person, role, day)) return role;
  return regulation.approvals.empty() ? RoleId() : regulation.approvals.front().role;
}

int run(Session& session, const ApproveOptions& options) {
  const store::Actor actor = session.actor("approve");
  store::Act act{
      options.ids,
      on_behalf_of(options),
      [&](const cases::Case&, const cases::State& state, const cases::Rulebook& rulebook) {
        if (!options.remarks.empty())
          return cases::EventData(
              cases::Remarked{role_of(options, state, rulebook, actor, cases::EventKind::remarked),
                              options.remarks});
        return cases::EventData(
            cases::Approved{role_of(options, state, rulebook, actor, cases::EventKind::approved)});
      },
      {}};
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<ApproveOptions>();
  values->declare_ids(options);
  options.option(
      "--remarks", values->remarks,
      {"вернуть на доработку с замечаниями (п. 13)", "send back with remarks (clause 13)"});
  values->declare_on_behalf(options, "ROLE");
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command approve_command;
const Command approve_command{"approve",
                              {"согласовать проект ответа или вернуть его с замечаниями",
                               "approve a draft, or send it back with remarks"},
                              set_up};

}  // namespace otklik::cli
