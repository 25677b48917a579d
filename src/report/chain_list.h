/* Chains as pages show them: lists of pieces, oldest first, which scripts light up elsewhere. */
#pragma once

#include "report/flow_view.h"

/* A figure of a chain: date, title and authors of each, and the days in between. */
void chain_list_add(const FlowView *view, Finding *finding, const GArray *chain);

/*
 * A figure of pieces of which each may cite several of those before it.
 *
 * @vertices  uint32_t, of the flow, oldest first
 * @cites     char *, one a vertex: "cites 1 and 3", or ""
 * @citations "18-17 19-17": numbers of pieces, citing and cited
 */
void chain_list_add_routes(const FlowView *view, Finding *finding, const GArray *vertices,
                           const GPtrArray *cites, const char *citations);
