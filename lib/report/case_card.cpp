#include "report/case_card.hpp"

#include "cases/events/event.hpp"
#include "cases/events/event_fields.hpp"
#include "cases/rules/cautions.hpp"
#include "report/case_rows.hpp"

namespace otklik::report {

namespace {

using cases::Judged;

struct ToValue {
  Value operator()(const std::string& value) const { return value; }
  Value operator()(bool value) const { return value; }
  Value operator()(Date value) const { return value; }
  Value operator()(const Stamp& value) const { return value; }
  Value operator()(const std::vector<std::string>& value) const {
    List list;
    for (const std::string& each : value) list.emplace_back(each);
    return list;
  }
  Value operator()(const std::vector<cases::Attachment>& value) const {
    List list;
    for (const cases::Attachment& each : value)
      list.emplace_back(each.url.empty() ? Object{{"path", each.path}, {"name", each.name}}
                                         : Object{{"url", each.url}});
    return list;
  }
};

Object object_of(const std::vector<cases::Field>& fields) {
  Object object;
  for (const auto& [name, value] : fields)
    object.emplace_back(std::string(name), std::visit(ToValue(), value));
  return object;
}

Object approval_object(const cases::Approval& approval, const Zone& zone) {
  return {{"n", approval.event + 1},
          {"digest", approval.digest},
          {"role", approval.role.text()},
          {"by", approval.by.text()},
          {"approver", value_of(approval.approver)},
          {"at", zone.stamp(approval.at)},
          {"basis", or_null(approval.basis)},
          {"counts", approval.counts},
          {"oral", approval.oral},
          {"confirmed", approval.confirmed ? Value(*approval.confirmed) : Value()}};
}

Object remarks_object(const cases::Remarks& remarks, const Zone& zone) {
  return {{"role", remarks.role.text()},
          {"by", remarks.by.text()},
          {"at", zone.stamp(remarks.at)},
          {"text", remarks.text}};
}

Object draft_object(const cases::Draft& draft, std::size_t number, bool is_current,
                    const Zone& zone) {
  List approvals;
  for (const auto& each : draft.approvals) approvals.emplace_back(approval_object(each, zone));
  List remarks;
  for (const auto& each : draft.remarks) remarks.emplace_back(remarks_object(each, zone));
  return {{"n", draft.event + 1},
          {"digest", draft.digest},
          {"version", number},
          {"current", is_current},
          {"kind", word_of(draft.kind)},
          {"question", draft.question},
          {"instead", draft.instead},
          {"executor", draft.body.text()},
          {"by", draft.by.text()},
          {"responsible", draft.responsible.text()},
          {"at", zone.stamp(draft.at)},
          {"text", draft.text},
          {"promise", draft.promise ? Value(*draft.promise) : Value()},
          {"approvals", std::move(approvals)},
          {"remarks", std::move(remarks)}};
}

List drafts_of(const Judged& judged, const Zone& zone) {
  List list;
  for (const cases::Draft& draft : judged.state.drafts)
    list.emplace_back(
        draft_object(draft, list.size() + 1, &draft == judged.state.current_draft(), zone));
  return list;
}

List approvals_of(const Judged& judged, const Zone& zone) {
  List list;
  for (std::size_t i = 0; i < judged.state.drafts.size(); ++i)
    for (const cases::Approval& approval : judged.state.drafts[i].approvals) {
      Object object{{"draft", judged.state.drafts[i].digest}};
      for (auto& member : approval_object(approval, zone)) object.push_back(std::move(member));
      list.emplace_back(std::move(object));
    }
  return list;
}

// The wrong links that were corrected, oldest first.
Value replaced_of(const cases::Publication& publication) {
  if (publication.former_links.empty()) return {};
  List list;
  for (const std::string& each : publication.former_links) list.emplace_back(each);
  return list;
}

List publications_of(const Judged& judged, const Zone& zone) {
  List list;
  for (const cases::Publication& each : judged.state.publications)
    list.emplace_back(
        Object{{"n", each.event + 1},
               {"digest", each.digest},
               {"draft", each.draft ? Value(judged.state.drafts[*each.draft].digest) : Value()},
               {"kind", word_of(each.kind)},
               {"at", zone.stamp(each.at)},
               {"by", each.by.text()},
               {"url", value_of(each.url)},
               {"irregular", each.irregular},
               {"again", each.again},
               {"elsewhere", each.elsewhere.has_value()},
               {"replaces", replaced_of(each)}});
  return list;
}

Value contested_of(const Judged& judged) {
  if (judged.state.clashes.empty()) return {};
  List list;
  for (const cases::Clash& clash : judged.state.clashes) {
    const cases::Event& event = judged.record.events[clash.event];
    list.emplace_back(Object{{"n", clash.event + 1},
                             {"event", word_of(event.kind())},
                             {"at", event.at},
                             {"by", event.by.text()},
                             {"clause", or_null(clash.why.clause)},
                             {"why", clash.why.what.en}});
  }
  return list;
}

Value declined_of(const Judged& judged) {
  if (judged.state.stage != cases::Stage::declined) return {};
  const std::size_t entry = judged.state.declined->event;
  const auto& declined = *judged.record.events[entry].as<cases::Declined>();
  return Object{{"n", entry + 1},
                {"reason", declined.reason.text()},
                {"of", value_of(declined.of)},
                {"to", value_of(declined.to)},
                {"number", value_of(declined.number)},
                {"url", value_of(declined.url)},
                {"text", value_of(declined.text)}};
}

List cautions_list(const Judged& judged, const Zone& zone) {
  List list;
  for (const cases::Caution& each : cases::cautions_of(judged.record, judged.state))
    list.emplace_back(Object{{"caution", word_of(each.kind)},
                             {"at", zone.stamp(each.at)},
                             {"executor", value_of(each.body)}});
  return list;
}

List deadlines_of(const Judged& judged, const Zone& zone) {
  List list;
  for (const cases::Deadline& deadline : judged.deadlines)
    list.emplace_back(deadline_row(deadline, zone));
  return list;
}

List events_of(const Judged& judged) {
  List list;
  for (const cases::Event& event : judged.record.events) list.emplace_back(event_object(event));
  return list;
}

}  // namespace

Object event_object(const cases::Event& event) {
  return object_of(cases::fields_of(event));
}

Object event_object(const cases::JournalEvent& event) {
  return object_of(cases::fields_of(event));
}

Object message_object(const cases::Message& message) {
  Object author;
  if (message.author.name) author.emplace_back("name", *message.author.name);
  if (message.author.url) author.emplace_back("url", *message.author.url);
  List media;
  for (const cases::Media& each : message.media)
    media.emplace_back(Object{{"type", each.type}, {"url", value_of(each.url)}});
  return {{"network", message.network.text()}, {"native_id", value_of(message.native_id)},
          {"url", value_of(message.url)},      {"posted_at", message.posted_at},
          {"author", std::move(author)},       {"text", message.text},
          {"media", std::move(media)},         {"incident_id", value_of(message.incident_id)}};
}

Object case_object(const Judged& judged, const cases::Rulebook& rulebook) {
  const Zone& zone = rulebook.zone();
  const cases::State& state = judged.state;
  Object object = case_row(judged, rulebook);
  cases::Message message = judged.record.message;
  message.incident_id = state.incident_id;  // it may have become known later
  object.emplace_back("message", message_object(message));
  object.emplace_back("text", state.text);
  object.emplace_back("events", events_of(judged));
  object.emplace_back("drafts", drafts_of(judged, zone));
  object.emplace_back("approvals", approvals_of(judged, zone));
  object.emplace_back("publications", publications_of(judged, zone));
  object.emplace_back("repeat_of", value_of(state.repeat_of));
  object.emplace_back("answers", value_of(state.answers));
  object.emplace_back("declined", declined_of(judged));
  object.emplace_back("significant", state.significant);
  object.emplace_back("governor", state.governor);
  object.emplace_back("round", state.round.number);
  object.emplace_back("closes_at", value_of(state.closes_at, zone));
  object.emplace_back("contested", contested_of(judged));
  object.emplace_back("cautions", cautions_list(judged, zone));
  object.emplace_back("marks", marks_list(judged, rulebook));
  object.emplace_back("deadlines", deadlines_of(judged, zone));
  return object;
}

}  // namespace otklik::report
