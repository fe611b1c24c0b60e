# What every translation unit of the project is compiled with.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# What is built when nobody asks for more is what is installed: without debug information, which would be nine tenths of the program.
# `make debug` builds the other one.
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Release or Debug" FORCE)
endif()
# CMake's own Release switches assertions off; here they stay, a register is no place to guess. Most of the code runs once a command and gains
# nothing from more optimisation but the wait; what runs a million times asks for it (FAST in otklik_library).
set(CMAKE_CXX_FLAGS_RELEASE "-Og")
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g")

# A switch that forgets an enumerator is no matter of taste: so the compiler asks for every place that a new kind of event must be told of.
add_compile_options(-Wall -Wextra -Wconversion -Werror=switch)
# A compiler or a library newer than ours may warn of more; that must not keep anybody from building.
if(OTKLIK_WERROR)
  add_compile_options(-Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees overlapping copies inside std::string, g++ 12 and 14 see uninitialised members inside std::variant and
  # std::optional, where there are none; clang and the sanitizers of `make check` watch for real ones.
  # And it warns of fields that a designated initialiser leaves out, which is what such an initialiser is for.
  add_compile_options(-Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-missing-field-initializers)
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ looks for memory to give back as soon as a precompiled header is read, and finds none: a tenth of its time.
  add_compile_options(--param=ggc-min-heapsize=600000)
endif()

# A whole build takes a third less with precompiled headers; a compiler cache does not mix with them and saves more.
if(CMAKE_CXX_COMPILER_LAUNCHER)
  set(precompile OFF)
else()
  set(precompile ON)
endif()
option(OTKLIK_PRECOMPILE "Precompile the headers that nearly every file includes" ${precompile})

# Takes the headers that nearly every file includes, precompiled once for all: by lib/base those of the standard library, by lib/cases also what a case
# is and what it owes, for all that stands on it. Not the kinds of events, which change: cases/events/event.hpp.
function(otklik_precompile target)
  set(standard <algorithm> <array> <chrono> <filesystem> <functional> <map> <memory> <optional> <set> <span> <string> <string_view> <variant> <vector>
    <fmt/core.h> <date/date.h>)
  set(knowing_little_of_cases otklik_calendar otklik_regulation otklik_likeness otklik_ingest otklik_render)
  if(NOT OTKLIK_PRECOMPILE)
    return()
  elseif(target MATCHES "^otklik_base(_fast)?$")
    target_precompile_headers(${target} PRIVATE ${standard})
  elseif(target STREQUAL "otklik_cases")
    target_precompile_headers(${target} PRIVATE ${standard} [["cases/obligations/judged.hpp"]])
  elseif(target MATCHES "_fast$")
    target_precompile_headers(${target} REUSE_FROM otklik_base_fast)
  elseif(target IN_LIST knowing_little_of_cases)
    target_precompile_headers(${target} REUSE_FROM otklik_base)
  else()
    target_precompile_headers(${target} REUSE_FROM otklik_cases)
  endif()
endfunction()

if(OTKLIK_SANITIZE)
  list(JOIN OTKLIK_SANITIZE "," sanitizers)
  add_compile_options(-fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${sanitizers})
endif()
if(OTKLIK_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "OTKLIK_FUZZ needs clang: configure with -DCMAKE_CXX_COMPILER=clang++")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
