# What `cmake --install` puts where: the tool, both libraries, headers, the manual page, ibid.pc, a CMake package.
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/ibid)

install(TARGETS ibid)
# Apart, since a user of the shared library need not have what the static one is linked with.
foreach(form shared static)
  install(TARGETS ibid_${form} EXPORT ibid-${form})
  install(EXPORT ibid-${form} NAMESPACE ibid:: DESTINATION ${package_folder})
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/src/cli/ibid.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/ibid ${PROJECT_BINARY_DIR}/include/ibid
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN *.h)

# ibid.pc finds its prefix from where it lies, so that an installed tree can be moved.
file(RELATIVE_PATH pc_to_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(${PROJECT_SOURCE_DIR}/scripts/ibid.pc.in ${PROJECT_BINARY_DIR}/ibid.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/ibid.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

configure_file(${PROJECT_SOURCE_DIR}/scripts/ibidConfig.cmake.in ${PROJECT_BINARY_DIR}/ibidConfig.cmake COPYONLY)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/ibidConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/ibidConfig.cmake ${PROJECT_BINARY_DIR}/ibidConfigVersion.cmake
  DESTINATION ${package_folder})
