// verify: whether the history of the register is what an honest one looks like.
#include <cstdlib>

#include "audit/verify.hpp"
#include "audit/verify_push.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/findings.hpp"
#include "cli/input.hpp"
#include "render/formats.hpp"

namespace otklik::cli {

namespace {

struct VerifyOptions {
  bool all = false;
  std::string since;
  std::string anchor;
  bool pre_receive = false;
};

Text checked_words(const audit::VerifyResult& result) {
  const Text words = text("проверено коммитов: {}, сообщений: {}", "commits checked: {}, cases: {}",
                          result.commits, result.cases);
  // All or none is a drill or a register at work; some of them is what an auditor should see.
  if (result.clock_given == 0 || result.clock_given == result.recordings) return words;
  return joined(words, ", ",
                text("с заданными часами: {}", "with a given clock: {}", result.clock_given));
}

int print(Session& session, const audit::VerifyResult& result) {
  return print_findings(
      session, "verify", result.findings,
      {result.commits, result.cases, checked_words(result), {}, result.clock_given});
}

// As git's hook of a shared repository, which has no work tree: what is pushed comes on standard input.
int run_pre_receive(Session& session, const VerifyOptions& options) {
  if (options.all || !options.since.empty() || !options.anchor.empty())
    throw Error(Category::usage, {"--pre-receive проверяет то, что пришло: других ключей не нужно",
                                  "--pre-receive judges what is pushed: no other options with it"});
  const std::string& given = session.globals.register_dir;
  const std::string lines = read_file("-");
  const audit::PushVerdict verdict = audit::verify_push(given.empty() ? "." : given, lines);
  std::string& lang = session.globals.lang;
  if (lang.empty() && std::getenv("OTKLIK_LANG") == nullptr && verdict.language)
    lang = *verdict.language == Lang::ru ? "ru" : "en";
  return print(session, verdict.result);
}

int run(Session& session, const VerifyOptions& options) {
  session.format();
  if (options.pre_receive) return run_pre_receive(session, options);
  audit::VerifyWish wish{options.all, options.since, {}};
  if (!options.anchor.empty()) {
    const std::string lines = read_file(options.anchor);
    for (const std::string_view line : split(lines, '\n'))
      if (!trimmed(line).empty()) wish.anchors.emplace_back(line);
  }
  return print(session, audit::verify(session.root(), wish));
}

Run set_up(Options& options) {
  auto values = std::make_shared<VerifyOptions>();
  options.flag("--all", values->all,
               {"всю историю, а не только новое", "the whole history, not only what is new"});
  options.option("--since", values->since,
                 {"только после этого коммита", "only what came after that commit"});
  options.option("--anchor", values->anchor,
                 {"файл со строками anchor: история должна их содержать",
                  "a file with lines of anchor: the history must hold them"});
  options.flag(
      "--pre-receive", values->pre_receive,
      {"как pre-receive общего хранилища: строки «СТАРОЕ НОВОЕ ССЫЛКА» со стандартного ввода",
       "as pre-receive of a shared repository: lines OLD NEW REF from standard input"});
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command verify_command;
const Command verify_command{
    "verify", {"проверить историю реестра", "verify the register's history"}, set_up};

}  // namespace otklik::cli
