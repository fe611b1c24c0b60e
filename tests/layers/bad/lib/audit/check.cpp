#include <fstream>

#include "register/git.hpp"

auto age = fs::file_time_type::clock::now() - fs::last_write_time(lock);
void clean() { std::filesystem::remove_all(folder); }
