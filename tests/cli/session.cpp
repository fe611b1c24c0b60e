#include "session.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <system_error>
#include <thread>

namespace otklik::transcripts {

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

void write_file(const fs::path& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

// Each command is a file that the one shell reads in; its status is written beside its output.
std::string driver(const fs::path& control, std::size_t count) {
  std::string script;
  for (std::size_t n = 0; n < count; ++n) {
    const std::string base = "'" + (control / std::to_string(n)).string();
    script += ". " + base + ".sh' >" + base + ".out' 2>&1 </dev/null; echo $? >" + base + ".rc'\n";
  }
  return script;
}

std::vector<std::string> environment(const Setting& setting, const fs::path& directory) {
  std::vector<std::string> variables = {
      "PATH=" + setting.programs.string() + ":/usr/local/bin:/usr/bin:/bin",
      "TESTS_DIR=" + setting.tests.string(),
      "EXAMPLES=" + setting.examples.string(),
      "TMPDIR=" + (directory / "tmp").string(),
      "GIT_CEILING_DIRECTORIES=" + directory.string(),
      "GIT_CONFIG_NOSYSTEM=1",
      "GIT_CONFIG_GLOBAL=/dev/null",
      "TZ=UTC",
      "LC_ALL=C.UTF-8",
      "COLUMNS=100",
      "OTKLIK_LANG=en"};
  // How a sanitizer reports is the caller's matter, and how much of a long sweep is made.
  for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "OTKLIK_CACHE"})
    if (const char* value = std::getenv(name)) variables.push_back(std::string(name) + "=" + value);
  return variables;
}

[[noreturn]] void become_shell(const fs::path& work, const std::string& script,
                               std::vector<char*>& variables) {
  ::setsid();
  const int nothing = ::open("/dev/null", O_RDWR);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nothing, stream);
  if (::chdir(work.c_str()) == 0)
    ::execle("/bin/bash", "bash", "--norc", "--noprofile", script.c_str(),
             static_cast<char*>(nullptr), variables.data());
  ::_exit(127);
}

// Waits for the shell, but not longer than the limit: then it and what it started are killed.
void await(pid_t shell, std::chrono::seconds limit) {
  const auto end = std::chrono::steady_clock::now() + limit;
  while (::waitpid(shell, nullptr, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > end) {
      ::kill(-shell, SIGKILL);
      ::waitpid(shell, nullptr, 0);
      return;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
  }
}

void run_shell(const Setting& setting, const fs::path& directory, const std::string& script) {
  std::vector<std::string> texts = environment(setting, directory);
  std::vector<char*> variables;
  for (std::string& text : texts) variables.push_back(text.data());
  variables.push_back(nullptr);
  const fs::path work = directory / "work";
  const pid_t shell = ::fork();
  if (shell < 0) throw std::system_error(errno, std::generic_category(), "cannot start bash");
  if (shell == 0) become_shell(work, script, variables);
  await(shell, setting.limit);
}

Outcome collect(const fs::path& control, std::size_t n) {
  Outcome outcome;
  const std::string status = read_file(control / (std::to_string(n) + ".rc"));
  outcome.ran = !status.empty();
  outcome.output = read_file(control / (std::to_string(n) + ".out"));
  if (outcome.ran) outcome.status = std::stoi(status);
  return outcome;
}

}  // namespace

std::vector<Outcome> run_session(const Setting& setting, const std::string& name,
                                 const std::vector<std::string>& scripts) {
  const fs::path directory = setting.scratch / name;
  const fs::path control = directory / "control";
  for (const fs::path& folder : {control, directory / "work", directory / "tmp"})
    fs::create_directories(folder);
  for (std::size_t n = 0; n < scripts.size(); ++n)
    write_file(control / (std::to_string(n) + ".sh"), scripts[n]);
  write_file(control / "driver.sh", driver(control, scripts.size()));
  run_shell(setting, directory, (control / "driver.sh").string());
  std::vector<Outcome> outcomes;
  for (std::size_t n = 0; n < scripts.size(); ++n) outcomes.push_back(collect(control, n));
  return outcomes;
}

}  // namespace otklik::transcripts
