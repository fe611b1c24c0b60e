// The options of a command, declared once and as data: what the program reads, what `--help` prints, and whatever else wants to
// know them.
// Not for reading arguments: parsing.hpp.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/bilingual.hpp"

namespace otklik::cli {

class Session;

/// What a command does once its options are read. The return value is the exit status.
using Run = std::function<int(Session&)>;

/// One option, or one positional argument. Where it may be given several times its value is a vector.
struct Option {
  std::string names;  ///< `-m,--message`; without dashes it is a positional argument: `ID`
  Text words;
  std::variant<std::string*, std::vector<std::string>*, bool*> value;
  std::string value_name{};  ///< how help calls its value, where that has a name of its own
  bool is_required = false;
  std::vector<std::string> choices{};  ///< the only values there are; empty = any but the empty one
  std::string excluded{};              ///< the option that does not go together with this one

  bool is_positional() const { return names.front() != '-'; }
  /// `--message`; of a positional argument its name.
  std::string_view long_name() const;
  /// True once the arguments are read and it stood among them.
  bool is_given() const;

  Option& required() {
    is_required = true;
    return *this;
  }
  Option& called(std::string name) {
    value_name = std::move(name);
    return *this;
  }
  Option& one_of(std::vector<std::string> values) {
    choices = std::move(values);
    return *this;
  }
  Option& excludes(std::string name) {
    excluded = std::move(name);
    return *this;
  }
};

/// All that may stand behind a command's name: its options and the commands under it.
class Options {
 public:
  struct Sub;

  Options();
  ~Options();
  Options(const Options&) = delete;
  Options& operator=(const Options&) = delete;

  /// What is declared here is filled when the arguments are read, and must live until then. The name decides: `ID` is positional,
  /// `--id` is not.
  Option& option(std::string names, std::string& value, Text words);
  /// May be given several times, one value each.
  Option& list(std::string names, std::vector<std::string>& values, Text words);
  Option& flag(std::string names, bool& value, Text words);
  /// A command under this one, which then does nothing without one of them.
  Options& sub(std::string name, Text words, Run run);

  /// In the order in which they were declared.
  const std::vector<std::unique_ptr<Option>>& all() const { return options_; }
  const std::vector<std::unique_ptr<Sub>>& subs() const { return subs_; }

 private:
  Option& add(Option option);

  // Declarations are handed out by reference, so they must not move.
  std::vector<std::unique_ptr<Option>> options_;
  std::vector<std::unique_ptr<Sub>> subs_;
};

struct Options::Sub {
  std::string name;
  Text words;
  Run run;
  Options options{};
};

}  // namespace otklik::cli
