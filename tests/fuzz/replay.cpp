// The entry point of a fuzz target that is built without a fuzzer: plays the files of the named folders through it once.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void play(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::vector<char> bytes(std::istreambuf_iterator<char>(file), {});
  const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
  LLVMFuzzerTestOneInput(input.data(), input.size());
}

}  // namespace

int main(int count, char** values) {
  std::size_t played = 0;
  for (int n = 1; n < count; ++n)
    for (const auto& entry : std::filesystem::directory_iterator(values[n])) {
      play(entry.path());
      ++played;
    }
  std::printf("%zu inputs\n", played);
  return played > 0 ? 0 : 1;
}
