/*
 * What measures there are.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include <ibid/export_macro.h>
#include <ibid/network.h>

/* How scores are worked out; all-zero for the defaults of each measure. */
typedef struct {
    double citerank_years;   /* IbidCiterankOptions.years */
    uint32_t n_sources;      /* of betweenness: estimate it from so many vertices */
    double *standard_errors; /* set to n of them, to be freed, where scores are estimates */
} IbidScoring;

/* One measure; static storage. */
typedef struct {
    const char *name;       /* what `ibid describe` and exports call it, "spc" */
    const char *title;      /* the term of the field, "search path count" */
    const char *unit;       /* of its number, "paths"; "1" for a share */
    const char *definition; /* one or more sentences */
    const char *source;     /* the primary source */
    const char *function;   /* that computes it */
    const char *cost;       /* for n vertices and m arcs */
    const char *key;        /* where `ibid measures --json` has it, "main.SPC"; NULL for nowhere */

    /*
     * Where it says one number of each vertex: works these out.
     *
     * @scoring  or NULL
     *
     * Returns: (transfer full) n of them, NAN where it is not defined; or NULL with
     *   IBID_ERROR_NUMERIC.
     */
    double *(*score)(const IbidNetwork *network, IbidScoring *scoring, GError **error);
    bool is_count;    /* the scores are whole numbers */
    bool is_involved; /* they take much more than a pass over the citations */
} IbidMeasure;

/* All measures, by kind and then from the plain to the involved; `*ret_n` of them. */
IBID_API const IbidMeasure *const *ibid_measures(size_t *ret_n);

/* NULL when there is none of this name. */
IBID_API const IbidMeasure *ibid_measure_find(const char *name);
