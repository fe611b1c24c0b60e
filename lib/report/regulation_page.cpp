#include "report/regulation_page.hpp"

#include "report/case_rows.hpp"
#include "report/titles.hpp"

namespace otklik::report {

namespace {

using regulation::DeadlineRule;
using regulation::Regulation;

template <class Tag>
List names_of(const std::vector<Id<Tag>>& ids) {
  List names;
  for (const Id<Tag>& id : ids) names.emplace_back(id.text());
  return names;
}

List triggers_of(const std::vector<regulation::Trigger>& triggers) {
  List names;
  for (const auto& trigger : triggers) names.emplace_back(regulation::format_trigger(trigger));
  return names;
}

List before_of(const DeadlineRule& rule) {
  List names = names_of(rule.before);
  if (rule.before_closes_at) names.emplace_back("closes_at");
  return names;
}

Object deadline_object(const DeadlineRule& rule) {
  const bool days = rule.term.unit == calendar::TermUnit::working_days;
  return {{"rule", rule.rule.text()},
          {"title", both(rule.title)},
          {"clause", or_null(rule.clause)},
          {"kind", rule.window ? "window" : "deadline"},
          {"owner", rule.owner.text()},
          {"term", rule.until_promised_date ? Value() : Value(calendar::format_term(rule.term))},
          {"day", days ? Value(word_of(rule.day)) : Value()},
          {"starts", triggers_of(rule.starts)},
          {"answered_by", triggers_of(rule.answered_by)},
          {"per_holder", rule.per_holder},
          {"before", before_of(rule)},
          {"house_norm", rule.house_norm},
          {"discipline", rule.discipline}};
}

Object ground_object(const regulation::Ground& ground) {
  return {{"id", ground.id.text()},
          {"title", both(ground.title)},
          {"clause", or_null(ground.clause)},
          {"after_publication", ground.after_publication},
          {"needs_case", ground.needs_case},
          {"needs_addressee", ground.needs_addressee},
          {"reply_order", or_null(ground.reply_order)}};
}

Object approval_object(const regulation::ApprovalRule& rule) {
  return {{"role", rule.role.text()},    {"clause", or_null(rule.clause)},
          {"when", word_of(rule.when)},  {"in_charge", rule.in_charge},
          {"four_eyes", rule.four_eyes}, {"outside", rule.outside}};
}

Object event_object(regulation::EventKind kind, const regulation::EventRule& rule) {
  List roles = names_of(rule.roles);
  if (rule.anyone) roles.emplace_back("anyone");
  if (rule.own) roles.emplace_back("author");
  return {{"event", word_of(kind)},
          {"clause", or_null(rule.clause)},
          {"roles", std::move(roles)},
          {"on_behalf", names_of(rule.on_behalf)}};
}

Object reading_object(const regulation::Reading& reading) {
  return {{"clause", reading.clause}, {"text", both(reading.words)}};
}

template <class Items, class Make>
List list_of(const Items& items, Make make) {
  List list;
  for (const auto& item : items) list.emplace_back(make(item));
  return list;
}

List events_of(const Regulation& regulation) {
  List list;
  for (const auto& [kind, rule] : regulation.events) list.emplace_back(event_object(kind, rule));
  return list;
}

Column title_column() {
  return words_column("title", {"название", "title"});
}

Column clause_column() {
  return {"clause", {"пункт", "clause"}};
}

}  // namespace

Object regulation_object(const Regulation& regulation) {
  return {{"id", regulation.id},
          {"title", both(regulation.title)},
          {"act", Object{{"number", or_null(regulation.act_number)},
                         {"date", regulation.act_date ? Value(*regulation.act_date) : Value()},
                         {"issuer", both(regulation.issuer)}}},
          {"deadlines", list_of(regulation.deadlines, deadline_object)},
          {"approvals", list_of(regulation.approvals, approval_object)},
          {"grounds", list_of(regulation.grounds, ground_object)},
          {"events", events_of(regulation)},
          {"readings", list_of(regulation.readings, reading_object)}};
}

Report deadline_rules(const Regulation& regulation) {
  return {"regulation",
          regulation.title,
          {},
          {{{"rule", {"срок", "deadline"}},
            title_column(),
            {"title.ru", {}, false},
            {"title.en", {}, false},
            clause_column(),
            {"owner", {"за кем", "owner"}},
            {"term", {"сколько", "term"}},
            {"starts", {"с чего", "starts with"}},
            {"answered_by", {"чем исполнен", "answered by"}, false}},
           list_of(regulation.deadlines, deadline_object)},
          {}};
}

Document regulation_page(const Regulation& regulation) {
  Document page{regulation.title, {}};
  page.blocks.emplace_back(Section{{"сроки", "deadlines"}, deadline_rules(regulation).table});
  page.blocks.emplace_back(
      Section{{"согласования, по порядку", "approvals, in order"},
              {{{"role", {"роль", "role"}}, clause_column(), {"when", {"когда", "when"}}},
               list_of(regulation.approvals, approval_object)}});
  page.blocks.emplace_back(Section{{"основания снятия с работы", "grounds for declining"},
                                   {{{"id", {"код", "code"}}, clause_column(), title_column()},
                                    list_of(regulation.grounds, ground_object)}});
  page.blocks.emplace_back(Section{{"кто что записывает", "who records what"},
                                   {{{"event", {"событие", "event"}},
                                     clause_column(),
                                     {"roles", {"роли", "roles"}},
                                     {"on_behalf", {"за других", "for others"}}},
                                    events_of(regulation)}});
  page.blocks.emplace_back(Section{
      {"как прочитано то, что текст оставляет открытым", "how what the text leaves open was read"},
      {{clause_column(), words_column("text", {"прочтение", "reading"})},
       list_of(regulation.readings, reading_object)}});
  return page;
}

}  // namespace otklik::report
