#include "cases/obligations/anonymous.hpp"

#include "cases/events/event.hpp"
#include "cases/events/event_fields.hpp"

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

// Every text that people typed into an event, and the files that they attached.
struct Hide : PassedOver {
  template <class T>
  using Ref = T&;

  void prose(std::string_view, std::string& words) { hide(words); }
  void any_prose(std::string_view, std::string& words) { hide(words); }
  void line(std::string_view, std::string& words) { hide(words); }
  void prose_if(std::string_view, std::optional<std::string>& words) { hide(words); }
  void line_if(std::string_view, std::optional<std::string>& words) { hide(words); }
  void quoted_if(std::string_view, std::optional<std::string>& words) { hide(words); }
};

template <class AnyEvent>
void hide_words(AnyEvent& event) {
  Hide fields;
  event.data = changed(event.data, [&](auto& data) { event_fields(fields, data); });
}

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
  state.incident_id.reset();
  for (Part& part : state.parts) hide(part.text);
  for (Draft& draft : state.drafts) {
    hide(draft.text);
    for (Approval& approval : draft.approvals) hide(approval.basis);
    for (Remarks& remarks : draft.remarks) hide(remarks.text);
  }
  for (Publication& publication : state.publications) {
    hide(publication.url);
    hide(publication.text);
    publication.former_links.clear();
  }
}

}  // namespace

Judged anonymous(Judged judged) {
  hide_message(judged.record.message);
  hide_state(judged.state);
  for (Event& event : judged.record.events) {
    hide_words(event);
    hide(event.basis);
    event.attachments.clear();
  }
  return judged;
}

std::vector<JournalEvent> anonymous(std::vector<JournalEvent> journal) {
  for (JournalEvent& event : journal) {
    hide_words(event);
    hide(event.basis);
    event.attachments.clear();
  }
  return journal;
}

}  // namespace otklik::cases
