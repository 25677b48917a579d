# What `cmake --install` puts where: the tool, both libraries, headers, ibid.pc, a CMake package.
install(TARGETS ibid ibid_shared ibid_static EXPORT ibid-targets)
