#include "register/cache/case_index.hpp"

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>
#include <functional>
#include <utility>
#include <variant>

#include "base/text.hpp"
#include "register/cache/columns.hpp"
#include "register/cache/summary_update.hpp"
#include "register/git/tree_diff.hpp"

namespace otklik::store {

namespace {

// Raised when the same cases and settings give other summaries than before.
constexpr int summaries_version = 2;
// Made when the rows are there, because SQLite sorts them faster than it puts them in one by one.
constexpr const char* indexes = R"(
  CREATE INDEX IF NOT EXISTS cases_by_rest ON cases (rests_since, detected);
  CREATE INDEX IF NOT EXISTS cases_by_detection ON cases (detected);
  CREATE INDEX IF NOT EXISTS links_by_identity ON links (identity);
)";

Instant instant_of(const SQLite::Column& column) {
  return Instant(Seconds(column.getInt64()));
}

std::vector<BodyId> ids_in(const std::string& text) {
  std::vector<BodyId> bodies;
  if (!text.empty())
    for (const std::string_view each : split(text, ',')) bodies.emplace_back(std::string(each));
  return bodies;
}

template <class T>
std::optional<T> text_in(const SQLite::Column& column) {
  return column.isNull() ? std::nullopt : std::optional<T>(column.getString());
}

CaseId id_in(const SQLite::Column& column) {
  auto id = CaseId::parse(column.getText());
  if (!id) throw SQLite::Exception("no id of a case", SQLITE_CORRUPT);
  return std::move(*id);
}

cases::Stage stage_in(const SQLite::Column& column) {
  const auto stage = parse_word<cases::Stage>(column.getText());
  if (!stage) throw SQLite::Exception("no stage", SQLITE_CORRUPT);
  return *stage;
}

// How a part may stand in an id: as it is, or with the dash behind those of its digits that are the end of a day.
std::vector<std::string> spellings_of(const CaseIdPart& part) {
  constexpr std::size_t digits_of_day = 6;
  const std::string& symbols = part.symbols();
  std::vector<std::string> spellings{symbols};
  for (std::size_t i = 1; i <= digits_of_day && i < symbols.size(); ++i) {
    if (symbols[i - 1] < '0' || symbols[i - 1] > '9') break;
    spellings.push_back(symbols.substr(0, i) + '-' + symbols.substr(i));
  }
  return spellings;
}

// What rows must fulfil, with the values that it asks about.
class Conditions {
 public:
  using Value = std::variant<std::int64_t, std::string>;

  void add(const std::string& condition, Value value) {
    text_ += (text_.empty() ? "" : " AND ") + condition;
    values_.push_back(std::move(value));
  }

  template <class Name>
  void add_any_of(const std::string& column, const std::vector<Name>& names) {
    std::string marks;
    for (const Name& name : names) {
      marks += marks.empty() ? "?" : ",?";
      values_.emplace_back(name.text());
    }
    text_ += fmt::format(" AND {} IN ({})", column, marks);
  }

  const std::string& text() const { return text_; }

  void bind(SQLite::Statement& statement) const {
    int place = 0;
    for (const Value& value : values_)
      std::visit([&](const auto& each) { statement.bind(++place, each); }, value);
  }

 private:
  std::string text_;
  std::vector<Value> values_;
};

bool are_same(SQLite::Database& a, SQLite::Database& b, const char* everything) {
  SQLite::Statement rows_a(a, everything);
  SQLite::Statement rows_b(b, everything);
  for (;;) {
    const bool has_more = rows_a.executeStep();
    if (rows_b.executeStep() != has_more) return false;
    if (!has_more) return true;
    for (int i = 0; i < rows_a.getColumnCount(); ++i)
      if (rows_a.getColumn(i).getString() != rows_b.getColumn(i).getString()) return false;
  }
}

// The tree of which the summaries are, if they were made by these settings.
std::optional<ObjectId> basis_of(SQLite::Database& database, const std::string& settings) {
  SQLite::Statement basis(database, "SELECT tree FROM basis WHERE settings = ?");
  basis.bindNoCopy(1, settings);
  return basis.executeStep() ? std::optional(ObjectId{basis.getColumn(0).getString()})
                             : std::nullopt;
}

// False when git could not: the garbage collector may have taken the older tree, or parts of it.
bool is_done(const std::function<void()>& work) {
  try {
    work();
    return true;
  } catch (const Error&) {
    return false;
  }
}

CaseAtRest rest_in(SQLite::Statement& row) {
  const auto in = [&](CaseColumn column) { return row.getColumn(static_cast<int>(column)); };
  CaseAtRest rest{{id_in(in(CaseColumn::id)), {in(CaseColumn::blob).getString()}},
                  instant_of(in(CaseColumn::detected)),
                  {}};
  cases::Resting& resting = rest.resting;
  resting.since = instant_of(in(CaseColumn::rests_since));
  resting.stage = stage_in(in(CaseColumn::stage));
  resting.network = NetworkId(in(CaseColumn::network).getString());
  resting.url = text_in<std::string>(in(CaseColumn::url));
  resting.posted_at = instant_of(in(CaseColumn::posted));
  resting.topic = text_in<TopicId>(in(CaseColumn::topic));
  resting.location = text_in<LocationId>(in(CaseColumn::location));
  resting.importance = text_in<ImportanceId>(in(CaseColumn::importance));
  resting.executor = text_in<BodyId>(in(CaseColumn::executor));
  resting.co_executors = ids_in(in(CaseColumn::co_executors).getString());
  return rest;
}

}  // namespace

