// The register's own journal at the command line: `journal/2026` stands where an ID of a case may.
#pragma once

#include <optional>
#include <string>

#include "cli/command.hpp"
#include "register/journal_record.hpp"
#include "register/one_commit.hpp"
#include "register/register.hpp"

namespace otklik::cli {

/// True for `journal` and for `journal/2026`.
bool names_journal(const std::string& typed);

/// The year of `journal/2026`; nothing for anything else.
std::optional<int> journal_year_of(const std::string& typed);

/// The digest of entry N of that year's journal. Throws Error: usage (no number), not_found.
std::string journal_digest(const store::Register& source, int year, const std::string& number);

/// Records and answers with the entry: its journal, number and words.
int record_entry_and_answer(Session& session, const store::Actor& actor, const std::string& basis,
                            const store::MakeEntry& make);

}  // namespace otklik::cli
