#include "cli/command.hpp"

namespace otklik::cli {

// An empty value is most often a variable that was never set; nothing is ever meant by it.
CLI::Validator not_empty() {
  return {[](const std::string& value) { return std::string(value.empty() ? "is empty" : ""); },
          ""};
}

CLI::Option* Options::positional(const char* name, std::string& value, const Text& words) {
  return app_.add_option(name, value, words.in(lang_))->check(not_empty());
}

CLI::Option* Options::option(const char* names, std::string& value, const Text& words) {
  return app_.add_option(names, value, words.in(lang_))->check(not_empty());
}

CLI::Option* Options::list(const char* names, std::vector<std::string>& values, const Text& words) {
  return app_.add_option(names, values, words.in(lang_))
      ->allow_extra_args(false)
      ->check(not_empty());
}

CLI::Option* Options::flag(const char* names, bool& value, const Text& words) {
  return app_.add_flag(names, value, words.in(lang_));
}

Options Options::sub(const char* name, const Text& words, Run run) {
  CLI::App* app = app_.add_subcommand(name, words.in(lang_));
  app->fallthrough();
  app->callback([run = std::move(run)] { chosen() = run; });
  return {*app, lang_};
}

Run& chosen() {
  static Run run;
  return run;
}

}  // namespace otklik::cli
