/* The measures of a network as JSON, group by group. */
#pragma once

#include <ibid/export.h>
#include <ibid/flow.h>
#include <jansson.h>

typedef struct {
    const IbidNetwork *network;
    const IbidMeasuresOptions *options; /* with nothing left to default */
    const IbidFlow *flow;               /* the acyclic part, by the rule of the options */
} MeasuresRequest;

/* Each adds its keys to the object, or returns false with `error` set. */
bool measures_counts(const MeasuresRequest *request, json_t *out, GError **error);
bool measures_cited(const MeasuresRequest *request, json_t *out, GError **error);
bool measures_chains(const MeasuresRequest *request, json_t *out, GError **error);
bool measures_paths(const MeasuresRequest *request, json_t *out, GError **error);
bool measures_similarity(const MeasuresRequest *request, json_t *out, GError **error);
bool measures_clusters(const MeasuresRequest *request, json_t *out, GError **error);
bool measures_self(const MeasuresRequest *request, json_t *out, GError **error);
bool measures_scores(const MeasuresRequest *request, json_t *out, GError **error);
bool measures_time(const MeasuresRequest *request, json_t *out, GError **error);
bool measures_structure(const MeasuresRequest *request, json_t *out, GError **error);

/* The part of measures_self() that is under "self". */
bool measures_self_groups(const MeasuresRequest *request, json_t *out, GError **error);

/* Returns: (transfer full) uint32_t: the vertices of the highest values, in the order of lists. */
GArray *measures_highest(const MeasuresRequest *request, const double *values);

/*
 * [[key, value], ...] of the highest values, of equals those whose keys come first; NAN is left
 * out.
 *
 * @values      n of them
 * @are_counts  they are whole numbers
 */
json_t *measures_top(const MeasuresRequest *request, const double *values, bool are_counts);

/* null, for a measure that takes too much; notes why.  `error` is freed. */
json_t *measures_left_out(const MeasuresRequest *request, const char *key, GError *error);

/* {key: value, ...} of all vertices; NAN is null. */
json_t *measures_map(const MeasuresRequest *request, const double *values, bool are_counts);
