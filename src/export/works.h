/*
 * The works among the vertices of a graph, as bibliographies have them: all but dates.
 *
 *     g_auto(Work) work = works_of(measured);
 *
 *     while (works_next(&work))
 *         … work.title, work.cited …
 */
#pragma once

#include "export/attributes.h"

typedef struct {
    size_t number; /* of the vertex */
    IbidVertexKind kind;
    char *title;        /* what to show of it; never NULL */
    char **authors;     /* one or more, or NULL */
    char *outlet, *url; /* or NULL */
    IbidDate date;
    GArray *cited; /* uint32_t, the vertices that it cites, ascending */
    const Measured *measured;
    size_t n_begun;
} Work;

/* Before the first of them. */
Work works_of(const Measured *measured);
/* False at the end.  Strings have no line breaks. */
bool works_next(Work *work);
void works_clear(Work *work);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Work, works_clear)
