#include "base/clock.hpp"
auto a = otklik::machine_now();
auto b = otklik::base::Clock{otklik::Zone("UTC")}.now();
auto c = decltype(otklik::Instant{})::clock::now();
template <class T> auto d() { return T::clock::now(); }
template <class T> auto d2() { return typename T::clock().now(); }
auto f = std::chrono::system_clock::to_time_t({});
auto h = *::environ;
void i() { ::exit(0); }
int k = ::rand();
auto m = std::chrono::floor<std::chrono::seconds>(std::chrono::file_clock::now());
std::ostream& n = std::clog;
auto r = std::time;
auto s{time(nullptr)};
auto t = int(time(0));
auto u = true ? time(0) : 0;
auto v = !time(0);
auto w = a + time(0);
auto x = a * time(0);
auto y = a & time(0);
auto z = a > time(0);
auto aa = foo<int>(time(0));
auto ab = [] { return time(0); };
void ac() { time(0); }
void ad() { if (a) time(0); else time(0); }
void ae() { for (;;) time(0); }
void af() { label: time(0); }
void ag() { (void)time(0); }
