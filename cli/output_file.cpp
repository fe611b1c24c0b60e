#include "cli/output_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "base/text.hpp"

namespace otklik::cli {

void write_output(const std::string& file, std::string_view bytes) {
  const std::string beside = fmt::format("{}.{}.tmp", file, getpid());
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  std::error_code problem;
  if (out) std::filesystem::rename(beside, file, problem);
  if (out && !problem) return;
  std::error_code ignored;
  std::filesystem::remove(beside, ignored);
  throw Error(Category::failed, text("не удалось записать {}", "cannot write {}", disarmed(file)));
}

}  // namespace otklik::cli
