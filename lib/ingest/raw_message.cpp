#include "ingest/raw_message.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "cases/registries/links.hpp"

namespace otklik::ingest {

namespace {

// Bounds of what is not text. No regulation and no register sets them: real ids, links and names are far below.
constexpr std::size_t longest_id = 200;    // bytes
constexpr std::size_t longest_name = 200;  // symbols
constexpr std::size_t most_media = 100;

// The years that two digits of a case id can say.
constexpr int first_year = 2000;
constexpr int last_year = 2099;

bool is_printable_word(std::string_view text) {
  while (!text.empty()) {
    const char32_t symbol = next_code_point(text);
    if (is_blank(symbol) || symbol == U'\u200d' || is_unsafe(symbol)) return false;
  }
  return true;
}

Text not_a_word() {
  return {"пробелы и управляющие символы недопустимы",
          "blanks and control characters are not taken"};
}

Text empty_value() {
  return {"пустая строка; если значения нет, не указывайте ключ",
          "an empty text; when there is no value, leave the key out"};
}

// Schemes are ASCII, whatever stands behind them.
bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
  const auto same_letter = [](char each, char wanted) {
    return each == wanted || (each >= 'A' && each <= 'Z' && each - 'A' + 'a' == wanted);
  };
  return text.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), text.begin(),
                    [&](char wanted, char each) { return same_letter(each, wanted); });
}

// What follows the scheme; nothing when it is not one of the web's.
std::optional<std::string_view> after_scheme(std::string_view url) {
  for (const std::string_view scheme : {"http://", "https://"})
    if (starts_with_ignoring_case(url, scheme)) return url.substr(scheme.size());
  return std::nullopt;
}

std::optional<Text> check_text(std::string_view value, bool has_media, const Reading& reading) {
  if (value.size() > reading.text_bytes)
    return text("{} байт, реестр принимает не больше {} (`limits.text` в otklik.yaml)",
                "{} bytes, the register takes {} at most (`limits.text` in otklik.yaml)",
                value.size(), reading.text_bytes);
  if (trimmed(value).empty() && !has_media)
    return Text{"сообщение без текста и без вложений", "a message without text and without media"};
  return std::nullopt;
}

std::optional<Text> check_media_type(std::string_view type) {
  if (type.empty()) return empty_value();
  if (type.size() > longest_id) return text("длиннее {} байт", "longer than {} bytes", longest_id);
  if (!is_printable_word(type)) return not_a_word();
  return std::nullopt;
}

// Takes the fields of one raw message over, noting what is wrong with each.
class Gate {
 public:
  Gate(const Reading& reading, Reasons& reasons) : reading_(reading), reasons_(reasons) {}

  Incoming taken(RawMessage& raw) {
    Incoming incoming;
    incoming.message = message(raw);
    incoming.detected_at = moment("detected_at", raw.detected_at);
    incoming.closes_at = moment("closes_at", raw.closes_at);
    incoming.governor = raw.governor;
    incoming.pages = std::move(raw.pages);
    incoming.author_ids = std::move(raw.author_ids);
    incoming.text_cut = raw.text_cut;
    incoming.poorer_text = std::move(raw.poorer_text);
    incoming.other_ids = std::move(raw.other_ids);
    incoming.replies_to = std::move(raw.replies_to);
    incoming.source = std::move(raw.source);
    return incoming;
  }

 private:
  using Check = std::optional<Text> (*)(std::string_view);

  cases::Message message(RawMessage& raw) {
    cases::Message message;
    if (const auto network = checked("network", raw.network, check_foreign_id))
      message.network = NetworkId(*network);
    else if (!raw.network)
      missing("network");
    message.native_id = checked("native_id", raw.native_id, check_foreign_id);
    message.url = checked("url", raw.url, check_url);
    message.posted_at = posted_at(raw.posted_at);
    message.author.name = checked("author.name", raw.author_name, check_author_name);
    message.author.url = checked("author.url", raw.author_url, check_url);
    message.incident_id = checked("incident_id", raw.incident_id, check_foreign_id);
    message.media = media(raw.media);
    message.text = taken_text(raw);
    demand_identity(raw);
    return message;
  }

  // The id of a case is made of one of these; what was of the wrong type has been named already.
  void demand_identity(const RawMessage& raw) {
    if (raw.native_id || raw.url || raw.author_name || raw.author_url) return;
    for (const std::string_view key : {"native_id", "url", "author", "author.name", "author.url"})
      if (reasons_.has(key)) return;
    reasons_.add(Text{"сообщение нечем отличить от других: нужен native_id, url или author",
                      "nothing tells the message from others: give native_id, url or author"});
  }

