#include "ingest/rss.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "ingest/html_text.hpp"
#include "ingest/moments.hpp"
#include "ingest/table.hpp"
#include "ingest/xml_reader.hpp"

namespace otklik::ingest {

namespace {

// Elements of an entry whose text is kept, by the name that RSS or Atom gives them.
const std::vector<std::string_view> kept = {
    "title",  "link",    "description", "content:encoded", "yandex:full-text", "guid",
    "author", "pubDate", "dc:date",     "dc:creator",      "published",        "updated",
    "id",     "summary", "content",     "author/name",     "author/uri",
};

struct Entry {
  std::map<std::string, std::string, std::less<>> texts;
  std::vector<RawMedia> media;
  std::size_t line = 0;
  std::size_t size = 0;

  std::optional<std::string> text(std::string_view name) const {
    const auto found = texts.find(name);
    if (found == texts.end() || trimmed(found->second).empty()) return std::nullopt;
    return std::string(trimmed(found->second));
  }
  template <class... Names>
  std::optional<std::string> first_of(Names... names) const {
    std::optional<std::string> found;
    ((found = found ? found : text(names)), ...);
    return found;
  }
};

std::string words_of(std::string_view html, Reasons& reasons) {
  auto words = html_text(html);
  if (!words) reasons.add({"разметка вложена слишком глубоко", "the markup is nested too deep"});
  return words.value_or("");
}

// `press@town.example (Пресс-служба)`
std::string author_name(std::string_view words, Reasons& reasons) {
  const auto open = words.find('(');
  const auto close = words.rfind(')');
  if (words.find('@') != std::string_view::npos && open != std::string_view::npos &&
      close != std::string_view::npos && open < close)
    words = words.substr(open + 1, close - open - 1);
  return words_of(words, reasons);
}

// Many feeds cut the title out of the text.
std::string whole_text(const Entry& entry, Reasons& reasons) {
  const std::string title = words_of(entry.text("title").value_or(""), reasons);
  const std::string body = words_of(
      entry.first_of("content:encoded", "yandex:full-text", "content", "description", "summary")
          .value_or(""),
      reasons);
  std::string_view start = title;
  while (start.ends_with('.')) start.remove_suffix(1);
  if (start.ends_with("…")) start.remove_suffix(std::string_view("…").size());
  if (title.empty() || folded(body).starts_with(folded(trimmed(start)))) return body;
  return body.empty() ? title : title + "\n\n" + body;
}

class FeedReader {
 public:
  FeedReader(const Reading& reading, const Sink& sink)
      : reading_(reading),
        sink_(sink),
        xml_({[this](auto name, const auto& attributes) { start(name, attributes); },
              [this](auto words) { text(words); }, [this](auto name) { end(name); }}) {}

  void read(std::istream& in) {
    if (const auto problem = read_xml(in, reading_.file, xml_))
      reject(problem->line, joined(problem->what, "; ",
                                   {"дальше файл не читался", "the file was not read further"}));
    else if (!is_feed_)
      reject(1, {"это не RSS и не Atom", "this is neither RSS nor Atom"});
  }

 private:
  // A root `a:feed` puts its prefix before everything of Atom.
  std::string_view own(std::string_view name) const {
    if (!prefix_.empty() && name.starts_with(prefix_)) name.remove_prefix(prefix_.size());
    return name;
  }

  void start(std::string_view written, const XmlAttributes& attributes) {
    if (depth_++ == 0) root(written);
    const std::string_view name = own(written);
    if (!entry_ && (name == "item" || name == "entry")) {
      entry_.emplace();
      entry_->line = xml_.line();
      entry_depth_ = depth_;
      return;
    }
    if (!entry_) return;
    if (depth_ == entry_depth_ + 1) {
      path_ = name;
      if (name == "link") take_link(attributes);
      if (name == "enclosure")
        take_media(attribute(attributes, "type"), attribute(attributes, "url"));
    } else if (depth_ == entry_depth_ + 2) {
      path_ = path_ + "/" + std::string(name);
    }
  }

  void root(std::string_view name) {
    const std::string_view local = local_name(name);
    prefix_ = name.substr(0, name.size() - local.size());
    is_feed_ = local == "rss" || local == "feed" || local == "RDF";
    if (local == "RDF") prefix_.clear();
  }

