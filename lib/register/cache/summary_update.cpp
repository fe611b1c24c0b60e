#include "register/cache/summary_update.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "register/disk/parse_case.hpp"
#include "register/disk/paths.hpp"

namespace otklik::store {

namespace {

// How many changed cases are read at a time: what bounds the memory of a first use.
constexpr std::size_t batch_size = 8192;
// How many one thread takes at a time.
constexpr std::size_t group_size = 256;
constexpr std::size_t group_bytes = 1024 * 1024;

std::string joined_ids(const std::vector<BodyId>& bodies) {
  std::string text;
  for (const BodyId& body : bodies) text += (text.empty() ? "" : ",") + body.text();
  return text;
}

}  // namespace

std::int64_t number_of(Instant instant) {
  return instant.time_since_epoch().count();
}

SummaryUpdate::SummaryUpdate(SQLite::Database& database, const Git& git,
                             const cases::Rulebook& rulebook)
    : git_(git),
      rulebook_(rulebook),
      remove_(database, "DELETE FROM cases WHERE id = ?"),
      put_(database, fmt::format("INSERT INTO cases VALUES ({})",
                                 fmt::join(std::vector<char>(case_columns.size(), '?'), ","))),
      remove_links_(database, "DELETE FROM links WHERE case_id = ?"),
      put_link_(database, "INSERT OR IGNORE INTO links VALUES (?,?,?)") {
  rulebook_.compile();
}

void SummaryUpdate::take(const TreeChange& change) {
  auto id = parse_case_path(fmt::format("{}/{}", cases_folder, change.path));
  if (!id) return;
  if (!change.after) return remove(*id);
  blobs_.push_back(change.after->id);
  items_.push_back({{std::move(*id), change.after->id, {}}, {}});
  if (blobs_.size() >= batch_size) read();
}

void SummaryUpdate::finish() {
  read();
  judge();
  while (!judged_.empty()) put_next();
}

void SummaryUpdate::read() {
  git_.read_many(blobs_, [&](std::size_t i, std::string bytes) {
    group_.bytes += bytes.size();
    items_[i].entry.bytes = std::move(bytes);
    group_.items.push_back(std::move(items_[i]));
    if (group_.items.size() >= group_size || group_.bytes >= group_bytes) judge();
  });
  blobs_.clear();
  items_.clear();
}

void SummaryUpdate::judge() {
  judged_.push_back(std::async([this, group = std::exchange(group_, {})]() mutable {
    for (Group::Item& item : group.items) item.summary = summary_of(item, rulebook_);
    return std::move(group);
  }));
  if (judged_.size() > threads_) put_next();
}

void SummaryUpdate::put_next() {
  const Group group = judged_.front().get();
  judged_.pop_front();
  for (const Group::Item& item : group.items) put(item.entry, item.summary);
}

void SummaryUpdate::remove(const CaseId& id) {
  for (SQLite::Statement* each : {&remove_, &remove_links_}) {
    each->bindNoCopy(1, id.text());
    each->exec();
    each->reset();
  }
}

void SummaryUpdate::put_link(const CaseId& id, const std::string& identity, bool is_answer) {
  put_link_.bindNoCopy(1, id.text());
  put_link_.bindNoCopy(2, identity);
  put_link_.bind(3, is_answer ? 1 : 0);
  put_link_.exec();
  put_link_.reset();
}

void SummaryUpdate::put_links(const CaseId& id, const cases::Summary& summary) {
  if (summary.link) put_link(id, *summary.link, false);
  for (const std::string& each : summary.answers) put_link(id, each, true);
}

void SummaryUpdate::put(const IndexedCase& entry, const std::optional<cases::Summary>& summary) {
  remove(entry.id);
  if (summary) put_links(entry.id, *summary);
  put_.clearBindings();
  bind(CaseColumn::id, entry.id.text());
  bind(CaseColumn::blob, entry.blob.hex);
  if (summary) put_.bind(place_of(CaseColumn::detected), number_of(summary->detected_at));
  const std::optional<cases::Resting> none;
  const auto& resting = summary ? summary->resting : none;
  std::string others;
  if (resting) {
    others = joined_ids(resting->co_executors);
    put_.bind(place_of(CaseColumn::rests_since), number_of(resting->since));
    put_.bindNoCopy(place_of(CaseColumn::stage), word_of(resting->stage).data());
    bind(CaseColumn::network, resting->network.text());
    if (resting->url) bind(CaseColumn::url, *resting->url);
    put_.bind(place_of(CaseColumn::posted), number_of(resting->posted_at));
    bind(CaseColumn::topic, resting->topic);
    bind(CaseColumn::location, resting->location);
    bind(CaseColumn::importance, resting->importance);
    bind(CaseColumn::executor, resting->executor);
    bind(CaseColumn::co_executors, others);
  } else {
    // Every list looks at it anew, so it is at hand.
    put_.bindNoCopy(place_of(CaseColumn::bytes), entry.bytes->data(),
                    static_cast<int>(entry.bytes->size()));
  }
  put_.exec();
  put_.reset();
}

// Nothing where the file cannot be read or judged: whoever asks is then given the case itself, and told why.
std::optional<cases::Summary> SummaryUpdate::summary_of(const Group::Item& item,
                                                        const cases::Rulebook& rulebook) {
  try {
    return cases::summary_of(parse_unsealed(*item.entry.bytes, case_path(item.entry.id)), rulebook);
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace otklik::store
