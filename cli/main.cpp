// The program: arguments to a command, one catch ladder to the exit status.
#include <poll.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <exception>

#include "base/error.hpp"
#include "cli/parsing.hpp"

namespace {

constexpr int defect = 70;

int report_defect(const char* what) {
  std::fprintf(stderr,
               "otklik: a defect of the program (%s); nothing was recorded by it. Please report it "
               "with the command that you typed.\n"
               "otklik: ошибка самой программы; ею ничего не записано. Сообщите о ней вместе с "
               "введённой командой.\n",
               what);
  return defect;
}

bool has_reader() {
  pollfd output{STDOUT_FILENO, 0, 0};
  return ::poll(&output, 1, 0) != 1 || (output.revents & POLLERR) == 0;
}

// What was to be printed did not all get out: a full disk behind a redirection. A reader that has gone away is no error. What is
// recorded stays recorded, so whoever acts is only told.
int after_output(otklik::cli::Session& session, int status) {
  const bool is_whole = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (is_whole || !has_reader()) return status;
  const int failed = otklik::cli::report_error(
      session,
      otklik::Error(otklik::Category::failed,
                    {"вывод записан не весь", "the output could not be written whole"},
                    {{"есть ли место там, куда он идёт?", "is there room where it goes?"}}));
  return status != 0 || session.acts() ? status : failed;
}

int run(otklik::cli::Session& session, int argc, const char* const* argv) {
  try {
    otklik::cli::Run chosen;
    if (const auto status = otklik::cli::parse_arguments(argc, argv, session, chosen))
      return *status;
    return chosen(session);
  } catch (const otklik::Error& error) {
    return otklik::cli::report_error(session, error);
  } catch (const std::exception& problem) {
    return report_defect(problem.what());
  }
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that has gone away is no error: what is left to say is not said.
  std::signal(SIGPIPE, SIG_IGN);
  otklik::cli::Session session;
  return after_output(session, run(session, argc, argv));
}
