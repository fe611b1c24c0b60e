#include "ingest/strangers.hpp"

#include <array>

#include "base/text.hpp"

namespace otklik::ingest {

namespace {

struct Stranger {
  bool (*is_it)(std::string_view head, const std::string& folded_head);
  Text what;
};

bool holds(const std::string& head, std::string_view words) {
  return head.find(words) != std::string::npos;
}

bool is_page(std::string_view, const std::string& head) {
  for (const std::string_view each : {"<!doctype html", "<html", "<head", "<body", "<table"})
    if (head.starts_with(each)) return true;
  return head.starts_with("<?xml") && holds(head, "<html");
}

// The first that fits is right.
const std::array strangers = {
    Stranger{[](auto head, auto&) { return head.starts_with("\x1f\x8b"); },
             {"это архив gzip; распакуйте: gunzip -c ФАЙЛ | otklik ingest -",
              "this is a gzip archive; unpack it: gunzip -c FILE | otklik ingest -"}},
    Stranger{[](auto head, auto&) { return head.starts_with("\xd0\xcf\x11\xe0"); },
             {"это старая книга Excel (.xls) или книга под паролем; откройте её и сохраните как "
              ".xlsx без пароля или как CSV",
              "this is an old workbook (.xls), or one with a password; open it and save it as "
              ".xlsx without one, or as CSV"}},
    Stranger{[](auto head, auto&) {
               return head.substr(0, 128).find("application/vnd.oasis.opendocument") != head.npos;
             },
             opendocument()},
    Stranger{[](auto, auto& head) {
               return holds(head, "<workbook") && holds(head, "urn:schemas-microsoft-com:office");
             },
             {"это таблица XML Excel 2003; откройте её и сохраните как .xlsx или CSV",
              "this is a table in Excel's XML of 2003; open it and save it as .xlsx or CSV"}},
    Stranger{[](auto head, auto&) { return head.starts_with("%PDF"); },
             {"это PDF; нужна выгрузка в .xlsx, CSV или JSON",
              "this is a PDF; export it as .xlsx, CSV or JSON"}},
    Stranger{[](auto head, auto& folded_head) {
               return is_page(head, folded_head) && holds(folded_head, "page_wrap") &&
                      (holds(folded_head, "exported data") || holds(folded_head, "tgme") ||
                       holds(folded_head, "css/style.css"));
             },
             {"это выгрузка Telegram в HTML; выгрузите чат ещё раз, формат JSON (result.json)",
              "this is Telegram's export as HTML; export the chat again as JSON (result.json)"}},
    Stranger{is_page,
             {"это веб-страница (HTML), а не лента и не таблица: проверьте адрес и вход на сайт; "
              "таблицу откройте и сохраните как .xlsx или CSV",
              "this is a web page (HTML), neither a feed nor a table: check the address and "
              "whether the site wants a login; open a table and save it as .xlsx or CSV"}},
};

}  // namespace

Text opendocument() {
  return {"это таблица OpenDocument (.ods); откройте её и сохраните как .xlsx или CSV",
          "this is an OpenDocument table (.ods); open it and save it as .xlsx or CSV"};
}

std::optional<Text> stranger(std::string_view head) {
  constexpr std::size_t looked_at = 4096;
  const std::string start(trimmed(without_mark(folded(head.substr(0, looked_at)))));
  for (const Stranger& each : strangers)
    if (each.is_it(head, start)) return each.what;
  return std::nullopt;
}

}  // namespace otklik::ingest
