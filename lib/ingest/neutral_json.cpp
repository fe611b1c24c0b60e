#include "ingest/neutral_json.hpp"

#include <string>
#include <utility>
#include <vector>

#include "ingest/json_fields.hpp"
#include "ingest/json_taker.hpp"

namespace otklik::ingest {

namespace {

const std::vector<std::string> message_keys = {
    "network", "native_id", "url",         "posted_at", "author",      "text",
    "media",   "governor",  "detected_at", "closes_at", "incident_id",
};
const std::vector<std::string> author_keys = {"name", "url"};
const std::vector<std::string> media_keys = {"type", "url"};

void take_author(const JsonValue& author, RawMessage& raw, Reasons& reasons) {
  JsonFields fields(author, "author.", reasons);
  fields.allow(author_keys);
  raw.author_name = fields.text("name");
  raw.author_url = fields.text("url");
}

void take_media(const JsonValue& media, RawMessage& raw, Reasons& reasons) {
  for (const JsonValue& each : media.items) {
    if (each.kind != JsonKind::object) {
      reasons.add("media", {"каждое вложение — объект с ключами type и url",
                            "each of them is an object with `type` and `url`"});
      continue;
    }
    JsonFields fields(each, "media.", reasons);
    fields.allow(media_keys);
    raw.media.push_back({fields.text("type"), fields.text("url")});
  }
}

RawMessage raw_message(const JsonValue& object, Reasons& reasons) {
  JsonFields fields(object, "", reasons);
  fields.allow(message_keys);
  RawMessage raw;
  raw.network = fields.text("network");
  raw.native_id = fields.id("native_id");
  raw.url = fields.text("url");
  raw.posted_at = fields.text("posted_at");
  if (const JsonValue* author = fields.object("author")) take_author(*author, raw, reasons);
  raw.text = fields.text("text");
  if (const JsonValue* media = fields.list("media")) take_media(*media, raw, reasons);
  raw.detected_at = fields.text("detected_at");
  raw.governor = fields.truth("governor");
  raw.incident_id = fields.id("incident_id");
  raw.closes_at = fields.text("closes_at");
  return raw;
}

Text advice(const JsonTaker& taker) {
  if (taker.is_one_text()) return {"дальше файл не читался", "the file was not read further"};
  return {"нужен один объект в строке или массив объектов",
          "one object a line or an array of objects is wanted"};
}

}  // namespace

bool is_neutral_json(const JsonOutline& outline) {
  return outline.has("network") && outline.has("posted_at");
}

bool recognises_json(std::string_view head) {
  return begins_json(head);
}

void read_json(std::istream& in, const Reading& reading, const Sink& sink) {
  JsonTaker taker(reading, sink);
  taker.each(in, longest_json_message(reading), [&](const JsonPart& part) {
    JsonTaker::Parsed parsed = taker.parse(part, advice(taker));
    if (!parsed.value) return parsed.is_json;
    if (parsed.value->kind != JsonKind::object) {
      taker.reject(part.line, {"сообщение — это объект {…}", "a message is an object {…}"});
      return true;
    }
    Reasons reasons;
    RawMessage raw = raw_message(*parsed.value, reasons);
    taker.give(std::move(raw), part.line, std::move(reasons));
    return true;
  });
}

}  // namespace otklik::ingest
