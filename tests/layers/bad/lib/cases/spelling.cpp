#include "../formats/codec.hpp"
#include "lib/formats/codec.hpp"
#include "cases/../formats/codec.hpp"
#include "./fold.hpp"
#include <formats/codec.hpp>
#include <base/time.hpp>
#  include   "formats/codec.hpp"
/* a comment */ # /* another */ include /* and
   more */ <fstream>
#include \
    "register/git.hpp"
#incl\
ude <iostream>
%:include <thread>
#include NAME
#include
#include_next <fstream>
#import <fstream>
#include"register/git.hpp"
#include<cstdio>
#include "fstream"
#include "fold.hpp"
#include "cases/fold.cpp"
#include "/usr/include/stdio.h"
#include "base//time.hpp"
#include "report/reports.hpp"
#include <ctime>
#include <random>
#include <cstdlib>
#include <filesystem>
#include <yaml-cpp/yaml.h>
#include <valijson/validator.hpp>
#include <CLI/CLI.hpp>
#include <sqlite3.h>
#include <xlsxwriter.h>
#include <nlohmann/json.hpp>
#include <date/date.h>
#include <unistd.h>
#include <cases/fold.hpp>
#if __has_include(<fstream>)
#endif
#if 0
#include <locale>
#endif
const char* text = R"x(
)x"; /*
*/
#include <future>
