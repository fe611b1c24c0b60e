#include "cli/parsing.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <span>

#include "base/error.hpp"
#include "base/text.hpp"
#include "base/wording.hpp"
#include "render/pages.hpp"

namespace otklik::cli {

namespace {

void declare_globals(Options& options, Globals& globals) {
  options
      .option("-C,--register", globals.register_dir,
              {"каталог реестра (иначе $OTKLIK_REGISTER, иначе ближайший вверх)",
               "the register (else $OTKLIK_REGISTER, else the nearest parent)"})
      .called("DIR");
  options
      .option("--as", globals.person,
              {"кто действует (иначе $OTKLIK_ACTOR, иначе по git user.email)",
               "who acts (else $OTKLIK_ACTOR, else by git's user.email)"})
      .called("PERSON");
  options
      .option("--at", globals.at,
              {"когда это произошло (иначе сейчас)", "when it happened (else now)"})
      .called("TIME");
  options.option("--format", globals.format, render::words_of_formats()).called("F");
  options
      .option("--csv-separator", globals.separator,
              {"разделитель csv: , или ;", "separator of csv: , or ;"})
      .called("C")
      .one_of({",", ";"});
  options.flag("--csv-bom", globals.byte_order_mark,
               {"csv с меткой порядка байтов", "csv with a byte order mark"});
  options.option("--lang", globals.lang, {"язык: ru или en", "language: ru or en"})
      .called("L")
      .one_of({"ru", "en"});
  options.flag("-n,--dry-run", globals.dry_run,
               {"сказать, что было бы записано, и ничего не писать",
                "say what would be recorded, write nothing"});
  options.flag("-q,--quiet", globals.quiet, {"без сообщений", "no messages"});
  options.option("--color", globals.color, {"auto, always, never", "auto, always, never"})
      .called("W")
      .one_of({"auto", "always", "never"});
}

// An empty value is most often a variable that was never set; nothing is ever meant by it.
CLI::Validator not_empty() {
  return {[](const std::string& value) { return std::string(value.empty() ? "is empty" : ""); },
          ""};
}

// What is declared, as CLI11 takes it.
class Declaring {
 public:
  Declaring(CLI::App& app, Lang lang) : app_(app), lang_(lang) {}

  CLI::Option* declare(const Option& option) {
    CLI::Option* made = std::visit([&](auto* value) { return add(option, *value); }, option.value);
    made->required(option.is_required);
    if (!option.value_name.empty()) made->type_name(option.value_name);
    if (!option.excluded.empty()) made->excludes(app_.get_option(option.excluded));
    return made;
  }

 private:
  CLI::Option* add(const Option& option, std::string& value) {
    CLI::Option* made = app_.add_option(option.names, value, option.words.in(lang_));
    return option.choices.empty() ? made->check(not_empty())
                                  : made->check(CLI::IsMember(option.choices));
  }
  // An option takes one value each time, else it would swallow what stands behind it.
  CLI::Option* add(const Option& option, std::vector<std::string>& values) {
    return app_.add_option(option.names, values, option.words.in(lang_))
        ->allow_extra_args(option.is_positional())
        ->check(not_empty());
  }
  CLI::Option* add(const Option& option, bool& value) {
    return app_.add_flag(option.names, value, option.words.in(lang_));
  }

