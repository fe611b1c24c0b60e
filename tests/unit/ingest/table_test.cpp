#include <doctest/doctest.h>
#include <zip.h>

#include <fstream>

#include "unit/ingest/read_source.hpp"

using namespace otklik;
using namespace otklik::ingest;
using namespace otklik::ingest::test;

namespace {

const std::string heading = "Дата;Автор;Ссылка;Текст\n";
const std::string row = "02.03.2026 10:15;Анна;https://vk.com/wall-9_3;Яма\n";
const std::string line = " | https://vk.com/wall-9_3 | 2026-03-02T10:15:00+03:00 | Анна | Яма";

// «Яма» and the rest in windows-1251.
std::string in_1251(const std::string& utf8) {
  std::string bytes;
  std::string_view rest = utf8;
  while (!rest.empty()) {
    const char32_t symbol = next_code_point(rest);
    if (symbol < 0x80)
      bytes += static_cast<char>(symbol);
    else
      bytes += static_cast<char>(symbol - 0x410 + 0xc0);
  }
  return bytes;
}

/// A workbook of one sheet; `rows` is the XML between sheetData.
std::string workbook(const std::string& rows, const std::string& shared = {},
                     const std::string& properties = {}) {
  const std::pair<std::string, std::string> files[] = {
      {"xl/workbook.xml", "<workbook xmlns:r='r'>" + properties +
                              "<sheets><sheet name='Лист1' r:id='rId1'/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>"},
      {"xl/sharedStrings.xml", "<sst>" + shared + "</sst>"},
      {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
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

TEST_CASE("csv: no map, another encoding in the middle, UTF-16") {
  CHECK(read_source("csv", "a;b\n1;2\n").refusals() ==
        Lines{"in:1: no map of columns knows this table; its columns: a, b; maps: table; name "
              "yours: --map FILE"});
  CHECK(read_source("csv", heading + in_1251(row) + row).refusals() ==
        Lines{"in:2: not UTF-8, and the file began as UTF-8"});
  CHECK(read_source("csv",
                    "\xff\xfe"
                    "a")
            .refusals() == Lines{"in:1: the file is UTF-16; save it as UTF-8 or windows-1251"});
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
