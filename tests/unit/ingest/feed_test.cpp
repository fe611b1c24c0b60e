#include <doctest/doctest.h>

#include "ingest/feed_entry.hpp"
#include "ingest/feed_text.hpp"
#include "unit/ingest/read_source.hpp"

using namespace otklik;
using namespace otklik::ingest;
using namespace otklik::ingest::test;

namespace {

const std::string when = "<pubDate>Mon, 02 Mar 2026 10:15:00 +0300</pubDate>";
const std::string told = " | 2026-03-02T10:15:00+03:00 |  | ";

std::string rss(const std::string& inside) {
  return "<rss version='2.0'><channel><title>x</title>" + inside + "</channel></rss>";
}

std::string entry(const std::string& link, const std::string& more) {
  return "<item><link>" + link + "</link>" + when + more + "</item>\n";
}

std::string atom(const std::string& attributes, const std::string& inside) {
  return "<feed xmlns='http://www.w3.org/2005/Atom'" + attributes + ">" + inside + "</feed>";
}

std::string atom_entry(const std::string& inside) {
  return "<entry><updated>2026-03-02T10:15:00+03:00</updated>" + inside + "</entry>";
}

Lines texts_of(const std::string& bytes) {
  Lines all;
  for (const Incoming& each : read_source("rss", bytes).messages) all.push_back(each.message.text);
  return all;
}

// «Яма на улице» in windows-1251 and in KOI8-R.
const std::string windows = "\xdf\xec\xe0 \xed\xe0 \xf3\xeb\xe8\xf6\xe5";
const std::string koi8 = "\xf1\xcd\xc1 \xce\xc1 \xd5\xcc\xc9\xc3\xc5";
const Lines hole = {"Яма на улице"};

}  // namespace

TEST_CASE(
    "feeds: what stands before the declaration and what it says of the encoding are not believed") {
  const std::string mark = "\xef\xbb\xbf";
  const auto titled = [](const std::string& words) {
    return rss(entry("https://x.example/1", "<title>" + words + "</title>"));
  };
  const std::string utf8 = "Яма на улице";
  for (const std::string& bytes :
       {titled(utf8), "\n\r\n <?xml version='1.0' encoding='UTF-8'?>" + titled(utf8),
        mark + mark + "\n<?xml version='1.0'?>" + titled(utf8),
        "<?xml version='1.0' encoding='windows-1251'?>" + titled(utf8),
        "<?xml version='1.0' encoding='UTF-16'?>" + titled(utf8),
        "<?xml version='1.1' encoding='x-unknown'?>" + titled(utf8),
        "<?xml version='1.0' encoding='UTF-8'?>" + titled(windows), titled(windows),
        "<?xml version='1.0' encoding='iso-8859-1'?>" + titled(windows),
        "<?xml version='1.0' encoding='koi8-r'?>" + titled(windows),
        "<?xml version='1.0' encoding='koi8-r'?>" + titled(koi8)}) {
    CAPTURE(bytes);
    CHECK(texts_of(bytes) == hole);
  }
  CHECK(texts_of("<?xml version='1.0' encoding='iso-8859-1'?>" + titled("caf\xe9 ferm\xe9")) ==
        Lines{"café fermé"});
  CHECK(read_source("rss", titled(koi8)).refusals() ==
        Lines{"in:1: the feed seems to be in KOI8-R; convert it: iconv -f KOI8-R -t UTF-8 FILE"});
  CHECK(read_source("rss", "<?xml version='1.0' encoding='x-unknown'?>" + titled(windows))
            .refusals() ==
        Lines{"in:1: the encoding x-unknown is not read; save the feed as UTF-8"});
}

