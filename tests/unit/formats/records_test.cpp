// Records: what the writer writes to the letter, and that the reader takes nothing else.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/sha256.hpp"
#include "cases/events/event.hpp"
#include "formats/files.hpp"

using namespace otklik;
using namespace otklik::formats;

namespace {

CaseId an_id() {
  return *CaseId::make(make_date(2026, 3, 2), sha256("a message"));
}

Stamp at(std::string_view text) {
  return *parse_stamp(text);
}

cases::Event event(std::string_view time, cases::EventData data) {
  cases::Event event{.at = at(time), .by = PersonId("operator"), .data = std::move(data)};
  seal(event);
  return event;
}

cases::Case a_case() {
  cases::Message message;
  message.network = NetworkId("vk");
  message.native_id = "-1234_567_89";
  message.url = "https://vk.com/wall-1234_567?reply=89";
  message.posted_at = at("2026-03-02T10:15:00+03:00");
  message.author = {"Анна Серова", "https://vk.com/resident_example_1"};
  message.text = "Яма у аптеки.\n\n  Когда засыплете?\n";
  return {an_id(), message, {event("2026-03-02T10:20:00+03:00", cases::Detected{})}};
}

std::string head_of(const cases::Case& record) {
  const std::string bytes = write_case(record);
  return bytes.substr(0, bytes.find("events:\n"));
}

// The lines of one event as they stand in a file.
std::string lines_of(cases::EventData data, std::vector<cases::Attachment> files = {}) {
  cases::Case record = a_case();
  const std::size_t before = write_case(record).size();
  record.events.push_back(event("2026-03-02T10:31:00+03:00", std::move(data)));
  record.events.back().attachments = std::move(files);
  seal(record.events.back());
  const std::string bytes = write_case(record);
  const Read<cases::Case> read = read_case(bytes, "case.yaml");
  CHECK(read.value == record);
  return bytes.substr(before);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const auto found = text.find(what);
  REQUIRE(found != std::string::npos);
  return text.replace(found, what.size(), with);
}

// The only diagnostic that reading gives.
Diagnostic only_problem(std::string_view bytes) {
  const Read<cases::Case> read = read_case(bytes, "case.yaml");
  CHECK(!read.value);
  REQUIRE(read.diagnostics.size() == 1);
  return read.diagnostics.front();
}

constexpr std::string_view start =
    "  - at: 2026-03-02T10:31:00+03:00\n    by: operator\n    event: ";

std::string with_start(std::string_view rest) {
  return std::string(start) + std::string(rest);
}

}  // namespace

TEST_CASE("a case is written to the letter") {
  CHECK(write_case(a_case()) ==
        "schema: otklik/case/1\n"
        "id: \"" +
            an_id().text() +
            "\"\n"
            "message:\n"
            "  network: vk\n"
            "  native_id: \"-1234_567_89\"\n"
            "  url: https://vk.com/wall-1234_567?reply=89\n"
            "  posted_at: 2026-03-02T10:15:00+03:00\n"
            "  author: {name: \"Анна Серова\", url: https://vk.com/resident_example_1}\n"
            "  text: |\n"
            "    Яма у аптеки.\n"
            "\n"
            "      Когда засыплете?\n"
            "events:\n"
            "  - at: 2026-03-02T10:20:00+03:00\n"
            "    by: operator\n"
            "    event: detected\n");
}

TEST_CASE("what a message lacks is left out, the author stays") {
  cases::Case record = a_case();
  record.message = {
      NetworkId("other"), std::nullopt, std::nullopt, record.message.posted_at, {}, "", {},
      std::nullopt};
  CHECK(head_of(record).substr(head_of(record).find("message:")) ==
        "message:\n"
        "  network: other\n"
        "  posted_at: 2026-03-02T10:15:00+03:00\n"
        "  author: {}\n"
        "  text: \"\"\n");
  CHECK(read_case(write_case(record), "case.yaml").value == record);
}

