# The package that find_package(leibniz) finds.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# The library is headers alone, so the package is the same on every machine and lies under share/.
set(package_folder ${CMAKE_INSTALL_DATADIR}/cmake/leibniz)

install(DIRECTORY include/leibniz DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS leibniz EXPORT leibniz-targets INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT leibniz-targets NAMESPACE leibniz:: DESTINATION ${package_folder})

configure_package_config_file(cmake/leibniz-config.cmake.in leibniz-config.cmake
    INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(leibniz-config-version.cmake
    COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES
    ${CMAKE_CURRENT_BINARY_DIR}/leibniz-config.cmake
    ${CMAKE_CURRENT_BINARY_DIR}/leibniz-config-version.cmake
    DESTINATION ${package_folder})
