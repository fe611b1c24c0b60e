# Folders to targets: a new file needs no line here, a folder without sources is a target without code.

# Sets <variable> to all sources under <folder> of the project.
function(otklik_glob variable folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.cpp)
  set(${variable} ${sources} PARENT_SCOPE)
endfunction()

# One static library otklik_<name> of lib/<name>, exported as otklik::<name>. The other arguments are what it links.
function(otklik_library name)
  otklik_glob(sources lib/${name})
  if(sources OR name STREQUAL "formats")  # formats always has code: the embedded schemas
    add_library(otklik_${name} STATIC ${sources})
    set(scope PUBLIC)
    otklik_precompile(otklik_${name})
  else()
    add_library(otklik_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(otklik::${name} ALIAS otklik_${name})
  set_target_properties(otklik_${name} PROPERTIES EXPORT_NAME ${name})
  target_compile_features(otklik_${name} ${scope} cxx_std_20)
  target_include_directories(otklik_${name} ${scope}
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/lib> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/otklik>)
  target_link_libraries(otklik_${name} ${scope} ${ARGN})
  # Objects need the headers of the libraries below, not those libraries themselves: all are compiled at once.
  set_target_properties(otklik_${name} PROPERTIES OPTIMIZE_DEPENDENCIES ON)
endfunction()

# valijson is headers only. Debian's CMake package of it insists on parts that nobody here needs.
add_library(otklik_valijson INTERFACE)
target_include_directories(otklik_valijson SYSTEM INTERFACE ${OTKLIK_VALIJSON_INCLUDE})