TEST_CASE("media and the mandated system's number follow the text") {
  cases::Case record = a_case();
  record.message.text = "Фото";
  record.message.media = {{"photo", "https://vk.com/photo-1_2?a=b"},
                          {"voice message", std::nullopt}};
  record.message.incident_id = "4890";
  const std::string head = head_of(record);
  CHECK(head.substr(head.find("  text:")) ==
        "  text: |-\n"
        "    Фото\n"
        "  media:\n"
        "    - {type: photo, url: \"https://vk.com/photo-1_2?a=b\"}\n"
        "    - {type: \"voice message\"}\n"
        "  incident_id: \"4890\"\n");
  CHECK(read_case(write_case(record), "case.yaml").value == record);
}

TEST_CASE("every kind of event is written to the letter and read back") {
  const std::string sha(64, 'a');
  const std::vector<cases::Attachment> files{
      {"attachments/aa/" + sha + ".jpg", "акт, лист 1.jpg", ""}, {"", "", "https://vk.com/photo1"}};
  const std::string file_lines =
      "    attachments:\n      - {path: attachments/aa/" + sha +
      ".jpg, name: \"акт, лист 1.jpg\"}\n      - {url: https://vk.com/photo1}\n";
  const Stamp closes = at("2026-03-03T18:00:00+03:00");
  const std::string digest = "01234567890123456789012345678901";
  const std::string draft_line = "    draft: \"" + digest + "\"\n";

  CHECK(lines_of(cases::Detected{true, closes}) ==
        with_start("detected\n    governor: true\n    closes_at: 2026-03-03T18:00:00+03:00\n"));
  CHECK(lines_of(cases::TextChanged{"Уже две ямы!"}) ==
        with_start("text_changed\n    text: |-\n      Уже две ямы!\n"));
  CHECK(lines_of(cases::Classified{TopicId("roads.potholes"),
                                   LocationId("neftekumsk"),
                                   ImportanceId("normal"),
                                   {},
                                   {},
                                   {}}) ==
        with_start("classified\n    topic: roads.potholes\n    location: neftekumsk\n    "
                   "importance: normal\n"));
  CHECK(lines_of(cases::Classified{TopicId("roads"), LocationId("okrug"), ImportanceId("high"),
                                   true, false, closes}) ==
        with_start("classified\n    topic: roads\n    location: okrug\n    importance: high\n    "
                   "significant: true\n"
                   "    governor: false\n    closes_at: 2026-03-03T18:00:00+03:00\n"));
  CHECK(
      lines_of(
          cases::Declined{.reason = GroundId("duplicate"), .text = "Уже в работе.", .of = an_id()},
          files) ==
      with_start("declined\n    reason: duplicate\n    text: |-\n      Уже в работе.\n    of: \"" +
                 an_id().text() + "\"\n" + file_lines));
  CHECK(lines_of(cases::Assigned{BodyId("roads"),
                                 {BodyId("housing"), BodyId("legal")},
                                 true,
                                 "Ошибка: не тот отдел",
                                 {}}) ==
        with_start("assigned\n    executor: roads\n    with: [housing, legal]\n    instead: true\n "
                   "   reason: \"Ошибка: не тот отдел\"\n"));
  CHECK(lines_of(cases::Assigned{{}, {}, false, {}, {BodyId("legal")}}) ==
        with_start("assigned\n    add: [legal]\n"));
  CHECK(
      lines_of(cases::Returned{BodyId("roads"), "Не наша линия.\nСм. реестр."}) ==
      with_start(
          "returned\n    body: roads\n    reason: |-\n      Не наша линия.\n      См. реестр.\n"));
  CHECK(lines_of(cases::Contributed{BodyId("housing"), "Кабель\tнаш"}) ==
        with_start("contributed\n    body: housing\n    text: \"Кабель\\tнаш\"\n"));
  CHECK(lines_of(cases::ContributionAccepted{BodyId("housing")}) ==
        with_start("contribution_accepted\n    body: housing\n"));
  CHECK(lines_of(cases::ContributionRemarked{BodyId("housing"), "Когда?\n"}) ==
        with_start("contribution_remarked\n    body: housing\n    remarks: |\n      Когда?\n"));
  CHECK(lines_of(cases::Classified{.importance = ImportanceId("high")}) ==
        with_start("classified\n    importance: high\n"));
  CHECK(lines_of(cases::Drafted{.body = BodyId("roads"),
                                .draft = cases::DraftKind::interim,
                                .text = "Проверяем.",
                                .promise = make_date(2026, 3, 5),
                                .responsible = PersonId("roads-head")}) ==
        with_start("drafted\n    body: roads\n    kind: interim\n    text: |-\n      Проверяем.\n  "
                   "  promise: 2026-03-05\n"
                   "    responsible: roads-head\n"));
  CHECK(lines_of(cases::Drafted{.body = BodyId("roads"),
                                .draft = cases::DraftKind::interim,
                                .question = true,
                                .instead = true,
                                .text = "Где именно?",
                                .responsible = PersonId("operator")}) ==
        with_start("drafted\n    body: roads\n    kind: interim\n    question: true\n    instead: "
                   "true\n    text: |-\n      Где именно?\n    responsible: operator\n"));
  CHECK(lines_of(cases::Forwarded{RoleId("governor_office"), digest, "письмо № 5"}) ==
        with_start("forwarded\n    to: governor_office\n" + draft_line +
                   "    reference: \"письмо № 5\"\n"));
  CHECK(lines_of(cases::Approved{RoleId("deputy_head"), digest}) ==
        with_start("approved\n    role: deputy_head\n" + draft_line));
  CHECK(
      lines_of(cases::Approved{RoleId("deputy_head"), digest, PersonId("deputy-head")}) ==
      with_start("approved\n    role: deputy_head\n" + draft_line + "    approver: deputy-head\n"));
  CHECK(lines_of(cases::Remarked{RoleId("deputy_head"), digest, "Нет срока"}) ==
        with_start("remarked\n    role: deputy_head\n" + draft_line +
                   "    remarks: |-\n      Нет срока\n"));
  CHECK(lines_of(cases::Published{.url = "https://vk.com/wall-1234_567?reply=90",
                                  .account = AccountId("vk-administration"),
                                  .draft = digest}) ==
        with_start("published\n    url: https://vk.com/wall-1234_567?reply=90\n    account: "
                   "vk-administration\n" +
                   draft_line));
  CHECK(lines_of(cases::Published{.irregular = true,
                                  .again = true,
                                  .replaces = digest,
                                  .no_link = true,
                                  .elsewhere = true,
                                  .answer = cases::DraftKind::interim,
                                  .text = "Засыпали."}) ==
        with_start("published\n    irregular: true\n    again: true\n    replaces: \"" + digest +
                   "\"\n    no_link: true\n    elsewhere: true\n    kind: interim\n    text: |-\n  "
                   "    Засыпали.\n"));
  CHECK(lines_of(cases::Escalated{PersonId("coordinator")}) ==
        with_start("escalated\n    signed_by: coordinator\n"));
  CHECK(lines_of(cases::Linked{.repeat_of = an_id()}) ==
        with_start("linked\n    repeat_of: \"" + an_id().text() + "\"\n"));
  CHECK(lines_of(cases::Shortcoming{BodyId("roads"), "Без выезда"}) ==
        with_start("shortcoming\n    body: roads\n    text: |-\n      Без выезда\n"));
  CHECK(lines_of(cases::Noted{"yes"}, files) ==
        with_start("noted\n    text: |-\n      yes\n" + file_lines));
  CHECK(lines_of(cases::Retracted{digest, "Ошибка"}) ==
        with_start("retracted\n    digest: \"" + digest + "\"\n    reason: \"Ошибка\"\n"));
  CHECK(lines_of(cases::Reopened{closes, an_id()}) ==
        with_start("reopened\n    closes_at: 2026-03-03T18:00:00+03:00\n    of: \"" +
                   an_id().text() + "\"\n"));
  CHECK(lines_of(cases::Reopened{}) == with_start("reopened\n"));
  CHECK(lines_of(cases::ApproverNamed{PersonId("deputy-head-social")}) ==
        with_start("approver_named\n    approver: deputy-head-social\n"));
  CHECK(lines_of(cases::ApprovalConfirmed{digest}) ==
        with_start("approval_confirmed\n    approval: \"" + digest + "\"\n"));
  CHECK(lines_of(cases::ApprovalDenied{digest, "Не звонили"}) ==
        with_start("approval_denied\n    approval: \"" + digest +
                   "\"\n    text: |-\n      Не звонили\n"));
  CHECK(lines_of(cases::ExplanationRequested{{BodyId("roads"), RuleId("draft"), closes}}) ==
        with_start("explanation_requested\n    body: roads\n    rule: draft\n    starts_at: "
                   "2026-03-03T18:00:00+03:00\n"));
  CHECK(lines_of(cases::IncidentRecorded{"4890", closes}) ==
        with_start("incident_recorded\n    incident_id: \"4890\"\n    closes_at: "
                   "2026-03-03T18:00:00+03:00\n"));
}

