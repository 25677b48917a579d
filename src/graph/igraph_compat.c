#include "graph/igraph_compat.h"

#if IGRAPH_VERSION_MAJOR >= 1

void igraph_compat_setup(void)
{
    igraph_setup();
}

#else

void igraph_compat_setup(void)
{
}

#endif
