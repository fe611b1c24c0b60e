#include "formats/deadline_codec.hpp"

#include "base/text.hpp"
#include "base/wording.hpp"

namespace otklik::formats {

namespace {

using regulation::DeadlineRule;
using regulation::Trigger;

std::vector<std::string> trigger_words() {
  std::vector<std::string> words;
  for (const auto& each : Words<regulation::TriggerKind>::table) words.emplace_back(each.word);
  return words;
}

std::vector<Trigger> triggers_of(const Fields& fields, std::string_view key) {
  std::vector<Trigger> triggers;
  for (const Node& item : fields.list(key)) {
    if (const auto trigger = regulation::parse_trigger(text_of(item, fields.problems()))) {
      triggers.push_back(*trigger);
      continue;
    }
    if (!item.is_text()) continue;
    const auto nearest = nearest_words(item.text.substr(0, item.text.find(':')), trigger_words());
    fields.problems().report(
        "unknown-trigger", item.at,
        text("событие `{}` срок не начинает и не завершает",
             "nothing called `{}` starts or ends a deadline", disarmed(shortened(item.text, 60))),
        nearest ? *nearest
                : text("можно: {}; роль называют только approved:РОЛЬ и approval_lost:РОЛЬ",
                       "there are: {}; only approved:ROLE and approval_lost:ROLE name a role",
                       joined_list(trigger_words())));
  }
  return triggers;
}

// Own terms by the key of a map (an importance, a topic).
template <class Name>
std::map<Name, calendar::Term> own_terms_of(const Fields& terms, std::string_view key) {
  std::map<Name, calendar::Term> own;
  for (const Entry& entry : terms.map(key))
    own[Name(entry.key)] = term_of(entry.value, terms.problems());
  return own;
}

void read_before(const Fields& fields, DeadlineRule& rule) {
  for (const Node& item : fields.list("before")) {
    const std::string word = id_text_of(item, fields.problems());
    if (word == closes_at_word)
      rule.before_closes_at = true;
    else
      rule.before.emplace_back(word);
  }
}

void read_flags(const Fields& fields, DeadlineRule& rule) {
  rule.window = fields.text_or_none("kind") == "window";
  rule.house_norm = fields.flag("house_norm");
  rule.per_body = fields.flag("per_body");
  rule.per_holder = fields.flag("per_holder");
  rule.first_only = fields.flag("first_only");
  rule.one_at_a_time = fields.flag("one_at_a_time");
  rule.or_promised = fields.flag("or_promised");
  rule.without_minutes = fields.flag("without_minutes");
  rule.outlives_case = fields.flag("outlives_case");
  rule.discipline = fields.flag("discipline");
  rule.until_promised_date = fields.has("until");
}

void read_terms(const Fields& fields, DeadlineRule& rule) {
  if (const Node* term = fields.find("term")) rule.term = term_of(*term, fields.problems());
  rule.day = fields.word_or("day", calendar::DayCount::same_time);
  if (const Node* node = fields.find("terms")) {
    const Fields terms(*node, fields.problems());
    rule.importance_terms = own_terms_of<ImportanceId>(terms, "importance");
    rule.topic_terms = own_terms_of<TopicId>(terms, "topic");
  }
}

// What the parts of a rule demand of each other.
void check_rule(const Fields& fields, const DeadlineRule& rule) {
  Problems& problems = fields.problems();
  if (fields.has("term") == rule.until_promised_date)
    problems.report("term-or-date", fields.node().at,
                    text("у правила `{}` должен быть либо срок, либо until",
                         "the rule `{}` needs either a term or `until`", rule.rule),
                    {"оставьте одно: `term: …` или `until: promised_date`",
                     "keep one: `term: …` or `until: promised_date`"});
  if (fields.has("withdrawn_by") && !rule.per_holder)
    problems.report("not-per-holder", fields.need("withdrawn_by").at,
                    {"withdrawn_by бывает только вместе с per_holder",
                     "withdrawn_by goes with per_holder alone"},
                    {"добавьте `per_holder: true` или уберите withdrawn_by",
                     "add `per_holder: true` or remove withdrawn_by"});
  if (fields.has("ended_by") && rule.per_holder)
    problems.report(
        "per-holder", fields.need("ended_by").at,
        {"ended_by не бывает вместе с per_holder", "ended_by does not go with per_holder"},
        {"уберите одно из двух", "remove one of the two"});
  if (fields.has("lapses_on") && !rule.window)
    problems.report("not-a-window", fields.need("lapses_on").at,
                    {"lapses_on бывает только у окна", "only a window has lapses_on"},
                    {"добавьте `kind: window` или уберите lapses_on",
                     "add `kind: window` or remove lapses_on"});
}

DeadlineRule deadline_of(const Fields& fields) {
  DeadlineRule rule;
  rule.rule = fields.id<RuleId>("rule");
  rule.title = fields.words("title");
  rule.clause = fields.text_or_none("clause");
  rule.owner = fields.id<RoleId>("owner");
  rule.starts = triggers_of(fields, "starts");
  rule.answered_by = triggers_of(fields, "answered_by");
  rule.withdrawn_by = triggers_of(fields, "withdrawn_by");
  rule.ended_by = triggers_of(fields, "ended_by");
  rule.lapses_on = triggers_of(fields, "lapses_on");
  rule.else_owner = fields.id_if<RoleId>("else_owner");
  read_flags(fields, rule);
  read_terms(fields, rule);
  read_before(fields, rule);
  check_rule(fields, rule);
  return rule;
}

}  // namespace

std::vector<DeadlineRule> deadlines_of(const Fields& fields) {
  std::vector<DeadlineRule> deadlines;
  UniqueNames names(fields.problems());
  for (const Node& item : fields.list("deadlines")) {
    deadlines.push_back(deadline_of(Fields(item, fields.problems())));
    names.add(deadlines.back().rule.text(), item.at);
  }
  return deadlines;
}

}  // namespace otklik::formats
