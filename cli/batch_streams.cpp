#include "cli/batch_streams.hpp"
#include "base/error.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace otklik::cli {

namespace {

// Straight from the descriptor: std::fread would wait for a whole block while someone types.
std::size_t read_block(std::FILE* in, std::span<char> room) {
  while (true) {
    const ssize_t count = ::read(::fileno(in), room.data(), room.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno == EINTR) continue;
    const std::string why = std::strerror(errno);
    throw Error(Category::failed, text("не читается ввод: {}", "cannot read the input: {}", why));
  }
}

bool write_block(std::FILE* out, std::string_view block) {
  if (std::fwrite(block.data(), 1, block.size(), out) == block.size() && std::fflush(out) == 0)
    return true;
  if (errno == EPIPE) return false;
  const std::string why = std::strerror(errno);
  throw Error(Category::failed, text("не пишется вывод: {}", "cannot write the output: {}", why));
}

}  // namespace

void stream_batch(const calendar::WorkingTime& time, std::FILE* in, std::FILE* out,
                  calendar::BatchOptions options) {
  calendar::run_batch(
      time, [in](std::span<char> room) { return read_block(in, room); },
      [out](std::string_view block) { return write_block(out, block); }, std::move(options));
}

}  // namespace otklik::cli
