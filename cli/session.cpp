#include "cli/session.hpp"

#include <fmt/core.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "base/clock.hpp"
#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "base/zone.hpp"
#include "cases/registries/lookups.hpp"
#include "cases/registries/registries.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/disk/discovery.hpp"
#include "register/git/git.hpp"
#include "register/load.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"
#include "register/repository_settings.hpp"
#include "register/write/recovery.hpp"
#include "render/formats.hpp"
#include "render/pages.hpp"
#include "report/value.hpp"

namespace otklik::cli {

namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::optional<Lang> parse_lang(std::string_view word) {
  if (word == "ru") return Lang::ru;
  if (word == "en") return Lang::en;
  return std::nullopt;
}

Lang locale_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const std::string value = variable(name); !value.empty())
      return value.starts_with("ru") ? Lang::ru : Lang::en;
  return Lang::en;
}

Error nobody_to_act() {
  return Error(
      Category::usage, {"не сказано, кто действует", "it is not said who acts"},
      {{"назовите сотрудника: --as ID или OTKLIK_ACTOR; либо укажите в git user.email адрес из "
        "registry/staff.yaml",
        "name a person: --as ID or OTKLIK_ACTOR; or set git's user.email to an address in "
        "registry/staff.yaml"}});
}

}  // namespace

Lang Session::lang() {
  if (const auto given = parse_lang(globals.lang)) return *given;
  if (const auto set = parse_lang(variable("OTKLIK_LANG"))) return *set;
  try {
    if (register_) return register_->rulebook().settings().language;
    return store::load_settings(store::WorkTreeFiles(root())).language;
  } catch (const std::exception&) {
    return locale_language();
  }
}

Session::Session() = default;
Session::~Session() = default;

const cases::Rulebook& Session::rulebook() {
  return reg().rulebook();
}

render::Format Session::format() const {
  if (globals.format.empty()) return render::Format::text;
  if (const auto format = parse_word<render::Format>(globals.format)) return *format;
  const bool of_reports = render::find_page_format(globals.format) != nullptr;
  throw Error(Category::usage,
              of_reports ? text("{} — формат отчётов", "{} is a format of reports", globals.format)
                         : text("нет формата «{}»", "no format `{}`", disarmed(globals.format)),
              {joined({"есть: ", "known: "}, "", render::words_of_formats())});
}

