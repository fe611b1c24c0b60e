// registry/topics.yaml: docs/formats/topics.md. The file is a tree, the value is its nodes in order, a parent before its
// subtopics.
#include "base/text.hpp"
#include "formats/codec.hpp"
#include "formats/files.hpp"
#include "formats/tenure_codec.hpp"

namespace otklik::formats {

namespace {

cases::Season season_of(const Fields& fields) {
  return {month_day_of(fields.need("from"), fields.problems()),
          month_day_of(fields.need("until"), fields.problems())};
}

std::map<RuleId, calendar::Term> terms_of(const Fields& fields) {
  std::map<RuleId, calendar::Term> terms;
  for (const Entry& entry : fields.map("terms"))
    terms[RuleId(entry.key)] = term_of(entry.value, fields.problems());
  return terms;
}

// Flattens the tree; what a subtopic does not say it has from its parent.
class Collector {
 public:
  explicit Collector(Problems& problems) : names_(problems) {}

  void collect(const Fields& fields, const cases::Topic* parent) {
    cases::Topic topic = own(fields);
    if (parent != nullptr) inherit(topic, fields, *parent);
    names_.add(topic.id.text(), fields.node().at);
    topics_.push_back(topic);
    for (const Node& item : fields.list("topics")) collect(Fields(item, fields.problems()), &topic);
  }

  std::vector<cases::Topic> take() { return std::move(topics_); }

 private:
  static cases::Topic own(const Fields& fields) {
    cases::Topic topic;
    topic.id = fields.id<TopicId>("id");
    topic.title = fields.words("title");
    topic.executor = fields.id_if<BodyId>("executor");
    topic.approvers = tenures_of(fields, "approver");
    topic.words = fields.texts("words");
    if (const Node* season = fields.find("season"))
      topic.season = season_of(Fields(*season, fields.problems()));
    topic.terms = terms_of(fields);
    return topic;
  }

  static void inherit(cases::Topic& topic, const Fields& fields, const cases::Topic& parent) {
    topic.parent = parent.id;
    if (!topic.executor) topic.executor = parent.executor;
    if (!fields.has("approver")) topic.approvers = parent.approvers;
  }

  UniqueNames names_;
  std::vector<cases::Topic> topics_;
};

std::vector<cases::Topic> decode(const Fields& fields) {
  Collector collector(fields.problems());
  for (const Node& item : fields.list("topics"))
    collector.collect(Fields(item, fields.problems()), nullptr);
  return collector.take();
}

}  // namespace

Read<std::vector<cases::Topic>> read_topics(std::string_view bytes, std::string_view file,
                                            KnownTrees* known) {
  return read_settings_file<std::vector<cases::Topic>>("topics", bytes, file, known, decode);
}

}  // namespace otklik::formats