  CLI::App& app_;
  Lang lang_;
};

void declare(CLI::App& app, Lang lang, const Options& options, Run& chosen) {
  Declaring declaring(app, lang);
  for (const auto& option : options.all()) declaring.declare(*option);
  for (const auto& each : options.subs()) {
    CLI::App* sub = app.add_subcommand(each->name, each->words.in(lang));
    sub->fallthrough();
    sub->callback([&chosen, run = each->run] { chosen = run; });
    declare(*sub, lang, each->options, chosen);
  }
  if (!options.subs().empty()) app.require_subcommand(1);
}

// Those that are named, because nobody asks for the others then; all, by name alone, where help or a mistyped word may need them.
void declare_commands(CLI::App& app, Lang lang, std::span<const char* const> arguments,
                      Run& chosen) {
  const auto is_given = [&](std::string_view word) {
    return std::find(arguments.begin(), arguments.end(), word) != arguments.end();
  };
  const auto is_named = [&](const Command* command) { return is_given(command->name); };
  const bool all = is_given("help") || is_given("--help") || is_given("-h") ||
                   std::none_of(commands().begin(), commands().end(), is_named);
  for (const Command* command : commands()) {
    if (!all && !is_named(command)) continue;
    CLI::App* sub = app.add_subcommand(command->name, command->summary.in(lang));
    sub->fallthrough();
    if (!is_named(command)) continue;
    Options options;
    if (Run run = command->set_up(options))
      sub->callback([&chosen, run = std::move(run)] { chosen = run; });
    declare(*sub, lang, options, chosen);
  }
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* each = &app; each != nullptr; each = each->get_parent())
    for (const CLI::Option* option : each->get_options())
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(sub->get_name());
  return names;
}

const CLI::App& deepest_parsed(const CLI::App& app) {
  const auto parsed = app.get_subcommands();
  return parsed.empty() ? app : deepest_parsed(*parsed.back());
}

// `otklik calendar add`: as it is typed.
std::string typed_name(const CLI::App& app) {
  return app.get_parent() == nullptr ? app.get_name()
                                     : typed_name(*app.get_parent()) + " " + app.get_name();
}

std::vector<Text> see_help(const CLI::App& app) {
  return {text("справка: {} --help", "help: {} --help", typed_name(app))};
}

// CLI11 takes a mistyped command for an argument too many.
Error unknown_words(const CLI::App& app, const std::vector<std::string>& rest) {
  const std::string& word = rest.front();
  const bool option = word.size() > 1 && word.front() == '-';
  const bool command = !option && !command_names(app).empty();
  const std::string name = word.substr(0, word.find('='));
  auto nearest = nearest_words(name, command ? command_names(app) : option_names(app), "");
  std::vector<Text> notes = see_help(app);
  if (nearest && (option || command)) notes.insert(notes.begin(), std::move(*nearest));
  const std::string shown = disarmed(name);
  if (option)
    return Error(Category::usage, text("нет параметра {}", "no option {}", shown),
                 std::move(notes));
  if (command)
    return Error(Category::usage, text("нет команды «{}»", "no command `{}`", shown),
                 std::move(notes));
  return Error(Category::usage, text("лишнее слово «{}»", "one word too many: `{}`", shown),
               std::move(notes));
}

Error no_command(const CLI::App& app) {
  return Error(
      Category::usage, {"не названа команда", "there is no command"},
      {text("есть: {}", "known: {}", joined_list(command_names(app))), see_help(app).front()});
}

// Where CLI11's words name the option first; it speaks English only.
std::string named_first(const std::string& words) {
  return words.substr(0, words.find_first_of(": "));
}

Text in_our_words(const CLI::ParseError& problem) {
  const std::string words = disarmed(problem.what());
  const std::string name = named_first(words);
  const auto is = [&](const char* kind) { return problem.get_name() == kind; };
  if (is("RequiredError")) return text("не хватает обязательного: {}", "{} is missing", name);
  if (is("ArgumentMismatch") && words.find("At Most") != std::string::npos)
    return text("{} дано больше одного раза", "{} was given more than once", name);
  if (is("ArgumentMismatch")) return text("{} требует значения", "{} needs a value", name);
  if (is("ExcludesError"))
    return text("{} и {} вместе не даются", "{} and {} do not go together", name,
                words.substr(words.rfind(' ') + 1));
  if (is("ValidationError") && words.ends_with(": is empty"))
    return text("пустое значение: {}", "{} is empty", name);
  return text("параметры не прочитать: {}", "cannot read the options: {}", words);
}

Error usage_error(const CLI::App& app, const CLI::ParseError& problem) {
  const CLI::App& where = deepest_parsed(app);
  const bool lacks_command = problem.get_name() == "RequiredError" &&
                             where.get_require_subcommand_min() > 0 &&
                             where.get_subcommands().empty();
  if (!lacks_command) return Error(Category::usage, in_our_words(problem), see_help(where));
  const auto rest = app.remaining(true);
  return rest.empty() ? no_command(where) : unknown_words(where, rest);
}

// The parsed program. It outlives the parsing because `help` asks it for the words of other commands.
CLI::App& program() {
  static CLI::App app;
  return app;
}

const CLI::App& subcommand_named(const CLI::App& app, const std::string& name) {
  for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; }))
    if (sub->get_name() == name) return *sub;
  throw unknown_words(app, {name});
}

}  // namespace

std::string help_of(const std::string& command) {
  const CLI::App& app = command.empty() ? program() : subcommand_named(program(), command);
  // Not app.help(): that is the help of the subcommand in use, `help` itself.
  return app.get_formatter()->make_help(&app, typed_name(app), CLI::AppFormatMode::Normal);
}

std::optional<int> parse_arguments(int argc, const char* const* argv, Session& session,
                                   Run& chosen) {
  const Lang lang = language_of(argc, argv);
  CLI::App& app = program();
  app.name("otklik");
  app.description(
      lang == Lang::ru
          ? "otklik — реестр сообщений граждан из социальных сетей и сроки ответов на них"
          : "otklik: a register of citizens' messages from social networks, and the deadlines of "
            "their answers");
  app.set_help_flag("-h,--help", lang == Lang::ru ? "эта справка" : "this help");
  app.set_version_flag("--version", std::string("otklik " OTKLIK_VERSION));
  app.get_formatter()->column_width(34);
  Options globals;
  declare_globals(globals, session.globals);
  Declaring declaring(app, lang);
  for (const auto& option : globals.all())
    declaring.declare(*option)->group(lang == Lang::ru ? "Общие параметры"
                                                       : "Options of every command");
  declare_commands(app, lang, {argv, static_cast<std::size_t>(argc)}, chosen);
  app.allow_extras();
  app.require_subcommand(
      0, 1);  // else a word behind a command that is a command's name too starts that one
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return app.exit(success);
  } catch (const CLI::ParseError& problem) {
    throw usage_error(app, problem);
  }
  auto rest = app.remaining(true);
  std::erase(rest, "--");  // after it nothing is an option, and CLI11 keeps it
  if (!rest.empty()) throw unknown_words(deepest_parsed(app), rest);
  if (!chosen) throw no_command(deepest_parsed(app));
  return std::nullopt;
}

}  // namespace otklik::cli