CaseIndex::CaseIndex(Cache& cache, const Git& git, const CommitRoots& roots,
                     const cases::Rulebook& rulebook)
    : cache_(cache),
      git_(git),
      rulebook_(rulebook),
      settings_(fmt::format("{} {} {}", OTKLIK_VERSION, summaries_version, roots.judging)),
      tree_(roots.cases) {}

CaseIndex::CaseIndex(Cache& cache, const CaseIndex& other)
    : cache_(cache),
      git_(other.git_),
      rulebook_(other.rulebook_),
      settings_(other.settings_),
      tree_(other.tree_) {}

bool CaseIndex::is_fresh(SQLite::Database& database) const {
  return basis_of(database, settings_) == ObjectId{tree_ ? tree_->hex : ""};
}

void CaseIndex::bring_up_to_date(SQLite::Database& database) const {
  if (is_fresh(database)) return;  // another process did it meanwhile
  const auto follow = [&](const std::optional<ObjectId>& from) {
    SummaryUpdate update(database, git_, rulebook_);
    if (tree_)
      for_each_change(git_, from, *tree_, [&](const TreeChange& change) { update.take(change); });
    update.finish();
  };
  const auto from = basis_of(database, settings_);
  if (!from || !is_done([&] { follow(from); })) {
    database.exec(
        "DELETE FROM cases; DELETE FROM links; DROP INDEX IF EXISTS cases_by_rest; "
        "DROP INDEX IF EXISTS cases_by_detection; DROP INDEX IF EXISTS links_by_identity");
    follow(std::nullopt);
  }
  database.exec(indexes);
  SQLite::Statement basis(database, "INSERT OR REPLACE INTO basis VALUES (1, ?, ?)");
  basis.bind(1, settings_);
  basis.bind(2, tree_ ? tree_->hex : "");
  basis.exec();
}

// Between writing and reading another process may have made it the index of another commit: once more, then alone.
void CaseIndex::ask(const Cache::Work& work) {
  constexpr int most_attempts = 3;
  bool is_done = false;
  for (int attempt = 0; !is_done; ++attempt) {
    if (attempt == most_attempts) cache_.leave_file();
    cache_.read([&](SQLite::Database& database) {
      is_done = is_fresh(database);
      if (is_done) work(database);
    });
    if (!is_done) cache_.write([&](SQLite::Database& database) { bring_up_to_date(database); });
  }
}

std::vector<CaseId> CaseIndex::find(const CaseIdPart& part) {
  const std::vector<std::string> spellings = spellings_of(part);
  std::string condition;
  for (std::size_t i = 0; i < spellings.size(); ++i)
    condition += i == 0 ? "instr(id, ?) > 0" : " OR instr(id, ?) > 0";
  std::vector<CaseId> found;
  ask([&](SQLite::Database& database) {
    found.clear();
    // The index has all ids too, and is a tenth of the table.
    SQLite::Statement rows(database,
                           "SELECT id FROM cases INDEXED BY cases_by_detection WHERE " + condition);
    for (std::size_t i = 0; i < spellings.size(); ++i)
      rows.bind(static_cast<int>(i + 1), spellings[i]);
    while (rows.executeStep()) found.push_back(id_in(rows.getColumn(0)));
  });
  std::sort(found.begin(), found.end());
  return found;
}

std::optional<Instant> CaseIndex::first_detection(std::optional<Instant> as_of) {
  std::optional<Instant> first;
  ask([&](SQLite::Database& database) {
    SQLite::Statement row(database, "SELECT min(detected) FROM cases WHERE detected <= ?");
    row.bind(1, number_of(as_of.value_or(Instant::max())));
    row.executeStep();
    first = row.getColumn(0).isNull() ? std::nullopt : std::optional(instant_of(row.getColumn(0)));
  });
  return first;
}

