#include "cli/journal_entries.hpp"

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "cases/obligations/journal.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/entries.hpp"
#include "register/disk/paths.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"
#include "render/formats.hpp"
#include "report/journal_rows.hpp"
#include "report/value.hpp"

namespace otklik::cli {

bool names_journal(const std::string& typed) {
  return typed == "journal" || journal_year_of(typed);
}

std::optional<int> journal_year_of(const std::string& typed) {
  constexpr std::string_view prefix = "journal/";
  if (!typed.starts_with(prefix)) return std::nullopt;
  const auto year = parse_unsigned(std::string_view(typed).substr(prefix.size()));
  constexpr std::uint64_t last_year = 9999;
  if (!year || *year == 0 || *year > last_year)
    throw Error(Category::usage, text("не журнал: «{}»", "not a journal: `{}`", disarmed(typed)),
                {{"например: journal/2026", "for example: journal/2026"}});
  return static_cast<int>(*year);
}

std::string journal_digest(const store::Register& source, int year, const std::string& number) {
  const auto events = store::journal_of(source, year);
  return events[entry_named(number, events.size(), report::journal_name(year))].digest;
}

int record_entry_and_answer(Session& session, const store::Actor& actor, const std::string& basis,
                            const store::MakeEntry& make) {
  const auto format = session.format();
  store::Register& source = session.reg();
  const store::JournalOutcome outcome =
      store::record_entry(source, actor, basis.empty() ? std::nullopt : std::optional(basis), make,
                          session.globals.dry_run);
  for (const Text& warning : outcome.warnings) session.say(warning);
  if (session.globals.dry_run)
    session.say({"проба: ничего не записано", "rehearsal: nothing was recorded"});
  if (outcome.is_repeated) {
    session.say(
        {"это уже записано, ничего не добавлено", "this is recorded already, nothing was added"});
    return 0;
  }
  if (session.globals.quiet && format == render::Format::text) return 0;
  const report::Report answer =
      report::make_entry(outcome.event, outcome.entry, session.rulebook());
  session.print(answer);
  return 0;
}

}  // namespace otklik::cli
