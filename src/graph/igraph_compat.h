/* What igraph 1.0 calls otherwise than 0.10; nothing else of ibid asks for igraph's version. */
#pragma once

#include <igraph.h>

/* To be called before anything of igraph; calling it again does nothing. */
void igraph_compat_setup(void);
