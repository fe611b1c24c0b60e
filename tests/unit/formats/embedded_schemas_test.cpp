#include "formats/embedded_schemas.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace otklik;

namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

std::vector<std::filesystem::path> schema_files() {
  const std::filesystem::path folder = std::filesystem::path(OTKLIK_SOURCE_DIR) / "schemas";
  std::vector<std::filesystem::path> files;
  if (std::filesystem::exists(folder))
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (entry.path().extension() == ".json") files.push_back(entry.path());
  return files;
}

}  // namespace

TEST_CASE("every file of schemas/ is in the program, byte for byte") {
  for (const auto& file : schema_files()) {
    CAPTURE(file.string());
    CHECK(formats::embedded_schema(file.stem().string()) == read_file(file));
  }
}

TEST_CASE("the names of the schemas are those of the files, in order") {
  const auto names = formats::embedded_schema_names();
  CHECK(names.size() == schema_files().size());
  CHECK(std::is_sorted(names.begin(), names.end()));
}

TEST_CASE("there is no schema of an unknown name") {
  CHECK(formats::embedded_schema("case-1.json").empty());
  CHECK(formats::embedded_schema("").empty());
}
