#include "cases/anonymous.hpp"

namespace otklik::cases {

namespace {

// What stands where words were: no letters, so that it speaks no language.
const std::string hidden = "***";

void hide(std::string& words) {
  if (!words.empty()) words = hidden;
}

void hide(std::optional<std::string>& words) {
  if (words) hide(*words);
}

// Every text that people typed into an event.
struct Hide {
  void operator()(TextChanged& event) const { hide(event.text); }
  void operator()(Declined& event) const { hide(event.text), event.attachments.clear(); }
  void operator()(Assigned& event) const { hide(event.reason); }
  void operator()(Returned& event) const { hide(event.reason); }
  void operator()(Contributed& event) const { hide(event.text), event.attachments.clear(); }
  void operator()(ContributionRemarked& event) const { hide(event.remarks); }
  void operator()(Drafted& event) const { hide(event.text), event.attachments.clear(); }
  void operator()(Forwarded& event) const { hide(event.reference); }
  void operator()(Remarked& event) const { hide(event.remarks); }
  void operator()(Published& event) const { hide(event.url); }
  void operator()(Shortcoming& event) const { hide(event.text), hide(event.measure); }
  void operator()(ShortcomingHandled& event) const { hide(event.text), hide(event.measure); }
  void operator()(BreachExplained& event) const { hide(event.text); }
  void operator()(BreachDecided& event) const { hide(event.reason); }
  void operator()(Noted& event) const { hide(event.text), event.attachments.clear(); }
  void operator()(Retracted& event) const { hide(event.reason); }
  void operator()(ReportSent&) const {}
  void operator()(Detected&) const {}
  void operator()(Classified&) const {}
  void operator()(ContributionAccepted&) const {}
  void operator()(Approved&) const {}
  void operator()(Escalated&) const {}
  void operator()(Linked&) const {}
};

void hide_message(Message& message) {
  message.native_id.reset();
  message.url.reset();
  message.author = {};
  hide(message.text);
  message.media.clear();
  message.incident_id.reset();
}

void hide_state(State& state) {
  hide(state.text);
  for (Part& part : state.parts) hide(part.text);
  for (Draft& draft : state.drafts) {
    hide(draft.text);
    for (Approval& approval : draft.approvals) hide(approval.basis);
    for (Remarks& remarks : draft.remarks) hide(remarks.text);
  }
  for (Publication& publication : state.publications) hide(publication.url);
}

}  // namespace

Judged anonymous(Judged judged) {
  hide_message(judged.record.message);
  hide_state(judged.state);
  for (Event& event : judged.record.events) {
    event.data = visit_event(
        [](auto data) {
          Hide()(data);
          return EventData(std::move(data));
        },
        event.data);
    if (event.on_behalf) hide(event.on_behalf->basis);
  }
  return judged;
}

std::vector<JournalEvent> anonymous(std::vector<JournalEvent> journal) {
  for (JournalEvent& event : journal) std::visit(Hide(), event.data);
  return journal;
}

}  // namespace otklik::cases
