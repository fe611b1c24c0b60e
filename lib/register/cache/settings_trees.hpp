// The trees of a register's settings files in its cache: those of the settings that were read last.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "formats/known_trees.hpp"
#include "register/cache/cache.hpp"

namespace otklik::store {

class SettingsTrees : public formats::KnownTrees {
 public:
  /// Reads what there is for the settings of this key (see CommitRoots).
  SettingsTrees(Cache& cache, const std::string& settings);

  std::optional<std::string> find(std::string_view file) override;
  void keep(std::string_view file, std::string packed) override;
  /// Writes what keep() was given.
  void save();

 private:
  Cache& cache_;
  std::string key_;
  std::map<std::string, std::string, std::less<>> trees_;  // by the name of the file
  bool is_new_ = false;
};

}  // namespace otklik::store
