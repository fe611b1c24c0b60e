#include "cases/rules/describe.hpp"

#include "base/text.hpp"
#include "cases/events/event.hpp"
#include "cases/rules/fold.hpp"

namespace otklik::cases {

namespace {

Text named(const Text& title, const std::string& id) {
  return {fmt::format("{} ({})", title.ru, id), fmt::format("{} ({})", title.en, id)};
}

class Details {
 public:
  // Bodies are called as they were on the day of the entry.
  Details(const Event& event, const Case& record, const State& state, const Rulebook& rulebook)
      : record_(record),
        regulation_(regulation_for(state, event.at.instant, rulebook)),
        registries_(rulebook.registries()),
        rulebook_(rulebook),
        day_(rulebook.zone().date_of(event.at.instant)) {}

  Text operator()(const Detected& event) const {
    return event.governor
               ? Text{"под учётной записью Губернатора", "under an account of the Governor"}
               : Text{};
  }
  Text operator()(const Classified& event) const {
    Text result;
    const auto add_words = [&](const Text& words) { result = with_more(result, words); };
    const auto add = [&](const auto& name) {
      if (name) add_words(same(name->text()));
    };
    add(event.topic);
    add(event.location);
    add(event.importance);
    if (event.significant)
      add_words(*event.significant ? Text{"общественно значимое", "socially significant"}
                                   : Text{"не общественно значимое", "not socially significant"});
    if (event.governor)
      add_words(*event.governor ? Text{"сети Губернатора", "the Governor's networks"}
                                : Text{"не сети Губернатора", "not the Governor's networks"});
    if (event.closes_at) add_words(closing_time(*event.closes_at));
    return result;
  }
  Text operator()(const ApproverNamed& event) const {
    return title_of_owner(event.approver.text(), rulebook_, day_);
  }
  Text operator()(const ExplanationRequested& event) const { return sign(event.sign); }
  Text operator()(const Declined& event) const {
    Text words = ground(event.reason);
    if (event.of) words = joined(words, ", ", same(event.of->text()));
    if (event.to) words = joined(words, ", ", same(disarmed(*event.to)));
    if (event.number) words = joined(words, ", ", same("№ " + disarmed(*event.number)));
    return words;
  }
  Text operator()(const Assigned& event) const {
    Text result;
    if (event.executor) result = body(*event.executor);
    if (event.instead)
      result = joined(result, " ", {"(взамен прежнего)", "(instead of the former)"});
    for (const BodyId& co : event.with) result = joined(result, ", ", as_co_executor(co));
    for (const BodyId& co : event.add)
      result = result.empty() ? as_co_executor(co) : joined(result, ", ", as_co_executor(co));
    return result;
  }
  Text operator()(const Drafted& event) const {
    Text words = event.instead
                     ? joined({"вместо исполнителя", "in place of"}, " ", body(event.body))
                     : body(event.body);
    if (event.promise)
      words =
          joined(words, ", ", text("обещано {}", "promised for {}", format_date(*event.promise)));
    return words;
  }
  Text operator()(const Reopened& event) const {
    Text words;
    if (event.of) words = joined({"по сообщению", "by message"}, " ", same(event.of->text()));
    if (event.closes_at) words = with_more(words, closing_time(*event.closes_at));
    return words;
  }
  Text operator()(const IncidentRecorded& event) const {
    Text words;
    if (event.incident_id) words = same("№ " + disarmed(*event.incident_id));
    if (event.closes_at) words = with_more(words, closing_time(*event.closes_at));
    return words;
  }
  Text operator()(const PublicationSeen& event) const {
    Text words;
    if (event.network_time)
      words = text("по данным сети {}", "{} says the network",
                   format_local(event.network_time->instant, rulebook_.zone()));
    for (const Difference each : event.differs) words = with_more(words, title_of(each));
    return words;
  }
  Text operator()(const Forwarded& event) const {
    const Text words = joined(role(event.to), ", ", draft(event.draft));
    return event.reference ? joined(words, ", ", same(*event.reference)) : words;
  }
  Text operator()(const Escalated& event) const {
    return event.signed_by ? text("подписал(а) {}", "signed by {}", *event.signed_by) : Text{};
  }
  Text operator()(const Linked& event) const {
    if (event.repeat_of)
      return joined({"повторное к", "a repeat of"}, " ", same(event.repeat_of->text()));
    if (event.answers)
      return joined({"ответ автора на наш вопрос по", "the author's reply to our question of"}, " ",
                    same(event.answers->text()));
    return {};
  }
  Text operator()(const ShortcomingHandled& event) const {
    return event.removed ? Text{"недостаток устранён", "the shortcoming is removed"} : Text{};
  }
  Text operator()(const BreachExplained& event) const { return sign(event.sign); }
  Text operator()(const BreachDecided& event) const {
    return joined(title_of(event.finding), "; ", sign(event.sign));
  }
  Text operator()(const Approved& event) const {
    Text words = role(event.role);
    if (event.approver)
      words = joined(words, ", ", title_of_owner(event.approver->text(), rulebook_, day_));
    return joined(words, ", ", draft(event.draft));
  }
  Text operator()(const Remarked& event) const {
    return joined(role(event.role), ", ", draft(event.draft));
  }
  Text operator()(const Published& event) const {
    Text words = event.draft ? draft(*event.draft) : Text{};
    const auto put_before = [&](const Text& more) {
      words = words.empty() ? more : joined(more, ", ", words);
    };
    if (event.elsewhere) put_before({"не там, где сообщение", "elsewhere"});
    if (event.irregular) put_before({"без согласований", "irregular"});
    return words;
  }
  Text operator()(const ApprovalConfirmed& event) const { return entry(event.approval); }
  Text operator()(const ApprovalDenied& event) const { return entry(event.approval); }
  Text operator()(const Retracted& event) const { return entry(event.digest); }
  // All others: the body or the role that they name.
  template <class Other>
  Text operator()(const Other& event) const {
    if constexpr (requires { body(event.body); })
      return body(event.body);
    else if constexpr (requires { role(event.role); })
      return role(event.role);
    else
      return {};
  }

