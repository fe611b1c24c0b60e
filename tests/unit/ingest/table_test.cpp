#include <doctest/doctest.h>
#include <iconv.h>
#include <zip.h>

#include <fstream>

#include "ingest/strangers.hpp"
#include "unit/ingest/read_source.hpp"

using namespace otklik;
using namespace otklik::ingest;
using namespace otklik::ingest::test;

namespace {

const std::string heading = "Дата;Автор;Ссылка;Текст\n";
const std::string row = "02.03.2026 10:15;Анна;https://vk.com/wall-9_3;Яма\n";
const std::string line = " | https://vk.com/wall-9_3 | 2026-03-02T10:15:00+03:00 | Анна | Яма";

/// From UTF-8.
std::string encoded(std::string text, const char* encoding) {
  const auto handle = iconv_open(encoding, "UTF-8");
  std::string bytes(text.size() * 2, '\0');
  char* from = text.data();
  char* to = bytes.data();
  std::size_t in_left = text.size();
  std::size_t out_left = bytes.size();
  iconv(handle, &from, &in_left, &to, &out_left);
  iconv_close(handle);
  REQUIRE(in_left == 0);
  bytes.resize(bytes.size() - out_left);
  return bytes;
}

std::string in_1251(const std::string& utf8) {
  return encoded(utf8, "CP1251");
}

/// An archive of files by their names.
std::string archive_of(const std::vector<std::pair<std::string, std::string>>& files) {
  zip_error_t error;
  zip_source_t* whole = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(whole);
  zip_t* archive = zip_open_from_source(whole, ZIP_CREATE | ZIP_TRUNCATE, &error);
  for (const auto& [name, bytes] : files)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                 ZIP_FL_ENC_UTF_8);
  zip_close(archive);
  zip_source_open(whole);
  zip_source_seek(whole, 0, SEEK_END);
  std::string result(static_cast<std::size_t>(zip_source_tell(whole)), '\0');
  zip_source_seek(whole, 0, SEEK_SET);
  zip_source_read(whole, result.data(), result.size());
  zip_source_close(whole);
  zip_source_free(whole);
  return result;
}

