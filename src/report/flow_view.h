/* The acyclic part of what was asked for, with words for its vertices; and tables of chains in it.
 */
#pragma once

#include <ibid/chains.h>

#include "report/request.h"

typedef struct {
    const ReportRequest *request;
    IbidFlow *flow;       /* of request->selected */
    IbidPartition *loops; /* strong components, where they are condensed; else NULL */
} FlowView;

/* By the rule that was asked for (options->chains.cycles); false with IBID_ERROR_USAGE. */
bool flow_view_init(FlowView *view, const ReportRequest *request, GError **error);
void flow_view_clear(FlowView *view);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(FlowView, flow_view_clear)

/* What is known of a vertex of the flow; of condensed ones, the earliest. */
const IbidVertex *flow_view_vertex(const FlowView *view, uint32_t vertex);

/* The number of that piece on pages. */
uint32_t flow_view_piece(const FlowView *view, uint32_t vertex);

/* Its label, and whether it stands for others or is a preprint.  Returns: (transfer full). */
char *flow_view_label(const FlowView *view, uint32_t vertex);

/* A table of vertices of the flow oldest first, each with the days since the one before it; and on
 * pages the same as a list. */
void flow_view_add_chain(const FlowView *view, Finding *finding, const char *name,
                         const GArray *chain);

/*
 * Adds the cells that tell of an arc of the flow: the columns FLOW_ARC_COLUMNS, which a table of
 * arcs begins with.
 */
#define FLOW_ARC_COLUMNS                                                                           \
    {"cited_date", "Cited of", COLUMN_DATE}, {"cited", "Cited", COLUMN_TEXT},                      \
        {"citing_date", "Citing of", COLUMN_DATE}, {"citing", "Citing", COLUMN_TEXT},              \
        {"cited_path", NULL, COLUMN_PATH},                                                         \
    {                                                                                              \
        "citing_path", NULL, COLUMN_PATH                                                           \
    }
void flow_view_add_arc(const FlowView *view, Table *table, uint32_t citing, uint32_t arc);
