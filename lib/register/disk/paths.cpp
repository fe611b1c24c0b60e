#include "register/disk/paths.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/time.hpp"

namespace otklik::store {

namespace {

constexpr std::string_view extension_of_records = ".yaml";
constexpr std::uint64_t last_year = 9999;

// `.git` in any spelling that some file system takes for it.
bool is_of_git(std::string_view step) {
  constexpr std::string_view name = ".git";
  return step.size() >= name.size() &&
         std::equal(
             name.begin(), name.end(), step.begin(),
             [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); }) &&
         (step.size() == name.size() ||
          step.find_first_not_of(". ", name.size()) == std::string_view::npos);
}

bool is_plain_step(std::string_view step) {
  return !step.empty() && step != "." && step != ".." && !is_of_git(step) &&
         std::all_of(step.begin(), step.end(), [](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return byte >= 0x20 && byte != 0x7f;
         });
}

}  // namespace

std::string calendar_path(std::string_view id) {
  return fmt::format("{}/{}{}", calendars_folder, id, extension_of_records);
}

std::string regulation_path(std::string_view id) {
  return fmt::format("{}/{}{}", regulations_folder, id, extension_of_records);
}

std::string journal_path(int year) {
  return fmt::format("{}/{:04}{}", journal_folder, year, extension_of_records);
}

std::optional<int> parse_journal_path(std::string_view path) {
  const std::size_t prefix = journal_folder.size() + 1;
  if (path.size() < prefix + extension_of_records.size()) return std::nullopt;
  const auto year =
      parse_unsigned(path.substr(prefix, path.size() - prefix - extension_of_records.size()));
  if (!year || *year > last_year || journal_path(static_cast<int>(*year)) != path)
    return std::nullopt;
  return static_cast<int>(*year);
}

std::string answer_template_path(std::string_view name) {
  return fmt::format("{}/answers/{}.txt", templates_folder, name);
}

// Made for each of a million cases, so it is put together by hand: an id begins with its day.
std::string case_path(const CaseId& id) {
  const std::string_view text = id.text();
  std::string path;
  path.reserve(cases_folder.size() + extension_of_records.size() + text.size() + 12);
  path.append(cases_folder).append("/20").append(text.substr(0, 2));
  path.append("/").append(text.substr(2, 2)).append("/").append(text.substr(4, 2));
  path.append("/").append(text).append(extension_of_records);
  return path;
}

std::optional<CaseId> parse_case_path(std::string_view path) {
  if (!path.starts_with(cases_folder) || !path.ends_with(extension_of_records)) return std::nullopt;
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos || slash + 1 + extension_of_records.size() > path.size())
    return std::nullopt;
  const auto id =
      CaseId::parse(path.substr(slash + 1, path.size() - slash - 1 - extension_of_records.size()));
  return id && case_path(*id) == path ? id : std::nullopt;
}

std::string attachment_path(const Sha256& sum, std::string_view extension) {
  const std::string name = hex_of(sum);
  return fmt::format("{}/{}/{}{}{}", attachments_folder, name.substr(0, 2), name,
                     extension.empty() ? "" : ".", extension);
}

bool is_plain_path(std::string_view path) {
  if (path.empty() || path.back() == '/') return false;
  const auto steps = split(path, '/');
  return std::all_of(steps.begin(), steps.end(), is_plain_step);
}

}  // namespace otklik::store