TEST_CASE("feeds: a sign that XML has not costs its own entry alone") {
  for (const char* const lost :
       {"\x0b", "&#11;", "&#x0;", "&#xD800;", "\xd0", "\xef\xbf\xbf", "\x01"}) {
    CAPTURE(std::string(lost));
    const auto read = read_source(
        "rss", rss(entry("https://x.example/1", "<title>Первая яма</title>") +
                   entry("https://x.example/2", "<description><![CDATA[Вторая]]> яма " +
                                                    std::string(lost) + "</description>") +
                   entry("https://x.example/3", "<title>Третья яма</title>")));
    CHECK(read.messages.size() == 2);
    CHECK(read.refusals() == Lines{"in:2: a sign in the entry that XML cannot hold (a control "
                                   "character, or half of a letter)"});
  }
  CHECK(texts_of(rss("<copyright>\x0b</copyright>" +
                     entry("https://x.example/1",
                           "<title>Яма</title><category>\x0b</category>"))) == Lines{"Яма"});
}

TEST_CASE("feeds: a bare & is a sign, in data it always was") {
  CHECK(texts_of(rss(entry("https://x.example/?a=1&b=2",
                           "<title>R&D & Ко &amp; все</title><description><![CDATA[a & b "
                           "&amp; c]]></description>"))) == Lines{"R&D & Ко & все\n\na & b & c"});
}

TEST_CASE("feeds: prefixes are the writer's choice, RSS 1.0 is a feed") {
  const auto read = read_source(
      "rss",
      "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
      "xmlns='http://purl.org/rss/1.0/' "
      "xmlns:d='http://purl.org/dc/elements/1.1/' "
      "xmlns:c='http://purl.org/rss/1.0/modules/content/' "
      "xmlns:m='http://search.yahoo.com/mrss/'>"
      "<channel r:about='https://x.example/'><link>https://x.example/</link></channel>"
      "<item r:about='https://x.example/1'><link>https://x.example/1</link><d:date>2026-03-02T10:15"
      "</d:date><d:creator>Анна</d:creator><m:title>не то</m:title><m:description>не то"
      "</m:description><c:encoded>Яма</c:encoded></item></r:RDF>");
  CHECK(read.lines() == Lines{"https://x.example/1 | https://x.example/1 | "
                              "2026-03-02T10:15:00+03:00 | Анна | Яма"});
  CHECK(recognised("\n\n<r:RDF xmlns:r='x'>")->name == "rss");
  // A prefix that nobody declared.
  CHECK(texts_of(rss(entry("https://x.example/1", "<yandex:full-text>Яма</yandex:full-text>"))) ==
        Lines{"Яма"});
}

TEST_CASE("feeds: links are relative to xml:base, else to the site") {
  const auto links = [](const std::string& bytes) {
    Lines all;
    for (const Incoming& each : read_source("rss", bytes).messages)
      all.push_back(each.message.url.value_or(""));
    return all;
  };
  const std::string site = "<link>\nhttps://x.example/a/b\n</link>";
  CHECK(links(rss(
            site + entry("/n/1", "<title>Яма</title>") + entry("2?x=1", "<title>Яма</title>") +
            entry("//y.example/3", "<title>Яма</title>") + entry("/н/4", "<title>Яма</title>"))) ==
        Lines{"https://x.example/n/1", "https://x.example/a/2?x=1", "https://y.example/3",
              "https://x.example/%D0%BD/4"});
  CHECK(links(rss(site + "<image><link>https://z.example/</link></image>" +
                  entry("/n/1", "<title>Яма</title>"))) == Lines{"https://x.example/n/1"});
  CHECK(links(atom(" xml:base='https://x.example/'",
                   atom_entry("<link href='n/1'/><title>Яма</title>") +
                       "<entry xml:base='deep/'><updated>2026-03-02T10:15:00+03:00</updated><link "
                       "href='n/2'/><title>Яма</title></entry>")) ==
        Lines{"https://x.example/n/1", "https://x.example/deep/n/2"});
  CHECK(links(atom("",
                   "<link rel='self' href='https://y.example/f'/><link "
                   "href='https://x.example/'/>" +
                       atom_entry("<link href='n/1'/><title>Яма</title>"))) ==
        Lines{"https://x.example/n/1"});
  CHECK(read_source("rss", rss(entry("/n/1", "<title>Яма</title>"))).refusals().size() == 1);
  CHECK(absolute("https://x.example/a b", "https://y.example/") != "https://x.example/a b");
}

