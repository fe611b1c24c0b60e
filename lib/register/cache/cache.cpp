#include "register/cache/cache.hpp"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <memory>

#include "register/cache/columns.hpp"
#include "register/disk/disk.hpp"
#include "register/disk/lock.hpp"

namespace otklik::store {

namespace {

namespace fs = std::filesystem;

// Of the tables below. Another number in a file is another version's, and the file is made anew.
constexpr int tables_version = 2;
constexpr int wait_for_others_ms = 5000;
constexpr Seconds wait_for_writer(20);

constexpr const char* tables = R"(
  CREATE TABLE basis (one INTEGER PRIMARY KEY CHECK (one = 1), settings TEXT NOT NULL, tree TEXT NOT NULL);
  CREATE TABLE cases ({}) WITHOUT ROWID;
  CREATE TABLE links (
    case_id TEXT, identity TEXT, answer INTEGER, PRIMARY KEY (case_id, identity, answer)) WITHOUT ROWID;
  CREATE TABLE trees (file TEXT PRIMARY KEY, key TEXT NOT NULL, tree BLOB NOT NULL);
)";

fs::path file_of(const Git& git) {
  return git.private_dir() / "cache.sqlite";
}

// The file may be sound, but we cannot use it now: it is somebody else's, another program keeps it, the disk is full.
bool is_out_of_reach(const SQLite::Exception& problem) {
  switch (problem.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_IOERR:
    case SQLITE_FULL: return true;
    default: return false;
  }
}

// The file is there before SQLite opens it, so that it is ours alone to read.
void touch(const fs::path& file) {
  const Fd made(
      ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file_mode));
}

// Nobody drops the file while another process changes it.
std::unique_ptr<Lock> lock_for_writing(const Git& git) {
  try {
    make_folders(git.private_dir());
    return std::make_unique<Lock>(git.private_dir() / "cache.sqlite-lock", wait_for_writer,
                                  Holder{"otklik", "cache", ""});
  } catch (const Error& problem) {
    throw SQLite::Exception(problem.message().en, SQLITE_BUSY);
  }
}

}  // namespace

void Cache::open_file() {
  const fs::path file = file_of(git_);
  touch(file);
  database_ = std::make_unique<SQLite::Database>(
      file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOFOLLOW, wait_for_others_ms);
  // A file that was cut short by a failing power supply is found out and made anew, so one write to the disk in a transaction is
  // enough.
  database_->exec(
      "PRAGMA synchronous=NORMAL; PRAGMA journal_mode=TRUNCATE; PRAGMA trusted_schema=OFF");
}

bool Cache::has_tables() const {
  return database_->execAndGet("PRAGMA user_version").getInt() == tables_version;
}

void Cache::make_tables() {
  SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
  if (has_tables()) return;  // another process was quicker
  if (database_->execAndGet("SELECT count(*) FROM sqlite_master").getInt() != 0)
    throw SQLite::Exception("tables of another version", SQLITE_CORRUPT);
  database_->exec(fmt::format(tables, fmt::join(case_columns, ", ")));
  database_->exec(fmt::format("PRAGMA user_version={}", tables_version));
  transaction.commit();
}

void Cache::leave_file() {
  is_in_memory_ = true;
  database_ =
      std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
}

void Cache::drop() {
  const auto lock = lock_for_writing(git_);
  database_.reset();
  is_in_memory_ = false;
  std::error_code ignored;
  fs::remove(file_of(git_), ignored);
  fs::remove(file_of(git_).string() + "-journal", ignored);
}

bool Cache::try_to_drop() {
  try {
    drop();
    return true;
  } catch (const SQLite::Exception&) {
    return false;
  }
}

SQLite::Database& Cache::database() {
  if (!database_) open_file();
  if (!has_tables()) make_tables();
  return *database_;
}

// Whatever is the matter with the file, what was asked for gets done.
void Cache::persist(const std::function<void()>& attempt) {
  for (bool is_made_anew = false;;) {
    try {
      return attempt();
    } catch (const SQLite::Exception& problem) {
      if (is_in_memory_) throw Error(Category::failed, same(problem.what()));
      if (is_made_anew || is_out_of_reach(problem) || !try_to_drop()) leave_file();
      is_made_anew = true;
    }
  }
}

void Cache::read(const Work& work) {
  persist([&] {
    SQLite::Transaction transaction(database());
    work(*database_);
    transaction.commit();
  });
}

void Cache::write(const Work& work) {
  persist([&] {
    const auto lock = is_in_memory_ ? nullptr : lock_for_writing(git_);
    SQLite::Transaction transaction(database(), SQLite::TransactionBehavior::IMMEDIATE);
    work(*database_);
    transaction.commit();
  });
}

}  // namespace otklik::store
