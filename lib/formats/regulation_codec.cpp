// regulations/<id>.yaml: docs/formats/regulation.md.
#include "base/text.hpp"
#include "formats/codec.hpp"
#include "formats/deadline_codec.hpp"
#include "formats/files.hpp"
#include "formats/regulation_references.hpp"

namespace otklik::formats {

namespace {

using regulation::Regulation;

regulation::Role role_of(const Fields& fields) {
  return {
      fields.id<RoleId>("id"),       fields.words("title"),
      fields.text_or_none("clause"), fields.word_or("scope", regulation::Scope::office),
      fields.flag("outside"),        fields.has("addressed") ? fields.words("addressed") : Text{}};
}

regulation::Importance importance_of(const Fields& fields) {
  return {fields.id<ImportanceId>("id"), fields.words("title")};
}

regulation::EventRule event_rule_of(const Fields& fields) {
  regulation::EventRule rule;
  rule.clause = fields.text_or_none("clause");
  for (RoleId& role : fields.ids<RoleId>("roles")) {
    if (role.text() == anyone_word)
      rule.anyone = true;
    else if (role.text() == author_word)
      rule.own = true;
    else
      rule.roles.push_back(std::move(role));
  }
  rule.on_behalf = fields.ids<RoleId>("on_behalf");
  return rule;
}

regulation::ApprovalRule approval_of(const Fields& fields) {
  return {fields.id<RoleId>("role"),
          fields.text_or_none("clause"),
          fields.word_or("when", regulation::ApprovalCondition::always),
          fields.flag("in_charge"),
          fields.flag("outside"),
          fields.flag("four_eyes")};
}

regulation::Ground ground_of(const Fields& fields) {
  return {fields.id<GroundId>("id"),        fields.words("title"),
          fields.text_or_none("clause"),    fields.flag("after_publication"),
          fields.flag("out_of_statistics"), fields.flag("needs_case"),
          fields.flag("answered_there"),    fields.flag("needs_addressee"),
          fields.flag("needs_question"),    fields.text_or_none("order"),
          fields.text_or_none("text")};
}

regulation::ObligationRule obligation_of(const Fields& fields) {
  regulation::ObligationRule rule{fields.id<RuleId>("rule"),
                                  fields.words("title"),
                                  fields.text_or_none("clause"),
                                  fields.id<RoleId>("owner"),
                                  fields.text("report"),
                                  static_cast<unsigned>(fields.number("due_day")),
                                  {}};
  if (fields.has("warn_before"))
    rule.warn_before = term_of(fields.need("warn_before"), fields.problems());
  return rule;
}

regulation::Reading reading_of(const Fields& fields) {
  return {fields.text("clause"), fields.words("text")};
}

// Each item of the list under `key`, made by `make`; `name_key` is what must not come twice, empty when anything may.
template <class Make>
auto items_of(const Fields& fields, std::string_view key, std::string_view name_key, Make make) {
  std::vector<decltype(make(fields))> all;
  UniqueNames names(fields.problems());
  for (const Node& item : fields.list(key)) {
    all.push_back(make(Fields(item, fields.problems())));
    if (const Node* name = item.find(name_key)) names.add(name->text, name->at);
  }
  return all;
}

void read_act(const Fields& fields, Regulation& regulation) {
  const Fields act(fields.need("act"), fields.problems());
  regulation.act_number = act.text("number");
  regulation.act_date = act.date_if("date");
  if (act.has("issuer")) regulation.issuer = act.words("issuer");
}

constexpr std::string_view everything_word = "all";

// Who may retract: `author`, `body`, and for each role the kinds of entry, or `all`.
void read_retractions(const Fields& fields, Regulation& regulation) {
  regulation::RetractionRule& rule = regulation.retractions;
  rule.author = fields.flag("author");
  rule.body = fields.flag("body");
  for (const Entry& entry : fields.node().entries) {
    if (entry.key == "author" || entry.key == "body" || entry.key == "clause") continue;
    const RoleId role(entry.key);
    if (entry.value.is_text() && entry.value.text == everything_word) {
      rule.everything.push_back(role);
      continue;
    }
    for (const Node& item : fields.list(entry.key)) {
      const auto kind = parse_word<regulation::EventKind>(item.text);
      if (kind)
        rule.of_role[role].push_back(*kind);
      else
        fields.problems().note_misshapen(item.at);
    }
  }
  regulation::EventRule& event = regulation.events[regulation::EventKind::retracted];
  event.clause = fields.text_or_none("clause");
  event.own = rule.author;
  for (const auto& [role, kinds] : rule.of_role) event.roles.push_back(role);
  event.roles.insert(event.roles.end(), rule.everything.begin(), rule.everything.end());
}

void read_events(const Fields& fields, Regulation& regulation) {
  for (const Entry& entry : fields.map("events")) {
    const auto kind = parse_word<regulation::EventKind>(entry.key);
    if (!kind) {
      fields.problems().note_misshapen(entry.at);
      continue;
    }
    if (*kind == regulation::EventKind::retracted) {
      read_retractions(Fields(entry.value, fields.problems()), regulation);
      continue;
    }
    regulation.events[*kind] = event_rule_of(Fields(entry.value, fields.problems()));
  }
}

regulation::LetterRule letter_of(const Fields& fields, std::string name) {
  return {.letter = std::move(name),
          .clause = fields.text("clause"),
          .addressee = fields.id_if<RoleId>("addressee"),
          .signed_by = fields.id<RoleId>("signed_by")};
}

regulation::LetterRule named_letter_of(const Fields& fields) {
  regulation::LetterRule rule = letter_of(fields, fields.text("letter"));
  rule.recorded_by = fields.ids<RoleId>("recorded_by");
  if (fields.has("title")) rule.title = fields.words("title");
  return rule;
}

Regulation decode(const Fields& fields) {
  Regulation regulation;
  regulation.id = id_text_of(fields.need("id"), fields.problems());
  regulation.title = fields.words("title");
  read_act(fields, regulation);
  regulation.roles = items_of(fields, "roles", "id", role_of);
  regulation.importance = items_of(fields, "importance", "id", importance_of);
  read_events(fields, regulation);
  if (fields.has("substitution"))
    regulation.substitution = event_rule_of(Fields(fields.need("substitution"), fields.problems()));
  regulation.approvals = items_of(fields, "approvals", "role", approval_of);
  regulation.grounds = items_of(fields, "grounds", "id", ground_of);
  regulation.deadlines = deadlines_of(fields);
  regulation.obligations = items_of(fields, "obligations", "rule", obligation_of);
  regulation.letters = items_of(fields, "letters", "letter", named_letter_of);
  // The memo had a key of its own before there were other letters; registers keep it in their history.
  if (fields.has("memo"))
    regulation.letters.push_back(letter_of(Fields(fields.need("memo"), fields.problems()), "memo"));
  if (fields.has("discipline_floor"))
    regulation.discipline_floor = term_of(fields.need("discipline_floor"), fields.problems());
  if (fields.has("explanation_term"))
    regulation.explanation_term = term_of(fields.need("explanation_term"), fields.problems());
  for (const Entry& entry : fields.map("clauses"))
    regulation.clauses[entry.key] = text_of(entry.value, fields.problems());
  regulation.readings = items_of(fields, "readings", "", reading_of);
  check_references(fields, regulation);
  return regulation;
}

}  // namespace

Read<Regulation> read_regulation(std::string_view bytes, std::string_view file, KnownTrees* known) {
  return read_settings_file<Regulation>("regulation", bytes, file, known, decode);
}

}  // namespace otklik::formats
