// Nothing here is a breach: random, std::getenv("HOME"), #include <fstream>
/* system_clock::now(); fopen("a"); */
#include <algorithm>
#include <optional>

#include "base/time.hpp"
#include "cases/fold.hpp"

const char* open = "fopen(), system_clock::now(), std::ofstream";
const char* raw = R"(
#include <fstream>
time(nullptr); std::cout << getenv("A"))";
const char symbol = '"'; const char quote = '\''; const int number = 1'000'000;
// A comment that goes on \
time(nullptr); std::random_device more;
struct Case {
  Instant time() const { return time_; }
  Instant now(int time) const { return at(time); }
  void remove(int index);
  void read() { remove(1); }
  bool system = false;
};
Instant f(const Case& record, Instant now) { return std::max(now, record.time()); }
bool g(const Case* record) { return record->time() < record->now(3) && record->system; }
auto h = Move::link;
auto i = Moment::random();
void Case::remove(int index) { texts.erase(index); }
Link link(const Case& record, const Mail& mail) { return mail.open(record); }
int clock = 3600;
int timeout = clock / 60;
std::string executor_of_thread = "a";
std::string thread;
auto j = strings.at(index).find("time(");
int my_fopen_counter = 0;
bool k = a <::b;
const Texts& Texts::open(int number) { return open(number); }
