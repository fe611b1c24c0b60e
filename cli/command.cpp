#include "cli/command.hpp"

namespace otklik::cli {

CLI::Option* Options::positional(const char* name, std::string& value, const Text& words) {
  return app_.add_option(name, value, words.in(lang_));
}

CLI::Option* Options::option(const char* names, std::string& value, const Text& words) {
  return app_.add_option(names, value, words.in(lang_));
}

CLI::Option* Options::list(const char* names, std::vector<std::string>& values,
                           const Text& words) {
  return app_.add_option(names, values, words.in(lang_))->allow_extra_args(false);
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
