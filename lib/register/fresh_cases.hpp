// The cases as a call of `ingest` has them: what it made of them, on the disk or in memory for a rehearsal, else what HEAD holds.
// Not for what is made of a message: taker.hpp.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "cases/events/case.hpp"
#include "register/git/tree_view.hpp"
#include "register/record.hpp"

namespace otklik::store {

class FreshCases {
 public:
  /// All must outlive it. `writer` is null for a rehearsal.
  FreshCases(const Register& source, const Actor& actor, Writer* writer);

  std::optional<cases::Case> find(const CaseId& id);
  /// By what makes its message the same one (see cases::identity_of), for who does not know the day of posting.
  std::optional<cases::Case> find_by_identity(const std::string& identity);

  /// Something that the actor says now; nothing of `recorded_at` and `by` is set by who calls.
  cases::Event event_of(cases::EventData data) const;
  /// The case with the event, which is asked about like any other. Throws Error as record() does.
  Added with(cases::Case record, cases::Event event) const;
  /// A case that is new to the register.
  void add(const cases::Case& record);
  /// A known case, as find() gives it, with what the actor says of it now. False when that stood already: nothing was changed.
  bool append(const cases::Case& stored, cases::EventData data);

  /// How many were added or changed.
  std::size_t size() const { return places_.size(); }

 private:
  std::optional<std::string> fresh_bytes(const CaseId& id) const;
  std::optional<std::string> recorded_bytes(const CaseId& id);
  void set(const CaseId& id, const std::optional<std::string>& before, std::string after);

  const Register& source_;
  const Actor& actor_;
  Writer* writer_;
  TreeView recorded_;
  std::map<CaseId, std::size_t> places_;  // among what is staged
  std::map<CaseId, std::string> rehearsed_;
  // All, by CaseId::hash_symbols(), when somebody had to look through them.
  std::optional<std::unordered_multimap<std::string, CaseId>> ids_;
};

}  // namespace otklik::store
