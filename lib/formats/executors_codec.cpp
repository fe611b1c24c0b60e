// registry/executors.yaml: docs/formats/executors.md.
#include "formats/codec.hpp"
#include "formats/files.hpp"
#include "formats/hours_codec.hpp"
#include "formats/tenure_codec.hpp"

namespace otklik::formats {

namespace {

cases::Body body_of(const Fields& fields) {
  cases::Body body;
  body.id = fields.id<BodyId>("id");
  body.title = fields.words("title");
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