std::vector<IndexedCase> CaseIndex::not_at_rest(std::optional<Instant> as_of) {
  std::vector<IndexedCase> entries;
  const auto take = [&](SQLite::Statement& rows) {
    while (rows.executeStep())
      entries.push_back({id_in(rows.getColumn(0)),
                         {rows.getColumn(1).getString()},
                         text_in<std::string>(rows.getColumn(2))});
  };
  ask([&](SQLite::Database& database) {
    entries.clear();
    SQLite::Statement open(database, "SELECT id, blob, bytes FROM cases WHERE rests_since IS NULL");
    take(open);
    if (!as_of) return;
    SQLite::Statement open_then(
        database, "SELECT id, blob, bytes FROM cases WHERE rests_since > ?1 AND +detected <= ?1");
    open_then.bind(1, number_of(*as_of));
    take(open_then);
  });
  // Here and not in the question: SQLite would go through the whole table to have them in order.
  std::sort(entries.begin(), entries.end(),
            [](const IndexedCase& a, const IndexedCase& b) { return a.id < b.id; });
  return entries;
}

std::vector<CaseAtRest> CaseIndex::at_rest(std::optional<Instant> as_of, const RestFilter& filter) {
  Conditions conditions;
  conditions.add("rests_since <= ?", number_of(as_of.value_or(Instant::max())));
  if (filter.stage) conditions.add("stage = ?", std::string(word_of(*filter.stage)));
  if (filter.network) conditions.add("network = ?", filter.network->text());
  if (filter.importance) conditions.add("importance = ?", filter.importance->text());
  if (filter.topics) conditions.add_any_of("topic", *filter.topics);
  if (filter.locations) conditions.add_any_of("location", *filter.locations);
  if (filter.detected_from) conditions.add("detected >= ?", number_of(*filter.detected_from));
  if (filter.detected_before) conditions.add("detected < ?", number_of(*filter.detected_before));
  if (filter.executor)
    conditions.add("instr(',' || ifnull(executor, '') || ',' || co_executors || ',', ?) > 0",
                   fmt::format(",{},", filter.executor->text()));
  std::vector<CaseAtRest> rests;
  ask([&](SQLite::Database& database) {
    rests.clear();
    SQLite::Statement rows(
        database, fmt::format("SELECT * FROM cases WHERE {} ORDER BY id", conditions.text()));
    conditions.bind(rows);
    while (rows.executeStep()) rests.push_back(rest_in(rows));
  });
  return rests;
}

std::vector<CaseId> CaseIndex::with_answer(const std::string& identity) {
  return with_link_of(identity, true);
}

std::vector<CaseId> CaseIndex::with_link(const std::string& identity) {
  return with_link_of(identity, false);
}

std::vector<CaseId> CaseIndex::with_link_of(const std::string& identity, bool is_answer) {
  std::vector<CaseId> found;
  ask([&](SQLite::Database& database) {
    found.clear();
    SQLite::Statement rows(
        database, "SELECT case_id FROM links WHERE identity = ? AND answer = ? ORDER BY case_id");
    rows.bindNoCopy(1, identity);
    rows.bind(2, is_answer ? 1 : 0);
    while (rows.executeStep()) found.push_back(id_in(rows.getColumn(0)));
  });
  return found;
}

std::unordered_set<std::size_t> CaseIndex::answers() {
  std::unordered_set<std::size_t> hashes;
  ask([&](SQLite::Database& database) {
    hashes.clear();
    SQLite::Statement rows(database, "SELECT identity FROM links WHERE answer = 1");
    while (rows.executeStep())
      hashes.insert(std::hash<std::string>()(rows.getColumn(0).getString()));
  });
  return hashes;
}

std::vector<std::pair<CaseId, std::string>> CaseIndex::answers_under(const std::string& prefix) {
  std::vector<std::pair<CaseId, std::string>> found;
  ask([&](SQLite::Database& database) {
    found.clear();
    SQLite::Statement rows(database,
                           "SELECT case_id, identity FROM links WHERE identity > ?1 AND "
                           "identity < ?1 || char(127) AND answer = 1 ORDER BY identity");
    rows.bindNoCopy(1, prefix);
    while (rows.executeStep()) {
      std::string identity = rows.getColumn(1).getString();
      const bool is_last = identity.find_first_of("_/", prefix.size()) == identity.npos;
      if (is_last) found.emplace_back(id_in(rows.getColumn(0)), std::move(identity));
    }
  });
  return found;
}

bool CaseIndex::is_right() {
  Cache own(git_);
  own.leave_file();
  CaseIndex anew(own, *this);
  bool is_right = false;
  anew.ask([&](SQLite::Database& right) {
    ask([&](SQLite::Database& kept) {
      is_right = kept.execAndGet("PRAGMA quick_check(1)").getString() == "ok" &&
                 are_same(kept, right, "SELECT * FROM cases ORDER BY id") &&
                 are_same(kept, right, "SELECT * FROM links ORDER BY case_id, identity, answer");
    });
  });
  return is_right;
}

}  // namespace otklik::store
