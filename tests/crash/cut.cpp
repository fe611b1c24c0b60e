// cut N FAULT COMMAND...: runs a command and lets FAULT happen at the N-th system call that would change something on disk,
// counted over the command and all its children together. FAULT: `kill` (all of them are killed before the call is made), `power`
// (they are, and of every file what was not brought to the disk since it was written is lost; with N beyond the last call this
// happens when the command has ended), or `EIO`, `ENOSPC`, `EACCES` (the call fails so). N = 0 only counts. Prints on descriptor
// 3 the number of such calls, and which of them was the last to bring something to the disk; ends with the command's status.
// The model of a disk: names and folders come to it in their order, contents only by fsync, fdatasync, syncfs. So a file renamed
// before its fsync is empty after the cut. That a cut may take back the last names too is the same as a cut right after the last
// call that reached the disk. strace can inject too, but counts anew in each process, so the calls of later children cannot be
// addressed.
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/limits.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#if defined(__x86_64__)

namespace {

constexpr auto number_of_no_call = static_cast<unsigned long long>(-1);

bool is_of_a_file(pid_t process, unsigned long long descriptor) {
  char target[PATH_MAX];
  const std::string link = "/proc/" + std::to_string(process) + "/fd/" + std::to_string(descriptor);
  const ssize_t length = ::readlink(link.c_str(), target, sizeof target);
  const std::string name(target, length > 0 ? static_cast<std::size_t>(length) : 0);
  return name.starts_with('/') && !name.starts_with("/dev/") && !name.starts_with("/memfd:");
}

// The calls that may change something on disk; which of them do is looked at when they are made.
constexpr unsigned calls_of_interest[] = {
    SYS_write,    SYS_pwrite64,  SYS_writev, SYS_ftruncate, SYS_fsync,    SYS_fdatasync,
    SYS_syncfs,   SYS_open,      SYS_openat, SYS_creat,     SYS_truncate, SYS_rename,
    SYS_renameat, SYS_renameat2, SYS_unlink, SYS_unlinkat,  SYS_rmdir,    SYS_mkdir,
    SYS_mkdirat,  SYS_link,      SYS_linkat, SYS_symlink,   SYS_symlinkat};

// Lets the kernel stop this process and its children at these calls alone: to stop at every call makes a command five times as
// slow.
bool stop_at_calls_of_interest() {
  constexpr auto load = [](std::size_t offset) {
    return sock_filter{BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<unsigned>(offset)};
  };
  std::vector<sock_filter> program = {load(offsetof(seccomp_data, arch)),
                                      {BPF_JMP | BPF_JEQ | BPF_K, 1, 0, AUDIT_ARCH_X86_64},
                                      {BPF_RET | BPF_K, 0, 0, SECCOMP_RET_KILL_PROCESS},
                                      load(offsetof(seccomp_data, nr))};
  for (const unsigned call : calls_of_interest) {
    program.push_back({BPF_JMP | BPF_JEQ | BPF_K, 0, 1, call});
    program.push_back({BPF_RET | BPF_K, 0, 0, SECCOMP_RET_TRACE});
  }
  program.push_back({BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW});
  const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

bool changes_something(pid_t process, const user_regs_struct& regs) {
  switch (regs.orig_rax) {
    case SYS_write:
    case SYS_pwrite64:
    case SYS_writev:
    case SYS_ftruncate:
    case SYS_fsync:
    case SYS_fdatasync:
    case SYS_syncfs: return is_of_a_file(process, regs.rdi);
    case SYS_open: return (regs.rsi & O_CREAT) != 0;
    case SYS_openat: return (regs.rdx & O_CREAT) != 0;
    default: return true;
  }
}

bool reaches_disk(unsigned long long call) {
  return call == SYS_fsync || call == SYS_fdatasync || call == SYS_syncfs;
}

bool writes(unsigned long long call) {
  return call == SYS_write || call == SYS_pwrite64 || call == SYS_writev || call == SYS_ftruncate;
}

// How much of each file that was written would still be there after a power cut.
class Disk {
 public:
  void at_call(pid_t process, const user_regs_struct& regs) {
    if (regs.orig_rax == SYS_syncfs)
      for (auto& [id, file] : files_) file.durable = size_of(file.descriptor);
    else if (writes(regs.orig_rax) || reaches_disk(regs.orig_rax))
      at_file(process, regs.rdi, reaches_disk(regs.orig_rax));
  }

  void lose_the_rest() const {
    for (const auto& [id, file] : files_) {
      struct stat status {};
      if (::fstat(file.descriptor, &status) != 0 || status.st_size <= file.durable) continue;
      // Files of git's are made so that nobody may write.
      ::fchmod(file.descriptor, status.st_mode | S_IWUSR);
      const std::string name = "/proc/self/fd/" + std::to_string(file.descriptor);
      if (::truncate(name.c_str(), file.durable) != 0) std::perror("cut: truncate");
      ::fchmod(file.descriptor, status.st_mode);
    }
  }

 private:
  struct File {
    int descriptor;
    off_t durable;
  };

  static off_t size_of(int descriptor) {
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 ? status.st_size : 0;
  }

  // Before the call: what it had when first seen was on the disk, unless it was cut off since.
  void at_file(pid_t process, unsigned long long descriptor, bool is_synced) {
    const std::string name =
        "/proc/" + std::to_string(process) + "/fd/" + std::to_string(descriptor);
    struct stat status {};
    if (::stat(name.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return;
    const auto [place, is_new] =
        files_.try_emplace({status.st_dev, status.st_ino}, File{-1, status.st_size});
    File& file = place->second;
    if (is_new) file.descriptor = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
    file.durable = is_synced ? status.st_size : std::min(file.durable, status.st_size);
  }

  std::map<std::pair<dev_t, ino_t>, File> files_;
};

struct Fault {
  long at = 0;
  int error = 0;  // 0 = kill
  bool power = false;
};

class Tracer {
 public:
  Tracer(pid_t child, const Fault& fault) : child_(child), fault_(fault) { alive_.insert(child); }

  int run() {
    int status = 0;
    while (!alive_.empty()) {
      const pid_t process = ::waitpid(-1, &status, __WALL);
      if (process < 0) break;
      if (WIFEXITED(status) || WIFSIGNALED(status)) {
        alive_.erase(process);
        if (process == child_)
          result_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        continue;
      }
      alive_.insert(process);
      stopped(process, status);
    }
    if (fault_.power) disk_.lose_the_rest();
    return result_;
  }

  long last_sync() const { return last_sync_; }
  long count() const { return count_; }

 private:
  void stopped(pid_t process, int status) {
    const int signal = WSTOPSIG(status);
    const int event = status >> 16;
    if (event == PTRACE_EVENT_SECCOMP) at_call(process);
    const bool is_its_own = event == 0 && signal != SIGTRAP && signal != SIGSTOP;
    ::ptrace(PTRACE_CONT, process, 0, is_its_own ? signal : 0);
  }

  // Before the call is made.
  void at_call(pid_t process) {
    user_regs_struct regs{};
    if (::ptrace(PTRACE_GETREGS, process, 0, &regs) != 0 || !changes_something(process, regs))
      return;
    if (reaches_disk(regs.orig_rax)) last_sync_ = count_ + 1;
    if (++count_ == fault_.at) strike(process, regs);
    if (!struck_) disk_.at_call(process, regs);
  }

  void strike(pid_t process, user_regs_struct regs) {
    if (fault_.error == 0) {
      struck_ = true;
      for (const pid_t each : alive_) ::kill(each, SIGKILL);
      return;
    }
    regs.orig_rax = number_of_no_call;
    regs.rax = static_cast<unsigned long long>(-static_cast<long long>(fault_.error));
    ::ptrace(PTRACE_SETREGS, process, 0, &regs);
  }

  pid_t child_;
  Fault fault_;
  Disk disk_;
  bool struck_ = false;  // by a kill or a cut
  long count_ = 0;
  long last_sync_ = 0;
  int result_ = 0;
  std::set<pid_t> alive_;
};

int error_named(const std::string& word) {
  if (word == "EIO") return EIO;
  if (word == "ENOSPC") return ENOSPC;
  if (word == "EACCES") return EACCES;
  return 0;
}

}  // namespace

int main(int count, char** values) {
  if (count < 4) return 2;
  const pid_t child = ::fork();
  if (child == 0) {
    ::ptrace(PTRACE_TRACEME, 0, 0, 0);
    ::raise(SIGSTOP);
    ::close(3);
    if (!stop_at_calls_of_interest()) ::_exit(126);
    ::execvp(values[3], values + 3);
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  constexpr long options = PTRACE_O_TRACESECCOMP | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
                           PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL;
  ::ptrace(PTRACE_SETOPTIONS, child, 0, options);
  ::ptrace(PTRACE_CONT, child, 0, 0);
  const std::string fault = values[2];
  Tracer tracer(child, {std::atol(values[1]), error_named(fault), fault == "power"});
  const int result = tracer.run();
  ::dprintf(3, "%ld %ld\n", tracer.count(), tracer.last_sync());
  return result;
}

#else

// The registers of a system call are the machine's own; only one machine was taught.
int main() {
  ::dprintf(3, "0 0\n");
  return 0;
}

#endif
