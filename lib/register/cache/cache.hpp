// What can be worked out again and is kept to save the time: a SQLite file among the program's own files. It may be deleted,
// damaged or out of date at any time, not be ours to write, and be used by several processes: whoever asks gets the same answers,
// only later.
// Not for what has to be kept: nothing of it is evidence.
#pragma once

#include <SQLiteCpp/Database.h>

#include <functional>
#include <memory>

#include "register/git/git.hpp"

namespace otklik::store {

class Cache {
 public:
  using Work = std::function<void(SQLite::Database&)>;

  /// The Git must outlive it. Opens nothing yet.
  explicit Cache(const Git& git) : git_(git) {}

  /// Calls `work` with the database inside of one transaction. When SQLite cannot go on, it calls it again: with a new file when
  /// the old one was damaged, at last with a database in memory that begins empty. So `work` must not give anything away before
  /// its end.
  void read(const Work& work);
  /// The same for changes, which one process at a time makes.
  void write(const Work& work);

  /// From now on the database is in memory and begins empty: when others do not leave the file alone.
  void leave_file();
  /// Removes the file.
  void drop();

 private:
  SQLite::Database& database();
  void open_file();
  bool has_tables() const;
  void make_tables();
  bool try_to_drop();
  void persist(const std::function<void()>& attempt);

  const Git& git_;
  std::unique_ptr<SQLite::Database> database_;
  bool is_in_memory_ = false;
};

}  // namespace otklik::store
