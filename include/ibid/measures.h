/* All measures of a network by name: what each is, and its values. */
#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

#include <ibid/network.h>

/* One measure; static storage. */
typedef struct {
    const char *name;       /* its key in JSON */
    const char *unit;       /* of its values */
    const char *definition; /* for people, one or more sentences */
    const char *source;     /* who defined it, and where to read it */
    const char *cost;       /* n vertices, m arcs */
} IbidMeasure;

/* All measures, in the order in which they are printed; `*ret_n` of them, static storage. */
IBID_API const IbidMeasure *ibid_measure_list(size_t *ret_n);

/* Definition, unit, source and cost of the measure `name`, for people.
 * Returns: (transfer full) text that ends in a newline; or NULL with IBID_ERROR_USAGE. */
IBID_API char *ibid_measure_describe(const char *name, GError **error);

typedef struct {
    size_t top;   /* how many of the highest values are listed; 0 for 10 */
    double decay; /* of measures that fade along a path, in (0, 1]; 0 for 0.5 */
    const uint32_t
        *labels; /* a division to be judged, one a vertex, UINT32_MAX for none; or NULL */
} IbidMeasureOptions;

/*
 * Every measure of a network as one JSON object, a key a measure.  Vertices are named by their
 * keys; numbers that may be large are strings.  Of equal values, that of the key which comes first
 * in byte order is listed first.
 *
 * Returns: (transfer full) ASCII text that ends in a newline; or NULL with IBID_ERROR_NUMERIC.
 */
IBID_API char *ibid_measures_json(const IbidNetwork *network, const IbidMeasureOptions *options,
                                  GError **error);

/* The same for people: single values in one table, lists in one each. */
IBID_API char *ibid_measures_text(const IbidNetwork *network, const IbidMeasureOptions *options,
                                  GError **error);
