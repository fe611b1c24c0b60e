#include "cli/entries.hpp"

#include "base/error.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

namespace otklik::cli {

std::size_t entry_named(const std::string& number, std::size_t count, const std::string& record) {
  const auto n = parse_unsigned(number);
  if (!n)
    throw Error(Category::usage,
                text("не номер записи: «{}»", "not the number of an entry: `{}`", disarmed(number)),
                {{"номера показывает `otklik log ID`", "`otklik log ID` shows the numbers"}});
  if (*n == 0 || *n > count)
    throw Error(Category::not_found, text("записи {} нет: в {} их {}",
                                          "there is no entry {}: {} has {}", *n, record, count));
  return static_cast<std::size_t>(*n - 1);
}

std::string digest_named(const cases::Case& record, const std::string& name) {
  constexpr std::size_t fewest_symbols = 6;
  const auto& events = record.events;
  const auto number = parse_unsigned(name);
  if (name.size() < fewest_symbols || (number && *number <= events.size()))
    return events[entry_named(name, events.size(), record.id.text())].digest;
  const std::string prefix = folded(name);
  std::vector<std::string> found;
  for (const cases::Event& each : events)
    if (each.digest.starts_with(prefix)) found.push_back(each.digest);
  if (found.size() == 1) return found.front();
  if (found.empty())
    throw Error(Category::not_found, text("в {} нет записи «{}»", "{} has no entry `{}`",
                                          record.id.text(), disarmed(name)));
  throw Error(
      Category::not_found,
      text("в {} несколько записей «{}»: дайте больше знаков",
           "{} has several entries `{}`: give more symbols", record.id.text(), disarmed(name)),
      {text("это {}", "they are {}", joined_list(found))});
}

std::string draft_named(const cases::Case& record, const std::string& name) {
  std::string digest = digest_named(record, name);
  for (std::size_t i = 0; i < record.events.size(); ++i)
    if (record.events[i].digest == digest && record.events[i].kind() != cases::EventKind::drafted)
      throw Error(Category::not_found, text("запись {} в {} — не проект",
                                            "entry {} of {} is no draft", i + 1, record.id.text()));
  return digest;
}

}  // namespace otklik::cli