  // Atom has links to the page, to itself, to attachments.
  void take_link(const XmlAttributes& attributes) {
    const std::string_view href = attribute(attributes, "href");
    if (href.empty()) return;
    const std::string_view relation = attribute(attributes, "rel");
    if (relation.empty() || relation == "alternate") entry_->texts["link"] = href;
    if (relation == "enclosure") take_media(attribute(attributes, "type"), href);
  }

  void take_media(std::string_view type, std::string_view url) {
    const std::string_view kind = type.substr(0, type.find('/'));
    const bool is_named = !kind.empty() && !check_foreign_id(kind);
    entry_->media.push_back({std::string(is_named ? kind : "file"),
                             check_url(url) ? std::nullopt : std::optional(std::string(url))});
  }

  void text(std::string_view words) {
    if (!entry_ || std::find(kept.begin(), kept.end(), path_) == kept.end()) return;
    entry_->size += words.size();
    if (entry_->size <= longest_row(reading_)) entry_->texts[path_].append(words);
  }

  void end(std::string_view) {
    --depth_;
    if (!entry_) return;
    if (depth_ < entry_depth_) {
      give(*std::exchange(entry_, std::nullopt));
      path_.clear();
    } else if (depth_ == entry_depth_) {
      path_.clear();
    } else if (depth_ == entry_depth_ + 1) {
      path_ = path_.substr(0, path_.find('/'));
    }
  }

  void give(const Entry& entry) {
    Reasons reasons;
    if (entry.size > longest_row(reading_)) reasons.add(text_too_long());
    RawMessage raw;
    raw.url = entry.text("link");
    const auto guid = entry.first_of("guid", "id");
    if (!raw.url && guid && !check_url(*guid)) raw.url = guid;
    if (!raw.url) raw.native_id = guid;
    raw.posted_at = posted_at(entry);
    if (!raw.posted_at)
      reasons.add("posted_at", {"у записи нет даты; внесите сообщение вручную: --posted",
                                "the entry has no date; enter the message by hand: --posted"});
    if (const auto name = entry.first_of("dc:creator", "author/name", "author"))
      raw.author_name = author_name(*name, reasons);
    if (const auto page = entry.text("author/uri"); page && !check_url(*page))
      raw.author_url = page;
    raw.text = whole_text(entry, reasons);
    raw.media = entry.media;
    const auto network =
        network_of_link(raw.url.value_or("https://nowhere.invalid/"), *reading_.registries);
    if (network)
      raw.network = network->text();
    else
      reasons.add("network",
                  {"по ссылке не видно сети, а сети без узлов в registry/networks.yaml нет",
                   "the link tells no network, and registry/networks.yaml has none without hosts"});
    raw.source = place(entry.line);
    auto result = accept(std::move(raw), reading_, std::move(reasons));
    if (auto* incoming = std::get_if<Incoming>(&result))
      sink_.message(std::move(*incoming));
    else
      sink_.rejected(std::move(std::get<Rejected>(result)));
  }

  Text text_too_long() const {
    return otklik::text("запись больше {} байт", "the entry is larger than {} bytes",
                        longest_row(reading_));
  }

  std::optional<std::string> posted_at(const Entry& entry) const {
    const auto date = entry.first_of("pubDate", "dc:date", "published", "updated");
    if (!date) return std::nullopt;
    return written_moment(*date, reading_.zone).value_or(*date);
  }

  void reject(std::size_t line, Text reason) { sink_.rejected({place(line), std::move(reason)}); }
  std::string place(std::size_t line) const { return fmt::format("{}:{}", reading_.file, line); }

  const Reading& reading_;
  const Sink& sink_;
  XmlReader xml_;
  bool is_feed_ = false;
  std::string prefix_;
  std::size_t depth_ = 0;
  std::size_t entry_depth_ = 0;
  std::string path_;  // inside the entry
  std::optional<Entry> entry_;
};

}  // namespace

bool recognises_rss(std::string_view head) {
  head = without_mark(head);
  if (!trimmed(head).starts_with('<')) return false;
  const auto has = [&](std::string_view word) { return head.find(word) != std::string_view::npos; };
  return has("<rss") || has("<feed") || has(":feed") || has("<rdf:RDF") || has("<?xml");
}

void read_rss(std::istream& in, const Reading& reading, const Sink& sink) {
  FeedReader(reading, sink).read(in);
}

}  // namespace otklik::ingest
