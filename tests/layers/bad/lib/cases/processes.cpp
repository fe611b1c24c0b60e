auto a = system("date");
auto b = std::system("date");
auto c = popen("date", "r");
auto d = fork();
auto e = execvp("date", nullptr);
auto f = posix_spawn(nullptr, "date", nullptr, nullptr, nullptr, nullptr);
auto g = syscall(201);
auto h = dlsym(nullptr, "time");
auto i = kill(1, 9);
void j() { std::exit(1); }
void k() { abort(); }
std::thread l;
auto m = std::async(work);
pthread_t n = pthread_create();
std::jthread o;
std::mutex p;
auto q = socket(2, 1, 0);
auto r = getaddrinfo("a", "b", nullptr, nullptr);
void s() { asm("syscall"); }
void t() { __asm__("syscall"); }