/// A workbook of one sheet; `rows` is the XML between sheetData.
std::string workbook(const std::string& rows, const std::string& shared = {},
                     const std::string& properties = {}) {
  return archive_of(
      {{"xl/workbook.xml", "<workbook xmlns:r='r'>" + properties +
                               "<sheets><sheet name='Лист1' r:id='rId1'/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>"},
       {"xl/sharedStrings.xml", "<sst>" + shared + "</sst>"},
       {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}

std::string text_cell(const std::string& reference, const std::string& words) {
  return "<c r='" + reference + "' t='inlineStr'><is><t>" + words + "</t></is></c>";
}

const std::string sheet_heading = "<row r='1'>" + text_cell("A1", "Дата") +
                                  text_cell("B1", "Ссылка") + text_cell("C1", "Текст") +
                                  text_cell("D1", "ID") + "</row>";

}  // namespace

TEST_CASE("csv: separators, encodings, line ends") {
  for (const std::string& bytes :
       {heading + row, "\xef\xbb\xbf" + heading + row, in_1251(heading + row),
        "sep=;\r\n" + heading + row, std::string("Отчёт за март\n\n") + heading + row,
        std::string("Дата\tАвтор\tСсылка\tТекст\r\n02.03.2026 "
                    "10:15\tАнна\thttps://vk.com/wall-9_3\tЯма\r\n"),
        std::string("\"Дата\",\"Автор\",\"Ссылка\",\"Текст\"\n\"02.03.2026 "
                    "10:15\",Анна,https://vk.com/wall-9_3,Яма")})
    CHECK(read_source("csv", bytes).lines() == Lines{line});
}

TEST_CASE("csv: quoted cells hold separators, quotes and line breaks") {
  const auto read = read_source(
      "csv",
      heading + "02.03.2026 10:15;Анна;https://vk.com/wall-9_3;\"Яма;\n\"\"большая\"\"\"\n" + row);
  CHECK(read.lines() ==
        Lines{" | https://vk.com/wall-9_3 | 2026-03-02T10:15:00+03:00 | Анна | Яма;\\n\"большая\"",
              line});
  CHECK(read.messages.at(1).source == "in:4");
}

TEST_CASE("csv: dates as spreadsheets and people write them") {
  for (const char* const date : {"46083,427083333", "46083.4270833333", "1772435700",
                                 "2026-03-02 10:15", "02.03.2026 10:15:00"})
    CHECK(read_source("csv", heading + date + ";Анна;https://vk.com/wall-9_3;Яма\n").lines() ==
          Lines{line});
  for (const char* const cells : {"02.03.2026;10:15", "46083;0,427083333", "46083;10:15"})
    CHECK(read_source("csv", std::string("Дата;Время;Автор;Ссылка;Текст\n") + cells +
                                 ";Анна;https://vk.com/wall-9_3;Яма\n")
              .lines() == Lines{line});
}

TEST_CASE("csv: what cannot be taken is named by its line") {
  const auto read = read_source("csv",
                                "Дата;ID;Ссылка;Текст\n"
                                "вчера;1;https://vk.com/wall-9_3;Яма\n"
                                "02.03.2026 10:15;1,23457E+17;https://vk.com/wall-9_3;Яма\n"
                                "02.03.2026 10:15;1;https://vk.com/wall-9_3;Яма;без;кавычек\n"
                                "02.03.2026 10:15;2;;Яма\n"
                                ";;;\n"
                                "Итого;;;3\n"
                                "02.03.2026 10:15;3;https://vk.com/wall-9_3;\"Не закрыта\n"
                                "02.03.2026 10:15;4;https://vk.com/wall-9_3;Яма\n");
  CHECK(read.messages.empty());
  CHECK(read.passed_over == 1);
  const auto refusals = read.refusals();
  REQUIRE(refusals.size() == 5);
  CHECK(refusals[0].starts_with("in:2: `posted_at`: not a time: `вчера`"));
  CHECK(refusals[1] ==
        "in:3: `native_id`: the spreadsheet rounded the number to `1,23457E+17`; export the column "
        "as text");
  CHECK(refusals[2] == "in:4: more cells than the heading has (4): quotes are missing somewhere");
  CHECK(refusals[3] == "in:5: `network`: no network is named and the link does not tell");
  CHECK(refusals[4] == "in:8: a quote is not closed; the file was not read from this line on");
}

TEST_CASE("csv: no map, another encoding in the middle, encodings that are not read") {
  CHECK(read_source("csv", "a;b\n1;2\n").refusals() ==
        Lines{"in:1: no map of columns knows this table; its columns: a, b; maps: table; name "
              "yours: --map FILE"});
  CHECK(read_source("csv", heading + in_1251(row) + row).refusals() ==
        Lines{"in:2: not UTF-8, and the file began as UTF-8"});
  for (const char* const encoding : {"CP866", "KOI8-R", "MAC-CYRILLIC"})
    CHECK(
        read_source("csv", encoded("Date;Link;Text\n02.03.2026 10:15;https://vk.com/wall-9_3;Яма у "
                                   "школы, Петров\n",
                                   encoding))
            .refusals() ==
        Lines{fmt::format("in:2: the file seems to be in {0}, and UTF-8 and windows-1251 are "
                          "read; convert it: iconv -f {0} -t UTF-8 FILE",
                          encoding)});
  CHECK(
      read_source("csv", encoded("ДАТА;ССЫЛКА;ТЕКСТ\n02.03.2026 10:15;https://vk.com/wall-9_3;ЯМА "
                                 "У ШКОЛЫ\n",
                                 "CP1251"))
          .messages.at(0)
          .message.text == "ЯМА У ШКОЛЫ");
}

TEST_CASE("utf-16 is read as what it says, by every source; half of a symbol costs its row") {
  for (const char* const encoding : {"UTF-16LE", "UTF-16BE"})
    for (const char* const mark : {"\ufeff", ""})
      CHECK(
          read_source("csv", encoded(mark + std::string("Date;Автор;Link;Text\n") + row, encoding))
              .lines() == Lines{line});
  const std::string rows = encoded("\ufeff" + heading, "UTF-16LE") +
                           encoded("02.03.2026 10:15;Анна;https://vk.com/wall-9_4;Я", "UTF-16LE") +
                           "\x3d\xd8" + encoded("\n" + row, "UTF-16LE");
  const auto read = read_source("csv", rows);
  CHECK(read.lines() == Lines{line});
  CHECK(read.refusals() == Lines{"in:2: not UTF-8, and the file began as UTF-8"});
  CHECK(
      read_source(
          "json",
          encoded(
              R"([{"network": "vk", "native_id": "1", "posted_at": "2026-03-02", "text": "Яма"}])",
              "UTF-16LE"))
          .lines() == Lines{"1 |  | 2026-03-02T00:00:00+03:00 |  | Яма"});
  CHECK(recognised(encoded("\ufeff" + heading, "UTF-16BE"))->name == "csv");
}

TEST_CASE(
    "csv: files put one behind another, headings in decomposed letters and with hard blanks") {
  const std::string mark = "\xef\xbb\xbf";
  const std::string second =
      "\"Текст\";\"Дата\";\"Ссылка\"\nБ;02.03.2026 11:15;https://vk.com/wall-9_4\n";
  const auto read = read_source("csv", mark + heading + row + mark + second + heading + row);
  CHECK(read.lines() ==
        Lines{line, " | https://vk.com/wall-9_4 | 2026-03-02T11:15:00+03:00 |  | Б", line});
  CHECK(read.rejected.empty());
  CHECK(read_source("csv", "Дата;Автор;Ссылка;\u00a0Текст\u200b\n" + row).lines() == Lines{line});
  const auto apart = read_source("csv",
                                 "Дата;Вложени\u044f;Страница автора;Ссылка;Текст\n02.03.2026 "
                                 "10:15;;;https://vk.com/wall-9_3;Мои\u0306 двор\n");
  CHECK(apart.messages.at(0).message.text == "Мои\u0306 двор");
}

TEST_CASE("csv: a map joins columns and says how dates stand") {
  using cases::Column;
  auto map = maps().front();
  map.columns[Column::text] = {{"Title", "Detail"}, {"Text"}};
  map.columns[Column::author] = {{"Surname", "Name"}};
  const auto read_by = [&](const std::string& bytes) { return read_source("csv", bytes, {}, {map}); };
  CHECK(read_by("Date;Title;Detail;Surname;Name;Link\n"
                "02.03.2026 10:15;Яма;Во всю полосу;Петров;Иван;https://vk.com/wall-9_3\n"
                "02.03.2026 10:15;;Одна;;Иван;https://vk.com/wall-9_4\n")
            .lines() ==
        Lines{" | https://vk.com/wall-9_3 | 2026-03-02T10:15:00+03:00 | Петров Иван | Яма\\n\\nВо "
              "всю полосу",
              " | https://vk.com/wall-9_4 | 2026-03-02T10:15:00+03:00 | Иван | Одна"});
  CHECK(read_by("Date;Title;Text;Link\n02.03.2026 10:15;не то;Яма;https://vk.com/wall-9_3\n")
            .messages.at(0)
            .message.text == "Яма");
  map.dates = "MM/DD/YY";
  CHECK(read_by("Date;Text;Link\n3/2/26 1:15 PM;Яма;https://vk.com/wall-9_3\n").lines() ==
        Lines{" | https://vk.com/wall-9_3 | 2026-03-02T13:15:00+03:00 |  | Яма"});
  CHECK(
      read_by("Date;Text;Link;Срок\n3/2/26 1:15 PM;Яма;https://vk.com/wall-9_3;02-03-2026 10:00\n")
          .refusals() ==
      Lines{"in:2: `closes_at`: 02-03-2026 10:00: it cannot be told which is the day and which the "
            "month; say in the map of columns how dates stand: `dates: DD-MM-YYYY` or `dates: "
            "MM-DD-YYYY`"});
  CHECK(
      read_source("csv", "Дата;Время;Ссылка;Текст\n1.2.26;10:15;https://vk.com/wall-9_3;Яма\n")
          .refusals() ==
      Lines{"in:2: `posted_at`: 1.2.26: a year of two digits; say in the map of columns how dates "
            "stand: `dates: DD.MM.YY`, `dates: MM.DD.YY` or `dates: YY.MM.DD`"});
}

TEST_CASE("csv: networks by the map, by their titles, by the link") {
  const std::string table =
      "Дата;Сеть;Ссылка;Текст\n02.03.2026 10:15;ВК;https://vk.com/wall-9_3;а\n"
      "02.03.2026 10:15;одноклассники;https://ok.ru/1;б\n02.03.2026 10:15;;https://t.me/x/1;в\n"
      "02.03.2026 10:15;Фейсбук;;г\n";
  const auto read = read_source("csv", table);
  REQUIRE(read.messages.size() == 3);
  CHECK(read.messages[0].message.network == NetworkId("vk"));
  CHECK(read.messages[1].message.network == NetworkId("ok"));
  CHECK(read.messages[2].message.network == NetworkId("telegram"));
  REQUIRE(read.refusals().size() == 1);
  CHECK(read.refusals().front().starts_with("in:5: `network`: unknown network `фейсбук`"));
}

TEST_CASE("xlsx: cells of every kind") {
  const std::string rows =
      sheet_heading + "<row r='2'><c r='A2'><v>46083.427083333336</v></c>" +
      text_cell("B2", "https://vk.com/wall-9_3") +
      "<c r='C2' t='s'><v>0</v></c><c r='D2'><v>1.5E3</v></c></row>"
      "<row r='4'><c r='A4' t='str'><v>02.03.2026 10:15</v></c><c r='B4' "
      "t='str'><f>HYPERLINK(\"https://vk.com/wall-9_4\",\"см.\")</f><v>см.</v></c>" +
      text_cell("C4", "а_x000A_б") + "<c r='D4'><v>1.2345678901234568E+17</v></c></row>";
  const auto read = read_source(
      "xlsx", workbook(rows, "<si><r><t>Я</t></r><rPh><t>ya</t></rPh><r><t>ма</t></r></si>"));
  CHECK(read.lines() ==
        Lines{"1500 | https://vk.com/wall-9_3 | 2026-03-02T10:15:00+03:00 |  | Яма"});
  CHECK(read.refusals() == Lines{"in:4: `native_id`: the spreadsheet rounded the number to "
                                 "`1.2345678901234568E+17`; export the column as text"});
}

TEST_CASE("xlsx: days of 1904, broken books, bombs of names") {
  const std::string rows = sheet_heading + "<row r='2'><c r='A2'><v>44621.427083333336</v></c>" +
                           text_cell("B2", "https://vk.com/wall-9_3") + text_cell("C2", "Яма") +
                           "</row>";
  CHECK(read_source("xlsx", workbook(rows, {}, "<workbookPr date1904='1'/>")).lines() ==
        Lines{" | https://vk.com/wall-9_3 | 2026-03-02T10:15:00+03:00 |  | Яма"});
  const std::string whole = workbook(rows);
  CHECK(read_source("xlsx", whole.substr(0, whole.size() / 2)).refusals().size() == 1);
  CHECK(read_source("xlsx", "PK\x03\x04").refusals().size() == 1);
  CHECK(read_source("xlsx", workbook("<row><c r='A1'><v>1</row>")).refusals().size() == 2);
  CHECK(
      read_source("xlsx", workbook("<row r='1'><c r='ZZZZ1'><v>1</v></c></row>")).messages.empty());
}

TEST_CASE("xlsx: the flag of 1904 is the workbook's own") {
  const std::string rows = sheet_heading + "<row><c><v>46083.427083333336</v></c>" +
                           "<c t='inlineStr'><is><t>https://vk.com/wall-9_3</t></is></c>" +
                           "<c t='inlineStr'><is><t>Яма</t></is></c></row>";
  CHECK(read_source("xlsx", workbook(rows, {},
                                     "<workbookPr/><extLst><ext><x15:workbookPr "
                                     "date1904='1'/></ext></extLst>"))
            .lines() == Lines{" | https://vk.com/wall-9_3 | 2026-03-02T10:15:00+03:00 |  | Яма"});
}

TEST_CASE("xlsx: parts lie where relations lead, with whatever slashes") {
  const std::string relation = "<Relationship Id='rId";
  const std::string kind = "' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/";
  const auto read = read_source(
      "xlsx",
      archive_of(
          {{"_rels\\.rels", "<Relationships>" + relation + "1" + kind +
                                "officeDocument' Target='\\Book\\wb.xml'/></Relationships>"},
           {"Book\\wb.xml",
            "<workbook xmlns:r='r'><sheets><sheet name='Л' r:id='rId7'/></sheets></workbook>"},
           {"book\\_rels\\wb.xml.rels",
            "<Relationships>" + relation + "7" + kind + "worksheet' Target='../a/./s.xml'/>" +
                relation + "8" + kind + "sharedStrings' Target='/texts.xml'/></Relationships>"},
           {"TEXTS.xml", "<sst><si><t>Яма</t></si></sst>"},
           {"a\\s.xml", "<worksheet><sheetData>" + sheet_heading +
                            "<row r='2'><c r='A2'><v>46083.427083333336</v></c>" +
                            text_cell("B2", "https://vk.com/wall-9_3") +
                            "<c r='C2' t='s'><v>0</v></c></row></sheetData></worksheet>"}}));
  CHECK(read.lines() == Lines{" | https://vk.com/wall-9_3 | 2026-03-02T10:15:00+03:00 |  | Яма"});
  CHECK(read_source("xlsx", archive_of({{"content.xml", "<x/>"}})).refusals() ==
        Lines{"in:1: this is an OpenDocument table (.ods); open it and save it as .xlsx or CSV"});
}

TEST_CASE("what is given in place of messages is called by its name") {
  const auto called = [](const std::string& head, const char* words) {
    const auto what = stranger(head);
    return what && what->en.find(words) != std::string::npos;
  };
  CHECK(called("\x1f\x8b\x08", "gzip"));
  CHECK(called("\xd0\xcf\x11\xe0\xa1\xb1", ".xls"));
  CHECK(called("PK\x03\x04" + std::string(26, '\0') +
                   "mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
               ".ods"));
  CHECK(
      called("<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>\n<Workbook "
             "xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
             "2003"));
  CHECK(called("\xef\xbb\xbf\n<!DOCTYPE HTML><title>Вход</title>", "web page"));
  CHECK(called("<table border=1><tr><td>Дата", "web page"));
  CHECK(
      called("<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div "
             "class=\"page_wrap\">",
             "Telegram"));
  for (const std::string& head : {heading + row, std::string("<rss><channel>"), std::string("{}"),
                                  std::string("<?xml version='1.0'?><feed>"), workbook("")})
    CHECK_FALSE(stranger(head));
}

TEST_CASE("xlsx: the sample of the examples") {
  std::ifstream in(OTKLIK_SOURCE_DIR "/examples/sources/mandated.xlsx", std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  // Its map is the register's; here it only has to be found unknown, by its columns.
  CHECK(read_source("xlsx", bytes.str())
            .refusals()
            .front()
            .starts_with("in:1: no map of columns knows this table; its columns: Номер инцидента"));
}
