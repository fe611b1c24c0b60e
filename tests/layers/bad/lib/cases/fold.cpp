// A comment may name "register/git.hpp", std::ofstream or system_clock::now().
/* #include "cli/main.hpp"
#include <CLI/CLI.hpp> */
#include <fstream>
#include <nlohmann/json.hpp>

#include "cases/fold.hpp"
#include "formats/case_codec.hpp"

auto when = std::chrono::system_clock::now();  // std::ofstream
std::ofstream notes("notes");
int my_fopen_counter = 0;
