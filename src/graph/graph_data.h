/* What a graph is made of; for the files of this folder. */
#pragma once

#include <ibid/graph.h>
#include <ibid/network.h>

#include "graph/author_index.h"

struct IbidGraph {
    GPtrArray *pieces;     /* IbidPiece *, some not in the graph; own the vertices' strings */
    GStringChunk *text;    /* anchors, and keys of dates */
    GPtrArray *no_authors; /* of dates */
    GArray *vertices;      /* IbidVertex */
    size_t first[IBID_N_VERTEX_KINDS + 1];
    GArray *arcs;       /* IbidArc, by citing, then cited vertex */
    GArray *out_start;  /* uint32_t, one a vertex and one more: its first arc */
    GArray *in_start;   /* uint32_t, one a vertex and one more: where in `in` */
    GArray *in;         /* uint32_t: arcs by cited vertex, ascending */
    GPtrArray *renamed; /* GPtrArray * of char *: authors of vertices that aliases change */
    AuthorIndex *authors;
    IbidNetwork *network; /* of the pieces */
};
