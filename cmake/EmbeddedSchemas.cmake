# Every schemas/*.json becomes a string inside otklik_formats (lib/formats/embedded_schemas.hpp), so that the program
# validates without looking for files.

file(GLOB schema_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/schemas/*.json)
set(embedded_schemas_cpp ${PROJECT_BINARY_DIR}/generated/embedded_schemas.cpp)
list(JOIN schema_files "\n" schema_lines)
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/schemas.list CONTENT "${schema_lines}" @ONLY)
add_custom_command(
  OUTPUT ${embedded_schemas_cpp}
  COMMAND ${CMAKE_COMMAND} -DLIST=${PROJECT_BINARY_DIR}/generated/schemas.list
          -DOUTPUT=${embedded_schemas_cpp} -P ${PROJECT_SOURCE_DIR}/cmake/embed_schemas.cmake
  DEPENDS ${schema_files} ${PROJECT_BINARY_DIR}/generated/schemas.list
          ${PROJECT_SOURCE_DIR}/cmake/embed_schemas.cmake
  COMMENT "Embedding schemas/*.json"
  VERBATIM)
target_sources(otklik_formats PRIVATE ${embedded_schemas_cpp})
