#include "cases/recording/guards.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/text.hpp"
#include "cases/events/accounts.hpp"
#include "cases/events/event.hpp"
#include "cases/events/event_fields.hpp"
#include "cases/obligations/shortcomings.hpp"
#include "cases/recording/answer_place.hpp"
#include "cases/recording/effects.hpp"
#include "cases/recording/permissions.hpp"
#include "cases/registries/guard_text.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/rules/approvals.hpp"
#include "cases/rules/fold.hpp"

namespace otklik::cases {

namespace {

Error not_allowed(Text what, std::string_view clause, std::vector<Text> notes = {}) {
  return error_of({std::string(clause), std::move(what)}, std::move(notes));
}

// Every name that an event holds, in the order of its fields.
class KnownNames : public PassedOver {
 public:
  KnownNames(const Registries& registries, const regulation::Regulation& regulation)
      : registries_(registries), regulation_(regulation) {}

  void id(std::string_view, const TopicId& id) { topic_named(registries_, id.text()); }
  void id(std::string_view, const LocationId& id) { location_named(registries_, id.text()); }
  void id(std::string_view, const ImportanceId& id) { importance_named(regulation_, id.text()); }
  void id(std::string_view, const GroundId& id) { ground_named(regulation_, id.text()); }
  void id(std::string_view, const RoleId& id) { role_named(regulation_, id.text()); }
  void id(std::string_view, const BodyId& id) { body_named(registries_, id.text()); }
  void id(std::string_view, const PersonId& id) { person_named(registries_, id.text()); }
  void id(std::string_view, const AccountId& id) { account_named(registries_, id.text()); }
  template <class Name>
  void id_if(std::string_view field, const std::optional<Name>& name) {
    if (name) id(field, *name);
  }
  template <class Name>
  void ids_if(std::string_view field, const std::vector<Name>& names) {
    for (const Name& each : names) id(field, each);
  }

 private:
  const Registries& registries_;
  const regulation::Regulation& regulation_;
};

// The rest: texts, links, and what fields say to one another.
class Guard {
 public:
  Guard(const Case& record, const State& state, const Event& event,
        const regulation::Regulation& regulation, const Rulebook& rulebook)
      : record_(record),
        state_(state),
        event_(event),
        at_(event.at),
        rulebook_(rulebook),
        registries_(rulebook.registries()),
        regulation_(regulation) {}

  void operator()(const Detected&) const {}

  void operator()(const TextChanged& event) const {
    guard_text(event.text, {"текст сообщения", "the message's text"}, rulebook_.settings());
  }

  void operator()(const Classified& event) const {
    if (event == Classified{}) throw says_nothing();
    if (event.closes_at) closes_after_detection(*event.closes_at);
    if (event.governor == false) is_not_governors();
    if (event.topic) keeps_approver(*event.topic);
  }

  void operator()(const Declined& event) const {
    const regulation::Ground& ground = ground_named(regulation_, event.reason.text());
    if (ground.needs_case && !event.of)
      throw Error(Category::usage,
                  text("для основания «{}» назовите сообщение: --of ID",
                       "the ground `{}` needs the other case: --of ID", ground.id));
    if (event.of && *event.of == record_.id)
      throw not_allowed(
          text("сообщение не может повторять само себя", "a case cannot duplicate itself"),
          ground.clause);
    if (ground.needs_addressee && !event.to)
      throw Error(Category::usage,
                  text("для основания «{}» назовите, кому передано: --to КОМУ",
                       "the ground `{}` needs to whom it was handed: --to NAME", ground.id));
    if (event.text) require(*event.text, {"пояснение", "the text"});
    if (event.to) require_line(*event.to, {"кому передано", "to whom it was handed"});
    if (event.number) require_line(*event.number, {"номер письма", "the letter's number"});
    if (event.url)
      require_reply_link(*event.url, record_.message, regulation_.clause_of(EventKind::declined),
                         registries_);
  }

  void operator()(const Assigned& event) const {
    if (event.instead) require(event.reason.value_or(""), {"причина", "the reason"});
  }

