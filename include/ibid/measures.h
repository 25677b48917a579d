/*
 * What measures there are.
 */
#pragma once

#include <stddef.h>

#include <ibid/export_macro.h>

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
} IbidMeasure;

/* All measures, by kind and then from the plain to the involved; `*ret_n` of them. */
IBID_API const IbidMeasure *const *ibid_measures(size_t *ret_n);

/* NULL when there is none of this name. */
IBID_API const IbidMeasure *ibid_measure_find(const char *name);
