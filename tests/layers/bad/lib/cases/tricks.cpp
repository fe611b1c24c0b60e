#define ASK(x, y) x##y
auto a = ASK(ti, me)(nullptr);
%:define NOW system_clock::now
extern "C" long time(long*);
extern long also;
_Pragma("push_macro(\"time\")")
import std;
import <fstream>;
import "base/time.hpp";
export module cases;
module;
#line 1 "other.cpp"
[[gnu::alias("time")]] long b(long*);
