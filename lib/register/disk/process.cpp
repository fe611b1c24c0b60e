#include "register/disk/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/text.hpp"

namespace otklik::store {

namespace {

namespace fs = std::filesystem;

// Where to find programs, homes and keys, and how to reach a remote; nothing that says which repository or who acts.
constexpr std::array kept_variables = {"PATH",
                                       "HOME",
                                       "USER",
                                       "LOGNAME",
                                       "TZ",
                                       "TMPDIR",
                                       "LD_LIBRARY_PATH",
                                       "XDG_CONFIG_HOME",
                                       "XDG_RUNTIME_DIR",
                                       "GNUPGHOME",
                                       "GPG_TTY",
                                       "SSH_AUTH_SOCK",
                                       "KRB5CCNAME",
                                       "SSL_CERT_FILE",
                                       "SSL_CERT_DIR",
                                       "http_proxy",
                                       "https_proxy",
                                       "HTTPS_PROXY",
                                       "all_proxy",
                                       "ALL_PROXY",
                                       "no_proxy",
                                       "NO_PROXY",
                                       "GIT_CONFIG_GLOBAL",
                                       "GIT_CONFIG_SYSTEM",
                                       "GIT_CONFIG_NOSYSTEM",
                                       "GIT_SSH",
                                       "GIT_SSH_COMMAND",
                                       "GIT_SSH_VARIANT",
                                       "GIT_EXEC_PATH"};

constexpr int pipe_size = 1024 * 1024;
constexpr int first_free = 3;  // after standard input, output and errors

// When the program was started with a standard descriptor closed, a new one may get its number.
Fd above_standard(int descriptor) {
  if (descriptor < 0) throw failure(text("не удалось открыть канал", "cannot open a pipe"), errno);
  if (descriptor >= first_free) return Fd(descriptor);
  const Fd low(descriptor);
  return above_standard(::fcntl(low.get(), F_DUPFD_CLOEXEC, first_free));
}

// Files without a name instead of pipes: neither side ever waits for the other.
Fd memory_file(std::string_view bytes) {
  Fd file = above_standard(::memfd_create("otklik", MFD_CLOEXEC));
  write_whole(file.get(), bytes, "memory");
  ::lseek(file.get(), 0, SEEK_SET);
  return file;
}

std::string content(const Fd& file) {
  ::lseek(file.get(), 0, SEEK_SET);
  return read_rest(file.get(), "memory");
}

/// The two lists that posix_spawn takes, freed at the end.
struct SpawnPlan {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;

  SpawnPlan() {
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t pipe;
    sigemptyset(&none);
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &pipe);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }

  void pass(int ours, int theirs) { posix_spawn_file_actions_adddup2(&actions, ours, theirs); }
};

// Under a parent that ignores its children's ends ours would be lost too, and with them their exit status.
void notice_ends_of_children() {
  struct sigaction current {};
  if (::sigaction(SIGCHLD, nullptr, &current) == 0 && current.sa_handler == SIG_IGN)
    ::signal(SIGCHLD, SIG_DFL);
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  for (auto& word : words) result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

struct Streams {
  int in;
  int out;
  int err;
  int held = -1;
};

pid_t spawn(std::vector<std::string> argv, const Environment& env, const fs::path& cwd,
            const Streams& streams) {
  notice_ends_of_children();
  SpawnPlan plan;
  plan.pass(streams.in, STDIN_FILENO);
  plan.pass(streams.out, STDOUT_FILENO);
  plan.pass(streams.err, STDERR_FILENO);
  if (streams.held >= 0) plan.pass(streams.held, first_free);
  posix_spawn_file_actions_addchdir_np(&plan.actions, cwd.c_str());
  std::vector<std::string> variables;
  for (const auto& [name, value] : env) variables.push_back(fmt::format("{}={}", name, value));
  pid_t pid = -1;
  const int problem = ::posix_spawnp(&pid, argv.front().c_str(), &plan.actions, &plan.attributes,
                                     pointers(argv).data(), pointers(variables).data());
  if (problem != 0)
    throw failure(text("не удалось запустить {} в {}", "cannot start {} in {}", argv.front(),
                       disarmed(cwd.string())),
                  problem);
  return pid;
}

int wait_for(pid_t pid) {
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0)
    if (errno != EINTR)
      throw failure(text("не удалось дождаться git", "cannot wait for git"), errno);
  constexpr int killed = 128;  // as shells count
  return WIFEXITED(status) ? WEXITSTATUS(status) : killed + WTERMSIG(status);
}

}  // namespace