  void missing(std::string_view key) {
    if (!reasons_.has(key)) reasons_.add(text("нет ключа «{}»", "there is no `{}`", key));
  }

  std::optional<std::string> checked(std::string_view key, std::optional<std::string>& value,
                                     Check check) {
    if (!value) return std::nullopt;
    if (const auto problem = check(*value)) {
      reasons_.add(key, *problem);
      return std::nullopt;
    }
    return value;
  }

  std::string taken_text(RawMessage& raw) {
    if (!raw.text) {
      missing("text");
      return {};
    }
    if (const auto problem = check_text(*raw.text, !raw.media.empty(), reading_))
      reasons_.add("text", *problem);
    return std::move(*raw.text);
  }

  std::vector<cases::Media> media(std::vector<RawMedia>& raw) {
    std::vector<cases::Media> taken;
    if (raw.size() > most_media)
      reasons_.add("media", text("больше {} вложений", "more than {} media", most_media));
    for (RawMedia& each : raw) {
      if (!each.type) missing("media.type");
      taken.push_back({checked("media.type", each.type, check_media_type).value_or(""),
                       checked("media.url", each.url, check_url)});
    }
    return taken;
  }

  std::optional<Stamp> moment(std::string_view key, const std::optional<std::string>& value) {
    if (!value) return std::nullopt;
    const auto instant = parse_instant(*value, reading_.zone);
    // Deadlines are counted from these: a day alone would quietly mean midnight.
    const bool day_alone = parse_date(*value).has_value();
    if (instant && !day_alone) return reading_.zone.stamp(*instant);
    unreadable(key, *value);
    return std::nullopt;
  }

  void unreadable(std::string_view key, std::string_view value) {
    reasons_.add(key,
                 text("не время: «{}»; нужно, например, 2026-03-02T10:15:00+03:00",
                      "not a time: `{}`; write it like 2026-03-02T10:15:00+03:00", shown(value)));
  }

  Stamp posted_at(const std::optional<std::string>& value) {
    if (!value) {
      missing("posted_at");
      return {};
    }
    const auto instant = parse_instant(*value, reading_.zone);
    if (!instant) {
      unreadable("posted_at", *value);
      return {};
    }
    const int year = year_of(reading_.zone.date_of(*instant));
    if (year < first_year || year > last_year)
      reasons_.add("posted_at",
                   text("{} год; реестр принимает годы с {} по {}",
                        "the year {}; the register takes {} to {}", year, first_year, last_year));
    return reading_.zone.stamp(*instant);
  }

  const Reading& reading_;
  Reasons& reasons_;
};

}  // namespace

std::optional<Text> check_url(std::string_view url) {
  if (url.empty()) return empty_value();
  if (url.size() > cases::longest_link)
    return text("ссылка длиннее {} байт", "the link is longer than {} bytes", cases::longest_link);
  if (!is_printable_word(url)) return not_a_word();
  const auto rest = after_scheme(url);
  if (!rest || rest->empty() || rest->find_first_of("/?#") == 0)
    return text("не ссылка: «{}»; нужен адрес вида https://…",
                "not a link: `{}`; it looks like https://…", shown(url));
  return std::nullopt;
}

std::optional<Text> check_foreign_id(std::string_view id) {
  if (id.empty()) return empty_value();
  if (id.size() > longest_id) return text("длиннее {} байт", "longer than {} bytes", longest_id);
  if (!is_printable_word(id)) return not_a_word();
  return std::nullopt;
}

std::optional<Text> check_author_name(std::string_view name) {
  if (trimmed(name).empty()) return empty_value();
  if (count_code_points(name) > longest_name)
    return text("длиннее {} символов", "longer than {} symbols", longest_name);
  if (name.find('\0') != std::string_view::npos)
    return Text{"нулевой байт недопустим", "a zero byte is not taken"};
  return std::nullopt;
}

std::variant<Incoming, Rejected> accept(RawMessage raw, const Reading& reading, Reasons reasons) {
  const std::string source = raw.source;
  Incoming incoming = Gate(reading, reasons).taken(raw);
  if (!reasons.empty()) return Rejected{source, reasons.text()};
  return incoming;
}

}  // namespace otklik::ingest
