// approve: the deputy head agrees a draft, or sends it back with remarks (12, 13); `--for` records what an outside approver said,
// or what an approver said by telephone or on paper; who is said to have approved confirms or denies it.
#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "cases/events/event.hpp"
#include "cases/recording/permissions.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/registries.hpp"
#include "cases/registries/rulebook.hpp"
#include "cases/rules/approvals.hpp"
#include "cases/rules/fold.hpp"
#include "cli/entries.hpp"
#include "cli/recording.hpp"
#include "register/one_commit.hpp"

namespace otklik::cli {

namespace {

struct ApproveOptions : RecordingOptions {
  std::string remarks;
  std::string draft;
  bool confirm = false;
  bool deny = false;
};

// In which role somebody speaks, and who it is; nobody of the staff for an outside approver.
struct Voice {
  RoleId role;
  std::optional<PersonId> approver;
};

class Approving {
 public:
  Approving(const ApproveOptions& options, const store::Actor& actor, const cases::Case& record,
            const cases::State& state, const cases::Rulebook& rulebook)
      : options_(options),
        actor_(actor),
        record_(record),
        state_(state),
        rulebook_(rulebook),
        regulation_(cases::regulation_for(state, rulebook)),
        day_(rulebook.zone().date_of(actor.at)) {}

  cases::EventData data() const {
    if (options_.confirm) return cases::ApprovalConfirmed{approval_to_answer()};
    if (options_.deny) return cases::ApprovalDenied{approval_to_answer(), text_of(options_)};
    const bool sends_back = !options_.remarks.empty();
    const Voice voice =
        voice_of(sends_back ? cases::EventKind::remarked : cases::EventKind::approved);
    if (sends_back) return cases::Remarked{voice.role, draft(), options_.remarks};
    return cases::Approved{voice.role, draft(), voice.approver};
  }

  RoleId role() const { return voice_of(cases::EventKind::approved).role; }

 private:
  Voice voice_of(cases::EventKind kind) const {
    if (options_.whom.empty()) return {own_role(kind), std::nullopt};
    const regulation::Role* role = regulation_.find_role(RoleId(options_.whom));
    return role != nullptr ? voice_of_role(role->id) : voice_of_person();
  }

  std::string draft() const {
    return options_.draft.empty() ? current_digest(state_) : draft_named(record_, options_.draft);
  }

  // A role is taken for the person when only one is in charge.
  Voice voice_of_role(const RoleId& role) const {
    const auto* rule = cases::find_approval_rule(regulation_, role);
    if (rule == nullptr)
      throw Error(Category::not_allowed,
                  text("«{}» проектов не согласует", "`{}` approves no drafts", role));
    if (rule->outside) return {role, std::nullopt};
    if (state_.round.approver && rule->in_charge) return {role, state_.round.approver};
    auto person = rule->in_charge ? cases::find_in_charge(state_, rulebook_.registries(), day_)
                                  : std::optional<PersonId>();
    if (!person) person = only_holder(role);
    if (person) return {role, person};
    throw Error(Category::usage, text("в роли «{}» не один человек: назовите его",
                                      "`{}` is not one person: name the person", role));
  }

  std::optional<PersonId> only_holder(const RoleId& role) const {
    std::vector<PersonId> holders;
    for (const cases::Person& each : rulebook_.registries().people)
      if (cases::holds_role(each, role, day_)) holders.push_back(each.id);
    return holders.size() == 1 ? std::optional(holders.front()) : std::nullopt;
  }

  Voice voice_of_person() const {
    const cases::Person* found = rulebook_.registries().find(PersonId(options_.whom));
    if (found == nullptr) throw_no_approver();
    const cases::Person& person = *found;
    for (const auto& rule : regulation_.approvals)
      if (cases::may_approve(state_, rule, person, day_, rulebook_.registries()))
        return {rule.role, person.id};
    for (const auto& rule : regulation_.approvals)
      if (!rule.outside) return {rule.role, person.id};
    throw Error(Category::not_allowed,
                text("«{}» проектов не согласует", "`{}` approves no drafts", person.id));
  }

  [[noreturn]] void throw_no_approver() const {
    std::vector<std::string> known;
    for (const auto& rule : regulation_.approvals) {
      known.push_back(rule.role.text());
      for (const cases::Person& each : rulebook_.registries().people)
        if (cases::holds_role(each, rule.role, day_)) known.push_back(each.id.text());
    }
    cases::throw_not_found({"согласующего", "approver"}, options_.whom, known);
  }

