// Summaries of cases that changed, written into the cache: git gives the cases, several threads judge them, one writes.
// Not for which cases changed: case_index.hpp.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <deque>
#include <future>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "cases/obligations/summary.hpp"
#include "cases/registries/rulebook.hpp"
#include "register/cache/columns.hpp"
#include "register/cache/indexed_case.hpp"
#include "register/git/git.hpp"
#include "register/git/tree_diff.hpp"

namespace otklik::store {

/// A moment as the cache has it: seconds since 1970.
std::int64_t number_of(Instant instant);

class SummaryUpdate {
 public:
  /// All must outlive it.
  SummaryUpdate(SQLite::Database& database, const Git& git, const cases::Rulebook& rulebook);

  /// A file of the tree of the cases; what is no case is passed over.
  void take(const TreeChange& change);
  /// Writes what is still on its way.
  void finish();

 private:
  // Cases that one thread makes summaries of.
  struct Group {
    struct Item {
      IndexedCase entry;
      std::optional<cases::Summary> summary;
    };
    std::vector<Item> items;
    std::size_t bytes = 0;
  };

  static std::optional<cases::Summary> summary_of(const Group::Item& item,
                                                  const cases::Rulebook& rulebook);
  void read();
  void judge();
  void put_next();
  void remove(const CaseId& id);
  void put(const IndexedCase& entry, const std::optional<cases::Summary>& summary);
  void put_links(const CaseId& id, const cases::Summary& summary);
  void put_link(const CaseId& id, const std::string& identity, bool is_answer);
  void bind(CaseColumn column, const std::string& text) { put_.bindNoCopy(place_of(column), text); }
  template <class Name>
  void bind(CaseColumn column, const std::optional<Name>& name) {
    if (name) bind(column, name->text());
  }
  // Places are counted from 1.
  static int place_of(CaseColumn column) { return static_cast<int>(column) + 1; }

  const Git& git_;
  const cases::Rulebook& rulebook_;
  SQLite::Statement remove_;
  SQLite::Statement put_;
  SQLite::Statement remove_links_;
  SQLite::Statement put_link_;
  std::vector<ObjectId> blobs_;  // to be read
  std::vector<Group::Item> items_;
  Group group_;
  std::size_t threads_ = std::max(1U, std::thread::hardware_concurrency());
  std::deque<std::future<Group>> judged_;
};

}  // namespace otklik::store
