// verify: whether the history of the register is what an honest one looks like.
#include "base/text.hpp"
#include "cli/findings.hpp"
#include "cli/recording.hpp"
#include "register/verify.hpp"

namespace otklik::cli {

namespace {

struct VerifyOptions {
  bool all = false;
  std::string since;
  std::string anchor;
};

int run(Session& session, const VerifyOptions& options) {
  session.format();
  store::VerifyWish wish{options.all, options.since, {}};
  if (!options.anchor.empty()) {
    const std::string lines = read_file(options.anchor);
    for (const std::string_view line : split(lines, '\n'))
      if (!trimmed(line).empty()) wish.anchors.emplace_back(line);
  }
  const store::VerifyResult result = store::verify(session.root(), wish);
  return print_findings(session, "verify", result.findings,
                        {result.commits, result.cases,
                         text("проверено коммитов: {}, сообщений: {}",
                              "commits checked: {}, cases: {}", result.commits, result.cases)});
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
  return [values](Session& session) { return run(session, *values); };
}

}  // namespace

extern const Command verify_command;
const Command verify_command{
    "verify", {"проверить историю реестра", "verify the register's history"}, set_up};

}  // namespace otklik::cli
