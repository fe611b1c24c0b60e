// registry/executors.yaml: docs/formats/executors.md.
#include "formats/codec.hpp"
#include "formats/files.hpp"
#include "formats/hours_codec.hpp"
#include "formats/tenure_codec.hpp"

namespace otklik::formats {

namespace {

// One title, or one from a day on until the next.
void read_title(const Fields& fields, cases::Body& body) {
  if (!fields.need("title").is_list()) {
    body.title = fields.words("title");
    return;
  }
  for (const Node& item : fields.list("title")) {
    const Fields entry(item, fields.problems());
    cases::TitleSince title{entry.date("valid_from"), entry.words("title")};
    const Date* previous = body.titles.empty() ? nullptr : &body.titles.back().valid_from;
    if (const Node* from = entry.find("valid_from"))
      check_ascending(previous, title.valid_from, from->at, fields.problems());
    body.titles.push_back(std::move(title));
  }
  if (!body.titles.empty()) body.title = body.titles.back().title;
}

cases::Body body_of(const Fields& fields) {
  cases::Body body;
  body.id = fields.id<BodyId>("id");
  read_title(fields, body);
  body.kind = fields.word<cases::BodyKind>("kind");
  body.heads = tenures_of(fields, "head");
  body.approvers = tenures_of(fields, "approver");
  body.topics = fields.ids<TopicId>("topics");
  body.locations = fields.ids<LocationId>("locations");
  body.working_hours = working_hours_of(fields, "working_hours");
  if (fields.has("addressed")) body.addressed = fields.words("addressed");
  return body;
}

std::vector<cases::Body> decode(const Fields& fields) {
  std::vector<cases::Body> bodies;
  UniqueNames names(fields.problems());
  for (const Node& item : fields.list("executors")) {
    bodies.push_back(body_of(Fields(item, fields.problems())));
    names.add(bodies.back().id.text(), item.at);
  }
  return bodies;
}

}  // namespace

Read<std::vector<cases::Body>> read_executors(std::string_view bytes, std::string_view file,
                                              KnownTrees* known) {
  return read_settings_file<std::vector<cases::Body>>("executors", bytes, file, known, decode);
}

}  // namespace otklik::formats
