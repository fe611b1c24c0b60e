// Files of messages at the command line: which source reads each, with which maps of columns.
#pragma once

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "cases/registries/column_map.hpp"
#include "cases/registries/rulebook.hpp"
#include "cli/command.hpp"
#include "ingest/source.hpp"

namespace otklik::cli {

struct SourceOptions {
  std::vector<std::string> files;  ///< `-` is standard input
  std::string from;                ///< empty or `auto`: by content
  std::string map;
  std::string under;  ///< the link under which answers were asked for that do not say it

  /// --from, --map and --under; the files are the command's own.
  void declare(Options& options);
};

/// The files, opened: standard input may come slowly, so it is read to its end before a lock is taken.
class Inputs {
 public:
  /// Throws Error: usage (no such source), not_found (no such map), bad_data, failed.
  Inputs(Session& session, const SourceOptions& options);

  /// Reads them all. Throws Error (bad_data) when the form of one cannot be told or a file holds nothing, Error (failed). With
  /// `one_by_one` such a file among several is rejected and the others are read.
  void read(const cases::Rulebook& rulebook, const ingest::Sink& sink, bool one_by_one = false);
  /// The readers of the files whose form was told by their content, by file.
  const std::map<std::string, std::string>& readers() const { return readers_; }

 private:
  void read_one(std::size_t index, const cases::Rulebook& rulebook, const ingest::Sink& sink);

  const SourceOptions& options_;
  std::vector<std::ifstream> streams_;
  std::vector<cases::ColumnMap> maps_;
  std::map<std::string, std::string> readers_;
};

}  // namespace otklik::cli