TEST_CASE("what somebody else said, and when it was recorded, stand where all events have them") {
  cases::Case record = a_case();
  cases::Event said = event("2026-03-02T10:31:00+03:00", cases::Noted{"да"});
  said.on_behalf_of = "governor_office";
  said.basis = "письмо № 7 от 02.03.2026";
  said.recorded_at = at("2026-03-02T12:00:00+03:00");
  seal(said);
  record.events.push_back(said);
  const std::string bytes = write_case(record);
  CHECK(
      bytes.ends_with("  - at: 2026-03-02T10:31:00+03:00\n    recorded_at: "
                      "2026-03-02T12:00:00+03:00\n    by: operator\n    event: noted\n    for: "
                      "governor_office\n    basis: \"письмо № 7 от 02.03.2026\"\n    text: |-\n   "
                      "   да\n"));
  CHECK(read_case(bytes, "case.yaml").value == record);
}

TEST_CASE("the digest is that of the event's lines without the list's indentation") {
  const cases::Event noted = event("2026-03-02T10:31:00+03:00", cases::Noted{"а\n\nб"});
  const std::string lines =
      "at: 2026-03-02T10:31:00+03:00\nby: operator\nevent: noted\ntext: |-\n  а\n\n  б\n";
  CHECK(noted.digest == hex_of(sha256(lines)).substr(0, 32));
}