std::size_t Session::width() const {
  if (const auto columns = parse_unsigned(variable("COLUMNS"))) return *columns;
  winsize size{};
  if (isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
    return size.ws_col;
  return 0;
}

const std::filesystem::path& Session::root() {
  if (!root_) {
    std::string given = globals.register_dir;
    if (given.empty()) given = variable("OTKLIK_REGISTER");
    root_ = store::find_register(given.empty() ? std::nullopt
                                               : std::optional<std::filesystem::path>(given));
  }
  return *root_;
}

bool Session::colours() const {
  if (globals.color == "always") return true;
  if (globals.color == "never") return false;
  const char* unwanted = std::getenv("NO_COLOR");
  return (unwanted == nullptr || *unwanted == '\0') && isatty(STDOUT_FILENO) == 1;
}

store::Register& Session::reg() {
  if (register_) return *register_;
  register_ = std::make_unique<store::Register>(root());
  // What a killed command left is finished by the next one, whatever it is.
  for (const Text& warning : store::recover_if_interrupted(register_->git(), {"otklik", "", ""}))
    say(warning);
  store::ensure_settings(register_->git());
  return *register_;
}

const cases::Rulebook& Session::work_tree() {
  if (!work_tree_)
    work_tree_ =
        std::make_unique<cases::Rulebook>(store::load_rulebook(store::WorkTreeFiles(root())));
  return *work_tree_;
}

const Clock& Session::clock(const Zone& zone) {
  if (!clock_) clock_ = std::make_unique<Clock>(zone);
  return *clock_;
}

Instant Session::time(std::string_view words, const Zone& zone) const {
  if (const auto instant = parse_instant(words, zone)) return *instant;
  throw Error(Category::usage,
              text("не удалось прочитать время «{}»", "cannot read the time `{}`", disarmed(words)),
              {text("например: 2026-03-02T10:15 или 2026-03-02T10:15:00+03:00",
                    "for example: 2026-03-02T10:15 or 2026-03-02T10:15:00+03:00")});
}

const cases::Person* Session::find_person() {
  const cases::Registries& registries = rulebook().registries();
  std::string name = globals.person;
  if (name.empty()) name = variable("OTKLIK_ACTOR");
  if (!name.empty()) return &cases::person_named(registries, name);
  const auto email = reg().git().config("user.email");
  return email ? registries.find_by_email(*email) : nullptr;
}

// Whoever git knows here as one of the staff acts as nobody else: what others did is recorded for them. A terminal that several
// share has no such identity.
void Session::require_own_identity(const cases::Person& person) {
  const auto email = reg().git().config("user.email");
  const cases::Person* here = email ? rulebook().registries().find_by_email(*email) : nullptr;
  if (here == nullptr || here->id == person.id) return;
  throw Error(Category::not_allowed,
              text("здесь работает «{0}» (git user.email): за «{1}» отсюда не записывают",
                   "`{0}` works here (git's user.email): nothing is recorded as `{1}` from here",
                   here->id, person.id),
              {{"что сказал или сделал другой, записывают с --for КТО --basis ОСНОВАНИЕ",
                "what somebody else said or did is recorded with --for WHO --basis TEXT"}});
}

store::Actor Session::actor(std::string_view command) {
  const cases::Person* person = find_person();
  if (person == nullptr) throw nobody_to_act();
  const Zone& zone = rulebook().zone();
  require_own_identity(*person);
  store::Actor actor;
  actor.person = person->id;
  actor.now = clock(zone).now();
  actor.now_is_set = clock(zone).is_set();
  actor.at_is_given = !globals.at.empty();
  actor.at = globals.at.empty() ? actor.now : time(globals.at, zone);
  actor.command = command;
  acts_ = true;
  return actor;
}

void Session::print(std::string_view bytes) const {
  std::fwrite(bytes.data(), 1, bytes.size(), stdout);
}

std::string Session::rendered(const report::Report& report, std::size_t columns) {
  return render::render(report, format(), lang(), columns,
                        {globals.separator.front(), globals.byte_order_mark});
}

void Session::print(const report::Report& report) {
  print(rendered(report, width()));
}

void Session::say(const Text& words) {
  if (globals.quiet) return;
  const std::string line = words.in(lang()) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

int report_error(Session& session, const Error& error) {
  const Lang lang = session.lang();
  // What was typed comes back in it, and may be a megabyte.
  constexpr std::size_t longest = 4000;
  std::string message = fmt::format("otklik: {}\n", shortened(error.message().in(lang), longest));
  for (const Diagnostic& diagnostic : error.diagnostics())
    message += render_diagnostic(diagnostic, lang) + "\n";
  for (const Text& note : error.notes())
    message += fmt::format("  {}\n", shortened(note.in(lang), longest));
  std::fflush(stdout);
  std::fwrite(message.data(), 1, message.size(), stderr);
  return exit_status(error.category());
}

Lang language_of(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--lang" && i + 1 < argc)
      if (const auto given = parse_lang(argv[i + 1])) return *given;
    if (argument.starts_with("--lang="))
      if (const auto given = parse_lang(argument.substr(7))) return *given;
  }
  return parse_lang(variable("OTKLIK_LANG")).value_or(locale_language());
}

Date date_of(const std::string& words) {
  if (const auto day = parse_date(words)) return *day;
  throw Error(Category::usage,
              text("не удалось прочитать дату «{}»", "cannot read the date `{}`", disarmed(words)),
              {{"например: 2026-03-02", "for example: 2026-03-02"}});
}

std::vector<std::string> names_in(std::string_view list) {
  std::vector<std::string> names;
  for (const std::string_view part : split(list, ','))
    if (const std::string_view name = trimmed(part); !name.empty()) names.emplace_back(name);
  if (names.empty() && !list.empty())
    throw Error(Category::usage,
                text("в «{}» нет ни одного имени", "there is no name in `{}`", disarmed(list)));
  return names;
}

}  // namespace otklik::cli