  void operator()(const Returned& event) const { require(event.reason, {"причина", "the reason"}); }

  void operator()(const Contributed& event) const {
    require(event.text, {"информация", "the information"});
  }

  void operator()(const ContributionAccepted&) const {}

  void operator()(const ContributionRemarked& event) const {
    require(event.remarks, {"замечания", "the remarks"});
  }

  void operator()(const Drafted& event) const {
    require(event.text, {"текст ответа", "the answer"});
    if (event.promise) promises_the_future(*event.promise);
    answers_for_truth(event);
    if (event.instead) require_basis();
    if (event.question && event.draft != DraftKind::interim)
      throw Error(Category::usage,
                  {"вопрос автору — промежуточный ответ", "a question is an interim answer"});
    fits_network(event.text);
  }

  void operator()(const Forwarded& event) const {
    if (event.reference) require(*event.reference, {"основание", "the basis"});
  }

  void operator()(const Approved&) const {}

  void operator()(const Remarked& event) const {
    require(event.remarks, {"замечания", "the remarks"});
  }

  // The answer stands in the same network as the message (10).
  void operator()(const Published& event) const {
    if (event.text) require(*event.text, {"текст ответа", "the answer"});
    agrees_with_itself(event);
    require_answer_place(event, record_.message, regulation_.clause_of(EventKind::published),
                         registries_);
  }

  void operator()(const Reopened& event) const {
    require_basis();
    if (event.of == record_.id)
      throw not_allowed(text("сообщение не возобновляет само себя", "a case cannot reopen itself"),
                        regulation_.clause_of(EventKind::reopened));
    if (event.closes_at) closes_after_detection(*event.closes_at);
  }
  // Another holder of the role that somebody in charge has.
  void operator()(const ApproverNamed& event) const {
    require_basis();
    const Person& person = person_named(registries_, event.approver.text());
    for (const regulation::ApprovalRule& rule : regulation_.approvals)
      if (rule.in_charge && holds_role(person, rule.role, day())) return;
    throw not_allowed(text("«{}» в этот день проектов не согласует",
                           "`{}` holds no approver's role on that day", event.approver),
                      regulation_.clause_of(EventKind::approver_named));
  }
  void operator()(const ApprovalConfirmed&) const {}
  void operator()(const ApprovalDenied& event) const {
    require(event.text, {"что говорит согласующий", "what the approver says"});
  }
  void operator()(const ExplanationRequested&) const {}
  void operator()(const IncidentRecorded& event) const {
    if (!event.incident_id && !event.closes_at) throw says_nothing();
    if (event.incident_id) require_line(*event.incident_id, {"номер системы", "its number there"});
    if (event.closes_at) closes_after_detection(*event.closes_at);
  }

  void operator()(const PublicationSeen&) const {}

  static Error says_nothing() {
    return Error(Category::usage, {"не сказано, что определить", "it is not said what to set"});
  }

  void require_basis() const {
    if (!event_.basis)
      throw Error(Category::usage,
                  {"нужно основание: --basis ТЕКСТ", "it needs its basis: --basis TEXT"});
  }

  // A link or a copy; what is irregular or put up again rests on something, and nothing is two of these at once.
  void agrees_with_itself(const Published& event) const {
    if (event.url.has_value() == event.no_link)
      throw Error(Category::usage,
                  {"нужна ссылка: --url ССЫЛКА; если сеть её не даёт: --no-link --attach ФАЙЛ",
                   "a link is needed: --url LINK; where the network gives none: --no-link "
                   "--attach FILE"});
    const auto is_file = [](const Attachment& each) { return !each.path.empty(); };
    if (event.no_link &&
        std::none_of(event_.attachments.begin(), event_.attachments.end(), is_file))
      throw Error(Category::usage,
                  {"без ссылки нужна копия: --attach ФАЙЛ", "without a link: --attach FILE"});
    const int ways = static_cast<int>(event.irregular) + static_cast<int>(event.again) +
                     static_cast<int>(event.replaces.has_value());
    if (ways > 1)
      throw Error(Category::usage, {"укажите что-то одно: --irregular, --again или --replaces",
                                    "give one of --irregular, --again, --replaces"});
    if (event.irregular || event.again || event.elsewhere) require_basis();
    if (event.irregular != event.answer.has_value() || (event.text && !event.irregular))
      throw Error(Category::usage,
                  {"--interim и -m даются с --irregular", "--interim and -m go with --irregular"});
    if (event.irregular && !event.draft && !event.text)
      throw Error(Category::usage, {"что размещено? --draft N или -m ТЕКСТ",
                                    "what stands there? --draft N or -m TEXT"});
  }