TEST_CASE("adding an event only adds lines at the end") {
  cases::Case record = a_case();
  const std::string before = write_case(record);
  record.events.push_back(event("2026-03-02T11:00:00+03:00", cases::Noted{"позвонили"}));
  CHECK(write_case(record).starts_with(before));
}

TEST_CASE("events come out sealed and positions point at values") {
  const Read<cases::Case> read = read_case(write_case(a_case()), "case.yaml");
  REQUIRE(read.value);
  CHECK(read.value->events.front().digest == a_case().events.front().digest);
  CHECK(read.positions.at("/message/author") == Position{8, 11});
  CHECK(read.positions.at("/events/0/event") == Position{16, 12});
}

TEST_CASE("a file that the program would write otherwise is refused at the first such line") {
  struct Edit {
    std::string_view what;
    std::string_view with;
    int line;
  };
  for (const Edit& edit : {Edit{"network: vk", "network: \"vk\"", 4},
                           Edit{"network: vk", "network:  vk", 4},
                           Edit{"network: vk", "network: vk # сеть", 4},
                           Edit{"network: vk", "network: 'vk'", 4},
                           Edit{"network: vk", "network: !!str vk", 4},
                           Edit{"network: vk", "network: &a vk", 4},
                           Edit{"network: vk", "network: vk\n  network: vk", 5},
                           Edit{"network: vk", "network: vk\n", 5},
                           Edit{"network: vk", "network: vk\r", 4},
                           Edit{"  text: |\n", "  text: >\n", 9},
                           Edit{"  text: |\n", "  text: |+\n", 9},
                           Edit{"    Яма", "    \n    Яма", 10},
                           Edit{"event: detected\n", "event: detected", 16},
                           Edit{"event: detected\n", "event: detected\n\n", 17},
                           Edit{"    event: detected\n", "<<<<<<< HEAD\n    event: detected\n", 16},
                           Edit{"events:\n", "events:\n\n", 14},
                           Edit{"    by: operator\n    event: detected\n",
                                "    event: detected\n    by: operator\n", 15},
                           Edit{"\"-1234_567_89\"", "\"-1234\\x5F567_89\"", 5},
                           Edit{"\"-1234_567_89\"", "\"-1234\\a567_89\"", 5},
                           Edit{"{name:", "{ name:", 8}}) {
    CAPTURE(std::string(edit.with));
    const Diagnostic problem = only_problem(replaced(write_case(a_case()), edit.what, edit.with));
    CHECK(problem.code == "case.not-canonical");
    CHECK(problem.at.line == edit.line);
  }
}

