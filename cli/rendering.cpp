#include "cli/rendering.hpp"

#include <unistd.h>

#include "base/error.hpp"
#include "cases/registries/registries.hpp"
#include "register/git/git.hpp"
#include "register/register.hpp"
#include "register/register_files.hpp"
#include "render/formats.hpp"
#include "render/text_document.hpp"
#include "report/value.hpp"

namespace otklik::cli {

namespace {

// `letters/quarterly.fodt` of the register, else `letters/letter.fodt`, else nothing: the built-in one.
render::Form form_of(Session& session, const render::PageFormat& format, const std::string& name) {
  if (!format.has_form) return {};
  const store::CommittedFiles files(session.reg().git(), session.reg().commit());
  for (const std::string& each : {name, std::string("letter")})
    if (const std::string file = fmt::format("letters/{}.{}", each, format.name);
        auto form = files.read(file))
      return {file, *form};
  return {};
}

// Whoever asks for a letter has prepared it.
void sign_as_preparer(Session& session, std::optional<report::Letter>& letter) {
  const cases::Person* person = letter ? session.find_person() : nullptr;
  if (person == nullptr) return;
  letter->prepared_by = person->name;
  letter->phone = person->phone;
}

}  // namespace

const render::PageFormat* page_format(Session& session, bool to_file) {
  const auto* page = render::find_page_format(session.globals.format);
  if (page == nullptr) {
    session.format();
    return nullptr;
  }
  if (page->is_binary && !to_file && isatty(STDOUT_FILENO) == 1)
    throw Error(Category::usage, text("{} — не для терминала: назовите файл (-o)",
                                      "{} is not for a terminal: name a file (-o)", page->name));
  return page;
}

std::string rendered(Session& session, const report::Report& report, std::size_t columns) {
  const auto* page = render::find_page_format(session.globals.format);
  if (page == nullptr) return session.rendered(report, columns);
  if (!page->has_form) return render::render(report, *page, session.lang());
  report::Report letter = report;
  sign_as_preparer(session, letter.letter);
  return render::render(letter, *page, session.lang(), form_of(session, *page, report.name));
}

std::string rendered(Session& session, report::Document document) {
  const auto* page = render::find_page_format(session.globals.format);
  if (page == nullptr && session.format() == render::Format::text)
    return render::render_document(document, session.lang());
  if (page == nullptr) throw render::no_such_document(document.name);
  sign_as_preparer(session, document.letter);
  return render::render(document, *page, session.lang(), form_of(session, *page, document.name));
}

}  // namespace otklik::cli
