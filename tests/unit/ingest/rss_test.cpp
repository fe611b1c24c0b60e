#include <doctest/doctest.h>

#include "ingest/html_text.hpp"
#include "ingest/moments.hpp"
#include "unit/ingest/read_source.hpp"

using namespace otklik;
using namespace otklik::ingest;
using namespace otklik::ingest::test;

namespace {

std::string feed(const std::string& items, const std::string& before = {}) {
  return "<?xml version=\"1.0\"?>\n" + before + "<rss version=\"2.0\"><channel><title>x</title>\n" +
         items + "</channel></rss>";
}

std::string item(const std::string& more) {
  return "<item><link>https://vk.com/wall-9_3</link><pubDate>Mon, 02 Mar 2026 10:15:00 "
         "+0300</pubDate>" +
         more + "</item>\n";
}

Lines texts(const ReadSource& read) {
  Lines all;
  for (const Incoming& each : read.messages) all.push_back(each.message.text);
  return all;
}

}  // namespace

TEST_CASE("rss: link, time, author, text; the network is that of the link") {
  const auto read =
      read_source("rss", feed(item("<title>Яма</title><description>Во всю "
                                   "полосу</description><author>a@b.example (Анна)</author>")));
  CHECK(read.lines() == Lines{" | https://vk.com/wall-9_3 | 2026-03-02T10:15:00+03:00 | Анна | "
                              "Яма\\n\\nВо всю полосу"});
  CHECK(read.messages.at(0).message.network == NetworkId("vk"));
}

TEST_CASE("rss: html escaped once, twice, in CDATA; a title that begins the text") {
  CHECK(texts(read_source(
            "rss",
            feed(item("<description>&lt;p&gt;a "
                      "&amp;laquo;б&amp;raquo;&lt;/p&gt;&lt;p&gt;в&lt;/p&gt;</description>")))) ==
        Lines{"a «б»\nв"});
  CHECK(texts(read_source("rss", feed(item("<description>&amp;lt;b&amp;gt;a&amp;lt;/b&amp;gt; "
                                           "&amp;amp;quot;б&amp;amp;quot;</description>")))) ==
        Lines{"a \"б\""});
  CHECK(texts(read_source(
            "rss", feed(item("<description><![CDATA[a<br/>б &nbsp;в 1 < 2]]></description>")))) ==
        Lines{"a\nб  в 1 < 2"});
  CHECK(
      texts(read_source(
          "rss", feed(item("<title>Яма на...</title><description>Яма на улице</description>")))) ==
      Lines{"Яма на улице"});
}