Environment git_environment() {
  Environment env;
  for (const char* name : kept_variables)
    if (const char* value = ::getenv(name)) env[name] = value;
  env["LC_ALL"] = "C";
  env["GIT_TERMINAL_PROMPT"] = "0";
  env["GIT_OPTIONAL_LOCKS"] = "0";
  env["GIT_LITERAL_PATHSPECS"] = "1";
  // What the commits say, not what somebody laid over them.
  env["GIT_NO_REPLACE_OBJECTS"] = "1";
  env["GIT_GRAFT_FILE"] = "/dev/null";
  return env;
}

ProcessResult run(const std::vector<std::string>& argv, std::string_view input,
                  const Environment& env, const fs::path& cwd, int held_by_child) {
  const Fd in = memory_file(input);
  const Fd out = memory_file({});
  const Fd err = memory_file({});
  const int status =
      wait_for(spawn(argv, env, cwd, {in.get(), out.get(), err.get(), held_by_child}));
  return {status, content(out), content(err)};
}

Child::Child(const std::vector<std::string>& argv, const Environment& env, const fs::path& cwd,
             std::optional<std::string_view> input)
    : name_(argv.front()), errors_(memory_file({})) {
  Fd their_input;
  if (input) {
    their_input = memory_file(*input);
  } else {
    // A socket, because writing to a pipe whose reader has died kills the writer.
    std::array<int, 2> ends{-1, -1};
    ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data());
    input_ = above_standard(ends[0]);
    their_input = above_standard(ends[1]);
  }
  std::array<int, 2> pipe{-1, -1};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) above_standard(-1);
  ::fcntl(pipe[1], F_SETPIPE_SZ,
          pipe_size);  // fewer changes between the two; no matter where it is refused
  output_ = above_standard(pipe[0]);
  const Fd their_output = above_standard(pipe[1]);
  pid_ = spawn(argv, env, cwd, {their_input.get(), their_output.get(), errors_.get()});
}

Child::~Child() {
  try {
    wait();
  } catch (const Error&) {  // the end of a program that is no longer needed
  }
}

int Child::wait() {
  input_.reset();
  output_.reset();
  return pid_ < 0 ? 0 : wait_for(std::exchange(pid_, -1));
}

void Child::throw_ended() {
  throw_ended(wait());
}

void Child::throw_ended(int status) {
  std::vector<Text> notes;
  if (std::string words(trimmed(content(errors_))); !words.empty())
    notes.push_back(same(disarmed_block(words)));
  throw Error(
      Category::failed,
      text("{} неожиданно завершился (код {})", "{} ended unexpectedly (status {})", name_, status),
      std::move(notes));
}

// What the child says meanwhile is taken in, so that neither waits for the other.
void Child::write(std::string_view bytes) {
  bool speaks = true;
  while (!bytes.empty()) {
    std::array<pollfd, 2> ends{
        {{input_.get(), POLLOUT, 0}, {speaks ? output_.get() : -1, POLLIN, 0}}};
    if (::poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) throw_ended();
    if (ends[1].revents != 0) speaks = fill_or_end();
    if (ends[0].revents == 0) continue;
    const ssize_t put =
        ::send(input_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (put < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (put < 0) throw_ended();
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
}

// False at the end of what the child says.
bool Child::fill_or_end() {
  buffer_.erase(0, std::exchange(taken_, 0));
  std::array<char, 65536> piece;
  for (;;) {
    const ssize_t got = ::read(output_.get(), piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw_ended();
    buffer_.append(piece.data(), static_cast<std::size_t>(got));
    return got > 0;
  }
}

void Child::fill() {
  if (!fill_or_end()) throw_ended();
}

std::string Child::read_line() {
  std::size_t end = buffer_.find('\n', taken_);
  while (end == std::string::npos) {
    fill();
    end = buffer_.find('\n', taken_);
  }
  std::string line = buffer_.substr(taken_, end - taken_);
  taken_ = end + 1;
  return line;
}

std::string Child::read(std::size_t count) {
  while (buffer_.size() - taken_ < count) fill();
  std::string bytes = buffer_.substr(taken_, count);
  taken_ += count;
  return bytes;
}

std::string Child::read_all() {
  input_.reset();
  while (fill_or_end()) {
  }
  std::string bytes = std::exchange(buffer_, {}).substr(std::exchange(taken_, 0));
  if (const int status = wait(); status != 0) throw_ended(status);
  return bytes;
}

}  // namespace otklik::store
