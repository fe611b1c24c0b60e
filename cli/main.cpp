// The program: arguments to a command, one catch ladder to the exit status.
#include <csignal>
#include <cstdio>
#include <exception>

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

int run(int argc, const char* const* argv) {
  otklik::cli::Session session;
  try {
    if (const auto status = otklik::cli::parse_arguments(argc, argv, session)) return *status;
    return otklik::cli::chosen()(session);
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
  const int status = run(argc, argv);
  std::fflush(stdout);
  return status;
}