  void closes_after_detection(const Stamp& closes_at) const {
    if (state_.detected && closes_at.instant <= state_.detected_at)
      throw not_allowed(
          text("срок закрытия раньше выявления: {}", "the closing time lies before the finding: {}",
               format_local(closes_at.instant, rulebook_.zone())),
          regulation_.clause_of(EventKind::drafted));
  }

  // Once an answer stands, a topic of somebody else's direction says that the wrong person approved it: that needs a reason.
  void keeps_approver(const TopicId& topic) const {
    if (!state_.is_over() || state_.publications.empty() || event_.basis) return;
    State with = state_;
    with.topic = topic;
    const auto in_charge = find_in_charge(state_, registries_, day());
    if (!state_.topic || !in_charge || find_in_charge(with, registries_, day()) == in_charge)
      return;
    throw not_allowed(text("тема «{}» другого курирующего, а ответ уже размещён: нужно --basis",
                           "the topic `{}` is another approver's, and the answer was published: "
                           "it needs --basis",
                           topic),
                      regulation_.clause_of(EventKind::classified));
  }

  // What stands under the Governor's accounts goes his way (12), whatever somebody ticks off; with a basis who may override may.
  void is_not_governors() const {
    Incoming found;
    found.message = record_.message;
    const Account* page = governor_page(found, registries_);
    const Person* person = registries_.find(event_.by);
    const bool overrides = person != nullptr && may_override(regulation_, *person, day());
    if (page == nullptr || (overrides && event_.basis)) return;
    throw not_allowed(text("сообщение стоит под учётной записью Губернатора «{}»",
                           "the message stands under the Governor's account `{}`", page->id),
                      regulation_.clause_of(EventKind::forwarded));
  }

  // One of the body's own people answers for what the body wrote (19).
  void answers_for_truth(const Drafted& event) const {
    if (event.instead) return;
    const Person& person = person_named(registries_, event.responsible.text());
    const Body& body = body_named(registries_, event.body.text());
    const auto bodies = bodies_of(person, day());
    if (std::find(bodies.begin(), bodies.end(), body.id) != bodies.end() ||
        find_holder(body.heads, day()) == person.id || event_.by == person.id)
      return;
    throw not_allowed(text("«{}» не из органа «{}»: за проект отвечает его сотрудник",
                           "`{}` is not of `{}`: one of its own people answers for the draft",
                           person.id, body.id),
                      regulation_.clause_of(EventKind::drafted));
  }

  Date day() const { return rulebook_.zone().date_of(at_.instant); }

  // The letter is signed by who held its role on that day, a substitute included.
  void operator()(const Escalated& event) const {
    if (!event.signed_by) return;
    for (const regulation::LetterRule& letter : regulation_.letters)
      if (regulation::event_of_letter(letter.letter) == EventKind::escalated)
        may_sign(person_named(registries_, event.signed_by->text()), letter);
  }

  void operator()(const Linked& event) const {
    if (event.repeat_of.has_value() == event.answers.has_value())
      throw Error(Category::usage, {"укажите что-то одно: --repeat-of или --answers",
                                    "give one of --repeat-of and --answers"});
    if (event.repeat_of == record_.id || event.answers == record_.id)
      throw not_allowed(text("сообщение не связывают с ним самим", "a case is not tied to itself"),
                        regulation_.clause_of(EventKind::linked));
  }

