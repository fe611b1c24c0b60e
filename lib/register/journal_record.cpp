#include "register/journal_record.hpp"

#include <algorithm>

#include "cases/journal.hpp"
#include "cases/permissions.hpp"
#include "formats/files.hpp"
#include "register/commit_message.hpp"
#include "register/paths.hpp"

namespace otklik::store {

namespace {

using cases::Journal;
using cases::JournalEvent;
using cases::Rulebook;

struct Planned {
  JournalEvent event;
  std::size_t entry = 0;
  FileChange change;
};

Journal parse_journal(std::string_view bytes, const std::string& path) {
  auto read = formats::read_journal(bytes, path);
  if (!read.value)
    throw Error(Category::bad_data,
                text("журнал {} не удалось прочитать", "cannot read the journal {}", path), {},
                std::move(read.diagnostics));
  return std::move(*read.value);
}

Planned plan(const Register& source, const Actor& actor, const MakeEntry& make) {
  const Rulebook& rulebook = source.rulebook();
  require_past(actor, rulebook.zone());
  const std::vector<JournalEvent> all = source.journal();
  JournalEvent event{rulebook.zone().stamp(actor.at), actor.person, make(all), {}};
  formats::seal(event);
  cases::guard(event, all, rulebook);
  if (const auto refusal =
          cases::check_permission(event, cases::is_own_retraction(all, event), rulebook))
    throw cases::error_of(*refusal, {});
  if (std::find(all.begin(), all.end(), event) != all.end())
    throw Error(Category::not_allowed,
                {"такая запись уже есть", "this very entry is there already"});
  const int year = cases::journal_year(event, rulebook.zone());
  const std::string path = journal_path(year);
  auto before = source.git().read(source.commit(), path);
  Journal journal = before ? parse_journal(*before, path) : Journal{year, {}};
  journal.events.push_back(event);
  return {event, journal.events.size(), {path, std::move(before), formats::write_journal(journal)}};
}

}  // namespace

JournalOutcome record_entry(Register& source, const Actor& actor, const MakeEntry& make,
                            bool dry_run) {
  if (dry_run) {
    Planned planned = plan(source, actor, make);
    return {std::move(planned.event), planned.entry, {}, std::nullopt};
  }
  Writer writer(source.git(), source.rulebook().settings().limits.lock_wait, holder_of(actor));
  source.move_to(*writer.head());
  Planned planned = plan(source, actor, make);
  CommitRequest request =
      request_of(actor, source.rulebook(), journal_message(planned.event, source.rulebook()));
  request.changes.push_back(std::move(planned.change));
  CommitOutcome outcome = writer.commit(request);
  return {std::move(planned.event), planned.entry, std::move(outcome.warnings),
          std::move(outcome.commit)};
}

std::vector<JournalEvent> journal_of(const Register& source, int year) {
  const std::string path = journal_path(year);
  const auto bytes = source.git().read(source.commit(), path);
  return bytes ? parse_journal(*bytes, path).events : std::vector<JournalEvent>();
}

}  // namespace otklik::store
