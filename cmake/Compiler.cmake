# What every translation unit of the project is compiled with.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Debug, Release, RelWithDebInfo or MinSizeRel" FORCE)
endif()
# CMake's own RelWithDebInfo and Release switch assertions off; here they stay, a register is no place to guess.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O2")

add_compile_options(-Wall -Wextra -Wconversion)
# A compiler or a library newer than ours may warn of more; that must not keep anybody from building.
if(OTKLIK_WERROR)
  add_compile_options(-Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees overlapping copies inside std::string, g++ 12 and 14 see uninitialised members inside std::variant and
  # std::optional, where there are none; clang and the sanitizers of `make check` watch for real ones.
  add_compile_options(-Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overflow)
endif()

# A whole build takes a third less with precompiled headers; a compiler cache does not mix with them and saves more.
if(CMAKE_CXX_COMPILER_LAUNCHER)
  set(precompile OFF)
else()
  set(precompile ON)
endif()
option(OTKLIK_PRECOMPILE "Precompile the headers that nearly every file includes" ${precompile})

# Precompiles for one target the standard library's headers that nearly every file includes, and the ones named.
function(otklik_precompile target)
  if(OTKLIK_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE <algorithm> <array> <chrono> <functional> <map> <optional> <set>
      <span> <string> <string_view> <variant> <vector> ${ARGN})
  endif()
endfunction()

# Glue and tests gain nothing from the optimiser but the wait.
function(otklik_hardly_optimise target)
  target_compile_options(${target} PRIVATE $<$<CONFIG:RelWithDebInfo,Release>:-O1>)
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
