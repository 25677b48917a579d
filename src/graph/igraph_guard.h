/* Keeps igraph's manners inside this folder and analyse/: no abort, no output, only GError. */
#pragma once

#include <glib.h>
#include <igraph.h>
#include <stdbool.h>

/* A destroyed or all-zero vector may be destroyed again, so `= {0}` makes early returns safe. */
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(igraph_vector_t, igraph_vector_destroy)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(igraph_vector_int_t, igraph_vector_int_destroy)

/* An igraph object that knows whether it was made. */
typedef struct {
    igraph_t igraph;
    bool made;
} GuardedGraph;

void igraph_guard_destroy(GuardedGraph *graph);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(GuardedGraph, igraph_guard_destroy)

/* What igraph's host had set before our turn. */
typedef struct {
    igraph_error_handler_t *on_error;
    igraph_warning_handler_t *on_warning;
} IgraphTurn;

/*
 * Waits for our turn at igraph, whose state is global (Debian builds it without thread-local
 * storage), and makes it return its errors instead of aborting, until igraph_guard_leave().
 * Every function that calls igraph begins with `g_auto(IgraphTurn) turn = igraph_guard_enter();`;
 * turns do not nest.
 */
IgraphTurn igraph_guard_enter(void);
void igraph_guard_leave(IgraphTurn *turn);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(IgraphTurn, igraph_guard_leave)

/* True on success; else sets IBID_ERROR_NUMERIC, saying what was attempted. */
bool igraph_guard(igraph_error_t status, const char *attempt, GError **error);

/*
 * Makes a graph of `arcs`, pairs of vertices below `n_vertices`.
 *
 * @ret_graph  an all-zero one
 */
bool igraph_guard_create(GuardedGraph *ret_graph, const igraph_vector_int_t *arcs,
                         size_t n_vertices, bool directed, GError **error);