  void operator()(const Shortcoming& event) const {
    require_body_of_case(event.body, state_, regulation_.clause_of(EventKind::shortcoming));
    require(event.text, {"недостаток", "the shortcoming"});
    if (event.measure) require(*event.measure, {"мера", "the measure"});
  }

  void operator()(const ShortcomingHandled& event) const {
    if (event.measure) require(*event.measure, {"мера", "the measure"});
    if (event.text) require(*event.text, {"пояснение", "the text"});
  }

  void operator()(const BreachExplained& event) const {
    require(event.text, {"объяснение", "the explanation"});
  }

  void operator()(const BreachDecided& event) const {
    require(event.reason, {"основание решения", "the basis of the decision"});
  }

  void operator()(const Noted& event) const { require(event.text, {"примечание", "the note"}); }
  void operator()(const Retracted& event) const {
    require(event.reason, {"причина", "the reason"});
  }

 private:
  void require(std::string_view words, const Text& what) const {
    guard_text(words, what, rulebook_.settings());
  }

  void may_sign(const Person& person, const regulation::LetterRule& letter) const {
    if (holds_role(person, letter.signed_by, day())) return;
    const Text& title = role_named(regulation_, letter.signed_by.text()).title;
    std::vector<std::string> holders;
    for (const Person& each : registries_.people)
      if (holds_role(each, letter.signed_by, day())) holders.push_back(each.id.text());
    throw not_allowed(joined(text("«{}» этого не подписывает: подписывает ",
                                  "`{}` does not sign this: who signs "
                                  "is the ",
                                  person.id),
                             "", title),
                      letter.clause,
                      {holders.empty() ? text("{} эту роль никто не исполнял",
                                              "nobody held that role on {}", format_date(day()))
                                       : text("{} это: {}", "on {} that was: {}",
                                              format_date(day()), joined_list(holders))});
  }

  void require_line(std::string_view words, const Text& what) const {
    guard_line(words, what, rulebook_.settings());
  }

  void promises_the_future(Date promise) const {
    const Date today = rulebook_.zone().date_of(at_.instant);
    if (promise >= today) return;
    std::string_view clause;
    for (const regulation::DeadlineRule& rule : regulation_.deadlines)
      if (rule.until_promised_date) clause = rule.clause;
    throw not_allowed(text("обещан день, который уже прошёл: {}", "the day promised is over: {}",
                           format_date(promise)),
                      clause);
  }

  // The answer fits the network's format (18).
  void fits_network(std::string_view answer) const {
    const Network* network = registries_.find(record_.message.network);
    if (network == nullptr || !network->longest_answer) return;
    const std::size_t length = count_code_points(answer);
    if (length <= *network->longest_answer) return;
    throw not_allowed(text("ответ длиннее, чем принимает {0}: {1} символов, предел {2}",
                           "the answer is longer than {0} takes: {1} symbols, the limit is {2}",
                           network->id, length, *network->longest_answer),
                      regulation_.clause_of("answer_format"),
                      {text("сократите ответ", "shorten the answer")});
  }

  const Case& record_;
  const State& state_;
  const Event& event_;
  const Stamp& at_;
  const Rulebook& rulebook_;
  const Registries& registries_;
  const regulation::Regulation& regulation_;
};

}  // namespace

void guard(const Case& record, const State& state, const Event& event, const Rulebook& rulebook) {
  if (event.basis) guard_text(*event.basis, {"основание", "the basis"}, rulebook.settings());
  const auto& regulation = regulation_for(state, event.at.instant, rulebook);
  KnownNames names(rulebook.registries(), regulation);
  // A sign of a breach is one or is not (ask.hpp): its body may be gone since.
  const auto look = [&](const auto& data) {
    if constexpr (!requires { data.sign; }) event_fields(names, data);
  };
  event.data.visit(look);
  event.data.visit(Guard(record, state, event, regulation, rulebook));
}

}  // namespace otklik::cases
