# Folders to targets: a new file needs no line here, a folder without sources is a target without code.

# Sets <variable> to all sources under <folder> of the project.
function(otklik_glob variable folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.cpp)
  set(${variable} ${sources} PARENT_SCOPE)
endfunction()

# One static library otklik_<name> of lib/<name>, exported as otklik::<name>. The other arguments are what it links, and after FAST the sources that run
# so often that their speed is felt: deadlines, reading and folding cases.
function(otklik_library name)
  cmake_parse_arguments(PARSE_ARGV 1 its "" "" FAST)
  otklik_glob(sources lib/${name})
  list(TRANSFORM its_FAST PREPEND ${PROJECT_SOURCE_DIR}/lib/${name}/)
  if(its_FAST)
    list(REMOVE_ITEM sources ${its_FAST})
  endif()
  add_library(otklik_${name} STATIC ${sources})
  add_library(otklik::${name} ALIAS otklik_${name})
  set_target_properties(otklik_${name} PROPERTIES EXPORT_NAME ${name})
  otklik_sources_of(otklik_${name} PUBLIC ${its_UNPARSED_ARGUMENTS})
  if(its_FAST)
    # A target of their own: precompiled headers belong to one level of optimisation.
    add_library(otklik_${name}_fast OBJECT ${its_FAST})
    otklik_sources_of(otklik_${name}_fast PRIVATE ${its_UNPARSED_ARGUMENTS})
    target_compile_options(otklik_${name}_fast PRIVATE $<$<CONFIG:Release>:-O2>)
    target_sources(otklik_${name} PRIVATE $<TARGET_OBJECTS:otklik_${name}_fast>)
  endif()
endfunction()

function(otklik_sources_of target scope)
  otklik_precompile(${target})
  target_compile_features(${target} ${scope} cxx_std_20)
  target_include_directories(${target} ${scope}
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/lib> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/otklik>)
  target_link_libraries(${target} ${scope} ${ARGN})
  # Objects need the headers of the libraries below, not those libraries themselves: all are compiled at once.
  set_target_properties(${target} PROPERTIES OPTIMIZE_DEPENDENCIES ON)
endfunction()
