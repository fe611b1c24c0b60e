#include "render/pages.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"
#include "render/formats.hpp"
#include "render/page_of.hpp"

namespace otklik::render {

namespace {

std::string document_formats() {
  std::vector<std::string> words{std::string(word_of(Format::text))};
  for (const PageFormat& each : page_formats())
    if (each.page != nullptr) words.emplace_back(each.name);
  return joined_list(words);
}

}  // namespace

std::span<const PageFormat> page_formats() {
  static constexpr std::array list{
      PageFormat{"html", render_html, nullptr}, PageFormat{"md", render_markdown, nullptr},
      PageFormat{"fodt", render_fodt, nullptr, true}, PageFormat{"ics", nullptr, render_icalendar},
      PageFormat{"xlsx", nullptr, render_xlsx, false, true}};
  return list;
}

const PageFormat* find_page_format(std::string_view name) {
  const auto list = page_formats();
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const PageFormat& each) { return each.name == name; });
  return found == list.end() ? nullptr : &*found;
}

Error no_such_document(std::string_view name) {
  return {Category::usage,
          text("{} бывает в форматах {}", "{} comes as {}", name, document_formats())};
}

Text words_of_formats() {
  std::vector<std::string> of_all;
  for (const auto& each : Words<Format>::table) of_all.emplace_back(each.word);
  std::vector<std::string> of_reports;
  for (const PageFormat& each : page_formats()) of_reports.emplace_back(each.name);
  return text("{}; отчёты также {}; документы {}", "{}; reports also {}; documents {}",
              joined_list(of_all), joined_list(of_reports), document_formats());
}

std::string render(const report::Document& page, const PageFormat& format, Lang lang,
                   const Form& form) {
  if (format.page == nullptr) throw no_such_document(page.name);
  return format.page(page, lang, form);
}

std::string render(const report::Report& report, const PageFormat& format, Lang lang,
                   const Form& form) {
  if (format.report != nullptr) return format.report(report, lang);
  report::Document page = page_of(report, lang);
  // On a site and in a wiki a report is no letter.
  if (!format.has_form) page.letter.reset();
  return format.page(page, lang, form);
}

}  // namespace otklik::render