TEST_CASE(
    "feeds: the id is what the feed says, within the feed; what the link tells is another one") {
  const auto ids = [](const std::string& bytes) {
    Lines all;
    for (const Incoming& each : read_source("rss", bytes).messages)
      all.push_back(each.message.native_id.value_or("") + " | " + each.message.url.value_or(""));
    return all;
  };
  const auto guid = [](const std::string& id, const std::string& attributes = "") {
    return "<title>Яма</title><guid" + attributes + ">" + id + "</guid>";
  };
  const std::string site = "<link>https://x.example/book/?PHPSESSID=1</link>";
  CHECK(ids(rss(site + entry("https://x.example/book", guid("msg-1")) +
                entry("https://x.example/book?sid=2", guid("msg-2", " isPermaLink='false'")))) ==
        Lines{"x.example/book#msg-1 | https://x.example/book",
              "x.example/book#msg-2 | https://x.example/book?sid=2"});
  CHECK(ids(rss(site + entry("", guid("https://x.example/?p=1")) +
                entry("", guid("https://x.example/?p=2", " isPermaLink='false'")) +
                entry("https://x.example/3", "<title>Яма</title>"))) ==
        Lines{"https://x.example/?p=1 | https://x.example/?p=1", "https://x.example/?p=2 | ",
              " | https://x.example/3"});
  CHECK(ids(rss(entry("https://vk.com/wall-9_3", guid("1")) +
                entry("https://x.example/4", guid("4")))) ==
        Lines{"vk.com#1 | https://vk.com/wall-9_3", "x.example#4 | https://x.example/4"});
  CHECK(
      ids(atom(
          "",
          "<id>urn:town</id>" +
              atom_entry("<id>7</id><link href='https://x.example/7'/><title>Яма</title>") +
              atom_entry(
                  "<id>tag:x,2026:8</id><link href='https://x.example/8'/><title>Яма</title>"))) ==
      Lines{"urn:town#7 | https://x.example/7", "tag:x,2026:8 | https://x.example/8"});
  const auto odd = ids(rss(site + entry("https://x.example/5", guid("сообщение 5"))));
  CHECK(odd.front().find(' ') == 64);
}

TEST_CASE("feeds: markup that is not escaped is words all the same") {
  const std::string link = "<link href='https://x.example/1'/>";
  const std::string page = "<div xmlns='http://www.w3.org/1999/xhtml'>";
  CHECK(texts_of(atom(
            "", atom_entry(link + "<content type='xhtml'>" + page +
                           "<p>a &lt; 5 &amp;amp; <b>б</b></p><p>&lt;i&gt;в&lt;/i&gt;<br/>г</p>"
                           "<script>alert(1)</script></div></content>"))) ==
        Lines{"a < 5 &amp; б\n<i>в</i>\nг"});
  CHECK(texts_of(atom(
            "",
            atom_entry(link + "<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'>"
                              "<h:p>a</h:p><h:p>б</h:p></h:div></content>"))) == Lines{"a\nб"});
  CHECK(texts_of(rss(entry("https://x.example/1",
                           "<description>a <p>б <b>в</b></p>г&lt;br&gt;д</description>"))) ==
        Lines{"a\nб в\nг\nд"});
  CHECK(texts_of(atom("", atom_entry(link + "<title type='text'>a &lt;b&gt; &amp;lt;</title>"))) ==
        Lines{"a <b> &lt;"});
  CHECK(
      texts_of(atom("", atom_entry(link + "<title type='html'>a &lt;b&gt;б&lt;/b&gt;</title>"))) ==
      Lines{"a б"});
}