  // The approver's where the next approval is theirs, else the first of the event's roles that they hold.
  RoleId own_role(cases::EventKind kind) const {
    const cases::Person& person = *rulebook_.registries().find(actor_.person);
    if (auto role = cases::approval_role(state_, person, day_, regulation_, rulebook_.registries()))
      return *role;
    const auto rule = regulation_.events.find(kind);
    if (rule != regulation_.events.end())
      for (const RoleId& role : rule->second.roles)
        if (cases::holds_role(person, role, day_)) return role;
    return regulation_.approvals.empty() ? RoleId() : regulation_.approvals.front().role;
  }

  // The last approval, of the draft that is named where one is, that is this person's to answer: their own, or one whose paper is
  // attached.
  std::string approval_to_answer() const {
    const std::string of = options_.draft.empty() ? "" : draft_named(record_, options_.draft);
    const cases::Approval* found = nullptr;
    for (const cases::Draft& draft : state_.drafts)
      for (const cases::Approval& each : draft.approvals) {
        const bool is_own = each.approver == actor_.person;
        const bool has_paper = options_.confirm && !options_.attach.empty() && !each.basis.empty();
        if ((of.empty() || draft.digest == of) && (is_own || has_paper) &&
            (found == nullptr || !each.confirmed || found->confirmed))
          found = &each;
      }
    if (found != nullptr) return found->digest;
    throw Error(Category::not_found,
                text("в {} нет согласования от имени «{}»", "{} holds no approval by `{}`",
                     record_.id.text(), actor_.person),
                {{"чужое подтверждает бумага: --confirm --attach ФАЙЛ",
                  "another person's is confirmed by the paper: --confirm --attach FILE"}});
  }

  const ApproveOptions& options_;
  const store::Actor& actor_;
  const cases::Case& record_;
  const cases::State& state_;
  const cases::Rulebook& rulebook_;
  const regulation::Regulation& regulation_;
  Date day_;
};

void check(const ApproveOptions& options) {
  const int ways = static_cast<int>(!options.remarks.empty()) + static_cast<int>(options.confirm) +
                   static_cast<int>(options.deny);
  if (ways > 1)
    throw Error(Category::usage, {"укажите что-то одно: --remarks, --confirm или --deny",
                                  "give one of --remarks, --confirm, --deny"});
  if (!options.draft.empty() && options.ids.find(',') != std::string::npos)
    throw Error(Category::usage,
                {"--draft называет проект одного сообщения", "--draft names a draft of one case"});
  if ((options.confirm || options.deny) && !options.whom.empty())
    throw Error(Category::usage, {"подтверждает и отрицает сам согласующий: --for здесь не нужен",
                                  "the approver himself confirms or denies: leave --for"});
  if (!options.deny && find_text(options))
    throw Error(Category::usage, {"-m даётся с --deny; замечания — --remarks",
                                  "-m goes with --deny; remarks are --remarks"});
}

int run(Session& session, const ApproveOptions& options) {
  check(options);
  const store::Actor actor = session.actor("approve");
  store::Act act = act_of(options);
  // Whose word it is says the role; the person stands in the entry itself.
  if (!options.whom.empty())
    act.whose = [&](const cases::Case& record, const cases::State& state,
                    const cases::Rulebook& rulebook) {
      return std::optional(Approving(options, actor, record, state, rulebook).role().text());
    };
  act.make = [&](const cases::Case& record, const cases::State& state,
                 const cases::Rulebook& rulebook) {
    return Approving(options, actor, record, state, rulebook).data();
  };
  return record_and_answer(session, actor, std::move(act));
}

Run set_up(Options& options) {
  auto values = std::make_shared<ApproveOptions>();
  values->declare_ids(options);
  options.option("--remarks", values->remarks,
                 {"вернуть на доработку с замечаниями", "send back with remarks"});
  options.option("--draft", values->draft,
                 {"какой проект: номер записи или начало её суммы; без этого — тот, что стоит",
                  "which draft: the entry's number or the first symbols of its digest; without it "
                  "the one that stands"});
  options.flag("--confirm", values->confirm,
               {"подтвердить согласование, записанное с моих слов",
                "confirm an approval that was recorded on my word"});
  options.flag("--deny", values->deny,
               {"согласования не было: -m ТЕКСТ", "it was no approval: -m TEXT"});
  values->declare_text(options, {"что говорит согласующий (с --deny)", "why (with --deny)"});
  values->declare_on_behalf(options, "PERSON");
  values->declare_attachments(options);
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command approve_command;
const Command approve_command{"approve",
                              {"согласовать проект ответа или вернуть его с замечаниями",
                               "approve a draft, or send it back with remarks"},
                              set_up};

}  // namespace otklik::cli
