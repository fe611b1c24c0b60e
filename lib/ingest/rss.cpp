#include "ingest/rss.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "ingest/feed_entry.hpp"
#include "ingest/feed_text.hpp"
#include "ingest/table.hpp"
#include "ingest/whole.hpp"
#include "ingest/xml_reader.hpp"

namespace otklik::ingest {

namespace {

constexpr std::size_t largest_feed = std::size_t{64} << 20;

// Elements of an entry whose text is kept, by the name that RSS or Atom gives them.
constexpr std::array<std::string_view, 17> kept = {
    "title",  "link",    "description", "content:encoded", "yandex:full-text", "guid",
    "author", "pubDate", "dc:date",     "dc:creator",      "published",        "updated",
    "id",     "summary", "content",     "author/name",     "author/uri",
};

struct Vocabulary {
  std::string_view address;  ///< of the namespace, without its scheme
  std::string_view prefix;   ///< under which we know its names
};

// Prefixes are the writer's choice; what they stand for is told by addresses.
constexpr std::array vocabularies = {
    Vocabulary{"www.w3.org/2005/Atom", ""},
    Vocabulary{"purl.org/atom/ns", ""},
    Vocabulary{"purl.org/rss/1.0", ""},
    Vocabulary{"purl.org/dc/elements/1.1", "dc:"},
    Vocabulary{"purl.org/rss/1.0/modules/content", "content:"},
    Vocabulary{"news.yandex.ru", "yandex:"},
    Vocabulary{"www.w3.org/1999/02/22-rdf-syntax-ns", "rdf:"},
};

// The prefix under which we know the names of a namespace; those of others are no name of ours.
std::string known_prefix(std::string_view address) {
  address.remove_prefix(std::min(address.find("://"), address.size()));
  address.remove_prefix(std::min(address.find_first_not_of(":/"), address.size()));
  while (address.ends_with('/') || address.ends_with('#')) address.remove_suffix(1);
  for (const Vocabulary& each : vocabularies)
    if (each.address == address) return std::string(each.prefix);
  return "other:";
}

bool is_kept(std::string_view name) {
  return std::find(kept.begin(), kept.end(), name) != kept.end();
}

class FeedReader {
 public:
  FeedReader(const Reading& reading, const Sink& sink)
      : reading_(reading),
        sink_(sink),
        xml_({[this](auto name, const auto& attributes) { start(name, attributes); },
              [this](auto words) { text(words); }, [this](auto) { end(); }}) {}

  void read(std::istream& in) {
    auto bytes = whole(in, reading_.file, largest_feed);
    if (!bytes)
      return reject(1, otklik::text("лента больше {} байт", "the feed is larger than {} bytes",
                                    largest_feed));
    const auto text = feed_text(std::move(*bytes));
    if (const auto* problem = std::get_if<Text>(&text)) return reject(1, *problem);
    if (const auto problem = xml_.feed(std::get<std::string>(text), true))
      reject(problem->line, joined(problem->what, "; ",
                                   {"дальше файл не читался", "the file was not read further"}));
    else if (!is_feed_)
      reject(1, {"это не RSS и не Atom", "this is neither RSS nor Atom"});
  }

 private:
  // An element that is open.
  struct Element {
    std::string name;  // as we know it
    std::string base;  // to which its links are relative; empty: the site's
  };

  void start(std::string_view written, const XmlAttributes& attributes) {
    learn_prefixes(attributes);
    const std::string name = known_name(written);
    if (open_.empty()) {
      const std::string_view local = local_name(name);
      is_feed_ = local == "rss" || local == "feed" || local == "RDF";
    }
    const std::string above = open_.empty() ? "" : open_.back().base;
    const std::string own(attribute(attributes, "xml:base"));
    open_.push_back(
        {name, own.empty() ? above : absolute(own, above.empty() ? feed_.link : above)});
    if (entry_)
      start_inside(name, attributes);
    else if (name == "item" || name == "entry")
      begin(attributes);
    else if (name == "link" && is_of_feed())
      start_feed_link(attributes);
  }

  // RSS has the link as text, Atom as an attribute.
  void start_feed_link(const XmlAttributes& attributes) {
    if (attribute(attributes, "href").empty()) feed_.link.clear();
    set_link(attributes, feed_.link);
  }

  void learn_prefixes(const XmlAttributes& attributes) {
    constexpr std::string_view declares = "xmlns:";
    for (const auto& [name, address] : attributes)
      if (name.starts_with(declares))
        prefixes_[std::string(name.substr(declares.size()))] = known_prefix(address);
  }

  // The prefix of a root that is no RDF is the feed's own; one that nobody declared is taken at its word.
  std::string known_name(std::string_view written) {
    const std::string_view local = local_name(written);
    if (local.size() == written.size()) return std::string(written);
    const std::string prefix(written.substr(0, written.size() - local.size() - 1));
    if (open_.empty() && local != "RDF") prefixes_[prefix].clear();
    const auto known = prefixes_.find(prefix);
    return known == prefixes_.end() ? std::string(written) : known->second + std::string(local);
  }

  // Directly in the feed, not in its picture or form.
  bool is_of_feed() const {
    if (open_.size() < 2) return false;
    const std::string& parent = open_[open_.size() - 2].name;
    return parent == "channel" || parent == "feed";
  }

  void begin(const XmlAttributes& attributes) {
    entry_.emplace();
    entry_->line = xml_.line();
    entry_depth_ = open_.size();
    for (const auto& [name, value] : attributes)
      if (known_name(name) == "rdf:about") entry_->texts["rdf:about"] = value;
  }