TEST_CASE("rss: entities that nobody declared stay or are decoded, declared ones are refused") {
  CHECK(texts(read_source("rss", feed(item("<description>a&nbsp;б&hellip;</description>")))) ==
        Lines{"a б…"});
  const auto bomb = read_source(
      "rss", feed(item("<description>&a;</description>"),
                  "<!DOCTYPE rss [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;\">]>\n"));
  CHECK(bomb.messages.empty());
  REQUIRE(bomb.refusals().size() == 1);
  CHECK(bomb.refusals().front().starts_with("in:2: the document declares entities of its own"));
  const auto outside = read_source("rss", feed(item("<description>a</description>"),
                                               "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">\n"));
  CHECK(texts(outside) == Lines{"a"});
}

TEST_CASE("rss: no date is refused by name; a broken feed gives what stands before") {
  const auto read =
      read_source("rss", feed("<item><link>https://x.example/1</link><title>Яма</title></item>\n" +
                              item("<title>Б</title>")));
  CHECK(texts(read) == Lines{"Б"});
  CHECK(read.refusals() ==
        Lines{"in:3: `posted_at`: the entry has no date; enter the message by hand: --posted"});
  const auto broken = read_source("rss", feed(item("<title>А</title>") + "<item><b></item>"));
  CHECK(texts(broken) == Lines{"А"});
  CHECK(broken.refusals() ==
        Lines{"in:4: this is not XML: mismatched tag; the file was not read further"});
  CHECK(read_source("rss", std::string(1000, '<')).refusals().size() == 1);
  std::string deep = "<rss>";
  for (int i = 0; i < 10000; ++i) deep += "<a>";
  CHECK(read_source("rss", deep).refusals() ==
        Lines{"in:1: nested deeper than 100 levels; the file was not read further"});
  CHECK(read_source("rss", "<?xml version='1.0'?><html/>").refusals() ==
        Lines{"in:1: this is neither RSS nor Atom"});
}

TEST_CASE("rss: windows-1251, and Atom with a prefix") {
  CHECK(texts(read_source(
            "rss", "<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n<rss><channel>" +
                       item("<title>\xdf\xec\xe0</title>") + "</channel></rss>")) == Lines{"Яма"});
  const auto atom = read_source(
      "rss", R"(<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>tag:x</a:id>
    <a:link rel="self" href="https://x.example/self"/><a:link href="https://x.example/1"/>
    <a:updated>2026-03-02T07:15:00.5Z</a:updated><a:author><a:name>Анна</a:name><a:uri>https://x.example/anna</a:uri></a:author>
    <a:title>Яма</a:title></a:entry></a:feed>)");
  CHECK(atom.lines() == Lines{"tag:x | https://x.example/1 | 2026-03-02T10:15:00+03:00 | Анна | Яма"});
  CHECK(atom.messages.at(0).message.author.url == "https://x.example/anna");
}

TEST_CASE("moments as programs write them") {
  CHECK(unix_moment("1772435700") == "2026-03-02T07:15:00+00:00");
  CHECK(unix_moment("1772435700999", 1000) == "2026-03-02T07:15:00+00:00");
  CHECK(unix_moment("-1", 1000) == "1969-12-31T23:59:59+00:00");
  CHECK_FALSE(unix_moment("99999999999999"));
  CHECK_FALSE(unix_moment("1.5"));
  const Zone moscow("Europe/Moscow");
  CHECK(serial_moment(46083.427083333336, moscow) == "2026-03-02T10:15:00+03:00");
  CHECK_FALSE(serial_moment(-1, moscow));
  CHECK_FALSE(serial_moment(1e300, moscow));
}

TEST_CASE("moments in words, in the register's zone unless they say another") {
  const Zone moscow("Europe/Moscow");
  for (const char* const text : {"2026-03-02T10:15",
                                 "2026-03-02 10:15:00.123",
                                 "2026-03-02T07:15:00.5Z",
                                 "2026-03-02T9:15+02:00",
                                 "02.03.2026 10:15",
                                 "2.3.2026, 10:15:00",
                                 "02.03.2026 в 10:15",
                                 "02.03.2026 - 10:15 (МСК)",
                                 "2026.03.02 10:15",
                                 "2026/03/02 10:15",
                                 "2 марта 2026 г. 10:15",
                                 "2 марта 2026 г., 10:15",
                                 "2\u00a0марта 2026\u202fг. в 10:15:00",
                                 "2 МАР. 2026 10:15",
                                 "пн, 02 мар 2026 10:15:00 +0300",
                                 "понедельник, 2 марта 2026 года 10:15",
                                 "10:15 02.03.2026",
                                 "Mon, 02 Mar 2026 10:15:00 +0300 (MSK)",
                                 "Mon,02 Mar 2026 10:15:00",
                                 "2 Mar 26 07:15 GMT",
                                 "Mon, 02 Mar 2026 02:15:00 EST",
                                 "Mon, 02 Mar 2026 00:15:00 MST",
                                 "Mon, 02 Mar 2026 10:15:00 GMT+3",
                                 "Mon, 02 Mar 2026 10:15:00 UTC+03:00",
                                 "02.03.2026 12:15 МСК+2",
                                 "March 2, 2026, 10:15 AM",
                                 "2 March 2026 10:15am",
                                 "28.02.2026 34:15",
                                 "30/03/2026"}) {
    CAPTURE(text);
    if (std::string_view(text).starts_with("28"))
      CHECK_FALSE(written_moment(text, moscow));
    else if (std::string_view(text).starts_with("30"))
      CHECK(written_moment(text, moscow) == "2026-03-30");
    else
      CHECK(written_moment(text, moscow) == "2026-03-02T10:15:00+03:00");
  }
  CHECK(written_moment("02.03.2026 12:05 AM", moscow) == "2026-03-02T00:05:00+03:00");
  CHECK(written_moment("02.03.2026 12:05 PM", moscow) == "2026-03-02T12:05:00+03:00");
  CHECK(written_moment("02.03.2026", moscow) == "2026-03-02");
  CHECK(written_moment("1 мая 2026 г.", moscow) == "2026-05-01");
  for (const char* const text :
       {"вчера", "10:15", "2 марта", "2 марта 10:15", "2 марта 2026 10:15 10:16",
        "31.02.2026 10:00", "Mon, 32 Mar 2026 10:15:00 +0300", "Mon, 02 Mar 2026 10:15:00 J",
        "02/03/2026 10:15", "1.2.26", "02.03.2026 13:05 PM", "02.03.2026 0:05 AM", "2 маркера 2026",
        "02.03.2026 03.03.2026", "2 марта 2026 02.03.2026", "02.03.2026 МСК", "02.03.126"}) {
    CAPTURE(text);
    CHECK_FALSE(written_moment(text, moscow));
  }
}

TEST_CASE("what can be read in two ways is read by the form that a map states") {
  const Zone moscow("Europe/Moscow");
  const auto read = [&](const char* text, const char* form) {
    return written_moment(text, moscow, form).value_or("");
  };
  CHECK(read("1.2.26 9:05", "DD.MM.YY") == "2026-02-01T09:05:00+03:00");
  CHECK(read("01/02/2026", "MM/DD/YYYY") == "2026-01-02");
  CHECK(read("01/02/2026", "DD/MM/YYYY") == "2026-02-01");
  CHECK(read("26-02-01", "YY-MM-DD") == "2026-02-01");
  CHECK(read("01.02.2026", "MM.DD.YYYY") == "2026-01-02");
  CHECK(read("2026-02-01", "DD-MM-YY") == "2026-02-01");
  for (const char* const form : {"", "DD/MM/YY", "DD.MM.YYYY"}) CHECK(read("1.2.26", form).empty());
  CHECK(read("25/02/2026", "MM/DD/YYYY").empty());
  CHECK(unclear_date("1.2.26", "DD.MM.YYYY"));
  CHECK(unclear_date("01-02-2026 9:05", ""));
  for (const char* const text : {"25/02/2026", "01.02.2026", "вчера", "1.2", ""})
    CHECK_FALSE(unclear_date(text, ""));
}

TEST_CASE("html that is none stays as it is") {
  CHECK(html_text("1 < 2 & 3 > 2 <привет> &неизвестно; <") ==
        "1 < 2 & 3 > 2 <привет> &неизвестно; <");
  CHECK(html_text("пишите <ivan@mail.ru> или <https://x.example/a?b=c> и <x.example>!") ==
        "пишите <ivan@mail.ru> или <https://x.example/a?b=c> и <x.example>!");
  const std::string long_before(100'000, 'a');
  CHECK(html_text("<p>" + long_before + "</p><ivan@mail.ru>") == long_before + "\n<ivan@mail.ru>");
  CHECK(html_text("если a<b, то и c") == "если a<b, то и c");
  CHECK(html_text("a &bogus; &copy") == "a &bogus; &copy");
  CHECK(html_text("") == "");
  CHECK(html_text(" \n\t ") == "");
}

TEST_CASE("tags go, however they are written, and nothing of them is left") {
  struct Row {
    std::string_view html;
    std::string_view text;
  };
  for (const Row& row : {
           Row{"<script>alert(1)</script>a<!-- b -->c<a href='x'>d</a>", "acd"},
           Row{"<SCRIPT>alert(1)</SCRIPT>a", "a"},
           Row{"<SCRIPT>alert(1)</script>a", "a"},
           Row{"a<Style>p { color: red }</STYLE >b", "ab"},
           Row{"<script>if (a</b) '<\\/script>'</script>c", "c"},
           Row{"<script>alert(1)", ""},
           Row{"<a title=\"x > y\" href='a\"b'>в</a> г", "в г"},
           Row{"<img alt='<b>x</b>' src=\"y\">а", "а"},
           Row{"<P CLASS=x>a</P><P>b", "a\nb"},
           Row{"a<br>b<br/>c<BR />d", "a\nb\nc\nd"},
           Row{"a<!-- > --><!-- <b> -->b<!-- c", "ab"},
           Row{"<ul><li>a<li>b</ul>c", "a\nb\nc"},
           Row{"<table><tr><td>1<td>2<tr><td>3</table>z", "12\n3\nz"},
           Row{"<b>a</i>b</b>c</div>d", "abcd"},
           Row{"<h1>a</h1>b<blockquote>c</blockquote>d", "a\nb\nc\nd"},
           Row{"<html><head><title>t</title><meta "
               "charset=windows-1251></head><body>я</body></html>",
               "t\nя"},
           Row{"<!DOCTYPE html><?xml version='1.0'?><section>a</section><o:p>b</o:p>", "ab"},
           Row{"a <b>b</b> <i>c</i>", "a b c"},
           Row{"<p>a</p>\n\n\n\n<p>b</p>", "a\n\nb"},
           Row{"a<b", "a<b"},
           Row{"a<img src=\"x", "a<img src=\"x"},
           Row{"&#1071;&#x44f;&laquo;&raquo;&mdash;&frac12;", "Яя«»—½"},
           Row{"a&nbsp;б&shy;в", "a бв"},
           Row{"&lt;b&gt;a&lt;/b&gt; &amp;quot;б&amp;quot;", "a \"б\""},
           Row{"&lt;a title=&quot;x &gt; y&quot;&gt;б&lt;/a&gt;", "б"},
           Row{"5 &lt; 6 &amp; 7", "5 < 6 & 7"},
       }) {
    CAPTURE(std::string(row.html));
    CHECK(html_text(row.html) == row.text);
  }
  CHECK(html_text(std::string_view("a\0b<i\0>c</i>\0", 13)) == "a bc");
}

TEST_CASE("markup made to be stumbled over is refused or read, in no time") {
  const auto many = [](std::string_view piece) {
    std::string all;
    while (all.size() < 300'000) all += piece;
    return all;
  };
  for (const std::string_view deep : {"<b>", "<div>", "<b></i>", "<ul><li>", "<span x='>'>"}) {
    CAPTURE(std::string(deep));
    CHECK_FALSE(html_text(many(deep)));
  }
  for (const std::string_view flat :
       {"<p>", "<", "&", "<!--", "</b>", "<a ", "<a x=\"", "&#x", "<!", "<?", "<script>", "<br>"}) {
    CAPTURE(std::string(flat));
    CHECK(html_text(many(flat)));
  }
  const auto read = read_source(
      "rss",
      feed(item("<description><![CDATA[" + many("<b>").substr(0, 9000) + "]]></description>")));
  CHECK(read.refusals() == Lines{"in:3: `text`: the markup is nested too deep"});
}
