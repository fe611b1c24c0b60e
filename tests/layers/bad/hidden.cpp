// What no look at the source sees, but every object that does it says to the linker. tests/layers/run compiles this as if it
// were lib/cases/fold.cpp; it is no part of any program.
extern "C" {
long time(long*);
char* getenv(const char*);
extern void* stdout;
}

namespace std::chrono {
struct system_clock {
  static long now();
};
struct Hours {
  long count(system_clock) const;  // lawful: a clock is only the argument's type
};
}  // namespace std::chrono

#define GLUED(a, b) a##b

struct Time {
  long time(long);  // lawful: a member
};

long hidden(Time when, std::chrono::Hours hours) {
  auto* const asked = GLUED(ti, me);
  return asked(nullptr) + (GLUED(get, env)("TZ") != nullptr) + (GLUED(std, out) != nullptr) +
         std::chrono::GLUED(system_, clock)::GLUED(no, w)() + when.time(1) + hours.count({});
}
