using Clock = std::chrono::system_clock;
auto a = std :: chrono /* x */ ::
    system_clock::now();
auto b = std::chrono::steady_clock::now();
auto c = std::chrono::high_resolution_clock::now();
auto d = Instant::clock::now();
using Own = Instant::clock;
auto e = Own::now();
auto f = std::filesystem::file_time_type::clock::now();
auto g = time(nullptr);
auto h = std::time(nullptr);
auto i = ::time(nullptr);
auto j = (time)(nullptr);
auto* k = &time;
auto* l = time;
using ::time;
auto m = clock_gettime(CLOCK_REALTIME, nullptr);
auto n = gettimeofday(nullptr, nullptr);
auto o = std::clock();
auto p = localtime_r(nullptr, nullptr);
auto q = strftime(nullptr, 0, nullptr, nullptr);
auto r = std::chrono::utc_clock::now();
const char* s = __TIME__;
auto t = otklik::Clock(zone).now();
auto u = cl\
ock();
auto v = f<::time>();
auto w = R"(raw )" + time(nullptr);
auto x = R"a()\
" )a"; auto y = time(nullptr); auto z = "";
int apart = 1'000; auto la = time(nullptr); int end = 1'0;
namespace std_too = std;
using namespace std;
using std::chrono::tai_clock;
std::this_thread::sleep_for(second);