TEST_CASE("nesting, however deep, is refused and not followed") {
  std::string deep = "schema: otklik/case/1\n";
  for (std::size_t i = 0; i < 1000; ++i) deep += std::string(2 * i, ' ') + "a:\n";
  CHECK(only_problem(deep).code == "case.not-canonical");
  for (const std::string_view piece : {"[", "{", "- ", "? ", "{a: ", "[{"}) {
    std::string flow = "schema: otklik/case/1\nid: ";
    for (int i = 0; i < 100'000; ++i) flow += piece;
    CHECK(only_problem(flow + "\n").code == "case.not-canonical");
  }
}

TEST_CASE("what is refused is explained within bounds") {
  // A schema has something to say of each of a hundred thousand events; a thousand are told.
  std::string many = head_of(a_case()) + "events:\n";
  for (int i = 0; i < 100'000; ++i) many += "  - {}\n";
  CHECK(read_case(many, "case.yaml").diagnostics.size() == 1000);
  // Beyond what YAML is asked about the line is told all the same.
  cases::Case record = a_case();
  record.message.text = std::string(2 * 1024 * 1024, 'a');
  const std::string large = write_case(record);
  CHECK(read_case(large, "case.yaml").value == record);
  const Diagnostic problem = only_problem(replaced(large, "event: detected", "event: detekted"));
  CHECK(problem.code == "case.not-canonical");
  CHECK(problem.at == Position{14, 1});
}

TEST_CASE("a journal is written to the letter and read back") {
  cases::Journal journal{2026, {}};
  CHECK(write_journal(journal) == "schema: otklik/journal/1\nyear: 2026\nevents: []\n");
  CHECK(read_journal(write_journal(journal), "journal.yaml").value == journal);
  const Stamp when = at("2026-04-09T15:00:00+03:00");
  journal.events = {
      {.at = when, .by = PersonId("operator"), .data = cases::ReportSent{"quarterly", "2026Q1"}},
      {.at = when,
       .by = PersonId("coordinator"),
       .data = cases::Shortcoming{BodyId("roads"), "Звонок без ответа"}},
      {.at = when, .by = PersonId("operator"), .data = cases::Noted{"- не список"}},
      {.at = when,
       .by = PersonId("operator"),
       .data = cases::ReportSent{"discipline", "2026-03-23/2026-03-29"}}};
  for (cases::JournalEvent& event : journal.events) seal(event);
  const std::string bytes = write_journal(journal);
  CHECK(bytes ==
        "schema: otklik/journal/1\nyear: 2026\nevents:\n"
        "  - at: 2026-04-09T15:00:00+03:00\n    by: operator\n    event: report_sent\n    report: "
        "quarterly\n    period: 2026Q1\n"
        "  - at: 2026-04-09T15:00:00+03:00\n    by: coordinator\n    event: shortcoming\n    body: "
        "roads\n"
        "    text: |-\n      Звонок без ответа\n"
        "  - at: 2026-04-09T15:00:00+03:00\n    by: operator\n    event: noted\n    text: |-\n     "
        " - не список\n"
        "  - at: 2026-04-09T15:00:00+03:00\n    by: operator\n    event: report_sent\n    report: "
        "discipline\n    period: \"2026-03-23/2026-03-29\"\n");
  CHECK(read_journal(bytes, "journal.yaml").value == journal);
}