 private:
  static Text with_more(const Text& words, const Text& more) {
    return words.empty() ? more : joined(words, ", ", more);
  }
  Text closing_time(const Stamp& closes_at) const {
    return text("закрыть до {}", "to be closed by {}",
                format_local(closes_at.instant, rulebook_.zone()));
  }
  // `проект 7, 86af16f3`: by its number, which a merge may move, and by its digest, which stays.
  Text draft(const std::string& digest) const {
    for (std::size_t i = 0; i < record_.events.size(); ++i)
      if (record_.events[i].digest == digest)
        return text("проект {}, {}", "draft {}, {}", i + 1, shown_digest(digest));
    return same(std::string(shown_digest(digest)));
  }
  static std::string_view shown_digest(std::string_view digest) {
    constexpr std::size_t shown_symbols = 8;
    return digest.substr(0, shown_symbols);
  }
  Text entry(const std::string& digest) const {
    for (std::size_t i = 0; i < record_.events.size(); ++i) {
      const Event& each = record_.events[i];
      if (each.digest != digest) continue;
      const Text kind = title_of(each.kind());
      const std::string at = format_local(each.at.instant, rulebook_.zone());
      return {fmt::format("{}, {} ({}, {})", i + 1, kind.ru, at, shown_digest(digest)),
              fmt::format("{}, {} ({}, {})", i + 1, kind.en, at, shown_digest(digest))};
    }
    return same(digest);
  }
  Text body(const BodyId& id) const {
    const Body* known = registries_.find(id);
    return known == nullptr ? same(id.text()) : named(known->title_on(day_), id.text());
  }
  Text body(const std::optional<BodyId>& id) const { return id ? body(*id) : Text{}; }
  Text as_co_executor(const BodyId& id) const {
    return joined({"соисполнитель", "co-executor"}, " ", body(id));
  }
  Text sign(const Sign& sign) const {
    const auto* known = regulation_.find_deadline(sign.rule);
    const Text rule = known == nullptr ? same(sign.rule.text()) : otklik::cases::describe(*known);
    return joined(rule, ", ", body(sign.body));
  }
  Text role(const RoleId& id) const { return title_of_owner(id.text(), rulebook_, day_); }
  Text ground(const GroundId& id) const {
    const regulation::Ground* known = regulation_.find_ground(id);
    return known == nullptr ? same(id.text()) : known->title;
  }

