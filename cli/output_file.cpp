#include "cli/output_file.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "base/text.hpp"
#include "register/disk/disk.hpp"

namespace otklik::cli {

namespace {

// A pipe, a terminal, /dev/stdout: there is no half of it to be seen, and nothing may take its place.
bool is_stream(const std::filesystem::path& file) {
  std::error_code problem;
  const auto status = std::filesystem::status(file, problem);
  return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
}

// A link stays one: the file behind it is written.
std::filesystem::path behind_links(const std::filesystem::path& file) {
  std::error_code problem;
  const auto target = std::filesystem::canonical(file, problem);
  return problem ? file : target;
}

bool write_whole(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return static_cast<bool>(out);
}

// Before it gets its name: after a power cut the name would stand there without the bytes.
bool is_brought_to_disk(const std::filesystem::path& file) {
  const store::Fd written(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  return written && ::fsync(written.get()) == 0;
}

bool replace(const std::filesystem::path& file, std::string_view bytes) {
  const std::filesystem::path beside = fmt::format("{}.{}.tmp", file.string(), getpid());
  std::error_code problem;
  if (write_whole(beside, bytes) && is_brought_to_disk(beside)) {
    std::filesystem::rename(beside, file, problem);
    if (!problem) return true;
  }
  std::filesystem::remove(beside, problem);
  return false;
}

}  // namespace

void write_output(const std::string& file, std::string_view bytes) {
  if (is_stream(file) ? write_whole(file, bytes) : replace(behind_links(file), bytes)) return;
  throw Error(Category::failed, text("не удалось записать {}", "cannot write {}", disarmed(file)));
}

}  // namespace otklik::cli
