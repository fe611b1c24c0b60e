#include "ingest/feed_entry.hpp"

#include <libxml/uri.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "cases/registries/links.hpp"
#include "ingest/html_text.hpp"
#include "ingest/moments.hpp"
#include "ingest/table.hpp"

namespace otklik::ingest {

namespace {

template <class... Names>
std::optional<std::string> first_of(const Entry& entry, Names... names) {
  std::optional<std::string> found;
  ((found = found ? found : entry.text(names)), ...);
  return found;
}

std::string read_words(std::optional<std::string> words, Reasons& reasons) {
  if (!words)
    reasons.add("text", {"разметка вложена слишком глубоко", "the markup is nested too deep"});
  return words.value_or("");
}

// `press@town.example (Пресс-служба)`
std::string author_name(std::string_view words, Reasons& reasons) {
  const auto open = words.find('(');
  const auto close = words.rfind(')');
  if (words.find('@') != std::string_view::npos && open != std::string_view::npos &&
      close != std::string_view::npos && open < close)
    words = words.substr(open + 1, close - open - 1);
  return read_words(html_text(words), reasons);
}

std::string words_of(const Entry& entry, std::string_view name, Reasons& reasons) {
  const std::string words = entry.text(name).value_or("");
  if (entry.is_markup(name)) return read_words(markup_text(words), reasons);
  const auto type = entry.types.find(name);
  const bool is_plain =
      type != entry.types.end() && (type->second == "text" || type->second == "text/plain");
  return is_plain ? words : read_words(html_text(words), reasons);
}

std::string body_of(const Entry& entry, Reasons& reasons) {
  for (const std::string_view name :
       {"content:encoded", "yandex:full-text", "content", "description", "summary"})
    if (entry.text(name)) return words_of(entry, name, reasons);
  return {};
}

// Many feeds cut the title out of the text.
std::string whole_text(const Entry& entry, Reasons& reasons) {
  const std::string title = words_of(entry, "title", reasons);
  const std::string body = body_of(entry, reasons);
  std::string_view start = title;
  while (start.ends_with('.')) start.remove_suffix(1);
  if (start.ends_with("…")) start.remove_suffix(std::string_view("…").size());
  if (title.empty() || folded(body).starts_with(folded(trimmed(start)))) return body;
  return body.empty() ? title : title + "\n\n" + body;
}

std::optional<std::string> posted_at(const Entry& entry, const Reading& reading) {
  const auto date = first_of(entry, "pubDate", "dc:date", "published", "updated");
  return date ? written_moment(*date, reading.zone).value_or(*date) : date;
}

// The feed without what changes from one fetch to the next: `town.example/guestbook`.
std::string name_of(const Feed& feed, const std::optional<std::string>& link) {
  std::string name = feed.id;
  if (name.empty()) name = feed.link;
  if (name.empty() && link)
    if (const auto parsed = cases::parse_link(*link)) name = parsed->host;
  if (name.empty()) name = feed.title;
  if (const auto scheme = name.find("://"); scheme != std::string::npos) name.erase(0, scheme + 3);
  name = name.substr(0, name.find_first_of("?#"));
  while (name.ends_with('/')) name.pop_back();
  return name;
}

// Ids that no two sites give stand alone, others belong to their feed.
std::string id_within(const std::string& id, const std::string& feed) {
  constexpr std::array<std::string_view, 4> alone = {"http://", "https://", "tag:", "urn:"};
  const bool is_alone = feed.empty() || std::any_of(alone.begin(), alone.end(), [&](auto each) {
                          return id.starts_with(each);
                        });
  std::string whole = is_alone ? id : feed + "#" + id;
  return check_foreign_id(whole) ? hex_of(sha256(whole)) : whole;
}

// The feed's own name of an entry comes first: several may link to one post. What the link tells is another id of the same message.
void set_identity(const Entry& entry, const Feed& feed, const Reading& reading, RawMessage& raw,
                  Reasons& reasons) {
  const auto id = first_of(entry, "guid", "id", "rdf:about");
  raw.url = entry.text("link");
  if (!raw.url && id && entry.is_permalink && !check_url(*id)) raw.url = id;
  const auto network =
      network_of_link(raw.url.value_or("https://nowhere.invalid/"), *reading.registries);
  if (!network) {
    reasons.add("network",
                {"по ссылке не видно сети, а сети без узлов в registry/networks.yaml нет",
                 "the link tells no network, and registry/networks.yaml has none without hosts"});
    return;
  }
  raw.network = network->text();
  const auto link = raw.url ? cases::parse_link(*raw.url) : std::nullopt;
  const auto told =
      link ? cases::native_id_of(*link, *reading.registries->find(*network)) : std::nullopt;
  if (!id || (told && id == raw.url)) return;
  raw.native_id = id_within(*id, name_of(feed, raw.url));
  if (told) raw.other_ids.emplace_back(told);
}

}  // namespace

std::optional<std::string> Entry::text(std::string_view name) const {
  const auto found = texts.find(name);
  if (found == texts.end() || trimmed(found->second).empty()) return std::nullopt;
  return std::string(trimmed(found->second));
}

bool Entry::is_markup(std::string_view name) const {
  const auto type = types.find(name);
  return type != types.end() && type->second.find("xhtml") != std::string::npos;
}

RawMessage message_of(const Entry& entry, const Feed& feed, const Reading& reading,
                      Reasons& reasons) {
  RawMessage raw;
  if (entry.has_lost_symbol)
    reasons.add(
        {"в записи знак, которого в XML быть не может (управляющий, или половина буквы)",
         "a sign in the entry that XML cannot hold (a control character, or half of a letter)"});
  set_identity(entry, feed, reading, raw, reasons);
  raw.posted_at = posted_at(entry, reading);
  if (!raw.posted_at)
    reasons.add("posted_at", {"у записи нет даты; внесите сообщение вручную: --posted",
                              "the entry has no date; enter the message by hand: --posted"});
  if (const auto name = first_of(entry, "dc:creator", "author/name", "author"))
    raw.author_name = author_name(*name, reasons);
  if (const auto page = entry.text("author/uri"); page && !check_url(*page)) raw.author_url = page;
  raw.text = whole_text(entry, reasons);
  if (reasons.has("text")) raw.text.reset();
  raw.media = entry.media;
  return raw;
}

std::string absolute(const std::string& link, const std::string& base) {
  if (base.empty() || link.empty() || !check_url(link)) return link;
  const auto chars = [](const std::string& text) {
    return reinterpret_cast<const xmlChar*>(text.c_str());
  };
  const auto drop = [](xmlChar* each) { xmlFree(each); };
  using Owned = std::unique_ptr<xmlChar, decltype(drop)>;
  // Letters that are not ASCII may stand in an address of people, not in one of machines.
  const Owned plain(xmlURIEscapeStr(chars(link), chars(std::string(":/?#[]@!$&'()*+,;=%~"))), drop);
  const Owned whole(plain ? xmlBuildURI(plain.get(), chars(base)) : nullptr, drop);
  return whole ? std::string(reinterpret_cast<const char*>(whole.get())) : link;
}

}  // namespace otklik::ingest