  void start_inside(const std::string& name, const XmlAttributes& attributes) {
    const std::size_t depth = open_.size() - entry_depth_;
    if (depth == 1) {
      path_ = name;
      if (name == "link") take_link(attributes);
      if (name == "guid") entry_->is_permalink = attribute(attributes, "isPermaLink") != "false";
      if (const auto type = attribute(attributes, "type"); !type.empty())
        entry_->types[name] = type;
      if (name == "enclosure")
        take_media(attribute(attributes, "type"), attribute(attributes, "url"));
    } else if (depth == 2 && path_ == "author") {
      path_ += "/" + name;
    } else if (is_kept(path_)) {
      keep(fmt::format("<{}>", local_name(name)));
    }
  }

  // Atom has links to the page, to itself, to attachments.
  void take_link(const XmlAttributes& attributes) {
    set_link(attributes, entry_->texts["link"]);
    if (attribute(attributes, "rel") == "enclosure")
      take_media(attribute(attributes, "type"), attribute(attributes, "href"));
  }

  void set_link(const XmlAttributes& attributes, std::string& link) const {
    const std::string href(trimmed(attribute(attributes, "href")));
    const std::string_view relation = attribute(attributes, "rel");
    if (!href.empty() && (relation.empty() || relation == "alternate")) link = whole_link(href);
  }

  // What an element's link leads to.
  std::string whole_link(const std::string& link) const {
    return absolute(link, open_.back().base.empty() ? feed_.link : open_.back().base);
  }

  void take_media(std::string_view type, std::string_view address) {
    const std::string_view kind = type.substr(0, type.find('/'));
    const bool is_named = !kind.empty() && !check_foreign_id(kind);
    const std::string url = whole_link(std::string(address));
    entry_->media.push_back({std::string(is_named ? kind : "file"),
                             check_url(url) ? std::nullopt : std::optional(url)});
  }

  void text(std::string_view words) {
    if (!entry_ && is_of_feed()) {
      if (open_.back().name == "link") feed_.link += words;
      if (open_.back().name == "id") feed_.id += words;
      if (open_.back().name == "title") feed_.title += words;
    }
    if (!entry_ || !is_kept(path_)) return;
    entry_->has_lost_symbol =
        entry_->has_lost_symbol || words.find(lost_symbol) != std::string_view::npos;
    // Inside of markup a sign is no markup.
    const bool is_markup =
        (open_.size() > entry_depth_ + 1 && path_.find('/') == std::string::npos) ||
        entry_->is_markup(path_);
    keep(is_markup ? escaped(words) : std::string(words));
  }

  static std::string escaped(std::string_view words) {
    std::string result;
    for (const char each : words)
      if (each == '<')
        result += "&lt;";
      else if (each == '&')
        result += "&amp;";
      else
        result += each;
    return result;
  }

  void keep(std::string_view words) {
    entry_->size += words.size();
    if (entry_->size <= longest_row(reading_)) entry_->texts[path_].append(words);
  }

  void end() {
    const std::string name = open_.back().name;
    if (entry_)
      end_inside(name);
    else if (name == "link" && is_of_feed())
      feed_.link = absolute(std::string(trimmed(feed_.link)), open_.back().base);
    open_.pop_back();
  }

  void end_inside(const std::string& name) {
    const std::size_t depth = open_.size() - entry_depth_;
    if (depth == 0) {
      give(*std::exchange(entry_, std::nullopt));
    } else if (depth == 1) {
      if (path_ == "link") entry_->texts["link"] = whole_link(entry_->text("link").value_or(""));
      path_.clear();
    } else if (depth == 2 && path_.find('/') != std::string::npos) {
      path_ = path_.substr(0, path_.find('/'));
    } else if (is_kept(path_) && name != "br") {
      keep(fmt::format("</{}>", local_name(name)));
    }
  }

  void give(const Entry& entry) {
    Reasons reasons;
    if (entry.size > longest_row(reading_))
      reasons.add(otklik::text("запись больше {} байт", "the entry is larger than {} bytes",
                               longest_row(reading_)));
    RawMessage raw = message_of(entry, feed_, reading_, reasons);
    raw.source = place(entry.line);
    auto result = accept(std::move(raw), reading_, std::move(reasons));
    if (auto* incoming = std::get_if<Incoming>(&result))
      sink_.message(std::move(*incoming));
    else
      sink_.rejected(std::move(std::get<Rejected>(result)));
  }

  void reject(std::size_t line, Text reason) { sink_.rejected({place(line), std::move(reason)}); }
  std::string place(std::size_t line) const { return fmt::format("{}:{}", reading_.file, line); }

  const Reading& reading_;
  const Sink& sink_;
  XmlReader xml_;
  bool is_feed_ = false;
  Feed feed_;
  std::map<std::string, std::string> prefixes_;
  std::vector<Element> open_;
  std::size_t entry_depth_ = 0;
  std::string path_;  // inside the entry
  std::optional<Entry> entry_;
};

}  // namespace

bool recognises_rss(std::string_view head) {
  // Several marks and blank lines may stand before it.
  for (auto size = head.size() + 1; head.size() < size;) {
    size = head.size();
    head = trimmed(without_mark(head));
  }
  if (!head.starts_with('<')) return false;
  const auto has = [&](std::string_view word) { return head.find(word) != std::string_view::npos; };
  return has("<rss") || has("<feed") || has(":feed") || has(":RDF") || has("<?xml");
}

void read_rss(std::istream& in, const Reading& reading, const Sink& sink) {
  FeedReader(reading, sink).read(in);
}

}  // namespace otklik::ingest
