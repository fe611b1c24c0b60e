# Files that become strings inside the program, so that it never has to look for them.

# otklik_embed(<folder of lib> <function> <files>): defines otklik::<folder>::<function>(name), the text of the file of that name without its
# ending, and <function>_names(); declared in lib/<folder>/<function>s.hpp.
function(otklik_embed folder function)
  set(output ${PROJECT_BINARY_DIR}/generated/${function}s.cpp)
  set(list ${PROJECT_BINARY_DIR}/generated/${function}s.list)
  list(JOIN ARGN "\n" lines)
  file(CONFIGURE OUTPUT ${list} CONTENT "${lines}" @ONLY)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DLIST=${list} -DFOLDER=${folder} -DFUNCTION=${function} -DOUTPUT=${output}
            -P ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${ARGN} ${list} ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    COMMENT "Embedding ${function}s"
    VERBATIM)
  target_sources(otklik_${folder} PRIVATE ${output})
endfunction()

file(GLOB schema_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/schemas/*.json)
otklik_embed(formats embedded_schema ${schema_files})
otklik_embed(render embedded_form ${PROJECT_SOURCE_DIR}/lib/render/forms/page.css
  ${PROJECT_SOURCE_DIR}/lib/render/forms/letter.fodt)
