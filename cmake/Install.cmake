# What `make install` puts where, and the exported package of the calendar (find_package(otklik), otklik::calendar).

include(CMakePackageConfigHelpers)

if(TARGET otklik)
  install(TARGETS otklik RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(DIRECTORY examples/neftekumsk DESTINATION ${CMAKE_INSTALL_DATADIR}/otklik/templates)
install(DIRECTORY schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/otklik FILES_MATCHING PATTERN "*.json")
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(TARGETS otklik_base otklik_calendar EXPORT otklik_targets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY lib/base lib/calendar DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/otklik
        FILES_MATCHING PATTERN "*.hpp")
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/otklik)
install(EXPORT otklik_targets NAMESPACE otklik:: FILE otklik-targets.cmake DESTINATION ${package_dir})
configure_package_config_file(cmake/otklik-config.cmake.in
  ${PROJECT_BINARY_DIR}/generated/otklik-config.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/generated/otklik-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/generated/otklik-config.cmake
              ${PROJECT_BINARY_DIR}/generated/otklik-config-version.cmake
        DESTINATION ${package_dir})
