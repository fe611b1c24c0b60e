// The surroundings of one command: global options, the register (opened when first asked for), the clock, who acts, where output
// goes.
// Holds no rule of the domain.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual.hpp"
#include "base/time.hpp"

namespace otklik {
inline namespace base {
class Clock;
class Error;
class Zone;
}  // namespace base
}  // namespace otklik
namespace otklik::cases {
struct Person;
class Rulebook;
}  // namespace otklik::cases
namespace otklik::render {
enum class Format;
}
namespace otklik::report {
struct Report;
}
namespace otklik::store {
class Register;
struct Actor;
}  // namespace otklik::store

namespace otklik::cli {

/// What may stand before or after every command.
struct Globals {
  std::string register_dir;
  std::string person;
  std::string at;
  std::string format;  ///< empty: text
  std::string lang;
  std::string color = "auto";
  std::string separator = ",";
  bool byte_order_mark = false;
  bool dry_run = false;
  bool quiet = false;
};

class Session {
 public:
  Session();
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  Globals globals;

  /// --lang, else $OTKLIK_LANG, else the register's language, else the locale's. Never throws.
  Lang lang();
  /// Throws Error (usage) for a word that is no format.
  render::Format format() const;
  /// Columns of the terminal, $COLUMNS, or 0 (no limit) when the output goes elsewhere.
  std::size_t width() const;

  /// True when the output may be coloured: --color, else a terminal without $NO_COLOR.
  bool colours() const;

  /// Throws Error (not_found) when there is no register.
  const std::filesystem::path& root();
  /// The register as HEAD holds it.
  store::Register& reg();
  const cases::Rulebook& rulebook();
  /// Settings as they lie in the work tree: for `calendar` and `regulation`, which need no git.
  const cases::Rulebook& work_tree();

  const Clock& clock(const Zone& zone);
  /// A time from the command line. Throws Error (usage).
  Instant time(std::string_view text, const Zone& zone) const;
  /// Who records, at --at or now. Throws Error (usage) when nobody is named, Error (not_found) when nobody has that id.
  store::Actor actor(std::string_view command);
  /// True once actor() was asked: something may have been recorded.
  bool acts() const { return acts_; }
  /// The person who acts; null when nobody is named.
  const cases::Person* find_person();

  /// To standard output. A closed pipe ends the program quietly.
  void print(std::string_view bytes) const;
  /// A report in the format, the language and the form of csv that were asked for; cut to `columns`, 0 = not.
  std::string rendered(const report::Report& report, std::size_t columns);
  /// The same for the terminal, to standard output.
  void print(const report::Report& report);
  /// To standard error, one line, unless --quiet.
  void say(const Text& words);

 private:
  void require_own_identity(const cases::Person& person);

  std::optional<std::filesystem::path> root_;
  std::unique_ptr<store::Register> register_;
  std::unique_ptr<cases::Rulebook> work_tree_;
  std::unique_ptr<Clock> clock_;
  bool acts_ = false;
};

/// Prints an error as people read it, and returns its exit status.
int report_error(Session& session, const Error& error);

/// The language before any register is known: --lang in the arguments, $OTKLIK_LANG, else the locale's.
Lang language_of(int argc, const char* const* argv);

/// A day from the command line. Throws Error (usage).
Date date_of(const std::string& words);

/// The parts of a list separated by commas, blanks and empty parts removed.
std::vector<std::string> names_in(std::string_view list);

}  // namespace otklik::cli