  const Case& record_;
  const regulation::Regulation& regulation_;
  const Registries& registries_;
  const Rulebook& rulebook_;
  Date day_;
};

Text drafted_words(const Drafted& drafted) {
  if (drafted.question)
    return {"поступил проект вопроса автору", "a draft of a question to the author came"};
  switch (drafted.draft) {
    case DraftKind::final_answer: return {"поступил проект ответа", "a draft of the answer came"};
    case DraftKind::interim:
      return {"поступил проект промежуточного ответа", "a draft of an interim answer came"};
    case DraftKind::correction:
      return {"поступил проект исправления ответа", "a draft of a correction came"};
  }
  return {};
}

Text published_words(DraftKind kind) {
  switch (kind) {
    case DraftKind::final_answer: return {"размещён ответ", "the answer was published"};
    case DraftKind::interim:
      return {"размещён промежуточный ответ", "an interim answer was published"};
    case DraftKind::correction:
      return {"размещено исправление ответа", "a correction was published"};
  }
  return {};
}

// What stands under the link that it had is no correction of it: a copy came, or a word on where it leads.
bool keeps_link(const Event& event, const Published& published, const Case& record) {
  std::optional<std::string> link;
  for (const Event& each : record.events) {
    if (each.digest == event.digest) break;
    const auto* earlier = each.as<Published>();
    if (earlier != nullptr &&
        (each.digest == published.replaces || earlier->replaces == published.replaces))
      link = earlier->url;
  }
  return link == published.url;
}

Text replacing_words(const Event& event, const Published& published, const Case& record) {
  if (keeps_link(event, published, record))
    return {"размещение ответа дополнено", "the publication was supplemented"};
  return {"исправлена ссылка на ответ", "the link to the answer was corrected"};
}

// The kind of answer chooses the words.
Text kind_words(const Event& event, const Case& record, const State& state) {
  if (const auto* drafted = event.as<Drafted>()) return drafted_words(*drafted);
  if (const auto* published = event.as<Published>()) {
    if (published->replaces) return replacing_words(event, *published, record);
    if (published->again) return {"ответ размещён ещё раз", "the answer was put up again"};
    for (const Publication& each : state.publications)
      if (each.digest == event.digest) return published_words(each.kind);
  }
  return title_of(event.kind());
}

}  // namespace

Text describe(const Event& event, const Case& record, const State& state,
              const Rulebook& rulebook) {
  const Text kind = kind_words(event, record, state);
  const Text details = event.data.visit(Details(event, record, state, rulebook));
  return details.empty() ? kind : joined(kind, ": ", details);
}

Text describe(const regulation::DeadlineRule& rule) {
  return with_clause(rule.title, rule.clause);
}

Text title_of_owner(const std::string& owner, const Rulebook& rulebook, Date day) {
  if (const Body* body = rulebook.registries().find(BodyId(owner))) return body->title_on(day);
  if (const auto* role =
          rulebook.find_known(day, &regulation::Regulation::find_role, RoleId(owner)))
    return role->title;
  if (const Person* person = rulebook.registries().find(PersonId(owner))) return same(person->name);
  return same(owner);
}

}  // namespace otklik::cases
